/* Expressions to SQL. */
#include <string.h>

#include "schema/constant.h"
#include "schema/function.h"

/* ── Made here ──────────────────────────────────────────────────────────────────────────────── */

expression *node_of(compiler *compiler, expression_kind kind, const char *text, place where) {
  expression *made = yoke_arena_alloc(compiler->arena, sizeof *made);
  *made = (expression){.kind = kind, .text = text, .where = where};
  return made;
}

expression *call_of(compiler *compiler, const char *name, place where, size_t count,
                    const expression *const items[]) {
  expression *made = node_of(compiler, EXPRESSION_FUNCTION, name, where);
  made->items = yoke_arena_alloc(compiler->arena, sizeof *made->items * (count + 1));
  memcpy(made->items, items, sizeof *made->items * count);
  made->item_count = count;
  return made;
}

static expression *new_value(compiler *compiler, value value, place where) {
  expression *made = node_of(compiler, EXPRESSION_VALUE, NULL, where);
  struct value *held = yoke_arena_alloc(compiler->arena, sizeof *held);
  *held = value;
  made->value = held;
  return made;
}

expression *text_node(compiler *compiler, const char *text, place where) {
  return new_value(compiler, (value){.kind = IS_TEXT, .text = text, .size = strlen(text)}, where);
}

expression *integer_node(compiler *compiler, int64_t integer, place where) {
  return new_value(compiler, (value){.kind = IS_INT, .integer = integer}, where);
}

/* ── F() ────────────────────────────────────────────────────────────────────────────────────── */

static sql compile_f(compiler *compiler, const expression *expression) {
  size_t length;
  const field *field = field_of_path(compiler, expression->text, &length);
  if (!field || !field->column)
    return sql_failed(compiler, expression->where, "%s has no field '%s'", compiler->model->name,
                      expression->text);
  if (!expression->text[length])
    return sql_written(column_of_path(compiler, field, expression->text));
  const struct expression *bare =
      node_of(compiler, EXPRESSION_F, yoke_arena_copy(compiler->arena, expression->text, length),
              expression->where);
  const struct expression *whole = with_transforms(compiler, bare, expression->text + length);
  return whole ? compile_expression(compiler, whole)
               : sql_failed(compiler, expression->where, "'%s' is no transform of a field",
                            expression->text + length + 2);
}

/* ── Order, wrappers, CASE ──────────────────────────────────────────────────────────────────── */

static sql compile_order(compiler *compiler, const expression *expression) {
  sql text = compile_expression(compiler, expression->items[0]);
  if (text.outcome != WRITTEN) return text;
  const char *direction = expression->descending ? "DESC" : "ASC";
  const char *nulls = "", *before = "";
  if (compiler->backend->nulls_modifier)
    nulls = expression->nulls_last ? " NULLS LAST" : expression->nulls_first ? " NULLS FIRST" : "";
  else if (expression->nulls_last && !expression->descending)
    before = yoke_arena_printf(compiler->arena, "%s IS NULL, ", text.text);
  else if (expression->nulls_first && expression->descending)
    before = yoke_arena_printf(compiler->arena, "%s IS NOT NULL, ", text.text);
  return sql_written(
      yoke_arena_printf(compiler->arena, "%s%s %s%s", before, text.text, direction, nulls));
}

/* SQLiteNumericMixin of Value, Case and their kin. */
static sql numeric_for_sqlite(compiler *compiler, const expression *expression, sql text) {
  if (text.outcome != WRITTEN || compiler->backend->database != DB_SQLITE) return text;
  const field *output = output_of(compiler, expression);
  if (!output || internal_class(output) != FIELD_DecimalField) return text;
  return sql_written(yoke_arena_printf(compiler->arena, "(CAST(%s AS NUMERIC))", text.text));
}

/* PostgreSQL would take the result of a CASE of texts that are addresses for a text. */
static sql unified(compiler *compiler, const expression *expression, const char *text) {
  const field *output = output_of(compiler, expression);
  if (compiler->backend->database != DB_POSTGRESQL || !output) return sql_written(text);
  switch (internal_class(output)) {
  case FIELD_GenericIPAddressField:
  case FIELD_IPAddressField:
  case FIELD_TimeField:
  case FIELD_UUIDField:
    return sql_written(
        yoke_arena_printf(compiler->arena, "CAST(%s AS %s)", text, column_type(compiler, output)));
  default:
    return sql_written(text);
  }
}

