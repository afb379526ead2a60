/* From the paths of a command line to a checked graph. */
#include <string.h>
#include <sys/stat.h>

#include "check/check.h"
#include "cli/command.h"
#include "model/names.h"
#include "project/project.h"

/* "BigAutoField", also by its dotted name. */
static bool read_auto_field(tool *tool, const char *name, const char **ret) {
  static const char *const allowed[] = {"AutoField", "BigAutoField", "SmallAutoField"};
  const char *dot = strrchr(name, '.');
  const char *last = dot ? dot + 1 : name;
  for (size_t i = 0; i < sizeof allowed / sizeof *allowed; i++)
    if (strcmp(last, allowed[i]) == 0) {
      *ret = yoke_arena_printf(tool->arena, "django.db.models.%s", last);
      return true;
    }
  return false;
}

/* A path that means a file which another has named before; NULL when there is none. */
static const char *named_twice(const char *const *paths, size_t count) {
  struct stat status, other;
  for (size_t i = 1; i < count; i++) {
    if (stat(paths[i], &status)) continue;
    for (size_t j = 0; j < i; j++)
      if (stat(paths[j], &other) == 0 && status.st_dev == other.st_dev &&
          status.st_ino == other.st_ino)
        return paths[i];
  }
  return NULL;
}

/* A folder to look in that is none: a misspelt one would make every import from it a riddle. */
static const char *no_folder(const char *const *paths, size_t count) {
  struct stat status;
  for (size_t i = 0; i < count; i++)
    if (stat(paths[i], &status) || !S_ISDIR(status.st_mode)) return paths[i];
  return NULL;
}

/* What is wrong with the command line; false: told to tool->err. */
static bool read_model_options(tool *tool, const char *const *paths, size_t count,
                               project_options *ret) {
  const char *auto_field = tool->values[OPTION_DEFAULT_AUTO_FIELD];
  *ret = (project_options){.paths = paths,
                           .path_count = count,
                           .search_path = tool->lists[OPTION_INCLUDE].items,
                           .search_path_count = tool->lists[OPTION_INCLUDE].count,
                           .settings = tool->values[OPTION_SETTINGS],
                           .label = tool->values[OPTION_APP],
                           .engine = tool->values[OPTION_DATABASE],
                           .auth_user_model = tool->values[OPTION_AUTH_USER_MODEL]};
  if (auto_field && !read_auto_field(tool, auto_field, &ret->default_auto_field))
    return fail_usage(
               tool, "--default-auto-field takes BigAutoField, AutoField or SmallAutoField, not %s",
               auto_field),
           false;
  if (!read_diagnostic_options(tool)) return false;
  if (count == 0 && !ret->settings)
    return fail_usage(tool, "which models? Name a models.py, an app or a project"), false;
  const char *none = no_folder(ret->search_path, ret->search_path_count);
  if (none) return fail_usage(tool, "-I %s: there is no such folder", none), false;
  const char *twice = named_twice(paths, count);
  if (twice) return fail_usage(tool, "%s is named twice", twice), false;
  return true;
}

/* The database that is asked about: its own checks are those of `check` alone. */
static check_options options_of_checks(const tool *tool, const project *project) {
  const char *database = tool->values[OPTION_DATABASE];
  return (check_options){.project = project,
                         .engine = database ? database : project->engine,
                         .database = tool->command->run == run_check ? database : NULL};
}

graph *read_models(tool *tool, const char *const *paths, size_t count, int *ret_code) {
  *ret_code = CLI_USAGE_WRONG;
  project_options options;
  if (!read_model_options(tool, paths, count, &options)) return NULL;
  diagnostics *list = new_diagnostics(tool);
  project *project = project_read(&options, tool->arena, list);
  silence_checks(tool, list, project->silenced_checks, project->silenced_check_count);
  graph *graph = graph_build(project, tool->arena, list);
  check_options checks = options_of_checks(tool, project);
  check_graph(graph, &checks, list);
  return graph;
}

graph *load_models(tool *tool, const char *const *paths, size_t count, int *ret_code) {
  graph *graph = read_models(tool, paths, count, ret_code);
  if (!graph) return NULL;
  diagnostics *list = graph->diagnostics;
  if (!diagnostics_reach(list, ERROR)) names_check(graph, list);
  if (!diagnostics_reach(list, ERROR)) return graph;
  *ret_code = finish_models(tool, graph);
  return NULL;
}
