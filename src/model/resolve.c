/* What the relations point at, once all models are known, and the names of their other ends. */
#include <string.h>

#include "model/build.h"

/* ── Targets ────────────────────────────────────────────────────────────────────────────────── */

static model *find_model(builder *builder, const char *label) {
  const char *key = lower_text(builder->arena, label), *dot = strchr(label, '.');
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
  resolve_target(builder, relation->from, relation->to_name, &relation->to, &relation->to_label);
}

static void find_to_field(relation *relation) {
  if (!relation->to || relation->to_field) return;
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

void resolve_relations(builder *builder) {
  /* Finding a target may bring in a built-in app, whose models then wait at the end of the list. */
  for (; builder->models_resolved < builder->model_count; builder->models_resolved++)
    resolve_model(builder, builder->models[builder->models_resolved]);
  for (size_t i = 0; i < builder->model_count; i++)
    for (size_t k = 0; k < builder->models[i]->declared_count; k++)
      if (builder->models[i]->declared[k]->relation)
        find_to_field(builder->models[i]->declared[k]->relation);
  for (size_t i = 0; i < builder->model_count; i++)
    for (size_t k = 0; k < builder->models[i]->declared_count; k++)
      report_circle(builder, builder->models[i]->declared[k]);
  for (size_t i = 0; i < builder->model_count; i++)
    for (size_t k = 0; k < builder->models[i]->many_to_many_count; k++)
      find_keys(builder->models[i]->many_to_many[k]);
}
