/* What the kinds of values have in common in memory. */
#ifndef YOKE_COMMON_KINDS_H
#define YOKE_COMMON_KINDS_H

#include "yoke/value.h"

/* Of a member that holds a value of the kind itself. */
static inline size_t yoke_size_of_kind(yoke_kind kind) {
  static const uint8_t sizes[] = {
      [YOKE_BOOL] = sizeof(bool),
      [YOKE_INT] = sizeof(int64_t),
      [YOKE_FLOAT] = sizeof(double),
      [YOKE_TEXT] = sizeof(char *),
      [YOKE_DATE] = sizeof(yoke_date),
      [YOKE_TIME] = sizeof(yoke_time),
      [YOKE_DATETIME] = sizeof(yoke_datetime),
      [YOKE_BYTES] = sizeof(yoke_bytes),
      [YOKE_DECIMAL] = sizeof(yoke_decimal),
      [YOKE_DURATION] = sizeof(yoke_duration),
      [YOKE_UUID] = sizeof(yoke_uuid),
  };
  return sizes[kind];
}

/* Texts and bytes are pointers already: a nullable member of theirs needs no second one. */
static inline bool yoke_kind_has_null(yoke_kind kind) {
  return kind == YOKE_TEXT || kind == YOKE_BYTES;
}

/* Whether bits of a kind that has NULL are it. */
static inline bool yoke_scalar_is_null(yoke_kind kind, yoke_scalar scalar) {
  return (kind == YOKE_TEXT && !scalar.text) || (kind == YOKE_BYTES && !scalar.bytes.data);
}

#endif
