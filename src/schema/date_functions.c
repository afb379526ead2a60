/* Parts of dates and times, and dates cut off. */
#include <inttypes.h>
#include <string.h>

#include "schema/constant.h"
#include "schema/function.h"

static bool starts_with(const char *text, const char *start) {
  return strncmp(text, start, strlen(start)) == 0;
}

bool is_date_function(const expression *expression) {
  return starts_with(expression->text, "Extract") || starts_with(expression->text, "Trunc");
}

/* "iso_week_day" of ExtractIsoWeekDay; of Extract and Trunc what is written. */
static const char *kind_of(compiler *compiler, const expression *expression) {
  const char *name = expression->text + (expression->text[0] == 'E' ? 7 : 5);
  if (!*name)
    return text_option(expression, expression->text[0] == 'E' ? "lookup_name" : "kind", 1);
  char *kind = yoke_arena_alloc(compiler->arena, 2 * strlen(name) + 1), *end = kind;
  for (const char *at = name; *at; at++) {
    bool is_capital = *at >= 'A' && *at <= 'Z';
    if (is_capital && at != name) *end++ = '_';
    *end++ = is_capital ? (char)(*at - 'A' + 'a') : *at;
  }
  return kind;
}

static const char *upper(yoke_arena *arena, const char *text) {
  char *copy = yoke_arena_text(arena, text);
  for (char *at = copy; *at; at++)
    if (*at >= 'a' && *at <= 'z') *at = (char)(*at - 'a' + 'A');
  return copy;
}

static const char *quoted_kind(compiler *compiler, const char *kind) {
  return quote_text(compiler, kind, strlen(kind));
}

/* A moment in the project's zone. Connections are in UTC. */
static const char *in_zone(compiler *compiler, const char *text) {
  const char *zone = time_zone_of(compiler);
  if (!zone) return text;
  if (compiler->backend->database == DB_POSTGRESQL)
    return yoke_arena_printf(compiler->arena, "%s AT TIME ZONE %s", text,
                             quoted_kind(compiler, zone));
  if (strcmp(zone, "UTC") == 0) return text;
  return yoke_arena_printf(compiler->arena, "CONVERT_TZ(%s, %s, %s)", text,
                           quoted_kind(compiler, "UTC"), quoted_kind(compiler, zone));
}

static const char *sqlite_zones(compiler *compiler, bool has_zone) {
  const char *zone = has_zone ? time_zone_of(compiler) : NULL;
  compiler->needs_more = true;
  if (!zone) return "NULL, NULL";
  return yoke_arena_printf(compiler->arena, "%s, %s", quoted_kind(compiler, zone),
                           quoted_kind(compiler, "UTC"));
}

/* ── Extract ────────────────────────────────────────────────────────────────────────────────── */

static const char *extract_postgresql(compiler *compiler, const char *kind, const char *text,
                                      bool has_time) {
  yoke_arena *arena = compiler->arena;
  if (strcmp(kind, "week_day") == 0)
    return yoke_arena_printf(arena, "EXTRACT(DOW FROM %s) + 1", text);
  if (strcmp(kind, "iso_week_day") == 0)
    return yoke_arena_printf(arena, "EXTRACT(ISODOW FROM %s)", text);
  if (strcmp(kind, "iso_year") == 0)
    return yoke_arena_printf(arena, "EXTRACT(ISOYEAR FROM %s)", text);
  if (strcmp(kind, "second") == 0 && has_time)
    return yoke_arena_printf(arena, "EXTRACT(SECOND FROM DATE_TRUNC(%s, %s))",
                             quoted_kind(compiler, "second"), text);
  return yoke_arena_printf(arena, "EXTRACT(%s FROM %s)", upper(arena, kind), text);
}

static const char *extract_mariadb(compiler *compiler, const char *kind, const char *text) {
  yoke_arena *arena = compiler->arena;
  if (strcmp(kind, "week_day") == 0) return yoke_arena_printf(arena, "DAYOFWEEK(%s)", text);
  if (strcmp(kind, "iso_week_day") == 0) return yoke_arena_printf(arena, "WEEKDAY(%s) + 1", text);
  if (strcmp(kind, "week") == 0) return yoke_arena_printf(arena, "WEEK(%s, 3)", text);
  if (strcmp(kind, "iso_year") == 0)
    return yoke_arena_printf(arena, "TRUNCATE(YEARWEEK(%s, 3), -2) / 100", text);
  return yoke_arena_printf(arena, "EXTRACT(%s FROM %s)", upper(arena, kind), text);
}

static const char *extract_sqlite(compiler *compiler, const char *kind, const char *text,
                                  field_class class) {
  yoke_arena *arena = compiler->arena;
  const char *quoted = quoted_kind(compiler, kind);
  if (class == FIELD_DateTimeField)
    return yoke_arena_printf(arena, "django_datetime_extract(%s, %s, %s)", quoted, text,
                             sqlite_zones(compiler, true));
  compiler->needs_more = true;
  return yoke_arena_printf(arena, "django_%s_extract(%s, %s)",
                           class == FIELD_TimeField ? "time" : "date", quoted, text);
}

