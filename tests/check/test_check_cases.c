/* The checks against what a real Django says (django_checks.py wrote it). In the models files,
 * `# here: ID at TEXT` on a line says that a diagnostic with that id points at TEXT in it; several
 * are parted by "; ". */
#include <stdlib.h>
#include <string.h>

#include "check/check.h"
#include "model/case.h"
#include "support/cases.h"
#include "support/folder.h"

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
  char *source = test_read(path, NULL), *rest = source;
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

/* A place that checks point at, once for each time that one run of them does. */
static void add_place(lines *places, const diagnostic *said) {
  char text[400];
  unsigned line, column;
  place_line_column(said->where, &line, &column);
  if (!said->where.file || strncmp(said->where.file->path, "django/", 7) == 0)
    return; /* a built-in model's share */
  snprintf(text, sizeof text, "%s:%u:%u: %s\n", said->where.file->path, line, column, said->id);
  add_line(places, text);
}

static const char *message_of(const diagnostic *said, yoke_arena *arena) {
  return yoke_arena_printf(arena, "%s %s %s\n  %s\n%s%s%s", severity_name(said->severity), said->id,
                           said->object ? said->object : "-", said->message,
                           said->hint ? "  hint: " : "", said->hint ? said->hint : "",
                           said->hint ? "\n" : "");
}

/* ── In Django's order ──────────────────────────────────────────────────────────────────────── */

/* Those that Django keeps in a set: it says them in no order of its own. */
static bool is_unordered(const diagnostic *said) {
  static const char *const ids[] = {"models.E012", "models.E013", "models.E015",
                                    "models.E016", "models.E041", "models.E048"};
  for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
    if (strcmp(ids[i], said->id) == 0) return true;
  return false;
}

static bool is_same_run(const diagnostic *a, const diagnostic *b) {
  return is_unordered(a) && is_unordered(b) && strcmp(a->object, b->object) == 0;
}

static char *in_order(const diagnostics *list) {
  yoke_buffer all = {0};
  yoke_buffer_puts(&all, "");
  for (size_t i = 0; i < list->count;) {
    lines run = {0};
    size_t first = i;
    do
      add_line(&run, message_of(&list->items[i], list->arena));
    while (++i < list->count && is_same_run(&list->items[first], &list->items[i]));
    char *sorted = sorted_lines(&run);
    yoke_buffer_puts(&all, sorted);
    free(sorted);
  }
  return all.text;
}

/* ── For each database ──────────────────────────────────────────────────────────────────────── */

static bool has_line(const lines *in, const char *line) {
  for (size_t i = 0; i < in->count; i++)
    if (strcmp(in->items[i], line) == 0) return true;
  return false;
}

/* Adds the places of one run that no earlier one had. */
static void add_new_places(lines *places, const diagnostics *list) {
  lines found = {0};
  for (size_t i = 0; i < list->count; i++)
    add_place(&found, &list->items[i]);
  for (size_t i = 0, known = places->count; i < found.count; i++) {
    lines before = *places;
    before.count = known;
    if (!has_line(&before, found.items[i])) add_line(places, found.items[i]);
    free(found.items[i]);
  }
}

static void check_for(model_case *opened, const char *database, yoke_buffer *said, char **before,
                      lines *places) {
  diagnostics list = {.arena = &opened->arena};
  check_options options = {.engine = database, .database = database};
  check_graph(opened->graph, &options, &list);
  char *text = in_order(&list);
  yoke_buffer_printf(said, "== %s\n%s", database ? database : "any database",
                     *before && strcmp(text, *before) == 0 ? "as above\n" : text);
  free(*before);
  *before = text;
  add_new_places(places, &list);
}

static void check_case(void **state) {
  static const char *const databases[] = {NULL, "sqlite", "postgresql", "mariadb"};
  model_case opened;
  open_case(&opened, *state);
  lines places = {0}, said_places = {0};
  for (size_t i = 0; i < opened.count; i++)
    add_markers(&places, opened.paths[i]);
  yoke_buffer said = {0};
  char *before = NULL;
  for (size_t i = 0; i < sizeof databases / sizeof *databases; i++)
    check_for(&opened, databases[i], &said, &before, &said_places);
  char *pointed = sorted_lines(&said_places), *marked = sorted_lines(&places);
  assert_string_equal(said.text, opened.expected);
  if (*marked) assert_string_equal(pointed, marked); /* a case may leave places to others */
  free(before);
  free(pointed);
  free(marked);
  yoke_buffer_free(&said);
  close_case(&opened);
}

int main(void) {
  return run_case_folders("says of each case what Django says", CASES, check_case);
}
