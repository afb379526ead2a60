/* The apps of the project in the graph: those that are asked for in their order, and before them
 * those of Django's own that the others need. */
#include "model/apps.h"

#include <string.h>

#include "source/suggest.h"

/* ── Making them ────────────────────────────────────────────────────────────────────────────── */

static const field_class auto_fields[] = {FIELD_AutoField, FIELD_BigAutoField,
                                          FIELD_SmallAutoField};
enum { AUTO_FIELD_COUNT = sizeof auto_fields / sizeof *auto_fields };

/* "django.db.models.BigAutoField" of "django.db.models.BigAutFeld", and of "BigAutoField". */
static const char *guess_auto_field(builder *builder, const char *path) {
  const char *dot = strrchr(path, '.');
  name_search search = search_name(dot ? dot + 1 : path);
  for (size_t i = 0; i < AUTO_FIELD_COUNT; i++)
    consider_name(&search, field_types[auto_fields[i]].name);
  return search.best ? yoke_arena_printf(builder->arena, "django.db.models.%s", search.best) : NULL;
}

/* `source`: which setting or attribute says so. */
static field_class auto_field_class(builder *builder, const char *path, const char *source,
                                    place where) {
  const char *name = models_name(canonical_path(builder->arena, path));
  for (size_t i = 0; name && i < AUTO_FIELD_COUNT; i++)
    if (strcmp(field_types[auto_fields[i]].name, name) == 0) return auto_fields[i];
  diagnostic *said =
      complain(builder, ERROR, "yoke.E117", where,
               "Primary key '%s' referred by %s must be AutoField, BigAutoField or SmallAutoField",
               path, source);
  if (said) said->suggestion = guess_auto_field(builder, path);
  return FIELD_BigAutoField;
}

static field_class default_auto_field(builder *builder) {
  const project *project = builder->project;
  const char *path = project->default_auto_field;
  return auto_field_class(builder, path ? path : "django.db.models.BigAutoField",
                          "DEFAULT_AUTO_FIELD", project->default_auto_field_where);
}

/* AppConfig.default_auto_field, else the setting. */
static field_class auto_field_of(builder *builder, const project_app *installed) {
  const char *path = installed->default_auto_field;
  const class *config = installed->config;
  if (!path || !config) return default_auto_field(builder);
  const char *source = yoke_arena_printf(builder->arena, "%s.%s.default_auto_field",
                                         config->module->name, config->name);
  return auto_field_class(builder, path, source,
                          class_attribute(config, "default_auto_field", NULL)->where);
}

static app *make_app(builder *builder, const char *label, const char *path) {
  app *made = yoke_arena_alloc(builder->arena, sizeof *made);
  made->graph = builder->graph;
  made->label = label;
  made->path = path;
  return made;
}

static app *make_installed(builder *builder, const project_app *installed) {
  const char *path = installed->folder ? installed->folder : installed->name;
  app *made = make_app(builder, installed->label, path);
  made->is_builtin = installed->is_builtin;
  made->default_auto_field = auto_field_of(builder, installed);
  return made;
}

/* An app that is nothing but the Meta.app_label of a class. */
static app *make_named(builder *builder, const char *label, const class *class) {
  app *made = make_app(builder, label, class->module->file->path);
  made->default_auto_field = default_auto_field(builder);
  return made;
}

void read_apps(builder *builder) {
  const project *project = builder->project;
  app_entries *apps = builder->apps = yoke_arena_alloc(builder->arena, sizeof *apps);
  apps->by_label = table_new(builder->arena);
  apps->by_name = table_new(builder->arena);
  apps->by_app = table_new(builder->arena);
  apps->items = yoke_arena_alloc(builder->arena, (project->app_count + 1) * sizeof *apps->items);
  for (size_t i = 0; i < project->app_count; i++) {
    app_entry *entry = &apps->items[i];
    const project_app *installed = entry->installed = &project->apps[i];
    entry->app = make_installed(builder, installed);
    entry->waits = !installed->is_requested;
    table_put(apps->by_name, installed->name, entry);
    table_put_at(apps->by_app, entry->app, entry);
    if (entry->waits && table_get(apps->by_label, installed->label)) continue;
    table_put(apps->by_label, installed->label, entry);
    if (!entry->waits)
      APPEND(builder, builder->graph->apps, builder->graph->app_count) = entry->app;
  }
}

