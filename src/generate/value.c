#include "generate/value.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "generate/writer.h"

const char *integer_in_c(yoke_arena *arena, int64_t value) {
  static const struct {
    int64_t value;
    const char *name;
  } named[] = {
      {INT16_MIN, "INT16_MIN"}, {INT16_MAX, "INT16_MAX"}, {INT32_MIN, "INT32_MIN"},
      {INT32_MAX, "INT32_MAX"}, {INT64_MIN, "INT64_MIN"}, {INT64_MAX, "INT64_MAX"},
  };
  for (size_t i = 0; i < sizeof named / sizeof *named; i++)
    if (named[i].value == value) return named[i].name;
  return yoke_arena_printf(arena, "%" PRId64, value);
}

/* The shortest spelling that reads back as the same number. */
static const char *real_in_c(yoke_arena *arena, double value) {
  if (!isfinite(value))
    return isnan(value) ? "__builtin_nan(\"\")"
           : value > 0  ? "__builtin_inf()"
                        : "-__builtin_inf()";
  char text[40];
  for (int digits = 15; digits <= 17; digits++) {
    snprintf(text, sizeof text, "%.*g", digits, value);
    if (strtod(text, NULL) == value) break;
  }
  bool is_whole = strpbrk(text, ".e") == NULL;
  return yoke_arena_printf(arena, "%s%s", text, is_whole ? ".0" : "");
}

const char *scalar_in_c(yoke_arena *arena, const yoke_value *value) {
  switch (value->kind) {
  case YOKE_BOOL:
    return value->as.boolean ? "true" : "false";
  case YOKE_INT:
    return integer_in_c(arena, value->as.integer);
  case YOKE_FLOAT:
    return real_in_c(arena, value->as.real);
  case YOKE_TEXT:
    return literal(arena, value->as.text);
  case YOKE_DATE:
    return yoke_arena_printf(arena, "{%d, %d, %d}", value->as.date.year, value->as.date.month,
                             value->as.date.day);
  case YOKE_TIME:
    return yoke_arena_printf(arena, "{%" PRId64 "}", value->as.time.microseconds);
  case YOKE_DATETIME:
    return yoke_arena_printf(arena, "{%" PRId64 "}", value->as.datetime.microseconds);
  }
  return "0";
}

const char *union_in_c(yoke_arena *arena, const yoke_value *value) {
  static const char *const members[] = {
      [YOKE_BOOL] = "boolean",      [YOKE_INT] = "integer", [YOKE_FLOAT] = "real",
      [YOKE_TEXT] = "text",         [YOKE_DATE] = "date",   [YOKE_TIME] = "time",
      [YOKE_DATETIME] = "datetime",
  };
  return yoke_arena_printf(arena, "{.%s = %s}", members[value->kind], scalar_in_c(arena, value));
}

const char *kind_in_c(yoke_kind kind) {
  static const char *const names[] = {
      [YOKE_BOOL] = "YOKE_BOOL",         [YOKE_INT] = "YOKE_INT",   [YOKE_FLOAT] = "YOKE_FLOAT",
      [YOKE_TEXT] = "YOKE_TEXT",         [YOKE_DATE] = "YOKE_DATE", [YOKE_TIME] = "YOKE_TIME",
      [YOKE_DATETIME] = "YOKE_DATETIME",
  };
  return names[kind];
}

const char *value_in_c(yoke_arena *arena, const yoke_value *value) {
  const char *kind = kind_in_c(value->kind);
  if (value->is_null) return yoke_arena_printf(arena, "{.kind = %s, .is_null = true}", kind);
  return yoke_arena_printf(arena, "{.kind = %s, .as = %s}", kind, union_in_c(arena, value));
}

const model_value *declared_default(const field *field) {
  if (field->default_value.source != VALUE_NONE) return &field->default_value;
  return &field->db_default;
}

/* The current time as a value of `kind`. */
static const char *now_in_c(yoke_kind kind) {
  switch (kind) {
  case YOKE_DATE:
    return "yoke_today()";
  case YOKE_TIME:
    return "{yoke_now().microseconds % 86400000000}";
  default:
    return "yoke_now()";
  }
}

const char *default_in_c(yoke_arena *arena, const field *field) {
  static const char *const types[] = {
      [YOKE_BOOL] = "bool",
      [YOKE_INT] = "int64_t",
      [YOKE_FLOAT] = "double",
      [YOKE_TEXT] = "",
      [YOKE_DATE] = "yoke_date",
      [YOKE_TIME] = "yoke_time",
      [YOKE_DATETIME] = "yoke_datetime",
  };
  const model_value *value = declared_default(field);
  yoke_kind kind = value_field(field)->type->kind;
  if (value->source == VALUE_NONE)
    return kind == YOKE_TEXT && !field->null && !field->relation ? "\"\"" : NULL;
  if (value->source == VALUE_CONSTANT && value->constant.is_null) return NULL;
  const char *text =
      value->source == VALUE_CONSTANT ? scalar_in_c(arena, &value->constant) : now_in_c(kind);
  if (!field->null || kind == YOKE_TEXT) return text;
  return yoke_arena_printf(arena, "(const %s[]){%s}", types[kind], text);
}
