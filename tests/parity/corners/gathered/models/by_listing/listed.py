from django.db import models


class Listed(models.Model):
    name = models.CharField(max_length=14)
