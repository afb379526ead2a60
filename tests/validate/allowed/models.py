"""limit_choices_to: each key of Choice may name other people."""
import datetime

from django.db import models
from django.db.models import Q


class Team(models.Model):
    name = models.CharField(max_length=20)


class Tag(models.Model):
    label = models.CharField(max_length=20)


class Person(models.Model):
    class Rank(models.TextChoices):
        LOW = "l"
        HIGH = "h"

    name = models.CharField(max_length=20)
    age = models.IntegerField(null=True)
    is_active = models.BooleanField(default=True)
    rank = models.CharField(max_length=1, choices=Rank)
    born = models.DateField()
    team = models.ForeignKey(Team, models.CASCADE, null=True)
    tags = models.ManyToManyField(Tag)


class Badge(models.Model):
    person = models.OneToOneField(Person, models.CASCADE)
    number = models.IntegerField()


def key(limit):
    return models.ForeignKey(Person, models.CASCADE, null=True, blank=True, related_name="+", limit_choices_to=limit)


def grown_up():
    return {"age__gte": 9 * 2}


class Choice(models.Model):
    active = key({"is_active": True})
    grown = key({"age__gte": 18, "rank": Person.Rank.HIGH})
    either = key(Q(age__lt=18) | Q(name__istartswith="B"))
    neither = key(~(Q(age__lt=18) | Q(name="Cleo")))
    nobody = key({"name": "nobody"})
    anybody = key({})
    listed = key({"name__in": ["Ada", "Dan", "it's \"x\""], "is_active__in": [True]})
    range = key({"age__range": (20, 40)})
    ageless = key({"age__isnull": True})
    aged = key(~Q(age=None))
    in_team = key({"team__name": "red"})
    of_team = key({"team": 2})
    not_of_team = key(~Q(team__name="red"))
    no_team = key(Q(team=None))
    tagged = key({"tags__label": "a", "tags__id": 1})
    not_tagged = key(~Q(tags__label="a"))
    badge = key(Q(badge__number__gt=5) & Q(pk__lte=3))
    born = key(Q(born__lt=datetime.date(2000, 1, 1)))
    called = key(grown_up)
    by_lambda = key(lambda: Q(name__startswith="A"))
    deep = key(Q(Q(age__gt=1) & ~Q(name="Ada"), Q(rank="h") | Q(team__name__contains="lu")))
