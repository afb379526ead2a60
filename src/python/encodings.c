/* The encodings of PEP 263: by Python's names, converted by the C library. */
#include "python/encodings.h"

#include <iconv.h>
#include <string.h>

/* Where Python's name is not the C library's, or names something else there: its Shift JIS has no
 * backslash. */
static const struct alias {
  const char *python, *name;
} aliases[] = {
    {"utf8", "utf-8"},         {"u8", "utf-8"},           {"utf", "utf-8"},
    {"cp65001", "utf-8"},      {"latin-1", "iso-8859-1"}, {"iso-latin-1", "iso-8859-1"},
    {"latin", "iso-8859-1"},   {"8859", "iso-8859-1"},    {"iso8859", "iso-8859-1"},
    {"646", "ascii"},          {"shift-jis", "cp932"},    {"shiftjis", "cp932"},
    {"sjis", "cp932"},         {"mskanji", "cp932"},      {"mac-roman", "macintosh"},
    {"macroman", "macintosh"}, {"korean", "euc-kr"},      {"chinese", "gb2312"},
    {"euc-cn", "gb2312"},      {"ms949", "cp949"},        {"ms950", "cp950"},
    {"hkscs", "big5-hkscs"},   {"thai", "tis-620"},
};

/* Editors say in the name how lines end: "utf-8-unix". Python looks at the beginning of these. */
static const char *const with_endings[] = {"utf-8", "latin-1", "iso-8859-1", "iso-latin-1"};

static void cut_ending(char *name) {
  for (size_t i = 0; i < sizeof with_endings / sizeof *with_endings; i++) {
    size_t size = strlen(with_endings[i]);
    if (strncmp(name, with_endings[i], size) == 0 && name[size] == '-') name[size] = '\0';
  }
}

const char *encoding_name(yoke_arena *arena, const char *spelled) {
  char *name = yoke_arena_text(arena, spelled);
  for (char *c = name; *c; c++)
    *c = *c == '_' ? '-' : *c >= 'A' && *c <= 'Z' ? (char)(*c | 0x20) : *c;
  cut_ending(name);
  for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++)
    if (strcmp(name, aliases[i].python) == 0) return aliases[i].name;
  return name;
}

/* Converts `size` bytes into `into`, which has room for `room`; *ret_read is how many it could. */
static size_t convert(iconv_t to_utf8, const char *text, size_t size, char *into, size_t room,
                      size_t *ret_read) {
  char *from = (char *)text, *to = into;
  size_t rest = size, left = room;
  iconv(to_utf8, NULL, NULL, NULL, NULL);
  if (iconv(to_utf8, &from, &rest, &to, &left) != (size_t)-1)
    iconv(to_utf8, NULL, NULL, &to, &left);
  *ret_read = size - rest;
  return room - left;
}

/* Python's own characters must mean themselves, or what is read is not what was written. */
static bool keeps_ascii(iconv_t to_utf8) {
  char ascii[0x7F], converted[2 * sizeof ascii];
  size_t read;
  for (size_t i = 0; i < sizeof ascii; i++)
    ascii[i] = (char)i;
  size_t size = convert(to_utf8, ascii, sizeof ascii, converted, sizeof converted, &read);
  return size == sizeof ascii && memcmp(ascii, converted, size) == 0;
}

encoding_result encoding_decode(source *file, const char *name, yoke_arena *arena, size_t *ret_at) {
  size_t room = 4 * file->size + 1;
  char *text = yoke_arena_alloc(arena, room);
  iconv_t to_utf8 = iconv_open("UTF-8", name);
  if (to_utf8 == (iconv_t)-1) return ENCODING_UNKNOWN;

  encoding_result result = ENCODING_UNKNOWN;
  if (keeps_ascii(to_utf8)) {
    size_t size = convert(to_utf8, file->text, file->size, text, room - 1, ret_at);
    result = *ret_at == file->size ? ENCODING_DECODED : ENCODING_BROKEN;
    if (result == ENCODING_DECODED) {
      text[size] = '\0';
      file->text = text;
      file->size = size;
    }
  }
  iconv_close(to_utf8);
  return result;
}