/* The branches, until one that is always taken; *ret_default becomes what that one gives. */
static sql compile_branches(compiler *compiler, const expression *expression,
                            const struct expression **ret_default) {
  const char *branches = "";
  for (size_t i = 0; i + 1 < expression->item_count; i++) {
    const struct expression *when = expression->items[i];
    if (when->kind != EXPRESSION_WHEN || when->item_count != 2)
      return sql_failed(compiler, when->where, "Case() takes When() objects");
    const struct expression *test = when->items[0];
    sql condition = test->kind == EXPRESSION_Q ? compile_inner_condition(compiler, test)
                                               : compile_expression(compiler, test);
    if (condition.outcome == FAILED) return condition;
    if (condition.outcome == NO_ROWS) continue;
    if (condition.outcome == ALL_ROWS) {
      *ret_default = when->items[1];
      break;
    }
    sql result = compile_expression(compiler, when->items[1]);
    if (result.outcome != WRITTEN) return result;
    branches = yoke_arena_printf(compiler->arena, "%s%sWHEN %s THEN %s", branches,
                                 *branches ? " " : "", condition.text, result.text);
  }
  return sql_written(branches);
}

static sql compile_case(compiler *compiler, const expression *expression) {
  if (expression->item_count == 0)
    return sql_failed(compiler, expression->where, "Case() has no default");
  const struct expression *otherwise = expression->items[expression->item_count - 1];
  sql branches = compile_branches(compiler, expression, &otherwise);
  if (branches.outcome != WRITTEN) return branches;
  sql last = compile_expression(compiler, otherwise);
  if (last.outcome != WRITTEN || !*branches.text) return last;
  const char *text =
      yoke_arena_printf(compiler->arena, "CASE %s ELSE %s END", branches.text, last.text);
  return numeric_for_sqlite(compiler, expression, unified(compiler, expression, text));
}

static sql compile_opclass(compiler *compiler, const expression *expression) {
  sql text = compile_expression(compiler, expression->items[0]);
  if (text.outcome != WRITTEN) return text;
  return sql_written(yoke_arena_printf(compiler->arena, "%s %s", text.text, expression->text));
}

/* A lookup as an expression: its key is looked up, or its left side stands. */
static sql compile_lookup_expression(compiler *compiler, const expression *expression) {
  if (expression->item_count != 2) return compile_condition(compiler, expression);
  lookup lookup = lookup_of_call(compiler, expression);
  return compile_lookup(compiler, &lookup);
}

static sql compile_wrapper(compiler *compiler, const expression *expression) {
  const struct expression *inner = expression->items[0];
  sql text = inner->kind == EXPRESSION_Q ? compile_inner_condition(compiler, inner)
                                         : compile_expression(compiler, inner);
  return numeric_for_sqlite(compiler, expression, text);
}

static sql compile_kind(compiler *compiler, const expression *expression) {
  switch (expression->kind) {
  case EXPRESSION_VALUE:
    return numeric_for_sqlite(compiler, expression,
                              compile_value(compiler, expression->value,
                                            output_of(compiler, expression), expression->where));
  case EXPRESSION_F:
    return compile_f(compiler, expression);
  case EXPRESSION_FUNCTION:
    return compile_function(compiler, expression);
  case EXPRESSION_COMBINED:
    return compile_combined(compiler, expression);
  case EXPRESSION_ORDER:
    return compile_order(compiler, expression);
  case EXPRESSION_OPCLASS:
    return compile_opclass(compiler, expression);
  case EXPRESSION_WRAPPER:
    return compile_wrapper(compiler, expression);
  case EXPRESSION_CASE:
    return compile_case(compiler, expression);
  case EXPRESSION_Q:
    return compile_inner_condition(compiler, expression);
  case EXPRESSION_LOOKUP:
    return compile_lookup_expression(compiler, expression);
  case EXPRESSION_WHEN:
    return sql_failed(compiler, expression->where, "When() stands outside of Case()");
  case EXPRESSION_UNREADABLE:
    break;
  }
  compiler->is_reported = true;
  return sql_failed(compiler, expression->where, "it cannot be read");
}

sql compile_expression(compiler *compiler, const expression *expression) {
  static const unsigned char needs_item[] = {[EXPRESSION_ORDER] = 1,
                                             [EXPRESSION_OPCLASS] = 1,
                                             [EXPRESSION_WRAPPER] = 1,
                                             [EXPRESSION_COMBINED] = 2,
                                             [EXPRESSION_UNREADABLE] = 0};
  if (compiler->depth > DEEPEST_EXPRESSION)
    return sql_failed(compiler, expression->where, "the expression is nested too deeply");
  if (expression->item_count < needs_item[expression->kind])
    return sql_failed(compiler, expression->where, "the expression has too few parts");
  compiler->depth++;
  sql text = compile_kind(compiler, expression);
  compiler->depth--;
  return text;
}
