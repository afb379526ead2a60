"""Differences grouped by what is likely to be one cause, the most frequent first."""

import re

QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|`[^`]*`|\b[\w.]+\.(?=\w)|\d+")


def likely_cause(difference):
    """The difference with its names left out."""
    if difference.kind == "yoke":
        text = difference.lines[0].partition(": ")[2] or difference.lines[0]
        return "yoke: " + QUOTED.sub("…", text)[:160]
    if difference.kind == "check":
        return "check: " + " / ".join(sorted({" ".join(line.split()[:3])
                                              for line in difference.lines}))[:160]
    changed = [line for line in difference.lines if line[0] in "-+"] or difference.lines
    return "schema: " + " / ".join(QUOTED.sub("…", line)[:100] for line in changed[:2])


class Causes:
    def __init__(self):
        self.found = {}  # cause: [count, first subject, first difference, models]

    def add(self, subject):
        for difference in subject.unexplained:
            cause = self.found.setdefault(likely_cause(difference),
                                          [0, subject.label, difference, set()])
            cause[0] += 1
            cause[3].add(subject.label)

    def lines(self, limit):
        ranked = sorted(self.found.items(), key=lambda item: (-len(item[1][3]), -item[1][0]))
        for cause, (count, label, difference, models) in ranked[:limit]:
            yield f"{len(models):5} models, {count:5} times: {cause}"
            yield f"        {label}, {difference.database}: {difference.lines[0][:150]}"
            for line in difference.lines[1:4]:
                yield f"          {line[:200]}"
