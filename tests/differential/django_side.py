"""Runs the operations of a case in a real Django and writes one JSON line for each outcome.

    python django_side.py FOLDER

FOLDER holds case.json and the models in models/<app>/models.py. Left in it: django.jsonl,
django-N.db for each sequence, empty.db with Django's schema, and checks.json.
Runs under the virtual environment's Python: the only file here that needs Django, with rules.py's
second half.
"""

import datetime
import json
import os
import shutil
import sys

import django
from django.apps import apps
from django.conf import settings
from django.core import checks
from django.core.exceptions import MultipleObjectsReturned, ObjectDoesNotExist, ValidationError
from django.db import connection, models, transaction
from django.db.models import Q

import rules
from spec import Case


def configure(folder, app):
    sys.path.insert(0, os.path.join(folder, "models"))
    settings.configure(
        INSTALLED_APPS=[app],
        DATABASES={"default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": os.path.join(folder, "empty.db"),
            "OPTIONS": {"init_command": "PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY"},
        }},
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        USE_TZ=True,
        TIME_ZONE="UTC",
    )
    django.setup()


def create_tables(app):
    with connection.schema_editor() as editor:
        for model in apps.get_app_config(app).get_models():
            editor.create_model(model)
    connection.close()


def write_checks(folder):
    found = [{"id": message.id, "text": message.msg, "level": message.level}
             for message in checks.run_checks()]
    with open(os.path.join(folder, "checks.json"), "w") as file:
        json.dump(found, file)


# ── Values ───────────────────────────────────────────────────────────────────────────────────────


def from_json(kind, value):
    if value is None or kind not in ("date", "time", "datetime"):
        return value
    if isinstance(value, list):
        return [from_json(kind, one) for one in value]
    if kind == "date":
        return datetime.date.fromisoformat(value)
    if kind == "time":
        return datetime.time.fromisoformat(value)
    return datetime.datetime.fromisoformat(value).replace(tzinfo=datetime.timezone.utc)


def to_json(field, value, saved):
    if field.is_moving:
        return rules.moving_value(value, saved)
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return value


def error_json(error):
    if isinstance(error, ValidationError):
        invalid = [[name, one.code, message] for name, errors in error.error_dict.items()
                   for one in errors for message in one.messages]
        return {"kind": "ValidationError", "invalid": invalid}
    kind = type(error).__name__
    if isinstance(error, MultipleObjectsReturned):
        kind = "MultipleObjectsReturned"
    elif kind != "RelatedObjectDoesNotExist" and isinstance(error, ObjectDoesNotExist):
        kind = "DoesNotExist"
    found = {"kind": kind, "text": str(error)}
    if isinstance(error, (models.ProtectedError, models.RestrictedError)):
        objects = getattr(error, "protected_objects", None) or error.restricted_objects
        found["text"] = error.args[0]
        found["obstacles"] = sorted([type(one).__name__, one.pk] for one in objects)
    return found


# ── One sequence ─────────────────────────────────────────────────────────────────────────────────


