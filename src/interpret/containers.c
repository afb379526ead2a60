/* Sets and dicts: what is in them once, in the order it came; large ones by hash. */
#include <string.h>

#include "interpret/run.h"

enum { FEW = 16 };

/* A hash table of positions, plus one, of the keys among the items. It is made when a dict or set
 * has grown beyond a few, and again when the items were moved or removed: `count` says for which it
 * is. Keys of which nothing is known all have one hash: what goes by each other is counted. */
struct index {
  uint32_t *slots;
  size_t slot_count, count;
  size_t collisions; /* that nobody has paid for */
};

static size_t step_of(const value *of) {
  return of->kind == IS_DICT ? 2 : 1;
}

static uint32_t *slot_of(const value *of, const value *key) {
  struct index *index = of->index;
  size_t at = (size_t)value_hash(key) & (index->slot_count - 1);
  for (; index->slots[at] && !values_equal(of->items[index->slots[at] - 1], key);
       index->collisions++)
    at = (at + 1) & (index->slot_count - 1);
  return &index->slots[at];
}

static void make_index(interpreter *in, value *of) {
  size_t count = of->count / step_of(of);
  struct index *index = yoke_arena_alloc(in->arena, sizeof *index);
  for (index->slot_count = 64; index->slot_count < count * 4;)
    index->slot_count *= 2;
  index->slots = yoke_arena_alloc(in->arena, index->slot_count * sizeof *index->slots);
  of->index = index;
  for (size_t i = 0; i < of->count; i += step_of(of))
    *slot_of(of, of->items[i]) = (uint32_t)(i + 1);
  index->count = of->count;
}

static bool has_index(const value *of) {
  return of->index && of->index->count == of->count &&
         of->count / step_of(of) * 2 <= of->index->slot_count;
}

/* The position of a key; `of->count` when it is not there. */
static size_t position(const value *of, const value *key) {
  if (has_index(of)) {
    uint32_t found = *slot_of(of, key);
    return found ? found - 1 : of->count;
  }
  size_t step = step_of(of);
  for (size_t i = 0; i < of->count; i += step)
    if (values_equal(of->items[i], key)) return i;
  return of->count;
}

static void check_hashable(interpreter *in, const value *key) {
  if (!is_hashable(key))
    raise_error(in, "TypeError", key->where, "unhashable type: '%s'", value_type_name(key));
}

/* Adds a key, and in a dict its value. */
static void append_key(interpreter *in, value *to, value *key, value *item) {
  bool large = to->count / step_of(to) >= FEW;
  if (large && !has_index(to)) make_index(in, to);
  size_t at = to->count;
  uint32_t *slot = large ? slot_of(to, key) : NULL;
  value_append(in, to, key);
  if (item) value_append(in, to, item);
  if (!slot) return;
  *slot = (uint32_t)(at + 1);
  to->index->count = to->count;
  spend(in, to->index->collisions / 8);
  to->index->collisions %= 8;
}

void set_add(interpreter *in, value *set, value *item) {
  check_hashable(in, item);
  if (position(set, item) == set->count) append_key(in, set, item, NULL);
}

bool container_has(const value *of, const value *key) {
  return position(of, key) < of->count;
}

bool set_has(interpreter *in, value *set, const value *item) {
  if (set->count > FEW && !has_index(set)) make_index(in, set);
  return position(set, item) < set->count;
}

value *set_from(interpreter *in, const value *items, place where) {
  value *made = value_new(in, IS_SET, where);
  for (size_t i = 0; i < items->count; i++)
    set_add(in, made, items->items[i]);
  return made;
}

value *dict_get(const value *dict, const value *key) {
  size_t at = position(dict, key);
  return at < dict->count ? dict->items[at + 1] : NULL;
}

value *dict_get_text(const value *dict, const char *key) {
  value text = {.kind = IS_TEXT, .text = key, .size = strlen(key)};
  return dict_get(dict, &text);
}

void dict_set(interpreter *in, value *dict, value *key, value *item) {
  check_hashable(in, key);
  size_t at = position(dict, key);
  if (at < dict->count)
    dict->items[at + 1] = item;
  else
    append_key(in, dict, key, item);
  if (dict->names) namespace_set_by(dict->names, key, item, key->where);
}

void dict_update(interpreter *in, value *dict, const value *more) {
  spend(in, more->count / 8);
  for (size_t i = 0; i + 1 < more->count; i += 2)
    dict_set(in, dict, more->items[i], more->items[i + 1]);
}

bool dict_remove(interpreter *in, value *of, const value *key) {
  size_t at = position(of, key), step = step_of(of);
  if (at == of->count) return false;
  spend(in, of->count / 64);
  memmove(of->items + at, of->items + at + step, (of->count - at - step) * sizeof *of->items);
  of->count -= step;
  of->index = NULL;
  return true;
}
