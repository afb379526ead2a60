from django.contrib.auth.models import Group, User
from django.db import models


class Customer(User):
    discount = models.IntegerField(default=0)


class Account(User):
    class Meta:
        proxy = True
        app_label = "people"


class Team(Group):
    leader = models.ForeignKey(Account, models.CASCADE)
    members = models.ManyToManyField(Customer, through="Membership", related_name="teams")


class Membership(models.Model):
    team = models.ForeignKey(Team, models.CASCADE)
    member = models.ForeignKey(Customer, models.CASCADE)
    invited_by = models.ForeignKey(Customer, models.CASCADE, related_name="invitations")
