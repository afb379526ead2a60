/* Each model's reverse ends, in the order of Django's _meta.get_fields(): by app, by model as it
 * was registered, by field. The deletion collector follows them in this order. */
#include "model/build.h"

static void collect_from(builder *builder, const model *model) {
  for (size_t i = 0; i < model->field_count; i++) {
    relation *relation = model->fields[i]->relation;
    if (relation && relation->to)
      APPEND(builder, relation->to->reverse, relation->to->reverse_count) = relation;
  }
}

void collect_reverse(builder *builder) {
  const graph *graph = builder->graph;
  for (size_t i = 0; i < graph->app_count; i++)
    for (size_t k = 0; k < graph->apps[i]->model_count; k++)
      if (!graph->apps[i]->models[k]->is_abstract) collect_from(builder, graph->apps[i]->models[k]);
}
