#!/usr/bin/env python3
"""Writes rules.inc: what Django 5.2 says of a value of a field of rules/models.py.

    python3 -m venv venv && venv/bin/pip install -r tests/requirements.txt
    venv/bin/python tests/validate/ask_django_rules.py > tests/validate/rules.inc

With --check nothing is written: it fails when the file is not what Django says today.
"""
import datetime
import decimal
import pathlib
import sys

import django
from django.conf import settings

HERE = pathlib.Path(__file__).parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE))
settings.configure(INSTALLED_APPS=["rules"], DEFAULT_AUTO_FIELD="django.db.models.BigAutoField")
django.setup()

from django.core.exceptions import ValidationError  # noqa: E402
from rules.models import Rules  # noqa: E402

VALUES = {
    "digits": ["12", "1a", "12\n", "١٢", " 12"],
    "whole": ["12", "12\n"],
    "nothing": ["x"],
    "letters": ["abC", "É", "a1", "ſ", "K"],
    "lines": ["x\nb\nb\ny", "bxb\n", "ab.b"],
    "spaced": ["7", " 7", "x"],
    "ascii": ["ab1 ", "é1 ", "a١ "],
    "unicode": ["ab1 ", "é1 ", "a١\u2003", "_²3\t"],
    "inverse": ["ham", "no SpAm here"],
    "named": ["xxz", "xyz", "yyz", "xxw"],
    "looking": ["bc", "abc", "bcd", "abcbce"],
    "classes": ["éA", "[:éA]", "x:éA[", "xxxéA", "[éA", ":]éA", "]éA"],
    "compiled": ["AaA", "b"],
    "lazily": ["aa", "aA"],
    "phone": ["+123456789", "12", "٠١٢٣٤٥٦٧٨٩"],
    "phones": ["12"],
    "integers": ["1;-2;3", "1,2", "1;", "-1"],
    "commas": ["1,2", "1;2", ","],
    "integer": ["-1", "1.0", "1\n", "٣"],
    "user": ["ada@x.y+z-_", "a b", "é"],
    "ascii_user": ["ada@x.y+z-_", "é"],
    "own_user": ["abc", "abd"],
    "email": ["a@b.co", "a@b"],
    "slug": ["a-b_1", "é", "a b"],
    "ftp": ["ftp://a.co", "FTP://a.co", "http://a.co", "7z://a.co", "a_b://a.co", "z39.50://a.co", "ftp:/a.co", "://a.co"],
    "url": ["https://a.co", "http://a.co"],
    "repository": ["git://a.co/x", "svn+ssh://me@a.co", "https://a.co"],
    "intern": ["a@intern", "a@localhost", "a@b.co"],
    "listed": ["a@home", "a@here", "a@localhost", "a@her", "a@home, here", "a@b.co"],
    "unlisted": ["a@localhost", "a@", "a@b.co"],
    "defaults": ["ssh://a.co/x", "ssh://a.co/", "ssh://a.c", "http://a.co/x", "x"],
    "unchecked": ["ab", "a"],
    "added": ["ab", "a", "abcd"],
    "file": ["a.PDF", "a.txt", "pdf", "x/.pdf"],
    "length": ["abc", "éa"],
    "code": [123, 12, -123, 1234],
    "amount": [1, 0, -5],
    "step": [1, 4, 5, -2],
    "price": [decimal.Decimal("1.5"), decimal.Decimal("1.55"), decimal.Decimal("21"), decimal.Decimal("10.0")],
    "size": ["ab", "abc", ""],
    "colour": ["r", "it's"],
    "ratio": [0.75, 0.8],
    "day": [datetime.date(2024, 5, 1), datetime.date(2024, 5, 2)],
}


def said_of(field, value):
    try:
        Rules(**{field: value}).clean_fields()
    except ValidationError as error:
        return "; ".join(f"{one.code}: {one.messages[0]}" for one in error.error_dict[field])
    return ""


def c_string(text):
    return '"%s"' % text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")


def in_c(value):
    if isinstance(value, str):
        return c_string(value)
    if isinstance(value, datetime.date):
        return f"&(yoke_date){{{value.year}, {value.month}, {value.day}}}"
    if isinstance(value, decimal.Decimal):
        _, digits, exponent = value.as_tuple()
        return f"&(yoke_decimal){{.coefficient = {''.join(map(str, digits))}, .places = {-exponent}}}"
    return f"&({'double' if isinstance(value, float) else 'int64_t'}){{{value}}}"


text = "/* Made by ask_django_rules.py: SAYS(field, what Django says of the value, the value in C). */\n" + "".join(
    f"SAYS({field}, {c_string(said_of(field, value))},\n     {in_c(value)})\n"
    for field, values in VALUES.items() for value in values)
if "--check" not in sys.argv:
    print(text, end="")
elif text != (HERE / "rules.inc").read_text():
    sys.exit("rules.inc is not what Django says: write it anew")
