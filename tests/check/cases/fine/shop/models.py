"""A file with nothing wrong in it, though much of it looks so."""
from django.conf import settings
from django.db import models


class Color(models.TextChoices):
    RED = "r", "Red"
    GREEN = "g"


class Item(models.Model):
    color = models.CharField(max_length=1, choices=Color.choices, default=Color.RED)
    owner = models.OneToOneField(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    again = models.OneToOneField(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    parent = models.ForeignKey("self", models.CASCADE, null=True, related_name="children")
    later = models.OneToOneField("Later", models.CASCADE)

    class Meta:
        ordering = ["-owner__username", "later__item__color"]
        unique_together = ("color", "parent")


class Later(models.Model):
    number = models.PositiveIntegerField(unique=True, db_column="no")
