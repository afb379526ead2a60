"""Fields of the kinds that need more than a number or a text, and what full_clean() says of them."""
import datetime
import uuid
from decimal import Decimal

from django.core import validators
from django.db import models
from django.db.models.functions import Length, Upper


def make_code():
    return "made"


def make_rate():
    return Decimal("0.5")


class Color(models.IntegerChoices):
    RED = 1, "Red"
    DARK_GREEN = 2


class Thing(models.Model):
    class Status(models.TextChoices):
        DRAFT = "dr", "Draft"
        DONE = "do", "Done"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    data = models.BinaryField()
    maybe_data = models.BinaryField(null=True)
    price = models.DecimalField(max_digits=8, decimal_places=2)
    maybe_price = models.DecimalField(max_digits=18, decimal_places=0, null=True)
    exact = models.DecimalField(max_digits=30, decimal_places=10, null=True)
    wait = models.DurationField(default=datetime.timedelta(days=1, microseconds=5))
    maybe_wait = models.DurationField(null=True)
    token = models.UUIDField(null=True, unique=True)
    meta = models.JSONField(default=dict)
    maybe_meta = models.JSONField(null=True)
    ip = models.GenericIPAddressField(null=True)
    ip4 = models.GenericIPAddressField(unpack_ipv4=True, null=True)
    doc = models.FileField(upload_to="docs/")
    code = models.CharField(max_length=10, default=make_code)
    rate = models.DecimalField(max_digits=5, decimal_places=3, null=True, default=make_rate)
    color = models.IntegerField(choices=Color.choices, default=Color.RED)
    status = models.CharField(max_length=2, choices=Status, default=Status.DRAFT)


class Part(models.Model):
    """Keys of kinds of their own."""

    thing = models.ForeignKey(Thing, models.CASCADE)
    digest = models.BinaryField(unique=True)
    weight = models.DecimalField(max_digits=6, decimal_places=3, unique=True)


class Bolt(models.Model):
    of_digest = models.ForeignKey(Part, models.CASCADE, to_field="digest", null=True)
    of_weight = models.ForeignKey(
        Part, models.CASCADE, to_field="weight", null=True, related_name="heavy_bolts"
    )


class Form(models.Model):
    data = models.BinaryField(max_length=3, editable=True, blank=True)
    price = models.DecimalField(
        max_digits=4,
        decimal_places=2,
        default=Decimal("1"),
        validators=[
            validators.MinValueValidator(Decimal("0.05")),
            validators.MaxValueValidator(99, message="No more than %(limit_value)s."),
        ],
    )
    exact = models.DecimalField(max_digits=20, decimal_places=2, null=True, blank=True)
    meta = models.JSONField(default=dict, blank=True)
    tags = models.JSONField(default=list, null=True, blank=True)
    needed = models.JSONField()
    ip = models.GenericIPAddressField(null=True, blank=True)
    ip4 = models.GenericIPAddressField(protocol="IPv4", null=True, blank=True)
    ip6 = models.GenericIPAddressField(protocol="IPv6", null=True, blank=True)
    unpacked = models.GenericIPAddressField(unpack_ipv4=True, null=True, blank=True)
    wait = models.DurationField(
        null=True,
        blank=True,
        validators=[validators.MaxValueValidator(datetime.timedelta(days=1, hours=2))],
    )
    day = models.DateField(
        default=datetime.date(2020, 1, 1),
        validators=[validators.MinValueValidator(datetime.date(2000, 1, 1))],
    )
    code = models.CharField(
        max_length=6,
        default="abc",
        validators=[
            validators.MinLengthValidator(3),
            validators.validate_slug,
            validators.MaxLengthValidator(5, "%(show_value)d is more than %(limit_value)d"),
        ],
    )
    many = models.CharField(
        max_length=20,
        blank=True,
        validators=[validators.validate_comma_separated_integer_list],
    )
    step = models.IntegerField(default=0, validators=[validators.StepValueValidator(5)])
    real = models.FloatField(default=0, validators=[validators.MaxValueValidator(1.5)])
    narrow = models.IntegerField(
        default=0,
        validators=[validators.MinValueValidator(-2), validators.MaxValueValidator(2)],
    )
    doc = models.FileField(
        blank=True, validators=[validators.FileExtensionValidator(["PDF", "txt"])]
    )
    color = models.IntegerField(choices=Color.choices, default=Color.RED)


class Square(models.Model):
    """What the database computes."""

    side = models.IntegerField()
    name = models.CharField(max_length=10)
    area = models.GeneratedField(
        expression=models.F("side") * models.F("side"),
        output_field=models.BigIntegerField(),
        db_persist=True,
    )
    shout = models.GeneratedField(
        expression=Upper("name"), output_field=models.CharField(max_length=10), db_persist=False
    )


class Stamp(models.Model):
    """What the database gives when nobody else does."""

    number = models.IntegerField(db_default=Length(models.Value("four")))
    word = models.CharField(max_length=10, db_default=Upper(models.Value("word")))
    maybe = models.IntegerField(null=True, db_default=Length(models.Value("ab")))
    plain = models.IntegerField(db_default=7)


class Entry(models.Model):
    title = models.CharField(max_length=20, unique_for_date="posted")
    slug = models.CharField(max_length=20, unique_for_year="posted", unique_for_month="day")
    posted = models.DateTimeField(verbose_name="posting time")
    day = models.DateField(null=True, blank=True)
