/* The checks against what a real Django says (django_checks.py wrote it). In the models files,
 * `# here: ID at TEXT` on a line says that a diagnostic with that id points at TEXT in it; several
 * are parted by "; ". */
#include <stdlib.h>
#include <string.h>

#include "check/check.h"
#include "model/case.h"

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

static void check_case(void **state) {
  model_case opened;
  open_case(&opened, *state);
  check_graph(opened.graph, &opened.list);
  lines places = {0}, said_places = {0}, messages = {0};
  for (size_t i = 0; i < opened.count; i++)
    add_markers(&places, opened.paths[i]);
  for (size_t i = 0; i < opened.list.count; i++) {
    add_message(&messages, &opened.list.items[i]);
    add_place(&said_places, &opened.list.items[i]);
  }
  char *said = sorted_lines(&messages), *pointed = sorted_lines(&said_places);
  char *marked = sorted_lines(&places);
  assert_string_equal(said, opened.expected);
  assert_string_equal(pointed, marked);
  free(said);
  free(pointed);
  free(marked);
  close_case(&opened);
}

int main(void) {
  return run_cases("says of each case what Django says", CASES, check_case);
}
