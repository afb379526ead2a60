"""Random sequences of operations on the objects of a case.

An operation is {"do", ..., "show": variables}: plain JSON data that django_side.py runs and
emit_c.py turns into C. Objects are variables, numbered; each has one model for good. A variable
that an operation failed to set stays empty, and operations on an empty one are skipped by both
sides.
"""

import rules
from random_values import Values

MOST_VARIABLES = 40


class Variables:
    def __init__(self, case):
        self.case = case
        self.models = []
        self.likely = []  # those that an operation sets which seldom fails

    def new(self, model, likely=False):
        self.models.append(model.name)
        if likely:
            self.likely.append(len(self.models) - 1)
        return len(self.models) - 1

    def of(self, model):
        return [index for index, name in enumerate(self.models) if name == model.name]

    def pick(self, random):
        """A variable that probably holds an object, seldom any."""
        index = random.randrange(len(self.models))
        if self.likely and random.random() < 0.8:
            index = random.choice(self.likely)
        return index, self.case.model(self.models[index])

    @property
    def full(self):
        return len(self.models) >= MOST_VARIABLES


class Writer:
    """Writes one sequence."""

    def __init__(self, random, case):
        self.random = random
        self.case = case
        self.values = Values(random)
        self.variables = Variables(case)
        self.ops = []
        self.depth = 0
        self.taken = set()  # (one-to-one field, variable): a second one would be refused

    def sequence(self, length):
        for model in self.case.models:
            for _ in range(self.random.choice([1, 2, 3])):
                self.create(model)
        while len(self.ops) < length + len(self.case.models):
            self.any_op()
        while self.depth:
            self.end_level()
        return {"variables": self.variables.models, "ops": self.ops}

    def add(self, do, show=(), **rest):
        self.ops.append({"do": do, **rest, "show": list(dict.fromkeys(show))})

    def any_op(self):
        kinds = [(self.make, 4), (self.save, 6), (self.save_fields, 2), (self.set_value, 5),
                 (self.assign, 8), (self.read, 14), (self.related_list, 3), (self.filter, 12),
                 (self.get, 4), (self.first, 2), (self.count, 3), (self.exists, 1),
                 (self.iterate, 1), (self.update, 4), (self.delete, 4), (self.delete_where, 3),
                 (self.bulk_create, 2), (self.get_or_create, 2), (self.update_or_create, 2),
                 (self.refresh, 3), (self.full_clean, 4), (self.level, 5), (self.text, 1)]
        choose = self.random.choices([kind for kind, _ in kinds], [weight for _, weight in kinds])
        choose[0]()

    def any_model(self):
        return self.random.choice(self.case.models)

    # ── Values ───────────────────────────────────────────────────────────────────────────────────

    def initial(self, model):
        """What create() and new() are given: {member: value or {"v": variable}}."""
        random = self.random
        values = {}
        for field in model.fields:
            if field.is_auto:
                if random.random() < 0.05:
                    values[field.name] = random.randint(1, 6)
            elif field.is_relation:
                self.initial_relation(field, values)
            elif field.is_moving:
                continue
            else:
                leave_out = 0.4 if field.null or field.has_default else \
                    0.1 if field.kind == "text" and not field.primary_key else 0
                if random.random() >= leave_out:
                    values[field.name] = self.values.for_field(field)
        return values

    def initial_relation(self, field, values):
        random = self.random
        known = self.variables.of(field.target)
        if field.null and random.random() < 0.35 or field.has_default and random.random() < 0.1:
            return
        free = [variable for variable in known if variable in self.variables.likely and
                (field, variable) not in self.taken] if field.is_one_to_one else known[-4:]
        if free and random.random() < 0.85:
            variable = random.choice(free)
            self.taken.add((field, variable))
            values[field.name] = {"v": variable}
        elif not (field.null and random.random() < 0.9) and random.random() < 0.9:
            values[field.attname] = self.values.for_key(field)

    @staticmethod
    def mentioned(values):
        return [value["v"] for value in values.values() if isinstance(value, dict)]

    # ── Making and saving ────────────────────────────────────────────────────────────────────────

    def create(self, model):
        values = self.initial(model)
        into = self.variables.new(model, likely=True)
        self.add("create", [into] + self.mentioned(values), model=model.name, values=values,
                 into=into)

    def make(self):
        if self.variables.full:
            return
        model = self.any_model()
        if self.random.random() < 0.5:
            self.create(model)
            return
        values = self.initial(model)
        into = self.variables.new(model, likely=True)
        self.add("new", [into] + self.mentioned(values), model=model.name, values=values, into=into)

    def save(self):
        variable, _ = self.variables.pick(self.random)
        self.add("save", [variable], var=variable)

    def save_fields(self):
        variable, model = self.variables.pick(self.random)
        fields = [field.name for field in model.fields if not field.primary_key]
        if fields:
            chosen = self.random.sample(fields, min(len(fields), self.random.randint(1, 2)))
            self.add("save_fields", [variable], var=variable, fields=chosen)

    def bulk_create(self):
        model = self.any_model()
        count = self.random.randint(1, 3)
        if len(self.variables.models) + count > MOST_VARIABLES:
            return
        made = []
        for _ in range(count):
            values = self.initial(model)
            into = self.variables.new(model, likely=True)
            self.add("new", [into], model=model.name, values=values, into=into)
            made.append(into)
        self.add("bulk_create", made, model=model.name, vars=made)

    def set_value(self):
        variable, model = self.variables.pick(self.random)
        field = self.random.choice(model.fields)
        if field.is_moving or field.is_auto:
            return
        if field.is_relation:
            value = None if self.random.random() < 0.25 else self.values.for_key(field)
        else:
            value = self.values.for_field(field)
        self.add("set", [variable], var=variable, member=field.attname, value=value)

    def assign(self):
        variable, model = self.variables.pick(self.random)
        ends = [end for end in model.ends if end.has_cache]
        if not ends:
            return
        end = self.random.choice(ends)
        known = [one for one in self.variables.of(end.target) if one != variable]
        to = None if not known or self.random.random() < 0.2 else self.random.choice(known)
        show = [variable] + ([to] if to is not None else [])
        self.add("assign", show, var=variable, end=end.accessor, to=to)

    def get_or_create(self):
        self.or_create("get_or_create")

    def update_or_create(self):
        self.or_create("update_or_create")

    def or_create(self, do):
        if self.variables.full:
            return
        model = self.any_model()
        values = {name: value for name, value in self.initial(model).items() if value is not None}
        names = list(values)
        self.random.shuffle(names)
        split = self.random.randint(1, len(names)) if names else 0
        if not split:
            return
        into = self.variables.new(model)
        self.add(do, [into], model=model.name, into=into,
                 where={name: values[name] for name in names[:split]},
                 defaults={name: values[name] for name in names[split:]})

    # ── Reading ──────────────────────────────────────────────────────────────────────────────────

    def read(self):
        variable, model = self.variables.pick(self.random)
        ends = [end for end in model.ends if end.has_cache]
        if not ends or self.variables.full:
            return
        end = self.random.choice(ends)
        into = self.variables.new(end.target)
        self.add("read", [variable, into], var=variable, end=end.accessor, into=into)

    def related_list(self):
        variable, model = self.variables.pick(self.random)
        ends = [end for end in model.reverse if end.many and end.accessor]
        if not ends or self.variables.full:
            return
        end = self.random.choice(ends)
        query = self.values.query(end.target, self.variables, total=True)
        into = [self.variables.new(end.target)]
        self.add("related_list", [variable] + into, var=variable, end=end.accessor, query=query,
                 into=into)

    def filter(self):
        model = self.any_model()
        room = MOST_VARIABLES - len(self.variables.models)
        count = min(room, self.random.choice([0, 1, 2, 3]))
        query = self.values.query(model, self.variables, total=count > 0)
        into = [self.variables.new(model, likely=place == 0) for place in range(count)]
        self.add("filter", into, model=model.name, query=query, into=into)

    def iterate(self):
        model = self.any_model()
        self.add("iterate", model=model.name,
                 query=self.values.query(model, self.variables, total=True))

    def get(self):
        if self.variables.full:
            return
        model = self.any_model()
        if self.random.random() < 0.6:
            field = self.random.choice([field for field in model.fields if field.unique])
            where = {"fields": [[field.attname, "exact", self.values.for_key(field)
                                 if field.is_relation or field.primary_key
                                 else self.values.for_lookup(field)]]}
        else:
            where = self.values.where(model, self.variables)
        into = self.variables.new(model)
        self.add("get", [into], model=model.name, where=where, into=into)

    def first(self):
        if self.variables.full:
            return
        model = self.any_model()
        query = self.values.query(model, self.variables, total=bool(model.ordering), slices=False)
        into = self.variables.new(model)
        self.add("first", [into], model=model.name, query=query, into=into)

    def count(self):
        model = self.any_model()
        self.add("count", model=model.name,
                 query=self.values.query(model, self.variables, related=False))

    def exists(self):
        model = self.any_model()
        self.add("exists", model=model.name,
                 query=self.values.query(model, self.variables, related=False))

    def refresh(self):
        variable, _ = self.variables.pick(self.random)
        self.add("refresh", [variable], var=variable)

    def full_clean(self):
        variable, _ = self.variables.pick(self.random)
        self.add("full_clean", [variable], var=variable)

    def text(self):
        variable, _ = self.variables.pick(self.random)
        self.add("str", var=variable)

    # ── Changing many, and deleting ──────────────────────────────────────────────────────────────

    def update(self):
        model = self.any_model()
        fields = [field for field in model.fields if not field.primary_key and not field.is_moving]
        if not fields:
            return
        changes = {}
        for field in self.random.sample(fields, min(len(fields), self.random.choice([1, 1, 2]))):
            if field.is_relation:
                known = self.variables.of(field.target)
                if known and self.random.random() < 0.5:
                    changes[field.name] = {"v": self.random.choice(known)}
                elif field.null and self.random.random() < 0.3:
                    changes[field.attname] = None
                else:
                    changes[field.attname] = self.values.for_key(field)
            else:
                changes[field.name] = self.values.for_field(field)
        where = self.values.where(model, self.variables) if self.random.random() < 0.9 else None
        self.add("update", self.mentioned(changes), model=model.name, where=where, set=changes)

    def delete(self):
        variable, model = self.variables.pick(self.random)
        if not rules.can_lose_key(model):
            return
        show = [variable] + [index for end in model.forward for index in
                             self.variables.of(end.target)][-3:]
        self.add("delete", show, var=variable)

    def delete_where(self):
        model = self.any_model()
        self.add("delete_where", model=model.name,
                 query={"where": self.values.where(model, self.variables)})

    # ── Transactions ─────────────────────────────────────────────────────────────────────────────

    def level(self):
        if self.depth and self.random.random() < 0.55:
            self.end_level()
        elif self.depth < 3:
            self.depth += 1
            self.add("begin")

    def end_level(self):
        self.depth -= 1
        self.add(self.random.choice(["commit", "commit", "rollback"]))


def random_sequence(random, case):
    return Writer(random, case).sequence(random.randint(10, 30))
