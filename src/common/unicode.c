#include "common/unicode.h"

#include <string.h>

typedef struct range {
  uint32_t first, last;
} range;

typedef struct shift {
  uint32_t first, last;
  int32_t distance;
  uint32_t step;
} shift;

#define NOTHING(...)
#define RANGE(first, last) {first, last},
#define SHIFT(first, last, distance, step) {first, last, distance, step},

/* clang-format off */
static const range words[] = {
#define WORD RANGE
#define UNPRINTABLE NOTHING
#define SPACE NOTHING
#define SEPARATOR NOTHING
#define UPPER NOTHING
#include "common/unicode_tables.def"
#undef WORD
#undef UNPRINTABLE
};
static const range unprintables[] = {
#define WORD NOTHING
#define UNPRINTABLE RANGE
#include "common/unicode_tables.def"
#undef UNPRINTABLE
#undef SPACE
};
static const range spaces[] = {
#define UNPRINTABLE NOTHING
#define SPACE RANGE
#include "common/unicode_tables.def"
#undef SPACE
#undef SEPARATOR
};
static const range separators[] = {
#define SPACE NOTHING
#define SEPARATOR RANGE
#include "common/unicode_tables.def"
#undef SEPARATOR
#undef UPPER
};
static const shift shifts[] = {
#define SEPARATOR NOTHING
#define UPPER SHIFT
#include "common/unicode_tables.def"
};
/* clang-format on */

#define COUNT(array) (sizeof(array) / sizeof *(array))

static bool is_in(const range *ranges, size_t count, uint32_t character) {
  size_t low = 0, high = count;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (ranges[middle].last < character)
      low = middle + 1;
    else
      high = middle;
  }
  return low < count && ranges[low].first <= character;
}

bool yoke_is_word(uint32_t character) {
  return is_in(words, COUNT(words), character);
}

bool yoke_is_space(uint32_t character) {
  return is_in(spaces, COUNT(spaces), character);
}

bool yoke_is_printable(uint32_t character) {
  return character < YOKE_NO_CHARACTER && !is_in(unprintables, COUNT(unprintables), character);
}

bool yoke_is_like_separator(uint32_t character) {
  return is_in(separators, COUNT(separators), character);
}

/* How many bytes the character that begins with `lead` takes; 0 for a byte that begins none. */
static size_t length_of(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

/* Reads as much as is well formed: the NUL at the end of a text continues nothing. */
uint32_t yoke_next_character(const char **text) {
  static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  const unsigned char *bytes = (const unsigned char *)*text;
  size_t length = length_of(bytes[0]);
  uint32_t character = length == 1 ? bytes[0] : bytes[0] & (0x7Fu >> length);
  for (size_t i = 1; i < length; i++) {
    if ((bytes[i] & 0xC0) != 0x80) length = 0;
    character = character << 6 | (bytes[i] & 0x3F);
  }
  bool surrogate = character >= 0xD800 && character <= 0xDFFF;
  if (!length || character < smallest[length] || character > 0x10FFFF || surrogate) {
    ++*text;
    return YOKE_NO_CHARACTER;
  }
  *text += length;
  return character;
}

size_t yoke_count_characters(const char *text, size_t size) {
  size_t count = 0;
  for (const char *end = text + size; text < end; count++)
    yoke_next_character(&text);
  return count;
}

static uint32_t upper(uint32_t character) {
  for (size_t i = 0; i < COUNT(shifts); i++) {
    const shift *shift = &shifts[i];
    if (character >= shift->first && character <= shift->last &&
        (character - shift->first) % shift->step == 0)
      return (uint32_t)((int32_t)character + shift->distance);
  }
  return character;
}

static void add_character(yoke_buffer *to, uint32_t character) {
  if (character < 0x80) {
    yoke_buffer_putc(to, (char)character);
  } else if (character < 0x800) {
    yoke_buffer_putc(to, (char)(0xC0 | character >> 6));
    yoke_buffer_putc(to, (char)(0x80 | (character & 0x3F)));
  } else if (character < 0x10000) {
    yoke_buffer_putc(to, (char)(0xE0 | character >> 12));
    yoke_buffer_putc(to, (char)(0x80 | (character >> 6 & 0x3F)));
    yoke_buffer_putc(to, (char)(0x80 | (character & 0x3F)));
  } else {
    yoke_buffer_putc(to, (char)(0xF0 | character >> 18));
    yoke_buffer_putc(to, (char)(0x80 | (character >> 12 & 0x3F)));
    yoke_buffer_putc(to, (char)(0x80 | (character >> 6 & 0x3F)));
    yoke_buffer_putc(to, (char)(0x80 | (character & 0x3F)));
  }
}

void yoke_add_capitalised(yoke_buffer *to, const char *text) {
  if (!*text) return;
  const char *rest = text;
  uint32_t first = yoke_next_character(&rest);
  if (first == YOKE_NO_CHARACTER)
    rest = text;
  else
    add_character(to, upper(first));
  yoke_buffer_puts(to, rest);
}
