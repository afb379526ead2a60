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

/* Where a byte stands in its source: both counted from 1, columns in characters. */
typedef struct text_position {
  uint32_t at;
  unsigned line, column;
} text_position;

struct text_positions {
  yoke_arena *arena;
  text_position *items; /* NULL: no place was asked for yet */
};

/* The next position: behind a character or a line break. */
static text_position step(const source *file, text_position from) {
  uint32_t next = behind_line_break(file, from.at);
  if (next > from.at) return (text_position){next, from.line + 1, 1};
  from.at++;
  if (from.at == file->size || !continues_character(file->text[from.at])) from.column++;
  return from;
}

enum { POSITION_STEP = 256 }; /* bytes from one position that is noted to the next, or a few more */

static const text_position top = {0, 1, 1};

void source_measure(source *file, yoke_arena *arena) {
  file->positions = yoke_arena_alloc(arena, sizeof *file->positions);
  file->positions->arena = arena;
}

static void note_positions(const source *file) {
  size_t count = file->size / POSITION_STEP + 1, noted = 0;
  text_position *items = yoke_arena_alloc(file->positions->arena, count * sizeof *items), at = top;
  while (noted < count) {
    if (at.at >= noted * POSITION_STEP)
      items[noted++] = at;
    else
      at = step(file, at);
  }
  file->positions->items = items;
}

/* The last position that is known before `end`. */
static text_position known_before(const source *file, uint32_t end) {
  if (!file->positions) return top;
  if (!file->positions->items) note_positions(file);
  const text_position *items = file->positions->items;
  size_t i = end / POSITION_STEP;
  while (i > 0 && items[i].at > end)
    i--;
  return items[i];
}

static void line_column(const source *file, uint32_t end, unsigned *ret_line,
                        unsigned *ret_column) {
  if (end > file->size) end = (uint32_t)file->size;
  text_position here = known_before(file, end);
  while (here.at < end) {
    text_position next = step(file, here);
    if (next.at > end) break; /* between the CR and the LF of one break */
    here = next;
  }
  *ret_line = here.line;
  *ret_column = here.column;
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

static diagnostic *add(diagnostics *to, diagnostic said) {
  to->items = yoke_arena_grow(to->arena, to->items, to->count, sizeof *to->items);
  to->items[to->count] = said;
  return &to->items[to->count++];
}

bool diagnostics_are_full(const diagnostics *list) {
  return list->count >= DIAGNOSTICS_LIMIT;
}

static diagnostic *leave_out(diagnostics *to, severity severity) {
  if (to->count == DIAGNOSTICS_LIMIT)
    add(to, (diagnostic){.id = "yoke.E133",
                         .message = "there is too much to say: the rest is left out",
                         .hint = "Mend some of it first."});
  diagnostic *last = &to->items[DIAGNOSTICS_LIMIT];
  if (last->severity < severity) last->severity = severity;
  to->left_out = (diagnostic){.severity = severity, .message = ""};
  return &to->left_out;
}

diagnostic *report(diagnostics *to, severity severity, const char *id, place where,
                   const char *format, ...) {
  if (severity >= ERROR) to->errors++;
  if (severity == WARNING) to->warnings++;
  if (diagnostics_are_full(to)) return leave_out(to, severity);
  va_list arguments;
  va_start(arguments, format);
  const char *message = yoke_arena_vprintf(to->arena, format, arguments);
  va_end(arguments);
  return add(to, (diagnostic){.severity = severity, .id = id, .message = message, .where = where});
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
