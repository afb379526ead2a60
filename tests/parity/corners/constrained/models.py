"""Constraints of every kind."""
import datetime
from decimal import Decimal

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import CheckConstraint, Deferrable, F, Q, UniqueConstraint, Value
from django.db.models.functions import (
    Abs, Cast, Coalesce, Concat, Extract, ExtractYear, Length, Lower, Now, Round, Substr, Trim,
    TruncDay, Upper,
)
from django.db.models.lookups import GreaterThan, LessThanOrEqual


class Booking(models.Model):
    room = models.CharField(max_length=10)
    guest = models.CharField(max_length=10, null=True)
    price = models.DecimalField(max_digits=8, decimal_places=2)
    discount = models.DecimalField(max_digits=8, decimal_places=2, default=0)
    start = models.DateField()
    end = models.DateField()
    created = models.DateTimeField()
    confirmed = models.BooleanField(default=False)
    cancelled = models.BooleanField(default=False)
    rating = models.IntegerField(null=True)
    code = models.CharField(max_length=20)
    note = models.TextField()
    duration = models.DurationField(null=True)
    key = models.UUIDField(null=True)
    data = models.JSONField(default=dict)

    class Meta:
        constraints = [
            CheckConstraint(condition=Q(price__gt=0), name="price_positive"),
            CheckConstraint(condition=Q(price__gt=F("discount")), name="price_above_discount"),
            CheckConstraint(condition=Q(end__gt=F("start")), name="ends_after_start"),
            CheckConstraint(condition=Q(price__gte=Decimal("0.01")) & Q(price__lte=Decimal("1e4")),
                            name="price_range"),
            CheckConstraint(condition=Q(confirmed=True) | Q(cancelled=False), name="either"),
            CheckConstraint(condition=~Q(confirmed=True, cancelled=True), name="not_both"),
            CheckConstraint(condition=Q(confirmed=True) ^ Q(cancelled=True), name="exactly_one"),
            CheckConstraint(condition=Q(rating__isnull=True) | Q(rating__range=(1, 5)),
                            name="rating_range"),
            CheckConstraint(condition=Q(room__in=["a", "b", "it's"]), name="room_known"),
            CheckConstraint(condition=Q(guest__isnull=False), name="guest_given"),
            CheckConstraint(condition=Q(code__startswith="X%_"), name="code_starts"),
            CheckConstraint(condition=Q(code__endswith="\\Z"), name="code_ends"),
            CheckConstraint(condition=Q(code__contains="-"), name="code_contains"),
            CheckConstraint(condition=Q(code__icontains="a"), name="code_icontains"),
            CheckConstraint(condition=Q(code__iexact="b"), name="code_iexact"),
            CheckConstraint(condition=Q(code__regex=r"^\w+$"), name="code_regex"),
            CheckConstraint(condition=Q(code__iregex=r"^[a-z]"), name="code_iregex"),
            CheckConstraint(condition=Q(start__year__gte=2000), name="start_year"),
            CheckConstraint(condition=Q(start__month=6) | Q(start__week_day=2), name="start_month"),
            CheckConstraint(condition=Q(created__date__lt=datetime.date(2100, 1, 1)),
                            name="created_date"),
            CheckConstraint(condition=Q(start__gt=datetime.date(1999, 12, 31)), name="start_after"),
            CheckConstraint(condition=Q(duration__gte=datetime.timedelta(minutes=30)),
                            name="long_enough"),
            CheckConstraint(condition=GreaterThan(F("price"), 1), name="as_lookup"),
            CheckConstraint(condition=Q(LessThanOrEqual(Length("code"), 20)), name="short_code"),
            CheckConstraint(condition=Q(price__lt=F("discount") * 2 + 100), name="combined"),
            CheckConstraint(condition=Q(price__lt=F("discount") % 7 - 1), name="modulo"),
            CheckConstraint(condition=Q(pk__gt=0), name="by_pk"),
            CheckConstraint(name="with_message", condition=Q(note__gt=""),
                            violation_error_message="A note is needed.",
                            violation_error_code="note"),
            CheckConstraint(condition=Q(room__in=[]) | Q(rating=1), name="empty_in"),
        ]


