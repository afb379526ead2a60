"""Names that generated code has for itself, or that several relations have, and Django takes."""
from django.db import models


class Partner(models.Model):
    partner = models.ForeignKey("self", models.CASCADE, null=True, related_name="object")
    other = models.OneToOneField("self", models.CASCADE, null=True, related_name="related")


class query(models.Model):
    """`many` and `list` are what every model has; `where` is a parameter."""

    many = models.ManyToManyField(Partner, related_name="list")
    where = models.OneToOneField(Partner, models.CASCADE, related_name="query")


class Asked(models.Model):
    """Two ends that filters call the same: the last one is meant."""

    first = models.ForeignKey(Partner, models.CASCADE, related_name="asked_first",
                              related_query_name="asked_by")
    last = models.ForeignKey(Partner, models.CASCADE, related_name="asked_last",
                             related_query_name="asked_by")


class Parent(models.Model):
    pass


class Child(Parent):
    """`pointers` is of its own column, and not what points at its parent."""

    pointers = models.IntegerField(default=0)
    tags = models.ForeignKey(Partner, models.CASCADE, null=True)


class Pointer(models.Model):
    to_parent = models.ForeignKey(Parent, models.CASCADE, related_name="pointers",
                                  related_query_name="pointers_to_parent")
    to_child = models.OneToOneField(Child, models.CASCADE, related_query_name="of_child")
    as_well = models.ManyToManyField(Parent, related_name="tags", related_query_name="of_parent")
