/* Spans of time as text: what django.utils.dateparse.parse_duration() reads, and what
 * django.utils.duration.duration_string() writes. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "yoke/value.h"

#define SECOND INT64_C(1000000)
#define MINUTE (60 * SECOND)
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)

/* ── Reading ────────────────────────────────────────────────────────────────────────────────── */

/* Each reads at *at and moves it behind what it read. */

static bool read_char(const char **at, char wanted) {
  if (**at != wanted) return false;
  ++*at;
  return true;
}

static bool read_word(const char **at, const char *word) {
  size_t size = strlen(word);
  if (strncmp(*at, word, size) != 0) return false;
  *at += size;
  return true;
}

/* At least one digit; more than any duration has is cut to something too large for one. */
static bool read_number(const char **at, int64_t *ret) {
  const char *start = *at;
  *ret = 0;
  for (; **at >= '0' && **at <= '9'; ++*at)
    if (*ret < INT64_C(1) << 50) *ret = *ret * 10 + (**at - '0');
  return *at > start;
}

/* ".5" is 500000 microseconds; more than six digits, but no more than twelve, are cut. */
static bool read_fraction(const char **at, int64_t *ret) {
  int digits = 0;
  *ret = 0;
  if (!read_char(at, '.') && !read_char(at, ',')) return true;
  for (; **at >= '0' && **at <= '9'; digits++, ++*at)
    if (digits < 6) *ret = *ret * 10 + (**at - '0');
  for (int i = digits; i < 6; i++)
    *ret *= 10;
  return digits >= 1 && digits <= 12;
}

static bool add(int64_t *sum, int64_t count, int64_t unit) {
  int64_t product;
  return !__builtin_mul_overflow(count, unit, &product) &&
         !__builtin_add_overflow(*sum, product, sum);
}

/* "-3 days, ", "3 ": the days in front. A number without a space behind it is no days. */
static bool read_days(const char **at, int64_t *ret) {
  const char *text = *at;
  int64_t days;
  bool negative = read_char(&text, '-');
  *ret = 0;
  if (!read_number(&text, &days) || !read_char(&text, ' ')) return false;
  if (read_word(&text, "day")) {
    read_char(&text, 's');
    read_char(&text, ',');
    read_char(&text, ' ');
  } else if (!*text) {
    return false;
  }
  *at = text;
  *ret = negative ? -days : days;
  return true;
}

/* "[[HH:]MM:]SS[.uuuuuu]" */
static bool read_clock(const char **at, int64_t *ret) {
  int64_t numbers[3], fraction, sum = 0;
  int count = 0;
  do
    if (count == 3 || !read_number(at, &numbers[count++])) return false;
  while (read_char(at, ':'));
  static const int64_t units[] = {SECOND, MINUTE, HOUR};
  for (int i = 0; i < count; i++)
    if (!add(&sum, numbers[i], units[count - 1 - i])) return false;
  if (!read_fraction(at, &fraction) || !add(&sum, fraction, 1)) return false;
  *ret = sum;
  return true;
}

static bool read_plain(const char *at, int64_t *ret) {
  int64_t days, clock = 0, sum = 0;
  bool has_days = read_days(&at, &days);
  if (!has_days || *at) {
    bool negative = read_char(&at, '-');
    if (!negative && has_days) read_char(&at, '+');
    if (!read_clock(&at, &clock) || *at) return false;
    if (negative) clock = -clock;
  }
  if (!add(&sum, days, DAY) || !add(&sum, clock, 1)) return false;
  *ret = sum;
  return true;
}

/* A number of ISO 8601: "1", "1.5", "1,5". */
static bool read_real(const char **at, long double *ret) {
  int64_t whole;
  if (!read_number(at, &whole)) return false;
  *ret = (long double)whole;
  if (!read_char(at, '.') && !read_char(at, ',')) return true;
  long double unit = 1;
  const char *start = *at;
  for (; **at >= '0' && **at <= '9'; ++*at)
    *ret += (**at - '0') * (unit /= 10);
  return *at > start;
}

/* "P4DT1H15M20S": each part once, in this order, any of them left out. */
static bool read_iso(const char *at, int64_t *ret) {
  static const struct {
    char letter;
    int64_t unit;
  } parts[] = {{'D', DAY}, {'H', HOUR}, {'M', MINUTE}, {'S', SECOND}};
  bool negative = read_char(&at, '-');
  if (!negative) read_char(&at, '+');
  if (!read_char(&at, 'P')) return false;
  long double sum = 0, number = 0;
  bool has_number = false;
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    bool comes_time = i == 1 && (has_number || *at);
    if (comes_time && (has_number || !read_char(&at, 'T'))) return false;
    if (!has_number) {
      if (!*at) break;
      if (!read_real(&at, &number)) return false;
      has_number = true;
    }
    if (!read_char(&at, parts[i].letter)) continue;
    sum += number * (long double)parts[i].unit;
    has_number = false;
  }
  if (has_number || *at || sum >= (long double)INT64_MAX) return false;
  int64_t rounded = (int64_t)(sum + 0.5L);
  *ret = negative ? -rounded : rounded;
  return true;
}

bool yoke_parse_duration(const char *text, yoke_duration *ret) {
  int64_t microseconds;
  if (!text || (!read_plain(text, &microseconds) && !read_iso(text, &microseconds))) return false;
  *ret = (yoke_duration){microseconds};
  return true;
}

/* ── Writing ────────────────────────────────────────────────────────────────────────────────── */

/* As Python keeps a timedelta: the time of day counts forward from days that may be negative. */
char *yoke_format_duration(yoke_duration duration, char *buffer) {
  int64_t days = duration.microseconds / DAY, rest = duration.microseconds % DAY;
  if (rest < 0) {
    days--;
    rest += DAY;
  }
  int size = 0;
  if (days) size = snprintf(buffer, YOKE_TEXT_MAX, "%" PRId64 " ", days);
  size += snprintf(buffer + size, YOKE_TEXT_MAX - (size_t)size, "%02d:%02d:%02d",
                   (int)(rest / HOUR), (int)(rest / MINUTE % 60), (int)(rest / SECOND % 60));
  if (rest % SECOND)
    snprintf(buffer + size, YOKE_TEXT_MAX - (size_t)size, ".%06d", (int)(rest % SECOND));
  return buffer;
}
