/* Constants as values of the kind a field has: what was written, as the database will hold it. */
#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "model/fields.h"

/* ── Numbers and texts ──────────────────────────────────────────────────────────────────────── */

static bool text_to_int(const char *text, int64_t *ret) {
  char *end;
  errno = 0;
  long long number = strtoll(text, &end, 10);
  *ret = number;
  return end != text && !*end && !errno;
}

static bool text_to_real(const char *text, double *ret) {
  char *end;
  *ret = strtod(text, &end);
  return end != text && !*end;
}

/* BooleanField.to_python(). */
static bool constant_bool(const value *from, bool *ret) {
  if (from->kind == IS_TEXT) {
    *ret = strcmp(from->text, "True") == 0 || strcmp(from->text, "t") == 0 ||
           strcmp(from->text, "1") == 0;
    return *ret || strcmp(from->text, "False") == 0 || strcmp(from->text, "f") == 0 ||
           strcmp(from->text, "0") == 0;
  }
  *ret = from->integer == 1;
  bool is_number = from->kind == IS_BOOL || from->kind == IS_INT;
  return is_number && (from->integer == 0 || from->integer == 1);
}

static bool constant_int(const value *from, int64_t *ret) {
  if (from->kind == IS_TEXT) return text_to_int(from->text, ret);
  if (from->kind == IS_FLOAT && fabs(from->real) < 9e15 && from->real == floor(from->real)) {
    *ret = (int64_t)from->real;
    return true;
  }
  *ret = from->integer;
  return (from->kind == IS_INT && !from->is_big) || from->kind == IS_BOOL;
}

static const value *first_argument(const value *instance) {
  const argument *first = find_argument(&instance->instance->call, "value", 0);
  return first ? first->value : NULL;
}

static bool is_instance_of(const value *value, const char *path) {
  const char *own = instance_path(value);
  return own && strcmp(own, path) == 0;
}

static bool constant_float(const value *from, double *ret) {
  if (from->kind == IS_TEXT) return text_to_real(from->text, ret);
  if (is_instance_of(from, "decimal.Decimal")) {
    const value *inner = first_argument(from);
    return inner && inner->kind != IS_INSTANCE && constant_float(inner, ret);
  }
  *ret = from->kind == IS_FLOAT ? from->real : (double)from->integer;
  return from->kind == IS_FLOAT || from->kind == IS_INT || from->kind == IS_BOOL;
}

/* str(value): CharField.get_prep_value(). */
static bool constant_text(builder *builder, const value *from, const char **ret) {
  if (from->kind == IS_TEXT) {
    *ret = from->text;
    return is_plain_text(from);
  }
  *ret = value_repr(builder->interpreter, from);
  return from->kind == IS_INT || from->kind == IS_BOOL || from->kind == IS_FLOAT;
}

/* ── Dates, times and durations ─────────────────────────────────────────────────────────────── */

/* The argument of a call as an integer; `otherwise` when it was not given. */
static bool integer_argument(const value *made, const char *name, size_t position,
                             int64_t otherwise, int *ret) {
  const argument *given = find_argument(&made->instance->call, name, position);
  int64_t number = otherwise;
  if (given && (given->value->kind != IS_INT || given->value->is_big)) return false;
  if (given) number = given->value->integer;
  *ret = (int)number;
  return number >= 0 && number <= 999999999;
}

static bool clock_arguments(const value *made, size_t from, char *buffer, size_t size) {
  int hour, minute, second, micro;
  if (!integer_argument(made, "hour", from, 0, &hour) ||
      !integer_argument(made, "minute", from + 1, 0, &minute) ||
      !integer_argument(made, "second", from + 2, 0, &second) ||
      !integer_argument(made, "microsecond", from + 3, 0, &micro))
    return false;
  snprintf(buffer, size, "%02d:%02d:%02d.%06d", hour, minute, second, micro);
  return true;
}

static bool day_arguments(const value *made, char *buffer, size_t size) {
  int year, month, day;
  if (!integer_argument(made, "year", 0, 0, &year) ||
      !integer_argument(made, "month", 1, 0, &month) || !integer_argument(made, "day", 2, 0, &day))
    return false;
  snprintf(buffer, size, "%04d-%02d-%02d", year, month, day);
  return true;
}

static bool is_utc(const value *zone) {
  return zone->kind == IS_NONE || value_is_symbol(zone, "datetime.timezone.utc") ||
         value_is_symbol(zone, "datetime.UTC") ||
         value_is_symbol(zone, "django.utils.timezone.utc");
}

static bool constant_date(const value *from, yoke_date *ret) {
  char text[48];
  if (from->kind == IS_TEXT) return yoke_parse_date(from->text, ret);
  bool is_day = is_instance_of(from, "datetime.date") || is_instance_of(from, "datetime.datetime");
  return is_day && day_arguments(from, text, sizeof text) && yoke_parse_date(text, ret);
}

static bool constant_time(const value *from, yoke_time *ret) {
  char text[48];
  if (from->kind == IS_TEXT) return yoke_parse_time(from->text, ret);
  return is_instance_of(from, "datetime.time") && clock_arguments(from, 0, text, sizeof text) &&
         yoke_parse_time(text, ret);
}

