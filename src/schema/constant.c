/* Constants of the files as Python has them. */
#include "schema/constant.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *real_text(yoke_arena *arena, double real) {
  char digits[40];
  int precision = 1;
  if (!isfinite(real)) return isnan(real) ? "nan" : real > 0 ? "inf" : "-inf";
  for (; precision < 17; precision++) {
    snprintf(digits, sizeof digits, "%.*e", precision - 1, real);
    if (strtod(digits, NULL) == real) break;
  }
  snprintf(digits, sizeof digits, "%.*e", precision - 1, real);
  int exponent = atoi(strchr(digits, 'e') + 1);
  if (exponent < -4 || exponent >= 16) return yoke_arena_printf(arena, "%.*g", precision, real);
  int decimals = precision - 1 - exponent;
  return yoke_arena_printf(arena, "%.*f", decimals > 1 ? decimals : 1, real);
}

static constant unknown(const char *why) {
  return (constant){.kind = CONSTANT_UNKNOWN, .text = why};
}

static const char *digits_of(compiler *compiler, const value *value) {
  return value->is_big && value->text
             ? value->text
             : yoke_arena_printf(compiler->arena, "%" PRId64, value->integer);
}

static int64_t part(const arguments *call, const char *name, size_t position, int64_t otherwise) {
  const argument *argument = call_argument(call, name, position);
  return argument && argument->value->kind == IS_INT ? argument->value->integer : otherwise;
}

/* str() of a Decimal: "1E+4" of 1e4, "0.10" of .10. */
static const char *decimal_text(yoke_arena *arena, const char *text) {
  const char *sign = *text == '-' ? "-" : "", *at = text + strspn(text, "+-");
  size_t whole = strspn(at, "0123456789");
  const char *point = at[whole] == '.' ? at + whole + 1 : "";
  size_t places = strspn(point, "0123456789");
  const char *rest = *point || at[whole] == '.' ? point + places : at + whole;
  if (whole + places == 0 || (*rest && *rest != 'e' && *rest != 'E')) return text;
  long exponent = (*rest ? strtol(rest + 1, NULL, 10) : 0) - (long)places;
  const char *digits = yoke_arena_printf(arena, "%.*s%.*s", (int)whole, at, (int)places, point);
  while (digits[0] == '0' && digits[1])
    digits++;
  long count = (long)strlen(digits), left = count + exponent;
  if (exponent > 0 || left <= -6)
    return yoke_arena_printf(arena, "%s%c%s%sE%+ld", sign, digits[0], count > 1 ? "." : "",
                             digits + 1, left - 1);
  if (exponent == 0) return yoke_arena_printf(arena, "%s%s", sign, digits);
  if (left > 0)
    return yoke_arena_printf(arena, "%s%.*s.%s", sign, (int)left, digits, digits + left);
  const char *zeros = "00000000"; /* six at most */
  return yoke_arena_printf(arena, "%s0.%.*s%s", sign, (int)-left, zeros, digits);
}

static constant read_decimal(compiler *compiler, const arguments *call) {
  const argument *argument = call_argument(call, "value", 0);
  constant decimal = {.kind = CONSTANT_DECIMAL, .text = "0"};
  if (!argument) return decimal;
  if (argument->value->kind == IS_TEXT)
    decimal.text = decimal_text(compiler->arena, argument->value->text);
  else if (argument->value->kind == IS_INT)
    decimal.text = digits_of(compiler, argument->value);
  else
    return unknown("the value of a Decimal() is not known");
  return decimal;
}

static constant read_duration(const arguments *call) {
  static const struct {
    const char *name;
    int64_t microseconds;
  } units[] = {{"days", 86400000000},  {"seconds", 1000000},  {"microseconds", 1},
               {"milliseconds", 1000}, {"minutes", 60000000}, {"hours", 3600000000},
               {"weeks", 604800000000}};
  constant duration = {.kind = CONSTANT_DURATION};
  for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
    const argument *argument = call_argument(call, units[i].name, i);
    if (argument && argument->value->kind == IS_FLOAT)
      duration.integer += llround(argument->value->real * (double)units[i].microseconds);
    else
      duration.integer += part(call, units[i].name, i, 0) * units[i].microseconds;
  }
  return duration;
}

static yoke_time time_of(const arguments *call, size_t first) {
  int64_t seconds = part(call, "hour", first, 0) * 3600 + part(call, "minute", first + 1, 0) * 60 +
                    part(call, "second", first + 2, 0);
  return (yoke_time){seconds * 1000000 + part(call, "microsecond", first + 3, 0)};
}

static constant read_date(const arguments *call) {
  return (constant){.kind = CONSTANT_DATE,
                    .date = {.year = (int16_t)part(call, "year", 0, 1),
                             .month = (uint8_t)part(call, "month", 1, 1),
                             .day = (uint8_t)part(call, "day", 2, 1)}};
}

static constant read_datetime(const arguments *call) {
  constant read = read_date(call);
  char text[YOKE_TEXT_MAX];
  const argument *zone = call_argument(call, "tzinfo", 7);
  read.kind = CONSTANT_DATETIME;
  read.is_naive = !zone || zone->value->kind == IS_NONE;
  yoke_parse_datetime(yoke_format_date(read.date, text), &read.datetime);
  read.datetime.microseconds += time_of(call, 3).microseconds;
  return read;
}

