from django.contrib.sites.models import Site
from django.db import models


class Page(models.Model):
    site = models.ForeignKey(Site, models.CASCADE)
