/* A hash whose memory is the arena's: entries are never freed alone. Each bucket is a list. */
#include "model/table.h"

#include <stdint.h>
#include <string.h>

enum {
  FIRST_BUCKETS = 8,
  FULL = 2 /* entries a bucket, on average: then there are twice as many */
};

typedef struct entry {
  struct entry *next;
  const void *key; /* a text; or the address itself */
  void *value;
  uint32_t hash;
  uint32_t size; /* of a text; or ADDRESS */
} entry;

static const uint32_t ADDRESS = UINT32_MAX;

struct table {
  yoke_arena *arena;
  entry **buckets; /* a power of two; NULL: it is empty */
  size_t bucket_count, entry_count;
};

table *table_new(yoke_arena *arena) {
  table *table = yoke_arena_alloc(arena, sizeof *table);
  table->arena = arena;
  return table;
}

/* What is looked for: the members of an entry that tell it from others. */
static entry text_key(const char *text, size_t size) {
  uint64_t hash = 14695981039346656037u;
  for (size_t i = 0; i < size; i++)
    hash = (hash ^ (unsigned char)text[i]) * 1099511628211u;
  return (entry){.key = text, .hash = (uint32_t)(hash ^ hash >> 32), .size = (uint32_t)size};
}

static entry address_key(const void *address) {
  uint64_t hash = (uintptr_t)address * 0x9E3779B97F4A7C15u;
  return (entry){.key = address, .hash = (uint32_t)(hash >> 32), .size = ADDRESS};
}

static bool is_same(const entry *one, const entry *other) {
  if (one->hash != other->hash || one->size != other->size) return false;
  return one->key == other->key ||
         (one->size != ADDRESS && memcmp(one->key, other->key, one->size) == 0);
}

static entry **bucket_of(const table *table, const entry *entry) {
  return &table->buckets[entry->hash & (table->bucket_count - 1)];
}

static entry *find(const table *table, entry key) {
  entry *found = table && table->buckets ? *bucket_of(table, &key) : NULL;
  while (found && !is_same(found, &key))
    found = found->next;
  return found;
}

static void link_entry(table *table, entry *entry) {
  struct entry **bucket = bucket_of(table, entry);
  entry->next = *bucket;
  *bucket = entry;
}

static void make_room(table *table) {
  if (table->entry_count < table->bucket_count * FULL) return;
  entry **old = table->buckets;
  size_t old_count = table->bucket_count;
  table->bucket_count = old_count ? old_count * 2 : FIRST_BUCKETS;
  table->buckets = yoke_arena_alloc(table->arena, table->bucket_count * sizeof *table->buckets);
  for (size_t i = 0; i < old_count; i++)
    for (entry *at = old[i], *next; at; at = next) {
      next = at->next;
      link_entry(table, at);
    }
}

static void put(table *table, entry key, const void *value) {
  entry *found = find(table, key);
  if (!found) {
    make_room(table);
    found = yoke_arena_alloc(table->arena, sizeof *found);
    *found = key;
    link_entry(table, found);
    table->entry_count++;
  }
  found->value = (void *)value;
}

static void *get(const table *table, entry key) {
  const entry *found = find(table, key);
  return found ? found->value : NULL;
}

void table_put(table *table, const char *key, const void *value) {
  put(table, text_key(key, strlen(key)), value);
}

void table_put_at(table *table, const void *key, const void *value) {
  put(table, address_key(key), value);
}

void *table_get_part(const table *table, const char *key, size_t size) {
  return get(table, text_key(key, size));
}

void *table_get(const table *table, const char *key) {
  return get(table, text_key(key, strlen(key)));
}

void *table_get_at(const table *table, const void *key) {
  return get(table, address_key(key));
}
