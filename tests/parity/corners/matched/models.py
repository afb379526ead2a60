"""match, while, closures, registries and coroutines around models."""
import asyncio
from django.db import models
from asgiref.sync import sync_to_async
LEVELS = []
def add_level(name):
    global LEVELS
    LEVELS = LEVELS + [(len(LEVELS), name)]
    return len(LEVELS) - 1
LOW, MID, HIGH = (add_level(n) for n in ("low", "mid", "high"))
_registry = {}
def reg(key):
    def inner(cls):
        _registry[key] = cls
        cls._meta.verbose_name = f"{key!s:>{len(key) + 2}}"
        return cls
    return inner
def setting(name, default=None):
    from django.conf import settings
    try:
        return getattr(settings, name)
    except AttributeError:
        return default
    finally:
        pass
def pick(v):
    match v:
        case {"type": "int", **rest}:
            return models.IntegerField(**rest)
        case {"type": "str", "n": int(n)} if n > 0:
            return models.CharField(max_length=n)
        case [kind, *_] | (kind, *_):
            return models.BooleanField(default=kind == "yes")
        case None:
            return models.TextField()
@reg("mod")
class Mod(models.Model):
    level = models.IntegerField(choices=LEVELS, default=MID)
    a = pick({"type": "int", "null": True})
    b = pick({"type": "str", "n": 8})
    c = pick(["yes", 1])
    d = pick(None)
    e = models.CharField(max_length=setting("NOPE_LENGTH", 33))
    i = 0
    while i < 3:
        i += 1
        if i == 2: continue
        locals()["w%d" % i] = models.SmallIntegerField(default=i)
    async def go(self):
        async for x in Mod.objects.all():
            await asyncio.sleep(0)
            yield x
        async with self: pass
        return_ = [await y async for y in self]
    @staticmethod
    async def st(): ...
    @property
    def p(self): return self.a
    @p.setter
    def p(self, v): self.a = v
    @p.deleter
    def p(self): del self.a
class Sub(_registry["mod"]):
    x = models.GenericIPAddressField(unpack_ipv4=True, null=True, blank=True)
    class Meta: verbose_name = f"{'a' + f'{1 + 1}'}"
