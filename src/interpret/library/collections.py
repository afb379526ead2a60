"""collections"""


def namedtuple(typename, field_names, *, rename=False, defaults=(), module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = tuple(field_names)
    filled = list(defaults or ())
    known = dict(zip(names[len(names) - len(filled) :], filled))

    class NamedTuple:
        _fields = names

        def __init__(self, *given, **named):
            values = {**known, **dict(zip(names, given)), **named}
            for name in names:
                setattr(self, name, values[name])

        def __iter__(self):
            return iter([getattr(self, name) for name in names])

        def __len__(self):
            return len(names)

        def __getitem__(self, key):
            return tuple([getattr(self, name) for name in names])[key]

        def __eq__(self, other):
            return tuple(self) == tuple(other)

        def _asdict(self):
            return {name: getattr(self, name) for name in names}

        def _replace(self, **changed):
            return NamedTuple(**{**self._asdict(), **changed})

        @classmethod
        def _make(cls, items):
            return NamedTuple(*items)

    return NamedTuple
