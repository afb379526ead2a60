#include "generate/shape.h"

#include <stdlib.h>
#include <string.h>

#include "model/names.h"
#include "source/letters.h"

typedef struct kind_in_c {
  const char *type, *pointer, *lookup;
} kind_in_c;

static const kind_in_c kinds[] = {
    [YOKE_BOOL] = {"bool", "const bool *", "yoke_int_lookup"},
    [YOKE_INT] = {"int64_t", "const int64_t *", "yoke_int_lookup"},
    [YOKE_FLOAT] = {"double", "const double *", "yoke_float_lookup"},
    [YOKE_TEXT] = {"const char *", "const char *", "yoke_text_lookup"},
    [YOKE_DATE] = {"yoke_date", "const yoke_date *", "yoke_date_lookup"},
    [YOKE_TIME] = {"yoke_time", "const yoke_time *", "yoke_time_lookup"},
    [YOKE_DATETIME] = {"yoke_datetime", "const yoke_datetime *", "yoke_datetime_lookup"},
    [YOKE_BYTES] = {"yoke_bytes", "yoke_bytes", "yoke_bytes_lookup"},
    [YOKE_DECIMAL] = {"yoke_decimal", "const yoke_decimal *", "yoke_decimal_lookup"},
    [YOKE_DURATION] = {"yoke_duration", "const yoke_duration *", "yoke_duration_lookup"},
    [YOKE_UUID] = {"yoke_uuid", "const yoke_uuid *", "yoke_uuid_lookup"},
};

static c_column shape_column(const field *field, yoke_arena *arena) {
  const kind_in_c *kind = &kinds[field_kind(field)];
  return (c_column){
      .field = field,
      .member = name_c_member(arena, field->attname),
      .type = field->null ? kind->pointer : kind->type,
      .lookup = kind->lookup,
      .is_pointer = field->null && field_kind(field) != YOKE_BYTES,
  };
}

/* An app's descriptor is a variable that a parameter of that name would hide. */
static bool is_app(const c_graph *shapes, const char *name) {
  return table_get(shapes->app_names, name);
}

/* "profile" for Profile; "object" where that would read as something else. */
static const char *variable_name(const c_graph *shapes, yoke_arena *arena, const char *type) {
  const char *name = lower_case(arena, type);
  bool is_free = strcmp(name_c_member(arena, name), name) == 0;
  is_free = is_free && !name_is_parameter(name) && !is_app(shapes, name) && strcmp(name, type) != 0;
  return is_free ? name : "object";
}

static void shape_columns(c_model *to, yoke_arena *arena) {
  to->column_count = to->model->field_count;
  to->columns = yoke_arena_alloc(arena, sizeof *to->columns * (to->column_count + 1));
  for (size_t i = 0; i < to->column_count; i++)
    to->columns[i] = shape_column(to->model->fields[i], arena);
}

static c_model *find_model(const c_graph *shapes, const model *model) {
  size_t low = 0, high = shapes->model_count;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if ((uintptr_t)shapes->by_model[middle]->model < (uintptr_t)model)
      low = middle + 1;
    else
      high = middle;
  }
  bool is_there = low < shapes->model_count && shapes->by_model[low]->model == model;
  return is_there ? shapes->by_model[low] : NULL;
}

/* ── Multi-table inheritance ────────────────────────────────────────────────────────────────── */

static bool has_parent(const c_model *model, const c_model *parent) {
  for (size_t i = 0; i < model->parent_count; i++)
    if (model->parents[i].model == parent) return true;
  return false;
}

static void add_parents(const c_graph *shapes, c_model *to, const model *model, yoke_arena *arena) {
  for (size_t i = 0; i < model->concrete->parent_count; i++) {
    const struct model *parent = model->concrete->parents[i]->concrete;
    add_parents(shapes, to, parent, arena);
    const c_model *shaped = shape_of(shapes, parent);
    if (has_parent(to, shaped)) continue;
    to->parents = yoke_arena_grow(arena, to->parents, to->parent_count, sizeof *to->parents);
    to->parents[to->parent_count++] = (c_parent){shaped, model->concrete->parent_links[i]};
  }
}

