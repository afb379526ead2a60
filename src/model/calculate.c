/* Operators and f-strings on constants, as Python calculates them. */
#include <string.h>

#include "model/build.h"

value evaluate_unary(builder *builder, const scope *scope, const py_node *node) {
  value of = evaluate(builder, scope, node->left);
  if (strcmp(node->text, "-") == 0) {
    if (of.kind == VALUE_IS_INT && of.integer != INT64_MIN)
      return lazy_value_int(-of.integer, node->where);
    if (of.kind == VALUE_IS_FLOAT) return value_float(-of.real, node->where);
    /* -9223372036854775808: its digits alone are one too many. */
    if (node->left->kind == PY_INTEGER && node->left->is_big &&
        strcmp(node->left->text, "9223372036854775808") == 0)
      return lazy_value_int(INT64_MIN, node->where);
  }
  if (strcmp(node->text, "+") == 0 && (of.kind == VALUE_IS_INT || of.kind == VALUE_IS_FLOAT))
    return of;
  if (strcmp(node->text, "not") == 0 && of.kind == VALUE_IS_BOOL)
    return value_bool(!of.boolean, node->where);
  return lazy_value_unknown(node);
}

static int64_t floor_divide(int64_t a, int64_t b) {
  int64_t quotient = a / b;
  return quotient * b != a && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

static bool power(int64_t base, int64_t exponent, int64_t *ret) {
  int64_t result = 1;
  if (exponent < 0 || exponent > 64) return false;
  for (; exponent > 0; exponent--)
    if (__builtin_mul_overflow(result, base, &result)) return false;
  *ret = result;
  return true;
}

static bool calculate(const char *operator, int64_t a, int64_t b, int64_t *ret) {
  if (strcmp(operator, "+") == 0) return !__builtin_add_overflow(a, b, ret);
  if (strcmp(operator, "-") == 0) return !__builtin_sub_overflow(a, b, ret);
  if (strcmp(operator, "*") == 0) return !__builtin_mul_overflow(a, b, ret);
  if (strcmp(operator, "**") == 0) return power(a, b, ret);
  bool divides = b != 0 && !(a == INT64_MIN && b == -1);
  if (strcmp(operator, "//") == 0 && divides) return *ret = floor_divide(a, b), true;
  if (strcmp(operator, "%") == 0 && divides) return *ret = a - floor_divide(a, b) * b, true;
  if (strcmp(operator, "<<") == 0 && a >= 0 && b >= 0 && b < 62 && a <= (INT64_MAX >> b))
    return *ret = a << b, true;
  if (strcmp(operator, "|") == 0) return *ret = a | b, true;
  return false;
}

static value joined(builder *builder, const value *a, const value *b, const py_node *node) {
  value all = {.kind = VALUE_IS_LIST, .is_tuple = a->is_tuple, .node = node, .where = node->where};
  for (size_t i = 0; i < a->count; i++)
    APPEND(builder, all.items, all.count) = a->items[i];
  for (size_t i = 0; i < b->count; i++)
    APPEND(builder, all.items, all.count) = b->items[i];
  return all;
}

static double as_real(const value *value) {
  return value->kind == VALUE_IS_FLOAT ? value->real : (double)value->integer;
}

value evaluate_binary(builder *builder, const scope *scope, const py_node *node) {
  value a = evaluate(builder, scope, node->left), b = evaluate(builder, scope, node->right);
  int64_t result;
  if (a.kind == VALUE_IS_INT && b.kind == VALUE_IS_INT) {
    if (calculate(node->text, a.integer, b.integer, &result))
      return lazy_value_int(result, node->where);
    if (strcmp(node->text, "/") == 0 && b.integer)
      return value_float((double)a.integer / (double)b.integer, node->where);
    return lazy_value_unknown(node);
  }
  bool numbers = (a.kind == VALUE_IS_INT || a.kind == VALUE_IS_FLOAT) &&
                 (b.kind == VALUE_IS_INT || b.kind == VALUE_IS_FLOAT);
  if (numbers && strcmp(node->text, "+") == 0)
    return value_float(as_real(&a) + as_real(&b), node->where);
  if (numbers && strcmp(node->text, "-") == 0)
    return value_float(as_real(&a) - as_real(&b), node->where);
  if (numbers && strcmp(node->text, "*") == 0)
    return value_float(as_real(&a) * as_real(&b), node->where);
  if (numbers && strcmp(node->text, "/") == 0 && as_real(&b) != 0)
    return value_float(as_real(&a) / as_real(&b), node->where);
  if (strcmp(node->text, "+") != 0) return lazy_value_unknown(node);
  if (a.size + b.size > LARGEST_VALUE || a.count + b.count > LARGEST_VALUE)
    return lazy_value_unknown(node);
  if (a.kind == VALUE_IS_TEXT && b.kind == VALUE_IS_TEXT)
    return lazy_value_text(yoke_arena_printf(builder->arena, "%s%s", a.text, b.text), node->where);
  if (a.kind == VALUE_IS_LIST && b.kind == VALUE_IS_LIST && a.is_tuple == b.is_tuple)
    return joined(builder, &a, &b, node);
  return lazy_value_unknown(node);
}

value evaluate_fstring(builder *builder, const scope *scope, const py_node *node) {
  const char *text = "";
  for (size_t i = 0; i < node->item_count; i++) {
    const py_node *part = node->items[i];
    bool plain = part->kind == PY_STRING || (!part->text && !part->right);
    if (!plain) return lazy_value_unknown(node);
    value held = evaluate(builder, scope, part->kind == PY_STRING ? part : part->left);
    if (strlen(text) + held.size > LARGEST_VALUE) return lazy_value_unknown(node);
    if (held.kind == VALUE_IS_TEXT)
      text = yoke_arena_printf(builder->arena, "%s%s", text, held.text);
    else if (held.kind == VALUE_IS_INT)
      text = yoke_arena_printf(builder->arena, "%s%lld", text, (long long)held.integer);
    else
      return lazy_value_unknown(node);
  }
  return lazy_value_text(text, node->where);
}
