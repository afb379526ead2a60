from django.db import models

SIZES = [("s", "Small"), ("xl", "Extra large")]


class Item(models.Model):
    text = models.CharField(max_length=9, choices="ab")  # here: fields.E004 at choices
    number = models.IntegerField(choices=5)  # here: fields.E004 at choices
    single = models.CharField(max_length=9, choices=["ab"])  # here: fields.E005 at choices
    triple = models.CharField(max_length=9, choices=[("a", "b", "c")])  # here: fields.E005 at choices
    nested = models.CharField(max_length=9, choices=[("g", [("h", [("a", "A")])])])  # here: fields.E005 at choices
    size = models.CharField(max_length=1, choices=SIZES)  # here: fields.E009 at choices
    grouped = models.CharField(max_length=3, choices=[("Group", [("long", "Long")])])  # here: fields.E009 at choices
    mapped = models.CharField(max_length=3, choices={"long": "Long"})  # here: fields.E009 at choices
    nothing = models.CharField(max_length=0, choices=SIZES)  # here: fields.E009 at choices; fields.E121 at max_length
    less = models.CharField(max_length=-1, choices=[(None, "None")])  # here: fields.E009 at choices; fields.E121 at max_length
    fine = models.CharField(max_length=2, choices=SIZES)
    none = models.CharField(max_length=2, choices=[])
