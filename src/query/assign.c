/* The values of update(): to(...) for fields, an object or nothing for relations. */
#include <stdio.h>
#include <string.h>

#include "query/describe.h"

static bool fail_values(yoke_request *request, const char *name, const char *message) {
  yoke_fail(request->db, YOKE_FIELD_ERROR, "%s", message);
  yoke_fail_about(request->db, request->model->label, name);
  return false;
}

/* The field as the request's model has it: one that derives has its parents' fields too. */
static const yoke_field *own_field(const yoke_request *request, const yoke_model *of,
                                   const yoke_field *field) {
  if (of == request->model) return field;
  return yoke_find_field(request->model, field->attname, strlen(field->attname));
}

static bool is_of_table(const yoke_request *request, const yoke_model *of,
                        const yoke_field *field) {
  return (field->owner ? field->owner : of) == request->model;
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

static bool set_relation(yoke_request *request, const yoke_relation *relation,
                         const yoke_field *field, const void *where) {
  if (where == YOKE_ABSENT)
    return yoke_describe_assignment(request, field,
                                    (yoke_value){.kind = field->kind, .is_null = true});
  if (where == YOKE_PRESENT || !names_only_an_object(relation->target, where))
    return fail_values(request, field->name,
                       "A relation is set with { .is = object } or ABSENT in update().");
  const void *partner = ((const yoke_where *)where)->is;
  if (!yoke_has_pk(relation->target, partner)) return fail_unsaved(request, field, partner);
  return yoke_describe_assignment(request, field, yoke_field_get(relation->to_field, partner));
}

static const void *partner_in(const void *values, size_t offset) {
  const void *partner = NULL;
  if (offset) memcpy(&partner, (const char *)values + offset, sizeof partner);
  return partner;
}

/* What can be no value of update(). */
static bool refuse_others(yoke_request *request, const yoke_model *of, const void *values) {
  const yoke_where *head = values;
  for (size_t i = 0; i < of->relation_count; i++)
    if (of->relations[i].is_reverse && partner_in(values, of->relations[i].where_offset))
      return fail_values(request, of->relations[i].query_name,
                         "update() sets fields and forward relations, not reverse ones.");
  for (size_t i = 0; i < of->many_count; i++)
    if (partner_in(values, of->many[i].where_offset))
      return fail_values(request, of->many[i].query_name,
                         "update() sets fields and forward relations, not many-to-many ones.");
  return !(head->is || head->all || head->any || head->none) ||
         fail_values(request, NULL, "Conditions of update() belong in .where, values in .set.");
}

bool yoke_describe_set(yoke_request *request, const yoke_model *of, const void *values) {
  if (!values) return true;
  for (size_t i = 0; i < of->field_count; i++) {
    const yoke_field *field = &of->fields[i];
    const yoke_lookup *lookup = (const void *)((const char *)values + field->where_offset);
    if (!lookup->op || !is_of_table(request, of, field)) continue;
    if (!set_field(request, own_field(request, of, field), lookup)) return false;
  }
  for (size_t i = 0; i < of->relation_count; i++) {
    const yoke_relation *relation = &of->relations[i];
    const void *partner = partner_in(values, relation->where_offset);
    if (!partner || relation->is_reverse || !is_of_table(request, of, relation->field)) continue;
    if (!set_relation(request, relation, own_field(request, of, relation->field), partner))
      return false;
  }
  return refuse_others(request, of, values);
}
