from django.db import models


class Beside(models.Model):
    name = models.CharField(max_length=21)
