/* f-strings, str.format(), % and the format specs they share. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "common/buffer.h"
#include "interpret/run.h"

/* [[fill]align][sign][#][0][width][,][.precision][type] */
typedef struct spec {
  const char *fill;
  size_t fill_size;
  char align, sign, grouping, type;
  bool alternate, zero;
  int width, precision; /* -1: none */
} spec;

static int number_in(const char **at) {
  int number = 0;
  while (**at >= '0' && **at <= '9' && number < 100000)
    number = number * 10 + (*(*at)++ - '0');
  return number;
}

static bool read_spec(const char *at, spec *ret) {
  *ret = (spec){.fill = " ", .fill_size = 1, .width = -1, .precision = -1};
  size_t first = *at ? character_size(at, strlen(at), 0) : 0;
  if (first && at[first] && strchr("<>=^", at[first])) {
    ret->fill = at;
    ret->fill_size = first;
    at += first;
    ret->align = *at++;
  } else if (*at && strchr("<>=^", *at)) {
    ret->align = *at++;
  }
  if (*at && strchr("+- ", *at)) ret->sign = *at++;
  if (*at == '#') ret->alternate = at++ != NULL;
  if (*at == '0') {
    ret->zero = true;
    at++;
  }
  if (*at >= '0' && *at <= '9') ret->width = number_in(&at);
  if (*at && strchr(",_", *at)) ret->grouping = *at++;
  if (*at == '.') {
    at++;
    if (*at < '0' || *at > '9') return false;
    ret->precision = number_in(&at);
  }
  if (*at) ret->type = *at++;
  return !*at && ret->width <= 10000 && ret->precision <= 1000;
}

static value *align(interpreter *in, const char *text, size_t size, const spec *spec, char usual,
                    place where) {
  size_t has = character_count(text, size), width = spec->width < 0 ? 0 : (size_t)spec->width;
  size_t more = width > has ? width - has : 0;
  char align = spec->align ? spec->align : usual;
  size_t left = align == '>' || align == '=' ? more : align == '^' ? more / 2 : 0;
  yoke_buffer made = {0};
  bool signs = align == '=' && size && strchr("+- ", text[0]);
  if (signs) yoke_buffer_putc(&made, text[0]);
  for (size_t i = 0; i < left; i++)
    yoke_buffer_add(&made, spec->fill, spec->fill_size);
  yoke_buffer_add(&made, text + signs, size - signs);
  for (size_t i = left; i < more; i++)
    yoke_buffer_add(&made, spec->fill, spec->fill_size);
  value *result = value_sized_text(in, made.text ? made.text : "", made.size, where);
  yoke_buffer_free(&made);
  return result;
}

/* Commas between groups of three digits before the point. */
static const char *grouped(interpreter *in, const char *text, char by) {
  size_t sign = text[0] == '-' || text[0] == '+' || text[0] == ' ';
  size_t digits = strspn(text + sign, "0123456789");
  char *made = yoke_arena_alloc(in->arena, strlen(text) + digits / 3 + 2), *end = made;
  for (size_t i = 0; i < sign; i++)
    *end++ = text[i];
  for (size_t i = 0; i < digits; i++) {
    if (i && (digits - i) % 3 == 0) *end++ = by;
    *end++ = text[sign + i];
  }
  strcpy(end, text + sign + digits);
  return made;
}

static const char *signed_text(interpreter *in, const char *text, const spec *spec) {
  if (text[0] == '-' || !spec->sign || spec->sign == '-') return text;
  return yoke_arena_printf(in->arena, "%c%s", spec->sign, text);
}

static const char *in_base(interpreter *in, int64_t number, char type) {
  unsigned bits = type == 'b' ? 1 : type == 'o' ? 3 : 4;
  const char *digits = type == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
  char text[72], *at = text + sizeof text - 1;
  uint64_t rest = number < 0 ? -(uint64_t)number : (uint64_t)number;
  *at = '\0';
  do
    *--at = digits[rest & ((1u << bits) - 1)];
  while (rest >>= bits);
  if (number < 0) *--at = '-';
  return yoke_arena_text(in->arena, at);
}

