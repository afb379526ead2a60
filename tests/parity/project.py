"""A project to compare: a folder with a settings module, made of a set of the corpus."""

import os

SETTINGS = """\
SECRET_KEY = "parity"
USE_TZ = True
SITE_ID = 1
STATIC_URL = "/static/"
TEMPLATES = [{
    "BACKEND": "django.template.backends.django.DjangoTemplates",
    "APP_DIRS": True,
    "OPTIONS": {"context_processors": [
        "django.template.context_processors.request",
        "django.contrib.auth.context_processors.auth",
        "django.contrib.messages.context_processors.messages",
    ]},
}]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
"""


class Project:
    """What both sides are given. `apps`: names of those to compare; None: all that are installed."""

    def __init__(self, name, settings, search_path, paths, apps, checks_only=False):
        self.name = name
        self.settings = settings
        self.search_path = search_path
        self.paths = paths
        self.apps = apps
        self.checks_only = checks_only

    def labels(self, django, *_):
        return [app["label"] for app in django["apps"]
                if self.apps is None or {app["name"], app["entry"]} & set(self.apps)]


def settings_text(apps, needed, extra):
    """The settings of a project with these apps; what they need comes first, as people write it."""
    installed = [name for name in needed if name not in apps] + list(apps)
    lines = "".join(f'    "{name}",\n' for name in installed)
    return f"{SETTINGS}INSTALLED_APPS = [\n{lines}]\n{extra}"


def make_project(folder, name, apps, needed, extra, search_path, checks_only=False):
    """Writes the settings module into `folder`; `search_path`: where the apps are found."""
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "settings.py"), "w") as file:
        file.write(settings_text(apps, needed, extra))
    return Project(name, "settings", [folder, *search_path], [folder], apps, checks_only)
