/* Meta.constraints and Meta.unique_together. */
#include <string.h>

#include "schema/builder.h"
#include "schema/index_parts.h"

static const char *deferrable_clause(deferrable deferrable) {
  return deferrable == DEFERRABLE_DEFERRED    ? " DEFERRABLE INITIALLY DEFERRED"
         : deferrable == DEFERRABLE_IMMEDIATE ? " DEFERRABLE INITIALLY IMMEDIATE"
                                              : "";
}

static const char *nulls_clause(int nulls_distinct) {
  return nulls_distinct == 0 ? " NULLS NOT DISTINCT" : nulls_distinct == 1 ? " NULLS DISTINCT" : "";
}

static bool has_columns(field *const *fields, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (!fields[i] || !fields[i]->column) return false;
  return count > 0;
}

void build_unique_together(schema_builder *builder, const model *model,
                           const unique_together *unique) {
  if (!has_columns(unique->fields, unique->count)) return;
  compiler compiler = new_compiler(builder, model);
  const char **columns = yoke_arena_alloc(builder->arena, sizeof *columns * unique->count);
  for (size_t i = 0; i < unique->count; i++)
    columns[i] = unique->fields[i]->column;
  const char *name = name_on_table(builder, model, columns, unique->count, "_uniq");
  name = quoted_name(&compiler, name);
  const char *table = quoted_name(&compiler, table_name(builder, model));
  const char *list = column_list(&compiler, unique->fields, unique->count);
  add_last(builder, model,
           builder->backend->database == DB_SQLITE
               ? yoke_arena_printf(builder->arena, "CREATE UNIQUE INDEX %s ON %s (%s)", name, table,
                                   list)
               : yoke_arena_printf(builder->arena, "ALTER TABLE %s ADD CONSTRAINT %s UNIQUE (%s)",
                                   table, name, list));
}

/* ── Unique constraints ─────────────────────────────────────────────────────────────────────── */

/* _unique_supported(): what a database lacks it goes without. */
static bool is_supported(const backend *backend, const constraint *constraint) {
  return (!constraint->condition || backend->partial_indexes) &&
         (!constraint->deferrable || backend->deferrable_unique) &&
         (!constraint->include_count || backend->covering_indexes) &&
         (!constraint->expression_count || backend->expression_indexes) &&
         (constraint->nulls_distinct < 0 || backend->nulls_distinct);
}

static bool needs_index(const constraint *constraint) {
  return constraint->condition || constraint->include_count || constraint->opclass_count ||
         constraint->expression_count;
}

/* Columns, with their operator classes on PostgreSQL; or expressions. */
static const char *unique_columns(compiler *compiler, const constraint *constraint) {
  if (constraint->expression_count)
    return index_expressions(compiler, constraint->expressions, constraint->expression_count);
  if (!has_columns(constraint->fields, constraint->field_count)) return NULL;
  if (compiler->backend->database != DB_POSTGRESQL ||
      constraint->opclass_count != constraint->field_count)
    return column_list(compiler, constraint->fields, constraint->field_count);
  const char *all = "";
  for (size_t i = 0; i < constraint->field_count; i++)
    all = yoke_arena_printf(compiler->arena, "%s%s%s %s", all, i ? ", " : "",
                            quoted_name(compiler, constraint->fields[i]->column),
                            constraint->opclasses[i]);
  return all;
}

static const char *unique_statement(schema_builder *builder, compiler *compiler,
                                    const constraint *constraint, const char *columns,
                                    const char *condition) {
  const char *name = quoted_name(compiler, constraint->name);
  const char *table = quoted_name(compiler, table_name(builder, compiler->model));
  if (needs_index(constraint))
    return yoke_arena_printf(
        builder->arena, "CREATE UNIQUE INDEX %s ON %s (%s)%s%s%s", name, table, columns,
        index_include(compiler, constraint->include_fields, constraint->include_count),
        nulls_clause(constraint->nulls_distinct), condition);
  if (builder->backend->database == DB_SQLITE)
    return yoke_arena_printf(builder->arena, "CREATE UNIQUE INDEX %s ON %s (%s)", name, table,
                             columns);
  return yoke_arena_printf(builder->arena, "ALTER TABLE %s ADD CONSTRAINT %s UNIQUE%s (%s)%s",
                           table, name, nulls_clause(constraint->nulls_distinct), columns,
                           deferrable_clause(constraint->deferrable));
}

static void add_unique(schema_builder *builder, const model *model, const constraint *constraint) {
  if (!is_supported(builder->backend, constraint)) return;
  compiler compiler = new_compiler(builder, model);
  compiler.where = constraint->where;
  const char *columns = unique_columns(&compiler, constraint);
  const char *condition = index_condition(&compiler, constraint->condition);
  bool is_whole = columns && condition;
  if (!is_usable(builder, &compiler, model, is_whole ? sql_written("") : (sql){FAILED, NULL}))
    return;
  add_last(builder, model,
           finish_sql(builder->arena,
                      unique_statement(builder, &compiler, constraint, columns, condition), true));
}

