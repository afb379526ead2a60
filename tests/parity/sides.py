"""Runs the two sides on the same project: a real Django, and the tool `yoke`."""

import concurrent.futures
import json
import os
import subprocess

import statements

HERE = os.path.dirname(os.path.abspath(__file__))
SECONDS = 120


class Tools:
    """The programs, and where Python finds modules."""

    def __init__(self, yoke, python, databases, clients=None):
        self.yoke = os.path.abspath(yoke)
        self.python = python
        self.databases = databases
        self.clients = [clients] if clients else []

    def site_packages(self):
        code = "import sysconfig; print(sysconfig.get_path('purelib'))"
        done = subprocess.run([self.python, "-c", code], stdout=subprocess.PIPE, text=True,
                              check=True)
        return done.stdout.strip()


def run(command, path=None):
    """(exit code, output, errors); the code is negative for a signal, None for no end in time."""
    environment = dict(os.environ)
    if path:
        environment["PYTHONPATH"] = os.pathsep.join(path)
        environment.pop("DJANGO_SETTINGS_MODULE", None)
    try:
        done = subprocess.run(command, capture_output=True, env=environment, timeout=SECONDS,
                              stdin=subprocess.DEVNULL, check=False)
    except subprocess.TimeoutExpired:
        return None, "", ""
    return done.returncode, *(text.decode(errors="replace") for text in (done.stdout, done.stderr))


def ask_django(tools, project, database):
    """What django_side.py says of it, a dictionary; {"failed": why} when Django cannot take it."""
    options = ["--checks-only"] if project.checks_only else []
    code, out, errors = run([tools.python, os.path.join(HERE, "django_side.py"), *options,
                             project.settings, database], project.search_path + tools.clients)
    try:
        return json.loads(out)
    except ValueError:
        last = errors.strip().splitlines()[-1:] or [f"exit code {code}"]
        return {"failed": last[0], "where": ""}


def ask_all(tools, project):
    """Of each database: Django's answer, and what `yoke sql` and `yoke check` say. Several run at
    a time."""
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        asked = {database: [pool.submit(ask, tools, project, database)
                            for ask in (ask_django, ask_yoke_sql, ask_yoke_check)]
                 for database in tools.databases}
        return {database: [one.result() for one in answers]
                for database, answers in asked.items()}


class Answer:
    """What one run of `yoke` gave: `statements` or `messages`, or `failed`: why it gave none."""

    def __init__(self):
        self.statements = []
        self.messages = []
        self.failed = None


def describe_end(code, errors):
    if code is None:
        return f"has not ended after {SECONDS} seconds"
    if code < 0:
        return f"was ended by signal {-code}"
    if "Sanitizer" in errors:
        return "a sanitizer stopped it"
    return None


def yoke_arguments(project):
    arguments = ["--settings", project.settings]
    for folder in project.search_path:
        arguments += ["-I", folder]
    return arguments + project.paths


def ask_yoke_sql(tools, project, database):
    answer = Answer()
    code, out, errors = run([tools.yoke, "sql", "--database", database, *yoke_arguments(project)])
    answer.failed = describe_end(code, errors)
    answer.statements = statements.split(out, database == "mariadb")
    if not answer.failed and code != 0 and not out:
        answer.failed = " / ".join(errors.strip().splitlines()[-3:])
    return answer


def ask_yoke_check(tools, project, database):
    answer = Answer()
    code, out, errors = run([tools.yoke, "check", "--json", "--database", database,
                             *yoke_arguments(project)])
    answer.failed = describe_end(code, errors)
    if answer.failed:
        return answer
    try:
        answer.messages = json.loads(out)
    except ValueError:
        answer.failed = " / ".join(errors.strip().splitlines()[-3:]) or f"no JSON, exit code {code}"
    return answer
