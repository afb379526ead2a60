/* The apps of a project, in Django's order: INSTALLED_APPS, then what else was named. */
#include <string.h>

#include "project/read.h"

/* ── What an app has ────────────────────────────────────────────────────────────────────────── */

/* import_models() of an AppConfig of the app's own may leave its models alone. */
static bool keeps_models(const reader *reader, const project_app *app) {
  interpreter *interpreter = reader->project->interpreter;
  const binding *own = app->config ? class_attribute(app->config, "import_models", NULL) : NULL;
  if (!own || !own->value || own->value->kind != IS_FUNCTION) return true;
  value *made = value_call(interpreter, app->config->value, NULL, 0);
  value *method = value_attribute(interpreter, made, "import_models");
  if (!method || value_call(interpreter, method, NULL, 0)->kind == IS_UNKNOWN) return true;
  const value *models = value_attribute(interpreter, made, "models");
  return !models || models->kind != IS_DICT || models->count;
}

static void find_models(reader *reader, project_app *app) {
  if (!keeps_models(reader, app)) return;
  const char *name = yoke_arena_printf(reader->arena, "%s.models", app->name);
  const char *path = interpreter_find_module(reader->project->interpreter, name);
  if (!path) return;
  app->models_name = name;
  app->is_builtin = !*path;
  if (app->is_builtin) return;
  const char *folder = folder_of(reader->arena, path);
  const char *last = last_part(path);
  app->folder = strcmp(last, "__init__.py") == 0 ? folder_of(reader->arena, folder) : folder;
}

static project_app *app_named(const project *project, const char *name) {
  for (size_t i = 0; i < project->app_count; i++)
    if (strcmp(project->apps[i].name, name) == 0) return &project->apps[i];
  return NULL;
}

static project_app *app_labelled(const project *project, const char *label) {
  for (size_t i = 0; i < project->app_count; i++)
    if (strcmp(project->apps[i].label, label) == 0) return &project->apps[i];
  return NULL;
}

static void report_twice(reader *reader, const project_app *app, const project_app *other,
                         const char *what, const char *which) {
  diagnostic *said = report(reader->to, ERROR, "yoke.E114", app->where,
                            "Application %ss aren't unique, duplicates: %s", what, which);
  bool is_same = strcmp(app->name, other->name) == 0;
  said->hint = is_same ? "It is listed twice: take one of them out."
                       : "Give one of them another label in its apps.py.";
  if (!other->where.file) return;
  said->other = other->where;
  said->other_message = "the other one is here";
}

static project_app *add_app(reader *reader, project_app made) {
  project *project = reader->project;
  const project_app *same_label = app_labelled(project, made.label);
  const project_app *same_name = app_named(project, made.name);
  if (same_label)
    report_twice(reader, &made, same_label, "label", made.label);
  else if (same_name)
    report_twice(reader, &made, same_name, "name", made.name);
  if (same_label || same_name) return NULL;
  project_app *added = &APPEND(reader, project->apps, project->app_count);
  *added = made;
  return added;
}

/* ── INSTALLED_APPS ─────────────────────────────────────────────────────────────────────────── */

static bool has_project(const reader *reader) {
  for (size_t i = 0; i < reader->path_count; i++)
    if (reader->paths[i].kind == PATH_PROJECT) return true;
  return reader->path_count == 0;
}

/* A project without apps is one whose settings say them in a way that is not understood. */
static void report_no_apps(const reader *reader) {
  const char *name = reader->settings ? reader->settings->name : NULL;
  diagnostic *said =
      name ? report(reader->to, ERROR, "yoke.E131", (place){0},
                    "the settings '%s' have no INSTALLED_APPS", name)
           : report(reader->to, ERROR, "yoke.E131", (place){0}, "the project has no settings");
  const char *others = name ? other_settings(reader, name) : NULL;
  said->hint = yoke_arena_printf(reader->arena, "Name others with --settings.%s%s",
                                 others ? " " : "", others ? others : "");
}

