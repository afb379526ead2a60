/* What Python asks about the project while it runs: which apps are installed, which class a model's
 * label means, which module a text names. */
#include <string.h>

#include "interpret/state.h"
#include "source/letters.h"

void interpreter_set_apps(interpreter *interpreter, const char *const *names,
                          const char *const *labels, const class *const *configs, size_t count,
                          bool are_all) {
  world *world = interpreter_world(interpreter);
  world->app_configs = configs;
  world->app_objects = yoke_arena_alloc(world->arena, (count + 1) * sizeof *world->app_objects);
  world->app_names = names;
  world->app_labels = labels;
  world->app_count = count;
  world->apps_are_all = are_all;
}

bool world_lacks_app(interpreter *interpreter, const char *module) {
  const world *world = interpreter_world(interpreter);
  for (size_t i = 0; i < world->app_count; i++) {
    size_t size = strlen(world->app_names[i]);
    bool is_inside = strncmp(module, world->app_names[i], size) == 0;
    if (is_inside && (module[size] == '.' || !module[size])) return false;
  }
  return world->apps_are_all;
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
static value *class_of_module(const module *module, const char *name) {
  for (size_t i = 0; i < namespace_count(module->names); i++) {
    const binding *binding = namespace_at(module->names, i);
    if (binding->value && binding->value->kind == IS_CLASS && same_letters(binding->name, name))
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

/* Of all models that have been declared so far, the one with that label, as far as the name of its
 * module tells its app. */
static value *registered_model(interpreter *in, const char *app, const char *name) {
  size_t count, size = strlen(app);
  class *const *classes = interpreter_classes(in, &count);
  for (size_t i = 0; i < count; i++) {
    const char *module = classes[i]->module->name;
    if (strncmp(module, app, size) == 0 && module[size] == '.' &&
        same_letters(classes[i]->name, name) && class_derives(classes[i], "django.db.models.Model"))
      return classes[i]->value;
  }
  return NULL;
}

/* apps.get_registered_model("auth", "User"): without running any models. */
value *native_get_registered_model(interpreter *in, const arguments *given, place where) {
  const char *label = text_argument(given, "app_label", 0);
  const char *name = text_argument(given, "model_name", 1);
  if (!label || !name) return NULL;
  const char *app = app_name(interpreter_world(in), label);
  value *found = app ? registered_model(in, app, name) : NULL;
  if (!found) raise_error(in, "LookupError", where, "Model '%s.%s' not registered.", label, name);
  return found;
}

/* What apps.get_app_config() gives: an object of the AppConfig with its name and label. */
static value *app_object(interpreter *in, size_t index, place where) {
  const world *world = interpreter_world(in);
  if (world->app_objects[index]) return world->app_objects[index];
  arguments none = {0};
  value *made = make_instance(in, symbol_value(in, "django.apps.AppConfig"), &none, where);
  const class *config = world->app_configs ? world->app_configs[index] : NULL;
  if (config) made->instance->type = config->value;
  namespace *names = made->instance->attributes = namespace_new(world->arena);
  namespace_set(names, "name", value_text(in, world->app_names[index], where), where);
  const binding *key = config ? class_attribute(config, "default_auto_field", NULL) : NULL;
  value *auto_field =
      key ? key->value : find_setting(interpreter_world(in), "DEFAULT_AUTO_FIELD", where);
  if (auto_field) namespace_set(names, "default_auto_field", auto_field, where);
  namespace_set(names, "label", value_text(in, world->app_labels[index], where), where);
  return world->app_objects[index] = made;
}

value *native_get_app_config(interpreter *in, const arguments *given, place where) {
  const char *label = text_argument(given, "app_label", 0);
  const world *world = interpreter_world(in);
  if (!label || !world->app_count) return NULL;
  for (size_t i = 0; i < world->app_count; i++)
    if (strcmp(world->app_labels[i], label) == 0) return app_object(in, i, where);
  raise_error(in, "LookupError", where, "No installed app with label '%s'.", label);
}

value *native_get_app_configs(interpreter *in, const arguments *given, place where) {
  (void)given;
  const world *world = interpreter_world(in);
  value *made = value_sequence(in, IS_LIST, NULL, 0, where);
  for (size_t i = 0; i < world->app_count; i++)
    value_append(in, made, app_object(in, i, where));
  return made;
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
  if (!name || (*name == '.' && !package)) {
    tell_of_unknown_code(in, where, "which module is imported");
    return NULL;
  }
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
