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
            models.UniqueConstraint(fields=["nothing"], name="of_nothing"),  # here: models.E012 at models.UniqueConstraint
            models.UniqueConstraint(fields=["others"], name="of_others"),  # here: models.E013 at models.UniqueConstraint
            models.UniqueConstraint(fields=["name"], include=["absent"], name="including"),  # here: models.E012 at models.UniqueConstraint; models.W039 at models.UniqueConstraint
            models.UniqueConstraint(fields=["name"], condition=Q(name="a"), name="partial"),  # here: models.W036 at models.UniqueConstraint
            models.UniqueConstraint(fields=["name"], deferrable=models.Deferrable.DEFERRED, name="deferred"),  # here: models.W038 at models.UniqueConstraint
            models.UniqueConstraint(fields=["name"], nulls_distinct=False, name="nulls"),  # here: models.W047 at models.UniqueConstraint
            models.UniqueConstraint(Lower("name"), name="of_expression"),  # here: models.W044 at models.UniqueConstraint
            models.UniqueConstraint(Lower("missing"), name="of_missing"),  # here: models.E012 at models.UniqueConstraint; models.W044 at models.UniqueConstraint
            models.UniqueConstraint(fields=["name"], condition=Q(gone="a"), name="partly_gone"),  # here: models.E012 at models.UniqueConstraint; models.W036 at models.UniqueConstraint
            models.UniqueConstraint(fields=["name"], condition=Q(author__name="a"), name="joined"),  # here: models.E041 at models.UniqueConstraint; models.W036 at models.UniqueConstraint
            models.CheckConstraint(condition=Q(name="a") | ~Q(lost=1), name="lost"),  # here: models.E012 at models.CheckConstraint
            models.CheckConstraint(condition=Q(author__name="a"), name="check_joined"),  # here: models.E041 at models.CheckConstraint
            models.CheckConstraint(condition=Q(author__gt=5), name="not_joined"),
            models.CheckConstraint(condition=Q(pk__gt=5), name="of_pk"),
            models.CheckConstraint(condition=Q(name__length__gt=F("longer")), name="of_f"),  # here: models.E012 at models.CheckConstraint
            models.CheckConstraint(condition=RawSQL("name > 'a'", [], models.BooleanField()), name="raw"),  # here: models.W045 at models.CheckConstraint
            models.CheckConstraint(condition=Q(name=RawSQL("'a'", [])), name="raw_value"),  # here: models.W045 at models.CheckConstraint
            models.CheckConstraint(condition=Q(name="a"), name="twice"),
            models.CheckConstraint(condition=Q(name="b"), name="twice"),  # here: models.E031 at models.CheckConstraint
            models.CheckConstraint(condition=Q(name="a"), name="shared"),
        ]


class Other(models.Model):
    name = models.CharField(max_length=9)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["name"], name="shared")]  # here: models.E032 at models.UniqueConstraint


class Target(models.Model):
    one = models.IntegerField()
    two = models.IntegerField()
    three = models.IntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["one"], name="one_is_unique"),
            models.UniqueConstraint(fields=["two"], condition=Q(one=1), name="two_is_not"),  # here: models.W036 at models.UniqueConstraint
        ]
        unique_together = ["three"]


class Source(models.Model):
    one = models.ForeignKey(Target, models.CASCADE, to_field="one", related_name="+")
    two = models.ForeignKey(Target, models.CASCADE, to_field="two", related_name="+")  # here: fields.E311 at to_field
    three = models.ForeignKey(Target, models.CASCADE, to_field="three", related_name="+")
