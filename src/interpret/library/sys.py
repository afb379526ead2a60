"""sys, of the Python that runs Django 5.2 at best."""
from importlib import _loaded_module

version_info = (3, 13, 0, "final", 0)
hexversion = 0x030D00F0
maxsize = 9223372036854775807
byteorder = "little"
platform = "linux"
argv = ["manage.py"]


class _Modules:
    def __getitem__(self, name):
        return _loaded_module(name)

    def __contains__(self, name):
        return _loaded_module(name, None) is not None

    def __setitem__(self, name, module):
        pass

    def get(self, name, default=None):
        return _loaded_module(name, default)


modules = _Modules()
