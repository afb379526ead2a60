from django.db import models


class Globbed(models.Model):
    name = models.CharField(max_length=13)
