/* The checks against what a real Django says (django_checks.py wrote it). A case is a folder:
 *
 *   cases/NAME/APP/models.py   the models; `# here: ID at TEXT` on a line says that a diagnostic
 * with that id points at TEXT in it; several are parted by "; " cases/NAME/expected.txt    Django's
 * messages
 */
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "check/check.h"
#include "common/buffer.h"

enum { MOST_APPS = 4, MOST_LINES = 100 };

/* Lines of text to be compared without regard to order. */
typedef struct lines {
  char *items[MOST_LINES];
  size_t count;
} lines;

static void add_line(lines *to, const char *line) {
  assert_true(to->count < MOST_LINES);
  to->items[to->count++] = strdup(line);
}

static int by_text(const void *left, const void *right) {
  return strcmp(*(char *const *)left, *(char *const *)right);
}

static char *joined(lines *from) {
  yoke_buffer all = {0};
  qsort(from->items, from->count, sizeof *from->items, by_text);
  yoke_buffer_puts(&all, "");
  for (size_t i = 0; i < from->count; i++) {
    yoke_buffer_puts(&all, from->items[i]);
    free(from->items[i]);
  }
  return all.text;
}

static char *read_text(const char *path) {
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

/* "ID at TEXT" on a line of a file: FILE:LINE:COLUMN: ID. */
static void add_marker(lines *places, const char *path, unsigned number, const char *line,
                       char *marker) {
  char text[400], *at = strstr(marker, " at ");
  assert_non_null(at);
  *at = '\0';
  const char *found = strstr(line, at + 4);
  assert_non_null(found);
  snprintf(text, sizeof text, "%s:%u:%u: %s\n", path, number, (unsigned)(found - line) + 1, marker);
  add_line(places, text);
}

static void add_markers(lines *places, const char *path) {
  char *source = read_text(path), *rest = source;
  for (unsigned number = 1; *rest; number++) {
    char *line = rest, *end = strchr(rest, '\n');
    *end = '\0';
    rest = end + 1;
    char *marker = strstr(line, "# here: ");
    if (!marker) continue;
    *marker = '\0'; /* what is pointed at stands before the comment */
    char *next = marker + strlen("# here: ");
    while (next) {
      char *one = next, *parted = strstr(next, "; ");
      if (parted) *parted = '\0';
      next = parted ? parted + 2 : NULL;
      add_marker(places, path, number, line, one);
    }
  }
  free(source);
}

static void add_place(lines *places, const diagnostic *said) {
  char text[400];
  unsigned line, column;
  place_line_column(said->where, &line, &column);
  if (strncmp(said->where.file->path, "django/", 7) == 0) return; /* a built-in model's share */
  snprintf(text, sizeof text, "%s:%u:%u: %s\n", said->where.file->path, line, column, said->id);
  add_line(places, text);
}

static void add_message(lines *messages, const diagnostic *said) {
  yoke_buffer text = {0};
  yoke_buffer_printf(&text, "%s %s %s\n  %s\n", said->severity == ERROR ? "error" : "warning",
                     said->id, said->object, said->message);
  if (said->hint) yoke_buffer_printf(&text, "  hint: %s\n", said->hint);
  add_line(messages, text.text);
  yoke_buffer_free(&text);
}

/* "# settings: AUTH_USER_MODEL = "accounts.Member"" */
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

static int visible(const struct dirent *entry) {
  return entry->d_name[0] != '.' && !strchr(entry->d_name, '.');
}

/* Sorted: the order of INSTALLED_APPS in django_checks.py. */
static size_t find_files(yoke_arena *arena, const char *folder, model_file *files) {
  struct dirent **entries;
  int count = scandir(folder, &entries, visible, alphasort);
  assert_in_range(count, 1, MOST_APPS);
  for (int i = 0; i < count; i++) {
    files[i] = (model_file){
        .path = yoke_arena_printf(arena, "%s/%s/models.py", folder, entries[i]->d_name)};
    free(entries[i]);
  }
  free(entries);
  return (size_t)count;
}

static void check_case(void **state) {
  const char *folder = *state;
  yoke_arena arena = {0};
  model_file files[MOST_APPS];
  size_t count = find_files(&arena, folder, files);
  graph_options options = {.default_auto_field = FIELD_BigAutoField};
  lines places = {0}, said_places = {0}, messages = {0};
  for (size_t i = 0; i < count; i++) {
    add_markers(&places, files[i].path);
    const char *user_model = user_model_of(&arena, files[i].path);
    if (user_model) options.auth_user_model = user_model;
  }
  diagnostics list = {.arena = &arena};
  check_graph(graph_build(files, count, &options, &arena, &list), &list);
  for (size_t i = 0; i < list.count; i++) {
    add_message(&messages, &list.items[i]);
    add_place(&said_places, &list.items[i]);
  }
  char *expected = read_text(yoke_arena_printf(&arena, "%s/expected.txt", folder));
  char *said = joined(&messages), *pointed = joined(&said_places), *marked = joined(&places);
  assert_string_equal(said, expected);
  assert_string_equal(pointed, marked);
  free(expected);
  free(said);
  free(pointed);
  free(marked);
  yoke_arena_free(&arena);
}

int main(void) {
  struct dirent **entries;
  int count = scandir(CASES, &entries, visible, alphasort);
  if (count < 1) return 1;
  struct CMUnitTest *tests = calloc((size_t)count, sizeof *tests);
  for (int i = 0; i < count; i++) {
    yoke_buffer path = {0};
    yoke_buffer_printf(&path, "%s/%s", CASES, entries[i]->d_name);
    tests[i] = (struct CMUnitTest){
        .name = entries[i]->d_name, .test_func = check_case, .initial_state = path.text};
  }
  int failed = _cmocka_run_group_tests("says of each case what Django says", tests, (size_t)count,
                                       NULL, NULL);
  for (int i = 0; i < count; i++) {
    free(tests[i].initial_state);
    free(entries[i]);
  }
  free(entries);
  free(tests);
  return failed;
}
