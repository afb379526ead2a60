/* A request: its key and its values grow as they are described. */
#include <string.h>

#include "query/describe.h"

void yoke_request_init(yoke_request *request, yoke_db *db, const yoke_model *model,
                       yoke_query_kind kind) {
  request->db = db;
  request->model = model;
  request->kind = kind;
  request->key = request->key_room;
  request->key_capacity = sizeof request->key_room;
  request->values = request->value_room;
  request->value_count = 0;
  request->value_capacity = sizeof request->value_room / sizeof *request->value_room;
  request->is_negated = false;
  request->crossed = request->depth = 0;
  request->scratch = (yoke_arena){0};
  memcpy(request->key, &model, sizeof model);
  request->key[sizeof model] = (unsigned char)kind;
  request->key_size = sizeof model + 1;
}

void yoke_request_free(yoke_request *request) {
  yoke_arena_free(&request->scratch);
}

bool yoke_grow_key(yoke_request *request, size_t size) {
  size_t capacity = (request->key_size + size) * 2;
  unsigned char *key = yoke_arena_alloc(&request->scratch, capacity);
  if (!key) return yoke_fail_memory(request->db);
  memcpy(key, request->key, request->key_size);
  request->key = key;
  request->key_capacity = capacity;
  return true;
}

bool yoke_add_bytes(yoke_request *request, const void *bytes, size_t size) {
  unsigned char *place = yoke_key_take(request, size);
  if (place) memcpy(place, bytes, size);
  return place;
}

bool yoke_add_text(yoke_request *request, yoke_token token, const char *text) {
  return yoke_add_token(request, token) && yoke_add_bytes(request, text, strlen(text) + 1);
}

bool yoke_add_value(yoke_request *request, yoke_value value) {
  if (request->value_count == request->value_capacity) {
    size_t capacity = request->value_capacity * 2;
    yoke_value *values = yoke_arena_alloc(&request->scratch, capacity * sizeof *values);
    if (!values) return yoke_fail_memory(request->db);
    memcpy(values, request->values, request->value_count * sizeof *values);
    request->values = values;
    request->value_capacity = capacity;
  }
  request->values[request->value_count++] = value;
  return true;
}

bool yoke_request_keep_values(yoke_request *request, yoke_arena *arena) {
  for (size_t i = 0; i < request->value_count; i++) {
    if (!yoke_value_own(&request->values[i], arena)) return yoke_fail_memory(request->db);
  }
  return true;
}
