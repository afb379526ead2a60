/* Operators other than comparisons. */
#include <string.h>

#include "interpret/run.h"

/* The method that classes of the files may have for an operator. */
static const struct {
  const char *operator, * method, *reflected;
} methods[] = {
    {"+", "__add__", "__radd__"},
    {"-", "__sub__", "__rsub__"},
    {"*", "__mul__", "__rmul__"},
    {"/", "__truediv__", "__rtruediv__"},
    {"//", "__floordiv__", "__rfloordiv__"},
    {"%", "__mod__", "__rmod__"},
    {"**", "__pow__", "__rpow__"},
    {"@", "__matmul__", "__rmatmul__"},
    {"&", "__and__", "__rand__"},
    {"|", "__or__", "__ror__"},
    {"^", "__xor__", "__rxor__"},
    {"<<", "__lshift__", "__rlshift__"},
    {">>", "__rshift__", "__rrshift__"},
};

static value *joined(interpreter *in, const value *left, const value *right, place where) {
  if (left->kind == IS_TEXT || left->kind == IS_BYTES) {
    size_t size = left->size + right->size;
    if (size > LARGEST_VALUE) return value_unknown(in, where, "the text is too long");
    spend(in, size / 16);
    char *text = yoke_arena_alloc(in->arena, size + 1);
    if (left->size) memcpy(text, left->text, left->size);
    if (right->size) memcpy(text + left->size, right->text, right->size);
    value *made = value_new(in, left->kind, where);
    made->is_lazy = left->is_lazy || right->is_lazy;
    made->text = text;
    made->size = size;
    return made;
  }
  if (left->count + right->count > MOST_ITEMS)
    return value_unknown(in, where, "the sequence is too long");
  spend(in, (left->count + right->count) / 16);
  value *made = value_sequence(in, left->kind, left->items, left->count, where);
  for (size_t i = 0; i < right->count; i++)
    value_append(in, made, right->items[i]);
  return made;
}

static value *repeated(interpreter *in, const value *of, int64_t times, place where) {
  bool is_text = of->kind == IS_TEXT || of->kind == IS_BYTES;
  size_t size = is_text ? of->size : of->count, limit = is_text ? LARGEST_VALUE : MOST_ITEMS;
  if (times < 0 || size == 0) times = 0;
  if (size && (uint64_t)times > limit / size)
    return value_unknown(in, where, "the %s is too long", is_text ? "text" : "sequence");
  spend(in, size * (size_t)times / 64);
  value *made = value_new(in, of->kind, where);
  if (!is_text) {
    for (int64_t i = 0; i < times; i++)
      for (size_t k = 0; k < size; k++)
        value_append(in, made, of->items[k]);
    return made;
  }
  char *text = yoke_arena_alloc(in->arena, size * (size_t)times + 1);
  for (int64_t i = 0; i < times; i++)
    memcpy(text + (size_t)i * size, of->text, size);
  made->text = text;
  made->size = size * (size_t)times;
  return made;
}

static bool is_sequence(const value *of) {
  return of->kind == IS_TEXT || of->kind == IS_BYTES || of->kind == IS_TUPLE || of->kind == IS_LIST;
}

static bool is_integer(const value *of) {
  return (of->kind == IS_INT || of->kind == IS_BOOL) && !of->is_big;
}

/* |, &, - and ^ of sets. */
static value *combined_sets(interpreter *in, char operator, value * left, value *right,
                            place where) {
  value *made = value_new(in, IS_SET, where);
  spend(in, left->count + right->count);
  for (size_t i = 0; i < left->count; i++) {
    bool both = operator!= '|' && set_has(in, right, left->items[i]);
    if (operator== '|' || both ==(operator== '&')) set_add(in, made, left->items[i]);
  }
  for (size_t i = 0; i < right->count; i++)
    if (operator== '|' ||(operator== '^' && !set_has(in, left, right->items[i])))
      set_add(in, made, right->items[i]);
  return made;
}