class Slot(models.Model):
    day = models.DateField()
    hour = models.IntegerField()
    room = models.CharField(max_length=20)
    holder = models.ForeignKey(Booking, models.CASCADE, null=True)
    active = models.BooleanField(default=True)
    note = models.CharField(max_length=20, null=True)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["day", "hour"], name="once"),
            UniqueConstraint(fields=["day"], name="deferred_day", deferrable=Deferrable.DEFERRED),
            UniqueConstraint(fields=("hour", "room"), name="immediate",
                             deferrable=Deferrable.IMMEDIATE),
            UniqueConstraint(fields=["room"], condition=Q(active=True), name="active_room"),
            UniqueConstraint(fields=["room", "holder"], name="covering", include=["note", "day"]),
            UniqueConstraint(fields=["note"], name="nulls", nulls_distinct=False),
            UniqueConstraint(fields=["note", "room"], name="nulls_are", nulls_distinct=True),
            UniqueConstraint(fields=["hour"], name="classes", opclasses=["int4_ops"]),
            UniqueConstraint(Lower("room"), name="lower_room"),
            UniqueConstraint(Lower("room"), "day", name="lower_and_day"),
            UniqueConstraint(Lower("room").desc(), F("note").asc(), name="ordered"),
            UniqueConstraint(F("day"), condition=Q(note__isnull=True), name="day_of_none"),
            UniqueConstraint(Coalesce("note", Value("none")), name="coalesced"),
            UniqueConstraint(Upper(Trim("room")), include=["hour"], name="nested",
                             nulls_distinct=False),
            UniqueConstraint(fields=["holder"], condition=Q(active=True) & ~Q(hour__in=[1, 2]),
                             name="several", violation_error_message="no"),
            UniqueConstraint(F("hour") + Value(1), name="added"),
            UniqueConstraint(Concat("room", Value("-"), "note"), name="concatenated"),
        ]


class Functions(models.Model):
    text = models.CharField(max_length=30)
    number = models.IntegerField()
    real = models.FloatField()
    day = models.DateField()
    moment = models.DateTimeField()

    class Meta:
        constraints = [
            CheckConstraint(condition=Q(text=Lower("text")), name="is_lower"),
            CheckConstraint(condition=Q(number=Abs("number")), name="is_absolute"),
            CheckConstraint(condition=Q(number__gt=Cast("real", models.IntegerField())),
                            name="above_cast"),
            CheckConstraint(condition=Q(real=Round("real", 2)), name="is_round"),
            CheckConstraint(condition=Q(text__gt=Substr("text", 2, 3)), name="substring"),
            CheckConstraint(condition=Q(number=ExtractYear("day")), name="is_year"),
            CheckConstraint(condition=Q(number=Extract("moment", "hour")), name="is_hour"),
            CheckConstraint(condition=Q(moment__gte=TruncDay("moment")), name="above_day"),
            CheckConstraint(condition=Q(moment__lte=Now()), name="in_the_past"),
            CheckConstraint(condition=Q(text=Concat("text", Value("")) ), name="concat"),
            CheckConstraint(
                condition=models.Case(models.When(number__gt=1, then=Q(real__gt=1)),
                                      default=Value(True), output_field=models.BooleanField()),
                name="by_case"),
            CheckConstraint(
                condition=models.expressions.RawSQL("number < %s", (5,), models.BooleanField()),
                name="raw"),
            CheckConstraint(
                condition=models.Func(F("text"), Value("x"), function="STRPOS_IS",
                                      template="%(function)s(%(expressions)s) = 0",
                                      output_field=models.BooleanField()),
                name="func"),
        ]


class Base(models.Model):
    low = models.IntegerField()
    high = models.IntegerField()

    class Meta:
        abstract = True
        constraints = [
            CheckConstraint(condition=Q(low__lte=F("high")), name="%(app_label)s_%(class)s_range"),
            UniqueConstraint(fields=["low", "high"], name="%(class)s_once"),
        ]
        unique_together = [["low", "high"]]


class First(Base):
    pass


class Second(Base):
    class Meta(Base.Meta):
        unique_together = ()


class Third(Base):
    """Parameters of a default beside constraints: Django then adds them afterwards."""

    counted = models.IntegerField(db_default=7)
    text = models.CharField(max_length=9, db_default="it's")
    if_low = models.ForeignKey(First, models.CASCADE, null=True)

    class Meta(Base.Meta):
        constraints = [
            CheckConstraint(condition=Q(counted__gt=1), name="third_counted"),
            UniqueConstraint(fields=["text"], name="third_text"),
            UniqueConstraint(fields=["text"], condition=Q(low=1), name="third_text_low"),
        ]
        indexes = [models.Index(fields=["counted"], name="third_counted_index")]


class ThroughRelations(models.Model):
    first = models.ForeignKey(First, models.CASCADE, related_name="+")
    second = models.OneToOneField(Second, models.CASCADE, db_column="zweite")

    class Meta:
        unique_together = ("first", "second")
        constraints = [
            CheckConstraint(condition=Q(first__gt=0), name="first_key"),
            CheckConstraint(condition=Q(first_id=F("second_id")), name="same_keys"),
            UniqueConstraint("first", "second", name="by_expression"),
        ]
