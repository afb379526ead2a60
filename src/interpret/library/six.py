"""six, and what is left of it in other modules: Python is 3 here."""
PY2, PY3, PY34 = False, True, True
string_types = (str,)
text_type = str
binary_type = bytes
integer_types = (int,)
class_types = (type,)


def python_2_unicode_compatible(decorated):
    return decorated


def with_metaclass(meta, *bases):
    class metaclass(type):
        def __new__(cls, name, own_bases, names):
            return meta(name, bases, names)

    return type.__new__(metaclass, "temporary_class", (), {})


def add_metaclass(metaclass):
    return lambda decorated: decorated


def iteritems(of):
    return of.items()


def itervalues(of):
    return of.values()


def iterkeys(of):
    return of.keys()


def u(text):
    return text


def b(text):
    return text.encode("latin-1")


def ensure_str(text):
    return text


ensure_text = ensure_str
