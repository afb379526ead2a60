from django.db import models


class One(models.Model):
    class Meta:
        db_table = "same"


class Two(models.Model):  # here: models.E028 at Two
    class Meta:
        db_table = "same"


class Unmanaged(models.Model):
    class Meta:
        db_table = "same"
        managed = False
