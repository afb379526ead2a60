"""Models that decorators, metaclasses, loops and field classes of their own add to."""
import datetime, functools, itertools, operator, string, re, math
from collections import OrderedDict, namedtuple, defaultdict, ChainMap
from django.db import connection, models
from django.db.backends.utils import truncate_name
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.utils.encoding import force_str
from django.utils.deconstruct import deconstructible
from django.utils import timezone
from django.utils.functional import cached_property, classproperty
from django.core.exceptions import ValidationError

Spec = namedtuple("Spec", "name length default")
SPECS = [Spec("alpha", 10, "a"), Spec("beta", 20, "b"), Spec(name="gamma", length=30, default="g")]
STATES = OrderedDict([("new", "New"), ("old", "Old")])
ALPHABET = string.ascii_lowercase[:5]
PAIRS = list(zip(ALPHABET, map(str.upper, ALPHABET)))
NUMBERED = [(i, "%02d" % i) for i in range(1, 10) if i % 2]
GROUPED = [("Letters", PAIRS), ("Numbers", [(str(n), l) for n, l in NUMBERED])]
HEX = {format(i, "x"): i for i in range(16)}
TOTAL = functools.reduce(operator.add, (s.length for s in SPECS))
SORTED = sorted(STATES.items(), key=lambda kv: kv[1], reverse=True)
CHAIN = tuple(itertools.chain(STATES, ["x"]))


def with_fields(*specs):
    def decorate(cls):
        for spec in specs:
            cls.add_to_class(spec.name, models.CharField(max_length=spec.length, default=spec.default))
        return cls
    return decorate


def register(cls=None, *, name=None):
    if cls is None:
        return functools.partial(register, name=name)
    cls.registered_as = name or cls.__name__
    return cls


@deconstructible
class Upload:
    def __init__(self, path):
        self.path = path

    def __call__(self, instance, filename):
        return self.path


class UpperCharField(models.CharField):
    description = "upper"

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", TOTAL)
        super().__init__(*args, **kwargs)

    def get_prep_value(self, value):
        return value and value.upper()


class MoneyField(models.DecimalField):
    def __init__(self, verbose_name=None, name=None, max_digits=12, decimal_places=2, **kw):
        super(MoneyField, self).__init__(verbose_name, name, max_digits, decimal_places, **kw)


class AutoNow(models.DateTimeField):
    def __init__(self, *a, **k):
        k.update(auto_now=True, editable=False)
        models.DateTimeField.__init__(self, *a, **k)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        del kwargs["auto_now"]
        return name, path, args, kwargs


class PairField(models.CharField):
    """Two columns in one."""
    def contribute_to_class(self, cls, name, **kwargs):
        super().contribute_to_class(cls, name, **kwargs)
        models.IntegerField(default=0).contribute_to_class(cls, "%s_count" % name)


class StampMeta(models.base.ModelBase):
    def __new__(mcs, name, bases, attrs, **kwargs):
        if not (attrs.get("Meta") and getattr(attrs["Meta"], "abstract", False)):
            attrs.setdefault("stamp_" + name.lower(), models.IntegerField(default=len(name)))
        return super().__new__(mcs, name, bases, attrs, **kwargs)


@register
@with_fields(*SPECS)
class Decorated(models.Model):
    upper = UpperCharField()
    money = MoneyField(default=0)
    state = models.CharField(max_length=3, choices=STATES, default=next(iter(STATES)))
    letter = models.CharField(max_length=1, choices=GROUPED, default=ALPHABET[0])
    number = models.IntegerField(choices=NUMBERED, default=NUMBERED[0][0])
    hexa = models.CharField(max_length=1, choices=[(k, str(v)) for k, v in HEX.items()])
    now = AutoNow(null=True)
    chain = models.CharField(max_length=max(map(len, CHAIN)), choices=SORTED)
    file = models.FileField(upload_to=Upload("a/b"))
    ratio = models.FloatField(default=math.pi / 2)

    def __str__(self):
        return "%s" % self.upper

    @cached_property
    def cached(self):
        return 1

    @classmethod
    def of(cls):
        return cls

    class Meta:
        ordering = sorted(["upper", "money"])




class Paired(models.Model):
    pair = PairField(max_length=5)
    last = models.BooleanField(default=True)


@register(name="stamped")
class Stamped(models.Model, metaclass=StampMeta):
    a = models.IntegerField()


class Child(Stamped):
    b = models.IntegerField(null=True)


@receiver(post_save, sender=Decorated)
def saved(sender, **kwargs):
    pass


for cls_name in ["Dyn%d" % i for i in range(3)]:
    globals()[cls_name] = type(cls_name, (models.Model,), dict(__module__=__name__, v=models.IntegerField(default=int(cls_name[-1]))))


@functools.lru_cache(maxsize=None)
def known_models():
    return []


@functools.lru_cache
def known_names():
    return []


class RenamingBase(models.base.ModelBase):
    """Names the table once the model is there."""

    def __new__(mcs, name, bases, attributes):
        made = super().__new__(mcs, name, bases, attributes)
        for field in made._meta.fields:
            if isinstance(field, models.ForeignKey) and field.remote_field.parent_link:
                raise TypeError("no parent has a table")
        known_models.cache_clear()
        known_names.cache_clear()
        if made._meta.db_table.startswith(made._meta.app_label + "_") and not made._meta.abstract:
            made._meta.db_table = truncate_name("renamed_" + made._meta.db_table,
                                                connection.ops.max_name_length())
        return made


class RenamedWithANameThatIsLongerThanPostgreSQLLets(models.Model, metaclass=RenamingBase):
    pass


class Nested(models.Model):
    """What stands in its body beside fields is no field for who goes through Model._meta."""

    class Kind(models.TextChoices):
        PLAIN = "p"

    class Named(models.Model):
        name = models.CharField(max_length=9)

        class Meta:
            abstract = True

    name = models.CharField(max_length=7)
    kind = models.CharField(max_length=1, choices=Kind, default=Kind.PLAIN)
    other = Named
    assert not isinstance(Named, (models.Field, models.Manager))

    class Meta:
        abstract = True


class OfNested(Nested, metaclass=RenamingBase):
    pass


class OfNestedName(Nested.Named):
    pass


class OfNestedToo(Nested):
    pass


class Renamed(models.Model, metaclass=RenamingBase):
    owner = models.ForeignKey("self", models.CASCADE, null=True)
    seen = models.DateTimeField(auto_now=timezone.now())
    born = models.DateField(auto_now_add=datetime.date.today())


def spoken(field, name):
    field.verbose_name = name
    field.null = True
    return field


class Spoken(models.Model):
    nested = spoken(models.ForeignKey(OfNested, models.CASCADE), "the nested one")
    text = spoken(models.CharField("a text", max_length=3), "another text")


class SpokenToo(Spoken):
    Spoken.nested.null = False  # of a descriptor
    Spoken.text.max_length = 8
    Spoken.text.unheard_of = True
