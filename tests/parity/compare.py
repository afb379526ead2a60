"""Compares what Django and Yoke make of a project: statement by statement, message by message."""

import difflib
import itertools
import re

import statements

OWN = ("yoke.", "python.", "c.")  # ids of what Yoke says in its own name
ADDRESS = re.compile(r" at 0x[0-9a-f]+")  # where Python has an object in memory


class Difference:
    """Something that is not the same. `lines`: what to show a person."""

    def __init__(self, kind, database, lines):
        self.kind = kind  # "schema", "check", "yoke"
        self.database = database
        self.lines = lines
        self.reason = None  # when it is meant

    def text(self):
        return "\n".join(self.lines)


class Subject:
    """A model, or an app as a whole, and what was found out about it."""

    def __init__(self, label, kind):
        self.label = label
        self.kind = kind
        self.statements = {}  # how many Django has, by database
        self.messages = 0
        self.django_errors = {}
        self.differences = []

    @property
    def unexplained(self):
        return [one for one in self.differences if not one.reason]

    @property
    def state(self):
        if self.unexplained:
            return "differs"
        return "meant" if self.differences else "same"


class Comparison:
    """All subjects of a project: its models in Django's order, and each app after its models."""

    def __init__(self, django, labels):
        """`django`: its answers by database. `labels`: the apps to compare; the others are there
        because these need them."""
        self.subjects = {}
        self.tables = {}  # by database and table: the model
        self.installed = set()
        for database, said in django.items():
            self.add_models(database, said, labels)
        self.subjects[""] = Subject("", "project")
        self.labels = labels

    def add_models(self, database, django, labels):
        self.installed.update(app["label"] for app in django["apps"])
        self.apps = [app for app in django["apps"] if app["label"] in labels]
        for app in self.apps:
            for model in app["models"]:
                self.subjects.setdefault(model["label"], Subject(model["label"], model["kind"]))
            self.subjects.setdefault(app["label"], Subject(app["label"], "app"))
        for app in django["schema"]:
            for model, tables in app["tables"].items():
                for table in tables:
                    self.tables[database, table] = model

    def subject(self, label):
        """Of "app.Model.field", "app.Model", "app" or anything else; None: of an app left out."""
        words = (label or "").split(".")
        for name in (".".join(words[:2]), words[0]):
            if name in self.subjects:
                return self.subjects[name]
        return None if words[0] in self.installed - set(self.labels) else self.subjects[""]

    def add(self, label, kind, database, lines):
        subject = self.subject(label)
        if subject:
            subject.differences.append(Difference(kind, database, lines))

    # Statements.

    def compare_schema(self, database, said, answer):
        if answer.failed:
            self.add("", "yoke", database, [f"yoke sql: {answer.failed}"])
        ours = {}
        for sql in answer.statements:
            model = self.tables.get((database, statements.table_of(sql)))
            ours.setdefault(model, []).append(statements.settled(sql))
        for app in said["schema"]:
            if app["label"] in self.labels:
                self.compare_app(database, app, ours, answer)
        for sql in ours.get(None, []):
            self.add(self.app_of(sql), "schema", database, ["+ " + sql])

    def app_of(self, sql):
        """The app that a table Django does not have is most likely of, by its prefix."""
        table = (statements.table_of(sql) or "").strip('"`')
        found = [app["label"] for app in self.apps if table.startswith(app["label"] + "_")]
        return max(found, key=len, default="")

    def compare_app(self, database, app, ours, answer):
        by_model = {}
        for statement in app["statements"]:
            model = self.tables.get((database, statements.table_of(statement["sql"])), app["label"])
            by_model.setdefault(model, []).append(statements.settled(statement["sql"]))
        for label, error in app["errors"].items():
            self.subject(label).django_errors[database] = error
        for label in app["tables"]:
            theirs = by_model.get(label, [])
            subject = self.subjects[label]
            subject.statements[database] = len(theirs)
            if database not in subject.django_errors:
                self.compare_statements(label, database, theirs, ours.get(label, []))
        self.compare_order(database, app, answer)

    def compare_statements(self, label, database, theirs, ours):
        if theirs and not ours:
            self.add(label, "schema", database, [f"none of its {len(theirs)} statements is there"])
            return
        for lines in list_differences(theirs, ours):
            self.add(label, "schema", database, lines)

    def compare_order(self, database, app, answer):
        """Of the statements that both have, within an app."""
        ours, theirs = ([statements.settled(sql) for sql in list_of] for list_of in (
            answer.statements, [one["sql"] for one in app["statements"]]))
        common = set(ours) & set(theirs)
        theirs = [sql for sql in theirs if sql in common]
        ours = [sql for sql in ours if sql in set(theirs)]
        for django, yoke in zip(theirs, ours):
            if django != yoke:
                self.add(app["label"], "schema", database,
                         ["another order:", "- " + django, "+ " + yoke])
                return

    # Messages.

    def compare_messages(self, database, said, answer):
        if answer.failed:
            self.add("", "yoke", database, [f"yoke check: {answer.failed}"])
            return
        theirs = [as_text(message, "text") for message in said["messages"]]
        ours = [as_text(one, "message") for one in answer.messages
                if not is_own(one)]
        labels = {as_text(one, "text"): one["object"] for one in said["messages"]}
        labels.update((as_text(one, "message"), one["object"]) for one in answer.messages)
        for text in theirs:
            subject = self.subject(labels[text])
            if subject:
                subject.messages += 1
        self.compare_message_lists(database, theirs, ours, labels)
        for one in answer.messages:
            if is_own(one) and one["severity"] == "error":
                place = f"{one['file']}:{one['line']}: " if one.get("file") else ""
                self.add(self.label_of(one), "yoke", database,
                         [f"! {place}{one['severity']} {one['id']} {one['message']}"])

    def label_of(self, message):
        """The object of a message, or the app that its file is in."""
        if message.get("object"):
            return message["object"]
        file = message.get("file") or ""
        found = [app for app in self.apps if file.startswith(app["folder"] + "/")]
        return max(found, key=lambda app: len(app["folder"]), default={"label": ""})["label"]

    def compare_message_lists(self, database, theirs, ours, labels):
        by_label = {}
        for index, texts in enumerate((theirs, ours)):
            for text in texts:
                by_label.setdefault(labels[text], ([], []))[index].append(text)
        same = True
        for label, (django, yoke) in by_label.items():
            if sorted(django) == sorted(yoke):
                continue
            same = False
            for lines in list_differences(settled(django), settled(yoke)):
                self.add(label, "check", database, lines)
        if same:
            self.compare_message_order(database, theirs, ours, labels)

    def compare_message_order(self, database, theirs, ours, labels):
        theirs, ours = (settled([text for text in texts if self.subject(labels[text])])
                        for texts in (theirs, ours))
        for django, yoke in zip(theirs, ours):
            if django != yoke:
                self.add(labels[django], "check", database,
                         ["another order:", "- " + django, "+ " + yoke])
                return


