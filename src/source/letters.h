/* Small and capital letters of all alphabets, as Python's str has them. */
#ifndef YOKE_SOURCE_LETTERS_H
#define YOKE_SOURCE_LETTERS_H

#include <stdbool.h>

#include "common/arena.h"

/* str.lower(), upper(), title(), capitalize(), swapcase() */
typedef enum letter_case {
  CASE_LOWER,
  CASE_UPPER,
  CASE_TITLE,
  CASE_CAPITALIZED,
  CASE_SWAPPED,
} letter_case;

/* A copy of `size` bytes of UTF-8, its letters changed; its size goes to `ret_size` unless that is
 * NULL. NULL: that is not known, as of a letter that becomes several (the German sharp s). */
char *with_case(yoke_arena *arena, const char *text, size_t size, letter_case wanted,
                size_t *ret_size);

/* A name in small letters. */
const char *lower_case(yoke_arena *arena, const char *text);

/* Whether two names are the same without regard to case. */
bool same_letters(const char *left, const char *right);

#endif
