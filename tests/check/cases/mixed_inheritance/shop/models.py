from django.db import models
from django.db.models import Q

class Top(models.Model):
    name = models.CharField(max_length=9)
    tags = models.ManyToManyField("Tag", related_name="%(class)s_tops")

class Left(Top):
    left = models.IntegerField()  # here: models.E006 at left

class Right(Top):
    right = models.IntegerField()  # here: models.E006 at right

class Both(Left, Right):  # here: models.E005 at Both
    pass

class LeftProxy(Left):
    class Meta:
        proxy = True
        ordering = ["left", "name", "tags", "both", "right__name"]  # here: models.E015 at "tags; models.E015 at "right__name
        indexes = [models.Index(fields=["left"], name="of_left")]  # here: models.E016 at models.Index
        constraints = [models.CheckConstraint(condition=Q(left__gt=1), name="left_c")]  # here: models.E016 at models.CheckConstraint

class Tag(models.Model):
    proxy = models.ForeignKey(LeftProxy, models.CASCADE)  # here: fields.E304 at proxy; fields.E305 at proxy
    left = models.ForeignKey(Left, models.CASCADE)  # here: fields.E304 at left; fields.E305 at left
    top = models.OneToOneField(Top, models.CASCADE)
    me = models.ForeignKey("self", models.CASCADE, related_name="tag")
    both = models.ForeignKey(Both, models.SET_DEFAULT)  # here: fields.E321 at models.SET_DEFAULT; fields.E304 at both; fields.E304 at both; fields.E305 at both
    class Meta:
        ordering = ["me__me__top__left", "top__right__right", "both__nothing__name", "-pk", "tag__me"]  # here: models.E015 at "both__nothing__name
        unique_together = ("me", "gone")  # here: models.E012 at ("me

class AbstractOne(models.Model):
    owner = models.ForeignKey(Tag, models.CASCADE, related_name="owned")  # here: fields.E304 at "owned; fields.E304 at "owned; fields.E305 at "owned; fields.E305 at "owned
    name = models.CharField(max_length=3, choices=[("long", "x"), ("a", "y")])  # here: fields.E009 at choices
    class Meta:
        abstract = True
        indexes = [models.Index(fields=["owner", "nope"], name="idx")]  # here: models.E012 at models.Index; models.E012 at models.Index; models.E012 at models.Index; models.E016 at models.Index; models.E030 at models.Index
        constraints = [models.UniqueConstraint(fields=["name"], name="uniq")]  # here: models.E012 at models.UniqueConstraint; models.E016 at models.UniqueConstraint; models.E032 at models.UniqueConstraint
        unique_together = [["name", "owner"]]  # here: models.E012 at ["name; models.E016 at ["name; models.E016 at ["name

class One(AbstractOne): pass
class Two(AbstractOne):
    name = None
class Three(One):
    owner = None
