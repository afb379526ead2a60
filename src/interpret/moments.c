/* Days and instants that are calculated: datetime.date and datetime.datetime. */
#include <string.h>

#include "common/dates.h"
#include "interpret/exact.h"

#define SECOND INT64_C(1000000)
#define DAY (86400 * SECOND)

enum { PARTS = 7 };
static const char *const part_names[PARTS] = {"year",   "month",  "day",        "hour",
                                              "minute", "second", "microsecond"};

/* What a date or datetime says, as it reads: `zone` NULL where it says none. */
typedef struct moment {
  bool is_date;
  int64_t parts[PARTS];
  value *zone;
} moment;

static bool read_parts(const arguments *given, size_t count, moment *ret) {
  for (size_t i = 0; i < count; i++) {
    const argument *part = find_argument(given, part_names[i], i);
    if (!part && i < 3) return false;
    if (part && (part->value->kind != IS_INT || part->value->is_big)) return false;
    ret->parts[i] = part ? part->value->integer : 0;
  }
  return true;
}

static bool is_in_calendar(const moment *of) {
  const int64_t *parts = of->parts;
  if (parts[0] < 1 || parts[0] > 9999 || parts[1] < 1 || parts[1] > 12 || parts[2] < 1 ||
      parts[2] > 31)
    return false;
  yoke_date date = {(int16_t)parts[0], (uint8_t)parts[1], (uint8_t)parts[2]};
  return yoke_date_is_valid(date) && parts[3] >= 0 && parts[3] < 24 && parts[4] >= 0 &&
         parts[4] < 60 && parts[5] >= 0 && parts[5] < 60 && parts[6] >= 0 && parts[6] < SECOND;
}

static bool read_moment(const value *of, moment *ret) {
  const char *path = instance_path(of);
  if (!path || of->instance->call.unknown) return false;
  *ret = (moment){.is_date = strcmp(path, "datetime.date") == 0};
  if (!ret->is_date && strcmp(path, "datetime.datetime") != 0) return false;
  const arguments *given = &of->instance->call;
  const argument *zone = ret->is_date ? NULL : find_argument(given, "tzinfo", PARTS);
  if (zone && zone->value->kind != IS_NONE) ret->zone = zone->value;
  return !find_argument(given, "fold", PARTS + 1) &&
         read_parts(given, ret->is_date ? 3 : PARTS, ret) && is_in_calendar(ret);
}

/* Microseconds since 1970, as the clock of its zone reads. */
static int64_t reading_of(const moment *of) {
  const int64_t *parts = of->parts;
  yoke_date date = {(int16_t)parts[0], (uint8_t)parts[1], (uint8_t)parts[2]};
  return yoke_days_since_1970(date) * DAY + ((parts[3] * 60 + parts[4]) * 60 + parts[5]) * SECOND +
         parts[6];
}

static value *make_moment(interpreter *interpreter, const moment *like, int64_t reading,
                          place where) {
  int64_t day = reading / DAY - (reading % DAY < 0), rest = reading - day * DAY;
  if (day < yoke_days_since_1970((yoke_date){1, 1, 1}) ||
      day > yoke_days_since_1970((yoke_date){9999, 12, 31}))
    return NULL;
  yoke_date date = yoke_date_of_day(day);
  int64_t parts[PARTS] = {
      date.year,          date.month,   date.day, rest / SECOND / 3600, rest / SECOND / 60 % 60,
      rest / SECOND % 60, rest % SECOND};
  size_t count = like->is_date ? 3 : PARTS;
  argument *items = yoke_arena_alloc(interpreter_arena(interpreter), (PARTS + 1) * sizeof *items);
  for (size_t i = 0; i < count; i++)
    items[i] = (argument){.value = value_int(interpreter, parts[i], where), .where = where};
  if (like->zone)
    items[count++] = (argument){.name = "tzinfo", .value = like->zone, .where = where};
  const char *path = like->is_date ? "datetime.date" : "datetime.datetime";
  return make_instance(interpreter, symbol_value(interpreter, path),
                       &(arguments){.items = items, .count = count}, where);
}

value *moment_attribute(interpreter *interpreter, const value *of, const char *name, place where) {
  moment moment;
  if (!read_moment(of, &moment)) return NULL;
  for (size_t i = 0; i < (moment.is_date ? 3 : PARTS); i++)
    if (strcmp(part_names[i], name) == 0) return value_int(interpreter, moment.parts[i], where);
  return NULL;
}

/* A date takes of a time span only its days, rounded down before they are added or subtracted. */
static value *move(interpreter *interpreter, const moment *from, int64_t span, int sign,
                   place where) {
  int64_t reading;
  if (from->is_date) span = (span / DAY - (span % DAY < 0)) * DAY;
  if (__builtin_add_overflow(reading_of(from), sign * span, &reading)) return NULL;
  return make_moment(interpreter, from, reading, where);
}

value *operate_on_moments(interpreter *interpreter, const char *operator, const value * left,
                          const value *right, place where) {
  moment of, with;
  int64_t span;
  bool truth, is_plus = strcmp(operator, "+") == 0, is_minus = strcmp(operator, "-") == 0;
  bool is_left = read_moment(left, &of), is_right = read_moment(right, &with);
  if (is_left && is_right) {
    if (of.is_date != with.is_date || of.zone != with.zone) return NULL;
    int64_t first = reading_of(&of), second = reading_of(&with);
    if (is_minus) return timedelta_of(interpreter, first - second, where);
    if (!compare_by(operator,(first > second) - (first < second), &truth)) return NULL;
    return value_bool(interpreter, truth, where);
  }
  if (is_left && (is_plus || is_minus) && timedelta_microseconds(right, &span))
    return move(interpreter, &of, span, is_minus ? -1 : 1, where);
  if (is_right && is_plus && timedelta_microseconds(left, &span))
    return move(interpreter, &with, span, 1, where);
  return NULL;
}
