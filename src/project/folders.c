/* Files and folders, by their paths. */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "project/read.h"

bool is_file(const char *path) {
  struct stat status;
  return stat(path, &status) == 0 && !S_ISDIR(status.st_mode);
}

bool is_folder(const char *path) {
  struct stat status;
  return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

const char *join_path(yoke_arena *arena, const char *folder, const char *name) {
  if (strcmp(folder, ".") == 0) return name;
  bool has_slash = folder[strlen(folder) - 1] == '/';
  return yoke_arena_printf(arena, "%s%s%s", folder, has_slash ? "" : "/", name);
}

const char *folder_of(yoke_arena *arena, const char *path) {
  const char *slash = strrchr(path, '/');
  if (!slash) return ".";
  if (slash == path) return "/";
  return yoke_arena_copy(arena, path, (size_t)(slash - path));
}

const char *last_part(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

static int compare_names(const void *left, const void *right) {
  return strcmp(*(const char *const *)left, *(const char *const *)right);
}

const char **folder_entries(yoke_arena *arena, const char *folder, size_t *ret_count) {
  const char **names = NULL;
  size_t count = 0;
  DIR *open = opendir(folder);
  for (struct dirent *entry; open && (entry = readdir(open));) {
    names = yoke_arena_grow(arena, names, count, sizeof *names);
    names[count++] = yoke_arena_text(arena, entry->d_name);
  }
  if (open) closedir(open);
  if (count) qsort(names, count, sizeof *names, compare_names);
  *ret_count = count;
  return names;
}
