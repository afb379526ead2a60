/* AppConfig.create(): from an entry of INSTALLED_APPS to an app with its name and label. */
#include <string.h>

#include "project/read.h"

static const char *const config_path = "django.apps.AppConfig";

static diagnostic *complain(reader *reader, place where, const char *text) {
  return report(reader->to, ERROR, "yoke.E132", where, "%s", text);
}

/* ── What an AppConfig says ─────────────────────────────────────────────────────────────────── */

static const char *config_text(const class *config, const char *name) {
  const binding *found = class_attribute(config, name, NULL);
  return found && found->value && found->value->kind == IS_TEXT ? found->value->text : NULL;
}

static place config_place(const class *config, const char *name) {
  return class_attribute(config, name, NULL)->where;
}

/* `default` of a config: 1, 0, or -1 when it says nothing. */
static int config_default(const class *config) {
  const binding *found = class_attribute(config, "default", NULL);
  return found && found->value ? value_truth(found->value) : -1;
}

static bool is_config(const value *value) {
  return value && value->kind == IS_CLASS && class_derives(value->class, config_path);
}

/* Django goes through them by name. */
static size_t next_by_name(const namespace *names, const char *after) {
  size_t best = SIZE_MAX;
  for (size_t i = 0; i < namespace_count(names); i++) {
    const binding *one = namespace_at(names, i);
    if (!is_config(one->value) || (after && strcmp(one->name, after) <= 0)) continue;
    if (best == SIZE_MAX || strcmp(one->name, namespace_at(names, best)->name) < 0) best = i;
  }
  return best;
}

typedef struct candidates {
  const binding **items;
  size_t count, defaults; /* of them with default = True */
} candidates;

static candidates find_candidates(reader *reader, const namespace *names) {
  candidates found = {0};
  const char *after = NULL;
  for (size_t at; (at = next_by_name(names, after)) != SIZE_MAX;) {
    const binding *one = namespace_at(names, at);
    after = one->name;
    int is_default = config_default(one->value->class);
    if (is_default == 0) continue;
    APPEND(reader, found.items, found.count) = one;
    if (is_default == 1) found.defaults++;
  }
  return found;
}

static void report_two_defaults(reader *reader, const candidates *found, const char *module,
                                place where) {
  const char *names = "";
  for (size_t i = 0; i < found->count; i++)
    if (config_default(found->items[i]->value->class) == 1)
      names = yoke_arena_printf(reader->arena, "%s%s'%s'", names, *names ? ", " : "",
                                found->items[i]->name);
  complain(reader, where,
           yoke_arena_printf(reader->arena, "'%s' declares more than one default AppConfig: %s.",
                             module, names));
}

/* The only AppConfig of apps.py, or the only one that is the default; NULL: there is none. */
static const class *own_config(reader *reader, const char *entry, place where, bool *ret_wrong) {
  const char *name = yoke_arena_printf(reader->arena, "%s.apps", entry);
  module *module = interpret_module(reader->project->interpreter, name);
  *ret_wrong = false;
  if (!module) return NULL;
  candidates found = find_candidates(reader, module->names);
  if (found.count == 1) return found.items[0]->value->class;
  *ret_wrong = found.defaults > 1;
  if (found.defaults > 1) report_two_defaults(reader, &found, name, where);
  for (size_t i = 0; found.defaults == 1 && i < found.count; i++)
    if (config_default(found.items[i]->value->class) == 1) return found.items[i]->value->class;
  return NULL;
}

/* ── What an entry means ────────────────────────────────────────────────────────────────────── */

static const char *choices_of(reader *reader, const module *module) {
  const char *choices = "";
  const char *after = NULL;
  for (size_t at; (at = next_by_name(module->names, after)) != SIZE_MAX;) {
    after = namespace_at(module->names, at)->name;
    choices = yoke_arena_printf(reader->arena, "%s%s'%s'", choices, *choices ? ", " : "", after);
  }
  return *choices ? yoke_arena_printf(reader->arena, " Choices are: %s.", choices) : "";
}

