/* The settings of a project, as far as models depend on them. */
#include <string.h>

#include "project/read.h"

const binding *project_setting(const reader *reader, const char *name) {
  return reader->settings ? namespace_find(reader->settings->names, name) : NULL;
}

static const char *text_setting(const reader *reader, const char *name, const char *otherwise) {
  const binding *found = project_setting(reader, name);
  return found && found->value->kind == IS_TEXT ? found->value->text : otherwise;
}

static place place_of_setting(const reader *reader, const char *name) {
  const binding *found = project_setting(reader, name);
  return found ? found->where : (place){0};
}

/* "django.db.backends.postgresql" and whatever is named after it; NULL: none that is known. */
static const char *engine_of(const char *backend) {
  static const struct {
    const char *part, *engine;
  } engines[] = {
      {"sqlite", "sqlite"}, {"spatialite", "sqlite"}, {"postg", "postgresql"},
      {"mysql", "mariadb"}, {"mariadb", "mariadb"},
  };
  for (size_t i = 0; i < sizeof engines / sizeof *engines; i++)
    if (strstr(backend, engines[i].part)) return engines[i].engine;
  return NULL;
}

static const value *item_of(const value *dict, const char *key) {
  if (!dict || dict->kind != IS_DICT) return NULL;
  for (size_t i = 0; i + 1 < dict->count; i += 2)
    if (dict->items[i]->kind == IS_TEXT && strcmp(dict->items[i]->text, key) == 0)
      return dict->items[i + 1];
  return NULL;
}

static void report_engine(const reader *reader, const value *backend) {
  diagnostic *said =
      report(reader->to, WARNING, "yoke.W140", backend->where,
             "the database '%s' is not known: SQLite is taken for it", backend->text);
  said->hint = "Name one with --database: sqlite, postgresql or mariadb.";
}

static const char *read_engine(const reader *reader) {
  const binding *databases = project_setting(reader, "DATABASES");
  const value *backend = item_of(item_of(databases ? databases->value : NULL, "default"), "ENGINE");
  if (!backend || backend->kind != IS_TEXT) return NULL;
  const char *engine = engine_of(backend->text);
  if (!engine && *backend->text) report_engine(reader, backend);
  return engine;
}

/* Another database than that of the settings is asked about: the models may look which it is. */
static void set_engine(const reader *reader, namespace *settings, const char *engine) {
  const char *backend = strcmp(engine, "sqlite") == 0    ? "django.db.backends.sqlite3"
                        : strcmp(engine, "mariadb") == 0 ? "django.db.backends.mysql"
                                                         : "django.db.backends.postgresql";
  interpreter_set_backend(reader->project->interpreter, settings, backend);
}

static void read_silenced(reader *reader) {
  const binding *found = project_setting(reader, "SILENCED_SYSTEM_CHECKS");
  if (!found || (found->value->kind != IS_LIST && found->value->kind != IS_TUPLE)) return;
  const char **ids = NULL;
  size_t count = 0;
  for (size_t i = 0; i < found->value->count; i++)
    if (found->value->items[i]->kind == IS_TEXT)
      APPEND(reader, ids, count) = found->value->items[i]->text;
  reader->project->silenced_checks = ids;
  reader->project->silenced_check_count = count;
}

/* A value that is settled once the class has been read: values.ListValue([...]). */
static value *settled(interpreter *interpreter, value *of, const char *name) {
  bool is_of_files = of->kind == IS_INSTANCE && of->instance->type->kind == IS_CLASS;
  if (!is_of_files || !class_attribute(of->instance->type->class, "setup", NULL)) return of;
  value *given = value_text(interpreter, name, of->where);
  return value_call(interpreter, value_attribute(interpreter, of, "setup"), &given, 1);
}

/* The settings are what the class has that DJANGO_CONFIGURATION names, as django-configurations
 * does it: its attributes and properties in capitals. */
