/* The methods of list, tuple, dict and set. */
#include <string.h>

#include "interpret/builtins.h"

static value *none(interpreter *in, const native_call *call) {
  return value_none(in, call->where);
}

/* ── list and tuple ─────────────────────────────────────────────────────────────────────────── */

static value *list_append(interpreter *in, const native_call *call) {
  value_append(in, call->self, call->items[0]);
  return none(in, call);
}

static value *list_extend(interpreter *in, const native_call *call) {
  value *more = items_of(in, call->items[0], call->where);
  if (is_unknown(more)) call->self->is_lazy = true; /* what is in it is no longer known */
  for (size_t i = 0; i < more->count; i++)
    value_append(in, call->self, more->items[i]);
  return none(in, call);
}

static value *list_insert(interpreter *in, const native_call *call) {
  value *self = call->self;
  if (call->items[0]->kind != IS_INT) return not_known(in, call);
  int64_t at = call->items[0]->integer;
  if (at < 0) at += (int64_t)self->count;
  if (at < 0) at = 0;
  if (at > (int64_t)self->count) at = (int64_t)self->count;
  value_append(in, self, call->items[1]);
  spend(in, self->count / 64);
  memmove(self->items + at + 1, self->items + at,
          (self->count - 1 - (size_t)at) * sizeof *self->items);
  self->items[at] = call->items[1];
  return none(in, call);
}

static value *list_pop(interpreter *in, const native_call *call) {
  value *self = call->self;
  int64_t at = call->count && call->items[0]->kind == IS_INT ? call->items[0]->integer : -1;
  if (self->is_lazy) return not_known(in, call);
  if (at < 0) at += (int64_t)self->count;
  if (!self->count) raise_error(in, "IndexError", call->where, "pop from empty list");
  if (at < 0 || at >= (int64_t)self->count)
    raise_error(in, "IndexError", call->where, "pop index out of range");
  value *taken = self->items[at];
  memmove(self->items + at, self->items + at + 1,
          (self->count - (size_t)at - 1) * sizeof *self->items);
  self->count--;
  return taken;
}

/* The place of an item: `count` when there is none, SIZE_MAX when that is not known. */
static size_t place_of(interpreter *in, const native_call *call) {
  for (size_t i = 0; i < call->self->count; i++) {
    int same = equality(in, call->self->items[i], call->items[0]);
    if (same == 1) return i;
    if (same < 0) return SIZE_MAX;
  }
  return call->self->is_lazy ? SIZE_MAX : call->self->count;
}

static value *list_remove(interpreter *in, const native_call *call) {
  size_t at = place_of(in, call);
  if (at == SIZE_MAX) return not_known(in, call);
  if (at == call->self->count)
    raise_error(in, "ValueError", call->where, "list.remove(x): x not in list");
  memmove(call->self->items + at, call->self->items + at + 1,
          (call->self->count - at - 1) * sizeof *call->self->items);
  call->self->count--;
  return none(in, call);
}

static value *list_index(interpreter *in, const native_call *call) {
  size_t at = call->count > 1 ? SIZE_MAX : place_of(in, call);
  if (at == SIZE_MAX) return not_known(in, call);
  if (at == call->self->count)
    raise_error(in, "ValueError", call->where, "%s is not in list", value_repr(in, call->items[0]));
  return value_int(in, (int64_t)at, call->where);
}

static value *list_count(interpreter *in, const native_call *call) {
  int64_t count = 0;
  for (size_t i = 0; i < call->self->count; i++)
    count += equality(in, call->self->items[i], call->items[0]) == 1;
  return value_int(in, count, call->where);
}

static value *list_reverse(interpreter *in, const native_call *call) {
  value *self = call->self;
  for (size_t i = 0; i < self->count / 2; i++) {
    value *other = self->items[self->count - 1 - i];
    self->items[self->count - 1 - i] = self->items[i];
    self->items[i] = other;
  }
  return none(in, call);
}

static value *list_sort(interpreter *in, const native_call *call) {
  value *made = sorted_items(in, call, call->self);
  if (is_unknown(made))
    call->self->is_lazy = true;
  else
    call->self->items = made->items;
  return none(in, call);
}