static void shape_parents(const c_graph *shapes, c_model *to, yoke_arena *arena) {
  add_parents(shapes, to, to->model, arena);
  for (size_t i = 0; i < to->column_count; i++) {
    const model *holder = to->columns[i].field->model->concrete;
    if (holder != to->model->concrete) to->columns[i].owner = shape_of(shapes, holder);
  }
}

/* ── Relations ──────────────────────────────────────────────────────────────────────────────── */

static c_end *add_end(c_model *to, const relation *relation, bool is_reverse,
                      const c_model *target) {
  c_end *end = &to->ends[to->end_count];
  *end = (c_end){.relation = relation,
                 .is_reverse = is_reverse,
                 .owner = to,
                 .target = target,
                 .index = to->end_count++};
  return end;
}

/* Up to which comparing one by one is as fast as a table. */
enum { FEW_ENDS = 16 };

static void index_ends(c_model *to, yoke_arena *arena) {
  if (to->end_count <= FEW_ENDS) return;
  to->forward_ends = table_new(arena);
  to->reverse_ends = table_new(arena);
  for (size_t i = 0; i < to->end_count; i++)
    table_put_at(to->ends[i].is_reverse ? to->reverse_ends : to->forward_ends, to->ends[i].relation,
                 &to->ends[i]);
}

static void shape_ends(const c_graph *shapes, c_model *to, yoke_arena *arena) {
  const model *model = to->model;
  const struct model *concrete = model->concrete;
  to->ends = yoke_arena_alloc(arena, sizeof *to->ends *
                                         (model->field_count + concrete->reverse_end_count + 1));
  for (size_t i = 0; i < model->field_count; i++) {
    const relation *relation = model->fields[i]->relation;
    if (!relation) continue;
    c_end *end = add_end(to, relation, false, shape_of(shapes, relation->to));
    end->accessor = name_c_member(arena, model->fields[i]->name);
    end->where_member = end->accessor;
  }
  for (size_t i = 0; i < concrete->reverse_end_count; i++) {
    const relation *relation = concrete->reverse_ends[i].relation;
    if (!relation) continue;
    c_end *end = add_end(to, relation, true, shape_of(shapes, relation->from));
    if (relation->accessor && !relation->hidden)
      end->accessor = name_c_member(arena, relation->accessor);
    if (relation->query_name && !strchr(relation->query_name, '+'))
      end->where_member = name_c_member(arena, relation->query_name);
  }
  index_ends(to, arena);
}

/* Both ends and the join table are there. */
static bool is_whole(const many_to_many *many) {
  return many->to && many->through && many->from_key && many->to_key;
}

static void add_many(c_model *to, const many_to_many *many, bool is_reverse, const c_graph *shapes,
                     yoke_arena *arena) {
  const field *near = is_reverse ? many->to_key : many->from_key;
  const field *far = is_reverse ? many->from_key : many->to_key;
  const c_model *through = shape_of(shapes, many->through);
  to->many = yoke_arena_grow(arena, to->many, to->many_count, sizeof *to->many);
  c_many *end = &to->many[to->many_count];
  *end = (c_many){.many = many,
                  .is_reverse = is_reverse,
                  .owner = to,
                  .target = shape_of(shapes, is_reverse ? many->from : many->to),
                  .near = end_of(to, near->relation, true),
                  .far = end_of(through, far->relation, false),
                  .index = to->many_count++};
  const char *accessor = is_reverse ? many->accessor : many->name;
  const char *query_name = is_reverse ? many->query_name : many->name;
  if (accessor && !(is_reverse && many->hidden)) end->accessor = name_c_member(arena, accessor);
  if (query_name && !strchr(query_name, '+')) end->where_member = name_c_member(arena, query_name);
}

/* The other end of each many-to-many field is its target's. */
static void note_targets(const c_graph *shapes, c_model *from, yoke_arena *arena) {
  for (size_t i = 0; i < from->model->many_to_many_count; i++) {
    const many_to_many *many = from->model->many_to_many[i];
    c_model *to = is_whole(many) ? find_model(shapes, many->to) : NULL;
    if (!to) continue;
    to->incoming = yoke_arena_grow(arena, to->incoming, to->incoming_count, sizeof *to->incoming);
    to->incoming[to->incoming_count++] = many;
  }
}

