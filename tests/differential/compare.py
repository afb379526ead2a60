"""Compares what both sides wrote: outcomes, objects, tables, schema, checks."""

import json
import os
import re
import sqlite3

import rules
from spec import is_total


class Mismatch:
    """One difference. `signature` tells kinds of differences apart: shrinking keeps to it."""

    def __init__(self, category, sequence, op, what, django, yoke):
        self.category = category
        self.sequence = sequence
        self.op = op
        self.what = what
        self.django = django
        self.yoke = yoke

    @property
    def signature(self):
        return self.category, self.what

    def text(self):
        place = "" if self.sequence is None else f"sequence {self.sequence}, "
        place += "" if self.op is None else f"operation {self.op}, "
        return (f"{place}{self.category} {self.what}\n  Django: {short(self.django)}\n"
                f"  Yoke:   {short(self.yoke)}")


def short(value):
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) < 700 else text[:700] + "…"


def read_lines(path):
    """{sequence: [line, ...]}; a last line that was cut off by a crash is left out."""
    found = {}
    with open(path) as file:
        for line in file:
            if not line.strip():
                continue
            try:
                data = json.loads(line)
            except ValueError:
                continue
            found.setdefault(data["seq"], []).append(data)
    return found


def compare_all(case, folder):
    """Every sequence's first difference, the schema's, the checks'."""
    mismatches = compare_checks(folder) + compare_schema(case, folder)
    django = read_lines(os.path.join(folder, "django.jsonl"))
    yoke = read_lines(os.path.join(folder, "yoke.jsonl"))
    for number in range(len(case.sequences)):
        mismatch = (compare_sequence(case, number, django.get(number, []), yoke.get(number, []))
                    or compare_tables(case, number, folder))
        if mismatch:
            mismatches.append(mismatch)
    return mismatches


# ── Operations ───────────────────────────────────────────────────────────────────────────────────


def compare_sequence(case, number, django, yoke):
    ops = case.sequences[number]["ops"]
    for place, expected in enumerate(django):
        op = ops[expected["op"]] if expected["op"] != "end" else {"do": "end"}
        index = None if op["do"] == "end" else expected["op"]
        found = yoke[place] if place < len(yoke) else {"op": "nothing"}
        if found["op"] == "crash":
            return Mismatch("crash", number, index, op["do"], expected, found)
        if found["op"] != expected["op"]:
            return Mismatch("lines", number, index, op["do"], expected, found)
        differs = difference(case, op, expected, found)
        if differs:
            what, left, right = differs
            return Mismatch("outcome", number, index, f"{op['do']}: {what}", left, right)
    if len(yoke) > len(django):
        return Mismatch("crash", number, None, "at the end", "", yoke[-1])
    return None


def difference(case, op, expected, found):
    """(what differs between two lines, Django's side of it, Yoke's), or None."""
    left, right = expected.get("outcome"), found.get("outcome")
    if isinstance(left, dict) and isinstance(right, dict):
        differs = outcome_difference(case, op, left, right)
        if differs:
            return differs
    elif left != right:
        return "skipped or not", left, right
    return show_difference(expected.get("show", {}), found.get("show", {}))


def outcome_difference(case, op, left, right):
    left, right = dict(left), dict(right)
    if op["do"] == "commit":
        rules.comparable_commit(left, right)
    one, other = rules.comparable_error(op, left.pop("error", None)), \
        rules.comparable_error(op, right.pop("error", None))
    if rules.stumbled(one):
        return None
    if not rules.same_error(one, other):
        return error_difference(one, other), one or left, other or right
    if "rows" in left and "rows" in right and not ordered(case, op):
        left["rows"] = sorted(left["rows"], key=json.dumps)
        right["rows"] = sorted(right["rows"], key=json.dumps)
    for name in sorted(set(left) | set(right)):
        if left.get(name) != right.get(name):
            return name, left.get(name), right.get(name)
    return None


def ordered(case, op):
    if op["do"] == "related_list":
        return True
    return is_total(case, case.model(op["model"]), op["query"].get("order_by"))


