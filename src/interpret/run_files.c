/* Files that run in the names of the module that runs, as split settings do. */
#include <glob.h>
#include <stdlib.h>
#include <string.h>

#include "interpret/run.h"
#include "interpret/state.h"

static void run_in(interpreter *in, const module *of, const char *path) {
  world *world = in->world;
  module *part = yoke_arena_alloc(world->arena, sizeof *part);
  *part = *of;
  part->file = read_module_text(world, path);
  if (!part->file) return;
  part->tree = py_parse(part->file, world->arena, in->to);
  module_run(part);
}

/* From the folder of the file that runs; a pattern means every file it fits. */
static const char *pattern_of(const interpreter *in, const char *file) {
  const char *path = in->running->file->path, *slash = strrchr(path, '/');
  if (*file == '/' || !slash) return file;
  return yoke_arena_printf(in->arena, "%.*s/%s", (int)(slash - path), path, file);
}

/* run_files_here("base.py"): whether there was a file. */
value *native_run_files_here(interpreter *in, const arguments *given, place where) {
  const value *file = given->count ? str_of(in, given->items[0].value, where) : NULL;
  const module *of = in->running;
  if (!file || file->kind != IS_TEXT || !of || !of->file) return NULL;
  enum { DEEPEST_FILE = 50 };
  if (in->world->depth >= DEEPEST_FILE)
    raise_error(in, "RecursionError", where, "maximum recursion depth exceeded");
  glob_t found;
  bool is_there = file->size && glob(pattern_of(in, file->text), 0, NULL, &found) == 0;
  if (!is_there) return value_bool(in, false, where);
  size_t count = found.gl_pathc;
  const char **paths = yoke_arena_alloc(in->arena, count * sizeof *paths);
  for (size_t i = 0; i < count; i++)
    paths[i] = yoke_arena_text(in->arena, found.gl_pathv[i]);
  globfree(&found);
  in->world->depth++;
  for (size_t i = 0; i < count; i++)
    run_in(in, of, paths[i]);
  in->world->depth--;
  return value_bool(in, true, where);
}

/* sys.modules[name], and with a second argument sys.modules.get(name, default). */
value *native_loaded_module(interpreter *in, const arguments *given, place where) {
  const argument *name = find_argument(given, "name", 0), *other = find_argument(given, "_", 1);
  if (!name || name->value->kind != IS_TEXT) return NULL;
  module *found = world_module(in, name->value->text);
  if (!found) return other ? other->value : NULL;
  return world_import(in, found->name, where);
}
