from django.db import models


class Pathed(models.Model):
    name = models.CharField(max_length=16)
