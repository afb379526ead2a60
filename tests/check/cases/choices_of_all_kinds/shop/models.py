from django.db import models
from django.utils.translation import gettext_lazy as _


class Size(models.TextChoices):
    SMALL = "s", "Small"
    LARGE = "large"


def sizes():
    return {"small": "Small"}


class Item(models.Model):
    members = models.CharField(max_length=3, choices=Size)  # here: fields.E009 at choices
    pairs = models.CharField(max_length=3, choices=Size.choices)  # here: fields.E009 at choices
    called = models.CharField(max_length=3, choices=sizes)  # here: fields.E009 at choices
    mapped = models.IntegerField(choices={1: "One", "Group": {2: "Two"}})
    empty_label = models.CharField(max_length=3, choices=[("a", "")])
    two_letters = models.CharField(max_length=3, choices=[("a", ["bc", "de"])])
    tuple_value = models.CharField(max_length=3, choices=[((1, 2), "Pair")])  # here: fields.E005 at choices
    wide = models.CharField(max_length=3, choices=[("\u00e4\u00f6\u00fc\u00df", "Umlauts")])  # here: fields.E009 at choices
    lazy = models.CharField(max_length=3, choices=[("abc", _("Lazy"))])
    number = models.FloatField(choices=7.5)  # here: fields.E004 at choices
    none = models.IntegerField(choices=None)
    text = models.TextField(max_length=1, choices=[("ab", "Both")])  # here: fields.E009 at choices
