from . import (a, b as c,)
import x.y as z, w
type Alias[T: int, *Ts, **P] = dict[T, ...]
@decorated(1)
class A[T](Base, metaclass=Meta, **more):
    """Doc.

        more
    """
    x: int = 1; y = z = *a, *b
    x += yield
    class Meta: ordering = ["-a"]
    async def f(self, a, /, b: int = 1, *args: *Ts, c, d=2, **kw) -> None:
        async with a as b, c as d: pass
        async for x, in y: await x
        else: return
        with (open(a) as f, open(b) as g,): pass
        with (a, b): pass
if (n := 1) > 2:
    pass
elif not x: del a, b[0]
else:
    try: raise A from b
    except* (A, B) as e: pass
    else: pass
    finally: global q
match x, y:
    case {"a": [1, *rest], **kw} if rest: pass
    case A(b=1) | None: assert x, "y"
while 1: break
match[1] = case = type = _ = lambda *a, b=1, **k: (yield)
