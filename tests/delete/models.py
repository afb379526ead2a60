"""A model for each thing that on_delete can do."""
from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=50)


class Biography(models.Model):
    """Nothing depends on it: it is deleted unread."""

    author = models.OneToOneField(Author, on_delete=models.CASCADE)


# RESTRICT, as in Django's documentation.


class Artist(models.Model):
    name = models.CharField(max_length=50)


class Album(models.Model):
    artist = models.ForeignKey(Artist, on_delete=models.CASCADE)


class Song(models.Model):
    artist = models.ForeignKey(Artist, on_delete=models.CASCADE)
    album = models.ForeignKey(Album, on_delete=models.RESTRICT)


# PROTECT, and below a CASCADE.


class Continent(models.Model):
    name = models.CharField(max_length=50)


class Country(models.Model):
    continent = models.ForeignKey(Continent, on_delete=models.CASCADE)
    name = models.CharField(max_length=50)


class City(models.Model):
    country = models.ForeignKey(Country, on_delete=models.PROTECT)
    name = models.CharField(max_length=50)


class Embassy(models.Model):
    country = models.OneToOneField(Country, on_delete=models.PROTECT)


# Updates, and what is left alone.


class Student(models.Model):
    name = models.CharField(max_length=50)


class Card(models.Model):
    student = models.OneToOneField(Student, on_delete=models.SET_NULL, null=True)


class Seat(models.Model):
    student = models.ForeignKey(Student, on_delete=models.SET_DEFAULT, default=1)


class Locker(models.Model):
    student = models.ForeignKey(Student, on_delete=models.SET(2))


class Trace(models.Model):
    student = models.ForeignKey(Student, on_delete=models.DO_NOTHING, db_constraint=False)


# The database's own policies.


class Ship(models.Model):
    name = models.CharField(max_length=50)


class Sailor(models.Model):
    ship = models.ForeignKey(Ship, on_delete=models.DB_CASCADE)


class Anchor(models.Model):
    ship = models.OneToOneField(Ship, on_delete=models.DB_SET_NULL, null=True)


# Circles.


class Node(models.Model):
    parent = models.ForeignKey("self", on_delete=models.CASCADE, null=True)


class Hen(models.Model):
    egg = models.OneToOneField("Egg", on_delete=models.CASCADE, null=True, related_name="hatched")


class Egg(models.Model):
    hen = models.ForeignKey(Hen, on_delete=models.CASCADE, related_name="laid")


# Keys that are not an id.


class Team(models.Model):
    code = models.CharField(max_length=8, unique=True, null=True)


class Player(models.Model):
    team = models.ForeignKey(Team, on_delete=models.CASCADE, to_field="code", null=True)


class Coach(models.Model):
    team = models.OneToOneField(Team, on_delete=models.CASCADE, to_field="code")


class Whistle(models.Model):
    coach = models.OneToOneField(Coach, on_delete=models.CASCADE, primary_key=True)


class Tag(models.Model):
    name = models.CharField(max_length=50, primary_key=True)


class Label(models.Model):
    tag = models.ForeignKey(Tag, on_delete=models.CASCADE)


# Two relations to one model, hidden.


class Person(models.Model):
    name = models.CharField(max_length=50)


class Letter(models.Model):
    sender = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    receiver = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")


# RESTRICT of rows that another CASCADE deletes unread.


class Owner(models.Model):
    name = models.CharField(max_length=50)


class House(models.Model):
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE)


class Room(models.Model):
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE)
    house = models.ForeignKey(House, on_delete=models.RESTRICT)
