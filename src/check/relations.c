/* A relation: what it points at, and what its policy needs. */
#include <string.h>

#include "check/checks.h"

static void check_target(const field *field, diagnostics *to) {
  const relation *relation = field->relation;
  if (!relation->to)
    field_error(to, field, ERROR, "fields.E300", relation->target_where, NULL,
                "Field defines a relation with model '%s', which is either not installed, or is "
                "abstract.",
                relation->to_name);
  else if (relation->to->is_swapped)
    field_error(to, field, ERROR, "fields.E301", relation->target_where,
                "Update the relation to point at 'settings.AUTH_USER_MODEL'.",
                "Field defines a relation with the model '%s', which has been swapped out.",
                model_label(relation->to));
}

/* Whether the one field alone is unique, or is all of a unique_together. */
static bool is_unique(const field *field) {
  if (field->unique) return true;
  const model *model = field->model;
  for (size_t i = 0; i < model->unique_together_count; i++) {
    const unique_together *together = &model->unique_together[i];
    if (together->name_count == 1 && together->count == 1 && together->fields[0] == field)
      return true;
  }
  return false;
}

static void check_to_field(const field *field, diagnostics *to) {
  const relation *relation = field->relation;
  const model *target = relation->to;
  if (!target || target->is_swapped) return;
  place where = place_of_option(field, "to_field");
  const char *name = relation->to_field_name;
  if (!relation->to_field && name && !target->is_incomplete && !model_field(target, name))
    field_error(to, field, ERROR, "fields.E312", where, NULL,
                "The to_field '%s' doesn't exist on the related model '%s'.", name,
                model_label(target));
  else if (relation->to_field && !is_unique(relation->to_field))
    field_error(to, field, ERROR, "fields.E311", where,
                "Add unique=True to this field or add a UniqueConstraint (without condition) in "
                "the model Meta.constraints.",
                "'%s.%s' must be unique because it is referenced by a foreign key.", target->name,
                relation->to_field->name);
}

static void check_policy(const field *field, diagnostics *to) {
  const relation *relation = field->relation;
  place where = relation->on_delete_where;
  bool sets_null = relation->on_delete == YOKE_SET_NULL || relation->on_delete == YOKE_DB_SET_NULL;
  if (sets_null && !field->null)
    field_error(to, field, ERROR, "fields.E320", where,
                "Set null=True argument on the field, or change the on_delete rule.",
                "Field specifies on_delete=%s, but cannot be null.",
                relation->on_delete == YOKE_SET_NULL ? "SET_NULL" : "DB_SET_NULL");
  if (relation->on_delete == YOKE_SET_DEFAULT && !field->default_declared)
    field_error(to, field, ERROR, "fields.E321", where,
                "Set a default value, or change the on_delete rule.",
                "Field specifies on_delete=SET_DEFAULT, but has no default value.");
  if (relation->on_delete == YOKE_DB_SET_DEFAULT && !field->db_default_declared)
    field_error(to, field, ERROR, "fields.E322", where,
                "Set a db_default value, or change the on_delete rule.",
                "Field specifies on_delete=DB_SET_DEFAULT, but has no db_default value.");
}

static bool is_db_policy(yoke_on_delete policy) {
  return policy == YOKE_DB_CASCADE || policy == YOKE_DB_SET_NULL || policy == YOKE_DB_SET_DEFAULT;
}

/* The database does not know Python's policies, and Python does not see what the database does: a
 * chain of references is all of one kind. */
static void check_mixture(const field *field, diagnostics *to) {
  const relation *relation = field->relation;
  if (!relation->to || relation->on_delete == YOKE_DO_NOTHING) return;
  bool is_db = is_db_policy(relation->on_delete);
  for (size_t i = 0; i < relation->to->field_count; i++) {
    const struct relation *next = relation->to->fields[i]->relation;
    if (!next || next->on_delete == YOKE_DO_NOTHING || is_db_policy(next->on_delete) == is_db)
      continue;
    field_error(to, field, ERROR, "fields.E323", relation->on_delete_where,
                "Use either database or Python on_delete variants uniformly in the references "
                "chain.",
                "Field specifies %s-level on_delete variant, but referenced model uses %s-level "
                "variant.",
                is_db ? "database" : "Python", is_db ? "Python" : "database");
    return;
  }
}

void check_relation(const field *field, diagnostics *to) {
  check_target(field, to);
  check_to_field(field, to);
  check_policy(field, to);
  check_mixture(field, to);
  if (field->class == FIELD_ForeignKey && field->unique)
    field_error(to, field, WARNING, "fields.W342",
                place_of_option(field, field->primary_key ? "primary_key" : "unique"),
                "ForeignKey(unique=True) is usually better served by a OneToOneField.",
                "Setting unique=True on a ForeignKey has the same effect as using a "
                "OneToOneField.");
}
