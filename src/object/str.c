/* str(object), and what a generated __str__ is made of. */
#include <stdio.h>
#include <string.h>

#include "common/decimals.h"
#include "common/floats.h"
#include "common/reprs.h"
#include "common/unicode.h"
#include "object/object.h"

/* Without a connection, or without memory, a text is the thread's: it lives until so many more were
 * made, and what does not fit is cut off. */
enum { THREAD_TEXTS = 16, THREAD_TEXT_SIZE = 512 };

static char *thread_text(void) {
  static _Thread_local char texts[THREAD_TEXTS][THREAD_TEXT_SIZE];
  static _Thread_local unsigned last;
  return texts[++last % THREAD_TEXTS];
}

static const char *format(const void *object, const char *format, va_list arguments) {
  yoke_db *db = object ? yoke_object_db(object) : NULL;
  va_list again;
  va_copy(again, arguments);
  const char *text = db ? yoke_arena_vprintf(yoke_scope(db), format, again) : NULL;
  va_end(again);
  if (text) return text;
  char *place = thread_text();
  vsnprintf(place, THREAD_TEXT_SIZE, format, arguments);
  return place;
}

const char *yoke_format_str(const void *object, const char *text, ...) {
  va_list arguments;
  va_start(arguments, text);
  const char *made = format(object, text, arguments);
  va_end(arguments);
  return made;
}

/* Python's str() of an aware datetime. */
static const char *datetime_str(yoke_datetime datetime, char *buffer) {
  yoke_format_datetime(datetime, buffer);
  return strcat(buffer, "+00:00");
}

/* Python's str() of bytes is their repr(): b'\\x00abc'. */
static const char *bytes_str(const void *object, yoke_bytes bytes) {
  yoke_buffer text = {0};
  yoke_add_bytes_repr(&text, bytes);
  const char *made = text.failed ? "" : yoke_format_str(object, "%s", text.text);
  yoke_buffer_free(&text);
  return made;
}

static const char *value_str(const void *object, yoke_value value) {
  char buffer[YOKE_TEXT_MAX + sizeof "+00:00"];
  if (value.is_null) return "None";
  switch (value.kind) {
  case YOKE_BOOL:
    return value.as.boolean ? "True" : "False";
  case YOKE_TEXT:
    return value.as.text;
  case YOKE_INT:
    return yoke_format_str(object, "%lld", (long long)value.as.integer);
  case YOKE_FLOAT:
    return yoke_format_str(object, "%s", yoke_float_repr(value.as.real, buffer));
  case YOKE_DATE:
    return yoke_format_str(object, "%s", yoke_format_date(value.as.date, buffer));
  case YOKE_TIME:
    return yoke_format_str(object, "%s", yoke_format_time(value.as.time, buffer));
  case YOKE_DATETIME:
    return yoke_format_str(object, "%s", datetime_str(value.as.datetime, buffer));
  case YOKE_BYTES:
    return bytes_str(object, value.as.bytes);
  case YOKE_DECIMAL:
    return yoke_format_str(object, "%s", yoke_decimal_str(value.as.decimal, buffer));
  case YOKE_DURATION:
    return yoke_format_str(object, "%s", yoke_duration_str(value.as.duration, buffer));
  case YOKE_UUID:
    return yoke_format_str(object, "%s", yoke_format_uuid(value.as.uuid, buffer));
  }
  return "";
}

const char *yoke_field_str(const yoke_field *field, const void *object) {
  return field && object ? value_str(object, yoke_field_get(field, object)) : "None";
}

const char *yoke_display(const yoke_field *field, const void *object) {
  if (!field || !object) return "None";
  yoke_value value = yoke_field_get(field, object);
  for (size_t i = 0; i < field->choice_count; i++) {
    const yoke_choice *choice = &field->choices[i];
    yoke_value chosen = {.kind = field->kind, .is_null = choice->is_null, .as = choice->value};
    bool is_none = value.is_null && choice->is_null;
    if (is_none || yoke_value_equal(chosen, value)) return choice->label;
  }
  return value_str(object, value);
}

/* "Membership object ((1, 'ada'))": the key as a tuple. */
static const char *composite_str(const yoke_model *model, const void *object) {
  yoke_buffer key = {0};
  for (size_t i = 0; i < model->pk_count; i++) {
    if (i) yoke_buffer_puts(&key, ", ");
    yoke_add_repr(&key, yoke_field_get(model->pk_fields[i], object));
  }
  const char *text =
      yoke_format_str(object, "%s object ((%s))", model->name, key.failed ? "" : key.text);
  yoke_buffer_free(&key);
  return text;
}

const char *yoke_plain_str(const yoke_model *model, const void *object) {
  if (!model || !object) return "None";
  if (!model->pk) return composite_str(model, object);
  return yoke_format_str(object, "%s object (%s)", model->name, yoke_field_str(model->pk, object));
}

/* A __str__ that prints a partner may come back to itself, by what the rows are: Python then raises
 * RecursionError. Here the partner that is too deep, and those that are still to come, print as
 * without __str__. */
enum { DEEPEST_STR = 200 };

static const char *str_within(const yoke_model *model, const void *object) {
  static _Thread_local int depth;
  static _Thread_local bool too_deep;
  if (depth == DEEPEST_STR) too_deep = true;
  if (too_deep) return yoke_plain_str(model, object);
  depth++;
  const char *text = model->str(object);
  depth--;
  if (depth == 0) too_deep = false;
  return text;
}

const char *yoke_str(const yoke_model *model, const void *object) {
  if (!model || !object) return "None";
  const char *text = model->str ? str_within(model, object) : yoke_plain_str(model, object);
  return text ? text : "";
}
