/* Exact decimal numbers: a whole number and where the point is. */
#include "common/decimals.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LARGEST INT64_C(999999999999999999) /* 18 digits */

bool yoke_decimal_is_valid(yoke_decimal decimal) {
  return decimal.places <= YOKE_MOST_DIGITS && decimal.coefficient <= LARGEST &&
         decimal.coefficient >= -LARGEST;
}

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/* ── Reading ────────────────────────────────────────────────────────────────────────────────── */

/* A number as it is written: its digits with at most one point between them, and an exponent. */
typedef struct written {
  bool negative;
  const char *start, *end; /* of the digits and the point */
  size_t digits;           /* without zeros in front; at least 1 */
  int places;              /* written behind the point */
  int exponent;
} written;

enum { MOST_EXPONENT = 1000000 };

static bool read_exponent(const char **at, int *ret) {
  *ret = 0;
  if (**at != 'e' && **at != 'E') return true;
  bool negative = *++*at == '-';
  if (**at == '-' || **at == '+') ++*at;
  if (!is_digit(**at)) return false;
  for (; is_digit(**at); ++*at)
    if (*ret < MOST_EXPONENT) *ret = *ret * 10 + (**at - '0');
  if (negative) *ret = -*ret;
  return true;
}

static bool read_written(const char *text, written *ret) {
  *ret = (written){.negative = *text == '-'};
  if (*text == '-' || *text == '+') text++;
  ret->start = text;
  bool behind = false;
  size_t all = 0;
  for (; is_digit(*text) || (*text == '.' && !behind); text++) {
    if (*text == '.') {
      behind = true;
      continue;
    }
    all++;
    if (ret->digits || *text != '0') ret->digits++;
    if (behind && ret->places < MOST_EXPONENT) ret->places++;
  }
  ret->end = text;
  if (!ret->digits) ret->digits = 1;
  return all && read_exponent(&text, &ret->exponent) && !*text;
}

/* The digits as a number; there are at most 18. */
static int64_t coefficient_of(const written *number) {
  int64_t coefficient = 0;
  for (const char *at = number->start; at < number->end; at++)
    if (*at != '.') coefficient = coefficient * 10 + (*at - '0');
  return number->negative ? -coefficient : coefficient;
}

static bool scale_up(int64_t *coefficient, int places) {
  for (; places > 0 && *coefficient; places--) {
    if (*coefficient > LARGEST / 10 || *coefficient < -LARGEST / 10) return false;
    *coefficient *= 10;
  }
  return true;
}

bool yoke_parse_decimal(const char *text, yoke_decimal *ret) {
  written number;
  if (!text || !read_written(text, &number) || number.digits > YOKE_MOST_DIGITS) return false;
  int64_t coefficient = coefficient_of(&number);
  int places = number.places - number.exponent;
  if (places > YOKE_MOST_DIGITS || !scale_up(&coefficient, -places)) return false;
  *ret = (yoke_decimal){.coefficient = coefficient, .places = (uint8_t)(places > 0 ? places : 0)};
  return true;
}

/* "%.14e" rounds the exact number to 15 digits, halves to even. */
bool yoke_decimal_from_double(double real, yoke_decimal *ret) {
  char text[YOKE_TEXT_MAX];
  if (!isfinite(real)) return false;
  snprintf(text, sizeof text, "%.14e", real);
  if (atoi(strchr(text, 'e') + 1) < 14 - YOKE_MOST_DIGITS) { /* more places than there can be */
    snprintf(text, sizeof text, "%.*f", YOKE_MOST_DIGITS, real);
    return yoke_parse_decimal(text, ret);
  }
  /* Zeros at the end would take the room that places before them need. */
  char *exponent = strchr(text, 'e'), *end = exponent;
  while (end[-1] == '0')
    end--;
  memmove(end, exponent, strlen(exponent) + 1);
  return yoke_parse_decimal(text, ret);
}

/* Fifteen digits, and zeros for the rest: "%.*f" of what "%.14e" gives would have others there. */
char *yoke_decimal_text(double real, unsigned places, yoke_arena *arena) {
  char sure[YOKE_TEXT_MAX];
  yoke_decimal decimal;
  if (yoke_decimal_from_double(real, &decimal) && yoke_round_decimal(decimal, places, &decimal))
    return yoke_arena_text(arena, yoke_format_decimal(decimal, sure));
  if (!isfinite(real)) return yoke_arena_printf(arena, "%f", real);
  snprintf(sure, sizeof sure, "%.14e", real);
  const char *mark = strchr(sure, 'e');
  int exponent = atoi(mark + 1), first = real < 0; /* where the digits start */
  size_t whole = exponent >= 0 ? (size_t)exponent + 1 : 1;
  char *text = yoke_arena_alloc(arena, whole + places + 3), *to = text;
  if (!text) return NULL;
  if (real < 0) *to++ = '-';
  for (int power = exponent > 0 ? exponent : 0; power >= -(int)places; power--) {
    int digit = exponent - power; /* which of the fifteen it is */
    if (power == -1) *to++ = '.';
    bool is_sure = digit >= 0 && digit < 15;
    *to++ = is_sure ? sure[first + digit + (digit > 0)] : '0';
  }
  return text;
}

