from django.db import models


class Place(models.Model):
    name = models.CharField(max_length=9)
    kind = models.CharField(max_length=9)


class Thing(models.Model):
    title = models.CharField(max_length=9)
    name = models.CharField(max_length=9)


class Both(Place, Thing):
    pass


class Restaurant(Place):
    restaurant = models.IntegerField()
    other = models.IntegerField(db_column="name")

    class Meta:
        unique_together = [["name", "other"]]
        indexes = [models.Index(fields=["kind"], name="of_kind")]
        constraints = [models.UniqueConstraint(fields=["kind"], name="one_kind")]


class Fine(Place):
    class Meta:
        ordering = ["name", "place_ptr", "kind"]


class Guide(models.Model):
    place = models.ForeignKey(Place, models.CASCADE, related_name="guides")
    fine = models.ForeignKey(Fine, models.CASCADE, related_name="guides")


class Shop(Place):
    guides = models.IntegerField()


class Linked(Place):
    link = models.OneToOneField(Place, models.CASCADE, parent_link=True, related_name="linked_place")
    other = models.OneToOneField(Place, models.CASCADE)
