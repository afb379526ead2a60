"""What a real Django means by the cases: writes or compares cases/<case>/expected.txt.

    python django_meta.py           compares; exits 1 when any differs
    python django_meta.py --write   writes

A case is a folder of apps, each with a models.py. A first line "# settings: NAME = value" in one of
them is a setting. Of the built-in apps those are described that the case's models lead to.
"""

import datetime
import decimal
import json
import os
import sys
import uuid

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "check"))

from django_checks import apps_of, run, set_up  # noqa: E402

CASES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "cases")


def used_models(labels):
    """All models of the apps and of what they point at, however far."""
    from django.apps import apps

    used = set()
    waiting = list(labels)
    while waiting:
        label = waiting.pop()
        if label in used:
            continue
        used.add(label)
        for model in apps.get_app_config(label).get_models(include_auto_created=True):
            waiting += [field.related_model._meta.app_label
                        for field in model._meta.get_fields()
                        if field.related_model and (field.concrete or not field.auto_created)]
    return [model for config in apps.get_app_configs() if config.label in used
            for model in config.get_models(include_auto_created=True)]


def describe_constant(value, field):
    if isinstance(value, decimal.Decimal):
        return str(round(value, field.decimal_places))
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(value, datetime.timedelta):
        return duration_string(value)
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, (dict, list)) or field.get_internal_type() == "JSONField":
        return json.dumps(value)
    if isinstance(value, uuid.UUID):
        return value.hex
    if isinstance(value, bool) and isinstance(field, models.FloatField):
        value = float(value)
    return str(value)


def describe_default(default, field):
    """A constant as the field takes it, or which callable it is."""
    callables = {timezone.now: "now", datetime.date.today: "today", uuid.uuid4: "uuid4", list: "list", dict: "dict"}
    if not callable(default):
        return describe_constant(field.to_python(default) if default is not None else None, field)
    if default in (str, int, float, bool):
        return describe_constant(default(), field)
    if default in callables:
        return callables[default]
    name = getattr(default, "__qualname__", "<")
    is_of_files = "<" not in name and "." not in name
    return f"{default.__module__}.{name}" if is_of_files else "callable"


def describe_choices(choices, group=""):
    words = []
    for key, label in choices or []:
        if isinstance(label, (list, tuple)):
            words += describe_choices(label, f"{key}/")
        else:
            words += [f"'{group}{key}={label}'"]
    return words


def describe_options(field):
    """Options that few fields have."""
    names = ["max_digits", "decimal_places", "db_collation", "unique_for_date", "unique_for_month",
             "unique_for_year", "path", "match", "db_comment"]
    flags = ["recursive", "allow_folders", "unpack_ipv4", "allow_unicode", "db_persist"]
    words = [f"{name}={getattr(field, name)}" for name in names
             if getattr(field, name, None) is not None and not callable(getattr(field, name))]
    words += [flag for flag in flags if getattr(field, flag, False)]
    words += [f"protocol={field.protocol}"] if hasattr(field, "protocol") else []
    if hasattr(field, "upload_to") and field.upload_to:
        words += [f"upload_to={'callable' if callable(field.upload_to) else field.upload_to}"]
    words += [f"db_tablespace={field._db_tablespace}"] if field._db_tablespace else []
    words += [f"validators={len(field._validators)}"] if field._validators else []
    words += [f"output={type(field.output_field).__name__}"] if getattr(field, "generated", False) else []
    if field.has_db_default():
        is_expression = hasattr(field.db_default, "resolve_expression")
        words += ["db_default" if is_expression else f"db_default={describe_constant(field.db_default, field)}"]
    return words


def describe_field(field):
    flags = ["primary_key", "null", "blank", "unique", "db_index", "editable", "auto_created",
             "auto_now", "auto_now_add"]
    words = [field.name, field.attname, field.column, type(field).__name__,
             f"'{field.verbose_name}'"]
    words += [flag for flag in flags if getattr(field, flag, False)
              and not (flag == "db_index" and field.one_to_one)]  # it is unique: the index is moot
    words += [f"default={describe_default(field.default, field)}"] if field.has_default() else []
    has_length = field.max_length and not isinstance(field, (models.UUIDField, models.GenericIPAddressField))
    words += [f"max_length={field.max_length}"] if has_length else []
    words += describe_choices(field.choices)
    words += describe_options(field)
    if field.remote_field:
        words += ["->", f"{field.related_model._meta.label}.{field.target_field.name}",
                  str(None if field.remote_field.hidden else field.remote_field.accessor_name),
                  field.related_query_name(), field.remote_field.on_delete.__name__]
        words += [] if field.db_constraint else ["unconstrained"]
    return "  " + " ".join(words).replace("set_on_delete", "SET")


def describe_many(field):
    end = field.remote_field
    words = ["  many", field.name, f"'{field.verbose_name}'", end.model._meta.label, end.through._meta.label,
             field.m2m_field_name(), field.m2m_reverse_field_name(),
             str(None if end.hidden else end.accessor_name), field.related_query_name()]
    words += ["symmetrical"] if end.symmetrical else []
    words += ["auto"] if end.through._meta.auto_created else []
    return " ".join(words)


def describe_generic(field):
    if isinstance(field, GenericForeignKey):
        words = ["key", field.name, field.ct_field, field.fk_field]
    else:
        words = ["relation", field.name, field.content_type_field_name, field.object_id_field_name,
                 field.related_model._meta.label]
    return "  generic " + " ".join(words)


def describe_literal(value):
    return f"'{value}'" if isinstance(value, str) else repr(list(value) if isinstance(value, tuple) else value)


