"""Names that generated code has for itself, or that several relations have, and Django takes."""
from django.db import models


class partner(models.Model):
    """Called as the app."""

    partner = models.ForeignKey("self", models.CASCADE, null=True, related_name="object")
    other = models.OneToOneField("self", models.CASCADE, null=True, related_name="related")


class query(models.Model):
    """`many` and `list` are what every model has; `where` is a parameter."""

    many = models.ManyToManyField(partner, related_name="list")
    where = models.OneToOneField(partner, models.CASCADE, related_name="query")


class Asked(models.Model):
    """Two ends that filters call the same: the last one is meant."""

    first = models.ForeignKey(partner, models.CASCADE, related_name="asked_first",
                              related_query_name="asked_by")
    last = models.ForeignKey(partner, models.CASCADE, related_name="asked_last",
                             related_query_name="asked_by")


class Parent(models.Model):
    pass


class Child(Parent):
    """`pointers` is of its own column, and not what points at its parent."""

    pointers = models.IntegerField(default=0)
    tags = models.ForeignKey(partner, models.CASCADE, null=True)


class Pointer(models.Model):
    to_parent = models.ForeignKey(Parent, models.CASCADE, related_name="pointers",
                                  related_query_name="pointers_to_parent")
    to_child = models.OneToOneField(Child, models.CASCADE, related_query_name="of_child")
    as_well = models.ManyToManyField(Parent, related_name="tags", related_query_name="of_parent")


class Question(models.Model):
    """Functions of one name: `kind_state` stands later, so its own have an underscore."""

    kind = models.ForeignKey(partner, models.CASCADE, related_name="+")
    kind_state = models.ForeignKey(partner, models.CASCADE, related_name="+")
    set_kind = models.OneToOneField(partner, models.CASCADE, related_name="+")
    friends = models.ManyToManyField(partner, related_name="+")
    friends_from = models.ManyToManyField(partner, related_name="+")
    add_friends = models.ForeignKey(partner, models.CASCADE, related_name="+")


class Question_list(models.Model):
    """As a type of Question's; and its functions as those of Question's relation `list_kind`."""

    kind = models.ForeignKey(Question, models.CASCADE, related_name="list_kind")


class Question_kind(models.Model):
    state = models.ForeignKey(Question, models.CASCADE, related_name="+")
