/* The import system: which module a name means, and that each runs once.
 *
 * A module of the files runs when it is imported, at once and in Python's order: what Django calls
 * creation counters, and with them the order of fields and models, comes of that order. Django
 * itself and the standard library never run; but Django's own apps do, as far as models go: from
 * the search path when a Django is there, else from what is compiled in. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "interpret/state.h"

world *world_new(interpreter *interpreter, const interpreter_options *options) {
  yoke_arena *arena = interpreter_arena(interpreter);
  world *made = yoke_arena_alloc(arena, sizeof *made);
  *made = (world){.interpreter = interpreter, .arena = arena};
  for (size_t i = 0; options && i < options->search_path_count; i++)
    add_to_search_path(made, options->search_path[i], false);
  if (!options || !options->own_count) return made;
  made->libraries = options->search_path + options->own_count;
  made->library_count = options->search_path_count - options->own_count;
  return made;
}

/* A folder as it is below one that the user has named, so that messages show it like that. */
static const char *as_named(const world *world, const char *folder) {
  char whole[PATH_MAX], root[PATH_MAX];
  if (!realpath(folder, whole)) return folder;
  for (size_t i = 0; i < world->search_path_count; i++) {
    size_t size = realpath(world->search_path[i], root) ? strlen(root) : 0;
    if (!size || strncmp(whole, root, size) != 0) continue;
    if (!whole[size]) return world->search_path[i];
    if (whole[size] != '/') continue;
    if (strcmp(world->search_path[i], ".") == 0)
      return yoke_arena_text(world->arena, whole + size + 1);
    return yoke_arena_printf(world->arena, "%s%s", world->search_path[i], whole + size);
  }
  return folder;
}

void add_to_search_path(world *world, const char *folder, bool is_first) {
  folder = as_named(world, folder);
  for (size_t i = 0; i < world->search_path_count; i++)
    if (strcmp(world->search_path[i], folder) == 0) return;
  world->search_path = yoke_arena_grow(world->arena, world->search_path, world->search_path_count,
                                       sizeof *world->search_path);
  const char **at = world->search_path + (is_first ? 0 : world->search_path_count);
  memmove(at + 1, at, (size_t)(world->search_path + world->search_path_count - at) * sizeof *at);
  *at = yoke_arena_text(world->arena, folder);
  world->search_path_count++;
}

void interpreter_add_file(interpreter *interpreter, const char *name, const char *path) {
  world *world = interpreter_world(interpreter);
  given_file *given;
  HASH_FIND_STR(world->given, name, given);
  if (given) return;
  given = yoke_arena_alloc(world->arena, sizeof *given);
  *given = (given_file){.name = yoke_arena_text(world->arena, name),
                        .path = yoke_arena_text(world->arena, path)};
  HASH_ADD_KEYPTR(hh, world->given, given->name, strlen(given->name), given);
}

void interpreter_add_text(interpreter *interpreter, const char *name, const char *text) {
  interpreter_add_file(interpreter, name, name);
  world *world = interpreter_world(interpreter);
  given_file *given;
  HASH_FIND_STR(world->given, name, given);
  given->text = yoke_arena_text(world->arena, text);
}

const source *const *interpreter_files(const interpreter *interpreter, size_t *ret_count) {
  const world *world = interpreter_world(interpreter);
  *ret_count = world->file_count;
  return world->files;
}

static loaded_module *find_loaded(world *world, const char *name) {
  loaded_module *found;
  HASH_FIND_STR(world->modules, name, found);
  return found;
}

static loaded_module *remember(world *world, const char *name, value *value) {
  loaded_module *made = yoke_arena_alloc(world->arena, sizeof *made);
  made->name = yoke_arena_text(world->arena, name);
  made->value = value;
  HASH_ADD_KEYPTR(hh, world->modules, made->name, strlen(made->name), made);
  return made;
}

static const char *parent_name(world *world, const char *name) {
  const char *dot = strrchr(name, '.');
  return dot ? yoke_arena_copy(world->arena, name, (size_t)(dot - name)) : NULL;
}

