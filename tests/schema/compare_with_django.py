"""Compares `yoke sql` with Django's schema editor, statement for statement.

    compare_with_django.py YOKE VENV APP...

VENV has Django (or YOKE_DJANGO_PYTHON names a Python that has it); APP is a folder beside this file.
"""
import difflib
import os
import sqlite3
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def output(command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{command}: {done.stderr}")
    return done.stdout.splitlines()


def main():
    yoke, venv, labels = sys.argv[1], sys.argv[2], sys.argv[3:]
    python = os.environ.get("YOKE_DJANGO_PYTHON") or os.path.join(venv, "bin", "python")
    models = [os.path.join(HERE, label, "models.py") for label in labels]
    django = output([python, os.path.join(HERE, "django_ddl.py"), HERE, *labels])
    ours = output([yoke, "sql", *models])
    if django != ours:
        sys.exit("\n".join(difflib.unified_diff(django, ours, "Django", "yoke sql", lineterm="")))
    sqlite3.connect(":memory:").executescript("\n".join(ours))
    print(f"{len(ours)} statements are the same, and run.")


main()