static void take_configuration(const reader *reader, const module *module) {
  interpreter *interpreter = reader->project->interpreter;
  const char *name = interpreter_environment(interpreter, "DJANGO_CONFIGURATION");
  const binding *found = name ? namespace_find(module->names, name) : NULL;
  if (!found || !found->value || found->value->kind != IS_CLASS) return;
  const class *class = found->value->class;
  value *made = value_call(interpreter, found->value, NULL, 0);
  for (size_t i = 0; i < class->mro_count; i++) {
    const namespace *names = class->mro[i]->kind == IS_CLASS ? class->mro[i]->class->names : NULL;
    for (size_t j = 0; names && j < namespace_count(names); j++) {
      const binding *one = namespace_at(names, j);
      if (!is_setting_name(one->name) || namespace_find(module->names, one->name)) continue;
      value *own = value_attribute(interpreter, made, one->name);
      own = settled(interpreter, own ? own : one->value, one->name);
      namespace_set(module->names, one->name, own, one->where);
    }
  }
}

/* Whether the first package of "site.base" is there. */
static bool has_its_package(const reader *reader, const char *name) {
  const char *dot = strchr(name, '.');
  if (!dot) return false;
  const char *package = yoke_arena_copy(reader->arena, name, (size_t)(dot - name));
  return interpreter_find_module(reader->project->interpreter, package);
}

/* A package that is not installed is told of where a model needs it. A part of one that is there is
 * misspelt, or was left out of the project: what it would have set is not known. */
static void report_missing_parts(const reader *reader) {
  size_t count;
  missing *const *all = interpreter_missing(reader->project->interpreter, &count);
  for (size_t i = 0; i < count; i++)
    if (has_its_package(reader, all[i]->name))
      report(reader->to, WARNING, "yoke.W134", all[i]->where,
             "the module '%s' was not found: the settings are read without it", all[i]->name);
}

static void run_settings(reader *reader, const char *name) {
  interpreter_forgive(reader->project->interpreter, true);
  reader->settings = interpret_module(reader->project->interpreter, name);
  interpreter_forgive(reader->project->interpreter, false);
  if (reader->settings) {
    take_configuration(reader, reader->settings);
    report_missing_parts(reader);
    return;
  }
  diagnostic *said = report(reader->to, ERROR, "yoke.E131", (place){0},
                            "the settings module '%s' was not found", name);
  const char *others = other_settings(reader, name);
  said->hint = yoke_arena_printf(
      reader->arena, "Name another with --settings, or the folder it is in with -I.%s%s",
      others ? " " : "", others ? others : "");
}

void read_settings(reader *reader, const char *name) {
  project *project = reader->project;
  const project_options *options = reader->options;
  if (name) run_settings(reader, name);
  namespace *settings = reader->settings ? reader->settings->names : namespace_new(reader->arena);
  if (options->auth_user_model)
    namespace_set(settings, "AUTH_USER_MODEL",
                  value_text(project->interpreter, options->auth_user_model, (place){0}),
                  (place){0});
  project->engine = options->engine ? options->engine : read_engine(reader);
  if (options->engine) set_engine(reader, settings, options->engine);
  interpreter_set_settings(project->interpreter, settings);
  project->auth_user_model = options->auth_user_model
                                 ? options->auth_user_model
                                 : text_setting(reader, "AUTH_USER_MODEL", "auth.User");
  project->auth_user_model_where = place_of_setting(reader, "AUTH_USER_MODEL");
  const char *key = options->default_auto_field;
  /* Without settings Django's newer projects are meant; with them its default. */
  const char *otherwise =
      reader->settings ? "django.db.models.AutoField" : "django.db.models.BigAutoField";
  project->default_auto_field = key ? key : text_setting(reader, "DEFAULT_AUTO_FIELD", otherwise);
  if (!key) project->default_auto_field_where = place_of_setting(reader, "DEFAULT_AUTO_FIELD");
  project->auto_field_is_said = key || project_setting(reader, "DEFAULT_AUTO_FIELD");
  project->has_settings = reader->settings;
  project->default_tablespace = text_setting(reader, "DEFAULT_TABLESPACE", "");
  project->default_index_tablespace = text_setting(reader, "DEFAULT_INDEX_TABLESPACE", "");
  project->time_zone =
      reader->settings ? text_setting(reader, "TIME_ZONE", "America/Chicago") : "UTC";
  const binding *use_tz = project_setting(reader, "USE_TZ");
  project->use_tz = !use_tz || value_truth(use_tz->value) != 0;
  read_silenced(reader);
}
