"""Random models that Django accepts: every kind of relation, and plain fields of several kinds."""

from spec import RELATIONS

NAMES = ["Author", "Book", "Card", "Desk", "Engine", "Farm"]
RELATION_NAMES = ["owner", "parent", "leader", "second", "link", "mate", "origin", "keeper"]
POLICIES = ["CASCADE", "CASCADE", "CASCADE", "PROTECT", "RESTRICT", "SET_NULL", "SET_NULL",
            "SET_DEFAULT", "SET", "DO_NOTHING"]


def random_case(random):
    count = random.choices([1, 2, 3, 4, 5, 6], [1, 3, 5, 4, 2, 1])[0]
    models = []
    for index in range(count):
        models.append({"name": NAMES[index], "fields": random_plain_fields(random)})
    for index, model in enumerate(models):
        add_relations(random, models, index, model)
    for index, model in enumerate(models):
        add_meta(random, models[:index], model)
    return {"app": "shop", "models": models, "sequences": []}


# ── Plain fields ─────────────────────────────────────────────────────────────────────────────────


def random_plain_fields(random):
    fields = []
    key = random.choices([None, "AutoField", "CharField", "IntegerField"], [12, 2, 2, 1])[0]
    if key:
        options = {"primary_key": True}
        if key == "CharField":
            options["max_length"] = 10
        fields.append({"name": "key" if key != "AutoField" else "id", "type": key,
                       "options": options})
    if random.random() < 0.5:
        # What a to_field can name.
        fields.append(random.choice([
            {"name": "code", "type": "CharField", "options": {"max_length": 10, "unique": True}},
            {"name": "number", "type": "IntegerField", "options": {"unique": True}},
        ]))
    pool = [
        lambda: {"name": "title", "type": "CharField",
                 "options": {"max_length": random.choice([3, 15, 40])}},
        lambda: {"name": "body", "type": "TextField", "options": {}},
        lambda: {"name": "age", "type": random.choice(
            ["IntegerField", "SmallIntegerField", "BigIntegerField", "PositiveIntegerField",
             "PositiveSmallIntegerField"]), "options": {}},
        lambda: {"name": random.choice(["default", "register", "int"]), "type": "IntegerField",
                 "options": {}},
        lambda: {"name": "active", "type": "BooleanField", "options": {}},
        lambda: {"name": "weight", "type": "FloatField", "options": {}},
        lambda: {"name": "born", "type": "DateField", "options": {}},
        lambda: {"name": "woken", "type": "TimeField", "options": {}},
        lambda: {"name": "seen", "type": "DateTimeField", "options": {}},
        lambda: {"name": "email", "type": "EmailField", "options": {}},
        lambda: {"name": "slug", "type": "SlugField", "options": {}},
        lambda: {"name": "site", "type": "URLField", "options": {}},
        lambda: {"name": "state", "type": "CharField",
                 "options": {"max_length": 5, "choices": [["a", "Alpha"], ["b", "Beta"]]}},
        lambda: {"name": "level", "type": "IntegerField",
                 "options": {"choices": [[1, "Low"], [2, "High"]]}},
        lambda: {"name": "changed", "type": "DateTimeField",
                 "options": random.choice([{"auto_now": True}, {"auto_now_add": True},
                                           {"default": "now"}])},
    ]
    for make in random.sample(pool, random.randint(1, 5)):
        field = make()
        vary_plain_field(random, field)
        fields.append(field)
    return fields


DEFAULTS = {"IntegerField": [0, 7, -1], "SmallIntegerField": [3], "BigIntegerField": [2 ** 40],
            "PositiveIntegerField": [5], "PositiveSmallIntegerField": [6],
            "BooleanField": [True, False], "FloatField": [0.0, 1.5, -2.25],
            "CharField": ["", "x", "a'b"], "TextField": ["", "long \"text\""],
            "EmailField": [""], "SlugField": ["a-b"], "URLField": [""]}


def vary_plain_field(random, field):
    options = field["options"]
    if field["name"] == "changed":
        return
    if random.random() < 0.3:
        options["null"] = True
        if random.random() < 0.7:
            options["blank"] = True
    elif random.random() < 0.2:
        options["blank"] = True
    if random.random() < 0.25 and field["type"] in DEFAULTS and "choices" not in options:
        options["default"] = random.choice(DEFAULTS[field["type"]])
    if random.random() < 0.1 and field["type"] not in ("BooleanField", "TextField"):
        options["unique"] = True
        options.pop("default", None)
    elif random.random() < 0.1 and field["type"] != "TextField":
        options["db_index"] = True
    if random.random() < 0.08:
        options["db_column"] = field["name"] + "_col"
    if random.random() < 0.08:
        options["verbose_name"] = "the " + field["name"]


# ── Relations ────────────────────────────────────────────────────────────────────────────────────


