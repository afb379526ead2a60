/* len(), range(), sorted() and the others. */
#include <ctype.h>
#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "interpret/builtins.h"

value *not_known(interpreter *in, const native_call *call) {
  return value_unknown(in, call->where, "what it gives is not known");
}

static value *run_len(interpreter *in, const native_call *call) {
  value *of = call->items[0];
  if (of->kind == IS_TEXT)
    return value_int(in, (int64_t)character_count(of->text, of->size), call->where);
  if (of->kind == IS_BYTES) return value_int(in, (int64_t)of->size, call->where);
  if (of->kind == IS_DICT) return value_int(in, (int64_t)of->count / 2, call->where);
  if (of->kind == IS_CLASS && !of->class->is_enumeration) {
    value *method = metaclass_method(in, of, "__len__", call->where);
    return method ? call_with(in, method, NULL, 0, call->where) : not_known(in, call);
  }
  if (of->kind == IS_INSTANCE && !is_symbolic(of)) {
    value *method = find_attribute(in, of, "__len__", call->where);
    if (method) return call_with(in, method, NULL, 0, call->where);
    raise_error(in, "TypeError", call->where, "object of type '%s' has no len()",
                value_type_name(of));
  }
  value *items = items_of(in, of, call->where);
  return is_unknown(items) ? items : value_int(in, (int64_t)items->count, call->where);
}

static value *run_range(interpreter *in, const native_call *call) {
  int64_t numbers[3] = {0, 0, 1};
  for (size_t i = 0; i < call->count; i++) {
    const value *one = call->items[i];
    if ((one->kind != IS_INT && one->kind != IS_BOOL) || one->is_big) return not_known(in, call);
    numbers[call->count == 1 ? 1 : i] = one->integer;
  }
  int64_t step = numbers[2];
  if (step == 0) raise_error(in, "ValueError", call->where, "range() arg 3 must not be zero");
  value *made = value_new(in, IS_LIST, call->where);
  int64_t at = numbers[0];
  while (step > 0 ? at < numbers[1] : at > numbers[1]) {
    if (made->count >= MOST_ITEMS) return value_unknown(in, call->where, "the range is too long");
    value_append(in, made, value_int(in, at, call->where));
    if (__builtin_add_overflow(at, step, &at)) break;
  }
  spend(in, made->count / 4);
  return made;
}

/* list(), tuple(), set() of something, or empty. */
static value *run_sequence(interpreter *in, const native_call *call, value_kind kind) {
  if (!call->count) return value_new(in, kind, call->where);
  value *items = items_of(in, call->items[0], call->where);
  if (is_unknown(items)) return items;
  if (kind == IS_SET) return set_from(in, items, call->where);
  items->kind = kind;
  return items;
}

static value *run_list(interpreter *in, const native_call *call) {
  return run_sequence(in, call, IS_LIST);
}

static value *run_tuple(interpreter *in, const native_call *call) {
  return run_sequence(in, call, IS_TUPLE);
}

static value *run_set(interpreter *in, const native_call *call) {
  return run_sequence(in, call, IS_SET);
}

static value *run_dict(interpreter *in, const native_call *call) {
  value *made = value_new(in, IS_DICT, call->where);
  if (call->count && call->items[0]->kind == IS_DICT) {
    dict_update(in, made, call->items[0]);
  } else if (call->count) {
    value *pairs = items_of(in, call->items[0], call->where);
    if (is_unknown(pairs)) return pairs;
    for (size_t i = 0; i < pairs->count; i++) {
      value *pair = items_of(in, pairs->items[i], call->where);
      if (is_unknown(pair)) return pair;
      if (pair->count != 2)
        raise_error(in, "ValueError", call->where,
                    "dictionary update sequence element #%zu has length %zu; 2 is required", i,
                    pair->count);
      dict_set(in, made, pair->items[0], pair->items[1]);
    }
  }
  for (size_t i = 0; i < call->given->count; i++) {
    const argument *one = &call->given->items[i];
    if (one->name) dict_set(in, made, value_text(in, one->name, one->where), one->value);
  }
  return made;
}

static value *run_str(interpreter *in, const native_call *call) {
  if (!call->count) return value_text(in, "", call->where);
  return str_of(in, call->items[0], call->where);
}

static value *run_repr(interpreter *in, const native_call *call) {
  return repr_of(in, call->items[0], call->where);
}

/* The text of a number without blanks around it and underscores between its digits. */
static const char *number_text(interpreter *in, const value *of) {
  char *text = yoke_arena_text(in->arena, of->text), *end = text;
  for (const char *at = text; *at; at++)
    if (*at != '_' && !isspace((unsigned char)*at)) *end++ = *at;
  *end = '\0';
  return text;
}

