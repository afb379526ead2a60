/* Who asks for which identifier of generated C. */
#include "model/identifiers.h"

#include <string.h>

#include "model/build.h"

static void make_room(identifiers *all, size_t more) {
  if (all->count + more <= all->capacity) return;
  all->capacity = 2 * (all->count + more);
  identifier *larger = yoke_arena_alloc(all->arena, all->capacity * sizeof *larger);
  if (all->count) memcpy(larger, all->items, all->count * sizeof *larger);
  all->items = larger;
}

void identifiers_clear(identifiers *all, size_t room) {
  all->count = 0;
  make_room(all, room);
}

void identifiers_add(identifiers *all, const char *name, const asker *by) {
  make_room(all, 1);
  all->items[all->count++] = (identifier){name, *by};
}

static size_t hash_of(const char *name) {
  size_t hash = 5381;
  for (; *name; name++)
    hash = hash * 33 ^ (unsigned char)*name;
  return hash ^ hash >> 15;
}

/* Empty ones, at least twice as many as there are names: a power of two. */
static size_t clear_slots(identifiers *all) {
  size_t count = 16;
  while (count < 2 * all->count)
    count *= 2;
  if (count > all->slot_count) {
    all->slot_count = count;
    all->slots = yoke_arena_alloc(all->arena, count * sizeof *all->slots);
  } else {
    memset(all->slots, 0, count * sizeof *all->slots);
  }
  return count;
}

bool identifiers_repeat(identifiers *all) {
  size_t mask = clear_slots(all) - 1;
  for (size_t i = 0; i < all->count; i++) {
    const char *name = all->items[i].name;
    size_t at = hash_of(name) & mask;
    for (; all->slots[at]; at = (at + 1) & mask)
      if (strcmp(all->items[all->slots[at] - 1].name, name) == 0) return true;
    all->slots[at] = (uint32_t)(i + 1);
  }
  return false;
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

const char *asker_in_django(yoke_arena *arena, const asker *by) {
  if (by->app) return by->app->label;
  const char *label = model_label(by->model);
  return by->attribute ? yoke_arena_printf(arena, "%s.%s", label, by->attribute) : label;
}

const char *asker_in_words(yoke_arena *arena, const asker *by) {
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
  identifiers_add(all, *ending ? yoke_arena_join(all->arena, function, ending, NULL) : function,
                  by);
}

static void add_forward(identifiers *all, const model *model, const field *field) {
  asker by = asker_field(model, field, field->name);
  add_function(all, NULL, "", &by);
  add_function(all, NULL, "_state", &by);
  add_function(all, "set", "", &by);
  if (field->relation->is_one_to_one) add_function(all, "swap", "", &by);
}

static void add_display(identifiers *all, const model *model, const field *field) {
  const char *attribute = yoke_arena_join(all->arena, "get_", field->name, "_display", NULL);
  asker by = asker_field(model, field, attribute);
  identifiers_add(all, name_c_display(all->arena, model, field), &by);
}

static void add_neighbours(identifiers *all, const model *model, const field *field) {
  static const char *const which[] = {"next", "previous"};
  for (size_t i = 0; i < sizeof which / sizeof *which; i++) {
    asker by = asker_field(
        model, field, yoke_arena_join(all->arena, "get_", which[i], "_by_", field->name, NULL));
    const char *name = name_c_neighbour(all->arena, model, which[i], field);
    identifiers_add(all, name, &by);
    identifiers_add(all, yoke_arena_join(all->arena, name, "_where", NULL), &by);
  }
}

/* These keep their names: what has the same one gets another. */
static void add_in_order(identifiers *all, const model *model) {
  asker by = {.model = model, .where = model->where};
  const char *type = name_c_type(all->arena, model);
  identifiers_add(all, yoke_arena_join(all->arena, type, "_get_next_in_order", NULL), &by);
  identifiers_add(all, yoke_arena_join(all->arena, type, "_get_previous_in_order", NULL), &by);
}

static void add_orders(identifiers *all, const model *model, const relation *relation) {
  static const char *const verbs[] = {"get", "set"};
  for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
    asker by =
        asker_reverse(model, relation,
                      yoke_arena_join(all->arena, verbs[i], "_",
                                      lower_name(all->arena, relation->from), "_order", NULL));
    identifiers_add(all, name_c_order(all->arena, model, verbs[i], relation->from), &by);
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

void add_functions(identifiers *all, const model *model) {
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

void add_type(identifiers *all, const model *model) {
  identifiers_add(all, name_c_type(all->arena, model),
                  &(asker){.model = model, .where = model->where});
}

void add_standard(identifiers *all, const model *model) {
  asker by = {.model = model, .where = model->where};
  const char *type = name_c_type(all->arena, model);
  for (size_t i = 0; names_of_every_model[i]; i++)
    identifiers_add(all, yoke_arena_join(all->arena, type, "_", names_of_every_model[i], NULL),
                    &by);
}

void add_app(identifiers *all, const app *app) {
  asker by = {.app = app};
  if (app->model_count) by.where = app->models[0]->where;
  identifiers_add(all, name_c_app(all->arena, app), &by);
}

/* ── Members ────────────────────────────────────────────────────────────────────────────────── */

void add_common_members(identifiers *all, const model *model) {
  for (size_t i = 0; i < model->field_count; i++) {
    const field *field = model->fields[i];
    asker key = asker_field(model, field, field->attname);
    identifiers_add(all, name_c_member(all->arena, field->attname), &key);
    if (!field->relation) continue;
    asker object = asker_field(model, field, field->name);
    identifiers_add(all, name_c_member(all->arena, field->name), &object);
  }
}

/* Of the struct: the slots of reverse one-to-one ends. Of the where struct: every end. */
void add_members_of(identifiers *all, const model *model, bool of_where) {
  const struct model *concrete = model->concrete;
  for (size_t i = 0; of_where && i < model->many_to_many_count; i++) {
    asker by = asker_many(model, model->many_to_many[i], model->many_to_many[i]->name);
    identifiers_add(all, name_c_member(all->arena, by.attribute), &by);
  }
  for (size_t i = 0; i < concrete->reverse_end_count; i++) {
    const relation *relation = concrete->reverse_ends[i].relation;
    if (!relation) continue;
    const char *name = of_where ? relation->query_name : relation->accessor;
    bool has_member = of_where ? name && !strchr(name, '+') : name && relation->is_one_to_one;
    if (!has_member) continue;
    asker by = asker_reverse(model, relation, name);
    identifiers_add(all, name_c_member(all->arena, name), &by);
  }
}
