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

/* "; there are accounts.Profile, auth.User": what may be asked about, the user's apps first. */
static const char *models_there_are(const graph *graph, yoke_arena *arena) {
  enum { MOST = 12 };
  const char *text = "";
  size_t count = 0;
  for (size_t i = graph->app_count; i-- > 0;) {
    const app *app = graph->apps[i];
    for (size_t j = 0; j < app->model_count; j++) {
      if (app->models[j]->is_abstract || count++ >= MOST) continue;
      text = yoke_arena_printf(arena, "%s%s%s", text, count == 1 ? "; there are " : ", ",
                               model_label(app->models[j]));
    }
  }
  return count > MOST ? yoke_arena_printf(arena, "%s, …", text) : text;
}

int run_plan(tool *tool) {
  if (tool->argument_count < 2) return fail_usage(tool, "plan takes PATH... and a MODEL");
  const char *name = tool->arguments[tool->argument_count - 1];
  int code;
  graph *graph = load_models(tool, tool->arguments, tool->argument_count - 1, &code);
  if (!graph) return code;
  model *model = find_model(graph, name, tool->arena);
  if (!model)
    return fail_usage(tool, "there is no model %s%s", name, models_there_are(graph, tool->arena));
  if (model->is_abstract) return fail_usage(tool, "%s is abstract: it has no rows", name);
  plan_print(plan_graph(graph, tool->arena), model, tool->arena, tool->out);
  return finish_models(tool, graph);
}
