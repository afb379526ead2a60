/* x[key], x[a:b], and assigning to them. */
#include <string.h>

#include "interpret/run.h"

size_t character_size(const char *text, size_t size, size_t at) {
  size_t end = at + 1;
  while (end < size && ((unsigned char)text[end] & 0xC0) == 0x80)
    end++;
  return end - at;
}

size_t character_count(const char *text, size_t size) {
  size_t count = 0;
  for (size_t i = 0; i < size; i++)
    count += ((unsigned char)text[i] & 0xC0) != 0x80;
  return count;
}

static size_t offset_of(const value *text, size_t index) {
  size_t at = 0;
  if (text->kind == IS_BYTES) return index;
  while (index-- > 0 && at < text->size)
    at += character_size(text->text, text->size, at);
  return at;
}

static size_t length_of(const value *of) {
  if (of->kind == IS_TEXT) return character_count(of->text, of->size);
  return of->kind == IS_BYTES ? of->size : of->count;
}

/* Where a slice goes: start, stop and step as in PySlice_AdjustIndices(). */
typedef struct range {
  int64_t start, stop, step;
} range;

static int64_t clamp(int64_t index, int64_t length, int64_t low, int64_t high) {
  if (index < 0) index = index < -length ? -1 : index + length;
  if (index < low) return low;
  return index > high ? high : index;
}

static bool is_index(const value *of) {
  return (of->kind == IS_INT || of->kind == IS_BOOL) && !of->is_big;
}

/* False: a part is not known. */
static bool range_of(interpreter *in, const value *slice, int64_t length, range *ret) {
  for (size_t i = 0; i < 3; i++)
    if (slice->items[i]->kind != IS_NONE && !is_index(slice->items[i])) {
      if (is_unknown(slice->items[i]) || is_symbolic(slice->items[i]) || slice->items[i]->is_big)
        return false;
      raise_error(in, "TypeError", slice->where,
                  "slice indices must be integers or None or have an __index__ method");
    }
  const value *start = slice->items[0], *stop = slice->items[1], *step = slice->items[2];
  ret->step = step->kind == IS_NONE ? 1 : step->integer;
  if (ret->step == 0) raise_error(in, "ValueError", slice->where, "slice step cannot be zero");
  if (ret->step < -MOST_ITEMS * 100) ret->step = -MOST_ITEMS * 100;
  if (ret->step > MOST_ITEMS * 100) ret->step = MOST_ITEMS * 100;
  bool down = ret->step < 0;
  int64_t low = down ? -1 : 0, high = down ? length - 1 : length;
  ret->start =
      start->kind == IS_NONE ? (down ? high : low) : clamp(start->integer, length, low, high);
  ret->stop = stop->kind == IS_NONE ? (down ? low : high) : clamp(stop->integer, length, low, high);
  return true;
}

static value *slice_text(interpreter *in, const value *of, range range, place where) {
  if (range.step == 1) {
    size_t from = offset_of(of, (size_t)range.start);
    size_t to = range.stop > range.start ? offset_of(of, (size_t)range.stop) : from;
    value *made = value_sized_text(in, of->text + from, to - from, where);
    made->kind = of->kind;
    return made;
  }
  value *characters = items_of(in, (value *)of, where), *made;
  if (is_unknown(characters)) return characters;
  char *text = yoke_arena_alloc(in->arena, of->size + 1), *end = text;
  for (int64_t i = range.start; range.step > 0 ? i < range.stop : i > range.stop; i += range.step) {
    memcpy(end, characters->items[i]->text, characters->items[i]->size);
    end += characters->items[i]->size;
  }
  made = value_sized_text(in, text, (size_t)(end - text), where);
  return made;
}

static value *slice_of(interpreter *in, const value *of, const value *slice, place where) {
  range range;
  if (!range_of(in, slice, (int64_t)length_of(of), &range))
    return value_unknown(in, where, "an end of the slice is not known");
  if (of->kind == IS_TEXT || of->kind == IS_BYTES) return slice_text(in, of, range, where);
  value *made = value_new(in, of->kind, where);
  for (int64_t i = range.start; range.step > 0 ? i < range.stop : i > range.stop; i += range.step)
    value_append(in, made, of->items[i]);
  return made;
}

/* The place of an item, counted from the end when negative. Raises IndexError. */
static size_t position_of(interpreter *in, const value *of, const value *key, place where) {
  size_t length = length_of(of);
  int64_t index = key->integer < 0 ? key->integer + (int64_t)length : key->integer;
  if (key->is_big || index < 0 || (uint64_t)index >= length)
    raise_error(in, "IndexError", where, "%s index out of range",
                of->kind == IS_TEXT ? "string" : value_type_name(of));
  return (size_t)index;
}

static value *item_of(interpreter *in, value *of, const value *key, place where) {
  if (of->kind == IS_LIST && of->is_lazy)
    return value_unknown(in, where, "it is not known what is in it");
  if (key->kind == IS_SLICE) return slice_of(in, of, key, where);
  if (key->kind != IS_INT && key->kind != IS_BOOL) {
    if (is_symbolic(key)) return value_unknown(in, where, "the index is not known");
    raise_error(in, "TypeError", where, "%s indices must be integers or slices, not %s",
                of->kind == IS_TEXT ? "string" : value_type_name(of), value_type_name(key));
  }
  size_t index = position_of(in, of, key, where);
  if (of->kind == IS_BYTES) return value_int(in, (unsigned char)of->text[index], where);
  if (of->kind != IS_TEXT) return of->items[index];
  size_t at = offset_of(of, index);
  return value_sized_text(in, of->text + at, character_size(of->text, of->size, at), where);
}