/* NULL: of a kind that is not known here. */
static const char *number_text(interpreter *in, const value *of, const spec *spec) {
  bool integer = of->kind != IS_FLOAT;
  if (integer && (!spec->type || spec->type == 'd' || spec->type == 'n'))
    return spec->precision >= 0 ? NULL : int_text(in, of);
  if (integer && strchr("boxX", spec->type))
    return of->is_big || spec->alternate ? NULL : in_base(in, of->integer, spec->type);
  double real = integer ? (of->is_big ? strtod(of->text, NULL) : (double)of->integer) : of->real;
  int precision = spec->precision < 0 ? 6 : spec->precision;
  if (isnan(real) || isinf(real)) return NULL;
  if (spec->type == 'f' || spec->type == 'F')
    return yoke_arena_printf(in->arena, "%.*f", precision, real);
  if (spec->type == 'e') return yoke_arena_printf(in->arena, "%.*e", precision, real);
  if (spec->type == 'g') return yoke_arena_printf(in->arena, "%.*g", precision, real);
  if (spec->type == '%') return yoke_arena_printf(in->arena, "%.*f%%", precision, real * 100);
  return !spec->type && spec->precision < 0 ? float_text(in, real) : NULL;
}

static value *format_number(interpreter *in, const value *of, spec *spec, place where) {
  const char *text = number_text(in, of, spec);
  if (!text || (spec->zero && spec->grouping))
    return value_unknown(in, where, "the format is not known");
  text = signed_text(in, text, spec);
  if (spec->grouping) text = grouped(in, text, spec->grouping);
  if (spec->zero && !spec->align) {
    spec->fill = "0";
    spec->fill_size = 1;
    spec->align = '=';
  }
  return align(in, text, strlen(text), spec, '>', where);
}

value *format_value(interpreter *in, value *of, const char *text, place where) {
  if (is_unknown(of)) return of;
  if (of->kind == IS_INSTANCE && !is_symbolic(of)) {
    value *method = find_attribute(in, of, "__format__", where);
    value *given = value_text(in, text, where);
    if (method && method->kind == IS_METHOD && method->function)
      return call_with(in, method, &given, 1, where);
  }
  if (!*text) return str_of(in, of, where);
  spec spec;
  if (!read_spec(text, &spec)) return value_unknown(in, where, "the format is not known");
  bool number = of->kind == IS_INT || of->kind == IS_FLOAT || of->kind == IS_BOOL;
  if (number && spec.type != 's') return format_number(in, of, &spec, where);
  if (of->kind != IS_TEXT) return value_unknown(in, where, "the format is not known");
  if (spec.type && spec.type != 's')
    raise_error(in, "ValueError", where, "Unknown format code '%c' for object of type 'str'",
                spec.type);
  size_t size = of->size;
  if (spec.precision >= 0) {
    size = 0;
    for (int i = 0; i < spec.precision && size < of->size; i++)
      size += character_size(of->text, of->size, size);
  }
  if (spec.zero) return value_unknown(in, where, "the format is not known");
  return align(in, of->text, size, &spec, '<', where);
}

static value *converted(interpreter *in, value *of, const char *conversion, place where) {
  if (!conversion || !*conversion) return of;
  if (*conversion == 's') return str_of(in, of, where);
  value *text = repr_of(in, of, where);
  if (*conversion == 'a' && text->kind == IS_TEXT)
    for (size_t i = 0; i < text->size; i++)
      if ((unsigned char)text->text[i] >= 0x80)
        return value_unknown(in, where, "its ascii() is not known");
  return text;
}

/* ── f-strings ──────────────────────────────────────────────────────────────────────────────── */

