/* What the values of fields look like in C beyond their type: enumerations of the project's own,
 * and functions that give defaults. */
#include <string.h>

#include "generate/shape.h"
#include "generate/value.h"
#include "model/names.h"

/* ── Enumerations ───────────────────────────────────────────────────────────────────────────── */

/* "Color"; "Book_Status" of the class Status in the model Book, by the model's name in C. */
static const char *plain_name(const c_graph *shapes, const choices_enum *source,
                              const model *model) {
  yoke_arena *arena = shapes->arena;
  const char *point = strchr(source->name, '.');
  size_t size = point ? (size_t)(point - source->name) : 0;
  bool in_model =
      point && strlen(model->name) == size && strncmp(model->name, source->name, size) == 0;
  char *name = in_model ? yoke_arena_printf(arena, "%s%s", name_c_type(arena, model), point)
                        : yoke_arena_text(arena, source->name);
  for (char *c = name; *c; c++)
    if (*c == '.') *c = '_';
  return name;
}

static c_enum *enum_of(c_graph *shapes, c_app *user, const field *field) {
  const choices_enum *source = field->choices_enum;
  if (!source || source->member_count == 0) return NULL;
  c_enum *found = table_get_at(shapes->enum_of, source);
  if (found) return found;
  found = yoke_arena_alloc(shapes->arena, sizeof *found);
  table_put_at(shapes->enum_of, source, found);
  *found = (c_enum){.source = source,
                    .name = plain_name(shapes, source, field->model),
                    .members_by_value = members_by_value(shapes->arena, source)};
  found->home = user;
  for (size_t i = 0; i < shapes->app_count; i++)
    if (shapes->apps[i].app == source->app) found->home = &shapes->apps[i];
  shapes->enums =
      yoke_arena_grow(shapes->arena, shapes->enums, shapes->enum_count, sizeof *shapes->enums);
  return shapes->enums[shapes->enum_count++] = found;
}

/* Those of one name are told apart by their apps: all of them, whichever came first. */
static void tell_enums_apart(c_graph *shapes) {
  table *last = table_new(shapes->arena), *is_shared = table_new(shapes->arena);
  for (size_t i = 0; i < shapes->enum_count; i++) {
    const char *name = shapes->enums[i]->name;
    if (table_get(last, name)) table_put(is_shared, name, name);
    table_put(last, name, shapes->enums[i]);
  }
  for (size_t i = 0; i < shapes->enum_count; i++) {
    c_enum *one = shapes->enums[i];
    if (table_get(is_shared, one->name))
      one->name = yoke_arena_printf(shapes->arena, "%s_%s", one->home->name, one->name);
  }
}

/* ── Functions that give defaults ───────────────────────────────────────────────────────────── */

/* The package of "shop.models.make_code", "shop.codes.make_code" and "site.apps.shop.models.codes.
 * make_code": shop. A module in no package stands for one: of "codes.make_code" codes. */
static const char *package_of(yoke_arena *arena, const char *path, const char *function) {
  const char *end = function > path ? function - 1 : path, *start = end;
  for (bool is_module = true;; is_module = false) {
    for (start = end; start > path && start[-1] != '.';)
      start--;
    bool is_models = (size_t)(end - start) == 6 && strncmp(start, "models", 6) == 0;
    if (start == path || (!is_module && !is_models)) break;
    end = start - 1;
  }
  return yoke_arena_copy(arena, start, (size_t)(end - start));
}

static const char *short_name(yoke_arena *arena, const char *path) {
  const char *point = strrchr(path, '.'), *function = point ? point + 1 : path;
  const char *package = package_of(arena, path, function);
  return *package ? yoke_arena_printf(arena, "%s_%s", package, function) : function;
}

static const char *long_name(yoke_arena *arena, const char *path) {
  char *name = yoke_arena_text(arena, path);
  for (char *c = name; *c; c++)
    if (*c == '.') *c = '_';
  return name;
}

static c_default *add_default(c_graph *shapes, c_default *made) {
  shapes->defaults = yoke_arena_grow(shapes->arena, shapes->defaults, shapes->default_count,
                                     sizeof *shapes->defaults);
  return shapes->defaults[shapes->default_count++] = made;
}

static c_default *default_of(c_graph *shapes, const field *field) {
  const model_value *value = &field->default_value;
  if (value->source != VALUE_FUNCTION) return NULL;
  yoke_kind kind = field_kind(field);
  const char *key = yoke_arena_printf(shapes->arena, "%d %s", kind, value->function);
  c_default *made = table_get(shapes->default_of, key);
  if (made) return made;
  made = yoke_arena_alloc(shapes->arena, sizeof *made);
  table_put(shapes->default_of, key, made);
  *made = (c_default){.kind = kind, .path = value->function};
  made->name = short_name(shapes->arena, value->function);
  return add_default(shapes, made);
}

/* Two functions of one name go by their whole paths; one that gives values of two types is two
 * functions in C, the later one with its type behind its name. */
static void tell_defaults_apart(c_graph *shapes) {
  table *path_of = table_new(shapes->arena), *is_shared = table_new(shapes->arena);
  table *is_there = table_new(shapes->arena);
  for (size_t i = 0; i < shapes->default_count; i++) {
    c_default *one = shapes->defaults[i];
    const char *other = table_get(path_of, one->name);
    if (other && strcmp(other, one->path) != 0) table_put(is_shared, one->name, one);
    table_put(path_of, one->name, one->path);
    one->is_of_other_kind = table_get(is_there, one->path);
    table_put(is_there, one->path, one);
  }
  for (size_t i = 0; i < shapes->default_count; i++) {
    c_default *one = shapes->defaults[i];
    if (table_get(is_shared, one->name)) one->name = long_name(shapes->arena, one->path);
    if (one->is_of_other_kind)
      one->name = yoke_arena_printf(shapes->arena, "%s_%s", one->name, member_in_c(one->kind));
  }
}

void shape_values(c_graph *shapes) {
  shapes->enum_of = table_new(shapes->arena);
  shapes->default_of = table_new(shapes->arena);
  for (size_t i = 0; i < shapes->app_count; i++) {
    c_app *app = &shapes->apps[i];
    for (size_t j = 0; j < app->model_count; j++) {
      c_model *model = &app->models[j];
      for (size_t k = 0; k < model->column_count; k++) {
        c_column *column = &model->columns[k];
        column->choices = enum_of(shapes, app, column->field);
        column->default_function = default_of(shapes, column->field);
      }
    }
  }
  tell_enums_apart(shapes);
  tell_defaults_apart(shapes);
}
