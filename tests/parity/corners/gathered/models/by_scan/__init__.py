import fnmatch
import os

with os.scandir(os.path.dirname(os.path.abspath(__file__))) as entries:
    for entry in sorted(entries, key=lambda entry: entry.name):
        if entry.is_file() and fnmatch.fnmatch(entry.name, "[!_]*.py"):
            exec(f"from .{entry.name[:-3]} import *")