static value *add_text(interpreter *in, value *text, const value *more, place where) {
  value *joined = operate(in, "+", text, (value *)more, where);
  if (joined->kind == IS_TEXT) joined->is_lazy = false;
  return joined;
}

static value *placeholder(interpreter *in, frame *frame, const py_node *node) {
  value *of = evaluate(in, frame, node->left);
  of = converted(in, of, node->text, node->where);
  if (is_unknown(of)) return of;
  value *spec = node->right ? evaluate(in, frame, node->right) : NULL;
  if (spec && spec->kind != IS_TEXT) return spec;
  return format_value(in, of, spec ? spec->text : "", node->where);
}

value *evaluate_fstring(interpreter *in, frame *frame, const py_node *node) {
  value *text = value_text(in, "", node->where), *unknown = NULL;
  for (size_t i = 0; i < node->item_count; i++) {
    const py_node *part = node->items[i];
    value *one =
        part->kind == PY_PLACEHOLDER ? placeholder(in, frame, part) : evaluate(in, frame, part);
    if (one->kind != IS_TEXT)
      unknown = one;
    else if (!unknown)
      text = add_text(in, text, one, node->where);
    if (is_unknown(text)) unknown = text;
  }
  return unknown ? unknown : text;
}

/* ── str.format() ───────────────────────────────────────────────────────────────────────────── */

typedef struct braces {
  const arguments *given;
  size_t next; /* of the fields without a name */
  place where;
} braces;

/* The value of a field: "0", "name", "name.attribute", "name[key]" or empty. */
static value *field_value(interpreter *in, braces *of, const char *field) {
  size_t size = strcspn(field, ".[");
  const char *name = yoke_arena_copy(in->arena, field, size);
  char *end;
  size_t position = size ? strtoul(name, &end, 10) : of->next++;
  bool numbered = !size || !*end;
  const argument *found = numbered ? find_argument(of->given, NULL, position)
                                   : find_argument(of->given, name, SIZE_MAX);
  if (!found) {
    if (of->given->unknown) return of->given->unknown;
    if (numbered)
      raise_error(in, "IndexError", of->where,
                  "Replacement index %zu out of range for positional args tuple", position);
    raise_error(in, "KeyError", of->where, "'%s'", name);
  }
  value *held = found->value;
  for (field += size; *field;) {
    bool attribute = *field++ == '.';
    size = strcspn(field, attribute ? ".[" : "]");
    name = yoke_arena_copy(in->arena, field, size);
    long index = strtol(name, &end, 10);
    value *key = *name && !*end ? value_int(in, index, of->where) : value_text(in, name, of->where);
    held =
        attribute ? get_attribute(in, held, name, of->where) : subscript(in, held, key, of->where);
    field += size + (!attribute && field[size]);
  }
  return held;
}

/* What is between two braces: field [! conversion] [: spec]. */
static value *replaced(interpreter *in, braces *of, const char *inside) {
  size_t size = strcspn(inside, "!:");
  value *held = field_value(in, of, yoke_arena_copy(in->arena, inside, size));
  const char *conversion = NULL, *rest = inside + size;
  if (*rest == '!' && rest[1]) {
    conversion = yoke_arena_copy(in->arena, rest + 1, 1);
    rest += 2;
  }
  if (strchr(rest, '{')) return value_unknown(in, of->where, "the format is not known");
  held = converted(in, held, conversion, of->where);
  return format_value(in, held, *rest == ':' ? rest + 1 : "", of->where);
}

