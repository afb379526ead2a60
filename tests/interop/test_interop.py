"""Django uses a file that Yoke made, and Yoke one that Django made.

    python test_interop.py PROGRAM EXAMPLES FOLDER

PROGRAM is interop.c compiled with the models of EXAMPLES; the files are made in FOLDER.
"""

import datetime
import os
import re
import sqlite3
import subprocess
import sys
import unittest

import django
from django.conf import settings
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction

PROGRAM, EXAMPLES, FOLDER = sys.argv[1:4]
READ = """\
user ada ada@example.org 0 1 never 555-0100
user bob  1 1 never -
passport X1 of Grace, 2024-02-29
card C-1 of Linus, blocked
card C-2 of nobody, active
publisher Press: A B
"""


def yoke(command, path):
    done = subprocess.run([PROGRAM, command, path], capture_output=True, text=True, timeout=60,
                          check=False)
    if done.returncode != 0:
        raise AssertionError(f"interop {command}: {done.stderr}")
    return done.stdout


def configure():
    sys.path[:0] = [os.path.join(EXAMPLES, "profile"), os.path.join(EXAMPLES, "registry")]
    settings.configure(
        INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "accounts",
                        "registry"],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField", USE_TZ=True, TIME_ZONE="UTC")
    django.setup()


def tables(path):
    """{name: normalised SQL} of a file's tables and indexes."""
    file = sqlite3.connect(path)
    try:
        rows = file.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {name: re.sub(r"\s+", " ", sql) for name, sql in rows}
    finally:
        file.close()


class Interop(unittest.TestCase):
    def setUp(self):
        self.path = os.path.join(FOLDER, self._testMethodName + ".db")
        for suffix in ("", "-wal", "-shm", "-journal"):
            if os.path.exists(self.path + suffix):
                os.remove(self.path + suffix)
        connection.close()
        connection.settings_dict["NAME"] = self.path

    def tearDown(self):
        connection.close()

    def make_with_django(self):
        """The same rows that interop.c makes."""
        from accounts.models import Profile
        from django.contrib.auth.models import User
        from registry.models import Book, IDCard, Passport, Person, Publisher, Student
        call_command("migrate", run_syncdb=True, verbosity=0)
        ada = User.objects.create_user("ada", "ada@example.org")
        User.objects.create_user("bob", is_staff=True)
        Profile.objects.create(user=ada, phone="555-0100", address="")
        Passport.objects.create(person=Person.objects.create(name="Grace"), number="X1",
                                issued=datetime.date(2024, 2, 29))
        IDCard.objects.create(code="C-1", student=Student.objects.create(name="Linus"),
                              active=False)
        IDCard.objects.create(code="C-2")
        press = Publisher.objects.create(name="Press")
        Book.objects.create(publisher=press, title="B")
        Book.objects.create(publisher=press, title="A")

    def test_django_reads_what_yoke_wrote(self):
        yoke("make", self.path)
        from accounts.models import Profile
        from django.contrib.auth.models import User
        from registry.models import IDCard, Passport, Publisher
        profile = Profile.objects.select_related("user").get(phone="555-0100")
        self.assertEqual(profile.user.username, "ada")
        self.assertEqual(profile.address, 'Ünter den Linden 1\n"Hof"')
        self.assertEqual(profile.user.date_joined, datetime.datetime(
            2020, 2, 29, 10, 20, 30, tzinfo=datetime.timezone.utc))
        self.assertIs(User.objects.get(username="bob").is_staff, True)
        self.assertFalse(hasattr(User.objects.get(username="bob"), "profile"))
        self.assertEqual(Passport.objects.get().issued, datetime.date(2024, 2, 29))
        self.assertEqual(list(IDCard.objects.order_by("code").values_list("student__name", "active")),
                         [("Linus", False), (None, True)])
        self.assertEqual([str(book) for book in Publisher.objects.get().book_set.all()], ["A", "B"])
        connection.check_constraints()
        for model in (Profile, IDCard, Passport):
            for one in model.objects.all():
                one.full_clean(exclude=["address"])

    def test_django_writes_where_yoke_made_the_tables(self):
        yoke("make", self.path)
        from accounts.models import Profile
        from django.contrib.auth.models import Group, User
        ada = User.objects.get(username="ada")
        with self.assertRaises(IntegrityError), transaction.atomic():
            Profile.objects.create(user=ada)
        ada.groups.add(Group.objects.create(name="editors"))
        self.assertEqual(ada.delete(), (3, {"auth.User": 1, "auth.User_groups": 1,
                                            "accounts.Profile": 1}))
        connection.close()
        self.assertEqual(yoke("read", self.path).splitlines()[0], "user bob  1 1 never -")

    def test_yoke_makes_the_tables_that_django_makes(self):
        yoke("make", self.path)
        other = self.path + ".django"
        if os.path.exists(other):
            os.remove(other)
        connection.settings_dict["NAME"] = other
        from django.apps import apps
        with connection.schema_editor() as editor:
            for app in ("contenttypes", "auth", "accounts", "registry"):
                for model in apps.get_app_config(app).get_models():
                    editor.create_model(model)
        connection.close()
        self.assertEqual(tables(self.path), tables(other))

    def test_yoke_reads_what_django_wrote(self):
        self.make_with_django()
        connection.close()
        self.assertEqual(yoke("read", self.path), READ)

    def test_yoke_reads_what_yoke_wrote(self):
        yoke("make", self.path)
        self.assertEqual(yoke("read", self.path), READ)

    def test_yoke_changes_what_django_wrote(self):
        self.make_with_django()
        connection.close()
        yoke("change", self.path)
        from accounts.models import Profile
        from registry.models import IDCard, Student
        self.assertEqual(list(Profile.objects.order_by("id").values_list("user__username", "phone")),
                         [("ada", ""), ("bob", "555-0199")])
        self.assertEqual(Student.objects.count(), 0)
        self.assertIsNone(IDCard.objects.get(code="C-1").student)
        connection.check_constraints()


if __name__ == "__main__":
    configure()
    unittest.main(argv=sys.argv[:1])
