#include "generate/shape.h"

#include <ctype.h>
#include <inttypes.h>
#include <string.h>

#include "model/names.h"

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

static const char *describe_field(yoke_arena *arena, const field *field) {
  const char *what;
  if (field->relation)
    what = yoke_arena_printf(arena, "key of %s", field->name);
  else if (field->max_length && (field->type->traits & TRAIT_LENGTH))
    what = yoke_arena_printf(arena, "%s(%u)", field->type->name, field->max_length);
  else if (field->class == FIELD_DecimalField)
    what = yoke_arena_printf(arena, "%s(%" PRId64 ", %" PRId64 ")", field->type->name,
                             field->max_digits, field->decimal_places);
  else
    what = field->type->name;
  const char *key = field->primary_key ? ", primary key" : field->unique ? ", unique" : "";
  return yoke_arena_printf(arena, "%s%s%s%s", what, key, field->null ? ", may be NULL" : "",
                           field->auto_now       ? ", set by each save"
                           : field->auto_now_add ? ", set by the first save"
                           : field->generated    ? ", computed by the database"
                                                 : "");
}

static c_column shape_column(const field *field, yoke_arena *arena) {
  const kind_in_c *kind = &kinds[field_kind(field)];
  return (c_column){
      .field = field,
      .member = name_c_member(arena, field->attname),
      .type = field->null ? kind->pointer : kind->type,
      .lookup = kind->lookup,
      .is_pointer = field->null && field_kind(field) != YOKE_BYTES,
      .describe = describe_field(arena, field),
  };
}

/* Parameter names of the generated prototypes, which an object's must not repeat. */
static bool is_parameter(const char *name) {
  static const char *const names[] = {"db",          "query",       "where",  "initial",  "objects",
                                      "count",       "change",      "lookup", "iterator", "fields",
                                      "ret_deleted", "ret_created", "other",  "object"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strcmp(names[i], name) == 0) return true;
  return false;
}

/* An app's descriptor is a variable that a parameter of that name would hide. */
static bool is_app(const c_graph *shapes, const char *name) {
  for (size_t i = 0; i < shapes->app_count; i++)
    if (strcmp(shapes->apps[i].name, name) == 0) return true;
  return false;
}

/* "profile" for Profile; "object" where that would read as something else. */
static const char *variable_name(const c_graph *shapes, yoke_arena *arena, const char *type) {
  char *name = yoke_arena_text(arena, type);
  for (char *c = name; *c; c++)
    *c = (char)tolower((unsigned char)*c);
  bool is_free = strcmp(name_c_member(arena, name), name) == 0;
  is_free = is_free && !is_parameter(name) && !is_app(shapes, name) && strcmp(name, type) != 0;
  return is_free ? name : "object";
}

static void shape_columns(c_model *to, yoke_arena *arena) {
  to->column_count = to->model->field_count;
  to->columns = yoke_arena_alloc(arena, sizeof *to->columns * (to->column_count + 1));
  for (size_t i = 0; i < to->column_count; i++)
    to->columns[i] = shape_column(to->model->fields[i], arena);
}

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

/* The parameter for the other end's object: its accessor, unless that is taken. */
static const char *partner_name(const c_graph *shapes, const c_end *end) {
  bool taken = strcmp(end->accessor, end->owner->variable) == 0 || is_app(shapes, end->accessor);
  return taken ? "partner" : end->accessor;
}

static void give_slot(const c_graph *shapes, c_model *to, c_end *end) {
  end->partner = partner_name(shapes, end);
  end->slot = end->accessor;
  end->state = to->slot_count++;
}

