import sys

sys.path.insert(0, "elsewhere")
SECRET_KEY = "x"
USE_TZ = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sites",
    "django.contrib.flatpages.apps.FlatPagesConfig",
    "django.contrib.redirects",
    "polls",
    "votes",
    "deep.inner",
    "bare",
]
if "test" in sys.argv:
    INSTALLED_APPS.append("nowhere")
