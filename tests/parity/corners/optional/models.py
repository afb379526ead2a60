"""What is there only if something else is: modules, apps, settings with defaults."""
from django.db import models

from . import heavy
from .defaults import settings

try:
    from django.contrib.sites.models import Site
except RuntimeError:
    Site = None

try:
    from .pictures import PictureField
except ImportError:
    PictureField = models.CharField

try:
    from .needless import NEEDED
except ImportError:
    NEEDED = False

if NEEDED:
    from .needless import more


class Picture(models.Model):
    path = PictureField(max_length=settings.OPTIONAL_LENGTH)
    name = models.CharField(max_length=5, choices=settings.OPTIONAL_CHOICES,
                            default=settings.OPTIONAL_KIND)
    weight = models.IntegerField(default=heavy.WEIGHT)

    if Site:
        site = models.ForeignKey(Site, models.CASCADE)

    class Meta:
        ordering = ["name"] if NEEDED else ["path"]
