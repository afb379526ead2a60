/* Docstrings as inspect.cleandoc() leaves them: the indentation of the source comes off. */
#include <string.h>

#include "python/parser.h"

enum { TAB_STOP = 8 };

static bool is_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F);
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

static size_t blanks(const char *text, size_t size) {
  size_t count = 0;
  while (count < size && is_blank(text[count]))
    count++;
  return count;
}

/* The least indentation of the lines behind the first that are not blank. */
static size_t margin_of(const char *text, const char *end) {
  size_t margin = SIZE_MAX;
  for (const char *line = text + line_size(text, end); line < end;) {
    line++;
    size_t size = line_size(line, end), indent = blanks(line, size);
    if (indent < size && indent < margin) margin = indent;
    line += size;
  }
  return margin;
}

const char *py_clean_docstring(yoke_arena *arena, const py_node *string) {
  if (!string || string->kind != PY_STRING) return NULL;
  size_t size = string->size;
  char *text = expand_tabs(arena, string->text, &size);
  const char *end = text + size;
  size_t margin = margin_of(text, end);
  if (margin == SIZE_MAX) margin = 0;

  char *clean = yoke_arena_alloc(arena, size + 1), *out = clean;
  bool first = true;
  for (const char *line = text;; first = false) {
    size_t length = line_size(line, end);
    size_t cut = first ? blanks(line, length) : margin < length ? margin : length;
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
