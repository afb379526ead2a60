/* Whether any two things would have the same name in C: functions, types and variables among
 * themselves, and the members of each struct. What Django has a check for (two relations with one
 * accessor) is left to that. */
#include <stdlib.h>
#include <string.h>

#include "model/build.h"

typedef struct identifier {
  const char *name; /* in C */
  const char
      *python;      /* what it is in Django, e.g. "auth.User.profile": equal ones clash there too */
  const char *what; /* who asked for it: "the model shop.Order" */
  place where;
} identifier;

typedef struct identifiers {
  yoke_arena *arena;
  identifier *items;
  size_t count;
} identifiers;

static void add(identifiers *all, const char *name, const identifier *asker) {
  all->items = yoke_arena_grow(all->arena, all->items, all->count, sizeof *all->items);
  identifier *made = &all->items[all->count++];
  *made = *asker;
  made->name = name;
}

/* ── Who asks ───────────────────────────────────────────────────────────────────────────────── */

static identifier asker_model(yoke_arena *arena, const model *model) {
  const char *label = model_label(model);
  return (identifier){.python = label,
                      .what = yoke_arena_printf(arena, "the model %s", label),
                      .where = model->where};
}

static identifier asker_field(yoke_arena *arena, const field *field, const char *name) {
  return (identifier){.python = yoke_arena_printf(arena, "%s.%s", model_label(field->model), name),
                      .what = yoke_arena_printf(arena, "the field %s", field_label(field)),
                      .where = field->where};
}

static identifier asker_reverse(yoke_arena *arena, const relation *relation, const char *name) {
  return (identifier){
      .python = yoke_arena_printf(arena, "%s.%s", model_label(relation->to), name),
      .what = yoke_arena_printf(arena, "the reverse end of %s", field_label(relation->field)),
      .where = relation->related_name_where};
}

/* ── Functions, types and variables ─────────────────────────────────────────────────────────── */

static void add_function(identifiers *all, const model *model, const char *verb, const char *name,
                         const char *ending, const identifier *asker) {
  const char *function = name_c_accessor(all->arena, model, verb, name);
  add(all, yoke_arena_printf(all->arena, "%s%s", function, ending), asker);
}

static void add_forward(identifiers *all, const field *field) {
  identifier asker = asker_field(all->arena, field, field->name);
  add_function(all, field->model, NULL, field->name, "", &asker);
  add_function(all, field->model, NULL, field->name, "_state", &asker);
  add_function(all, field->model, "set", field->name, "", &asker);
  if (field->relation->is_one_to_one)
    add_function(all, field->model, "swap", field->name, "", &asker);
}

static void add_display(identifiers *all, const model *model, const field *field) {
  identifier asker = asker_field(all->arena, field, field->name);
  add(all, name_c_display(all->arena, model, field), &asker);
}

static void add_reverse(identifiers *all, const relation *relation) {
  const char *name = relation->accessor;
  if (!name) return;
  identifier asker = asker_reverse(all->arena, relation, name);
  add_function(all, relation->to, NULL, name, "", &asker);
  if (!relation->is_one_to_one) {
    add_function(all, relation->to, NULL, name, "_query", &asker);
    add_function(all, relation->to, NULL, name, "_from", &asker);
    return;
  }
  add_function(all, relation->to, NULL, name, "_state", &asker);
  add_function(all, relation->to, "set", name, "", &asker);
  add_function(all, relation->to, "replace", name, "", &asker);
}

static void add_model(identifiers *all, const model *model) {
  const char *type = name_c_type(all->arena, model);
  identifier asker = asker_model(all->arena, model);
  add(all, type, &asker);
  for (size_t i = 0; names_of_every_model[i]; i++)
    add(all, yoke_arena_printf(all->arena, "%s_%s", type, names_of_every_model[i]), &asker);
  for (size_t i = 0; i < model->field_count; i++)
    if (model->fields[i]->relation) add_forward(all, model->fields[i]);
  for (size_t i = 0; i < model->field_count; i++)
    if (model->fields[i]->choice_count) add_display(all, model, model->fields[i]);
  for (size_t i = 0; i < model->reverse_count; i++)
    add_reverse(all, model->reverse[i]);
}