/* ── Counting ───────────────────────────────────────────────────────────────────────────────── */

static yoke_decimal_digits count(size_t digits, bool is_zero, int places) {
  yoke_decimal_digits counted = {.digits = digits};
  if (places > 0) {
    counted.places = (size_t)places;
    if (counted.digits < counted.places) counted.digits = counted.places;
  } else if (!is_zero) {
    counted.digits += (size_t)-places;
  }
  return counted;
}

bool yoke_count_digits(const char *text, yoke_decimal_digits *ret) {
  written number;
  if (!read_written(text, &number)) return false;
  bool is_zero = true;
  for (const char *at = number.start; at < number.end; at++)
    if (*at != '0' && *at != '.') is_zero = false;
  *ret = count(number.digits, is_zero, number.places - number.exponent);
  return true;
}

static size_t length_of(int64_t coefficient) {
  size_t digits = 1;
  while (coefficient /= 10)
    digits++;
  return digits;
}

yoke_decimal_digits yoke_digits_of(yoke_decimal decimal) {
  return count(length_of(decimal.coefficient), decimal.coefficient == 0, decimal.places);
}

/* ── Writing ────────────────────────────────────────────────────────────────────────────────── */

char *yoke_format_decimal(yoke_decimal decimal, char *buffer) {
  uint64_t left = (uint64_t)decimal.coefficient;
  char digits[YOKE_TEXT_MAX], *end = digits + sizeof digits - 1, *at = end;
  if (decimal.coefficient < 0) left = -left;
  unsigned places = decimal.places <= YOKE_MOST_DIGITS ? decimal.places : YOKE_MOST_DIGITS;
  *end = '\0';
  for (unsigned written = 0; left || written <= places; written++) {
    if (written && written == places) *--at = '.';
    *--at = (char)('0' + left % 10);
    left /= 10;
  }
  if (decimal.coefficient < 0) *--at = '-';
  return memcpy(buffer, at, (size_t)(end - at) + 1);
}

char *yoke_decimal_str(yoke_decimal decimal, char *buffer) {
  int digits = (int)length_of(decimal.coefficient);
  int exponent = digits - 1 - decimal.places; /* of the first digit */
  if (exponent >= -6) return yoke_format_decimal(decimal, buffer);
  char text[YOKE_TEXT_MAX];
  snprintf(text, sizeof text, "%" PRId64, decimal.coefficient);
  size_t first = text[0] == '-' ? 2 : 1; /* characters before the point */
  snprintf(buffer, YOKE_TEXT_MAX, "%.*s%s%sE%d", (int)first, text, text[first] ? "." : "",
           text + first, exponent);
  return buffer;
}

/* ── Calculating ────────────────────────────────────────────────────────────────────────────── */

yoke_decimal yoke_decimal_reduced(yoke_decimal decimal) {
  while (decimal.places > 0 && decimal.coefficient % 10 == 0) {
    decimal.coefficient /= 10;
    decimal.places--;
  }
  return decimal;
}

/* The whole part, rounded down, and what is left of it in units of 10^-18. */
typedef struct parts {
  int64_t whole, rest;
} parts;

static parts parts_of(yoke_decimal decimal) {
  int64_t unit = 1, rest_unit = 1;
  for (unsigned i = 0; i < YOKE_MOST_DIGITS; i++)
    *(i < decimal.places ? &unit : &rest_unit) *= 10;
  parts split = {decimal.coefficient / unit, decimal.coefficient % unit};
  if (split.rest < 0) {
    split.whole--;
    split.rest += unit;
  }
  split.rest *= rest_unit;
  return split;
}

int yoke_compare_decimals(yoke_decimal a, yoke_decimal b) {
  parts left = parts_of(a), right = parts_of(b);
  if (left.whole != right.whole) return left.whole < right.whole ? -1 : 1;
  return left.rest < right.rest ? -1 : left.rest > right.rest;
}

/* Without its last `count` digits, halves rounded to even. */
static int64_t round_off(int64_t coefficient, unsigned count) {
  int64_t unit = 1;
  if (count > YOKE_MOST_DIGITS) return 0;
  for (unsigned i = 0; i < count; i++)
    unit *= 10;
  int64_t kept = coefficient / unit, rest = coefficient % unit;
  int64_t size = rest < 0 ? -rest : rest, half = unit / 2;
  bool up = count && (size > half || (size == half && kept % 2));
  return up ? kept + (coefficient < 0 ? -1 : 1) : kept;
}

bool yoke_round_decimal(yoke_decimal decimal, unsigned places, yoke_decimal *ret) {
  int64_t coefficient = decimal.coefficient;
  if (places > YOKE_MOST_DIGITS || !yoke_decimal_is_valid(decimal)) return false;
  if (places < decimal.places)
    coefficient = round_off(coefficient, decimal.places - places);
  else if (!scale_up(&coefficient, (int)(places - decimal.places)))
    return false;
  *ret = (yoke_decimal){.coefficient = coefficient, .places = (uint8_t)places};
  return yoke_decimal_is_valid(*ret);
}
