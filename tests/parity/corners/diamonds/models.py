"""Diamonds of abstract bases, fields taken away and changed, Meta that is inherited or not."""
from django.db import models


class Root(models.Model):
    root = models.IntegerField(default=0)
    shadowed = models.CharField(max_length=10)

    class Meta:
        abstract = True
        db_table_comment = "from the root"


class Left(Root):
    left = models.IntegerField(default=1)
    shadowed = models.CharField(max_length=20)

    class Meta:
        abstract = True
        verbose_name = "left"


class Right(Root):
    right = models.IntegerField(default=2)

    class Meta:
        abstract = True
        ordering = ["right"]
        indexes = [models.Index(fields=["right"])]


class LeftRight(Left, Right):
    own = models.IntegerField()


class RightLeft(Right, Left):
    own = models.IntegerField()

    class Meta(Right.Meta, Left.Meta):
        pass


class WithoutRoot(Left, Right):
    root = None
    shadowed = None


class Changed(LeftRight.__bases__[0], Right):
    root = models.BigIntegerField(unique=True)
    left = models.CharField(max_length=3)


class Mixin:
    """No model: what stands here is no field."""

    mixed = models.IntegerField()
    ordering = ["ignored"]

    def hello(self):
        return "hello"


class WithMixin(Mixin, Left):
    pass


class WithMixinBehind(Left, Mixin):
    class Meta(Left.Meta):
        db_table = "behind"


class RootMeta:
    ordering = ["root"]
    indexes = [models.Index(fields=["root"], name="%(app_label)s_%(class)s_root")]


class PlainMeta(Root):
    class Meta(RootMeta):
        pass


class AbstractAgain(LeftRight):
    more = models.IntegerField(null=True)

    class Meta:
        abstract = True


class Concrete(AbstractAgain):
    """Multi-table below an abstract one that derives from a concrete one."""


class NoField(models.Model):
    pass


class OnlyKey(models.Model):
    class Meta:
        db_table = "only_key"


class Property(Root):
    @property
    def root(self):
        return 1


class InnerName(Left):
    Meta = type("Meta", (), {"db_table": "inner_name"})
