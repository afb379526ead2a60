"""django.contrib.flatpages, as far as its tables go."""
from django.contrib.sites.models import Site
from django.db import models
from django.utils.translation import gettext_lazy as _


class FlatPage(models.Model):
    """A page that is all in the database."""

    url = models.CharField(_("URL"), max_length=100, db_index=True)
    title = models.CharField(_("title"), max_length=200)
    content = models.TextField(_("content"), blank=True)
    enable_comments = models.BooleanField(_("enable comments"), default=False)
    template_name = models.CharField(
        _("template name"),
        max_length=70,
        blank=True,
        help_text=_("The template to use instead of “flatpages/default.html”."),
    )
    registration_required = models.BooleanField(
        _("registration required"),
        help_text=_("Only those who have logged in see the page."),
        default=False,
    )
    sites = models.ManyToManyField(Site, verbose_name=_("sites"))

    class Meta:
        db_table = "django_flatpage"
        verbose_name = _("flat page")
        verbose_name_plural = _("flat pages")
        ordering = ["url"]

    def __str__(self):
        return "%s -- %s" % (self.url, self.title)
