"""Makes a failing case small while it keeps failing in the same way."""

import copy
import os
import time

import rules
from sides import run_case
from spec import RELATIONS


class Shrinker:
    def __init__(self, tools, folder, mismatch, seconds):
        self.tools = tools
        self.folder = folder
        self.signature = mismatch.signature
        self.until = time.monotonic() + seconds

    def in_time(self):
        return time.monotonic() < self.until

    def failures(self, data):
        """The mismatches of the wanted kind; none when the smaller case makes no sense."""
        if not self.in_time():
            return []
        try:
            found = run_case(self.tools, data, os.path.join(self.folder, "shrinking"))
        except Exception:  # models that Django refuses, a program that never ends: not this failure
            return []
        return [mismatch for mismatch in found if mismatch.signature == self.signature]

    def shrink(self, data, mismatch):
        data = copy.deepcopy(data)
        if mismatch.sequence is None:
            data["sequences"] = data["sequences"][:1]
            if not self.failures(data):
                return data
        else:
            sequence = data["sequences"][mismatch.sequence]
            data["sequences"] = [sequence]
            data["sequences"] = self.fewer_ops(data)
        data = self.fewer_models(data)
        if mismatch.sequence is not None:
            data["sequences"] = self.fewer_ops(data)
        return data

    # ── Operations: many candidates are tried as the sequences of one case ───────────────────────

    def fewer_ops(self, data):
        best = data["sequences"][-1]
        size = max(1, len(best["ops"]) // 2)
        while self.in_time():
            candidates = [cut(best, start, size) for start in range(0, len(best["ops"]), size)]
            smaller = self.first_failing(data, candidates)
            if smaller:
                best = smaller
                size = min(size, max(1, len(best["ops"]) // 2))
            elif size > 1:
                size //= 2
            else:
                break
        while self.in_time():
            smaller = self.first_failing(data, simpler(best))
            if not smaller:
                break
            best = smaller
        return [best]

    def first_failing(self, data, candidates):
        if not candidates:
            return None
        sequences = candidates[:60]
        failing = [mismatch.sequence for mismatch in
                   self.failures({**data, "sequences": sequences})
                   if mismatch.sequence is not None]
        return sequences[min(failing)] if failing else None

    # ── Models and fields ────────────────────────────────────────────────────────────────────────

    def fewer_models(self, data):
        again = True
        while again and self.in_time():
            again = False
            for smaller in smaller_models(data):
                if self.failures(smaller):
                    data = smaller
                    again = True
                    break
        return data


def cut(sequence, start, size):
    return {**sequence, "ops": sequence["ops"][:start] + sequence["ops"][start + size:]}


def simpler(sequence):
    """The sequence with one part of one operation left out, in every way."""
    found = []
    for index, op in enumerate(sequence["ops"]):
        for path in removable(op):
            ops = copy.deepcopy(sequence["ops"])
            at = ops[index]
            for step in path[:-1]:
                at = at[step]
            del at[path[-1]]
            found.append({**sequence, "ops": ops})
    return found


def removable(op):
    paths = []
    for name in ("values", "set", "defaults"):
        paths += [[name, member] for member in op.get(name) or {}]
    if len(op.get("set") or {}) == 1:
        paths = [path for path in paths if path[0] != "set"]
    query = op.get("query") or {}
    paths += [["query", name] for name in query]
    for start, where in ((["where"], op.get("where")), (["query", "where"], query.get("where")),
                         (["query", "exclude"], query.get("exclude"))):
        if isinstance(where, dict) and op["do"] not in ("get_or_create", "update_or_create"):
            paths += removable_of_where(start, where)
    return paths


def removable_of_where(start, where):
    paths = []
    parts = len(where.get("fields", [])) + ("is" in where) + len(where.get("relations", {})) + \
        sum(len(where.get(group, [])) for group in ("all", "any", "none"))
    if parts > 1:
        paths += [start + ["fields", place] for place in range(len(where.get("fields", [])))]
        paths += [start + ["is"]] if "is" in where else []
        paths += [start + ["relations", name] for name in where.get("relations", {})]
        paths += [start + [group, place] for group in ("all", "any", "none")
                  for place in range(len(where.get(group, [])))]
    for name, inner in where.get("relations", {}).items():
        if isinstance(inner, dict):
            paths += removable_of_where(start + ["relations", name], inner)
    for group in ("all", "any", "none"):
        for place, inner in enumerate(where.get(group, [])):
            paths += removable_of_where(start + [group, place], inner)
    return paths


def smaller_models(data):
    """The case without a model, a field, an option or a Meta entry that no operation names."""
    text = repr(data["sequences"])
    used = used_models(data)
    spare = [model["name"] for model in data["models"] if model["name"] not in used]
    for names in [spare] + [[name] for name in spare] if spare else []:
        yield without_models(data, names)
    for place, model in enumerate(data["models"]):
        for index, field in enumerate(model["fields"]):
            if f"'{field['name']}" not in text:
                smaller = copy.deepcopy(data)
                del smaller["models"][place]["fields"][index]
                yield smaller
        for name in ("meta", "str"):
            if name in model:
                smaller = copy.deepcopy(data)
                del smaller["models"][place][name]
                yield smaller
        for index, field in enumerate(model["fields"]):
            for option in field["options"]:
                if option not in ("max_length", "primary_key"):
                    smaller = copy.deepcopy(data)
                    del smaller["models"][place]["fields"][index]["options"][option]
                    yield smaller


def used_models(data):
    used = set()
    for sequence in data["sequences"]:
        for op in sequence["ops"]:
            numbers = rules.needed_variables(op) + op.get("show", [])
            into = op.get("into", [])
            numbers = numbers + (into if isinstance(into, list) else [into])
            used |= {sequence["variables"][number] for number in numbers}
            used |= {op["model"]} if "model" in op else set()
    return used


def without_models(data, names):
    smaller = copy.deepcopy(data)
    smaller["models"] = [model for model in smaller["models"] if model["name"] not in names]
    for model in smaller["models"]:
        model["fields"] = [field for field in model["fields"]
                           if field["type"] not in RELATIONS or field["to"] not in names]
    kept = [model["name"] for model in smaller["models"]]
    for sequence in smaller["sequences"]:
        sequence["variables"] = [name if name in kept else kept[0]
                                 for name in sequence["variables"]]
    return smaller
