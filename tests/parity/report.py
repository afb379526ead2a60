"""Prints what was compared: a line for each model, and totals."""

import sys

from causes import Causes

WIDTH = 400  # of a printed line, so that a long statement does not bury the others


class Totals:
    def __init__(self):
        self.models = self.same = self.meant = self.differs = self.apart = 0
        self.statements = self.messages = 0

    def add(self, subject):
        self.statements += sum(subject.statements.values())
        self.messages += subject.messages
        if subject.kind not in ("app", "project"):
            self.models += 1
            self.same += subject.state == "same"
            self.meant += subject.state == "meant"
            self.differs += subject.state == "differs"
        elif subject.unexplained:
            self.apart += 1

    def add_totals(self, other):
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)

    def text(self):
        share = 100 * (self.same + self.meant) / self.models if self.models else 100
        meant = f", {self.meant} meant to differ" if self.meant else ""
        differ = f", {self.differs} differ" if self.differs else ""
        apart = f", and {self.apart} apps as a whole" if self.apart else ""
        return (f"{self.models} models: {self.same} same{meant}{differ}{apart} ({share:.1f} %); "
                f"{self.statements} statements, {self.messages} messages")


class Report:
    """`limit`: how many differences of one model are shown in full."""

    def __init__(self, limit, quiet):
        self.limit = limit
        self.quiet = quiet  # only what differs, and totals
        self.totals = Totals()
        self.failed = []
        self.causes = Causes()
        self.colour = sys.stdout.isatty()

    def say(self, text=""):
        self.clear_progress()
        print(text, flush=True)

    def progress(self, text):
        if self.colour:
            print(f"\r\033[K{text[:100]}", end="", flush=True)

    def clear_progress(self):
        if self.colour:
            print("\r\033[K", end="")

    def paint(self, state):
        colours = {"same": "32", "meant": "33", "differs": "31"}
        text = f"{state:8}"
        return f"\033[{colours[state]}m{text}\033[0m" if self.colour else text

    def failure(self, name, why):
        self.failed.append(name)
        self.say(f"\n── {name}\n  Django cannot take it: {why}")

    def without(self, name, database, why):
        self.failed.append(f"{name} on {database}")
        self.say(f"\n── {name} on {database}\n  Django cannot take it: {why}")

    def project(self, name, comparison):
        self.say(f"\n── {name}")
        totals = Totals()
        for app in comparison.apps:
            of_app = Totals()
            labels = [model["label"] for model in app["models"]] + [app["label"]]
            for subject in (comparison.subjects[label] for label in labels):
                of_app.add(subject)
                self.subject(subject)
            if not self.quiet and len(comparison.apps) > 1:
                self.say(f"  {app['label']}: {of_app.text()}")
            totals.add_totals(of_app)
        totals.add(comparison.subjects[""])
        self.subject(comparison.subjects[""])
        self.say(f"  {name}: {totals.text()}")
        self.totals.add_totals(totals)

    def subject(self, subject):
        self.causes.add(subject)
        is_model = subject.kind not in ("app", "project")
        if not subject.differences and (not is_model or self.quiet):
            return
        if self.quiet and not subject.unexplained:
            return
        self.say(f"  {self.paint(subject.state)} {subject.label or 'the project':40} "
                 f"{describe(subject)}".rstrip())
        for difference in subject.unexplained[:self.limit]:
            self.difference(difference)
        if len(subject.unexplained) > self.limit:
            self.say(f"             … and {len(subject.unexplained) - self.limit} more")
        for reason in sorted({one.reason for one in subject.differences if one.reason}):
            self.say(f"             {reason}")

    def difference(self, difference):
        self.say(f"             {difference.database}, {difference.kind}:")
        for line in difference.lines:
            shown = line if len(line) <= WIDTH else line[:WIDTH] + " …"
            self.say("               " + shown.replace("\n", "\\n"))

    def tell_causes(self, limit):
        self.say(f"\nthe {limit} most frequent likely causes:")
        for line in self.causes.lines(limit):
            self.say(line.replace("\n", "\\n"))

    def end(self):
        self.say(f"\n{self.totals.text()}")
        if self.failed:
            self.say(f"not compared, because Django cannot take them: {', '.join(self.failed)}")


def describe(subject):
    said = []
    if subject.kind in ("proxy", "swapped", "unmanaged"):
        said.append(subject.kind)
    counts = [f"{database} {count}" for database, count in subject.statements.items()]
    if counts:
        said.append(", ".join(counts))
    if subject.messages:
        said.append(f"{subject.messages} messages")
    for database, error in subject.django_errors.items():
        said.append(f"{database}: Django fails ({error})")
    return "; ".join(said)
