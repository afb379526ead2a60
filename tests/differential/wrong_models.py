"""Models with mistakes in them, for `yoke check` against Django's checks."""

import copy

from random_models import random_case
from spec import RELATIONS


def wrong_case(random):
    """A random case with one to three mistakes."""
    data = random_case(random)
    data.pop("sequences")
    for _ in range(random.choice([1, 1, 2, 3])):
        random.choice(MISTAKES)(random, data)
    return {**data, "sequences": []}


def any_model(random, data):
    return random.choice(data["models"])


def any_field(random, data, *types):
    """A field of one of the types; None when there is none."""
    fields = [field for model in data["models"] for field in model["fields"]
              if field["type"] in types]
    return random.choice(fields) if fields else None


def change(types, options, **rest):
    """A mistake: options (and more) of one field of the given types."""
    def mistake(random, data):
        field = any_field(random, data, *types)
        if field:
            field["options"].update(copy.deepcopy(options))
            field.update(rest)
    return mistake


def add_field(field):
    def mistake(random, data):
        model = any_model(random, data)
        model["fields"].append(copy.deepcopy(field))
    return mistake


def set_meta(**entries):
    def mistake(random, data):
        any_model(random, data).setdefault("meta", {}).update(copy.deepcopy(entries))
    return mistake


# ── Mistakes that need a look at the models ──────────────────────────────────────────────────────


def name_reverse_as_field(random, data):
    """E302, E303: the reverse end has the name of a field of the target."""
    field = any_field(random, data, *RELATIONS)
    if field:
        target = next(model for model in data["models"] if model["name"] == field["to"])
        field["options"]["related_name"] = random.choice(target["fields"])["name"]


def two_reverse_ends_of_one_name(random, data):
    """E304, E305: by a common related_name, or by having none."""
    model, target = any_model(random, data), any_model(random, data)
    names = random.choice([{}, {"related_name": "same"}, {"related_name": "a",
                                                          "related_query_name": "same"}])
    kind = random.choice(RELATIONS)
    for name in ("one", "other"):
        model["fields"].append({"name": name, "type": kind, "to": target["name"],
                                "on_delete": "CASCADE", "options": {"null": True, **names}})
        if "related_query_name" in names:
            names = {**names, "related_name": "b"}


def name_a_plain_to_field(random, data):
    """E311: to_field is not unique."""
    field = any_field(random, data, *RELATIONS)
    if field:
        target = next(model for model in data["models"] if model["name"] == field["to"])
        plain = [one["name"] for one in target["fields"] if one["type"] not in RELATIONS]
        if plain:
            field["options"]["to_field"] = random.choice(plain)


def forget_null(random, data):
    """E320."""
    field = any_field(random, data, *RELATIONS)
    if field:
        field["on_delete"] = "SET_NULL"
        field["options"].pop("null", None)


def forget_default(random, data):
    """E321."""
    field = any_field(random, data, *RELATIONS)
    if field:
        field["on_delete"] = "SET_DEFAULT"
        field["options"].pop("default", None)


def unique_foreign_key(random, data):
    """W342."""
    field = any_field(random, data, "ForeignKey")
    if field:
        field["options"]["unique"] = True


def same_table(random, data):
    """E028."""
    for model in data["models"][:2]:
        model.setdefault("meta", {})["db_table"] = "same"


def same_column(random, data):
    """E007."""
    model = any_model(random, data)
    for field in model["fields"][:2]:
        field["options"]["db_column"] = "same"


def column_of_a_relation(random, data):
    """E006: a field has the name of a relation's column."""
    field = any_field(random, data, *RELATIONS)
    if field:
        model = next(model for model in data["models"] if field in model["fields"])
        model["fields"].append({"name": field["name"] + "_id", "type": "IntegerField",
                                "options": {"null": True}})


TEXTS = ("CharField", "SlugField", "EmailField", "URLField")
NUMBERS = ("IntegerField", "BigIntegerField", "SmallIntegerField")
MOMENTS = ("DateTimeField",)
MISTAKES = [
    name_reverse_as_field, two_reverse_ends_of_one_name, name_a_plain_to_field, forget_null,
    forget_default, unique_foreign_key, same_table, same_column, column_of_a_relation,
    change(RELATIONS, {}, to_text="'Nowhere'"),
    change(RELATIONS, {}, to_text="'nowhere.Author'"),
    change(RELATIONS, {"to_field": "nothing"}),
    change(RELATIONS, {"related_name": "not a name"}),
    change(RELATIONS, {"related_name": "class"}),
    change(RELATIONS, {"related_query_name": "ends_"}),
    change(RELATIONS, {"related_query_name": "has__two"}),
    change(RELATIONS, {"related_name": "ends_"}),
    change(TEXTS, {"max_length": 0}),
    change(TEXTS, {"max_length": -3}),
    change(TEXTS, {"max_length": "12"}),
    change(("CharField",), {"max_length": 2, "choices": [["long", "Long"], ["s", "Short"]]}),
    change(TEXTS, {"db_index": "yes"}),
    change(NUMBERS, {"max_length": 5}),
    change(MOMENTS, {"auto_now": True, "auto_now_add": True}),
    change(MOMENTS, {"auto_now": True, "default": "now"}),
    change(TEXTS + NUMBERS, {"primary_key": True, "null": True}),
    change(TEXTS + NUMBERS + RELATIONS, {"primary_key": True}),
    change(("AutoField",), {"primary_key": False}),
    add_field({"name": "ends_", "type": "IntegerField", "options": {}}),
    add_field({"name": "has__two", "type": "IntegerField", "options": {}}),
    add_field({"name": "pk", "type": "IntegerField", "options": {}}),
    add_field({"name": "id", "type": "IntegerField", "options": {}}),
    add_field({"name": "second_auto", "type": "BigAutoField", "options": {}}),
    add_field({"name": "extra", "type": "IntegerField", "options": {"choices": [[1, "a"]]}}),
    add_field({"name": "boss", "type": "OneToOneField", "to": "Author", "on_delete": "CASCADE",
               "options": {"related_name": "%(class)s_boss"}}),
    set_meta(ordering=["nothing"]),
    set_meta(ordering=["-nothing", "pk"]),
    set_meta(ordering=["title__x"]),
    set_meta(ordering="title"),
    set_meta(unique_together=[["nothing", "id"]]),
    set_meta(unique_together=[["title"]]),
    set_meta(unique_together="title"),
    set_meta(unique_together=["title", "body"]),
]
