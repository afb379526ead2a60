from django.contrib.postgres.fields import ArrayField, CICharField, CIEmailField, CITextField, HStoreField
from django.db import models


class Old(models.Model):
    name = CICharField(max_length=9)
    mail = CIEmailField()
    text = CITextField()


class Arrays(models.Model):
    of_keys = ArrayField(models.ForeignKey(Old, models.CASCADE))
    of_wrong = ArrayField(models.CharField(max_length=-1))
    of_nested = ArrayField(ArrayField(models.IntegerField(max_length=5)))
    shared = ArrayField(models.IntegerField(), default=[])
    map = HStoreField(default={})
    fine = ArrayField(models.IntegerField(), default=list)
