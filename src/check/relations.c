/* A relation: what it points at, and what its policy needs. */
#include <string.h>

#include "check/checks.h"
#include "interpret/interpret.h"

/* Where the model of an app stands that is not installed. */
static void point_at_absent(checker *c, diagnostic *said, const model *to) {
  said->other = to->where;
  said->other_message = text(c, "it is here, but INSTALLED_APPS has no app '%s'", to->app->label);
}

bool may_be_unread(checker *c, const model *from, const char *name) {
  const char *dot = strchr(name, '.');
  const app *app = from ? from->app : NULL;
  if (dot) app = graph_app(c->graph, yoke_arena_copy(c->arena, name, (size_t)(dot - name)));
  for (size_t i = 0; app && i < app->model_count; i++) {
    const class *class = app->models[i]->class;
    if (class && class->module->is_broken) return true;
  }
  return false;
}

void check_target(checker *c, const field *field, const model *to, const char *to_name,
                  place where) {
  if (!to && may_be_unread(c, field->model, to_name)) return;
  if (!to || to->app->is_absent) {
    diagnostic *said = say_field(c, field, ERROR, "fields.E300", where, NULL,
                                 "Field defines a relation with model '%s', which is either not "
                                 "installed, or is abstract.",
                                 to ? to->name : to_name);
    if (to)
      point_at_absent(c, said, to);
    else
      suggest_model(c, said, to_name);
  } else if (to->is_swapped)
    say_field(c, field, ERROR, "fields.E301", where,
              text(c, "Update the relation to point at 'settings.%s'.",
                   to->swappable ? to->swappable : "AUTH_USER_MODEL"),
              "Field defines a relation with the model '%s', which has been swapped out.",
              model_label(to));
}

static bool is_all_of(const char *const *names, size_t count, const field *field) {
  for (size_t i = 0; i < count; i++)
    if (strcmp(names[i], field->name) != 0) return false;
  return true;
}

/* Whether the one field alone is unique, or is all of a unique_together or of a UniqueConstraint
 * that holds for every row. */
static bool is_unique(const field *field, const model *model) {
  if (field->unique || field->primary_key) return true;
  for (size_t i = 0; i < model->unique_together_count; i++) {
    const unique_together *together = &model->unique_together[i];
    if (is_all_of(together->names, together->name_count, field)) return true;
  }
  for (size_t i = 0; i < model->constraint_count; i++) {
    const constraint *constraint = &model->constraints[i];
    if (constraint->kind == CONSTRAINT_UNIQUE && !constraint->condition &&
        !constraint->expression_count &&
        is_all_of(constraint->names, constraint->field_count, field))
      return true;
  }
  return false;
}

static void check_to_field_exists(checker *c, const field *field) {
  const relation *relation = field->relation;
  const char *name = relation->to_field_name;
  if (!name || relation->to->is_incomplete) return;
  named found = get_field(c, relation->to, name);
  if (!is_nothing(&found)) return;
  diagnostic *said = say_field(c, field, ERROR, "fields.E312", place_of_option(field, "to_field"),
                               NULL, "The to_field '%s' doesn't exist on the related model '%s'.",
                               name, model_label(relation->to));
  suggest_field(said, relation->to, name);
}

static void check_to_composite(checker *c, const field *field) {
  const relation *relation = field->relation;
  const char *name = relation->to_field_name;
  if (!relation->to->composite_key || (name && strcmp(name, "pk") != 0)) return;
  say_field(c, field, ERROR, "fields.E347", place_of_option(field, "to"), NULL,
            "Field defines a relation involving model '%s' which has a CompositePrimaryKey and "
            "such relations are not supported.",
            relation->to->name);
}

static void check_to_field(checker *c, const field *field) {
  const relation *relation = field->relation;
  const model *target = relation->to;
  if (!target) return;
  check_to_field_exists(c, field);
  check_to_composite(c, field);
  if (!relation->to_field || is_unique(relation->to_field, target)) return;
  say_field(c, field, ERROR, "fields.E311", place_of_option(field, "to_field"),
            "Add unique=True to this field or add a UniqueConstraint (without condition) in "
            "the model Meta.constraints.",
            "'%s.%s' must be unique because it is referenced by a foreign key.", target->name,
            relation->to_field->name);
}

static void check_policy(checker *c, const field *field) {
  const relation *relation = field->relation;
  place where = place_of_option(field, "on_delete");
  bool sets_null = relation->on_delete == YOKE_SET_NULL || relation->on_delete == YOKE_DB_SET_NULL;
  if (sets_null && !field->null)
    say_field(c, field, ERROR, "fields.E320", where,
              "Set null=True argument on the field, or change the on_delete rule.",
              "Field specifies on_delete=%s, but cannot be null.",
              relation->on_delete == YOKE_SET_NULL ? "SET_NULL" : "DB_SET_NULL");
  if (relation->on_delete == YOKE_SET_DEFAULT && !field->default_declared)
    say_field(c, field, ERROR, "fields.E321", where,
              "Set a default value, or change the on_delete rule.",
              "Field specifies on_delete=SET_DEFAULT, but has no default value.");
  if (relation->on_delete == YOKE_DB_SET_DEFAULT && !field->db_default_declared)
    say_field(c, field, ERROR, "fields.E322", where,
              "Set a db_default value, or change the on_delete rule.",
              "Field specifies on_delete=DB_SET_DEFAULT, but has no db_default value.");
}

static bool is_db_policy(yoke_on_delete policy) {
  return policy == YOKE_DB_CASCADE || policy == YOKE_DB_SET_NULL || policy == YOKE_DB_SET_DEFAULT;
}

/* The database does not know Python's policies, and Python does not see what the database does: a
 * chain of references is all of one kind. */
static void check_mixture(checker *c, const field *field) {
  const relation *relation = field->relation;
  if (!relation->to || relation->on_delete == YOKE_DO_NOTHING) return;
  bool is_db = is_db_policy(relation->on_delete);
  for (size_t i = 0; i < relation->to->field_count; i++) {
    const struct relation *next = relation->to->fields[i]->relation;
    if (!next || next->on_delete == YOKE_DO_NOTHING || is_db_policy(next->on_delete) == is_db)
      continue;
    say_field(c, field, ERROR, "fields.E323", place_of_option(field, "on_delete"),
              "Use either database or Python on_delete variants uniformly in the references "
              "chain.",
              "Field specifies %s-level on_delete variant, but referenced model uses %s-level "
              "variant.",
              is_db ? "database" : "Python", is_db ? "Python" : "database");
    return;
  }
}

void check_relation(checker *c, const field *field) {
  const relation *relation = field->relation;
  end end = end_of_key(relation);
  check_related_names(c, field, relation->related_name, &end);
  check_target(c, field, relation->to, relation->to_name, place_of_option(field, "to"));
  check_clashes(c, &end);
  check_to_field(c, field);
  check_policy(c, field);
  check_mixture(c, field);
  if (field->class == FIELD_ForeignKey && (field->unique || field->primary_key))
    say_field(c, field, WARNING, "fields.W342",
              place_of_option(field, field->primary_key ? "primary_key" : "unique"),
              "ForeignKey(unique=True) is usually better served by a OneToOneField.",
              "Setting unique=True on a ForeignKey has the same effect as using a "
              "OneToOneField.");
}
