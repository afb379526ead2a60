"""What a real Django means by the cases: writes or compares cases/<case>/expected.txt.

    python django_meta.py           compares; exits 1 when any differs
    python django_meta.py --write   writes

A case is a folder of apps, each with a models.py. A first line "# settings: NAME = value" in one of
them is a setting. Of the built-in apps those are described that the case's models lead to.
"""

import os
import sys

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
                        for field in model._meta.get_fields() if field.related_model]
    return [model for config in apps.get_app_configs() if config.label in used
            for model in config.get_models(include_auto_created=True)]


def describe_field(field):
    flags = ["primary_key", "null", "blank", "unique", "db_index", "editable", "auto_created",
             "auto_now", "auto_now_add"]
    words = [field.name, field.attname, field.column, type(field).__name__,
             f"'{field.verbose_name}'"]
    words += [flag for flag in flags if getattr(field, flag, False)
              and not (flag == "db_index" and field.one_to_one)]  # it is unique: the index is moot
    words += ["default"] if field.has_default() else []
    words += [f"max_length={field.max_length}"] if field.max_length else []
    words += [f"'{label}'" for _, label in field.flatchoices]
    if field.remote_field:
        words += ["->", f"{field.related_model._meta.label}.{field.target_field.name}",
                  str(None if field.remote_field.hidden else field.remote_field.accessor_name),
                  field.related_query_name(), field.remote_field.on_delete.__name__]
        words += [] if field.db_constraint else ["unconstrained"]
    return "  " + " ".join(words).replace("set_on_delete", "SET")


def describe_constant(value):
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
        return describe_constant(expression.value)
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
    return describe_constant(expression)


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


def describe_many(field):
    remote = field.remote_field
    keys = [remote.through._meta.get_field(name)
            for name in (field.m2m_field_name(), field.m2m_reverse_field_name())]
    return (f"  many {field.name} -> {field.related_model._meta.label} "
            f"{None if remote.hidden else remote.accessor_name} {field.related_query_name()} "
            f"{remote.through._meta.label} {keys[0].name} {keys[1].name}"
            f"{' symmetrical' if remote.symmetrical else ''}")


def term(written):
    return written if isinstance(written, str) else describe_expression(written)


def describe_options(meta):
    lines = []
    lines += [f"  proxy of {meta.proxy_for_model._meta.label}"] if meta.proxy else []
    lines += ["  unmanaged"] if not meta.managed else []
    lines += [f"  comment {meta.db_table_comment}"] if meta.db_table_comment else []
    lines += [f"  parent {parent._meta.label} by {link.name}"
              for parent, link in meta.parents.items() if link]
    lines += [f"  key {meta.pk.model._meta.label}.{meta.pk.name}"] if meta.pk.name != "id" else []
    lines += [describe_many(field) for field in meta.local_many_to_many]
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


def describe_model(model):
    meta = model._meta
    lines = [f"{meta.label} {meta.db_table} '{meta.verbose_name}' '{meta.verbose_name_plural}'"]
    lines += [describe_field(field) + (f" of {field.model._meta.label}" if field.model != model else "")
              for field in meta.concrete_fields]
    lines += [f"  reverse {end.field.model._meta.label}.{end.field.name}"
              for end in meta.get_fields(include_hidden=True)
              if end.auto_created and not end.concrete
              and (end.one_to_one or end.one_to_many or end.many_to_many)]
    lines += describe_options(meta)
    return "".join(line + "\n" for line in lines)


def describe(folder):
    set_up(folder)
    return "".join(describe_model(model) for model in used_models(apps_of(folder)))


if __name__ == "__main__":
    run(CASES, describe)
