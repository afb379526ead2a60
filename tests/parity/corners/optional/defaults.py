"""Puts defaults into the settings, where the project says nothing else."""
import sys

from django.conf import settings

__all__ = ["settings"]


class Defaulting(type):
    def __new__(cls, name, bases, attributes):
        made = super().__new__(cls, name, bases, {"__module__": attributes.pop("__module__")})
        if not [base for base in bases if isinstance(base, Defaulting)]:
            return made
        prefix = sys.modules[made.__module__].__name__.split(".")[-2]
        for key, value in attributes.items():
            if key.isupper():
                setting = f"{prefix.upper()}_{key}"
                setattr(settings, setting, getattr(settings, setting, value))
        return made


class Defaults(metaclass=Defaulting):
    pass


class OwnDefaults(Defaults):
    LENGTH = 40
    KIND = "b"
    CHOICES = [("a", "A"), ("b", "B")]