static const char *write_extract(compiler *compiler, const char *kind, const char *text,
                                 field_class class) {
  if (compiler->backend->database == DB_SQLITE) return extract_sqlite(compiler, kind, text, class);
  if (class == FIELD_DateTimeField) text = in_zone(compiler, text);
  if (compiler->backend->database == DB_MARIADB) return extract_mariadb(compiler, kind, text);
  return extract_postgresql(compiler, kind, text, class != FIELD_DateField);
}

/* ── Trunc ──────────────────────────────────────────────────────────────────────────────────── */

static const char *as_mariadb(compiler *compiler, const char *text, const char *format,
                              const char *type) {
  return yoke_arena_printf(compiler->arena, "CAST(DATE_FORMAT(%s, %s) AS %s)", text,
                           quoted_kind(compiler, format), type);
}

static const char *truncate_mariadb_date(compiler *compiler, const char *kind, const char *text) {
  yoke_arena *arena = compiler->arena;
  if (strcmp(kind, "year") == 0) return as_mariadb(compiler, text, "%Y-01-01", "DATE");
  if (strcmp(kind, "month") == 0) return as_mariadb(compiler, text, "%Y-%m-01", "DATE");
  if (strcmp(kind, "quarter") == 0)
    return yoke_arena_printf(
        arena, "MAKEDATE(YEAR(%s), 1) + INTERVAL QUARTER(%s) QUARTER - INTERVAL 1 QUARTER", text,
        text);
  if (strcmp(kind, "week") == 0)
    return yoke_arena_printf(arena, "DATE_SUB(%s, INTERVAL WEEKDAY(%s) DAY)", text, text);
  return yoke_arena_printf(arena, "DATE(%s)", text);
}

static const char *truncate_mariadb_datetime(compiler *compiler, const char *kind,
                                             const char *text) {
  static const struct {
    const char *kind, *format;
  } formats[] = {{"year", "%Y-01-01 00:00:00"},   {"month", "%Y-%m-01 00:00:00"},
                 {"day", "%Y-%m-%d 00:00:00"},    {"hour", "%Y-%m-%d %H:00:00"},
                 {"minute", "%Y-%m-%d %H:%i:00"}, {"second", "%Y-%m-%d %H:%i:%s"}};
  for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
    if (strcmp(formats[i].kind, kind) == 0)
      return as_mariadb(compiler, text, formats[i].format, "DATETIME");
  const char *date = truncate_mariadb_date(compiler, kind, text);
  if (strcmp(kind, "quarter") == 0)
    return as_mariadb(compiler, date, "%Y-%m-01 00:00:00", "DATETIME");
  return strcmp(kind, "week") == 0 ? as_mariadb(compiler, date, "%Y-%m-%d 00:00:00", "DATETIME")
                                   : text;
}

static const char *truncate_mariadb_time(compiler *compiler, const char *kind, const char *text) {
  if (strcmp(kind, "hour") == 0) return as_mariadb(compiler, text, "%H:00:00", "TIME");
  if (strcmp(kind, "minute") == 0) return as_mariadb(compiler, text, "%H:%i:00", "TIME");
  if (strcmp(kind, "second") == 0) return as_mariadb(compiler, text, "%H:%i:%s", "TIME");
  return yoke_arena_printf(compiler->arena, "TIME(%s)", text);
}

static const char *truncate_mariadb(compiler *compiler, const char *kind, const char *text,
                                    field_class to) {
  if (to == FIELD_DateTimeField) return truncate_mariadb_datetime(compiler, kind, text);
  return to == FIELD_TimeField ? truncate_mariadb_time(compiler, kind, text)
                               : truncate_mariadb_date(compiler, kind, text);
}

static const char *write_trunc(compiler *compiler, const char *kind, const char *text,
                               field_class from, field_class to) {
  yoke_arena *arena = compiler->arena;
  bool has_zone = from == FIELD_DateTimeField;
  switch (compiler->backend->database) {
  case DB_SQLITE:
    return yoke_arena_printf(arena, "django_%s_trunc(%s, %s, %s)",
                             to == FIELD_DateTimeField ? "datetime"
                             : to == FIELD_TimeField   ? "time"
                                                       : "date",
                             quoted_kind(compiler, kind), text, sqlite_zones(compiler, has_zone));
  case DB_MARIADB:
    return truncate_mariadb(compiler, kind, has_zone ? in_zone(compiler, text) : text, to);
  default:
    if (has_zone) text = in_zone(compiler, text);
    return yoke_arena_printf(arena, "DATE_TRUNC(%s, %s)%s", quoted_kind(compiler, kind), text,
                             to == FIELD_TimeField ? "::time" : "");
  }
}

