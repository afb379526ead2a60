#include "many/keys.h"

#include <string.h>

#include "common/memory.h"

static size_t *find_place(const yoke_key_set *set, yoke_value key) {
  size_t mask = set->place_count - 1, at = yoke_value_hash(key) & mask;
  while (set->places[at] && !yoke_value_equal(set->keys[set->places[at] - 1], key))
    at = (at + 1) & mask;
  return &set->places[at];
}

/* Room for twice as many keys, in a table that stays at most half full. */
static bool grow(yoke_key_set *set) {
  size_t capacity = set->place_count ? set->place_count : 8, place_count = capacity * 2;
  yoke_value *keys = yoke_reallocate(set->keys, capacity * sizeof *keys);
  if (!keys) return false;
  set->keys = keys;
  size_t *places = yoke_reallocate(set->places, place_count * sizeof *places);
  if (!places) return false;
  memset(places, 0, place_count * sizeof *places);
  set->places = places;
  set->place_count = place_count;
  for (size_t i = 0; i < set->count; i++)
    *find_place(set, keys[i]) = i + 1;
  return true;
}

bool yoke_key_set_has(const yoke_key_set *set, yoke_value key) {
  return set->count && *find_place(set, key);
}

bool yoke_key_set_add(yoke_key_set *set, yoke_value key) {
  if (yoke_key_set_has(set, key)) return true;
  if (set->count == set->place_count / 2 && !grow(set)) return false;
  set->keys[set->count] = key;
  *find_place(set, key) = ++set->count;
  return true;
}

void yoke_key_set_free(yoke_key_set *set) {
  yoke_free(set->keys);
  yoke_free(set->places);
}
