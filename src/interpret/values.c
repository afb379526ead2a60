/* Makers of values. */
#include <stdarg.h>
#include <string.h>

#include "interpret/run.h"

value *value_new(interpreter *in, value_kind kind, place where) {
  value *made = yoke_arena_alloc(in->arena, sizeof *made);
  made->kind = kind;
  made->where = where;
  return made;
}

value *copy_value(interpreter *in, const value *of, place where) {
  value *made = yoke_arena_alloc(in->arena, sizeof *made);
  *made = *of;
  made->where = where;
  return made;
}

value *value_sized_text(interpreter *in, const char *text, size_t size, place where) {
  value *made = value_new(in, IS_TEXT, where);
  made->text = yoke_arena_copy(in->arena, text, size);
  made->size = size;
  return made;
}

value *value_text(interpreter *in, const char *text, place where) {
  return value_sized_text(in, text, strlen(text), where);
}

value *text_of(interpreter *in, place where, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  value *made = value_new(in, IS_TEXT, where);
  made->text = yoke_arena_vprintf(in->arena, format, arguments);
  made->size = strlen(made->text);
  va_end(arguments);
  return made;
}

value *value_bytes(interpreter *in, const char *bytes, size_t size, place where) {
  value *made = value_sized_text(in, bytes, size, where);
  made->kind = IS_BYTES;
  return made;
}

value *value_none(interpreter *in, place where) {
  return value_new(in, IS_NONE, where);
}

value *value_bool(interpreter *in, bool boolean, place where) {
  value *made = value_new(in, IS_BOOL, where);
  made->integer = boolean;
  return made;
}

value *value_int(interpreter *in, int64_t integer, place where) {
  value *made = value_new(in, IS_INT, where);
  made->integer = integer;
  return made;
}

value *value_float(interpreter *in, double real, place where) {
  value *made = value_new(in, IS_FLOAT, where);
  made->real = real;
  return made;
}

value *value_unknown(interpreter *in, place where, const char *why, ...) {
  va_list arguments;
  va_start(arguments, why);
  value *made = value_new(in, IS_UNKNOWN, where);
  made->text = yoke_arena_vprintf(in->arena, why, arguments);
  va_end(arguments);
  return made;
}

value *value_sequence(interpreter *in, value_kind kind, value *const *items, size_t count,
                      place where) {
  value *made = value_new(in, kind, where);
  for (size_t i = 0; i < count; i++)
    value_append(in, made, items[i]);
  return made;
}

void value_append(interpreter *in, value *list, value *item) {
  if (list->count >= 2 * MOST_ITEMS) run_out(in);
  list->items = yoke_arena_grow(in->arena, list->items, list->count, sizeof *list->items);
  list->items[list->count++] = item;
}

value *value_operation(interpreter *in, const char *operator, value * left, value *right,
                       place where) {
  value *made = value_new(in, IS_OPERATION, where);
  made->text = operator;
  value_append(in, made, left);
  if (right) value_append(in, made, right);
  return made;
}

value *symbol_value(interpreter *in, const char *path) {
  const binding *known = namespace_find(in->symbols, path);
  if (known) return known->value;
  value *made = value_new(in, IS_SYMBOL, (place){0});
  made->path = yoke_arena_text(in->arena, path);
  namespace_set(in->symbols, made->path, made, (place){0});
  return made;
}

value *symbol_attribute(interpreter *in, value *of, const char *name, place where) {
  value *made = value_new(in, IS_SYMBOL, where);
  made->of = of;
  made->text = name;
  return made;
}

value *function_value(interpreter *in, const function *of, place where) {
  value *made = value_new(in, IS_FUNCTION, where);
  made->function = yoke_arena_alloc(in->arena, sizeof *of);
  *made->function = *of;
  return made;
}

value *bound_method(interpreter *in, value *self, const value *callable, place where) {
  value *made = value_new(in, IS_METHOD, where);
  made->of = self;
  made->function = callable->function;
  return made;
}

bool is_unknown(const value *value) {
  return value->kind == IS_UNKNOWN;
}

bool is_number(const value *value) {
  return value->kind == IS_BOOL || (value->kind == IS_INT && !value->is_big) ||
         value->kind == IS_FLOAT;
}

bool value_is_plain(const value *value) {
  switch (value->kind) {
  case IS_NONE:
  case IS_BOOL:
  case IS_INT:
  case IS_FLOAT:
  case IS_TEXT:
  case IS_BYTES:
  case IS_TUPLE:
  case IS_LIST:
  case IS_SET:
  case IS_DICT:
    return true;
  default:
    return false;
  }
}

static bool has_symbol(const class *class) {
  for (size_t i = 1; i < class->mro_count; i++) {
    const value *base = class->mro[i];
    if (base->kind == IS_UNKNOWN) return true;
    if (base->kind == IS_SYMBOL && strcmp(base->path ? base->path : "", "builtins.object") != 0)
      return true;
  }
  return false;
}

bool is_symbolic(const value *value) {
  switch (value->kind) {
  case IS_SYMBOL:
    return !value->path || strncmp(value->path, "builtins.", 9) != 0;
  case IS_OPERATION:
    return true;
  case IS_INSTANCE:
    return value->instance->type->kind != IS_CLASS || has_symbol(value->instance->type->class);
  default:
    return false;
  }
}

bool value_is_symbol(const value *value, const char *path) {
  return value && value->kind == IS_SYMBOL && value->path && strcmp(value->path, path) == 0;
}

const char *instance_path(const value *value) {
  if (!value || value->kind != IS_INSTANCE || !value->instance->symbol) return NULL;
  return value->instance->symbol->path;
}

const argument *find_argument(const arguments *arguments, const char *name, size_t position) {
  size_t positional = 0;
  for (size_t i = 0; i < arguments->count; i++) {
    const argument *one = &arguments->items[i];
    if (one->name ? name && strcmp(one->name, name) == 0 : positional++ == position) return one;
  }
  return NULL;
}

value *given_value(const arguments *given, const char *name, size_t position) {
  const argument *found = find_argument(given, name, position);
  return found ? found->value : NULL;
}
