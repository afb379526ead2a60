"""Parts of the standard library that models files use."""
import calendar
import copy
import functools
import itertools
import math
import operator
import os
import string
import sys
import warnings
from collections import OrderedDict, defaultdict
from functools import partial, reduce
from itertools import chain
from os.path import basename, dirname, join, splitext
from pathlib import Path

letters = string.ascii_letters + string.digits
months = [(i, calendar.month_name[i]) for i in range(1, 13)]
days = list(calendar.day_abbr)
joined = join("a", "b/", "c.txt")
absolute = os.path.join("a", "/b", "c")
pieces = (dirname(joined), basename(joined), splitext(joined))
normal = os.path.normpath("/a/./b/../c//d")
here = os.path.basename(os.path.dirname(os.path.abspath(__file__)))
base = Path(__file__).resolve().parent
base_name = base.name
below = (base / "store" / "x.txt").name
suffix = Path("a/b.tar.gz").suffix
text_of_path = str(Path("a") / "b")
nested = os.path.basename(os.path.join(base, "store"))
total = reduce(operator.add, [1, 2, 3])
flags = reduce(operator.or_, [1, 4, 8], 0)
product = functools.reduce(lambda a, b: a * b, range(1, 6))
double = partial(operator.mul, 2)
doubled = double(21)
chained = list(chain([1], (2, 3), {4: 5}))
flat = list(itertools.chain.from_iterable([[1, 2], [3]]))
ordered = OrderedDict([("b", 1), ("a", 2)])["a"]
copied = copy.deepcopy({"a": [1, 2]})
shallow = copy.copy([1, 2])
is_three = sys.version_info >= (3, 8)
major = sys.version_info[0]
circle = math.pi > 3
getter = operator.itemgetter(1)(["a", "b"])
sorted_items = sorted([("a", 2), ("b", 1)], key=operator.itemgetter(1))
environment = os.environ.get("YOKE_NOT_SET_ANYWHERE", "default")
nothing = os.getenv("YOKE_NOT_SET_ANYWHERE")
cwords = string.capwords("one two")
warnings.warn("is not heard")


@functools.lru_cache(maxsize=None)
def cached():
    return 7


@functools.wraps(cached)
def wrapped():
    return 8


values = (cached(), wrapped())


@functools.total_ordering
class Ordered:
    size = 3

    def __lt__(self, other):
        return False


size = Ordered.size
del calendar, copy, functools, itertools, math, operator, os, string, sys, warnings
del OrderedDict, defaultdict, partial, reduce, chain, basename, dirname, join, splitext, Path
del double, base, cached, wrapped

from itertools import accumulate, combinations, count, islice, permutations, product
from itertools import repeat, starmap, zip_longest

pairs = list(zip("ab", count(10, 10)))
grid = list(product([1, 2], "xy"))
twice = list(product([0, 1], repeat=2))
pieces_of = list(combinations("abc", 2)) + list(permutations([1, 2]))
some = list(islice([1, 2, 3, 4], 1, 3)) + list(repeat(0, 2))
powers = list(starmap(pow, [(2, 3), (3, 2)]))
sums = list(accumulate([1, 2, 3]))
uneven = list(zip_longest([1, 2], "a", fillvalue="-"))
del accumulate, combinations, count, islice, permutations, product, repeat, starmap, zip_longest

from collections import defaultdict

kinds = defaultdict(list)
for kind, size in [("a", 1), ("b", 2), ("a", 3)]:
    kinds[kind].append(size)
kinds = dict(kinds)
for name in ["first", "second"]:
    globals()[name + "_global"] = len(name)
del defaultdict

import dataclasses
from collections import namedtuple
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import ClassVar, NamedTuple


@dataclass
class Base:
    length: int
    KIND: ClassVar[str] = "base"


@dataclasses.dataclass(order=True)
class Limits(Base):
    lowest: int = 1
    names: list = field(default_factory=list)
    highest: int = field(default=9)


class Size(NamedTuple):
    width: int
    height: int = 10


Point = namedtuple("Point", "x, y", defaults=(5,))
limits = Limits(30, names=["a"])
lengths = (limits.length, limits.lowest, limits.names, limits.highest, Limits(3).names)
unpacked = tuple(Size(3))
width, height = Size(1, 2)
point = Point(4)
points = (point.x, point.y, point[0], len(point), list(Point(y=1, x=2)))
space = SimpleNamespace(a=1).a
del dataclasses, namedtuple, dataclass, field, SimpleNamespace, ClassVar, NamedTuple, Point
del limits, point
