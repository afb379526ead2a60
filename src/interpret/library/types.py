"""types"""


class SimpleNamespace:
    def __init__(self, **named):
        for name, value in named.items():
            setattr(self, name, value)


def MappingProxyType(of):
    return of


def new_class(name, bases=(), kwds=None, exec_body=None):
    names = {}
    if exec_body:
        exec_body(names)
    return type(name, bases, names)