def add_relations(random, models, index, model):
    names = RELATION_NAMES[:]
    random.shuffle(names)
    pointed = set()
    count = random.choices([0, 1, 2, 3], [2, 5, 4, 1] if index else [4, 2, 1, 0])[0]
    for _ in range(count):
        target = random.choice(models[:index] or [model]) if random.random() < 0.7 else \
            random.choice(models)
        earlier = models.index(target) < index
        field = random_relation(random, names.pop(), model, target, earlier)
        if "primary_key" in field["options"]:
            model["fields"] = [other for other in model["fields"]
                               if not other["options"].get("primary_key")]
            model["fields"].insert(0, field)
        else:
            model["fields"].insert(random.randint(0, len(model["fields"])), field)
        name_reverse(random, model, target, field, pointed)


def random_relation(random, name, model, target, earlier):
    one_to_one = random.random() < 0.65
    options = {}
    has_key = any(field["options"].get("primary_key") and field["type"] in
                  ("OneToOneField", "CharField", "IntegerField") for field in model["fields"])
    named = [field["name"] for field in target["fields"]
             if field["name"] in ("code", "number") and field["type"] in
             ("CharField", "IntegerField")]
    if named and random.random() < 0.4:
        options["to_field"] = random.choice(named)
    if one_to_one and earlier and not has_key and random.random() < 0.2:
        options["primary_key"] = True
    elif not earlier or random.random() < 0.5:
        options["null"] = True
        if random.random() < 0.6:
            options["blank"] = True
    if random.random() < 0.12:
        options["db_constraint"] = False
    if random.random() < 0.06:
        options["db_column"] = name + "_key"
    field = {"name": name, "type": "OneToOneField" if one_to_one else "ForeignKey",
             "to": target["name"], "on_delete": "CASCADE", "options": options}
    choose_policy(random, target, field)
    return field


def choose_policy(random, target, field):
    options = field["options"]
    policy = random.choice(POLICIES)
    key = sample_key(random, target, options.get("to_field"))
    if policy == "SET_NULL" and not options.get("null"):
        policy = "CASCADE"
    if policy == "SET_DEFAULT":
        if key is None or "primary_key" in options:
            policy = "CASCADE"
        else:
            options["default"] = key
    if policy == "SET":
        if "primary_key" in options or (key is None and not options.get("null")):
            policy = "CASCADE"
        else:
            policy = {"SET": None if options.get("null") and random.random() < 0.2 else key}
    field["on_delete"] = policy


def sample_key(random, target, to_field):
    """A key that a row of the target may have; None where its key is itself a relation."""
    if to_field == "code":
        return f"k{random.randint(1, 4)}"
    if to_field == "number":
        return random.randint(11, 14)
    for field in target["fields"]:
        if field["options"].get("primary_key"):
            return {"CharField": f"k{random.randint(1, 4)}", "IntegerField": random.randint(11, 14),
                    "AutoField": random.randint(1, 4)}.get(field["type"])
    return random.randint(1, 4)


def name_reverse(random, model, target, field, pointed):
    """Gives the reverse end a name where the default would clash, and sometimes for fun."""
    options = field["options"]
    chance = random.random()
    if chance < 0.1:
        options["related_name"] = "+"
    elif target["name"] in pointed or chance < 0.35:
        options["related_name"] = f"{model['name'].lower()}_{field['name']}"
        if random.random() < 0.2:
            options["related_query_name"] = f"q_{model['name'].lower()}_{field['name']}"
    pointed.add(target["name"])


# ── Meta and __str__ ─────────────────────────────────────────────────────────────────────────────


def add_meta(random, earlier, model):
    meta = {}
    # Ordering by a relation goes on with the target's: to earlier models only, so that it ends.
    names = [other["name"] for other in earlier]
    orderable = [field["name"] for field in model["fields"]
                 if field["type"] not in RELATIONS or field["to"] in names]
    texts = [field["name"] for field in model["fields"] if field["type"] in
             ("CharField", "TextField") and not field["options"].get("null")]
    if random.random() < 0.3 and orderable:
        meta["ordering"] = [random.choice(["", "-"]) + random.choice(orderable), "pk"]
    if random.random() < 0.15 and len(model["fields"]) >= 2:
        names = [field["name"] for field in model["fields"]
                 if not field["options"].get("primary_key")]
        if len(names) >= 2:
            meta["unique_together"] = [random.sample(names, 2)]
    if random.random() < 0.1:
        meta["db_table"] = f"my_{model['name'].lower()}"
    if random.random() < 0.1:
        meta["verbose_name"] = "kind " + model["name"].lower()
    if meta:
        model["meta"] = meta
    if texts and random.random() < 0.5:
        model["str"] = random.choice([f"self.{texts[0]}", f"f\"<{{self.{texts[0]}}}>\""])
