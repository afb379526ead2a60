"""What a real Django says of the cases: writes or compares cases/<case>/expected.txt.

    python django_checks.py           compares; exits 1 when any differs
    python django_checks.py --write   writes

A case is a folder of apps, each with a models.py. A first line "# settings: NAME = value" in one of
them is a setting. Each message is printed as

    error fields.E320 shop.Item.cleared
      Field specifies on_delete=SET_NULL, but cannot be null.
      hint: Set null=True argument on the field, or change the on_delete rule.

sorted as text. The places are not Django's to say: they are comments in the models files.
"""

import ast
import os
import re
import sys

import django
from django.conf import settings
from django.core import checks

CASES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "cases")
BUILT_IN = ["django.contrib.auth", "django.contrib.contenttypes"]


def apps_of(folder):
    return sorted(name for name in os.listdir(folder) if os.path.isdir(os.path.join(folder, name)))


def settings_of(folder):
    found = {}
    for app in apps_of(folder):
        with open(os.path.join(folder, app, "models.py")) as file:
            for name, value in re.findall(r"^# settings: (\w+) = (.*)$", file.read(), re.M):
                found[name] = ast.literal_eval(value)
    return found


def describe(message):
    kind = "warning" if message.level < checks.ERROR else "error"
    obj = message.obj if isinstance(message.obj, str) else label(message.obj)
    text = f"{kind} {message.id} {obj}\n  {message.msg}\n"
    return text + (f"  hint: {message.hint}\n" if message.hint else "")


def label(obj):
    """As manage.py check prints it: a model or a field, with its app."""
    if isinstance(obj, type):
        return obj._meta.label
    return f"{obj.model._meta.label}.{obj.name}"


def set_up(folder):
    """A project of the folder's apps."""
    sys.dont_write_bytecode = True
    sys.path.insert(0, folder)
    settings.configure(
        INSTALLED_APPS=BUILT_IN + apps_of(folder),
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        USE_TZ=True,
        **settings_of(folder),
    )
    django.setup()


def messages(folder):
    set_up(folder)
    from django.db import connection

    # SQLite takes a varchar of no length, MySQL does not: Yoke writes the schema for both, so it
    # asks what Django asks there.
    connection.features.supports_unlimited_charfield = False
    found = checks.run_checks()
    return "".join(sorted(describe(message) for message in found
                          if message.id.startswith(("fields.", "models."))))


def in_a_process(work, folder):
    """Django can be set up only once in a process."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        with os.fdopen(write, "w") as out:
            out.write(work(folder))
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as answer:
        text = answer.read()
    if os.waitpid(child, 0)[1]:
        sys.exit(f"{folder}: Django failed")
    return text


def run(cases, work):
    differing = []
    for case in sorted(os.listdir(cases)):
        folder = os.path.join(cases, case)
        expected = os.path.join(folder, "expected.txt")
        said = in_a_process(work, folder)
        if "--write" in sys.argv[1:]:
            with open(expected, "w") as file:
                file.write(said)
            continue
        with open(expected) as file:
            if file.read() != said:
                differing.append(case)
    if differing:
        sys.exit("Django says something else of: " + ", ".join(differing))


if __name__ == "__main__":
    run(CASES, messages)
