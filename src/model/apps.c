/* The apps of the project in the graph: those that are asked for in their order, and before them
 * those of Django's own that the others need. */
#include "model/apps.h"

#include <string.h>

/* ── Making them ────────────────────────────────────────────────────────────────────────────── */

/* AppConfig.default_auto_field, else the setting. */
static field_class auto_field_class(builder *builder, const char *label, const char *path,
                                    place where) {
  static const field_class classes[] = {FIELD_AutoField, FIELD_BigAutoField, FIELD_SmallAutoField};
  const char *name = path ? models_name(canonical_path(builder->arena, path)) : "BigAutoField";
  for (size_t i = 0; name && i < sizeof classes / sizeof *classes; i++)
    if (strcmp(field_types[classes[i]].name, name) == 0) return classes[i];
  complain(
      builder, ERROR, "yoke.E117", where,
      "Primary key '%s' referred by DEFAULT_AUTO_FIELD of '%s' must be AutoField, BigAutoField "
      "or SmallAutoField",
      path, label);
  return FIELD_BigAutoField;
}

static app *make_app(builder *builder, const char *label, const project_app *installed) {
  const char *key = builder->project->default_auto_field;
  app *made = yoke_arena_alloc(builder->arena, sizeof *made);
  made->graph = builder->graph;
  made->label = label;
  if (installed) {
    if (installed->default_auto_field) key = installed->default_auto_field;
    made->path = installed->folder ? installed->folder : installed->name;
    made->is_builtin = installed->is_builtin && !installed->is_requested;
  }
  made->default_auto_field =
      auto_field_class(builder, label, key, installed ? installed->where : (place){0});
  return made;
}

void read_apps(builder *builder) {
  const project *project = builder->project;
  app_entries *apps = builder->apps = yoke_arena_alloc(builder->arena, sizeof *apps);
  apps->by_label = table_new(builder->arena);
  apps->by_name = table_new(builder->arena);
  apps->items = yoke_arena_alloc(builder->arena, (project->app_count + 1) * sizeof *apps->items);
  for (size_t i = 0; i < project->app_count; i++) {
    app_entry *entry = &apps->items[i];
    const project_app *installed = entry->installed = &project->apps[i];
    entry->app = make_app(builder, installed->label, installed);
    table_put(apps->by_name, installed->name, entry);
    if (entry->app->is_builtin && table_get(apps->by_label, installed->label)) continue;
    table_put(apps->by_label, installed->label, entry);
    if (!entry->app->is_builtin)
      APPEND(builder, builder->graph->apps, builder->graph->app_count) = entry->app;
  }
}

/* ── Built-in ones ──────────────────────────────────────────────────────────────────────────── */

static app_entry *entry_of(const builder *builder, const app *app) {
  app_entry *entry = table_get(builder->apps->by_label, app->label);
  return entry && entry->app == app ? entry : NULL;
}

/* They stand first, in their own order. */
static void insert_builtin(builder *builder, app_entry *entry) {
  graph *graph = builder->graph;
  APPEND(builder, graph->apps, graph->app_count) = entry->app;
  size_t at = graph->app_count - 1;
  for (; at > 0; at--) {
    const app_entry *before = entry_of(builder, graph->apps[at - 1]);
    if (graph->apps[at - 1]->is_builtin && before && before < entry) break;
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
  if (entry->is_used || !entry->app->is_builtin) return;
  entry->is_used = true;
  if (graph_app(builder->graph, entry->app->label)) report_label_taken(builder, entry->app->label);
  insert_builtin(builder, entry);
  if (entry->installed->models_name)
    interpret_module(builder->interpreter, entry->installed->models_name);
  size_t count = 1;
  for (size_t i = 0; i < count; i++) {
    class *class = interpreter_classes(builder->interpreter, &count)[i];
    if (app_of_class(builder, class) == entry->app) class_model(builder, class);
  }
}

void builtin_use(builder *builder, const char *label) {
  app_entry *entry = table_get(builder->apps->by_label, label);
  if (entry) use(builder, entry);
}

void app_use(builder *builder, const app *app) {
  for (size_t i = 0; app->is_builtin && i < builder->project->app_count; i++)
    if (builder->apps->items[i].app == app) use(builder, &builder->apps->items[i]);
}

/* ── Finding them ───────────────────────────────────────────────────────────────────────────── */

app *app_of(builder *builder, const char *label) {
  app_entry *entry = table_get(builder->apps->by_label, label);
  if (entry) return entry->app;
  app *found = graph_app(builder->graph, label);
  if (found) return found;
  found = make_app(builder, label, NULL);
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
