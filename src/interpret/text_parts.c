/* The methods of str that take it apart or put it together. */
#define _GNU_SOURCE /* memmem, mempcpy */
#include <string.h>

#include "interpret/builtins.h"

static int64_t limit_of(const native_call *call, size_t position, const char *name) {
  const value *limit = call->count > position ? call->items[position] : keyword_of(call, name);
  return limit && limit->kind == IS_INT && limit->integer >= 0 ? limit->integer : INT64_MAX;
}

static value *split_at_blanks(interpreter *in, const native_call *call, int64_t limit) {
  value *made = value_new(in, IS_LIST, call->where);
  const char *text = call->self->text, *end = text + call->self->size, *at = text;
  for (;;) {
    while (at < end && *at && strchr(blanks(), *at))
      at++;
    if (at == end) return made;
    const char *stop = at;
    while (stop < end && (limit == 0 || !*stop || !strchr(blanks(), *stop)))
      stop++;
    value_append(in, made, value_sized_text(in, at, (size_t)(stop - at), call->where));
    at = limit-- == 0 ? end : stop;
  }
}

value *text_split(interpreter *in, const native_call *call) {
  const value *by = call->count ? call->items[0] : keyword_of(call, "sep");
  int64_t limit = limit_of(call, 1, "maxsplit");
  spend(in, call->self->size / 8);
  if (!by || by->kind == IS_NONE) return split_at_blanks(in, call, limit);
  if (by->kind != IS_TEXT) return not_known(in, call);
  if (!by->size) raise_error(in, "ValueError", call->where, "empty separator");
  value *made = value_new(in, IS_LIST, call->where);
  const char *at = call->self->text, *end = at + call->self->size, *found;
  while (limit-- > 0 && (found = memmem(at, (size_t)(end - at), by->text, by->size))) {
    value_append(in, made, value_sized_text(in, at, (size_t)(found - at), call->where));
    at = found + by->size;
  }
  value_append(in, made, value_sized_text(in, at, (size_t)(end - at), call->where));
  return made;
}

const char *last_of(const char *text, size_t size, const value *part) {
  for (size_t at = size + 1 - part->size; part->size <= size && at-- > 0;)
    if (memcmp(text + at, part->text, part->size) == 0) return text + at;
  return NULL;
}

value *text_rsplit(interpreter *in, const native_call *call) {
  const value *by = call->count ? call->items[0] : keyword_of(call, "sep");
  int64_t limit = limit_of(call, 1, "maxsplit");
  if (limit == INT64_MAX) return text_split(in, call);
  if (!by || by->kind != IS_TEXT || !by->size) return not_known(in, call);
  value *backwards = value_new(in, IS_LIST, call->where);
  size_t size = call->self->size;
  const char *text = call->self->text, *found;
  while (limit-- > 0 && (found = last_of(text, size, by))) {
    const char *part = found + by->size;
    value_append(in, backwards,
                 value_sized_text(in, part, (size_t)(text + size - part), call->where));
    size = (size_t)(found - text);
  }
  value_append(in, backwards, value_sized_text(in, text, size, call->where));
  value *made = value_new(in, IS_LIST, call->where);
  for (size_t i = backwards->count; i-- > 0;)
    value_append(in, made, backwards->items[i]);
  return made;
}

static value *parted(interpreter *in, const native_call *call, bool last) {
  const value *self = call->self, *by = call->items[0];
  if (by->kind != IS_TEXT || !by->size) return not_known(in, call);
  const char *found = last ? last_of(self->text, self->size, by)
                           : memmem(self->text, self->size, by->text, by->size);
  size_t before = found ? (size_t)(found - self->text) : last ? 0 : self->size;
  size_t after = found ? before + by->size : last ? 0 : self->size;
  value *three[] = {value_sized_text(in, self->text, before, call->where),
                    value_sized_text(in, by->text, found ? by->size : 0, call->where),
                    value_sized_text(in, self->text + after, self->size - after, call->where)};
  return value_sequence(in, IS_TUPLE, three, 3, call->where);
}

value *text_partition(interpreter *in, const native_call *call) {
  return parted(in, call, false);
}

value *text_rpartition(interpreter *in, const native_call *call) {
  return parted(in, call, true);
}

value *text_splitlines(interpreter *in, const native_call *call) {
  if (call->given->count || !is_ascii(call->self)) return not_known(in, call);
  value *made = value_new(in, IS_LIST, call->where);
  const char *at = call->self->text, *end = at + call->self->size;
  while (at < end) {
    size_t size = 0;
    while (at + size < end && !(at[size] && strchr("\n\r\v\f\x1c\x1d\x1e", at[size])))
      size++;
    value_append(in, made, value_sized_text(in, at, size, call->where));
    at += size;
    at += at + 1 < end && at[0] == '\r' && at[1] == '\n' ? 2 : 1;
  }
  return made;
}

value *text_join(interpreter *in, const native_call *call) {
  value *items = items_of(in, call->items[0], call->where);
  if (is_unknown(items)) return items;
  size_t size = 0;
  for (size_t i = 0; i < items->count; i++) {
    const value *one = items->items[i];
    if (is_unknown(one) || is_symbolic(one)) return not_known(in, call);
    if (one->kind != call->self->kind)
      raise_error(in, "TypeError", call->where,
                  "sequence item %zu: expected str instance, %s found", i, value_type_name(one));
    size += one->size + call->self->size;
    if (size > LARGEST_VALUE) return value_unknown(in, call->where, "the text is too long");
  }
  spend(in, size / 64);
  char *text = yoke_arena_alloc(in->arena, size + 1), *end = text;
  for (size_t i = 0; i < items->count; i++) {
    if (i) end = mempcpy(end, call->self->text, call->self->size);
    end = mempcpy(end, items->items[i]->text, items->items[i]->size);
  }
  return value_sized_text(in, text, (size_t)(end - text), call->where);
}

value *text_replace(interpreter *in, const native_call *call) {
  const value *self = call->self, *old = call->items[0], *with = call->items[1];
  if (old->kind != IS_TEXT || with->kind != IS_TEXT || !old->size) return not_known(in, call);
  int64_t limit = limit_of(call, 2, "count");
  size_t count = 0;
  const char *at = self->text, *stop = at + self->size, *found;
  for (; (found = memmem(at, (size_t)(stop - at), old->text, old->size)); at = found + old->size)
    count++;
  if (count && with->size > LARGEST_VALUE / count)
    return value_unknown(in, call->where, "the text is too long");
  spend(in, (self->size + count * with->size) / 64);
  char *text = yoke_arena_alloc(in->arena, self->size + count * with->size + 1), *end = text;
  for (at = self->text;
       limit-- > 0 && (found = memmem(at, (size_t)(stop - at), old->text, old->size));
       at = found + old->size) {
    end = mempcpy(end, at, (size_t)(found - at));
    end = mempcpy(end, with->text, with->size);
  }
  end = mempcpy(end, at, (size_t)(stop - at));
  return value_sized_text(in, text, (size_t)(end - text), call->where);
}
