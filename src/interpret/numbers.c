/* Arithmetic on bool, int and float. Integers are calculated in 128 bits; what does not fit into 64
 * is kept as its digits, what does not fit into 128 is not known. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "interpret/run.h"

__extension__ typedef __int128 wide;

static const wide LARGEST =
    (wide)(((wide)1 << 125) - 1 + ((wide)1 << 125));

static bool read_wide(const value *of, wide *ret) {
  *ret = of->integer;
  if (!of->is_big) return true;
  bool negative = of->text[0] == '-';
  *ret = 0;
  for (const char *digit = of->text + negative; *digit; digit++)
    if (__builtin_mul_overflow(*ret, (wide)10, ret) ||
        __builtin_add_overflow(*ret, (wide)(*digit - '0'), ret))
      return false;
  if (negative) *ret = -*ret;
  return true;
}

static value *from_wide(interpreter *in, wide number, place where) {
  if (number >= INT64_MIN && number <= INT64_MAX) return value_int(in, (int64_t)number, where);
  char digits[48], *at = digits + sizeof digits - 1;
  bool negative = number < 0;
  *at = '\0';
  for (; number; number /= 10)
    *--at = (char)('0' + (int)(number % 10 < 0 ? -(number % 10) : number % 10));
  if (negative) *--at = '-';
  value *made = value_new(in, IS_INT, where);
  made->is_big = true;
  made->text = yoke_arena_text(in->arena, at);
  made->integer = negative ? INT64_MIN : INT64_MAX;
  return made;
}

static int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'z') return c - 'a' + 10;
  if (c >= 'A' && c <= 'Z') return c - 'A' + 10;
  return 99;
}

/* Digits as a file writes them: decimal, or with 0x, 0o, 0b. */
value *value_wide(interpreter *in, const char *digits, place where) {
  int base = 10;
  if (digits[0] == '0' && digits[1]) {
    char mark = digits[1] | 0x20;
    base = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 10;
  }
  value *made = value_new(in, IS_INT, where);
  made->is_big = true;
  made->integer = INT64_MAX;
  made->text = digits;
  if (base == 10) return made;
  wide number = 0;
  for (digits += 2; *digits; digits++)
    if (__builtin_mul_overflow(number, (wide)base, &number) ||
        __builtin_add_overflow(number, (wide)digit_of(*digits), &number))
      return value_unknown(in, where, "the number is too large");
  return from_wide(in, number, where);
}

