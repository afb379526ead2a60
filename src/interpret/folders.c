/* What lies in folders, and where modules are: packages import all that stands beside them. */
#include <dirent.h>
#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "interpret/run.h"
#include "interpret/state.h"

/* The path, when it is one that does not depend on where Django is started; else NULL. */
static const char *absolute_path(const arguments *given) {
  const argument *path = find_argument(given, "path", 0);
  bool is_absolute = path && path->value->kind == IS_TEXT && *path->value->text == '/';
  return is_absolute ? path->value->text : NULL;
}

value *native_kind_of_file(interpreter *in, const arguments *given, place where) {
  const char *path = absolute_path(given);
  if (!path) return NULL;
  struct stat status;
  bool is_there = stat(path, &status) == 0;
  const char *kind = !is_there ? "" : S_ISDIR(status.st_mode) ? "folder" : "file";
  return value_text(in, kind, where);
}

static int by_name(const void *left, const void *right) {
  return strcmp((*(value *const *)left)->text, (*(value *const *)right)->text);
}

/* Sorted, where Python gives them as the file system has them. None: there is no such folder. */
value *native_list_folder(interpreter *in, const arguments *given, place where) {
  const char *path = absolute_path(given);
  if (!path) return NULL;
  DIR *folder = opendir(path);
  if (!folder) return value_none(in, where);
  value *names = value_sequence(in, IS_LIST, NULL, 0, where);
  for (const struct dirent *entry; (entry = readdir(folder));)
    if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
      value_append(in, names, value_text(in, entry->d_name, where));
  closedir(folder);
  if (names->count) qsort(names->items, names->count, sizeof *names->items, by_name);
  return names;
}

/* Whether a name fits a pattern of the shell's. */
value *native_fits_pattern(interpreter *in, const arguments *given, place where) {
  const argument *name = find_argument(given, "name", 0);
  const argument *pattern = find_argument(given, "pattern", 1);
  if (!name || !pattern || name->value->kind != IS_TEXT || pattern->value->kind != IS_TEXT)
    return NULL;
  return value_bool(in, fnmatch(pattern->value->text, name->value->text, FNM_NOESCAPE) == 0, where);
}

/* Where a module is, without running it: None when there is none. */
value *native_find_module(interpreter *in, const arguments *given, place where) {
  const argument *name = find_argument(given, "name", 0);
  if (!name || name->value->kind != IS_TEXT) return NULL;
  const char *dotted = name->value->text;
  if (is_library_module(dotted) || strncmp(dotted, "django", strcspn(dotted, ".")) == 0)
    return value_text(in, dotted, where);
  const char *path = interpreter_find_module(in, dotted);
  return path ? value_text(in, path, where) : value_none(in, where);
}
