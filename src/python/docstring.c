/* Docstrings as inspect.cleandoc() leaves them: the indentation of the source comes off. */
#include <string.h>

#include "python/parser.h"

enum { TAB_STOP = 8 };

/* The bytes of the blank character at `text`, of `left` bytes; 0: it is none. As str.isspace(). */
static size_t blank_size(const char *text, size_t left) {
  static const char *const others[] = {
      "\xC2\x85",     "\xC2\xA0",     "\xE1\x9A\x80", "\xE2\x80\xA8",
      "\xE2\x80\xA9", "\xE2\x80\xAF", "\xE2\x81\x9F", "\xE3\x80\x80",
  };
  if (left == 0) return 0;
  unsigned char first = (unsigned char)text[0];
  if (first < 0x80)
    return first == ' ' || (first >= '\t' && first <= '\r') || (first >= 0x1C && first <= 0x1F);
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    if (left >= strlen(others[i]) && memcmp(text, others[i], strlen(others[i])) == 0)
      return strlen(others[i]);
  bool typographic = left >= 3 && memcmp(text, "\xE2\x80", 2) == 0 && /* U+2000 to U+200A */
                     (unsigned char)text[2] <= 0x8A;
  return typographic ? 3 : 0;
}

/* str.expandtabs() */
static char *expand_tabs(yoke_arena *arena, const char *text, size_t *size) {
  size_t tabs = 0;
  for (size_t i = 0; i < *size; i++)
    tabs += text[i] == '\t';
  char *expanded = yoke_arena_alloc(arena, *size + tabs * (TAB_STOP - 1) + 1), *end = expanded;
  size_t column = 0;
  for (size_t i = 0; i < *size; i++) {
    char c = text[i];
    if (c == '\t') {
      size_t width = TAB_STOP - column % TAB_STOP;
      memset(end, ' ', width);
      end += width;
      column += width;
      continue;
    }
    *end++ = c;
    if (c == '\n' || c == '\r')
      column = 0;
    else if (((unsigned char)c & 0xC0) != 0x80)
      column++;
  }
  *size = (size_t)(end - expanded);
  return expanded;
}

static size_t line_size(const char *text, const char *end) {
  const char *line_end = memchr(text, '\n', (size_t)(end - text));
  return (size_t)((line_end ? line_end : end) - text);
}

/* The bytes of at most `most` blank characters that the line begins with, and their number. */
static size_t blanks(const char *line, size_t size, size_t most, size_t *ret_count) {
  size_t bytes = 0, step;
  *ret_count = 0;
  while (*ret_count < most && (step = blank_size(line + bytes, size - bytes)) > 0) {
    bytes += step;
    ++*ret_count;
  }
  return bytes;
}

/* The least indentation of the lines behind the first that are not blank; 0 when there are none. */
static size_t margin_of(const char *text, const char *end) {
  size_t margin = SIZE_MAX, count;
  for (const char *line = text + line_size(text, end); line < end;) {
    line++;
    size_t size = line_size(line, end);
    if (blanks(line, size, SIZE_MAX, &count) < size && count < margin) margin = count;
    line += size;
  }
  return margin == SIZE_MAX ? 0 : margin;
}

const char *py_clean_docstring(yoke_arena *arena, const py_node *string) {
  if (!string || string->kind != PY_STRING) return NULL;
  size_t size = string->size;
  char *text = expand_tabs(arena, string->text, &size);
  const char *end = text + size;
  size_t margin = margin_of(text, end), count;

  char *clean = yoke_arena_alloc(arena, size + 1), *out = clean;
  bool first = true;
  for (const char *line = text;; first = false) {
    size_t length = line_size(line, end);
    size_t cut = blanks(line, length, first ? SIZE_MAX : margin, &count);
    if (!first) *out++ = '\n';
    memcpy(out, line + cut, length - cut);
    out += length - cut;
    line += length;
    if (line == end) break;
    line++;
  }
  while (out > clean && out[-1] == '\n')
    out--;
  while (clean < out && *clean == '\n')
    clean++;
  *out = '\0';
  return clean;
}