static void add_app(identifiers *all, const app *app) {
  identifier asker = {.python = app->label,
                      .what = yoke_arena_printf(all->arena, "the app %s", app->label)};
  if (app->model_count) asker.where = app->models[0]->where;
  add(all, name_c_app(all->arena, app), &asker);
}

/* ── Members ────────────────────────────────────────────────────────────────────────────────── */

static void add_own_members(identifiers *all, const model *model) {
  for (size_t i = 0; i < model->field_count; i++) {
    const field *field = model->fields[i];
    identifier key = asker_field(all->arena, field, field->attname);
    add(all, name_c_member(all->arena, field->attname), &key);
    if (!field->relation) continue;
    identifier object = asker_field(all->arena, field, field->name);
    add(all, name_c_member(all->arena, field->name), &object);
  }
}

/* Of the struct: the slots of reverse one-to-one ends. Of the where struct: every reverse end. */
static void add_reverse_members(identifiers *all, const model *model, bool of_where) {
  for (size_t i = 0; i < model->reverse_count; i++) {
    const relation *relation = model->reverse[i];
    const char *name = of_where ? relation->query_name : relation->accessor;
    bool has_member = of_where ? !strchr(name, '+') : name && relation->is_one_to_one;
    if (!has_member) continue;
    identifier asker = asker_reverse(all->arena, relation, name);
    add(all, name_c_member(all->arena, name), &asker);
  }
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
  if (is_builtin(a->where) != is_builtin(b->where)) return is_builtin(a->where) ? -1 : 1;
  if (a->where.file && b->where.file) order = strcmp(a->where.file->path, b->where.file->path);
  if (order) return order;
  return a->where.start < b->where.start ? -1 : a->where.start > b->where.start;
}

/* Two that clash by one name clash by what is made of it too (User_groups_through_query). */
static bool was_said(const diagnostics *to, const char *pair) {
  for (size_t i = 0; i < to->count; i++)
    if (strncmp(to->items[i].message, pair, strlen(pair)) == 0) return true;
  return false;
}

static void report_clash(diagnostics *to, const identifier *one, const identifier *other) {
  const char *pair =
      yoke_arena_printf(to->arena, "%s and %s would both be called ", one->what, other->what);
  if (was_said(to, pair)) return;
  diagnostic *said = report(to, ERROR, "yoke.E120", other->where, "%s%s in C", pair, one->name);
  said->other = one->where;
  said->other_message = yoke_arena_printf(to->arena, "%s is declared here", one->what);
  said->hint = "Rename one of them, or say another related_name.";
}

static void report_clashes(identifiers *all, diagnostics *to) {
  if (all->count) qsort(all->items, all->count, sizeof *all->items, by_name);
  for (size_t i = 1; i < all->count; i++) {
    const identifier *one = &all->items[i - 1], *other = &all->items[i];
    if (strcmp(one->name, other->name) == 0 && strcmp(one->python, other->python) != 0)
      report_clash(to, one, other);
  }
}

static void check_members(const model *model, diagnostics *to) {
  for (int of_where = 0; of_where <= 1; of_where++) {
    identifiers members = {.arena = to->arena};
    add_own_members(&members, model);
    add_reverse_members(&members, model, of_where);
    report_clashes(&members, to);
  }
}

void names_check(const graph *graph, diagnostics *to) {
  names_tell_apart(graph);
  identifiers all = {.arena = graph->arena};
  for (size_t i = 0; i < graph->app_count; i++) {
    const app *app = graph->apps[i];
    add_app(&all, app);
    for (size_t k = 0; k < app->model_count; k++) {
      if (app->models[k]->is_abstract) continue;
      add_model(&all, app->models[k]);
      check_members(app->models[k], to);
    }
  }
  report_clashes(&all, to);
}
