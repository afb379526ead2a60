"""What depends on the project's settings."""
import zoneinfo

from django.apps import apps
from django.conf import settings
from django.db import models
from django.utils.module_loading import import_string

from . import conf
from .conf import app_settings

User = settings.AUTH_USER_MODEL
LANGUAGES = settings.LANGUAGES
ContentType = apps.get_model("contenttypes.ContentType", require_ready=False)


def field_of(class_or_pair):
    if isinstance(class_or_pair, (list, tuple)):
        field, options = class_or_pair
    else:
        field, options = class_or_pair, {}
    if not issubclass(field, models.fields.Field):
        raise TypeError("not a field")
    return field(db_index=True, **options)


class Plain(models.Model):
    object_id = field_of(getattr(settings, "FROMSETTINGS_KEY", models.TextField))
    shorter_id = field_of((models.CharField, {"max_length": 8}))
    name = models.CharField(max_length=conf.MAX_LENGTH)
    other = models.CharField(max_length=app_settings.LENGTH)
    language = models.CharField(max_length=7, choices=settings.LANGUAGES,
                                default=settings.LANGUAGE_CODE)
    zone = models.CharField(max_length=40, default=settings.TIME_ZONE)
    debug = models.BooleanField(default=settings.DEBUG)
    user = models.ForeignKey(User, models.CASCADE)
    kind = models.ForeignKey(ContentType, models.CASCADE)
    limit = models.IntegerField(default=settings.FROMSETTINGS_LIMIT)
    number = import_string(conf.FIELD)(null=True)

    class Meta:
        db_table = conf.TABLE


class ToConfigured(models.Model):
    to = models.ForeignKey(conf.MODEL, models.CASCADE)
    url = models.URLField(default=f"{settings.FROMSETTINGS_URL}/start")
    path = models.FilePathField(path=settings.FROMSETTINGS_PATHS["files"])


class SwappableModel(models.Model):
    name = models.CharField(max_length=5)

    class Meta:
        swappable = "FROMSETTINGS_SWAPPED"


class Substitute(models.Model):
    title = models.CharField(max_length=5)
    more = models.IntegerField(default=0)


class ToSwappable(models.Model):
    to = models.ForeignKey(settings.FROMSETTINGS_SWAPPED, models.CASCADE)
    many = models.ManyToManyField(settings.FROMSETTINGS_SWAPPED, related_name="many_of")