static wide floor_divide(wide a, wide b) {
  wide quotient = a / b;
  return quotient * b != a && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

static bool power(wide base, wide exponent, wide *ret) {
  wide result = 1;
  if (base == 0 || base == 1) return *ret = exponent ? base : 1, true;
  if (exponent > 127) return false;
  for (; exponent > 0; exponent--)
    if (__builtin_mul_overflow(result, base, &result)) return false;
  *ret = result;
  return true;
}

static bool shift_left(wide a, wide b, wide *ret) {
  if (b > 120) return a == 0 ? *ret = 0, true : false;
  return !__builtin_mul_overflow(a, (wide)1 << b, ret);
}

/* False: it does not fit. */
static bool calculate(char operator, bool doubled, wide a, wide b, wide *ret) {
  switch (operator) {
  case '+':
    return !__builtin_add_overflow(a, b, ret);
  case '-':
    return !__builtin_sub_overflow(a, b, ret);
  case '*':
    return doubled ? power(a, b, ret) : !__builtin_mul_overflow(a, b, ret);
  case '/':
    return *ret = floor_divide(a, b), true;
  case '%':
    return *ret = a - floor_divide(a, b) * b, true;
  case '<':
    return shift_left(a, b, ret);
  case '>':
    return *ret = b > 126 ? (a < 0 ? -1 : 0) : a >> b, true;
  case '|':
    return *ret = a | b, true;
  case '&':
    return *ret = a & b, true;
  case '^':
    return *ret = a ^ b, true;
  default:
    return false;
  }
}

static double as_real(const value *of) {
  if (of->kind == IS_FLOAT) return of->real;
  return of->is_big ? strtod(of->text, NULL) : (double)of->integer;
}

static _Noreturn void divides_by_zero(interpreter *in, place where) {
  raise_error(in, "ZeroDivisionError", where, "division by zero");
}

static value *on_reals(interpreter *in, const char *operator, double a, double b, place where) {
  bool doubled = operator[0] && operator[0] == operator[1];
  switch (operator[0]) {
  case '+':
    return value_float(in, a + b, where);
  case '-':
    return value_float(in, a - b, where);
  case '*':
    if (doubled && a < 0 && b != floor(b)) return value_unknown(in, where, "it is complex");
    if (doubled && a == 0 && b < 0) divides_by_zero(in, where);
    return value_float(in, doubled ? pow(a, b) : a * b, where);
  case '/':
    if (b == 0) divides_by_zero(in, where);
    return value_float(in, doubled ? floor(a / b) : a / b, where);
  case '%': {
    if (b == 0) divides_by_zero(in, where);
    double rest = fmod(a, b);
    return value_float(in, rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest, where);
  }
  default:
    return NULL;
  }
}

static value *on_integers(interpreter *in, const char *operator, const value * left,
                          const value *right, place where) {
  wide a, b, result;
  bool doubled = operator[0] && operator[0] == operator[1];
  bool fits = read_wide(left, &a) && read_wide(right, &b);
  if (!fits || a > LARGEST || b > LARGEST || a < -LARGEST || b < -LARGEST)
    return value_unknown(in, where, "the number is too large");
  bool divides = operator[0] == '/' || operator[0] == '%';
  if (divides && b == 0) divides_by_zero(in, where);
  if (operator[0] == '/' && !doubled) return value_float(in, as_real(left) / as_real(right), where);
  if (strcmp(operator, "**") == 0 && b < 0)
    return on_reals(in, operator, as_real(left), as_real(right), where);
  bool shifts = operator[0] == '<' || operator[0] == '>';
  if (shifts && b < 0) raise_error(in, "ValueError", where, "negative shift count");
  if (!calculate(operator[0], doubled, a, b, &result))
    return value_unknown(in, where, "the number is too large");
  value *made = from_wide(in, result, where);
  bool stays_bool = left->kind == IS_BOOL && right->kind == IS_BOOL && strchr("|&^", operator[0]);
  if (stays_bool) made->kind = IS_BOOL;
  return made;
}

static bool is_any_number(const value *of) {
  return of->kind == IS_BOOL || of->kind == IS_INT || of->kind == IS_FLOAT;
}

/* NULL: they are no numbers, or have no such operator. */
value *operate_on_numbers(interpreter *in, const char *operator, value * left, value *right,
                          place where) {
  if (!is_any_number(left) || !is_any_number(right) || strcmp(operator, "@") == 0) return NULL;
  if (left->kind == IS_FLOAT || right->kind == IS_FLOAT)
    return on_reals(in, operator, as_real(left), as_real(right), where);
  return on_integers(in, operator, left, right, where);
}

value *negated_number(interpreter *in, const char *operator, const value * of, place where) {
  if (of->kind == IS_FLOAT) {
    if (operator[0] == '~') return NULL;
    return value_float(in, operator[0] == '-' ? -of->real : of->real, where);
  }
  wide number;
  if (!read_wide(of, &number)) return value_unknown(in, where, "the number is too large");
  if (operator[0] == '-') number = -number;
  if (operator[0] == '~') number = -number - 1;
  return from_wide(in, number, where);
}

/* -1, 0, 1; 2 when one is no number. */
int order_of_numbers(const value *left, const value *right) {
  wide a, b;
  bool integers = left->kind != IS_FLOAT && right->kind != IS_FLOAT;
  if (integers && read_wide(left, &a) && read_wide(right, &b)) return a < b ? -1 : a > b;
  double x = as_real(left), y = as_real(right);
  if (isnan(x) || isnan(y)) return 2;
  return x < y ? -1 : x > y;
}
