/* Keys as numbers: to find objects by key in memory, and to know a key again. */
#include <string.h>

#include "common/decimals.h"
#include "record/record.h"

/* The last step of SplitMix64: every bit of the result depends on every bit of `x`. */
static uint64_t mix(uint64_t x) {
  x = (x ^ (x >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
  x = (x ^ (x >> 27)) * UINT64_C(0x94d049bb133111eb);
  return x ^ (x >> 31);
}

/* FNV-1a. */
static uint64_t hash_bytes(const void *bytes, size_t size) {
  uint64_t hash = UINT64_C(14695981039346656037);
  for (const unsigned char *at = bytes, *end = at + size; at < end; at++)
    hash = (hash ^ *at) * UINT64_C(1099511628211);
  return hash;
}

/* Equal ones have equal hashes however many zeros are behind the point. */
static uint64_t hash_decimal(yoke_decimal decimal) {
  yoke_decimal reduced = yoke_decimal_reduced(decimal);
  return mix((uint64_t)reduced.coefficient) + reduced.places;
}

uint64_t yoke_value_hash(yoke_value value) {
  if (value.is_null) return 0;
  switch (value.kind) {
  case YOKE_BOOL:
    return mix(value.as.boolean);
  case YOKE_INT:
    return mix((uint64_t)value.as.integer);
  case YOKE_FLOAT: {
    double real = value.as.real == 0 ? 0 : value.as.real; /* -0.0 equals 0.0 */
    uint64_t bits;
    memcpy(&bits, &real, sizeof bits);
    return mix(bits);
  }
  case YOKE_TEXT:
    return mix(hash_bytes(value.as.text, strlen(value.as.text)));
  case YOKE_DATE:
    return mix((uint64_t)value.as.date.year * 512 + value.as.date.month * 32u + value.as.date.day);
  case YOKE_TIME:
    return mix((uint64_t)value.as.time.microseconds);
  case YOKE_DATETIME:
    return mix((uint64_t)value.as.datetime.microseconds);
  case YOKE_BYTES:
    return mix(hash_bytes(value.as.bytes.data, value.as.bytes.size));
  case YOKE_DECIMAL:
    return hash_decimal(value.as.decimal);
  case YOKE_DURATION:
    return mix((uint64_t)value.as.duration.microseconds);
  case YOKE_UUID:
    return mix(hash_bytes(&value.as.uuid, sizeof value.as.uuid));
  }
  return 0;
}

uint32_t yoke_dangling_mark(const yoke_relation *relation, const void *object) {
  return (uint32_t)mix(yoke_value_hash(yoke_field_get(relation->field, object)) + relation->slot);
}
