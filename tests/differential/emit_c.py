"""Writes the operations of a case as a C program: the calls that a user of Yoke would write."""

import rules
from spec import Case

SCALAR_TYPES = {"int": "int64_t", "bool": "bool", "float": "double", "date": "yoke_date",
                "time": "yoke_time", "datetime": "yoke_datetime"}


C_KEYWORDS = {"default", "int", "register", "union", "long", "short", "double", "switch"}


def c_name(name):
    """A struct member: a name that C keeps for itself gets an underscore."""
    return name + "_" if name in C_KEYWORDS else name


def c_string(text):
    """A C string literal; bytes that are not plain letters are written in octal."""
    parts = []
    for byte in text.encode():
        char = chr(byte)
        parts.append(char if 32 <= byte < 127 and char not in '"\\?' else f"\\{byte:03o}")
    return '"' + "".join(parts) + '"'


def c_value(kind, value):
    """A value as an expression of the kind's C type."""
    if kind == "text":
        return c_string(value)
    if kind == "bool":
        return "true" if value else "false"
    if kind == "int":
        return f"INT64_C({value})" if abs(value) > 2 ** 31 - 1 else str(value)
    if kind == "float":
        return repr(float(value))
    return {"date": "day", "time": "oclock", "datetime": "moment"}[kind] + f"({c_string(value)})"


def c_member_value(field, value):
    """A value as what a struct member is set to: a pointer where the column may be NULL."""
    if field.kind == "text":
        return "NULL" if value is None else c_string(value)
    if field.null:
        return "NULL" if value is None else f"a_{field.kind}({c_value(field.kind, value)})"
    return "0" if value is None else c_value(field.kind, value)


def c_to(field, value):
    """An assignment of update() and of defaults."""
    return "TO_NULL" if value is None else f"to({c_value(field.kind, value)})"


def c_lookup(field, operator, operand):
    if operator == "isnull":
        return "IS_NULL" if operand else "IS_NOT_NULL"
    kind = field.kind
    if operator == "in":
        values = ", ".join(c_value(kind, value) for value in operand)
        if kind in ("int", "bool"):
            return f"in_ints({values})"
        if kind == "text":
            return f"in_texts({values})"
        return f"in((((const {SCALAR_TYPES[kind]}[]){{{values}}})), {len(operand)})"
    if operator == "range":
        return f"range({c_value(kind, operand[0])}, {c_value(kind, operand[1])})"
    return f"{'eq' if operator == 'exact' else operator}({c_value(kind, operand)})"


