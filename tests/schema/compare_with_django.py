"""Compares `yoke sql` with Django's schema editor, statement for statement, and runs what it prints.

    compare_with_django.py YOKE VENV DATABASE APP...

VENV has Django (or YOKE_DJANGO_PYTHON names a Python that has it); APP is a folder beside this file.
The statements are run on a SQLite file, or on a server of the database that is started for it.
"""
import difflib
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "parity"))

import statements

# What Django says too, and no server takes.
NOT_RUN = {
    ("sums", "mariadb"): "MariaDB has functions that it does not want in a CHECK",
    ("long", "mariadb"): "MariaDB refuses a db_table that is too long",
}


def output(command, **options):
    environment = {**os.environ, "PYTHONHASHSEED": "0"}  # Django prints a set
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment,
                          **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: {done.stderr}")
    return done.stdout


def is_of_built_in_app(sql):
    table = (statements.table_of(sql) or "").strip('"`')
    return table.startswith(("auth_", "django_"))


def main():
    yoke, venv, database, labels = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:]
    python = os.environ.get("YOKE_DJANGO_PYTHON") or os.path.join(venv, "bin", "python")
    django = json.loads(output([python, os.path.join(HERE, "django_schema.py"), database, HERE,
                                *labels]))
    models = [os.path.join(HERE, label, "models.py") for label in labels]
    printed = output([yoke, "sql", "--database", database, *models])
    ours = statements.split(printed, database == "mariadb")
    if not any(is_of_built_in_app(sql) for sql in ours):  # nothing of theirs is needed
        django = [sql for sql in django if not is_of_built_in_app(sql)]
    if django != ours:
        sys.exit("\n".join(difflib.unified_diff(django, ours, "Django", "yoke sql", lineterm="",
                                                n=0)))
    print(f"{len(ours)} statements are the same.")
    why_not = [NOT_RUN[label, database] for label in labels if (label, database) in NOT_RUN]
    if why_not:
        print(f"They are not run: {why_not[0]}.")
        return
    print(output([python, os.path.join(HERE, "run_statements.py"), database],
                 input=json.dumps(ours)), end="")


main()
