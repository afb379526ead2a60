from django.db import models
from django.db.models import *  # noqa: F403

__all__ = ("Third", "CONSTANT")
CONSTANT = 5


class Third(Model):
    value = IntegerField(default=CONSTANT)
    of = ForeignKey("First", on_delete=CASCADE, db_column="of")
    real = models.FloatField(default=float("1.5"))


class Unlisted(Model):
    value = IntegerField()