/* 32 digits, in small letters, without the minus signs and braces that may stand between. */
static constant read_uuid(compiler *compiler, const char *text) {
  char *digits = yoke_arena_alloc(compiler->arena, 33), *end = digits;
  if (strncmp(text, "urn:", 4) == 0) text += 4;
  if (strncmp(text, "uuid:", 5) == 0) text += 5;
  for (; *text && end < digits + 32; text++) {
    if (strchr("-{}", *text)) continue;
    *end++ = *text >= 'A' && *text <= 'F' ? (char)(*text - 'A' + 'a') : *text;
  }
  if (end != digits + 32) return unknown("it is no UUID");
  return (constant){.kind = CONSTANT_UUID, .text = digits, .size = 32};
}

static constant read_instance(compiler *compiler, const value *value) {
  const char *path = symbol_path(value);
  const arguments *call = &value->instance->call;
  if (!path) return unknown("what it is cannot be known");
  if (strcmp(path, "decimal.Decimal") == 0) return read_decimal(compiler, call);
  if (strcmp(path, "datetime.timedelta") == 0) return read_duration(call);
  if (strcmp(path, "datetime.date") == 0) return read_date(call);
  if (strcmp(path, "datetime.datetime") == 0) return read_datetime(call);
  if (strcmp(path, "datetime.time") == 0)
    return (constant){.kind = CONSTANT_TIME, .time = time_of(call, 0)};
  const argument *hex = call_argument(call, "hex", 0);
  if (strcmp(path, "uuid.UUID") == 0 && hex && hex->value->kind == IS_TEXT)
    return read_uuid(compiler, hex->value->text);
  return unknown(yoke_arena_printf(compiler->arena, "a %s is no constant that SQL has", path));
}

static constant read_list(compiler *compiler, const value *value) {
  constant list = {.kind = CONSTANT_LIST, .count = value->count};
  list.items = yoke_arena_alloc(compiler->arena, sizeof *list.items * (value->count + 1));
  for (size_t i = 0; i < value->count; i++)
    list.items[i] = read_constant(compiler, value->items[i]);
  return list;
}

static constant read_json(compiler *compiler, const value *value) {
  const char *text = value_as_json(compiler, value);
  if (!text) return unknown("it cannot be said in JSON");
  return (constant){.kind = CONSTANT_JSON, .text = text, .size = strlen(text)};
}

constant read_constant(compiler *compiler, const value *value) {
  switch (value->kind) {
  case IS_NONE:
    return (constant){.kind = CONSTANT_NONE};
  case IS_BOOL:
    return (constant){.kind = CONSTANT_BOOL, .integer = value->integer};
  case IS_INT:
    return (constant){
        .kind = CONSTANT_INT, .integer = value->integer, .text = digits_of(compiler, value)};
  case IS_FLOAT:
    return (constant){.kind = CONSTANT_FLOAT, .real = value->real};
  case IS_TEXT:
    return (constant){.kind = CONSTANT_TEXT, .text = value->text, .size = value->size};
  case IS_BYTES:
    return (constant){.kind = CONSTANT_BYTES, .text = value->text, .size = value->size};
  case IS_TUPLE:
  case IS_LIST:
  case IS_SET:
    return read_list(compiler, value);
  case IS_DICT:
    return read_json(compiler, value);
  case IS_INSTANCE:
    return read_instance(compiler, value);
  case IS_UNKNOWN:
    return unknown(value->text ? value->text : "its value is not known");
  default:
    return unknown("it is no constant");
  }
}

/* RangeBoundary(inclusive_upper=True): how a range's ends are written. */
static const char *range_bounds(compiler *compiler, const value *value) {
  const char *path = symbol_path(value);
  const char *dot = value->instance && path ? strrchr(path, '.') : NULL;
  if (!dot || strcmp(dot, ".RangeBoundary") != 0) return NULL;
  const argument *lower = call_argument(&value->instance->call, "inclusive_lower", 0);
  const argument *upper = call_argument(&value->instance->call, "inclusive_upper", 1);
  return yoke_arena_printf(compiler->arena, "'%c%c'", lower && !lower->value->integer ? '(' : '[',
                           upper && upper->value->integer ? ']' : ')');
}

sql compile_value(compiler *compiler, const value *value, const field *output, place where) {
  if (!value) return sql_failed(compiler, where, "a value is not known");
  const char *bounds = range_bounds(compiler, value);
  if (bounds) return sql_written(bounds);
  constant read = read_constant(compiler, value);
  if (output && output->class == FIELD_JSONField && read.kind != CONSTANT_UNKNOWN)
    read = read_json(compiler, value);
  if (output) read = prepare_constant(compiler, read, output);
  sql text = quote_constant(compiler, &read, where);
  bool is_binary = output && internal_class(output) == FIELD_BinaryField;
  if (text.outcome == WRITTEN && is_binary && compiler->backend->database == DB_MARIADB &&
      read.kind == CONSTANT_BYTES)
    return sql_written(yoke_arena_printf(compiler->arena, "_binary %s", text.text));
  return text;
}
