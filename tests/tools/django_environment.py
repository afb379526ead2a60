#!/usr/bin/env python3
"""Makes the virtual environment that has the tests' Django, once, and prints its Python.

    django_environment.py FOLDER [REQUIREMENTS...]

FOLDER/bin/python is ready when this ends with 0: it has what tests/requirements.txt lists, and the
other files. Without a network, set YOKE_DJANGO_PYTHON to a Python that has the Django of
tests/requirements.txt: FOLDER/bin/python then calls it.
"""

import fcntl
import os
import subprocess
import sys

REQUIREMENTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../requirements.txt")


def wanted(files):
    texts = []
    for name in files:
        with open(name) as file:
            texts.append(file.read())
    return "".join(texts)


def has_django(python):
    version = next(line.split("==")[1].strip() for line in wanted([REQUIREMENTS]).splitlines()
                   if line.lower().startswith("django=="))
    done = subprocess.run([python, "-c", "import django; print(django.get_version())"],
                          capture_output=True, text=True, check=False)
    return done.stdout.strip() == version


def is_made(folder, files):
    """What was installed is kept beside, so that a new requirement is noticed."""
    try:
        with open(os.path.join(folder, "installed.txt")) as file:
            return file.read() == wanted(files)
    except OSError:
        return False


def make(folder, files):
    """False, with the reason on stderr, when it cannot be made."""
    install = [os.path.join(folder, "bin/pip"), "install", "--quiet", "--disable-pip-version-check"]
    for name in files:
        install += ["-r", name]
    for command in ([sys.executable, "-m", "venv", folder], install):
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              check=False)
        if done.returncode != 0:
            print(done.stdout, file=sys.stderr)
            return False
    with open(os.path.join(folder, "installed.txt"), "w") as file:
        file.write(wanted(files))
    return True


def call_given(python, given):
    os.makedirs(os.path.dirname(python), exist_ok=True)
    with open(python, "w") as file:
        file.write(f'#!/bin/sh\nexec "{os.path.abspath(given)}" "$@"\n')
    os.chmod(python, 0o755)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    folder, files = os.path.abspath(sys.argv[1]), [REQUIREMENTS, *sys.argv[2:]]
    os.makedirs(os.path.dirname(folder), exist_ok=True)
    python = os.path.join(folder, "bin/python")
    given = os.environ.get("YOKE_DJANGO_PYTHON")
    if given and not has_django(given):
        sys.exit(f"YOKE_DJANGO_PYTHON={given} lacks the Django of {REQUIREMENTS}.")
    with open(folder + ".lock", "w") as lock:  # two tests may want it at the same time
        fcntl.flock(lock, fcntl.LOCK_EX)
        if given:
            ready = os.path.exists(python) and has_django(python)
        else:
            ready = is_made(folder, files) and has_django(python)
        if not ready and given:
            call_given(python, given)
        elif not ready and not make(folder, files):
            sys.exit(f"The tests need a real Django, and it could not be installed into {folder}.\n"
                     "Needed: python3 with its venv module (Debian: python3-venv), and a package "
                     "index that pip reaches.\nOr set YOKE_DJANGO_PYTHON to a Python that has what "
                     f"{REQUIREMENTS} lists.")
    print(python)


if __name__ == "__main__":
    main()
