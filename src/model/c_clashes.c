/* Two things that would have the same name in C: functions, types and variables among themselves,
 * and the members of each struct. One of them gets another name, or else they are reported. What
 * Django has a check for (two relations with one accessor) is left to that. */
#include <stdlib.h>
#include <string.h>

#include "model/build.h"
#include "model/identifiers.h"
#include "model/table.h"

/* ── Which models can clash with others ─────────────────────────────────────────────────────── */

/* All functions of a model begin with its type and an underscore: those of two models can be the
 * same only when one type goes on where the other ends, as User_profile after User. */
typedef struct typed {
  const char *type;
  const model *model;
  bool may_clash;
} typed;

static int by_type(const void *left, const void *right) {
  return strcmp(((const typed *)left)->type, ((const typed *)right)->type);
}

static typed *find_type(typed *all, size_t count, const char *type) {
  typed wanted = {.type = type};
  return bsearch(&wanted, all, count, sizeof *all, by_type);
}

static void mark_longer(yoke_arena *arena, typed *all, size_t count, typed *longer) {
  for (const char *at = strchr(longer->type, '_'); at; at = strchr(at + 1, '_')) {
    typed *shorter =
        find_type(all, count, yoke_arena_copy(arena, longer->type, (size_t)(at - longer->type)));
    if (shorter) shorter->may_clash = longer->may_clash = true;
  }
}

static typed *list_types(const graph *graph, size_t *ret_count) {
  size_t room = 1, count = 0;
  for (size_t i = 0; i < graph->app_count; i++)
    room += graph->apps[i]->model_count;
  typed *all = yoke_arena_alloc(graph->arena, room * sizeof *all);
  for (size_t i = 0; i < graph->app_count; i++)
    for (size_t k = 0; k < graph->apps[i]->model_count; k++) {
      const model *model = graph->apps[i]->models[k];
      if (!model->is_abstract)
        all[count++] = (typed){.type = name_c_type(graph->arena, model), .model = model};
    }
  qsort(all, count, sizeof *all, by_type);
  for (size_t i = 0; i < count; i++)
    mark_longer(graph->arena, all, count, &all[i]);
  *ret_count = count;
  return all;
}

/* ── Comparing ──────────────────────────────────────────────────────────────────────────────── */

static bool is_builtin(place where) {
  return where.file && strncmp(where.file->path, "django/", 7) == 0;
}

/* The later of two is the one reported: a project's rather than a built-in one. */
static int by_name(const void *left, const void *right) {
  const identifier *a = left, *b = right;
  int order = strcmp(a->name, b->name);
  if (order) return order;
  place one = a->by.where, other = b->by.where;
  if (is_builtin(one) != is_builtin(other)) return is_builtin(one) ? -1 : 1;
  if (one.file && other.file) order = strcmp(one.file->path, other.file->path);
  if (order) return order;
  return one.start < other.start ? -1 : one.start > other.start;
}

static bool is_clash(yoke_arena *arena, const identifier *one, const identifier *other) {
  return strcmp(one->name, other->name) == 0 &&
         strcmp(asker_in_django(arena, &one->by), asker_in_django(arena, &other->by)) != 0;
}

/* A copy with equal names side by side; NULL, as mostly, where none are equal. */
static const identifier *sorted_if_repeated(identifiers *all) {
  if (!identifiers_repeat(all)) return NULL;
  identifier *sorted = yoke_arena_alloc(all->arena, all->count * sizeof *sorted);
  memcpy(sorted, all->items, all->count * sizeof *sorted);
  qsort(sorted, all->count, sizeof *sorted, by_name);
  return sorted;
}

/* ── Reporting ──────────────────────────────────────────────────────────────────────────────── */

/* Two that clash by one name clash by what is made of it too (User_groups_through_query). */
static bool was_said(const diagnostics *to, const char *pair) {
  for (size_t i = 0; i < to->count; i++)
    if (strncmp(to->items[i].message, pair, strlen(pair)) == 0) return true;
  return false;
}

static void report_clash(diagnostics *to, const identifier *one, const identifier *other) {
  const char *what = asker_in_words(to->arena, &one->by);
  const char *pair = yoke_arena_printf(to->arena, "%s and %s would both be called ", what,
                                       asker_in_words(to->arena, &other->by));
  if (was_said(to, pair)) return;
  diagnostic *said = report(to, ERROR, "yoke.E120", other->by.where, "%s%s in C", pair, one->name);
  said->other = one->by.where;
  said->other_message = yoke_arena_printf(to->arena, "%s is declared here", what);
  said->hint = "Rename one of them, or say another related_name.";
}

