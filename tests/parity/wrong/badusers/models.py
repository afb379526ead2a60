"""A user model that auth has something to say about."""
from django.contrib.auth.models import AbstractBaseUser
from django.db import models


class User(AbstractBaseUser):
    login = models.CharField(max_length=10)
    USERNAME_FIELD = "login"
    REQUIRED_FIELDS = ["login"]


class UnlistedRequired(AbstractBaseUser):
    login = models.CharField(max_length=10, unique=True)
    USERNAME_FIELD = "login"
    REQUIRED_FIELDS = "login"

    is_anonymous = True

    class Meta:
        permissions = [("view_unlistedrequired", "again"), ("x" * 101, "long"), ("a", "n" * 256),
                       ("twice", "one"), ("twice", "two")]
        verbose_name = "v" * 250
