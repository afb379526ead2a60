/* graph_build(): files to modules, classes to models, names to targets. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "model/build.h"

/* ── Files and apps ─────────────────────────────────────────────────────────────────────────── */

/* "project/accounts/models.py" is "project.accounts.models"; "accounts/__init__.py" is "accounts".
 * A file without a folder is in the folder we stand in. */
static const char *dotted_name(builder *builder, const char *path) {
  yoke_arena *arena = builder->arena;
  char here[4096];
  if (path[0] != '/' && getcwd(here, sizeof here))
    path = yoke_arena_printf(arena, "%s/%s", here, path);
  const char *dotted = "";
  while (*path) {
    size_t size = strcspn(path, "/");
    char *part = yoke_arena_copy(arena, path, size);
    path += size + (path[size] == '/');
    char *ending = strrchr(part, '.');
    if (!*path && ending && strcmp(ending, ".py") == 0) *ending = '\0';
    const char *last = strrchr(dotted, '.');
    if (strcmp(part, "..") == 0)
      dotted = last ? yoke_arena_copy(arena, dotted, (size_t)(last - dotted)) : "";
    else if (*part && strcmp(part, ".") != 0 && strcmp(part, "__init__") != 0)
      dotted = yoke_arena_printf(arena, "%s%s%s", dotted, *dotted ? "." : "", part);
  }
  return dotted;
}

/* The folder that holds the file; of a file in a package `models`, the folder above that. */
static const char *label_of(builder *builder, const char *dotted) {
  const char *parts[3] = {"", "", ""}; /* the last three */
  size_t sizes[3] = {0};
  while (*dotted) {
    size_t size = strcspn(dotted, ".");
    memmove(parts, parts + 1, 2 * sizeof *parts);
    memmove(sizes, sizes + 1, 2 * sizeof *sizes);
    parts[2] = dotted;
    sizes[2] = size;
    dotted += size + (dotted[size] == '.');
  }
  bool in_package = sizes[1] == 6 && strncmp(parts[1], "models", 6) == 0 && sizes[0];
  int at = in_package ? 0 : 1;
  return yoke_arena_copy(builder->arena, parts[at], sizes[at]);
}

app *app_of(builder *builder, const char *label, const char *path) {
  app *found = graph_app(builder->graph, label);
  if (found) return found;
  found = yoke_arena_alloc(builder->arena, sizeof *found);
  found->graph = builder->graph;
  found->label = label;
  found->path = path;
  APPEND(builder, builder->graph->apps, builder->graph->app_count) = found;
  return found;
}

module *module_add(builder *builder, const source *file, const char *dotted, app *app) {
  module *module = yoke_arena_alloc(builder->arena, sizeof *module);
  module->builder = builder;
  module->file = file;
  module->app = app;
  module->dotted = dotted;
  const char *slash = strrchr(file->path, '/');
  module->is_package = strcmp(slash ? slash + 1 : file->path, "__init__.py") == 0;
  module->scope.module = module;
  module->tree = py_parse(file, builder->arena, builder->to);
  scope_fill(&module->scope, module->tree->body, module->tree->body_count);
  APPEND(builder, builder->modules, builder->module_count) = module;
  return module;
}

static void read_model_file(builder *builder, const model_file *given) {
  const source *file = py_read_file(given->path, builder->arena, builder->to);
  if (!file) return;
  const char *dotted = dotted_name(builder, given->path);
  const char *label = given->label ? given->label : label_of(builder, dotted);
  if (!is_identifier(label)) {
    diagnostic *said = complain(builder, ERROR, "yoke.E114", (place){.file = file},
                                "the app label '%s' is not a valid Python identifier", label);
    if (said) said->hint = "Say another with --app, or rename the folder.";
  }
  module_add(builder, file, dotted, app_of(builder, label, given->path));
}

/* ── Models ─────────────────────────────────────────────────────────────────────────────────── */

static model *same_model(const app *app, const model *model) {
  for (size_t i = 0; i < app->model_count; i++)
    if (same_name(app->models[i]->name, model->name)) return app->models[i];
  return NULL;
}

static bool report_conflict(builder *builder, model *model) {
  struct model *other = same_model(model->app, model);
  if (!other || other->is_abstract || model->is_abstract) return false;
  diagnostic *said = complain(builder, ERROR, "yoke.E101", model->where,
                              "Conflicting '%s' models in application '%s'",
                              lower_text(builder->arena, model->name), model->app->label);
  if (said) {
    said->object = model_label(model);
    said->other = other->where;
    said->other_message = "the other one is declared here";
  }
  return true;
}

void register_model(builder *builder, model *model) {
  APPEND(builder, builder->models, builder->model_count) = model;
  if (model->is_swapped || report_conflict(builder, model)) return;
  APPEND(builder, model->app->models, model->app->model_count) = model;
}

static void build_models(builder *builder, module *module) {
  for (size_t i = 0; i < module->scope.count; i++) {
    const binding *binding = &module->scope.items[i];
    if (binding->kind == BIND_CLASS)
      class_model(builder, class_of(builder, &module->scope, binding->node));
  }
}

/* In the order in which Python would run the files. */
static void build_all_models(builder *builder) {
  for (unsigned rank = 0; rank < builder->next_rank; rank++)
    for (size_t i = 0; i < builder->module_count; i++)
      if (builder->modules[i]->rank == rank && !builder->modules[i]->is_builtin)
        build_models(builder, builder->modules[i]);
}

/* A file with no model in it is most likely the wrong one. */
static void check_models(builder *builder) {
  for (size_t i = 0; i < builder->module_count; i++) {
    const module *module = builder->modules[i];
    bool has_models = module->is_builtin || module->is_package;
    for (size_t k = 0; k < module->class_count; k++)
      if (module->classes[k]->kind == CLASS_MODEL) has_models = true;
    if (!has_models && !builder->to->errors)
      complain(builder, WARNING, "yoke.W100", (place){.file = module->file},
               "the file declares no model");
  }
}

graph *graph_build(const model_file *files, size_t count, const graph_options *options,
                   yoke_arena *arena, diagnostics *to) {
  graph *graph = yoke_arena_alloc(arena, sizeof *graph);
  graph->arena = arena;
  graph->diagnostics = to;
  graph->default_auto_field = options ? options->default_auto_field : FIELD_BigAutoField;
  graph->auth_user_model =
      options && options->auth_user_model ? options->auth_user_model : "auth.User";
  builder builder = {.graph = graph, .arena = arena, .to = to};
  for (size_t i = 0; i < count; i++)
    read_model_file(&builder, &files[i]);
  rank_modules(&builder);
  build_all_models(&builder);
  check_models(&builder);
  resolve_relations(&builder);
  settle_drafts(&builder);
  collect_reverse(&builder);
  return graph;
}
