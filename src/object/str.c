/* str(object), and what a generated __str__ is made of. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

/* Python's repr(float): the shortest digits that give the same number again. */
static const char *float_str(double real, char *buffer, size_t size) {
  if (isnan(real)) return "nan";
  if (isinf(real)) return real < 0 ? "-inf" : "inf";
  int decimals = 0;
  do
    snprintf(buffer, size, "%.*e", decimals, real);
  while (strtod(buffer, NULL) != real && decimals++ < 17);
  int exponent = atoi(strchr(buffer, 'e') + 1);
  if (exponent >= -4 && exponent < 16)
    snprintf(buffer, size, "%.*f", decimals > exponent ? decimals - exponent : 1, real);
  return buffer;
}

/* Python's str() of an aware datetime. */
static const char *datetime_str(yoke_datetime datetime, char *buffer) {
  yoke_format_datetime(datetime, buffer);
  return strcat(buffer, "+00:00");
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
    return yoke_format_str(object, "%s", float_str(value.as.real, buffer, sizeof buffer));
  case YOKE_DATE:
    return yoke_format_str(object, "%s", yoke_format_date(value.as.date, buffer));
  case YOKE_TIME:
    return yoke_format_str(object, "%s", yoke_format_time(value.as.time, buffer));
  case YOKE_DATETIME:
    return yoke_format_str(object, "%s", datetime_str(value.as.datetime, buffer));
  }
  return "";
}

const char *yoke_field_str(const yoke_field *field, const void *object) {
  return field && object ? value_str(object, yoke_field_get(field, object)) : "None";
}

const char *yoke_plain_str(const yoke_model *model, const void *object) {
  if (!model || !object) return "None";
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
