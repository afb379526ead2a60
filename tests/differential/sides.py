"""Runs one case on both sides in a folder of its own."""

import json
import os
import shutil
import subprocess

import compare
from emit_c import Emitter
from spec import Case, models_py

HERE = os.path.dirname(os.path.abspath(__file__))
C_FLAGS = ["-std=gnu11", "-O0", "-g0", "-Wall", "-Wextra", "-Wpedantic", "-Werror"]
SECONDS = 300


class Tools:
    """What is needed to run a case."""

    def __init__(self, build, python, compiler, flags):
        self.yoke = os.path.join(build, "yoke")
        self.library = os.path.join(build, "libyoke.a")
        self.include = os.path.join(HERE, "../../include")
        self.python = python
        self.compiler = compiler
        self.flags = flags


def run_case(tools, data, folder):
    """Every mismatch of a case. The folder is made anew."""
    case = Case(data)
    write_models(case, folder)
    write(os.path.join(folder, "case.json"), json.dumps(data))
    django = start_django(tools, folder)
    try:
        failed = build(tools, data, case, folder)
    finally:
        complaint = finish_django(django)
    if complaint:
        raise RuntimeError(f"Django could not run {folder}:\n{complaint}")
    if failed:
        return [failed]
    for number in range(1, len(case.sequences), 2):
        shutil.copy(os.path.join(folder, "empty.db"), os.path.join(folder, f"yoke-{number}.db"))
    failed = run_program(folder)
    return [failed] if failed else compare.compare_all(case, folder)


def check_cases(tools, named, work):
    """The mismatches of each (name, case) between Django's checks and `yoke check`."""
    folders = [os.path.join(work, name) for name, _ in named]
    found = []
    for folder, (_, data) in zip(folders, named):
        write_models(Case(data), folder)
    done = subprocess.run([tools.python, "-B", "-W", "ignore", os.path.join(HERE, "checks_side.py"),
                           *folders], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          timeout=SECONDS, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"Django could not check the models:\n{done.stderr}")
    for folder, (_, data) in zip(folders, named):
        failed = check_models(tools, data["app"], folder)
        mismatches = [failed] if failed else compare.compare_checks(folder)
        found.append(mismatches)
        if not mismatches:
            shutil.rmtree(folder)
    return found


def write_models(case, folder):
    """models/<app>/models.py in a folder made anew."""
    shutil.rmtree(folder, ignore_errors=True)
    app_folder = os.path.join(folder, "models", case.app)
    os.makedirs(app_folder)
    write(os.path.join(app_folder, "__init__.py"), "")
    write(os.path.join(app_folder, "models.py"), models_py(case))


def check_models(tools, app, folder):
    """Runs `yoke check`; a mismatch when it does not end as a program should."""
    status, text = run(folder, "yoke-check.json",
                       [tools.yoke, "check", "--json", os.path.join("models", app, "models.py")])
    if status not in (0, 1):
        return compare.Mismatch("tool", None, None, "yoke check", "", f"exit code {status}\n{text}")
    return None


def write(path, text):
    with open(path, "w") as file:
        file.write(text)


def start_django(tools, folder):
    log = open(os.path.join(folder, "django.log"), "w")
    script = os.path.join(HERE, "django_side.py")
    command = [tools.python, "-B", "-W", "ignore", script, folder]
    return subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL), log


def finish_django(django):
    """None, or what Django said when it failed."""
    process, log = django
    try:
        status = process.wait(timeout=SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        status = process.wait()
    log.close()
    if status == 0:
        return None
    with open(log.name) as file:
        return file.read()[-4000:]


def run(folder, log, command):
    """(exit code, output)"""
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          stdin=subprocess.DEVNULL, timeout=SECONDS, check=False)
    text = done.stdout.decode(errors="replace")
    write(os.path.join(folder, log), text)
    return done.returncode, text


def build(tools, data, case, folder):
    """Compiles the models and the program; a mismatch when Yoke or the C compiler refuses."""
    models = os.path.join("models", case.app, "models.py")
    failed = check_models(tools, case.app, folder)
    if failed:
        return failed
    status, text = run(folder, "yoke-compile.txt", [tools.yoke, "compile", models, "-o", "gen"])
    if status != 0:
        return compare.Mismatch("tool", None, None, "yoke compile", "", text)
    write(os.path.join(folder, "program.c"), Emitter(data).program())
    sources = sorted(os.path.join("gen", name) for name in os.listdir(os.path.join(folder, "gen"))
                     if name.endswith(".c"))
    command = [tools.compiler, *C_FLAGS, *tools.flags, "-I", tools.include, "-I", HERE, "-I", "gen",
               "program.c", *sources, "-o", "program", tools.library, "-lsqlite3", "-lpcre2-8", "-lm"]
    status, text = run(folder, "compiler.txt", command)
    if status != 0:
        return compare.Mismatch("build", None, None, "C compiler", "", text[:3000])
    return None


def run_program(folder):
    status, text = run(folder, "program.txt", ["./program", ".", "yoke.jsonl"])
    if status != 0:
        return compare.Mismatch("tool", None, None, "program", "", f"exit code {status}\n{text}")
    return None
