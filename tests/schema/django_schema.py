"""Prints what Django's schema editor runs to make the tables of some apps, as a JSON list.

    django_schema.py DATABASE FOLDER [APP...]

FOLDER holds a folder with a models.py for each APP; the built-in apps come first.
"""
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "parity"))

import connections as offline
import facts


def configure(database, folder, labels):
    import django
    from django.conf import settings

    offline.install_mysql_client()
    sys.path.insert(0, folder)
    settings.configure(
        DATABASES={"default": {"ENGINE": facts.ENGINES[database], "NAME": ":memory:"}},
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth"]
        + (["django.contrib.postgres"] if database == "postgresql" else []) + labels,
        TIME_ZONE="UTC",
        USE_TZ=True,
    )
    django.setup()


def statements(app_label):
    from django.apps import apps
    from django.db import connection

    with connection.schema_editor(collect_sql=True, atomic=False) as editor:
        for model in apps.get_app_config(app_label).get_models():
            if model._meta.can_migrate(connection):
                editor.create_model(model)
    # What a database cannot do becomes None, which Django would run when a column of the model has
    # a default; Yoke leaves it out.
    return [sql for sql in editor.collected_sql if sql != "None;"]


def main():
    database, folder, labels = sys.argv[1], sys.argv[2], sys.argv[3:]
    configure(database, folder, labels)
    from django.db import connections

    offline.without_server(connections["default"])
    found = []
    for label in ["contenttypes", "auth"] + labels:
        found += statements(label)
    json.dump(found, sys.stdout)


main()