/* ── Those that nobody asked for ────────────────────────────────────────────────────────────── */

/* Django's own stand first; else they are in the order of the project. */
static bool stands_before(const app_entry *left, const app_entry *right) {
  bool left_first = left->app->is_builtin && !left->installed->is_requested;
  bool right_first = right->app->is_builtin && !right->installed->is_requested;
  return left_first == right_first ? left < right : left_first;
}

static void insert_app(builder *builder, const app_entry *entry) {
  graph *graph = builder->graph;
  APPEND(builder, graph->apps, graph->app_count) = entry->app;
  size_t at = graph->app_count - 1;
  for (; at > 0; at--) {
    const app_entry *before = table_get_at(builder->apps->by_app, graph->apps[at - 1]);
    if (before && stands_before(before, entry)) break;
    graph->apps[at] = graph->apps[at - 1];
  }
  graph->apps[at] = entry->app;
}

static void report_label_taken(builder *builder, const char *label) {
  const app *taken = graph_app(builder->graph, label);
  complain(builder, ERROR, "yoke.E114", taken->model_count ? taken->models[0]->where : (place){0},
           "Application labels aren't unique, duplicates: %s", label);
}

static void use(builder *builder, app_entry *entry) {
  if (!entry || !entry->waits) return;
  entry->waits = false;
  if (graph_app(builder->graph, entry->app->label)) report_label_taken(builder, entry->app->label);
  insert_app(builder, entry);
  if (entry->installed->models_name)
    interpret_module(builder->interpreter, entry->installed->models_name);
  size_t count = 1;
  for (size_t i = 0; i < count; i++) {
    class *const *classes = interpreter_classes(builder->interpreter, &count);
    if (i < count && app_of_class(builder, classes[i]) == entry->app)
      class_model(builder, classes[i]);
  }
}

void use_app_labelled(builder *builder, const char *label) {
  use(builder, table_get(builder->apps->by_label, label));
}

void use_app(builder *builder, const app *app) {
  use(builder, table_get_at(builder->apps->by_app, app));
}

bool app_waits(builder *builder, const app *app) {
  const app_entry *entry = table_get_at(builder->apps->by_app, app);
  return entry && entry->waits;
}

/* ── Finding them ───────────────────────────────────────────────────────────────────────────── */

/* Django has models of apps that are not installed where a module of them is imported: they can be
 * derived from and related to, but are none of the project's. */
static void remember_absent(builder *builder, app *app) {
  app_entry *entry = yoke_arena_alloc(builder->arena, sizeof *entry);
  app->is_absent = true;
  entry->app = app;
  table_put(builder->apps->by_label, app->label, entry);
}

app *app_of(builder *builder, const char *label, const class *class) {
  app_entry *entry = table_get(builder->apps->by_label, label);
  if (entry) return entry->app;
  app *found = graph_app(builder->graph, label);
  if (found) return found;
  found = make_named(builder, label, class);
  if (builder->project->has_settings)
    remember_absent(builder, found);
  else
    APPEND(builder, builder->graph->apps, builder->graph->app_count) = found;
  return found;
}

app *app_of_class(builder *builder, const class *class) {
  const char *name = class->module->name;
  for (size_t size = strlen(name); size;) {
    const app_entry *entry = table_get_part(builder->apps->by_name, name, size);
    if (entry) return entry->app;
    while (size && name[--size] != '.')
      ;
  }
  return NULL;
}
