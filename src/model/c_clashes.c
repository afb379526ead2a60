/* Whether any two things would have the same name in C: functions, types and variables among
 * themselves, and the members of each struct. What Django has a check for (two relations with one
 * accessor) is left to that. */
#include <stdlib.h>
#include <string.h>

#include "model/build.h"

/* Who asked for a name. */
typedef struct asker {
  const app *app;     /* an app; or else */
  const model *model; /* a model, or something of it: */
  const field *field;
  const relation *relation; /* the reverse end of one */
  const many_to_many *many; /* either end of one */
  const char *attribute;    /* what it is called in Django */
  place where;
} asker;

typedef struct identifier {
  const char *name; /* in C */
  asker by;
} identifier;

typedef struct identifiers {
  yoke_arena *arena;
  identifier *items;
  size_t count, capacity;
} identifiers;

/* A list that is emptied, for the next model, keeps its memory. */
static void make_room(identifiers *all, size_t more) {
  if (all->count + more <= all->capacity) return;
  all->capacity = 2 * (all->count + more);
  identifier *larger = yoke_arena_alloc(all->arena, all->capacity * sizeof *larger);
  if (all->count) memcpy(larger, all->items, all->count * sizeof *larger);
  all->items = larger;
}

static void add(identifiers *all, const char *name, const asker *by) {
  make_room(all, 1);
  all->items[all->count++] = (identifier){name, *by};
}

/* ── Who asks ───────────────────────────────────────────────────────────────────────────────── */

static asker asker_field(const model *model, const field *field, const char *attribute) {
  return (asker){.model = model, .field = field, .attribute = attribute, .where = field->where};
}

static asker asker_reverse(const model *model, const relation *relation, const char *attribute) {
  return (asker){.model = model,
                 .relation = relation,
                 .attribute = attribute,
                 .where = relation->related_name_where};
}

static asker asker_many(const model *model, const many_to_many *many, const char *attribute) {
  return (asker){.model = model, .many = many, .attribute = attribute, .where = many->where};
}

/* What it is in Django, e.g. "auth.User.profile": equal ones clash there, too. */
static const char *python_of(yoke_arena *arena, const asker *by) {
  if (by->app) return by->app->label;
  const char *label = model_label(by->model);
  return by->attribute ? yoke_arena_printf(arena, "%s.%s", label, by->attribute) : label;
}

static const char *what_of(yoke_arena *arena, const asker *by) {
  if (by->app) return yoke_arena_printf(arena, "the app %s", by->app->label);
  if (by->field) return yoke_arena_printf(arena, "the field %s", field_label(by->field));
  if (by->many)
    return yoke_arena_printf(arena, "the many-to-many relation %s.%s", model_label(by->many->from),
                             by->many->name);
  if (by->relation)
    return yoke_arena_printf(arena, "the reverse end of %s", field_label(by->relation->field));
  return yoke_arena_printf(arena, "the model %s", model_label(by->model));
}

/* ── Functions, types and variables ─────────────────────────────────────────────────────────── */

static void add_function(identifiers *all, const char *verb, const char *ending, const asker *by) {
  const char *function = name_c_accessor(all->arena, by->model, verb, by->attribute);
  add(all, *ending ? yoke_arena_join(all->arena, function, ending, NULL) : function, by);
}

static void add_forward(identifiers *all, const model *model, const field *field) {
  asker by = asker_field(model, field, field->name);
  add_function(all, NULL, "", &by);
  add_function(all, NULL, "_state", &by);
  add_function(all, "set", "", &by);
  if (field->relation->is_one_to_one) add_function(all, "swap", "", &by);
}

static void add_display(identifiers *all, const model *model, const field *field) {
  asker by = asker_field(model, field, field->name);
  add(all, name_c_display(all->arena, model, field), &by);
}

static void add_neighbours(identifiers *all, const model *model, const field *field) {
  static const char *const which[] = {"next", "previous"};
  for (size_t i = 0; i < sizeof which / sizeof *which; i++) {
    asker by = asker_field(
        model, field, yoke_arena_join(all->arena, "get_", which[i], "_by_", field->name, NULL));
    const char *name = name_c_neighbour(all->arena, model, which[i], field);
    add(all, name, &by);
    add(all, yoke_arena_join(all->arena, name, "_where", NULL), &by);
  }
}

