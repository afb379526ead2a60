"""Finds by trial what must be in INSTALLED_APPS for an app that is known by its name alone."""

import json
import os
import re
import tempfile

import sides
from project import settings_text

HERE = os.path.dirname(os.path.abspath(__file__))
BASIC = ["django.contrib.contenttypes", "django.contrib.auth"]
TRIALS = 60
NOT_INSTALLED = re.compile(r"Model class (\S+) doesn't declare an explicit app_label")
TO_BE_ADDED = re.compile(r"""["'`]([a-z_][\w.]*)["'`](?: is required, add it)? to """
                         r"""(?:your )?(?:settings\.)?INSTALLED_APPS""")
MIDDLEWARE = re.compile(r"(\S+) must be added to settings.MIDDLEWARE")
PROCESSOR = re.compile(r"requires? (\S+) in .*context.processors")
NO_SETTING = re.compile(r"has no attribute '[A-Z][A-Z0-9_]+'|setting")
NO_LABEL = [re.compile(r"No installed app with label '(\w+)'"),
            re.compile(r"Couldn't find an (?:\w+ )?app to import (\w+)\."),
            re.compile(r"lazy reference to '(\w+)\.\w+', but app '\w+' isn't installed"),
            re.compile(r"refers to model '(\w+)\.\w+' that has not been installed"),
            re.compile(r"relates? (?:to|with) model '(\w+)\.\w+', which is either not installed")]


class Found:
    """`apps` to compare, `needed` by them, more settings. Or `failed`: why there is none."""

    def __init__(self, apps):
        self.apps = apps
        self.needed = list(BASIC)
        self.user = None
        self.middleware = []
        self.processors = []  # context processors of its templates
        self.defaults = None  # a module of default settings, as some packages have one
        self.models = 0
        self.failed = None

    @property
    def settings(self):
        return ((f"from {self.defaults} import *\n" if self.defaults else "")
                + (f'AUTH_USER_MODEL = "{self.user}"\n' if self.user else "")
                + (f"MIDDLEWARE = {json.dumps(self.middleware)}\n" if self.middleware else "")
                + "".join('TEMPLATES[0]["OPTIONS"]["context_processors"].append('
                          f"{json.dumps(one)})\n" for one in self.processors))

    def take_over(self, other):
        self.apps += [app for app in other.apps if app not in self.apps]
        self.needed += [name for name in other.needed if name not in self.needed]
        self.middleware += [name for name in other.middleware if name not in self.middleware]
        self.processors += [name for name in other.processors if name not in self.processors]
        self.user = self.user or other.user
        self.defaults = self.defaults or other.defaults
        self.models += other.models


def folder_of(name, path):
    """The folder of a package, without importing it; None when there is none."""
    for folder in path:
        candidate = os.path.join(folder, *name.split("."))
        if os.path.isdir(candidate):
            return candidate
    return None


def folder_of_module(name, path):
    """The folder of `path` below which the module is."""
    for folder in path:
        file = os.path.join(folder, *name.split("."))
        if os.path.isfile(file + ".py") or os.path.isfile(os.path.join(file, "__init__.py")):
            return folder
    return None


def has_models(folder):
    return (os.path.isfile(os.path.join(folder, "models.py"))
            or os.path.isfile(os.path.join(folder, "models", "__init__.py")))


def apps_below(name, folder):
    """The packages with models below a package."""
    found = []
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(one for one in folders if not one.startswith(("test", "migrations")))
        if "__init__.py" in files and has_models(place):
            below = os.path.relpath(place, folder)
            found.append(name if below == "." else ".".join([name, *below.split(os.sep)]))
    return found


def says_label(folder, label):
    """Whether the apps.py of an app gives it this label."""
    try:
        with open(os.path.join(folder, "apps.py"), encoding="utf-8") as file:
            return re.search(rf"""^\s*label\s*=\s*["']{label}["']""", file.read(), re.M) is not None
    except OSError:
        return False


def app_labelled(label, near, path):
    """The name of an app with this label: Django's own, beside `near`, or of the top."""
    top = near.partition(".")[0]
    names = [f"django.contrib.{label}"]
    folder = folder_of(top, path)
    if folder:
        names += [name for name in apps_below(top, folder)
                  if name.endswith("." + label) or says_label(folder_of(name, path), label)]
    names.append(label)
    return next((name for name in names if folder_of(name, path)), None)


