/* repr(), str() and the names of types. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "common/buffer.h"
#include "interpret/run.h"

enum { DEEPEST_REPR = 20, LONGEST_REPR = 64 * 1024 };

const char *value_type_name(const value *of) {
  if (of->member_of) return of->member_of->class->name;
  if (of->kind != IS_INSTANCE && of->instance && of->instance->type->kind == IS_CLASS)
    return of->instance->type->class->name;
  switch (of->kind) {
  case IS_NONE:
    return "NoneType";
  case IS_BOOL:
    return "bool";
  case IS_INT:
    return "int";
  case IS_FLOAT:
    return "float";
  case IS_TEXT:
    return "str";
  case IS_BYTES:
    return "bytes";
  case IS_TUPLE:
    return "tuple";
  case IS_LIST:
    return "list";
  case IS_SET:
    return "set";
  case IS_DICT:
    return "dict";
  case IS_FUNCTION:
    return of->function->is_property ? "property" : "function";
  case IS_METHOD:
    return "method";
  case IS_CLASS:
    return "type";
  case IS_MODULE:
    return "module";
  case IS_SUPER:
    return "super";
  case IS_SLICE:
    return "slice";
  case IS_INSTANCE: {
    const value *type = of->instance->type;
    if (type->kind == IS_CLASS) return type->class->name;
    const char *dot = type->path ? strrchr(type->path, '.') : NULL;
    return dot ? dot + 1 : type->path ? type->path : type->text;
  }
  case IS_SYMBOL:
    if (value_is_symbol(of, "django.conf.settings")) return "Settings";
    return of->path && world_is_class(of->path) ? "type" : "function";
  default:
    return "object";
  }
}

/* The shortest digits that are read back as the same number, written as Python does. */
const char *float_text(interpreter *in, double real) {
  if (isnan(real)) return "nan";
  if (isinf(real)) return real < 0 ? "-inf" : "inf";
  char digits[40];
  int precision = 0;
  do
    snprintf(digits, sizeof digits, "%.*e", precision, real);
  while (++precision < 18 && strtod(digits, NULL) != real);
  int exponent = atoi(strchr(digits, 'e') + 1);
  if (exponent < -4 || exponent >= 16) {
    *strchr(digits, 'e') = '\0';
    return yoke_arena_printf(in->arena, "%se%s%02d", digits, exponent < 0 ? "-" : "+",
                             abs(exponent));
  }
  int decimals = precision - 1 - exponent;
  return yoke_arena_printf(in->arena, "%.*f", decimals < 1 ? 1 : decimals, real);
}

const char *int_text(interpreter *in, const value *of) {
  if (of->is_big) return of->text;
  return yoke_arena_printf(in->arena, "%lld", (long long)of->integer);
}

static void put(interpreter *in, yoke_buffer *to, const value *of, unsigned depth);

/* With the quotes Python takes, and its escapes. */
static void put_text(yoke_buffer *to, const value *of) {
  bool single = memchr(of->text, '\'', of->size) && !memchr(of->text, '"', of->size);
  char quote = single ? '"' : '\'';
  if (of->kind == IS_BYTES) yoke_buffer_putc(to, 'b');
  yoke_buffer_putc(to, quote);
  for (size_t i = 0; i < of->size; i++) {
    unsigned char c = (unsigned char)of->text[i];
    if (c == quote || c == '\\')
      yoke_buffer_printf(to, "\\%c", c);
    else if (c == '\n')
      yoke_buffer_puts(to, "\\n");
    else if (c == '\t')
      yoke_buffer_puts(to, "\\t");
    else if (c == '\r')
      yoke_buffer_puts(to, "\\r");
    else if (c < 0x20 || c == 0x7F || (of->kind == IS_BYTES && c > 0x7F))
      yoke_buffer_printf(to, "\\x%02x", c);
    else
      yoke_buffer_putc(to, (char)c);
  }
  yoke_buffer_putc(to, quote);
}

static void put_items(interpreter *in, yoke_buffer *to, const value *of, unsigned depth) {
  size_t step = of->kind == IS_DICT ? 2 : 1;
  for (size_t i = 0; i < of->count; i += step) {
    if (i) yoke_buffer_puts(to, ", ");
    if (to->size > LONGEST_REPR) {
      yoke_buffer_puts(to, "...");
      return;
    }
    put(in, to, of->items[i], depth + 1);
    if (step == 1) continue;
    yoke_buffer_puts(to, ": ");
    put(in, to, of->items[i + 1], depth + 1);
  }
}

