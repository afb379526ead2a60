/* Diagnostics on paper, as a C compiler prints them. */
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "source/source.h"

enum {
  TAB_STOP = 8,
  LINE_LIMIT = 160, /* columns of a source line that are shown; more is cut around the place */
  KEPT_BEFORE = 60, /* columns kept before the place when a line is cut */
};

#define RED "\033[1;31m"
#define MAGENTA "\033[1;35m"
#define CYAN "\033[1;36m"
#define GREEN "\033[1;32m"
#define BOLD "\033[1m"
#define PLAIN "\033[0m"

/* One character of a source line and the columns it takes on a terminal. */
typedef struct character {
  uint32_t start, end;
  unsigned width;
} character;

/* Wide East Asian characters and pictographs take two columns, combining marks none. The ranges are
 * the large blocks only: a caret one column off in a rare script does no harm. */
static unsigned terminal_width(uint32_t code) {
  if ((code >= 0x300 && code <= 0x36F) || (code >= 0x200B && code <= 0x200F) ||
      (code >= 0xFE00 && code <= 0xFE0F))
    return 0;
  if ((code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0xA4CF) ||
      (code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xF900 && code <= 0xFAFF) ||
      (code >= 0xFE30 && code <= 0xFE6F) || (code >= 0xFF00 && code <= 0xFF60) ||
      (code >= 0xFFE0 && code <= 0xFFE6) || (code >= 0x1F300 && code <= 0x1FAFF) ||
      (code >= 0x20000 && code <= 0x3FFFD))
    return 2;
  return 1;
}

/* The character at `at`, which is before the end of the line; `column` counts from 0, for tabs. */
static character character_at(const source *file, uint32_t at, unsigned column) {
  const unsigned char *text = (const unsigned char *)file->text;
  unsigned char first = text[at];
  if (first == '\t') return (character){at, at + 1, TAB_STOP - column % TAB_STOP};
  if (first < 0xC0) return (character){at, at + 1, 1};

  unsigned more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  uint32_t code = first & (0x3F >> more), end = at + 1;
  for (; more && end < file->size && (text[end] & 0xC0) == 0x80; more--)
    code = code << 6 | (text[end++] & 0x3F);
  return (character){at, end, terminal_width(code)};
}

static bool breaks_line(char c) {
  return c == '\n' || c == '\r';
}

static uint32_t start_of_line(const source *file, uint32_t at) {
  while (at > 0 && !breaks_line(file->text[at - 1]))
    at--;
  return at;
}

static uint32_t end_of_line(const source *file, uint32_t at) {
  while (at < file->size && !breaks_line(file->text[at]))
    at++;
  return at;
}

static void print_repeated(FILE *out, char c, unsigned times) {
  while (times-- > 0)
    putc(c, out);
}

/* A tab becomes the blanks that reach its stop, so that the caret below stays under its place;
 * control characters become `?`, so that a source cannot steer the terminal. */
static void print_character(FILE *out, const source *file, character c) {
  unsigned char first = (unsigned char)file->text[c.start];
  if (first == '\t')
    print_repeated(out, ' ', c.width);
  else if (first < 0x20 || first == 0x7F)
    putc('?', out);
  else
    fwrite(file->text + c.start, 1, c.end - c.start, out);
}

/* The columns at which the marked part begins and ends within its first line, and the line's width.
 */
static void measure(place where, uint32_t line, uint32_t line_end, unsigned *ret_from,
                    unsigned *ret_to) {
  unsigned column = 0;
  *ret_from = *ret_to = 0;
  for (uint32_t at = line; at < line_end;) {
    character c = character_at(where.file, at, column);
    if (at == where.start) *ret_from = column;
    at = c.end;
    column += c.width;
    if (at <= where.start) *ret_from = column;
    if (at <= where.end) *ret_to = column;
  }
  if (*ret_to <= *ret_from) *ret_to = *ret_from + 1;
}

