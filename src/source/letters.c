#define _GNU_SOURCE /* towlower_l() and its kin */
#include "source/letters.h"

#include <locale.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>
#include <wctype.h>

#include "common/utf8.h"

enum { MOST_BYTES = 4, /* of a character */ CAPITAL_I_DOT = 0x130, CAPITAL_SIGMA = 0x3A3 };

static bool is_ascii(const char *text, size_t size) {
  for (size_t i = 0; i < size; i++)
    if ((unsigned char)text[i] >= 0x80) return false;
  return true;
}

/* ── ASCII ──────────────────────────────────────────────────────────────────────────────────── */

/* Whether a letter becomes a capital; `inside`: another letter stands before it. */
static bool becomes_capital(letter_case wanted, bool is_small, bool inside, bool is_first) {
  switch (wanted) {
  case CASE_UPPER:
    return true;
  case CASE_TITLE:
    return !inside;
  case CASE_CAPITALIZED:
    return is_first;
  case CASE_SWAPPED:
    return is_small;
  default:
    return false;
  }
}

static char *ascii_with_case(yoke_arena *arena, const char *text, size_t size, letter_case wanted) {
  char *made = yoke_arena_copy(arena, text, size);
  bool inside = false;
  for (size_t i = 0; i < size; i++) {
    unsigned char c = (unsigned char)text[i];
    bool capital = becomes_capital(wanted, c >= 'a' && c <= 'z', inside, i == 0);
    inside = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (inside) made[i] = (char)(capital ? c & ~0x20 : c | 0x20);
  }
  return made;
}

/* ── All other letters, by the tables of the C library ──────────────────────────────────────── */

static uint32_t next_character(const char **at, const char *end) {
  const unsigned char *bytes = (const unsigned char *)*at;
  unsigned more = bytes[0] >= 0xF0 ? 3 : bytes[0] >= 0xE0 ? 2 : bytes[0] >= 0xC0 ? 1 : 0;
  uint32_t code = more ? bytes[0] & (0x3Fu >> more) : bytes[0];
  for (++*at; more && *at < end && (**at & 0xC0) == 0x80; more--)
    code = code << 6 | ((unsigned char)*(*at)++ & 0x3F);
  return code;
}

static char *put_character(char *to, uint32_t code) {
  return to + yoke_utf8_encode(code, to);
}

/* Letters whose capital is several letters, or is another one at the start of a word: of Unicode's
 * SpecialCasing, and the blocks around them. */
static bool has_special_capital(uint32_t code) {
  static const struct {
    uint32_t first, last;
  } ranges[] = {
      {0xDF, 0xDF},     {0x149, 0x149},   {0x1C4, 0x1CC},   {0x1F0, 0x1F3},
      {0x390, 0x390},   {0x3B0, 0x3B0},   {0x587, 0x587},   {0x10D0, 0x10FF},
      {0x1E96, 0x1E9A}, {0x1F50, 0x1FFF}, {0xFB00, 0xFB17},
  };
  for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
    if (code >= ranges[i].first && code <= ranges[i].last) return true;
  return false;
}

static bool is_cased(uint32_t code, locale_t letters) {
  return towlower_l(code, letters) != code || towupper_l(code, letters) != code ||
         iswlower_l(code, letters) || iswupper_l(code, letters);
}

/* The sigma at the end of a word has a shape of its own. */
static uint32_t small_sigma(bool inside, const char *at, const char *end, locale_t letters) {
  bool goes_on = at < end && is_cased(next_character(&at, end), letters);
  return inside && !goes_on ? 0x3C2 : 0x3C3;
}

static char *put_small(char *to, uint32_t code, bool inside, const char *at, const char *end,
                       locale_t letters) {
  if (code == CAPITAL_SIGMA) return put_character(to, small_sigma(inside, at, end, letters));
  if (code == CAPITAL_I_DOT) return put_character(put_character(to, 'i'), 0x307);
  return put_character(to, towlower_l(code, letters));
}

/* Writes to `to`, which has room; returns the size, or SIZE_MAX where a letter becomes several. */
static size_t put_with_case(char *made, const char *text, size_t size, letter_case wanted,
                            locale_t letters) {
  const char *end = text + size;
  char *to = made;
  bool inside = false;
  for (const char *at = text; at < end;) {
    bool is_first = at == text;
    uint32_t code = next_character(&at, end);
    bool is_small = towupper_l(code, letters) != code;
    if (!becomes_capital(wanted, is_small, inside, is_first))
      to = put_small(to, code, inside, at, end, letters);
    else if (has_special_capital(code))
      return SIZE_MAX;
    else
      to = put_character(to, towupper_l(code, letters));
    inside = is_cased(code, letters);
  }
  *to = '\0';
  return (size_t)(to - made);
}

static locale_t all_letters(void) {
  return newlocale(LC_CTYPE_MASK, "C.UTF-8", 0);
}

char *with_case(yoke_arena *arena, const char *text, size_t size, letter_case wanted,
                size_t *ret_size) {
  size_t made_size = size;
  char *made;
  if (is_ascii(text, size)) {
    made = ascii_with_case(arena, text, size, wanted);
  } else {
    made = yoke_arena_alloc(arena, size * MOST_BYTES + 1);
    locale_t letters = all_letters();
    made_size = letters ? put_with_case(made, text, size, wanted, letters) : SIZE_MAX;
    if (letters) freelocale(letters);
  }
  if (ret_size) *ret_size = made_size;
  return made_size == SIZE_MAX ? NULL : made;
}

const char *lower_case(yoke_arena *arena, const char *text) {
  char *made = with_case(arena, text, strlen(text), CASE_LOWER, NULL);
  return made ? made : ascii_with_case(arena, text, strlen(text), CASE_LOWER);
}

static bool same_in(const char *left, const char *right, locale_t letters) {
  const char *left_end = left + strlen(left), *right_end = right + strlen(right);
  while (left < left_end && right < right_end) {
    uint32_t one = next_character(&left, left_end), other = next_character(&right, right_end);
    if (towlower_l(one, letters) != towlower_l(other, letters)) return false;
  }
  return left == left_end && right == right_end;
}

bool same_letters(const char *left, const char *right) {
  if (is_ascii(left, strlen(left)) || is_ascii(right, strlen(right)))
    return strcasecmp(left, right) == 0;
  locale_t letters = all_letters();
  bool same = letters ? same_in(left, right, letters) : strcasecmp(left, right) == 0;
  if (letters) freelocale(letters);
  return same;
}
