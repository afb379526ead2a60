import sys

from django.db import models


def stamped(name):
    class Stamped(models.Model):
        made = models.DateTimeField(db_column=f"{name}_made")

        class Meta:
            abstract = True

    return Stamped


class Plain:
    not_a_column = models.IntegerField()
    hidden = 5


class First(stamped("first")):
    if sys.version_info >= (3,):
        new = models.IntegerField()
    else:
        old = models.IntegerField()
    for_loop = None


class Second(Plain, stamped("second")):
    hidden = models.IntegerField()


class A(models.Model):
    a = models.IntegerField()
    shared = models.IntegerField()

    class Meta:
        abstract = True


class B(A):
    b = models.IntegerField()

    class Meta:
        abstract = True


class C(A):
    shared = models.CharField(max_length=9)
    c = models.IntegerField()

    class Meta:
        abstract = True


class Diamond(B, C):
    pass


class Removed(B, C):
    shared = None
    b = models.TextField()
    a_id = 5


class Reordered(C, B):
    zz = models.IntegerField()
    b = models.IntegerField(null=True)


def field(**options):
    return models.CharField(max_length=20, **options)


class Made(models.Model):
    one = field()
    two = field(null=True, db_column="second")


SHARED = models.IntegerField(default=3)


class Late(models.Model):
    made_later = models.IntegerField()
    made_before = SHARED


if True:

    class Conditional(models.Model):
        yes = models.BooleanField()


try:
    from nowhere_at_all import Missing
except ImportError:

    class Missing(models.Model):
        found = models.BooleanField()


class Outer(models.Model):
    class Inner(models.Model):
        number = models.IntegerField()

    inner = models.ForeignKey(Inner, models.CASCADE)
