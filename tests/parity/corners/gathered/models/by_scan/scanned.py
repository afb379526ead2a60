from django.db import models


class Scanned(models.Model):
    name = models.CharField(max_length=22)
