from django.db import models
from django.db.models import F
from django.db.models.functions import Lower, Now


class Item(models.Model):
    price = models.IntegerField(default=1)
    constant = models.IntegerField(db_default=1)
    now = models.DateTimeField(db_default=Now())
    field = models.IntegerField(db_default=F("price"))  # here: fields.E012 at db_default
    function = models.CharField(max_length=9, db_default=Lower(F("price")))  # here: fields.E012 at db_default
    sum = models.IntegerField(db_default=F("price") + 1)  # here: fields.E012 at db_default
