import glob
from os.path import basename, dirname, isfile, join

files = sorted(glob.glob(join(dirname(__file__), "*.py")))
__all__ = [basename(file)[:-3] for file in files if isfile(file) and not file.endswith("__init__.py")]
from . import *  # noqa