static const char *last_name(const char *name) {
  const char *dot = strrchr(name, '.');
  return dot ? dot + 1 : name;
}

/* ── Symbolic modules ───────────────────────────────────────────────────────────────────────── */

/* Whether a file was given of the package `name`. */
static bool is_given_package(const world *world, const char *name) {
  size_t size = strlen(name);
  for (const given_file *given = world->given; given; given = given->hh.next)
    if (strncmp(given->name, name, size) == 0 && given->name[size] == '.') return true;
  return false;
}

/* A folder of the project's own may have the name of a module of Python's, as an app "calendar". */
static bool is_own_app(world *world, const char *name) {
  const char *first = yoke_arena_copy(world->arena, name, strcspn(name, "."));
  if (is_given_package(world, first)) return true;
  module_file file, models;
  return find_module_file(first, (const char *const *)world->search_path, world->search_path_count,
                          world->arena, &file) &&
         find_module_file("models", (const char *const *)file.folders, file.folder_count,
                          world->arena, &models);
}

/* Small modules that read the environment, keep what is of a thread or bridge versions of Python:
 * what they do is known, and their files would ask the machine. */
static bool is_small_library(const char *name) {
  static const char *const names[] = {"asgiref",         "configurations", "decouple",
                                      "dj_database_url", "environ",        "six",
                                      "split_settings"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    size_t size = strlen(names[i]);
    if (strncmp(name, names[i], size) == 0 && (!name[size] || name[size] == '.')) return true;
  }
  return false;
}

static bool is_symbolic_module(world *world, const char *name) {
  if (strcmp(name, "django") == 0 || strncmp(name, "django.", 7) == 0)
    return !is_djangos_file(name);
  return (is_library_module(name) || is_small_library(name)) && !is_own_app(world, name);
}

static loaded_module *load_symbolic(world *world, const char *name) {
  if (is_gone_from_django(name)) return remember(world, name, NULL);
  const char *path = canonical_path(world->arena, name);
  return remember(world, name, symbol_value(world->interpreter, path));
}

/* ── Modules that are files ─────────────────────────────────────────────────────────────────── */

static void bind_text(module *module, const char *name, const char *text) {
  namespace_set(module->names, name, value_text(module->interpreter, text, (place){0}), (place){0});
}

static const char *absolute_path(world *world, const char *path) {
  char whole[PATH_MAX];
  return yoke_arena_text(world->arena, realpath(path, whole) ? whole : path);
}

/* Where the modules of a package are. */
static void bind_path(world *world, module *module, const module_file *file) {
  value *folders = value_sequence(world->interpreter, IS_LIST, NULL, 0, (place){0});
  for (size_t i = 0; i < file->folder_count; i++)
    value_append(
        world->interpreter, folders,
        value_text(world->interpreter, absolute_path(world, file->folders[i]), (place){0}));
  namespace_set(module->names, "__path__", folders, (place){0});
}

static void bind_own_names(world *world, module *module) {
  bind_text(module, "__name__", module->name);
  const char *package = module->is_package ? module->name : parent_name(world, module->name);
  bind_text(module, "__package__", package ? package : "");
  if (module->file)
    bind_text(module, "__file__",
              module->is_builtin ? module->file->path : absolute_path(world, module->file->path));
}

static module *module_new(world *world, const char *name, const source *file, bool is_package) {
  module *made = yoke_arena_alloc(world->arena, sizeof *made);
  made->interpreter = world->interpreter;
  made->name = yoke_arena_text(world->arena, name);
  made->file = file;
  made->is_package = is_package;
  made->names = namespace_new(world->arena);
  return made;
}

static value *module_value(world *world, module *module) {
  value *made = value_new(world->interpreter, IS_MODULE, (place){.file = module->file});
  made->module = module;
  return made;
}

/* The submodule is an attribute of its package from now on. */
static void bind_to_package(world *world, const loaded_module *child) {
  const char *parent = parent_name(world, child->name);
  const loaded_module *package = parent ? find_loaded(world, parent) : NULL;
  if (!package || !package->value || package->value->kind != IS_MODULE) return;
  namespace_set(package->value->module->names, last_name(child->name), child->value, (place){0});
}

