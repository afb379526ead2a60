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


def describe_model(model):
    meta = model._meta
    lines = [f"{meta.label} {meta.db_table} '{meta.verbose_name}' '{meta.verbose_name_plural}'"]
    lines += [describe_field(field) for field in meta.local_fields]
    lines += [f"  reverse {end.field.model._meta.label}.{end.field.name}"
              for end in meta.get_fields(include_hidden=True)
              if end.auto_created and not end.concrete and (end.one_to_one or end.one_to_many)]
    lines += [f"  ordering {term}" for term in meta.ordering]
    lines += ["  unique_together " + " ".join(meta.get_field(name).name for name in names)
              for names in meta.unique_together]
    return "".join(line + "\n" for line in lines)


def describe(folder):
    set_up(folder)
    return "".join(describe_model(model) for model in used_models(apps_of(folder)))


if __name__ == "__main__":
    run(CASES, describe)
