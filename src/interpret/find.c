/* Which file a module is in. */
#include <string.h>
#include <sys/stat.h>

#include "interpret/state.h"

static bool is_file(const char *path) {
  struct stat status;
  return stat(path, &status) == 0 && S_ISREG(status.st_mode);
}

static bool is_folder(const char *path) {
  struct stat status;
  return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static const char *join_path(yoke_arena *arena, const char *folder, const char *name) {
  if (!*folder || strcmp(folder, ".") == 0) return yoke_arena_text(arena, name);
  bool has_slash = folder[strlen(folder) - 1] == '/';
  return yoke_arena_printf(arena, "%s%s%s", folder, has_slash ? "" : "/", name);
}

static void add_folder(module_file *file, const char *folder, yoke_arena *arena) {
  file->folders = yoke_arena_grow(arena, file->folders, file->folder_count, sizeof *file->folders);
  file->folders[file->folder_count++] = folder;
}

/* A package comes before a module of the same name, and a folder without an __init__.py after
 * both, and only when no later folder has either. */
bool find_module_file(const char *name, const char *const *folders, size_t folder_count,
                      yoke_arena *arena, module_file *ret_file) {
  *ret_file = (module_file){0};
  module_file spread = {.is_package = true};
  for (size_t i = 0; i < folder_count; i++) {
    const char *base = join_path(arena, folders[i], name);
    const char *package = yoke_arena_printf(arena, "%s/__init__.py", base);
    const char *single = yoke_arena_printf(arena, "%s.py", base);
    if (is_file(package)) {
      *ret_file = (module_file){.path = package, .is_package = true};
      add_folder(ret_file, base, arena);
      return true;
    }
    if (is_file(single)) {
      ret_file->path = single;
      return true;
    }
    if (is_folder(base)) add_folder(&spread, base, arena);
  }
  *ret_file = spread;
  return spread.folder_count > 0;
}
