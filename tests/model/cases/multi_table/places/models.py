from django.db import models


class Named(models.Model):
    name = models.CharField(max_length=50)

    class Meta:
        abstract = True
        ordering = ["name"]


class Place(Named):
    """Where something is."""

    address = models.CharField(max_length=80, unique=True)
    near = models.ManyToManyField("self", blank=True)

    class Meta(Named.Meta):
        get_latest_by = "address"


class Restaurant(Place):
    serves_pizza = models.BooleanField(default=False)


class Pizzeria(Restaurant):
    oven = models.CharField(max_length=10)

    class Meta:
        ordering = ["-oven"]
        verbose_name = "house of pizza"


class Supplier(Place):
    customers = models.ManyToManyField(Restaurant, related_name="provider")
    head = models.ForeignKey("self", models.SET_NULL, null=True)


class ParkingLot(Place):
    main_site = models.OneToOneField(Place, models.CASCADE, primary_key=True, parent_link=True, related_name="lot")


class Garage(Place):
    code = models.CharField(max_length=5, primary_key=True)
    place = models.OneToOneField(Place, models.CASCADE, parent_link=True)
    floors = models.IntegerField()


class Business(models.Model):
    business_id = models.AutoField(primary_key=True)
    founded = models.DateField()


class Shop(Place, Business):
    till = models.IntegerField()


class Corner(Shop):
    class Meta:
        default_related_name = "corner_%(class)s"


class Floor(models.Model):
    level = models.IntegerField()

    class Meta:
        abstract = True


class PlaceBase(Place):
    kept = models.IntegerField(default=1)

    class Meta:
        abstract = True


class Hall(Floor, PlaceBase):
    width = models.IntegerField()


class LinkBase(models.Model):
    where = models.OneToOneField(Place, models.CASCADE, parent_link=True)

    class Meta:
        abstract = True


class Linked(LinkBase, Place):
    extra = models.IntegerField()


class NearPlace(Place):
    class Meta:
        proxy = True
        ordering = ["address"]


class NearestPlace(NearPlace):
    class Meta:
        proxy = True
        verbose_name_plural = "nearest"


class Bar(NearestPlace):
    beers = models.IntegerField()


class Visit(models.Model):
    place = models.ForeignKey(NearPlace, models.CASCADE)
    bar = models.ForeignKey(Bar, models.CASCADE, related_name="visitors")
