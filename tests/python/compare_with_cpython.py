"""Compares the trees of Python files with those of the Python that runs this script.

    compare_with_cpython.py DUMP_PROGRAM [--limit N] [--django VENV] [FILE_OR_FOLDER...]

Without files: Python's own library; with --django, the Django of that virtual environment. DUMP_PROGRAM prints py_dump() of a file. CPython's `ast` is
written in the same form, then the two are compared node by node: kind, place, text, values. A file
that CPython rejects is counted, and must be rejected here too when its error is one of the parser's.
"""
import argparse
import ast
import inspect
import io
import os
import re
import subprocess
import sys
import tokenize
import unicodedata
import warnings
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ANY = None  # a place that `ast` does not know

OPERATORS = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%",
    ast.MatMult: "@", ast.Pow: "**", ast.LShift: "<<", ast.RShift: ">>", ast.BitOr: "|",
    ast.BitXor: "^", ast.BitAnd: "&", ast.And: "and", ast.Or: "or", ast.Not: "not",
    ast.USub: "-", ast.UAdd: "+", ast.Invert: "~", ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<",
    ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Is: "is", ast.IsNot: "is not", ast.In: "in",
    ast.NotIn: "not in",
}


def operator(node):
    return OPERATORS[type(node)]


class Tree:
    """The rows of a tree: (depth, role, kind, start, end, text, details)."""

    def __init__(self, text):
        self.rows = []
        self.bytes = text.encode("utf-8", "surrogatepass")
        self.starts = [0] + [m.end() for m in re.finditer(rb"\r\n|\r|\n", self.bytes)]
        self.inside_fstring = 0

    def offset(self, line, column):
        return self.starts[line - 1] + column

    def place(self, node):
        # Before 3.12 the places inside an f-string are not those of the file.
        if self.inside_fstring or not hasattr(node, "lineno"):
            return ANY, ANY
        return (self.offset(node.lineno, node.col_offset),
                self.offset(node.end_lineno, node.end_col_offset))

    def row(self, depth, role, kind, place, text=ANY, **details):
        self.rows.append((depth, role, kind, *place, text, details))

    def all(self, depth, role, nodes):
        for node in nodes:
            self.add(depth, role, node)

    def add(self, depth, role, node):
        if node is None:
            return
        method = getattr(self, "add_" + type(node).__name__.lower())
        method(depth, role, node, self.place(node))

    # Statements

    def add_module(self, depth, role, node, place):
        self.row(depth, role, "module", (0, len(self.bytes)), doc=ast.get_docstring(node))
        self.all(depth + 1, "body", node.body)

    def add_import(self, depth, role, node, place):
        self.row(depth, role, "import", place)
        for alias in node.names:
            bound = alias.asname or alias.name.split(".")[0]
            self.row(depth + 1, "item", "alias", self.place(alias), alias.name, other=bound)

    def add_importfrom(self, depth, role, node, place):
        self.row(depth, role, "import_from", place, "." * node.level + (node.module or ""))
        for alias in node.names:
            bound = None if alias.name == "*" else alias.asname or alias.name
            self.row(depth + 1, "item", "alias", self.place(alias), alias.name, other=bound)

    def header(self, depth, role, kind, node, place, **details):
        self.row(depth, role, kind, (place[0], ANY), node.name, doc=ast.get_docstring(node),
                 **details)
        self.all(depth + 1, "decorator", node.decorator_list)

    def add_classdef(self, depth, role, node, place):
        self.header(depth, role, "class", node, place)
        self.arguments(depth + 1, node.bases, node.keywords)
        self.all(depth + 1, "body", node.body)

    def add_functiondef(self, depth, role, node, place, is_async=False):
        self.header(depth, role, "function", node, place, is_async=is_async)
        self.parameters(depth + 1, node.args)
        self.all(depth + 1, "body", node.body)

    def add_asyncfunctiondef(self, depth, role, node, place):
        self.add_functiondef(depth, role, node, place, is_async=True)

    def parameters(self, depth, args):
        def one(name, default=None):
            self.row(depth, "item", "parameter", (ANY, ANY), name)
            self.add(depth + 1, "left", default)

        positional = args.posonlyargs + args.args
        defaults = [None] * (len(positional) - len(args.defaults)) + args.defaults
        for index, (arg, default) in enumerate(zip(positional, defaults)):
            one(arg.arg, default)
            if args.posonlyargs and index == len(args.posonlyargs) - 1:
                one("/")
        if args.vararg:
            one("*" + args.vararg.arg)
        elif args.kwonlyargs:
            one("*")
        for arg, default in zip(args.kwonlyargs, args.kw_defaults):
            one(arg.arg, default)
        if args.kwarg:
            one("**" + args.kwarg.arg)

    def add_assign(self, depth, role, node, place):
        self.row(depth, role, "assign", place)
        self.add(depth + 1, "left", node.value)
        self.all(depth + 1, "item", node.targets)

    def add_annassign(self, depth, role, node, place):
        self.row(depth, role, "assign", place)
        self.add(depth + 1, "left", node.value)
        self.add(depth + 1, "right", node.annotation)
        self.add(depth + 1, "item", node.target)

    def add_augassign(self, depth, role, node, place):
        self.row(depth, role, "augmented", place, operator(node.op) + "=")
        self.add(depth + 1, "left", node.target)
        self.add(depth + 1, "right", node.value)

    def add_return(self, depth, role, node, place):
        self.row(depth, role, "return", place)
        self.add(depth + 1, "left", node.value)

    def add_if(self, depth, role, node, place):
        self.row(depth, role, "if", place)
        self.add(depth + 1, "left", node.test)
        self.all(depth + 1, "body", node.body)
        self.all(depth + 1, "orelse", node.orelse)

    def add_try(self, depth, role, node, place):
        self.row(depth, role, "try", place)
        for handler in node.handlers:
            self.row(depth + 1, "item", "except", self.place(handler), handler.name)
            self.add(depth + 2, "left", handler.type)
            self.all(depth + 2, "body", handler.body)
        self.all(depth + 1, "body", node.body)
        self.all(depth + 1, "orelse", node.orelse)
        self.all(depth + 1, "finally", node.finalbody)

    add_trystar = add_try

    def add_while(self, depth, role, node, place):
        self.row(depth, role, "while", place)
        self.add(depth + 1, "left", node.test)
        self.all(depth + 1, "body", node.body)
        self.all(depth + 1, "orelse", node.orelse)

    def add_for(self, depth, role, node, place, is_async=False):
        self.row(depth, role, "loop", place, is_async=is_async)
        self.add(depth + 1, "left", node.target)
        self.add(depth + 1, "right", node.iter)
        self.all(depth + 1, "body", node.body)
        self.all(depth + 1, "orelse", node.orelse)

    def add_asyncfor(self, depth, role, node, place):
        self.add_for(depth, role, node, place, is_async=True)

    def add_with(self, depth, role, node, place, is_async=False):
        self.row(depth, role, "with", place, is_async=is_async)
        for item in node.items:
            self.row(depth + 1, "item", "pair", (ANY, ANY))
            self.add(depth + 2, "left", item.context_expr)
            self.add(depth + 2, "right", item.optional_vars)
        self.all(depth + 1, "body", node.body)

    def add_asyncwith(self, depth, role, node, place):
        self.add_with(depth, role, node, place, is_async=True)

    def add_match(self, depth, role, node, place):
        self.row(depth, role, "match", place)
        self.add(depth + 1, "left", node.subject)
        for case in node.cases:
            self.row(depth + 1, "item", "case", (ANY, ANY))
            self.all(depth + 2, "body", case.body)

    def add_raise(self, depth, role, node, place):
        self.row(depth, role, "raise", place)
        self.add(depth + 1, "left", node.exc)
        self.add(depth + 1, "right", node.cause)

    def add_assert(self, depth, role, node, place):
        self.row(depth, role, "assert", place)
        self.add(depth + 1, "left", node.test)
        self.add(depth + 1, "right", node.msg)

    def add_delete(self, depth, role, node, place):
        self.row(depth, role, "delete", place)
        self.all(depth + 1, "item", node.targets)

    def add_global(self, depth, role, node, place):
        self.row(depth, role, "global", place, type(node).__name__.lower())
        for name in node.names:
            self.row(depth + 1, "item", "name", (ANY, ANY), name)

    add_nonlocal = add_global

    def add_break(self, depth, role, node, place):
        self.row(depth, role, type(node).__name__.lower(), place)

    add_continue = add_break

    def add_expr(self, depth, role, node, place):
        self.row(depth, role, "expression", place)
        self.add(depth + 1, "left", node.value)

    def add_pass(self, depth, role, node, place):
        self.row(depth, role, "other", place)

    add_typealias = add_pass

    # Expressions

    def add_name(self, depth, role, node, place):
        self.row(depth, role, "name", place, node.id)

    def add_attribute(self, depth, role, node, place):
        self.row(depth, role, "attribute", place, node.attr)
        self.add(depth + 1, "left", node.value)

    def add_call(self, depth, role, node, place):
        self.row(depth, role, "call", place)
        self.add(depth + 1, "left", node.func)
        self.arguments(depth + 1, node.args, node.keywords)

    def arguments(self, depth, positional, keywords):
        both = positional + keywords
        both.sort(key=lambda node: (node.lineno, node.col_offset))
        for node in both:
            if isinstance(node, ast.keyword):
                self.row(depth, "item", "keyword", self.place(node), node.arg)
                self.add(depth + 1, "left", node.value)
            else:
                self.add(depth, "item", node)

    def add_constant(self, depth, role, node, place):
        value = node.value
        if isinstance(value, str):
            self.row(depth, role, "string", place, value)
        elif isinstance(value, bytes):
            self.row(depth, role, "bytes", place, value.decode("latin-1"))
        elif value in (True, False, None, ...) and not isinstance(value, (int, float, complex)) \
                or isinstance(value, bool):
            self.row(depth, role, "constant", place, "..." if value is ... else str(value))
        elif isinstance(value, complex):
            self.row(depth, role, "imaginary", place)
        elif isinstance(value, float):
            self.row(depth, role, "float", place, value="%.17g" % value)
        elif value > 2**63 - 1:
            self.row(depth, role, "integer", place, big=True)
        else:
            self.row(depth, role, "integer", place, value=str(value))

    def add_joinedstr(self, depth, role, node, place):
        self.row(depth, role, "fstring", place)
        self.inside_fstring += 1
        for value in node.values:
            if isinstance(value, ast.Constant):
                self.row(depth + 1, "item", "string", (ANY, ANY), value.value)
            else:
                self.placeholder(depth + 1, value)
        self.inside_fstring -= 1

    def placeholder(self, depth, node):
        text = chr(node.conversion) if node.conversion > 0 else None
        self.row(depth, "item", "placeholder", (ANY, ANY), text)
        self.add(depth + 1, "left", node.value)
        spec = node.format_spec
        if spec and all(isinstance(value, ast.Constant) for value in spec.values):
            joined = "".join(value.value for value in spec.values)
            self.row(depth + 1, "right", "string", (ANY, ANY), joined)
        else:
            self.add(depth + 1, "right", spec)

    def items(kind):
        def add(self, depth, role, node, place):
            self.row(depth, role, kind, place)
            self.all(depth + 1, "item", node.elts)
        return add

    add_list, add_tuple, add_set = items("list"), items("tuple"), items("set")

    def pair(self, depth, role, key, value):
        self.row(depth, role, "pair", (ANY, ANY))
        self.add(depth + 1, "left", key)
        self.add(depth + 1, "right", value)

    def add_dict(self, depth, role, node, place):
        self.row(depth, role, "dict", place)
        for key, value in zip(node.keys, node.values):
            self.pair(depth + 1, "item", key, value)

    def add_subscript(self, depth, role, node, place):
        self.row(depth, role, "subscript", place)
        self.add(depth + 1, "left", node.value)
        self.add(depth + 1, "right", node.slice)

    def add_slice(self, depth, role, node, place):
        self.row(depth, role, "slice", place)
        self.add(depth + 1, "left", node.lower)
        self.add(depth + 1, "right", node.upper)
        self.add(depth + 1, "third", node.step)

    def add_unaryop(self, depth, role, node, place):
        self.row(depth, role, "unary", place, operator(node.op))
        self.add(depth + 1, "left", node.operand)

    def add_binop(self, depth, role, node, place):
        self.row(depth, role, "binary", place, operator(node.op))
        self.add(depth + 1, "left", node.left)
        self.add(depth + 1, "right", node.right)

    def add_boolop(self, depth, role, node, place):
        """One node of many values there is a left-leaning tree of two here."""
        count = len(node.values)
        for index in range(count - 1):
            where = place if index == 0 else (place[0], ANY)
            self.row(depth + index, "left" if index else role, "boolean", where,
                     operator(node.op))
        self.add(depth + count - 1, "left", node.values[0])
        for index, value in enumerate(node.values[1:]):
            self.add(depth + count - 1 - index, "right", value)

    def add_compare(self, depth, role, node, place):
        self.row(depth, role, "compare", place, " ".join(operator(op) for op in node.ops))
        self.all(depth + 1, "item", [node.left] + node.comparators)

    def add_ifexp(self, depth, role, node, place):
        self.row(depth, role, "conditional", place)
        self.add(depth + 1, "left", node.body)
        self.add(depth + 1, "right", node.test)
        self.add(depth + 1, "third", node.orelse)

    def add_lambda(self, depth, role, node, place):
        self.row(depth, role, "lambda", place)
        self.add(depth + 1, "left", node.body)
        self.parameters(depth + 1, node.args)

    def comprehension(of):
        def add(self, depth, role, node, place):
            self.row(depth, role, "comprehension", place, of)
            if of == "dict":
                self.pair(depth + 1, "left", node.key, node.value)
            else:
                self.add(depth + 1, "left", node.elt)
            for loop in node.generators:
                self.row(depth + 1, "item", "for", (ANY, ANY), is_async=bool(loop.is_async))
                self.add(depth + 2, "left", loop.target)
                self.add(depth + 2, "right", loop.iter)
                self.all(depth + 2, "item", loop.ifs)
        return add

    add_listcomp, add_setcomp = comprehension("list"), comprehension("set")
    add_dictcomp, add_generatorexp = comprehension("dict"), comprehension("generator")

    def add_starred(self, depth, role, node, place):
        self.row(depth, role, "starred", place)
        self.add(depth + 1, "left", node.value)

    def add_namedexpr(self, depth, role, node, place):
        self.row(depth, role, "walrus", place)
        self.add(depth + 1, "left", node.target)
        self.add(depth + 1, "right", node.value)

    def add_await(self, depth, role, node, place):
        self.row(depth, role, "opaque", place)

    def add_yield(self, depth, role, node, place):
        self.row(depth, role, "yield", place, "yield")
        self.add(depth + 1, "left", node.value)

    def add_yieldfrom(self, depth, role, node, place):
        self.row(depth, role, "yield", place, "yield from")
        self.add(depth + 1, "left", node.value)


