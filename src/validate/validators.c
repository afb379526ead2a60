/* The validators of django.core.validators, those of a field's class among them. */
#include "validate/validators.h"

#include <stdio.h>
#include <string.h>

#include "common/decimals.h"
#include "common/unicode.h"
#include "validate/formats.h"

/* A validator at work. */
typedef struct run {
  yoke_complaints *complaints;
  const yoke_field *field;
  const void *object;
  yoke_value value;
} run;

/* str() of the value. */
static const char *text_of(const run *run) {
  if (run->value.kind == YOKE_TEXT) return run->value.as.text;
  return yoke_field_str(run->field, run->object);
}

/* ── Messages ───────────────────────────────────────────────────────────────────────────────── */

static bool complain(const run *run, const char *code, const char *message,
                     const yoke_param *params) {
  return yoke_complain_of(run->complaints, run->field, code, message, params);
}

/* `shown` is what is compared with the limit: the value itself, or its length. */
static bool complain_of_limit(const run *run, const yoke_validator *validator, const char *code,
                              const char *message, const char *shown) {
  const yoke_param params[] = {{"limit_value", validator->limit_text, NULL},
                               {"show_value", shown, NULL},
                               {"value", text_of(run), NULL},
                               {NULL, NULL, NULL}};
  return complain(run, code, validator->message ? validator->message : message, params);
}

/* Of a text that has not the form it should have. */
static bool complain_of_form(const run *run, const yoke_validator *validator, const char *message) {
  const char *code = validator && validator->code ? validator->code : "invalid";
  const yoke_param params[] = {{"value", text_of(run), NULL}, {NULL, NULL, NULL}};
  if (validator && validator->message) message = validator->message;
  return complain(run, code, message, params);
}

/* ── Values ─────────────────────────────────────────────────────────────────────────────────── */

static int order_of(int64_t a, int64_t b) {
  return a < b ? -1 : a > b;
}

/* Below 0, 0 or above 0, as the value is less than, equal to or greater than the limit. */
static int compare(yoke_value value, yoke_scalar limit) {
  switch (value.kind) {
  case YOKE_BOOL:
    return order_of(value.as.boolean, limit.boolean);
  case YOKE_INT:
    return order_of(value.as.integer, limit.integer);
  case YOKE_FLOAT:
    return value.as.real < limit.real ? -1 : value.as.real > limit.real;
  case YOKE_TEXT:
    return strcmp(value.as.text, limit.text);
  case YOKE_DATE:
    return order_of(value.as.date.year * 512 + value.as.date.month * 32 + value.as.date.day,
                    limit.date.year * 512 + limit.date.month * 32 + limit.date.day);
  case YOKE_TIME:
    return order_of(value.as.time.microseconds, limit.time.microseconds);
  case YOKE_DATETIME:
    return order_of(value.as.datetime.microseconds, limit.datetime.microseconds);
  case YOKE_DECIMAL:
    return yoke_compare_decimals(value.as.decimal, limit.decimal);
  case YOKE_DURATION:
    return order_of(value.as.duration.microseconds, limit.duration.microseconds);
  case YOKE_UUID:
    return memcmp(&value.as.uuid, &limit.uuid, sizeof limit.uuid);
  case YOKE_BYTES:
    break;
  }
  return 0;
}

/* A number as a double; 0 for what is none. */
static double real_of(yoke_kind kind, yoke_scalar scalar) {
  if (kind == YOKE_INT) return (double)scalar.integer;
  if (kind == YOKE_FLOAT) return scalar.real;
  if (kind != YOKE_DECIMAL) return 0;
  double unit = 1;
  for (unsigned i = 0; i < scalar.decimal.places; i++)
    unit *= 10;
  return (double)scalar.decimal.coefficient / unit;
}

/* Whether the value is so many steps from the offset, as near as Django looks. */
static bool is_on_step(yoke_value value, const yoke_validator *validator) {
  const double near = 1e-9, many = 4e18;
  double step = real_of(value.kind, validator->limit);
  double from = validator->has_offset ? real_of(value.kind, validator->offset) : 0;
  double steps = (real_of(value.kind, value.as) - from) / step;
  if (!(steps < many && steps > -many)) return true;
  double rest = (steps - (double)(int64_t)(steps + (steps < 0 ? -0.5 : 0.5))) * step;
  return rest <= near && rest >= -near;
}

static size_t length_of(yoke_value value) {
  if (value.kind == YOKE_BYTES) return value.as.bytes.size;
  return value.kind == YOKE_TEXT ? yoke_count_characters(value.as.text, strlen(value.as.text)) : 0;
}

/* ── One validator each ─────────────────────────────────────────────────────────────────────── */

