/* The values of update(): to(...) for fields, an object or nothing for relations. */
#include <stdio.h>
#include <string.h>

#include "query/describe.h"

static bool fail_values(yoke_request *request, const char *name, const char *message) {
  yoke_fail(request->db, YOKE_FIELD_ERROR, "%s", message);
  yoke_fail_about(request->db, request->model->label, name);
  return false;
}

static bool set_field(yoke_request *request, const yoke_field *field, const yoke_lookup *lookup) {
  if (lookup->op != YOKE_TO)
    return fail_values(request, field->name, "Values of update() are set with to(...) or TO_NULL.");
  yoke_value value = {.kind = field->kind, .is_null = true};
  if (!lookup->count) value = yoke_lookup_value(field, lookup->value);
  if ((!lookup->count && !yoke_check_boolean(request, field, lookup->value.integer)) ||
      !yoke_check_range(request->db, field, value)) {
    yoke_fail_about(request->db, request->model->label, field->name);
    return false;
  }
  return yoke_describe_assignment(request, field, value);
}

static bool fail_unsaved(yoke_request *request, const yoke_field *field, const void *object) {
  const yoke_model *model = field->relation->target;
  char by_default[160];
  const char *text = model->str ? model->str(object) : NULL;
  if (!text) {
    snprintf(by_default, sizeof by_default, "%s object (None)", model->name);
    text = by_default;
  }
  yoke_fail(request->db, YOKE_VALUE_ERROR,
            "Unsaved model instance <%s: %s> cannot be used in an ORM query.", model->name, text);
  yoke_fail_about(request->db, request->model->label, field->name);
  return false;
}

/* Nothing but .is may be said of the partner. */
static bool names_only_an_object(const yoke_model *model, const void *where) {
  const yoke_where *head = where;
  if (!head->is || head->all || head->any || head->none) return false;
  for (size_t i = 0; i < model->field_count; i++) {
    const yoke_lookup *lookup = (const void *)((const char *)where + model->fields[i].where_offset);
    if (lookup->op) return false;
  }
  for (size_t i = 0; i < model->relation_count; i++) {
    const yoke_relation *relation = &model->relations[i];
    const void *partner = NULL;
    if (relation->where_offset)
      memcpy(&partner, (const char *)where + relation->where_offset, sizeof partner);
    if (partner) return false;
  }
  return true;
}

static bool set_relation(yoke_request *request, const yoke_relation *relation, const void *where) {
  if (relation->is_reverse)
    return fail_values(request, relation->query_name,
                       "update() sets fields and forward relations, not reverse ones.");
  const yoke_field *field = relation->field;
  if (where == YOKE_ABSENT)
    return yoke_describe_assignment(request, field,
                                    (yoke_value){.kind = field->kind, .is_null = true});
  if (where == YOKE_PRESENT || !names_only_an_object(relation->target, where))
    return fail_values(request, field->name,
                       "A relation is set with { .is = object } or ABSENT in update().");
  const void *partner = ((const yoke_where *)where)->is;
  if (yoke_field_get(relation->target->pk, partner).is_null)
    return fail_unsaved(request, field, partner);
  return yoke_describe_assignment(request, field, yoke_field_get(relation->to_field, partner));
}

bool yoke_describe_set(yoke_request *request, const void *values) {
  const yoke_model *model = request->model;
  const yoke_where *head = values;
  size_t before = request->key_size;
  for (size_t i = 0; values && i < model->field_count; i++) {
    const yoke_field *field = &model->fields[i];
    const yoke_lookup *lookup = (const void *)((const char *)values + field->where_offset);
    if (lookup->op && !set_field(request, field, lookup)) return false;
  }
  for (size_t i = 0; values && i < model->relation_count; i++) {
    const yoke_relation *relation = &model->relations[i];
    if (!relation->where_offset) continue;
    const void *partner;
    memcpy(&partner, (const char *)values + relation->where_offset, sizeof partner);
    if (partner && !set_relation(request, relation, partner)) return false;
  }
  if (values && (head->is || head->all || head->any || head->none))
    return fail_values(request, NULL, "Conditions of update() belong in .where, values in .set.");
  if (request->key_size == before)
    return fail_values(request, NULL, "update() was given no value to set.");
  return true;
}