def error_difference(one, other):
    if one and other and one["kind"] == other["kind"]:
        return "text of " + one["kind"]
    return f"{one['kind'] if one else 'no error'} became {other['kind'] if other else 'no error'}"


def show_difference(left, right):
    for variable in sorted(set(left) | set(right), key=int):
        one, other = left.get(variable), right.get(variable)
        if one is None or other is None:
            return "variable set or not", {variable: one}, {variable: other}
        for name in ("values", "saved"):
            if one[name] != other[name]:
                return name, {variable: one[name]}, {variable: other[name]}
        for name, cached in one["caches"].items():
            if not rules.same_cache(cached, other["caches"].get(name)):
                return (cache_difference(cached, other["caches"].get(name)),
                        {variable: {name: cached}}, {variable: {name: other["caches"].get(name)}})
    return None


def cache_difference(one, other):
    if isinstance(one, dict) and isinstance(other, dict):
        return "cached partner"
    return f"cache {one if isinstance(one, str) else 'partner'} became " \
           f"{other if isinstance(other, str) else 'partner'}"


# ── Tables and schema ────────────────────────────────────────────────────────────────────────────


def read_table(path, model):
    connection = sqlite3.connect(path)
    try:
        table = model.meta.get("db_table", model.table)
        cursor = connection.execute(f'SELECT * FROM "{table}"')
        names = [column[0] for column in cursor.description]
        moving = {field.options.get("db_column", field.attname) for field in model.fields
                  if field.is_moving}
        return sorted(([rules.moving_value(value) if name in moving else [type(value).__name__,
                                                                         value]
                        for name, value in zip(names, row)] for row in cursor), key=json.dumps)
    finally:
        connection.close()


def compare_tables(case, number, folder):
    for model in case.models:
        left = read_table(os.path.join(folder, f"django-{number}.db"), model)
        right = read_table(os.path.join(folder, f"yoke-{number}.db"), model)
        if left != right:
            return Mismatch("rows", number, None, "of a table", [model.name, left],
                            [model.name, right])
    return None


def read_schema(path):
    connection = sqlite3.connect(path)
    try:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL "
                                  "AND name <> 'sqlite_sequence'")
        return {name: re.sub(r"\s+", " ", sql) for name, sql in rows}
    finally:
        connection.close()


def compare_schema(case, folder):
    path = os.path.join(folder, "yoke-0.db")
    if not case.sequences or not os.path.exists(path):
        return []
    left, right = read_schema(os.path.join(folder, "empty.db")), read_schema(path)
    for name in sorted(set(left) | set(right)):
        if left.get(name) != right.get(name):
            return [Mismatch("schema", None, None, "of a table or index", left.get(name),
                             right.get(name))]
    return []


# ── Checks ───────────────────────────────────────────────────────────────────────────────────────

def read_diagnostics(text):
    """[(level, id, message)] from what `yoke check --json` printed; "" where there is no id."""
    return [(one["severity"], one["id"] or "", one["message"]) for one in json.loads(text)]


def compare_checks(folder):
    with open(os.path.join(folder, "checks.json")) as file:
        left = [(one["id"], rules.check_text(one["text"])) for one in json.load(file)]
    with open(os.path.join(folder, "yoke-check.json")) as file:
        said = read_diagnostics(file.read())
    if any(identity is None for identity, _ in left):  # Django raised while it loaded the models
        refused = any(level == "error" for level, _, _ in said)
        return [] if refused else [Mismatch("checks", None, None, "no error", left, said)]
    right = [(identity, rules.check_text(text)) for _, identity, text in said
             if rules.is_djangos_check(identity)]
    left, right = sorted(left), sorted(right)
    missing = [one for one in left if one not in right]
    extra = [one for one in right if one not in left]
    found = [Mismatch("checks", None, None, f"{identity} missing", left, right)
             for identity in sorted({one[0] for one in missing})]
    found += [Mismatch("checks", None, None, f"{identity} too much", left, right)
              for identity in sorted({one[0] for one in extra})]
    return found
