"""Written yesterday: type hints, f-strings, match, walrus, async, dataclasses."""
from __future__ import annotations

import dataclasses
import functools
from collections import namedtuple
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import (
    TYPE_CHECKING, Annotated, Any, ClassVar, Final, Generic, Literal, NamedTuple, Protocol, Self,
    TypeVar, cast, overload,
)

from django.db import models
from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from collections.abc import Awaitable
    from django.contrib.auth.models import User

T = TypeVar("T", bound=models.Model)
BASE_DIR: Final = Path(__file__).resolve().parent
LIMITS: dict[str, int] = {"name": 64, "code": 8}
Point = namedtuple("Point", "x y", defaults=(0,))


class Size(NamedTuple):
    width: int
    height: int = 10


@dataclass(frozen=True)
class Config:
    length: int = 30
    names: list[str] = field(default_factory=list)


CONFIG = Config(length=45)
DEFAULT_SIZE = Size(3)


def logged(function: Callable[..., T]) -> Callable[..., T]:
    @functools.wraps(function)
    def wrapper(*args: Any, **kwargs: Any) -> T:
        return function(*args, **kwargs)

    return wrapper


class TypedQuerySet(models.QuerySet[T], Generic[T]):
    def active(self) -> Self:
        return self.filter(active=True)

    async def afirst_active(self) -> T | None:
        async for item in self.active():
            return item
        return None


class TypedManager(models.Manager.from_queryset(TypedQuerySet)):
    """From a queryset."""


class Named(Protocol):
    name: str


class AbstractProduct(models.Model):
    name: models.CharField[str, str] = models.CharField(max_length=LIMITS["name"])
    active: Annotated[bool, "is shown"] = models.BooleanField(default=True)
    count: int

    objects: ClassVar[TypedManager] = TypedManager()

    class Meta:
        abstract = True


class Product(AbstractProduct):
    class Kind(models.TextChoices):
        BOOK = "book", _("Book")
        DISC = "disc", _("Disc")

    id: int
    kind = models.CharField(max_length=CONFIG.length, choices=Kind, default=Kind.BOOK)
    width = models.PositiveIntegerField(default=DEFAULT_SIZE.width)
    height = models.PositiveIntegerField(default=DEFAULT_SIZE.height)
    x = models.IntegerField(default=Point(5).x)
    code = models.CharField(
        max_length=(length := LIMITS.get("code", 4)),
        help_text=f"At most {length!r} characters, {'upper' if length else f'{length:>3}'} case",
    )
    code_twice = models.CharField(max_length=length * 2)
    state = models.CharField(max_length=10, choices=[
        (name.lower(), name) for i, name in enumerate(["New", "Old", "Gone"]) if i < 2
    ])
    weights = models.JSONField(default=functools.partial(dict, a=1))

    class Meta(AbstractProduct.Meta):
        indexes = [
            *(models.Index(fields=[name], name=f"product_{name}_idx") for name in ("kind", "x")),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(**{f"{name}__gte": 0}), name=f"{name}_not_negative")
            for name in ("width", "height")
        ]

    @cached_property
    def area(self) -> int:
        return self.width * self.height

    @logged
    def describe(self, *, long: bool = False) -> str:
        match self.kind:
            case self.Kind.BOOK | "books" if long:
                return f"{self.name=} {self.area:,}"
            case str(other) if (n := len(other)) > 3:
                return other[:n]
            case {"a": [first, *rest], **more}:
                return first
            case _:
                return ""

    async def asave_all(self, items: Iterable[Self]) -> None:
        async with self.lock as lock:
            [await item.asave() async for item in items]

    @overload
    def get(self, x: int) -> int: ...
    @overload
    def get(self, x: str) -> str: ...
    def get(self, x, /, y=1, *, z=2): return x

    def slices(self, *args, **kwargs):
        return self.data[1:2, ::3], args[-1], {**kwargs, "a": 1}, [*args], lambda x, *y, z=1, **k: x


class Review(models.Model):
    product = models.ForeignKey(Product, models.CASCADE, related_name="reviews")
    stars = models.PositiveSmallIntegerField(
        choices=[(n, "★" * n) for n in range(1, 6)], default=(lambda: 3)())
    text = models.TextField(blank=True, default="".join(["a", "b"]))

    class Meta:
        constraints = [
            models.UniqueConstraint("product", "stars", name="%(app_label)s_%(class)s_unique"),
        ]


class Registry(type(models.Model)):
    """A metaclass of one's own."""

    models_made: list = []

    def __new__(cls, name, bases, attrs, **kwargs):
        made = super().__new__(cls, name, bases, attrs, **kwargs)
        cls.models_made.append(made)
        return made


class Registered(models.Model, metaclass=Registry):
    value = models.IntegerField()


class InitSubclass(models.Model):
    registry: ClassVar[dict] = {}

    def __init_subclass__(cls, /, key: str = "", **kwargs):
        super().__init_subclass__(**kwargs)
        cls.registry[key] = cls

    class Meta:
        abstract = True


class Keyed(InitSubclass, key="keyed"):
    value = models.IntegerField(default=int("7"))
