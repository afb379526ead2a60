/* Projects, against django.setup() (django_setup.py wrote expected.txt). */
#include <stdlib.h>
#include <string.h>

#include "common/buffer.h"
#include "project/project.h"
#include "support/cases.h"

static const project_app *app_of(const project *project, const char *module) {
  const project_app *best = NULL;
  for (size_t i = 0; i < project->app_count; i++) {
    size_t size = strlen(project->apps[i].name);
    if (strncmp(module, project->apps[i].name, size) != 0 || (module[size] && module[size] != '.'))
      continue;
    if (!best || size > strlen(best->name)) best = &project->apps[i];
  }
  return best;
}

static bool is_abstract(const class *class) {
  const binding *meta = namespace_find(class->names, "Meta");
  const binding *abstract = meta && meta->value->kind == IS_CLASS
                                ? namespace_find(meta->value->class->names, "abstract")
                                : NULL;
  return abstract && value_truth(abstract->value) == 1;
}

static void show_models(const project *project, const project_app *app, yoke_buffer *to) {
  size_t count;
  class *const *classes = interpreter_classes(project->interpreter, &count);
  bool is_swapped = strcmp(project->auth_user_model, "auth.User") != 0;
  for (size_t i = 0; i < count; i++)
    if (class_derives(classes[i], "django.db.models.Model") && !is_abstract(classes[i]) &&
        !(is_swapped && strcmp(classes[i]->name, "User") == 0) &&
        app_of(project, classes[i]->module->name) == app)
      yoke_buffer_printf(to, "  %s\n", classes[i]->name);
}

static void show_project(const project *project, yoke_buffer *to) {
  yoke_buffer_printf(to, "AUTH_USER_MODEL %s\n", project->auth_user_model);
  yoke_buffer_printf(to, "USE_TZ %s\n", project->use_tz ? "True" : "False");
  yoke_buffer_printf(to, "engine %s\n", project->engine ? project->engine : "None");
  yoke_buffer_puts(to, "SILENCED_SYSTEM_CHECKS");
  for (size_t i = 0; i < project->silenced_check_count; i++)
    yoke_buffer_printf(to, " %s", project->silenced_checks[i]);
  yoke_buffer_puts(to, "\n");
  for (size_t i = 0; i < project->app_count; i++) {
    const project_app *app = &project->apps[i];
    const char *key =
        app->default_auto_field ? app->default_auto_field : project->default_auto_field;
    yoke_buffer_printf(to, "%s %s %s\n", app->name, app->label, key);
    show_models(project, app, to);
  }
}

static void check_tree(void **state) {
  const char *path = *state;
  yoke_arena arena = {0};
  diagnostics list = {.arena = &arena};
  project *project =
      project_read(&(project_options){.paths = &path, .path_count = 1}, &arena, &list);
  for (size_t i = 0; i < project->app_count; i++)
    if (project->apps[i].models_name)
      interpret_module(project->interpreter, project->apps[i].models_name);
  yoke_buffer said = {0};
  show_project(project, &said);
  print_diagnostics(&list, stderr, false);
  char *expected = expected_text(path);
  assert_string_equal(said.text, expected);
  assert_int_equal(list.count, 0);
  free(expected);
  yoke_buffer_free(&said);
  yoke_arena_free(&arena);
}

int main(void) {
  return run_case_folders("projects as django.setup() reads them", TREES, check_tree);
}
