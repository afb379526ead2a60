from enum import Enum, IntEnum, auto, unique, Flag, IntFlag
class Color(Enum):
    RED = 1
    GREEN = "g"
    ALIAS = 1
    def describe(self):
        return self.name, self.value
    @property
    def low(self):
        return self.name.lower()
    @classmethod
    def default(cls):
        return cls.RED
    @staticmethod
    def other():
        return 5
a = Color.RED.value, Color.RED.name, Color.GREEN.describe(), Color.RED.low, Color.default().name, Color.other(), Color.ALIAS.name, len(Color), [c.name for c in Color], Color("g").name, Color["RED"].value, Color.RED == 1, Color.RED == Color.ALIAS, Color.RED is Color.RED, Color.RED != Color.GREEN, str(Color.RED), f"{Color.RED}", repr(Color.GREEN), Color.RED in Color, isinstance(Color.RED, Color), list(Color.__members__)
class N(IntEnum):
    ONE = auto()
    TWO = auto()
    TEN = 10
    ELEVEN = auto()
b = N.ONE == 1, N.TWO + 1, [n.value for n in N], N.TEN > N.ONE, N(10).name, int(N.TWO), max(N).value, N.ELEVEN.value, N.ONE in (1, 2), isinstance(N.ONE, int), {N.ONE: "x"}[1]
class S(str, Enum):
    A = "a"
    B = "b"
    @classmethod
    def choices(cls):
        return [(m.value, m.name) for m in cls]
c = S.A == "a", S.choices(), S("b").name, S.A.upper(), S.A + "x", isinstance(S.A, str), [s.value for s in S], S.A.value, "a" in [S.A], {"a": 1}[S.A], len(S.A)
class Planet(Enum):
    EARTH = (5.97, 6.3)
    MARS = (0.64, 3.3)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def ratio(self):
        return self.mass / self.radius > 0.5
d = Planet.EARTH.mass, Planet.MARS.value, Planet.EARTH.ratio, [p.radius for p in Planet]
class Coded(Enum):
    X = (1, "ex")
    Y = (2, "why")
    def __new__(cls, code, label):
        made = object.__new__(cls)
        made._value_ = code
        made.label = label
        return made
e = Coded.X.value, Coded.Y.label, Coded(2).name
class P(Flag):
    R = auto()
    W = auto()
    X = auto()
f = [p.value for p in P]
try:
    Color(99)
except ValueError as error:
    g = str(error)
h = hasattr(Color, "RED"), hasattr(Color, "NOPE"), getattr(Color, "GREEN").value, tuple(c.value for c in Color), {c.name: c.value for c in N}, sorted(N)[0].name, dict((m.name, m.value) for m in S), Color.RED if False else None
try:
    Color.NOPE
except AttributeError:
    i = "AttributeError"
class Auto(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)
    FIRST = auto()
    SECOND = auto()
j = [a.value for a in Auto]


class Rights(IntFlag):
    READ = auto()
    WRITE = auto()
    BOTH = READ | WRITE
    ALL = BOTH | 8


rights = [Rights.READ.value, Rights.WRITE.value, Rights.BOTH.value, Rights.ALL.value, int(Rights(0)), int(Rights(3))]
