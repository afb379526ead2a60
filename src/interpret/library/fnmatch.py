"""fnmatch: names and patterns of the shell's."""
from posix import _fits_pattern


def fnmatch(name, pat):
    return _fits_pattern(name, pat)


fnmatchcase = fnmatch


def filter(names, pat):
    return [name for name in names if _fits_pattern(name, pat)]
