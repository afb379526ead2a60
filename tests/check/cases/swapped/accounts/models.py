# settings: AUTH_USER_MODEL = "accounts.Member"
from django.contrib.auth.models import AbstractUser, User
from django.db import models


class Member(AbstractUser):
    pass


class Profile(models.Model):
    user = models.OneToOneField(User, on_delete=models.CASCADE)  # here: fields.E301 at User
    member = models.OneToOneField("accounts.Member", on_delete=models.CASCADE, related_name="card")
