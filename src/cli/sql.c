#include "cli/command.h"
#include "schema/schema.h"

/* A model with errors costs only itself: the schema of the others is printed. */
int run_sql(tool *tool) {
  const char *name = tool->values[OPTION_DATABASE];
  const yoke_dialect *dialect = yoke_dialect_named(name ? name : "sqlite");
  if (!dialect) return fail_usage(tool, "there is no database %s; there is sqlite", name);
  int code;
  graph *graph = read_models(tool, tool->arguments, tool->argument_count, &code);
  if (!graph) return code;
  const app **apps = schema_order(graph, tool->arena);
  for (size_t i = 0; i < graph->app_count; i++) {
    schema schema = schema_of(apps[i], dialect, tool->arena);
    for (size_t j = 0; j < schema.count; j++)
      fprintf(tool->out, "%s;\n", schema.items[j].sql);
  }
  return finish_models(tool, graph);
}
