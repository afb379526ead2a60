/* F, Value, functions, Case and operators: from the calls and operators that a file wrote down to
 * the tree that stands for them. Q and its kin are in conditions.c. */
#include "model/expressions.h"

#include <string.h>

enum { DEEPEST = 100 };

/* ── What an expression is ──────────────────────────────────────────────────────────────────── */

/* A method called on an expression: F("name").desc(). */
static const value *receiver(const value *value) {
  if (value->kind != IS_INSTANCE || value->instance->type->kind != IS_SYMBOL) return NULL;
  const struct value *of = value->instance->type->of;
  return of && is_expression(of) ? of : NULL;
}

/* The class behind "django.db.models.functions.text.Lower": "Lower". */
const char *class_of_path(const char *path) {
  const char *dot = path ? strrchr(path, '.') : NULL;
  return dot ? dot + 1 : path;
}

static bool is_in_package(const char *path) {
  static const char *const packages[] = {
      "django.db.models.functions.",        "django.db.models.lookups.",
      "django.db.models.expressions.",      "django.db.models.aggregates.",
      "django.contrib.postgres.functions.", "django.contrib.postgres.search.",
      "django.contrib.postgres.aggregates."};
  for (size_t i = 0; i < sizeof packages / sizeof *packages; i++)
    if (strncmp(path, packages[i], strlen(packages[i])) == 0) return true;
  return false;
}

static bool is_in_models(const char *name) {
  static const char *const names[] = {
      "F",      "Q",         "Value",    "Func",       "ExpressionWrapper", "Case",
      "When",   "Exists",    "Subquery", "OuterRef",   "OrderBy",           "Window",
      "RawSQL", "Transform", "Lookup",   "Expression", "Aggregate",         "Count",
      "Sum",    "Avg",       "Min",      "Max",        "RowRange",          NULL};
  for (size_t i = 0; names[i]; i++)
    if (strcmp(names[i], name) == 0) return true;
  return false;
}

bool is_expression(const value *value) {
  if (value->kind == IS_OPERATION) {
    for (size_t i = 0; i < value->count; i++)
      if (is_expression(value->items[i])) return true;
    return false;
  }
  if (value->kind != IS_INSTANCE) return false;
  if (receiver(value)) return true;
  const char *path = instance_path(value);
  if (!path) return false;
  const char *name = models_name(path);
  return is_in_package(path) || (name && is_in_models(name)) ||
         strcmp(path, "django.contrib.postgres.indexes.OpClass") == 0;
}

/* ── Making nodes ───────────────────────────────────────────────────────────────────────────── */

expression *new_expression(reader *reader, expression_kind kind, const value *from) {
  expression *made = yoke_arena_alloc(reader->builder->arena, sizeof *made);
  made->kind = kind;
  made->value = from;
  made->where = from->where;
  return made;
}

void add_operand(reader *reader, expression *to, expression *item) {
  APPEND(reader->builder, to->items, to->item_count) = item;
}

expression *unreadable(reader *reader, const value *from, const char *why) {
  expression *made = new_expression(reader, EXPRESSION_UNREADABLE, from);
  made->text = why;
  diagnostic *said = complain(reader->builder, ERROR, "yoke.E112", from->where,
                              "the expression cannot be read: %s", why);
  if (said) said->object = reader->object;
  return made;
}

static expression *constant(reader *reader, const value *from) {
  return new_expression(reader, EXPRESSION_VALUE, from);
}

static expression *named_field(reader *reader, const value *name) {
  expression *made = new_expression(reader, EXPRESSION_F, name);
  made->text = name->text;
  return made;
}

/* ── Calls ──────────────────────────────────────────────────────────────────────────────────── */

static expression *read_f(reader *reader, const value *from) {
  const argument *name = find_argument(&from->instance->call, "name", 0);
  if (!name || !is_plain_text(name->value))
    return unreadable(reader, from, "F() takes the name of a field");
  expression *made = named_field(reader, name->value);
  made->where = from->where;
  return made;
}

