#!/usr/bin/env python3
"""Makes the virtual environment that has the tests' Django, once, and prints its Python.

    django_environment.py FOLDER

FOLDER/bin/python is ready when this ends with 0. Without a network, set YOKE_DJANGO_PYTHON to a
Python that has the Django of tests/requirements.txt: FOLDER/bin/python then calls it.
"""

import fcntl
import os
import subprocess
import sys

REQUIREMENTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../requirements.txt")


def wanted():
    with open(REQUIREMENTS) as file:
        return file.read()


def has_django(python):
    version = next(line.split("==")[1].strip() for line in wanted().splitlines()
                   if line.lower().startswith("django=="))
    done = subprocess.run([python, "-c", "import django; print(django.get_version())"],
                          capture_output=True, text=True, check=False)
    return done.stdout.strip() == version


def make(folder):
    """False, with the reason on stderr, when it cannot be made."""
    for command in ([sys.executable, "-m", "venv", folder],
                    [os.path.join(folder, "bin/pip"), "install", "--quiet",
                     "--disable-pip-version-check", "-r", REQUIREMENTS]):
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              check=False)
        if done.returncode != 0:
            print(done.stdout, file=sys.stderr)
            return False
    return True


def call_given(python, given):
    os.makedirs(os.path.dirname(python), exist_ok=True)
    with open(python, "w") as file:
        file.write(f'#!/bin/sh\nexec "{os.path.abspath(given)}" "$@"\n')
    os.chmod(python, 0o755)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = os.path.abspath(sys.argv[1])
    os.makedirs(os.path.dirname(folder), exist_ok=True)
    python = os.path.join(folder, "bin/python")
    given = os.environ.get("YOKE_DJANGO_PYTHON")
    if given and not has_django(given):
        sys.exit(f"YOKE_DJANGO_PYTHON={given} lacks the Django of {REQUIREMENTS}.")
    with open(folder + ".lock", "w") as lock:  # two tests may want it at the same time
        fcntl.flock(lock, fcntl.LOCK_EX)
        ready = os.path.exists(python) and has_django(python)
        if not ready and given:
            call_given(python, given)
        elif not ready and not make(folder):
            sys.exit(f"The tests need a real Django, and it could not be installed into {folder}.\n"
                     "Needed: python3 with its venv module (Debian: python3-venv), and a package "
                     "index that pip reaches.\nOr set YOKE_DJANGO_PYTHON to a Python that has what "
                     f"{REQUIREMENTS} lists.")
    print(python)


if __name__ == "__main__":
    main()
