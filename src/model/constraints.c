/* Meta.constraints: CheckConstraint, UniqueConstraint and ExclusionConstraint. */
#include <string.h>
#include <strings.h>

#include "interpret/world.h"
#include "model/expressions.h"
#include "model/indexes.h"

/* ── What the constructors refuse ───────────────────────────────────────────────────────────── */

static const char *const of_check[] = {
    "name", "condition", "check", "violation_error_code", "violation_error_message", NULL};
static const char *const of_unique[] = {"fields",
                                        "name",
                                        "condition",
                                        "deferrable",
                                        "include",
                                        "opclasses",
                                        "nulls_distinct",
                                        "violation_error_code",
                                        "violation_error_message",
                                        NULL};
static const char *const of_exclusion[] = {
    "name",       "expressions", "index_type",           "condition",
    "deferrable", "include",     "violation_error_code", "violation_error_message",
    NULL};

static bool is_given(const value *value) {
  return value && value_truth(value) != 0;
}

static bool is_condition(const value *value) {
  return value->kind == IS_UNKNOWN || is_expression(value);
}

static bool is_list_or_none(const value *value) {
  return !value || is_list(value) || value->kind == IS_UNKNOWN;
}

static bool is_deferrable(const value *value) {
  return !value || value->kind == IS_UNKNOWN || value->member_name || value->kind == IS_SYMBOL;
}

static void check_deferrable(made *made, size_t expressions) {
  if (!made_argument(made, "deferrable")) return;
  if (made_argument(made, "condition"))
    refuse_made(made, "UniqueConstraint with conditions cannot be deferred.");
  if (is_given(made_argument(made, "include")))
    refuse_made(made, "UniqueConstraint with include fields cannot be deferred.");
  if (is_given(made_argument(made, "opclasses")))
    refuse_made(made, "UniqueConstraint with opclasses cannot be deferred.");
  if (expressions) refuse_made(made, "UniqueConstraint with expressions cannot be deferred.");
}

static void check_unique_types(made *made) {
  const value *fields = made_argument(made, "fields");
  const value *opclasses = made_argument(made, "opclasses");
  const value *distinct = made_argument(made, "nulls_distinct");
  if (!is_deferrable(made_argument(made, "deferrable")))
    refuse_made(made, "UniqueConstraint.deferrable must be a Deferrable instance.");
  if (!is_list_or_none(made_argument(made, "include")))
    refuse_made(made, "UniqueConstraint.include must be a list or tuple.");
  if (!is_list_or_none(opclasses))
    refuse_made(made, "UniqueConstraint.opclasses must be a list or tuple.");
  if (distinct && distinct->kind != IS_BOOL && distinct->kind != IS_UNKNOWN)
    refuse_made(made, "UniqueConstraint.nulls_distinct must be a bool.");
  if (is_given(opclasses) && fields && fields->count != opclasses->count)
    refuse_made(made, "UniqueConstraint.fields and UniqueConstraint.opclasses must have the same "
                      "number of elements.");
}

static void check_unique(made *made) {
  size_t expressions = count_positional(made);
  const value *fields = made_argument(made, "fields");
  const value *condition = made_argument(made, "condition");
  check_keywords(made, of_unique);
  if (!is_given(made_argument(made, "name")))
    refuse_made(made, "A unique constraint must be named.");
  if (!expressions && !is_given(fields))
    refuse_made(made,
                "At least one field or expression is required to define a unique constraint.");
  if (expressions && is_given(fields))
    refuse_made(made, "UniqueConstraint.fields and expressions are mutually exclusive.");
  if (condition && !is_condition(condition))
    refuse_made(made, "UniqueConstraint.condition must be a Q instance.");
  check_deferrable(made, expressions);
  if (expressions && is_given(made_argument(made, "opclasses")))
    refuse_made(made, "UniqueConstraint.opclasses cannot be used with expressions. Use "
                      "django.contrib.postgres.indexes.OpClass() instead.");
  check_unique_types(made);
}

static void check_check(made *made) {
  const value *condition = made_argument(made, "check");
  if (!condition) condition = made_argument(made, "condition");
  check_keywords(made, of_check);
  if (!find_argument(made->call, "name", SIZE_MAX))
    refuse_made(made,
                "CheckConstraint.__init__() missing 1 required keyword-only argument: 'name'");
  if (!condition || !is_condition(condition))
    refuse_made(made, "CheckConstraint.condition must be a Q instance or boolean expression.");
}

static bool are_pairs(const value *list) {
  for (size_t i = 0; i < list->count; i++)
    if (!is_list(list->items[i]) || list->items[i]->count != 2) return false;
  return true;
}

