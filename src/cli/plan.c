#include <string.h>

#include "cli/command.h"
#include "plan/plan.h"

/* By label, or by name: of the user's apps first. */
static model *find_model(const graph *graph, const char *name, yoke_arena *arena) {
  const char *dot = strchr(name, '.');
  if (dot) return graph_model(graph, yoke_arena_copy(arena, name, (size_t)(dot - name)), dot + 1);
  for (size_t i = graph->app_count; i-- > 0;) {
    model *model = graph_model(graph, graph->apps[i]->label, name);
    if (model) return model;
  }
  return NULL;
}

int run_plan(tool *tool) {
  if (tool->argument_count < 2) return fail_usage(tool, "plan takes MODELS.py... and a MODEL");
  const char *name = tool->arguments[tool->argument_count - 1];
  int code;
  graph *graph = load_models(tool, tool->arguments, tool->argument_count - 1, &code);
  if (!graph) return code;
  model *model = find_model(graph, name, tool->arena);
  if (!model || model->is_abstract)
    return fail_usage(tool, model ? "%s is abstract: it has no rows" : "there is no model %s",
                      name);
  plan_print(plan_graph(graph, tool->arena), model, tool->arena, tool->out);
  return finish_models(tool, graph);
}
