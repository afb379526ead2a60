/* Comparisons: a left side, a lookup's name, a right side. */
#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "schema/constant.h"
#include "schema/function.h"
#include "schema/lookup_type.h"

bool is_range(const field *field) {
  return field && field->class >= FIELD_IntegerRangeField && field->class <= FIELD_DateRangeField;
}

bool is_container(const field *field) {
  return is_range(field) || is_a(field, FIELD_ArrayField) || is_a(field, FIELD_HStoreField);
}

/* Value(1) of a 1 as it stands. */
static const expression *as_value(compiler *compiler, const expression *constant) {
  expression *value = yoke_arena_alloc(compiler->arena, sizeof *value);
  *value = *constant;
  value->call = yoke_arena_alloc(compiler->arena, sizeof *value->call);
  return value;
}

/* Of a left side whose type is not known yet, Django takes the right side for what it is by itself.
 */
lookup lookup_of_call(compiler *compiler, const expression *expression) {
  static const char *const compared[] = {"exact", "gt", "gte", "lt", "lte"};
  lookup made = {.left = expression->items[1],
                 .right = expression->items[0],
                 .name = expression->text,
                 .where = expression->where};
  if (made.right->kind != EXPRESSION_VALUE || made.right->call || knows_output(compiler, made.left))
    return made;
  for (size_t i = 0; i < sizeof compared / sizeof *compared; i++) {
    if (strcmp(compared[i], made.name) != 0) continue;
    made.right = as_value(compiler, made.right);
  }
  return made;
}

/* What a text comparison does to its left side: ops.lookup_cast(). */
static const char *cast_left(const compiler *compiler, const lookup *lookup, const field *output,
                             const char *text) {
  yoke_arena *arena = compiler->arena;
  field_class class = output ? internal_class(output) : FIELD_CLASS_COUNT;
  if (compiler->backend->database == DB_MARIADB && class == FIELD_JSONField)
    return yoke_arena_printf(arena, "JSON_UNQUOTE(%s)", text);
  if (compiler->backend->database != DB_POSTGRESQL) return text;
  const lookup_type *type = lookup_type_named(lookup->name);
  bool is_text = type && (type->before || strstr(lookup->name, "regex") ||
                          strcmp(lookup->name, "iexact") == 0);
  if (!is_text) return text;
  bool is_address = class == FIELD_GenericIPAddressField || class == FIELD_IPAddressField;
  text = yoke_arena_printf(arena, is_address ? "HOST(%s)" : "%s::text", text);
  bool folds = lookup->name[0] == 'i' && strcmp(lookup->name, "iregex") != 0;
  return folds ? yoke_arena_printf(arena, "UPPER(%s)", text) : text;
}

static sql compile_left(compiler *compiler, const lookup *lookup, const field *output) {
  bool was_left = compiler->is_left;
  compiler->is_left = true;
  sql left = compile_expression(compiler, lookup->left);
  compiler->is_left = was_left;
  if (left.outcome != WRITTEN) return left;
  if (lookup->left->kind == EXPRESSION_LOOKUP)
    left.text = yoke_arena_printf(compiler->arena, "(%s)", left.text);
  return sql_written(cast_left(compiler, lookup, output, left.text));
}

/* ── The right side ─────────────────────────────────────────────────────────────────────────── */

static sql compile_right_expression(compiler *compiler, const expression *right) {
  bool was_left = compiler->is_left;
  compiler->is_left = false;
  sql text = compile_expression(compiler, right);
  compiler->is_left = was_left;
  if (text.outcome != WRITTEN || right->kind == EXPRESSION_VALUE || text.text[0] == '(')
    return text;
  return sql_written(yoke_arena_printf(compiler->arena, "(%s)", text.text));
}

/* A backslash before each character that LIKE takes for a sign. */
static const char *escape_pattern(yoke_arena *arena, const char *text) {
  char *out = yoke_arena_alloc(arena, 2 * strlen(text) + 1), *end = out;
  for (; *text; text++) {
    if (strchr("\\%_", *text)) *end++ = '\\';
    *end++ = *text;
  }
  return out;
}

static sql compile_pattern(compiler *compiler, const lookup *lookup, const lookup_type *type) {
  constant constant = read_constant(compiler, lookup->right->value);
  const char *text = constant_as_text(compiler, &constant);
  if (!text)
    return sql_failed(compiler, lookup->where, "the pattern of __%s is no text", type->name);
  text = yoke_arena_printf(compiler->arena, "%s%s%s", type->before,
                           escape_pattern(compiler->arena, text), type->after);
  return sql_written(quote_text(compiler, text, strlen(text)));
}

