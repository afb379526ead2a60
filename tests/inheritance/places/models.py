"""Multi-table inheritance over three tables, a proxy, and many-to-many relations of each kind."""
from django.db import models


class Owner(models.Model):
    name = models.CharField(max_length=50)


class Tag(models.Model):
    label = models.CharField(max_length=20, unique=True)


class Place(models.Model):
    name = models.CharField(max_length=50)
    owner = models.ForeignKey(Owner, models.SET_NULL, null=True, related_name="places")
    tags = models.ManyToManyField(Tag, related_name="places")

    class Meta:
        ordering = ["name"]


class Restaurant(Place):
    licence = models.CharField(max_length=20, unique=True)
    serves_pizza = models.BooleanField(default=False)


class Trattoria(Restaurant):
    chef = models.CharField(max_length=50, default="Nonna")


class CheapRestaurant(Restaurant):
    class Meta:
        proxy = True
        ordering = ["-name"]


class Waiter(models.Model):
    name = models.CharField(max_length=50)
    place = models.ForeignKey(Place, models.CASCADE)


class Sign(models.Model):
    text = models.CharField(max_length=50)
    place = models.OneToOneField(Place, models.CASCADE, related_name="sign")


class Person(models.Model):
    name = models.CharField(max_length=50)
    friends = models.ManyToManyField("self")
    follows = models.ManyToManyField("self", symmetrical=False, related_name="followers")


class Club(models.Model):
    name = models.CharField(max_length=50)
    members = models.ManyToManyField(Person, through="Membership", related_name="clubs")


class Membership(models.Model):
    person = models.ForeignKey(Person, models.CASCADE)
    club = models.ForeignKey(Club, models.CASCADE)
    role = models.CharField(max_length=20, default="member")


class Step(models.Model):
    """Kept in order among those of the same place."""

    place = models.ForeignKey(Place, models.CASCADE)
    text = models.CharField(max_length=50)

    class Meta:
        order_with_respect_to = "place"