/* TruncDate and TruncTime cast. */
static const char *write_cast_part(compiler *compiler, const char *part, const char *text) {
  yoke_arena *arena = compiler->arena;
  switch (compiler->backend->database) {
  case DB_SQLITE:
    return yoke_arena_printf(arena, "django_datetime_cast_%s(%s, %s)", part, text,
                             sqlite_zones(compiler, true));
  case DB_MARIADB:
    return yoke_arena_printf(arena, "%s(%s)", upper(arena, part), in_zone(compiler, text));
  default:
    return yoke_arena_printf(arena, "(%s)::%s", in_zone(compiler, text), part);
  }
}

sql compile_date_function(compiler *compiler, const expression *expression) {
  const char *kind = kind_of(compiler, expression);
  if (!kind || expression->item_count == 0)
    return sql_failed(compiler, expression->where, "what %s() takes is not known",
                      expression->text);
  sql text = compile_expression(compiler, expression->items[0]);
  if (text.outcome != WRITTEN) return text;
  const field *from = output_of(compiler, expression->items[0]);
  const field *to = output_of(compiler, expression);
  if (!from || !to)
    return sql_failed(compiler, expression->where, "%s() of what is no date or time",
                      expression->text);
  if (strcmp(expression->text, "TruncDate") == 0 || strcmp(expression->text, "TruncTime") == 0)
    return sql_written(write_cast_part(compiler, kind, text.text));
  if (expression->text[0] == 'E')
    return sql_written(write_extract(compiler, kind, text.text, internal_class(from)));
  return sql_written(
      write_trunc(compiler, kind, text.text, internal_class(from), internal_class(to)));
}

/* ── Years ──────────────────────────────────────────────────────────────────────────────────── */

/* Days since 1970-01-01 of a year's first of January. */
static int64_t days_before_year(int64_t year) {
  int64_t before = year - 1;
  return before * 365 + before / 4 - before / 100 + before / 400 - 719162;
}

/* Of the Monday that begins the ISO year: the week with the 4th of January. */
static int64_t days_before_iso_year(int64_t year) {
  int64_t fourth = days_before_year(year) + 3;
  int64_t weekday = ((fourth + 3) % 7 + 7) % 7; /* Monday is 0 */
  return fourth - weekday;
}

/* The moment `microseconds` after the epoch, as clocks of the zone show it, as the column has it.
 */
static const char *quoted_bound(compiler *compiler, int64_t microseconds, const field *of) {
  constant bound = {.kind = CONSTANT_DATETIME, .datetime = {microseconds}, .is_naive = true};
  char text[YOKE_TEXT_MAX];
  if (!is_a(of, FIELD_DateTimeField)) {
    bound.kind = CONSTANT_DATE;
    yoke_format_datetime(bound.datetime, text);
    text[sizeof "2020-01-01" - 1] = '\0';
    yoke_parse_date(text, &bound.date);
  }
  bound = prepare_constant(compiler, bound, of);
  return quote_constant(compiler, &bound, (place){0}).text;
}

static bool is_year(const expression *left, bool *ret_is_iso) {
  if (left->kind != EXPRESSION_FUNCTION || !starts_with(left->text, "Extract")) return false;
  *ret_is_iso = strcmp(left->text, "ExtractIsoYear") == 0;
  return *ret_is_iso || strcmp(left->text, "ExtractYear") == 0;
}

static const char *year_shape(const char *lookup) {
  static const char *const shapes[][2] = {{"exact", "$1 BETWEEN $2 AND $3"},
                                          {"gt", "$1 > $3"},
                                          {"gte", "$1 >= $2"},
                                          {"lt", "$1 < $2"},
                                          {"lte", "$1 <= $3"}};
  for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
    if (strcmp(shapes[i][0], lookup) == 0) return shapes[i][1];
  return NULL;
}

bool compile_year_lookup(compiler *compiler, const lookup *lookup, sql *ret) {
  const expression *left = lookup->left;
  const value *year = lookup->right->kind == EXPRESSION_VALUE ? lookup->right->value : NULL;
  const char *shape = year_shape(lookup->name);
  bool is_iso;
  if (!shape || !is_year(left, &is_iso) || !year || year->kind != IS_INT || year->integer < 1 ||
      year->integer > 9998)
    return false;
  const field *of = output_of(compiler, left->items[0]);
  if (!of) return false;
  sql column = *ret = compile_expression(compiler, left->items[0]);
  if (column.outcome != WRITTEN) return true;
  int64_t (*before)(int64_t) = is_iso ? days_before_iso_year : days_before_year;
  const int64_t day = 86400000000;
  *ret = sql_written(fill_sql(
      compiler->arena, shape,
      (const char *const[]){column.text, quoted_bound(compiler, before(year->integer) * day, of),
                            quoted_bound(compiler, before(year->integer + 1) * day - 1, of)}));
  return true;
}
