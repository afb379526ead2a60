# settings: AUTH_USER_MODEL = "accounts.Member"
from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models


class Member(AbstractUser):
    email = models.EmailField(unique=True)
    last_name = None
    nick = models.CharField(max_length=20)


class Card(models.Model):
    holder = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
