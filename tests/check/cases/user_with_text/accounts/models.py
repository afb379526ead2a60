# settings: AUTH_USER_MODEL = "accounts.Member"
from django.contrib.auth.models import AbstractBaseUser
from django.db import models


class Member(AbstractBaseUser):
    login = models.CharField(max_length=9)
    USERNAME_FIELD = "login"
    REQUIRED_FIELDS = "email"  # here: auth.E001 at REQUIRED_FIELDS

    class Meta:
        constraints = [models.UniqueConstraint(fields=["login"], name="one_login")]
