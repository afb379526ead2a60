/* The expressions of indexes and constraints: what sorts, collates or names an operator class
 * stands outside, and the rest in parentheses. */
#include "schema/sql.h"

#include <string.h>

typedef struct wrappers {
  const expression *order, *operator_class, *collation;
} wrappers;

/* Whether it is one that stands outside; *to remembers it. */
static bool is_wrapper(const compiler *compiler, const expression *expression, wrappers *to) {
  if (expression->kind == EXPRESSION_ORDER)
    to->order = expression;
  else if (expression->kind == EXPRESSION_OPCLASS)
    to->operator_class = expression;
  else if (expression->kind == EXPRESSION_FUNCTION && strcmp(expression->text, "Collate") == 0 &&
           !compiler->backend->collation_is_expression)
    to->collation = expression;
  else
    return false;
  return expression->item_count > 0;
}

/* (LOWER("name")), but a column as it is. On SQLite a decimal is cast again around the parentheses.
 */
static sql compile_root(compiler *compiler, const expression *root) {
  sql text = compile_expression(compiler, root);
  if (text.outcome != WRITTEN) return text;
  size_t length = 0;
  if (root->kind == EXPRESSION_F && field_of_path(compiler, root->text, &length) &&
      !root->text[length])
    return text;
  const char *inner = yoke_arena_printf(compiler->arena, "(%s)", text.text);
  const field *output = output_of(compiler, root);
  bool is_number = compiler->backend->database == DB_SQLITE && output &&
                   internal_class(output) == FIELD_DecimalField;
  return sql_written(is_number ? yoke_arena_printf(compiler->arena, "(CAST(%s AS NUMERIC))", inner)
                               : inner);
}

static const char *nulls_of(const expression *order) {
  return order->nulls_last ? " NULLS LAST" : order->nulls_first ? " NULLS FIRST" : "";
}

sql compile_index_expression(compiler *compiler, const expression *expression) {
  wrappers around = {0};
  const struct expression *root = expression;
  while (is_wrapper(compiler, root, &around))
    root = root->items[0];
  sql text = compile_root(compiler, root);
  if (text.outcome != WRITTEN) return text;
  yoke_arena *arena = compiler->arena;
  const char *collation = around.collation ? text_option(around.collation, "collation", 1) : NULL;
  if (around.collation && !collation)
    return sql_failed(compiler, around.collation->where, "the collation of Collate() is not known");
  if (collation)
    text.text =
        yoke_arena_printf(arena, "%s COLLATE %s", text.text, quoted_name(compiler, collation));
  bool has_nulls = around.order && (around.order->nulls_first || around.order->nulls_last);
  bool is_foreign =
      around.operator_class || has_nulls || (collation && !sqlite_has_collation(collation));
  if (is_foreign) compiler->needs_more = true;
  if (around.operator_class)
    text.text = yoke_arena_printf(arena, "%s %s", text.text, around.operator_class->text);
  if (around.order)
    text.text =
        yoke_arena_printf(arena, "%s %s%s", text.text, around.order->descending ? "DESC" : "ASC",
                          nulls_of(around.order));
  return text;
}
