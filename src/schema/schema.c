#include "schema/builder.h"

static void add(yoke_arena *arena, schema *to, const model *model, const char *sql) {
  to->items = yoke_arena_grow(arena, to->items, to->count, sizeof *to->items);
  to->items[to->count++] = (schema_statement){model, finish_sql(arena, sql, false)};
}

void add_now(schema_builder *builder, const model *model, const char *sql) {
  add(builder->arena, &builder->tables, model, sql);
}

void add_last(schema_builder *builder, const model *model, const char *sql) {
  add(builder->arena, &builder->deferred, model, sql);
}

compiler new_compiler(const schema_builder *builder, const model *model) {
  const graph *graph = model->app ? model->app->graph : NULL;
  return (compiler){.backend = builder->backend,
                    .arena = builder->arena,
                    .model = model,
                    .project = graph ? graph->project : NULL};
}

bool is_usable(schema_builder *builder, const compiler *compiler, const model *model, sql text) {
  if (text.outcome == WRITTEN && !(compiler->needs_more && builder->for_running)) return true;
  if (compiler->is_reported) return false;
  const char *reason = compiler->problem         ? compiler->problem
                       : text.outcome == WRITTEN ? "it needs more than SQLite has by itself"
                                                 : "its expression is the same for every row";
  builder->problems = yoke_arena_grow(builder->arena, builder->problems, builder->problem_count,
                                      sizeof *builder->problems);
  builder->problems[builder->problem_count++] = (schema_problem){
      model, reason, compiler->problem_where.file ? compiler->problem_where : compiler->where};
  return false;
}

/* A model's table, then the join tables of its many-to-many fields. */
static void add_model(schema_builder *builder, const model *model) {
  build_table(builder, model);
  for (size_t i = 0; i < model->many_to_many_count; i++) {
    const struct model *through = model->many_to_many[i]->through;
    if (through && through->is_auto_created) add_model(builder, through);
  }
}

schema schema_of(const app *app, const yoke_dialect *dialect, schema_purpose purpose,
                 yoke_arena *arena) {
  schema_builder builder = {
      .backend = backend_of(dialect), .arena = arena, .for_running = purpose == SCHEMA_TO_RUN};
  for (size_t i = 0; i < app->model_count; i++) {
    const model *model = app->models[i];
    if (!model->is_auto_created && backend_can_migrate(builder.backend, model))
      add_model(&builder, model);
  }
  for (size_t i = 0; i < builder.deferred.count; i++)
    add(arena, &builder.tables, builder.deferred.items[i].model, builder.deferred.items[i].sql);
  builder.tables.problems = builder.problems;
  builder.tables.problem_count = builder.problem_count;
  return builder.tables;
}