/* A constant that is not made ready for the column, only for the driver. */
static sql compile_raw(compiler *compiler, const lookup *lookup) {
  constant constant = read_constant(compiler, lookup->right->value);
  bool escapes =
      strcmp(lookup->name, "iexact") == 0 && compiler->backend->database != DB_POSTGRESQL;
  const char *text = escapes ? constant_as_text(compiler, &constant) : NULL;
  if (!text) return quote_constant(compiler, &constant, lookup->where);
  text = escape_pattern(compiler->arena, text);
  return sql_written(quote_text(compiler, text, strlen(text)));
}

static constant prepare_right(compiler *compiler, const value *value, const field *output) {
  constant read = read_constant(compiler, value);
  return output ? prepare_constant(compiler, read, output) : read;
}

/* (1, 2, 3): without None, and each once. */
static sql compile_list(compiler *compiler, const lookup *lookup, const field *output) {
  const value *list = lookup->right->value;
  const char *all = "";
  const char **seen = yoke_arena_alloc(compiler->arena, sizeof *seen * (list->count + 1));
  size_t count = 0;
  for (size_t i = 0; i < list->count; i++) {
    constant item = prepare_right(compiler, list->items[i], output);
    if (item.kind == CONSTANT_NONE) continue;
    sql text = quote_constant(compiler, &item, lookup->where);
    if (text.outcome != WRITTEN) return text;
    size_t at = 0;
    while (at < count && strcmp(seen[at], text.text) != 0)
      at++;
    if (at < count) continue;
    seen[count++] = text.text;
    all = yoke_arena_printf(compiler->arena, "%s%s%s", all, *all ? ", " : "", text.text);
  }
  if (!*all) return (sql){NO_ROWS, NULL};
  return sql_written(yoke_arena_printf(compiler->arena, "(%s)", all));
}

static sql compile_bounds(compiler *compiler, const lookup *lookup, const field *output) {
  const value *pair = lookup->right->value;
  if (pair->count != 2) return sql_failed(compiler, lookup->where, "__range takes two values");
  constant bounds[2];
  sql texts[2];
  for (size_t i = 0; i < 2; i++) {
    bounds[i] = prepare_right(compiler, pair->items[i], output);
    texts[i] = quote_constant(compiler, &bounds[i], lookup->where);
    if (texts[i].outcome != WRITTEN) return texts[i];
  }
  return sql_written(yoke_arena_printf(compiler->arena, "%s AND %s", texts[0].text, texts[1].text));
}

static bool is_list(const value *value) {
  return value && (value->kind == IS_LIST || value->kind == IS_TUPLE || value->kind == IS_SET);
}

/* Expressions among the values of __in and __range: items of the right side. */
static sql compile_right_items(compiler *compiler, const lookup *lookup, bool is_range) {
  sql text = compile_items(compiler, lookup->right->items, lookup->right->item_count,
                           is_range ? " AND " : ", ");
  if (text.outcome != WRITTEN || is_range) return text;
  return sql_written(yoke_arena_printf(compiler->arena, "(%s)", text.text));
}

static sql compile_right(compiler *compiler, const lookup *lookup, const lookup_type *type,
                         const field *output) {
  const expression *right = lookup->right;
  bool is_in = strcmp(lookup->name, "in") == 0, is_range = strcmp(lookup->name, "range") == 0;
  if ((is_in || is_range) && right->kind == EXPRESSION_VALUE && right->item_count)
    return compile_right_items(compiler, lookup, is_range);
  if (right->kind != EXPRESSION_VALUE || right->call)
    return compile_right_expression(compiler, right);
  if (!right->value) return sql_failed(compiler, lookup->where, "a value is not known");
  if (type->before) return compile_pattern(compiler, lookup, type);
  if (strcmp(lookup->name, "iexact") == 0 || strstr(lookup->name, "regex"))
    return compile_raw(compiler, lookup);
  if (is_in || is_range) {
    if (!is_list(right->value))
      return sql_failed(compiler, lookup->where, "__%s takes a list", lookup->name);
    return is_in ? compile_list(compiler, lookup, output)
                 : compile_bounds(compiler, lookup, output);
  }
  constant prepared = prepare_right(compiler, right->value, output);
  return quote_constant(compiler, &prepared, lookup->where);
}

/* ── Integers beyond their column ───────────────────────────────────────────────────────────── */

