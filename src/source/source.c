/* Places in a source, and the list of diagnostics. */
#include "source/source.h"

#include <stdarg.h>
#include <string.h>
#include <strings.h>

/* The first byte behind the line break at `at`, or `at` when there is none. A break is LF, CR or
 * CR LF, as in Python. */
static uint32_t behind_line_break(const source *file, uint32_t at) {
  if (at < file->size && file->text[at] == '\r') {
    at++;
    if (at < file->size && file->text[at] == '\n') at++;
  } else if (at < file->size && file->text[at] == '\n') {
    at++;
  }
  return at;
}

static bool continues_character(char byte) {
  return ((unsigned char)byte & 0xC0) == 0x80;
}

static void line_column(const source *file, uint32_t end, unsigned *ret_line,
                        unsigned *ret_column) {
  unsigned line = 1, column = 1;
  if (end > file->size) end = (uint32_t)file->size;
  for (uint32_t at = 0; at < end;) {
    uint32_t next = behind_line_break(file, at);
    if (next > end) break; /* between the CR and the LF of one break */
    if (next > at) {
      line++;
      column = 1;
      at = next;
      continue;
    }
    at++;
    if (at == file->size || !continues_character(file->text[at])) column++;
  }
  *ret_line = line;
  *ret_column = column;
}

void place_line_column(place where, unsigned *ret_line, unsigned *ret_column) {
  *ret_line = *ret_column = 1;
  if (where.file) line_column(where.file, where.start, ret_line, ret_column);
}

void place_end_line_column(place where, unsigned *ret_line, unsigned *ret_column) {
  *ret_line = *ret_column = 1;
  uint32_t end = where.end > where.start ? where.end : where.start;
  if (where.file) line_column(where.file, end, ret_line, ret_column);
}

static const char *const severity_names[SEVERITY_COUNT] = {
    [DEBUG] = "debug", [INFO] = "info",         [WARNING] = "warning",
    [ERROR] = "error", [CRITICAL] = "critical",
};

const char *severity_name(severity severity) {
  return severity_names[severity];
}

bool severity_named(const char *name, severity *ret) {
  for (int i = 0; i < SEVERITY_COUNT; i++)
    if (strcasecmp(name, severity_names[i]) == 0) {
      *ret = (severity)i;
      return true;
    }
  return false;
}

diagnostic *report(diagnostics *to, severity severity, const char *id, place where,
                   const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const char *message = yoke_arena_vprintf(to->arena, format, arguments);
  va_end(arguments);

  to->items = yoke_arena_grow(to->arena, to->items, to->count, sizeof *to->items);
  diagnostic *made = &to->items[to->count++];
  *made = (diagnostic){.severity = severity, .id = id, .message = message, .where = where};
  if (severity >= ERROR) to->errors++;
  if (severity == WARNING) to->warnings++;
  return made;
}

bool is_silenced(const diagnostics *list, const diagnostic *said) {
  for (size_t i = 0; said->id && i < list->silenced_count; i++)
    if (strcmp(list->silenced[i], said->id) == 0) return true;
  return false;
}

bool diagnostics_reach(const diagnostics *list, severity level) {
  for (size_t i = 0; i < list->count; i++)
    if (list->items[i].severity >= level && !is_silenced(list, &list->items[i])) return true;
  return false;
}
