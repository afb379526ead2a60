/* A field's value, between the struct member and a yoke_value. */
#include <string.h>

#include "common/decimals.h"
#include "common/kinds.h"
#include "record/record.h"

static yoke_value null_value(yoke_kind kind) {
  return (yoke_value){.kind = kind, .is_null = true};
}

/* Copies a value between its place and the union; the sizes are the compiler's to know. */
static inline void copy_scalar(yoke_kind kind, void *to, const void *from) {
  switch (kind) {
  case YOKE_BOOL:
    memcpy(to, from, sizeof(bool));
    break;
  case YOKE_DATE:
    memcpy(to, from, sizeof(yoke_date));
    break;
  case YOKE_BYTES:
  case YOKE_DECIMAL:
  case YOKE_UUID:
    memcpy(to, from, sizeof(yoke_scalar));
    break;
  default:
    memcpy(to, from, sizeof(int64_t));
  }
}

_Static_assert(sizeof(yoke_bytes) == sizeof(yoke_scalar), "copied as a whole");
_Static_assert(sizeof(yoke_decimal) == sizeof(yoke_scalar), "copied as a whole");
_Static_assert(sizeof(yoke_uuid) == sizeof(yoke_scalar), "copied as a whole");

static inline yoke_value value_at(yoke_kind kind, const void *place) {
  yoke_value value = {.kind = kind};
  copy_scalar(kind, &value.as, place);
  value.is_null = yoke_scalar_is_null(kind, value.as);
  return value;
}

static bool is_pointer_to_value(const yoke_field *field) {
  return (field->flags & YOKE_FIELD_NULLABLE) && !yoke_kind_has_null(field->kind);
}

static bool is_nil(yoke_uuid uuid) {
  static const yoke_uuid nil;
  return memcmp(&uuid, &nil, sizeof nil) == 0;
}

/* The 0 of an auto key, and of a key to another row, means that there is none yet; so does a UUID
 * of zeros as a key of either sort. */
static bool is_unset_key(const yoke_field *field, yoke_value value) {
  if (value.kind == YOKE_INT)
    return value.as.integer == 0 && ((field->flags & YOKE_FIELD_AUTO) || field->relation);
  return value.kind == YOKE_UUID && ((field->flags & YOKE_FIELD_PRIMARY_KEY) || field->relation) &&
         is_nil(value.as.uuid);
}

yoke_value yoke_field_get(const yoke_field *field, const void *object) {
  const void *member = (const char *)object + field->offset;
  if (is_pointer_to_value(field)) {
    const void *value = *(const void *const *)member;
    return value ? value_at(field->kind, value) : null_value(field->kind);
  }
  yoke_value value = value_at(field->kind, member);
  return is_unset_key(field, value) ? null_value(field->kind) : value;
}

bool yoke_field_set(const yoke_field *field, void *object, yoke_value value, yoke_arena *arena) {
  char *member = (char *)object + field->offset;
  if (is_pointer_to_value(field)) {
    void *place = NULL;
    if (!value.is_null) {
      place = yoke_arena_alloc(arena, yoke_size_of_kind(field->kind));
      if (!place) return false;
      copy_scalar(field->kind, place, &value.as);
    }
    memcpy(member, &place, sizeof place);
  } else if (value.is_null) {
    memset(member, 0, yoke_size_of_kind(field->kind));
  } else {
    copy_scalar(field->kind, member, &value.as);
  }
  return true;
}

bool yoke_value_own(yoke_value *value, yoke_arena *arena) {
  if (value->is_null) return true;
  if (value->kind == YOKE_TEXT) {
    value->as.text = yoke_arena_text(arena, value->as.text);
    return value->as.text;
  }
  if (value->kind != YOKE_BYTES) return true;
  value->as.bytes.data = yoke_arena_copy(arena, value->as.bytes.data, value->as.bytes.size);
  return value->as.bytes.data;
}

static bool are_same_bytes(yoke_bytes a, yoke_bytes b) {
  return a.size == b.size && memcmp(a.data, b.data, a.size) == 0;
}

bool yoke_value_equal(yoke_value a, yoke_value b) {
  if (a.is_null || b.is_null || a.kind != b.kind) return false;
  switch (a.kind) {
  case YOKE_BOOL:
    return a.as.boolean == b.as.boolean;
  case YOKE_INT:
    return a.as.integer == b.as.integer;
  case YOKE_FLOAT:
    return a.as.real == b.as.real;
  case YOKE_TEXT:
    return strcmp(a.as.text, b.as.text) == 0;
  case YOKE_DATE:
    return a.as.date.year == b.as.date.year && a.as.date.month == b.as.date.month &&
           a.as.date.day == b.as.date.day;
  case YOKE_TIME:
    return a.as.time.microseconds == b.as.time.microseconds;
  case YOKE_DATETIME:
    return a.as.datetime.microseconds == b.as.datetime.microseconds;
  case YOKE_BYTES:
    return are_same_bytes(a.as.bytes, b.as.bytes);
  case YOKE_DECIMAL:
    return yoke_compare_decimals(a.as.decimal, b.as.decimal) == 0;
  case YOKE_DURATION:
    return a.as.duration.microseconds == b.as.duration.microseconds;
  case YOKE_UUID:
    return memcmp(&a.as.uuid, &b.as.uuid, sizeof a.as.uuid) == 0;
  }
  return false;
}

bool yoke_check_range(yoke_db *db, const yoke_field *field, yoke_value value) {
  if (value.kind != YOKE_INT || value.is_null || field->min >= field->max) return true;
  int64_t integer = value.as.integer;
  bool too_small = integer < field->min && !(field->flags & YOKE_FIELD_POSITIVE);
  if (!too_small && integer <= field->max) return true;
  return yoke_fail(db, YOKE_DATA_ERROR, "%s: %lld is out of range, which is %lld to %lld.",
                   field->name, (long long)integer, (long long)field->min, (long long)field->max);
}