static void check_exclusion(made *made) {
  const value *type = made_argument(made, "index_type");
  const value *expressions = made_argument(made, "expressions");
  const value *condition = made_argument(made, "condition");
  check_keywords(made, of_exclusion);
  if (type && type->kind == IS_TEXT && strcasecmp(type->text, "gist") != 0 &&
      strcasecmp(type->text, "spgist") != 0)
    refuse_made(made, "Exclusion constraints only support GiST or SP-GiST indexes.");
  if (!is_given(expressions))
    refuse_made(made, "At least one expression is required to define an exclusion constraint.");
  if (expressions && (!is_list(expressions) || !are_pairs(expressions)))
    refuse_made(made, "The expressions must be a list of 2-tuples.");
  if (condition && !is_condition(condition))
    refuse_made(made, "ExclusionConstraint.condition must be a Q instance.");
  if (!is_deferrable(made_argument(made, "deferrable")))
    refuse_made(made, "ExclusionConstraint.deferrable must be a Deferrable instance.");
  if (!is_list_or_none(made_argument(made, "include")))
    refuse_made(made, "ExclusionConstraint.include must be a list or tuple.");
}

/* ── Reading them ───────────────────────────────────────────────────────────────────────────── */

/* models.Deferrable.DEFERRED. */
static deferrable deferrable_of(const made *made) {
  const value *given = made_argument(made, "deferrable");
  if (!given) return NOT_DEFERRABLE;
  const char *name = given->member_name                        ? given->member_name
                     : given->kind == IS_SYMBOL && given->path ? class_of_path(given->path)
                                                               : given->text;
  return name && strcmp(name, "IMMEDIATE") == 0 ? DEFERRABLE_IMMEDIATE : DEFERRABLE_DEFERRED;
}

/* RangeOperators.OVERLAPS is "&&". */
static const char *operator_of(const value *operator) {
  static const char *const operators[][2] = {
      {"EQUAL", "="},     {"NOT_EQUAL", "<>"},   {"CONTAINS", "@>"}, {"CONTAINED_BY", "<@"},
      {"OVERLAPS", "&&"}, {"FULLY_LT", "<<"},    {"FULLY_GT", ">>"}, {"NOT_LT", "&>"},
      {"NOT_GT", "&<"},   {"ADJACENT_TO", "-|-"}};
  if (operator->kind == IS_TEXT) return operator->text;
  const char *name = operator->kind == IS_SYMBOL && operator->path ? class_of_path(operator->path)
                                                                   : "";
  for (size_t i = 0; i < sizeof operators / sizeof *operators; i++)
    if (strcmp(operators[i][0], name) == 0) return operators[i][1];
  return "";
}

/* Each with its operator. */
static void read_pairs(made *made, constraint *constraint) {
  const value *pairs = made_argument(made, "expressions");
  size_t count = 0;
  for (size_t i = 0; i < pairs->count; i++) {
    APPEND(made->builder, constraint->expressions, constraint->expression_count) =
        read_expression(made->builder, pairs->items[i]->items[0], true, model_label(made->model));
    APPEND(made->builder, constraint->operators, count) = operator_of(pairs->items[i]->items[1]);
  }
}

static void read_unique_parts(made *made, constraint *constraint) {
  const value *distinct = made_argument(made, "nulls_distinct");
  constraint->field_count = made_names(made, "fields", &constraint->names);
  constraint->fields = fields_named(made, constraint->names, constraint->field_count);
  constraint->expression_count = made_expressions(made, &constraint->expressions);
  constraint->opclass_count = made_names(made, "opclasses", &constraint->opclasses);
  if (distinct && distinct->kind == IS_BOOL) constraint->nulls_distinct = (int)distinct->integer;
}

static constraint_kind check_constraint(made *made) {
  const char *path = instance_path(made->from);
  if (world_derives(path, "django.db.models.CheckConstraint")) {
    check_check(made);
    return CONSTRAINT_CHECK;
  }
  if (world_derives(path, "django.db.models.UniqueConstraint")) {
    check_unique(made);
    return CONSTRAINT_UNIQUE;
  }
  if (strcmp(class_of_path(path), "ExclusionConstraint") == 0)
    check_exclusion(made);
  else
    refuse_made(made, "%s is a constraint of no known kind", made->class_name);
  return CONSTRAINT_EXCLUDE;
}

static void read_constraint(made *made) {
  constraint constraint = {.where = made->from->where, .call = made->call, .nulls_distinct = -1};
  constraint.kind = check_constraint(made);
  if (made->is_refused) return;
  constraint.class_name = class_of_path(instance_path(made->from));
  constraint.name = made_name(made);
  constraint.condition = made_condition(made, made_argument(made, "check") ? "check" : "condition");
  constraint.deferrable = deferrable_of(made);
  constraint.include_count = made_names(made, "include", &constraint.include);
  constraint.include_fields = fields_named(made, constraint.include, constraint.include_count);
  constraint.violation_code = made_text(made, "violation_error_code");
  constraint.violation_message = made_text(made, "violation_error_message");
  if (constraint.kind == CONSTRAINT_UNIQUE) read_unique_parts(made, &constraint);
  if (constraint.kind == CONSTRAINT_EXCLUDE) read_pairs(made, &constraint);
  if (!made->is_refused)
    APPEND(made->builder, made->model->constraints, made->model->constraint_count) = constraint;
}

void meta_constraints(builder *builder, class_info *class, model *model) {
  each_made(builder, class, "constraints", &model->constraints_shape,
            "django.db.models.BaseConstraint", read_constraint);
}
