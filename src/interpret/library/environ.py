"""environ (django-environ), as if nothing were set: what has no default is not known."""
import os
from dj_database_url import parse as _parse_database


class NoValue:
    pass


class Env:
    NOTSET = NoValue

    def __init__(self, *files, **scheme):
        self.scheme = scheme

    def __call__(self, var, cast=None, default=NoValue, parse_default=False):
        return self.get_value(var, cast=cast, default=default)

    def get_value(self, var, cast=None, default=NoValue, parse_default=False):
        if default is NoValue and var in self.scheme:
            known = self.scheme[var]
            if isinstance(known, tuple):
                default = known[1]
        return os.environ[var] if default is NoValue else default

    def str(self, var, default=NoValue, multiline=False):
        return self.get_value(var, default=default)

    def bool(self, var, default=NoValue):
        return self.get_value(var, default=default)

    def list(self, var, cast=None, default=NoValue):
        return self.get_value(var, default=default)

    def path(self, var, default=NoValue, **options):
        return self.get_value(var, default=default)

    bytes = int = float = json = dict = url = unicode = bool

    def tuple(self, var, cast=None, default=NoValue):
        return self.get_value(var, default=default)

    def db(self, var="DATABASE_URL", default=NoValue, engine=None):
        if engine:
            return {"ENGINE": engine}
        return _parse_database(self.get_value(var, default=default))

    def cache(self, var="CACHE_URL", default=NoValue, backend=None):
        return {}

    db_url, cache_url = db, cache
    email = email_url = search = search_url = channels = channels_url = cache

    @classmethod
    def read_env(cls, env_file=None, *given, **options):
        pass


FileAwareEnv = Env


class Path:
    def __init__(self, start="", *paths, **options):
        self.root = os.path.abspath(os.path.join(start, *paths))
        if self.root.endswith(".py"):
            self.root = os.path.dirname(self.root)

    def __call__(self, *paths, **options):
        return os.path.join(self.root, *paths)

    def path(self, *paths, **options):
        return Path(self.root, *paths)

    def __sub__(self, count):
        root = self.root
        for _ in range(count):
            root = os.path.dirname(root)
        return Path(root)

    def __add__(self, part):
        return Path(self.root, part)

    def __str__(self):
        return self.root
