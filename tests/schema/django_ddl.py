"""Prints what Django's schema editor runs to make the tables of some apps, a statement a line.

    django_ddl.py FOLDER [APP...]

FOLDER holds a folder with a models.py for each APP; the built-in apps come first.
"""
import sys

import django
from django.conf import settings


def statements(app_label):
    from django.apps import apps
    from django.db import connection

    with connection.schema_editor(collect_sql=True, atomic=False) as editor:
        for model in apps.get_app_config(app_label).get_models():
            if model._meta.managed:
                editor.create_model(model)
    return editor.collected_sql


def main():
    folder, labels = sys.argv[1], sys.argv[2:]
    sys.path.insert(0, folder)
    builtin = ["django.contrib.contenttypes", "django.contrib.auth"]
    settings.configure(
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        INSTALLED_APPS=builtin + labels,
        USE_TZ=True,
    )
    django.setup()
    for label in [name.rpartition(".")[2] for name in builtin] + labels:
        for statement in statements(label):
            print(statement)


main()
