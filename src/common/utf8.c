#include "common/utf8.h"

#include <string.h>

/* Most text is ASCII: eight bytes at a time. */
static size_t skip_ascii(const unsigned char *text, size_t size) {
  size_t at = 0;
  for (uint64_t eight; at + sizeof eight <= size; at += sizeof eight) {
    memcpy(&eight, text + at, sizeof eight);
    if (eight & UINT64_C(0x8080808080808080)) break;
  }
  while (at < size && text[at] < 0x80)
    at++;
  return at;
}

/* How many bytes the character at `text` takes; 0 when it is none. The second byte's range rules
 * out what is too long, a surrogate or too large. */
static size_t character_size(const unsigned char *text, size_t size) {
  unsigned char first = text[0], low = 0x80, high = 0xBF;
  size_t count;
  if (first >= 0xC2 && first <= 0xDF) {
    count = 2;
  } else if (first >= 0xE0 && first <= 0xEF) {
    count = 3;
    if (first == 0xE0) low = 0xA0;
    if (first == 0xED) high = 0x9F;
  } else if (first >= 0xF0 && first <= 0xF4) {
    count = 4;
    if (first == 0xF0) low = 0x90;
    if (first == 0xF4) high = 0x8F;
  } else {
    return 0;
  }
  if (size < count || text[1] < low || text[1] > high) return 0;
  for (size_t i = 2; i < count; i++) {
    if ((text[i] & 0xC0) != 0x80) return 0;
  }
  return count;
}

size_t yoke_utf8_valid_size(const char *text, size_t size) {
  const unsigned char *bytes = (const unsigned char *)text;
  size_t at = skip_ascii(bytes, size);
  while (at < size) {
    size_t taken = character_size(bytes + at, size - at);
    if (taken == 0) break;
    at += taken;
    at += skip_ascii(bytes + at, size - at);
  }
  return at;
}

bool yoke_utf8_is_valid(const char *text, size_t size) {
  return yoke_utf8_valid_size(text, size) == size;
}

size_t yoke_utf8_encode(uint32_t code, char *to) {
  if (code < 0x80) {
    *to = (char)code;
    return 1;
  }
  unsigned more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  *to++ = (char)(0xFF00u >> (more + 1) | code >> 6 * more);
  for (unsigned left = more; left--;)
    *to++ = (char)(0x80 | (code >> 6 * left & 0x3F));
  return more + 1;
}
