"""Every class of fields that Django documents, with each of its options."""
import datetime
import decimal
import functools
import uuid
from decimal import Decimal

from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.core.validators import MaxLengthValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.models import F
from django.db.models.functions import Lower, Now
from django.utils import timezone


def make_code():
    return "x" * 3


def upload_path(instance, filename):
    return f"{instance.pk}/{filename}"


def no_spaces(value):
    if " " in value:
        raise ValueError(value)


class Everything(models.Model):
    binary = models.BinaryField()
    short_binary = models.BinaryField(max_length=10, editable=True, default=b"\x00ab", null=True)
    price = models.DecimalField(max_digits=10, decimal_places=2, default=Decimal("1.5"))
    price_by_position = models.DecimalField("the price", "price_by_position", 7, 3)
    rate = models.DecimalField(max_digits=30, decimal_places=10, default=decimal.Decimal(1), blank=True)
    length = models.DurationField(default=datetime.timedelta(days=1, hours=2, milliseconds=3))
    no_length = models.DurationField(null=True, blank=True)
    key = models.UUIDField(default=uuid.uuid4, editable=False, unique=True)
    fixed_key = models.UUIDField("its key", default=uuid.UUID("12345678-1234-5678-1234-567812345678"))
    data = models.JSONField(default=dict)
    items = models.JSONField(default=list, encoder=DjangoJSONEncoder, null=True)
    settings = models.JSONField(default={"a": [1, 2.5, None, True], "b": "\u00e9\n\"x\""}.copy)
    file = models.FileField()
    file_in = models.FileField(upload_to="files/%Y", max_length=200, blank=True)
    file_by = models.FileField(upload_to=upload_path, null=True)
    path = models.FilePathField(path="/tmp", match=r".*\.txt$", recursive=True, allow_folders=True)
    plain_path = models.FilePathField(path="/tmp", max_length=50)
    address = models.GenericIPAddressField()
    address_v4 = models.GenericIPAddressField(protocol="IPv4", null=True, blank=True)
    address_both = models.GenericIPAddressField("an address", "address_both", "both", True)
    commented = models.TextField(db_comment="It's long", db_collation="nocase", max_length=1000)
    collated = models.CharField(max_length=5, db_collation="nocase", db_tablespace="fast")
    dated = models.DateField(unique_for_date=None, default=datetime.date.today)
    unique_title = models.CharField(max_length=20, unique_for_date="dated")
    unique_month = models.SlugField(unique_for_month="dated", unique_for_year="dated", allow_unicode=True)
    code = models.CharField(max_length=3, default=make_code)
    lambda_code = models.CharField(max_length=3, default=lambda: "abc")
    partial_code = models.CharField(max_length=3, default=functools.partial(str, "abc"))
    text_type = models.CharField(max_length=3, default=str)
    count = models.IntegerField(validators=[MinValueValidator(1)], error_messages={"unique": "no"})
    checked = models.CharField(max_length=3, validators=[RegexValidator(r"^a"), no_spaces, MaxLengthValidator(2)])
    moment = models.DateTimeField(db_default=Now())
    number = models.IntegerField(db_default=3, default=4)
    lowered = models.CharField(max_length=3, db_default=Lower(models.Value("ABC")))
    real = models.FloatField(default=1e3)
    day = models.DateTimeField(default=datetime.datetime(2020, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc))
    hour = models.TimeField(default=datetime.time(10, 20))
    truth = models.BooleanField(null=True, default=None, verbose_name="is it")
    total = models.GeneratedField(expression=F("count") + 1, output_field=models.IntegerField(), db_persist=True)
    shout = models.GeneratedField(
        verbose_name="loud", expression=Lower("code"), output_field=models.CharField(max_length=7), db_persist=False
    )
    hidden_help = models.CharField(max_length=3, help_text="Some help", serialize=False, db_column="odd column")


class Generic(models.Model):
    content_type = models.ForeignKey(ContentType, models.CASCADE)
    object_id = models.PositiveIntegerField()
    thing = GenericForeignKey()
    other_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    other_id = models.TextField()
    other = GenericForeignKey("other_type", "other_id", for_concrete_model=False)


class Owner(models.Model):
    generics = GenericRelation(Generic)
    others = GenericRelation(
        "shop.Generic", content_type_field="other_type", object_id_field="other_id", related_query_name="owner"
    )
    created = models.DateTimeField(default=timezone.now)


class Line(models.Model):
    pk = models.CompositePrimaryKey("owner_id", "number")
    owner = models.ForeignKey(Owner, models.CASCADE)
    number = models.IntegerField()
