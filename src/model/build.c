/* graph_build(): runs the files, makes models of their classes, points names at their targets. */
#include <string.h>

#include "model/apps.h"
#include "model/build.h"

/* Django imports the models of one app after the other. */
static void run_apps(builder *builder) {
  const project *project = builder->project;
  for (size_t i = 0; i < project->app_count; i++)
    if (project->apps[i].is_requested && project->apps[i].models_name)
      interpret_module(builder->interpreter, project->apps[i].models_name);
}

/* Those of apps that nobody asked for wait until they are needed. */
static bool is_wanted(builder *builder, const class *class) {
  const app *app = app_of_class(builder, class);
  return app ? !app_waits(builder, app) : !class->module->is_builtin;
}

static void build_models(builder *builder) {
  size_t count = 1;
  for (size_t i = 0; i < count; i++) { /* a model may bring in an app, and so more classes */
    class *const *classes = interpreter_classes(builder->interpreter, &count);
    if (i < count && is_wanted(builder, classes[i])) class_model(builder, classes[i]);
  }
}

/* A file with no model in it is most likely the wrong one; of a project's apps some have none. */
static void check_models(builder *builder) {
  const project *project = builder->project;
  const graph *graph = builder->graph;
  bool has_models = graph->app_count != 1 || graph->apps[0]->model_count;
  for (size_t i = 0; i < project->app_count && !has_models && !builder->to->errors; i++) {
    const project_app *app = &project->apps[i];
    if (!app->is_requested || !app->models_name) continue;
    const module *module = interpret_module(builder->interpreter, app->models_name);
    if (!module || !module->file || module->is_package) continue;
    diagnostic *said = complain(builder, WARNING, "yoke.W100", (place){.file = module->file},
                                "the file declares no model");
    if (said) said->hint = "A model is a class that derives from models.Model.";
  }
}

graph *graph_build(project *project, yoke_arena *arena, diagnostics *to) {
  graph *graph = yoke_arena_alloc(arena, sizeof *graph);
  graph->arena = arena;
  graph->diagnostics = to;
  graph->project = project;
  graph->models_by_label = table_new(arena);
  graph->auth_user_model = project->auth_user_model ? project->auth_user_model : "auth.User";
  builder builder = {.graph = graph,
                     .auto_counter = INT64_MIN / 2,
                     .project = project,
                     .interpreter = project->interpreter,
                     .arena = arena,
                     .to = to,
                     .classes = table_new(arena),
                     .said = table_new(arena),
                     .enums = table_new(arena),
                     .needs = table_new(arena),
                     .makers = table_new(arena)};
  builder.last_need = &builder.first_need;
  read_apps(&builder);
  run_apps(&builder);
  build_models(&builder);
  check_models(&builder);
  resolve_relations(&builder);
  settle_drafts(&builder);
  collect_reverse(&builder);
  settle_limits(&builder);
  report_needs(&builder);
  return graph;
}

graph *graph_read(const project_options *options, yoke_arena *arena, diagnostics *to) {
  return graph_build(project_read(options, arena, to), arena, to);
}