/* The source line with its number and, below it, `^~~~` under the place. */
static void print_source_line(FILE *out, place where, unsigned line_number, const char *tint) {
  uint32_t limit = (uint32_t)where.file->size;
  if (where.start > limit) where.start = limit;
  uint32_t line = start_of_line(where.file, where.start);
  uint32_t line_end = end_of_line(where.file, where.start);
  unsigned from, to;
  measure(where, line, line_end, &from, &to);
  unsigned first_shown = from > LINE_LIMIT - KEPT_BEFORE ? from - KEPT_BEFORE : 0;
  unsigned last_shown = first_shown + LINE_LIMIT;

  fprintf(out, "%5u | %s", line_number, first_shown ? "..." : "");
  unsigned column = 0, shown_from = 0;
  bool begun = false, cut = false;
  for (uint32_t at = line; at < line_end && !cut;) {
    character c = character_at(where.file, at, column);
    if (column >= first_shown && column + c.width <= last_shown) {
      if (!begun) shown_from = column;
      begun = true;
      print_character(out, where.file, c);
    } else if (column >= first_shown) {
      cut = true;
    }
    at = c.end;
    column += c.width;
  }
  if (!begun) shown_from = first_shown;
  if (to > last_shown) to = last_shown;
  if (to <= from) to = from + 1;

  fprintf(out, "%s\n      | ", cut ? "..." : "");
  print_repeated(out, ' ', from - shown_from + (first_shown ? 3 : 0));
  fprintf(out, "%s^", tint);
  print_repeated(out, '~', to - from - 1);
  fprintf(out, "%s\n", *tint ? PLAIN : "");
}

static void print_one(FILE *out, severity severity, const char *id, const char *message,
                      place where, bool colour) {
  static const char *const words[] = {[NOTE] = "note", [WARNING] = "warning", [ERROR] = "error"};
  static const char *const tints[] = {[NOTE] = CYAN, [WARNING] = MAGENTA, [ERROR] = RED};
  const char *bold = colour ? BOLD : "", *plain = colour ? PLAIN : "";
  const char *tint = colour ? tints[severity] : "";
  unsigned line = 0, column = 0;

  if (where.file) {
    place_line_column(where, &line, &column);
    fprintf(out, "%s%s:%u:%u: ", bold, where.file->path, line, column);
  } else {
    fprintf(out, "%syoke: ", bold);
  }
  fprintf(out, "%s%s%s: %s%s", plain, tint, words[severity], plain, bold);
  fputs(message, out);
  fputs(plain, out);
  if (id) fprintf(out, " [%s]", id);
  putc('\n', out);
  if (where.file && where.file->size > 0) print_source_line(out, where, line, colour ? GREEN : "");
}

static void print_diagnostic(FILE *out, const diagnostic *d, bool colour) {
  print_one(out, d->severity, d->id, d->message, d->where, colour);
  if (d->hint) fprintf(out, "  hint: %s\n", d->hint);
  if (d->other_message) print_one(out, NOTE, NULL, d->other_message, d->other, colour);
}

static int compare_texts(const char *a, const char *b) {
  if (!a || !b) return (a != NULL) - (b != NULL);
  return strcmp(a, b);
}

static int compare_numbers(size_t a, size_t b) {
  return (a > b) - (a < b);
}

/* By file and place; what has no place comes last. Those at one place stay as they were reported:
 * the items lie in one array, so their addresses are that order. */
static int compare_diagnostics(const void *left, const void *right) {
  const diagnostic *a = *(const diagnostic *const *)left, *b = *(const diagnostic *const *)right;
  if (!a->where.file || !b->where.file) {
    int placed = (b->where.file != NULL) - (a->where.file != NULL);
    return placed ? placed : compare_numbers((size_t)a, (size_t)b);
  }
  int order = compare_texts(a->where.file->path, b->where.file->path);
  if (!order) order = compare_numbers(a->where.start, b->where.start);
  return order ? order : compare_numbers((size_t)a, (size_t)b);
}

static bool same(const diagnostic *a, const diagnostic *b) {
  return a->severity == b->severity && a->where.file == b->where.file &&
         a->where.start == b->where.start && a->where.end == b->where.end &&
         compare_texts(a->id, b->id) == 0 && compare_texts(a->message, b->message) == 0 &&
         compare_texts(a->hint, b->hint) == 0;
}

/* Said before at the same place: those at one place are neighbours. */
static bool is_repeated(const diagnostic *const *ordered, size_t index) {
  const diagnostic *d = ordered[index];
  for (size_t i = index; i > 0; i--) {
    const diagnostic *earlier = ordered[i - 1];
    if (earlier->where.file != d->where.file || earlier->where.start != d->where.start) break;
    if (same(earlier, d)) return true;
  }
  return false;
}

printed print_diagnostics(const diagnostics *list, FILE *out, bool colour) {
  printed counts = {0};
  if (list->count == 0) return counts;
  const diagnostic **ordered = yoke_arena_alloc(list->arena, list->count * sizeof *ordered);
  for (size_t i = 0; i < list->count; i++)
    ordered[i] = &list->items[i];
  qsort(ordered, list->count, sizeof *ordered, compare_diagnostics);
  for (size_t i = 0; i < list->count; i++) {
    if (is_repeated(ordered, i)) continue;
    print_diagnostic(out, ordered[i], colour);
    if (ordered[i]->severity == ERROR) counts.errors++;
    if (ordered[i]->severity == WARNING) counts.warnings++;
  }
  return counts;
}
