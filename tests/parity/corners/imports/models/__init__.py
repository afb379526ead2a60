import importlib
import pkgutil
from importlib import import_module

from . import first, second as other_second
from .third import *
from .third import __all__ as third_names
from ..deep.er import things
from imports.deep.er.things import Thing as RenamedThing

fourth = import_module(".fourth", __package__)
fifth = importlib.import_module("imports.models.fifth")

__all__ = ["First", *third_names]
__all__ += ["RenamedThing"]
__all__.append("Second")


def __getattr__(name):
    raise AttributeError(name)


First = first.First
Second = other_second.Second
