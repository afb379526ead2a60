"""Every type of column, and what can be said of one."""
import datetime
import decimal
import uuid

from django.db import models
from django.db.models import F, Value
from django.db.models.functions import Concat, Lower, Now, Upper


class Kinds(models.Model):
    binary = models.BinaryField()
    short_binary = models.BinaryField(max_length=20, null=True)
    truth = models.BooleanField()
    maybe = models.BooleanField(null=True)
    text = models.CharField(max_length=10)
    long_text = models.TextField()
    limited_text = models.TextField(max_length=40)
    email = models.EmailField()
    url = models.URLField()
    slug = models.SlugField()
    long_slug = models.SlugField(max_length=200, unique=True)
    date = models.DateField()
    moment = models.DateTimeField(null=True)
    time = models.TimeField()
    amount = models.DecimalField(max_digits=12, decimal_places=3)
    length = models.DurationField()
    file = models.FileField(upload_to="files")
    image_path = models.FilePathField(path="/images", max_length=250)
    real = models.FloatField()
    integer = models.IntegerField()
    big = models.BigIntegerField()
    small = models.SmallIntegerField()
    positive = models.PositiveIntegerField()
    positive_big = models.PositiveBigIntegerField(null=True)
    positive_small = models.PositiveSmallIntegerField(unique=True)
    address = models.GenericIPAddressField()
    json = models.JSONField()
    other_json = models.JSONField(null=True, db_column="The JSON")
    unique_id = models.UUIDField(default=uuid.uuid4, unique=True)


class Indexed(models.Model):
    text = models.CharField(max_length=10, db_index=True)
    unique_text = models.CharField(max_length=10, unique=True)
    long_text = models.TextField(db_index=True)
    json = models.JSONField(db_index=True)
    binary = models.BinaryField(db_index=True)
    number = models.IntegerField(db_index=True)
    file = models.FileField(db_index=True)
    email = models.EmailField(unique=True, null=True)
    address = models.GenericIPAddressField(db_index=True)


class Defaults(models.Model):
    yes = models.BooleanField(db_default=True)
    no = models.BooleanField(db_default=0)
    text = models.CharField(max_length=30, db_default="it's 100% \\ \"so\"")
    empty = models.TextField(db_default="")
    number = models.IntegerField(db_default=-5)
    text_number = models.IntegerField(db_default="12")
    big = models.BigIntegerField(db_default=9223372036854775807)
    real = models.FloatField(db_default=1.5)
    whole = models.FloatField(db_default=100000)
    tiny = models.FloatField(db_default=-0.0000001)
    huge = models.FloatField(db_default=1e20)
    amount = models.DecimalField(max_digits=5, decimal_places=2, db_default=decimal.Decimal("1.50"))
    written = models.DecimalField(max_digits=5, decimal_places=2, db_default="-2.5")
    counted = models.DecimalField(max_digits=5, decimal_places=2, db_default=3)
    floated = models.DecimalField(max_digits=5, decimal_places=2, db_default=0.1)
    day = models.DateField(db_default=datetime.date(2020, 2, 29))
    written_day = models.DateField(db_default="2021-01-02")
    moment = models.DateTimeField(
        db_default=datetime.datetime(2020, 1, 2, 3, 4, 5, 6, tzinfo=datetime.timezone.utc))
    time = models.TimeField(db_default=datetime.time(10, 20))
    precise = models.TimeField(db_default=datetime.time(10, 20, 30, 5))
    length = models.DurationField(db_default=datetime.timedelta(days=2, minutes=3, microseconds=1))
    backwards = models.DurationField(db_default=datetime.timedelta(seconds=-1))
    json = models.JSONField(db_default={"a": [1, 2.5, None, True, "é'\n\"\\"], "b": {}})
    list = models.JSONField(db_default=[])
    unique_id = models.UUIDField(db_default=uuid.UUID("12345678-1234-5678-1234-567812345678"))
    written_id = models.UUIDField(db_default="12345678123456781234567812345678")
    address = models.GenericIPAddressField(db_default="::1")
    nothing = models.IntegerField(null=True, db_default=None)
    nothing_value = models.IntegerField(null=True, db_default=Value(None))
    value = models.CharField(max_length=5, db_default=Value("x"))


class BinaryDefault(models.Model):
    """MariaDB refuses what Django makes of it."""

    binary = models.BinaryField(db_default=b"a'%\x00\xff\\")

    class Meta:
        required_db_features = ["supports_partial_indexes"]


