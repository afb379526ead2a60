"""Meta with every mistake that a check knows."""
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower


class Together(models.Model):
    a = models.IntegerField()
    b = models.ManyToManyField("self")

    class Meta:
        unique_together = [("a", "missing"), ("a", "b")]
        ordering = ["missing", "-a", "a__b", "pk", "?", "b"]


class NotAList(models.Model):
    class Meta:
        unique_together = "abc"
        ordering = "a"


class Indexes(models.Model):
    a = models.IntegerField()
    b = models.ManyToManyField("self")

    class Meta:
        indexes = [
            models.Index(fields=["missing"], name="missing"),
            models.Index(fields=["b"], name="many"),
            models.Index(fields=["a"], name="1digit"),
            models.Index(fields=["a"], name="_underscore"),
            models.Index(fields=["a"], include=["other"], name="including"),
            models.Index(Lower("nothing"), name="expression"),
            models.Index(fields=["a"], name="twice"),
            models.Index(fields=["-a"], name="twice"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["missing"], name="u_missing"),
            models.UniqueConstraint(fields=["b"], name="u_many"),
            models.UniqueConstraint(fields=["a"], include=["b"], name="u_include"),
            models.UniqueConstraint(Lower("nothing"), name="u_expression"),
            models.CheckConstraint(condition=Q(missing=1), name="c_missing"),
            models.CheckConstraint(condition=Q(a__gt=F("nothing")), name="c_f"),
            models.CheckConstraint(condition=Q(b__a=1), name="c_joined"),
            models.CheckConstraint(condition=Q(a=1), name="same"),
            models.CheckConstraint(condition=Q(a=2), name="same"),
        ]


class SameName(models.Model):
    a = models.IntegerField()

    class Meta:
        indexes = [models.Index(fields=["a"], name="twice")]
        constraints = [models.CheckConstraint(condition=Q(a=1), name="same")]


class TableOne(models.Model):
    class Meta:
        db_table = "one_table"


class TableTwo(models.Model):
    class Meta:
        db_table = "one_table"


class Ends_(models.Model):
    pass


class Two__Parts(models.Model):
    pass


class Ordered(models.Model):
    up = models.ForeignKey(TableOne, models.CASCADE)

    class Meta:
        order_with_respect_to = "up"
        ordering = ["up"]


class BothOrders(models.Model):
    up = models.ForeignKey(TableOne, models.CASCADE)

    class Meta:
        order_with_respect_to = "up"
        unique_together = ()


class BadSwap(models.Model):
    class Meta:
        swappable = "BADMETA_SWAP"


class BadSwapModel(models.Model):
    class Meta:
        swappable = "BADMETA_SWAP_MODEL"


class AVeryLongModelNameOverSixtyThreeCharactersSoThatAColumnIsTooLong(models.Model):
    many = models.ManyToManyField("self", symmetrical=False)
    a_field_with_a_name_that_is_far_too_long_for_some_of_the_databases = models.IntegerField()
