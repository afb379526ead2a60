"""Every shape of a one-to-one relation, and what saving needs beside it."""
from django.db import models


class User(models.Model):
    username = models.CharField(max_length=150, unique=True)


class Profile(models.Model):
    user = models.OneToOneField(User, on_delete=models.CASCADE)
    phone = models.CharField(max_length=15)
    address = models.TextField()


class Ghost(models.Model):
    """Its user may not be there: the database does not watch the key."""

    user = models.OneToOneField(User, on_delete=models.DO_NOTHING, db_constraint=False)


class Hidden(models.Model):
    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="+")


class Person(models.Model):
    name = models.CharField(max_length=100)


class Passport(models.Model):
    person = models.OneToOneField(
        Person, on_delete=models.CASCADE, primary_key=True, related_name="passport"
    )
    number = models.CharField(max_length=20, unique=True)


class Visa(models.Model):
    passport = models.OneToOneField(Passport, on_delete=models.CASCADE, primary_key=True)
    country = models.CharField(max_length=40)


class Stamp(models.Model):
    passport = models.ForeignKey(Passport, on_delete=models.CASCADE)
    place = models.CharField(max_length=40)


class Student(models.Model):
    name = models.CharField(max_length=100)


class IDCard(models.Model):
    student = models.OneToOneField(
        Student, on_delete=models.SET_NULL, null=True, related_name="card"
    )
    code = models.CharField(max_length=12, unique=True)


class Tag(models.Model):
    slug = models.CharField(max_length=20, unique=True)


class Label(models.Model):
    tag = models.OneToOneField(Tag, on_delete=models.CASCADE, to_field="slug")
    text = models.CharField(max_length=40)


class Node(models.Model):
    name = models.CharField(max_length=10)
    after = models.OneToOneField("self", on_delete=models.CASCADE, null=True, related_name="before")


class Publisher(models.Model):
    name = models.CharField(max_length=100)


class Book(models.Model):
    publisher = models.ForeignKey(Publisher, on_delete=models.CASCADE)
    title = models.CharField(max_length=200)
    second = models.ForeignKey(Publisher, on_delete=models.SET_NULL, null=True, related_name="+")


class Moment(models.Model):
    created = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)
    day = models.DateField(auto_now=True)
    clock = models.TimeField(auto_now=True, null=True)
    small = models.SmallIntegerField(default=7)
    height = models.PositiveIntegerField(default=1)
    note = models.TextField(null=True)
    weight = models.FloatField(null=True)
    open = models.BooleanField(default=True)


class Code(models.Model):
    """Its key has a default."""

    code = models.CharField(max_length=10, primary_key=True, default="fresh")
    number = models.IntegerField(default=0)


class Plain(models.Model):
    """Its key is the caller's."""

    key = models.IntegerField(primary_key=True)
    name = models.CharField(max_length=10)


class Alone(models.Model):
    """Nothing but a key."""


class Event(models.Model):
    day = models.DateField()
