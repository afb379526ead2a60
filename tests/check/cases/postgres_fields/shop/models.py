from django.contrib.postgres.fields import ArrayField, CICharField, CIEmailField, CITextField, HStoreField
from django.db import models


class Old(models.Model):
    name = CICharField(max_length=9)  # here: fields.E905 at name
    mail = CIEmailField()  # here: fields.E906 at mail
    text = CITextField()  # here: fields.E907 at text


class Arrays(models.Model):
    of_keys = ArrayField(models.ForeignKey(Old, models.CASCADE))  # here: postgres.E002 at models.ForeignKey
    of_wrong = ArrayField(models.CharField(max_length=-1))  # here: postgres.E001 at models.CharField
    of_nested = ArrayField(ArrayField(models.IntegerField(max_length=5)))  # here: postgres.W004 at ArrayField(m
    shared = ArrayField(models.IntegerField(), default=[])  # here: fields.E010 at default
    map = HStoreField(default={})  # here: fields.E010 at default
    fine = ArrayField(models.IntegerField(), default=list)
