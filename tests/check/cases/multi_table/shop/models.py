from django.db import models


class Place(models.Model):
    name = models.CharField(max_length=9)
    kind = models.CharField(max_length=9)


class Thing(models.Model):
    title = models.CharField(max_length=9)
    name = models.CharField(max_length=9)


class Both(Place, Thing):  # here: models.E005 at Both; models.E005 at Both
    pass


class Restaurant(Place):
    restaurant = models.IntegerField()  # here: models.E006 at restaurant
    other = models.IntegerField(db_column="name")

    class Meta:
        unique_together = [["name", "other"]]  # here: models.E016 at ["name
        indexes = [models.Index(fields=["kind"], name="of_kind")]  # here: models.E016 at models.Index
        constraints = [models.UniqueConstraint(fields=["kind"], name="one_kind")]  # here: models.E016 at models.UniqueConstraint


class Fine(Place):
    class Meta:
        ordering = ["name", "place_ptr", "kind"]


class Guide(models.Model):
    place = models.ForeignKey(Place, models.CASCADE, related_name="guides")
    fine = models.ForeignKey(Fine, models.CASCADE, related_name="guides")  # here: fields.E304 at "guides; fields.E305 at "guides


class Shop(Place):
    guides = models.IntegerField()  # here: models.E006 at guides


class Linked(Place):
    link = models.OneToOneField(Place, models.CASCADE, parent_link=True, related_name="linked_place")
    other = models.OneToOneField(Place, models.CASCADE)