value *brace_format(interpreter *in, value *format, const arguments *given, place where) {
  braces of = {given, 0, where};
  value *text = value_text(in, "", where);
  for (const char *at = format->text; *at;) {
    size_t size = strcspn(at, "{}");
    if (size) {
      text = add_text(in, text, value_sized_text(in, at, size, where), where);
      at += size;
    } else if (at[0] == at[1]) {
      text = add_text(in, text, value_sized_text(in, at, 1, where), where);
      at += 2;
    } else {
      const char *end = strchr(at, '}');
      if (*at == '}' || !end)
        raise_error(in, "ValueError", where, "Single '%c' encountered in format string", *at);
      if (memchr(at + 1, '{', (size_t)(end - at - 1)))
        return value_unknown(in, where, "the format is not known");
      value *one = replaced(in, &of, yoke_arena_copy(in->arena, at + 1, (size_t)(end - at - 1)));
      if (one->kind != IS_TEXT) return one;
      text = add_text(in, text, one, where);
      at = end + 1;
    }
    if (is_unknown(text)) return text;
  }
  return text;
}

/* ── % ──────────────────────────────────────────────────────────────────────────────────────── */

typedef struct percents {
  value *given;
  size_t next;
  place where;
} percents;

static value *next_given(interpreter *in, percents *of) {
  bool several = of->given->kind == IS_TUPLE && !of->given->member_of;
  size_t count = several ? of->given->count : 1;
  if (of->next >= count)
    raise_error(in, "TypeError", of->where, "not enough arguments for format string");
  return several ? of->given->items[of->next++] : (of->next++, of->given);
}

/* Behind the "%": (key), flags, width, precision and kind. Sets `*at` behind it. */
static value *percent_field(interpreter *in, percents *of, const char **at) {
  const char *key = NULL;
  if (**at == '(') {
    size_t size = strcspn(++*at, ")");
    key = yoke_arena_copy(in->arena, *at, size);
    *at += size + ((*at)[size] != '\0');
  }
  size_t size = strspn(*at, "-+ #0123456789.");
  const char *flags = yoke_arena_copy(in->arena, *at, size);
  *at += size;
  char kind = **at;
  if (!kind) raise_error(in, "ValueError", of->where, "incomplete format");
  (*at)++;
  value *held = key ? subscript(in, of->given, value_text(in, key, of->where), of->where)
                    : next_given(in, of);
  if (is_unknown(held)) return held;
  bool left = flags[0] == '-';
  if (kind == 's' || kind == 'r') {
    held = kind == 's' ? str_of(in, held, of->where) : repr_of(in, held, of->where);
    const char *spec = yoke_arena_printf(in->arena, "%s%s", left ? "<" : ">", flags + left);
    return *flags && held->kind == IS_TEXT ? format_value(in, held, spec, of->where) : held;
  }
  if (kind == 'i' || kind == 'u') kind = 'd';
  bool number = held->kind == IS_INT || held->kind == IS_BOOL || held->kind == IS_FLOAT;
  if (!number || !strchr("dfxXoegF", kind) || strchr(flags, '#'))
    return value_unknown(in, of->where, "the format is not known");
  if (kind == 'd' && held->kind == IS_FLOAT) held = value_int(in, (int64_t)held->real, of->where);
  const char *spec = yoke_arena_printf(in->arena, "%s%s%c", left ? "<" : "", flags + left, kind);
  return format_value(in, held, spec, of->where);
}

value *percent_format(interpreter *in, value *format, value *given, place where) {
  percents of = {given, 0, where};
  value *text = value_text(in, "", where);
  for (const char *at = format->text; *at;) {
    size_t size = strcspn(at, "%");
    value *one = NULL;
    if (size) {
      one = value_sized_text(in, at, size, where);
      at += size;
    } else if (at[1] == '%') {
      one = value_text(in, "%", where);
      at += 2;
    } else {
      at++;
      one = percent_field(in, &of, &at);
    }
    if (one->kind != IS_TEXT) return one;
    text = add_text(in, text, one, where);
    if (is_unknown(text)) return text;
  }
  bool leftover = given->kind == IS_TUPLE && !given->member_of && of.next < given->count;
  if (leftover)
    raise_error(in, "TypeError", where, "not all arguments converted during string formatting");
  text->is_lazy = format->is_lazy;
  return text;
}