class Emitter:
    def __init__(self, data):
        self.case = Case(data)
        self.lines = []
        self.models_of_variables = []

    def program(self):
        case = self.case
        self.lines = ["/* Made by tests/differential/emit_c.py. */", f'#include "{case.app}.h"', "",
                      "static const yoke_model *const all_models[] = {"]
        self.lines += [f"  &{model.name}_model," for model in case.models]
        self.lines += ["};", "", '#include "harness.h"']
        for model in case.models:
            self.emit_show(model)
        for number, sequence in enumerate(case.sequences):
            self.emit_sequence(number, sequence)
        self.lines += ["", "static void (*const sequences[])(void) = {"]
        self.lines += [f"  sequence_{number}," for number in range(len(case.sequences))]
        self.lines += ["};", "", "int main(int argc, char **argv) {",
                       "  if (argc != 3 || !(out = fopen(argv[2], \"w\")))", "    return 2;",
                       f"  return run_sequences(argv[1], sequences, {len(case.sequences)}, "
                       f"&{case.app});", "}", ""]
        return "\n".join(self.lines)

    # ── Showing objects ──────────────────────────────────────────────────────────────────────────

    def emit_show(self, model):
        name = model.name
        self.lines += ["", f"static inline void row_{name}({name} *one) {{"]
        for field in model.fields:
            self.lines.append(f"  {self.put_field(field)}")
        # Not every program shows an object of every model, and Clang warns of what is not used.
        self.lines += ["}", "", f"static __attribute__((unused)) void show_{name}(void *object) {{",
                       f"  {name} *one = object;", "  open_member(\"values\", '{');",
                       f"  row_{name}(one);", "  close_bracket('}');",
                       "  open_member(\"caches\", '{');"]
        for end in model.ends:
            if end.has_cache:
                self.lines.append(f"  put_cache(\"{end.accessor}\", "
                                  f"{name}_{end.accessor}_state(one), &{end.target.name}_model, "
                                  f"one->{c_name(end.accessor)});")
        self.lines += ["  close_bracket('}');", "}"]

    @staticmethod
    def put_field(field):
        member = f"one->{c_name(field.attname)}"
        pointer = member if field.null or field.kind == "text" else "&" + member
        put = field.kind
        if field.is_moving:
            return f"put_moving(\"{field.attname}\", {pointer}, one);"
        elif field.kind == "int" and (field.is_auto or field.is_relation) and not field.null:
            put = "key"
        return f"put_{put}(\"{field.attname}\", {pointer});"

    # ── Conditions and queries ───────────────────────────────────────────────────────────────────

    def where_members(self, model, where):
        members = [f".{c_name(attname)} = {c_lookup(model.field(attname), operator, operand)}"
                   for attname, operator, operand in where.get("fields", [])]
        if "is" in where:
            members.append(f".is = v{where['is']}")
        for name, inner in where.get("relations", {}).items():
            if isinstance(inner, str):
                members.append(f".{c_name(name)} = {inner}")
            else:
                target = model.end_by_query_name(name).target
                of_partner = f"({target.name}_where){self.where(target, inner)}"
                members.append(f".{c_name(name)} = &{of_partner}")
        for group in ("all", "any", "none"):
            if where.get(group):
                nodes = ", ".join(self.where(model, inner) for inner in where[group])
                members.append(f".{group} = ({model.name}_where[]){{{nodes}, YOKE_END}}")
        return members

    def where(self, model, where):
        return "{" + ", ".join(self.where_members(model, where)) + "}"

    def query_members(self, model, query):
        members = [f".{name} = {self.where(model, query[name])}" for name in ("where", "exclude")
                   if query.get(name)]
        if query.get("select_related"):
            members.append(f".select_related = {c_string(', '.join(query['select_related']))}")
        if query.get("order_by"):
            members.append(f".order_by = {c_string(', '.join(query['order_by']))}")
        members += [f".{name} = {query[name]}" for name in ("limit", "offset") if query.get(name)]
        return members

    @staticmethod
    def call(function, *arguments):
        return f"{function}({', '.join(arguments)})"

    def set_members(self, model, values, assignment):
        """Members of a where struct: assignments to(...) or, for what is looked up, eq(...)."""
        members = []
        for name, value in values.items():
            field, name = model.field(name), c_name(name)
            if isinstance(value, dict):
                members.append(f".{name} = &({field.target.name}_where){{.is = v{value['v']}}}")
            elif assignment:
                members.append(f".{name} = {c_to(field, value)}")
            else:
                members.append(f".{name} = eq({c_value(field.kind, value)})")
        return members

    def initial_members(self, model, values):
        return [f".{c_name(name)} = v{value['v']}" if isinstance(value, dict) else
                f".{c_name(name)} = {c_member_value(model.field(name), value)}"
                for name, value in values.items()]

    # ── Sequences ────────────────────────────────────────────────────────────────────────────────

    def emit_sequence(self, number, sequence):
        self.models_of_variables = sequence["variables"]
        self.lines += ["", f"static void sequence_{number}(void) {{"]
        self.lines += [f"  {model} *v{index} = NULL;"
                       for index, model in enumerate(sequence["variables"])]
        self.lines += [f"  (void)v{index};" for index in range(len(sequence["variables"]))]
        for index, op in enumerate(sequence["ops"]):
            self.emit_op(index, op)
        self.lines.append("}")

    def emit_op(self, index, op):
        if op["do"] in ("begin", "commit", "rollback"):
            call = "begin_level({})" if op["do"] == "begin" else \
                "end_level({}, " + ("true" if op["do"] == "commit" else "false") + ")"
            self.lines.append("  " + call.format(index) + ";")
            return
        needed = sorted(set(rules.needed_variables(op)))
        tests = [f"is_empty({one})" for one in needed]
        if op["do"] == "assign" and op["to"] is not None:
            tests.append(f"is_same({op['var']}, {op['to']})")
        if needed:
            self.lines.append(f"  if ({' || '.join(tests)}) {{")
            self.lines.append(f"    skipped({index}, \"{op['do']}\");")
            self.lines.append("  } else {")
        else:
            self.lines.append("  {")
        body = getattr(self, "do_" + op["do"])(str(index), op)
        self.lines += ["    " + line for line in body]
        self.lines += [f"    show({variable});" for variable in op["show"]]
        self.lines += ["    end_op();", "  }"]

    def variable(self, number):
        return f"v{number}", self.case.model(self.models_of_variables[number])

    def keep(self, number):
        return f"keep({number}, v{number}, show_{self.models_of_variables[number]});"

    # ── Operations: the statements of each "do" ──────────────────────────────────────────────────

    def do_new(self, index, op):
        return self.made(index, op, "new")

    def do_create(self, index, op):
        return self.made(index, op, "create")

    def made(self, index, op, what):
        model = self.case.model(op["model"])
        into = op["into"]
        call = self.call(f"{model.name}_{what}", "db", *self.initial_members(model, op["values"]))
        return [f"v{into} = {call};", self.keep(into),
                f"plain_outcome({index}, \"{what}\", v{into} != NULL);"]

    def do_save(self, index, op):
        name, model = self.variable(op["var"])
        return [f"plain_outcome({index}, \"save\", {model.name}_save({name}));"]

    def do_save_fields(self, index, op):
        name, model = self.variable(op["var"])
        fields = c_string(", ".join(op["fields"]))
        return [f"plain_outcome({index}, \"save_fields\", "
                f"{model.name}_save_fields({name}, {fields}));"]

    def do_bulk_create(self, index, op):
        objects = ", ".join(f"v{variable}" for variable in op["vars"])
        return [f"{op['model']} *objects[] = {{{objects}}};",
                f"plain_outcome({index}, \"bulk_create\", {op['model']}_bulk_create(db, objects, "
                f"{len(op['vars'])}));"]

    def do_set(self, index, op):
        name, model = self.variable(op["var"])
        value = c_member_value(model.field(op["member"]), op["value"])
        return [f"{name}->{c_name(op['member'])} = {value};",
                f"begin_line({index}, \"set\");", "open_member(\"outcome\", '{');",
                "end_outcome();"]

    def do_assign(self, index, op):
        name, model = self.variable(op["var"])
        to = "NULL" if op["to"] is None else f"v{op['to']}"
        return [f"plain_outcome({index}, \"assign\", {model.name}_set_{op['end']}({name}, {to}));"]

    def do_read(self, index, op):
        name, model = self.variable(op["var"])
        into = op["into"]
        return ["uint64_t before = yoke_statement_count(db);",
                f"v{into} = {model.name}_{op['end']}({name});", self.keep(into),
                f"read_outcome({index}, v{into}, yoke_statement_count(db) > before);"]

    def do_related_list(self, index, op):
        name, model = self.variable(op["var"])
        target = model.end(op["end"]).target
        members = self.query_members(target, op["query"])
        function = f"{model.name}_{op['end']}" + ("_query" if members else "")
        call = self.call(function, name, *members)
        return self.rows(index, "related_list", target, op, call)

    def do_filter(self, index, op):
        model = self.case.model(op["model"])
        call = self.call(f"{model.name}_filter", "db", *self.query_members(model, op["query"]))
        return self.rows(index, "filter", model, op, call)

    def rows(self, index, what, model, op, call):
        lines = [f"{model.name}_list *rows = {call};"]
        for place, variable in enumerate(op["into"]):
            lines += [f"if (rows && rows->count > {place})",
                      f"  v{variable} = rows->items[{place}];", self.keep(variable)]
        return lines + [f"if (begin_outcome({index}, \"{what}\", rows != NULL)) {{",
                        "  open_member(\"rows\", '[');",
                        f"  yoke_each ({model.name}, one, rows) {{",
                        "    open_bracket('{');", f"    row_{model.name}(one);",
                        "    close_bracket('}');", "  }", "  close_bracket(']');", "}",
                        "end_outcome();"]

    def do_iterate(self, index, op):
        model = self.case.model(op["model"])
        call = self.call(f"{model.name}_iterate", "db", *self.query_members(model, op["query"]))
        return [f"{model.name}_iterator *rows = {call};", "char *text = NULL;", "size_t size = 0;",
                "FILE *line = out;", "out = open_memstream(&text, &size);", "separator = \"\";",
                f"for ({model.name} *one; rows && (one = {model.name}_next(rows));) {{",
                "  open_bracket('{');", f"  row_{model.name}(one);", "  close_bracket('}');", "}",
                "fclose(out);", "out = line;",
                f"if (begin_outcome({index}, \"iterate\", true)) {{",
                "  open_member(\"rows\", '[');", "  fputs(text, out);", "  close_bracket(']');",
                "}",
                "free(text);", "end_outcome();"]

    def do_get(self, index, op):
        model = self.case.model(op["model"])
        into = op["into"]
        call = self.call(f"{model.name}_get", "db", *self.where_members(model, op["where"]))
        return [f"v{into} = {call};", self.keep(into),
                f"plain_outcome({index}, \"get\", v{into} != NULL);"]

    def do_first(self, index, op):
        model = self.case.model(op["model"])
        into = op["into"]
        call = self.call(f"{model.name}_first", "db", *self.query_members(model, op["query"]))
        return [f"v{into} = {call};", self.keep(into),
                f"bool_outcome({index}, \"first\", \"found\", v{into} != NULL);"]

    def do_count(self, index, op):
        model = self.case.model(op["model"])
        call = self.call(f"{model.name}_count", "db", *self.query_members(model, op["query"]))
        return [f"count_outcome({index}, \"count\", {call});"]

    def do_exists(self, index, op):
        model = self.case.model(op["model"])
        call = self.call(f"{model.name}_exists", "db", *self.query_members(model, op["query"]))
        return [f"bool_outcome({index}, \"exists\", \"exists\", {call});"]

    def do_update(self, index, op):
        model = self.case.model(op["model"])
        members = [f".where = {self.where(model, op['where'])}"] if op["where"] else []
        members.append(".set = {" + ", ".join(self.set_members(model, op["set"], True)) + "}")
        call = self.call(f"{model.name}_update", "db", *members)
        return [f"count_outcome({index}, \"update\", {call});"]

    def do_delete(self, index, op):
        name, model = self.variable(op["var"])
        return ["yoke_deleted deleted = {0};",
                f"bool fine = {model.name}_delete({name}, &deleted);",
                f"deleted_outcome({index}, \"delete\", fine, &deleted);"]

    def do_delete_where(self, index, op):
        model = self.case.model(op["model"])
        call = self.call(f"{model.name}_delete_where", "db", "&deleted",
                         *self.query_members(model, op["query"]))
        return ["yoke_deleted deleted = {0};", f"bool fine = {call};",
                f"deleted_outcome({index}, \"delete_where\", fine, &deleted);"]

    def do_get_or_create(self, index, op):
        return self.or_create(index, op)

    def do_update_or_create(self, index, op):
        return self.or_create(index, op)

    def or_create(self, index, op):
        model = self.case.model(op["model"])
        into = op["into"]
        members = [".where = {" + ", ".join(self.set_members(model, op["where"], False)) + "}"]
        if op["defaults"]:
            members.append(".defaults = {" +
                           ", ".join(self.set_members(model, op["defaults"], True)) + "}")
        call = self.call(f"{model.name}_{op['do']}", "db", "&created", *members)
        return ["bool created = false;", f"v{into} = {call};", self.keep(into),
                f"if (begin_outcome({index}, \"{op['do']}\", v{into} != NULL))",
                "  put_bool(\"created\", &created);", "end_outcome();"]

    def do_refresh(self, index, op):
        name, model = self.variable(op["var"])
        return [f"plain_outcome({index}, \"refresh\", {model.name}_refresh({name}));"]

    def do_full_clean(self, index, op):
        name, model = self.variable(op["var"])
        return [f"plain_outcome({index}, \"full_clean\", {model.name}_full_clean({name}));"]

    def do_str(self, index, op):
        name, model = self.variable(op["var"])
        return [f"text_outcome({index}, {model.name}_str({name}));"]
