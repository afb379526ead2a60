"""expected.txt of each case of imports is what Python itself makes of main.py.

With --write it is written; else it is compared."""
import pathlib
import subprocess
import sys
import types

HERE = pathlib.Path(__file__).resolve().parent / "imports"


def shown(value):
    if isinstance(value, types.ModuleType):
        return "module " + value.__name__
    if isinstance(value, type):
        return "class %s.%s" % (value.__module__, value.__qualname__)
    if isinstance(value, types.FunctionType):
        return "function " + value.__name__
    return repr(value)


def show(folder):
    sys.path.insert(0, folder)
    import main

    for name, value in vars(main).items():
        if not name.startswith("__"):
            print(name, "=", shown(value))


def main():
    wrong = 0
    for case in sorted(path for path in HERE.iterdir() if path.is_dir()):
        text = subprocess.run(
            [sys.executable, "-B", "-W", "ignore", __file__, "--show", str(case)],
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        expected = case / "expected.txt"
        if "--write" in sys.argv:
            expected.write_text(text)
        elif expected.read_text() != text:
            wrong += 1
            print(f"{expected} is not what Python says:\n{text}")
    return wrong


if __name__ == "__main__":
    if "--show" in sys.argv:
        show(sys.argv[-1])
    else:
        sys.exit(main())
