/* Functions that need more than a template. */
#include <inttypes.h>
#include <string.h>

#include "schema/constant.h"
#include "schema/function.h"

/* CAST(x AS type), in the words of each database. */
static sql write_cast(compiler *compiler, const char *text, const field *to, place where) {
  yoke_arena *arena = compiler->arena;
  const char *column = column_type(compiler, to), *type = cast_type(compiler, to);
  if (!type || !column) return sql_failed(compiler, where, "the type of a Cast() is not known");
  if (compiler->backend->database == DB_POSTGRESQL)
    return sql_written(yoke_arena_printf(arena, "(%s)::%s", text, type));
  if (compiler->backend->database == DB_SQLITE) {
    if (strcmp(column, "date") == 0) return sql_written(yoke_arena_printf(arena, "date(%s)", text));
    bool is_time = strcmp(column, "time") == 0;
    if (is_time || strcmp(column, "datetime") == 0) {
      compiler->has_values = true;
      const char *format = is_time ? "%H:%M:%f" : "%Y-%m-%d %H:%M:%f";
      return sql_written(yoke_arena_printf(arena, "strftime(%s, %s)",
                                           quote_text(compiler, format, strlen(format)), text));
    }
  }
  if (compiler->backend->database == DB_MARIADB) {
    field_class class = internal_class(to);
    if (class == FIELD_FloatField) return sql_written(yoke_arena_printf(arena, "(%s + 0.0)", text));
    if (class == FIELD_JSONField)
      return sql_written(yoke_arena_printf(arena, "JSON_EXTRACT(%s, '$')", text));
  }
  return sql_written(yoke_arena_printf(arena, "CAST(%s AS %s)", text, type));
}

sql compile_cast(compiler *compiler, const expression *from, const field *to) {
  sql text = compile_expression(compiler, from);
  return text.outcome == WRITTEN ? write_cast(compiler, text.text, to, from->where) : text;
}

static sql compile_cast_call(compiler *compiler, const expression *expression) {
  const field *to = field_of_value(compiler, option_of(expression, "output_field", 1));
  if (!to || expression->item_count == 0)
    return sql_failed(compiler, expression->where, "the output_field of Cast() is not known");
  return compile_cast(compiler, expression->items[0], to);
}

static sql compile_cast_to_decimal(compiler *compiler, const expression *expression) {
  field decimal = *plain_field(FIELD_DecimalField);
  decimal.max_digits = 1000;
  decimal.decimal_places = 15; /* the digits that a float is good for */
  return compile_cast(compiler, expression->items[0], &decimal);
}

static sql compile_collate(compiler *compiler, const expression *expression) {
  const char *collation = text_option(expression, "collation", 1);
  if (!collation || expression->item_count == 0)
    return sql_failed(compiler, expression->where, "the collation of Collate() is not known");
  sql text = compile_expression(compiler, expression->items[0]);
  if (text.outcome != WRITTEN) return text;
  if (!sqlite_has_collation(collation)) compiler->needs_more = true;
  return sql_written(yoke_arena_printf(compiler->arena, "%s COLLATE %s", text.text,
                                       quoted_name(compiler, collation)));
}

/* COALESCE(x, ''), so that nothing joined to something is something. */
static sql never_null(compiler *compiler, const expression *part) {
  const field *output = output_of(compiler, part);
  bool is_text = is_a(output, FIELD_CharField) || is_a(output, FIELD_TextField);
  bool cast = compiler->backend->database == DB_POSTGRESQL && !is_text;
  sql text = cast ? compile_cast(compiler, part, plain_field(FIELD_TextField))
                  : compile_expression(compiler, part);
  if (text.outcome != WRITTEN) return text;
  compiler->has_values = true;
  const char *sql = yoke_arena_printf(compiler->arena, "COALESCE(%s, '')", text.text);
  bool is_number = compiler->backend->database == DB_SQLITE && output &&
                   internal_class(output) == FIELD_DecimalField;
  return sql_written(is_number ? yoke_arena_printf(compiler->arena, "(CAST(%s AS NUMERIC))", sql)
                               : sql);
}

static const char *write_pair(const compiler *compiler, const char *first, const char *second) {
  if (compiler->backend->database == DB_MARIADB)
    return yoke_arena_printf(compiler->arena, "CONCAT_WS('', %s, %s)", first, second);
  return yoke_arena_printf(compiler->arena, "(%s || %s)", first, second);
}

