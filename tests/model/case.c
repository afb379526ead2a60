#include "model/case.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "project/project.h"
#include "support/cases.h"
#include "support/folder.h"

void add_line(lines *to, const char *line) {
  assert_true(to->count < MOST_LINES);
  to->items[to->count++] = strdup(line);
}

static int by_text(const void *left, const void *right) {
  return strcmp(*(char *const *)left, *(char *const *)right);
}

char *sorted_lines(lines *from) {
  yoke_buffer all = {0};
  qsort(from->items, from->count, sizeof *from->items, by_text);
  yoke_buffer_puts(&all, "");
  for (size_t i = 0; i < from->count; i++) {
    yoke_buffer_puts(&all, from->items[i]);
    free(from->items[i]);
  }
  return all.text;
}

/* # settings: AUTH_USER_MODEL = "accounts.Member" */
static const char *user_model_of(yoke_arena *arena, const char *path) {
  static const char setting[] = "# settings: AUTH_USER_MODEL = \"";
  char *source = test_read(path, NULL), *at = strstr(source, setting);
  const char *found = NULL;
  if (at) {
    at += sizeof setting - 1;
    found = yoke_arena_copy(arena, at, strcspn(at, "\""));
  }
  free(source);
  return found;
}

static int is_name(const struct dirent *entry) {
  return !strchr(entry->d_name, '.') && entry->d_name[0] != '_';
}

static void find_files(model_case *to, const char *folder) {
  struct dirent **entries;
  int count = scandir(folder, &entries, is_name, alphasort);
  assert_in_range(count, 1, MOST_APPS);
  for (int i = 0; i < count; i++) {
    to->paths[i] = yoke_arena_printf(&to->arena, "%s/%s/models.py", folder, entries[i]->d_name);
    free(entries[i]);
  }
  free(entries);
  to->count = (size_t)count;
}

void open_case(model_case *to, const char *folder) {
  *to = (model_case){0};
  to->list.arena = &to->arena;
  find_files(to, folder);
  project_options options = {.paths = to->paths, .path_count = to->count};
  for (size_t i = 0; i < to->count; i++) {
    const char *user_model = user_model_of(&to->arena, to->paths[i]);
    if (user_model) options.auth_user_model = user_model;
  }
  to->graph = graph_read(&options, &to->arena, &to->list);
  to->expected = expected_text(folder);
}

void close_case(model_case *opened) {
  free(opened->expected);
  yoke_arena_free(&opened->arena);
}
