/* Meta.constraints: what the database can do, the fields they refer to. Django asks only where a
 * database is asked about. */
#include <string.h>

#include "check/checks.h"

static place place_of(const model *model, const constraint *constraint) {
  return place_or(constraint->where, model->where);
}

/* ── References ─────────────────────────────────────────────────────────────────────────────── */

typedef struct references {
  checker *c;
  const model *model;
  const constraint *constraint;
  groups *paths; /* each once */
} references;

static void add_path(void *data, const char *path, place where) {
  (void)where;
  references *all = data;
  group *seen = group_under(all->paths, path);
  if (seen->count == 0) group_add(all->paths, seen, path);
}

static named field_of(checker *c, const model *model, const char *name) {
  if (strcmp(name, "pk") != 0) return get_field(c, model, name);
  return (named){.field = model->pk ? model->pk : model->composite_key};
}

static bool is_followed(const named *found) {
  return (found->field && found->field->relation) || (found->end && found->end->is_one_to_one);
}

/* "author__name" needs a join, which no constraint can do; "author__gt" does not. */
static void check_path(references *all, const char *path, const char *name, const char *rest) {
  checker *c = all->c;
  named found = field_of(c, all->model, name);
  const char *end = strstr(rest, "__");
  const char *lookup = end ? yoke_arena_copy(c->arena, rest, (size_t)(end - rest)) : rest;
  if (!is_followed(&found) || has_lookup(&found, lookup)) return;
  say_model(c, all->model, ERROR, "models.E041", place_of(all->model, all->constraint), NULL,
            "'constraints' refers to the joined field '%s'.", path);
}

static void check_references(references *all) {
  checker *c = all->c;
  groups *names = groups_new(c->arena);
  for (const group *path = first_group(all->paths); path; path = path->next) {
    const char *end = strstr(path->name, "__");
    const char *name =
        end ? yoke_arena_copy(c->arena, path->name, (size_t)(end - path->name)) : path->name;
    if (strcmp(name, "pk") != 0 || all->model->composite_key) group_under(names, name);
    if (end) check_path(all, path->name, name, end + 2);
  }
  for (const group *name = first_group(names); name; name = name->next)
    check_meta_name(c, all->model, name->name, "constraints",
                    place_of(all->model, all->constraint));
}

/* ── Kinds ──────────────────────────────────────────────────────────────────────────────────── */

static bool has_raw_sql(const expression *expression) {
  if (is_raw_sql(expression)) return true;
  for (size_t i = 0; i < expression->item_count; i++)
    if (has_raw_sql(expression->items[i])) return true;
  return false;
}

static void check_check(references *all) {
  const constraint *constraint = all->constraint;
  if (!constraint->condition) return;
  if (constraint->condition->kind == EXPRESSION_Q ||
      constraint->condition->kind == EXPRESSION_LOOKUP)
    each_reference(constraint->condition, add_path, all);
  if (has_raw_sql(constraint->condition))
    say_model(all->c, all->model, WARNING, "models.W045", place_of(all->model, constraint),
              "Silence this warning if you don't care about it.",
              "Check constraint '%s' contains RawSQL() expression and won't be validated during "
              "the model full_clean().",
              constraint->name);
  check_references(all);
}

static void check_support(references *all, bool is_used, feature feature, const char *id,
                          const char *what) {
  checker *c = all->c;
  if (!is_used || database_has(c->database, all->model, feature)) return;
  say_model(c, all->model, WARNING, id, place_of(all->model, all->constraint),
            "A constraint won't be created. Silence this warning if you don't care about it.", what,
            c->database->display_name);
}

static void check_names(references *all) {
  const constraint *constraint = all->constraint;
  groups *names = groups_new(all->c->arena);
  for (size_t i = 0; i < constraint->field_count; i++)
    group_under(names, constraint->names[i]);
  for (size_t i = 0; i < constraint->include_count; i++)
    group_under(names, constraint->include[i]);
  for (const group *name = first_group(names); name; name = name->next)
    check_meta_name(all->c, all->model, name->name, "constraints",
                    place_of(all->model, constraint));
}

static void check_unique(references *all) {
  const constraint *constraint = all->constraint;
  check_names(all);
  check_support(all, constraint->condition, PARTIAL_INDEXES, "models.W036",
                "%s does not support unique constraints with conditions.");
  check_support(all, constraint->deferrable != NOT_DEFERRABLE, DEFERRABLE_UNIQUE_CONSTRAINTS,
                "models.W038", "%s does not support deferrable unique constraints.");
  check_support(all, constraint->include_count > 0, COVERING_INDEXES, "models.W039",
                "%s does not support unique constraints with non-key columns.");
  check_support(all, constraint->expression_count > 0, EXPRESSION_INDEXES, "models.W044",
                "%s does not support unique constraints on expressions.");
  check_support(all, constraint->nulls_distinct != -1, NULLS_DISTINCT_UNIQUE_CONSTRAINTS,
                "models.W047", "%s does not support unique constraints with nulls distinct.");
  if (constraint->condition) each_reference(constraint->condition, add_path, all);
  for (size_t i = 0; i < constraint->expression_count; i++)
    each_reference(constraint->expressions[i], add_path, all);
  check_references(all);
}

static void check_exclusion(references *all) {
  for (size_t i = 0; i < all->constraint->expression_count; i++)
    each_reference(all->constraint->expressions[i], add_path, all);
  check_references(all);
}

void check_constraints(checker *c, const model *model) {
  if (!c->database) return;
  for (size_t i = 0; i < model->constraint_count; i++) {
    const constraint *constraint = &model->constraints[i];
    references all = {c, model, constraint, groups_new(c->arena)};
    if (constraint->kind == CONSTRAINT_CHECK)
      check_check(&all);
    else if (constraint->kind == CONSTRAINT_UNIQUE)
      check_unique(&all);
    else
      check_exclusion(&all);
  }
}
