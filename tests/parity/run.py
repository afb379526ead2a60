#!/usr/bin/env python3
"""The parity test: what a real Django makes of the same models, and what `yoke` makes of them.

For each set of the corpus, or for the apps named, Django writes the schema for each database and
runs its checks; `yoke sql` and `yoke check` do the same; each statement and each message is
compared. README.md tells more.
"""

import argparse
import os
import subprocess
import sys
import time

sys.dont_write_bytecode = True

import compare
import corpus
import differences
import find_apps
import sides
from project import Project, make_project
from report import Report

HERE = os.path.dirname(os.path.abspath(__file__))
DATABASES = ["sqlite", "postgresql", "mariadb"]


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("apps", nargs="*", help="names of importable apps; the corpus if left out")
    parser.add_argument("--yoke", default="build/gcc/yoke", help="the tool (build/gcc/yoke)")
    parser.add_argument("--build", default="build", help="the projects are made in its folder parity")
    parser.add_argument("--venv", help="the virtual environment with the apps (BUILD/parity/venv)")
    parser.add_argument("--settings", help="a settings module of a project; with apps: only these")
    parser.add_argument("--path", action="append", default=[],
                        help="a folder where modules are found, besides the environment's")
    parser.add_argument("--database", action="append", choices=DATABASES,
                        help="only this one; may be given several times")
    parser.add_argument("--sets", help="only these sets of the corpus, e.g. contrib,oscar")
    parser.add_argument("--small", action="store_true", help="only what `make test` runs")
    parser.add_argument("--limit", type=int, default=8,
                        help="how many differences of a model to show (8)")
    parser.add_argument("--causes", type=int, default=0, metavar="COUNT",
                        help="at the end, group the differences by likely cause")
    parser.add_argument("--quiet", action="store_true", help="only models that differ, and totals")
    return parser.parse_args()


def python_of(arguments, with_corpus):
    """The Python that has Django, and the corpus where it is wanted."""
    if arguments.venv and os.path.exists(os.path.join(arguments.venv, "bin/python")) \
            and not with_corpus:
        return os.path.join(arguments.venv, "bin/python")
    folder = arguments.venv or os.path.join(arguments.build, "parity/venv")
    command = [sys.executable, os.path.join(HERE, "../tools/django_environment.py"), folder]
    if with_corpus:
        command.append(os.path.join(HERE, "requirements.txt"))
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        sys.exit(done.returncode)
    return done.stdout.strip()


def client_folder(arguments, python):
    """Where the clients of the databases are that an environment of the user's own lacks; no server
    is asked. None: it has them, or they cannot be had."""
    code = ("import importlib.util as i, sys; print('%d.%d' % sys.version_info[:2], "
            "i.find_spec('psycopg') and (i.find_spec('MySQLdb') or i.find_spec('pymysql')) and 1)")
    done = subprocess.run([python, "-c", code], stdout=subprocess.PIPE, text=True, check=False)
    version, _, has_them = done.stdout.strip().partition(" ")
    if done.returncode != 0 or has_them == "1":
        return None
    folder = os.path.join(arguments.work, f"clients-{version}")
    if not os.path.isdir(folder):
        with open(os.path.join(HERE, "../requirements.txt")) as file:
            clients = [line.strip() for line in file if line.lower().startswith(("psycopg", "pymysql"))]
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--target", folder,
                        "--python-version", version, "--only-binary", ":all:", *clients],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return folder if os.path.isdir(folder) else None


def chosen_sets(arguments):
    sets = corpus.SETS
    if arguments.sets:
        names = arguments.sets.split(",")
        unknown = set(names) - {one.name for one in sets}
        if unknown:
            sys.exit(f"There is no set {', '.join(sorted(unknown))}; there are "
                     f"{', '.join(one.name for one in sets)}.")
        sets = [one for one in sets if one.name in names]
    return [one for one in sets if one.is_small or not arguments.small]


def corpus_projects(arguments, tools):
    for one in chosen_sets(arguments):
        folder = os.path.join(arguments.work, one.name)
        path = [os.path.join(HERE, one.folder)] if one.folder else []
        yield make_project(folder, one.name, one.apps, one.needed, one.settings,
                           [*path, tools.site_packages()], one.checks_only)


def named_projects(arguments, tools, report):
    """One for each app named, or the project of a settings module."""
    path = [os.path.abspath(folder) for folder in arguments.path]
    for folder in os.environ.get("PYTHONPATH", "").split(os.pathsep) + [os.getcwd()]:
        if os.path.isdir(folder) and os.path.abspath(folder) not in path:
            path.append(os.path.abspath(folder))
    path.append(tools.site_packages())
    if arguments.settings:
        name = arguments.settings
        root = find_apps.folder_of_module(name, path)
        if not root:
            sys.exit(f"There is no module {name} in {', '.join(path)}.")
        yield Project(name, name, path, [root], arguments.apps or None)
        return
    for app in arguments.apps:
        report.progress(f"{app}: what it needs")
        found = find_apps.find(tools, app, path)
        if found.failed:
            report.failure(app, found.failed)
            continue
        yield make_project(os.path.join(arguments.work, app), app, found.apps, found.needed,
                           found.settings, path)


def compare_project(project, tools, report):
    report.progress(project.name)
    answers = sides.ask_all(tools, project)
    failed = {database: f"{django['failed']} ({django['where']})"
              for database, (django, _, _) in answers.items() if "failed" in django}
    if len(failed) == len(answers):
        report.failure(project.name, " / ".join(dict.fromkeys(failed.values())))
        return
    for database, why in failed.items():
        report.without(project.name, database, why)
        del answers[database]
    django = {database: answer[0] for database, answer in answers.items()}
    comparison = compare.Comparison(django, project.labels(*django.values()))
    for database, (django, schema, checks) in answers.items():
        if not project.checks_only:
            comparison.compare_schema(database, django, schema)
        comparison.compare_messages(database, django, checks)
    differences.explain(project.name, comparison)
    report.project(project.name, comparison)


def report_unused(names, report):
    unused = differences.unused(names)
    for one in unused:
        report.say(f"no longer differs, take it out of differences.py: {one.reason} "
                   f"({one.sets}, {one.models}, {one.databases})")
    return bool(unused)


def main():
    arguments = parse_arguments()
    arguments.work = os.path.abspath(os.path.join(arguments.build, "parity"))
    is_corpus = not arguments.apps and not arguments.settings
    python = python_of(arguments, is_corpus and not arguments.small)
    tools = sides.Tools(arguments.yoke, python, arguments.database or DATABASES,
                        client_folder(arguments, python))
    report = Report(arguments.limit, arguments.quiet)
    started = time.monotonic()
    names = []
    projects = (corpus_projects(arguments, tools) if is_corpus
                else named_projects(arguments, tools, report))
    for project in projects:
        names.append(project.name)
        compare_project(project, tools, report)
    is_wrong = bool(report.totals.differs or report.totals.apart)
    if is_corpus and not arguments.database:
        is_wrong = report_unused(names, report) or bool(report.failed) or is_wrong
    if arguments.causes:
        report.tell_causes(arguments.causes)
    report.end()
    report.say(f"{time.monotonic() - started:.0f} s")
    return 1 if is_wrong or not report.totals.models else 0


if __name__ == "__main__":
    sys.exit(main())