static bool constant_datetime(const value *from, yoke_datetime *ret) {
  char day[48], clock[48], text[100];
  if (from->kind == IS_TEXT) return yoke_parse_datetime(from->text, ret);
  if (!is_instance_of(from, "datetime.datetime")) return false;
  const argument *zone = find_argument(&from->instance->call, "tzinfo", 7);
  if (zone && !is_utc(zone->value)) return false;
  if (!day_arguments(from, day, sizeof day) || !clock_arguments(from, 3, clock, sizeof clock))
    return false;
  snprintf(text, sizeof text, "%s %s", day, clock);
  return yoke_parse_datetime(text, ret);
}

/* timedelta(days=1, hours=2) in microseconds. */
static bool constant_duration(const value *from, int64_t *ret) {
  static const struct {
    const char *name;
    double microseconds;
  } units[] = {{"days", 86400e6}, {"seconds", 1e6},  {"microseconds", 1}, {"milliseconds", 1e3},
               {"minutes", 60e6}, {"hours", 3600e6}, {"weeks", 604800e6}};
  if (!is_instance_of(from, "datetime.timedelta")) return false;
  double sum = 0;
  for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
    const argument *given = find_argument(&from->instance->call, units[i].name, i);
    double number = 0;
    if (given && !constant_float(given->value, &number)) return false;
    sum += number * units[i].microseconds;
  }
  *ret = (int64_t)sum;
  return fabs(sum) < 9e18;
}

/* ── By the field's class ───────────────────────────────────────────────────────────────────── */

/* UUID("..."), or its text. */
static bool constant_uuid(const value *from, yoke_uuid *ret) {
  if (is_instance_of(from, "uuid.UUID")) {
    const argument *hex = find_argument(&from->instance->call, "hex", 0);
    if (!hex) return false;
    from = hex->value;
  }
  return from->kind == IS_TEXT && yoke_parse_uuid(from->text, ret);
}

static bool constant_bytes(const value *from, yoke_bytes *ret) {
  *ret = (yoke_bytes){.data = from->text, .size = from->size};
  return from->kind == IS_BYTES;
}

static bool decimal_text(builder *builder, const value *from, const char **ret) {
  double ignored;
  if (is_instance_of(from, "decimal.Decimal")) {
    const value *inner = first_argument(from);
    if (!inner) *ret = "0";
    return !inner || (inner->kind != IS_INSTANCE && decimal_text(builder, inner, ret));
  }
  if (from->kind == IS_BOOL) {
    *ret = from->integer ? "1" : "0";
    return true;
  }
  return constant_text(builder, from, ret) && text_to_real(*ret, &ignored);
}

/* All values of a field have its number of places. */
static bool constant_decimal(builder *builder, const field *field, const value *from,
                             yoke_decimal *ret) {
  const char *text;
  if (!decimal_text(builder, from, &text) || !yoke_parse_decimal(text, ret)) return false;
  return field->decimal_places < 0 ||
         yoke_round_decimal(*ret, (unsigned)field->decimal_places, ret);
}

/* One of more digits than a yoke_decimal has: with as many zeros as its places take. */
static bool long_decimal(builder *builder, const field *field, const value *from,
                         const char **ret) {
  if (!decimal_text(builder, from, ret)) return false;
  const char *point = strchr(*ret, '.');
  int64_t places = point ? (int64_t)strlen(point + 1) : 0, wanted = field->decimal_places;
  if (strpbrk(*ret, "eEnN") || places >= wanted || wanted > 1000) return true;
  *ret = yoke_arena_printf(builder->arena, "%s%s%0*d", *ret, point ? "" : ".",
                           (int)(wanted - places), 0);
  return true;
}

static bool text_of_class(builder *builder, const field *field, const value *from,
                          const char **ret) {
  switch (field->class) {
  case FIELD_DecimalField:
    return long_decimal(builder, field, from, ret);
  case FIELD_JSONField:
  case FIELD_ArrayField:
  case FIELD_HStoreField:
    *ret = json_text(builder, from);
    return *ret;
  default:
    return constant_text(builder, from, ret);
  }
}

bool field_constant(builder *builder, const field *field, const value *from, yoke_value *ret) {
  const struct field *typed = value_field(field);
  *ret = (yoke_value){.kind = field_kind(field), .is_null = from->kind == IS_NONE};
  if (ret->is_null) return true;
  switch (ret->kind) {
  case YOKE_BOOL:
    return constant_bool(from, &ret->as.boolean);
  case YOKE_INT:
    return constant_int(from, &ret->as.integer);
  case YOKE_FLOAT:
    return constant_float(from, &ret->as.real);
  case YOKE_TEXT:
    return text_of_class(builder, typed, from, &ret->as.text);
  case YOKE_DATE:
    return constant_date(from, &ret->as.date);
  case YOKE_TIME:
    return constant_time(from, &ret->as.time);
  case YOKE_DATETIME:
    return constant_datetime(from, &ret->as.datetime);
  case YOKE_BYTES:
    return constant_bytes(from, &ret->as.bytes);
  case YOKE_DECIMAL:
    return constant_decimal(builder, typed, from, &ret->as.decimal);
  case YOKE_DURATION:
    return constant_duration(from, &ret->as.duration.microseconds);
  case YOKE_UUID:
    return constant_uuid(from, &ret->as.uuid);
  }
  return false;
}