def describe_expression(expression):
    """As a tree in words, in the way test_model_cases.c does."""
    from django.db.models import F, Q, Value, expressions, functions
    from django.db.models.lookups import Lookup

    def call(name, items):
        return f"{name}({', '.join(describe_expression(item) for item in items)})"

    if isinstance(expression, Q):
        return ("not " if expression.negated else "") + call(expression.connector, expression.children)
    if isinstance(expression, tuple) and isinstance(expression[0], str):
        return f"{expression[0]}={describe_expression(expression[1])}"
    if isinstance(expression, F):
        return f"F({expression.name})"
    if isinstance(expression, Value):
        return describe_literal(expression.value)
    if isinstance(expression, expressions.CombinedExpression):
        left, right = map(describe_expression, (expression.lhs, expression.rhs))
        return f"({left} {expression.connector} {right})"
    if isinstance(expression, expressions.OrderBy):
        words = ["desc"] if expression.descending else ["asc"]
        words += [word for word in ("nulls_first", "nulls_last") if getattr(expression, word)]
        return call(" ".join(words), [expression.expression])
    if isinstance(expression, Lookup):
        return call(expression.lookup_name, [expression.lhs, expression.rhs])
    if isinstance(expression, functions.Concat):
        items = []
        pair = expression
        while isinstance(pair, (functions.Concat, functions.text.ConcatPair)):
            *before, pair = pair.get_source_expressions()
            items += before
        return call("Concat", [*items, pair])
    if isinstance(expression, expressions.BaseExpression):
        return call(type(expression).__name__, expression.get_source_expressions())
    return describe_literal(expression)


def describe_parts(part):
    """What indexes and constraints have in common."""
    words = [describe_expression(expression) for expression in getattr(part, "expressions", ())]
    words += ["where " + describe_expression(part.condition)] if part.condition else []
    words += [f"include {name}" for name in getattr(part, "include", ())]
    return words


def describe_index(index):
    words = [type(index).__name__, index.name]
    words += [("-" if order else "") + name for name, order in index.fields_orders]
    return "  index " + " ".join(words + describe_parts(index))


def describe_constraint(constraint):
    words = [type(constraint).__name__, constraint.name, *getattr(constraint, "fields", ())]
    words += describe_parts(constraint)
    words += [constraint.deferrable.name] if getattr(constraint, "deferrable", None) else []
    words += [f"nulls_distinct={value}" for value in [getattr(constraint, "nulls_distinct", None)]
              if value is not None]
    if constraint.violation_error_message != constraint.default_violation_error_message:
        words.append(constraint.violation_error_message)
    return "  constraint " + " ".join(words)


def term(written):
    return written if isinstance(written, str) else describe_expression(written)


def describe_meta(meta):
    lines = []
    lines += [f"  proxy of {meta.proxy_for_model._meta.label}"] if meta.proxy else []
    lines += ["  unmanaged"] if not meta.managed else []
    lines += [f"  comment {meta.db_table_comment}"] if meta.db_table_comment else []
    lines += [f"  parent {parent._meta.label} by {link.name}"
              for parent, link in meta.parents.items() if link]
    if isinstance(meta.pk, models.CompositePrimaryKey):
        lines += ["  key " + " ".join(field.name for field in meta.pk.fields)]
    elif meta.pk.name != "id":
        lines += [f"  key {meta.pk.model._meta.label}.{meta.pk.name}"]
    lines += [describe_many(field) for field in meta.local_many_to_many]
    lines += [describe_generic(field) for field in meta.private_fields]
    latest = meta.get_latest_by or []
    lines += [f"  latest by {name}" for name in ([latest] if isinstance(latest, str) else latest)]
    lines += [f"  order with respect to {field.name}"
              for field in [meta.order_with_respect_to] if field]
    lines += [f"  ordering {term(written)}" for written in meta.ordering]
    lines += ["  unique_together " + " ".join(meta.get_field(name).name for name in names)
              for names in meta.unique_together]
    lines += [describe_index(index) for index in meta.indexes]
    lines += [describe_constraint(constraint) for constraint in meta.constraints]
    lines += [f"  swappable {meta.swappable}"] if meta.swappable else []
    lines += [f"  requires {name}"
              for name in [meta.required_db_vendor, *meta.required_db_features] if name]
    lines += ["  permissions " + " ".join(meta.default_permissions)] \
        if len(meta.default_permissions) != 4 else []
    return lines


def describe_model(model, labels):
    meta = model._meta
    lines = [f"{meta.label} {meta.db_table} '{meta.verbose_name}' '{meta.verbose_name_plural}'"]
    lines += [describe_field(field) + (f" of {field.model._meta.label}" if field.model != model else "")
              for field in meta.concrete_fields if not isinstance(field, models.CompositePrimaryKey)]
    lines += [f"  reverse {end.field.model._meta.label}.{end.field.name}"
              for end in meta.get_fields(include_hidden=True)
              if end.auto_created and not end.concrete and end.field.model._meta.app_label in labels
              and (end.one_to_one or end.one_to_many or end.many_to_many)]
    lines += describe_meta(meta)
    return "".join(line + "\n" for line in lines)


def describe(folder):
    global models, GenericForeignKey, timezone, duration_string
    set_up(folder)
    from django.contrib.contenttypes.fields import GenericForeignKey
    from django.db import models
    from django.utils import timezone
    from django.utils.duration import duration_string

    described = used_models(apps_of(folder))
    labels = {model._meta.app_label for model in described}
    return "".join(describe_model(model, labels) for model in described)


if __name__ == "__main__":
    run(CASES, describe)
