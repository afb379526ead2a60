/* The connection's cache of compiled shapes. */
#include <stdlib.h>
#include <string.h>

#include "common/memory.h"
#include "query/cache.h"
#include "query/compile.h"

/* Keys are short; eight bytes a step. */
static uint64_t hash_key(const unsigned char *key, size_t size) {
  uint64_t hash = size, word;
  for (; size >= sizeof word; key += sizeof word, size -= sizeof word) {
    memcpy(&word, key, sizeof word);
    hash = (hash ^ word) * UINT64_C(0x9e3779b97f4a7c15);
    hash ^= hash >> 32;
  }
  word = 0;
  memcpy(&word, key, size);
  hash = (hash ^ word) * UINT64_C(0x9e3779b97f4a7c15);
  return hash ^ hash >> 32;
}

/* The highest number of a value: conditions that need no asking leave theirs out. */
static size_t count_values(const char *sql) {
  size_t highest = 0;
  bool quoted = false;
  for (; *sql; sql++) {
    if (*sql == '"') quoted = !quoted;
    if (*sql != '?' || quoted) continue;
    size_t number = strtoul(sql + 1, NULL, 10);
    if (number > highest) highest = number;
  }
  return highest;
}

/* One allocation: the shape, its selected models, its key, its SQL. */
static yoke_shape *make_shape(const yoke_request *request, const yoke_compilation *compiled) {
  size_t selected_size = compiled->selection.count * sizeof(yoke_selected);
  size_t sql_size = compiled->matches_nothing ? 0 : compiled->sql.size + 1;
  size_t size = sizeof(yoke_shape) + selected_size + request->key_size + sql_size;
  yoke_shape *shape = yoke_reallocate(NULL, size);
  if (!shape) {
    yoke_fail_memory(request->db);
    return NULL;
  }
  yoke_selected *selected = (yoke_selected *)(shape + 1);
  unsigned char *key = (unsigned char *)selected + selected_size;
  char *sql = (char *)key + request->key_size;
  if (selected_size) memcpy(selected, compiled->selection.models, selected_size);
  memcpy(key, request->key, request->key_size);
  if (sql_size) memcpy(sql, compiled->sql.text, sql_size);
  *shape = (yoke_shape){.next = shape,
                        .sql = sql_size ? sql : NULL,
                        .selected = selected,
                        .selected_count = compiled->selection.count,
                        .key = key,
                        .key_size = request->key_size};
  if (shape->sql) shape->value_count = count_values(shape->sql);
  return shape;
}

static yoke_shape *compile_shape(yoke_request *request) {
  yoke_compilation compilation;
  yoke_shape *shape =
      yoke_compile(&compilation, request) ? make_shape(request, &compilation) : NULL;
  yoke_compilation_free(&compilation);
  return shape;
}

static bool has_key(const yoke_shape *shape, const yoke_request *request, uint64_t hash) {
  return shape->hash == hash && shape->key_size == request->key_size &&
         memcmp(shape->key, request->key, request->key_size) == 0;
}

yoke_shape *yoke_shape_find(yoke_request *request) {
  yoke_query_cache *cache = yoke_query_cache_of(request->db);
  if (!cache) return NULL;
  uint64_t hash = hash_key(request->key, request->key_size);
  yoke_shape **bucket = &cache->shapes[hash % YOKE_SHAPE_BUCKETS];
  for (yoke_shape *shape = *bucket; shape; shape = shape->next)
    if (has_key(shape, request, hash)) return shape;
  yoke_shape *shape = compile_shape(request);
  if (!shape || cache->shape_count == YOKE_MOST_SHAPES) return shape;
  shape->hash = hash;
  shape->next = *bucket;
  *bucket = shape;
  cache->shape_count++;
  return shape;
}

void yoke_shape_release(yoke_shape *shape) {
  if (shape && shape->next == shape) yoke_free(shape);
}

yoke_statement *yoke_request_start(yoke_request *request, yoke_shape *shape) {
  bool is_cached = shape->next != shape;
  yoke_statement *statement = is_cached
                                  ? yoke_prepare_kept(request->db, &shape->statement, shape->sql)
                                  : yoke_prepare(request->db, shape->sql);
  if (!statement) return NULL;
  for (size_t i = 0; i < shape->value_count; i++) {
    if (yoke_bind(statement, (int)i + 1, request->values[i])) continue;
    yoke_fail_about_value(request, i);
    yoke_release(statement);
    return NULL;
  }
  return statement;
}
