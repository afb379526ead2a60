#include "cli/command.h"
#include "model/graph.h"
#include "project/project.h"
#include "schema/schema.h"

/* What is left out of the schema is said, so that nobody misses it without knowing. */
static void report_problems(graph *graph, const schema *schema) {
  for (size_t i = 0; i < schema->problem_count; i++) {
    const schema_problem *problem = &schema->problems[i];
    diagnostic *said = report(graph->diagnostics, WARNING, "yoke.W121", problem->where,
                              "left out of the schema: %s", problem->reason);
    said->object = model_label(problem->model);
  }
}

/* --database, else what the settings say, else SQLite. */
static const yoke_dialect *dialect_of(const tool *tool, const project *project) {
  const char *name = tool->values[OPTION_DATABASE];
  if (!name && project->engine) name = project->engine;
  return yoke_dialect_named(name ? name : "sqlite");
}

/* A model with errors costs only itself: the schema of the others is printed. */
int run_sql(tool *tool) {
  const char *name = tool->values[OPTION_DATABASE];
  if (name && !yoke_dialect_named(name))
    return fail_usage(tool, "there is no database %s; there are sqlite, postgresql and mariadb",
                      name);
  int code;
  graph *graph = read_models(tool, tool->arguments, tool->argument_count, &code);
  if (!graph) return code;
  const yoke_dialect *dialect = dialect_of(tool, graph->project);
  const app **apps = schema_order(graph, tool->arena);
  for (size_t i = 0; i < graph->app_count; i++) {
    schema schema = schema_of(apps[i], dialect, SCHEMA_TO_READ, tool->arena);
    for (size_t j = 0; j < schema.count; j++)
      fprintf(tool->out, "%s;\n", schema.items[j].sql);
    report_problems(graph, &schema);
  }
  return finish_models(tool, graph);
}
