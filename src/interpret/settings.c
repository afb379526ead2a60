/* django.conf.settings: the project's over Django's own defaults. */
#include <string.h>

#include "interpret/state.h"

void interpreter_set_settings(interpreter *interpreter, namespace *settings) {
  interpreter_world(interpreter)->settings = settings;
}

static bool is_setting_name(const char *name) {
  return strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") == strlen(name);
}

value *find_setting(world *world, const char *name, place where) {
  if (strcmp(name, "configured") == 0) return value_bool(world->interpreter, true, where);
  if (!is_setting_name(name)) return NULL;
  const binding *own = world->settings ? namespace_find(world->settings, name) : NULL;
  if (own) return own->value;
  value *defaults = world_import(world->interpreter, "django.conf.global_settings", where);
  if (!defaults || defaults->kind != IS_MODULE) return NULL;
  const binding *found = namespace_find(defaults->module->names, name);
  return found ? found->value : NULL;
}
