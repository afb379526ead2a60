"""Defaults that are called: functions, methods, lambdas, partials, classes."""
import datetime
import functools
import random
import secrets
import string
import time
import uuid
from functools import partial
from secrets import token_urlsafe

from django.contrib.auth.hashers import make_password
from django.db import models
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.timezone import now


def make_code():
    return "".join(random.choice(string.ascii_letters) for _ in range(8))


def make_code_of(length=8, prefix=""):
    return prefix + "x" * length


def empty():
    return {}


def in_a_week():
    return timezone.now() + datetime.timedelta(days=7)


def upload_path(instance, filename):
    return f"{instance.pk}/{filename}"


class Codes:
    @staticmethod
    def make():
        return "static"

    @classmethod
    def make_class(cls):
        return cls.__name__

    def __call__(self):
        return "called"


def positive(value):
    if value < 0:
        raise ValueError(value)


class Item(models.Model):
    def local_default():
        return "local"

    code = models.CharField(max_length=20, default=make_code, unique=True)
    other = models.CharField(max_length=20, default=partial(make_code_of, 4, prefix="p"))
    third = models.CharField(max_length=20, default=functools.partial(get_random_string, 12))
    quick = models.CharField(max_length=20, default=lambda: "quick")
    static = models.CharField(max_length=20, default=Codes.make)
    of_class = models.CharField(max_length=20, default=Codes.make_class)
    of_object = models.CharField(max_length=20, default=Codes())
    local = models.CharField(max_length=20, default=local_default)
    token = models.CharField(max_length=64, default=token_urlsafe)
    hexed = models.CharField(max_length=64, default=secrets.token_hex)
    called_at_once = models.CharField(max_length=64, default=make_code_of(3))
    key = models.UUIDField(default=uuid.uuid1)
    text_key = models.CharField(max_length=36, default=uuid.uuid4)
    data = models.JSONField(default=empty)
    items = models.JSONField(default=list)
    due = models.DateTimeField(default=in_a_week)
    made = models.DateTimeField(default=now)
    day = models.DateField(default=datetime.date.today)
    naive = models.DateTimeField(default=datetime.datetime.now)
    stamp = models.FloatField(default=time.time)
    day_of = models.DateField(default=lambda: timezone.now().date())
    file = models.FileField(upload_to=upload_path)
    password = models.CharField(max_length=128, default=partial(make_password, None))
    number = models.IntegerField(validators=[positive], default=int)
    text = models.TextField(default=str)

    def __str__(self):
        return self.code
