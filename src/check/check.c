/* All checks, in Django's order: each model with its fields, models together, references to models
 * that do not exist, and what the built-in apps ask. */
#include "check/check.h"

#include <string.h>

#include "check/checks.h"

bool is_checked(const model *model) {
  return !model->is_abstract && !model->is_auto_created && !model->is_swapped;
}

void each_model(checker *c, visit_model *visit) {
  for (size_t i = 0; i < c->graph->app_count; i++)
    for (size_t k = 0; k < c->graph->apps[i]->model_count; k++)
      if (is_checked(c->graph->apps[i]->models[k])) visit(c, c->graph->apps[i]->models[k]);
}

/* The model that settings.AUTH_USER_MODEL puts in the place of auth.User; the words are those of
 * Django's ImproperlyConfigured. */
static void check_user_model_is_there(checker *c) {
  const char *name = c->graph->auth_user_model, *dot = strchr(name, '.');
  place where = c->graph->project->auth_user_model_where;
  if (strcmp(name, "auth.User") == 0) return;
  if (!dot || strchr(dot + 1, '.')) {
    diagnostic *said = report(c->to, ERROR, "yoke.E116", where,
                              "AUTH_USER_MODEL must be of the form 'app_label.model_name'");
    suggest_label(c, said, name);
    return;
  }
  const char *app = yoke_arena_copy(c->arena, name, (size_t)(dot - name));
  if (graph_model(c->graph, app, dot + 1)) return;
  diagnostic *said =
      report(c->to, ERROR, "yoke.E116", where,
             "AUTH_USER_MODEL refers to model '%s' that has not been installed", name);
  suggest_model(c, said, name);
}

static void check_name_length(checker *c, const model *model) {
  enum { MOST = 100 }; /* of contenttypes.ContentType.model */
  if (characters(model->name) > MOST)
    say_model(c, model, ERROR, "contenttypes.E005", model->where, NULL,
              "Model names must be at most %d characters (got %zu).", MOST,
              characters(model->name));
}

/* The built-in apps bring checks. Where no settings say what is installed, they are taken to be. */
static bool is_installed(const project *project, const char *label) {
  if (!project || !project->has_settings) return true;
  for (size_t i = 0; i < project->app_count; i++)
    if (strcmp(project->apps[i].label, label) == 0) return true;
  return false;
}

bool check_knows_database(const char *name) {
  return database_named(name);
}

void check_graph(const graph *graph, const check_options *options, diagnostics *to) {
  static const check_options none = {0};
  if (!options) options = &none;
  checker c = {.graph = graph, .options = options, .to = to, .arena = to->arena};
  c.database = database_named(options->database);
  c.connection = c.database ? c.database : database_named(options->engine);
  check_user_model_is_there(&c);
  each_model(&c, check_model);
  check_together(&c);
  check_lazy_references(&c);
  if (is_installed(options->project, "contenttypes")) {
    each_model(&c, check_generic_keys);
    each_model(&c, check_name_length);
  }
  if (is_installed(options->project, "auth")) {
    check_user_model(&c);
    each_model(&c, check_permissions);
  }
}
