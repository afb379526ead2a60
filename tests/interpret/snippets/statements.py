a = []
for i in range(10):
    if i == 2:
        continue
    if i == 5:
        break
    a.append(i)
else:
    a.append("else")
for j in []:
    pass
else:
    b = "else"
c = 0
while c < 10:
    c += 3
else:
    d = "done"
while True:
    c -= 1
    if c < 5:
        break
e = []
try:
    e.append(1)
    raise ValueError("no")
except (KeyError, ValueError) as error:
    e.append(str(error))
    e.append(error.args)
except Exception:
    e.append("wrong")
else:
    e.append("else")
finally:
    e.append("finally")
f = []
try:
    f.append({"a": 1}["b"])
except KeyError as error:
    f.append(str(error))
try:
    [][1]
except IndexError as error:
    f.append(str(error))
try:
    int("x")
except ValueError as error:
    f.append(str(error))
try:
    nothing
except NameError as error:
    f.append(str(error))
try:
    None.x
except AttributeError as error:
    f.append(str(error))
try:
    1 + "a"
except TypeError as error:
    f.append(str(error))
try:
    import there_is_no_such_module
except ImportError as error:
    f.append("import")
    there_is_no_such_module = None
try:
    from there_is_no_such_module import x as y
except ModuleNotFoundError:
    y = 5
def g(n):
    try:
        if n == 0:
            return "try"
        if n == 1:
            raise ValueError
        return "end"
    except ValueError:
        return "except"
    finally:
        e.append(n)
h = g(0), g(1), g(2)
class Own(Exception):
    pass
class Other(Own):
    def __init__(self, message, code=None):
        super().__init__(message)
        self.code = code
try:
    raise Other("m", code=5)
except Own as error:
    k = error.code, str(error) if False else ""
try:
    try:
        raise KeyError("inner")
    except ValueError:
        pass
    finally:
        e.append("inner finally")
except LookupError:
    e.append("outer")
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise
except ArithmeticError:
    e.append("again")
with open("/dev/null") if False else Own() if False else __import__("contextlib").nullcontext() if False else type("W", (), {"__enter__": lambda self: 7, "__exit__": lambda self, *a: None})() as l:
    m = l
del m
n = "m" in globals()
def counter():
    total = 0
    def add(x):
        nonlocal total
        total += x
        return total
    return add
add = counter()
add(2)
o = add(3)
made = 0
def make():
    global made
    made += 1
make()
make()
p = [x for x in range(3)], "x" in globals()
if a and not b:
    q = 1
elif c == 4:
    q = 2
else:
    q = 3
assert q == 2
r: int = 5
s: "undefined"
t = 1; u = 2
x1, x2 = x3 = 1, 2
for v, (w, z) in [(1, (2, 3))]:
    pass
import sys
ver = sys.version_info >= (3, 8), sys.version_info[0] >= 3, sys.version_info[0]
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    from nowhere import Nothing
    unseen = 1
aa = "unseen" in globals()
for i in [1, 2, 3]:
    try:
        if i == 2:
            continue
        e.append(("loop", i))
    finally:
        e.append(("finally", i))


# match: literals, values with dots, captures, sequences, mappings, classes, guards, alternatives
class Kinds:
    PLAIN = "plain"
    OTHER = "other"


def matched(subject):
    match subject:
        case "a" | "b" as letter:
            return "letter " + letter
        case Kinds.PLAIN:
            return "a value"
        case None | True:
            return "a constant"
        case -1 | 2.5:
            return "a number"
        case int() | str() if subject == subject * 1 and subject in (7, "seven"):
            return "seven"
        case int(number):
            return number + 1
        case []:
            return "empty"
        case [1, *rest, 9]:
            return rest
        case (one,) | [one, 2]:
            return one
        case {"kind": kind, "size": (2 | 3) as size, **others}:
            return [kind, size, len(others)]
        case {"kind": _}:
            return "kind"
        case Kinds(size=size):
            return size
        case _:
            return "other"


sized = Kinds()
sized.size = 4
matches = [matched(one) for one in (
    "a", "b", "plain", None, True, -1, 2.5, 7, "seven", 8, [], [1, 2, 3, 9], (1, 9), (5,), [6, 2],
    {"kind": "x", "size": 3, "more": 1}, {"kind": "y", "size": 5}, {}, sized, Kinds(), "c")]
match matches[0], len(matches):
    case first, 21:
        pass
    case *all_of_them,:
        pass


from contextlib import suppress
suppressed = []
with suppress(ImportError):
    import a_module_that_nobody_has
    suppressed.append(1)
with suppress(KeyError, IndexError):
    suppressed.append([][0])
with suppress(ValueError):
    suppressed.append(2)
def found(key):
    with suppress(KeyError):
        return {"a": 1}[key]
    return "none"
suppressed += [found("a"), found("b")]
