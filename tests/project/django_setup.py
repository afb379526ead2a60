"""expected.txt of each tree is what django.setup() makes of its project.

With --write it is written; else it is compared."""
import os
import pathlib
import re
import subprocess
import sys

TREES = pathlib.Path(__file__).resolve().parent / "trees"


def show(tree):
    sys.path.insert(0, tree)
    os.chdir(tree)
    manage = pathlib.Path("manage.py").read_text()
    os.environ["DJANGO_SETTINGS_MODULE"] = re.search(
        r"""DJANGO_SETTINGS_MODULE.*?["'](\w[\w.]*)["']""", manage
    )[1]
    import django
    from django.apps import apps
    from django.conf import settings

    django.setup()
    print("AUTH_USER_MODEL", settings.AUTH_USER_MODEL)
    print("USE_TZ", settings.USE_TZ)
    engine = settings.DATABASES["default"]["ENGINE"].rpartition(".")[2]
    print("engine", {"sqlite3": "sqlite"}.get(engine))
    print("SILENCED_SYSTEM_CHECKS", *settings.SILENCED_SYSTEM_CHECKS)
    for app in apps.get_app_configs():
        print(app.name, app.label, app.default_auto_field)
        for model in app.get_models():
            print(" ", model.__name__)


def main():
    wrong = 0
    for tree in sorted(path for path in TREES.iterdir() if path.is_dir()):
        text = subprocess.run(
            [sys.executable, "-B", __file__, "--show", str(tree)],
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        expected = tree / "expected.txt"
        if "--write" in sys.argv:
            expected.write_text(text)
        elif expected.read_text() != text:
            wrong += 1
            print(f"{expected} is not what Django says:\n{text}")
    return wrong


if __name__ == "__main__":
    if "--show" in sys.argv:
        show(sys.argv[-1])
    else:
        sys.exit(main())