ROW = re.compile(
    r'(?P<indent> *)(?:(?P<role>[a-z]+) )?(?P<kind>[a-z_]+) (?P<start>\d+)-(?P<end>\d+)'
    r'(?: "(?P<text>[^"]*)")?(?: other="(?P<other>[^"]*)")?(?: doc="(?P<doc>[^"]*)")?'
    r'(?: name=(?P<from>\d+)-(?P<to>\d+))?(?: = (?P<value>\S+))?(?P<big> big)?'
    r'(?P<is_async> async)?(?P<incomplete> incomplete)?')


def unquote(text):
    if text is None:
        return None
    return re.sub(r"\\x([0-9a-f]{2})", lambda m: chr(int(m[1], 16)), text)


def same_text(expected, row, key="text"):
    is_doc = key == "doc" or row["kind"] == "module"
    if row["incomplete"] or is_doc and expected is not None and "\0" in expected:
        return True  # names of characters stay as written, and a C string ends at a NUL
    if row["kind"] == "bytes":
        return True  # compared by same_bytes()
    text = unquote(row[key])
    if text == expected:
        return True
    # CPython normalises identifiers.
    return text is not None and unicodedata.normalize("NFKC", text) == expected


def same_bytes(expected, line):
    written = re.search(rb'"([^"]*)"', line)[1]
    value = re.sub(rb"\\x([0-9a-f]{2})", lambda m: bytes([int(m[1], 16)]), written)
    return value == expected.encode("latin-1")