static void integer_range(const compiler *compiler, field_class class, double *ret_min,
                          double *ret_max) {
  bool is_mariadb = compiler->backend->database == DB_MARIADB;
  bool is_positive = field_types[class].traits & TRAIT_POSITIVE;
  double max = class == FIELD_SmallIntegerField || class == FIELD_SmallAutoField ||
                       class == FIELD_PositiveSmallIntegerField
                   ? INT16_MAX
               : class == FIELD_BigIntegerField || class == FIELD_BigAutoField ||
                       class == FIELD_PositiveBigIntegerField
                   ? 9223372036854775807.0
                   : INT32_MAX;
  if (compiler->backend->database == DB_SQLITE) max = 9223372036854775807.0;
  *ret_min = is_positive ? 0 : -max - 1;
  *ret_max = is_positive && is_mariadb ? 2 * max + 1 : max;
}

/* A comparison with an integer that the column cannot hold is true for all or for none. */
static outcome compare_range(compiler *compiler, const lookup *lookup, const field *output) {
  const value *value = lookup->right->value;
  static const char *const compared[] = {"exact", "gt", "gte", "lt", "lte"};
  bool applies = false;
  for (size_t i = 0; i < sizeof compared / sizeof *compared; i++)
    applies = applies || strcmp(compared[i], lookup->name) == 0;
  if (!applies || lookup->right->kind != EXPRESSION_VALUE || !value || value->kind != IS_INT ||
      !is_a(output, FIELD_IntegerField))
    return WRITTEN;
  double min, max, number = value->is_big ? strtod(value->text, NULL) : (double)value->integer;
  integer_range(compiler, internal_class(output), &min, &max);
  if (number < min) return lookup->name[0] == 'g' ? ALL_ROWS : NO_ROWS;
  if (number > max) return lookup->name[0] == 'l' ? ALL_ROWS : NO_ROWS;
  return WRITTEN;
}

/* __gte=1.5 of an integer means 2. */
static lookup without_fraction(compiler *compiler, const lookup *given, const field *output) {
  lookup lookup = *given;
  const value *value = lookup.right->value;
  bool rounds = strcmp(lookup.name, "gte") == 0 || strcmp(lookup.name, "lt") == 0;
  if (rounds && lookup.right->kind == EXPRESSION_VALUE && value && value->kind == IS_FLOAT &&
      is_a(output, FIELD_IntegerField))
    lookup.right = integer_node(compiler, (int64_t)ceil(value->real), lookup.where);
  return lookup;
}

/* ── The lookup ─────────────────────────────────────────────────────────────────────────────── */

static sql compile_is_null(compiler *compiler, const lookup *lookup, const field *output,
                           bool is_null) {
  sql left = compile_left(compiler, lookup, output);
  if (left.outcome != WRITTEN) return left;
  return sql_written(
      yoke_arena_printf(compiler->arena, "%s IS %sNULL", left.text, is_null ? "" : "NOT "));
}

/* flag=True is "flag" alone, where the database lets a condition stand by itself. */
static bool is_bare_condition(const compiler *compiler, const lookup *lookup, const field *output) {
  if (strcmp(lookup->name, "exact") != 0 || lookup->right->kind != EXPRESSION_VALUE ||
      lookup->right->call || !is_a(output, FIELD_BooleanField))
    return false;
  const value *value = lookup->right->value;
  if (!value || (value->kind != IS_BOOL && value->kind != IS_INT)) return false;
  return compiler->backend->database != DB_MARIADB || lookup->left->kind == EXPRESSION_LOOKUP;
}

static sql compile_bare_condition(compiler *compiler, const lookup *lookup, const field *output) {
  sql left = compile_left(compiler, lookup, output);
  if (left.outcome != WRITTEN || lookup->right->value->integer) return left;
  return sql_written(yoke_arena_printf(compiler->arena, "NOT %s", left.text));
}

/* ARRAY[1, 2]: what an array is compared with. */
static sql compile_array(compiler *compiler, const lookup *lookup, const field *output) {
  const value *list = lookup->right->value;
  const char *all = "";
  for (size_t i = 0; i < list->count; i++) {
    constant item = prepare_right(compiler, list->items[i], output->base_field);
    sql text = quote_constant(compiler, &item, lookup->where);
    if (text.outcome != WRITTEN) return text;
    all = yoke_arena_printf(compiler->arena, "%s%s%s", all, i ? ", " : "", text.text);
  }
  return sql_written(yoke_arena_printf(compiler->arena, "(ARRAY[%s])", all));
}