static void put_sequence(interpreter *in, yoke_buffer *to, const value *of, unsigned depth) {
  const char *brackets = of->kind == IS_LIST ? "[]" : of->kind == IS_TUPLE ? "()" : "{}";
  if (of->kind == IS_SET && !of->count) {
    yoke_buffer_puts(to, "set()");
    return;
  }
  yoke_buffer_putc(to, brackets[0]);
  put_items(in, to, of, depth);
  if (of->kind == IS_TUPLE && of->count == 1) yoke_buffer_putc(to, ',');
  yoke_buffer_putc(to, brackets[1]);
}

static void put_name(yoke_buffer *to, const value *type) {
  if (type->kind == IS_CLASS) {
    yoke_buffer_puts(to, type->class->name);
  } else if (type->path) {
    const char *dot = strrchr(type->path, '.');
    yoke_buffer_puts(to, dot ? dot + 1 : type->path);
  } else {
    yoke_buffer_puts(to, type->text ? type->text : "?");
  }
}

/* What made it, with what it was given: F('name'). */
static void put_instance(interpreter *in, yoke_buffer *to, const value *of, unsigned depth) {
  const instance *instance = of->instance;
  const char *known = world_repr(in, of);
  if (known) {
    yoke_buffer_puts(to, known);
    return;
  }
  if (!instance->symbol) {
    const class *class = instance->type->class;
    yoke_buffer_printf(to, "<%s.%s object>", class->module->name, class->qualified_name);
    return;
  }
  put_name(to, instance->type);
  yoke_buffer_putc(to, '(');
  for (size_t i = 0; i < instance->call.count; i++) {
    if (i) yoke_buffer_puts(to, ", ");
    if (instance->call.items[i].name) yoke_buffer_printf(to, "%s=", instance->call.items[i].name);
    put(in, to, instance->call.items[i].value, depth + 1);
  }
  yoke_buffer_putc(to, ')');
}

static void put_operation(interpreter *in, yoke_buffer *to, const value *of, unsigned depth) {
  if (of->count == 1) {
    yoke_buffer_puts(to, of->text);
    put(in, to, of->items[0], depth + 1);
    return;
  }
  put(in, to, of->items[0], depth + 1);
  bool subscript = strcmp(of->text, "[]") == 0;
  if (subscript)
    yoke_buffer_putc(to, '[');
  else
    yoke_buffer_printf(to, " %s ", of->text);
  put(in, to, of->items[1], depth + 1);
  if (subscript) yoke_buffer_putc(to, ']');
}

static void put_member(interpreter *in, yoke_buffer *to, const value *of, unsigned depth) {
  const class *class = of->member_of->class;
  if (of->member_label) {
    yoke_buffer_printf(to, "%s.%s", class->qualified_name, of->member_name);
    return;
  }
  value bare = *of;
  bare.member_of = NULL;
  yoke_buffer_printf(to, "<%s.%s: ", class->name, of->member_name);
  put(in, to, &bare, depth + 1);
  yoke_buffer_putc(to, '>');
}

static void put_symbol(interpreter *in, yoke_buffer *to, const value *of, unsigned depth) {
  if (!of->path) {
    put(in, to, of->of, depth + 1);
    yoke_buffer_printf(to, ".%s", of->text);
    return;
  }
  bool builtin = strncmp(of->path, "builtins.", 9) == 0;
  if (strcmp(of->path, "builtins.Ellipsis") == 0)
    yoke_buffer_puts(to, "Ellipsis");
  else if (builtin)
    yoke_buffer_printf(to, "<class '%s'>", of->path + 9);
  else if (world_is_class(of->path))
    yoke_buffer_printf(to, "<class '%s'>", of->path);
  else
    yoke_buffer_puts(to, of->path);
}

static void put_plain(interpreter *in, yoke_buffer *to, const value *of, unsigned depth) {
  switch (of->kind) {
  case IS_NONE:
    yoke_buffer_puts(to, "None");
    break;
  case IS_BOOL:
    yoke_buffer_puts(to, of->integer ? "True" : "False");
    break;
  case IS_INT:
    yoke_buffer_puts(to, int_text(in, of));
    break;
  case IS_FLOAT:
    yoke_buffer_puts(to, float_text(in, of->real));
    break;
  case IS_TEXT:
  case IS_BYTES:
    put_text(to, of);
    break;
  case IS_FUNCTION:
    yoke_buffer_printf(to, "<function %s>", of->function->name);
    break;
  case IS_METHOD:
    yoke_buffer_printf(to, "<method %s>", of->function ? of->function->name : of->text);
    break;
  case IS_CLASS:
    yoke_buffer_printf(to, "<class '%s.%s'>", of->class->module->name, of->class->qualified_name);
    break;
  case IS_MODULE:
    yoke_buffer_printf(to, "<module '%s'>", of->module->name);
    break;
  case IS_INSTANCE:
    put_instance(in, to, of, depth);
    break;
  case IS_SYMBOL:
    put_symbol(in, to, of, depth);
    break;
  case IS_OPERATION:
    put_operation(in, to, of, depth);
    break;
  case IS_SUPER:
  case IS_SLICE:
    yoke_buffer_printf(to, "<%s>", value_type_name(of));
    break;
  case IS_UNKNOWN:
    yoke_buffer_puts(to, "<unknown>");
    break;
  default:
    put_sequence(in, to, of, depth);
    break;
  }
}

