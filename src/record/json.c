/* JSON text, read by RFC 8259 and written again in Python's form: ", " and ": " between, ASCII
 * alone. SQLite and Django compare it as text, so equal values must have equal texts. */
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "common/floats.h"
#include "common/utf8.h"
#include "record/stored.h"

enum { DEEPEST = 1000 };

typedef struct reader {
  const char *at;
  yoke_buffer *to;
  int depth;
} reader;

static void skip_space(reader *reader) {
  reader->at += strspn(reader->at, " \t\n\r");
}

static bool take(reader *reader, char wanted) {
  if (*reader->at != wanted) return false;
  reader->at++;
  return true;
}

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/* ── Texts ──────────────────────────────────────────────────────────────────────────────────── */

/* One UTF-16 unit, as it stands between quotes. */
static void write_unit(yoke_buffer *to, unsigned unit) {
  static const char plain[] = "\"\\\b\f\n\r\t", escapes[] = "\"\\bfnrt";
  const char *found = unit && unit < 0x80 ? strchr(plain, (int)unit) : NULL;
  if (found)
    yoke_buffer_printf(to, "\\%c", escapes[found - plain]);
  else if (unit >= ' ' && unit <= '~')
    yoke_buffer_putc(to, (char)unit);
  else
    yoke_buffer_printf(to, "\\u%04x", unit);
}

/* One character that is more than ASCII; the text is known to be UTF-8. */
static void write_character(reader *reader) {
  const unsigned char *at = (const unsigned char *)reader->at;
  int more = at[0] < 0xE0 ? 1 : at[0] < 0xF0 ? 2 : 3;
  uint32_t character = at[0] & (0x3Fu >> more);
  for (int i = 1; i <= more; i++)
    character = character << 6 | (at[i] & 0x3Fu);
  reader->at += more + 1;
  if (character < 0x10000) {
    write_unit(reader->to, character);
    return;
  }
  write_unit(reader->to, 0xD800 + ((character - 0x10000) >> 10));
  write_unit(reader->to, 0xDC00 + ((character - 0x10000) & 0x3FF));
}

static bool read_hexadecimal(reader *reader, unsigned *ret) {
  *ret = 0;
  for (int i = 0; i < 4; i++, reader->at++) {
    char c = *reader->at;
    if (is_digit(c))
      *ret = *ret * 16 + (unsigned)(c - '0');
    else if ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))
      *ret = *ret * 16 + (unsigned)((c | 0x20) - 'a' + 10);
    else
      return false;
  }
  return true;
}

static bool read_escape(reader *reader) {
  static const char letters[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
  unsigned unit;
  if (take(reader, 'u')) {
    if (!read_hexadecimal(reader, &unit)) return false;
  } else {
    const char *found = *reader->at ? strchr(letters, *reader->at++) : NULL;
    if (!found) return false;
    unit = (unsigned char)meant[found - letters];
  }
  write_unit(reader->to, unit);
  return true;
}

static bool read_text(reader *reader) {
  yoke_buffer_putc(reader->to, '"');
  for (;;) {
    unsigned char c = (unsigned char)*reader->at;
    if (c < ' ') return false; /* the end, too */
    if (c >= 0x80) {
      write_character(reader);
      continue;
    }
    reader->at++;
    if (c == '"') break;
    if (c != '\\')
      write_unit(reader->to, c);
    else if (!read_escape(reader))
      return false;
  }
  yoke_buffer_putc(reader->to, '"');
  return true;
}

/* ── Numbers ────────────────────────────────────────────────────────────────────────────────── */

static bool skip_digits(reader *reader) {
  const char *start = reader->at;
  while (is_digit(*reader->at))
    reader->at++;
  return reader->at > start;
}

/* An integer of any size stays as it is; a float is written as Python would. */
static bool read_number(reader *reader) {
  const char *start = reader->at;
  char text[YOKE_FLOAT_MAX];
  bool is_float = false;
  take(reader, '-');
  if (!take(reader, '0') && !skip_digits(reader)) return false;
  if (take(reader, '.')) {
    is_float = true;
    if (!skip_digits(reader)) return false;
  }
  if (take(reader, 'e') || take(reader, 'E')) {
    is_float = true;
    if (!take(reader, '+')) take(reader, '-');
    if (!skip_digits(reader)) return false;
  }
  size_t size = (size_t)(reader->at - start);
  double real = is_float ? strtod(start, NULL) : 0;
  if (!isfinite(real)) return false;
  if (is_float)
    yoke_buffer_puts(reader->to, yoke_float_repr(real, text));
  else if (size == 2 && memcmp(start, "-0", 2) == 0)
    yoke_buffer_putc(reader->to, '0');
  else
    yoke_buffer_add(reader->to, start, size);
  return true;
}

/* ── Everything ─────────────────────────────────────────────────────────────────────────────── */

static bool read_value(reader *reader);

static bool read_member(reader *reader) {
  skip_space(reader);
  if (!take(reader, '"') || !read_text(reader)) return false;
  skip_space(reader);
  if (!take(reader, ':')) return false;
  yoke_buffer_puts(reader->to, ": ");
  return read_value(reader);
}

/* Behind the opening bracket. */
static bool read_items(reader *reader, char close, bool (*read_item)(struct reader *)) {
  if (++reader->depth > DEEPEST) return false;
  skip_space(reader);
  for (bool any = false; !take(reader, close); any = true) {
    if (any && !take(reader, ',')) return false;
    if (any) yoke_buffer_puts(reader->to, ", ");
    if (!read_item(reader)) return false;
  }
  yoke_buffer_putc(reader->to, close);
  reader->depth--;
  return true;
}

static bool read_word(reader *reader, const char *word) {
  size_t size = strlen(word);
  if (strncmp(reader->at, word, size) != 0) return false;
  reader->at += size;
  yoke_buffer_add(reader->to, word, size);
  return true;
}

/* A value and the space around it. */
static bool read_value(reader *reader) {
  bool read;
  skip_space(reader);
  switch (*reader->at) {
  case '{':
  case '[': {
    char open = *reader->at++;
    yoke_buffer_putc(reader->to, open);
    read = open == '{' ? read_items(reader, '}', read_member) : read_items(reader, ']', read_value);
    break;
  }
  case '"':
    reader->at++;
    read = read_text(reader);
    break;
  case 't':
    read = read_word(reader, "true");
    break;
  case 'f':
    read = read_word(reader, "false");
    break;
  case 'n':
    read = read_word(reader, "null");
    break;
  default:
    read = read_number(reader);
  }
  if (read) skip_space(reader);
  return read;
}

bool yoke_json_normalise(const char *text, yoke_buffer *to) {
  reader reader = {.at = text, .to = to};
  return yoke_utf8_is_valid(text, strlen(text)) && read_value(&reader) && *reader.at == '\0';
}
