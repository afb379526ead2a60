"""os: nothing of the machine. Its environment is as if nothing were set but what the files set."""
import os.path
from posix import _list_folder, _too_many_folders
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


def listdir(path="."):
    names = _list_folder(str(path))
    if names is None:
        raise FileNotFoundError(f"[Errno 2] No such file or directory: {path!r}")
    return names


def walk(top, topdown=True, onerror=None, followlinks=False):
    found = []
    left = [str(top)]
    while left:
        if len(found) > 500:
            return _too_many_folders
        folder = left.pop(0)
        names = _list_folder(folder) or []
        folders = [name for name in names if os.path.isdir(os.path.join(folder, name))]
        found.append((folder, folders, [name for name in names if name not in folders]))
        left = [os.path.join(folder, name) for name in folders] + left
    return found


class DirEntry:
    def __init__(self, folder, name):
        self.name = name
        self.path = os.path.join(folder, name)

    def __fspath__(self):
        return self.path

    def is_file(self, follow_symlinks=True):
        return os.path.isfile(self.path)

    def is_dir(self, follow_symlinks=True):
        return os.path.isdir(self.path)


class _Entries:
    def __init__(self, entries):
        self.entries = entries

    def __iter__(self):
        return iter(self.entries)

    def __enter__(self):
        return self

    def __exit__(self, *raised):
        pass


def scandir(path="."):
    return _Entries([DirEntry(str(path), name) for name in listdir(path)])
