"""Every form of a one-to-one relation."""
from django.conf import settings
from django.contrib.auth.models import User
from django.db import models
from shared.models import Placed


class Profile(models.Model):
    user = models.OneToOneField(User, on_delete=models.CASCADE)
    phone = models.CharField(max_length=15)
    bio = models.TextField(blank=True)


class Account(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE)


class Pinned(models.Model):
    user = models.OneToOneField("auth.User", models.CASCADE, swappable=False)


class Place(models.Model):
    name = models.CharField(max_length=40)


class Cafe(Placed):
    seats = models.IntegerField(default=0)


class Person(models.Model):
    name = models.CharField(max_length=30)
    code = models.CharField(max_length=20, unique=True, null=True)
    spouse = models.OneToOneField("self", models.SET_NULL, null=True, blank=True)


class Passport(models.Model):
    person = models.OneToOneField(Person, models.CASCADE, primary_key=True)
    number = models.CharField(max_length=20)


class Visa(models.Model):
    passport = models.OneToOneField("Passport", models.CASCADE, null=True)
    country = models.CharField(max_length=20)


class Locker(models.Model):
    """May be nobody's."""

    owner = models.OneToOneField(
        "town.Person", models.SET_NULL, null=True, blank=True, db_column="owned_by"
    )
    number = models.IntegerField(default=0)


class Badge(models.Model):
    """Points at the code, not at the key."""

    holder = models.OneToOneField(
        Person, models.CASCADE, to_field="code", related_name="badge",
        related_query_name="worn_badge",
    )


class Ghost(models.Model):
    """The database does not watch the key."""

    person = models.OneToOneField(Person, models.DO_NOTHING, db_constraint=False)


class Secret(models.Model):
    person = models.OneToOneField(Person, models.CASCADE, related_name="+")


class Rumour(models.Model):
    person = models.OneToOneField(
        Person, models.CASCADE, related_name="+", related_query_name="rumour"
    )
    text = models.CharField(max_length=40)


class Nickname(models.Model):
    person = models.OneToOneField(Person, models.CASCADE)
    text = models.CharField(max_length=40)

    class Meta:
        default_related_name = "called"


class Letter(models.Model):
    """Many to one, for the contrast."""

    writer = models.ForeignKey(Person, models.CASCADE)
    place = models.ForeignKey(Place, models.CASCADE)

    class Meta:
        unique_together = [("writer", "place")]


# What on_delete does, each to the same house.


class House(models.Model):
    name = models.CharField(max_length=20)


class Roof(models.Model):
    house = models.OneToOneField(House, models.CASCADE)


class Lease(models.Model):
    house = models.OneToOneField(House, models.PROTECT)


class Tenant(models.Model):
    house = models.OneToOneField(House, models.SET_NULL, null=True)


class Cellar(models.Model):
    house = models.OneToOneField(House, models.SET_DEFAULT, default=1)


class Attic(models.Model):
    house = models.OneToOneField(House, models.SET(2))


class Picture(models.Model):
    house = models.OneToOneField(House, models.DO_NOTHING, db_constraint=False)


class Ivy(models.Model):
    """The database objects when its house goes."""

    house = models.OneToOneField(House, models.DO_NOTHING)


class Echo(models.Model):
    """Hidden from the house, and deleted with it."""

    house = models.OneToOneField(House, models.CASCADE, related_name="+")


class Tile(models.Model):
    """Its roof's; so a roof must be read before it goes."""

    roof = models.OneToOneField(Roof, models.CASCADE)


# RESTRICT: a floor goes with its tower, and keeps a lift alone from going.


class Tower(models.Model):
    pass


class Lift(models.Model):
    tower = models.OneToOneField(Tower, models.CASCADE)


class Floor(models.Model):
    tower = models.OneToOneField(Tower, models.CASCADE)
    lift = models.OneToOneField(Lift, models.RESTRICT)


# Two relations from one model, neither read before it goes.


class Friend(models.Model):
    pass


class Pair(models.Model):
    left = models.OneToOneField(Friend, models.CASCADE, related_name="+")
    right = models.OneToOneField(Friend, models.CASCADE, related_name="+")


# The database's own policies.


class Ship(models.Model):
    name = models.CharField(max_length=20)


class Sail(models.Model):
    ship = models.OneToOneField(Ship, models.DB_CASCADE)


class Anchor(models.Model):
    ship = models.OneToOneField(Ship, models.DB_SET_NULL, null=True)


class Flag(models.Model):
    ship = models.OneToOneField(Ship, models.DB_SET_DEFAULT, db_default=1)
