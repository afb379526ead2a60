from django.db import models


class Item(models.Model):
    things = models.ManyToManyField("Thing")  # here: fields.E300 at "Thing; fields.E307 at "Thing; fields.E307 at "Thing
    people = models.ManyToManyField("people.Person", related_name="items")  # here: fields.E300 at "people; fields.E307 at "people; fields.E307 at "people
    others = models.ManyToManyField("Other", through="Nothing")  # here: fields.E331 at through; models.E022 at through


class Other(models.Model):
    pass


class Ordered(models.Model):
    thing = models.ForeignKey("Thing", models.CASCADE)  # here: fields.E300 at "Thing; fields.E307 at "Thing; models.E022 at "Thing

    class Meta:
        order_with_respect_to = "thing"
