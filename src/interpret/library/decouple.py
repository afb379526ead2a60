"""decouple, as if nothing were set: what has no default is not known."""
import os


class _Undefined:
    pass


def _unchanged(value):
    return value


class Config:
    def __init__(self, repository=None):
        pass

    def get(self, option, default=_Undefined, cast=_unchanged):
        if default is _Undefined:
            return os.environ[option]
        return cast(default) if cast is not _Undefined else default

    def __call__(self, option, default=_Undefined, cast=_unchanged):
        return self.get(option, default, cast)


AutoConfig = Config
config = Config()


class RepositoryEnv:
    def __init__(self, *given):
        pass


RepositoryEmpty = RepositoryIni = RepositoryEnv


class Csv:
    def __init__(self, cast=str, delimiter=",", strip=" ", post_process=list):
        self.cast = cast
        self.delimiter = delimiter

    def __call__(self, value):
        parts = value.split(self.delimiter) if value else []
        return [self.cast(part.strip()) for part in parts]


class Choices:
    def __init__(self, flat=None, cast=_unchanged, choices=None):
        self.cast = cast

    def __call__(self, value):
        return self.cast(value)