def is_own(message):
    return (message.get("id") or "").startswith(OWN) or not message.get("id")


def as_text(message, text):
    hint = f"  hint: {message['hint']}" if message.get("hint") else ""
    return ADDRESS.sub("", f"{message['severity']} {message['id']} {message['object'] or '?'}: "
                           f"{message[text]}{hint}")


def check_function(text):
    """Which of Django's check functions says it, as far as the id tells."""
    id = text.split()[1]
    if id in ("fields.E307", "models.E022"):
        return "lazy references"
    if id.startswith("auth."):
        return "auth's permissions" if "auth.E005" <= id <= "auth.E013" else "auth's user model"
    return "contenttypes" if id.startswith("contenttypes.") else "models"


def settled(texts):
    """Without what has no order: Django keeps its check functions in a set; and some walk a set of
    names, so that messages of one id about one object follow each other by chance."""
    def id_and_object(text):
        return text.partition(": ")[0]

    texts = sorted(texts, key=check_function)
    return [text for _, run in itertools.groupby(texts, id_and_object) for text in sorted(run)]


def list_differences(theirs, ours):
    """Lists of lines, one for each place where the lists differ."""
    found = []
    matcher = difflib.SequenceMatcher(None, theirs, ours, autojunk=False)
    for tag, from1, to1, from2, to2 in matcher.get_opcodes():
        if tag == "equal":
            continue
        old, new = theirs[from1:to1], ours[from2:to2]
        paired = min(len(old), len(new))
        found += [pair_lines(*pair) for pair in zip(old, new)]
        found += [["- " + text] for text in old[paired:]] + [["+ " + text] for text in new[paired:]]
    return found


def pair_lines(django, yoke):
    """Two that stand for each other: of a CREATE TABLE only the columns that differ."""
    old, new = statements.parts(django), statements.parts(yoke)
    if len(old) == 1 or len(new) == 1 or old[0] != new[0]:
        return ["- " + django, "+ " + yoke]
    lines = ["  " + old[0]]
    for line in difflib.ndiff(old, new):
        if line[0] in "-+":
            lines.append(line[:2] + "  " + line[2:])
    return lines
