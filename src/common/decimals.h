/* Exact decimal numbers, beyond what programs need of them. */
#ifndef YOKE_COMMON_DECIMALS_H
#define YOKE_COMMON_DECIMALS_H

#include "common/arena.h"
#include "yoke/value.h"

/* Digits and places of a decimal that is one of Yoke's. */
enum { YOKE_MOST_DIGITS = 18 };
bool yoke_decimal_is_valid(yoke_decimal decimal);

/* The same number without zeros behind its last place. */
yoke_decimal yoke_decimal_reduced(yoke_decimal decimal);

/* The 15 digits of a double that are sure: how Django reads SQLite's. False: not finite, or it does
 * not fit. */
bool yoke_decimal_from_double(double real, yoke_decimal *ret);

/* The same with any number of digits, as text with so many places; NULL when out of memory. */
char *yoke_decimal_text(double real, unsigned places, yoke_arena *arena);

/* Python's str(): as yoke_format_decimal(), but "1E-7" where that has many zeros. */
char *yoke_decimal_str(yoke_decimal decimal, char *buffer);

/* Whether a text of any length is a decimal number; digits and places as Django's DecimalValidator
 * counts them, zeros in front not counted. */
typedef struct yoke_decimal_digits {
  size_t digits, places;
} yoke_decimal_digits;
bool yoke_count_digits(const char *text, yoke_decimal_digits *ret);
yoke_decimal_digits yoke_digits_of(yoke_decimal decimal);

#endif
