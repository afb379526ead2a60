"""Field classes of a project: as many ways to write them as there are projects."""
import uuid

from django.core import checks
from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _


class NameField(models.CharField):
    description = _("A name")

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 64)
        kwargs["blank"] = True
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_length"]
        return name, path, args, kwargs


class LowerCaseField(models.CharField):
    def get_prep_value(self, value):
        return value.lower() if value else value

    def from_db_value(self, value, expression, connection):
        return value


class MoneyField(models.DecimalField):
    def __init__(self, verbose_name=None, name=None, max_digits=12, decimal_places=2, **kwargs):
        super().__init__(verbose_name, name, max_digits=max_digits,
                         decimal_places=decimal_places, **kwargs)


class CurrencyField(models.CharField):
    CHOICES = [("EUR", "Euro"), ("USD", "Dollar")]

    def __init__(self, *args, default="EUR", **kwargs):
        super().__init__(*args, max_length=3, choices=self.CHOICES, default=default, **kwargs)


class AutoSlugField(models.SlugField):
    def __init__(self, populate_from=None, **kwargs):
        self.populate_from = populate_from
        kwargs.setdefault("editable", False)
        super().__init__(**kwargs)

    def pre_save(self, instance, add):
        return slugify(getattr(instance, self.populate_from))

    def check(self, **kwargs):
        return [*super().check(**kwargs), *self._check_source()]

    def _check_source(self):
        if self.populate_from is None:
            return [checks.Error("no source", obj=self, id="ownfields.E001")]
        return []


class TinyIntField(models.SmallIntegerField):
    def db_type(self, connection):
        return "tinyint" if connection.vendor == "mysql" else "smallint"


class MoodField(models.Field):
    description = "A mood, of the database's own type"

    def db_type(self, connection):
        return "mood"


class PointField(models.Field):
    def __init__(self, srid=4326, *args, **kwargs):
        self.srid = srid
        super().__init__(*args, **kwargs)

    def db_type(self, connection):
        return f"geometry(POINT,{self.srid})"


class HexField(models.Field):
    def __init__(self, *args, length=8, **kwargs):
        kwargs["max_length"] = length * 2
        super().__init__(*args, **kwargs)

    def get_internal_type(self):
        return "CharField"


class BytesField(models.BinaryField):
    def get_internal_type(self):
        return "BinaryField"


class TokenField(models.UUIDField):
    def __init__(self, *args, **kwargs):
        options = {"default": uuid.uuid4, "unique": True, "editable": False}
        super().__init__(*args, **{**options, **kwargs})


class UserForeignKey(models.ForeignKey):
    def __init__(self, to="auth.User", on_delete=models.CASCADE, **kwargs):
        super().__init__(to, on_delete, **kwargs)


class OneToOnePK(models.OneToOneField):
    def __init__(self, *args, **kwargs):
        kwargs.setdefault("primary_key", True)
        super().__init__(*args, **kwargs)


class TagsField(models.ManyToManyField):
    def __init__(self, to="shared.Tag", **kwargs):
        kwargs.setdefault("blank", True)
        super().__init__(to, **kwargs)


class SecondsField(models.IntegerField):
    def db_comment_of(self):
        return "seconds"


class CitextField(models.TextField):
    def db_type(self, connection):
        if connection.vendor == "postgresql":
            return "citext"
        return super().db_type(connection)


class JsonListField(models.JSONField):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"default": list, **kwargs})


class KeyField(models.CharField):
    """Compared without regard to case, where the database can."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 30)
        self.is_exact = kwargs.pop("is_exact", False)
        super().__init__(*args, **kwargs)

    def db_parameters(self, connection):
        parameters = models.Field.db_parameters(self, connection)
        if connection.vendor == "sqlite":
            parameters["collation"] = "BINARY" if self.is_exact else "NOCASE"
        elif connection.vendor == "mysql":
            parameters["collation"] = "utf8mb4_bin" if self.is_exact else "utf8mb4_unicode_ci"
        return parameters


class ShortField(models.PositiveIntegerField):
    def db_parameters(self, connection):
        parameters = super().db_parameters(connection)
        return {**parameters, "type": "smallint", "check": None}


class CheckedField(models.IntegerField):
    def db_check(self, connection):
        return '"%s" < 100' % self.column if connection.vendor != "mysql" else None
