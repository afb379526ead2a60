#!/usr/bin/env python3
"""The processor time and memory that yoke takes for a large project; beside it Django's for the same models.

    bench/tool.py YOKE [PYTHON_WITH_DJANGO]

Writes projects of 10, 50 and 100 apps with ten models each into a temporary folder: abstract bases in an app of their own,
enumerations, keys within and across apps, indexes and constraints. Prints the best of several runs: of processor time, so
that what else the machine does matters little.
"""
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

MODELS_IN_APP = 10
APPS = (10, 50, 100)
ROUNDS = 7

COMMON = '''from django.db import models


class Stamped(models.Model):
    created = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True
        get_latest_by = "created"


class Named(Stamped):
    name = models.CharField(max_length=100, db_index=True)
    slug = models.SlugField(unique=True)

    class Meta(Stamped.Meta):
        abstract = True
        ordering = ["name"]

    def __str__(self):
        return self.name
'''

HEAD = '''from decimal import Decimal

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.models import Named, Stamped


class Status(models.TextChoices):
    DRAFT = "d", _("Draft")
    OPEN = "o", _("Open")
    CLOSED = "c", _("Closed")

'''

MODEL = '''
class Thing{n}({base}):
    """The thing number {n} of app {app}."""

    status = models.CharField(_("status"), max_length=1, choices=Status.choices, default=Status.DRAFT)
    price = models.DecimalField(max_digits=10, decimal_places=2, default=Decimal("0.00"))
    amount = models.PositiveIntegerField(default=0, help_text=_("How many there are."))
    note = models.TextField(blank=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    {relation}

    class Meta({base}.Meta):
        verbose_name = _("thing {n}")
        indexes = [models.Index(fields=["status", "-amount"])]
        constraints = [models.CheckConstraint(condition=models.Q(price__gte=0), name="app{app}_thing{n}_price")]

    def total(self):
        return self.price * self.amount
'''


def relation_of(app, number):
    if number == 0:
        return f'before = models.ForeignKey("app{app - 1}.Thing0", models.PROTECT, null=True)' if app else "first = models.BooleanField()"
    if number % 3 == 0:
        return f'one = models.OneToOneField("Thing{number - 1}", models.CASCADE)'
    return f'thing = models.ForeignKey(Thing{number - 1}, models.CASCADE, related_name="things{number}")'


def write_project(folder, apps):
    (folder / "common").mkdir(parents=True)
    (folder / "common/__init__.py").touch()
    (folder / "common/models.py").write_text(COMMON)
    for app in range(apps):
        text = HEAD
        for number in range(MODELS_IN_APP):
            base = "Named" if number % 2 else "Stamped"
            text += MODEL.format(app=app, n=number, base=base, relation=relation_of(app, number))
        (folder / f"app{app}").mkdir()
        (folder / f"app{app}/__init__.py").touch()
        (folder / f"app{app}/models.py").write_text(text)
    installed = ["django.contrib.contenttypes", "django.contrib.auth", "common"] + [f"app{app}" for app in range(apps)]
    (folder / "project").mkdir()
    (folder / "project/__init__.py").touch()
    (folder / "project/settings.py").write_text(
        f'INSTALLED_APPS = {installed!r}\nSECRET_KEY = "bench"\nDEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"\n'
        'DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}\n')
    (folder / "manage.py").write_text('import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "project.settings")\n')


def stay_on_one_core():
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def run(command, **options):
    """Seconds of processor time and peak memory in MB of one run."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=stay_on_one_core, **options)
    said = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{said.decode()}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure(command, rounds=ROUNDS, **options):
    runs = [run(command, **options) for _ in range(rounds)]
    return min(seconds for seconds, _ in runs) * 1000, max(memory for _, memory in runs)


DJANGO = "import django; django.setup(); from django.core import checks; checks.run_checks()"


def main():
    yoke, python = Path(sys.argv[1]).resolve(), sys.argv[2] if len(sys.argv) > 2 else None
    print("\nThe tool: milliseconds of one processor (and peak memory)\n")
    print(f"{'models':>7} {'yoke check':>18} {'yoke compile':>18} {'yoke sql':>18} {'Django check':>18}")
    for apps in APPS:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "project"
            write_project(folder, apps)
            columns = [measure([yoke, "check", folder]), measure([yoke, "compile", folder, "-o", Path(name) / "generated"]),
                       measure([yoke, "sql", folder])]
            if python:
                environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "project.settings", "PYTHONPATH": str(folder)}
                columns.append(measure([python, "-c", DJANGO], rounds=3, cwd=folder, env=environment))
            cells = [f"{milliseconds:8.1f} ({memory:4.0f} MB)" for milliseconds, memory in columns]
            print(f"{apps * MODELS_IN_APP:>7} " + " ".join(f"{cell:>18}" for cell in cells), flush=True)


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
