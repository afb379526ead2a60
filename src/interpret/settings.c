/* django.conf.settings: the project's over Django's own defaults. */
#include <string.h>

#include "interpret/state.h"

void interpreter_set_settings(interpreter *interpreter, namespace *settings) {
  interpreter_world(interpreter)->settings = settings;
}

void interpreter_set_backend(interpreter *in, namespace *settings, const char *backend) {
  const place nowhere = {0};
  value *database = value_new(in, IS_DICT, nowhere), *databases = value_new(in, IS_DICT, nowhere);
  dict_set(in, database, value_text(in, "ENGINE", nowhere), value_text(in, backend, nowhere));
  dict_set(in, databases, value_text(in, "default", nowhere), database);
  namespace_set(settings, "DATABASES", databases, nowhere);
}

const char *interpreter_environment(interpreter *in, const char *name) {
  const place nowhere = {0};
  value *environ = world_known(in, "os", "environ");
  value *set = environ ? value_attribute(in, environ, "get") : NULL;
  value *key = value_text(in, name, nowhere);
  const value *found = set ? value_call(in, set, &key, 1) : NULL;
  return found && found->kind == IS_TEXT ? found->text : NULL;
}

bool is_setting_name(const char *name) {
  return strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") == strlen(name);
}

value *find_setting(world *world, const char *name, place where) {
  if (strcmp(name, "configured") == 0) return value_bool(world->interpreter, true, where);
  if (strcmp(name, "_wrapped") == 0)
    return symbol_value(world->interpreter, "django.conf.settings");
  if (!is_setting_name(name)) return NULL;
  const binding *own = world->settings ? namespace_find(world->settings, name) : NULL;
  if (own) return own->value;
  value *defaults = world_import(world->interpreter, "django.conf.global_settings", where);
  if (!defaults || defaults->kind != IS_MODULE) return NULL;
  const binding *found = namespace_find(defaults->module->names, name);
  return found ? found->value : NULL;
}

/* Packages put their defaults there: setattr(settings, "ACCOUNT_TIMEZONES", TIMEZONES). */
void world_set_attribute(interpreter *interpreter, value *symbol, const char *name, value *to,
                         place where) {
  world *world = interpreter_world(interpreter);
  if (!value_is_symbol(symbol, "django.conf.settings") || !is_setting_name(name)) return;
  if (!world->settings) world->settings = namespace_new(world->arena);
  if (to)
    namespace_set(world->settings, name, to, where);
  else
    namespace_delete(world->settings, name);
}

static const value *entry_of(const value *dict, const char *key) {
  return dict && dict->kind == IS_DICT ? dict_get_text(dict, key) : NULL;
}

value *find_vendor(world *world, place where) {
  static const struct {
    const char *part, *vendor;
  } vendors[] = {{"sqlite", "sqlite"}, {"spatialite", "sqlite"}, {"postg", "postgresql"},
                 {"mysql", "mysql"},   {"mariadb", "mysql"},     {"oracle", "oracle"}};
  const value *databases = find_setting(world, "DATABASES", where);
  const value *backend = entry_of(entry_of(databases, "default"), "ENGINE");
  if (!backend || backend->kind != IS_TEXT) return NULL;
  for (size_t i = 0; i < sizeof vendors / sizeof *vendors; i++)
    if (strstr(backend->text, vendors[i].part))
      return value_text(world->interpreter, vendors[i].vendor, where);
  return NULL;
}
