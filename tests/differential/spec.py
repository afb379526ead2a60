"""What a random case is made of: models as plain JSON data, and questions asked of them.

A case is {"app", "models", "sequences"}. A model is {"name", "fields", "meta", "str"}; a field is
{"name", "type", "options"}, for a relation also "to" and "on_delete". Django's rules for what the
data means (keys, accessors, query names) are here once; the writers of Python and C ask here.
"""

KINDS = {
    "AutoField": "int", "BigAutoField": "int", "SmallAutoField": "int",
    "IntegerField": "int", "SmallIntegerField": "int", "BigIntegerField": "int",
    "PositiveIntegerField": "int", "PositiveSmallIntegerField": "int",
    "PositiveBigIntegerField": "int",
    "BooleanField": "bool", "FloatField": "float",
    "CharField": "text", "TextField": "text", "EmailField": "text", "SlugField": "text",
    "URLField": "text",
    "DateField": "date", "TimeField": "time", "DateTimeField": "datetime",
}
RELATIONS = ("ForeignKey", "OneToOneField")
DEFAULT_LENGTH = {"EmailField": 254, "SlugField": 50, "URLField": 200}


class Field:
    """A concrete field of a model."""

    def __init__(self, model, data):
        self.model = model
        self.data = data
        self.name = data["name"]
        self.type = data["type"]
        self.options = data.get("options", {})
        self.is_relation = self.type in RELATIONS
        self.is_one_to_one = self.type == "OneToOneField"
        self.attname = self.name + "_id" if self.is_relation else self.name
        self.primary_key = self.options.get("primary_key", False)
        self.null = self.options.get("null", False)
        self.is_auto = self.type in ("AutoField", "BigAutoField", "SmallAutoField")
        self.unique = self.primary_key or self.is_one_to_one or self.options.get("unique", False)

    @property
    def target(self):
        """The model that a relation points at."""
        return self.model.case.model(self.data["to"])

    @property
    def to_field(self):
        """The column that a relation names."""
        name = self.options.get("to_field")
        return self.target.field(name) if name else self.target.pk

    @property
    def value_field(self):
        """The field whose type the column has: a relation's own to_field, to the end."""
        return self.to_field.value_field if self.is_relation else self

    @property
    def kind(self):
        return KINDS[self.value_field.type]

    @property
    def max_length(self):
        field = self.value_field
        return field.options.get("max_length", DEFAULT_LENGTH.get(field.type, 0))

    @property
    def has_default(self):
        """Whether Django and C both fill it in when it is left out."""
        return ("default" in self.options or "auto_now" in self.options
                or "auto_now_add" in self.options)

    @property
    def is_moving(self):
        """The clock fills it in: it is never compared."""
        return (self.options.get("auto_now") or self.options.get("auto_now_add")
                or self.options.get("default") == "now")


class End:
    """One end of a relation, as seen from a model: forward, or reverse."""

    def __init__(self, field, reverse):
        self.field = field
        self.reverse = reverse
        self.model = field.target if reverse else field.model
        self.target = field.model if reverse else field.target
        self.one_to_one = field.is_one_to_one
        self.many = reverse and not field.is_one_to_one
        related = field.options.get("related_name")
        if not reverse:
            self.accessor = self.query_name = field.name
        else:
            lower = field.model.name.lower()
            hidden = bool(related) and related.endswith("+")
            self.accessor = (None if hidden else
                             related or (lower + "_set" if self.many else lower))
            query_name = field.options.get("related_query_name") or related or lower
            # Django follows a hidden relation in filters only by a query name of its own.
            self.query_name = None if query_name.endswith("+") else query_name

    @property
    def has_cache(self):
        return self.accessor is not None and not self.many


