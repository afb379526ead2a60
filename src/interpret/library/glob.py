"""glob: what lies in folders by patterns; sorted, where Python gives it as the file system has it."""
import os
import os.path
from posix import _fits_pattern


def has_magic(text):
    return "*" in text or "?" in text or "[" in text


def _names(folder):
    return os.listdir(folder) if os.path.isdir(folder) else []


def _all_below(folder):
    """For **: the folder itself, and those below it."""
    walked = os.walk(folder)
    return [root for root, folders, files in walked if "/." not in root[len(folder) :]]


def _in_folder(folder, pattern):
    names = [name for name in _names(folder) if _fits_pattern(name, pattern)]
    return [os.path.join(folder, name) for name in names if name[0] != "." or pattern[0] == "."]


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    pathname = str(pathname)
    if root_dir is not None:
        start = os.path.join(root_dir, "")
        return [found[len(start) :] for found in glob(start + pathname, recursive=recursive)]
    if not has_magic(pathname):
        return [pathname] if os.path.exists(pathname) else []
    folder, pattern = os.path.split(pathname)
    found = []
    for one in glob(folder, recursive=recursive) if has_magic(folder) else [folder]:
        if recursive and pattern == "**":
            found.extend(_all_below(one))
        elif pattern:
            found.extend(_in_folder(one, pattern))
    return found


iglob = glob
