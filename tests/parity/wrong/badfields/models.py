"""Fields with every mistake that a check knows."""
import datetime

from django.db import models
from django.utils import timezone


class Names(models.Model):
    ends_ = models.IntegerField()
    two__parts = models.IntegerField()
    pk = models.IntegerField()
    check = models.IntegerField()
    property = models.IntegerField()


class Chars(models.Model):
    none = models.CharField()
    zero = models.CharField(max_length=0)
    text = models.CharField(max_length="10")
    yes = models.CharField(max_length=True)
    long_choice = models.CharField(max_length=2, choices=[("abc", "too long")])
    bad_choices = models.CharField(max_length=2, choices="ab")
    bad_pairs = models.CharField(max_length=2, choices=[("a", "b", "c")])
    index = models.CharField(max_length=2, db_index="yes")
    null_key = models.CharField(max_length=2, primary_key=True, null=True)
    validators = models.CharField(max_length=2, validators=[True])
    empty_collation = models.CharField(max_length=2, db_collation="")


class Numbers(models.Model):
    length = models.IntegerField(max_length=2)
    none = models.DecimalField()
    negative = models.DecimalField(max_digits=-1, decimal_places=-1)
    text = models.DecimalField(max_digits="a", decimal_places="b")
    more = models.DecimalField(max_digits=2, decimal_places=3)
    boolean = models.BooleanField(max_length=3, null=True)


class AutoNotKey(models.Model):
    auto = models.AutoField()
    key = models.IntegerField(primary_key=True)


class Dates(models.Model):
    both = models.DateTimeField(auto_now=True, auto_now_add=True)
    default = models.DateField(auto_now=True, default=None)
    fixed = models.DateField(unique_for_date="nothing")
    now = models.DateTimeField(default=timezone.now())
    here_and_now = models.DateTimeField(default=datetime.datetime.now())
    now_of_utc = models.DateTimeField(default=datetime.datetime.utcnow())


class Files(models.Model):
    key = models.FileField(primary_key=True)
    absolute = models.FileField(upload_to="/tmp/files")
    nowhere = models.FilePathField(allow_files=False, allow_folders=False, path="/tmp")
    address = models.GenericIPAddressField(blank=True)
    old = models.NullBooleanField() if hasattr(models, "NullBooleanField") else None
    mutable = models.JSONField(default={})
    mutable_list = models.JSONField(default=[])
    binary = models.BinaryField(default="text")


class TwoAutos(models.Model):
    id = models.AutoField(primary_key=True)
    other = models.IntegerField(primary_key=True)


class Defaults(models.Model):
    database = models.IntegerField(db_default=models.F("id"))
    many = models.ManyToManyField("self", null=True, validators=[int], unique=False)
    generated = models.GeneratedField(expression=models.F("missing"), db_persist=True,
                                      output_field=models.CharField())
