"""pkgutil: the modules that lie in the folders of a package."""
import os
import os.path
from collections import namedtuple
from importlib import import_module

ModuleInfo = namedtuple("ModuleInfo", "module_finder name ispkg")


class _Spec:
    def __init__(self, name):
        self.name = name
        self.loader = self

    def load_module(self, name):
        return import_module(name)


class FileFinder:
    def __init__(self, path):
        self.path = path

    def find_module(self, name, path=None):
        return _Spec(name)

    def find_spec(self, name, target=None):
        return _Spec(name)


def iter_modules(path=None, prefix=""):
    found = []
    for folder in path:
        finder = FileFinder(folder)
        for name in os.listdir(folder) if os.path.isdir(folder) else []:
            if os.path.exists(os.path.join(folder, name, "__init__.py")):
                found.append(ModuleInfo(finder, prefix + name, True))
            elif name.endswith(".py") and name != "__init__.py":
                found.append(ModuleInfo(finder, prefix + name[:-3], False))
    return found


def walk_packages(path=None, prefix="", onerror=None):
    found = []
    for info in iter_modules(path, prefix):
        found.append(info)
        if info.ispkg:
            found.extend(walk_packages(import_module(info.name).__path__, info.name + "."))
    return found
