"""django.utils.functional: nothing is lazy here."""


def lazy(function, *types):
    return function


def lazystr(text):
    return str(text)


def keep_lazy(*types):
    return lambda decorated: decorated


def keep_lazy_text(decorated):
    return decorated


class classproperty(property):
    pass


cached_property = property


class _Empty:
    pass


empty = _Empty()


class LazyObject:
    """Of a package's settings, mostly: what is asked for first makes what is asked."""

    def __init__(self):
        self.__dict__["_wrapped"] = empty

    def __getattr__(self, name):
        if self._wrapped is empty:
            self._setup()
        return getattr(self._wrapped, name)

    def __setattr__(self, name, value):
        if name == "_wrapped":
            self.__dict__["_wrapped"] = value
        else:
            if self._wrapped is empty:
                self._setup()
            setattr(self._wrapped, name, value)

    def __getitem__(self, key):
        if self._wrapped is empty:
            self._setup()
        return self._wrapped[key]

    def __bool__(self):
        if self._wrapped is empty:
            self._setup()
        return bool(self._wrapped)
