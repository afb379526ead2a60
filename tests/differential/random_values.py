"""Random values, conditions and queries for the fields of a model."""

TEXTS = ["", "a", "A", "ab", "aB", "Ada", "bob", "Bob", "a%b", "a_b", "a\\b", "x'y", 'x"y', "éa",
         "Éa", " ", "100%", "k1", "z" * 20, "日本", "tab\there", "two\nlines"]
BY_TYPE = {
    "EmailField": ["", "a@b.org", "Ada@Example.com", "no-at", "a@b", "@x.org", "a b@c.org"],
    "SlugField": ["", "a-b", "A_1", "with space", "é", "x.y"],
    "URLField": ["", "http://a.org/", "https://b.org/x?y=1", "nourl", "ftp://c.org", "http://"],
    "IntegerField": [0, 1, 2, 3, 7, -5, 2 ** 31 - 1],
    "SmallIntegerField": [0, 1, 2, 3, -7, 32767],
    "BigIntegerField": [0, 1, 2, 3, 2 ** 40, -(2 ** 50)],
    "PositiveIntegerField": [0, 1, 2, 3, 100, -1],
    "PositiveSmallIntegerField": [0, 1, 2, 3, 32767, -2],
    "FloatField": [0.0, 1.0, 1.5, -2.25, 0.1, 1e10],
    "BooleanField": [True, False],
    "DateField": ["2001-01-31", "1999-12-31", "2012-02-29"],
    "TimeField": ["00:00:00", "10:20:30", "23:59:59"],
    "DateTimeField": ["2001-01-31 10:20:30", "1969-12-31 23:59:59", "2012-02-29 00:00:00"],
}
TEXT_LOOKUPS = ["exact", "iexact", "contains", "icontains", "startswith", "istartswith",
                "endswith", "iendswith", "in", "gt", "gte", "lt", "lte", "range"]
LOOKUPS = ["exact", "in", "gt", "gte", "lt", "lte", "range"]


