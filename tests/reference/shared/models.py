"""An abstract base that another app inherits."""
from django.db import models


class Placed(models.Model):
    """"Place" is the place of the app that inherits."""

    place = models.OneToOneField("Place", models.CASCADE, related_name="%(app_label)s_%(class)s")

    class Meta:
        abstract = True
