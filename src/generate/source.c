/* The source of an app. */
#include <stdio.h>
#include <string.h>

#include "generate/output.h"

/* A compiler need not take a longer string literal; a large table's DDL can be one. */
enum { LONGEST_LITERAL = 4095 };

static bool has_long_literal(const schema *schema) {
  for (size_t i = 0; i < schema->count; i++)
    if (strlen(schema->items[i].sql) > LONGEST_LITERAL) return true;
  return false;
}

static void write_includes(writer *to, const output *output, const c_app *app) {
  const c_app **named;
  size_t count = apps_named(output->shapes, app, true, output->arena, &named);
  count = add_apps_of_limits(app, named, count);
  write_line(to, "#include \"%s.h\"\n", app->name);
  for (size_t i = 0; i < count; i++)
    write_line(to, "#include \"%s.h\"", named[i]->name);
  write_text(to, count ? "\n" : "");
}

/* SQLite has no exclusion constraints, and not the functions that Django gives its connections. */
static void report_left_out(const output *output, const schema *schema) {
  for (size_t i = 0; i < schema->problem_count; i++) {
    const schema_problem *problem = &schema->problems[i];
    diagnostic *said = report(output->diagnostics, WARNING, "yoke.W121", problem->where,
                              "left out of the tables that SQLite gets: %s", problem->reason);
    said->object = model_label(problem->model);
  }
}

void write_source(writer *to, const output *output, const c_app *app) {
  schema schema = schema_of(app->app, &yoke_sqlite_dialect, SCHEMA_TO_RUN, output->arena);
  report_left_out(output, &schema);
  write_banner(to, output, app->app);
  if (has_long_literal(&schema))
    write_line(to, "#pragma GCC diagnostic ignored \"-Woverlength-strings\"");
  write_includes(to, output, app);
  for (size_t i = 0; i < app->model_count; i++) {
    const c_model *model = &app->models[i];
    write_ruler(to, model->type);
    write_words(to, " * ", yoke_arena_printf(output->arena, "Table %s.", model->model->table));
    write_text(to, " */\n\n");
    write_str(to, output, model);
    write_tables(to, output, model);
    write_functions(to, model);
    write_displays(to, model);
    write_neighbours(to, model);
    write_accessors(to, model);
  }
  write_app(to, output, app, &schema);
}
