import datetime
import uuid
from decimal import Decimal

from django.core.validators import FileExtensionValidator, MinLengthValidator, MinValueValidator
from django.db import models


def make_code():
    return "A-%d" % len("three")


class Size(models.IntegerChoices):
    SMALL = 1
    LARGE = 3, "Very large"
    __empty__ = "Any"


class Article(models.Model):
    class Status(models.TextChoices):
        DRAFT = "dr", "Draft"
        FOR_SALE = "fs", "For sale"
        GONE = "go", "Sold, and sent away to somebody who will be glad of it and keep it for a long time"

    class Since(datetime.date, models.Choices):
        NEW = 2020, 1, 1, "This century"
        OLD = 1999, 12, 31

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    picture = models.BinaryField(null=True)
    seal = models.BinaryField(default=b"\0ok\xff?")
    price = models.DecimalField(
        max_digits=8, decimal_places=2, default=Decimal("9.90"),
        validators=[MinValueValidator(Decimal("0.01"), message="Nothing is free.")])
    tax = models.DecimalField(max_digits=4, decimal_places=3, null=True, default=0)
    turnover = models.DecimalField(max_digits=30, decimal_places=2, null=True)
    delivery = models.DurationField(default=datetime.timedelta(days=2))
    guarantee = models.DurationField(null=True)
    twin = models.UUIDField(null=True, default=uuid.UUID("12345678-1234-5678-1234-567812345678"))
    details = models.JSONField(default=dict)
    tags = models.JSONField(default=list)
    address = models.GenericIPAddressField(null=True, unpack_ipv4=True)
    manual = models.FileField(upload_to="manuals", validators=[FileExtensionValidator(["pdf"])])
    photo = models.ImageField(blank=True)
    code = models.CharField(max_length=8, default=make_code, validators=[MinLengthValidator(3)])
    serial = models.IntegerField(null=True, default=lambda: 4)
    size = models.IntegerField(choices=Size.choices, default=Size.SMALL)
    status = models.CharField(max_length=2, choices=Status, default=Status.DRAFT)
    since = models.DateField(choices=Since, default=Since.NEW)
    name = models.CharField(max_length=20, unique_for_month="since")
