/* The reverse ends of a model: _meta.related_objects, and the hidden ones. */
#include <string.h>

#include "check/checks.h"

end end_of_key(const relation *relation) {
  return (end){
      .from = relation->from,
      .to = relation->to,
      .name = relation->field->name,
      .accessor = relation->hidden ? NULL : relation->accessor,
      .query_name = relation->query_name,
      .hidden = relation->hidden,
      .is_parent_link = relation->parent_link,
      .is_one_to_one = relation->is_one_to_one,
      .relation = relation,
      .source = relation,
      .where = place_or(relation->related_name_where, relation->field->where),
  };
}

end end_of_many(const many_to_many *many) {
  return (end){
      .from = many->from,
      .to = many->to,
      .name = many->name,
      .accessor = many->hidden ? NULL : many->accessor,
      .query_name = many->query_name,
      .hidden = many->hidden,
      .is_many = true,
      .source = many,
      .where = many->field ? place_of_option(many->field, "related_name") : many->where,
  };
}

/* A GenericRelation is seen from the other side only by the name that queries use. */
static end end_of_generic(const generic_key *key) {
  const char *name = key->related_query_name;
  return (end){
      .from = key->model,
      .to = key->to,
      .name = key->name,
      .accessor = name,
      .query_name = name ? name : "+",
      .hidden = !name,
      .source = key,
      .where = key->where,
  };
}

const char *end_label(checker *c, const end *end) {
  return text(c, "%s.%s", model_label(end->from), end->name);
}

bool is_related_object(const end *end) {
  return !end->hidden || end->is_many;
}

static void add_end(checker *c, end end) {
  if (!end.to || !end.query_name) return;
  struct end *kept = yoke_arena_alloc(c->arena, sizeof *kept);
  *kept = end;
  group_add(c->ends, group_at(c->ends, concrete_model(end.to)), kept);
}

static void add_ends_of(checker *c, const model *model) {
  size_t count;
  field *const *fields = local_fields(model, &count);
  for (size_t i = 0; i < count; i++)
    if (fields[i]->relation) add_end(c, end_of_key(fields[i]->relation));
  for (size_t i = 0; i < model->many_to_many_count; i++)
    add_end(c, end_of_many(model->many_to_many[i]));
  for (size_t i = 0; i < model->generic_key_count; i++)
    if (model->generic_keys[i]->is_relation) add_end(c, end_of_generic(model->generic_keys[i]));
}

/* All of them, in the order of the models: join tables have ends, too. */
static void collect_ends(checker *c) {
  c->ends = groups_new(c->arena);
  for (size_t i = 0; i < c->graph->app_count; i++) {
    const app *app = c->graph->apps[i];
    for (size_t k = 0; k < app->model_count; k++)
      if (!app->models[k]->is_abstract && !app->models[k]->is_swapped)
        add_ends_of(c, app->models[k]);
  }
}

static bool has_source(const related_set *set, const end *end) {
  for (size_t i = 0; i < set->count; i++)
    if (set->items[i]->source == end->source) return true;
  return false;
}

static void add_related(checker *c, related_set *set, const end *end) {
  struct end *kept = yoke_arena_alloc(c->arena, sizeof *kept);
  *kept = *end;
  kept->order = set->count;
  set->items = yoke_arena_grow(c->arena, set->items, set->count, sizeof *set->items);
  set->items[set->count++] = kept;
  if (is_related_object(kept) && kept->accessor)
    group_add(set->by_accessor, group_under(set->by_accessor, kept->accessor), kept);
}

/* What points at a parent points at its children too, but for the links of their own kind. In a
 * diamond the same one comes twice. */
static void add_related_of_parents(checker *c, related_set *set, const model *model) {
  for (size_t i = 0; i < model->parent_count; i++) {
    const related_set *inherited = related_set_of(c, model->parents[i]);
    size_t before = set->count;
    for (size_t k = 0; k < inherited->count; k++)
      if (!inherited->items[k]->is_parent_link &&
          (before == 0 || !has_source(set, inherited->items[k])))
        add_related(c, set, inherited->items[k]);
  }
}

const related_set *related_set_of(checker *c, const model *model) {
  if (!c->ends) {
    collect_ends(c);
    c->related = groups_new(c->arena);
  }
  const struct model *concrete = concrete_model(model);
  const group *known = find_group_at(c->related, concrete);
  if (known) return known->items[0];
  related_set *set = yoke_arena_alloc(c->arena, sizeof *set);
  set->by_accessor = groups_new(c->arena);
  add_related_of_parents(c, set, concrete);
  const group *own = find_group_at(c->ends, concrete);
  for (size_t i = 0; own && i < own->count; i++)
    add_related(c, set, own->items[i]);
  group_add(c->related, group_at(c->related, concrete), set);
  return set;
}
