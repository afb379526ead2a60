#include "generate/value.h"

#include <ctype.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/kinds.h"
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

/* {"\x00ab", 3}: every byte that is no letter or digit is written as a number, in octal, which
 * ends by itself. */
static const char *bytes_in_c(yoke_arena *arena, yoke_bytes bytes) {
  writer out = {.arena = arena};
  const unsigned char *data = bytes.data;
  write_text(&out, "{\"");
  for (size_t i = 0; i < bytes.size; i++) {
    bool is_plain = isalnum(data[i]) || data[i] == ' ';
    if (is_plain)
      write_format(&out, "%c", data[i]);
    else
      write_format(&out, "\\%03o", data[i]);
  }
  write_format(&out, "\", %zu}", bytes.size);
  return out.text;
}

static const char *uuid_in_c(yoke_arena *arena, yoke_uuid uuid) {
  writer out = {.arena = arena};
  write_text(&out, "{{");
  for (size_t i = 0; i < sizeof uuid.bytes; i++)
    write_format(&out, "%s0x%02x", i ? ", " : "", uuid.bytes[i]);
  write_text(&out, "}}");
  return out.text;
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
  case YOKE_BYTES:
    return bytes_in_c(arena, value->as.bytes);
  case YOKE_DECIMAL:
    return yoke_arena_printf(arena, "{%" PRId64 ", %u}", value->as.decimal.coefficient,
                             value->as.decimal.places);
  case YOKE_DURATION:
    return yoke_arena_printf(arena, "{%" PRId64 "}", value->as.duration.microseconds);
  case YOKE_UUID:
    return uuid_in_c(arena, value->as.uuid);
  }
  return "0";
}

/* What tells values of all kinds apart. */
static const char *key_of(yoke_arena *arena, const yoke_value *value) {
  return yoke_arena_printf(arena, "%d %s", value->kind, scalar_in_c(arena, value));
}

table *members_by_value(yoke_arena *arena, const choices_enum *source) {
  table *members = table_new(arena);
  for (size_t i = source->member_count; i-- > 0;) /* the first of equal ones is put last */
    if (!source->members[i].value.is_null)
      table_put(members, key_of(arena, &source->members[i].value), &source->members[i]);
  return members;
}

const char *name_in_enum(yoke_arena *arena, const c_enum *from, const yoke_value *value) {
  if (!from || value->is_null) return NULL;
  const choices_member *member = table_get(from->members_by_value, key_of(arena, value));
  return member ? yoke_arena_printf(arena, "%s_%s", from->name, member->name) : NULL;
}

/* How a kind is called: in yoke_kind, in yoke_scalar, and as a type. */
static const struct {
  const char *kind, *member, *type;
} kinds[] = {
    [YOKE_BOOL] = {"YOKE_BOOL", "boolean", "bool"},
    [YOKE_INT] = {"YOKE_INT", "integer", "int64_t"},
    [YOKE_FLOAT] = {"YOKE_FLOAT", "real", "double"},
    [YOKE_TEXT] = {"YOKE_TEXT", "text", "const char *"},
    [YOKE_DATE] = {"YOKE_DATE", "date", "yoke_date"},
    [YOKE_TIME] = {"YOKE_TIME", "time", "yoke_time"},
    [YOKE_DATETIME] = {"YOKE_DATETIME", "datetime", "yoke_datetime"},
    [YOKE_BYTES] = {"YOKE_BYTES", "bytes", "yoke_bytes"},
    [YOKE_DECIMAL] = {"YOKE_DECIMAL", "decimal", "yoke_decimal"},
    [YOKE_DURATION] = {"YOKE_DURATION", "duration", "yoke_duration"},
    [YOKE_UUID] = {"YOKE_UUID", "uuid", "yoke_uuid"},
};

const char *union_in_c(yoke_arena *arena, const yoke_value *value) {
  return yoke_arena_printf(arena, "{.%s = %s}", kinds[value->kind].member,
                           scalar_in_c(arena, value));
}

const char *kind_in_c(yoke_kind kind) {
  return kinds[kind].kind;
}

const char *type_in_c(yoke_kind kind) {
  return kinds[kind].type;
}

const char *member_in_c(yoke_kind kind) {
  return kinds[kind].member;
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

/* An expression is the database's to evaluate. */
bool has_default(const field *field) {
  value_source source = declared_default(field)->source;
  return source != VALUE_NONE && source != VALUE_EXPRESSION;
}

bool default_constant(const field *field, yoke_value *ret) {
  const model_value *value = declared_default(field);
  *ret = value->constant;
  if (value->source == VALUE_EMPTY_LIST || value->source == VALUE_EMPTY_DICT)
    *ret =
        (yoke_value){.kind = YOKE_TEXT, .as.text = value->source == VALUE_EMPTY_LIST ? "[]" : "{}"};
  return value->source == VALUE_CONSTANT || value->source == VALUE_EMPTY_LIST ||
         value->source == VALUE_EMPTY_DICT;
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

/* A constant default: by its name in the enumeration of the field's choices, where it has one. */
static const char *constant_in_c(yoke_arena *arena, const c_column *column) {
  yoke_value constant;
  default_constant(column->field, &constant);
  const char *name = name_in_enum(arena, column->choices, &constant);
  if (name || constant.is_null) return name;
  return scalar_in_c(arena, &constant);
}

/* What a declared default starts a member with; NULL: with nothing. */
static const char *declared_in_c(yoke_arena *arena, const c_column *column, yoke_kind kind) {
  const field *field = column->field;
  switch (declared_default(field)->source) {
  case VALUE_CONSTANT:
  case VALUE_EMPTY_LIST:
  case VALUE_EMPTY_DICT:
    return constant_in_c(arena, column);
  case VALUE_NOW:
  case VALUE_TODAY:
    return now_in_c(kind);
  case VALUE_UUID4:
    return "yoke_uuid4()";
  default:
    return NULL;
  }
}

/* Field.empty_strings_allowed; a key that is missing is none. */
static bool may_be_empty(const field *field) {
  return !field->null && !field->relation && !field->generated &&
         field_format(field) < YOKE_FORMAT_JSON;
}

/* What Django's get_default() gives where no default is declared: an empty text, or no bytes. */
static const char *empty_in_c(const field *field, yoke_kind kind) {
  if (!may_be_empty(field)) return NULL;
  return kind == YOKE_TEXT ? "\"\"" : kind == YOKE_BYTES ? "{\"\", 0}" : NULL;
}

const char *default_in_c(yoke_arena *arena, const c_column *column) {
  const field *field = column->field;
  const model_value *value = declared_default(field);
  yoke_kind kind = field_kind(field);
  if (value->source == VALUE_NONE) return empty_in_c(field, kind);
  const char *text = column->default_function
                         ? yoke_arena_printf(arena, "%s()", column->default_function->name)
                         : declared_in_c(arena, column, kind);
  if (!text || !field->null || yoke_kind_has_null(kind)) return text;
  return yoke_arena_printf(arena, "(const %s[]){%s}", type_in_c(kind), text);
}
