from django.conf import settings

MAX_LENGTH = getattr(settings, "FROMSETTINGS_MAX_LENGTH", 40)
TABLE = getattr(settings, "FROMSETTINGS_TABLE", None) or "fromsettings_default"
MODEL = getattr(settings, "FROMSETTINGS_MODEL", "fromsettings.Plain")
FIELD = getattr(settings, "FROMSETTINGS_FIELD", "django.db.models.BigIntegerField")


class AppSettings:
    def __init__(self, prefix):
        self.prefix = prefix

    def _setting(self, name, default):
        return getattr(settings, self.prefix + name, default)

    @property
    def LENGTH(self):
        return self._setting("LENGTH", 12)


app_settings = AppSettings("FROMSETTINGS_")
