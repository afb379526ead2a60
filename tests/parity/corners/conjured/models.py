"""Fields and models that come about in other ways than by a plain class statement."""
from django.db import models
from django.db.models.base import ModelBase
from django.db.models.signals import class_prepared, post_init


class Numbered:
    """A decorator that is an object."""

    def __init__(self, count):
        self.count = count

    def __call__(self, cls):
        for i in range(self.count):
            cls.add_to_class("number_%d" % i, models.IntegerField())
        return cls


@Numbered(2)
class Decorated(models.Model):
    pass


class Prepares(ModelBase):
    @classmethod
    def __prepare__(mcs, name, bases, **options):
        return {"prepared": models.IntegerField()}


class Prepared(models.Model, metaclass=Prepares):
    own = models.IntegerField()


class MakesTwin:
    def __set_name__(self, owner, name):
        type(name.title(), (models.Model,), {"__module__": __name__, "twin": models.IntegerField()})


class Holder:
    twin_of_holder = MakesTwin()


class Changed(models.Model):
    """What is set or deleted later changes nothing: Django has made the model."""

    kept = models.IntegerField()
    replaced = models.IntegerField()


Changed.no_field = models.IntegerField()
setattr(Changed, "none_either", models.TextField())
Changed.replaced = None
del Changed.kept


class Base(models.Model):
    size = models.IntegerField()

    class Meta:
        abstract = True


class Plain(Base):
    pass


class Nullable(Base):
    pass


Nullable._meta.get_field("size").null = True


class Chosen(models.Model):
    """A field is true, whatever it is compared with."""

    first = models.IntegerField() or None
    second = None or models.TextField()
    third = next(field for field in [None, models.DateField()] if field)
    of_dict = models.__dict__["TextField"]()
    of_vars = vars(models)["IntegerField"]()


class Version:
    def __init__(self, number):
        self.number = number

    def __lt__(self, other):
        return self.number < other.number


class Compared(models.Model):
    if Version(3) < Version(4):
        newer = models.IntegerField()
    if Version(3) > Version(4):
        older = models.IntegerField()
    smallest = min(3, 4) and models.CharField(
        max_length=sorted([Version(9), Version(7)])[0].number)


class Watch:
    """What a tracker puts over a field."""

    def __init__(self, field):
        self.field = field

    def __get__(self, instance, owner):
        return self if instance is None else self.field.__get__(instance, owner)


class WatchAll(Watch):
    def __delete__(self, instance):
        pass


class Tracker:
    """Its descriptors stand in the model where the fields stood, and the fields stay."""

    def contribute_to_class(self, cls, name):
        self.name = name
        class_prepared.connect(self.finalize, sender=cls)

    def finalize(self, sender, **options):
        for name in [field.attname for field in sender._meta.fields]:
            over = getattr(sender, name)
            kind = WatchAll if hasattr(over, "__delete__") else Watch
            setattr(sender, name, kind(over))
        post_init.connect(self.start)
        setattr(sender, self.name, self)

    def start(self, sender, instance, **options):
        pass


class Tracked(Base):
    plain = Plain.__name__ and models.ForeignKey(Plain, models.CASCADE)
    note = models.TextField()
    tracker = Tracker()
