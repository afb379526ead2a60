/* CREATE TABLE, and what is said about a table at once. */
#include <string.h>

#include "schema/builder.h"
#include "schema/constant.h"

const char *column_list(const compiler *compiler, field *const *fields, size_t count) {
  const char *all = "";
  for (size_t i = 0; i < count; i++)
    all = yoke_arena_printf(compiler->arena, "%s%s%s", all, i ? ", " : "",
                            quoted_name(compiler, fields[i]->column));
  return all;
}

/* The parts of a table's definition, one after the other. */
typedef struct parts {
  const char **items;
  size_t count, size;
} parts;

static void add_part(schema_builder *builder, parts *to, const char *part) {
  if (!part) return;
  to->items = yoke_arena_grow(builder->arena, to->items, to->count, sizeof *to->items);
  to->items[to->count++] = part;
  to->size += strlen(part) + 2;
}

static const char *join_parts(schema_builder *builder, const parts *parts) {
  char *text = yoke_arena_alloc(builder->arena, parts->size + 1), *end = text;
  for (size_t i = 0; i < parts->count; i++) {
    if (i) end = strcpy(end, ", ") + 2;
    end = strcpy(end, parts->items[i]) + strlen(parts->items[i]);
  }
  return text;
}

static bool is_own(const model *model, const field *field) {
  return field->model == model;
}

static void add_columns(schema_builder *builder, compiler *compiler, parts *to,
                        const model *model) {
  for (size_t i = 0; i < model->unique_together_count; i++)
    build_unique_together(builder, model, &model->unique_together[i]);
  for (size_t i = 0; i < model->field_count; i++) {
    const field *field = model->fields[i];
    if (!is_own(model, field)) continue;
    add_part(builder, to, column_definition(builder, compiler, field));
    if (!builder->backend->keys_inline) build_foreign_key(builder, model, field);
  }
}

/* Django passes values as parameters, and a constraint cannot have any: then it is added later. */
static void add_constraints(schema_builder *builder, const compiler *compiler, parts *to,
                            const model *model) {
  bool comes_later = compiler->has_values && !builder->backend->literal_defaults;
  for (size_t i = 0; i < model->constraint_count; i++)
    if (comes_later)
      build_constraint(builder, model, &model->constraints[i]);
    else
      add_part(builder, to, inline_constraint(builder, model, &model->constraints[i]));
}

static const char *composite_key(const compiler *compiler, const model *model) {
  const field *key = model->composite_key;
  if (!key) return NULL;
  for (size_t i = 0; i < key->composite_count; i++)
    if (!key->composite[i]) return NULL;
  return yoke_arena_printf(compiler->arena, "PRIMARY KEY (%s)",
                           column_list(compiler, key->composite, key->composite_count));
}

static const char *table_tablespace(const compiler *compiler, const model *model) {
  if (!model->db_tablespace || !*model->db_tablespace || !compiler->backend->tablespaces) return "";
  return yoke_arena_printf(compiler->arena, " TABLESPACE %s",
                           quoted_name(compiler, model->db_tablespace));
}

static void add_comments(schema_builder *builder, const model *model) {
  compiler compiler = new_compiler(builder, model);
  const char *table = quoted_name(&compiler, table_name(builder, model));
  const char *comment = model->db_table_comment;
  if (comment && *comment)
    add_now(builder, model,
            yoke_arena_printf(builder->arena,
                              builder->backend->comments_inline ? "ALTER TABLE %s COMMENT = %s"
                                                                : "COMMENT ON TABLE %s IS %s",
                              table, quote_text(&compiler, comment, strlen(comment))));
  if (builder->backend->comments_inline) return;
  for (size_t i = 0; i < model->field_count; i++) {
    const field *field = model->fields[i];
    if (!is_own(model, field) || !field->db_comment || !*field->db_comment) continue;
    add_now(builder, model,
            yoke_arena_printf(builder->arena, "COMMENT ON COLUMN %s.%s IS %s", table,
                              quoted_name(&compiler, field->column),
                              quote_text(&compiler, field->db_comment, strlen(field->db_comment))));
  }
}

void build_table(schema_builder *builder, const model *model) {
  compiler compiler = new_compiler(builder, model);
  parts definition = {0};
  add_columns(builder, &compiler, &definition, model);
  bool interpolated = compiler.has_values && !builder->backend->literal_defaults;
  add_constraints(builder, &compiler, &definition, model);
  add_part(builder, &definition, composite_key(&compiler, model));
  const char *sql = yoke_arena_printf(
      builder->arena, "CREATE TABLE %s (%s)%s", quoted_name(&compiler, table_name(builder, model)),
      join_parts(builder, &definition), table_tablespace(&compiler, model));
  add_now(builder, model, finish_sql(builder->arena, sql, interpolated));
  if (builder->backend->comments) add_comments(builder, model);
  for (size_t i = 0; i < model->field_count; i++)
    if (is_own(model, model->fields[i])) build_field_indexes(builder, model, model->fields[i]);
  for (size_t i = 0; i < model->index_count; i++)
    build_meta_index(builder, model, &model->indexes[i]);
}
