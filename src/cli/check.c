#include "check/check.h"
#include "cli/command.h"
#include "generate/generate.h"

int run_check(tool *tool) {
  const char *database = tool->values[OPTION_DATABASE];
  if (database && !check_knows_database(database))
    return fail_usage(tool, "there is no database %s; there are sqlite, postgresql and mariadb",
                      database);
  int code;
  graph *graph = load_models(tool, tool->arguments, tool->argument_count, &code);
  if (!graph) return code;
  generate_warnings(graph, tool->arena, graph->diagnostics);
  return finish_models(tool, graph);
}
