from django.db import models

WIDTH = 7


class Leaf(models.Model):
    pass


class Base(models.Model):
    width = models.IntegerField(default=WIDTH)

    class Meta:
        abstract = True
