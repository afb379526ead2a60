def f(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs
a = f(1, c=3), f(1, 2, 3, 4, c=5, e=6), f(*[1, 2], **{"c": 3, "z": 1}), f(b=1, a=2, c=3)
def g(a, /, b, *, c=1):
    return a, b, c
b = g(1, 2), g(1, b=2, c=3)
c = []
for call in [lambda: f(), lambda: f(1, 2), lambda: g(a=1, b=2), lambda: g(1, 2, 3), lambda: g(1, 2, d=1)]:
    try:
        call()
    except TypeError:
        c.append("TypeError")
def outer(x):
    y = x * 2
    def inner(z=y):
        return x, y, z
    return inner
d = outer(3)(), outer(3)(9)
e = (lambda x, y=2: x + y)(1), (lambda *a, **k: (a, k))(1, b=2), sorted([3, 1, 2], key=lambda v: -v)
def recursive(n):
    return [] if n == 0 else [n] + recursive(n - 1)
g1 = recursive(5)
def gen(n):
    for i in range(n):
        yield i
    yield from [10, 11]
h = list(gen(3)), sum(gen(4)), [*gen(1)], dict((k, v) for k, v in zip("ab", gen(2)))
def default(x=[]):
    x.append(len(x))
    return x
default()
i = default()
def none():
    pass
j = none(), none.__name__, f.__name__
def decorate(function):
    def wrapper(*args, **kwargs):
        return ("wrapped", function(*args, **kwargs))
    return wrapper
@decorate
def k(x):
    return x
l = k(5)
def parametrized(prefix):
    def decorator(function):
        return lambda *a: prefix + function(*a)
    return decorator
@parametrized("p-")
@parametrized("q-")
def m(x):
    return x
n = m("x")
def early(x):
    if x:
        return 1
    return 2
o = early(0), early(1)
def swap(a, b):
    a, b = b, a
    return a, b
p = swap(1, 2)
q = list(map(lambda a, b: a + b, [1, 2], [3, 4])), list(filter(None, [0, 1, "", "a"])), list(map(str, range(3)))
def options(**options):
    options.setdefault("a", 1)
    options.update({"b": 2}, c=3)
    popped = options.pop("d", None), options.pop("e", "no")
    return options, popped
r = options(d=4), options(a=0)
def unpack(first, *rest, last=None):
    return first, rest, last
s = unpack(*"abc", last="z"), unpack(*(1,), *(2, 3))
from functools import wraps, lru_cache, partial, reduce
def logged(function):
    @wraps(function)
    def inner(*args):
        return function(*args)
    return inner
@logged
@lru_cache(maxsize=None)
def t(x):
    return x + 1
u = t(1), partial(f, 1, c=2)(3), reduce(lambda x, y: x * y, [1, 2, 3, 4])
def attribute():
    pass
attribute.short = "x"
v = attribute.short, hasattr(attribute, "nope"), callable(attribute), callable(5)
w = [i * j for i in range(3) for j in range(i)], {x for x in [1, 1, 2]}, {x: y for x, y in [(1, 2)]}, [(x, y) for x in range(2) if x for y in "ab"]
x = [[y for y in range(x)] for x in range(3)], any(x > 1 for x in range(3)), all([]), next(iter([5])), next((x for x in [] if x), "none")
