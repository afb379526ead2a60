/* Inside the room only. */
#ifndef YOKE_SOURCE_SELECT_H
#define YOKE_SOURCE_SELECT_H

#include "source/source.h"

/* A diagnostic to print, and the other objects of which the same is said at the same place: the
 * models that inherit a field, for one. */
typedef struct selected {
  const diagnostic *said;
  const char **others;
  size_t other_count;
} selected;

/* What is to be printed of a list, in order of file and place; what has no place comes last. */
selected *select_diagnostics(const diagnostics *list, size_t *ret_count, size_t *ret_silenced);

#endif
