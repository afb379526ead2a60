/* What a path of the command line is: a file of models, an app, a project. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "project/read.h"

static bool holds(reader *reader, const char *folder, const char *name) {
  return is_file(join_path(reader->arena, folder, name));
}

/* A path that ends in the folder's own name, so that it can be split: of "." and ".." the whole. */
static const char *named_path(reader *reader, const char *path) {
  size_t size = strlen(path);
  while (size > 1 && path[size - 1] == '/')
    size--;
  path = yoke_arena_copy(reader->arena, path, size);
  char whole[PATH_MAX];
  const char *last = last_part(path);
  bool is_nameless = strcmp(last, ".") == 0 || strcmp(last, "..") == 0;
  return is_nameless && realpath(path, whole) ? yoke_arena_text(reader->arena, whole) : path;
}

/* The first folder above that is no package; *ret_name is the dotted name of `folder` from there.
 */
static const char *root_of(reader *reader, const char *folder, const char **ret_name) {
  folder = named_path(reader, folder);
  const char *name = last_part(folder);
  const char *root = folder_of(reader->arena, folder);
  while (holds(reader, root, "__init__.py")) {
    const char *package = named_path(reader, root);
    if (!*last_part(package)) break;
    name = yoke_arena_printf(reader->arena, "%s.%s", last_part(package), name);
    root = folder_of(reader->arena, package);
  }
  *ret_name = name;
  return root;
}

/* ── Apps ───────────────────────────────────────────────────────────────────────────────────── */

static const char *models_file(reader *reader, const char *folder) {
  const char *package = join_path(reader->arena, folder, "models/__init__.py");
  const char *file = join_path(reader->arena, folder, "models.py");
  return is_file(package) ? package : is_file(file) ? file : NULL;
}

static void read_app(reader *reader, const char *folder, given_path *ret) {
  ret->kind = PATH_APP;
  ret->root = root_of(reader, folder, &ret->name);
  ret->models_path = models_file(reader, folder);
  bool has_models = ret->models_path || is_folder(join_path(reader->arena, folder, "models"));
  if (has_models) ret->models_name = yoke_arena_printf(reader->arena, "%s.models", ret->name);
}

/* "person" of "models/person.py", "models" of "models.py". */
static const char *module_of_file(reader *reader, const char *path) {
  const char *last = last_part(path);
  const char *dot = strrchr(last, '.');
  return yoke_arena_copy(reader->arena, last, dot ? (size_t)(dot - last) : strlen(last));
}

/* A file in a package `models` belongs to the app around that. */
static void read_models_file(reader *reader, const char *path, given_path *ret) {
  const char *folder = folder_of(reader->arena, path), *module = module_of_file(reader, path);
  ret->kind = PATH_FILE;
  ret->models_path = path;
  ret->root = root_of(reader, folder, &ret->name);
  bool is_package = strcmp(module, "__init__") == 0;
  ret->models_name =
      is_package ? ret->name : yoke_arena_printf(reader->arena, "%s.%s", ret->name, module);
  const char *whole = named_path(reader, folder);
  if (strcmp(last_part(whole), "models") != 0) return;
  ret->root = root_of(reader, folder_of(reader->arena, whole), &ret->name);
  ret->models_name = yoke_arena_printf(reader->arena, "%s.models%s%s", ret->name,
                                       is_package ? "" : ".", is_package ? "" : module);
}

/* ── Projects ───────────────────────────────────────────────────────────────────────────────── */

/* os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mysite.settings"): the second text. */
static const char *settings_of_manage(reader *reader, const char *path) {
  diagnostics silent = {.arena = reader->arena};
  const source *file = py_read_file(path, reader->arena, &silent);
  const char *at = file ? strstr(file->text, "DJANGO_SETTINGS_MODULE") : NULL;
  if (!at) return NULL;
  at += strcspn(at, "\"'\n");
  if (*at == '\n' || !*at) return NULL;
  at++;
  at += strspn(at, "]) ,=\t\r\n");
  if (*at != '"' && *at != '\'') return NULL;
  size_t size = strcspn(at + 1, "\"'\n");
  return yoke_arena_copy(reader->arena, at + 1, size);
}

static bool has_settings(reader *reader, const char *folder) {
  return holds(reader, folder, "settings.py") || holds(reader, folder, "settings/__init__.py");
}

