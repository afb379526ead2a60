class A:
    x = 1
    y = x + 1
    z = [x for _ in range(2)] if False else []
    def __init__(self, v=0):
        self.v = v
    def method(self):
        return self.v, self.x
    @property
    def double(self):
        return self.v * 2
    @double.setter
    def double(self, value):
        self.v = value // 2
    @classmethod
    def make(cls, v):
        return cls(v)
    @staticmethod
    def static(a):
        return a + 1
    def __str__(self):
        return f"A{self.v}"
    def __repr__(self):
        return f"<A {self.v}>"
    def __eq__(self, other):
        return self.v == other.v
    def __len__(self):
        return self.v
    def __add__(self, other):
        return A(self.v + other.v)
    def __getitem__(self, key):
        return key
    def __iter__(self):
        return iter([self.v])
    def __contains__(self, item):
        return item == self.v
    def __call__(self, a):
        return self.v + a
    def __bool__(self):
        return self.v != 7
a = A(3)
b = a.method(), a.double, A.make(5).v, A.static(1), a.static(2), str(a), repr(a), a == A(3), len(a), (a + A(4)).v, a["k"], list(a), 3 in a, a(10), bool(A(7)), bool(A(1)), f"{a}", "%s" % a, "{}".format(a)
class B(A):
    x = 10
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.w = "w"
    def method(self):
        return super().method() + ("B",)
    @classmethod
    def make(cls, v):
        made = super().make(v)
        made.extra = 1
        return made
c = B(2).method(), B(2).w, B.make(1).extra, B.x, B.y, isinstance(B(), A), issubclass(B, A), isinstance(5, (int, str)), isinstance("a", int), isinstance(True, int), isinstance(B(), B)
class D:
    who = "D"
    def hello(self): return ["D"]
class E(D):
    def hello(self): return ["E"] + super().hello()
class F(D):
    who = "F"
    def hello(self): return ["F"] + super().hello()
class G(E, F):
    def hello(self): return ["G"] + super(G, self).hello()
d = G().hello(), G.who, [k.__name__ for k in G.__mro__ if k is not object]
class H:
    names = []
    def __init_subclass__(cls, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        H.names.append((cls.__name__, tag))
class I(H, tag="t"): pass
class J(I): pass
e = H.names
K = type("K", (A,), {"x": 99})
f = K(1).x, K.__name__, K(2).double, type(a).__name__, a.__class__.__name__, type("x") is str, type(5).__name__, type(A).__name__
g = getattr(a, "v"), getattr(a, "nope", "no"), hasattr(a, "x"), hasattr(a, "q"), setattr(a, "q", 1), a.q
class L:
    class Meta:
        a = 1
    class Inner(Meta if False else object):
        b = 2
    one = Meta.a
h = L.Meta.a, L.one, L.Meta.__qualname__, L.__module__, L.__name__, A.method.__name__
class M:
    def __getattr__(self, name):
        if name.startswith("x"):
            return name * 2
        raise AttributeError(name)
i = M().xy, hasattr(M(), "no"), getattr(M(), "no", 5)
class N:
    count = 0
    def __init__(self):
        N.count += 1
        self.__class__.last = self
N(); N()
j = N.count
o = 1
class O:
    o = o + 1
    p = [o for o in range(3)]
    def get(self): return o
k = O.o, O().get(), O.p
class P(str): pass
class Q(dict): pass
class R:
    """Doc."""
    a: int
    b: int = 5
l = R.b, hasattr(R, "a"), R.__doc__, vars(R()) == {}
class S:
    for n in range(3):
        locals()["f%d" % n] = n
    if True:
        m = 1
    else:
        k = 2
    try:
        import nothing_at_all
    except ImportError:
        t = "t"
m = S.m, hasattr(S, "k"), S.t, S.n
class T:
    def __init__(self): self.a = 1; self.b = 2
n1 = T().__dict__, vars(T())
x = property(lambda self: 5)
class U:
    y = x
    z = property(fget=lambda self: self.y + 1)
p = U().y, U().z
A.late = "late"
q = a.late, B().late
def outer():
    class Inner:
        v = 1
    return Inner
r = outer().v, outer()().v
class V:
    def a(self): return self.b
    @property
    def b(self): return "b"
    @property
    def c(self): raise AttributeError("c")
s = V().a(), getattr(V, "nothing", None), getattr(V(), "c", "default") if False else ""
class W:
    lookup = {"a": lambda self: 1}
    choices = (("a", "A"), ("b", "B"))
    default = choices[0][0]
    labels = dict(choices)
    maximum = max(len(k) for k, _ in choices)
t = W.default, W.labels, W.maximum
