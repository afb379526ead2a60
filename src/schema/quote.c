/* Constants as SQL: what the driver of each database makes of them. */
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "schema/constant.h"

/* What a character becomes between quotes; 0: itself. */
static const char *escape_of(int database, char c) {
  if (database != DB_MARIADB) return c == '\'' ? "''" : NULL;
  switch (c) {
  case '\0':
    return "\\0";
  case '\n':
    return "\\n";
  case '\r':
    return "\\r";
  case '\x1a':
    return "\\Z";
  case '"':
    return "\\\"";
  case '\'':
    return "\\'";
  case '\\':
    return "\\\\";
  default:
    return NULL;
  }
}

const char *quote_text(compiler *compiler, const char *text, size_t size) {
  int database = compiler->backend->database;
  bool has_backslash = database == DB_POSTGRESQL && memchr(text, '\\', size);
  char *out = yoke_arena_alloc(compiler->arena, 2 * size + 5), *end = out;
  compiler->has_values = true;
  if (has_backslash) end = strcpy(end, " E") + 2; /* as PostgreSQL's own library quotes it */
  *end++ = '\'';
  for (size_t i = 0; i < size; i++) {
    const char *escape = has_backslash && text[i] == '\\' ? "\\\\" : escape_of(database, text[i]);
    if (escape)
      end = strcpy(end, escape) + strlen(escape);
    else
      *end++ = text[i] == '%' ? (char)LITERAL_PERCENT : text[i];
  }
  *end = '\'';
  return out;
}

static const char *quote_string(compiler *compiler, const char *text) {
  return quote_text(compiler, text, strlen(text));
}

static const char *hexadecimal(compiler *compiler, const char *bytes, size_t size) {
  char *out = yoke_arena_alloc(compiler->arena, 2 * size + 4), *end = strcpy(out, "X'") + 2;
  for (size_t i = 0; i < size; i++)
    end += sprintf(end, "%02x", (unsigned char)bytes[i]);
  *end = '\'';
  return out;
}

/* PostgreSQL's escape format: what cannot be printed in three octal digits. */
static const char *escaped_bytes(compiler *compiler, const char *bytes, size_t size) {
  char *out = yoke_arena_alloc(compiler->arena, 5 * size + 16), *end = strcpy(out, " E'") + 3;
  for (size_t i = 0; i < size; i++) {
    unsigned char byte = (unsigned char)bytes[i];
    if (byte < ' ' || byte > '~')
      end += sprintf(end, "\\\\%03o", byte);
    else if (byte == '\\')
      end = strcpy(end, "\\\\\\\\") + 4;
    else if (byte == '\'')
      end = strcpy(end, "''") + 2;
    else
      *end++ = byte == '%' ? (char)LITERAL_PERCENT : (char)byte;
  }
  strcpy(end, "'::bytea");
  return out;
}

static const char *quote_bytes(compiler *compiler, const constant *constant) {
  return compiler->backend->database == DB_POSTGRESQL
             ? escaped_bytes(compiler, constant->text, constant->size)
             : hexadecimal(compiler, constant->text, constant->size);
}

/* A negative number has a space before it in PostgreSQL, so that nothing becomes a comment. */
static const char *quote_number(compiler *compiler, const char *digits) {
  return compiler->backend->database == DB_POSTGRESQL && *digits == '-'
             ? yoke_arena_printf(compiler->arena, " %s", digits)
             : digits;
}

static const char *zeros(yoke_arena *arena, long count) {
  char *text = yoke_arena_alloc(arena, (size_t)(count > 0 ? count : 0) + 1);
  if (count > 0) memset(text, '0', (size_t)count);
  return text;
}

/* 1E+4 written out. */
static const char *without_exponent(yoke_arena *arena, const char *decimal) {
  enum { LONGEST = 2000 };
  const char *exponent = strchr(decimal, 'E');
  long power = exponent ? strtol(exponent + 1, NULL, 10) : 0;
  if (!exponent || power > LONGEST || power < -LONGEST) return decimal;
  const char *sign = *decimal == '-' ? "-" : "", *first = decimal + strlen(sign);
  const char *rest = first[1] == '.' ? first + 2 : first + 1;
  const char *digits = yoke_arena_printf(arena, "%c%.*s", *first, (int)(exponent - rest), rest);
  if (strspn(digits, "0") == strlen(digits)) return yoke_arena_printf(arena, "%s0", sign);
  if (power < 0)
    return yoke_arena_printf(arena, "%s0.%s%s", sign, zeros(arena, -power - 1), digits);
  return yoke_arena_printf(arena, "%s%s%s", sign, digits,
                           zeros(arena, power + 1 - (long)strlen(digits)));
}