static value *on_containers(interpreter *in, const char *operator, value * left, value *right,
                            place where) {
  if (strcmp(operator, "+") == 0 && is_sequence(left) && left->kind == right->kind)
    return joined(in, left, right, where);
  if (strcmp(operator, "*") == 0 && is_sequence(left) && is_integer(right))
    return repeated(in, left, right->integer, where);
  if (strcmp(operator, "*") == 0 && is_sequence(right) && is_integer(left))
    return repeated(in, right, left->integer, where);
  if (strcmp(operator, "%") == 0 && left->kind == IS_TEXT)
    return percent_format(in, left, right, where);
  if (left->kind == IS_SET && right->kind == IS_SET && strchr("|&-^", operator[0]))
    return combined_sets(in, operator[0], left, right, where);
  if (left->kind == IS_DICT && right->kind == IS_DICT && strcmp(operator, "|") == 0) {
    value *made = value_new(in, IS_DICT, where);
    dict_update(in, made, left);
    dict_update(in, made, right);
    return made;
  }
  return NULL;
}

static value *by_method(interpreter *in, const char *operator, value * left, value *right,
                        place where) {
  for (size_t i = 0; i < sizeof methods / sizeof *methods; i++) {
    if (strcmp(methods[i].operator, operator) != 0) continue;
    value *method = left->kind == IS_INSTANCE && !is_symbolic(left)
                        ? find_attribute(in, left, methods[i].method, where)
                        : NULL;
    if (method) return call_with(in, method, &right, 1, where);
    if (right->kind == IS_INSTANCE && !is_symbolic(right))
      method = find_attribute(in, right, methods[i].reflected, where);
    if (method) return call_with(in, method, &left, 1, where);
  }
  return NULL;
}

/* Optional[X] and X | None: types in annotations that are run. */
static bool is_type(const value *of) {
  return of->kind == IS_CLASS || of->kind == IS_NONE || of->kind == IS_SYMBOL;
}

value *operate(interpreter *in, const char *operator, value * left, value *right, place where) {
  if (is_unknown(left)) return left;
  if (is_unknown(right)) return right;
  value *result = operate_on_numbers(in, operator, left, right, where);
  if (!result) result = on_containers(in, operator, left, right, where);
  if (result) return result;
  bool symbolic = is_symbolic(left) || is_symbolic(right);
  if (symbolic && world_operate(in, operator, left, right, where, &result)) return result;
  result = by_method(in, operator, left, right, where);
  if (result) return result;
  if (symbolic || (is_type(left) && is_type(right) && strcmp(operator, "|") == 0))
    return value_operation(in, operator, left, right, where);
  if (left->kind == IS_CLASS || right->kind == IS_CLASS || left->member_of || right->member_of)
    return value_unknown(in, where, "the result of '%s' is not known", operator);
  raise_error(in, "TypeError", where, "unsupported operand type(s) for %s: '%s' and '%s'",
              strcmp(operator, "**") == 0 ? "** or pow()" : operator, value_type_name(left),
              value_type_name(right));
}

value *operate_unary(interpreter *in, const char *operator, value * of, place where) {
  if (is_unknown(of)) return of;
  if (of->kind == IS_BOOL || of->kind == IS_INT || of->kind == IS_FLOAT) {
    value *result = negated_number(in, operator, of, where);
    if (result) return result;
  }
  value *negated = is_symbolic(of) && operator[0] == '-' ? world_negate(in, of, where) : NULL;
  if (negated) return negated;
  if (is_symbolic(of)) return value_operation(in, operator, of, NULL, where);
  const char *name = operator[0] == '-' ? "__neg__" : operator[0] == '~' ? "__invert__" : "__pos__";
  value *method = of->kind == IS_INSTANCE ? find_attribute(in, of, name, where) : NULL;
  if (method) return call_with(in, method, NULL, 0, where);
  raise_error(in, "TypeError", where, "bad operand type for unary %s: '%s'", operator,
              value_type_name(of));
}