def difference(expected, line, source):
    """What differs between a row and a line of the dump, or None."""
    row = ROW.fullmatch(line.decode("utf-8", "replace" if b" bytes " in line else "surrogatepass"))
    if not row:
        return "a line of unknown form"
    depth, role, kind, start, end, text, details = expected
    if (len(row["indent"]) // 2, row["role"] or "", row["kind"]) != (depth, role, kind):
        return "node"
    if start is not ANY and int(row["start"]) != start:
        return "start"
    if end is not ANY and int(row["end"]) != end:
        return "end"
    if kind == "bytes" and not same_bytes(text, line):
        return "bytes"
    if kind not in ("integer", "imaginary", "float", "expression") and not same_text(text, row):
        return "text"
    if kind in ("module", "class", "function") and not same_text(details["doc"], row, "doc"):
        return "doc"
    if kind == "alias" and not same_text(details["other"], row, "other"):
        return "bound name"
    if details.get("value") is not None and details["value"] != row["value"]:
        return "value"
    if bool(details.get("big")) != bool(row["big"]):
        return "big"
    if bool(details.get("is_async")) != bool(row["is_async"]):
        return "async"
    if row["from"] and kind != "alias" and kind != "parameter":
        if source[int(row["from"]):int(row["to"])].decode() != unquote(row["text"]):
            return "place of the name"
    return None


def compare(expected, lines, source):
    for index, (row, line) in enumerate(zip(expected, lines)):
        what = difference(row, line, source)
        if what:
            return f"node {index}: {what} differs\n  CPython: {row}\n  Yoke:    {line!r}"
    if len(expected) != len(lines):
        return f"{len(expected)} nodes in CPython, {len(lines)} here"
    return None


def read(path):
    data = path.read_bytes()
    encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
    return data, data.decode(encoding)


def compare_file(program, path):
    """(status, message): "same", "different", "skipped" or "rejected by both"."""
    done = subprocess.run([program, str(path)], capture_output=True)
    if done.returncode not in (0, 1):
        return "different", f"exit code {done.returncode}: {done.stderr.decode()}"
    try:
        data, text = read(path)
        tree = ast.parse(data)
        if done.returncode:  # CPython has errors of its own behind its parser
            compile(data, str(path), "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError):
        return ("rejected by both", "") if done.returncode else ("rejected by CPython alone", "")
    if done.returncode:
        return "different", done.stderr.decode("utf-8", "replace")
    expected = Tree(text)
    expected.add(0, "", tree)
    message = compare(expected.rows, done.stdout.split(b"\n")[:-1], expected.bytes)
    return ("different", message) if message else ("same", "")


def collect(paths, limit):
    files = []
    for path in paths:
        files += path.rglob("*.py") if path.is_dir() else [path] if path.suffix == ".py" else []
    files.sort()
    if limit and len(files) > limit:
        files = [files[index * len(files) // limit] for index in range(limit)]
    return files


def django_of(venv):
    python = os.environ.get("YOKE_DJANGO_PYTHON") or venv / "bin/python"
    ask = "import django; print(django.__path__[0])"
    done = subprocess.run([python, "-c", ask], capture_output=True, text=True, check=True)
    return Path(done.stdout.strip())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--limit", type=int, default=0)
    parser.add_argument("--django", type=Path)
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20000)

    library = Path(inspect.__file__).parent
    if options.django:
        options.paths.append(django_of(options.django))
    paths = options.paths or [path for path in library.iterdir() if path.name != "site-packages"]
    files = collect(paths, options.limit)
    counts = {}
    with ThreadPoolExecutor(2) as pool:
        results = pool.map(lambda file: compare_file(options.program, file), files)
        for file, (status, message) in zip(files, results):
            counts[status] = counts.get(status, 0) + 1
            if status != "same" and message:
                print(f"{file}: {message}")
    print(f"{len(files)} files of Python {sys.version.split()[0]}:",
          ", ".join(f"{count} {status}" for status, count in sorted(counts.items())))
    return 1 if counts.get("different") or not counts.get("same") else 0


if __name__ == "__main__":
    sys.exit(main())
