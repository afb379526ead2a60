/* What Python asks about the project while it runs: which apps are installed, which class a model's
 * label means, which module a text names. */
#include <string.h>

#include "interpret/state.h"

void interpreter_set_apps(interpreter *interpreter, const char *const *names,
                          const char *const *labels, size_t count) {
  world *world = interpreter_world(interpreter);
  world->app_names = names;
  world->app_labels = labels;
  world->app_count = count;
}

/* The app of a label: "django.contrib.auth" of "auth", installed or not. */
static const char *app_name(const world *world, const char *label) {
  for (size_t i = 0; i < world->app_count; i++)
    if (strcmp(world->app_labels[i], label) == 0) return world->app_names[i];
  const char *name = yoke_arena_printf(world->arena, "django.contrib.%s", label);
  return builtin_source(yoke_arena_printf(world->arena, "%s.models", name), world->arena) ? name
                                                                                          : NULL;
}

/* Models are found by name without regard to case. */
static bool is_same_name(const char *left, const char *right) {
  for (; *left && *right; left++, right++) {
    char a = *left >= 'A' && *left <= 'Z' ? (char)(*left + 'a' - 'A') : *left;
    char b = *right >= 'A' && *right <= 'Z' ? (char)(*right + 'a' - 'A') : *right;
    if (a != b) return false;
  }
  return *left == *right;
}

static value *class_of_module(const module *module, const char *name) {
  for (size_t i = 0; i < namespace_count(module->names); i++) {
    const binding *binding = namespace_at(module->names, i);
    if (binding->value && binding->value->kind == IS_CLASS && is_same_name(binding->name, name))
      return binding->value;
  }
  return NULL;
}

value *find_model_class(interpreter *interpreter, const char *label, place where) {
  world *world = interpreter_world(interpreter);
  const char *dot = strchr(label, '.');
  if (!dot) return NULL;
  const char *app = app_name(world, yoke_arena_copy(world->arena, label, (size_t)(dot - label)));
  if (!app) return NULL;
  const char *name = yoke_arena_printf(world->arena, "%s.models", app);
  value *models = world_import(interpreter, name, where);
  if (!models || models->kind != IS_MODULE) return NULL;
  return class_of_module(models->module, dot + 1);
}

static const char *text_argument(const arguments *given, const char *name, size_t position) {
  const argument *found = find_argument(given, name, position);
  return found && found->value->kind == IS_TEXT ? found->value->text : NULL;
}

value *native_get_user_model(interpreter *in, const arguments *given, place where) {
  (void)given;
  value *label = find_setting(interpreter_world(in), "AUTH_USER_MODEL", where);
  return label && label->kind == IS_TEXT ? find_model_class(in, label->text, where) : NULL;
}

/* apps.get_model("auth.User") or apps.get_model("auth", "User"). */
value *native_get_model(interpreter *in, const arguments *given, place where) {
  const char *label = text_argument(given, "app_label", 0);
  const char *name = text_argument(given, "model_name", 1);
  if (!label) return NULL;
  if (name) label = yoke_arena_printf(interpreter_arena(in), "%s.%s", label, name);
  return find_model_class(in, label, where);
}

value *native_is_installed(interpreter *in, const arguments *given, place where) {
  const char *name = text_argument(given, "app_name", 0);
  const world *world = interpreter_world(in);
  if (!name) return NULL;
  for (size_t i = 0; i < world->app_count; i++)
    if (strcmp(world->app_names[i], name) == 0) return value_bool(in, true, where);
  return value_bool(in, false, where);
}

static value *import_or_raise(interpreter *in, const char *name, place where) {
  value *found = world_import(in, name, where);
  if (!found) raise_error(in, "ModuleNotFoundError", where, "No module named '%s'", name);
  return found;
}

/* importlib.import_module("shop.models"), also (".models", package="shop"). */
value *native_import_module(interpreter *in, const arguments *given, place where) {
  const char *name = text_argument(given, "name", 0);
  const char *package = text_argument(given, "package", 1);
  if (!name || (*name == '.' && !package)) return NULL;
  if (*name != '.') return import_or_raise(in, name, where);
  yoke_arena *arena = interpreter_arena(in);
  char *base = yoke_arena_text(arena, package);
  for (name++; *name == '.'; name++) {
    char *dot = strrchr(base, '.');
    if (dot) *dot = '\0';
  }
  return import_or_raise(in, yoke_arena_printf(arena, "%s.%s", base, name), where);
}

/* import_string("shop.models.Product"). */
value *native_import_string(interpreter *in, const arguments *given, place where) {
  const char *path = text_argument(given, "dotted_path", 0);
  const char *dot = path ? strrchr(path, '.') : NULL;
  if (!dot) return NULL;
  const char *name = yoke_arena_copy(interpreter_arena(in), path, (size_t)(dot - path));
  value *found = value_attribute(in, import_or_raise(in, name, where), dot + 1);
  if (!found)
    raise_error(in, "ImportError", where, "Module \"%s\" does not define a \"%s\" attribute/class",
                name, dot + 1);
  return found;
}
