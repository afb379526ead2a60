from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower


class Item(models.Model):
    name = models.CharField(max_length=9)
    others = models.ManyToManyField("self")

    class Meta:
        indexes = [
            models.Index(fields=["nothing"], name="of_nothing"),  # here: models.E012 at models.Index
            models.Index(fields=["others"], name="of_others"),  # here: models.E013 at models.Index
            models.Index(fields=["name"], name="_hidden"),  # here: models.E033 at models.Index
            models.Index(fields=["name"], name="1st"),  # here: models.E033 at models.Index
            models.Index(fields=["name"], name="name_that_takes_thirty_one_char"),  # here: models.E034 at models.Index
            models.Index(fields=["name"], name="name_that_takes_just_thirty_ch"),
            models.Index(fields=["-name"], include=["absent"], name="including"),  # here: models.E012 at models.Index; models.W040 at models.Index
            models.Index(fields=["name"], condition=Q(name="a"), name="partial"),  # here: models.W037 at models.Index
            models.Index(Lower("missing"), "name", name="of_expression"),  # here: models.W043 at models.Index; models.E012 at "missing
            models.Index(fields=["name"], name="twice"),
            models.Index(fields=["-name"], name="twice"),  # here: models.E029 at models.Index
            models.Index(fields=["name"], name="shared"),
        ]


class Other(models.Model):
    name = models.CharField(max_length=9)

    class Meta:
        indexes = [models.Index(fields=["name"], name="shared"), models.Index(F("name").desc(), name="fine")]  # here: models.E030 at models.Index; models.W043 at models.Index(F


class Base(models.Model):
    name = models.CharField(max_length=9)

    class Meta:
        abstract = True
        indexes = [models.Index(fields=["name"], name="of_base")]  # here: models.E030 at models.Index


class One(Base):
    pass


class Two(Base):
    pass
