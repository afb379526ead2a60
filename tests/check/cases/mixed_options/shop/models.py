from django.db import models
from django.db.models import Q, F
from django.db.models.functions import Lower, Upper, Concat, Coalesce
from django.contrib.postgres.fields import ArrayField, DateRangeField
from django.contrib.postgres.indexes import GinIndex

class A(models.Model):
    x = models.IntegerField()
    arr = ArrayField(models.CharField(max_length=3, choices=[("long","l")]), size=3, validators=[3])  # here: postgres.E001 at models.CharField; fields.E008 at 3]
    g = models.GeneratedField(expression=Lower(F("nothing")), output_field=models.TextField(db_index=True, db_comment="c"), db_persist=True, db_index=True, unique=True)  # here: fields.W162 at db_index=True, u; fields.W224 at output_field
    g2 = models.GeneratedField(expression=F("x"), output_field=models.CharField(max_length=300), db_persist=False, unique=True)  # here: mysql.W003 at unique; fields.E221 at db_persist
    d = models.CharField(max_length=3, db_default=Concat(Lower(models.Value("a")), models.Value("b")))
    e = models.CharField(max_length=3, db_default=Coalesce(F("x"), models.Value(None)))  # here: fields.E012 at db_default
    f = models.JSONField(db_default=models.Value({}), default=5)  # here: fields.E010 at default=5
    r = DateRangeField(max_length=3)
    class Meta:
        indexes = [GinIndex(fields=["arr"], name="a_very_long_name_for_a_gin_index"), models.Index(Upper("x"), F("y").desc(nulls_last=True), name="u"),  # here: models.E012 at F; models.E034 at GinIndex; models.W043 at models.Index
          models.Index(fields=["x"], name="inc", include=["x", "arr", "zz"], condition=Q(zz=1))]  # here: models.E012 at models.Index; models.W037 at models.Index; models.W040 at models.Index
        constraints = [
          models.UniqueConstraint(Lower("x"), F("yy__z"), name="uu", condition=Q(x__in=[1]) & ~Q(q=1)),  # here: models.E012 at models.UniqueConstraint; models.E012 at models.UniqueConstraint; models.W036 at models.UniqueConstraint; models.W044 at models.UniqueConstraint
          models.CheckConstraint(condition=Q(x__gt=F("arr__len")) | Q(x__lt=F("nn") + 1), name="cc"),  # here: models.E012 at models.CheckConstraint
          models.CheckConstraint(condition=Q(x=1), name="c2"),
          models.UniqueConstraint(fields=["x", "qq"], include=["kk"], nulls_distinct=True, name="c3"),  # here: models.E012 at models.UniqueConstraint; models.E012 at models.UniqueConstraint; models.W039 at models.UniqueConstraint; models.W047 at models.UniqueConstraint
        ]
        ordering = [F("x").desc(), "arr__0", "arr__len", "f__a__b", "g__lower", "x__gt", "x__year"]  # here: models.E015 at "g__lower; models.E015 at "x__year
        get_latest_by = "nothing"
        default_related_name = "as"
        verbose_name = "v"
class B(models.Model):
    a = models.ForeignKey(A, models.DO_NOTHING, null=True, db_constraint=False, unique=True, related_name="bs+")  # here: fields.W342 at unique
    b = models.OneToOneField("A", models.SET(5), related_name="%(app_label)s_%(class)s_x")
    c = models.DateTimeField(auto_now=True, default=5, unique_for_date="nope")  # here: fields.E160 at c
    class Meta:
        ordering = ["a_id", "a", "b__g", "a__isnull", "a__f__k"]
        order_with_respect_to = None
