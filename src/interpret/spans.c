/* Time spans that are calculated: datetime.timedelta. */
#include <math.h>
#include <string.h>

#include "interpret/exact.h"

/* How many microseconds so many units are; hours=1.5 too, when it is a whole number of them. */
static bool part_of_span(const value *count, int64_t unit, int64_t *ret) {
  if (count->kind == IS_INT && !count->is_big)
    return !__builtin_mul_overflow(count->integer, unit, ret);
  double most = 1e15, exact = count->kind == IS_FLOAT ? count->real * (double)unit : NAN;
  if (!(exact > -most && exact < most) || exact != floor(exact)) return false;
  *ret = (int64_t)exact;
  return true;
}

/* The microseconds of a timedelta; false when it is none, or is not made of whole numbers. */
bool timedelta_microseconds(const value *of, int64_t *ret) {
  static const struct {
    const char *name;
    int64_t size;
  } units[] = {
      {"days", 86400000000}, {"seconds", 1000000},  {"microseconds", 1},     {"milliseconds", 1000},
      {"minutes", 60000000}, {"hours", 3600000000}, {"weeks", 604800000000},
  };
  const char *path = instance_path(of);
  if (!path || strcmp(path, "datetime.timedelta") != 0 || of->instance->call.unknown) return false;
  *ret = 0;
  for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
    const argument *found = find_argument(&of->instance->call, units[i].name, i);
    if (!found) continue;
    int64_t part;
    if (!part_of_span(found->value, units[i].size, &part) ||
        __builtin_add_overflow(*ret, part, ret))
      return false;
  }
  return *ret != INT64_MIN; /* so that it can be negated */
}

value *timedelta_of(interpreter *interpreter, int64_t microseconds, place where) {
  yoke_arena *arena = interpreter_arena(interpreter);
  argument *items = yoke_arena_alloc(arena, 2 * sizeof *items);
  items[0] = (argument){.name = "seconds",
                        .value = value_int(interpreter, microseconds / 1000000, where),
                        .where = where};
  items[1] = (argument){.name = "microseconds",
                        .value = value_int(interpreter, microseconds % 1000000, where),
                        .where = where};
  arguments given = {.items = items, .count = 2};
  return make_instance(interpreter, symbol_value(interpreter, "datetime.timedelta"), &given, where);
}

static bool add_timedeltas(int64_t left, const char *operator, int64_t right, int64_t *ret) {
  if (strcmp(operator, "+") == 0) return !__builtin_add_overflow(left, right, ret);
  return strcmp(operator, "-") == 0 && !__builtin_sub_overflow(left, right, ret);
}

/* `order`: below 0 when the left one is less. */
bool compare_by(const char *operator, int order, bool *ret) {
  static const struct {
    const char *operator;
    bool less, equal, more;
  } comparisons[] = {
      {"==", 0, 1, 0}, {"!=", 1, 0, 1}, {"<", 1, 0, 0},
      {"<=", 1, 1, 0}, {">", 0, 0, 1},  {">=", 0, 1, 1},
  };
  for (size_t i = 0; i < sizeof comparisons / sizeof *comparisons; i++) {
    if (strcmp(comparisons[i].operator, operator) != 0) continue;
    *ret = order < 0    ? comparisons[i].less
           : order == 0 ? comparisons[i].equal
                        : comparisons[i].more;
    return true;
  }
  return false;
}

static bool scale_timedelta(const char *operator, int64_t of, const value *by, int64_t *ret) {
  if (by->kind != IS_INT || by->is_big) return false;
  if (strcmp(operator, "*") == 0) return !__builtin_mul_overflow(of, by->integer, ret);
  bool divides = strcmp(operator, "/") == 0 || strcmp(operator, "//") == 0;
  if (!divides || by->integer == 0 || of % by->integer != 0) return false;
  *ret = of / by->integer;
  return true;
}

value *operate_on_timedeltas(interpreter *interpreter, const char *operator, const value * left,
                             const value *right, place where) {
  int64_t of, with, result;
  bool truth;
  bool is_left = timedelta_microseconds(left, &of), is_right = timedelta_microseconds(right, &with);
  if (is_left && is_right && compare_by(operator,(of > with) - (of < with), &truth))
    return value_bool(interpreter, truth, where);
  bool is_known = is_left && is_right ? add_timedeltas(of, operator, with, &result)
                  : is_left           ? scale_timedelta(operator, of, right, &result)
                  : is_right && strcmp(operator, "*") == 0
                      ? scale_timedelta(operator, with, left, &result)
                      : false;
  return is_known ? timedelta_of(interpreter, result, where) : NULL;
}

/* The parts of a span as Python has them: only the days may be below 0. */
value *timedelta_attribute(interpreter *interpreter, const value *of, const char *name,
                           place where) {
  static const int64_t second = 1000000, day = 86400 * second;
  int64_t span;
  if (!timedelta_microseconds(of, &span)) return NULL;
  int64_t days = span / day - (span % day < 0), rest = span - days * day;
  if (strcmp(name, "days") == 0) return value_int(interpreter, days, where);
  if (strcmp(name, "seconds") == 0) return value_int(interpreter, rest / second, where);
  if (strcmp(name, "microseconds") == 0) return value_int(interpreter, rest % second, where);
  return NULL;
}
