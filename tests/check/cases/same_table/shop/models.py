from django.contrib.auth.models import User
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


class Joined(models.Model):  # here: fields.E340 at Joined
    user = models.ForeignKey(User, on_delete=models.CASCADE)

    class Meta:
        db_table = "auth_user_groups"
