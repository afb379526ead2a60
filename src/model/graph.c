/* Looking things up in the graph. */
#include "model/graph.h"

#include <stdio.h>
#include <string.h>

#include "model/table.h"

app *graph_app(const graph *graph, const char *label) {
  for (size_t i = 0; i < graph->app_count; i++)
    if (strcmp(graph->apps[i]->label, label) == 0) return graph->apps[i];
  return NULL;
}

model *graph_model(const graph *graph, const char *app_label, const char *name) {
  char key[256];
  int size = snprintf(key, sizeof key, "%s.%s", app_label, name);
  if (size < 0 || (size_t)size >= sizeof key) return NULL;
  for (char *at = key + strlen(app_label); *at; at++)
    if (*at >= 'A' && *at <= 'Z') *at = (char)(*at - 'A' + 'a');
  model *found = table_get(graph->models_by_label, key);
  return found && !found->is_swapped ? found : NULL;
}

field *model_field(const model *model, const char *name) {
  if (model->field_names) return table_get(model->field_names, name);
  for (size_t i = 0; i < model->field_count; i++)
    if (strcmp(model->fields[i]->name, name) == 0) return model->fields[i];
  for (size_t i = 0; i < model->field_count; i++)
    if (strcmp(model->fields[i]->attname, name) == 0) return model->fields[i];
  return NULL;
}

const model *model_behind(const model *from, const char *name) {
  const struct model *concrete = from->concrete;
  for (size_t i = 0; i < concrete->many_to_many_count; i++)
    if (strcmp(concrete->many_to_many[i]->name, name) == 0) return concrete->many_to_many[i]->to;
  for (size_t i = 0; i < concrete->reverse_end_count; i++) {
    const reverse_end *end = &concrete->reverse_ends[i];
    if (end->relation && strcmp(end->relation->query_name, name) == 0) return end->relation->from;
    if (end->many_to_many && strcmp(end->many_to_many->query_name, name) == 0)
      return end->many_to_many->from;
  }
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

/* A yoke_decimal has so many digits. */
static bool is_long_decimal(const field *field) {
  enum { MOST_DIGITS = 18 };
  return field->class == FIELD_DecimalField && field->max_digits > MOST_DIGITS;
}

yoke_kind field_kind(const field *field) {
  field = value_field(field);
  return is_long_decimal(field) ? YOKE_TEXT : field->type->kind;
}

static yoke_text_format address_format(const field *field) {
  const char *protocol = field->protocol ? field->protocol : "both";
  if (strcasecmp(protocol, "IPv4") == 0) return YOKE_FORMAT_IPV4;
  if (strcasecmp(protocol, "IPv6") == 0) return YOKE_FORMAT_IPV6;
  return YOKE_FORMAT_IP;
}

yoke_text_format field_format(const field *field) {
  field = value_field(field);
  switch (field->class) {
  case FIELD_JSONField:
    return YOKE_FORMAT_JSON;
  case FIELD_GenericIPAddressField:
    return address_format(field);
  case FIELD_DecimalField:
    return is_long_decimal(field) ? YOKE_FORMAT_DECIMAL : YOKE_FORMAT_ANY;
  default:
    return field->format;
  }
}

const char *model_label(const model *model) {
  return yoke_arena_join(model->app->graph->arena, model->app->label, ".", model->name, NULL);
}

const char *field_label(const field *field) {
  const model *model = field->model;
  return yoke_arena_join(model->app->graph->arena, model->app->label, ".", model->name, ".",
                         field->name, NULL);
}
