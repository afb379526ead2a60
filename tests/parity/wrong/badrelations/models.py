"""Relations with every mistake that a check knows."""
from django.contrib.auth.models import User
from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models


class Abstract(models.Model):
    class Meta:
        abstract = True


class Target(models.Model):
    name = models.CharField(max_length=9)
    clash = models.IntegerField()
    a = models.IntegerField()
    b = models.IntegerField()

    class Meta:
        unique_together = ("a", "b")


class Missing(models.Model):
    model = models.ForeignKey("Nothing", models.CASCADE)
    app = models.ForeignKey("nowhere.Nothing", models.CASCADE)
    many = models.ManyToManyField("badrelations.Nothing")
    abstract = models.ForeignKey("Abstract", models.CASCADE)
    through = models.ManyToManyField(Target, through="Nothing", related_name="+")


class Policies(models.Model):
    set_null = models.ForeignKey(Target, models.SET_NULL, related_name="+")
    set_default = models.OneToOneField(Target, models.SET_DEFAULT, related_name="+")
    unique = models.ForeignKey(Target, models.CASCADE, unique=True, related_name="+")
    to_field = models.ForeignKey(Target, models.CASCADE, to_field="name", related_name="+")
    to_nothing = models.ForeignKey(Target, models.CASCADE, to_field="nothing", related_name="+")


class Clashes(models.Model):
    one = models.ForeignKey(Target, models.CASCADE)
    two = models.ForeignKey(Target, models.CASCADE)
    named = models.ForeignKey(Target, models.CASCADE, related_name="clash")
    many = models.ManyToManyField(Target)
    bad_name = models.ForeignKey(Target, models.CASCADE, related_name="not a name")
    bad_query = models.ForeignKey(Target, models.CASCADE, related_name="q1",
                                  related_query_name="a__b_")
    symmetrical = models.ManyToManyField("self", related_name="useless")


class Through(models.Model):
    targets = models.ManyToManyField(Target, through="Joined", related_name="throughs")
    ambiguous = models.ManyToManyField(Target, through="TwoKeys", related_name="ambiguous")
    wrong_fields = models.ManyToManyField(Target, through="TwoKeys", related_name="wrong_fields",
                                          through_fields=("target", "nothing"))
    short_fields = models.ManyToManyField(Target, through="TwoKeys", related_name="short",
                                          through_fields=("only",))
    same_table = models.ManyToManyField(Target, db_table="badrelations_target", related_name="t")


class Joined(models.Model):
    target = models.ForeignKey(Target, models.CASCADE, related_name="+")


class TwoKeys(models.Model):
    through = models.ForeignKey(Through, models.CASCADE, related_name="+")
    target = models.ForeignKey(Target, models.CASCADE, related_name="+")
    other = models.ForeignKey(Target, models.CASCADE, related_name="+")


class Generic(models.Model):
    content_type = models.IntegerField()
    real_type = models.ForeignKey(ContentType, models.CASCADE)
    object_id = models.PositiveIntegerField()
    one = GenericForeignKey()
    two = GenericForeignKey("missing", "object_id")
    three = GenericForeignKey("real_type", "missing")
    four = GenericForeignKey("real_type", "object_id")
    relation = GenericRelation("Target")
    relation_to_nothing = GenericRelation("Nothing")


class Parent(models.Model):
    value = models.IntegerField()
    child_ptr = models.IntegerField()


class Child(Parent):
    """Its own fields stand in its parent's names."""

    kid = models.IntegerField(db_column="value")
    other = models.IntegerField(db_column="value")