static value *int_of_text(interpreter *in, const native_call *call) {
  const char *text = number_text(in, call->items[0]);
  int base = call->count > 1 && call->items[1]->kind == IS_INT ? (int)call->items[1]->integer : 10;
  char *end;
  if (base < 0 || base == 1 || base > 36) return not_known(in, call);
  errno = 0;
  long long number = strtoll(text, &end, base);
  if (end == text || *end)
    raise_error(in, "ValueError", call->where, "invalid literal for int() with base %d: %s", base,
                value_repr(in, call->items[0]));
  if (errno == ERANGE) return value_unknown(in, call->where, "the number is too large");
  return value_int(in, number, call->where);
}

static value *run_int(interpreter *in, const native_call *call) {
  if (!call->count) return value_int(in, 0, call->where);
  value *of = call->items[0];
  if (of->kind == IS_TEXT) return int_of_text(in, call);
  if (of->kind == IS_FLOAT) {
    if (isnan(of->real) || fabs(of->real) > 9e18) return not_known(in, call);
    return value_int(in, (int64_t)of->real, call->where);
  }
  if (of->kind == IS_INT || of->kind == IS_BOOL) {
    value *made = copy_value(in, of, call->where);
    made->kind = IS_INT;
    made->member_of = NULL;
    return made;
  }
  value *method = of->kind == IS_INSTANCE && !is_symbolic(of)
                      ? find_attribute(in, of, "__int__", call->where)
                      : NULL;
  if (method) return call_with(in, method, NULL, 0, call->where);
  if (is_symbolic(of)) return not_known(in, call);
  raise_error(in, "TypeError", call->where,
              "int() argument must be a string, a bytes-like object or a real number, not '%s'",
              value_type_name(of));
}

static value *run_float(interpreter *in, const native_call *call) {
  if (!call->count) return value_float(in, 0, call->where);
  value *of = call->items[0];
  if (is_number(of))
    return value_float(in, of->kind == IS_FLOAT ? of->real : (double)of->integer, call->where);
  if (of->kind != IS_TEXT) return not_known(in, call);
  const char *text = number_text(in, of);
  char *end;
  double number = strtod(text, &end);
  if (end == text || *end || strchr(text, 'x') || strchr(text, '('))
    raise_error(in, "ValueError", call->where, "could not convert string to float: %s",
                value_repr(in, of));
  return value_float(in, number, call->where);
}

static value *run_bool(interpreter *in, const native_call *call) {
  if (!call->count) return value_bool(in, false, call->where);
  int truth = truth_of(in, call->items[0]);
  return truth < 0 ? not_known(in, call) : value_bool(in, truth, call->where);
}

static value *run_frozenset(interpreter *in, const native_call *call) {
  return run_sequence(in, call, IS_SET);
}

/* ── Numbers and characters ─────────────────────────────────────────────────────────────────── */

static value *run_abs(interpreter *in, const native_call *call) {
  value *of = call->items[0];
  if (of->kind == IS_FLOAT) return value_float(in, fabs(of->real), call->where);
  if (of->kind != IS_INT && of->kind != IS_BOOL) return not_known(in, call);
  bool negative = of->is_big ? of->text[0] == '-' : of->integer < 0;
  value *zero = value_int(in, 0, call->where);
  return operate(in, negative ? "-" : "+", zero, of, call->where);
}

static value *run_round(interpreter *in, const native_call *call) {
  value *of = call->items[0];
  bool whole = call->count < 2 || call->items[1]->kind == IS_NONE;
  if (of->kind == IS_INT && whole) return of;
  if (of->kind != IS_FLOAT) return not_known(in, call);
  if (whole)
    return fabs(of->real) < 9e15 ? value_int(in, (int64_t)rint(of->real), call->where)
                                 : not_known(in, call);
  if (call->items[1]->kind != IS_INT || call->items[1]->integer < 0 || call->items[1]->integer > 20)
    return not_known(in, call);
  const char *text = yoke_arena_printf(in->arena, "%.*f", (int)call->items[1]->integer, of->real);
  return value_float(in, strtod(text, NULL), call->where);
}

static value *run_divmod(interpreter *in, const native_call *call) {
  value *pair[] = {operate(in, "//", call->items[0], call->items[1], call->where),
                   operate(in, "%", call->items[0], call->items[1], call->where)};
  return value_sequence(in, IS_TUPLE, pair, 2, call->where);
}

static value *run_pow(interpreter *in, const native_call *call) {
  if (call->count > 2) return not_known(in, call);
  return operate(in, "**", call->items[0], call->items[1], call->where);
}

static value *in_base(interpreter *in, const native_call *call, unsigned bits, const char *prefix) {
  const value *of = call->items[0];
  if ((of->kind != IS_INT && of->kind != IS_BOOL) || of->is_big) return not_known(in, call);
  char digits[72], *at = digits + sizeof digits - 1;
  uint64_t number = of->integer < 0 ? -(uint64_t)of->integer : (uint64_t)of->integer;
  *at = '\0';
  do
    *--at = "0123456789abcdef"[number & ((1u << bits) - 1)];
  while (number >>= bits);
  return text_of(in, call->where, "%s%s%s", of->integer < 0 ? "-" : "", prefix, at);
}

