"""Compares what names of snippets are bound to with the Python that runs this script.

    compare_with_python.py DUMP_PROGRAM FOLDER

DUMP_PROGRAM runs a file and prints "name = repr" for each of its names. Names that hold anything but
plain data are left out; `unknown_...` are those that nobody can know without Python.
"""
import subprocess
import sys
import types
from pathlib import Path

PLAIN = (bool, int, float, str, bytes, type(None))


def plain(value):
    """The value with what is lazily gone through in Python as the list it is in Yoke; or an error."""
    if type(value) in PLAIN:
        return value
    if type(value) in (list, tuple):
        return type(value)(map(plain, value))
    if type(value) in (set, frozenset):
        return set(map(plain, value))
    if type(value) is dict:
        return {plain(key): plain(item) for key, item in value.items()}
    if type(value) is range:
        return list(value)
    raise TypeError(value)


def expected(path):
    module = sys.modules["snippet"] = types.ModuleType("snippet")
    module.__file__ = str(path.resolve())
    names = vars(module)
    exec(compile(path.read_text(), path, "exec"), names)
    found = {}
    for name, value in names.items():
        if name.startswith("_"):
            continue
        try:
            found[name] = plain(value)
        except TypeError:
            pass
    return found


def written(program, path):
    run = subprocess.run([program, path], capture_output=True, text=True, timeout=60)
    if run.returncode:
        raise SystemExit(f"{path}: exit {run.returncode}\n{run.stderr}")
    found = {}
    for line in run.stdout.splitlines():
        name, _, rest = line.partition(" ")
        found[name] = rest
    return found


def equal(left, right):
    """Equal, and of the same types all the way down; dicts in the same order, sets in none."""
    if type(left) is not type(right):
        return False
    if isinstance(left, (list, tuple)):
        return len(left) == len(right) and all(map(equal, left, right))
    if isinstance(left, dict):
        return equal(list(left.items()), list(right.items()))
    return left == right if isinstance(left, set) else repr(left) == repr(right)


def same(value, line):
    if line is None or not line.startswith("= "):
        return False
    try:
        return equal(eval(line[2:], {}), value)
    except Exception:
        return False


def main():
    program, folder = sys.argv[1:]
    names = differences = 0
    for path in sorted(Path(folder).glob("*.py")):
        lines = written(program, path)
        for name, value in expected(path).items():
            names += 1
            line = lines.get(name)
            right = line is not None and line.startswith("?") if name.startswith("unknown_") \
                else same(value, line)
            if not right:
                differences += 1
                print(f"{path.name}: {name}\n  Python: = {value!r}\n  Yoke:   {line}")
        if "!" in lines:
            differences += 1
            print(f"{path.name}: {lines['!']}")
    print(f"{names} names of Python {sys.version.split()[0]}: {names - differences} same")
    raise SystemExit(differences > 0 or names == 0)


main()
