#include "record/row_set.h"

#include <string.h>

#include "common/memory.h"
#include "record/record.h"

static size_t hash_key(const yoke_row_set *set, const yoke_value *key) {
  size_t hash = 0;
  for (size_t i = 0; i < set->key_width; i++)
    hash = hash * 31 + (size_t)yoke_value_hash(key[i]);
  return hash;
}

static bool is_same_key(const yoke_row_set *set, const yoke_value *a, const yoke_value *b) {
  for (size_t i = 0; i < set->key_width; i++)
    if (!yoke_value_equal(a[i], b[i])) return false;
  return true;
}

/* The place in the hash table where `key` is, or where it would go. */
static uint32_t *find_place(const yoke_row_set *set, const yoke_value *key) {
  size_t mask = set->table_size - 1;
  for (size_t at = hash_key(set, key) & mask;; at = (at + 1) & mask) {
    uint32_t *place = &set->table[at];
    if (!*place || is_same_key(set, yoke_row_at(set, *place - 1), key)) return place;
  }
}

/* Room for twice as many rows, and a hash table that stays at most half full. */
static bool grow(yoke_row_set *set) {
  size_t capacity = set->capacity ? set->capacity * 2 : 8;
  size_t table_size = capacity * 2;
  yoke_value *values = yoke_reallocate(set->values, capacity * set->width * sizeof *values);
  if (!values) return false;
  set->values = values;
  uint32_t *table = yoke_reallocate(set->table, table_size * sizeof *table);
  if (!table) return false;
  memset(table, 0, table_size * sizeof *table);
  set->table = table;
  set->table_size = table_size;
  set->capacity = capacity;
  for (size_t i = 0; i < set->count; i++)
    *find_place(set, yoke_row_at(set, i)) = (uint32_t)i + 1;
  return true;
}

bool yoke_row_set_add(yoke_row_set *set, const yoke_value *values) {
  if (yoke_row_set_has(set, values)) return true;
  if (set->count == set->capacity && (set->count == UINT32_MAX || !grow(set))) return false;
  memcpy(&set->values[set->count * set->width], values, set->width * sizeof *values);
  *find_place(set, values) = (uint32_t)++set->count;
  return true;
}

bool yoke_row_set_has(const yoke_row_set *set, const yoke_value *key) {
  return set->count && *find_place(set, key);
}

void yoke_row_set_free(yoke_row_set *set) {
  yoke_free(set->values);
  yoke_free(set->table);
}
