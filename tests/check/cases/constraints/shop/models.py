from django.db import models
from django.db.models import F, Q
from django.db.models.expressions import RawSQL
from django.db.models.functions import Lower


class Author(models.Model):
    name = models.CharField(max_length=9)


class Item(models.Model):
    name = models.CharField(max_length=9)
    author = models.ForeignKey(Author, models.CASCADE)
    others = models.ManyToManyField("self")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["nothing"], name="of_nothing"),
            models.UniqueConstraint(fields=["others"], name="of_others"),
            models.UniqueConstraint(fields=["name"], include=["absent"], name="including"),
            models.UniqueConstraint(fields=["name"], condition=Q(name="a"), name="partial"),
            models.UniqueConstraint(fields=["name"], deferrable=models.Deferrable.DEFERRED, name="deferred"),
            models.UniqueConstraint(fields=["name"], nulls_distinct=False, name="nulls"),
            models.UniqueConstraint(Lower("name"), name="of_expression"),
            models.UniqueConstraint(Lower("missing"), name="of_missing"),
            models.UniqueConstraint(fields=["name"], condition=Q(gone="a"), name="partly_gone"),
            models.UniqueConstraint(fields=["name"], condition=Q(author__name="a"), name="joined"),
            models.CheckConstraint(condition=Q(name="a") | ~Q(lost=1), name="lost"),
            models.CheckConstraint(condition=Q(author__name="a"), name="check_joined"),
            models.CheckConstraint(condition=Q(author__gt=5), name="not_joined"),
            models.CheckConstraint(condition=Q(pk__gt=5), name="of_pk"),
            models.CheckConstraint(condition=Q(name__length__gt=F("longer")), name="of_f"),
            models.CheckConstraint(condition=RawSQL("name > 'a'", [], models.BooleanField()), name="raw"),
            models.CheckConstraint(condition=Q(name=RawSQL("'a'", [])), name="raw_value"),
            models.CheckConstraint(condition=Q(name="a"), name="twice"),
            models.CheckConstraint(condition=Q(name="b"), name="twice"),
            models.CheckConstraint(condition=Q(name="a"), name="shared"),
        ]


class Other(models.Model):
    name = models.CharField(max_length=9)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["name"], name="shared")]


class Target(models.Model):
    one = models.IntegerField()
    two = models.IntegerField()
    three = models.IntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["one"], name="one_is_unique"),
            models.UniqueConstraint(fields=["two"], condition=Q(one=1), name="two_is_not"),
        ]
        unique_together = ["three"]


class Source(models.Model):
    one = models.ForeignKey(Target, models.CASCADE, to_field="one", related_name="+")
    two = models.ForeignKey(Target, models.CASCADE, to_field="two", related_name="+")
    three = models.ForeignKey(Target, models.CASCADE, to_field="three", related_name="+")
