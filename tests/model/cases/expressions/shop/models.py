from django.db import models
from django.db.models import Case, F, Func, Q, Value, When
from django.db.models.functions import Cast, Coalesce, Collate, Concat, Length, Lower, Now, Substr, Upper
from django.db.models.lookups import GreaterThan, LessThan

SMALL = Q(size__lt=3)


class Item(models.Model):
    name = models.CharField(max_length=20)
    other = models.CharField(max_length=20, null=True)
    size = models.IntegerField()
    rate = models.IntegerField(default=1)
    made = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(Lower("name").desc(nulls_last=True), "size", name="i_lower"),
            models.Index(F("size") * 2 + 1, Upper(F("name")), name="i_combined"),
            models.Index(Collate("name", "nocase"), name="i_collate"),
            models.Index(fields=["size"], condition=SMALL & ~Q(rate=2), name="i_small"),
            models.Index(fields=["name", "-size"], include=["rate"], name="i_include"),
            models.Index(Coalesce("other", Value("none")), Substr("name", 2, 3), name="i_functions"),
            models.Index(Case(When(size__gt=1, then=Value(1)), When(Q(rate=1), then="size"), default=F("rate")), name="i_case"),
            models.Index(Cast("size", models.TextField()), Func(F("name"), function="LENGTH"), name="i_cast"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(size__gte=0) & Q(rate__lte=9), name="c_and"),
            models.CheckConstraint(condition=Q(size__gte=0) | Q(rate__lte=9, size=5) | SMALL, name="c_or"),
            models.CheckConstraint(condition=~(Q(size=1) | Q(rate=F("size") + 1)), name="c_not"),
            models.CheckConstraint(condition=Q(name="a") ^ Q(name="b"), name="c_xor"),
            models.CheckConstraint(condition=Q(Q(size=1), ~Q(rate=2), name__in=["x", "y"]), name="c_nested"),
            models.CheckConstraint(condition=GreaterThan(F("size"), Length("name") - 1), name="c_lookup"),
            models.CheckConstraint(condition=LessThan(F("size"), 5) | Q(rate=1), name="c_lookup_or"),
            models.CheckConstraint(condition=Q(size__isnull=False) & Q(), name="c_empty"),
            models.CheckConstraint(condition=Q(size__range=(1, 9), made__lt=Now()), name="c_range"),
            models.UniqueConstraint(Lower("name"), F("size").asc(), name="u_expressions"),
            models.UniqueConstraint(Concat("name", Value("-"), "other"), name="u_concat"),
            models.UniqueConstraint(fields=["name"], condition=Q(size__gt=F("rate")), name="u_condition"),
            models.UniqueConstraint(fields=["name", "rate"], name="u_deferred", deferrable=models.Deferrable.DEFERRED),
            models.UniqueConstraint(fields=["size"], include=["rate"], name="u_include", nulls_distinct=False, violation_error_message="No."),
        ]
        ordering = [Lower("name").asc(), F("size").desc(nulls_first=True), "-rate"]
