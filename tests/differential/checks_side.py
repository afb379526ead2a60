"""Runs Django's checks on many models files, each in a process of its own.

    python checks_side.py FOLDER...

Each FOLDER holds models/<app>/models.py; checks.json is left in it: the messages found, or one
whose id is null when Django could not even load the models.
"""

import json
import os
import sys

import django
from django.conf import settings
from django.core import checks
from django.db import models  # noqa: F401  (loaded once, before the processes part)


def check(folder):
    app = os.listdir(os.path.join(folder, "models"))[0]
    sys.path.insert(0, os.path.join(folder, "models"))
    settings.configure(
        INSTALLED_APPS=[app],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField", USE_TZ=True)
    try:
        django.setup()
        found = [{"id": message.id, "text": message.msg} for message in checks.run_checks()]
    except Exception as error:
        found = [{"id": None, "text": f"{type(error).__name__}: {error}"}]
    with open(os.path.join(folder, "checks.json"), "w") as file:
        json.dump(found, file)


def main():
    failed = False
    for folder in sys.argv[1:]:
        child = os.fork()
        if child == 0:
            check(os.path.abspath(folder))
            os._exit(0)
        failed |= os.waitpid(child, 0)[1] != 0
    sys.exit(failed)


if __name__ == "__main__":
    main()
