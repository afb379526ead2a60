/* __str__: what an object is called, and what the generated ones are made of. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "record/record.h"

/* An object in no database has no scope: its texts live in the thread, the last few of them, and
 * are cut when they are long. */
static char *next_spare(size_t *ret_size) {
  enum { SPARES = 8, SPARE_SIZE = 512 };
  static _Thread_local char spares[SPARES][SPARE_SIZE];
  static _Thread_local unsigned next;
  *ret_size = SPARE_SIZE;
  return spares[next++ % SPARES];
}

static const char *format_text(const void *object, const char *format, va_list arguments) {
  yoke_db *db = object ? yoke_object_db(object) : NULL;
  if (!db) {
    size_t size;
    char *spare = next_spare(&size);
    vsnprintf(spare, size, format, arguments);
    return spare;
  }
  yoke_arena *arena = yoke_scope(db);
  const char *text = arena ? yoke_arena_vprintf(arena, format, arguments) : NULL;
  if (!text) yoke_fail_memory(db);
  return text ? text : "";
}

const char *yoke_format_str(const void *object, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const char *text = format_text(object, format, arguments);
  va_end(arguments);
  return text;
}

/* As Python writes a float: the fewest digits that read back as the same number. */
static const char *real_str(const void *object, double value) {
  char text[40];
  for (int digits = 1; digits <= 17; digits++) {
    snprintf(text, sizeof text, "%.*g", digits, value);
    if (strtod(text, NULL) == value) break;
  }
  return yoke_format_str(object, "%s%s", text, strpbrk(text, ".en") ? "" : ".0");
}

const char *yoke_field_str(const yoke_field *field, const void *object) {
  yoke_value value = {.is_null = true};
  char text[YOKE_TEXT_MAX];
  if (object) value = yoke_field_get(field, object);
  if (value.is_null) return "None";
  switch (value.kind) {
  case YOKE_BOOL:
    return value.as.boolean ? "True" : "False";
  case YOKE_INT:
    return yoke_format_str(object, "%" PRId64, value.as.integer);
  case YOKE_FLOAT:
    return real_str(object, value.as.real);
  case YOKE_TEXT:
    return value.as.text;
  case YOKE_DATE:
    return yoke_format_str(object, "%s", yoke_format_date(value.as.date, text));
  case YOKE_TIME:
    return yoke_format_str(object, "%s", yoke_format_time(value.as.time, text));
  case YOKE_DATETIME:
    return yoke_format_str(object, "%s+00:00", yoke_format_datetime(value.as.datetime, text));
  }
  return "None";
}

const char *yoke_plain_str(const yoke_model *model, const void *object) {
  return yoke_format_str(object, "%s object (%s)", model->name, yoke_field_str(model->pk, object));
}

const char *yoke_str(const yoke_model *model, const void *object) {
  return model->str ? model->str(object) : yoke_plain_str(model, object);
}
