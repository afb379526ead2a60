/* Meta.indexes. */
#include <inttypes.h>
#include <string.h>

#include "model/names.h"
#include "schema/builder.h"
#include "schema/index_parts.h"

const char *index_expressions(compiler *compiler, expression *const *expressions, size_t count) {
  const char *all = "";
  for (size_t i = 0; i < count; i++) {
    sql text = compile_index_expression(compiler, expressions[i]);
    if (text.outcome != WRITTEN) return NULL;
    all = yoke_arena_printf(compiler->arena, "%s%s%s", all, i ? ", " : "", text.text);
  }
  return all;
}

const char *index_include(const compiler *compiler, field *const *fields, size_t count) {
  if (!count || !compiler->backend->covering_indexes) return "";
  for (size_t i = 0; i < count; i++)
    if (!fields[i]) return "";
  return yoke_arena_printf(compiler->arena, " INCLUDE (%s)", column_list(compiler, fields, count));
}

const char *index_condition(compiler *compiler, const expression *condition) {
  if (!condition) return "";
  sql text = compile_condition(compiler, condition);
  if (text.outcome == NO_ROWS || text.outcome == ALL_ROWS)
    text = sql_failed(compiler, condition->where, "its condition is the same for every row");
  return text.outcome == WRITTEN ? yoke_arena_printf(compiler->arena, " WHERE %s", text.text)
                                 : NULL;
}

/* "name" varchar_pattern_ops DESC, "age" */
static const char *index_columns(const compiler *compiler, const model_index *index) {
  const char *all = "";
  bool has_classes =
      compiler->backend->database == DB_POSTGRESQL && index->opclass_count == index->column_count;
  for (size_t i = 0; i < index->column_count; i++) {
    const index_column *column = &index->columns[i];
    if (!column->field || !column->field->column) return NULL;
    all = yoke_arena_printf(compiler->arena, "%s%s%s%s%s%s", all, i ? ", " : "",
                            quoted_name(compiler, column->field->column), has_classes ? " " : "",
                            has_classes ? index->opclasses[i] : "",
                            column->descending ? " DESC" : "");
  }
  return all;
}

/* ── The kinds of PostgreSQL ────────────────────────────────────────────────────────────────── */

typedef struct index_kind {
  const char *class_name, *method;
  const char *parameters[3]; /* in the order in which Django writes them */
} index_kind;

static const index_kind kinds[] = {
    {"BloomIndex", "bloom", {"length"}},
    {"BrinIndex", "brin", {"autosummarize", "pages_per_range"}},
    {"BTreeIndex", "btree", {"fillfactor", "deduplicate_items"}},
    {"GinIndex", "gin", {"gin_pending_list_limit", "fastupdate"}},
    {"GistIndex", "gist", {"buffering", "fillfactor"}},
    {"HashIndex", "hash", {"fillfactor"}},
    {"SpGistIndex", "spgist", {"fillfactor"}},
};

static const index_kind *kind_of(const model_index *index) {
  for (size_t i = 0; index->class_name && i < sizeof kinds / sizeof *kinds; i++)
    if (strcmp(kinds[i].class_name, index->class_name) == 0) return &kinds[i];
  return NULL;
}

static const char *parameter(yoke_arena *arena, const char *name, const value *value) {
  if (value->kind == IS_BOOL)
    return yoke_arena_printf(arena, "%s = %s", name, value->integer ? "on" : "off");
  return yoke_arena_printf(arena, "%s = %" PRId64, name, value->integer);
}

/* col1 = 2, col2 = 4 */
static const char *bloom_columns(yoke_arena *arena, const arguments *call, const char *all) {
  const argument *columns = call_argument(call, "columns", SIZE_MAX);
  for (size_t i = 0; columns && i < columns->value->count; i++)
    all = yoke_arena_printf(arena, "%s%scol%zu = %" PRId64, all, *all ? ", " : "", i + 1,
                            columns->value->items[i]->integer);
  return all;
}

/* ` WITH (fastupdate = off)` */
static const char *with_clause(const compiler *compiler, const model_index *index,
                               const index_kind *kind) {
  const char *all = "";
  yoke_arena *arena = compiler->arena;
  for (size_t i = 0; index->call && i < 3 && kind->parameters[i]; i++) {
    const argument *given = call_argument(index->call, kind->parameters[i], SIZE_MAX);
    if (!given || (given->value->kind != IS_BOOL && given->value->kind != IS_INT)) continue;
    all = yoke_arena_printf(arena, "%s%s%s", all, *all ? ", " : "",
                            parameter(arena, kind->parameters[i], given->value));
  }
  if (index->call && strcmp(kind->method, "bloom") == 0)
    all = bloom_columns(arena, index->call, all);
  return *all ? yoke_arena_printf(arena, " WITH (%s)", all) : "";
}

/* ───────────────────────────────────────────────────────────────────────────────────────────── */

/* A name that was made has the table's in it, which is shorter where the database says so. */
static const char *index_name(const schema_builder *builder, const model *model,
                              const model_index *index) {
  const char *table = bare_table_name(builder, model);
  const char *suffix = index->name ? strrchr(index->name, '_') : NULL;
  if (index->name_given || !suffix || strcmp(table, model->table) == 0) return index->name;
  const char **columns =
      yoke_arena_alloc(builder->arena, sizeof *columns * (index->column_count + 1));
  for (size_t i = 0; i < index->column_count; i++)
    columns[i] = yoke_arena_printf(builder->arena, "%s%s", index->columns[i].descending ? "-" : "",
                                   index->columns[i].field->column);
  return name_meta_index(builder->arena, table, columns, index->column_count, suffix + 1);
}

void build_meta_index(schema_builder *builder, const model *model, const model_index *index) {
  const backend *backend = builder->backend;
  if (index->expression_count && !backend->expression_indexes) return;
  compiler compiler = new_compiler(builder, model);
  compiler.where = index->where;
  const char *columns = index->expression_count ? index_expressions(&compiler, index->expressions,
                                                                    index->expression_count)
                                                : index_columns(&compiler, index);
  const char *condition = index_condition(&compiler, index->condition);
  bool is_whole = columns && condition && index->name;
  if (!is_usable(builder, &compiler, model, is_whole ? sql_written("") : (sql){FAILED, NULL}))
    return;
  const index_kind *kind = kind_of(index);
  if (kind && builder->for_running) kind = NULL;
  bool is_postgresql = backend->database == DB_POSTGRESQL;
  const field *only = index->column_count == 1 ? index->columns[0].field : NULL;
  const char *sql = yoke_arena_printf(
      builder->arena, "CREATE INDEX %s ON %s%s%s (%s)%s%s%s%s",
      quoted_name(&compiler, index_name(builder, model, index)),
      quoted_name(&compiler, table_name(builder, model)), kind && is_postgresql ? " USING " : "",
      kind && is_postgresql ? kind->method : "", columns,
      index_include(&compiler, index->include_fields, index->include_count),
      kind ? with_clause(&compiler, index, kind) : "",
      index_tablespace(&compiler, model, index->db_tablespace, only),
      backend->partial_indexes ? condition : "");
  add_last(builder, model, finish_sql(builder->arena, sql, true));
}
