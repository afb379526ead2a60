"""Values that are worked out: decimals, days, time spans, and the lengths of other models' fields."""
import enum
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

from django.contrib.auth.models import User
from django.db import models
from django.db.models import CheckConstraint, F, Q

PRICE = Decimal("19.99") * 3 - Decimal("0.01") ** 2
START = date(2020, 2, 28) + timedelta(days=2)
OPENING = datetime(2020, 2, 29, 12, 30, tzinfo=timezone.utc)
CLOSING = OPENING + timedelta(weeks=1, hours=3.5)
NAME_LENGTH = User._meta.get_field("username").max_length


class Rights(enum.IntFlag):
    READ = enum.auto()
    WRITE = enum.auto()
    BOTH = READ | WRITE


class Base(models.Model):
    code = models.CharField(max_length=6)

    class Meta:
        abstract = True


class Offer(Base):
    name = models.CharField(max_length=NAME_LENGTH + 10)
    email = models.CharField(max_length=User._meta.get_field("email").max_length)
    code = models.CharField(max_length=Base._meta.get_field("code").max_length * 2)
    price = models.DecimalField(max_digits=12, decimal_places=4, db_default=PRICE)
    half = models.DecimalField(max_digits=12, decimal_places=4, db_default=-PRICE / 2)
    since = models.DateField(db_default=START)
    opening = models.DateTimeField(db_default=CLOSING)
    lasts = models.DurationField(db_default=-timedelta(days=1, hours=12) * 2)
    rights = models.IntegerField(db_default=Rights.BOTH)
    days = models.IntegerField(db_default=(date(2024, 3, 1) - date(2024, 1, 1)).days)

    if START > date(2020, 1, 1) and PRICE >= 50:
        late = models.BooleanField(default=False)

    class Meta:
        constraints = [
            CheckConstraint(condition=Q(price__lt=PRICE * 2, half__lte=Decimal(10) / 4), name="prices"),
            CheckConstraint(condition=Q(since__gte=START - timedelta(days=366)), name="days"),
            CheckConstraint(condition=Q(opening__lt=CLOSING), name="opened"),
            CheckConstraint(condition=Q(rights=Rights.READ | Rights.WRITE), name="rights"),
            CheckConstraint(condition=Q(since__year=START.year) | Q(days__gt=F("rights") + START.day),
                            name="parts"),
        ]
