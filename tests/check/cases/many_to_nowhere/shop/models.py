from django.db import models


class Item(models.Model):
    things = models.ManyToManyField("Thing")
    people = models.ManyToManyField("people.Person", related_name="items")
    others = models.ManyToManyField("Other", through="Nothing")


class Other(models.Model):
    pass


class Ordered(models.Model):
    thing = models.ForeignKey("Thing", models.CASCADE)

    class Meta:
        order_with_respect_to = "thing"
