"""six, and what is left of it in other modules: Python is 3 here."""
PY2, PY3, PY34 = False, True, True
string_types = (str,)
text_type = str
binary_type = bytes
integer_types = (int,)
class_types = (type,)


def python_2_unicode_compatible(decorated):
    return decorated


def with_metaclass(metaclass, *bases):
    return bases[0] if bases else object


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
