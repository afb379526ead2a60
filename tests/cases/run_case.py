#!/usr/bin/env python3
"""Runs one case: compiles its models, builds its program, and compares everything with what is here.

    run_case.py CASE --build BUILD [--compiler CC --flags "FLAGS"] [--write]

A case is a folder:

    APP/models.py    the input, for one app or several
    options.txt      more options of `yoke compile`; with --keep-going something is wrong with the
                     models, and it says so by its exit code
    APP.h, APP.c     what `yoke compile` writes
    sqlite.sql       what `yoke sql` prints
    messages.txt     what the tool says on stderr; no file: nothing
    yoke_project.h   ... and .c, when there are several apps
    main.c           a program that uses the models; built by every compiler there is
    output.txt       what it prints

--write takes what came out as what is expected: then read the diff.
"""
import argparse
import difflib
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wshadow", "-Werror"]
BUILTIN = ["auth", "contenttypes"]
COMPILERS = ["gcc", "clang"]
WIDEST = 100


class Case:
    def __init__(self, options, scratch):
        self.folder = os.path.join(HERE, options.case)
        self.build = options.build
        self.flags = options.flags.split()
        self.write = options.write
        self.scratch = scratch
        self.failures = []
        self.apps = sorted(name for name in os.listdir(self.folder)
                           if os.path.exists(os.path.join(self.folder, name, "models.py")))

    def run(self, *command):
        return subprocess.run(command, cwd=self.folder, capture_output=True, text=True, check=False)

    def fail(self, text):
        self.failures.append(text)

    def compare(self, name, found):
        path = os.path.join(self.folder, name)
        expected = ""
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                expected = file.read()
        if found == expected:
            return
        if self.write:
            with open(path, "w", encoding="utf-8") as file:
                file.write(found)
            return
        self.fail("".join(difflib.unified_diff(expected.splitlines(True), found.splitlines(True),
                                               name, "now")))

    def tool(self, *arguments):
        """Runs yoke on the case's models; its messages are compared once, by compile()."""
        models = [f"{app}/models.py" for app in self.apps]
        return self.run(os.path.join(self.build, "yoke"), arguments[0], *models, *arguments[1:])

    def options(self):
        path = os.path.join(self.folder, "options.txt")
        if not os.path.exists(path):
            return []
        with open(path, encoding="utf-8") as file:
            return file.read().split()

    def compile(self):
        options = self.options()
        done = self.tool("compile", "-o", self.scratch, *options)
        self.compare("messages.txt", done.stderr)
        if done.returncode != ("--keep-going" in options):
            self.fail(f"yoke compile ended with {done.returncode}: {done.stderr}")
            return False
        for name in sorted(os.listdir(self.scratch)):
            self.check_width(name)
            if os.path.splitext(name)[0] not in BUILTIN:
                self.compare(name, self.generated(name))
        return True

    def generated(self, name):
        with open(os.path.join(self.scratch, name), encoding="utf-8") as file:
            return file.read()

    def check_width(self, name):
        for number, line in enumerate(self.generated(name).split("\n"), 1):
            if len(line) > WIDEST:
                self.fail(f"{name}:{number} has {len(line)} columns: {line}")
            if line != line.rstrip():
                self.fail(f"{name}:{number} ends in a space: {line}")

    def sql(self):
        self.compare("sqlite.sql", self.tool("sql").stdout)

    def program(self, compiler):
        sources = [os.path.join(self.scratch, name) for name in sorted(os.listdir(self.scratch))
                   if name.endswith(".c")]
        # Generated code is compiled with the user's warnings, so with more than ours.
        strict = ["-Wconversion"]
        binary = os.path.join(self.scratch, f"program-{os.path.basename(compiler)}")
        done = self.run(compiler, "-std=c11", "-g", *WARNINGS, *strict, *self.flags,
                        "-I", os.path.join(HERE, "../../include"), "-I", self.scratch,
                        os.path.join(self.folder, "main.c"), *sources,
                        os.path.join(self.build, "libyoke.a"), "-lsqlite3", "-lpcre2-8", "-lm", "-o", binary)
        if done.returncode != 0 or done.stderr:
            self.fail(f"{compiler}: {done.stderr}")
            return
        done = self.run(binary)
        if done.returncode != 0:
            self.fail(f"The program of {compiler} ended with {done.returncode}: {done.stderr}")
        self.compare("output.txt", done.stdout)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("case")
    parser.add_argument("--build", required=True)
    parser.add_argument("--compiler", default="cc")
    parser.add_argument("--flags", default="")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    options.build = os.path.abspath(options.build)
    with tempfile.TemporaryDirectory() as scratch:
        case = Case(options, scratch)
        if case.compile():
            case.sql()
            # A sanitized library can only be linked by the compiler that made it.
            compilers = [options.compiler] if options.flags else COMPILERS
            for compiler in filter(shutil.which, compilers):
                case.program(compiler)
        sys.exit("\n".join(case.failures) or 0)


main()
