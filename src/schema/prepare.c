/* What a field makes of a constant before the database gets it: Field.get_db_prep_value(). */
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "schema/constant.h"

const char *constant_as_text(compiler *compiler, const constant *constant) {
  char text[YOKE_TEXT_MAX];
  switch (constant->kind) {
  case CONSTANT_NONE:
    return "None";
  case CONSTANT_BOOL:
    return constant->integer ? "True" : "False";
  case CONSTANT_INT:
  case CONSTANT_DECIMAL:
  case CONSTANT_TEXT:
  case CONSTANT_JSON:
  case CONSTANT_ADDRESS:
    return constant->text;
  case CONSTANT_FLOAT:
    return real_text(compiler->arena, constant->real);
  case CONSTANT_DATE:
    return yoke_arena_text(compiler->arena, yoke_format_date(constant->date, text));
  case CONSTANT_TIME:
    return yoke_arena_text(compiler->arena, yoke_format_time(constant->time, text));
  case CONSTANT_UUID:
    return yoke_arena_printf(compiler->arena, "%.8s-%.4s-%.4s-%.4s-%s", constant->text,
                             constant->text + 8, constant->text + 12, constant->text + 16,
                             constant->text + 20);
  default:
    return NULL;
  }
}

static constant text_constant(constant_kind kind, const char *text) {
  return (constant){.kind = kind, .text = text, .size = strlen(text)};
}

static constant as_text(compiler *compiler, constant from) {
  if (from.kind == CONSTANT_TEXT || from.kind == CONSTANT_NONE) return from;
  const char *text = constant_as_text(compiler, &from);
  return text ? text_constant(CONSTANT_TEXT, text) : from;
}

static constant integer_constant(compiler *compiler, int64_t integer) {
  return (constant){.kind = CONSTANT_INT,
                    .integer = integer,
                    .text = yoke_arena_printf(compiler->arena, "%" PRId64, integer)};
}

static constant as_integer(compiler *compiler, constant from) {
  if (from.kind == CONSTANT_BOOL) return integer_constant(compiler, from.integer);
  if (from.kind == CONSTANT_FLOAT) return integer_constant(compiler, (int64_t)from.real);
  if (from.kind == CONSTANT_TEXT || from.kind == CONSTANT_DECIMAL) {
    char *end;
    int64_t integer = strtoll(from.text, &end, 10);
    if (end != from.text && (*end == '\0' || from.kind == CONSTANT_DECIMAL))
      return integer_constant(compiler, integer);
  }
  return from;
}

static constant as_float(constant from) {
  constant real = {.kind = CONSTANT_FLOAT, .real = (double)from.integer};
  if (from.kind == CONSTANT_INT || from.kind == CONSTANT_BOOL) return real;
  if (from.kind != CONSTANT_TEXT && from.kind != CONSTANT_DECIMAL) return from;
  real.real = strtod(from.text, NULL);
  return real;
}

static constant as_bool(constant from) {
  constant truth = {.kind = CONSTANT_BOOL, .integer = from.integer != 0};
  if (from.kind == CONSTANT_INT) return truth;
  if (from.kind == CONSTANT_FLOAT) truth.integer = from.real != 0;
  if (from.kind == CONSTANT_TEXT) {
    truth.integer = strcmp(from.text, "t") == 0 || strcmp(from.text, "True") == 0 ||
                    strcmp(from.text, "1") == 0;
  }
  return from.kind == CONSTANT_FLOAT || from.kind == CONSTANT_TEXT ? truth : from;
}

/* A float as a decimal of `digits` digits: exactly, if that takes no more. */
static const char *decimal_of_float(compiler *compiler, double real, int64_t digits) {
  char exact[1100];
  snprintf(exact, sizeof exact, "%.1050f", real);
  size_t size = strlen(exact);
  while (size > 1 && exact[size - 1] == '0')
    exact[--size] = '\0';
  if (exact[size - 1] == '.') exact[--size] = '\0';
  int64_t count = 0;
  for (const char *at = exact + strspn(exact, "-0."); *at; at++)
    count += *at != '.';
  if (digits <= 0 || count <= digits) return yoke_arena_text(compiler->arena, exact);
  const char *rounded = yoke_arena_printf(compiler->arena, "%#.*g", (int)digits, real);
  size_t end = strlen(rounded);
  return rounded[end - 1] == '.' ? yoke_arena_copy(compiler->arena, rounded, end - 1) : rounded;
}

static constant as_decimal(compiler *compiler, constant from, const field *field) {
  if (from.kind == CONSTANT_TEXT || from.kind == CONSTANT_INT)
    return text_constant(CONSTANT_DECIMAL, from.text);
  if (from.kind == CONSTANT_BOOL) return text_constant(CONSTANT_DECIMAL, from.integer ? "1" : "0");
  if (from.kind != CONSTANT_FLOAT) return from;
  return text_constant(CONSTANT_DECIMAL, decimal_of_float(compiler, from.real, field->max_digits));
}

