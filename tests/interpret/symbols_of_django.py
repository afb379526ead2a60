"""Every name of symbols.def is where it says it is, and derives from what it says."""
import importlib
import re
import sys
import types

import django
from django.conf import settings


class Stand_in(types.ModuleType):
    """A module of a database's driver, which is not needed for what is asked here."""

    __path__ = []
    __version__ = "2.9.9"

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        made = type(name, (), {})
        setattr(self, name, made)
        return made


def prepare():
    settings.configure(INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth"])
    django.setup()
    for name in ("psycopg2", "psycopg2.extensions", "psycopg2.extras", "psycopg2.errors"):
        sys.modules[name] = Stand_in(name)
    adapter = "django.db.backends.postgresql.psycopg_any"
    sys.modules[adapter] = Stand_in(adapter)
    sys.modules[adapter].is_psycopg3 = False


def find(path):
    parts = path.split(".")
    for count in range(len(parts) - 1, 0, -1):
        try:
            found = importlib.import_module(".".join(parts[:count]))
        except ModuleNotFoundError:
            continue
        for name in parts[count:]:
            found = getattr(found, name)
        return found
    raise ImportError(path)


def main(path):
    prepare()
    wrong = 0
    names = re.findall(r'^SYMBOL\("(.*)", "(.*)"\)', open(path).read(), re.M)
    if [name for name, _ in names] != sorted(name for name, _ in names):
        print("not sorted")
        wrong += 1
    for name, bases in names:
        if name.startswith("django.contrib.gis."):
            continue  # needs the libraries of a GIS
        try:
            found = find(name)
            missing = [base for base in bases.split() if not issubclass(found, find(base))]
        except (ImportError, AttributeError, TypeError) as error:
            missing = [repr(error)]
        if missing:
            wrong += 1
            print(name, "not from", missing)
    return wrong


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
