"""django.contrib.contenttypes, as far as its tables go."""
from django.db import models
from django.utils.translation import gettext_lazy as _


class ContentTypeManager(models.Manager):
    """Finds the row of a model."""

    use_in_migrations = True


class ContentType(models.Model):
    """Names a model: one row for each model of a project."""

    app_label = models.CharField(max_length=100)
    model = models.CharField(_("python model class name"), max_length=100)

    objects = ContentTypeManager()

    class Meta:
        verbose_name = _("content type")
        verbose_name_plural = _("content types")
        db_table = "django_content_type"
        unique_together = [["app_label", "model"]]

    def __str__(self):
        return f"{self.app_label} | {self.model}"