/* The ends that a model has for itself and by what it derives from, of which come first. */
static void add_all_many(const c_graph *shapes, c_model *to, const model *model,
                         yoke_arena *arena) {
  const c_model *shaped = shape_of(shapes, model);
  if (model->proxy_for) add_all_many(shapes, to, model->proxy_for, arena);
  for (size_t i = 0; i < model->parent_count; i++)
    add_all_many(shapes, to, model->parents[i], arena);
  for (size_t i = 0; i < model->many_to_many_count; i++)
    if (is_whole(model->many_to_many[i]))
      add_many(to, model->many_to_many[i], false, shapes, arena);
  for (size_t i = 0; i < shaped->incoming_count; i++)
    add_many(to, shaped->incoming[i], true, shapes, arena);
}

static void shape_many(const c_graph *shapes, c_model *to, yoke_arena *arena) {
  add_all_many(shapes, to, to->model, arena);
}

/* ── Partners in memory ──────────────────────────────────────────────────────────────────────────
 */

/* The parameter for the other end's object: its accessor, unless that is taken. */
static const char *partner_name(const c_graph *shapes, const c_end *end) {
  const char *name = end->accessor;
  bool taken = strcmp(name, end->owner->variable) == 0 || strcmp(name, end->target->type) == 0 ||
               name_is_parameter(name) || is_app(shapes, name);
  if (!taken) return name;
  return is_app(shapes, "partner") ? "related" : "partner";
}

static void shape_slots(const c_graph *shapes, c_model *to, yoke_arena *arena) {
  (void)arena;
  for (size_t i = 0; i < to->end_count; i++) {
    c_end *end = &to->ends[i];
    if (!end->accessor || (end->is_reverse && !end->relation->is_one_to_one)) continue;
    end->partner = partner_name(shapes, end);
    end->slot = end->accessor;
    end->state = to->slot_count++;
  }
}

static void shape_model(c_graph *shapes, c_app *to, const model *model, yoke_arena *arena) {
  c_model *shaped = &to->models[to->model_count++];
  const char *type = name_c_type(arena, model);
  *shaped = (c_model){.model = model,
                      .app = to,
                      .number = shapes->model_count++,
                      .type = type,
                      .variable = variable_name(shapes, arena, type)};
  shape_columns(shaped, arena);
}

/* As they are declared; then the join tables that nobody declared. */
static void shape_models(c_graph *shapes, c_app *to, yoke_arena *arena) {
  const app *app = to->app;
  to->models = yoke_arena_alloc(arena, sizeof *to->models * (app->model_count + 1));
  for (int made = 0; made < 2; made++)
    for (size_t i = 0; i < app->model_count; i++)
      if (!app->models[i]->is_abstract && app->models[i]->is_auto_created == made)
        shape_model(shapes, to, app->models[i], arena);
}

static int compare_models(const void *left, const void *right) {
  uintptr_t a = (uintptr_t)(*(const c_model *const *)left)->model;
  uintptr_t b = (uintptr_t)(*(const c_model *const *)right)->model;
  return (a > b) - (a < b);
}

static void list_models(c_graph *shapes, yoke_arena *arena) {
  size_t count = shapes->model_count;
  shapes->by_model = yoke_arena_alloc(arena, sizeof *shapes->by_model * (count + 1));
  for (size_t i = 0; i < shapes->app_count; i++)
    for (size_t j = 0; j < shapes->apps[i].model_count; j++)
      shapes->by_model[shapes->apps[i].models[j].number] = &shapes->apps[i].models[j];
  qsort(shapes->by_model, count, sizeof *shapes->by_model, compare_models);
}

static void each_model(const c_graph *shapes,
                       void (*shape)(const c_graph *shapes, c_model *to, yoke_arena *arena),
                       yoke_arena *arena) {
  for (size_t i = 0; i < shapes->app_count; i++)
    for (size_t j = 0; j < shapes->apps[i].model_count; j++)
      shape(shapes, &shapes->apps[i].models[j], arena);
}

