/* Inside the room only. */
#ifndef YOKE_INTERPRET_NAMESPACE_H
#define YOKE_INTERPRET_NAMESPACE_H

#include "interpret/interpret.h"

struct namespace {
  yoke_arena *arena;
  binding *items;
  size_t count;
  uint32_t *slots; /* a hash table of positions in `items`, plus one; NULL: few enough to compare */
  const value *lost; /* a name that is not known, under which a field was bound; NULL: none */
  size_t slot_count; /* a power of two, at least twice the count */
};

#endif
