/* A set of keys, in the order in which they came. Inside the room only. */
#ifndef YOKE_MANY_KEYS_H
#define YOKE_MANY_KEYS_H

#include "record/record.h"

typedef struct yoke_key_set {
  yoke_value *keys;
  size_t count;
  size_t *places; /* a hash table of numbers + 1, at most half full; 0 is a free place */
  size_t place_count;
} yoke_key_set;

/* Adds a key, unless it is there; a text is borrowed. False: out of memory. */
bool yoke_key_set_add(yoke_key_set *set, yoke_value key);
bool yoke_key_set_has(const yoke_key_set *set, yoke_value key);
void yoke_key_set_free(yoke_key_set *set);

#endif
