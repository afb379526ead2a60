from django.db import models


class Target(models.Model):
    name = models.CharField(max_length=9)
    item_set = models.IntegerField()


class Item(models.Model):
    first = models.ManyToManyField(Target)  # here: fields.E302 at first; fields.E304 at first
    second = models.ManyToManyField(Target)  # here: fields.E302 at second; fields.E304 at second
    third = models.ManyToManyField(Target, related_name="name")  # here: fields.E302 at related_name; fields.E303 at related_name
    fourth = models.ManyToManyField(Target, related_name="no name")  # here: fields.E306 at related_name
    fifth = models.ManyToManyField(Target, related_name="a__b_")  # here: fields.E308 at related_name; fields.E309 at related_name
    hidden = models.ManyToManyField(Target, related_name="+")
    hidden_too = models.ManyToManyField(Target, related_name="+")
    ends_ = models.ManyToManyField(Target, related_name="ends")  # here: fields.E001 at ends_
