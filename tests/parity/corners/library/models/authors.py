from django.db import models

from .base import Dated, NamedModel

__all__ = ["Author", "Publisher"]


class Author(NamedModel, Dated):
    born = models.DateField(null=True, blank=True)

    class Meta(NamedModel.Meta):
        db_table = "library_authors"
        verbose_name_plural = "authors"


class Publisher(NamedModel):
    city = models.CharField(max_length=50, blank=True)


class HiddenModel(NamedModel):
    """Not in __all__, and yet a model of the app."""
