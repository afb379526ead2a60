"""Models of somebody who annotates everything, and makes choices of enumerations by hand."""
from __future__ import annotations

import enum
import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, Final, Generic, Optional, Protocol, TypeVar, Union, overload, runtime_checkable

from django.contrib.auth.models import AbstractBaseUser
from django.db import models
from django.db.models import Q, F, CheckConstraint, UniqueConstraint, Index
from django.db.models.functions import Lower, Upper, Now, Coalesce
from django.utils import timezone

if TYPE_CHECKING:
    from collections.abc import Iterable, Callable
    from django.db.models.manager import RelatedManager

T = TypeVar("T", bound="models.Model")
MAX_LENGTH: Final[int] = 100


@runtime_checkable
class Named(Protocol):
    name: str

    def hello(self) -> str: ...


@dataclass
class Mixin:
    limit: int = 3
    tags: list = field(default_factory=list)


class TypedManager(models.Manager[T], Generic[T]):
    def active(self) -> models.QuerySet[T]:
        return self.filter(active=True)


class UUIDModel(models.Model):
    id: models.UUIDField = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    objects: ClassVar[TypedManager] = TypedManager()

    class Meta:
        abstract = True


class Level(enum.IntEnum):
    LOW = 1
    MID = 5
    HIGH = enum.auto()

    @classmethod
    def choices(cls) -> list[tuple[int, str]]:
        return [(m.value, m.name.title().replace("_", " ")) for m in cls]


class Color(str, enum.Enum):
    RED = "r"
    BLUE = "b"

    def __str__(self):
        return self.value


class Flags(enum.IntFlag):
    A = enum.auto()
    B = enum.auto()
    AB = A | B


class Suit(models.IntegerChoices):
    DIAMOND = 1, "Diamond"
    SPADE = 2, "Spade"
    __empty__ = "(none)"

    @property
    def short(self):
        return self.name[0]

    @classmethod
    def reds(cls):
        return [cls.DIAMOND]


class Item(UUIDModel, Generic[T]):
    name: str = models.CharField(max_length=MAX_LENGTH)
    level: int = models.IntegerField(choices=Level.choices(), default=Level.MID)
    color: Color = models.CharField(max_length=max(len(c.value) for c in Color), choices=[(c.value, c.name) for c in Color], default=Color.RED)
    color2 = models.CharField(max_length=1, choices=((c, c.name) for c in Color), default=Color.BLUE.value)
    flags = models.PositiveIntegerField(default=Flags.AB)
    suit: Optional[int] = models.IntegerField(choices=Suit, null=True, default=Suit.SPADE)
    suit2 = models.IntegerField(choices=[(s.value, s.label) for s in Suit.reds()], default=Suit.reds()[0])
    when: Any = models.DateTimeField(default=timezone.now, db_default=Now())
    thing: "models.ForeignKey[Box]" = models.ForeignKey("typed.Box", on_delete=models.CASCADE, related_name="%(app_label)s_%(class)s_items", null=True)
    things: RelatedManager[Box]
    hidden: bool
    count: ClassVar[int] = 0
    meta: dict = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints = [
            CheckConstraint(condition=Q(level__in=[l.value for l in Level]), name="%(app_label)s_%(class)s_level"),
            CheckConstraint(condition=Q(color__in=[str(c) for c in Color]) & ~Q(name=""), name="color_ok"),
            UniqueConstraint(Lower("name"), "level", name="uniq_lower"),
            UniqueConstraint(fields=["name"], condition=Q(suit__isnull=True) | Q(suit=Suit.SPADE), name="uq_cond"),
        ]
        indexes = [Index(fields=["-level", "name"]), Index(Upper("name").desc(nulls_last=True), name="up_idx")]
        verbose_name = "it" + "em"

    @overload
    def x(self, a: int) -> int: ...
    @overload
    def x(self, a: str) -> str: ...
    def x(self, a): return a


class Box(models.Model):
    items: RelatedManager[Item]


class Plain(Item):
    class Meta:
        proxy = True


class WithMixin(UUIDModel, Mixin if False else object):
    limit = models.IntegerField(default=Mixin.limit)

    match MAX_LENGTH:
        case 10:
            size = models.CharField(max_length=10)
        case 100 | 200:
            size = models.CharField(max_length=(n := MAX_LENGTH // 2))
        case _:
            size = models.TextField()
    size2 = models.CharField(max_length=n)
