"""Bodies that depend on something: versions, settings, what can be imported."""
import sys

import django
from django.conf import settings
from django.db import models

try:
    from django.db.models import JSONField
except ImportError:
    from django.contrib.postgres.fields import JSONField

try:
    import a_package_that_nobody_has
except ImportError:
    a_package_that_nobody_has = None
    HAS_PACKAGE = False
else:
    HAS_PACKAGE = True

try:
    from another_missing_package.fields import ShinyField
except (ImportError, RuntimeError):
    ShinyField = models.CharField

USE_NEW = django.VERSION >= (4, 2)
if sys.version_info >= (3, 8):
    NAME_LENGTH = 50
else:
    NAME_LENGTH = 30

if getattr(settings, "CONDITIONS_EXTRA", False):
    class OnlyIfAsked(models.Model):
        pass
elif settings.USE_TZ:
    class UnlessAsked(models.Model):
        number = models.IntegerField()


class Version(models.Model):
    name = models.CharField(max_length=NAME_LENGTH)
    if USE_NEW:
        new = models.IntegerField(default=1)
    else:
        old = models.IntegerField(default=1)
    if HAS_PACKAGE:
        extra = a_package_that_nobody_has.Field()
    if settings.DEBUG:
        debug = models.TextField()
    for _number in range(3):
        locals()[f"option_{_number}"] = models.BooleanField(default=False)
    document = JSONField(default=dict)
    shiny = ShinyField(max_length=10)
    size = models.IntegerField() if USE_NEW else models.CharField(max_length=4)

    class Meta:
        if USE_NEW:
            ordering = ["new"]


if not HAS_PACKAGE:
    class Substitute(models.Model):
        value = models.TextField()
        with_note = True
        if with_note:
            note = models.TextField()


def make_log(target, **options):
    class Log(models.Model):
        subject = models.ForeignKey(target, models.CASCADE, related_name="log")
        at = models.DateTimeField(auto_now_add=True)

        class Meta:
            db_table = options.get("db_table", "log")

    return Log


VersionLog = make_log(Version, db_table="conditions_version_log")

Generated = type("Generated", (models.Model,), {
    "__module__": __name__,
    "number": models.IntegerField(),
    "Meta": type("Meta", (), {"verbose_name": "generated"}),
})

for _name in ("North", "South"):
    globals()[_name] = type(_name, (models.Model,), {
        "__module__": __name__,
        "name": models.CharField(max_length=10, default=_name.lower()),
    })

with_walrus = models.IntegerField(default=limit) if (limit := 5) > 3 else None


class Walrus(models.Model):
    field = with_walrus
    assert limit == 5
    del_me = 1
    del del_me

Version.add_to_class("added_later", models.CharField(max_length=3, default="x"))
models.ForeignKey(Version, models.CASCADE, null=True).contribute_to_class(Walrus, "version")
