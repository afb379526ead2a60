"""split_settings.tools: settings of several files, all run in the first one's names."""
from runpy import _run_files_here


class _Optional:
    def __init__(self, filename):
        self.filename = filename


def optional(filename):
    return _Optional(filename or "")


def include(*files, scope=None):
    for file in files:
        if isinstance(file, _Optional):
            _run_files_here(file.filename)
        elif not _run_files_here(file):
            raise OSError(f"No such file: {file}")