class Values:
    """Draws values; keeps count so that unique columns seldom clash."""

    def __init__(self, random):
        self.random = random
        self.used = {}

    def for_key(self, field):
        """A key that some row probably has."""
        value_field = field.value_field
        if value_field.kind == "text":
            return f"k{self.random.randint(1, 5)}"
        low = 1 if value_field.is_auto else 11
        return low + self.random.randint(0, 4)

    def for_field(self, field):
        """A value to store in a plain field."""
        random = self.random
        if field.null and random.random() < 0.25:
            return None
        if field.name in ("key", "code", "number"):
            count = self.used[field] = self.used.get(field, 0) + 1
            number = count if random.random() < 0.9 else random.randint(1, 4)
            return f"k{number}" if field.kind == "text" else 10 + number
        if "choices" in field.options and random.random() < 0.85:
            return random.choice(field.options["choices"])[0]
        if field.unique and field.kind == "text" and random.random() < 0.7:
            count = self.used[field] = self.used.get(field, 0) + 1
            return f"u{count}"
        pool = BY_TYPE.get(field.type, TEXTS)
        value = random.choice(pool)
        if field.type.startswith("Positive") and value < 0 and random.random() < 0.7:
            value = 1
        return value

    def for_lookup(self, field):
        """A value to compare a field with: never None."""
        if field.is_relation or field.primary_key or field.name in ("key", "code", "number"):
            return self.for_key(field)
        if "choices" in field.options:
            return self.random.choice(field.options["choices"])[0]
        value = self.random.choice(BY_TYPE.get(field.type, TEXTS))
        return value[:self.random.randint(1, 3)] if field.kind == "text" and value else value

    # ── Conditions ───────────────────────────────────────────────────────────────────────────────

    def lookup(self, field):
        """[attname, operator, operand]"""
        random = self.random
        if random.random() < 0.15:
            return [field.attname, "isnull", random.random() < 0.5]
        kind = field.kind
        operators = TEXT_LOOKUPS if kind == "text" else LOOKUPS
        if field.is_relation:
            operators = ["exact", "in", "gt", "gte", "lt", "lte"]  # Django has no others for a key
        elif kind == "bool":
            operators = ["exact", "exact", "in"]
        elif kind == "time":
            operators = [name for name in LOOKUPS if name != "in"]
        operator = random.choice(["exact", random.choice(operators)])
        if operator == "in":
            operand = [self.for_lookup(field) for _ in range(random.randint(1, 3))]
        elif operator == "range":
            operand = sorted([self.for_lookup(field), self.for_lookup(field)])
        else:
            operand = self.for_lookup(field)
        return [field.attname, operator, operand]

    def where(self, model, variables, depth=2):
        """A where struct as data: {"fields", "is", "relations", "all", "any", "none"}."""
        random = self.random
        node = {}
        for _ in range(random.choice([1, 1, 2])):
            self.add_condition(model, variables, depth, node)
        return node

    def add_condition(self, model, variables, depth, node):
        random = self.random
        fields = [field for field in model.fields if not field.is_moving]
        ends = [end for end in model.ends if end.query_name]
        chance = random.random()
        if depth > 0 and chance < 0.4 and ends:
            end = random.choice(ends)
            node.setdefault("relations", {})[end.query_name] = self.relation(end, variables, depth)
        elif depth > 0 and chance < 0.55:
            group = random.choice(["all", "any", "any", "none"])
            node[group] = [self.where(model, variables, depth - 1)
                           for _ in range(random.randint(1, 3))]
        else:
            field = random.choice(fields)
            lookups = node.setdefault("fields", [])
            if all(lookup[0] != field.attname for lookup in lookups):
                lookups.append(self.lookup(field))

    def relation(self, end, variables, depth):
        random = self.random
        chance = random.random()
        if chance < 0.15:
            return "ABSENT"
        if chance < 0.25:
            return "PRESENT"
        known = variables.of(end.target)
        if chance < 0.45 and known:
            return {"is": random.choice(known)}
        return self.where(end.target, variables, depth - 1)

    # ── Queries ──────────────────────────────────────────────────────────────────────────────────

    def paths(self, model, depth=2):
        """A path of single-valued relations, for select_related."""
        ends = [end for end in model.ends if not end.many and end.query_name]
        if not ends:
            return None
        end = self.random.choice(ends)
        if depth > 1 and self.random.random() < 0.4:
            rest = self.paths(end.target, depth - 1)
            if rest:
                return f"{end.query_name}__{rest}"
        return end.query_name

    def order(self, model, depth=2):
        end = self.random.choice([None] + [end for end in model.ends
                                           if end.query_name and not end.many])
        if end and depth > 1 and self.random.random() < 0.6:
            return f"{end.query_name}__{self.order(end.target, depth - 1)}"
        fields = [field for field in model.fields if not field.is_moving]
        return self.random.choice(fields).attname

    def query(self, model, variables, total=False, slices=True, related=True):
        """Keyword arguments of filter() as data; `total` asks for an order that leaves no ties."""
        random = self.random
        query = {}
        if random.random() < 0.6:
            query["where"] = self.where(model, variables)
        if random.random() < 0.2:
            query["exclude"] = self.where(model, variables)
        if related and random.random() < 0.35:
            paths = {self.paths(model) for _ in range(random.choice([1, 1, 2]))} - {None}
            if paths:
                query["select_related"] = sorted(paths)
        if total or random.random() < 0.6:
            terms = [random.choice(["", "-"]) + self.order(model)] if random.random() < 0.6 else []
            query["order_by"] = terms + [random.choice(["pk", "-pk"])]
            if slices and random.random() < 0.25:
                query["limit"] = random.randint(1, 4)
            if slices and random.random() < 0.15:
                query["offset"] = random.randint(1, 3)
        return query
