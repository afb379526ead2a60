/* The app's descriptor: its models, what it needs, and the schema as text. */
#include <string.h>

#include "generate/output.h"

/* DDL reads as one line for each column, so a definition's parts begin a new literal. */
static void write_ddl(writer *to, const char *sql) {
  enum { INDENT = 5 };
  int depth = 0;
  const char *start = sql;
  bool in_name = false, in_text = false;
  for (const char *c = sql; *c; c++) {
    if (*c == '"' && !in_text) in_name = !in_name;
    if (*c == '\'' && !in_name) in_text = !in_text;
    if (in_name || in_text) continue;
    depth += (*c == '(') - (*c == ')');
    bool ends_part = (*c == '(' && depth == 1) || (*c == ' ' && c[-1] == ',' && depth == 1);
    if (!ends_part || strncmp(sql, "CREATE TABLE", 12) != 0) continue;
    size_t size = (size_t)(c + 1 - start);
    write_spaces(to, INDENT);
    write_literal(to, INDENT, yoke_arena_copy(to->arena, start, size));
    write_text(to, "\n");
    start = c + 1;
  }
  write_spaces(to, INDENT);
  write_literal(to, INDENT, start);
}

static void write_schema(writer *to, const c_app *app, const schema *schema) {
  if (schema->count == 0) return;
  write_line(to, "static const yoke_ddl %s_sqlite[] = {", app->name);
  for (size_t i = 0; i < schema->count; i++) {
    write_text(to, "    {");
    write_literal(to, 5, schema->items[i].model->table);
    write_text(to, ",\n");
    write_ddl(to, schema->items[i].sql);
    write_text(to, "},\n");
  }
  write_line(to, "};\n");
}

void write_app(writer *to, const output *output, const c_app *app, const schema *schema) {
  yoke_arena *arena = output->arena;
  const c_app **needed;
  size_t need_count = apps_named(output->shapes, app, false, arena, &needed);
  items models = {.arena = arena}, needs = {.arena = arena}, members = {.arena = arena};
  for (size_t i = 0; i < app->model_count; i++)
    add_item(&models, "&%s_model", app->models[i].type);
  for (size_t i = 0; i < need_count; i++)
    add_item(&needs, "&%s", needed[i]->name);

  write_ruler(to, app->name);
  write_line(to, " * The app. */\n");
  write_pointers(to, "yoke_model", yoke_arena_printf(arena, "%s_models", app->name), &models);
  write_pointers(to, "yoke_app", yoke_arena_printf(arena, "%s_needs", app->name), &needs);
  write_schema(to, app, schema);

  add_item(&members, ".label = %s", literal(arena, app->app->label));
  add_table(&members, "models", "model_count", yoke_arena_printf(arena, "%s_models", app->name),
            models.count);
  add_table(&members, "needs", "need_count", yoke_arena_printf(arena, "%s_needs", app->name),
            needs.count);
  add_table(&members, "sqlite", "sqlite_count", yoke_arena_printf(arena, "%s_sqlite", app->name),
            schema->count);
  add_item(&members, ".abi = YOKE_ABI");
  write_line(to, "const yoke_app %s = {", app->name);
  write_text(to, "    ");
  write_items(to, 4, 1, &members);
  write_line(to, ",\n};");
}
