#!/usr/bin/env python3
"""Writes allowed.inc: whom each key of allowed/models.py may name, by what Django 5.2 says of it.

    python3 -m venv venv && venv/bin/pip install -r tests/requirements.txt
    venv/bin/python tests/validate/ask_django_allowed.py > tests/validate/allowed.inc

With --check nothing is written: it fails when the file is not what Django says today.
"""
import pathlib
import re
import sys

import django
from django.conf import settings

HERE = pathlib.Path(__file__).parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE))
settings.configure(
    INSTALLED_APPS=["allowed"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
django.setup()

from django.apps import apps  # noqa: E402
from django.core.exceptions import ValidationError  # noqa: E402
from django.db import connection  # noqa: E402
from allowed.models import Choice  # noqa: E402

with connection.schema_editor() as editor:
    for model in apps.get_app_config("allowed").get_models():
        editor.create_model(model)
with connection.cursor() as cursor:
    for row in re.findall(r"^ROW\((.*?)\)$", (HERE / "allowed_rows.inc").read_text(), re.S | re.M):
        cursor.execute(eval(f"({row})"))


def said_of(field, person):
    try:
        Choice(**{field: person}).clean_fields()
    except ValidationError as error:
        return "; ".join(f"{one.code}: {one.messages[0]}" for one in error.error_dict[field[:-3]])
    return ""


text = "/* Made by ask_django_allowed.py: SAYS(key, what Django says of the person, the person). */\n" + "".join(
    f'SAYS({field.attname}, "{said_of(field.attname, person)}", {person})\n'
    for field in Choice._meta.fields if field.is_relation for person in range(1, 6))
if "--check" not in sys.argv:
    print(text, end="")
elif text != (HERE / "allowed.inc").read_text():
    sys.exit("allowed.inc is not what Django says: write it anew")
