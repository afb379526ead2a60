"""os.path: what can be said of a path by its text."""
from posix import _kind_of_file

sep = "/"
pardir = ".."
curdir = "."


def join(path, *parts):
    path = str(path)
    for part in parts:
        part = str(part)
        if part.startswith("/"):
            path = part
        elif not path or path.endswith("/"):
            path = path + part
        else:
            path = path + "/" + part
    return path


def split(path):
    head, slash, tail = str(path).rpartition("/")
    if slash and not head.strip("/"):
        return "/", tail
    return head.rstrip("/"), tail


def dirname(path):
    return split(path)[0]


def basename(path):
    return split(path)[1]


def exists(path):
    return _kind_of_file(str(path)) != ""


def isfile(path):
    return _kind_of_file(str(path)) == "file"


def isdir(path):
    return _kind_of_file(str(path)) == "folder"


def splitext(path):
    name = basename(path)
    stem, dot, extension = name.rpartition(".")
    if not dot or not stem.strip("."):
        return str(path), ""
    return str(path)[: -len(extension) - 1], dot + extension


def isabs(path):
    return str(path).startswith("/")


def normpath(path):
    path = str(path)
    parts = []
    for part in path.split("/"):
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        elif part == ".." and path.startswith("/"):
            pass
        elif part and part != ".":
            parts.append(part)
    return ("/" if path.startswith("/") else "") + "/".join(parts) or "."


def abspath(path):
    return normpath(path)


def realpath(path):
    return normpath(path)


def expanduser(path):
    return path


def normcase(path):
    return path
