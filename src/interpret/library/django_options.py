"""django.db.models.options: what Model._meta tells of a model whose class statement has run."""
import copy

from django.apps import apps
from django.conf import settings
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Field, ForeignKey, ManyToManyField, Model
from django.utils.module_loading import import_string
from django.utils.text import camel_case_to_spaces

_not_known = __spec__
_settable = ("abstract", "base_manager_name", "constraints", "db_table", "db_table_comment",
             "db_tablespace", "default_manager_name", "default_permissions",
             "default_related_name", "get_latest_by", "indexes", "managed",
             "order_with_respect_to", "ordering", "permissions", "proxy", "required_db_features",
             "required_db_vendor", "select_on_save", "swappable", "unique_together",
             "verbose_name", "verbose_name_plural")


def _label_of(module):
    best = None
    for config in apps.get_app_configs():
        inside = module == config.name or module.startswith(config.name + ".")
        if inside and (best is None or len(config.name) > len(best.name)):
            best = config
    return best.label if best is not None else _not_known


def _is_abstract(meta):
    """A Meta that derives from an abstract model's is not abstract for that."""
    for base in meta.__mro__ if meta else ():
        if "abstract" in base.__dict__:
            is_of_model = base is not meta and ".Meta" in base.__qualname__
            return bool(base.__dict__["abstract"]) and not is_of_model
    return False


class Options:
    def __init__(self, model, bases):
        own = model.__dict__.get("Meta")
        inherited = getattr(model, "Meta", None)
        object.__setattr__(self, "model", model)
        object.__setattr__(self, "key", None)
        object.__setattr__(self, "bases", bases)
        object.__setattr__(self, "object_name", model.__name__)
        object.__setattr__(self, "model_name", model.__name__.lower())
        object.__setattr__(self, "abstract", _is_abstract(own))
        object.__setattr__(self, "proxy", bool(getattr(own, "proxy", False)))
        object.__setattr__(self, "managed", getattr(inherited, "managed", True))
        object.__setattr__(self, "indexes", list(getattr(inherited, "indexes", [])))
        object.__setattr__(self, "constraints", list(getattr(inherited, "constraints", [])))
        object.__setattr__(self, "ordering", getattr(inherited, "ordering", []))
        object.__setattr__(self, "managers", [])
        object.__setattr__(self, "private_fields", [])
        object.__setattr__(self, "parents", {})
        object.__setattr__(self, "written", len(self.indexes) + len(self.constraints))

    def said(self, name, otherwise=None):
        """By the model's own Meta, or else by that of an abstract base."""
        for base in self.bases:
            meta = base.__dict__.get("Meta")
            if meta is not None and (base is self.model or getattr(meta, "abstract", False)):
                return getattr(meta, name, otherwise)
        return otherwise

    @property
    def app_label(self):
        return self.said("app_label") or _label_of(self.model.__module__)

    @property
    def db_table(self):
        return self.said("db_table") or f"{self.app_label}_{self.model_name}"

    @property
    def db_tablespace(self):
        return self.said("db_tablespace", settings.DEFAULT_TABLESPACE)

    @property
    def swapped(self):
        swappable = self.said("swappable")
        other = getattr(settings, swappable, None) if swappable else None
        return other if other and other.lower() != self.label_lower else None

    @property
    def verbose_name(self):
        return self.said("verbose_name") or camel_case_to_spaces(self.object_name)

    @property
    def verbose_name_plural(self):
        return self.said("verbose_name_plural") or f"{self.verbose_name}s"

    @property
    def all_parents(self):
        return [base for base in self.bases
                if base is not self.model and issubclass(base, Model) and not base._meta.abstract]

    @property
    def label(self):
        return f"{self.app_label}.{self.object_name}"

    @property
    def label_lower(self):
        return f"{self.app_label}.{self.model_name}"

    def fields_of(self, model):
        found = []
        for name, field in list(model.__dict__.items()):
            if isinstance(field, Field):
                field.name = name
                field.attname = f"{name}_id" if isinstance(field, ForeignKey) else name
                field.model = model
                found.append(field)
        return found

    def key_of(self, fields):
        """The `id` that Django adds where no field is the primary key."""
        if self.abstract or self.proxy or any(field.primary_key for field in fields):
            return []
        if self.key is None:
            kind = apps.get_app_config(self.app_label).default_auto_field
            made = import_string(kind)(verbose_name="ID", primary_key=True, auto_created=True)
            made.name = "id"
            made.attname = "id"
            made.model = self.model
            object.__setattr__(self, "key", made)
        return [self.key]

    @property
    def auto_key(self):
        """What Model.id is where no class statement has it."""
        keys = self.key_of([field for base in self.bases for field in self.fields_of(base)])
        return keys[0] if keys else None

    @property
    def local_fields(self):
        found = self.fields_of(self.model)
        return [field for field in found if not isinstance(field, ManyToManyField)]

    @property
    def local_many_to_many(self):
        found = self.fields_of(self.model)
        return [field for field in found if isinstance(field, ManyToManyField)]

    @property
    def fields(self):
        found = []
        for base in reversed(self.bases):
            found += self.fields_of(base)
        found = [field for field in found if not isinstance(field, ManyToManyField)]
        return self.key_of(found) + found

    def get_fields(self, *options, **more):
        return self.fields

    def get_field(self, name):
        for base in self.bases:
            field = base.__dict__.get(name)
            if isinstance(field, Field):
                if base is not self.model and base._meta.abstract:
                    field = copy.copy(field)
                    self.model.add_to_class(name, field)
                field.name = name
                return field
        raise FieldDoesNotExist(name)

    def own_meta(self):
        own = self.model.__dict__.get("Meta")
        if own is None:
            above = getattr(self.model, "Meta", None)
            names = {"abstract": False} if above else {}
            own = type("Meta", (above,) if above else (), names)
            self.model.Meta = own
        return own

    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)
        if name in _settable:
            setattr(self.own_meta(), name, value)

    def settle(self):
        """Indexes and constraints that were added to the lists in place."""
        if len(self.indexes) + len(self.constraints) == self.written:
            return
        object.__setattr__(self, "written", len(self.indexes) + len(self.constraints))
        meta = self.own_meta()
        meta.indexes = self.indexes
        meta.constraints = self.constraints

    def __getattr__(self, name):
        return _not_known
