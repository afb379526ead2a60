from django.db import models


class Target(models.Model):
    item = models.IntegerField()
    name = models.IntegerField()
    part_set = models.IntegerField()


class Item(models.Model):
    target = models.OneToOneField(Target, on_delete=models.CASCADE)  # here: fields.E302 at target; fields.E303 at target


class Named(models.Model):
    target = models.ForeignKey(Target, on_delete=models.CASCADE, related_name="name")  # here: fields.E302 at "name"; fields.E303 at "name"


class Part(models.Model):
    target = models.ForeignKey(Target, on_delete=models.CASCADE)  # here: fields.E302 at target


class Queried(models.Model):
    target = models.ForeignKey(Target, models.CASCADE, related_name="+", related_query_name="name")  # here: fields.E303 at "+"; fields.E305 at "+"
