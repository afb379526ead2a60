/* Looking things up in the graph. */
#include "model/graph.h"

#include <string.h>
#include <strings.h>

app *graph_app(const graph *graph, const char *label) {
  for (size_t i = 0; i < graph->app_count; i++)
    if (strcmp(graph->apps[i]->label, label) == 0) return graph->apps[i];
  return NULL;
}

model *graph_model(const graph *graph, const char *app_label, const char *name) {
  app *app = graph_app(graph, app_label);
  for (size_t i = 0; app && i < app->model_count; i++)
    if (!app->models[i]->is_abstract && strcasecmp(app->models[i]->name, name) == 0)
      return app->models[i];
  return NULL;
}

field *model_field(const model *model, const char *name) {
  for (size_t i = 0; i < model->field_count; i++)
    if (strcmp(model->fields[i]->name, name) == 0) return model->fields[i];
  for (size_t i = 0; i < model->field_count; i++)
    if (strcmp(model->fields[i]->attname, name) == 0) return model->fields[i];
  return NULL;
}

const field *value_field(const field *field) {
  const struct field *next = field;
  while (next) {
    field = next;
    next = field->relation ? field->relation->to_field : field->output_field;
  }
  return field;
}

const char *model_label(const model *model) {
  return yoke_arena_printf(model->app->graph->arena, "%s.%s", model->app->label, model->name);
}

const char *field_label(const field *field) {
  return yoke_arena_printf(field->model->app->graph->arena, "%s.%s", model_label(field->model),
                           field->name);
}