static const char *quote_decimal(compiler *compiler, const char *decimal) {
  switch (compiler->backend->database) {
  case DB_SQLITE:
    return quote_string(compiler, decimal);
  case DB_MARIADB:
    return without_exponent(compiler->arena, decimal);
  default:
    return quote_number(compiler, decimal);
  }
}

static const char *quote_float(compiler *compiler, double real) {
  const char *text = real_text(compiler->arena, real);
  if (!isfinite(real) && compiler->backend->database == DB_POSTGRESQL)
    return isnan(real) ? "'NaN'::float8" : real > 0 ? "'Infinity'::float8" : "'-Infinity'::float8";
  if (compiler->backend->database == DB_MARIADB && !strchr(text, 'e'))
    return yoke_arena_printf(compiler->arena, "%se0", text);
  return quote_number(compiler, text);
}

/* "1 day 0:00:05": str() of a timedelta, with the comma gone. */
static const char *interval_text(yoke_arena *arena, int64_t microseconds) {
  const int64_t day = 86400000000;
  int64_t days = microseconds / day, rest = microseconds % day;
  if (rest < 0) {
    rest += day;
    days--;
  }
  const char *fraction =
      rest % 1000000 ? yoke_arena_printf(arena, ".%06" PRId64, rest % 1000000) : "";
  int64_t seconds = rest / 1000000;
  const char *clock = yoke_arena_printf(arena, "%" PRId64 ":%02" PRId64 ":%02" PRId64 "%s",
                                        seconds / 3600, seconds / 60 % 60, seconds % 60, fraction);
  if (days == 0) return clock;
  return yoke_arena_printf(arena, "%" PRId64 " day%s %s", days, days == 1 || days == -1 ? "" : "s",
                           clock);
}

