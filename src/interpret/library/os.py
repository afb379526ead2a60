"""os: nothing of the machine. Its environment is as if nothing were set but what the files set."""
from posix import environ as _machine

name = "posix"
sep = "/"
pathsep = ":"
linesep = "\n"
curdir = "."
pardir = ".."
extsep = "."
devnull = "/dev/null"
altsep = None


class _Environ:
    def __init__(self):
        self.values_set = {}

    def __getitem__(self, key):
        return self.values_set[key] if key in self.values_set else _machine[key]

    def __setitem__(self, key, value):
        self.values_set[key] = value

    def __delitem__(self, key):
        self.values_set.pop(key, None)

    def __contains__(self, key):
        return key in self.values_set

    def __iter__(self):
        return iter(self.values_set)

    def __len__(self):
        return len(self.values_set)

    def get(self, key, default=None):
        return self.values_set.get(key, default)

    def setdefault(self, key, default=None):
        return self.values_set.setdefault(key, default)

    def pop(self, key, default=None):
        return self.values_set.pop(key, default)

    def update(self, *given, **named):
        self.values_set.update(*given, **named)

    def copy(self):
        return self.values_set.copy()

    def keys(self):
        return self.values_set.keys()

    def values(self):
        return self.values_set.values()

    def items(self):
        return self.values_set.items()


environ = _Environ()


def getenv(key, default=None):
    return environ.get(key, default)


def fspath(path):
    return str(path)
