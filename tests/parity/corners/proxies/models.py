from django.contrib.auth.models import Group, User
from django.db import models

from places.models import Restaurant


class Person(models.Model):
    name = models.CharField(max_length=100)
    role = models.CharField(max_length=10)


class StaffManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(role="staff")


class Staff(Person):
    objects = StaffManager()

    class Meta:
        proxy = True
        ordering = ["name"]
        verbose_name = "member of the staff"
        permissions = [("can_hire", "Can hire")]


class Manager(Staff):
    class Meta:
        proxy = True


class Methods(models.Model):
    class Meta:
        abstract = True

    def greet(self):
        return "hi"


class Guest(Methods, Person):
    class Meta:
        proxy = True


class Member(User):
    class Meta:
        proxy = True
        app_label = "proxies"


class Team(Group):
    class Meta:
        proxy = True


class PizzaPlace(Restaurant):
    class Meta:
        proxy = True


class Employee(Staff):
    """Multi-table, below a proxy."""

    salary = models.IntegerField()


class Visit(models.Model):
    guest = models.ForeignKey(Guest, models.CASCADE)
    host = models.OneToOneField(Manager, models.PROTECT, related_name="hosted")
    place = models.ForeignKey(PizzaPlace, models.CASCADE, null=True)
    members = models.ManyToManyField(Member)
    teams = models.ManyToManyField("Team", related_name="+")
