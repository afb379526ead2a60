"""django.db.models.fields.related: what a relation knows of its other end when a field of the files
looks at it, or makes its own join model."""
from copy import copy

from django.apps import apps

RECURSIVE_RELATIONSHIP_CONSTANT = "self"


class Relation:
    """field.remote_field, made of the options that the field was given."""

    def __init__(self, field, options):
        self.field = field
        self.model = options.get("to")
        self.to = self.model
        self.through = options.get("through")
        self.through_fields = options.get("through_fields")
        self.related_name = options.get("related_name")
        self.related_query_name = options.get("related_query_name")
        self.limit_choices_to = options.get("limit_choices_to") or {}
        self.parent_link = options.get("parent_link", False)
        self.on_delete = options.get("on_delete")
        self.symmetrical = options.get("symmetrical")
        if self.symmetrical is None:
            self.symmetrical = self.model == RECURSIVE_RELATIONSHIP_CONSTANT
        self.db_constraint = options.get("db_constraint", True)
        self.field_name = options.get("to_field")
        self.db_table = options.get("db_table")
        self.multiple = not field.one_to_one

    @property
    def hidden(self):
        return bool(self.related_name) and self.related_name[-1] == "+"

    def is_hidden(self):
        return self.hidden


def copy_for_model(field):
    """Each model that takes a field over from an abstract one has its own."""
    made = copy(field)
    made.remote_field = copy(field.remote_field)
    made.remote_field.field = made
    return made


def join_table_name(field, options):
    """ManyToManyField._get_m2m_db_table()."""
    through = field.remote_field.through
    if through is not None:
        return through._meta.db_table
    return field.remote_field.db_table or f"{options.db_table.strip(chr(34))}_{field.name}"


def resolve_relation(scope_model, relation):
    if relation == RECURSIVE_RELATIONSHIP_CONSTANT:
        relation = scope_model
    if isinstance(relation, str) and "." not in relation:
        relation = f"{scope_model._meta.app_label}.{relation}"
    return relation


def make_model_tuple(model):
    if isinstance(model, tuple):
        return model
    if isinstance(model, str):
        return tuple(model.lower().split("."))
    return model._meta.app_label, model._meta.model_name


def lazy_related_operation(function, model, *related_models, **kwargs):
    """At once where all models are known; what Django would wait for is left out."""
    found = [model]
    for related in related_models:
        related = resolve_relation(model, related)
        if isinstance(related, str):
            try:
                related = apps.get_registered_model(*related.split("."))
            except LookupError:
                return
        found.append(related)
    function(*found, **kwargs)
