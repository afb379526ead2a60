"""Every field class of the reference, plain and with its options."""
import datetime
import decimal
import uuid

from django.core import validators
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone


class Plain(models.Model):
    big = models.BigIntegerField()
    binary = models.BinaryField()
    boolean = models.BooleanField()
    char = models.CharField(max_length=20)
    date = models.DateField()
    moment = models.DateTimeField()
    number = models.DecimalField(max_digits=12, decimal_places=3)
    duration = models.DurationField()
    email = models.EmailField()
    file = models.FileField()
    path = models.FilePathField(path="/tmp")
    real = models.FloatField()
    address = models.GenericIPAddressField()
    picture = models.ImageField()
    integer = models.IntegerField()
    document = models.JSONField()
    positive_big = models.PositiveBigIntegerField()
    positive = models.PositiveIntegerField()
    positive_small = models.PositiveSmallIntegerField()
    slug = models.SlugField()
    small = models.SmallIntegerField()
    text = models.TextField()
    time = models.TimeField()
    url = models.URLField()
    uuid = models.UUIDField()


class Nullable(models.Model):
    big = models.BigIntegerField(null=True, blank=True)
    binary = models.BinaryField(null=True, blank=True, max_length=100)
    boolean = models.BooleanField(null=True)
    char = models.CharField(max_length=20, null=True, blank=True, default="")
    date = models.DateField(null=True, blank=True)
    moment = models.DateTimeField(null=True, blank=True)
    number = models.DecimalField(max_digits=5, decimal_places=0, null=True, blank=True)
    duration = models.DurationField(null=True, blank=True)
    email = models.EmailField(null=True, blank=True)
    file = models.FileField(null=True, blank=True)
    address = models.GenericIPAddressField(null=True, blank=True)
    document = models.JSONField(null=True, blank=True)
    positive_big = models.PositiveBigIntegerField(null=True)
    positive = models.PositiveIntegerField(null=True)
    positive_small = models.PositiveSmallIntegerField(null=True)
    text = models.TextField(null=True)
    time = models.TimeField(null=True)
    uuid = models.UUIDField(null=True)


class Indexed(models.Model):
    big = models.BigIntegerField(db_index=True)
    char = models.CharField(max_length=20, db_index=True)
    date = models.DateField(db_index=True)
    moment = models.DateTimeField(db_index=True)
    number = models.DecimalField(max_digits=12, decimal_places=3, db_index=True)
    email = models.EmailField(db_index=True)
    path = models.FilePathField(path="/tmp", db_index=True)
    file = models.FileField(db_index=True)
    address = models.GenericIPAddressField(db_index=True)
    positive = models.PositiveIntegerField(db_index=True)
    slug = models.SlugField(db_index=False)
    text = models.TextField(db_index=True)
    url = models.URLField(db_index=True)
    uuid = models.UUIDField(db_index=True)
    document = models.JSONField(db_index=True)
    binary = models.BinaryField(db_index=True)
    boolean = models.BooleanField(db_index=True)


class Unique(models.Model):
    big = models.BigIntegerField(unique=True)
    char = models.CharField(max_length=20, unique=True)
    long_char = models.CharField(max_length=300, unique=True)
    date = models.DateField(unique=True)
    email = models.EmailField(unique=True)
    file = models.FileField(unique=True)
    address = models.GenericIPAddressField(unique=True)
    positive = models.PositiveIntegerField(unique=True)
    slug = models.SlugField(unique=True)
    text = models.TextField(unique=True)
    url = models.URLField(unique=True)
    uuid = models.UUIDField(unique=True, default=uuid.uuid4)
    both = models.CharField(max_length=9, unique=True, db_index=True)
    maybe = models.CharField(max_length=9, unique=True, null=True)


