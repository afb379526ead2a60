"""Defaults and columns that the database computes."""
import datetime
import uuid
from decimal import Decimal

from django.db import models
from django.db.models import Case, F, Func, Q, Value, When
from django.db.models.functions import (
    Abs, Cast, Coalesce, Concat, ConcatPair, ExtractYear, JSONObject, Length, Lower, Now, Pi,
    Random, Round, Upper,
)
from django.db.models.lookups import GreaterThan


class Constants(models.Model):
    integer = models.IntegerField(db_default=5)
    negative = models.IntegerField(db_default=-5)
    nil = models.UUIDField(db_default=uuid.UUID(int=0))
    big = models.BigIntegerField(db_default=2 ** 40)
    text = models.CharField(max_length=20, db_default="it's 100%")
    empty = models.TextField(db_default="")
    boolean = models.BooleanField(db_default=True)
    false = models.BooleanField(db_default=False, null=True)
    real = models.FloatField(db_default=1.5)
    whole_real = models.FloatField(db_default=2)
    number = models.DecimalField(max_digits=6, decimal_places=2, db_default=Decimal("3.14"))
    date = models.DateField(db_default=datetime.date(2020, 2, 29))
    moment = models.DateTimeField(
        db_default=datetime.datetime(2020, 2, 29, 12, 30, tzinfo=datetime.timezone.utc))
    time = models.TimeField(db_default=datetime.time(12, 30, 15))
    duration = models.DurationField(db_default=datetime.timedelta(hours=1))
    document = models.JSONField(db_default={"a": [1, None, True], "b": "it's"})
    items = models.JSONField(db_default=[])
    binary = models.BinaryField(db_default=b"ab")
    address = models.GenericIPAddressField(db_default="127.0.0.1")
    nothing = models.IntegerField(null=True, db_default=None)
    both = models.IntegerField(default=1, db_default=2)


class Expressions(models.Model):
    created = models.DateTimeField(db_default=Now())
    day = models.DateField(db_default=Now())
    pi = models.FloatField(db_default=Pi())
    value = models.IntegerField(db_default=Value(3))
    null = models.IntegerField(db_default=Value(None), null=True)
    lower = models.CharField(max_length=9, db_default=Lower(Value("ABC")))
    random = models.FloatField(db_default=Random())
    added = models.IntegerField(db_default=Value(1) + Value(2))
    cast = models.IntegerField(db_default=Cast(Value("1"), models.IntegerField()))
    either = models.IntegerField(db_default=Coalesce(Value(None), Value(4), output_field=models.IntegerField()))
    own = models.IntegerField(db_default=Func(Value(-1), function="ABS"))
    joined = models.TextField(db_default=Concat(Value("a"), Value("b")))
    chosen = models.IntegerField(db_default=Case(
        When(GreaterThan(Value(2), Value(1)), then=Value(1)), default=Value(2)))


class Generated(models.Model):
    side = models.IntegerField()
    name = models.CharField(max_length=20)
    last = models.CharField(max_length=20, null=True, db_column="family")
    born = models.DateField()
    area = models.GeneratedField(expression=F("side") * F("side"),
                                 output_field=models.BigIntegerField(), db_persist=True)
    lower = models.GeneratedField(expression=Lower("name"), db_persist=True,
                                  output_field=models.CharField(max_length=20))
    full = models.GeneratedField(expression=Concat("name", Value(" "), "last"), db_persist=True,
                                 output_field=models.TextField())
    pair = models.GeneratedField(expression=ConcatPair("name", "last"), db_persist=True,
                                 output_field=models.TextField())
    year = models.GeneratedField(expression=ExtractYear("born"), db_persist=True,
                                 output_field=models.IntegerField(), db_index=True)
    is_big = models.GeneratedField(
        expression=Case(When(side__gt=10, then=Value(True)), default=Value(False)),
        output_field=models.BooleanField(), db_persist=True)
    is_small = models.GeneratedField(expression=Q(side__lt=3), db_persist=True,
                                     output_field=models.BooleanField())
    unique = models.GeneratedField(expression=Upper("name"), unique=True, db_persist=True,
                                   output_field=models.CharField(max_length=20))
    rounded = models.GeneratedField(expression=Round(F("side") / Value(3.0)), null=True,
                                    output_field=models.FloatField(), db_persist=True,
                                    db_comment="a third")
    half = models.GeneratedField(expression=F("side") / 2, db_persist=True, db_column="the_half",
                                 output_field=models.DecimalField(max_digits=9, decimal_places=1))

    class Meta:
        indexes = [models.Index(fields=["area", "-lower"])]
        constraints = [models.CheckConstraint(condition=Q(area__gt=0), name="area_positive")]


class Virtual(models.Model):
    number = models.IntegerField()
    length = models.GeneratedField(expression=Abs("number"), output_field=models.IntegerField(),
                                   db_persist=False)

    class Meta:
        required_db_features = {"supports_virtual_generated_columns"}


class OfRelation(models.Model):
    constants = models.ForeignKey(Constants, models.CASCADE, db_default=1)
    copied = models.GeneratedField(expression=F("constants_id"), db_persist=True,
                                   output_field=models.BigIntegerField())
