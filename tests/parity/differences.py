"""Differences from Django that are meant, each with its reason.

One that no longer occurs in a set that was run is an error: take it out. `models`, `databases` and
`pattern` narrow it down; `pattern` is a regular expression found anywhere in the difference as it
is printed.
"""

import fnmatch
import re


class Meant:
    def __init__(self, reason, sets="*", models="*", databases="*", kinds="*", pattern=""):
        self.reason = reason
        self.sets = sets
        self.models = models
        self.databases = databases
        self.kinds = kinds
        self.pattern = re.compile(pattern, re.S)
        self.is_used = False

    def is_for_set(self, name):
        return fnmatch.fnmatch(name, self.sets)

    def explains(self, set_name, model, difference):
        return (self.is_for_set(set_name) and fnmatch.fnmatch(model, self.models)
                and fnmatch.fnmatch(difference.database, self.databases)
                and fnmatch.fnmatch(difference.kind, self.kinds)
                and self.pattern.search(difference.text()) is not None)


MEANT = []


def explain(set_name, comparison):
    """Writes the reason to each difference that is meant."""
    for subject in comparison.subjects.values():
        for difference in subject.differences:
            for meant in MEANT:
                if meant.explains(set_name, subject.label, difference):
                    difference.reason = meant.reason
                    meant.is_used = True
                    break


def unused(names):
    """Those that should have occurred in the sets of these names, and did not."""
    return [one for one in MEANT
            if not one.is_used and any(one.is_for_set(name) for name in names)]
