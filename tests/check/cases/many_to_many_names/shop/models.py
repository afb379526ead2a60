from django.db import models


class Target(models.Model):
    name = models.CharField(max_length=9)
    item_set = models.IntegerField()


class Item(models.Model):
    first = models.ManyToManyField(Target)
    second = models.ManyToManyField(Target)
    third = models.ManyToManyField(Target, related_name="name")
    fourth = models.ManyToManyField(Target, related_name="no name")
    fifth = models.ManyToManyField(Target, related_name="a__b_")
    hidden = models.ManyToManyField(Target, related_name="+")
    hidden_too = models.ManyToManyField(Target, related_name="+")
    ends_ = models.ManyToManyField(Target, related_name="ends")
