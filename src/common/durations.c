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

/* "-3 " and what may follow by way of a name; when it is not there *at stays. */
static bool read_days(const char **at, int64_t *ret) {
  const char *text = *at;
  int64_t days;
  bool negative = read_char(&text, '-');
  *ret = 0;
  if (!read_number(&text, &days) || !read_char(&text, ' ')) return false;
  *at = text;
  *ret = negative ? -days : days;
  return true;
}

static bool read_name(const char **at, const char *ending) {
  const char *text = *at;
  if (!read_word(&text, "day")) return false;
  read_char(&text, 's');
  if (!read_word(&text, ending)) return false;
  *at = text;
  return true;
}

/* "[[HH:]MM:]SS[.uuuuuu]" */
static bool read_clock(const char **at, int64_t *ret) {
  static const int64_t units[] = {SECOND, MINUTE, HOUR};
  int64_t numbers[3], fraction;
  int count = 0;
  do
    if (count == 3 || !read_number(at, &numbers[count++])) return false;
  while (read_char(at, ':'));
  *ret = 0;
  for (int i = 0; i < count; i++)
    if (!add(ret, numbers[i], units[count - 1 - i])) return false;
  return read_fraction(at, &fraction) && add(ret, fraction, 1);
}

static bool sum_up(int64_t days, bool negative, int64_t clock, int64_t *ret) {
  *ret = negative ? -clock : clock;
  return add(ret, days, DAY);
}

/* Django's own: "-4 15:30", "3 days, 0:15:30", "-30.1". */
static bool read_standard(const char *at, int64_t *ret) {
  int64_t days, clock;
  if (read_days(&at, &days)) read_name(&at, ", ");
  bool negative = read_char(&at, '-');
  return read_clock(&at, &clock) && !*at && sum_up(days, negative, clock, ret);
}

static bool has_digits(const char *at, int count) {
  for (int i = 0; i < count; i++)
    if (at[i] < '0' || at[i] > '9') return false;
  return at[count] < '0' || at[count] > '9';
}

/* "04:05:06.5", with two digits each behind the colons and at most six behind the point. */
static bool is_full_clock(const char *at) {
  const char *minutes = strchr(at, ':'), *seconds = minutes ? strchr(minutes + 1, ':') : NULL;
  if (!seconds || !has_digits(minutes + 1, 2) || !has_digits(seconds + 1, 2)) return false;
  const char *fraction = seconds + 3;
  return !*fraction || (*fraction == '.' && strlen(fraction) <= 7);
}

/* PostgreSQL's "3 days -04:05:06", "1 day". */
static bool read_postgresql(const char *at, int64_t *ret) {
  const char *text = at;
  int64_t days, clock = 0;
  if (read_days(&text, &days) && read_name(&text, "")) {
    read_char(&text, ' ');
    at = text;
  } else {
    days = 0;
  }
  bool negative = *at == '-';
  if (!negative) read_char(&at, '+');
  if (negative) at++;
  if (at == text && !*at) return sum_up(days, false, 0, ret);
  return is_full_clock(at) && read_clock(&at, &clock) && !*at && sum_up(days, negative, clock, ret);
}

/* A part of ISO 8601, "1H", "1.5H", "1,5H"; when it is not there *at stays. */
static void read_part(const char **at, char letter, int64_t unit, long double *sum) {
  const char *text = *at;
  int64_t whole;
  if (!read_number(&text, &whole)) return;
  long double number = (long double)whole, place = 1;
  if (*text == '.' || *text == ',') {
    const char *start = ++text;
    for (; *text >= '0' && *text <= '9'; text++)
      number += (*text - '0') * (place /= 10);
    if (text == start) return;
  }
  if (!read_char(&text, letter)) return;
  *sum += number * (long double)unit;
  *at = text;
}

/* "P4DT1H15M20S": each part once, in this order, any of them left out. */
static bool read_iso(const char *at, int64_t *ret) {
  long double days = 0, clock = 0;
  bool negative = read_char(&at, '-');
  if (!negative) read_char(&at, '+');
  if (!read_char(&at, 'P')) return false;
  read_part(&at, 'D', DAY, &days);
  if (read_char(&at, 'T')) {
    read_part(&at, 'H', HOUR, &clock);
    read_part(&at, 'M', MINUTE, &clock);
    read_part(&at, 'S', SECOND, &clock);
  }
  if (*at || days + clock >= (long double)INT64_MAX) return false;
  int64_t rounded = (int64_t)(days + clock + 0.5L);
  *ret = negative ? -rounded : rounded;
  return true;
}

bool yoke_parse_duration(const char *text, yoke_duration *ret) {
  int64_t microseconds;
  if (!text || (!read_standard(text, &microseconds) && !read_iso(text, &microseconds) &&
                !read_postgresql(text, &microseconds)))
    return false;
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
