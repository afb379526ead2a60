from collections import namedtuple, OrderedDict, defaultdict, Counter
from dataclasses import dataclass, field
from typing import NamedTuple, Optional, List, Any, Generic, TypeVar
import datetime, decimal, uuid, re, os, sys, string, math, json, copy, itertools, functools, operator, random, hashlib
P = namedtuple("P", "x y")
p = P(1, 2)
a = p.x, p[1], list(p)
q = P(x=1, y=3)
a2 = q.y
@dataclass
class D:
    x: int
    y: str = "d"
    z: list = field(default_factory=list)
    def both(self): return self.x, self.y
d = D(1)
b = d.x, d.y, d.both(), D(x=2, y="e").both(), d.z
class N(NamedTuple):
    x: int
    y: int = 5
n = N(1)
c = n.x, n.y, n[1], tuple(n)
o = OrderedDict([("a", 1)])
e = o["a"], list(o), dict(o)
T = TypeVar("T")
class G(Generic[T]):
    v = 1
class H(G[int]): pass
f = H.v
j = os.path.join("a", "b"), os.environ.get("NOPE_X", "d"), os.path.basename("a/b")
l = copy.copy([1]), copy.deepcopy({"a": [1]}), list(itertools.chain([1], [2])), functools.reduce(operator.add, [1, 2, 3])
class Singleton:
    _inst = None
    def __new__(cls, *args):
        if cls._inst is None:
            cls._inst = super().__new__(cls)
        return cls._inst
    def __init__(self, v=1):
        self.v = v
r = Singleton().v, Singleton() is Singleton()
class Const:
    A, B, C = range(3)
    ALL = ((A, "a"), (B, "b"))
    CHOICES = tuple((v, k) for k, v in {"x": 1}.items())
s = Const.ALL, Const.C, Const.CHOICES
class Desc:
    def __get__(self, obj, owner=None): return 5
    def __set_name__(self, owner, name): self.name = name
class UseDesc:
    d = Desc()
t = UseDesc.d, UseDesc().d
def f2(*, a: int = 1, **kw: Any) -> Optional[str]: return a
u = f2(a=2)
v = [*map(lambda x: x[0], [("a", 1)])], {**{"a": 1}}, [i for i, in [(1,), (2,)]]
w = "%s" % {"a": 1}, "a" if 1 else "b", (lambda: (yield))
x = isinstance(d, D), type(d) is D, D.__name__
class Meta1(type):
    def __call__(cls, *a): return 5
    def __getitem__(cls, k): return k
    def __iter__(cls): return iter([1, 2])
    def __len__(cls): return 2
    @property
    def p(cls): return "p"
    def m(cls): return cls.__name__
class WithMeta(metaclass=Meta1):
    pass
y = WithMeta(), WithMeta["a"], list(WithMeta), len(WithMeta), WithMeta.p, WithMeta.m()
class LazyChoices(tuple):
    pass
z = LazyChoices(("a", "b"))
aa = tuple(z), len(z), z[0]
class MyStr(str):
    def shout(self): return self.upper() + "!"
bb = MyStr("a"), MyStr("a").shout(), MyStr("a") + "b"
class MyDict(dict):
    def __missing__(self, key): return key
cc = MyDict(a=1)["a"], MyDict()["q"], dict(MyDict(a=1))
class MyList(list): pass
ml = MyList([1, 2]); ml.append(3)
dd = list(ml), len(ml), ml[0]
ee = frozenset({"a": 1}), bytes("a", "utf8") if False else b"", bytearray if False else 0
hh = [1, 2, 3][-1:], "a,b".split(",")[0], {"a": 1}.items() == {"a": 1}.items() if False else 1
jj = [y for y in range(10) if (z2 := y * 2) > 10], z2
kk = "x" * 3 if len("abc") == 3 else None
ll = int.from_bytes(b"\x01", "big") if False else 1
mm = list(dict(a=1, b=2).items())[::-1], max(["a", "bb"], key=len), sorted([(2, "a"), (1, "b")]), list(zip(*[(1, 2), (3, 4)]))
nn = str.upper("a"), str.join(",", ["a"]), list(map(str.strip, [" a "])), dict.get({"a": 1}, "a"), "".join(map(str, [1, 2]))
oo = not_there if False else 1
pp = list(filter(lambda c: c not in ("a",), ["a", "b"])), any(c.isdigit() for c in "a1")
qq = globals().get("pp") is not None, "P" in globals(), vars().get("kk")
rr = sorted({"b": 1, "a": 2}.items()), sorted({3, 1, 2}, reverse=True), [k for k in sorted(dict(z=1, y=2))]
@dataclass(kw_only=True)
class Named:
    y: str = "d"
    x: int
named = Named(x=3).y, Named(x=1, y="e").x
@dataclass(kw_only=True)
class Kept:
    size: int = 3
    name: str
    doubled: list = field(init=False, default_factory=list)
    later: str = field(init=False)
    fixed: int = field(init=False, default=7)
kept = Kept(name="x")
kept_as = kept.size, kept.name, kept.doubled, kept.fixed, Kept(name="y", size=4).size
