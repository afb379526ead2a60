"""Enumerations of all sorts, and choices in every form."""
import enum
from datetime import date
from itertools import chain

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.db.models import IntegerChoices, TextChoices


class ChoiceSetMeta(type):
    def __new__(cls, name, bases, names):
        names["_choices"] = [(value, label) for value, label, _ in names["CHOICES"]]
        return super().__new__(cls, name, bases, names)

    def __call__(cls):
        return cls._choices

    def __iter__(cls):
        return iter(cls._choices)


class Statuses(metaclass=ChoiceSetMeta):
    CHOICES = [("new", "New", "blue"), ("old", "Old", "grey")]


class Suit(models.IntegerChoices):
    DIAMOND = 1
    SPADE = 2
    HEART = 3, _("Heart")
    CLUB = 4, "Club"


class Colour(TextChoices):
    RED = "r", _("Red")
    GREEN = "g"
    BLUE = "b", "Blue"

    __empty__ = _("(none)")

    @classmethod
    def default(cls):
        return cls.RED

    @property
    def is_warm(self):
        return self is Colour.RED


class Vehicle(models.TextChoices):
    CAR = enum.auto()
    BIKE = enum.auto()
    LORRY = enum.auto(), "Lorry"


class MoonLandings(date, models.Choices):
    APOLLO_11 = 1969, 7, 20, "Apollo 11 (Eagle)"
    APOLLO_12 = 1969, 11, 19, "Apollo 12 (Intrepid)"


class Priority(enum.IntEnum):
    LOW = 1
    HIGH = 10

    @classmethod
    def choices(cls):
        return [(member.value, member.name.title()) for member in cls]


class Status(enum.Enum):
    DRAFT = "draft"
    LIVE = "live"


@enum.unique
class Level(str, enum.Enum):
    ONE = "one"
    TWO = "two"


class Flags(enum.IntFlag):
    READ = 1
    WRITE = READ << 1
    ALL = READ | WRITE


Size = models.TextChoices("Size", "SMALL MEDIUM LARGE")
Medal = models.IntegerChoices("Medal", ["GOLD", "SILVER", "BRONZE"], start=5)
Answer = models.IntegerChoices("Answer", "NO YES")

YES, NO, MAYBE = "y", "n", "m"
ANSWERS = [
    (YES, "yes"),
    (NO, "no"),
    ("Other", [(MAYBE, "maybe"), ("u", "unknown")]),
]
MONTHS = {number: name for number, name in enumerate(("Jan", "Feb", "Mar"), start=1)}
YEARS = [(year, str(year)) for year in range(2000, 2010)]


def countries():
    return [("de", "Germany"), ("fr", "France")]


class Card(models.Model):
    suit = models.IntegerField(choices=Suit)
    other = models.IntegerField(choices=Suit.choices, default=Suit.HEART)
    colour = models.CharField(max_length=1, choices=Colour.choices, default=Colour.default)
    back = models.CharField(max_length=1, choices=Colour, default=Colour.BLUE, blank=True)
    third = models.CharField(max_length=1, choices=Colour.choices, default=Colour.GREEN.value)
    vehicle = models.CharField(max_length=20, choices=Vehicle.choices, default=Vehicle.CAR)
    longest = models.CharField(max_length=max(map(len, Vehicle.values)), choices=Vehicle.choices)


class Game(models.Model):
    landing = models.DateField(choices=MoonLandings.choices, null=True)
    priority = models.IntegerField(choices=Priority.choices(), default=Priority.LOW.value)
    status = models.CharField(max_length=5, choices=[(s.value, s.name) for s in Status],
                              default=Status.DRAFT.value)
    level = models.CharField(max_length=3, choices=[(item.value, item.name) for item in Level],
                             default=Level.ONE)
    flags = models.PositiveIntegerField(default=Flags.ALL)
    size = models.CharField(max_length=10, choices=Size.choices)
    medal = models.IntegerField(choices=Medal.choices, default=Medal.GOLD)
    answer = models.IntegerField(choices=Answer.choices, default=Answer["NO"])


class Form(models.Model):
    class Kind(models.TextChoices):
        OPEN = "O", "Open"
        CLOSED = "C", "Closed"

    class Meta:
        constraints = [
            models.CheckConstraint(name="form_kind", condition=models.Q(kind__in=["O", "C"])),
        ]

    FIRST = 1
    SECOND = FIRST + 1
    STEPS = ((FIRST, "first"), (SECOND, "second"))

    kind = models.CharField(max_length=1, choices=Kind.choices, default=Kind.OPEN)
    step = models.IntegerField(choices=STEPS, default=FIRST)
    answer = models.CharField(max_length=1, choices=ANSWERS, default=YES)
    month = models.IntegerField(choices=MONTHS)
    month_pairs = models.IntegerField(choices=MONTHS.items())
    year = models.IntegerField(choices=YEARS, default=YEARS[0][0])
    country = models.CharField(max_length=2, choices=countries)
    called = models.CharField(max_length=2, choices=countries())
    set_of_own = models.CharField(max_length=9, choices=Statuses)
    grouped = models.CharField(max_length=2, choices={"Europe": {"de": "Germany"}, "us": "USA"})
    merged = models.CharField(max_length=3, choices=list(chain(ANSWERS[:2], Colour.choices)))
    sorted_choices = models.CharField(max_length=2, choices=sorted(countries(), key=lambda c: c[1]))


class Filtered(models.Model):
    live = models.ForeignKey(Form, models.CASCADE,
                             limit_choices_to={"kind": Form.Kind.OPEN, "step__in": [Form.FIRST]})
    suit = models.IntegerField(choices=[c for c in Suit.choices if c[0] != Suit.SPADE],
                               default=Suit.DIAMOND, db_default=Suit.HEART)
    colour = models.CharField(max_length=1, db_default=Colour.RED)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(suit__in=Suit.values), name="suit_is_known"),
            models.CheckConstraint(condition=models.Q(colour=Colour.RED) | ~models.Q(suit=Suit.CLUB),
                                   name="red_unless_club"),
            models.UniqueConstraint(fields=["live"], condition=models.Q(colour=Colour.RED),
                                    name="one_red"),
        ]
