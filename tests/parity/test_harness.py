"""The harness itself: that it sees every kind of difference, and none where there is none."""

import unittest

import compare
import sides
import statements

AUTHOR = 'CREATE TABLE "shop_author" ("id" integer NOT NULL PRIMARY KEY, "name" text NOT NULL);'
BOOK = 'CREATE TABLE "shop_book" ("id" integer NOT NULL PRIMARY KEY, "title" text NOT NULL);'
INDEX = 'CREATE INDEX "shop_book_title_1" ON "shop_book" ("title");'
MESSAGE = {"severity": "error", "id": "fields.E120", "object": "shop.Book.title", "text": "Text.",
           "hint": None}
DJANGO = {
    "apps": [{"label": "shop", "folder": "/shop", "models": [
        {"label": "shop.Author", "kind": "table"}, {"label": "shop.Book", "kind": "table"}]}],
    "schema": [{"label": "shop", "errors": {},
                "tables": {"shop.Author": ['"shop_author"'], "shop.Book": ['"shop_book"']},
                "statements": [{"sql": AUTHOR}, {"sql": BOOK}, {"sql": INDEX}]}],
    "messages": [MESSAGE],
}


def yoke_says(statements=(), messages=(), failed=None):
    answer = sides.Answer()
    answer.statements, answer.failed = list(statements), failed
    answer.messages = [{"file": "/shop/models.py", "line": 1, "hint": None, **one}
                       for one in messages]
    return answer


def schema(*statements, **options):
    comparison = compare.Comparison({"sqlite": DJANGO}, ["shop"])
    comparison.compare_schema("sqlite", DJANGO,
                              yoke_says(statements, **options))
    return differences(comparison)


def messages(*said):
    comparison = compare.Comparison({"sqlite": DJANGO}, ["shop"])
    comparison.compare_messages("sqlite", DJANGO, yoke_says((), said))
    return differences(comparison)


def differences(comparison):
    return {label: [one.lines for one in subject.differences]
            for label, subject in comparison.subjects.items() if subject.differences}


def message(text="Text.", **more):
    return {"severity": "error", "id": "fields.E120", "object": "shop.Book.title", "message": text,
            **more}


class Schema(unittest.TestCase):
    def test_the_same(self):
        self.assertEqual(schema(AUTHOR, BOOK, INDEX), {})

    def test_a_statement_that_is_missing(self):
        self.assertEqual(schema(AUTHOR, BOOK), {"shop.Book": [["- " + INDEX]]})

    def test_a_model_that_is_missing(self):
        self.assertEqual(schema(BOOK, INDEX),
                         {"shop.Author": [["none of its 1 statements is there"]]})

    def test_a_column_that_differs_is_shown_alone(self):
        other = BOOK.replace('"title" text', '"title" varchar(3)')
        self.assertEqual(schema(AUTHOR, other, INDEX), {"shop.Book": [[
            '  CREATE TABLE "shop_book" (', '-   "title" text NOT NULL',
            '+   "title" varchar(3) NOT NULL']]})

    def test_another_order(self):
        self.assertEqual(list(schema(BOOK, AUTHOR, INDEX)), ["shop"])

    def test_a_table_that_django_has_not(self):
        extra = 'CREATE TABLE "shop_extra" ("id" integer);'
        self.assertEqual(schema(AUTHOR, BOOK, INDEX, extra), {"shop": [["+ " + extra]]})

    def test_a_tool_that_fails(self):
        self.assertIn("", schema(AUTHOR, BOOK, INDEX, failed="was ended by signal 11"))


class Messages(unittest.TestCase):
    def test_the_same(self):
        self.assertEqual(messages(message()), {})

    def test_what_the_tool_says_in_its_own_name(self):
        self.assertEqual(messages(message(), message(severity="warning", id="yoke.W113")), {})
        self.assertIn("shop.Book", messages(message(), message(id="yoke.E104")))

    def test_an_error_without_an_object_is_of_the_app_of_its_file(self):
        self.assertIn("shop", messages(message(), message(id="python.E003", object=None)))

    def test_another_text_severity_or_hint(self):
        for other in (message("Other."), message(severity="warning"), message(hint="Do.")):
            self.assertIn("shop.Book", messages(other))


class Statements(unittest.TestCase):
    def test_splitting(self):
        text = "A 'x;\n''' ;\nB \"c;\n\";\nC E'\\';\n';\n"
        self.assertEqual(statements.split(text, False),
                         ["A 'x;\n''' ;", "B \"c;\n\";", "C E'\\';\n';"])
        self.assertEqual(statements.split("A '\\';\n';\nB;\n", True), ["A '\\';\n';", "B;"])

    def test_tables(self):
        for sql, table in (
                ('CREATE TABLE "a ""b" ("c" int);', '"a ""b"'),
                ('CREATE UNIQUE INDEX "i" ON "a" ("c");', '"a"'),
                ("CREATE INDEX `i` ON `a` (`c`);", "`a`"),
                ('CREATE INDEX "i" ON "a" USING gin ("c");', '"a"'),
                ('ALTER TABLE "s"."a" ADD CONSTRAINT "x" CHECK (1);', '"s"."a"'),
                ("COMMENT ON TABLE \"a\" IS 'x';", '"a"'),
                ("COMMENT ON COLUMN \"a\".\"c\" IS 'x';", '"a"')):
            self.assertEqual(statements.table_of(sql), table)


unittest.main()
