from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower


class Item(models.Model):
    name = models.CharField(max_length=9)
    others = models.ManyToManyField("self")

    class Meta:
        indexes = [
            models.Index(fields=["nothing"], name="of_nothing"),
            models.Index(fields=["others"], name="of_others"),
            models.Index(fields=["name"], name="_hidden"),
            models.Index(fields=["name"], name="1st"),
            models.Index(fields=["name"], name="name_that_takes_thirty_one_char"),
            models.Index(fields=["name"], name="name_that_takes_just_thirty_ch"),
            models.Index(fields=["-name"], include=["absent"], name="including"),
            models.Index(fields=["name"], condition=Q(name="a"), name="partial"),
            models.Index(Lower("missing"), "name", name="of_expression"),
            models.Index(fields=["name"], name="twice"),
            models.Index(fields=["-name"], name="twice"),
            models.Index(fields=["name"], name="shared"),
        ]


class Other(models.Model):
    name = models.CharField(max_length=9)

    class Meta:
        indexes = [models.Index(fields=["name"], name="shared"), models.Index(F("name").desc(), name="fine")]


class Base(models.Model):
    name = models.CharField(max_length=9)

    class Meta:
        abstract = True
        indexes = [models.Index(fields=["name"], name="of_base")]


class One(Base):
    pass


class Two(Base):
    pass
