/* Rows of values, each key once, in the order in which they came. */
#ifndef YOKE_RECORD_ROW_SET_H
#define YOKE_RECORD_ROW_SET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "yoke/value.h"

/* All zero but for the widths: an empty one. */
typedef struct yoke_row_set {
  size_t width;       /* values of a row */
  size_t key_width;   /* the first of them, by which a row is known */
  yoke_value *values; /* `width` for each row; texts are borrowed */
  size_t count, capacity;
  uint32_t *table; /* a hash table of row numbers + 1; 0 is a free place */
  size_t table_size;
} yoke_row_set;

/* Adds a row, unless one with its key is there. False: out of memory. */
bool yoke_row_set_add(yoke_row_set *set, const yoke_value *values);
bool yoke_row_set_has(const yoke_row_set *set, const yoke_value *key);
void yoke_row_set_free(yoke_row_set *set);

/* The values of a row. */
static inline const yoke_value *yoke_row_at(const yoke_row_set *set, size_t row) {
  return &set->values[row * set->width];
}

#endif