static value *list_clear(interpreter *in, const native_call *call) {
  call->self->items = NULL;
  call->self->count = 0;
  call->self->is_lazy = false;
  call->self->index = NULL;
  return none(in, call);
}

static value *list_copy(interpreter *in, const native_call *call) {
  value *made =
      value_sequence(in, call->self->kind, call->self->items, call->self->count, call->where);
  made->is_lazy = call->self->is_lazy;
  return made;
}

const native_entry list_methods[] = {
    {"append", list_append, 1, 1, true},  {"clear", list_clear, 0, 0, false},
    {"copy", list_copy, 0, 0, false},     {"count", list_count, 1, 1, false},
    {"extend", list_extend, 1, 1, true},  {"index", list_index, 1, 3, false},
    {"insert", list_insert, 2, 2, true},  {"pop", list_pop, 0, 1, false},
    {"remove", list_remove, 1, 1, false}, {"reverse", list_reverse, 0, 0, false},
    {"sort", list_sort, 0, 0, false},     {NULL, NULL, 0, 0, false},
};

const native_entry tuple_methods[] = {
    {"count", list_count, 1, 1, false},
    {"index", list_index, 1, 3, false},
    {NULL, NULL, 0, 0, false},
};

/* ── dict ───────────────────────────────────────────────────────────────────────────────────── */

static value *dict_get_method(interpreter *in, const native_call *call) {
  if (is_unknown(call->items[0])) return call->items[0];
  value *found = dict_get(call->self, call->items[0]);
  if (found) return found;
  if (is_symbolic(call->items[0])) return not_known(in, call);
  value *other = call->count > 1 ? call->items[1] : keyword_of(call, "default");
  return other ? other : none(in, call);
}

static value *dict_setdefault(interpreter *in, const native_call *call) {
  value *found = dict_get(call->self, call->items[0]);
  if (found) return found;
  value *other = call->count > 1 ? call->items[1] : none(in, call);
  dict_set(in, call->self, call->items[0], other);
  return other;
}

static value *dict_pop(interpreter *in, const native_call *call) {
  value *found = dict_get(call->self, call->items[0]);
  if (found) {
    dict_remove(in, call->self, call->items[0]);
    return found;
  }
  if (call->count > 1) return call->items[1];
  raise_error(in, "KeyError", call->where, "%s", value_repr(in, call->items[0]));
}

static value *dict_popitem(interpreter *in, const native_call *call) {
  value *self = call->self;
  if (!self->count) raise_error(in, "KeyError", call->where, "'popitem(): dictionary is empty'");
  value *pair = value_sequence(in, IS_TUPLE, self->items + self->count - 2, 2, call->where);
  self->count -= 2;
  self->index = NULL;
  return pair;
}

/* More may be in the dictionary than is known: fields, where it has the names of a class. */
static value *lose_names(interpreter *in, const native_call *call) {
  value *why = not_known(in, call);
  call->self->is_lazy = true;
  if (call->self->names) namespace_lose(call->self->names, why);
  return why;
}

static value *dict_update_method(interpreter *in, const native_call *call) {
  if (call->count) {
    const native_entry *maker = builtin_functions;
    while (strcmp(maker->name, "dict") != 0)
      maker++;
    arguments first = {(argument *)call->given->items, 0, NULL};
    add_argument(in, &first, NULL, call->items[0], call->where);
    value *more = call->items[0]->kind == IS_DICT
                      ? call->items[0]
                      : run_native(in, maker, NULL, &first, call->where);
    if (more->kind != IS_DICT) return lose_names(in, call);
    dict_update(in, call->self, more);
  }
  for (size_t i = 0; i < call->given->count; i++) {
    const argument *one = &call->given->items[i];
    if (one->name) dict_set(in, call->self, value_text(in, one->name, one->where), one->value);
  }
  return none(in, call);
}

static value *dict_keys(interpreter *in, const native_call *call) {
  return items_of(in, call->self, call->where);
}

