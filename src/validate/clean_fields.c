/* One field on its own: Django's Field.clean(), without the conversions that C's types make
 * needless. */
#include <string.h>

#include "common/dates.h"
#include "object/object.h"
#include "validate/complaints.h"
#include "validate/formats.h"
#include "validate/unicode.h"

/* A date of all zero bits names no day: it was never set. */
static yoke_value value_of(const yoke_field *field, const void *object) {
  yoke_value value = yoke_field_get(field, object);
  if (!value.is_null && value.kind == YOKE_DATE && value.as.date.month == 0) value.is_null = true;
  return value;
}

/* None or "": what blank=True allows. */
static bool is_empty(yoke_value value) {
  return value.is_null || (value.kind == YOKE_TEXT && !*value.as.text);
}

/* ── Field.validate() ───────────────────────────────────────────────────────────────────────── */

static bool is_chosen(const yoke_field *field, yoke_value value) {
  for (size_t i = 0; i < field->choice_count; i++) {
    yoke_value choice = {.kind = field->kind, .as = field->choices[i].value};
    if (yoke_value_equal(choice, value)) return true;
  }
  return false;
}

static bool complain_of_value(yoke_complaints *complaints, const yoke_field *field,
                              const char *code, const char *before, yoke_value value,
                              const char *after) {
  yoke_buffer text = {0};
  yoke_buffer_puts(&text, before);
  yoke_add_repr(&text, value);
  yoke_buffer_puts(&text, after);
  bool ok = text.failed ? yoke_fail_memory(complaints->db)
                        : yoke_complain(complaints, field->name, code, "%s", text.text);
  yoke_buffer_free(&text);
  return ok;
}

static bool validate(yoke_complaints *complaints, const yoke_field *field, yoke_value value) {
  if (field->flags & YOKE_FIELD_NOT_EDITABLE) return true;
  if (field->choice_count && !is_empty(value)) {
    if (is_chosen(field, value)) return true;
    return complain_of_value(complaints, field, "invalid_choice", "Value ", value,
                             " is not a valid choice.");
  }
  if (value.is_null && !(field->flags & YOKE_FIELD_NULLABLE))
    return yoke_complain(complaints, field->name, "null", "This field cannot be null.");
  if (is_empty(value) && !(field->flags & YOKE_FIELD_BLANK))
    return yoke_complain(complaints, field->name, "blank", "This field cannot be blank.");
  return true;
}

/* A key must name a row that is there. */
static bool validate_key(yoke_complaints *complaints, const yoke_field *field, yoke_value key) {
  const yoke_relation *relation = field->relation;
  const yoke_value nobody = {.kind = relation->target->pk->kind, .is_null = true};
  bool exists = false;
  if (key.is_null) return true;
  if (!yoke_row_exists(complaints->db, relation->target, &relation->to_field, &key, 1, nobody,
                       &exists))
    return false;
  if (exists) return true;
  yoke_buffer text = {0};
  yoke_buffer_printf(&text, "%s instance with %s ", relation->target->verbose_name,
                     relation->to_field->name);
  bool ok = text.failed ? yoke_fail_memory(complaints->db)
                        : complain_of_value(complaints, field, "invalid", text.text, key,
                                            " is not a valid choice.");
  yoke_buffer_free(&text);
  return ok;
}

/* ── Field.to_python() ──────────────────────────────────────────────────────────────────────── */

/* A day and time that exist: C's types can hold others, too. */
static bool check_calendar(yoke_complaints *complaints, const yoke_field *field, yoke_value value) {
  yoke_date date = value.as.date;
  if (value.is_null) return true;
  if (value.kind == YOKE_DATE && !yoke_date_is_valid(date))
    return yoke_complain(complaints, field->name, "invalid_date",
                         "“%04d-%02d-%02d” value has the correct format (YYYY-MM-DD) but it is an "
                         "invalid date.",
                         date.year, date.month, date.day);
  if ((value.kind == YOKE_TIME && !yoke_time_is_valid(value.as.time)) ||
      (value.kind == YOKE_DATETIME && !yoke_datetime_is_valid(value.as.datetime)))
    return yoke_complain(complaints, field->name, "invalid", "The date or time is out of range.");
  return true;
}

/* ── Validators ─────────────────────────────────────────────────────────────────────────────── */

static bool has_length_limit(const yoke_field *field) {
  return field->max_length && strncmp(field->db_type, "varchar", 7) == 0; /* a text has none */
}

static bool check_text(yoke_complaints *complaints, const yoke_field *field, const char *text) {
  if (!yoke_has_format(text, field->format) &&
      !yoke_complain(complaints, field->name, "invalid", "%s", yoke_format_message(field->format)))
    return false;
  size_t length = yoke_count_characters(text, strlen(text));
  if (!has_length_limit(field) || length <= field->max_length) return true;
  return yoke_complain(complaints, field->name, "max_length",
                       "Ensure this value has at most %u character%s (it has %zu).",
                       field->max_length, field->max_length == 1 ? "" : "s", length);
}

/* The column's range, as Django has it from every database but SQLite, whose integers have 64 bits
 * whatever the column is declared as: saving refuses what is beyond it too. */
static bool check_integer(yoke_complaints *complaints, const yoke_field *field, int64_t integer) {
  bool bounded = field->min < field->max;
  int64_t min = bounded ? field->min : INT64_MIN, max = bounded ? field->max : INT64_MAX;
  if (field->flags & YOKE_FIELD_POSITIVE) min = 0;
  if (integer < min)
    return yoke_complain(complaints, field->name, "min_value",
                         "Ensure this value is greater than or equal to %lld.", (long long)min);
  if (integer > max)
    return yoke_complain(complaints, field->name, "max_value",
                         "Ensure this value is less than or equal to %lld.", (long long)max);
  return true;
}

static bool run_validators(yoke_complaints *complaints, const yoke_field *field, yoke_value value) {
  if (is_empty(value) || field->relation) return true;
  if (value.kind == YOKE_TEXT) return check_text(complaints, field, value.as.text);
  return value.kind != YOKE_INT || check_integer(complaints, field, value.as.integer);
}

bool yoke_clean_field(yoke_complaints *complaints, const yoke_field *field, const void *object) {
  yoke_value value = value_of(field, object);
  if (is_empty(value) && field->flags & YOKE_FIELD_BLANK) return true;
  size_t before = complaints->count;
  bool is_auto = field->flags & YOKE_FIELD_AUTO;
  if (!check_calendar(complaints, field, value)) return false;
  if (complaints->count > before) return true;
  if (!is_auto && !validate(complaints, field, value)) return false;
  if (complaints->count == before && field->relation && !validate_key(complaints, field, value))
    return false;
  return complaints->count > before || run_validators(complaints, field, value);
}
