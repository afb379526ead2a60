/* What is known of objects that Django or the standard library made: of most of them nothing but
 * how they were made. */
#include <string.h>

#include "interpret/state.h"

bool world_instance_attribute(interpreter *interpreter, value *instance, const char *name,
                              place where, value **ret) {
  (void)interpreter, (void)instance, (void)name, (void)where, (void)ret;
  return false;
}

/* ── timedelta ──────────────────────────────────────────────────────────────────────────────── */

/* The microseconds of a timedelta; false when it is none, or is not made of whole numbers. */
static bool microseconds_of(const value *of, int64_t *ret) {
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
    if (found->value->kind != IS_INT || found->value->is_big ||
        __builtin_mul_overflow(found->value->integer, units[i].size, &part) ||
        __builtin_add_overflow(*ret, part, ret))
      return false;
  }
  return true;
}

static value *timedelta_of(interpreter *interpreter, int64_t microseconds, place where) {
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

static bool compare_timedeltas(int64_t left, const char *operator, int64_t right, bool *ret) {
  static const struct {
    const char *operator;
    bool less, equal, more;
  } comparisons[] = {
      {"==", 0, 1, 0}, {"!=", 1, 0, 1}, {"<", 1, 0, 0},
      {"<=", 1, 1, 0}, {">", 0, 0, 1},  {">=", 0, 1, 1},
  };
  for (size_t i = 0; i < sizeof comparisons / sizeof *comparisons; i++) {
    if (strcmp(comparisons[i].operator, operator) != 0) continue;
    *ret = left < right    ? comparisons[i].less
           : left == right ? comparisons[i].equal
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

/* Time spans are added, compared and multiplied; everything else stays as it is written. */
bool world_operate(interpreter *interpreter, const char *operator, value * left, value *right,
                   place where, value **ret) {
  int64_t of, with, result;
  bool truth;
  bool is_left = microseconds_of(left, &of), is_right = microseconds_of(right, &with);
  if (is_left && is_right && compare_timedeltas(of, operator, with, &truth)) {
    *ret = value_bool(interpreter, truth, where);
    return true;
  }
  bool is_known = is_left && is_right ? add_timedeltas(of, operator, with, &result)
                  : is_left           ? scale_timedelta(operator, of, right, &result)
                  : is_right && strcmp(operator, "*") == 0
                      ? scale_timedelta(operator, with, left, &result)
                      : false;
  if (is_known) *ret = timedelta_of(interpreter, result, where);
  return is_known;
}

/* ── Texts ──────────────────────────────────────────────────────────────────────────────────── */

static const value *first_argument(const value *of, const char *path) {
  const char *made = instance_path(of);
  const argument *first =
      made && strcmp(made, path) == 0 ? find_argument(&of->instance->call, "value", 0) : NULL;
  return first ? first->value : NULL;
}

/* str(Decimal("0.10")) is the text it was made of. */
const char *world_str(interpreter *interpreter, const value *instance) {
  const value *first = first_argument(instance, "decimal.Decimal");
  if (!first) first = first_argument(instance, "uuid.UUID");
  if (!first) return NULL;
  return first->kind == IS_TEXT  ? first->text
         : first->kind == IS_INT ? value_repr(interpreter, first)
                                 : NULL;
}

const char *world_repr(interpreter *interpreter, const value *instance) {
  const char *text = world_str(interpreter, instance);
  const char *name = text ? strrchr(instance_path(instance), '.') : NULL;
  return name ? yoke_arena_printf(interpreter_arena(interpreter), "%s('%s')", name + 1, text)
              : NULL;
}
