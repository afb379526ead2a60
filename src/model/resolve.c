/* What the relations point at, once all models are known, and the names of their other ends. */
#include <string.h>

#include "model/build.h"

/* ── Targets ────────────────────────────────────────────────────────────────────────────────── */

static model *find_model(builder *builder, const char *label) {
  const char *key = lower_case(builder->arena, label), *dot = strchr(label, '.');
  model *found = table_get(builder->graph->models_by_label, key);
  if (found) return found;
  use_app_labelled(builder, yoke_arena_copy(builder->arena, label, (size_t)(dot - label)));
  return table_get(builder->graph->models_by_label, key);
}

model *find_target(builder *builder, model *from, const char *name, const char **ret_label) {
  if (strcmp(name, "self") == 0) {
    *ret_label = model_label(from);
    return from;
  }
  *ret_label =
      strchr(name, '.') ? name : yoke_arena_printf(builder->arena, "%s.%s", from->app->label, name);
  return find_model(builder, *ret_label);
}

/* Abstract models have no rows to point at. */
static void resolve_target(builder *builder, model *from, const char *name, model **to,
                           const char **label) {
  if (!*to && name) *to = find_target(builder, from, name, label);
  if (!*to) return;
  if (!*label) *label = model_label(*to);
  if ((*to)->is_abstract) *to = NULL;
}

/* ── Relations ──────────────────────────────────────────────────────────────────────────────── */

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
  const char *name = lower_case(arena, from->name);
  const char *related = wanted && *wanted ? wanted : NULL;
  relation->hidden = related && related[strlen(related) - 1] == '+';
  if (!relation->hidden)
    relation->accessor = related                   ? related
                         : relation->is_one_to_one ? name
                                                   : yoke_arena_printf(arena, "%s_set", name);
  const char *query = relation->related_query_name;
  relation->query_name = query && *query ? query : related ? related : name;
}

static field *key_behind(const field *field) {
  return field->relation ? field->relation->to_field : NULL;
}

/* Whether a chain of keys comes back to where it begins. A circle further on, where it never ends,
 * is known by the second walker, half as fast. */
static bool leads_back(const field *field) {
  const struct field *at = key_behind(field), *slow = field;
  for (size_t steps = 1; at && at != field && (at != slow || steps == 1); steps++) {
    at = key_behind(at);
    if (steps % 2 == 0) slow = key_behind(slow);
  }
  return at == field;
}

static void cut_keys(field *field, diagnostic *said) {
  if (said) said->object = field_label(field);
  field->relation->to_field = NULL;
}

/* A key that is another key's key, in a circle: no column could have a type. */
static void report_circle(builder *builder, field *field) {
  if (key_behind(field) && leads_back(field))
    cut_keys(field, complain(builder, ERROR, "yoke.E115", field->where,
                             "the key of %s leads back to itself: its column has no type",
                             field_label(field)));
}

/* A chain that is too long is cut half-way, so that few of its other keys are told of too. There
 * are no circles any more. */
static void report_long_chain(builder *builder, field *field) {
  enum { LONGEST = 100 };
  struct field *last = field, *middle = field;
  for (size_t steps = 1; last && steps <= LONGEST; steps++) {
    last = key_behind(last);
    if (steps % 2 == 0) middle = key_behind(middle);
  }
  if (!last || !key_behind(last)) return;
  diagnostic *said = complain(builder, ERROR, "yoke.E115", middle->where,
                              "more than %d keys, that of %s among them, are each another's key",
                              LONGEST, field_label(middle));
  if (said) said->hint = "Give a model among them a primary key of its own.";
  cut_keys(middle, said);
}

static void resolve_relation(builder *builder, relation *relation) {
  name_reverse(builder, relation);
  resolve_target(builder, relation->from, relation->to_name, &relation->to, &relation->to_label);
}

static void find_to_field(builder *builder, field *field) {
  (void)builder;
  relation *relation = field->relation;
  if (!relation || !relation->to || relation->to_field) return;
  relation->to_field = relation->to_field_name ? model_field(relation->to, relation->to_field_name)
                                               : relation->to->pk;
}

/* ── Many-to-many ───────────────────────────────────────────────────────────────────────────── */

static bool is_key_to(const field *field, const model *model, const char *name) {
  return field->relation && field->relation->to == model &&
         (!name || strcmp(field->name, name) == 0);
}

/* ManyToManyField._get_m2m_attr() and _get_m2m_reverse_attr(): the first key to each end; to
 * itself, the second one. */
static void find_keys(many_to_many *many) {
  const model *through = many->through;
  if (!through || !many->to) return;
  bool skips_first = many->from == many->to && !many->through_fields[1];
  for (size_t i = 0; i < through->field_count; i++) {
    field *field = through->fields[i];
    if (!many->from_key && is_key_to(field, many->from, many->through_fields[0]))
      many->from_key = field;
    if (!is_key_to(field, many->to, many->through_fields[1])) continue;
    if (!many->to_key && !(skips_first && field == many->from_key)) many->to_key = field;
  }
}

static void resolve_many(builder *builder, many_to_many *many) {
  resolve_target(builder, many->from, many->to_name, &many->to, &many->to_label);
  if (!many->through_is_auto)
    resolve_target(builder, many->from, many->through_name, &many->through, &many->through_label);
  else if (many->to && many->from->is_unmanaged && many->to->is_unmanaged)
    many->through->is_unmanaged = true;
}

/* ── Other fields ───────────────────────────────────────────────────────────────────────────── */

static void resolve_generic(builder *builder, generic_key *key) {
  if (key->is_relation) {
    resolve_target(builder, key->model, key->to_name, &key->to, &key->to_label);
    return;
  }
  key->content_type = model_field(key->model, key->content_type_name);
  key->object_id = model_field(key->model, key->object_id_name);
}

static void resolve_composite(builder *builder, field *key) {
  size_t count = 0;
  for (size_t i = 0; i < key->composite_count; i++)
    APPEND(builder, key->composite, count) = model_field(key->model, key->composite_names[i]);
}

/* ── All models ─────────────────────────────────────────────────────────────────────────────── */

static void resolve_model(builder *builder, model *model) {
  if (model->composite_key) resolve_composite(builder, model->composite_key);
  if (model->is_abstract) return;
  for (size_t i = 0; i < model->declared_count; i++)
    if (model->declared[i]->relation) resolve_relation(builder, model->declared[i]->relation);
  for (size_t i = 0; i < model->many_to_many_count; i++)
    resolve_many(builder, model->many_to_many[i]);
  for (size_t i = 0; i < model->generic_key_count; i++)
    resolve_generic(builder, model->generic_keys[i]);
}

static void each_declared(builder *builder, void (*visit)(struct builder *builder, field *field)) {
  for (size_t i = 0; i < builder->model_count; i++)
    for (size_t k = 0; k < builder->models[i]->declared_count; k++)
      visit(builder, builder->models[i]->declared[k]);
}

void resolve_relations(builder *builder) {
  /* Finding a target may bring in a built-in app, whose models then wait at the end of the list. */
  for (; builder->models_resolved < builder->model_count; builder->models_resolved++)
    resolve_model(builder, builder->models[builder->models_resolved]);
  each_declared(builder, find_to_field);
  each_declared(builder, report_circle);
  each_declared(builder, report_long_chain);
  for (size_t i = 0; i < builder->model_count; i++)
    for (size_t k = 0; k < builder->models[i]->many_to_many_count; k++)
      find_keys(builder->models[i]->many_to_many[k]);
}
