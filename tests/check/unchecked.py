"""The ids of Django's checks of models that no case has, each with its reason."""

import os
import re
import sys

import django

UNREACHABLE = "no message with this id can come out of Django's checks"
NO_SUCH_DATABASE = "SQLite, PostgreSQL and MariaDB can all do it"
INSTALLATION = "about the installation that Django runs in, not about models"
ROUTERS = "asks settings.DATABASE_ROUTERS, which are Python"
SETTINGS = "about settings, not about models"

REASONS = {
    "auth.E013": SETTINGS + ": MIDDLEWARE",
    "auth.W004": SETTINGS + ": AUTHENTICATION_BACKENDS",
    "fields.E011": NO_SUCH_DATABASE + ": expressions as defaults",
    "fields.E180": NO_SUCH_DATABASE + ": JSON",
    "fields.E190": NO_SUCH_DATABASE + ": collations",
    "fields.E210": INSTALLATION + ": Pillow",
    "fields.E220": NO_SUCH_DATABASE + ": generated columns",
    "fields.E222": NO_SUCH_DATABASE + ": stored generated columns",
    "fields.E310": "needs ForeignObject with several columns, which Django does not document",
    "fields.E904": "a JSONField of django.contrib.postgres is read as that of django.db.models",
    "fields.W344": ROUTERS,
    "gis.W001": "GIS",
    "models.E001": UNREACHABLE + ": swapped models are not checked",
    "models.E002": UNREACHABLE + ": swapped models are not checked",
    "models.W027": NO_SUCH_DATABASE + ": checks",
    "models.W035": ROUTERS,
    "models.W042": "every case has DEFAULT_AUTO_FIELD; see tests/cli",
    "mysql.W002": "asks a running server for its mode",
    "signals.E001": "signals are connected by code that runs, not by models",
}

FOLDERS = ["db", "contrib/auth", "contrib/contenttypes", "contrib/postgres"]
ID = re.compile(r"""["']((?!admin)\w+\.[EWC]\d{3})["']""")


def ids_of_django():
    root = os.path.dirname(django.__file__)
    files = [os.path.join(root, "core/checks/model_checks.py")]
    for folder in FOLDERS:
        for parent, _, names in os.walk(os.path.join(root, folder)):
            files += [os.path.join(parent, name) for name in names if name.endswith(".py")]
    found = set()
    for name in files:
        with open(name) as file:
            found.update(ID.findall(file.read()))
    return found


def ids_of(cases):
    found = set()
    for case in os.listdir(cases):
        with open(os.path.join(cases, case, "expected.txt")) as file:
            found.update(re.findall(r"^\w+ (\w+\.[EWC]\d{3}) ", file.read(), re.M))
    return found


def compare(cases):
    django_has, cases_have = ids_of_django(), ids_of(cases)
    missing = sorted(django_has - cases_have - set(REASONS))
    needless = sorted(set(REASONS) & cases_have)
    for one in sorted(django_has - cases_have):
        print(f"{one}: {REASONS.get(one, 'no case, no reason')}")
    if missing or needless:
        sys.exit(f"no case for: {', '.join(missing) or '-'}; "
                 f"a case and a reason for: {', '.join(needless) or '-'}")
