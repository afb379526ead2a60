/* Places in a source, and the list of diagnostics. */
#include "source/source.h"

#include <stdarg.h>

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

void place_line_column(place where, unsigned *ret_line, unsigned *ret_column) {
  unsigned line = 1, column = 1;
  if (where.file) {
    uint32_t end = where.start < where.file->size ? where.start : (uint32_t)where.file->size;
    for (uint32_t at = 0; at < end;) {
      uint32_t next = behind_line_break(where.file, at);
      if (next > end) break; /* between the CR and the LF of one break */
      if (next > at) {
        line++;
        column = 1;
        at = next;
        continue;
      }
      at++;
      if (at == where.file->size || !continues_character(where.file->text[at])) column++;
    }
  }
  *ret_line = line;
  *ret_column = column;
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
  if (severity == ERROR) to->errors++;
  if (severity == WARNING) to->warnings++;
  return made;
}