static void add_in_order(identifiers *all, const model *model) {
  asker next = asker_field(model, model->order_with_respect_to, "get_next_in_order");
  asker previous = asker_field(model, model->order_with_respect_to, "get_previous_in_order");
  add_function(all, NULL, "", &next);
  add_function(all, NULL, "", &previous);
}

static void add_orders(identifiers *all, const model *model, const relation *relation) {
  static const char *const verbs[] = {"get", "set"};
  for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
    asker by =
        asker_reverse(model, relation,
                      yoke_arena_join(all->arena, verbs[i], "_",
                                      lower_name(all->arena, relation->from), "_order", NULL));
    add(all, name_c_order(all->arena, model, verbs[i], relation->from), &by);
  }
}

static void add_list(identifiers *all, const asker *by) {
  add_function(all, NULL, "", by);
  add_function(all, NULL, "_query", by);
  add_function(all, NULL, "_from", by);
}

static void add_reverse(identifiers *all, const model *model, const relation *relation) {
  if (!relation->accessor) return;
  asker by = asker_reverse(model, relation, relation->accessor);
  if (!relation->is_one_to_one) {
    add_list(all, &by);
    return;
  }
  add_function(all, NULL, "", &by);
  add_function(all, NULL, "_state", &by);
  add_function(all, "set", "", &by);
  add_function(all, "replace", "", &by);
}

static void add_many(identifiers *all, const model *model, const many_to_many *many,
                     const char *attribute) {
  static const char *const verbs[] = {"add",     "remove",     "set",    "clear",
                                      "add_all", "remove_all", "set_all"};
  if (!attribute) return;
  asker by = asker_many(model, many, attribute);
  add_list(all, &by);
  for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
    add_function(all, verbs[i], "", &by);
}

/* What a model has beyond what every model has. */
static void add_functions(identifiers *all, const model *model) {
  for (size_t i = 0; i < model->field_count; i++) {
    if (model->fields[i]->relation) add_forward(all, model, model->fields[i]);
    if (model->fields[i]->choice_count) add_display(all, model, model->fields[i]);
    if (has_neighbours(model->fields[i])) add_neighbours(all, model, model->fields[i]);
  }
  if (is_kept_in_order(model)) add_in_order(all, model);
  for (size_t i = 0; i < model->many_to_many_count; i++)
    add_many(all, model, model->many_to_many[i], model->many_to_many[i]->name);
  const struct model *concrete = model->concrete;
  for (size_t i = 0; i < concrete->reverse_end_count; i++) {
    const reverse_end *end = &concrete->reverse_ends[i];
    if (end->relation) add_reverse(all, model, end->relation);
    if (end->relation && orders_rows(end->relation)) add_orders(all, model, end->relation);
    if (end->many_to_many) add_many(all, model, end->many_to_many, end->many_to_many->accessor);
  }
}

static void add_standard(identifiers *all, const model *model) {
  asker by = {.model = model, .where = model->where};
  const char *type = name_c_type(all->arena, model);
  for (size_t i = 0; names_of_every_model[i]; i++)
    add(all, yoke_arena_join(all->arena, type, "_", names_of_every_model[i], NULL), &by);
}

static void add_app(identifiers *all, const app *app) {
  asker by = {.app = app};
  if (app->model_count) by.where = app->models[0]->where;
  add(all, name_c_app(all->arena, app), &by);
}

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

/* ── Members ────────────────────────────────────────────────────────────────────────────────── */

static void add_own_members(identifiers *all, const model *model) {
  for (size_t i = 0; i < model->field_count; i++) {
    const field *field = model->fields[i];
    asker key = asker_field(model, field, field->attname);
    add(all, name_c_member(all->arena, field->attname), &key);
    if (!field->relation) continue;
    asker object = asker_field(model, field, field->name);
    add(all, name_c_member(all->arena, field->name), &object);
  }
}