static void report_clashes(identifiers *all, diagnostics *to) {
  const identifier *sorted = sorted_if_repeated(all);
  for (size_t i = 1; sorted && i < all->count; i++)
    if (is_clash(to->arena, &sorted[i - 1], &sorted[i]))
      report_clash(to, &sorted[i - 1], &sorted[i]);
}

/* ── Renaming ───────────────────────────────────────────────────────────────────────────────── */

/* What gives way. Of two models it is the one with the longer name (an app's name is no model's),
 * of two things of one model the later; what every model has stays as it is. */
static const asker *gives_way(yoke_arena *arena, const asker *one, const asker *other) {
  if (one->app || other->app) return one->app ? other : one;
  if (one->model == other->model) return other->attribute ? other : one;
  size_t size = strlen(name_c_type(arena, one->model));
  return size > strlen(name_c_type(arena, other->model)) ? one : other;
}

/* Its app comes in front: "shop_Item_list"; where that is not enough, an underscore behind. */
static void rename_model(yoke_arena *arena, model *model) {
  model->c_name = model->c_name ? yoke_arena_join(arena, model->c_name, "_", NULL)
                                : yoke_arena_join(arena, model->app->label, "_", model->name, NULL);
  model->c_type = NULL;
  model->c_type = name_c_type(arena, model);
}

static void rename_attribute(yoke_arena *arena, model *model, const char *attribute) {
  if (!model->c_suffixes) model->c_suffixes = table_new(arena);
  table_put(model->c_suffixes, attribute,
            yoke_arena_join(arena, name_c_suffix(model, attribute), "_", NULL));
}

/* Once for each pair: what clashes by one name does so by all that are made of it. */
static size_t rename_clashes(identifiers *all, table *renamed) {
  const identifier *sorted = sorted_if_repeated(all);
  size_t count = 0;
  for (size_t i = 1; sorted && i < all->count; i++) {
    const identifier *one = &sorted[i - 1], *other = &sorted[i];
    if (!is_clash(all->arena, one, other)) continue;
    const asker *by = gives_way(all->arena, &one->by, &other->by);
    bool is_attribute = one->by.model == other->by.model;
    if (!by->model) continue; /* two apps */
    const char *key = is_attribute ? asker_in_django(all->arena, by) : model_label(by->model);
    if (table_get(renamed, key)) continue;
    table_put(renamed, key, by);
    count++;
    if (is_attribute)
      rename_attribute(all->arena, (model *)(uintptr_t)by->model, by->attribute);
    else
      rename_model(all->arena, (model *)(uintptr_t)by->model);
  }
  return count;
}

/* Gives other names to what clashes now; returns to how many. */
static size_t rename_all(const graph *graph) {
  identifiers shared = {.arena = graph->arena}, functions = shared;
  table *renamed = table_new(graph->arena);
  for (size_t i = 0; i < graph->app_count; i++)
    add_app(&shared, graph->apps[i]);
  size_t type_count, count = 0;
  const typed *types = list_types(graph, &type_count);
  for (size_t i = 0; i < type_count; i++) {
    const model *model = types[i].model;
    add_type(&shared, model);
    if (types[i].may_clash) {
      add_standard(&shared, model);
      add_functions(&shared, model);
    } else {
      identifiers_clear(&functions, model->field_count + 1);
      add_functions(&functions, model);
      count += rename_clashes(&functions, renamed);
    }
  }
  return count + rename_clashes(&shared, renamed);
}

/* ── All of it ──────────────────────────────────────────────────────────────────────────────── */

static void check_members(const model *model, identifiers *members, diagnostics *to) {
  identifiers_clear(members, model->field_count + 1);
  add_common_members(members, model);
  size_t common = members->count;
  for (int of_where = 0; of_where <= 1; of_where++) {
    members->count = common;
    add_members_of(members, model, of_where);
    report_clashes(members, to);
  }
}

/* A new name may be taken, too; but not for ever, as each round makes names longer. */
void names_check(const graph *graph, diagnostics *to) {
  enum { ROUNDS = 20 };
  names_tell_apart(graph);
  for (int round = 0; round < ROUNDS && rename_all(graph); round++)
    continue;
  identifiers all = {.arena = graph->arena};
  for (size_t i = 0; i < graph->app_count; i++)
    for (size_t k = 0; k < graph->apps[i]->model_count; k++)
      if (!graph->apps[i]->models[k]->is_abstract)
        check_members(graph->apps[i]->models[k], &all, to);
  identifiers_clear(&all, graph->app_count + 1);
  for (size_t i = 0; i < graph->app_count; i++)
    add_app(&all, graph->apps[i]);
  report_clashes(&all, to);
}
