/* The apps of Django's that a project can use without giving their files: django.contrib.auth and
 * django.contrib.contenttypes. An app comes into the graph whole, once anything in it is used: its
 * models depend on each other's rows. */
#include "model/builtin.h"

#include <string.h>

#include "model/build.h"

/* In the order of INSTALLED_APPS in a new project. */
static const struct {
  const char *label, *dotted, *path, *text;
} apps[] = {
    {"auth", "django.contrib.auth.models", "django/contrib/auth/models.py", builtin_auth},
    {"contenttypes", "django.contrib.contenttypes.models", "django/contrib/contenttypes/models.py",
     builtin_contenttypes},
};
enum { APP_COUNT = sizeof apps / sizeof *apps };

static module *loaded_module(builder *builder, const char *dotted) {
  for (size_t i = 0; i < builder->module_count; i++)
    if (builder->modules[i]->is_builtin && strcmp(builder->modules[i]->dotted, dotted) == 0)
      return builder->modules[i];
  return NULL;
}

static module *load(builder *builder, size_t i) {
  module *found = loaded_module(builder, apps[i].dotted);
  if (found) return found;
  app *app = yoke_arena_alloc(builder->arena, sizeof *app);
  app->graph = builder->graph;
  app->label = apps[i].label;
  app->path = apps[i].path;
  app->is_builtin = true;
  source *file = yoke_arena_alloc(builder->arena, sizeof *file);
  *file = (source){.path = apps[i].path, .text = apps[i].text, .size = strlen(apps[i].text)};
  found = module_add(builder, file, apps[i].dotted, app);
  found->is_builtin = true;
  rank_modules(builder);
  return found;
}

module *builtin_module(builder *builder, const char *label) {
  for (size_t i = 0; i < APP_COUNT; i++)
    if (strcmp(apps[i].label, label) == 0) return load(builder, i);
  return NULL;
}

module *builtin_module_by_path(builder *builder, const char *path) {
  if (strcmp(path, "django.contrib.auth.base_user") == 0) path = apps[0].dotted;
  for (size_t i = 0; i < APP_COUNT; i++)
    if (strcmp(apps[i].dotted, path) == 0) return load(builder, i);
  return NULL;
}

/* Built-in apps stand first, in their own order. */
static void insert_app(builder *builder, app *app) {
  graph *graph = builder->graph;
  APPEND(builder, graph->apps, graph->app_count) = app;
  size_t at = graph->app_count - 1;
  for (; at > 0; at--) {
    const struct app *before = graph->apps[at - 1];
    if (before->is_builtin && strcmp(before->label, app->label) < 0) break;
    graph->apps[at] = graph->apps[at - 1];
  }
  graph->apps[at] = app;
}

static void report_label_taken(builder *builder, const app *taken) {
  complain(builder, ERROR, "yoke.E114", taken->model_count ? taken->models[0]->where : (place){0},
           "Application labels aren't unique, duplicates: %s", taken->label);
}

void builtin_use(builder *builder, module *module) {
  const app *known = graph_app(builder->graph, module->app->label);
  if (known == module->app) return;
  if (known) report_label_taken(builder, known);
  insert_app(builder, module->app);
  for (size_t i = 0; i < module->scope.count; i++) {
    const binding *binding = &module->scope.items[i];
    if (binding->kind == BIND_CLASS)
      class_model(builder, class_of(builder, &module->scope, binding->node));
  }
}