/* "shop.apps.ShopConfig". NULL: no such class; reported when its module is there. */
static const class *named_config(reader *reader, const char *entry, place where, bool *ret_wrong) {
  const char *dot = strrchr(entry, '.');
  *ret_wrong = false;
  if (!dot) return NULL;
  const char *name = yoke_arena_copy(reader->arena, entry, (size_t)(dot - entry));
  module *module = interpret_module(reader->project->interpreter, name);
  if (!module || dot[1] < 'A' || dot[1] > 'Z') return NULL;
  const binding *found = namespace_find(module->names, dot + 1);
  if (found && is_config(found->value)) return found->value->class;
  *ret_wrong = true;
  complain(reader, where,
           found ? yoke_arena_printf(reader->arena, "'%s' isn't a subclass of AppConfig.", entry)
                 : yoke_arena_printf(reader->arena, "Module '%s' does not contain a '%s' class.%s",
                                     name, dot + 1, choices_of(reader, module)));
  return NULL;
}

static bool is_identifier(const char *text) {
  if (*text >= '0' && *text <= '9') return false;
  for (const char *c = text; *c; c++) {
    bool is_letter = (*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z') || (*c & 0x80);
    if (!is_letter && *c != '_' && (*c < '0' || *c > '9')) return false;
  }
  return *text;
}

static bool check_label(reader *reader, const project_app *app, place where) {
  if (is_identifier(app->label)) return true;
  diagnostic *said = complain(
      reader, where,
      yoke_arena_printf(reader->arena, "The app label '%s' is not a valid Python identifier.",
                        app->label));
  if (!where.file) said->hint = "Say another with --app.";
  return false;
}

static bool take_label(reader *reader, const class *config, project_app *app) {
  const char *dot = strrchr(app->name, '.');
  const char *label = config ? config_text(config, "label") : NULL;
  app->label = label ? label : dot ? dot + 1 : app->name;
  return check_label(reader, app, label ? config_place(config, "label") : app->where);
}

/* "django.contrib.staticfiles.apps.StaticFilesConfig" is of the app "django.contrib.staticfiles".
 */
static const char *app_of_config(reader *reader, const char *entry) {
  const char *apps = strstr(entry, ".apps.");
  return apps ? yoke_arena_copy(reader->arena, entry, (size_t)(apps - entry)) : entry;
}

/* What Django says of a config whose `name` is of no module. */
static bool check_name(reader *reader, const class *config, const char *entry, place where) {
  const char *name = config_text(config, "name");
  if (!name)
    complain(reader, where,
             yoke_arena_printf(reader->arena, "'%s' must supply a name attribute.", entry));
  else if (!is_djangos_app(name) && !interpret_module(reader->project->interpreter, name))
    complain(reader, config_place(config, "name"),
             yoke_arena_printf(reader->arena,
                               "Cannot import '%s'. Check that '%s.%s.name' is correct.", name,
                               config->module->name, config->name));
  else
    return true;
  return false;
}

bool read_app_config(reader *reader, const char *entry, place where, project_app *ret) {
  interpreter *interpreter = reader->project->interpreter;
  bool is_wrong = false;
  *ret = (project_app){.name = entry, .where = where};
  bool is_module = is_djangos_app(entry) || interpret_module(interpreter, entry);
  const class *config = is_module ? own_config(reader, entry, where, &is_wrong) : NULL;
  if (!config && !is_wrong) config = named_config(reader, entry, where, &is_wrong);
  if (is_wrong) return false;
  ret->config = config;
  if (config) {
    if (!check_name(reader, config, entry, where)) return false;
    ret->name = config_text(config, "name");
    ret->default_auto_field = config_text(config, "default_auto_field");
  } else if (is_djangos_app(entry)) {
    ret->name = app_of_config(reader, entry);
  } else if (!is_module) {
    return report_missing_app(reader, entry, where), false;
  }
  return take_label(reader, config, ret);
}

void read_own_config(reader *reader, project_app *app) {
  bool is_wrong;
  const class *config = own_config(reader, app->name, app->where, &is_wrong);
  app->config = config;
  if (config) app->default_auto_field = config_text(config, "default_auto_field");
  if (reader->options->label)
    check_label(reader, app, app->where);
  else if (!is_wrong)
    take_label(reader, config, app);
}
