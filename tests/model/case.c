#include "model/case.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "project/project.h"

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

char *read_text(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) fail_msg("no %s", path);
  yoke_buffer text = {0};
  char piece[4096];
  yoke_buffer_puts(&text, "");
  for (size_t size; (size = fread(piece, 1, sizeof piece, file)) > 0;)
    yoke_buffer_add(&text, piece, size);
  fclose(file);
  return text.text;
}

/* # settings: AUTH_USER_MODEL = "accounts.Member" */
static const char *user_model_of(yoke_arena *arena, const char *path) {
  static const char setting[] = "# settings: AUTH_USER_MODEL = \"";
  char *source = read_text(path), *at = strstr(source, setting);
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
  to->expected = read_text(yoke_arena_printf(&to->arena, "%s/expected.txt", folder));
}

void close_case(model_case *opened) {
  free(opened->expected);
  yoke_arena_free(&opened->arena);
}

int run_cases(const char *group, const char *cases, CMUnitTestFunction test) {
  struct dirent **entries;
  int count = scandir(cases, &entries, is_name, alphasort);
  if (count < 1) return 1;
  struct CMUnitTest *tests = calloc((size_t)count, sizeof *tests);
  for (int i = 0; i < count; i++) {
    yoke_buffer path = {0};
    yoke_buffer_printf(&path, "%s/%s", cases, entries[i]->d_name);
    tests[i] = (struct CMUnitTest){
        .name = entries[i]->d_name, .test_func = test, .initial_state = path.text};
  }
  int failed = _cmocka_run_group_tests(group, tests, (size_t)count, NULL, NULL);
  for (int i = 0; i < count; i++) {
    free(tests[i].initial_state);
    free(entries[i]);
  }
  free(entries);
  free(tests);
  return failed;
}
