/* What was probably meant by a name that is not there. */
#ifndef YOKE_SOURCE_SUGGEST_H
#define YOKE_SOURCE_SUGGEST_H

#include <stddef.h>

/* The closest of the names that were considered; `best` is NULL while none is close enough. */
typedef struct name_search {
  const char *wrong, *best;
  size_t size, least; /* of `wrong`; the edits that are too many */
} name_search;

name_search search_name(const char *wrong);
void consider_name(name_search *search, const char *name);

/* The closest of a list that NULL ends; or NULL. */
const char *closest(const char *wrong, const char *const *names);

#endif
