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

static c_enum *find_enum(const c_graph *shapes, const choices_enum *source) {
  for (size_t i = 0; i < shapes->enum_count; i++)
    if (shapes->enums[i]->source == source) return shapes->enums[i];
  return NULL;
}

static c_enum *enum_of(c_graph *shapes, c_app *user, const field *field) {
  const choices_enum *source = field->choices_enum;
  if (!source || source->member_count == 0) return NULL;
  c_enum *found = find_enum(shapes, source);
  if (found) return found;
  found = yoke_arena_alloc(shapes->arena, sizeof *found);
  *found = (c_enum){.source = source, .name = plain_name(shapes, source, field->model)};
  found->home = user;
  for (size_t i = 0; i < shapes->app_count; i++)
    if (shapes->apps[i].app == source->app) found->home = &shapes->apps[i];
  shapes->enums =
      yoke_arena_grow(shapes->arena, shapes->enums, shapes->enum_count, sizeof *shapes->enums);
  return shapes->enums[shapes->enum_count++] = found;
}

/* Those of one name are told apart by their apps: all of them, whichever came first. */
static void tell_enums_apart(c_graph *shapes) {
  bool *is_shared = yoke_arena_alloc(shapes->arena, shapes->enum_count + 1);
  for (size_t i = 0; i < shapes->enum_count; i++)
    for (size_t k = 0; k < i; k++)
      if (strcmp(shapes->enums[i]->name, shapes->enums[k]->name) == 0)
        is_shared[i] = is_shared[k] = true;
  for (size_t i = 0; i < shapes->enum_count; i++)
    if (is_shared[i])
      shapes->enums[i]->name = yoke_arena_printf(
          shapes->arena, "%s_%s", shapes->enums[i]->home->name, shapes->enums[i]->name);
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
  for (size_t i = 0; i < shapes->default_count; i++)
    if (shapes->defaults[i]->kind == kind &&
        strcmp(shapes->defaults[i]->path, value->function) == 0)
      return shapes->defaults[i];
  c_default *made = yoke_arena_alloc(shapes->arena, sizeof *made);
  *made = (c_default){.kind = kind, .path = value->function};
  made->name = short_name(shapes->arena, value->function);
  return add_default(shapes, made);
}

/* Two functions of one name go by their whole paths; one that gives values of two types is two
 * functions in C, the later one with its type behind its name. */
static void tell_defaults_apart(c_graph *shapes) {
  bool *is_shared = yoke_arena_alloc(shapes->arena, shapes->default_count + 1);
  for (size_t i = 0; i < shapes->default_count; i++)
    for (size_t k = 0; k < i; k++) {
      c_default *later = shapes->defaults[i], *sooner = shapes->defaults[k];
      if (strcmp(later->path, sooner->path) == 0)
        later->is_of_other_kind = true;
      else if (strcmp(later->name, sooner->name) == 0)
        is_shared[i] = is_shared[k] = true;
    }
  for (size_t i = 0; i < shapes->default_count; i++) {
    c_default *one = shapes->defaults[i];
    if (is_shared[i]) one->name = long_name(shapes->arena, one->path);
    if (one->is_of_other_kind)
      one->name = yoke_arena_printf(shapes->arena, "%s_%s", one->name, member_in_c(one->kind));
  }
}

void shape_values(c_graph *shapes) {
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
