from .base import *

DEBUG = True
INSTALLED_APPS += ["orders", "stock.apps.StockConfig"]
DATABASES["default"]["ENGINE"] = "django.db.backends.sqlite3"
SILENCED_SYSTEM_CHECKS += ["fields.W342"]

try:
    from .local import *
except ImportError:
    pass