static sql compile_container_lookup(compiler *compiler, const lookup *lookup, const field *output) {
  const char *operator= container_operator(lookup->name);
  sql left = compile_expression(compiler, lookup->left);
  if (left.outcome != WRITTEN) return left;
  static const lookup_type plain = {.name = "exact"};
  struct lookup as_exact = *lookup;
  as_exact.name = "exact";
  bool is_array = output->class == FIELD_ArrayField && lookup->right->kind == EXPRESSION_VALUE &&
                  lookup->right->value && is_list(lookup->right->value);
  sql right = is_array ? compile_array(compiler, lookup, output)
                       : compile_right(compiler, &as_exact, &plain, output);
  if (right.outcome != WRITTEN) return right;
  const char *cast = output->class == FIELD_ArrayField
                         ? yoke_arena_printf(compiler->arena, "::%s", cast_type(compiler, output))
                         : "";
  return sql_written(
      yoke_arena_printf(compiler->arena, "%s %s %s%s", left.text, operator, right.text, cast));
}

/* MariaDB tells capitals apart in JSON: both sides are made small. */
static bool folds_case(const compiler *compiler, const lookup *lookup, const field *output) {
  bool is_json = (output && internal_class(output) == FIELD_JSONField) ||
                 (lookup->left->kind == EXPRESSION_FUNCTION &&
                  strcmp(lookup->left->text, "KeyTextTransform") == 0);
  const char *name = lookup->name;
  return compiler->backend->database == DB_MARIADB && is_json && name[0] == 'i' &&
         strcmp(name, "in") != 0;
}

static sql compile_operator(compiler *compiler, const lookup *lookup, const field *output) {
  const lookup_type *type = lookup_type_named(lookup->name);
  bool folds = folds_case(compiler, lookup, output);
  if (!type)
    return sql_failed(compiler, lookup->where, "the lookup __%s is not known", lookup->name);
  sql left = compile_left(compiler, lookup, output);
  if (left.outcome != WRITTEN) return left;
  sql right = compile_right(compiler, lookup, type, output);
  if (right.outcome != WRITTEN) return right;
  if (folds) {
    left.text = yoke_arena_printf(compiler->arena, "LOWER(%s)", left.text);
    right.text = yoke_arena_printf(compiler->arena, "LOWER(%s)", right.text);
  }
  int database = compiler->backend->database;
  bool is_expression = lookup->right->kind != EXPRESSION_VALUE || lookup->right->call;
  const char *shape = is_expression && type->patterns[database] ? type->patterns[database]
                                                                : type->operators[database];
  if (database == DB_SQLITE && strstr(type->name, "regex")) compiler->needs_more = true;
  return sql_written(
      yoke_arena_printf(compiler->arena, "%s %s", left.text,
                        fill_sql(compiler->arena, shape, (const char *const[]){right.text})));
}

/* __unaccent makes of both sides what it makes of one. */
static bool is_unaccented(const expression *left) {
  return left->kind == EXPRESSION_FUNCTION && !left->call && strcmp(left->text, "Unaccent") == 0;
}

sql compile_lookup(compiler *compiler, const lookup *given) {
  const field *output = output_of(compiler, given->left);
  lookup lookup = without_fraction(compiler, given, output);
  if (is_unaccented(lookup.left) && lookup.right->kind == EXPRESSION_VALUE)
    lookup.right = call_of(compiler, "Unaccent", lookup.where, 1,
                           (const expression *const[]){as_value(compiler, lookup.right)});
  if (is_json_lookup(compiler, &lookup)) return compile_json_lookup(compiler, &lookup);
  const value *value = lookup.right->kind == EXPRESSION_VALUE ? lookup.right->value : NULL;
  bool is_none = value && value->kind == IS_NONE;
  if (strcmp(lookup.name, "isnull") == 0)
    return compile_is_null(compiler, &lookup, output, value && value->integer);
  if (is_none && (strcmp(lookup.name, "exact") == 0 || strcmp(lookup.name, "iexact") == 0)) {
    lookup.name = "isnull";
    return compile_is_null(compiler, &lookup, output, true);
  }
  if (is_bare_condition(compiler, &lookup, output))
    return compile_bare_condition(compiler, &lookup, output);
  outcome outcome = compare_range(compiler, &lookup, output);
  if (outcome != WRITTEN) return (sql){outcome, NULL};
  sql year;
  if (compile_year_lookup(compiler, &lookup, &year)) return year;
  if (strncmp(lookup.name, "trigram_", 8) == 0)
    return compile_container_lookup(compiler, &lookup, output);
  bool is_containing = is_container(output) && !lookup_type_named(lookup.name);
  if (is_containing || (is_container(output) && strcmp(lookup.name, "contains") == 0))
    return compile_container_lookup(compiler, &lookup, output);
  return compile_operator(compiler, &lookup, output);
}
