/* project_read(): paths, settings, apps. */
#include "project/project.h"

#include <string.h>

#include "project/read.h"

static void add_folder(reader *reader, const char *folder) {
  for (size_t i = 0; i < reader->search_path_count; i++)
    if (strcmp(reader->search_path[i], folder) == 0) return;
  APPEND(reader, reader->search_path, reader->search_path_count) = folder;
}

/* What imports are looked for in: the folders of what was named, then -I. */
static void read_search_path(reader *reader) {
  const project_options *options = reader->options;
  for (size_t i = 0; i < reader->path_count; i++) {
    add_folder(reader, reader->paths[i].root);
    if (reader->paths[i].modules) add_folder(reader, reader->paths[i].modules);
  }
  if (options->settings) add_folder(reader, ".");
  reader->own_count = reader->search_path_count;
  for (size_t i = 0; i < options->search_path_count; i++)
    add_folder(reader, options->search_path[i]);
}

/* manage.py may put more folders on the search path. */
static void run_manage(reader *reader) {
  for (size_t i = 0; i < reader->path_count; i++) {
    if (reader->paths[i].kind != PATH_PROJECT) continue;
    const char *path = join_path(reader->arena, reader->paths[i].root, "manage.py");
    if (!is_file(path)) continue;
    interpreter_add_file(reader->project->interpreter, "__main__", path);
    interpret_module(reader->project->interpreter, "__main__");
    return;
  }
}

/* Those that a project is deployed with may stand elsewhere than those that it is worked on with.
 */
static void report_other_settings(const reader *reader, const char *meant, const char *found) {
  diagnostic *said = report(reader->to, WARNING, "yoke.W134", (place){0},
                            "the settings '%s', which manage.py names, were not found: '%s' are "
                            "read",
                            meant, found);
  said->hint = "Name those that are meant with --settings.";
}

static const char *settings_name(const reader *reader) {
  if (reader->options->settings) return reader->options->settings;
  interpreter *interpreter = reader->project->interpreter;
  const char *set = interpreter_environment(interpreter, "DJANGO_SETTINGS_MODULE");
  if (set && interpreter_find_module(interpreter, set)) return set;
  for (size_t i = 0; i < reader->path_count; i++) {
    const char *found = reader->paths[i].settings;
    if (reader->paths[i].kind != PATH_PROJECT || !found) continue;
    if (set && strcmp(set, found) != 0) report_other_settings(reader, set, found);
    return found;
  }
  return NULL;
}

static void tell_apps(reader *reader) {
  const project *project = reader->project;
  const char **names = yoke_arena_alloc(reader->arena, (project->app_count + 1) * sizeof *names);
  const char **labels = yoke_arena_alloc(reader->arena, (project->app_count + 1) * sizeof *labels);
  const class **configs =
      yoke_arena_alloc(reader->arena, (project->app_count + 1) * sizeof *configs);
  for (size_t i = 0; i < project->app_count; i++) {
    configs[i] = project->apps[i].config;
    names[i] = project->apps[i].name;
    labels[i] = project->apps[i].label;
  }
  interpreter_set_apps(project->interpreter, names, labels, configs, project->app_count,
                       project->has_settings);
}

project *project_read(const project_options *options, yoke_arena *arena, diagnostics *to) {
  project *project = yoke_arena_alloc(arena, sizeof *project);
  reader reader = {.options = options, .arena = arena, .to = to, .project = project};
  for (size_t i = 0; i < options->path_count; i++)
    read_path(&reader, options->paths[i]);
  read_search_path(&reader);
  interpreter_options search = {reader.search_path, reader.search_path_count, reader.own_count};
  project->interpreter = interpreter_new(&search, arena, to);
  run_manage(&reader);
  read_settings(&reader, settings_name(&reader));
  read_installed_apps(&reader);
  tell_apps(&reader);
  return project;
}