static loaded_module *run(world *world, module *module, const module_file *file) {
  loaded_module *loaded = remember(world, module->name, module_value(world, module));
  loaded->folders = file->folders;
  loaded->folder_count = file->folder_count;
  bind_own_names(world, module);
  if (file->folder_count) bind_path(world, module, file);
  if (module->file) {
    diagnostics *to = interpreter_diagnostics(world->interpreter);
    size_t errors = to->errors;
    module->tree = py_parse(module->file, world->arena, to);
    module->is_broken = to->errors > errors;
    world->depth++;
    loaded->thrown = module_run(module);
    world->depth--;
  }
  if (!loaded->thrown) bind_to_package(world, loaded);
  return loaded;
}

static const char *folder_of(world *world, const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? yoke_arena_copy(world->arena, path, (size_t)(slash - path)) : ".";
}

/* ── Finding ────────────────────────────────────────────────────────────────────────────────── */

static loaded_module *load(world *world, const char *name, place where);

/* Where the modules of a package are; those of no package are on the search path. False: nowhere.
 */
static bool find_folders(world *world, const char *name, place where, module_file *ret) {
  const char *parent = parent_name(world, name);
  ret->folders = world->search_path;
  ret->folder_count = world->search_path_count;
  if (!parent) return true;
  const loaded_module *package = load(world, parent, where);
  ret->folders = package->folders;
  ret->folder_count = package->folder_count;
  return package->value && package->value->kind == IS_MODULE;
}

/* A file that was given by name. */
static module_file file_given(world *world, const given_file *given) {
  module_file file = {.path = given->path};
  const char *slash = strrchr(given->path, '/');
  file.is_package = strcmp(slash ? slash + 1 : given->path, "__init__.py") == 0;
  if (file.is_package) {
    file.folders = yoke_arena_grow(world->arena, NULL, 0, sizeof *file.folders);
    file.folders[file.folder_count++] = folder_of(world, given->path);
  }
  return file;
}

/* Django's own packages stay symbols, so their modules are looked for without running those. */
static bool find_djangos_file(world *world, const char *name, module_file *ret) {
  char *path = yoke_arena_text(world->arena, name);
  for (char *dot = path; (dot = strchr(dot, '.'));)
    *dot = '/';
  if (find_module_file(path, (const char *const *)world->search_path, world->search_path_count,
                       world->arena, ret) &&
      ret->path)
    return true;
  *ret = (module_file){.builtin = builtin_source(name, world->arena)};
  return ret->builtin != NULL;
}

static bool find_file(world *world, const char *name, place where, module_file *ret) {
  if (is_djangos_file(name)) return find_djangos_file(world, name, ret);
  module_file folders;
  bool has_folders = find_folders(world, name, where, &folders);
  given_file *given;
  HASH_FIND_STR(world->given, name, given);
  if (given) *ret = file_given(world, given);
  return given ||
         (has_folders && find_module_file(last_name(name), (const char *const *)folders.folders,
                                          folders.folder_count, world->arena, ret));
}

/* ── Loading ────────────────────────────────────────────────────────────────────────────────── */

void note_file(world *world, const source *file) {
  world->files =
      yoke_arena_grow(world->arena, world->files, world->file_count, sizeof *world->files);
  world->files[world->file_count++] = file;
}

const source *read_module_text(world *world, const char *path) {
  const source *read =
      py_read_file(path, world->arena, interpreter_diagnostics(world->interpreter));
  if (read) note_file(world, read);
  return read;
}

/* The text of a module; NULL: it cannot be read (reported), or it is a folder. */
static const source *read_text(world *world, const char *name, const module_file *file) {
  if (file->builtin || !file->path) return file->builtin;
  given_file *given;
  HASH_FIND_STR(world->given, name, given);
  if (given && given->text) {
    source *made = yoke_arena_alloc(world->arena, sizeof *made);
    *made = (source){.path = given->path, .text = given->text, .size = strlen(given->text)};
    return made;
  }
  return read_module_text(world, file->path);
}

