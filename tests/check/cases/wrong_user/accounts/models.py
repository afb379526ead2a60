# settings: AUTH_USER_MODEL = "accounts.Member"
from django.contrib.auth.models import AbstractBaseUser
from django.db import models


class Member(AbstractBaseUser):
    login = models.CharField(max_length=9)
    USERNAME_FIELD = "login"  # here: auth.E003 at USERNAME_FIELD
    REQUIRED_FIELDS = ["login"]  # here: auth.E002 at REQUIRED_FIELDS

    def is_anonymous(self):  # here: auth.C009 at is_anonymous
        return False

    def is_authenticated(self):  # here: auth.C010 at is_authenticated
        return True
