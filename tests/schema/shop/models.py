"""Every column that the schema editor has a rule for. Django itself reads this file in the test."""
import datetime

from django.contrib.auth.models import User
from django.db import models
from django.db.models.functions import Now


class Plain(models.Model):
    text = models.CharField(max_length=15)
    nullable = models.CharField(max_length=15, null=True)
    unique = models.CharField(max_length=15, unique=True)
    unique_nullable = models.CharField(max_length=15, unique=True, null=True)
    indexed = models.CharField(max_length=15, db_index=True)
    indexed_unique = models.CharField(max_length=15, db_index=True, unique=True)
    body = models.TextField()
    email = models.EmailField()
    slug = models.SlugField()
    plain_slug = models.SlugField(db_index=False, max_length=80)
    link = models.URLField()
    flag = models.BooleanField(default=True)
    maybe = models.BooleanField(null=True)
    number = models.IntegerField(default=3)
    small = models.SmallIntegerField()
    big = models.BigIntegerField(null=True)
    positive = models.PositiveIntegerField()
    positive_small = models.PositiveSmallIntegerField(null=True, unique=True)
    positive_big = models.PositiveBigIntegerField(db_index=True)
    ratio = models.FloatField()
    day = models.DateField(auto_now=True)
    moment = models.DateTimeField(auto_now_add=True)
    clock = models.TimeField(null=True)
    renamed = models.IntegerField(db_column="Other Name")
    größe = models.IntegerField(db_index=True)

    class Meta:
        unique_together = [("text", "number"), ("slug", "renamed", "größe")]


class Defaults(models.Model):
    number = models.IntegerField(db_default=5)
    negative = models.BigIntegerField(db_default=-7, default=3)
    text = models.CharField(max_length=20, db_default="it's")
    empty = models.CharField(max_length=20, db_default="")
    yes = models.BooleanField(db_default=True)
    no = models.BooleanField(db_default=False, null=True)
    ratio = models.FloatField(db_default=0.1)
    whole = models.FloatField(db_default=2.0)
    large = models.FloatField(db_default=1e22)
    day = models.DateField(db_default=datetime.date(2026, 1, 31))
    now = models.DateTimeField(db_default=Now())
    positive = models.PositiveIntegerField(db_default=1, unique=True)


class SmallKey(models.Model):
    id = models.SmallAutoField(primary_key=True)


class WordKey(models.Model):
    word = models.CharField(max_length=20, primary_key=True)
    code = models.SlugField(unique=True)


class PositiveKey(models.Model):
    number = models.PositiveIntegerField(primary_key=True)
    big = models.PositiveBigIntegerField(unique=True)
    small = models.PositiveSmallIntegerField(unique=True)


class Shared(models.Model):
    word = models.OneToOneField(WordKey, models.CASCADE, primary_key=True)


class SharedAgain(models.Model):
    shared = models.OneToOneField(Shared, models.CASCADE, primary_key=True)


class Links(models.Model):
    user = models.OneToOneField(User, on_delete=models.CASCADE)
    maybe_user = models.OneToOneField(User, models.SET_NULL, null=True, related_name="+")
    small = models.ForeignKey(SmallKey, models.PROTECT)
    word = models.ForeignKey("WordKey", models.CASCADE, null=True, related_name="by_word")
    code = models.ForeignKey("WordKey", models.CASCADE, to_field="code", related_name="by_code")
    unique_code = models.OneToOneField(WordKey, models.CASCADE, to_field="code")
    unconstrained = models.ForeignKey(
        SmallKey, models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    unconstrained_one = models.OneToOneField(
        SmallKey, models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    unindexed = models.ForeignKey(SmallKey, models.CASCADE, db_index=False, related_name="+")
    renamed = models.ForeignKey(SmallKey, models.CASCADE, db_column="small key", related_name="+")
    positive = models.ForeignKey(PositiveKey, models.CASCADE, related_name="+")
    positive_big = models.ForeignKey(
        PositiveKey, models.CASCADE, to_field="big", related_name="+"
    )
    positive_small = models.ForeignKey(
        PositiveKey, models.CASCADE, to_field="small", related_name="+"
    )
    shared = models.ForeignKey(Shared, models.CASCADE)
    shared_again = models.ForeignKey(SharedAgain, models.CASCADE)
    parent = models.ForeignKey("self", models.CASCADE, null=True)
    default = models.ForeignKey(SmallKey, models.CASCADE, db_default=1, related_name="+")

    class Meta:
        unique_together = ("user", "small")


class Base(models.Model):
    owner = models.ForeignKey(User, models.CASCADE, related_name="%(class)s_of")
    kind = models.CharField(max_length=5, db_index=True)

    class Meta:
        abstract = True


class First(Base):
    name = models.CharField(max_length=3)


class Second(Base):
    class Meta:
        db_table = "order"


class Elsewhere(models.Model):
    name = models.CharField(max_length=3)

    class Meta:
        managed = False
