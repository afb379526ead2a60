#include "cli/command.h"
#include "generate/generate.h"

int run_check(tool *tool) {
  int code;
  graph *graph = load_models(tool, tool->arguments, tool->argument_count, &code);
  if (!graph) return code;
  generate_code(graph, YOKE_VERSION, tool->arena, graph->diagnostics); /* may warn, too */
  return finish_models(tool, graph);
}
