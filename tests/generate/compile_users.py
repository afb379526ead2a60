#!/usr/bin/env python3
"""Compiles what users write with the example's generated code, and looks at what compilers say.

    compile_users.py YOKE

Every file of misuse/ but right.c must be refused by GCC and by Clang, at the line that has a comment
behind it. Clang's nullability checker must report nullability/unchecked.c there, and not checked.c.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "../..")
MODELS = os.path.join(ROOT, "examples/profile/accounts/models.py")
CALLER = re.compile(r";.* /\* .* \*/$")


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False)


def marked_line(path):
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if CALLER.search(line.rstrip()):
                return number
    return None


def compiler_command(compiler, generated):
    return [compiler, "-std=c11", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-Wconversion",
            "-Wshadow", "-I", os.path.join(ROOT, "include"), "-I", generated]


def check_misuse(compiler, generated, failures):
    folder = os.path.join(HERE, "misuse")
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        done = run(*compiler_command(compiler, generated), "-fsyntax-only", path)
        wanted = marked_line(path)
        if wanted is None:
            if done.returncode != 0 or done.stderr:
                failures.append(f"{compiler} refuses {name}:\n{done.stderr}")
        elif done.returncode == 0:
            failures.append(f"{compiler} accepts {name}.")
        elif not re.search(rf"{name}:{wanted}:\d+: error: ", done.stderr):
            failures.append(f"{compiler} has no error at line {wanted} of {name}:\n{done.stderr}")


def check_nullability(generated, failures):
    for name in ("unchecked.c", "checked.c"):
        path = os.path.join(HERE, "nullability", name)
        done = run("clang", "--analyze", "-Xclang", "-analyzer-checker=nullability",
                   "--analyzer-output", "text", "-std=c11", "-I", os.path.join(ROOT, "include"),
                   "-I", generated, path)
        said = done.stdout + done.stderr
        wanted = marked_line(path) if name == "unchecked.c" else None
        if wanted and not re.search(rf"{name}:{wanted}:\d+: warning: Nullable pointer", said):
            failures.append(f"The nullability checker does not report {name}:{wanted}:\n{said}")
        if not wanted and said:
            failures.append(f"The nullability checker reports {name}:\n{said}")


def main():
    yoke = os.path.abspath(sys.argv[1])
    failures = []
    with tempfile.TemporaryDirectory() as generated:
        done = run(yoke, "compile", MODELS, "-o", generated)
        if done.returncode != 0:
            sys.exit(done.stderr)
        for compiler in filter(shutil.which, ("gcc", "clang")):
            check_misuse(compiler, generated, failures)
        if shutil.which("clang"):
            check_nullability(generated, failures)
    sys.exit("\n".join(failures) or 0)


main()