def try_setup(tools, found, path):
    with tempfile.TemporaryDirectory() as folder:
        module = os.path.basename(folder).replace("-", "_")
        with open(os.path.join(folder, f"settings_{module}.py"), "w") as file:
            file.write(settings_text(found.apps, found.needed, found.settings))
        code, out, errors = sides.run(
            [tools.python, os.path.join(HERE, "try_setup.py"), f"settings_{module}"],
            [folder, *path])
    try:
        return json.loads(out)
    except ValueError:
        return {"failed": (errors.strip().splitlines() or [f"exit code {code}"])[-1]}


def app_missing(said, near, path):
    """The name of an app that is not installed, as far as what Django said tells."""
    match = NOT_INSTALLED.search(said.get("failed", ""))
    if match:
        module = match.group(1)
        return re.split(r"\.models\b", module)[0] if ".models" in module \
            else module.rpartition(".")[0].rpartition(".")[0]
    for one in said.get("messages", []):
        if one["id"] == "fields.E300" and one["module"] and ".models" in one["module"]:
            return re.split(r"\.models\b", one["module"])[0]
    match = TO_BE_ADDED.search(said.get("failed", ""))
    if match and folder_of(match.group(1), path):
        return match.group(1)
    texts = [said.get("failed", "")] + [one["text"] for one in said.get("messages", [])]
    for text in texts:
        for pattern in NO_LABEL:
            match = pattern.search(text)
            name = app_labelled(match.group(1), near, path) if match else None
            if name:
                return name
    return None


def find_user_model(said, found, path):
    """The model that has to be AUTH_USER_MODEL, when leaving auth.User there makes them clash."""
    clash = any(one["id"] in ("fields.E304", "fields.E305") and "auth.User" in one["text"]
                for one in said.get("messages", []))
    users = [label for label in said.get("users", []) if label != "auth.User"]
    if not clash or not users or found.user:
        return False
    found.user = users[0]
    return True


def find_app(said, found, path):
    missing = app_missing(said, found.apps[0], path)
    if not missing or missing in found.needed + found.apps:
        return False
    found.needed.append(missing)
    return True


def find_middleware(said, found, path):
    match = MIDDLEWARE.search(said.get("failed", ""))
    if not match or match.group(1) in found.middleware:
        return False
    found.middleware.append(match.group(1))
    return True


def find_processor(said, found, path):
    match = PROCESSOR.search(said.get("failed", ""))
    if not match or match.group(1) in found.processors:
        return False
    found.processors.append(match.group(1))
    return True


def find_defaults(said, found, path):
    module = found.apps[0].partition(".")[0] + ".defaults"
    if not NO_SETTING.search(said.get("failed", "")) or found.defaults \
            or not folder_of_module(module, path):
        return False
    found.defaults = module
    return True


def complete(tools, found, path):
    """Installs more until Django has nothing left to ask for."""
    finders = (find_app, find_middleware, find_processor, find_defaults, find_user_model)
    for _ in range(TRIALS):
        said = try_setup(tools, found, path)
        if not any(find_more(said, found, path) for find_more in finders):
            found.failed = said.get("failed")
            found.models = sum(said.get("models", {}).get(app, 0) for app in found.apps)
            return found
    found.failed = f"it asked for more than {TRIALS} things"
    return found


def find(tools, name, path):
    """What `make parity APPS=name` has to install: the app, or those below it where it has no
    models of its own."""
    whole = complete(tools, Found([name]), path)
    folder = folder_of(name, path)
    if whole.models or not folder:
        return whole
    for app in apps_below(name, folder):
        one = complete(tools, Found([app]), path)
        if not one.failed and one.models:
            whole = added(tools, whole, one, path)
    return whole


def added(tools, whole, one, path):
    """Both together; without `one` when Django can take them only apart."""
    if whole.failed:
        return one
    both = Found([])
    both.take_over(whole)
    both.take_over(one)
    both.models = 0
    both = complete(tools, both, path)
    return whole if both.failed else both