class Sequence:
    def __init__(self, case, number, data, file):
        self.case = case
        self.number = number
        self.data = data
        self.file = file
        self.objects = [None] * len(data["variables"])
        self.levels = []
        self.statements = 0

    def run(self):
        with connection.execute_wrapper(self.count_statement):
            for index, op in enumerate(self.data["ops"]):
                self.run_op(index, op)
            while self.levels:
                self.leave(self.levels.pop(), rollback=True)
        self.write({"op": "end", "show": self.show(range(len(self.objects)))})

    def count_statement(self, execute, sql, *arguments):
        self.statements += not sql.startswith(("BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK"))
        return execute(sql, *arguments)

    def run_op(self, index, op):
        if any(self.objects[variable] is None for variable in rules.needed_variables(op)) or \
                self.is_own_partner(op):
            self.write({"op": index, "do": op["do"], "outcome": "skipped"})
            return
        self.statements = 0
        if op["do"] != "set":
            for variable in rules.touched_variables(op):
                model = self.spec(self.objects[variable])
                end = model.end(op["end"]) if op["do"] == "assign" else None
                rules.touch(self.objects[variable], model, end)
        try:
            outcome = getattr(self, op["do"])(op) or {}
        except Exception as error:
            outcome = {"error": error_json(error)}
        self.write({"op": index, "do": op["do"], "outcome": outcome, "show": self.show(op["show"])})

    def is_own_partner(self, op):
        """An object that is its own partner is no case worth a rule."""
        return op["do"] == "assign" and op["to"] is not None and \
            self.objects[op["var"]] is self.objects[op["to"]]

    def write(self, line):
        self.file.write(json.dumps({"seq": self.number, **line}) + "\n")

    # ── Looking at objects ───────────────────────────────────────────────────────────────────────

    def model(self, name):
        return apps.get_model(self.case.app, name)

    def spec(self, object):
        return self.case.model(type(object).__name__)

    def variable(self, object):
        return next((index for index, one in enumerate(self.objects) if one is object), None)

    def row(self, object):
        saved = not object._state.adding
        return {field.attname: to_json(field, getattr(object, field.attname), saved)
                for field in self.spec(object).fields}

    def show(self, variables):
        return {str(variable): self.show_object(self.objects[variable])
                for variable in variables if self.objects[variable] is not None}

    def show_object(self, object):
        caches = {}
        for end in self.spec(object).ends:
            if end.has_cache:
                caches[end.accessor] = self.show_cache(object, end)
        return {"saved": not object._state.adding, "values": self.row(object), "caches": caches}

    def show_cache(self, object, end):
        if rules.is_dangling(object, end):
            return "dangling"
        relation = rules.relation_of(object, end)
        if not relation.is_cached(object) or rules.is_stale(object, end):
            return "unknown"
        partner = relation.get_cached_value(object)
        if partner is None:
            return "none"
        key = partner.pk
        return {"key": rules.no_key(key), "variable": self.variable(partner)}

    def bind(self, variables, objects):
        for index, variable in enumerate(variables):
            if index < len(objects):
                self.objects[variable] = objects[index]

    # ── Building arguments ───────────────────────────────────────────────────────────────────────

    def arguments(self, model, values):
        """{member: value} as keyword arguments."""
        made = {}
        for name, value in values.items():
            if isinstance(value, dict):
                made[name] = self.objects[value["v"]]
            else:
                made[name] = from_json(model.field(name).kind, value)
        return made

    def condition(self, model, where, prefix=""):
        """A where struct as Q: first the groups of it and of those it leads to, then the plain
        tests. The order counts: Django's joins, and what it makes safe for NULL, depend on it."""
        return self.groups(model, where, prefix) & self.tests(model, where, prefix)

    def groups(self, model, where, prefix):
        q = Q()
        for inner in where.get("all", []):
            q &= self.condition(model, inner, prefix)
        q &= self.either(model, where.get("any", []), prefix)
        if where.get("none"):
            q &= ~self.either(model, where["none"], prefix)
        for end, inner in self.relations(model, where):
            if not isinstance(inner, str):
                q &= self.groups(end.target, inner, f"{prefix}{end.query_name}__")
        return q

    def either(self, model, members, prefix):
        q = Q()
        for member in members:
            q |= self.condition(model, member, prefix)
        return q

    def tests(self, model, where, prefix):
        q = Q()
        lookups = {attname: (operator, operand) for attname, operator, operand in
                   where.get("fields", [])}
        for field in model.fields:
            if field.attname in lookups:
                operator, operand = lookups[field.attname]
                operand = operand if operator == "isnull" else from_json(field.kind, operand)
                q &= Q(**{f"{prefix}{field.attname}__{operator}": operand})
        for end, inner in self.relations(model, where):
            if isinstance(inner, str):
                q &= Q(**{f"{prefix}{end.query_name}__isnull": inner == "ABSENT"})
            else:
                q &= self.tests(end.target, inner, f"{prefix}{end.query_name}__")
        if "is" in where:
            partner = self.objects[where["is"]]
            q &= Q(**{prefix[:-2]: partner}) if prefix else Q(pk=partner.pk)
        return q

    @staticmethod
    def relations(model, where):
        wanted = where.get("relations", {})
        return [(end, wanted[end.query_name]) for end in model.ends if end.query_name in wanted]

    def queryset(self, model, query, rows=None):
        rows = self.model(model.name).objects.all() if rows is None else rows
        if query.get("where"):
            rows = rows.filter(self.condition(model, query["where"]))
        if query.get("exclude"):
            rows = rows.exclude(self.condition(model, query["exclude"]))
        if query.get("select_related"):
            rows = rows.select_related(*query["select_related"])
        if query.get("order_by"):
            rows = rows.order_by(*query["order_by"])
        offset, limit = query.get("offset", 0), query.get("limit", 0)
        if offset or limit:
            rows = rows[offset:offset + limit if limit else None]
        return rows

    # ── Operations: one method for each "do" ─────────────────────────────────────────────────────

    def new(self, op):
        model = self.case.model(op["model"])
        object = self.model(op["model"])(**self.arguments(model, op["values"]))
        rules.start_clock(object, model)
        self.objects[op["into"]] = object

    def create(self, op):
        model = self.case.model(op["model"])
        arguments = self.arguments(model, op["values"])
        self.objects[op["into"]] = self.model(op["model"]).objects.create(**arguments)

    def save(self, op):
        rules.save(self.objects[op["var"]])

    def save_fields(self, op):
        rules.save(self.objects[op["var"]], update_fields=op["fields"])

    def bulk_create(self, op):
        objects = [self.objects[variable] for variable in op["vars"]]
        rules.bulk_create(self.model(op["model"]).objects, objects)

    def set(self, op):
        object = self.objects[op["var"]]
        field = self.spec(object).field(op["member"])
        if field.is_relation:
            rules.set_key(object, field, op["value"])
        else:
            setattr(object, op["member"], from_json(field.kind, op["value"]))

    def assign(self, op):
        object = self.objects[op["var"]]
        setattr(object, op["end"], None if op["to"] is None else self.objects[op["to"]])

    def read(self, op):
        object = self.objects[op["var"]]
        try:
            partner = rules.read_with_peers(object, self.spec(object).end(op["end"]))
        except Exception as error:
            return {"error": error_json(error), "asked": rules.asked(error, self.statements)}
        self.objects[op["into"]] = partner
        return {"found": partner is not None, "asked": self.statements > 0}

    def related_list(self, op):
        object = self.objects[op["var"]]
        end = self.spec(object).end(op["end"])
        rows = self.queryset(end.target, op["query"], getattr(object, end.accessor).all())
        return self.rows(end.target, op, rows)

    def filter(self, op):
        model = self.case.model(op["model"])
        return self.rows(model, op, self.queryset(model, op["query"]))

    def rows(self, model, op, rows):
        objects = list(rows)
        rules.join_peers(self.case, model, objects, op["query"].get("select_related", []))
        self.bind(op["into"], objects)
        return {"rows": [self.row(object) for object in objects]}

    def iterate(self, op):
        model = self.case.model(op["model"])
        rows = self.queryset(model, op["query"]).iterator(chunk_size=2)
        return {"rows": [self.row(object) for object in rows]}

    def get(self, op):
        model = self.case.model(op["model"])
        self.objects[op["into"]] = self.queryset(model, {"where": op["where"]}).get()
        return {}

    def first(self, op):
        model = self.case.model(op["model"])
        object = self.queryset(model, op["query"]).first()
        if object is not None:
            rules.join_peers(self.case, model, [object], op["query"].get("select_related", []))
        self.objects[op["into"]] = object
        return {"found": object is not None}

    def count(self, op):
        rows = self.queryset(self.case.model(op["model"]), rules.counted(op["query"]))
        return {"count": rows.count()}

    def exists(self, op):
        return {"exists": self.queryset(self.case.model(op["model"]), op["query"]).exists()}

    def update(self, op):
        model = self.case.model(op["model"])
        rows = self.queryset(model, {"where": op["where"]})
        return {"count": rules.update(rows, self.arguments(model, op["set"]))}

    def delete(self, op):
        object = self.objects[op["var"]]
        total, models = rules.delete(object, self.spec(object))
        return {"deleted": models, "total": total}

    def delete_where(self, op):
        total, models = self.queryset(self.case.model(op["model"]), op["query"]).delete()
        return {"deleted": models, "total": total}

    def get_or_create(self, op):
        return self.or_create(op, "get_or_create")

    def update_or_create(self, op):
        return self.or_create(op, "update_or_create")

    def or_create(self, op, name):
        model = self.case.model(op["model"])
        call = getattr(self.model(op["model"]).objects, name)
        object, created = call(defaults=self.arguments(model, op["defaults"]),
                               **self.arguments(model, op["where"]))
        self.objects[op["into"]] = object
        return {"created": created}

    def refresh(self, op):
        rules.refresh(self.objects[op["var"]])

    def full_clean(self, op):
        self.objects[op["var"]].full_clean()

    def str(self, op):
        return {"text": str(self.objects[op["var"]])}

    # ── Transactions ─────────────────────────────────────────────────────────────────────────────

    def begin(self, op):
        level = rules.open_level()
        self.levels.append(level)
        if level is None:
            raise transaction.TransactionManagementError(rules.BROKEN)

    def commit(self, op):
        return self.leave(self.levels.pop(), rollback=False) if self.levels else {"level": "none"}

    def rollback(self, op):
        return self.leave(self.levels.pop(), rollback=True) if self.levels else {"level": "none"}

    def leave(self, level, rollback):
        if level is None:
            return {"level": "not open"}
        if rollback:
            transaction.set_rollback(True)
        broken = transaction.get_rollback()
        level.__exit__(None, None, None)
        return {"committed": not broken} if not rollback else {}


def main():
    folder = os.path.abspath(sys.argv[1])
    with open(os.path.join(folder, "case.json")) as file:
        case = Case(json.load(file))
    configure(folder, case.app)
    rules.keep_dangling_rows()
    write_checks(folder)
    create_tables(case.app)
    with open(os.path.join(folder, "django.jsonl"), "w") as out:
        for number, data in enumerate(case.sequences):
            path = os.path.join(folder, f"django-{number}.db")
            connection.close()
            shutil.copy(os.path.join(folder, "empty.db"), path)
            connection.settings_dict["NAME"] = path
            Sequence(case, number, data, out).run()
    connection.close()


if __name__ == "__main__":
    main()
