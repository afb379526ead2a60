/* What the query room keeps on a connection. */
#ifndef YOKE_QUERY_CACHE_H
#define YOKE_QUERY_CACHE_H

#include "query/shape.h"

/* A program has as many shapes as it has queries in its source; beyond YOKE_MOST_SHAPES the texts
 * must be made up at run time, and what is compiled then is used once. */
enum { YOKE_SHAPE_BUCKETS = 256, YOKE_MOST_SHAPES = 1024 };

typedef struct yoke_query_cache {
  yoke_shape *shapes[YOKE_SHAPE_BUCKETS];
  size_t shape_count;
  struct yoke_iterator *iterators; /* open and closed; their memory ends with the connection */
} yoke_query_cache;

/* Made at the first use; NULL when out of memory (error set). */
yoke_query_cache *yoke_query_cache_of(yoke_db *db);

/* Frees the memory of an iterator; its statement is left to the connection. */
void yoke_iterator_free(struct yoke_iterator *iterator);
struct yoke_iterator *yoke_iterator_after(struct yoke_iterator *iterator);

#endif
