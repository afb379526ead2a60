"""django.contrib.sites, as far as its table goes."""
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


def _simple_domain_name_validator(value):
    """A domain has no white space."""
    if value.split() != [value]:
        raise ValidationError(
            _("The domain name cannot contain any spaces or tabs."), code="invalid"
        )


class SiteManager(models.Manager):
    """Finds the site of a request."""

    use_in_migrations = True


class Site(models.Model):
    """One of the sites that share a database."""

    domain = models.CharField(
        _("domain name"),
        max_length=100,
        validators=[_simple_domain_name_validator],
        unique=True,
    )
    name = models.CharField(_("display name"), max_length=50)

    objects = SiteManager()

    class Meta:
        db_table = "django_site"
        verbose_name = _("site")
        verbose_name_plural = _("sites")
        ordering = ["domain"]

    def __str__(self):
        return self.domain
