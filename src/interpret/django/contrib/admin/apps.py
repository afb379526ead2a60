"""django.contrib.admin: its name and its kind of primary key."""
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SimpleAdminConfig(AppConfig):
    """The app without a search for admin modules."""

    default_auto_field = "django.db.models.AutoField"
    name = "django.contrib.admin"
    verbose_name = _("Administration")


class AdminConfig(SimpleAdminConfig):
    """The app as INSTALLED_APPS has it."""

    default = True
