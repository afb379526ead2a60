#include "query/cache.h"

#include <string.h>

#include "common/memory.h"

static void free_cache(void *cache) {
  yoke_query_cache *all = cache;
  for (yoke_iterator *iterator = all->iterators, *next; iterator; iterator = next) {
    next = yoke_iterator_after(iterator);
    yoke_iterator_free(iterator);
  }
  for (size_t i = 0; i < YOKE_SHAPE_BUCKETS; i++) {
    for (yoke_shape *shape = all->shapes[i], *next; shape; shape = next) {
      next = shape->next;
      yoke_free(shape);
    }
  }
  yoke_free(all);
}

yoke_query_cache *yoke_query_cache_of(yoke_db *db) {
  yoke_cache_slot *slot = yoke_cache(db);
  if (slot->cache) return slot->cache;
  yoke_query_cache *cache = yoke_reallocate(NULL, sizeof *cache);
  if (!cache) {
    yoke_fail_memory(db);
    return NULL;
  }
  memset(cache, 0, sizeof *cache);
  *slot = (yoke_cache_slot){.cache = cache, .free_cache = free_cache};
  return cache;
}
