import hashlib
import inspect
import os
import sys
from os import environ
from pathlib import Path

a = os.environ.get("YOKE_NOT_SET", "a"), os.getenv("YOKE_NOT_SET")
b = os.environ.setdefault("YOKE_SET", "b")
os.environ["YOKE_ITEM"] = "c"
c = environ["YOKE_ITEM"], os.getenv("YOKE_ITEM"), environ.get("YOKE_SET", "z")
d = "YOKE_ITEM" in os.environ, "YOKE_NOT_SET" in environ, "YOKE_NOT_SET" not in environ
e = [key for key in os.environ if key.startswith("YOKE_")]
environ.update({"YOKE_MORE": "1"})
f = environ.pop("YOKE_SET"), environ.pop("YOKE_SET", None), environ["YOKE_MORE"]
g = os.path.exists("/"), os.path.isdir("/"), os.path.isfile("/"), os.path.exists("/no/such/folder")
g2 = Path("/").is_dir(), Path("/no/such/file").exists(), Path("/").is_file()
g3 = os.path.isfile(os.path.abspath(__file__))


class Base:
    A = 1

    @property
    def C(self):
        return [self.A, 2]

    @property
    def E(self):
        return self.C + [3]


class Further(Base):
    A = 5

    def __init__(self):
        self.OWN = "own"

    @property
    def C(self):
        return super().C + ["further"]

    @classmethod
    def export(cls, name):
        module = sys.modules[name]
        for member, value in inspect.getmembers(cls()):
            if member.isupper() and not member.startswith("_"):
                setattr(module, member, value)


Further.export(__name__)
h = A, C, E, OWN
i = [name for name in dir(Further) if name.isupper()], [n for n in dir(Further()) if n.isupper()]
j = sys.modules[__name__].A, __name__ in sys.modules, sys.modules.get("no.such.module", 7)
k = [name for name in dir(sys.modules[__name__]) if name.isupper()]
l = len(hashlib.sha1().hexdigest()), hashlib.md5(b"abc").hexdigest(), hashlib.sha256().digest_size
m = hashlib.new("sha512")
m.update(b"a")
n = m.hexdigest()
