"""Indexes of every kind."""
from django.db import models
from django.db.models import F, Index, Q, Value
from django.db.models.functions import Collate, Lower, Upper


class Article(models.Model):
    title = models.CharField(max_length=100)
    slug = models.SlugField()
    author = models.ForeignKey("auth.User", models.CASCADE, db_index=False)
    published = models.DateTimeField(null=True)
    views = models.IntegerField(default=0)
    body = models.TextField()
    data = models.JSONField(default=dict)
    state = models.CharField(max_length=1, db_column="status")

    class Meta:
        indexes = [
            Index(fields=["title"]),
            Index(fields=["title", "-published"]),
            Index(fields=["-views"]),
            Index(fields=["author", "views"], name="article_author_views"),
            Index(fields=["state"]),
            Index("title", "views", name="by_names"),
            Index(Lower("title"), name="lower_title"),
            Index(Lower("title").desc(), "author", name="lower_desc"),
            Index(Upper("slug"), F("views").desc(nulls_last=True), name="upper_nulls"),
            Index(F("views") * 2 + Value(1), name="arithmetic"),
            Index(F("published").asc(nulls_first=True), name="nulls_first"),
            Index(Collate("title", "nocase"), name="collated"),
            Index(fields=["published"], condition=Q(published__isnull=False), name="published_only"),
            Index(fields=["views"], condition=Q(views__gt=100, state="p"), name="popular"),
            Index(fields=["title"], include=["views", "slug"], name="covering"),
            Index(fields=["title"], opclasses=["varchar_pattern_ops"], name="pattern"),
            Index(fields=["title", "slug"], opclasses=["text_ops", "text_ops"], name="two_classes"),
            Index(fields=["slug"], db_tablespace="fast", name="placed"),
            Index(fields=["body"], name="text_index"),
            Index(F("data__a__b"), name="json_path"),
            Index("views", condition=Q(title__startswith="A") | Q(pk__in=[1, 2]), name="complex"),
        ]


class LongNamesOfIndexes(models.Model):
    a_field_with_a_rather_long_name = models.IntegerField()
    another_field_with_a_long_name = models.IntegerField()
    _x = models.IntegerField()
    number2 = models.IntegerField()

    class Meta:
        indexes = [
            Index(fields=["a_field_with_a_rather_long_name"]),
            Index(fields=["a_field_with_a_rather_long_name", "another_field_with_a_long_name"]),
            Index(fields=["-_x", "number2"]),
        ]


class AbstractIndexed(models.Model):
    code = models.CharField(max_length=5)

    class Meta:
        abstract = True
        indexes = [
            Index(fields=["code"]),
            Index(fields=["code"], name="%(app_label)s_%(class)s_code"),
            Index(Lower("code"), name="%(class)s_lower"),
        ]


class IndexedOne(AbstractIndexed):
    pass


class IndexedTwo(AbstractIndexed):
    class Meta(AbstractIndexed.Meta):
        db_table = "1digit"
        db_tablespace = "slow"


class Tuples(models.Model):
    a = models.IntegerField()
    b = models.ForeignKey(IndexedOne, models.CASCADE)

    class Meta:
        indexes = (Index(fields=("a", "b")), Index(fields=("b",)))
        unique_together = (("a", "b"),)


class NotPrivate(models.Model):
    a = models.IntegerField()

    class Meta:
        indexes = [Index(fields=["a"])]
