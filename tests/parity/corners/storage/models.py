"""Comments, collations, tablespaces: what says how a column is stored."""
from django.db import models


class Commented(models.Model):
    name = models.CharField(max_length=10, db_comment="The name; it's 'quoted'")
    number = models.IntegerField(db_comment="a\nnew line")
    key = models.ForeignKey("self", models.CASCADE, null=True, db_comment="up")
    many = models.ManyToManyField("self")
    back = models.TextField(db_comment="back\\slash")

    class Meta:
        db_table_comment = "A table's comment with \"quotes\""


class Collated(models.Model):
    name = models.CharField(max_length=10, db_collation="C")
    other = models.TextField(db_collation="nocase")
    unique = models.CharField(max_length=10, unique=True, db_collation="case_insensitive")
    indexed = models.CharField(max_length=10, db_index=True, db_collation="de-x-icu")
    slug = models.SlugField(db_collation="utf8mb4_bin")
    email = models.EmailField(db_collation="binary", null=True, default="x")


class ToCollated(models.Model):
    to = models.ForeignKey(Collated, models.CASCADE, to_field="unique")


class CollatedKey(models.Model):
    code = models.CharField(max_length=5, primary_key=True, db_collation="C")


class ToCollatedKey(models.Model):
    to = models.ForeignKey(CollatedKey, models.CASCADE)
    one = models.OneToOneField(CollatedKey, models.CASCADE, related_name="one")
    many = models.ManyToManyField(CollatedKey, related_name="many")


class Placed(models.Model):
    name = models.CharField(max_length=10, unique=True, db_tablespace="indexes")
    code = models.CharField(max_length=10, db_index=True, db_tablespace="fast disks")
    plain = models.IntegerField(db_index=True)
    key = models.ForeignKey("self", models.CASCADE, null=True)
    many = models.ManyToManyField("self", related_name="+")
    own_index = models.ForeignKey(Commented, models.CASCADE, db_tablespace="fast")

    class Meta:
        db_tablespace = "tables"
        indexes = [models.Index(fields=["name"]),
                   models.Index(fields=["code"], db_tablespace="fast", name="in_fast")]
        unique_together = [("name", "code")]
        constraints = [models.UniqueConstraint(fields=["code", "plain"], name="placed_once")]


class OnlyPostgreSQL(models.Model):
    number = models.IntegerField()

    class Meta:
        required_db_vendor = "postgresql"


class OnlySQLite(models.Model):
    number = models.IntegerField()

    class Meta:
        required_db_vendor = "sqlite"


class NeedsFeatures(models.Model):
    number = models.IntegerField()

    class Meta:
        required_db_features = ["supports_json_field", "has_native_uuid_field"]


class PercentComment(models.Model):
    """Django itself stumbles over this one, on the databases that have comments."""

    name = models.CharField(max_length=10, db_comment="100%")