static bool check_limits(const run *run, const yoke_validator *validator) {
  int order = compare(run->value, validator->limit);
  if (validator->kind == YOKE_VALIDATE_MIN_VALUE && order < 0)
    return complain_of_limit(run, validator, "min_value",
                             "Ensure this value is greater than or equal to %(limit_value)s.",
                             text_of(run));
  if (validator->kind == YOKE_VALIDATE_MAX_VALUE && order > 0)
    return complain_of_limit(run, validator, "max_value",
                             "Ensure this value is less than or equal to %(limit_value)s.",
                             text_of(run));
  return true;
}

static bool check_step(const run *run, const yoke_validator *validator) {
  if (is_on_step(run->value, validator)) return true;
  return complain_of_limit(run, validator, "step_size",
                           "Ensure this value is a multiple of step size %(limit_value)s.",
                           text_of(run));
}

static bool check_length(const run *run, const yoke_validator *validator) {
  static const char *const messages[2][2] = {
      {"Ensure this value has at most %(limit_value)d characters (it has %(show_value)d).",
       "Ensure this value has at most %(limit_value)d character (it has %(show_value)d)."},
      {"Ensure this value has at least %(limit_value)d characters (it has %(show_value)d).",
       "Ensure this value has at least %(limit_value)d character (it has %(show_value)d)."}};
  bool is_min = validator->kind == YOKE_VALIDATE_MIN_LENGTH;
  int64_t length = (int64_t)length_of(run->value), limit = validator->limit.integer;
  char shown[24], limit_text[24];
  if (is_min ? length >= limit : length <= limit) return true;
  yoke_format_decimal((yoke_decimal){.coefficient = length}, shown);
  yoke_format_decimal((yoke_decimal){.coefficient = limit}, limit_text);
  yoke_validator told = *validator;
  told.limit_text = limit_text;
  return complain_of_limit(run, &told, is_min ? "min_length" : "max_length",
                           messages[is_min][limit == 1], shown);
}

static bool complain_of_digits(const run *run, const char *code, size_t most, const char *what) {
  char message[96], limit[24];
  yoke_format_decimal((yoke_decimal){.coefficient = (int64_t)most}, limit);
  snprintf(message, sizeof message, "Ensure that there are no more than %%(max)s %s", what);
  const yoke_param params[] = {
      {"max", limit, NULL}, {"value", text_of(run), NULL}, {NULL, NULL, NULL}};
  return complain(run, code, message, params);
}

static bool check_digits(const run *run, size_t most_digits, size_t most_places) {
  yoke_decimal_digits count = {0};
  size_t most_whole = most_digits - most_places;
  if (run->value.kind == YOKE_DECIMAL)
    count = yoke_digits_of(run->value.as.decimal);
  else if (run->value.kind != YOKE_TEXT || !yoke_count_digits(run->value.as.text, &count))
    return true;
  if (count.digits > most_digits)
    return complain_of_digits(run, "max_digits", most_digits,
                              most_digits == 1 ? "digit in total." : "digits in total.");
  if (count.places > most_places)
    return complain_of_digits(run, "max_decimal_places", most_places,
                              most_places == 1 ? "decimal place." : "decimal places.");
  if (count.digits - count.places > most_whole)
    return complain_of_digits(run, "max_whole_digits", most_whole,
                              most_whole == 1 ? "digit before the decimal point."
                                              : "digits before the decimal point.");
  return true;
}

static bool check_format(const run *run, const yoke_validator *validator, yoke_text_format format) {
  const char *list = validator ? validator->limit_text : NULL;
  bool is_right = yoke_has_format_of(text_of(run), format, list);
  return is_right || complain_of_form(run, validator, yoke_format_message(format));
}

static bool check_pattern(const run *run, const yoke_validator *validator) {
  int found = validator->search(run->complaints->db, validator, text_of(run));
  if (found < 0) return false;
  return found != validator->is_inverse || complain_of_form(run, validator, "Enter a valid value.");
}

/* "1,2,33" */
static bool is_integer_list(const char *text) {
  do {
    size_t digits = strspn(text, "0123456789");
    if (digits == 0) return false;
    text += digits;
  } while (*text++ == ',');
  return text[-1] == '\0';
}

static bool check_integers(const run *run, const yoke_validator *validator) {
  return is_integer_list(text_of(run)) ||
         complain_of_form(run, validator, "Enter only digits separated by commas.");
}

/* What is behind the last point of a file's name, in lower case; "" for ".profile" and "name.". */
static void add_extension(yoke_buffer *to, const char *path) {
  const char *name = strrchr(path, '/');
  name = name ? name + 1 : path;
  const char *point = strrchr(name, '.');
  yoke_buffer_puts(to, "");
  for (const char *at = point && point > name ? point + 1 : ""; *at; at++)
    yoke_buffer_putc(to, *at >= 'A' && *at <= 'Z' ? (char)(*at + 'a' - 'A') : *at);
}