c_graph *shape_graph(const graph *graph, yoke_arena *arena, diagnostics *to) {
  c_graph *shapes = yoke_arena_alloc(arena, sizeof *shapes);
  *shapes =
      (c_graph){.graph = graph, .arena = arena, .diagnostics = to, .app_count = graph->app_count};
  shapes->apps = yoke_arena_alloc(arena, sizeof *shapes->apps * (graph->app_count + 1));
  shapes->app_names = table_new(arena);
  for (size_t i = 0; i < graph->app_count; i++) {
    shapes->apps[i] = (c_app){.app = graph->apps[i], .name = name_c_app(arena, graph->apps[i])};
    table_put(shapes->app_names, shapes->apps[i].name, &shapes->apps[i]);
  }
  for (size_t i = 0; i < graph->app_count; i++)
    shape_models(shapes, &shapes->apps[i], arena);
  list_models(shapes, arena);
  each_model(shapes, shape_parents, arena);
  each_model(shapes, shape_ends, arena);
  each_model(shapes, note_targets, arena);
  each_model(shapes, shape_many, arena);
  each_model(shapes, shape_names, arena);
  each_model(shapes, shape_slots, arena);
  each_model(shapes, shape_orderings, arena);
  shape_values(shapes);
  return shapes;
}

const c_model *shape_of(const c_graph *shapes, const model *model) {
  return find_model(shapes, model);
}

const c_column *column_of(const c_model *model, const field *field) {
  for (size_t i = 0; i < model->column_count; i++)
    if (model->columns[i].field == field) return &model->columns[i];
  return NULL;
}

const c_end *end_of(const c_model *model, const relation *relation, bool is_reverse) {
  if (model->end_count > FEW_ENDS)
    return table_get_at(is_reverse ? model->reverse_ends : model->forward_ends, relation);
  for (size_t i = 0; i < model->end_count; i++)
    if (model->ends[i].relation == relation && model->ends[i].is_reverse == is_reverse)
      return &model->ends[i];
  return NULL;
}

const c_many *many_of(const c_model *model, const many_to_many *many, bool is_reverse) {
  for (size_t i = 0; i < model->many_count; i++)
    if (model->many[i].many == many && model->many[i].is_reverse == is_reverse)
      return &model->many[i];
  return NULL;
}

const char *many_function(yoke_arena *arena, const c_many *many, const char *verb) {
  const char *accessor = many->is_reverse ? many->many->accessor : many->many->name;
  return name_c_accessor(arena, many->owner->model, verb, accessor);
}

const char *accessor_function(yoke_arena *arena, const c_end *end, const char *verb) {
  const char *accessor = end->is_reverse ? end->relation->accessor : end->relation->field->name;
  return name_c_accessor(arena, end->owner->model, verb, accessor);
}

const char *display_function(yoke_arena *arena, const c_model *model, const field *field) {
  return name_c_display(arena, model->model, field);
}

/* Marks the apps that the model's relations lead to, by their place in the graph. */
static void mark_apps(const c_graph *shapes, const c_model *model, bool reverse, bool *is_named) {
  for (size_t i = 0; i < model->end_count; i++)
    if (reverse || !model->ends[i].is_reverse)
      is_named[model->ends[i].target->app - shapes->apps] = true;
  for (size_t i = 0; i < model->many_count; i++)
    if (reverse || !model->many[i].is_reverse)
      is_named[model->many[i].target->app - shapes->apps] = true;
}

size_t apps_named(const c_graph *shapes, const c_app *app, bool reverse, yoke_arena *arena,
                  const c_app ***ret) {
  bool *is_named = yoke_arena_alloc(arena, shapes->app_count);
  const c_app **named = *ret = yoke_arena_alloc(arena, (shapes->app_count + 1) * sizeof *named);
  for (size_t i = 0; i < app->model_count; i++)
    mark_apps(shapes, &app->models[i], reverse, is_named);
  size_t count = 0;
  for (size_t i = 0; i < shapes->app_count; i++)
    if (is_named[i] && &shapes->apps[i] != app) named[count++] = &shapes->apps[i];
  return count;
}
