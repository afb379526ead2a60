"""dj_database_url, as if nothing were set"""
import os

_ENGINES = {
    "postgres": "django.db.backends.postgresql",
    "postgresql": "django.db.backends.postgresql",
    "pgsql": "django.db.backends.postgresql",
    "postgis": "django.contrib.gis.db.backends.postgis",
    "mysql": "django.db.backends.mysql",
    "mysql2": "django.db.backends.mysql",
    "mysqlgis": "django.contrib.gis.db.backends.mysql",
    "sqlite": "django.db.backends.sqlite3",
    "sqlite3": "django.db.backends.sqlite3",
    "spatialite": "django.contrib.gis.db.backends.spatialite",
    "oracle": "django.db.backends.oracle",
}


def parse(url, *given, **options):
    scheme = str(url).partition(":")[0]
    return {"ENGINE": _ENGINES[scheme] if scheme in _ENGINES else os.environ["ENGINE"]}


def config(env="DATABASE_URL", default=None, **options):
    return parse(default) if default else {}
