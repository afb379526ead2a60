/* Where a project is when a folder above it was named, and where its settings are. */
#include <string.h>

#include "project/read.h"

enum { DEEPEST_PROJECT = 3, MOST_NAMED = 8 };

/* ── Modules ────────────────────────────────────────────────────────────────────────────────── */

/* "a/b" of "a.b", in a folder. */
static const char *base_of_module(yoke_arena *arena, const char *folder, const char *name) {
  char *path = yoke_arena_text(arena, name);
  for (char *dot = path; (dot = strchr(dot, '.'));)
    *dot = '/';
  return join_path(arena, folder, path);
}

bool is_module_below(yoke_arena *arena, const char *folder, const char *name) {
  const char *base = base_of_module(arena, folder, name);
  return is_file(yoke_arena_printf(arena, "%s.py", base)) || is_folder(base);
}

/* Folders that no project of the user's is in. */
static bool is_visited(yoke_arena *arena, const char *folder, const char *name) {
  static const char *const others[] = {"node_modules", "site-packages", "venv", "env"};
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    if (strcmp(name, others[i]) == 0) return false;
  bool is_template = name[strcspn(name, "{")];
  return name[0] != '.' && !is_template && is_folder(join_path(arena, folder, name));
}

const char *folder_with_module(yoke_arena *arena, const char *root, const char *module) {
  size_t count;
  const char **names = folder_entries(arena, root, &count);
  for (size_t i = 0; i < count; i++) {
    const char *folder = join_path(arena, root, names[i]);
    if (is_visited(arena, root, names[i]) && is_module_below(arena, folder, module)) return folder;
  }
  return NULL;
}

/* ── Projects ───────────────────────────────────────────────────────────────────────────────── */

typedef struct folders {
  const char **items;
  size_t count;
} folders;

static void add_folder(yoke_arena *arena, folders *to, const char *folder) {
  to->items = yoke_arena_grow(arena, to->items, to->count, sizeof *to->items);
  to->items[to->count++] = folder;
}

static folders folders_in(yoke_arena *arena, const folders *of) {
  folders found = {0};
  for (size_t i = 0; i < of->count; i++) {
    size_t count;
    const char **names = folder_entries(arena, of->items[i], &count);
    for (size_t j = 0; j < count; j++)
      if (is_visited(arena, of->items[i], names[j]))
        add_folder(arena, &found, join_path(arena, of->items[i], names[j]));
  }
  return found;
}

const char **projects_below(yoke_arena *arena, const char *folder, size_t *ret_count) {
  folders level = {0}, found = {0};
  add_folder(arena, &level, folder);
  for (unsigned depth = 0; depth < DEEPEST_PROJECT && !found.count; depth++) {
    level = folders_in(arena, &level);
    for (size_t i = 0; i < level.count; i++)
      if (is_file(join_path(arena, level.items[i], "manage.py")))
        add_folder(arena, &found, level.items[i]);
  }
  *ret_count = found.count;
  return found.items;
}

/* ── Settings ───────────────────────────────────────────────────────────────────────────────── */

/* A file that says which apps there are. */
static bool is_settings_file(const reader *reader, const char *path) {
  diagnostics silent = {.arena = reader->arena};
  const source *file = py_read_file(path, reader->arena, &silent);
  return file && strstr(file->text, "\nINSTALLED_APPS");
}

/* "base" of "base.py"; NULL: no module. */
static const char *module_of(yoke_arena *arena, const char *name) {
  const char *dot = strchr(name, '.');
  if (!dot || strcmp(dot, ".py") != 0 || name[0] == '_' || name[strcspn(name, "-")]) return NULL;
  return yoke_arena_copy(arena, name, (size_t)(dot - name));
}

/* The settings in a folder, as modules of `package`. */
static const char *settings_in(const reader *reader, const char *folder, const char *package) {
  const char *said = NULL;
  size_t count, named = 0;
  const char **names = folder_entries(reader->arena, folder, &count);
  for (size_t i = 0; i < count && named < MOST_NAMED; i++) {
    const char *module = module_of(reader->arena, names[i]);
    if (!module || !is_settings_file(reader, join_path(reader->arena, folder, names[i]))) continue;
    const char *before = said ? yoke_arena_printf(reader->arena, "%s, ", said) : "";
    said =
        yoke_arena_printf(reader->arena, "%s%s%s%s", before, package, *package ? "." : "", module);
    named++;
  }
  return said;
}

/* In the module itself if it is a package, else beside it. */
static const char *settings_near(const reader *reader, const char *root, const char *module) {
  const char *base = base_of_module(reader->arena, root, module);
  const char *said = is_folder(base) ? settings_in(reader, base, module) : NULL;
  const char *dot = strrchr(module, '.');
  if (said || !dot) return said;
  const char *package = yoke_arena_copy(reader->arena, module, (size_t)(dot - module));
  return settings_in(reader, base_of_module(reader->arena, root, package), package);
}

const char *other_settings(const reader *reader, const char *module) {
  for (size_t i = 0; i < reader->search_path_count; i++) {
    const char *said = settings_near(reader, reader->search_path[i], module);
    if (said) return yoke_arena_printf(reader->arena, "Settings that are here: %s.", said);
  }
  return NULL;
}
