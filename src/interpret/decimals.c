/* Decimals that are calculated exactly, in up to 18 digits. */
#include <string.h>

#include "common/decimals.h"
#include "interpret/exact.h"

static bool is_decimal(const value *of) {
  const char *path = instance_path(of);
  return path && strcmp(path, "decimal.Decimal") == 0 && !of->instance->call.unknown;
}

static bool read_decimal(const value *of, yoke_decimal *ret) {
  if (is_decimal(of)) {
    const argument *first = find_argument(&of->instance->call, "value", 0);
    if (first && first->value->kind == IS_TEXT) return yoke_parse_decimal(first->value->text, ret);
    if (!first || first->value->kind != IS_INT) return false;
    of = first->value;
  }
  if ((of->kind != IS_INT && of->kind != IS_BOOL) || of->is_big) return false;
  *ret = (yoke_decimal){.coefficient = of->integer};
  return yoke_decimal_is_valid(*ret);
}

/* Both with as many places as the one that has more. */
static bool align(yoke_decimal *left, yoke_decimal *right) {
  unsigned places = left->places > right->places ? left->places : right->places;
  return yoke_round_decimal(*left, places, left) && yoke_round_decimal(*right, places, right);
}

static bool add(yoke_decimal left, yoke_decimal right, yoke_decimal *ret) {
  if (!align(&left, &right)) return false;
  ret->places = left.places;
  return !__builtin_add_overflow(left.coefficient, right.coefficient, &ret->coefficient);
}

static bool subtract(yoke_decimal left, yoke_decimal right, yoke_decimal *ret) {
  right.coefficient = -right.coefficient;
  return add(left, right, ret);
}

static bool multiply(yoke_decimal left, yoke_decimal right, yoke_decimal *ret) {
  ret->places = (uint8_t)(left.places + right.places);
  return !__builtin_mul_overflow(left.coefficient, right.coefficient, &ret->coefficient);
}

/* As many digits as it takes, when the division comes to an end. */
static bool divide(yoke_decimal left, yoke_decimal right, yoke_decimal *ret) {
  int64_t rest = left.coefficient;
  unsigned places = left.places;
  if (right.coefficient == 0) return false;
  for (; rest % right.coefficient != 0 || places < right.places; places++)
    if (places > YOKE_MOST_DIGITS || __builtin_mul_overflow(rest, 10, &rest)) return false;
  *ret = (yoke_decimal){.coefficient = rest / right.coefficient,
                        .places = (uint8_t)(places - right.places)};
  return true;
}

static bool raise(yoke_decimal of, yoke_decimal power, yoke_decimal *ret) {
  if (power.places || power.coefficient < 0 || power.coefficient > YOKE_MOST_DIGITS) return false;
  *ret = (yoke_decimal){.coefficient = 1};
  for (int64_t i = 0; i < power.coefficient; i++)
    if (!multiply(*ret, of, ret) || !yoke_decimal_is_valid(*ret)) return false;
  return true;
}

static const struct {
  const char *operator;
  bool (*calculate)(yoke_decimal left, yoke_decimal right, yoke_decimal *ret);
} calculations[] = {{"+", add}, {"-", subtract}, {"*", multiply}, {"/", divide}, {"**", raise}};

static value *make_decimal(interpreter *interpreter, yoke_decimal of, place where) {
  char text[YOKE_TEXT_MAX];
  yoke_arena *arena = interpreter_arena(interpreter);
  argument *given = yoke_arena_alloc(arena, sizeof *given);
  yoke_decimal_str(of, text);
  *given = (argument){.value = value_text(interpreter, yoke_arena_text(arena, text), where),
                      .where = where};
  return make_instance(interpreter, symbol_value(interpreter, "decimal.Decimal"),
                       &(arguments){.items = given, .count = 1}, where);
}

value *quantize(interpreter *interpreter, const value *of, const value *like, place where) {
  yoke_decimal number, places;
  if (!is_decimal(of) || !read_decimal(of, &number) || !read_decimal(like, &places)) return NULL;
  if (!yoke_round_decimal(number, places.places, &number)) return NULL;
  return make_decimal(interpreter, number, where);
}

value *operate_on_decimals(interpreter *interpreter, const char *operator, const value * left,
                           const value *right, place where) {
  yoke_decimal of, with, result = {0};
  bool truth;
  if (!is_decimal(left) && !is_decimal(right)) return NULL;
  if (!read_decimal(left, &of) || !read_decimal(right, &with)) return NULL;
  if (compare_by(operator, yoke_compare_decimals(of, with), &truth))
    return value_bool(interpreter, truth, where);
  for (size_t i = 0; i < sizeof calculations / sizeof *calculations; i++)
    if (strcmp(calculations[i].operator, operator) == 0 &&
        calculations[i].calculate(of, with, &result) && yoke_decimal_is_valid(result))
      return make_decimal(interpreter, result, where);
  return NULL;
}
