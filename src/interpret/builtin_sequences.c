/* sorted(), enumerate(), zip() and the others that go through something. */
#include <string.h>

#include "interpret/builtins.h"

typedef struct keyed {
  value *key, *item;
} keyed;

/* 1, 0, or -1 when it cannot be known. */
static int is_less(interpreter *in, value *left, value *right, place where) {
  int order;
  if (values_order(left, right, &order) == 1) return order < 0;
  bool has_methods = left->kind == IS_INSTANCE && !is_symbolic(left);
  return has_methods ? truth_of(in, compare(in, "<", left, right, where)) : -1;
}

/* Merge sort: stable, and a comparison that cannot be known ends it. */
static bool merge_sort(interpreter *in, keyed *items, keyed *spare, size_t count, bool reverse) {
  if (count < 2) return true;
  size_t half = count / 2, left = 0, right = half, at = 0;
  if (!merge_sort(in, items, spare, half, reverse) ||
      !merge_sort(in, items + half, spare, count - half, reverse))
    return false;
  while (left < half && right < count) {
    value *first = items[left].key, *second = items[right].key;
    place where = items[right].item->where;
    int takes_right =
        reverse ? is_less(in, first, second, where) : is_less(in, second, first, where);
    if (takes_right < 0) return false;
    spare[at++] = takes_right ? items[right++] : items[left++];
  }
  while (left < half)
    spare[at++] = items[left++];
  while (right < count)
    spare[at++] = items[right++];
  memcpy(items, spare, count * sizeof *items);
  return true;
}

value *sorted_items(interpreter *in, const native_call *call, value *items) {
  value *key = keyword_of(call, "key"), *reverse = keyword_of(call, "reverse");
  keyed *all = yoke_arena_alloc(in->arena, (items->count + 1) * sizeof *all);
  keyed *spare = yoke_arena_alloc(in->arena, (items->count + 1) * sizeof *all);
  spend(in, items->count);
  for (size_t i = 0; i < items->count; i++) {
    bool keyless = !key || key->kind == IS_NONE;
    all[i].item = items->items[i];
    all[i].key = keyless ? all[i].item : call_with(in, key, &all[i].item, 1, call->where);
  }
  bool backwards = reverse && value_truth(reverse) == 1;
  if (!merge_sort(in, all, spare, items->count, backwards))
    return value_unknown(in, call->where, "its order is not known");
  value *made = value_new(in, IS_LIST, call->where);
  for (size_t i = 0; i < items->count; i++)
    value_append(in, made, all[i].item);
  return made;
}

value *run_sorted(interpreter *in, const native_call *call) {
  value *items = items_of(in, call->items[0], call->where);
  return is_unknown(items) ? items : sorted_items(in, call, items);
}

value *run_reversed(interpreter *in, const native_call *call) {
  value *items = items_of(in, call->items[0], call->where);
  if (is_unknown(items)) return items;
  value *made = value_new(in, IS_LIST, call->where);
  for (size_t i = items->count; i-- > 0;)
    value_append(in, made, items->items[i]);
  return made;
}

value *run_enumerate(interpreter *in, const native_call *call) {
  value *items = items_of(in, call->items[0], call->where), *start = keyword_of(call, "start");
  if (is_unknown(items)) return items;
  if (call->count > 1) start = call->items[1];
  int64_t at = start && start->kind == IS_INT ? start->integer : 0;
  value *made = value_new(in, IS_LIST, call->where);
  spend(in, items->count);
  for (size_t i = 0; i < items->count; i++) {
    value *pair[] = {value_int(in, at + (int64_t)i, call->where), items->items[i]};
    value_append(in, made, value_sequence(in, IS_TUPLE, pair, 2, call->where));
  }
  return made;
}

/* The items of all arguments from `first` on, and the shortest length; false: not known. */
static bool all_items(interpreter *in, const native_call *call, size_t first, value **lists,
                      size_t *ret_shortest) {
  *ret_shortest = call->count > first ? SIZE_MAX : 0;
  for (size_t i = first; i < call->count; i++) {
    lists[i] = items_of(in, call->items[i], call->where);
    if (is_unknown(lists[i])) return false;
    if (lists[i]->count < *ret_shortest) *ret_shortest = lists[i]->count;
  }
  return true;
}

