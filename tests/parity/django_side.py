"""What a real Django makes of the apps of a settings module, as JSON on the standard output.

    django_side.py [--checks-only] SETTINGS DATABASE

The answer has, for each app in the order of INSTALLED_APPS, its models and the statements of the
schema editor in their order, and the messages of the checks of models in Django's order. The
database is the project's default one: names are as long as it allows.
"""

import json
import os
import sys
import traceback

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import connections as offline
import facts
import model_checks


def configure(module_name, database):
    """Sets Django up with the settings of a module, and with a connection to this database."""
    os.environ["DJANGO_SETTINGS_MODULE"] = module_name
    import django
    from django.conf import settings

    settings.DATABASES = {"default": {"ENGINE": facts.ENGINES[database], "NAME": ":memory:"}}
    settings.DATABASE_ROUTERS = []
    settings.SECRET_KEY = "parity"
    settings.LOGGING_CONFIG = None  # it may want packages and folders that no model needs
    from django.db import connections

    offline.without_server(connections["default"])
    django.setup()


def tables_of(model, quote):
    """The model's own table, and those of its many-to-many fields: each as it stands in SQL."""
    made = [model] + [field.remote_field.through for field in model._meta.local_many_to_many
                      if field.remote_field.through._meta.auto_created]
    return [quote(one._meta.db_table) for one in made]


def describe_app(entry, config):
    models = [{"label": model._meta.label,
               "kind": kind_of(model)} for model in config.get_models(include_swapped=True)]
    return {"entry": entry, "name": config.name, "label": config.label, "folder": config.path, "models": models}


def kind_of(model):
    options = model._meta
    if options.proxy:
        return "proxy"
    if options.swapped:
        return "swapped"
    return "table" if options.managed else "unmanaged"


def reason(error):
    return f"{type(error).__name__}: {error}"


class Collector:
    """The statements of one app for one database."""

    def __init__(self, connection):
        self.connection = connection
        self.statements = []
        self.errors = {}

    def collect(self, models):
        editor = self.connection.schema_editor(collect_sql=True, atomic=False)
        editor.__enter__()
        for model in models:
            self.create(editor, model)
        self.run_deferred(editor)

    def create(self, editor, model):
        deferred = len(editor.deferred_sql)
        try:
            editor.create_model(model)
        except Exception as error:  # whatever a model makes Django raise is Django's answer
            self.errors[model._meta.label] = reason(error)
            del editor.deferred_sql[deferred:]
            editor.collected_sql.clear()
            return
        for sql in take(editor.collected_sql):
            self.statements.append({"sql": sql, "deferred": False})

    def run_deferred(self, editor):
        """What leaving the editor does, and collect_sql's answer."""
        for statement in editor.deferred_sql:
            editor.execute(statement, None)
        for sql in take(editor.collected_sql):
            self.statements.append({"sql": sql, "deferred": True})
        editor.deferred_sql.clear()
        if self.connection.vendor == "sqlite":
            self.connection.enable_constraint_checking()


def take(statements):
    """Without comments, and without the "None;" that Django runs, when columns have db_default, for
    a constraint that the database does not support."""
    taken = [sql for sql in statements if not sql.startswith("-- ") and sql != "None;"]
    statements.clear()
    return taken


def schema_of(config, connection):
    models = [model for model in config.get_models() if model._meta.can_migrate(connection)]
    collector = Collector(connection)
    try:
        collector.collect(models)
    except Exception as error:
        collector.errors[config.label] = reason(error)
    quote = connection.ops.quote_name
    return {"label": config.label, "statements": collector.statements, "errors": collector.errors,
            "tables": {model._meta.label: tables_of(model, quote) for model in models}}


def object_of(message):
    """As manage.py check prints it."""
    from django.db import models

    if message.obj is None:
        return "?"
    if isinstance(message.obj, models.base.ModelBase):
        return message.obj._meta.label
    return str(message.obj)


def severity_of(message):
    from django.core import checks

    names = {checks.DEBUG: "debug", checks.INFO: "info", checks.WARNING: "warning",
             checks.ERROR: "error", checks.CRITICAL: "critical"}
    return names.get(message.level, str(message.level))


def messages():
    found = model_checks.messages(["default"])
    return [{"severity": severity_of(message), "id": message.id or "",
             "object": object_of(message), "text": str(message.msg),
             "hint": str(message.hint) if message.hint else None}
            for message in found if not message.is_silenced()]


def answer(checks_only):
    from django.apps import apps
    from django.conf import settings
    from django.db import connections

    connection = connections["default"]
    configs = list(apps.get_app_configs())
    return {
        "apps": [describe_app(*pair) for pair in zip(settings.INSTALLED_APPS, configs)],
        "schema": [] if checks_only else [schema_of(config, connection) for config in configs],
        "messages": messages(),
    }


def main():
    module_name, database = sys.argv[-2:]
    out, sys.stdout = sys.stdout, sys.stderr  # apps print what they like
    offline.install_mysql_client()
    try:
        configure(module_name, database)
        said = answer("--checks-only" in sys.argv)
    except (Exception, SystemExit) as error:
        frames = traceback.extract_tb(error.__traceback__)
        said = {"failed": reason(error), "where": f"{frames[-1].filename}:{frames[-1].lineno}"}
    json.dump(said, out)


main()
