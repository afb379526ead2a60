"""django.contrib.auth, what every kind of user has: usable without the app."""
from django.db import models
from django.utils.translation import gettext_lazy as _


class BaseUserManager(models.Manager):
    """Makes users."""


class AbstractBaseUser(models.Model):
    """What every kind of user has: a password and the time of the last login."""

    password = models.CharField(_("password"), max_length=128)
    last_login = models.DateTimeField(_("last login"), blank=True, null=True)

    is_active = True
    REQUIRED_FIELDS = []

    class Meta:
        abstract = True

    def __str__(self):
        return self.get_username()