static expression *read_value(reader *reader, const value *from) {
  const argument *held = find_argument(&from->instance->call, "value", 0);
  if (!held) return unreadable(reader, from, "Value() takes a value");
  expression *made = constant(reader, held->value);
  if (held->value->kind == IS_UNKNOWN) return unreadable(reader, held->value, held->value->text);
  made->call = &from->instance->call;
  made->where = from->where;
  return made;
}

static expression *read_wrapper(reader *reader, const value *from) {
  const argument *wrapped = find_argument(&from->instance->call, "expression", 0);
  if (!wrapped) return unreadable(reader, from, "ExpressionWrapper() takes an expression");
  expression *made = new_expression(reader, EXPRESSION_WRAPPER, from);
  made->call = &from->instance->call;
  add_operand(reader, made, read_one(reader, wrapped->value, false));
  return made;
}

static expression *read_opclass(reader *reader, const value *from) {
  const argument *of = find_argument(&from->instance->call, "expression", 0);
  const argument *name = find_argument(&from->instance->call, "name", 1);
  if (!of || !name || !is_plain_text(name->value))
    return unreadable(reader, from, "OpClass() takes an expression and a name");
  expression *made = new_expression(reader, EXPRESSION_OPCLASS, from);
  made->text = name->value->text;
  add_operand(reader, made, read_one(reader, of->value, true));
  return made;
}

/* Case(When(...), ..., default=...). */
static expression *read_case(reader *reader, const value *from) {
  const arguments *call = &from->instance->call;
  const argument *otherwise = NULL;
  expression *made = new_expression(reader, EXPRESSION_CASE, from);
  made->call = call;
  for (size_t i = 0; i < call->count; i++) {
    const argument *argument = &call->items[i];
    if (!argument->name)
      add_operand(reader, made, read_one(reader, argument->value, false));
    else if (strcmp(argument->name, "default") == 0)
      otherwise = argument;
  }
  value *none = value_new(reader->builder->interpreter, IS_NONE, from->where);
  add_operand(reader, made,
              otherwise ? read_one(reader, otherwise->value, true) : constant(reader, none));
  return made;
}

/* Functions of which not every argument is an expression: how many positional ones are, and which
 * keywords; the others are options, and stay in `call`. */
static const struct function_shape {
  const char *name;
  size_t expressions;
  const char *keywords; /* with spaces around each, in order of position */
} shapes[] = {
    {"Cast", 1, " expression "},
    {"Collate", 1, " expression "},
    {"Extract", 1, " expression "},
    {"ExtractYear", 1, " expression "},
    {"ExtractIsoYear", 1, " expression "},
    {"ExtractMonth", 1, " expression "},
    {"ExtractDay", 1, " expression "},
    {"ExtractWeek", 1, " expression "},
    {"ExtractWeekDay", 1, " expression "},
    {"ExtractIsoWeekDay", 1, " expression "},
    {"ExtractQuarter", 1, " expression "},
    {"ExtractHour", 1, " expression "},
    {"ExtractMinute", 1, " expression "},
    {"ExtractSecond", 1, " expression "},
    {"Trunc", 1, " expression "},
    {"TruncYear", 1, " expression "},
    {"TruncMonth", 1, " expression "},
    {"TruncWeek", 1, " expression "},
    {"TruncQuarter", 1, " expression "},
    {"TruncDay", 1, " expression "},
    {"TruncDate", 1, " expression "},
    {"TruncTime", 1, " expression "},
    {"TruncHour", 1, " expression "},
    {"TruncMinute", 1, " expression "},
    {"TruncSecond", 1, " expression "},
    {"Left", 2, " expression length "},
    {"Right", 2, " expression length "},
    {"LPad", 3, " expression length fill_text "},
    {"RPad", 3, " expression length fill_text "},
    {"Repeat", 2, " expression number "},
    {"Replace", 3, " expression text replacement "},
    {"Round", 2, " expression precision "},
    {"Substr", 3, " expression pos length "},
    {"RawSQL", 0, " "},
};