static constant as_date(constant from) {
  constant date = {.kind = CONSTANT_DATE, .date = from.date};
  if (from.kind == CONSTANT_DATETIME) return date;
  return from.kind == CONSTANT_TEXT && yoke_parse_date(from.text, &date.date) ? date : from;
}

/* What has no zone is taken to be in the project's. */
static constant in_project_zone(compiler *compiler, constant moment) {
  const char *zone = time_zone_of(compiler);
  if (!moment.is_naive || !zone) return moment;
  moment.offset = zone_offset(zone, moment.datetime.microseconds / 1000000);
  moment.datetime.microseconds -= moment.offset * 1000000;
  moment.is_naive = false;
  return moment;
}

static bool says_zone(const char *text) {
  const char *clock = strchr(text, ':');
  return clock && strpbrk(clock, "Zz+-");
}

static constant as_datetime(compiler *compiler, constant from) {
  constant moment = {.kind = CONSTANT_DATETIME, .is_naive = true};
  char text[YOKE_TEXT_MAX];
  if (from.kind == CONSTANT_DATETIME) return in_project_zone(compiler, from);
  if (from.kind == CONSTANT_DATE &&
      yoke_parse_datetime(yoke_format_date(from.date, text), &moment.datetime))
    return in_project_zone(compiler, moment);
  if (from.kind != CONSTANT_TEXT || !yoke_parse_datetime(from.text, &moment.datetime)) return from;
  moment.is_naive = !says_zone(from.text);
  return in_project_zone(compiler, moment);
}

static constant as_time(constant from) {
  constant time = {.kind = CONSTANT_TIME};
  return from.kind == CONSTANT_TEXT && yoke_parse_time(from.text, &time.time) ? time : from;
}

static constant as_uuid(compiler *compiler, constant from) {
  value text = {.kind = IS_TEXT, .text = from.text};
  argument hex = {.value = &text};
  value symbol = {.kind = IS_SYMBOL, .path = "uuid.UUID"};
  instance made = {.symbol = &symbol, .call = {.items = &hex, .count = 1}};
  value whole = {.kind = IS_INSTANCE, .instance = &made};
  if (from.kind == CONSTANT_TEXT) from = read_constant(compiler, &whole);
  if (from.kind == CONSTANT_UUID && !compiler->backend->native_uuid) from.kind = CONSTANT_TEXT;
  return from;
}

static constant as_duration(compiler *compiler, constant from) {
  return from.kind == CONSTANT_DURATION && !compiler->backend->native_duration
             ? integer_constant(compiler, from.integer)
             : from;
}

static constant as_address(compiler *compiler, constant from) {
  if (from.kind != CONSTANT_TEXT) return from;
  if (from.size == 0) return (constant){.kind = CONSTANT_NONE};
  if (compiler->backend->database == DB_POSTGRESQL) from.kind = CONSTANT_ADDRESS;
  return from;
}

static constant as_array(compiler *compiler, constant from, const field *field) {
  if (from.kind != CONSTANT_LIST || !field->base_field) return from;
  for (size_t i = 0; i < from.count; i++)
    from.items[i] = prepare_constant(compiler, from.items[i], field->base_field);
  from.cast = column_type(compiler, field);
  return from;
}

constant prepare_constant(compiler *compiler, constant from, const field *field) {
  if (from.kind == CONSTANT_UNKNOWN) return from;
  if (field->relation) field = value_field(field);
  if (from.kind == CONSTANT_NONE && field->class != FIELD_JSONField) return from;
  if (is_a(field, FIELD_IntegerField)) return as_integer(compiler, from);
  switch (internal_class(field)) {
  case FIELD_BooleanField:
  case FIELD_NullBooleanField:
    return as_bool(from);
  case FIELD_FloatField:
    return as_float(from);
  case FIELD_DecimalField:
    return as_decimal(compiler, from, field);
  case FIELD_CharField:
  case FIELD_TextField:
  case FIELD_SlugField:
  case FIELD_FileField:
  case FIELD_FilePathField:
    return as_text(compiler, from);
  case FIELD_DateField:
    return as_date(from);
  case FIELD_DateTimeField:
    return as_datetime(compiler, from);
  case FIELD_TimeField:
    return as_time(from);
  case FIELD_DurationField:
    return as_duration(compiler, from);
  case FIELD_UUIDField:
    return as_uuid(compiler, from);
  case FIELD_GenericIPAddressField:
    return as_address(compiler, from);
  case FIELD_ArrayField:
    return as_array(compiler, from, field);
  default:
    return from;
  }
}
