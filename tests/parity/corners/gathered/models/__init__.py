"""Models of files that nobody names: packages import whatever lies beside them."""
from . import by_exec, by_glob, by_listing, by_path, by_pkgutil, by_scan, by_walk