value *run_zip(interpreter *in, const native_call *call) {
  value **lists = yoke_arena_alloc(in->arena, (call->count + 1) * sizeof *lists);
  size_t shortest;
  if (!all_items(in, call, 0, lists, &shortest)) return not_known(in, call);
  value *made = value_new(in, IS_LIST, call->where);
  spend(in, shortest);
  for (size_t i = 0; i < shortest; i++) {
    value *row = value_new(in, IS_TUPLE, call->where);
    for (size_t k = 0; k < call->count; k++)
      value_append(in, row, lists[k]->items[i]);
    value_append(in, made, row);
  }
  return made;
}

value *run_map(interpreter *in, const native_call *call) {
  value **lists = yoke_arena_alloc(in->arena, (call->count + 1) * sizeof *lists);
  size_t shortest;
  if (!all_items(in, call, 1, lists, &shortest)) return not_known(in, call);
  value *made = value_new(in, IS_LIST, call->where);
  in->repeats++;
  for (size_t i = 0; i < shortest; i++) {
    arguments given = {0};
    spend(in, 1);
    for (size_t k = 1; k < call->count; k++)
      add_argument(in, &given, NULL, lists[k]->items[i], call->where);
    value_append(in, made, call_value(in, call->items[0], &given, call->where));
  }
  in->repeats--;
  return made;
}

value *run_filter(interpreter *in, const native_call *call) {
  value *items = items_of(in, call->items[1], call->where);
  if (is_unknown(items)) return items;
  value *made = value_new(in, IS_LIST, call->where);
  spend(in, items->count);
  for (size_t i = 0; i < items->count; i++) {
    value *test = items->items[i];
    if (call->items[0]->kind != IS_NONE)
      test = call_with(in, call->items[0], &test, 1, call->where);
    int truth = truth_of(in, test);
    if (truth < 0) return not_known(in, call);
    if (truth) value_append(in, made, items->items[i]);
  }
  return made;
}

/* any() stops at the first that is true, all() at the first that is false. */
static value *stops_at(interpreter *in, const native_call *call, int stop) {
  value *items = items_of(in, call->items[0], call->where);
  bool known = true;
  if (is_unknown(items)) return items;
  for (size_t i = 0; i < items->count; i++) {
    int truth = truth_of(in, items->items[i]);
    if (truth == stop) return value_bool(in, stop, call->where);
    known &= truth >= 0;
  }
  return known ? value_bool(in, !stop, call->where) : not_known(in, call);
}

value *run_any(interpreter *in, const native_call *call) {
  return stops_at(in, call, 1);
}

value *run_all(interpreter *in, const native_call *call) {
  return stops_at(in, call, 0);
}

value *run_sum(interpreter *in, const native_call *call) {
  value *items = items_of(in, call->items[0], call->where), *start = keyword_of(call, "start");
  if (is_unknown(items)) return items;
  if (call->count > 1) start = call->items[1];
  value *total = start ? start : value_int(in, 0, call->where);
  spend(in, items->count);
  for (size_t i = 0; i < items->count; i++)
    total = operate(in, "+", total, items->items[i], call->where);
  return total;
}

static value *extreme(interpreter *in, const native_call *call, const char *name, bool largest) {
  value *items = call->count == 1
                     ? items_of(in, call->items[0], call->where)
                     : value_sequence(in, IS_LIST, call->items, call->count, call->where);
  value *key = keyword_of(call, "key"), *none = keyword_of(call, "default");
  if (is_unknown(items)) return items;
  if (!items->count && none) return none;
  if (!items->count)
    raise_error(in, "ValueError", call->where, "%s() iterable argument is empty", name);
  value *best = NULL, *best_key = NULL;
  for (size_t i = 0; i < items->count; i++) {
    value *item = items->items[i];
    value *measure = key && key->kind != IS_NONE ? call_with(in, key, &item, 1, call->where) : item;
    int order = 0;
    if (best && values_order(measure, best_key, &order) != 1) return not_known(in, call);
    if (best && !(largest ? order > 0 : order < 0)) continue;
    best = item;
    best_key = measure;
  }
  return best;
}

value *run_min(interpreter *in, const native_call *call) {
  return extreme(in, call, "min", false);
}

value *run_max(interpreter *in, const native_call *call) {
  return extreme(in, call, "max", true);
}
