from django.db import models


class Walked(models.Model):
    name = models.CharField(max_length=15)
