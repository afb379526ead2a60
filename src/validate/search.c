/* Regular expressions of validators: compiled once for each connection. Nothing else of libyoke
 * calls this, so that a program without them need not be linked with PCRE2. */
#include "common/memory.h"
#include "common/patterns.h"
#include "record/record.h"

typedef struct entry {
  struct entry *next; /* in its bucket */
  const yoke_validator *validator;
  yoke_pattern *pattern;
} entry;

enum { BUCKETS = 32 };

typedef struct cache {
  entry *buckets[BUCKETS];
} cache;

static void free_cache(void *memory) {
  cache *all = memory;
  for (size_t i = 0; i < BUCKETS; i++)
    for (entry *at = all->buckets[i], *next; at; at = next) {
      next = at->next;
      yoke_pattern_free(at->pattern);
      yoke_free(at);
    }
  yoke_free(all);
}

static cache *cache_of(yoke_db *db) {
  yoke_cache_slot *slot = yoke_pattern_cache(db);
  if (slot->cache) return slot->cache;
  cache *all = yoke_reallocate(NULL, sizeof *all);
  if (!all) return NULL;
  *all = (cache){{NULL}};
  *slot = (yoke_cache_slot){.cache = all, .free_cache = free_cache};
  return all;
}

static bool fail_pattern(yoke_db *db, const yoke_validator *validator,
                         const yoke_pattern_trouble *trouble) {
  if (!trouble->is_wrong) return yoke_fail_memory(db);
  return yoke_fail(db, YOKE_IMPROPERLY_CONFIGURED, "The regular expression %s: %s, at %zu.",
                   validator->pattern, trouble->reason, trouble->at);
}

/* NULL: failed. */
static const yoke_pattern *pattern_of(yoke_db *db, const yoke_validator *validator) {
  yoke_pattern_trouble trouble = {0};
  cache *all = cache_of(db);
  if (!all) {
    yoke_fail_memory(db);
    return NULL;
  }
  entry **bucket = &all->buckets[(uintptr_t)validator / sizeof *validator % BUCKETS];
  for (entry *at = *bucket; at; at = at->next)
    if (at->validator == validator) return at->pattern;
  yoke_pattern *pattern = yoke_pattern_new(validator->pattern, validator->pattern_flags, &trouble);
  entry *made = pattern ? yoke_reallocate(NULL, sizeof *made) : NULL;
  if (!made) {
    fail_pattern(db, validator, &trouble);
    yoke_pattern_free(pattern);
    return NULL;
  }
  *made = (entry){.next = *bucket, .validator = validator, .pattern = pattern};
  *bucket = made;
  return pattern;
}

int yoke_search_pattern(yoke_db *db, const yoke_validator *validator, const char *text) {
  const yoke_pattern *pattern = pattern_of(db, validator);
  if (!pattern) return -1;
  switch (yoke_pattern_find(pattern, text)) {
  case YOKE_FOUND:
    return 1;
  case YOKE_NOT_FOUND:
    return 0;
  case YOKE_FIND_TOO_LONG:
    yoke_fail(db, YOKE_OPERATIONAL_ERROR, "Looking for %s in a text takes too many steps.",
              validator->pattern);
    return -1;
  case YOKE_FIND_NO_MEMORY:
    break;
  }
  yoke_fail_memory(db);
  return -1;
}