static struct function_shape shape_of(const char *name) {
  for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
    if (strcmp(shapes[i].name, name) == 0) return shapes[i];
  return (struct function_shape){name, SIZE_MAX, " expression "};
}

static bool is_word_of(const char *words, const char *word) {
  size_t size = strlen(word);
  for (const char *at = strstr(words, word); at; at = strstr(at + 1, word))
    if (at[-1] == ' ' && at[size] == ' ') return true;
  return false;
}

/* A class of the project's own says how it is written by attributes: they become arguments. */
static const arguments *with_class_options(reader *reader, const value *from) {
  static const char *const names[] = {"function", "template", "arg_joiner", "output_field", NULL};
  const arguments *call = &from->instance->call;
  if (from->instance->type->kind != IS_CLASS) return call;
  arguments *all = yoke_arena_alloc(reader->builder->arena, sizeof *all);
  for (size_t i = 0; i < call->count; i++)
    APPEND(reader->builder, all->items, all->count) = call->items[i];
  for (size_t i = 0; names[i]; i++) {
    const class *owner;
    const binding *set = class_attribute(from->instance->type->class, names[i], &owner);
    if (set && !find_argument(call, names[i], SIZE_MAX))
      APPEND(reader->builder, all->items, all->count) =
          (argument){.name = names[i], .value = set->value, .where = set->where};
  }
  return all;
}

/* JSONObject(key=expression). */
static void read_pairs(reader *reader, expression *made, const arguments *call) {
  for (size_t i = 0; i < call->count; i++) {
    const argument *pair = &call->items[i];
    if (!pair->name) continue;
    add_operand(
        reader, made,
        constant(reader, value_text(reader->builder->interpreter, pair->name, pair->where)));
    add_operand(reader, made, read_one(reader, pair->value, true));
  }
}

static expression *read_function(reader *reader, const value *from, const char *name) {
  struct function_shape shape = shape_of(name);
  const arguments *call = &from->instance->call;
  expression *made = new_expression(reader, EXPRESSION_FUNCTION, from);
  made->text = name;
  made->call = with_class_options(reader, from);
  if (call->unknown) return unreadable(reader, call->unknown, call->unknown->text);
  if (strcmp(name, "JSONObject") == 0) {
    read_pairs(reader, made, call);
    return made;
  }
  if (strncmp(name, "Key", 3) == 0) { /* KeyTransform("key", "data") */
    const argument *of = find_argument(call, "expression", 1);
    if (of) add_operand(reader, made, read_one(reader, of->value, true));
    return made;
  }
  size_t position = 0;
  for (size_t i = 0; i < call->count; i++) {
    const argument *argument = &call->items[i];
    bool is_source = argument->name ? is_word_of(shape.keywords, argument->name)
                                    : position++ < shape.expressions;
    bool is_left_out = shape.expressions != SIZE_MAX && argument->value->kind == IS_NONE;
    if (is_source && !is_left_out)
      add_operand(reader, made, read_one(reader, argument->value, true));
  }
  return made;
}

/* ── Ordering and operators ─────────────────────────────────────────────────────────────────── */

static bool is_true(const arguments *call, const char *name) {
  const argument *set = find_argument(call, name, SIZE_MAX);
  return set && value_truth(set->value) > 0;
}

static expression *ordered(reader *reader, const value *from, const value *of, bool descending) {
  const arguments *call = &from->instance->call;
  expression *made = new_expression(reader, EXPRESSION_ORDER, from);
  made->descending = descending;
  made->nulls_first = is_true(call, "nulls_first");
  made->nulls_last = is_true(call, "nulls_last");
  add_operand(reader, made, read_one(reader, of, true));
  return made;
}

expression *combined(reader *reader, const value *from, const char *connector, const value *left,
                     const value *right) {
  expression *made = new_expression(reader, EXPRESSION_COMBINED, from);
  made->text = connector;
  add_operand(reader, made, read_one(reader, left, false));
  add_operand(reader, made, read_one(reader, right, false));
  return made;
}