static bool complain_of_extension(const run *run, const yoke_validator *validator,
                                  const char *found) {
  const char *message = "File extension “%(extension)s” is not allowed. Allowed extensions are: "
                        "%(allowed_extensions)s.";
  const yoke_param params[] = {{"extension", found, NULL},
                               {"allowed_extensions", validator->limit_text, NULL},
                               {"value", run->value.as.text, NULL},
                               {NULL, NULL, NULL}};
  return complain(run, validator->code ? validator->code : "invalid_extension",
                  validator->message ? validator->message : message, params);
}

static bool check_extension(const run *run, const yoke_validator *validator) {
  yoke_buffer extension = {0};
  if (run->value.kind != YOKE_TEXT) return true;
  add_extension(&extension, run->value.as.text);
  const char *found = extension.text ? extension.text : "";
  bool ok = extension.failed ? yoke_fail_memory(run->complaints->db)
                             : yoke_is_listed(validator->limit_text, found, strlen(found)) ||
                                   complain_of_extension(run, validator, found);
  yoke_buffer_free(&extension);
  return ok;
}

static bool check(const run *run, const yoke_validator *validator) {
  switch (validator->kind) {
  case YOKE_VALIDATE_MIN_VALUE:
  case YOKE_VALIDATE_MAX_VALUE:
    return check_limits(run, validator);
  case YOKE_VALIDATE_STEP:
    return check_step(run, validator);
  case YOKE_VALIDATE_MIN_LENGTH:
  case YOKE_VALIDATE_MAX_LENGTH:
    return check_length(run, validator);
  case YOKE_VALIDATE_DECIMAL:
    return check_digits(run, (size_t)validator->limit.decimal.coefficient,
                        validator->limit.decimal.places);
  case YOKE_VALIDATE_FORMAT:
    return check_format(run, validator, validator->format);
  case YOKE_VALIDATE_INTEGERS:
    return check_integers(run, validator);
  case YOKE_VALIDATE_EXTENSION:
    return check_extension(run, validator);
  case YOKE_VALIDATE_PATTERN:
    return check_pattern(run, validator);
  }
  return true;
}

/* ── Those of the field's class ─────────────────────────────────────────────────────────────── */

static bool has_length_limit(const yoke_field *field) {
  if (field->kind == YOKE_BYTES) return field->max_length;
  return field->kind == YOKE_TEXT && field->max_length &&
         strncmp(field->db_type, "varchar", 7) == 0; /* a text has none */
}

static bool check_max_length(const run *run) {
  const yoke_validator limit = {.kind = YOKE_VALIDATE_MAX_LENGTH,
                                .limit.integer = run->field->max_length};
  return !has_length_limit(run->field) || check_length(run, &limit);
}

/* Whether the model has a limit of its own that is at least as narrow as the column's. */
static bool has_narrower(const yoke_field *field, yoke_validator_kind kind, int64_t limit) {
  for (size_t i = 0; i < field->validator_count; i++) {
    const yoke_validator *validator = &field->validators[i];
    if (validator->kind != kind) continue;
    int64_t own = validator->limit.integer;
    if (kind == YOKE_VALIDATE_MIN_VALUE ? own >= limit : own <= limit) return true;
  }
  return false;
}

static bool check_bound(const run *run, yoke_validator_kind kind, int64_t bound) {
  char text[24];
  snprintf(text, sizeof text, "%lld", (long long)bound);
  const yoke_validator validator = {.kind = kind, .limit.integer = bound, .limit_text = text};
  return check_limits(run, &validator);
}

/* The column's range, as Django has it from every database but SQLite, whose integers have 64 bits
 * whatever the column is declared as: saving refuses what is beyond it too. */
static bool check_range(const run *run) {
  const yoke_field *field = run->field;
  bool bounded = field->min < field->max;
  int64_t min = bounded ? field->min : INT64_MIN, max = bounded ? field->max : INT64_MAX;
  int64_t integer = run->value.as.integer;
  if (field->flags & YOKE_FIELD_POSITIVE) min = 0;
  if (integer < min && !has_narrower(field, YOKE_VALIDATE_MIN_VALUE, min))
    return check_bound(run, YOKE_VALIDATE_MIN_VALUE, min);
  if (integer > max && !has_narrower(field, YOKE_VALIDATE_MAX_VALUE, max))
    return check_bound(run, YOKE_VALIDATE_MAX_VALUE, max);
  return true;
}

static bool check_by_class(const run *run) {
  const yoke_field *field = run->field;
  if (field->kind == YOKE_INT) return check_range(run);
  if (field->max_digits) return check_digits(run, field->max_digits, field->decimal_places);
  return check_max_length(run);
}

bool yoke_run_validators(yoke_complaints *complaints, const yoke_field *field, const void *object,
                         yoke_value value) {
  const run run = {.complaints = complaints, .field = field, .object = object, .value = value};
  if (field->format != YOKE_FORMAT_ANY && !check_format(&run, NULL, field->format)) return false;
  for (size_t i = 0; i < field->validator_count; i++)
    if (!check(&run, &field->validators[i])) return false;
  return check_by_class(&run);
}
