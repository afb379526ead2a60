#!/usr/bin/env python3
"""Writes django_sql.inc: queries in C beside the SQL that Django 5.2 makes of the same query.

    python3 -m venv venv && venv/bin/pip install -r tests/requirements.txt
    venv/bin/python tests/query/ask_django.py > tests/query/django_sql.inc

With --check nothing is written: it fails when the file is not what Django makes today.
Quotes and the columns selected are left out. Three things are written differently on purpose, and
made equal here: LIMIT is a parameter, a subquery of EXISTS selects a plain 1, and its outer column
has no parentheses.
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
    INSTALLED_APPS=["library"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
django.setup()

from django.core.exceptions import EmptyResultSet  # noqa: E402
from django.db.models import Q  # noqa: E402,F401
from library.models import *  # noqa: E402,F401,F403

# Django's query, the model, and the same in C. Django sorts keyword arguments by name, Yoke takes
# fields in the order of the model: the cases keep to what is the same in both.
CASES = [
    ('User.objects.filter(id=1)', 'User',
     '.where = {.id = eq(1)}'),
    ('User.objects.filter(age=None)', 'User',
     '.where = {.age = IS_NULL}'),
    ('User.objects.filter(age__isnull=False)', 'User',
     '.where = {.age = IS_NOT_NULL}'),
    ('User.objects.exclude(age=3)', 'User',
     '.exclude = {.age = eq(3)}'),
    ('User.objects.exclude(username="ada")', 'User',
     '.exclude = {.username = eq("ada")}'),
    ('Profile.objects.filter(user_id=1)', 'Profile',
     '.where = {.user_id = eq(1)}'),
    ('Profile.objects.filter(user__id=1)', 'Profile',
     '.where = {.user = &(User_where){.id = eq(1)}}'),
    ('Profile.objects.filter(user__username="ada")', 'Profile',
     '.where = {.user = &(User_where){.username = eq("ada")}}'),
    ('User.objects.filter(profile__phone="1")', 'User',
     '.where = {.profile = &(Profile_where){.phone = eq("1")}}'),
    ('User.objects.filter(profile__isnull=True)', 'User',
     '.where = {.profile = ABSENT}'),
    ('User.objects.filter(profile__isnull=False)', 'User',
     '.where = {.profile = PRESENT}'),
    ('User.objects.exclude(profile__phone="1")', 'User',
     '.exclude = {.profile = &(Profile_where){.phone = eq("1")}}'),
    ('User.objects.exclude(profile__isnull=True)', 'User',
     '.exclude = {.profile = ABSENT}'),
    ('User.objects.exclude(profile__isnull=False)', 'User',
     '.exclude = {.profile = PRESENT}'),
    ('User.objects.filter(Q(profile__phone="1")|Q(username="bob"))', 'User',
     '.where = {.any = (User_where[]){{.profile = &(Profile_where){.phone = eq("1")}}, '
     '{.username = eq("bob")}, YOKE_END}}'),
    ('User.objects.filter(Q(profile__phone="1")|Q(profile__phone="2"))', 'User',
     '.where = {.any = (User_where[]){{.profile = &(Profile_where){.phone = eq("1")}}, '
     '{.profile = &(Profile_where){.phone = eq("2")}}, YOKE_END}}'),
    ('User.objects.filter(Q(profile__phone="1")|Q(profile__phone="2"))', 'User',
     '.where = {.profile = &(Profile_where){.any = (Profile_where[]){{.phone = eq("1")}, '
     '{.phone = eq("2")}, YOKE_END}}}'),
    ('User.objects.filter(Q(profile__phone="1")|Q(username="bob"),profile__phone="2")',
     'User',
     '.where = {.profile = &(Profile_where){.phone = eq("2")}, .any = '
     '(User_where[]){{.profile = &(Profile_where){.phone = eq("1")}}, {.username = '
     'eq("bob")}, YOKE_END}}'),
    ('User.objects.filter(~(Q(profile__phone="1")|Q(username="bob")))', 'User',
     '.where = {.none = (User_where[]){{.profile = &(Profile_where){.phone = eq("1")}}, '
     '{.username = eq("bob")}, YOKE_END}}'),
    ('User.objects.filter(~Q(profile__bio="1"))', 'User',
     '.where = {.none = (User_where[]){{.profile = &(Profile_where){.bio = eq("1")}}, YOKE_END}}'),
    ('Publisher.objects.exclude(book__title="a")', 'Publisher',
     '.exclude = {.book = &(Book_where){.title = eq("a")}}'),
    ('Publisher.objects.filter(~Q(book__price=3),book__title="a")', 'Publisher',
     '.where = {.book = &(Book_where){.title = eq("a")}, .none = '
     '(Publisher_where[]){{.book = &(Book_where){.price = eq(3)}}, YOKE_END}}'),
    ('Publisher.objects.filter(book__title="a").exclude(book__price=3)', 'Publisher',
     '.where = {.book = &(Book_where){.title = eq("a")}}, .exclude = {.book = '
     '&(Book_where){.price = eq(3)}}'),
    ('Publisher.objects.exclude(book__isnull=True)', 'Publisher',
     '.exclude = {.book = ABSENT}'),
    ('Publisher.objects.exclude(book__isnull=False)', 'Publisher',
     '.exclude = {.book = PRESENT}'),
    ('Publisher.objects.filter(book__isnull=True)', 'Publisher',
     '.where = {.book = ABSENT}'),
    ('Profile.objects.exclude(user__edited__title="a")', 'Profile',
     '.exclude = {.user = &(User_where){.edited = &(Book_where){.title = eq("a")}}}'),
    ('Badge.objects.exclude(user__edited__title="a")', 'Badge',
     '.exclude = {.user = &(User_where){.edited = &(Book_where){.title = eq("a")}}}'),
    ('Badge.objects.exclude(user__edited__isnull=True)', 'Badge',
     '.exclude = {.user = &(User_where){.edited = ABSENT}}'),
    ('Badge.objects.exclude(user__edited__publisher__name="a")', 'Badge',
     '.exclude = {.user = &(User_where){.edited = &(Book_where){.publisher = '
     '&(Publisher_where){.name = eq("a")}}}}'),
    ('Badge.objects.filter(user__username="ada")', 'Badge',
     '.where = {.user = &(User_where){.username = eq("ada")}}'),
    ('Badge.objects.exclude(user__username="ada")', 'Badge',
     '.exclude = {.user = &(User_where){.username = eq("ada")}}'),
    ('Badge.objects.exclude(user=1)', 'Badge',
     '.exclude = {.user_id = eq(1)}'),
    ('Badge.objects.exclude(user=None)', 'Badge',
     '.exclude = {.user_id = IS_NULL}'),
    ('Badge.objects.filter(Q(user__username="ada")|Q(number=2))', 'Badge',
     '.where = {.any = (Badge_where[]){{.user = &(User_where){.username = eq("ada")}}, '
     '{.number = eq(2)}, YOKE_END}}'),
    ('Badge.objects.filter(Q(user_id=3)|Q(user__username="ada"))', 'Badge',
     '.where = {.any = (Badge_where[]){{.user_id = eq(3)}, {.user = '
     '&(User_where){.username = eq("ada")}}, YOKE_END}}'),
    ('Book.objects.filter(Q(editor__profile__phone="1")|Q(publisher__name="a"))',
     'Book',
     '.where = {.any = (Book_where[]){{.editor = &(User_where){.profile = '
     '&(Profile_where){.phone = eq("1")}}}, {.publisher = &(Publisher_where){.name = '
     'eq("a")}}, YOKE_END}}'),
    ('Book.objects.filter(~Q(~Q(editor__age=3)))', 'Book',
     '.where = {.none = (Book_where[]){{.none = (Book_where[]){{.editor = '
     '&(User_where){.age = eq(3)}}, YOKE_END}}, YOKE_END}}'),
    ('Node.objects.filter(parent__name="a")', 'Node',
     '.where = {.parent = &(Node_where){.name = eq("a")}}'),
    ('Node.objects.exclude(children__name="b")', 'Node',
     '.exclude = {.children = &(Node_where){.name = eq("b")}}'),
    ('Node.objects.filter(~Q(children__name="b"),children__name="c")', 'Node',
     '.where = {.children = &(Node_where){.name = eq("c")}, .none = '
     '(Node_where[]){{.children = &(Node_where){.name = eq("b")}}, YOKE_END}}'),
    ('Node.objects.exclude(children__isnull=True)', 'Node',
     '.exclude = {.children = ABSENT}'),
    ('Node.objects.filter(followed_by__name="b")', 'Node',
     '.where = {.followed_by = &(Node_where){.name = eq("b")}}'),
    ('Node.objects.order_by("name")', 'Node',
     '.order_by = "name"'),
    ('Node.objects.order_by("id","-parent_id","name","-name")', 'Node',
     '.order_by = "id -parent_id name -name"'),
    ('Book.objects.order_by("publisher")', 'Book',
     '.order_by = "publisher"'),
    ('Book.objects.order_by("-publisher","id")', 'Book',
     '.order_by = "-publisher, id"'),
    ('Book.objects.order_by("publisher_id","pk")', 'Book',
     '.order_by = "publisher_id, pk"'),
    ('Book.objects.order_by("editor__username","editor__profile__phone")', 'Book',
     '.order_by = "editor__username editor__profile__phone"'),
    ('Profile.objects.order_by("user")', 'Profile',
     '.order_by = "user"'),
    ('User.objects.order_by("profile","-nick__text")', 'User',
     '.order_by = "profile -nick__text"'),
    ('Badge.objects.filter(user__age=3).order_by("user__username")', 'Badge',
     '.where = {.user = &(User_where){.age = eq(3)}}, .order_by = "user__username"'),
    ('Profile.objects.select_related("user")', 'Profile',
     '.select_related = "user"'),
    ('User.objects.select_related("profile","badge")', 'User',
     '.select_related = "profile, badge"'),
    ('Book.objects.select_related("editor__profile","publisher")', 'Book',
     '.select_related = "editor__profile publisher"'),
    ('Badge.objects.filter(user__age=3).select_related("user")', 'Badge',
     '.where = {.user = &(User_where){.age = eq(3)}}, .select_related = "user"'),
    ('Node.objects.select_related("parent__parent","follows","followed_by").order_by("id")',
     'Node',
     '.select_related = "parent__parent follows followed_by", .order_by = "id"'),
    ('Passport.objects.filter(user__username="a")', 'Passport',
     '.where = {.user = &(User_where){.username = eq("a")}}'),
    ('User.objects.filter(passport__user_id=3)', 'User',
     '.where = {.passport = &(Passport_where){.user_id = eq(3)}}'),
    ('User.objects.exclude(passport__code="x")', 'User',
     '.exclude = {.passport = &(Passport_where){.code = eq("x")}}'),
    ('Nickname.objects.filter(user__username="a")', 'Nickname',
     '.where = {.user = &(User_where){.username = eq("a")}}'),
    ('Nickname.objects.filter(user__id=1)', 'Nickname',
     '.where = {.user = &(User_where){.id = eq(1)}}'),
    ('Nickname.objects.filter(user_id="a")', 'Nickname',
     '.where = {.user_id = eq("a")}'),
    ('User.objects.filter(nick__text="a")', 'User',
     '.where = {.nick = &(Nickname_where){.text = eq("a")}}'),
    ('User.objects.filter(username__contains="a%_")', 'User',
     '.where = {.username = contains("a%_")}'),
    ('User.objects.filter(username__iexact="ADA")', 'User',
     '.where = {.username = iexact("ADA")}'),
    ('User.objects.filter(username__startswith="a")', 'User',
     '.where = {.username = startswith("a")}'),
    ('User.objects.filter(username__iendswith="A")', 'User',
     '.where = {.username = iendswith("A")}'),
    ('User.objects.filter(age__range=(1,9))', 'User',
     '.where = {.age = range(1, 9)}'),
    ('Book.objects.filter(price=-1)', 'Book',
     '.where = {.price = eq(-1)}'),
    ('Book.objects.filter(price__gt=-1)', 'Book',
     '.where = {.price = gt(-1)}'),
    ('Book.objects.filter(Q(price__gt=-1)|Q(title="a"))', 'Book',
     '.where = {.any = (Book_where[]){{.price = gt(-1)}, {.title = eq("a")}, YOKE_END}}'),
    ('Book.objects.exclude(price=-1)', 'Book',
     '.exclude = {.price = eq(-1)}'),
    ('Book.objects.filter(Q(price=-1)|Q(title="a"))', 'Book',
     '.where = {.any = (Book_where[]){{.price = eq(-1)}, {.title = eq("a")}, YOKE_END}}'),
    ('Publisher.objects.exclude(book__price__gt=-1)', 'Publisher',
     '.exclude = {.book = &(Book_where){.price = gt(-1)}}'),
    ('User.objects.all()[2:5]', 'User',
     '.limit = 3, .offset = 2'),
    ('User.objects.all()[2:]', 'User',
     '.offset = 2'),
    ('Badge.objects.filter(Q(user__profile__bio="x")|~Q(user__username="ada"))',
     'Badge',
     '.where = {.any = (Badge_where[]){{.user = &(User_where){.profile = '
     '&(Profile_where){.bio = eq("x")}}}, {.none = (Badge_where[]){{.user = '
     '&(User_where){.username = eq("ada")}}, YOKE_END}}, YOKE_END}}'),
    ('Badge.objects.exclude(Q(user__profile__bio="x")|Q(user__username="ada"))',
     'Badge',
     '.exclude = {.any = (Badge_where[]){{.user = &(User_where){.profile = '
     '&(Profile_where){.bio = eq("x")}}}, {.user = &(User_where){.username = eq("ada")}}, '
     'YOKE_END}}'),
    ('Shadow.objects.filter(user__username="a")', 'Shadow',
     '.where = {.user = &(User_where){.username = eq("a")}}'),
    ('User.objects.filter(profile__phone="1").exclude(profile__bio="x")', 'User',
     '.where = {.profile = &(Profile_where){.phone = eq("1")}}, '
     '.exclude = {.profile = &(Profile_where){.bio = eq("x")}}'),
    ('Profile.objects.filter(bio="x", born=None, user__age__gt=3)', 'Profile',
     '.where = {.bio = eq("x"), .born = IS_NULL, .user = &(User_where){.age = gt(3)}}'),
]


def sql_of(query):
    try:
        sql, _ = eval(query).query.sql_with_params()
    except EmptyResultSet:
        return ""
    sql = sql.replace("%s", "?").replace('"', "").replace("SELECT ? AS a", "SELECT 1")
    sql = sql[sql.index(" FROM ") + 1:]
    sql = re.sub(r"LIMIT \d+", "LIMIT ?", sql)
    sql = re.sub(r"OFFSET \d+", "OFFSET ?", sql).replace("LIMIT ?)", "LIMIT 1)")
    return re.sub(r"= \((\w+\.\w+)\)", r"= \1", sql)


def c_string(text):
    pieces = textwrap.wrap(text, 80, drop_whitespace=False, break_long_words=False) or [""]
    escaped = (piece.replace("\\", "\\\\").replace('"', '\\"') for piece in pieces)
    return "\n    ".join(f'"{piece}"' for piece in escaped)


def made():
    yield "/* Made by ask_django.py: SQL_CASE(Django, its SQL, the model, the query in C). */\n"
    for query, model, in_c in CASES:
        yield f"SQL_CASE(\n    {c_string(query)},\n    {c_string(sql_of(query))},\n    {model},\n"
        yield textwrap.fill(in_c, 92, initial_indent="    ", subsequent_indent="    ",
                            break_long_words=False) + ")\n"


text = "".join(made())
if "--check" not in sys.argv:
    print(text, end="")
elif text != (HERE / "django_sql.inc").read_text():
    sys.exit("django_sql.inc is not what Django makes: write it anew")
