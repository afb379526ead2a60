from django.db import models
from django.db.models import F


class Item(models.Model):
    price = models.IntegerField(default=1)
    double = models.GeneratedField(expression=F("price") * 2, output_field=models.IntegerField(), db_persist=True)
    virtual = models.GeneratedField(expression=F("price"), output_field=models.IntegerField(), db_persist=False)  # here: fields.E221 at db_persist
    wrong = models.GeneratedField(
        expression=F("price"), output_field=models.CharField(max_length=0), db_persist=True  # here: fields.E223 at output_field
    )
    odd = models.GeneratedField(
        expression=F("price"), output_field=models.IntegerField(max_length=2), db_persist=True  # here: fields.W224 at output_field
    )
