"""configurations.values (django-configurations), as if nothing were set in the environment"""
from dj_database_url import parse as _parse_database


class _Waiting:
    """Stands for a value until the class it is in has been read."""

    def __init__(self, default):
        self.default = default

    @property
    def value(self):
        return self.default

    def setup(self, name):
        return self.default


def Value(default=None, environ=True, environ_name=None, *given, **options):
    if isinstance(default, _Waiting):
        default = default.default
    is_settled = environ_name if environ else default
    return default if is_settled else _Waiting(default)


BooleanValue = IntegerValue = PositiveIntegerValue = FloatValue = DecimalValue = Value
RegexValue = URLValue = IPValue = EmailValue = PathValue = BackendValue = SecretValue = Value
EmailURLValue = CacheURLValue = SearchURLValue = Value


def ListValue(default=None, *given, **options):
    return Value([] if default is None else default, *given, **options)


def TupleValue(default=None, *given, **options):
    return Value(() if default is None else default, *given, **options)


def SetValue(default=None, *given, **options):
    return Value(set() if default is None else default, *given, **options)


def DictValue(default=None, *given, **options):
    return Value({} if default is None else default, *given, **options)


BackendsValue = SingleNestedListValue = ListValue
SingleNestedTupleValue = TupleValue


def DatabaseURLValue(default=None, alias="default", *given, **options):
    return Value({alias: _parse_database(default)} if default else {}, *given, **options)
