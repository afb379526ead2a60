from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models
from django.db.models import F


class Booking(models.Model):
    room = models.ForeignKey("Room", models.CASCADE)
    start = models.DateTimeField()

    class Meta:
        constraints = [
            ExclusionConstraint(  # here: models.E012 at ExclusionConstraint; models.E041 at ExclusionConstraint
                name="joined", expressions=[("room", "="), ("room__name", "="), (F("nothing"), "&&")]
            ),
        ]


class Room(models.Model):
    name = models.CharField(max_length=9)
