"""django.contrib.postgres."""
import datetime

from django.contrib.postgres import indexes
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import (
    ArrayField, BigIntegerRangeField, CICharField, DateRangeField, DateTimeRangeField,
    DecimalRangeField, HStoreField, IntegerRangeField, RangeBoundary, RangeOperators,
)
from django.contrib.postgres.indexes import (
    BloomIndex, BrinIndex, BTreeIndex, GinIndex, GistIndex, HashIndex, OpClass, SpGistIndex,
)
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Lower, Upper


class TsTzRange(Func):
    function = "TSTZRANGE"
    output_field = DateTimeRangeField()


class Arrays(models.Model):
    integers = ArrayField(models.IntegerField(), default=list)
    texts = ArrayField(models.CharField(max_length=20), size=5, null=True, blank=True)
    nested = ArrayField(ArrayField(models.PositiveIntegerField(), size=2), size=3, db_default=[])
    named = ArrayField(base_field=models.TextField(), db_index=True, default=list)
    decimals = ArrayField(models.DecimalField(max_digits=5, decimal_places=2), unique=True)
    dated = ArrayField(models.DateField(), db_default=[datetime.date(2020, 1, 1)])

    class Meta:
        required_db_vendor = "postgresql"
        indexes = [GinIndex(fields=["integers"]), GinIndex(fields=["texts"], name="texts_gin",
                                                           opclasses=["array_ops"])]
        constraints = [
            models.CheckConstraint(condition=Q(integers__len__lt=10), name="few_integers"),
            models.CheckConstraint(condition=Q(texts__contains=["a"]), name="has_a"),
        ]


class Ranges(models.Model):
    integers = IntegerRangeField()
    bigs = BigIntegerRangeField(null=True)
    decimals = DecimalRangeField(default_bounds="[]", null=True)
    dates = DateRangeField(db_index=True)
    moments = DateTimeRangeField(null=True)
    room = models.IntegerField()
    start = models.DateTimeField()
    end = models.DateTimeField()
    cancelled = models.BooleanField(default=False)

    class Meta:
        required_db_vendor = "postgresql"
        indexes = [GistIndex(fields=["integers"]), SpGistIndex(fields=["dates"], fillfactor=70),
                   GistIndex(fields=["decimals"], buffering=True, fillfactor=60, name="gist_all")]
        constraints = [
            ExclusionConstraint(name="no_overlap", expressions=[
                ("dates", RangeOperators.OVERLAPS), ("room", RangeOperators.EQUAL)]),
            ExclusionConstraint(
                name="no_overlap_moments",
                expressions=[(TsTzRange("start", "end", RangeBoundary()), RangeOperators.OVERLAPS),
                             ("room", RangeOperators.EQUAL)],
                condition=Q(cancelled=False)),
            ExclusionConstraint(name="deferred_exclusion", index_type="SPGIST",
                                expressions=[(F("integers"), "-|-")],
                                deferrable=models.Deferrable.DEFERRED),
            ExclusionConstraint(name="exclusion_including", include=["room"],
                                expressions=[(OpClass("integers", name="range_ops"), "&&")]),
            models.CheckConstraint(condition=Q(integers__startswith__gte=0), name="starts_at_0"),
            models.CheckConstraint(condition=Q(dates__isempty=False), name="not_empty"),
        ]


class Documents(models.Model):
    attributes = HStoreField(default=dict)
    more = HStoreField(null=True, db_index=True)
    search = SearchVectorField(null=True)
    title = models.CharField(max_length=50)
    body = models.TextField()
    data = models.JSONField(default=dict)
    created = models.DateTimeField(auto_now_add=True)
    vector = models.GeneratedField(expression=SearchVector("title", "body", config="english"),
                                   output_field=SearchVectorField(), db_persist=True)

    class Meta:
        required_db_vendor = "postgresql"
        indexes = [
            GinIndex(fields=["search"]),
            GinIndex(fields=["data"], opclasses=["jsonb_path_ops"], name="data_paths"),
            GinIndex(fields=["title", "body"], name="trigrams", fastupdate=False,
                     gin_pending_list_limit=4096, opclasses=["gin_trgm_ops", "gin_trgm_ops"]),
            GinIndex(SearchVector("title", config="english"), name="search_title"),
            GinIndex(OpClass(Upper("title"), name="gin_trgm_ops"), name="upper_trigrams"),
            BrinIndex(fields=["created"], autosummarize=True, pages_per_range=16),
            BTreeIndex(fields=["title"], fillfactor=80, deduplicate_items=False, name="btree"),
            HashIndex(fields=["title"], fillfactor=50),
            HashIndex(Lower("title"), name="hash_lower"),
            BloomIndex(fields=["title", "body"], length=64, columns=[2, 3], name="bloom"),
            models.Index(OpClass(Lower("title"), name="varchar_pattern_ops"), name="lower_pattern"),
            models.Index(F("data__name"), name="data_name"),
            indexes.Index(fields=["title"], name="plain"),
        ]
        constraints = [
            models.UniqueConstraint(OpClass(Lower("title"), name="text_pattern_ops"),
                                    name="unique_lower_title"),
            models.UniqueConstraint(fields=["title"], opclasses=["varchar_pattern_ops"],
                                    include=["body"], name="unique_covering"),
            models.CheckConstraint(condition=Q(data__has_key="name"), name="has_name"),
            models.CheckConstraint(condition=Q(data__name="x") | Q(data__contains={"a": 1}),
                                   name="data_is"),
            models.CheckConstraint(condition=Q(title__trigram_similar="x") | Q(body__unaccent="y"),
                                   name="similar"),
        ]


class Finding(models.base.ModelBase):
    def __new__(cls, name, bases, attributes):
        model = super().__new__(cls, name, bases, attributes)
        if not any(index.fields == ["tags"] for index in model._meta.indexes):
            model._meta.indexes.append(models.Index(fields=["name"], name="finding_name"))
        return model


class Found(models.Model, metaclass=Finding):
    name = models.CharField(max_length=5)
    tags = ArrayField(models.IntegerField())

    class Meta:
        indexes = [indexes.GinIndex(fields=["tags"], name="finding_tags")]
