"""SQL as text: taking it apart into statements, and finding whose table a statement is about."""

import re

NAME = r'(?:"(?:[^"]|"")*"|`(?:[^`]|``)*`|[^\s.("`]+)'
NAMES = rf"({NAME}(?:\.{NAME})*)"
ABOUT = [
    (re.compile(rf"CREATE (?:UNIQUE )?INDEX (?:CONCURRENTLY )?{NAMES} ON {NAMES}"), 2, False),
    (re.compile(rf"CREATE TABLE {NAMES}"), 1, False),
    (re.compile(rf"ALTER TABLE {NAMES}"), 1, False),
    (re.compile(rf"COMMENT ON TABLE {NAMES}"), 1, False),
    (re.compile(rf"COMMENT ON COLUMN {NAMES}"), 1, True),
]
JSON_TYPES = re.compile(r"IN \('(?:null|true|false)'(?:,'(?:null|true|false)'){2}\)")
LAST_NAME = re.compile(rf"\.{NAME}$")


def split(text, backslash_escapes):
    """The statements of a script, each with its semicolon."""
    found, start, at, quote = [], 0, 0, None
    while at < len(text):
        char = text[at]
        if quote:
            if char == "\\" and (quote == "E" or (backslash_escapes and quote == "'")):
                at += 1
            elif char == ("'" if quote == "E" else quote):
                quote = None
        elif char in "'\"`":
            is_escaping = char == "'" and re.search(r"(^|\W)E$", text[max(0, at - 2):at])
            quote = "E" if is_escaping else char
        elif char == ";" and text[at + 1:at + 2] in ("\n", ""):
            found.append(text[start:at + 1].strip())
            start = at + 1
        at += 1
    rest = text[start:].strip()
    return found + [rest] if rest else found


def settled(sql):
    """Django writes the members of this set in any order."""
    return JSON_TYPES.sub("IN ('false','true','null')", sql)


def table_of(sql):
    """The table of a statement, quoted as it stands there; None when it is of no known kind."""
    for pattern, group, is_column in ABOUT:
        match = pattern.match(sql)
        if match:
            table = match.group(group)
            return LAST_NAME.sub("", table) if is_column else table
    return None


def parts(sql):
    """A statement cut where a person would break the line: CREATE TABLE into its columns."""
    if not sql.startswith("CREATE TABLE"):
        return [sql]
    found, start, depth, quote = [], 0, 0, None
    for at, char in enumerate(sql):
        if quote:
            quote = None if char == quote else quote
        elif char in "'\"`":
            quote = char
        elif char == "(":
            depth += 1
            if depth == 1:
                found.append(sql[start:at + 1])
                start = at + 1
        elif char == ")":
            depth -= 1
            if depth == 0:
                found.append(sql[start:at])
                start = at
        elif char == "," and depth == 1:
            found.append(sql[start:at + 1])
            start = at + 1
    found.append(sql[start:])
    return [part.strip() for part in found if part.strip()]
