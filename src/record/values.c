/* A field's value, between the struct member and a yoke_value. */
#include <string.h>

#include "record/record.h"

_Static_assert(sizeof(yoke_scalar) == sizeof(int64_t), "most kinds are as large as the union");

static yoke_value null_value(yoke_kind kind) {
  return (yoke_value){.kind = kind, .is_null = true};
}

/* Reads a value of `kind` from where it is stored. */
static inline yoke_value value_at(yoke_kind kind, const void *place) {
  yoke_value value = {.kind = kind};
  switch (kind) {
  case YOKE_BOOL:
    value.as.boolean = *(const bool *)place;
    break;
  case YOKE_DATE:
    value.as.date = *(const yoke_date *)place;
    break;
  default: /* the rest fill the union */
    memcpy(&value.as, place, sizeof value.as);
  }
  value.is_null = kind == YOKE_TEXT && !value.as.text;
  return value;
}

static void put_value(yoke_value value, void *place) {
  switch (value.kind) {
  case YOKE_BOOL:
    *(bool *)place = value.as.boolean;
    break;
  case YOKE_DATE:
    *(yoke_date *)place = value.as.date;
    break;
  default:
    memcpy(place, &value.as, sizeof value.as);
  }
}

static size_t size_of_kind(yoke_kind kind) {
  switch (kind) {
  case YOKE_BOOL:
    return sizeof(bool);
  case YOKE_DATE:
    return sizeof(yoke_date);
  default:
    return sizeof(yoke_scalar);
  }
}

/* Text is a pointer already, so a nullable one needs no second. */
static bool is_pointer_to_value(const yoke_field *field) {
  return (field->flags & YOKE_FIELD_NULLABLE) && field->kind != YOKE_TEXT;
}

/* The 0 of an auto key, and of a key to another row, means that there is none yet. */
static bool is_unset_key(const yoke_field *field, yoke_value value) {
  return value.kind == YOKE_INT && value.as.integer == 0 &&
         ((field->flags & YOKE_FIELD_AUTO) || field->relation);
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
      place = yoke_arena_alloc(arena, size_of_kind(field->kind));
      if (!place) return false;
      put_value(value, place);
    }
    memcpy(member, &place, sizeof place);
  } else if (value.is_null) {
    memset(member, 0, size_of_kind(field->kind));
  } else {
    put_value(value, member);
  }
  return true;
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

yoke_value yoke_value_to_store(const yoke_field *field, yoke_value value) {
  bool names_a_relation = field->relation && field->relation->to_field->relation;
  if (names_a_relation && value.kind == YOKE_TEXT && !value.is_null && value.as.text[0] == '\0')
    value.is_null = true;
  return value;
}
