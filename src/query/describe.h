/* What the files that describe a request share: the key is appended to, a token at a time. */
#ifndef YOKE_QUERY_DESCRIBE_H
#define YOKE_QUERY_DESCRIBE_H

#include "query/shape.h"

/* Makes the key's room larger, for `size` more bytes. */
bool yoke_grow_key(yoke_request *request, size_t size);

/* Room for `size` more bytes of the key; NULL when out of memory. */
static inline unsigned char *yoke_key_take(yoke_request *request, size_t size) {
  if (size > request->key_capacity - request->key_size && !yoke_grow_key(request, size))
    return NULL;
  unsigned char *place = request->key + request->key_size;
  request->key_size += size;
  return place;
}

static inline bool yoke_add_token(yoke_request *request, yoke_token token) {
  unsigned char *place = yoke_key_take(request, 1);
  if (place) *place = (unsigned char)token;
  return place;
}

static inline bool yoke_add_numbered(yoke_request *request, yoke_token token, size_t number) {
  unsigned char *place = yoke_key_take(request, 3);
  if (!place) return false;
  place[0] = (unsigned char)token;
  place[1] = (unsigned char)number;
  place[2] = (unsigned char)(number >> 8);
  return true;
}

/* A lookup's head: its field and what it asks. */
static inline bool yoke_add_lookup(yoke_request *request, size_t number, yoke_lookup_op op) {
  unsigned char *place = yoke_key_take(request, 4);
  if (!place) return false;
  place[0] = YOKE_T_FIELD;
  place[1] = (unsigned char)number;
  place[2] = (unsigned char)(number >> 8);
  place[3] = (unsigned char)op;
  return true;
}

bool yoke_add_bytes(yoke_request *request, const void *bytes, size_t size);
bool yoke_add_text(yoke_request *request, yoke_token token, const char *text);
bool yoke_add_value(yoke_request *request, yoke_value value);

/* ── One lookup ─────────────────────────────────────────────────────────────────────────────── */

bool yoke_describe_lookup(yoke_request *request, const yoke_field *field, size_t number,
                          const yoke_lookup *lookup);

/* The field, as the model of the request's key or its partner has it, equals the value. */
bool yoke_add_exact(yoke_request *request, const yoke_model *model, const yoke_field *field,
                    yoke_value value);

/* A lookup's scalar as a value of the field's kind; a text of NULL is NULL. */
yoke_value yoke_lookup_value(const yoke_field *field, yoke_scalar scalar);

/* Booleans are given as integers: 0 and 1 alone. Fails as Django does. */
bool yoke_check_boolean(yoke_request *request, const yoke_field *field, int64_t integer);

/* One value of update(). */
bool yoke_describe_assignment(yoke_request *request, const yoke_field *field, yoke_value value);

#endif
