# This is an auto-generated Django model module.
# You'll have to do the following manually to clean this up:
#   * Rearrange models' order
#   * Make sure each model has one field with primary_key=True
# Feel free to rename the models, but don't rename db_table values or field names.
from django.db import models


class AuthRole(models.Model):
    name = models.CharField(unique=True, max_length=80)

    class Meta:
        managed = False
        db_table = 'auth_role'


class Kunde(models.Model):
    kdnr = models.IntegerField(db_column='KDNR', primary_key=True)  # Field name made lowercase.
    name1 = models.CharField(db_column='NAME1', max_length=40, blank=True, null=True)
    rolle = models.ForeignKey(AuthRole, models.DO_NOTHING, db_column='ROLLE')

    class Meta:
        managed = False
        db_table = 'KUNDEN'
        unique_together = (('kdnr', 'rolle'),)


class View(models.Model):
    total = models.DecimalField(max_digits=65535, decimal_places=65535)
    kunde = models.OneToOneField(Kunde, models.DO_NOTHING, db_column='KUNDE')
    many = models.ManyToManyField(AuthRole, db_table='view_role')

    class Meta:
        managed = False


class Managed(models.Model):
    kunde = models.ForeignKey(Kunde, models.DO_NOTHING, db_constraint=False)
    role = models.ForeignKey(AuthRole, models.DO_NOTHING, related_name="+")
    roles = models.ManyToManyField(AuthRole, related_name='managed')

    class Meta:
        managed = True
        db_table = u'managed_one'