static value *run_hex(interpreter *in, const native_call *call) {
  return in_base(in, call, 4, "0x");
}

static value *run_oct(interpreter *in, const native_call *call) {
  return in_base(in, call, 3, "0o");
}

static value *run_bin(interpreter *in, const native_call *call) {
  return in_base(in, call, 1, "0b");
}

static value *run_chr(interpreter *in, const native_call *call) {
  const value *of = call->items[0];
  if (of->kind != IS_INT || of->is_big || of->integer < 0 || of->integer > 0x10FFFF)
    return not_known(in, call);
  uint32_t c = (uint32_t)of->integer;
  char text[4];
  size_t size = 0;
  if (c < 0x80) {
    text[size++] = (char)c;
  } else {
    if (c < 0x800) {
      text[size++] = (char)(0xC0 | c >> 6);
    } else {
      if (c < 0x10000) {
        text[size++] = (char)(0xE0 | c >> 12);
      } else {
        text[size++] = (char)(0xF0 | c >> 18);
        text[size++] = (char)(0x80 | (c >> 12 & 0x3F));
      }
      text[size++] = (char)(0x80 | (c >> 6 & 0x3F));
    }
    text[size++] = (char)(0x80 | (c & 0x3F));
  }
  return value_sized_text(in, text, size, call->where);
}

static value *run_ord(interpreter *in, const native_call *call) {
  const value *of = call->items[0];
  if (of->kind != IS_TEXT || character_count(of->text, of->size) != 1) return not_known(in, call);
  unsigned char first = (unsigned char)of->text[0];
  uint32_t c = first < 0x80   ? first
               : first < 0xE0 ? first & 0x1Fu
               : first < 0xF0 ? first & 0xFu
                              : first & 7u;
  for (size_t i = 1; i < of->size; i++)
    c = c << 6 | ((unsigned char)of->text[i] & 0x3Fu);
  return value_int(in, c, call->where);
}

const native_entry builtin_functions[] = {
    {"abs", run_abs, 1, 1, false},
    {"all", run_all, 1, 1, false},
    {"any", run_any, 1, 1, false},
    {"ascii", NULL, 1, 1, false},
    {"bin", run_bin, 1, 1, false},
    {"bool", run_bool, 0, 1, false},
    {"bytes", run_bytes, 0, 3, false},
    {"callable", run_callable, 1, 1, true},
    {"chr", run_chr, 1, 1, false},
    {"classmethod", run_classmethod, 1, 1, false},
    {"dict", run_dict, 0, 1, true},
    {"dir", run_dir, 1, 1, false},
    {"divmod", run_divmod, 2, 2, false},
    {"enumerate", run_enumerate, 1, 2, false},
    {"filter", run_filter, 2, 2, false},
    {"float", run_float, 0, 1, false},
    {"format", run_format, 1, 2, false},
    {"frozenset", run_frozenset, 0, 1, false},
    {"getattr", run_getattr, 2, 3, true},
    {"hasattr", run_hasattr, 2, 2, true},
    {"hex", run_hex, 1, 1, false},
    {"int", run_int, 0, 2, false},
    {"isinstance", run_isinstance, 2, 2, true},
    {"issubclass", run_issubclass, 2, 2, true},
    {"iter", run_iter, 1, 2, false},
    {"len", run_len, 1, 1, false},
    {"list", run_list, 0, 1, false},
    {"map", run_map, 2, -1, false},
    {"max", run_max, 1, -1, false},
    {"min", run_min, 1, -1, false},
    {"next", run_next, 1, 2, false},
    {"oct", run_oct, 1, 1, false},
    {"ord", run_ord, 1, 1, false},
    {"pow", run_pow, 2, 3, false},
    {"print", run_print, 0, -1, true},
    {"property", run_property, 0, 4, false},
    {"range", run_range, 1, 3, false},
    {"repr", run_repr, 1, 1, false},
    {"reversed", run_reversed, 1, 1, false},
    {"round", run_round, 1, 2, false},
    {"set", run_set, 0, 1, false},
    {"setattr", run_setattr, 3, 3, true},
    {"sorted", run_sorted, 1, 1, false},
    {"staticmethod", run_staticmethod, 1, 1, false},
    {"str", run_str, 0, 3, false},
    {"sum", run_sum, 1, 2, false},
    {"tuple", run_tuple, 0, 1, false},
    {"type", NULL, 1, 3, true},
    {"zip", run_zip, 0, -1, false},
    {NULL, NULL, 0, 0, false},
};