static const char *inline_unique(schema_builder *builder, const model *model,
                                 const constraint *constraint) {
  if (!is_supported(builder->backend, constraint)) return NULL;
  if (needs_index(constraint) || constraint->nulls_distinct >= 0) {
    add_unique(builder, model, constraint);
    return NULL;
  }
  compiler compiler = new_compiler(builder, model);
  const char *columns = unique_columns(&compiler, constraint);
  if (!columns) return NULL;
  return yoke_arena_printf(builder->arena, "CONSTRAINT %s UNIQUE (%s)%s",
                           quoted_name(&compiler, constraint->name), columns,
                           deferrable_clause(constraint->deferrable));
}

/* ── Checks ─────────────────────────────────────────────────────────────────────────────────── */

/* CONSTRAINT "name" CHECK (...), or NULL. */
static const char *check_clause(schema_builder *builder, const model *model,
                                const constraint *constraint) {
  compiler compiler = new_compiler(builder, model);
  compiler.where = constraint->where;
  sql text = constraint->condition
                 ? compile_condition(&compiler, constraint->condition)
                 : sql_failed(&compiler, constraint->where, "it has no condition");
  if (text.outcome == NO_ROWS || text.outcome == ALL_ROWS)
    text = sql_failed(&compiler, constraint->where, "its condition is the same for every row");
  if (!is_usable(builder, &compiler, model, text)) return NULL;
  return yoke_arena_printf(builder->arena, "CONSTRAINT %s CHECK (%s)",
                           quoted_name(&compiler, constraint->name),
                           finish_with_values(&compiler, text));
}

/* ── Exclusion ──────────────────────────────────────────────────────────────────────────────── */

/* "room" WITH =, "during" WITH && */
static const char *exclusion_expressions(compiler *compiler, const constraint *constraint) {
  const char *all = "";
  for (size_t i = 0; i < constraint->expression_count; i++) {
    sql text = compile_index_expression(compiler, constraint->expressions[i]);
    if (text.outcome != WRITTEN) return NULL;
    all = yoke_arena_printf(compiler->arena, "%s%s%s WITH %s", all, i ? ", " : "", text.text,
                            constraint->operators[i]);
  }
  return all;
}

static const char *exclusion_clause(schema_builder *builder, const model *model,
                                    const constraint *constraint) {
  if (builder->for_running) return NULL; /* PostgreSQL alone has them */
  compiler compiler = new_compiler(builder, model);
  compiler.where = constraint->where;
  const char *expressions = exclusion_expressions(&compiler, constraint);
  sql condition = constraint->condition ? compile_condition(&compiler, constraint->condition)
                                        : sql_written(NULL);
  bool is_whole = expressions && condition.outcome == WRITTEN;
  if (!is_usable(builder, &compiler, model, is_whole ? sql_written("") : (sql){FAILED, NULL}))
    return NULL;
  const argument *type = call_argument(constraint->call, "index_type", SIZE_MAX);
  const char *method = type && type->value->kind == IS_TEXT ? type->value->text : "GIST";
  const char *where =
      condition.text ? yoke_arena_printf(builder->arena, " WHERE (%s)", condition.text) : "";
  const char *sql = yoke_arena_printf(
      builder->arena, "CONSTRAINT %s EXCLUDE USING %s (%s)%s%s%s",
      quoted_name(&compiler, constraint->name), method, expressions,
      index_include(&compiler, constraint->include_fields, constraint->include_count), where,
      deferrable_clause(constraint->deferrable));
  return finish_sql(builder->arena, sql, true);
}

/* ───────────────────────────────────────────────────────────────────────────────────────────── */

const char *inline_constraint(schema_builder *builder, const model *model,
                              const constraint *constraint) {
  if (!constraint->name) return NULL; /* it could not be read: reported */
  switch (constraint->kind) {
  case CONSTRAINT_CHECK:
    return check_clause(builder, model, constraint);
  case CONSTRAINT_UNIQUE:
    return inline_unique(builder, model, constraint);
  case CONSTRAINT_EXCLUDE:
    return exclusion_clause(builder, model, constraint);
  }
  return NULL;
}

void build_constraint(schema_builder *builder, const model *model, const constraint *constraint) {
  if (!constraint->name) return;
  if (constraint->kind == CONSTRAINT_UNIQUE) {
    add_unique(builder, model, constraint);
    return;
  }
  const char *clause = constraint->kind == CONSTRAINT_CHECK
                           ? check_clause(builder, model, constraint)
                           : exclusion_clause(builder, model, constraint);
  compiler compiler = new_compiler(builder, model);
  const char *table = quoted_name(&compiler, table_name(builder, model));
  if (clause)
    add_last(builder, model,
             yoke_arena_printf(builder->arena, "ALTER TABLE %s ADD %s",
                               finish_sql(builder->arena, table, false), clause));
}
