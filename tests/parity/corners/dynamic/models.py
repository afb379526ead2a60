"""Models that are changed after they were made, or made by something else than a plain class."""
import copy
import functools
import itertools
import operator
import threading
from collections import OrderedDict, defaultdict
from importlib import import_module

from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AbstractUser
from django.db import models
from django.db.models import Q
from django.db.models.signals import class_prepared
from django.utils.functional import lazy
from django.utils.text import capfirst, slugify

PREFIX = "dyn"
REGISTRY = OrderedDict()
BY_KIND = defaultdict(list)

lazy_choices = lazy(lambda: [("a", "A")], list)


def timestamps(cls):
    cls.add_to_class("made_at", models.DateTimeField(auto_now_add=True))
    return cls


def with_fields(**fields):
    def wrap(cls):
        for name, field in fields.items():
            cls.add_to_class(name, field)
        REGISTRY[cls.__name__] = cls
        return cls
    return wrap


class Switch(models.Model):
    name = models.CharField(max_length=20)
    choice = models.CharField(max_length=1, choices=lazy_choices())

    class Meta:
        managed = getattr(settings, "UNDER_TEST", True)
        db_table = f"{PREFIX}_{'switch'.upper().lower()}"
        verbose_name = capfirst("switch")


if apps.is_installed("django.contrib.sites"):
    class OfSite(models.Model):
        site = models.ForeignKey("sites.Site", models.CASCADE)

if "django.contrib.gis" in settings.INSTALLED_APPS:
    class Geographic(models.Model):
        pass


class Changed(models.Model):
    name = models.CharField(max_length=20)
    email = models.EmailField(blank=True)


Changed._meta.get_field("name").max_length = 50
Changed._meta.get_field("email")._unique = True
Changed._meta.get_field("email").null = True
Changed._meta.ordering = ["name"]
Changed._meta.verbose_name = "changed afterwards"


@timestamps
@with_fields(extra=models.IntegerField(default=1), more=models.TextField(null=True))
class Decorated(models.Model):
    name = models.CharField(max_length=20)


class PairField(models.IntegerField):
    """Adds a second field beside itself."""

    def contribute_to_class(self, cls, name, **kwargs):
        super().contribute_to_class(cls, name, **kwargs)
        if not cls._meta.abstract:
            models.CharField(max_length=3, default="EUR").contribute_to_class(
                cls, f"{name}_currency")


class Priced(models.Model):
    price = PairField()
    title = models.CharField(max_length=4)


def abstract_for(field_class, **options):
    class Base(models.Model):
        value = field_class(**options)

        class Meta:
            abstract = True

    return Base


class Texts(abstract_for(models.CharField, max_length=11)):
    pass


class Numbers(abstract_for(models.IntegerField, default=3), abstract_for(models.IntegerField)):
    other = models.IntegerField()


template = models.DecimalField(max_digits=5, decimal_places=1)
SHARED = {"help_text": "shared", "blank": True}


class Copies(models.Model):
    first = copy.copy(template)
    second = copy.deepcopy(template)
    third = template.clone()
    fields = [models.IntegerField(default=i) for i in range(2)]
    fourth, fifth = fields
    del fields
    sixth = models.CharField(max_length=functools.reduce(operator.mul, [2, 3, 4]), **SHARED)
    vars().update({"seventh": models.IntegerField(null=True)})


class Translated(models.Model):
    for _code, _name in settings.LANGUAGES:
        if _code in ("de", "fr"):
            locals()["title_" + _code] = models.CharField(_name, max_length=5, blank=True)
    del _code, _name


for kind, size in zip(["small", "large"], itertools.count(10, 10)):
    BY_KIND[kind].append(type(
        f"{kind.capitalize()}Box", (models.Model,),
        dict(__module__=__name__, size=models.IntegerField(default=size),
             label=models.CharField(max_length=size)),
    ))


class Checked(models.Model):
    a = models.IntegerField(null=True)
    b = models.IntegerField(null=True)
    c = models.IntegerField(null=True)

    class Meta:
        constraints = [models.CheckConstraint(
            condition=functools.reduce(operator.or_, (Q(**{name: 1}) for name in "abc")),
            name="one_of_three",
        )] + [models.UniqueConstraint(fields=list(pair), name="_".join(pair) + "_once")
              for pair in itertools.combinations("abc", 2)]


class Nested:
    """Models inside of a class."""

    class Inner(models.Model):
        value = models.IntegerField()

        class Meta:
            app_label = "dynamic"


class PrivateBase(models.base.Model):
    _secret = models.IntegerField(db_column="secret", default=0)
    __dunder = models.IntegerField(default=0) if False else 1

    class Meta:
        abstract = True


class Public(PrivateBase):
    name = models.CharField(max_length=len(slugify("A Long Name")))


def build(name, *bases, **attributes):
    attributes.setdefault("__module__", __name__)
    return models.base.ModelBase(name, bases or (models.Model,), attributes)


Built = build("Built", value=models.IntegerField())
BuiltFrom = build("BuiltFrom", PrivateBase, Meta=type("Meta", (), {"db_table": "from_build"}))
class_prepared.connect(lambda sender, **kwargs: None)


class Marked:
    """What wrapped() mixes into a field's class."""


