"""importlib.util: whether a module is there, without running it."""
from importlib import _find_module


class _Spec:
    def __init__(self, name, origin):
        self.name = name
        self.origin = origin


def find_spec(name, package=None):
    if name.startswith("."):
        levels = len(name) - len(name.lstrip("."))
        parents = package.split(".")
        name = ".".join(parents[: len(parents) - levels + 1] + [name[levels:]])
    origin = _find_module(name)
    return None if origin is None else _Spec(name, origin)
