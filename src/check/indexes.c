/* Meta.indexes: their names, what the database can do, the fields they are on. */
#include <string.h>

#include "check/checks.h"

static void check_name(checker *c, const model *model, const model_index *index) {
  const char *name = index->name;
  if (!name) return;
  place where = place_or(index->where, model->where);
  if (name[0] == '_' || (name[0] >= '0' && name[0] <= '9'))
    say_model(c, model, ERROR, "models.E033", where, NULL,
              "The index name '%s' cannot start with an underscore or a number.", name);
  if (characters(name) > index->max_name_length)
    say_model(c, model, ERROR, "models.E034", where, NULL,
              "The index name '%s' cannot be longer than %zu characters.", name,
              index->max_name_length);
}

/* The first index that has what the database lacks. */
typedef bool has_trait(const model_index *index);

static bool has_condition(const model_index *index) {
  return index->condition;
}

static bool has_include(const model_index *index) {
  return index->include_count > 0;
}

static bool has_expressions(const model_index *index) {
  return index->expression_count > 0;
}

static void check_support(checker *c, const model *model, feature feature, has_trait *has,
                          const char *id, const char *what, const char *hint) {
  if (!c->database || database_has(c->database, model, feature)) return;
  for (size_t i = 0; i < model->index_count; i++) {
    if (!has(&model->indexes[i])) continue;
    say_model(c, model, WARNING, id, place_or(model->indexes[i].where, model->where), hint,
              "%s does not support indexes %s.", c->database->display_name, what);
    return;
  }
}

/* ── Fields ─────────────────────────────────────────────────────────────────────────────────── */

typedef struct references {
  checker *c;
  const model *model;
  groups *seen;
  place where;
} references;

/* Only what stands before the first "__" is a field of the model; each is told of once. */
static void check_reference(void *data, const char *path, place where) {
  references *all = data;
  const char *end = strstr(path, "__");
  const char *name = end ? yoke_arena_copy(all->c->arena, path, (size_t)(end - path)) : path;
  group *seen = group_under(all->seen, name);
  if (seen->count == 0)
    check_meta_name(all->c, all->model, name, "indexes", place_or(where, all->where));
  group_add(all->seen, seen, name);
}

static void check_names(checker *c, const model *model) {
  for (size_t i = 0; i < model->index_count; i++)
    for (size_t k = 0; k < model->indexes[i].column_count; k++)
      check_meta_name(c, model, model->indexes[i].columns[k].name, "indexes",
                      model->indexes[i].where);
  for (size_t i = 0; i < model->index_count; i++)
    for (size_t k = 0; k < model->indexes[i].include_count; k++)
      check_meta_name(c, model, model->indexes[i].include[k], "indexes", model->indexes[i].where);
  references all = {c, model, groups_new(c->arena), model->where};
  for (size_t i = 0; i < model->index_count; i++)
    for (size_t k = 0; k < model->indexes[i].expression_count; k++) {
      all.where = place_or(model->indexes[i].where, model->where);
      each_reference(model->indexes[i].expressions[k], check_reference, &all);
    }
}

void check_indexes(checker *c, const model *model) {
  if (model->index_count == 0) return;
  for (size_t i = 0; i < model->index_count; i++)
    check_name(c, model, &model->indexes[i]);
  check_support(c, model, PARTIAL_INDEXES, has_condition, "models.W037", "with conditions",
                "Conditions will be ignored. Silence this warning if you don't care about it.");
  check_support(c, model, COVERING_INDEXES, has_include, "models.W040", "with non-key columns",
                "Non-key columns will be ignored. Silence this warning if you don't care about "
                "it.");
  check_support(c, model, EXPRESSION_INDEXES, has_expressions, "models.W043", "on expressions",
                "An index won't be created. Silence this warning if you don't care about it.");
  check_names(c, model);
}
