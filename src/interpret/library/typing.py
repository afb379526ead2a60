"""typing: hints say nothing of what runs."""
TYPE_CHECKING = False


def _unchanged(decorated):
    return decorated


def cast(type, value):
    return value


def NewType(name, type):
    return type


def final(decorated):
    return decorated


def overload(decorated):
    return decorated


def override(decorated):
    return decorated


def no_type_check(decorated):
    return decorated


def runtime_checkable(decorated):
    return decorated


def dataclass_transform(**options):
    return _unchanged


def deprecated(message, **options):
    return _unchanged


class NamedTuple:
    def __init_subclass__(cls, **options):
        import dataclasses

        dataclasses._named_tuple(cls)