class WithOptions(models.Model):
    char = models.CharField("a label", max_length=1 << 8, help_text="Help.", editable=False)
    email = models.EmailField(max_length=75)
    url = models.URLField(max_length=1000)
    slug = models.SlugField(max_length=255, allow_unicode=True)
    file = models.FileField(upload_to="files/%Y/%m", max_length=200)
    picture = models.ImageField(upload_to="pictures", width_field="width", height_field="height")
    width = models.PositiveSmallIntegerField(editable=False, null=True)
    height = models.PositiveSmallIntegerField(editable=False, null=True)
    path = models.FilePathField(path="/tmp", match=r".*\.txt$", recursive=True, max_length=150,
                                allow_files=True, allow_folders=True)
    address = models.GenericIPAddressField(protocol="IPv4")
    six = models.GenericIPAddressField(protocol="IPv6", unpack_ipv4=False)
    both = models.GenericIPAddressField(protocol="both", unpack_ipv4=True)
    document = models.JSONField(encoder=DjangoJSONEncoder, default=dict)
    items = models.JSONField(default=list, blank=True)
    text = models.TextField(max_length=500)
    day = models.DateField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)
    hour = models.TimeField(auto_now=True)
    title = models.CharField(max_length=10, unique_for_date="day")
    subtitle = models.CharField(max_length=10, unique_for_month="day", unique_for_year="changed")
    renamed = models.IntegerField(db_column="other_name")
    price = models.DecimalField(max_digits=6, decimal_places=2, validators=[
        validators.MinValueValidator(decimal.Decimal("0.01")),
        validators.MaxValueValidator(9999),
    ])
    code = models.CharField(max_length=5, validators=[validators.RegexValidator(r"^[A-Z]+$")],
                            error_messages={"invalid": "No."})


class WithDefaults(models.Model):
    boolean = models.BooleanField(default=False)
    char = models.CharField(max_length=20, default="it's %s")
    date = models.DateField(default=datetime.date.today)
    moment = models.DateTimeField(default=timezone.now)
    fixed = models.DateTimeField(default=datetime.datetime(2000, 1, 2, 3, 4, 5))
    number = models.DecimalField(max_digits=4, decimal_places=2, default=decimal.Decimal("1.50"))
    duration = models.DurationField(default=datetime.timedelta(days=1, hours=2))
    real = models.FloatField(default=0.5)
    integer = models.IntegerField(default=-(2 ** 3) + 1)
    document = models.JSONField(default=dict)
    text = models.TextField(default="a" "b" + "c" * 3)
    time = models.TimeField(default=datetime.time(12, 30))
    uuid = models.UUIDField(default=uuid.uuid4, editable=False)
    address = models.GenericIPAddressField(default="127.0.0.1")


class AutoKey(models.Model):
    id = models.AutoField(primary_key=True)


class SmallKey(models.Model):
    number = models.SmallAutoField(primary_key=True, db_column="nr")


class BigKey(models.Model):
    key = models.BigAutoField("key", primary_key=True)


class CharKey(models.Model):
    code = models.CharField(max_length=8, primary_key=True)


class UuidKey(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)


class IntegerKey(models.Model):
    id = models.IntegerField(primary_key=True)


class PositiveKey(models.Model):
    id = models.PositiveBigIntegerField(primary_key=True)


class DateKey(models.Model):
    day = models.DateField(primary_key=True)


class TextKey(models.Model):
    slug = models.SlugField(primary_key=True)


class DecimalKey(models.Model):
    number = models.DecimalField(primary_key=True, max_digits=10, decimal_places=0)


class KeysOfAllTypes(models.Model):
    auto = models.ForeignKey(AutoKey, models.CASCADE)
    small = models.ForeignKey(SmallKey, models.CASCADE)
    big = models.ForeignKey(BigKey, models.CASCADE)
    char = models.ForeignKey(CharKey, models.CASCADE)
    uuid = models.ForeignKey(UuidKey, models.CASCADE)
    integer = models.ForeignKey(IntegerKey, models.CASCADE)
    positive = models.ForeignKey(PositiveKey, models.CASCADE)
    date = models.ForeignKey(DateKey, models.CASCADE)
    text = models.ForeignKey(TextKey, models.CASCADE)
    number = models.ForeignKey(DecimalKey, models.CASCADE)
    unique_text = models.ForeignKey(Unique, models.CASCADE, to_field="slug", related_name="+")
    unique_uuid = models.ForeignKey(Unique, models.CASCADE, to_field="uuid", related_name="+")
    unique_positive = models.ForeignKey(Unique, models.CASCADE, to_field="positive",
                                        related_name="+")