class Worked(models.Model):
    now = models.DateTimeField(db_default=Now())
    sum = models.IntegerField(db_default=Value(1) + Value(2))
    joined = models.CharField(max_length=20, db_default=Concat(Value("a"), Value("b"), Value("c%")))
    lower = models.CharField(max_length=20, db_default=Lower(Value("ABC")))


class WorkedWithChecks(models.Model):
    """What is passed as a parameter moves the constraints behind the table."""

    number = models.IntegerField(db_default=7)
    text = models.CharField(max_length=20)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(number__gt=5), name="number_is_big"),
            models.UniqueConstraint(fields=["number", "text"], name="number_and_text"),
            models.UniqueConstraint(fields=["text"], condition=models.Q(number=7), name="some_text"),
        ]
        unique_together = [["text", "number"]]
        indexes = [models.Index(fields=["number", "-text"], name="by_number")]


class NowWithChecks(models.Model):
    now = models.DateTimeField(db_default=Now())
    number = models.IntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(number__lt=5), name="number_is_small"),
        ]


class Made(models.Model):
    first = models.CharField(max_length=10)
    last = models.CharField(max_length=10, null=True)
    price = models.DecimalField(max_digits=8, decimal_places=2)
    count = models.IntegerField()
    full = models.GeneratedField(
        expression=Concat("first", Value(" "), "last"),
        output_field=models.CharField(max_length=21),
        db_persist=True,
    )
    total = models.GeneratedField(
        expression=F("price") * F("count"),
        output_field=models.DecimalField(max_digits=10, decimal_places=2),
        db_persist=True,
        unique=True,
    )
    upper = models.GeneratedField(
        expression=Upper("first"), output_field=models.CharField(max_length=10), db_persist=True,
        db_index=True,
    )
    rest = models.GeneratedField(
        expression=F("count") % 3, output_field=models.IntegerField(), db_persist=True, null=True)
    extra = models.JSONField()
    data = models.GeneratedField(
        expression=F("extra"), output_field=models.JSONField(), db_persist=True)


class MadeWithoutValues(models.Model):
    """Django leaves the percent sign doubled for the others, which they refuse."""

    count = models.IntegerField()
    other = models.IntegerField()
    rest = models.GeneratedField(
        expression=F("count") % F("other"), output_field=models.IntegerField(), db_persist=True)

    class Meta:
        required_db_vendor = "sqlite"


class MadeVirtually(models.Model):
    count = models.IntegerField()
    double = models.GeneratedField(
        expression=F("count") * 2, output_field=models.IntegerField(), db_persist=False)

    class Meta:
        required_db_features = {"supports_virtual_generated_columns"}


class Compared(models.Model):
    """Collations and comments."""

    text = models.CharField(max_length=10, db_collation="C", db_index=True, db_comment="it's \\ five")
    long_text = models.TextField(db_collation="my_own", unique=True)
    number = models.IntegerField(db_comment="a number", null=True, db_default=3)

    class Meta:
        db_table_comment = "Rows that aren't compared \"as usual\""
        required_db_vendor = "postgresql"


class ToCompared(models.Model):
    text = models.ForeignKey(Compared, models.CASCADE, to_field="long_text")

    class Meta:
        required_db_vendor = "postgresql"


class ComparedByMariaDB(models.Model):
    text = models.CharField(max_length=10, db_collation="utf8mb4_bin", unique=True,
                            db_comment="it's \\ five")
    number = models.IntegerField(db_comment="a number", null=True, db_default=3)

    class Meta:
        db_table_comment = "Rows that aren't compared \"as usual\""
        required_db_vendor = "mysql"


class ComparedBySQLite(models.Model):
    text = models.CharField(max_length=10, db_collation="nocase", db_index=True, db_comment="none")

    class Meta:
        db_table_comment = "none"
        required_db_vendor = "sqlite"


class Spaced(models.Model):
    """Tablespaces."""

    key = models.CharField(max_length=5, primary_key=True)
    indexed = models.IntegerField(db_index=True, db_tablespace="fast")
    unique = models.IntegerField(unique=True)
    number = models.IntegerField()

    class Meta:
        db_tablespace = "slow"
        indexes = [
            models.Index(fields=["number"], name="one_number"),
            models.Index(fields=["number", "unique"], name="two", db_tablespace="other"),
        ]


class PostgresOnly(models.Model):
    class Meta:
        required_db_vendor = "postgresql"


class MySQLOnly(models.Model):
    class Meta:
        required_db_vendor = "mysql"


class WithFeatures(models.Model):
    class Meta:
        required_db_features = ["supports_json_field", "has_native_uuid_field"]


class Unmanaged(models.Model):
    others = models.ManyToManyField(PostgresOnly)

    class Meta:
        managed = False