static value *dict_values(interpreter *in, const native_call *call) {
  value *made = value_new(in, IS_LIST, call->where);
  for (size_t i = 1; i < call->self->count; i += 2)
    value_append(in, made, call->self->items[i]);
  return made;
}

static value *dict_items(interpreter *in, const native_call *call) {
  value *made = value_new(in, IS_LIST, call->where);
  spend(in, call->self->count);
  for (size_t i = 0; i + 1 < call->self->count; i += 2)
    value_append(in, made, value_sequence(in, IS_TUPLE, call->self->items + i, 2, call->where));
  return made;
}

static value *dict_copy(interpreter *in, const native_call *call) {
  value *made = value_new(in, IS_DICT, call->where);
  dict_update(in, made, call->self);
  return made;
}

const native_entry dict_methods[] = {
    {"clear", list_clear, 0, 0, false},
    {"copy", dict_copy, 0, 0, false},
    {"get", dict_get_method, 1, 2, true},
    {"items", dict_items, 0, 0, false},
    {"keys", dict_keys, 0, 0, false},
    {"pop", dict_pop, 1, 2, true},
    {"popitem", dict_popitem, 0, 0, false},
    {"setdefault", dict_setdefault, 1, 2, true},
    {"update", dict_update_method, 0, 1, true},
    {"values", dict_values, 0, 0, false},
    {NULL, NULL, 0, 0, false},
};

/* ── set ────────────────────────────────────────────────────────────────────────────────────── */

static value *set_add_method(interpreter *in, const native_call *call) {
  set_add(in, call->self, call->items[0]);
  return none(in, call);
}

static value *set_discard(interpreter *in, const native_call *call) {
  dict_remove(in, call->self, call->items[0]);
  return none(in, call);
}

static value *set_remove(interpreter *in, const native_call *call) {
  if (!dict_remove(in, call->self, call->items[0]))
    raise_error(in, "KeyError", call->where, "%s", value_repr(in, call->items[0]));
  return none(in, call);
}

static value *set_update(interpreter *in, const native_call *call) {
  for (size_t i = 0; i < call->count; i++) {
    value *more = items_of(in, call->items[i], call->where);
    if (is_unknown(more)) return more;
    for (size_t k = 0; k < more->count; k++)
      set_add(in, call->self, more->items[k]);
  }
  return none(in, call);
}

static value *with_operator(interpreter *in, const native_call *call, const char *operator) {
  value *result = list_copy(in, call);
  for (size_t i = 0; i < call->count; i++) {
    value *other = items_of(in, call->items[i], call->where);
    if (is_unknown(other)) return other;
    result = operate(in, operator, result, set_from(in, other, call->where), call->where);
  }
  return result;
}

static value *set_union(interpreter *in, const native_call *call) {
  return with_operator(in, call, "|");
}

static value *set_intersection(interpreter *in, const native_call *call) {
  return with_operator(in, call, "&");
}

static value *set_difference(interpreter *in, const native_call *call) {
  return with_operator(in, call, "-");
}

static value *set_symmetric(interpreter *in, const native_call *call) {
  return with_operator(in, call, "^");
}

const native_entry set_methods[] = {
    {"add", set_add_method, 1, 1, false},
    {"clear", list_clear, 0, 0, false},
    {"copy", list_copy, 0, 0, false},
    {"difference", set_difference, 0, -1, false},
    {"difference_update", NULL, 0, -1, false},
    {"discard", set_discard, 1, 1, false},
    {"intersection", set_intersection, 0, -1, false},
    {"intersection_update", NULL, 0, -1, false},
    {"isdisjoint", NULL, 1, 1, false},
    {"issubset", NULL, 1, 1, false},
    {"issuperset", NULL, 1, 1, false},
    {"pop", NULL, 0, 0, false},
    {"remove", set_remove, 1, 1, false},
    {"symmetric_difference", set_symmetric, 1, 1, false},
    {"union", set_union, 0, -1, false},
    {"update", set_update, 0, -1, false},
    {NULL, NULL, 0, 0, false},
};