/* The package below `root` with the settings: "mysite.settings". */
static const char *settings_below(reader *reader, const char *root) {
  if (has_settings(reader, root)) return "settings";
  size_t count;
  const char **names = folder_entries(reader->arena, root, &count);
  for (size_t i = 0; i < count; i++)
    if (names[i][0] != '.' && has_settings(reader, join_path(reader->arena, root, names[i])))
      return yoke_arena_printf(reader->arena, "%s.settings", names[i]);
  return NULL;
}

/* The settings that manage.py names, where they are; else those that are below. */
static void find_settings(reader *reader, given_path *project) {
  const char *root = project->root;
  if (project->settings) {
    if (is_module_below(reader->arena, root, project->settings)) return;
    project->modules = folder_with_module(reader->arena, root, project->settings);
    if (project->modules) return;
  }
  const char *found = settings_below(reader, root);
  if (found) project->settings = found;
}

static bool read_project(reader *reader, const char *folder, given_path *ret) {
  ret->kind = PATH_PROJECT;
  ret->root = folder;
  bool has_manage = holds(reader, folder, "manage.py");
  if (has_manage)
    ret->settings = settings_of_manage(reader, join_path(reader->arena, folder, "manage.py"));
  find_settings(reader, ret);
  if (has_manage || reader->options->settings) return true;
  if (ret->settings && strcmp(ret->settings, "settings") == 0 &&
      holds(reader, folder, "__init__.py")) {
    const char *name;
    ret->root = root_of(reader, folder, &name);
    ret->settings = yoke_arena_printf(reader->arena, "%s.settings", name);
  }
  return ret->settings != NULL;
}

/* ── Any of them ────────────────────────────────────────────────────────────────────────────── */

static bool is_app(reader *reader, const char *folder) {
  return models_file(reader, folder) || is_folder(join_path(reader->arena, folder, "models")) ||
         holds(reader, folder, "apps.py");
}

static bool read_one(reader *reader, const char *path, given_path *ret) {
  *ret = (given_path){.path = path};
  if (!is_folder(path))
    read_models_file(reader, path, ret);
  else if (!holds(reader, path, "manage.py") && is_app(reader, path))
    read_app(reader, path, ret);
  else
    return read_project(reader, path, ret);
  return true;
}

/* Every app in a folder that is no project. */
static bool read_apps_below(reader *reader, const char *folder) {
  size_t count, found = reader->path_count;
  const char **names = folder_entries(reader->arena, folder, &count);
  for (size_t i = 0; i < count; i++) {
    const char *path = join_path(reader->arena, folder, names[i]);
    given_path app = {.path = path};
    if (names[i][0] == '.' || !is_folder(path) || !is_app(reader, path)) continue;
    read_app(reader, path, &app);
    APPEND(reader, reader->paths, reader->path_count) = app;
  }
  return reader->path_count > found;
}

static void report_several(reader *reader, const char *folder, const char **projects,
                           size_t count) {
  diagnostic *said =
      report(reader->to, ERROR, "yoke.E130", (place){0}, "%s holds several projects", folder);
  const char *names = projects[0];
  for (size_t i = 1; i < count; i++)
    names = yoke_arena_printf(reader->arena, "%s, %s", names, projects[i]);
  said->hint = yoke_arena_printf(reader->arena, "Name one of them: %s.", names);
}

/* A project that is not at the top of its repository. */
static bool read_project_below(reader *reader, const char *folder) {
  size_t count;
  const char **found = projects_below(reader->arena, folder, &count);
  given_path given = {.path = folder};
  if (count > 1) report_several(reader, folder, found, count);
  if (count == 1 && read_project(reader, found[0], &given))
    APPEND(reader, reader->paths, reader->path_count) = given;
  return count;
}

void read_path(reader *reader, const char *path) {
  given_path given;
  if (read_one(reader, path, &given)) {
    APPEND(reader, reader->paths, reader->path_count) = given;
    return;
  }
  if (read_apps_below(reader, path) || read_project_below(reader, path)) return;
  diagnostic *said = report(reader->to, ERROR, "yoke.E130", (place){0},
                            "%s holds neither models nor a project", path);
  said->hint = "Name a models.py, the folder of an app, or the folder that holds manage.py.";
}
