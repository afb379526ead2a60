"""Managers, decorators and helpers around models; signals and registrations below."""
from functools import partial

from django.db import models
from django.db.models import Manager
from django.db.models.functions import Lower

from .mixins import Describing, register, tracked

CharField = partial(models.CharField, max_length=33)
RequiredKey = partial(models.ForeignKey, on_delete=models.CASCADE)
common = dict(null=True, blank=True)
text_options = {"max_length": 12, **common}


def money(**kwargs):
    options = {"max_digits": 10, "decimal_places": 2}
    options.update(kwargs)
    return models.DecimalField(**options)


def foreign_key(to, **kwargs):
    kwargs.setdefault("on_delete", models.CASCADE)
    return models.ForeignKey(to, **kwargs)


class PublishedManager(models.Manager):
    use_in_migrations = True

    def get_queryset(self):
        return super().get_queryset().filter(published=True)


class OtherQuerySet(models.QuerySet):
    pass


@register
class Story(Describing, models.Model):
    title = CharField()
    subtitle = CharField("subtitle", max_length=44)
    short = models.CharField(**text_options)
    number = models.IntegerField(**common)
    price = money()
    tax = money(decimal_places=4, default=0)
    published = models.BooleanField(default=False)

    published_ones = PublishedManager()
    others = OtherQuerySet.as_manager()
    objects = Manager()
    _default_manager_name = "objects"

    class Meta:
        base_manager_name = "objects"
        default_manager_name = "others"
        ordering = [Lower("title"), models.F("number").desc(nulls_last=True), "-pk"]


@register("named", weight=2)
@tracked(fields=["title"])
class Chapter(models.Model):
    story = RequiredKey(Story)
    other = foreign_key("Story", related_name="other_chapters", null=True)
    title = CharField(db_index=True)

    class Meta:
        ordering = ["story__title", "title"]
        default_permissions = ()
        permissions = [("read_chapter", "Can read")]
        select_on_save = True
        default_manager_name = "objects"


class Derived(Chapter):
    pass