/* Concat(a, b, c) is a pair of a and the pair of b and c. */
static sql compile_concat(compiler *compiler, const expression *expression) {
  bool is_mariadb = compiler->backend->database == DB_MARIADB;
  size_t count = expression->item_count;
  if (count < 2) return sql_failed(compiler, expression->where, "Concat() takes two or more");
  const char *rest = NULL;
  for (size_t i = count; i-- > 0;) {
    sql part = is_mariadb ? compile_expression(compiler, expression->items[i])
                          : never_null(compiler, expression->items[i]);
    if (part.outcome != WRITTEN) return part;
    if (!rest) {
      rest = part.text;
      continue;
    }
    rest = write_pair(compiler, part.text, rest);
    if (i > 0 && !is_mariadb) rest = yoke_arena_printf(compiler->arena, "COALESCE(%s, '')", rest);
  }
  return sql_written(rest);
}

/* SQLite has neither LEFT() nor RIGHT(). */
static sql compile_left_or_right(compiler *compiler, const expression *expression, bool is_right) {
  if (expression->item_count != 2)
    return sql_failed(compiler, expression->where, "%s() takes two arguments", expression->text);
  if (compiler->backend->database != DB_SQLITE) {
    sql arguments = compile_items(compiler, expression->items, 2, ", ");
    if (arguments.outcome != WRITTEN) return arguments;
    return sql_written(
        yoke_arena_printf(compiler->arena, "%s(%s)", is_right ? "RIGHT" : "LEFT", arguments.text));
  }
  sql text = compile_expression(compiler, expression->items[0]);
  sql length = compile_expression(compiler, expression->items[1]);
  if (text.outcome != WRITTEN) return text;
  if (length.outcome != WRITTEN) return length;
  compiler->has_values = true;
  const char *start = is_right ? yoke_arena_printf(compiler->arena, "(%s * -1)", length.text) : "1";
  return sql_written(
      yoke_arena_printf(compiler->arena, "SUBSTR(%s, %s, %s)", text.text, start, length.text));
}

/* The last argument of some may be left out. */
static sql compile_with_default(compiler *compiler, const expression *expression, size_t count,
                                const struct expression *last) {
  struct expression copy = *expression;
  copy.items = yoke_arena_alloc(compiler->arena, sizeof *copy.items * (count + 1));
  memcpy(copy.items, expression->items, sizeof *copy.items * expression->item_count);
  copy.items[count - 1] = (struct expression *)last;
  copy.item_count = count;
  return compile_function(compiler, &copy);
}

/* JSONObject(key=value): keys and values take turns. */
static sql compile_json_object(compiler *compiler, const expression *expression) {
  bool is_postgresql = compiler->backend->database == DB_POSTGRESQL;
  const char *all = "";
  for (size_t i = 0; i < expression->item_count; i++) {
    sql item = compile_expression(compiler, expression->items[i]);
    if (item.outcome != WRITTEN) return item;
    if (i % 2 == 0 && is_postgresql)
      item.text = yoke_arena_printf(compiler->arena, "(%s)::text", item.text);
    all = yoke_arena_printf(compiler->arena, "%s%s%s", all, i ? ", " : "", item.text);
  }
  return sql_written(yoke_arena_printf(compiler->arena, "%s(%s)",
                                       is_postgresql ? "JSONB_BUILD_OBJECT" : "JSON_OBJECT", all));
}

static sql compile_json_array(compiler *compiler, const expression *expression) {
  bool is_postgresql = compiler->backend->database == DB_POSTGRESQL;
  const char *all = "";
  for (size_t i = 0; i < expression->item_count; i++) {
    const struct expression *item = expression->items[i];
    const field *output = output_of(compiler, item);
    bool is_cast = item->kind == EXPRESSION_FUNCTION && strcmp(item->text, "Cast") == 0;
    sql value = is_postgresql && output && !is_cast ? compile_cast(compiler, item, output)
                                                    : compile_expression(compiler, item);
    if (value.outcome != WRITTEN) return value;
    all = yoke_arena_printf(compiler->arena, "%s%s%s", all, i ? ", " : "", value.text);
  }
  return sql_written(yoke_arena_printf(compiler->arena, "%s(%s)",
                                       is_postgresql ? "JSONB_BUILD_ARRAY" : "JSON_ARRAY", all));
}

/* PostgreSQL counts from 1. */
static sql compile_array_index(compiler *compiler, const expression *expression) {
  sql text = compile_expression(compiler, expression->items[0]);
  if (text.outcome != WRITTEN) return text;
  compiler->has_values = true;
  return sql_written(yoke_arena_printf(compiler->arena, "(%s)[%" PRId64 "]", text.text,
                                       expression->value->integer));
}

