"""pathlib: what can be said of a path by its text."""
import glob as _glob
import os
import os.path


class PurePath:
    def __init__(self, *parts):
        self._text = os.path.join(*parts) if parts else "."

    def __str__(self):
        return self._text

    def __fspath__(self):
        return self._text

    def __truediv__(self, part):
        return Path(self._text, part)

    def __rtruediv__(self, part):
        return Path(part, self._text)

    def __eq__(self, other):
        return str(self) == str(other)

    def __lt__(self, other):
        return str(self) < str(other)

    def iterdir(self):
        return [Path(self._text, name) for name in os.listdir(self._text)]

    def glob(self, pattern):
        return [Path(found) for found in _glob.glob(os.path.join(self._text, pattern), recursive=True)]

    def rglob(self, pattern):
        return self.glob(os.path.join("**", pattern))

    def open(self, mode="r", *given, **options):
        return open(self._text, mode)

    def read_text(self, *given, **options):
        return open(self._text).read()

    def with_suffix(self, suffix):
        return Path(os.path.splitext(self._text)[0] + suffix)

    def relative_to(self, other):
        start = str(other).rstrip("/") + "/"
        if not self._text.startswith(start):
            raise ValueError(f"{self._text!r} is not in the subpath of {str(other)!r}")
        return Path(self._text[len(start) :])

    def joinpath(self, *parts):
        return Path(self._text, *parts)

    def resolve(self, strict=False):
        return Path(os.path.normpath(self._text))

    def absolute(self):
        return Path(self._text)

    def expanduser(self):
        return Path(self._text)

    def exists(self):
        return os.path.exists(self._text)

    def is_file(self):
        return os.path.isfile(self._text)

    def is_dir(self):
        return os.path.isdir(self._text)

    def as_posix(self):
        return self._text

    def with_name(self, name):
        return Path(os.path.join(os.path.dirname(self._text), name))

    @property
    def parent(self):
        return Path(os.path.dirname(self._text) or ".")

    @property
    def parents(self):
        found = []
        path = self._text
        while os.path.dirname(path) != path and path:
            path = os.path.dirname(path)
            found.append(Path(path or "."))
        return found

    @property
    def name(self):
        return os.path.basename(self._text)

    @property
    def stem(self):
        return os.path.splitext(self.name)[0]

    @property
    def suffix(self):
        return os.path.splitext(self.name)[1]

    @property
    def parts(self):
        return tuple(self._text.split("/"))


class Path(PurePath):
    pass


PosixPath = PurePosixPath = Path
