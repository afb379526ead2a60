/* The terms of Meta.ordering and get_latest_by that are more than a field, in SQLite's words. */
#include <string.h>

#include "schema/sql.h"

/* Whether a text names a field, with no transform behind it: a query follows such a path by itself,
 * also to many. */
static bool is_plain_path(compiler *compiler, const char *path) {
  size_t length;
  if (!strstr(path, "__") || !field_of_path(compiler, path, &length) || !path[length]) return true;
  const expression *of =
      node_of(compiler, EXPRESSION_F, yoke_arena_copy(compiler->arena, path, length), (place){0});
  return !with_transforms(compiler, of, path + length);
}

static sql compile_term(compiler *compiler, const expression *expression) {
  if (expression->kind == EXPRESSION_VALUE)
    return sql_failed(compiler, expression->where, "it is the same for every row");
  return compile_expression(compiler, expression);
}

schema_expression schema_ordering(const model *model, const ordering_term *term,
                                  yoke_arena *arena) {
  const expression *of = term->expression;
  schema_expression made = {.descending = term->descending};
  expression path = {.kind = EXPRESSION_F, .text = term->path, .where = term->where};
  compiler compiler = {.backend = backend_of(&yoke_sqlite_dialect),
                       .arena = arena,
                       .model = model,
                       .project = model->app->graph->project,
                       .in_query = true};
  if (!of && is_plain_path(&compiler, term->path)) {
    made.path = term->path;
    return made;
  }
  if (!of) of = &path;
  bool has_direction = of->kind == EXPRESSION_ORDER && of->item_count;
  const expression *inner = has_direction ? of->items[0] : of;
  sql text = compile_term(&compiler, inner);
  if (text.outcome != WRITTEN || compiler.needs_more) {
    made.is_reported = compiler.is_reported;
    made.problem = compiler.problem ? compiler.problem : "it needs more than SQLite has by itself";
    return made;
  }
  made = split_query(&compiler, finish_with_values(&compiler, text));
  made.descending = has_direction ? of->descending : !term->expression && term->descending;
  made.nulls_first = has_direction && of->nulls_first;
  made.nulls_last = has_direction && of->nulls_last;
  made.is_fixed = has_direction;
  return made;
}
