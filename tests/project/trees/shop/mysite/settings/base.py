import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent.parent
SECRET_KEY = os.environ.get("SECRET_KEY", "not so secret")
DEBUG = os.environ.get("DEBUG", "") == "1"

DJANGO_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]
LOCAL_APPS = (
    "common",
    "accounts.apps.AccountsConfig",
    "catalogue",
)
INSTALLED_APPS = DJANGO_APPS + list(LOCAL_APPS)
AUTH_USER_MODEL = "accounts.Member"
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.mysql",
        "NAME": os.path.join(BASE_DIR, "db.sqlite3"),
    }
}
USE_TZ = True
STATIC_URL = "/static/"
SILENCED_SYSTEM_CHECKS = ["models.W042"]
ROOT_URLCONF = "mysite.urls"
