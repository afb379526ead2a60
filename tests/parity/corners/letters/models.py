"""Names in letters beyond ASCII: Python's small letters make the tables, the verbose names, the relations."""
import enum

from django.db import models


class Été(models.TextChoices):
    DÉBUT = "d"
    FIN_D_ÉTÉ = "f"
    ЗАКАЗ = "z"


class Genre(enum.StrEnum):
    ÉCLAIR = enum.auto()


class Éclair(models.Model):
    saison = models.CharField(max_length=1, choices=Été, default=Été.DÉBUT)
    genre = models.CharField(max_length=20, default=Genre.ÉCLAIR)
    goût = models.CharField(max_length=20, db_index=True)
    Prix = models.IntegerField(unique=True)

    class Meta:
        indexes = [models.Index(fields=["goût", "Prix"])]
        unique_together = [["saison", "goût"]]


class ЗаказПокупателя(models.Model):
    éclair = models.ForeignKey(Éclair, models.CASCADE)
    autres = models.ManyToManyField("éclair", related_name="%(class)s_autres")
    soi = models.ManyToManyField("self")

    class Meta:
        ordering = ["éclair__goût"]


class İlçe(models.Model):
    заказ = models.OneToOneField("letters.ЗАКАЗПОКУПАТЕЛЯ", models.CASCADE)


class ΟΔΟΣ(İlçe):
    pass


class HTMLÉcran(models.Model):
    class Meta:
        order_with_respect_to = "éclair"

    éclair = models.ForeignKey("ÉCLAIR", models.PROTECT, related_name="+")