/* PostgreSQL is told the zone; the others have UTC. */
static const char *quote_instant(compiler *compiler, const constant *constant) {
  char buffer[YOKE_TEXT_MAX];
  bool is_postgresql = compiler->backend->database == DB_POSTGRESQL;
  yoke_datetime shown = constant->datetime;
  if (is_postgresql) shown.microseconds += constant->offset * 1000000;
  const char *text = yoke_format_datetime(shown, buffer);
  if (!is_postgresql) return quote_string(compiler, text);
  if (constant->is_naive)
    return yoke_arena_printf(compiler->arena, "%s::timestamp", quote_string(compiler, text));
  int64_t minutes = (constant->offset < 0 ? -constant->offset : constant->offset) / 60;
  text = yoke_arena_printf(compiler->arena, "%s%c%02" PRId64 ":%02" PRId64, text,
                           constant->offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
  return yoke_arena_printf(compiler->arena, "%s::timestamptz", quote_string(compiler, text));
}

static const char *quote_moment(compiler *compiler, const constant *constant) {
  char buffer[YOKE_TEXT_MAX];
  bool is_postgresql = compiler->backend->database == DB_POSTGRESQL;
  const char *text, *type;
  if (constant->kind == CONSTANT_DATE) {
    text = yoke_format_date(constant->date, buffer), type = "::date";
  } else if (constant->kind == CONSTANT_TIME) {
    text = yoke_format_time(constant->time, buffer), type = "::time";
    if (compiler->backend->database == DB_MARIADB && !strchr(text, '.')) strcat(buffer, ".000000");
  } else {
    return quote_instant(compiler, constant);
  }
  text = quote_string(compiler, text);
  return is_postgresql ? yoke_arena_printf(compiler->arena, "%s%s", text, type) : text;
}

/* ── Arrays of PostgreSQL ───────────────────────────────────────────────────────────────────── */

static const char *array_item(compiler *compiler, const constant *item) {
  if (item->kind == CONSTANT_NONE) return "NULL";
  if (item->kind == CONSTANT_BOOL) return item->integer ? "t" : "f";
  const char *text = constant_as_text(compiler, item);
  if (!text || item->kind != CONSTANT_TEXT) return text;
  bool is_plain = *text && !strpbrk(text, " \t\n\r\v\f,{}\"\\'") && strcmp(text, "NULL") != 0 &&
                  strcmp(text, "null") != 0;
  if (is_plain) return text;
  char *out = yoke_arena_alloc(compiler->arena, 2 * strlen(text) + 3), *end = out;
  *end++ = '"';
  for (; *text; text++) {
    if (*text == '"' || *text == '\\') *end++ = '\\';
    *end++ = *text;
  }
  *end = '"';
  return out;
}

static const char *array_type(const constant *list) {
  const constant *item = list->items;
  if (list->count == 0) return "";
  switch (item->kind) {
  case CONSTANT_INT:
    return "::int4[]";
  case CONSTANT_FLOAT:
    return "::float8[]";
  case CONSTANT_BOOL:
    return "::bool[]";
  case CONSTANT_DECIMAL:
    return "::numeric[]";
  case CONSTANT_DATE:
    return "::date[]";
  case CONSTANT_UUID:
    return "::uuid[]";
  default:
    return "";
  }
}

static const char *quote_array(compiler *compiler, const constant *list) {
  const char *all = "";
  for (size_t i = 0; i < list->count; i++) {
    const char *item = array_item(compiler, &list->items[i]);
    if (!item) return NULL;
    all = yoke_arena_printf(compiler->arena, "%s%s%s", all, i ? "," : "", item);
  }
  all = quote_string(compiler, yoke_arena_printf(compiler->arena, "{%s}", all));
  return yoke_arena_printf(compiler->arena, "%s%s%s%s", all, array_type(list),
                           list->cast ? "::" : "", list->cast ? list->cast : "");
}

/* ───────────────────────────────────────────────────────────────────────────────────────────── */

static const char *with_type(compiler *compiler, const char *text, const char *type) {
  return compiler->backend->database == DB_POSTGRESQL
             ? yoke_arena_printf(compiler->arena, "%s::%s", text, type)
             : text;
}

static const char *quote_kind(compiler *compiler, const constant *constant) {
  bool is_postgresql = compiler->backend->database == DB_POSTGRESQL;
  switch (constant->kind) {
  case CONSTANT_NONE:
    return "NULL";
  case CONSTANT_BOOL:
    if (is_postgresql) return constant->integer ? "true" : "false";
    return constant->integer ? "1" : "0";
  case CONSTANT_INT:
    return quote_number(compiler, constant->text);
  case CONSTANT_FLOAT:
    return quote_float(compiler, constant->real);
  case CONSTANT_DECIMAL:
    return quote_decimal(compiler, constant->text);
  case CONSTANT_TEXT:
    return quote_text(compiler, constant->text, constant->size);
  case CONSTANT_BYTES:
    return quote_bytes(compiler, constant);
  case CONSTANT_DATE:
  case CONSTANT_TIME:
  case CONSTANT_DATETIME:
    return quote_moment(compiler, constant);
  case CONSTANT_DURATION:
    return with_type(compiler,
                     quote_string(compiler, interval_text(compiler->arena, constant->integer)),
                     "interval");
  case CONSTANT_UUID:
    if (is_postgresql) return with_type(compiler, quote_string(compiler, constant->text), "uuid");
    return quote_string(compiler, constant_as_text(compiler, constant));
  case CONSTANT_JSON:
    return with_type(compiler, quote_string(compiler, constant->text), "jsonb");
  case CONSTANT_ADDRESS:
    return with_type(compiler, quote_string(compiler, constant->text), "inet");
  case CONSTANT_LIST:
    return is_postgresql ? quote_array(compiler, constant) : NULL;
  case CONSTANT_UNKNOWN:
    break;
  }
  return NULL;
}

sql quote_constant(compiler *compiler, const constant *constant, place where) {
  if (constant->kind == CONSTANT_UNKNOWN) return sql_failed(compiler, where, "%s", constant->text);
  if (constant->kind != CONSTANT_NONE) compiler->has_values = true;
  const char *text = quote_kind(compiler, constant);
  return text ? sql_written(text) : sql_failed(compiler, where, "SQL has no constant like it");
}
