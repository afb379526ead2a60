#include "cli/command.h"

int run_check(tool *tool) {
  int code;
  graph *graph = load_models(tool, tool->arguments, tool->argument_count, &code);
  if (!graph) return code;
  if (graph->diagnostics->count == 0) fputs("No problems found.\n", tool->out);
  return finish_models(tool, graph);
}
