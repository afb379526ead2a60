#!/usr/bin/env python3
"""Compiles the C of the corpus: the sets of tests/parity that need no package but Django.

    compile_corpus.py YOKE --library LIBYOKE [--flags FLAGS]

`yoke compile` makes the C of each set; GCC and Clang must take it without a warning, and a program
of it must create all the tables in an empty SQLite file.
"""
import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "../..")
PARITY = os.path.join(HERE, "../parity")
sys.path.insert(0, PARITY)
sys.dont_write_bytecode = True

import corpus  # noqa: E402
from project import make_project  # noqa: E402

WARNINGS = ["-std=c11", "-Wall", "-Wextra", "-Wpedantic", "-Wshadow", "-Wconversion", "-Werror"]
WRONG = {"terse", "tutorial"}  # Django finds mistakes in them, or in what they are beside
NO_TABLES = {"ownfields": "a column type of PostGIS's", "oddnames": "a table of another schema"}
DEFAULT = re.compile(r"^(\w.*?)(\w+)\(void\); +/\* [\w.]+ \*/$")
PROGRAM = """\
#include <stdio.h>
#include <string.h>

#include "yoke_project.h"

%s
int main(void) {
  yoke_db *db = yoke_open(":memory:");
  const yoke_app *apps[1000];
  yoke_app all = yoke_project;
  all.needs = apps;
  all.need_count = 0;
  for (size_t i = 0; i < yoke_project.need_count; i++)
    if (%s) apps[all.need_count++] = yoke_project.needs[i];
  bool done = yoke_create_tables(db, &all);
  if (!done) fprintf(stderr, "%%s\\n", yoke_error(db)->message);
  yoke_close(db);
  return !done;
}
"""


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False)


def write_program(generated):
    """The default functions that are the program's own give zeros."""
    defaults = set()
    for name in os.listdir(generated):
        with open(os.path.join(generated, name), encoding="utf-8") as file:
            defaults |= {match.groups() for match in map(DEFAULT.match, file) if match}
    bodies = "".join(f"{kind}{name}(void) {{\n  return ({kind}){{0}};\n}}\n\n"
                     for kind, name in sorted(defaults))
    with open(os.path.join(generated, "main.c"), "w", encoding="utf-8") as file:
        file.write(PROGRAM % (bodies, " && ".join(
            f'strcmp(yoke_project.needs[i]->label, "{app}") != 0' for app in NO_TABLES)))


def make_c(yoke, one, folder):
    """The set's C in a new folder below `folder`; returns that folder and what went wrong."""
    generated = os.path.join(folder, "c")
    os.mkdir(generated)
    search = [os.path.join(PARITY, one.folder)] if one.folder else []
    apps = [app for app in one.apps if app not in WRONG]
    project = make_project(os.path.join(folder, "project"), one.name, apps, one.needed,
                           one.settings, search)
    includes = [word for place in project.search_path for word in ("-I", place)]
    done = run(yoke, "compile", *project.paths, *includes, "--settings", project.settings, "-o",
               generated)
    write_program(generated)
    return generated, done.stderr if done.returncode else None


def check_set(options, one, folder):
    generated, failure = make_c(options.yoke, one, folder)
    if failure:
        return [failure]
    failures = []
    sources = sorted(os.path.join(generated, name) for name in os.listdir(generated)
                     if name.endswith(".c"))
    common = [*WARNINGS, "-I", os.path.join(ROOT, "include"), "-I", generated, *sources]
    other = "gcc" if "clang" in os.path.basename(options.compiler) else "clang"
    if shutil.which(other):
        done = run(other, "-fsyntax-only", *common)
        if done.returncode != 0 or done.stderr:
            failures.append(f"{other}: {done.stderr}")
    program = os.path.join(folder, "program")
    done = run(options.compiler, *options.flags.split(), *common, options.library, "-lsqlite3", "-lpcre2-8",
               "-lm", "-o", program)
    if done.returncode == 0:
        done = run(program)
    if done.returncode != 0:
        failures.append(f"The tables are not made: {done.stderr}")
    return failures


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("yoke")
    parser.add_argument("--library", required=True)
    parser.add_argument("--compiler", default="cc")
    parser.add_argument("--flags", default="")
    options = parser.parse_args()
    failures = []
    print("Left out:", ", ".join(sorted(WRONG)), "(Django finds mistakes in them)")
    for app, reason in NO_TABLES.items():
        print(f"Compiled, but without its tables: {app} ({reason})")
    for one in corpus.SETS:
        if not one.is_small or one.checks_only:
            continue
        with tempfile.TemporaryDirectory() as folder:
            failures += [f"{one.name}: {failure}" for failure in check_set(options, one, folder)]
    sys.exit("\n".join(failures) or 0)


main()
