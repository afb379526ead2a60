"""What django.contrib.postgres has."""
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import (
    ArrayField, BigIntegerRangeField, DateRangeField, DateTimeRangeField, DecimalRangeField,
    HStoreField, IntegerRangeField, RangeOperators)
from django.contrib.postgres.indexes import (
    BloomIndex, BrinIndex, BTreeIndex, GinIndex, GistIndex, HashIndex, OpClass, SpGistIndex)
from django.contrib.postgres.functions import RandomUUID, TransactionNow
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import Deferrable, F, Q
from django.db.models.functions import Lower, Upper


class Columns(models.Model):
    numbers = ArrayField(models.IntegerField(), db_index=True)
    texts = ArrayField(models.CharField(max_length=10), size=3, unique=True)
    matrix = ArrayField(ArrayField(models.DecimalField(max_digits=5, decimal_places=2), size=2))
    compared = ArrayField(models.TextField(db_collation="C"), null=True)
    named = HStoreField()
    vector = SearchVectorField(null=True)
    small_range = IntegerRangeField()
    big_range = BigIntegerRangeField()
    decimal_range = DecimalRangeField()
    moments = DateTimeRangeField()
    days = DateRangeField()
    unique_id = models.UUIDField(primary_key=True, db_default=RandomUUID())
    made = models.DateTimeField(db_default=TransactionNow())

    class Meta:
        required_db_vendor = "postgresql"


class ArrayDefaults(models.Model):
    none = ArrayField(models.IntegerField(), db_default=[])
    numbers = ArrayField(models.IntegerField(), db_default=[1, -2])
    texts = ArrayField(models.CharField(max_length=20), db_default=["a", "b c", "", "it's \"d\"", "null"])
    truths = ArrayField(models.BooleanField(), db_default=[True, False])

    class Meta:
        required_db_vendor = "postgresql"


class Indexes(models.Model):
    text = models.TextField()
    other = models.CharField(max_length=10)
    number = models.IntegerField()
    data = models.JSONField()
    vector = SearchVectorField(null=True)
    days = DateRangeField()

    class Meta:
        required_db_vendor = "postgresql"
        indexes = [
            GinIndex(fields=["data"]),
            GinIndex(fields=["vector"], fastupdate=False, gin_pending_list_limit=100, name="gin_two"),
            GinIndex(fields=["text"], opclasses=["gin_trgm_ops"], name="gin_three"),
            GinIndex(OpClass(Upper("text"), name="gin_trgm_ops"), name="gin_four"),
            GistIndex(fields=["days"], buffering=True, fillfactor=70, name="gist_one"),
            GistIndex(fields=["days"]),
            BrinIndex(fields=["number"], autosummarize=True, pages_per_range=4),
            BTreeIndex(fields=["number", "-other"], fillfactor=80, deduplicate_items=False,
                       name="btree_one"),
            HashIndex(fields=["text"], fillfactor=50, condition=Q(number__gt=1), name="hash_one"),
            SpGistIndex(fields=["text"], name="sp_one", include=["number"]),
            BloomIndex(fields=["text", "other"], length=80, columns=[2, 4], name="bloom_one"),
            models.Index(OpClass(Lower("other"), name="varchar_pattern_ops").desc(), name="class_one"),
            models.Index(OpClass("other", "text_pattern_ops"), F("number").desc(), name="class_two"),
        ]


class Exclusions(models.Model):
    room = models.IntegerField()
    days = DateRangeField()
    other_days = DateRangeField(null=True)
    cancelled = models.BooleanField(default=False)
    numbers = ArrayField(models.IntegerField())

    class Meta:
        required_db_vendor = "postgresql"
        constraints = [
            ExclusionConstraint(name="overlap", expressions=[
                ("days", RangeOperators.OVERLAPS), ("room", RangeOperators.EQUAL)]),
            ExclusionConstraint(name="whole", index_type="SPGIST", condition=Q(cancelled=False),
                                deferrable=Deferrable.IMMEDIATE, include=["room"],
                                expressions=[(F("days"), RangeOperators.OVERLAPS)]),
            ExclusionConstraint(name="classy", expressions=[
                (OpClass("days", name="range_ops"), RangeOperators.ADJACENT_TO),
                (F("room") * 2, RangeOperators.EQUAL)]),
            models.CheckConstraint(condition=Q(days__fully_lt=F("other_days")), name="r1"),
            models.CheckConstraint(condition=Q(numbers__contains=[1, 2]), name="r2"),
            models.CheckConstraint(condition=Q(numbers__len__lt=5), name="r3"),
            models.CheckConstraint(condition=Q(numbers__overlap=F("numbers")), name="r4"),
            models.CheckConstraint(condition=Q(numbers__0=3), name="r5"),
            models.CheckConstraint(condition=Q(days__isempty=False), name="r6"),
            models.UniqueConstraint(OpClass(F("room"), name="int4_ops"), name="u1"),
        ]
