"""Values of every kind: Django reads what Yoke wrote, Yoke what Django wrote, and both store the same.

    python test_interop.py PROGRAM FOLDER

PROGRAM is interop.c; the files are made in FOLDER.
"""

import datetime
import json
import os
import sqlite3
import subprocess
import sys
import unittest
import uuid
from decimal import Decimal

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connection

PROGRAM, FOLDER = sys.argv[1:3]


def yoke(command, path):
    done = subprocess.run([PROGRAM, command, path], capture_output=True, text=True, timeout=60, check=False)
    if done.returncode != 0:
        raise AssertionError(f"kinds_interop {command}: {done.stderr}")
    return done.stdout


def use(name):
    """Turns Django to a new file of that name."""
    path = os.path.join(FOLDER, name)
    if os.path.exists(path):
        os.remove(path)
    connection.close()
    settings.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = path
    return path


def make():
    """What make() of interop.c makes."""
    from kinds.models import Color, Thing

    Thing.objects.create(
        id=uuid.UUID("00000000000040008000000000000001"), data=b"\0\xff'x", maybe_data=b"",
        price=Decimal("-1234.5"), maybe_price=Decimal(999999999999999), exact=Decimal("12345678901.25"),
        wait=datetime.timedelta(microseconds=-5), maybe_wait=datetime.timedelta(seconds=90),
        token=uuid.UUID("abcdefabcdefabcdefabcdefabcdefab"), meta={"a": [1, 2.5, "é/\x01"], "b": {}},
        maybe_meta=[], ip="2001:0DB8::0001", ip4="::ffff:10.0.0.1", doc="docs/ä.pdf", code="c",
        color=Color.DARK_GREEN, status=Thing.Status.DONE)
    Thing.objects.create(id=uuid.UUID("00000000000040008000000000000002"), price=0, code="d")


def text(value):
    return "None" if value is None else str(value)


def in_hexadecimal(value):
    return "None" if value is None else "x" + bytes(value).hex()


def lines():
    """What read_all() of interop.c prints."""
    from django.utils.duration import duration_string

    from kinds.models import Thing

    for thing in Thing.objects.order_by("id"):
        yield text(thing.id)
        yield in_hexadecimal(thing.data)
        yield in_hexadecimal(thing.maybe_data)
        yield text(thing.price)
        yield text(thing.maybe_price)
        yield text(thing.exact)
        yield text(thing.wait // datetime.timedelta(microseconds=1))
        yield "None" if thing.maybe_wait is None else duration_string(thing.maybe_wait)
        yield text(thing.token)
        yield json.dumps(thing.meta)
        yield "None" if thing.maybe_meta is None else json.dumps(thing.maybe_meta)
        yield text(thing.ip)
        yield text(thing.ip4)
        yield thing.doc.name
        yield f"{thing.get_color_display()} {thing.get_status_display()}"


def stored(path):
    """Every value as SQLite holds it, with its storage class."""
    with sqlite3.connect(path) as file:
        columns = [row[1] for row in file.execute("PRAGMA table_info(kinds_thing)")]
        wanted = ", ".join(f"typeof({column}), quote({column})" for column in columns)
        return list(file.execute(f"SELECT {wanted} FROM kinds_thing ORDER BY id"))


class Interop(unittest.TestCase):
    def test_both_store_the_same(self):
        theirs = use("django.db")
        call_command("migrate", run_syncdb=True, verbosity=0)
        make()
        connection.close()
        ours = os.path.join(FOLDER, "yoke.db")
        if os.path.exists(ours):
            os.remove(ours)
        yoke("make", ours)
        self.assertEqual(stored(ours), stored(theirs))

    def test_yoke_reads_and_finds_what_django_wrote(self):
        path = use("written_by_django.db")
        call_command("migrate", run_syncdb=True, verbosity=0)
        make()
        expected = list(lines())
        connection.close()
        self.assertEqual(yoke("read", path).splitlines(), expected)
        yoke("find", path)

    def test_django_reads_and_finds_what_yoke_wrote(self):
        from kinds.models import Thing

        path = use("written_by_yoke.db")
        yoke("make", path)
        self.assertEqual(yoke("read", path).splitlines(), list(lines()))
        first = Thing.objects.order_by("id").first()
        for name in ["id", "data", "maybe_data", "price", "maybe_price", "exact", "wait", "token", "meta",
                     "maybe_meta", "ip", "ip4", "doc"]:
            with self.subTest(name):
                self.assertEqual(Thing.objects.filter(**{name: getattr(first, name)}).count(), 1)
        yoke("find", path)


settings.configure(
    INSTALLED_APPS=["kinds"], USE_TZ=True, DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}})
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
django.setup()
unittest.main(argv=sys.argv[:1])