/* Of the struct: the slots of reverse one-to-one ends. Of the where struct: every end. */
static void add_other_members(identifiers *all, const model *model, bool of_where) {
  const struct model *concrete = model->concrete;
  for (size_t i = 0; of_where && i < model->many_to_many_count; i++) {
    asker by = asker_many(model, model->many_to_many[i], model->many_to_many[i]->name);
    add(all, name_c_member(all->arena, by.attribute), &by);
  }
  for (size_t i = 0; i < concrete->reverse_end_count; i++) {
    const relation *relation = concrete->reverse_ends[i].relation;
    if (!relation) continue;
    const char *name = of_where ? relation->query_name : relation->accessor;
    bool has_member = of_where ? name && !strchr(name, '+') : name && relation->is_one_to_one;
    if (!has_member) continue;
    asker by = asker_reverse(model, relation, name);
    add(all, name_c_member(all->arena, name), &by);
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
  place one = a->by.where, other = b->by.where;
  if (is_builtin(one) != is_builtin(other)) return is_builtin(one) ? -1 : 1;
  if (one.file && other.file) order = strcmp(one.file->path, other.file->path);
  if (order) return order;
  return one.start < other.start ? -1 : one.start > other.start;
}

/* Two that clash by one name clash by what is made of it too (User_groups_through_query). */
static bool was_said(const diagnostics *to, const char *pair) {
  for (size_t i = 0; i < to->count; i++)
    if (strncmp(to->items[i].message, pair, strlen(pair)) == 0) return true;
  return false;
}

static void report_clash(diagnostics *to, const identifier *one, const identifier *other) {
  const char *what = what_of(to->arena, &one->by);
  const char *pair = yoke_arena_printf(to->arena, "%s and %s would both be called ", what,
                                       what_of(to->arena, &other->by));
  if (was_said(to, pair)) return;
  diagnostic *said = report(to, ERROR, "yoke.E120", other->by.where, "%s%s in C", pair, one->name);
  said->other = one->by.where;
  said->other_message = yoke_arena_printf(to->arena, "%s is declared here", what);
  said->hint = "Rename one of them, or say another related_name.";
}

static void report_clashes(identifiers *all, diagnostics *to) {
  if (all->count) qsort(all->items, all->count, sizeof *all->items, by_name);
  for (size_t i = 1; i < all->count; i++) {
    const identifier *one = &all->items[i - 1], *other = &all->items[i];
    if (strcmp(one->name, other->name) == 0 &&
        strcmp(python_of(to->arena, &one->by), python_of(to->arena, &other->by)) != 0)
      report_clash(to, one, other);
  }
}

/* Lists that are filled anew for each model, and the one of what all models share. */
typedef struct lists {
  identifiers shared, functions, own_members, members;
} lists;

static void check_members(const model *model, lists *lists, diagnostics *to) {
  identifiers *own = &lists->own_members, *all = &lists->members;
  own->count = 0;
  add_own_members(own, model);
  for (int of_where = 0; of_where <= 1; of_where++) {
    all->count = 0;
    make_room(all, own->count + 1);
    if (own->count) memcpy(all->items, own->items, own->count * sizeof *all->items);
    all->count = own->count;
    add_other_members(all, model, of_where);
    report_clashes(all, to);
  }
}

static void check_type(const typed *typed, lists *lists, diagnostics *to) {
  const model *model = typed->model;
  add(&lists->shared, typed->type, &(asker){.model = model, .where = model->where});
  if (typed->may_clash) {
    add_standard(&lists->shared, model);
    add_functions(&lists->shared, model);
  } else {
    lists->functions.count = 0;
    add_functions(&lists->functions, model);
    report_clashes(&lists->functions, to);
  }
  check_members(model, lists, to);
}

void names_check(const graph *graph, diagnostics *to) {
  names_tell_apart(graph);
  identifiers empty = {.arena = graph->arena};
  lists lists = {empty, empty, empty, empty};
  for (size_t i = 0; i < graph->app_count; i++)
    add_app(&lists.shared, graph->apps[i]);
  size_t count;
  typed *types = list_types(graph, &count);
  for (size_t i = 0; i < count; i++)
    check_type(&types[i], &lists, to);
  report_clashes(&lists.shared, to);
}
