"""A registry office: who holds which passport, which student which card, which book has which publisher."""
from django.db import models


class Person(models.Model):
    name = models.CharField(max_length=100)

    def __str__(self):
        return self.name


class Passport(models.Model):
    """A person's one passport: it has no key of its own, the person's serves."""

    person = models.OneToOneField(
        Person, on_delete=models.CASCADE, primary_key=True, related_name="passport"
    )
    number = models.CharField(max_length=20, unique=True)
    issued = models.DateField()

    def __str__(self):
        return f"{self.number} ({self.person.name})"


class Student(models.Model):
    name = models.CharField(max_length=100)

    def __str__(self):
        return self.name


class IDCard(models.Model):
    """A card that outlives its student: it is blank then, and can be given to another."""

    student = models.OneToOneField(
        Student, on_delete=models.SET_NULL, null=True, blank=True, related_name="card"
    )
    code = models.CharField(max_length=12, unique=True)
    active = models.BooleanField(default=True)

    def __str__(self):
        return self.code


class Publisher(models.Model):
    name = models.CharField(max_length=100)

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name


class Book(models.Model):
    """For the contrast: many books, one publisher."""

    publisher = models.ForeignKey(Publisher, on_delete=models.PROTECT)
    title = models.CharField(max_length=200)

    class Meta:
        ordering = ["title"]

    def __str__(self):
        return self.title
