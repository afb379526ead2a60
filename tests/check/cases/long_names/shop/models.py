from django.db import models


class Item(models.Model):
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa = models.IntegerField()
    bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb = models.IntegerField()
    ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc = models.IntegerField()
    dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd = models.IntegerField(db_column="d")
    eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee = models.ForeignKey("self", models.CASCADE, related_name="+")


class Loooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo(models.Model):
    many = models.ManyToManyField(Item, related_name="many")
