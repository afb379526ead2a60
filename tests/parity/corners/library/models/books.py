from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from . import base as b
from .authors import Author, Publisher

if TYPE_CHECKING:
    from .lending import Loan

__all__ = ["Book", "Edition", "Genre"]


class Genre(b.NamedModel):
    parent = models.ForeignKey("self", models.SET_NULL, null=True, blank=True,
                               related_name="children")

    class Meta(b.NamedModel.Meta):
        abstract = False
        unique_together = ("name", "parent")


class Book(b.Dated):
    title: models.CharField = models.CharField(_("title"), max_length=200)
    authors = models.ManyToManyField(Author, related_name="books", verbose_name=_("authors"))
    genres = models.ManyToManyField("Genre", blank=True, db_table="library_book_genre")
    publisher = models.ForeignKey(Publisher, on_delete=models.PROTECT, null=True)
    isbn = models.CharField(pgettext_lazy("short", "ISBN"), max_length=13, unique=True)
    loans: models.QuerySet[Loan]

    class Meta:
        indexes = [models.Index(fields=["title", "-created"])]
        verbose_name = _("book")
        verbose_name_plural = _("books")


class Edition(models.Model):
    book = models.ForeignKey(Book, models.CASCADE, related_name="%(class)ss")
    number = models.PositiveSmallIntegerField(default=1)

    class Meta:
        unique_together = [("book", "number")]
        ordering = ("book", "-number")
