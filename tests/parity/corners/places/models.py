"""Multi-table inheritance: chains, several parents, explicit links, and what hangs on them."""
from django.db import models


class Place(models.Model):
    name = models.CharField(max_length=50)
    address = models.CharField(max_length=80, blank=True)

    class Meta:
        ordering = ["name"]
        indexes = [models.Index(fields=["name"], name="place_name")]


class Restaurant(Place):
    serves_pizza = models.BooleanField(default=False)

    class Meta:
        verbose_name = "a restaurant"


class ItalianRestaurant(Restaurant):
    serves_gnocchi = models.BooleanField(default=True)


class Supplier(Place):
    customers = models.ManyToManyField(Restaurant, related_name="provider")


class ParkingLot(Place):
    parent = models.OneToOneField(Place, models.CASCADE, primary_key=True, parent_link=True)
    main_site = models.ForeignKey(Place, models.CASCADE, related_name="lot")


class ParkingLotWithKey(Place):
    lot_key = models.BigAutoField(primary_key=True)
    place = models.OneToOneField(Place, models.CASCADE, parent_link=True, related_name="keyed_lot",
                                 db_column="the_place")


class Rated(models.Model):
    rating_key = models.AutoField(primary_key=True)
    rating = models.IntegerField(null=True, blank=True)

    class Meta:
        ordering = ["-rating"]


class RatedRestaurant(Restaurant, Rated):
    inspected = models.DateField(null=True)


class RatedParkingLot(Rated, ParkingLot):
    rated_link = models.OneToOneField(Rated, models.CASCADE, parent_link=True)
    lot_link = models.OneToOneField(ParkingLot, models.CASCADE, parent_link=True,
                                    related_name="rated", primary_key=True)


class Described(models.Model):
    description = models.TextField()
    about = models.ForeignKey(Restaurant, models.CASCADE, related_name="%(class)s_of")

    class Meta:
        abstract = True


class Menu(Described, Place):
    pass


class Wing(models.Model):
    place = models.ForeignKey(ItalianRestaurant, models.CASCADE)
    lots = models.ManyToManyField(ParkingLot, through="WingLot")


class WingLot(models.Model):
    wing = models.ForeignKey(Wing, models.CASCADE)
    lot = models.ForeignKey(ParkingLot, models.CASCADE)
    rated = models.ForeignKey(RatedRestaurant, models.SET_NULL, null=True)


class TextParent(models.Model):
    code = models.CharField(max_length=5, primary_key=True)


class TextChild(TextParent):
    value = models.IntegerField()


class TextGrandchild(TextChild):
    class Meta:
        db_table = "text_grandchild"
        unique_together = []


class ToTextChild(models.Model):
    child = models.ForeignKey(TextChild, models.CASCADE)
    grandchild = models.OneToOneField(TextGrandchild, models.CASCADE, primary_key=True)


class UnmanagedParent(models.Model):
    class Meta:
        managed = False


class ManagedChild(UnmanagedParent):
    value = models.IntegerField()


class FromOtherApp(models.Model):
    class Meta:
        abstract = True


class ChildOfOther(FromOtherApp, Place):
    class Meta:
        indexes = []
        order_with_respect_to = None


class AbstractParentLink(models.Model):
    up = models.OneToOneField(Place, models.CASCADE, primary_key=True, parent_link=True,
                              related_name="%(class)s_down")

    class Meta:
        abstract = True


class LinkedByAbstract(AbstractParentLink, Place):
    kind = models.CharField(max_length=1)


class Ranked(Place):
    rank = models.IntegerField()

    class Meta:
        indexes = [
            models.Index(fields=["rank"], condition=models.Q(id__gt=3), name="ranked_some"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(rank__lt=models.F("id") + 1), name="ranked_low"),
            models.CheckConstraint(condition=~models.Q(pk=5), name="ranked_pk"),
            models.UniqueConstraint(fields=["rank"], condition=models.Q(id__in=[1, 2]), name="ranked_once"),
        ]


class RankedItalian(ItalianRestaurant):
    rank = models.IntegerField()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(rank__gt=models.F("id")), name="italian_rank")]