static void report_entry(const reader *reader, const value *entry) {
  if (entry->kind == IS_UNKNOWN)
    report(reader->to, WARNING, "yoke.W133", entry->where,
           "an installed app is not known: %s; its models are left out", entry->text);
  else
    report(reader->to, ERROR, "yoke.E131", entry->where,
           "what stands in INSTALLED_APPS has to be a text, not %s", value_type_name(entry));
}

static void read_installed(reader *reader) {
  const binding *found = project_setting(reader, "INSTALLED_APPS");
  if (!found) return;
  const value *entries = found->value;
  if (entries->kind != IS_LIST && entries->kind != IS_TUPLE) {
    bool is_unknown = entries->kind == IS_UNKNOWN;
    diagnostic *said =
        report(reader->to, ERROR, "yoke.E131", found->where, "INSTALLED_APPS cannot be read%s%s",
               is_unknown ? ": " : "", is_unknown ? entries->text : "");
    said->hint = "It has to be a list of texts. Are there settings that say it plainly? Name them "
                 "with --settings.";
    return;
  }
  bool is_requested = has_project(reader);
  for (size_t i = 0; i < entries->count; i++) {
    const value *entry = entries->items[i];
    project_app app;
    if (entry->kind != IS_TEXT) report_entry(reader, entry);
    if (entry->kind != IS_TEXT || !read_app_config(reader, entry->text, entry->where, &app))
      continue;
    find_models(reader, &app);
    app.is_requested = is_requested;
    add_app(reader, app);
  }
}

/* ── The command line ───────────────────────────────────────────────────────────────────────── */

/* A second file of an app: its models run behind those of the first. */
static void add_file(reader *reader, project_app *app, const given_path *given) {
  interpreter *interpreter = reader->project->interpreter;
  if (!app->models_name || strcmp(app->models_name, given->models_name) == 0) {
    app->models_name = given->models_name;
    return;
  }
  const char *together = yoke_arena_printf(reader->arena, "%s.__files__", app->name);
  const char *text = yoke_arena_printf(reader->arena,
                                       "from importlib import import_module\n"
                                       "import_module('%s')\nimport_module('%s')\n",
                                       app->models_name, given->models_name);
  if (strncmp(app->models_name, together, strlen(together)) == 0)
    together = yoke_arena_printf(reader->arena, "%s_", app->models_name);
  interpreter_add_text(interpreter, together, text);
  app->models_name = together;
}

static void read_given(reader *reader, const given_path *given) {
  project *project = reader->project;
  if (given->models_path)
    interpreter_add_file(project->interpreter, given->models_name, given->models_path);
  project_app *known = app_named(project, given->name);
  if (known) {
    known->is_requested = true;
    if (given->kind == PATH_FILE) add_file(reader, known, given);
    return;
  }
  project_app app = {.name = given->name, .is_requested = true, .folder = given->path};
  app.models_name = given->models_name;
  const char *dot = strrchr(app.name, '.');
  const char *own_label = dot ? dot + 1 : app.name;
  app.label = reader->options->label ? reader->options->label : own_label;
  bool is_there = !given->models_path || is_file(given->models_path);
  if (is_there) read_own_config(reader, &app);
  add_app(reader, app);
}

/* Without settings each app of Django's that a relation or a base needs is there. */
static void add_builtin(reader *reader) {
  static const char *const labels[] = {"auth",  "contenttypes", "sessions", "sites",
                                       "admin", "flatpages",    "redirects"};
  for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
    const char *name = yoke_arena_printf(reader->arena, "django.contrib.%s", labels[i]);
    project_app app;
    if (app_named(reader->project, name) || !read_app_config(reader, name, (place){0}, &app))
      continue;
    find_models(reader, &app);
    app.is_builtin = true;
    APPEND(reader, reader->project->apps, reader->project->app_count) = app;
  }
}

void read_installed_apps(reader *reader) {
  if (reader->settings) read_installed(reader);
  for (size_t i = 0; i < reader->path_count; i++)
    if (reader->paths[i].kind != PATH_PROJECT) read_given(reader, &reader->paths[i]);
  bool is_silent = !project_setting(reader, "INSTALLED_APPS") && !reader->to->errors;
  if (is_silent && has_project(reader) && !reader->project->app_count) report_no_apps(reader);
  if (!reader->settings) add_builtin(reader);
}
