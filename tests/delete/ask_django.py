#!/usr/bin/env python3
"""What Django 5.2 answers to the deletions of test_delete.c, on the same models.

    python3 -m venv venv && venv/bin/pip install -r tests/requirements.txt
    venv/bin/python tests/delete/ask_django.py

Each line is: what is deleted, then the counts or the error with its objects, then the number of
statements. Ship and what belongs to it is left out: DB_CASCADE came with Django 6.1.
"""
import pathlib
import sys
import tempfile

import django
from django.conf import settings

source = (pathlib.Path(__file__).parent / "models.py").read_text()
before, after = source.split("# The database's own policies.")
source = before + after[after.index("# Circles."):]
folder = tempfile.TemporaryDirectory()
package = pathlib.Path(folder.name, "zoo")
package.mkdir()
(package / "__init__.py").touch()
(package / "models.py").write_text(source)
sys.path.insert(0, folder.name)
settings.configure(
    INSTALLED_APPS=["zoo"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
django.setup()

from django.apps import apps  # noqa: E402
from django.db import IntegrityError, connection, models as m, transaction  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

with connection.schema_editor() as editor:
    for model in apps.get_app_config("zoo").get_models():
        editor.create_model(model)
globals().update({model.__name__: model for model in apps.get_models()})


def name_objects(objects):
    return sorted("%s %s" % (type(o).__name__, o.pk) for o in objects)


def ask(title, delete):
    with CaptureQueriesContext(connection, ) as queries:
        try:
            outcome = delete()
        except m.ProtectedError as error:
            outcome = "ProtectedError: %s %s" % (error.args[0], name_objects(error.protected_objects))
        except m.RestrictedError as error:
            outcome = "RestrictedError: %s %s" % (error.args[0], name_objects(error.restricted_objects))
        except (IntegrityError, ValueError, TypeError) as error:
            outcome = "%s: %s" % (type(error).__name__, error)
    sql = [q["sql"] for q in queries if not q["sql"].startswith(("BEGIN", "COMMIT", "ROLLBACK"))]
    print("%-34s %s, %d statements" % (title, outcome, len(sql)))
    for text in sql:
        print("      ", text)


a = Author.objects.create(name="a")
ask("unsaved", Author(name="x").delete)
ask("author alone", a.delete)
a = Author.objects.create(name="a")
b = Biography.objects.create(author=a)
ask("biography", b.delete)
b = Biography.objects.create(author=a)
ask("author with biography", a.delete)
b = Biography(pk=77)
ask("biography that is not there", b.delete)
ask("author that is not there", Author(pk=77).delete)
ask("biographies, none", Biography.objects.all().delete)
ask("authors, none", Author.objects.all().delete)
ask("sliced", lambda: Author.objects.all()[:1].delete())

one, two = Artist.objects.create(), Artist.objects.create()
album = Album.objects.create(artist=one)
other = Album.objects.create(artist=two)
Song.objects.create(artist=one, album=album)
Song.objects.create(artist=two, album=album)
ask("artist restricted", one.delete)
ask("album restricted", album.delete)
Song.objects.filter(artist=two).delete()
ask("artist with all songs", one.delete)

asia = Continent.objects.create(name="Asia")
laos = Country.objects.create(continent=asia, name="Laos")
City.objects.create(country=laos, name="Vientiane")
City.objects.create(country=laos, name="Pakse")
Embassy.objects.create(country=laos)
ask("country protected", laos.delete)
ask("continent protected", asia.delete)
ask("continents protected", Continent.objects.all().delete)

s1, s2, s3 = [Student.objects.create(name=n) for n in "123"]
Card.objects.create(student=s3)
Seat.objects.create(student=s3)
Locker.objects.create(student=s3)
Trace.objects.create(student=s3)
ask("student", s3.delete)

hen = Hen.objects.create()
egg = Egg.objects.create(hen=hen)
hen.egg = egg
hen.save()
ask("hen and egg", hen.delete)

top = Node.objects.create()
for _ in range(3):
    child = Node.objects.create(parent=top)
    Node.objects.create(parent=child)
ask("tree of nodes", top.delete)

team = Team.objects.create(code="red")
Player.objects.create(team=team)
Player.objects.create(team=team)
coach = Coach.objects.create(team=team)
Whistle.objects.create(coach=coach)
ask("team", team.delete)
nameless = Team.objects.create(code=None)
Player.objects.create(team=None)
ask("team without code", nameless.delete)
tag = Tag.objects.create(name="it's \"x\"")
Label.objects.create(tag=tag)
ask("tag", tag.delete)

p1, p2 = Person.objects.create(), Person.objects.create()
Letter.objects.create(sender=p1, receiver=p2)
Letter.objects.create(sender=p2, receiver=p1)
Letter.objects.create(sender=p1, receiver=p1)
Letter.objects.create(sender=p2, receiver=p2)
ask("person with letters", p1.delete)

owner = Owner.objects.create()
house = House.objects.create(owner=owner)
Room.objects.create(owner=owner, house=house)
ask("house restricted", house.delete)
ask("owner with house and room", owner.delete)
