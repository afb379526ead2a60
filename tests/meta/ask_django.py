#!/usr/bin/env python3
"""Writes django_results.inc: what Django 5.2 gives for a call, beside the same call in C.

    python3 -m venv venv && venv/bin/pip install -r tests/requirements.txt
    venv/bin/python tests/meta/ask_django.py > tests/meta/django_results.inc

With --check nothing is written: it fails when the file is not what Django gives today.
"""
import pathlib
import re
import sys
import textwrap

import django
from django.conf import settings

HERE = pathlib.Path(__file__).parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE))
settings.configure(
    INSTALLED_APPS=["shelf"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
django.setup()

from django.apps import apps  # noqa: E402
from django.core.exceptions import ObjectDoesNotExist  # noqa: E402
from django.db import connection  # noqa: E402
from django.db.models import Model, QuerySet  # noqa: E402
from shelf.models import *  # noqa: E402,F401,F403

SORTED = ["NullsLast", "NullsFirst", "ByLowerName", "ByLength", "ByCase", "ByAuthorName", "ByAuthorKey", "ByAuthor",
          "ByTransform", "ByQuote"]


def by_date(model, key, which, field, where="", where_in_c=""):
    pk = "id" if model == "Book" else "book_ptr_id"
    return (f"{model}.objects.get(pk={key}).get_{which}_by_{field}({where})", model,
            f"{model}_get_{which}_by_{field}({model}_get(db, .{pk} = eq({key})){where_in_c})")


def in_order(model, key, which, pk="id"):
    return (f"{model}.objects.get(pk={key}).get_{which}_in_order()", model,
            f"{model}_get_{which}_in_order({model}_get(db, .{pk} = eq({key})))")


# Django's call, the model of the result, the same in C. A list: ALL; one object: ONE.
ALL = [(f"{name}.objects.all()", name, f"{name}_filter(db)") for name in SORTED] + [
    ("Author.objects.all()", "Author", "Author_filter(db)"),
    ("ByLowerName.objects.all()[2:4]", "ByLowerName", "ByLowerName_filter(db, .limit = 2, .offset = 2)"),
    ("ByAuthorName.objects.filter(author__name__startswith='A')", "ByAuthorName",
     'ByAuthorName_filter(db, .where = {.author = &(Author_where){.name = startswith("A")}})'),
    ("Author.objects.get(id=2).byauthorname_set.all()", "ByAuthorName",
     "Author_byauthorname_set(Author_get(db, .id = eq(2)))"),
    ("Book.objects.order_by('author', 'id')", "Book", 'Book_filter(db, .order_by = "author, id")'),
    ("Book.objects.order_by('-author', 'id')", "Book", 'Book_filter(db, .order_by = "-author, id")'),
]
ONE = [
    ("Book.objects.latest()", "Book", "Book_latest(db)"),
    ("Book.objects.earliest()", "Book", "Book_earliest(db)"),
    ("Novel.objects.latest()", "Novel", "Novel_latest(db)"),
    ("Novel.objects.latest('printed', 'pages')", "Novel", 'Novel_latest(db, .order_by = "printed, pages")'),
    ("Novel.objects.earliest('-printed', '-pk')", "Novel", 'Novel_earliest(db, .order_by = "-printed, -pk")'),
    ("Book.objects.filter(author=2).latest()", "Book", "Book_latest(db, .where = {.author_id = eq(2)})"),
    ("Book.objects.exclude(author=2).earliest()", "Book",
     "Book_earliest(db, .exclude = {.author_id = eq(2)})"),
    ("Book.objects.latest('rating', 'id')", "Book", 'Book_latest(db, .order_by = "rating, id")'),
    ("Book.objects.earliest('rating', '-id')", "Book", 'Book_earliest(db, .order_by = "rating, -id")'),
    ("Book.objects.order_by('title').latest('-title')", "Book", 'Book_latest(db, .order_by = "-title")'),
    ("Book.objects.latest('author', 'id')", "Book", 'Book_latest(db, .order_by = "author, id")'),
    ("Book.objects.latest('author__name')", "Book", 'Book_latest(db, .order_by = "author__name")'),
    ("Book.objects.filter(title='none').latest()", "Book", 'Book_latest(db, .where = {.title = eq("none")})'),
    ("Book.objects.filter(title='none').earliest()", "Book", 'Book_earliest(db, .where = {.title = eq("none")})'),
    ("Note.objects.latest()", "Note", "Note_latest(db)"),
    ("Note.objects.latest('text')", "Note", 'Note_latest(db, .order_by = "text")'),
    ("Book.objects.all()[:2].latest()", "Book", "Book_latest(db, .limit = 2)"),
    ("Book.objects.latest('nosuch')", "Book", 'Book_latest(db, .order_by = "nosuch")'),
    ("ByLowerName.objects.latest()", "ByLowerName", "ByLowerName_latest(db)"),
    ("ByLowerName.objects.earliest()", "ByLowerName", "ByLowerName_earliest(db)"),
    ("Shuffled.objects.latest()", "Shuffled", "Shuffled_latest(db)"),
    *(by_date("Book", key, which, "published") for key in range(1, 7) for which in ("next", "previous")),
    by_date("Book", 1, "next", "published", "author=1", ", .author_id = eq(1)"),
    by_date("Book", 5, "previous", "published", "author=2", ", .author = &(Author_where){.id = eq(2)}"),
    by_date("Book", 1, "next", "published", "title='none'", ', .title = eq("none")'),
    *(by_date("Novel", key, which, field) for key in (3, 5, 6) for which in ("next", "previous")
      for field in ("published", "printed")),
    *(in_order("Answer", key, which) for key in range(1, 7) for which in ("next", "previous")),
    ("Remark.objects.get(pk='k').get_previous_in_order()", "Remark",
     'Remark_get_previous_in_order(Remark_get(db, .code = eq("k")))'),
    ("Remark.objects.get(pk='k').get_next_in_order()", "Remark",
     'Remark_get_next_in_order(Remark_get(db, .code = eq("k")))'),
]


def make_rows():
    with connection.schema_editor() as editor:
        for model in apps.get_app_config("shelf").get_models():
            editor.create_model(model)
    text = (HERE / "rows.inc").read_text()
    with connection.cursor() as cursor:
        for row in re.findall(r"^ROW\((.*?)\)$", text, re.S | re.M):
            cursor.execute(eval(f"({row})"))


def result_of(call):
    try:
        result = eval(call)
    except (ObjectDoesNotExist, ValueError, TypeError, django.core.exceptions.FieldError) as error:
        return str(error)
    return ", ".join(map(str, result)) if isinstance(result, QuerySet) else str(result)


def c_string(text):
    pieces = textwrap.wrap(text, 80, drop_whitespace=False, break_long_words=False) or [""]
    return "\n    ".join('"%s"' % piece.replace("\\", "\\\\").replace('"', '\\"') for piece in pieces)


def made():
    yield "/* Made by ask_django.py: ALL(Django, what it gives, the model, the same in C), or ONE(...). */\n"
    for macro, cases in ("ALL", ALL), ("ONE", ONE):
        for call, model, in_c in cases:
            yield f"{macro}(\n    {c_string(call)},\n    {c_string(result_of(call))},\n    {model},\n"
            yield textwrap.fill(in_c, 92, initial_indent="    ", subsequent_indent="    ",
                                break_long_words=False) + ")\n"


make_rows()
text = "".join(made())
if "--check" not in sys.argv:
    print(text, end="")
elif text != (HERE / "django_results.inc").read_text():
    sys.exit("django_results.inc is not what Django gives: write it anew")