/* F("flags").bitand(1), F("name").desc(). */
static expression *read_method(reader *reader, const value *from, const value *of) {
  static const char *const bits[][2] = {{"bitand", "&"},
                                        {"bitor", "|"},
                                        {"bitxor", "#"},
                                        {"bitleftshift", "<<"},
                                        {"bitrightshift", ">>"}};
  const char *method = from->instance->type->text;
  const arguments *call = &from->instance->call;
  if (strcmp(method, "asc") == 0 || strcmp(method, "desc") == 0)
    return ordered(reader, from, of, method[0] == 'd');
  for (size_t i = 0; i < sizeof bits / sizeof *bits && call->count; i++)
    if (strcmp(bits[i][0], method) == 0)
      return combined(reader, from, bits[i][1], of, call->items[0].value);
  return unreadable(reader, from,
                    yoke_arena_printf(reader->builder->arena, ".%s() of an expression", method));
}

static expression *read_order_by(reader *reader, const value *from) {
  const arguments *call = &from->instance->call;
  const argument *of = find_argument(call, "expression", 0);
  return of ? ordered(reader, from, of->value, is_true(call, "descending"))
            : unreadable(reader, from, "OrderBy() takes an expression");
}

/* Python's operators as Django's connectors. */
static const char *connector_of(const char *operator) {
  static const char *const connectors[][2] = {{"+", "+"}, {"-", "-"},  {"*", "*"},
                                              {"/", "/"}, {"%", "%%"}, {"**", "^"}};
  for (size_t i = 0; i < sizeof connectors / sizeof *connectors; i++)
    if (strcmp(connectors[i][0], operator) == 0) return connectors[i][1];
  return NULL;
}

static expression *read_operation(reader *reader, const value *from) {
  const char *operator= from->text;
  if (is_condition_operator(operator)) return read_condition_operation(reader, from);
  const char *connector = connector_of(operator);
  if (connector && from->count == 2)
    return combined(reader, from, connector, from->items[0], from->items[1]);
  if (strcmp(operator, "-") == 0 && from->count == 1)
    return combined(reader, from, "*", from->items[0],
                    value_int(reader->builder->interpreter, -1, from->where));
  return unreadable(reader, from,
                    yoke_arena_printf(reader->builder->arena, "the operator %s", operator));
}

/* ── Any of them ────────────────────────────────────────────────────────────────────────────── */

static expression *read_call(reader *reader, const value *from) {
  const value *of = receiver(from);
  if (of) return read_method(reader, from, of);
  const char *path = instance_path(from), *name = class_of_path(path);
  if (strcmp(name, "Q") == 0) return read_q(reader, from);
  if (strcmp(name, "F") == 0) return read_f(reader, from);
  if (strcmp(name, "Value") == 0) return read_value(reader, from);
  if (strcmp(name, "ExpressionWrapper") == 0) return read_wrapper(reader, from);
  if (strcmp(name, "OpClass") == 0) return read_opclass(reader, from);
  if (strcmp(name, "Case") == 0) return read_case(reader, from);
  if (strcmp(name, "When") == 0) return read_when(reader, from);
  if (strcmp(name, "OrderBy") == 0) return read_order_by(reader, from);
  const char *lookup = lookup_of_class(path);
  if (lookup) return read_lookup_call(reader, from, lookup);
  return read_function(reader, from, name);
}

expression *read_one(reader *reader, const value *from, bool names_field) {
  if (reader->depth >= DEEPEST) return unreadable(reader, from, "it is nested too deeply");
  if (from->kind == IS_UNKNOWN) return unreadable(reader, from, from->text);
  if (is_plain_text(from) && names_field) return named_field(reader, from);
  if (!is_expression(from)) return constant(reader, from);
  reader->depth++;
  expression *made =
      from->kind == IS_OPERATION ? read_operation(reader, from) : read_call(reader, from);
  reader->depth--;
  return made;
}

expression *read_expression(builder *builder, const value *value, bool names_field,
                            const char *object) {
  reader reader = {.builder = builder, .object = object};
  return read_one(&reader, value, names_field);
}
