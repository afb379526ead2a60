"""Every field, required and nullable, with and without a default."""
import datetime

from django.db import models
from django.utils import timezone


class Size(models.TextChoices):
    SMALL = "S", "Small"
    LARGE = "L", "Large"


class Article(models.Model):
    """Something to sell.

    A docstring is carried over: with its paragraphs, and whatever it holds, even */ or /* in it, or
    a line that is so long that it does not fit into the hundred columns that generated code may have.
    """

    sku = models.CharField(max_length=20, primary_key=True)
    name = models.CharField("the name", max_length=200, help_text="As it is on the label.")
    note = models.TextField(null=True, blank=True)
    slug = models.SlugField(unique=True)
    mail = models.EmailField(default="shop@example.org")
    link = models.URLField(blank=True)
    size = models.CharField(max_length=1, choices=Size.choices, default=Size.SMALL)
    stars = models.IntegerField(choices=[(1, "bad"), (2, "good")], null=True)
    sold = models.BooleanField(default=False)
    checked = models.BooleanField(null=True, default=True)
    count = models.PositiveIntegerField(default=1)
    weight = models.FloatField(default=0.1)
    price = models.BigIntegerField(null=True, default=-5)
    rank = models.SmallIntegerField(null=True)
    since = models.DateField(default=datetime.date(2026, 1, 31))
    until = models.DateField(null=True, default=datetime.date(2026, 12, 31))
    opens = models.TimeField(default=datetime.time(8, 30))
    seen = models.DateTimeField(default=timezone.now)
    made = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)
    quote = models.CharField(max_length=40, default="\"What?\"\n\\o/ ??= %s é")

    class Meta:
        ordering = ["-weight", "name"]
        unique_together = [["name", "size"]]
