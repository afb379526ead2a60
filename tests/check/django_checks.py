"""What a real Django says of the cases: writes or compares cases/<case>/expected.txt.

    python django_checks.py           compares; exits 1 when any differs, or when an id of Django's
                                      has no case and no reason in unchecked.py
    python django_checks.py --write   writes

A case is a folder of apps, each with a models.py. A first line "# settings: NAME = value" in one of
them is a setting. Each message is printed as

    error fields.E320 shop.Item.cleared
      Field specifies on_delete=SET_NULL, but cannot be null.
      hint: Set null=True argument on the field, or change the on_delete rule.

in Django's order: first as no database is asked about, then for each database. The places are not
Django's to say: they are comments in the models files.
"""

import ast
import os
import re
import sys
import types

import django
from django.conf import settings
from django.core import checks

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "../parity"))

import connections as offline  # noqa: E402
import facts  # noqa: E402
import model_checks  # noqa: E402
import unchecked  # noqa: E402

CASES = os.path.join(HERE, "cases")
BUILT_IN = ["django.contrib.auth", "django.contrib.contenttypes"]
MODES = ["any database", *facts.ENGINES]

# Those that Django keeps in a set, and says in no order of its own.
UNORDERED = re.compile(r"models\.E0(12|13|15|16|41|48)$")


def apps_of(folder):
    return sorted(name for name in os.listdir(folder) if os.path.isdir(os.path.join(folder, name)))


def settings_of(folder):
    found = {}
    for app in apps_of(folder):
        with open(os.path.join(folder, app, "models.py")) as file:
            for name, value in re.findall(r"^# settings: (\w+) = (.*)$", file.read(), re.M):
                found[name] = ast.literal_eval(value)
    return found


def without_particulars(text):
    """Without addresses, and with the name that a project gives to its database."""
    text = re.sub(r" at 0x[0-9a-f]+", "", text)
    return re.sub(r'for database "\w+"', 'for database "default"', text)


def describe(message):
    kind = {checks.WARNING: "warning", checks.ERROR: "error", checks.CRITICAL: "critical"}[message.level]
    obj = "-" if message.obj is None else label(message.obj)
    text = f"{kind} {message.id} {obj}\n  {message.msg}\n"
    return without_particulars(text + (f"  hint: {message.hint}\n" if message.hint else ""))


def label(obj):
    """As manage.py check prints it: a model by its label."""
    return obj._meta.label if isinstance(obj, type) and hasattr(obj, "_meta") else str(obj)


def set_up(folder):
    """A project of the folder's apps."""
    sys.dont_write_bytecode = True
    sys.path.insert(0, folder)
    # Whether Pillow is installed is no matter of the models.
    sys.modules["PIL"] = types.ModuleType("PIL")
    sys.modules["PIL"].Image = None
    offline.install_mysql_client()
    databases = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
    for name, engine in facts.ENGINES.items():
        databases[name] = {"ENGINE": engine, "NAME": name if name != "sqlite" else ":memory:"}
    settings.configure(
        INSTALLED_APPS=BUILT_IN + apps_of(folder),
        DATABASES=databases,
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        USE_TZ=True,
        **settings_of(folder),
    )
    django.setup()


def messages_for(database):
    from django.db import connection, connections
    from django.db.models import fields

    if database in facts.ENGINES:
        offline.without_server(connections[database])
        fields.connection = connections[database]
        databases = [database]
    else:
        # SQLite takes a varchar of no length, MariaDB does not: of no database Yoke asks what any
        # of them does.
        connection.features.supports_unlimited_charfield = False
        databases = None
    return model_checks.messages(databases)


def in_order(messages):
    """The texts, those of one object that come in no order sorted."""
    texts, run, run_of = [], [], None
    for message in [*messages, None]:
        is_unordered = message is not None and UNORDERED.match(message.id)
        if run and not (is_unordered and message.obj is run_of):
            texts += sorted(run)
            run = []
        if is_unordered:
            run.append(describe(message))
            run_of = message.obj
        elif message is not None:
            texts.append(describe(message))
    return "".join(texts)


def sections(folder):
    set_up(folder)
    said, before = "", None
    for mode in MODES:
        text = in_order(messages_for(mode))
        said += f"== {mode}\n" + ("as above\n" if text == before else text)
        before = text
    return said


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
    run(CASES, sections)
    unchecked.compare(CASES)
