"""Names that C, its library or Yoke itself has taken."""
from django.db import models


class FILE(models.Model):
    int = models.IntegerField()
    default = models.CharField(max_length=5, default="x")
    end = models.BooleanField(default=False)
    states = models.IntegerField(default=2)
    yoke = models.TextField(blank=True)
    where = models.IntegerField(default=1)
    eq = models.IntegerField(default=3)
    to = models.IntegerField(default=4)
    NULL = models.IntegerField(default=5)

    class Meta:
        unique_together = [("int", "default")]


class db(models.Model):
    register = models.OneToOneField(FILE, models.CASCADE, related_name="struct")
    range = models.ForeignKey("self", models.CASCADE, null=True, related_name="union")
    query = models.ForeignKey("self", models.CASCADE, null=True, related_name="other")


class Follow(models.Model):
    """Accessors that are called as tables and parameters of generated code might be."""

    follow = models.OneToOneField("self", models.CASCADE, null=True, related_name="ordering")
    object = models.OneToOneField("self", models.CASCADE, null=True, related_name="follow_by")


class Plain(models.Model):
    """Called as a variable of generated code."""

    register = models.ForeignKey(db, models.CASCADE, related_name="plains")
    many = models.ManyToManyField(db, related_name="list")