def nullable(field):
    name, path, args, kwargs = field.deconstruct()
    kwargs.update(null=True)
    return type(field)(*args, **kwargs)


def wrapped(field):
    _, _, args, kwargs = field.deconstruct()
    kind = type(field)
    return type(f"Wrapped{kind.__name__}", (Marked, kind), {"is_wrapped": True})(*args, **kwargs)


class Fixed(models.CharField):
    def __init__(self, *args, **kwargs):
        kwargs["max_length"] = 5
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_length"]
        return name, path, args, kwargs


match ["narrow", 12]:
    case ["wide", _]:
        WIDTH = 99
    case ["narrow", int(width)] if width > 10:
        WIDTH = width
    case _:
        WIDTH = 1


class Rewritten(models.Model):
    text = nullable(models.CharField("the text", max_length=WIDTH))
    amount = wrapped(models.DecimalField("the amount", max_digits=5, decimal_places=2))
    fixed = nullable(Fixed("it is fixed", db_index=True))


class Holder:
    """Asks an attribute for everything, before it has it."""

    def __getattr__(self, name):
        return f"the {name}" if name == "known" else getattr(self.__dict__["held"], name)


class Keeping(models.CharField):
    holder = Holder()

    def __init__(self, *args, **kwargs):
        try:
            self.kept = self.holder.unknown
        except KeyError:
            self.kept = self.holder.known
        super().__init__(*args, **kwargs)


def chosen(model_or_path):
    if hasattr(model_or_path, "__call__"):
        return model_or_path
    package, name = model_or_path.rsplit(".", 1)
    return getattr(import_module(package), name)


class Chosen(chosen(PrivateBase)):
    text = Keeping(max_length=7)


class Linking(models.base.ModelBase):
    """Links the models of a module when the last of them is there."""

    linked = {"first": None, "second": None}

    def __new__(cls, name, bases, attributes):
        model = super().__new__(cls, name, bases, attributes)
        for base in bases:
            if base.__name__.startswith("Linked"):
                cls.linked[base.__name__[6:].lower()] = model
        if all(cls.linked[one] for one in ["first", "second"]):
            model.link()
        return model

    def link(cls):
        cls.linked["first"].add_to_class("size", models.IntegerField())
        cls.linked["second"].add_to_class(
            "first", models.ForeignKey(cls.linked["first"], models.CASCADE))


class LinkedFirst(models.Model, metaclass=Linking):
    class Meta:
        abstract = True


class LinkedSecond(models.Model, metaclass=Linking):
    class Meta:
        abstract = True


class First(LinkedFirst):
    name = models.CharField(max_length=5)


class Second(LinkedSecond):
    name = models.CharField(max_length=6)


class Localized(models.CharField):
    def __init__(self, *args, **kwargs):
        options = getattr(local, "options", None)
        if not (options and "size" in options):
            kwargs.setdefault("max_length", max(len(code) for code in {"de": 1, "fil": 2}))
        super().__init__(*args, **kwargs)


local = threading.local()


class Localities(models.Model):
    language = Localized("its language")
    other = Localized(max_length=8)


def with_metaclass(meta, *bases):
    class metaclass(type):
        def __new__(cls, name, _, attributes):
            return meta(name, bases, attributes)

    return type.__new__(metaclass, "temporary_class", (), {})


class Measuring(models.base.ModelBase):
    """Adds fields behind those of the body, and behind what these add."""

    def __new__(cls, name, bases, attributes):
        model = super().__new__(cls, name, bases, attributes)
        if not model._meta.abstract:
            for side in ["height", "width"]:
                model.add_to_class(side, models.IntegerField(default=0))
        return model


class Measured(with_metaclass(Measuring, PrivateBase)):
    price = PairField()

    class Meta:
        abstract = True


class Table(Measured):
    legs = models.IntegerField(default=4)
    other = PairField()


class Shelf(with_metaclass(Measuring, models.Model)):
    price = PairField()


class Marking(models.base.ModelBase):
    """Marks its models, and gives the first one that has a table a field and an index."""

    def __new__(cls, name, bases, attributes):
        attributes["_marks"] = [mark for base in bases if hasattr(base, "_marks")
                                for mark in base._marks] + [name]
        model = super().__new__(cls, name, bases, attributes)
        has_table = any(hasattr(base, "_meta") and (base._meta.all_parents or not base._meta.abstract)
                        for base in bases)
        if not model._meta.abstract and not has_table:
            models.IntegerField(default=len(model._marks)).contribute_to_class(model, "depth")
            for index in model._meta.indexes:
                if tuple(index.fields) == ("depth",):
                    break
            else:
                model._meta.indexes.append(models.Index(fields=["depth"], name="by_depth"))
        return model


class Marked(models.Model, metaclass=Marking):
    class Meta:
        abstract = True


class Ordered(models.Model):
    position = models.IntegerField()

    class Meta:
        abstract = True
        indexes = [models.Index(fields=["position"], name="by_position")]


class MarkedPlace(Marked, Ordered):
    class Meta(Ordered.Meta):
        verbose_name = "place"


class MarkedForm(MarkedPlace):
    class Meta:
        abstract = True


class MarkedLetter(MarkedForm):
    text = models.TextField()