static void shape_ends(const c_graph *shapes, c_model *to, yoke_arena *arena) {
  const model *model = to->model;
  to->ends =
      yoke_arena_alloc(arena, sizeof *to->ends * (model->field_count + model->reverse_count + 1));
  for (size_t i = 0; i < model->field_count; i++) {
    const relation *relation = model->fields[i]->relation;
    if (!relation) continue;
    c_end *end = add_end(to, relation, false, shape_of(shapes, relation->to));
    end->accessor = name_c_member(arena, model->fields[i]->name);
    end->where_member = end->accessor;
    give_slot(shapes, to, end);
  }
  for (size_t i = 0; i < model->reverse_count; i++) {
    const relation *relation = model->reverse[i];
    c_end *end = add_end(to, relation, true, shape_of(shapes, relation->from));
    if (relation->accessor && !relation->hidden) {
      end->accessor = name_c_member(arena, relation->accessor);
      if (relation->is_one_to_one) give_slot(shapes, to, end);
    }
    if (relation->query_name && !strchr(relation->query_name, '+'))
      end->where_member = name_c_member(arena, relation->query_name);
  }
}

static void shape_models(const c_graph *shapes, c_app *to, yoke_arena *arena) {
  const app *app = to->app;
  to->models = yoke_arena_alloc(arena, sizeof *to->models * (app->model_count + 1));
  for (size_t i = 0; i < app->model_count; i++) {
    if (app->models[i]->is_abstract) continue;
    c_model *model = &to->models[to->model_count++];
    const char *type = name_c_type(arena, app->models[i]);
    *model = (c_model){.model = app->models[i],
                       .app = to,
                       .type = type,
                       .variable = variable_name(shapes, arena, type)};
    shape_columns(model, arena);
  }
}

c_graph *shape_graph(const graph *graph, yoke_arena *arena) {
  c_graph *shapes = yoke_arena_alloc(arena, sizeof *shapes);
  *shapes = (c_graph){.graph = graph, .arena = arena, .app_count = graph->app_count};
  shapes->apps = yoke_arena_alloc(arena, sizeof *shapes->apps * (graph->app_count + 1));
  for (size_t i = 0; i < graph->app_count; i++)
    shapes->apps[i] = (c_app){.app = graph->apps[i], .name = name_c_app(arena, graph->apps[i])};
  for (size_t i = 0; i < graph->app_count; i++)
    shape_models(shapes, &shapes->apps[i], arena);
  for (size_t i = 0; i < graph->app_count; i++)
    for (size_t j = 0; j < shapes->apps[i].model_count; j++)
      shape_ends(shapes, &shapes->apps[i].models[j], arena);
  shape_values(shapes);
  return shapes;
}

const c_model *shape_of(const c_graph *shapes, const model *model) {
  for (size_t i = 0; i < shapes->app_count; i++)
    for (size_t j = 0; j < shapes->apps[i].model_count; j++)
      if (shapes->apps[i].models[j].model == model) return &shapes->apps[i].models[j];
  return NULL;
}

const c_column *column_of(const c_model *model, const field *field) {
  for (size_t i = 0; i < model->column_count; i++)
    if (model->columns[i].field == field) return &model->columns[i];
  return NULL;
}

const c_end *end_of(const c_model *model, const relation *relation, bool is_reverse) {
  for (size_t i = 0; i < model->end_count; i++)
    if (model->ends[i].relation == relation && model->ends[i].is_reverse == is_reverse)
      return &model->ends[i];
  return NULL;
}

const char *accessor_function(yoke_arena *arena, const c_end *end, const char *verb) {
  const char *accessor = end->is_reverse ? end->relation->accessor : end->relation->field->name;
  return name_c_accessor(arena, end->owner->model, verb, accessor);
}

const char *display_function(yoke_arena *arena, const c_model *model, const field *field) {
  return name_c_display(arena, model->model, field);
}

static bool names_app(const c_app *app, const c_app *other, bool reverse) {
  for (size_t i = 0; i < app->model_count; i++)
    for (size_t j = 0; j < app->models[i].end_count; j++) {
      const c_end *end = &app->models[i].ends[j];
      if (end->target->app == other && (reverse || !end->is_reverse)) return true;
    }
  return false;
}

size_t apps_named(const c_graph *shapes, const c_app *app, bool reverse, const c_app **ret) {
  size_t count = 0;
  for (size_t i = 0; i < shapes->app_count; i++)
    if (&shapes->apps[i] != app && names_app(app, &shapes->apps[i], reverse))
      ret[count++] = &shapes->apps[i];
  return count;
}
