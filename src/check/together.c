/* Tables, indexes and constraints that have one name. */
#include <stdlib.h>
#include <string.h>

#include "check/checks.h"

/* ── Tables ─────────────────────────────────────────────────────────────────────────────────── */

static void check_table(checker *c, const group *sharing) {
  if (sharing->count == 1) return;
  const char *labels = NULL;
  for (size_t i = 0; i < sharing->count; i++)
    labels =
        text(c, "%s%s%s", labels ? labels : "", labels ? ", " : "", model_label(sharing->items[i]));
  const model *first = sharing->items[0], *last = sharing->items[sharing->count - 1];
  diagnostic *said = say(c, sharing->name, ERROR, "models.E028", last->where, NULL,
                         "db_table '%s' is used by multiple models: %s.", sharing->name, labels);
  said->other = first->where;
  said->other_message = first->where.file ? "the first one is declared here" : NULL;
}

/* ── Indexes and constraints ────────────────────────────────────────────────────────────────── */

/* What has a name, and where. */
typedef struct owner {
  const model *model;
  place where;
} owner;

static void add_owner(checker *c, groups *names, const char *name, const model *model,
                      place where) {
  if (!name) return;
  owner *kept = yoke_arena_alloc(c->arena, sizeof *kept);
  *kept = (owner){model, place_or(where, model->where)};
  group_add(names, group_under(names, name), kept);
}

static int by_text(const void *left, const void *right) {
  return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* The labels of the models, each once, sorted. */
static const char *labels_of(checker *c, const group *owners, size_t *ret_count) {
  const char **labels = yoke_arena_alloc(c->arena, owners->count * sizeof *labels), *all = NULL;
  for (size_t i = 0; i < owners->count; i++)
    labels[i] = model_label(((const owner *)owners->items[i])->model);
  qsort(labels, owners->count, sizeof *labels, by_text);
  *ret_count = 0;
  for (size_t i = 0; i < owners->count; i++) {
    if (i > 0 && strcmp(labels[i], labels[i - 1]) == 0) continue;
    all = text(c, "%s%s%s", all ? all : "", all ? ", " : "", labels[i]);
    ++*ret_count;
  }
  return all;
}

static void check_unique_names(checker *c, const groups *names, const char *kind,
                               const char *id_of_one, const char *id_of_several) {
  for (const group *owners = first_group(names); owners; owners = owners->next) {
    if (owners->count < 2) continue;
    size_t models;
    const char *labels = labels_of(c, owners, &models);
    const owner *first = owners->items[0], *last = owners->items[owners->count - 1];
    diagnostic *said = say(c, NULL, ERROR, models == 1 ? id_of_one : id_of_several, last->where,
                           NULL, "%s name '%s' is not unique %s %s.", kind, owners->name,
                           models == 1 ? "for model" : "among models:", labels);
    said->other = first->where;
    said->other_message = first->where.file ? "the first one is declared here" : NULL;
  }
}

void check_together(checker *c) {
  groups *tables = groups_new(c->arena), *indexes = groups_new(c->arena);
  groups *constraints = groups_new(c->arena);
  for (size_t i = 0; i < c->graph->app_count; i++)
    for (size_t k = 0; k < c->graph->apps[i]->model_count; k++) {
      const model *model = c->graph->apps[i]->models[k];
      if (!is_checked(model)) continue;
      if (!model->is_unmanaged && !model->is_proxy)
        group_add(tables, group_under(tables, model->table), model);
      for (size_t n = 0; n < model->index_count; n++)
        add_owner(c, indexes, model->indexes[n].name, model, model->indexes[n].where);
      for (size_t n = 0; n < model->constraint_count; n++)
        add_owner(c, constraints, model->constraints[n].name, model, model->constraints[n].where);
    }
  for (const group *sharing = first_group(tables); sharing; sharing = sharing->next)
    check_table(c, sharing);
  check_unique_names(c, indexes, "index", "models.E029", "models.E030");
  check_unique_names(c, constraints, "constraint", "models.E031", "models.E032");
}
