# settings: AUTH_USER_MODEL = "accounts.Member"
from django.contrib.auth.models import AbstractBaseUser
from django.db import models


class Member(AbstractBaseUser):
    login = models.CharField(max_length=9)
    USERNAME_FIELD = "login"
    REQUIRED_FIELDS = ["login"]

    def is_anonymous(self):
        return False

    def is_authenticated(self):
        return True
