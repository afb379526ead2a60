from django.db import models
from nowhere.fields import PhoneField


class Place(models.Model):
    name = models.CharField(max_length=20)


class Person(models.Model):
    """What its column is nobody knows, so it is left out."""

    phone = PhoneField()
    home = models.ForeignKey(Place, models.CASCADE)


class Comment(models.Model):
    text = models.TextField()
    place = models.ForeignKey(Place, models.CASCADE)
