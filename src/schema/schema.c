#include "schema/schema.h"

#include "model/names.h"
#include "schema/column.h"

typedef struct schema_builder {
  const yoke_dialect *dialect;
  yoke_arena *arena;
  schema tables, indexes;
} schema_builder;

static void add(yoke_arena *arena, schema *to, const model *model, const char *sql) {
  to->items = yoke_arena_grow(arena, to->items, to->count, sizeof *to->items);
  to->items[to->count++] = (schema_statement){model, sql};
}

static const char *joined(const char *list, const char *item, yoke_arena *arena) {
  return list ? yoke_arena_printf(arena, "%s, %s", list, item) : item;
}

static void add_table(schema_builder *to, const model *model) {
  const char *columns = NULL;
  for (size_t i = 0; i < model->field_count; i++)
    columns =
        joined(columns, column_definition(model->fields[i], to->dialect, to->arena), to->arena);
  add(to->arena, &to->tables, model,
      yoke_arena_printf(to->arena, "CREATE TABLE %s (%s)",
                        quoted(to->dialect, model->table, to->arena), columns ? columns : ""));
}

/* CREATE [UNIQUE] INDEX "accounts_profile_a_b_1234abcd_uniq" ON "accounts_profile" ("a", "b") */
static void add_index(schema_builder *to, const model *model, field *const *fields, size_t count,
                      bool is_unique) {
  const char **names = yoke_arena_alloc(to->arena, sizeof *names * count);
  const char *columns = NULL;
  for (size_t i = 0; i < count; i++) {
    names[i] = fields[i]->column;
    columns = joined(columns, quoted(to->dialect, names[i], to->arena), to->arena);
  }
  const char *name = name_index(to->arena, model->table, names, count, is_unique ? "_uniq" : "",
                                to->dialect->name_length);
  add(to->arena, &to->indexes, model,
      yoke_arena_printf(to->arena, "CREATE %sINDEX %s ON %s (%s)", is_unique ? "UNIQUE " : "",
                        quoted(to->dialect, name, to->arena),
                        quoted(to->dialect, model->table, to->arena), columns));
}

static void add_model(schema_builder *to, const model *model) {
  add_table(to, model);
  for (size_t i = 0; i < model->unique_together_count; i++)
    add_index(to, model, model->unique_together[i].fields, model->unique_together[i].count, true);
  for (size_t i = 0; i < model->field_count; i++)
    if (model->fields[i]->db_index && !model->fields[i]->unique && !model->fields[i]->primary_key)
      add_index(to, model, &model->fields[i], 1, false);
}

/* A model, then the join tables of its many-to-many fields. */
static void add_with_joins(schema_builder *to, const model *model) {
  if (!model->is_unmanaged) add_model(to, model);
  for (size_t i = 0; i < model->many_to_many_count; i++) {
    const struct model *through = model->many_to_many[i]->through;
    if (through && through->is_auto_created) add_model(to, through);
  }
}

schema schema_of(const app *app, const yoke_dialect *dialect, yoke_arena *arena) {
  schema_builder builder = {.dialect = dialect, .arena = arena};
  for (size_t i = 0; i < app->model_count; i++)
    if (!app->models[i]->is_abstract && !app->models[i]->is_incomplete &&
        !app->models[i]->is_auto_created)
      add_with_joins(&builder, app->models[i]);
  for (size_t i = 0; i < builder.indexes.count; i++)
    add(arena, &builder.tables, builder.indexes.items[i].model, builder.indexes.items[i].sql);
  return builder.tables;
}