class Model:
    def __init__(self, case, data):
        self.case = case
        self.data = data
        self.name = data["name"]
        self.meta = data.get("meta", {})
        self.fields = [Field(self, field) for field in data["fields"]]
        if not any(field.primary_key for field in self.fields):
            self.fields.insert(0, Field(self, {"name": "id", "type": "BigAutoField",
                                               "options": {"primary_key": True}}))

    @property
    def pk(self):
        return next(field for field in self.fields if field.primary_key)

    @property
    def label(self):
        return f"{self.case.app}.{self.name}"

    @property
    def table(self):
        return f"{self.case.app}_{self.name.lower()}"

    def field(self, name):
        return next(field for field in self.fields if name in (field.name, field.attname))

    @property
    def forward(self):
        return [End(field, False) for field in self.fields if field.is_relation]

    @property
    def reverse(self):
        return [End(field, True) for model in self.case.models for field in model.fields
                if field.is_relation and field.data["to"] == self.name]

    @property
    def ends(self):
        return self.forward + self.reverse

    def end(self, accessor):
        return next(end for end in self.ends if end.accessor == accessor)

    def end_by_query_name(self, name):
        return next(end for end in self.ends if end.query_name == name)

    @property
    def ordering(self):
        return self.meta.get("ordering", [])


class Case:
    def __init__(self, data):
        self.data = data
        self.app = data.get("app", "shop")
        self.models = [Model(self, model) for model in data["models"]]
        self.sequences = data.get("sequences", [])

    def model(self, name):
        return next(model for model in self.models if model.name == name)


def is_total(case, model, order_by):
    """Whether an order leaves no two rows level: then rows can be compared one by one."""
    terms = order_by or model.ordering
    return any(term.lstrip("-") in ("pk", model.pk.name, model.pk.attname) for term in terms)


def tables_of_where(model, where):
    """Whether a condition crosses a relation with many rows on the other side (rows may repeat)."""
    if not isinstance(where, dict):
        return False
    for name, inner in where.get("relations", {}).items():
        end = model.end_by_query_name(name)
        if end.many or tables_of_where(end.target, inner):
            return True
    return any(tables_of_where(model, inner)
               for group in ("all", "any", "none") for inner in where.get(group, []))


# ── models.py ────────────────────────────────────────────────────────────────────────────────────


def python_value(field, value):
    """A default, a choice or a SET() value as models.py spells it."""
    if value == "now":
        return "timezone.now"
    if value is not None and not field.is_relation and field.kind in ("date", "time", "datetime"):
        return python_moment(field.kind, value)
    return repr(value)


def python_moment(kind, text):
    year, month, day = (text[:10].split("-") + [0, 0])[:3] if kind != "time" else (0, 0, 0)
    if kind == "date":
        return f"datetime.date({int(year)}, {int(month)}, {int(day)})"
    hour, minute, second = text[-8:].split(":")
    clock = f"{int(hour)}, {int(minute)}, {int(second)}"
    if kind == "time":
        return f"datetime.time({clock})"
    return (f"datetime.datetime({int(year)}, {int(month)}, {int(day)}, {clock}, "
            "tzinfo=datetime.timezone.utc)")


def python_field(field):
    arguments = []
    if field.is_relation:
        to = field.data.get("to_text") or repr(field.data["to"])
        on_delete = field.data["on_delete"]
        if isinstance(on_delete, dict):
            on_delete = f"SET({on_delete['SET']!r})"
        arguments += [to, f"on_delete=models.{on_delete}"]
    for name, value in field.options.items():
        if name == "default":
            arguments.append(f"default={python_value(field, value)}")
        elif name == "choices":
            pairs = ", ".join(f"({python_value(field, v)}, {label!r})" for v, label in value)
            arguments.append(f"choices=[{pairs}]")
        else:
            arguments.append(f"{name}={value!r}")
    return f"    {field.name} = models.{field.type}({', '.join(arguments)})"


def models_py(case):
    """The models file that both sides read."""
    lines = ["import datetime", "", "from django.db import models",
             "from django.utils import timezone", ""]
    for model in case.models:
        lines += ["", f"class {model.name}(models.Model):"]
        lines += [python_field(field) for field in model.fields if field.data in
                  model.data["fields"]] or ["    pass"]
        if model.meta:
            lines += ["", "    class Meta:"]
            lines += [f"        {name} = {value!r}" for name, value in model.meta.items()]
        if model.data.get("str"):
            lines += ["", "    def __str__(self):", f"        return {model.data['str']}"]
        lines.append("")
    return "\n".join(lines)
