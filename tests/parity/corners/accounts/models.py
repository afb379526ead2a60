"""A user model of one's own, that takes the place of auth.User."""
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import AbstractUser, Group, PermissionsMixin
from django.db import models


class User(AbstractUser):
    username = None
    email = models.EmailField("email address", unique=True)
    friends = models.ManyToManyField("self", blank=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = []

    class Meta(AbstractUser.Meta):
        db_table = "people"


class Profile(models.Model):
    user = models.OneToOneField("accounts.User", models.CASCADE)
    groups = models.ManyToManyField(Group, related_name="profiles")


class DeviceManager(BaseUserManager):
    pass


class Device(AbstractBaseUser):
    serial = models.CharField(max_length=30, unique=True)
    owner = models.ForeignKey(User, models.CASCADE, null=True)
    last_login = None

    objects = DeviceManager()
    USERNAME_FIELD = "serial"


class Robot(AbstractBaseUser, PermissionsMixin):
    name = models.CharField(max_length=30, unique=True)
    groups = None
    user_permissions = models.ManyToManyField("auth.Permission", related_name="robots")

    USERNAME_FIELD = "name"
