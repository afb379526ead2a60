/* What the relations point at, once all models are known, and the names of their other ends. */
#include <string.h>

#include "model/build.h"

/* A swapped-out model belongs to no app: only its own file knows it. */
static model *swapped_model(builder *builder, const char *label, const char *name) {
  for (size_t i = 0; i < builder->model_count; i++) {
    model *model = builder->models[i];
    if (model->is_swapped && strcmp(model->app->label, label) == 0 && same_name(model->name, name))
      return model;
  }
  return NULL;
}

static model *find_model(builder *builder, const char *label, const char *name) {
  model *found = graph_model(builder->graph, label, name);
  if (found) return found;
  module *builtin = builtin_module(builder, label);
  if (!builtin) return NULL;
  builtin_use(builder, builtin);
  found = graph_model(builder->graph, label, name);
  return found ? found : swapped_model(builder, label, name);
}

static void find_target(builder *builder, relation *relation) {
  model *from = relation->from;
  const char *name = relation->to_name, *dot = strchr(name, '.');
  if (strcmp(name, "self") == 0) {
    relation->to = from;
    relation->to_label = model_label(from);
    return;
  }
  const char *label =
      dot ? yoke_arena_copy(builder->arena, name, (size_t)(dot - name)) : from->app->label;
  if (dot) name = dot + 1;
  relation->to_label = yoke_arena_printf(builder->arena, "%s.%s", label, name);
  relation->to = find_model(builder, label, name);
}

/* The names of the other end, as RelatedField.contribute_to_class() and ForeignObjectRel make them.
 */
static void name_reverse(builder *builder, relation *relation) {
  const model *from = relation->from;
  yoke_arena *arena = builder->arena;
  const char *wanted = relation->related_name;
  if ((!wanted || !*wanted) && from->default_related_name) wanted = from->default_related_name;
  if (wanted && *wanted)
    wanted = interpolate_name(builder, wanted, from, relation->related_name_where);
  relation->related_name = wanted; /* an empty one is reported by check */
  if (relation->related_query_name)
    relation->related_query_name =
        interpolate_name(builder, relation->related_query_name, from, relation->related_name_where);
  const char *name = lower_text(arena, from->name);
  const char *related = wanted && *wanted ? wanted : NULL;
  relation->hidden = related && related[strlen(related) - 1] == '+';
  if (!relation->hidden)
    relation->accessor = related                   ? related
                         : relation->is_one_to_one ? name
                                                   : yoke_arena_printf(arena, "%s_set", name);
  const char *query = relation->related_query_name;
  relation->query_name = query && *query ? query : related ? related : name;
}

/* A key that is another key's key, in a circle: no column could have a type. */
static void report_circle(builder *builder, field *field) {
  const struct field *at = field;
  for (size_t steps = 0; at->relation && at->relation->to_field; steps++) {
    at = at->relation->to_field;
    if (at != field && steps <= builder->model_count) continue;
    if (at == field) {
      diagnostic *said = complain(builder, ERROR, "yoke.E115", field->where,
                                  "the key of %s leads back to itself: its column has no type",
                                  field_label(field));
      if (said) said->object = field_label(field);
      field->relation->to_field = NULL;
    }
    return;
  }
}

static void resolve_relation(builder *builder, relation *relation) {
  name_reverse(builder, relation);
  if (!relation->to)
    find_target(builder, relation);
  else if (relation->to->app && relation->to->is_abstract)
    relation->to = NULL;
}

static void find_to_field(relation *relation) {
  if (!relation->to || relation->to_field) return;
  relation->to_field = relation->to_field_name ? model_field(relation->to, relation->to_field_name)
                                               : relation->to->pk;
}

static void resolve_many(builder *builder, many_to_many *many) {
  if (many->to) return;
  relation like = {.from = many->from, .to_name = many->to_name};
  find_target(builder, &like);
  many->to = like.to;
}

static void resolve_model(builder *builder, model *model) {
  if (model->is_abstract) return;
  for (size_t i = 0; i < model->field_count; i++)
    if (model->fields[i]->relation) resolve_relation(builder, model->fields[i]->relation);
  for (size_t i = 0; i < model->many_to_many_count; i++)
    resolve_many(builder, model->many_to_many[i]);
}

void resolve_relations(builder *builder) {
  /* Finding a target may bring in a built-in app, whose models then wait at the end of the list. */
  for (; builder->models_resolved < builder->model_count; builder->models_resolved++)
    resolve_model(builder, builder->models[builder->models_resolved]);
  for (size_t i = 0; i < builder->model_count; i++)
    for (size_t k = 0; k < builder->models[i]->field_count; k++)
      if (builder->models[i]->fields[k]->relation)
        find_to_field(builder->models[i]->fields[k]->relation);
  for (size_t i = 0; i < builder->model_count; i++)
    for (size_t k = 0; k < builder->models[i]->field_count; k++)
      report_circle(builder, builder->models[i]->fields[k]);
}