/* RawSQL("number < %s", [5]): the values for each %s. */
static sql compile_raw_sql(compiler *compiler, const expression *expression) {
  const char *text = text_option(expression, "sql", 0);
  const value *values = option_of(expression, "params", 1);
  if (!text) return sql_failed(compiler, expression->where, "the text of RawSQL() is not known");
  const char *all = "(";
  for (size_t used = 0;; used++) {
    const char *mark = strstr(text, "%s");
    if (!mark) break;
    if (!values || used >= values->count)
      return sql_failed(compiler, expression->where, "RawSQL() has too few parameters");
    constant constant = read_constant(compiler, values->items[used]);
    sql quoted = quote_constant(compiler, &constant, expression->where);
    if (quoted.outcome != WRITTEN) return quoted;
    all =
        yoke_arena_printf(compiler->arena, "%s%.*s%s", all, (int)(mark - text), text, quoted.text);
    text = mark + 2;
  }
  compiler->needs_more = compiler->backend->database == DB_SQLITE;
  return sql_written(yoke_arena_printf(compiler->arena, "%s%s)", all, text));
}

/* to_tsvector('english'::regconfig, COALESCE("title", '') || ' ' || COALESCE("body", '')) */
static sql compile_search_vector(compiler *compiler, const expression *expression) {
  yoke_arena *arena = compiler->arena;
  const char *all = "", *config = text_option(expression, "config", SIZE_MAX);
  const char *weight = text_option(expression, "weight", SIZE_MAX);
  for (size_t i = 0; i < expression->item_count; i++) {
    sql part = never_null(compiler, expression->items[i]);
    if (part.outcome != WRITTEN) return part;
    all = yoke_arena_printf(arena, "%s%s%s", all, i ? " || ' ' || " : "", part.text);
  }
  const char *prefix = config ? yoke_arena_printf(arena, "%s::regconfig, ",
                                                  quote_text(compiler, config, strlen(config)))
                              : "";
  const char *text = yoke_arena_printf(arena, "to_tsvector(%s%s)", prefix, all);
  if (weight)
    text = yoke_arena_printf(arena, "setweight(%s, %s)", text,
                             quote_text(compiler, weight, strlen(weight)));
  return sql_written(text);
}

bool compile_special_function(compiler *compiler, const expression *expression, sql *ret) {
  const char *name = expression->text;
  size_t count = expression->item_count;
  place where = expression->where;
  if (strcmp(name, "Cast") == 0)
    *ret = compile_cast_call(compiler, expression);
  else if (strcmp(name, "CastToDecimal") == 0)
    *ret = compile_cast_to_decimal(compiler, expression);
  else if (strcmp(name, "Collate") == 0)
    *ret = compile_collate(compiler, expression);
  else if (strcmp(name, "Concat") == 0 || strcmp(name, "ConcatPair") == 0)
    *ret = compile_concat(compiler, expression);
  else if (strcmp(name, "Left") == 0 || strcmp(name, "Right") == 0)
    *ret = compile_left_or_right(compiler, expression, name[0] == 'R');
  else if (strcmp(name, "JSONObject") == 0)
    *ret = compile_json_object(compiler, expression);
  else if (strcmp(name, "JSONArray") == 0)
    *ret = compile_json_array(compiler, expression);
  else if (strcmp(name, "KeyTransform") == 0 || strcmp(name, "KeyTextTransform") == 0)
    *ret = compile_json_key(compiler, expression, name[3] == 'T' && name[4] == 'e');
  else if (strcmp(name, "RawSQL") == 0)
    *ret = compile_raw_sql(compiler, expression);
  else if (strcmp(name, "SearchVector") == 0)
    *ret = compile_search_vector(compiler, expression);
  else if (strcmp(name, "ArrayIndex") == 0)
    *ret = compile_array_index(compiler, expression);
  else if (strcmp(name, "Round") == 0 && count == 1)
    *ret = compile_with_default(compiler, expression, 2, integer_node(compiler, 0, where));
  else if (strcmp(name, "Replace") == 0 && count == 2)
    *ret = compile_with_default(compiler, expression, 3, text_node(compiler, "", where));
  else if ((strcmp(name, "LPad") == 0 || strcmp(name, "RPad") == 0) && count == 2)
    *ret = compile_with_default(compiler, expression, 3, text_node(compiler, " ", where));
  else
    return false;
  return true;
}
