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