static void put(interpreter *in, yoke_buffer *to, const value *of, unsigned depth) {
  if (depth > DEEPEST_REPR || to->size > LONGEST_REPR)
    yoke_buffer_puts(to, "...");
  else if (of->member_of)
    put_member(in, to, of, depth);
  else
    put_plain(in, to, of, depth);
}

const char *value_repr(interpreter *in, const value *of) {
  yoke_buffer text = {0};
  put(in, &text, of, 0);
  const char *made = yoke_arena_copy(in->arena, text.text ? text.text : "", text.size);
  yoke_buffer_free(&text);
  return made;
}

/* Whether something within has no repr() that is known here. */
static const value *unknown_part(const value *of, unsigned depth, unsigned *steps) {
  if (depth > DEEPEST_REPR || ++*steps > LONGEST_REPR) return of;
  if (of->kind == IS_UNKNOWN || of->kind == IS_OPERATION) return of;
  if (of->kind == IS_FUNCTION || of->kind == IS_METHOD || of->kind == IS_MODULE) return of;
  if (of->kind == IS_SYMBOL && !(of->path && strncmp(of->path, "builtins.", 9) == 0)) return of;
  bool sequence =
      of->kind == IS_LIST || of->kind == IS_TUPLE || of->kind == IS_SET || of->kind == IS_DICT;
  for (size_t i = 0; sequence && i < of->count; i++) {
    const value *part = unknown_part(of->items[i], depth + 1, steps);
    if (part) return part;
  }
  return NULL;
}

static value *by_method(interpreter *in, value *of, const char *name, place where) {
  if (!of->instance && !of->member_of) return NULL;
  const class *class = of->member_of                          ? of->member_of->class
                       : of->instance->type->kind == IS_CLASS ? of->instance->type->class
                                                              : NULL;
  const binding *found = class ? class_attribute(class, name, NULL) : NULL;
  if (!found || found->value->kind != IS_FUNCTION) return NULL;
  return call_function(in, found->value->function, of, &(arguments){0}, where);
}

value *repr_of(interpreter *in, value *of, place where) {
  value *made = by_method(in, of, "__repr__", where);
  if (made) return made;
  if (of->kind == IS_INSTANCE && !of->member_of && !world_repr(in, of))
    return value_unknown(in, where, "its repr() is not known");
  unsigned steps = 0;
  const value *part = unknown_part(of, 0, &steps);
  if (part)
    return part->kind == IS_UNKNOWN ? (value *)part
                                    : value_unknown(in, where, "its repr() is not known");
  return value_text(in, value_repr(in, of), where);
}

static value *str_of_exception(interpreter *in, const value *of, place where) {
  const value *type = of->instance->type;
  bool is_one = type->kind == IS_SYMBOL && type->path &&
                builtin_derives(type->path, "builtins.BaseException");
  if (!is_one) return NULL;
  if (of->instance->call.count == 0) return value_text(in, "", where);
  if (of->instance->call.count > 1) return NULL;
  return str_of(in, of->instance->call.items[0].value, where);
}

value *str_of(interpreter *in, value *of, place where) {
  value *made = by_method(in, of, "__str__", where);
  if (made) return made;
  if (of->member_of) {
    const char *text = member_text(in, of);
    if (text) return value_text(in, text, where);
  }
  if (of->kind == IS_TEXT) {
    if (!of->member_of) return of;
    return value_sized_text(in, of->text, of->size, where);
  }
  if (of->kind == IS_INSTANCE) {
    const char *known = world_str(in, of);
    if (known) return value_text(in, known, where);
    made = str_of_exception(in, of, where);
    if (made) return made;
  }
  if (of->member_of) {
    value bare = *of;
    bare.member_of = NULL;
    return repr_of(in, &bare, where);
  }
  return repr_of(in, of, where);
}
