"""Many-to-many fields that make their join model themselves, with more columns than its keys."""
from functools import partial

from django.contrib.auth.models import User
from django.db import models
from django.db.models.fields.related import (RECURSIVE_RELATIONSHIP_CONSTANT,
                                             lazy_related_operation, resolve_relation)
from django.db.models.fields.related_descriptors import ManyToManyDescriptor
from django.db.models.utils import make_model_tuple
from django.utils.translation import gettext_lazy as _


def make_join_model(field, model, column, bases):
    target = resolve_relation(model, field.remote_field.model)
    name = "%s_%s" % (model._meta.object_name, field.name)

    def settle(owner, related, through):
        through._meta.managed = owner._meta.managed or related._meta.managed

    lazy_related_operation(settle, model, target, name)
    source, end = model._meta.model_name, make_model_tuple(target)[1]
    if source == end:
        source, end = "from_" + source, "to_" + end
    options = {
        "auto_created": model,
        "apps": field.model._meta.apps,
        "app_label": model._meta.app_label,
        "db_table": field._get_m2m_db_table(model._meta),
        "db_tablespace": model._meta.db_tablespace,
        "ordering": [column],
        "unique_together": (source, end),
        "verbose_name": _("%(from)s-%(to)s place") % {"from": source, "to": end},
    }
    key = partial(models.ForeignKey, on_delete=models.CASCADE, related_name="%s+" % name,
                  db_constraint=field.remote_field.db_constraint,
                  db_tablespace=field.db_tablespace)
    return type(name, bases, {"Meta": type("Meta", (), options), "__module__": model.__module__,
                              source: key(model), end: key(target),
                              column: models.PositiveIntegerField(default=0, db_index=True)})


class RankedDescriptor(ManyToManyDescriptor):
    pass


class RankedField(models.ManyToManyField):
    """Its rows have a place each, unless it is given another model to join by."""

    def __init__(self, to, ranked=True, column="place", mixin=None, **kwargs):
        self.ranked = ranked
        self.rank_column = column
        self.mixin = mixin
        super().__init__(to, **kwargs)

    def contribute_to_class(self, cls, name, **kwargs):
        if not self.ranked:
            super().contribute_to_class(cls, name, **kwargs)
            return
        relation = self.remote_field
        is_own = relation.model in (RECURSIVE_RELATIONSHIP_CONSTANT, cls._meta.object_name)
        if relation.symmetrical and is_own:
            relation.related_name = "%s_rel_+" % name
        elif relation.hidden:
            relation.related_name = "_%s_%s_+" % (cls.__name__.lower(), name)
        super(models.ManyToManyField, self).contribute_to_class(cls, name, **kwargs)
        if not cls._meta.abstract:
            if relation.through:
                def found(_, model):
                    relation.through = model

                lazy_related_operation(found, cls, relation.through)
            elif not cls._meta.swapped:
                bases = (self.mixin, models.Model) if self.mixin else (models.Model,)
                relation.through = make_join_model(self, cls, self.rank_column, bases)
        setattr(cls, self.name, RankedDescriptor(relation))
        self.m2m_db_table = partial(self._get_m2m_db_table, cls._meta)


class PlainField(models.ManyToManyField):
    """Django makes its join table, as usual."""

    def contribute_to_class(self, cls, name, **kwargs):
        super().contribute_to_class(cls, name, **kwargs)
        setattr(cls, name + "_count", property(lambda self: getattr(self, name).count()))


class Dated(models.Model):
    added = models.DateField(auto_now_add=True)

    class Meta:
        abstract = True


class Album(models.Model):
    photos = RankedField("Photo", related_name="albums")
    owners = RankedField(User, column="rank", blank=True, db_constraint=False)
    similar = RankedField("self", mixin=Dated)
    unranked = RankedField("joined.Photo", ranked=False, related_name="+")
    visitors = RankedField("Photo", through="Visit", related_name="visited_by")
    plain = PlainField("Photo", related_name="plainly")
    title = models.CharField(max_length=40)


class Photo(models.Model):
    file = models.FileField()


class Visit(models.Model):
    album = models.ForeignKey(Album, models.CASCADE)
    photo = models.ForeignKey(Photo, models.CASCADE)
    place = models.IntegerField()


class WithPhotos(models.Model):
    photos = RankedField(Photo, related_name="%(class)s_of", db_table=None)

    class Meta:
        abstract = True


class Wall(WithPhotos):
    pass


class Frame(WithPhotos):
    class Meta:
        db_table = "frames"


class Reel(models.Model):
    photos = RankedField("OldPhoto")

    class Meta:
        managed = False


class OldPhoto(models.Model):
    class Meta:
        managed = False
