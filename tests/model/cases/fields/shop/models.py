import datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

LENGTH = 4
SIZES = (("s", _("Small")), ("l", "Large"))


class Kind(models.IntegerChoices):
    GOOD = 1, _("Good one")
    NOT_SO_GOOD = 2
    BAD3RD_one = 3


class ISBNCode(models.Model):
    class Inner(models.TextChoices):
        A = "a"

    COLORS = [("Warm", [("r", "Red"), ("y", "Yellow")]), ("b", "Blue")]
    auto = models.BigAutoField(primary_key=True)
    char = models.CharField("first name", max_length=LENGTH * 2 + 1, unique=True, null=True)
    text = models.TextField(blank=True, default="")
    email = models.EmailField()
    long_email = models.EmailField(max_length=300, editable=False)
    slug = models.SlugField()
    plain_slug = models.SlugField(db_index=False)
    url = models.URLField(verbose_name="the link")
    truth = models.BooleanField(default=False)
    number = models.IntegerField(db_column="no", db_index=True)
    small = models.SmallIntegerField(default=-1)
    big = models.BigIntegerField()
    positive = models.PositiveIntegerField()
    positive_small = models.PositiveSmallIntegerField()
    positive_big = models.PositiveBigIntegerField()
    real = models.FloatField()
    day = models.DateField(auto_now=True)
    hour = models.TimeField(auto_now_add=True)
    moment = models.DateTimeField(_("when"), default=timezone.now)
    past = models.DateTimeField(None, None, False, True)
    fixed = models.DateField(default=datetime.date(2020, 2, 29))
    size = models.CharField(max_length=1, choices=SIZES, default=SIZES[0][0])
    color = models.CharField(max_length=1, choices=COLORS)
    kind = models.IntegerField(choices=Kind.choices, default=Kind.GOOD)
    inner = models.CharField(max_length=1, choices=Inner, default=Inner.A.value)
    mapped = models.IntegerField(choices={1: "One", 2: "Two"}, help_text="a " "number")