static bool is_in_library(const world *world, const char *path) {
  for (size_t i = 0; path && i < world->library_count; i++) {
    size_t size = strlen(world->libraries[i]);
    if (strncmp(path, world->libraries[i], size) == 0 && path[size] == '/') return true;
  }
  return false;
}

static loaded_module *load_file(world *world, const char *name, const module_file *file) {
  const source *text = read_text(world, name, file);
  if (file->path && !text) return remember(world, name, NULL);
  module *module = module_new(world, name, text, file->is_package);
  module->is_builtin = file->builtin != NULL;
  module->is_library = is_in_library(world, file->path);
  return run(world, module, file);
}

static loaded_module *load_new(world *world, const char *name, place where) {
  enum { DEEPEST_IMPORT = 300 };
  if (world->depth >= DEEPEST_IMPORT)
    raise_error(world->interpreter, "RecursionError", where, "maximum recursion depth exceeded");
  if (is_symbolic_module(world, name)) return load_symbolic(world, name);
  module_file file;
  bool is_there = find_file(world, name, where, &file);
  loaded_module *known = find_loaded(world, name); /* its package may have imported it */
  if (known) return known;
  if (is_there) return load_file(world, name, &file);
  return is_djangos_file(name) ? load_symbolic(world, name) : remember(world, name, NULL);
}

static loaded_module *load(world *world, const char *name, place where) {
  loaded_module *known = find_loaded(world, name);
  if (!known) known = load_new(world, name, where);
  if (known->thrown) raise_certainly(world->interpreter, known->thrown, where);
  return known;
}

const char *interpreter_find_module(interpreter *interpreter, const char *name) {
  world *world = interpreter_world(interpreter);
  const loaded_module *known = find_loaded(world, name);
  if (known && known->value && known->value->kind == IS_MODULE) {
    const source *file = known->value->module->file;
    return file && !known->value->module->is_builtin ? file->path : "";
  }
  module_file file;
  if (known || is_symbolic_module(world, name) || !find_file(world, name, (place){0}, &file))
    return NULL;
  return file.path ? file.path : "";
}

value *world_import(interpreter *interpreter, const char *dotted, place where) {
  return load(interpreter_world(interpreter), dotted, where)->value;
}

module *world_module(interpreter *interpreter, const char *dotted) {
  const loaded_module *known = find_loaded(interpreter_world(interpreter), dotted);
  return known && known->value && known->value->kind == IS_MODULE ? known->value->module : NULL;
}

/* "django.contrib.auth" has the module "models", which is a file. */
static value *file_below_symbol(world *world, const char *path, place where) {
  if (!is_djangos_file(path)) return NULL;
  value *found = load(world, path, where)->value;
  return found && found->kind == IS_MODULE ? found : NULL;
}

/* What is at a canonical path. */
static value *documented_value(world *world, const char *path) {
  const char *dot = strrchr(path, '.');
  const char *module = yoke_arena_copy(world->arena, path, (size_t)(dot - path));
  value *known = overlay_value(world, module, dot + 1);
  return known ? known : symbol_value(world->interpreter, path);
}

value *world_symbol_attribute(interpreter *interpreter, value *symbol, const char *name,
                              place where) {
  world *world = interpreter_world(interpreter);
  if (strcmp(symbol->path, "django.conf.settings") == 0) return find_setting(world, name, where);
  if (strcmp(symbol->path, "django.db.connection") == 0 && strcmp(name, "vendor") == 0) {
    value *vendor = find_vendor(world, where);
    if (vendor) return vendor;
  }
  if (!symbol->names) symbol->names = namespace_new(world->arena);
  const binding *known = namespace_find(symbol->names, name);
  if (known) return known->value;
  const char *path = yoke_arena_join(world->arena, symbol->path, ".", name, NULL);
  value *file = file_below_symbol(world, path, where);
  if (file) return file;
  value *found = documented_value(world, canonical_path(world->arena, path));
  namespace_set(symbol->names, name, found, where);
  return found;
}

module *interpret_module(interpreter *interpreter, const char *name) {
  value *found = world_import(interpreter, name, (place){0});
  return found && found->kind == IS_MODULE ? found->module : NULL;
}
