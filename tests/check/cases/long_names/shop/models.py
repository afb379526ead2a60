from django.db import models


class Item(models.Model):
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa = models.IntegerField()
    bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb = models.IntegerField()  # here: models.E018 at bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
    ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc = models.IntegerField()  # here: models.E018 at cccccccccccccccccccccccccccccc
    dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd = models.IntegerField(db_column="d")
    eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee = models.ForeignKey("self", models.CASCADE, related_name="+")  # here: models.E018 at eeeeeeeeeeeeeeeeeeeeeeeeeeeeee


class Loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo(models.Model):
    many = models.ManyToManyField(Item, related_name="many")  # here: models.E019 at many
