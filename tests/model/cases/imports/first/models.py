import django.db.models
import django.db.models as m
from django.db import models as orm
from django.db.models import *
from django.db.models.fields import CharField as Text
from django.db.models.fields.related import OneToOneField as Single
from django.db.models.deletion import CASCADE as GONE

from second.models import *
from second.models import Base as Root, WIDTH as W

try:
    from nowhere import missing
except ImportError:
    missing = None

ONE, (TWO, THREE) = 1, (2, "three")
W = W + 1
A: int = 5


class Plain(django.db.models.Model):
    a = m.CharField(max_length=W)
    b = orm.CharField(max_length=A)
    c = IntegerField(default=ONE + TWO)
    d = Text(f"{THREE} words", max_length=WIDTH)
    e = Single(Leaf, GONE)

    if True:
        f = m.IntegerField()

    class Meta:
        ordering = ["-" + "a"]


class Derived(Root):
    z = Text(max_length=2)

    class Meta:
        app_label = "second"
