/* What of a source is shown with a diagnostic. */
#include "source/excerpt.h"

enum {
  TAB_STOP = 8,
  LINE_LIMIT = 160, /* columns of a source line that are shown; more is cut around the place */
  KEPT_BEFORE = 60, /* columns kept before the place when a line is cut */
  MOST_LINES = 4,   /* of a place that are shown; of more, the first two and the last */
  NEAR = 2048,      /* bytes of a line, to either side, that are looked at: it may be very long */
};

/* One character of a source line and the columns it takes on a terminal. */
typedef struct character {
  uint32_t start, end;
  unsigned width;
} character;

/* A line, what is marked of it, and which columns of it are shown. */
typedef struct line {
  const source *file;
  uint32_t start, end;
  uint32_t mark_start, mark_end;
  unsigned from, to; /* the columns of the mark */
  unsigned first_shown, last_shown;
} line;

/* Wide East Asian characters and pictographs take two columns, combining marks none. The ranges are
 * the large blocks only: a caret one column off in a rare script does no harm. */
static unsigned terminal_width(uint32_t code) {
  if ((code >= 0x300 && code <= 0x36F) || (code >= 0x591 && code <= 0x5BD) ||
      (code >= 0x64B && code <= 0x65F) || (code >= 0x200B && code <= 0x200F) ||
      (code >= 0x20D0 && code <= 0x20FF) || (code >= 0xFE00 && code <= 0xFE0F))
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

static bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\f';
}

/* Of a long line a character that is near. */
static uint32_t start_of_line(const source *file, uint32_t at) {
  uint32_t nearest = at > NEAR ? at - NEAR : 0;
  while (at > nearest && !breaks_line(file->text[at - 1]))
    at--;
  while (at > 0 && at == nearest && ((unsigned char)file->text[at] & 0xC0) == 0x80)
    nearest = ++at;
  return at;
}

/* At most `limit`. */
static uint32_t end_of_line(const source *file, uint32_t at, size_t limit) {
  if (limit > file->size) limit = file->size;
  while (at < limit && !breaks_line(file->text[at]))
    at++;
  return at;
}

/* Where the next line begins: behind LF, CR or CR LF. */
static uint32_t next_line(const source *file, uint32_t end) {
  if (end + 1 < file->size && file->text[end] == '\r' && file->text[end + 1] == '\n')
    return end + 2;
  return end < file->size ? end + 1 : end;
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

/* The columns at which the mark begins and ends. */
static void measure(line *line) {
  unsigned column = 0;
  line->from = line->to = 0;
  for (uint32_t at = line->start; at < line->end;) {
    character c = character_at(line->file, at, column);
    if (at == line->mark_start) line->from = column;
    at = c.end;
    column += c.width;
    if (at <= line->mark_start) line->from = column;
    if (at <= line->mark_end) line->to = column;
  }
  if (line->to <= line->from) line->to = line->from + 1;
  line->first_shown = line->from > LINE_LIMIT - KEPT_BEFORE ? line->from - KEPT_BEFORE : 0;
  line->last_shown = line->first_shown + LINE_LIMIT;
}

/* The text, cut around the mark; returns the column that is printed first. */
static unsigned print_text(FILE *out, const line *line) {
  unsigned column = 0, shown_from = line->first_shown;
  bool begun = false, cut = false;
  if (line->first_shown) fputs("...", out);
  for (uint32_t at = line->start; at < line->end && !cut;) {
    character c = character_at(line->file, at, column);
    if (column >= line->first_shown && column + c.width <= line->last_shown) {
      if (!begun) shown_from = column;
      begun = true;
      print_character(out, line->file, c);
    } else if (column >= line->first_shown) {
      cut = true;
    }
    at = c.end;
    column += c.width;
  }
  fputs(cut ? "...\n" : "\n", out);
  return shown_from;
}

static void print_line(FILE *out, line line, unsigned number, const char *tint, const char *plain,
                       bool is_first) {
  measure(&line);
  fprintf(out, "%5u | ", number);
  unsigned shown_from = print_text(out, &line);
  if (!is_first && line.mark_end <= line.mark_start) return; /* nothing of it is marked */
  unsigned to = line.to > line.last_shown ? line.last_shown : line.to;
  if (to <= line.from) to = line.from + 1;
  fputs("      | ", out);
  print_repeated(out, ' ', line.from - shown_from + (line.first_shown ? 3 : 0));
  fprintf(out, "%s%c", tint, is_first ? '^' : '~');
  print_repeated(out, '~', to - line.from - 1);
  fprintf(out, "%s\n", plain);
}

/* The line that begins at `start`, with the part of `where` that is in it, less the blanks around.
 */
static line line_at(place where, uint32_t start) {
  line line = {.file = where.file, .start = start};
  line.mark_start = where.start > start ? where.start : start;
  line.end = end_of_line(where.file, line.mark_start, (size_t)line.mark_start + NEAR);
  line.mark_end = where.end < line.end ? where.end : line.end;
  while (where.start < start && line.mark_start < line.mark_end &&
         is_blank(where.file->text[line.mark_start]))
    line.mark_start++;
  while (where.end > line.end && line.mark_end > line.mark_start &&
         is_blank(where.file->text[line.mark_end - 1]))
    line.mark_end--;
  return line;
}

static unsigned count_lines(place where) {
  unsigned count = 1;
  uint32_t at = end_of_line(where.file, where.start, where.end);
  while (at < where.end && (at = next_line(where.file, at)) < where.end) {
    count++;
    at = end_of_line(where.file, at, where.end);
  }
  return count;
}

void print_excerpt(FILE *out, place where, unsigned number, const char *tint, const char *plain) {
  uint32_t limit = (uint32_t)where.file->size;
  if (where.start > limit) where.start = limit;
  if (where.end > limit) where.end = limit;
  unsigned count = count_lines(where);
  uint32_t start = start_of_line(where.file, where.start);
  for (unsigned i = 0; i < count; i++) {
    line line = line_at(where, start);
    if (count <= MOST_LINES || i < 2 || i == count - 1)
      print_line(out, line, number + i, tint, plain, i == 0);
    else if (i == 2)
      fputs("  ... |\n", out);
    start = next_line(where.file, end_of_line(where.file, line.end, where.end));
  }
}
