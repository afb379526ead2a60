class Meta(type):
    pass
def with_metaclass(meta, *bases):
    class metaclass(meta):
        def __new__(cls, name, this_bases, d):
            return meta(name, bases, d)
    return type.__new__(metaclass, "NewBase", (), {})
class A: 
    x = 1
class B(with_metaclass(Meta, A)):
    y = 2
a = B.x, [k.__name__ for k in B.__mro__ if k is not object], B().y
C = Meta("C", (A,), {"z": 3})
b = C.x, C.z, C.__name__
class Registry(type):
    known = []
    def __new__(mcs, name, bases, attrs, **options):
        attrs["tag"] = name.lower()
        attrs.pop("gone", None)
        made = super().__new__(mcs, name, bases, attrs)
        made.late = 1
        mcs.known.append(name)
        return made
    def __init__(cls, name, bases, attrs, **options):
        super().__init__(name, bases, attrs)
        cls.initialized = sorted(k for k in attrs if not k.startswith("_"))
class Base(metaclass=Registry):
    gone = 1
    kept = 2
class Derived(Base):
    gone = 3
c = Base.tag, Derived.tag, Registry.known, Base.late, hasattr(Base, "gone"), Base.kept, Derived.initialized, type(Derived) is Registry, [k.__name__ for k in Derived.mro()][:2]
class Frozen:
    def __init__(self):
        self.a = 1
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value * 2)
d = Frozen().a
class Upper(type):
    def __new__(mcs, name, bases, attrs):
        made = super().__new__(mcs, name, bases, attrs)
        made.upper = name.upper()
        return made
class Longer(Upper):
    def __new__(mcs, name, bases, attrs):
        made = super().__new__(mcs, name, bases, attrs)
        made.longer = made.upper * 2
        return made
class Short(metaclass=Upper):
    pass
class Long(Short, metaclass=Longer):
    pass
e = Short.upper, Long.upper, Long.longer, hasattr(Short, "longer"), isinstance(Short, Longer)
class Counted:
    def __new__(cls, *more):
        made = super().__new__(cls)
        made.count = len(more)
        return made
class Doubled(Counted):
    def __new__(cls, *more):
        made = super().__new__(cls, *more, *more)
        made.doubled = True
        return made
f = Counted(1).count, Doubled(1, 2).count, Doubled().doubled
g = type("Elsewhere", (Short,), {"__module__": "somewhere"}).__module__
class Book:
    pages = {"first": 1}
    def __getattribute__(self, name):
        if name == "plain":
            return super().__getattribute__("pages")
        return Book.pages.get(name, "none")
h = Book().first, Book().plain, Book().other
class Choosing(type):
    def __new__(cls, name, bases, names):
        names["choices"] = tuple(sorted((k, v) for k, v in names.items() if k.islower() and k[0] != "_"))
        return type.__new__(cls, name, bases, names)
    def __call__(cls):
        return list(cls.choices)
class Chosen(metaclass=Choosing):
    pass
class Sizes(Chosen):
    small = "S"
    large = "L"
i = Sizes.choices, Sizes(), Chosen.choices
class Held:
    def __init__(self):
        self.__dict__["a"] = 1
        self.__dict__.update(b=2)
        vars(self)["c"] = 3
j = Held().a, Held().b, Held().c, sorted(Held().__dict__)
class Listing(type):
    def __new__(cls, name, bases, names):
        names["listed"] = sorted(key for key in names if key.islower() and key[0] != "_")
        return type.__new__(cls, name, bases, names)
class Listed(metaclass=Listing):
    one = 1
    two = 2
k = Listed.listed, Listed.two
