/* A hash of uthash's whose memory is the arena's: it is never freed alone. */
#include "model/table.h"

#include <string.h>

#define uthash_malloc(size) yoke_arena_alloc(table->arena, size)
#define uthash_free(memory, size) ((void)(memory))
#include <uthash.h>

typedef struct entry {
  const void *key; /* a text; or the address itself */
  void *value;
  UT_hash_handle hh;
} entry;

struct table {
  yoke_arena *arena;
  entry *entries;
};

table *table_new(yoke_arena *arena) {
  table *table = yoke_arena_alloc(arena, sizeof *table);
  table->arena = arena;
  return table;
}

static void put(table *table, const void *key, size_t size, const void *kept, const void *value) {
  entry *found;
  HASH_FIND(hh, table->entries, key, size, found);
  if (!found) {
    found = yoke_arena_alloc(table->arena, sizeof *found);
    found->key = kept;
    const void *hashed =
        size == sizeof found->key && key != kept ? (const void *)&found->key : kept;
    HASH_ADD_KEYPTR(hh, table->entries, hashed, size, found);
  }
  found->value = (void *)value;
}

void table_put(table *table, const char *key, const void *value) {
  put(table, key, strlen(key), key, value);
}

void table_put_at(table *table, const void *key, const void *value) {
  put(table, &key, sizeof key, key, value);
}

static void *get(const table *table, const void *key, size_t size) {
  entry *found = NULL;
  if (table) HASH_FIND(hh, table->entries, key, size, found);
  return found ? found->value : NULL;
}

void *table_get_part(const table *table, const char *key, size_t size) {
  return get(table, key, size);
}

void *table_get(const table *table, const char *key) {
  return get(table, key, strlen(key));
}

void *table_get_at(const table *table, const void *key) {
  return get(table, &key, sizeof key);
}