static value *lookup(interpreter *in, value *of, value *key, place where) {
  value *found = dict_get(of, key);
  if (found) return found;
  for (size_t i = 0; i < of->count; i += 2)
    if (is_unknown(of->items[i])) return value_unknown(in, where, "a key is not known");
  if (is_symbolic(key)) return value_unknown(in, where, "the key is not known");
  if (of->of) { /* a defaultdict makes what is not there */
    found = call_with(in, of->of, NULL, 0, where);
    dict_set(in, of, key, found);
    return found;
  }
  value *missing = of->instance ? find_attribute(in, of, "__missing__", where) : NULL;
  if (missing && missing->kind == IS_METHOD) return call_with(in, missing, &key, 1, where);
  raise_error(in, "KeyError", where, "%s", value_repr(in, key));
}

/* Whether the class of an instance, or a base of it that is in the files, has the method. */
static bool has_own_method(const value *of, const char *name) {
  const value *type = of->instance->type;
  const binding *found = type->kind == IS_CLASS ? class_attribute(type->class, name, NULL) : NULL;
  return found && found->value && found->value->kind == IS_FUNCTION;
}

/* models.__dict__["CharField"] is models.CharField. */
static value *item_of_dict(interpreter *in, const value *of, const value *key, place where) {
  const char *dot = of->path ? strrchr(of->path, '.') : NULL;
  if (!dot || strcmp(dot, ".__dict__") != 0 || key->kind != IS_TEXT) return NULL;
  const char *path = yoke_arena_copy(in->arena, of->path, (size_t)(dot - of->path));
  return find_attribute(in, symbol_value(in, path), key->text, where);
}

value *subscript(interpreter *in, value *of, value *key, place where) {
  if (is_unknown(of)) return of;
  if (is_unknown(key)) return key;
  switch (of->kind) {
  case IS_TEXT:
  case IS_BYTES:
  case IS_TUPLE:
  case IS_LIST:
    return item_of(in, of, key, where);
  case IS_DICT:
    return lookup(in, of, key, where);
  case IS_CLASS: {
    value *member = of->class->is_enumeration && key->kind == IS_TEXT
                        ? enum_item(in, of->class, key->text)
                        : NULL;
    if (member) return member;
    value *item = metaclass_method(in, of, "__getitem__", where);
    if (item) return call_with(in, item, &key, 1, where);
    const binding *method = class_attribute(of->class, "__class_getitem__", NULL);
    if (method && method->value->kind == IS_FUNCTION)
      return call_function(in, method->value->function, of,
                           &(arguments){.items = &(argument){.value = key}, .count = 1}, where);
    return of; /* Generic[T]: what it is called on is the class */
  }
  case IS_SYMBOL: {
    value *attribute = item_of_dict(in, of, key, where);
    if (attribute) return attribute;
    bool is_class = of->path && world_is_class(of->path);
    bool is_builtin = of->path && strncmp(of->path, "builtins.", 9) == 0;
    if (is_class && strncmp(of->path, "django.", 7) == 0) return of; /* ForeignKey["User"] */
    if (is_builtin) return of;
    return value_operation(in, "[]", of, key, where);
  }
  case IS_INSTANCE: {
    bool is_bare = is_symbolic(of) && !has_own_method(of, "__getitem__");
    if (is_bare) return value_operation(in, "[]", of, key, where);
    value *method = find_attribute(in, of, "__getitem__", where);
    if (method) return call_with(in, method, &key, 1, where);
    break;
  }
  case IS_OPERATION:
    return value_operation(in, "[]", of, key, where);
  default:
    break;
  }
  raise_error(in, "TypeError", where, "'%s' object is not subscriptable", value_type_name(of));
}

void set_item(interpreter *in, value *of, value *key, value *item, place where) {
  if (of->kind == IS_DICT) {
    dict_set(in, of, key, item);
  } else if (of->kind == IS_LIST && (key->kind == IS_INT || key->kind == IS_BOOL)) {
    of->items[position_of(in, of, key, where)] = item;
  } else if (of->kind == IS_LIST) {
    of->is_lazy = true; /* a slice is replaced: what is in it is no longer known */
  } else if (of->kind == IS_INSTANCE && !is_symbolic(of)) {
    value *method = find_attribute(in, of, "__setitem__", where);
    value *both[] = {key, item};
    if (method) call_with(in, method, both, 2, where);
  } else if (of->kind == IS_TEXT || of->kind == IS_TUPLE || of->kind == IS_INT) {
    raise_error(in, "TypeError", where, "'%s' object does not support item assignment",
                value_type_name(of));
  }
}

void delete_item(interpreter *in, value *of, value *key, place where) {
  if (is_unknown(of) || is_unknown(key)) return;
  if (of->kind == IS_DICT) {
    if (!dict_remove(in, of, key)) raise_error(in, "KeyError", where, "%s", value_repr(in, key));
  } else if (of->kind == IS_LIST && (key->kind == IS_INT || key->kind == IS_BOOL)) {
    size_t at = position_of(in, of, key, where);
    memmove(of->items + at, of->items + at + 1, (of->count - at - 1) * sizeof *of->items);
    of->count--;
  } else if (of->kind == IS_LIST) {
    of->is_lazy = true;
  }
}
