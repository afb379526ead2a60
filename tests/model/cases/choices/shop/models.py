from django.db import models
from django.utils.translation import gettext_lazy as _


class Color(models.TextChoices):
    RED = "r", _("Red")
    DARK_BLUE = "b"
    __empty__ = "Any"


class Size(models.IntegerChoices):
    SMALL = 1
    BIG = 10, "Very big"


def years():
    return [(year, str(year)) for year in range(2020, 2023)]


class Item(models.Model):
    class Kind(models.TextChoices):
        A = "A", "Kind A"
        B = "B", "Kind B"

    color = models.CharField(max_length=1, choices=Color, default=Color.RED)
    color_choices = models.CharField(max_length=1, choices=Color.choices, default=Color.DARK_BLUE.value)
    size = models.IntegerField(choices=Size, default=Size.BIG, null=True)
    kind = models.CharField(max_length=1, choices=Kind, default=Kind.A)
    kinds = models.CharField(max_length=1, choices=[(kind.value, kind.label.upper()) for kind in Kind])
    grouped = models.CharField(
        max_length=5, choices=[("Audio", (("vinyl", "Vinyl"), ("cd", "CD"))), ("x", "Unknown")]
    )
    mapped = models.CharField(
        max_length=5, choices={"Sports": {"judo": "Judo", "karate": _("Karate")}, "none": "Nothing"}, blank=True
    )
    year = models.IntegerField(choices=years)
    truth = models.BooleanField(choices=[(True, "Yes"), (False, "No")], default=True)
    maybe = models.BooleanField(choices=[(None, "?"), (True, "Yes"), (False, "No")], null=True)
    numbered = models.CharField(max_length=2, choices=list(zip("ab", ["A", "B"])))
    enumerated = models.IntegerField(choices=enumerate(["zero", "one"]))
    joined = models.IntegerField(choices=Size.choices + [(3, "Three")])
