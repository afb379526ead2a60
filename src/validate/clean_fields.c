/* One field on its own: Django's Field.clean(), without the conversions that C's types make
 * needless. */
#include <string.h>

#include "common/dates.h"
#include "common/decimals.h"
#include "common/unicode.h"
#include "object/object.h"
#include "record/stored.h"
#include "validate/complaints.h"
#include "validate/validators.h"

/* A date of all zero bits names no day: it was never set. */
static yoke_value value_of(const yoke_field *field, const void *object) {
  yoke_value value = yoke_field_get(field, object);
  if (!value.is_null && value.kind == YOKE_DATE && value.as.date.month == 0) value.is_null = true;
  return value;
}

/* Whether a JSON text is "[]", "{}" or "\"\"", with any space in it: empty to Python. */
static bool is_empty_json(const char *text) {
  static const char space[] = " \t\n\r", open[] = "[{\"", close[] = "]}\"";
  text += strspn(text, space);
  const char *found = *text ? strchr(open, *text) : NULL;
  if (!found) return false;
  text++;
  if (*found != '"') text += strspn(text, space);
  return *text == close[found - open];
}

/* None or "", or another of field.empty_values: what blank=True allows. */
static bool is_empty(const yoke_field *field, yoke_value value) {
  if (value.is_null) return true;
  if (value.kind == YOKE_BYTES) return value.as.bytes.size == 0;
  if (value.kind != YOKE_TEXT) return false;
  return !*value.as.text || (field->format == YOKE_FORMAT_JSON && is_empty_json(value.as.text));
}

/* ── Field.validate() ───────────────────────────────────────────────────────────────────────── */

static bool is_chosen(const yoke_field *field, yoke_value value) {
  for (size_t i = 0; i < field->choice_count; i++) {
    const yoke_choice *choice = &field->choices[i];
    yoke_value chosen = {.kind = field->kind, .is_null = choice->is_null, .as = choice->value};
    if (yoke_value_equal(chosen, value)) return true;
  }
  return false;
}

/* What every message of the field's may name. */
static bool complain_of_value(yoke_complaints *complaints, const yoke_field *field,
                              const void *object, yoke_value value, const char *code,
                              const char *message) {
  const char *repr = yoke_complaint_repr(complaints, value);
  const yoke_param params[] = {{"value", yoke_field_str(field, object), repr}, {NULL, NULL, NULL}};
  if (!repr) return yoke_fail_memory(complaints->db);
  return yoke_complain_of(complaints, field, code, message, params);
}

static bool validate(yoke_complaints *complaints, const yoke_field *field, const void *object,
                     yoke_value value) {
  if (field->flags & YOKE_FIELD_NOT_EDITABLE) return true;
  if (field->choice_count && !is_empty(field, value)) {
    if (is_chosen(field, value)) return true;
    return complain_of_value(complaints, field, object, value, "invalid_choice",
                             "Value %(value)r is not a valid choice.");
  }
  if (value.is_null && !(field->flags & YOKE_FIELD_NULLABLE))
    return yoke_complain_of(complaints, field, "null", "This field cannot be null.", NULL);
  if (is_empty(field, value) && !(field->flags & YOKE_FIELD_BLANK))
    return yoke_complain_of(complaints, field, "blank", "This field cannot be blank.", NULL);
  return true;
}

/* A key must name a row that is there, and that limit_choices_to allows. */
static bool validate_key(yoke_complaints *complaints, const yoke_field *field, const void *object,
                         yoke_value key) {
  const yoke_relation *relation = field->relation;
  bool exists = false;
  if (key.is_null) return true;
  if (!yoke_row_meets(complaints->db, relation->target, relation->to_field, key,
                      relation->limit_choices_to, &exists))
    return false;
  if (exists) return true;
  const char *text = yoke_field_str(field, object);
  const char *repr = yoke_complaint_repr(complaints, key);
  const yoke_param params[] = {{"model", relation->target->verbose_name, NULL},
                               {"pk", text, repr},
                               {"field", relation->to_field->name, NULL},
                               {"value", text, repr},
                               {NULL, NULL, NULL}};
  if (!repr) return yoke_fail_memory(complaints->db);
  return yoke_complain_of(complaints, field, "invalid",
                          "%(model)s instance with %(field)s %(value)r is not a valid choice.",
                          params);
}

/* ── Field.to_python() ──────────────────────────────────────────────────────────────────────── */

/* A day and time that exist: C's types can hold others, too. */
static bool check_calendar(yoke_complaints *complaints, const yoke_field *field, const void *object,
                           yoke_value value) {
  if (value.is_null) return true;
  if (value.kind == YOKE_DATE && !yoke_date_is_valid(value.as.date))
    return complain_of_value(complaints, field, object, value, "invalid_date",
                             "“%(value)s” value has the correct format (YYYY-MM-DD) but it is an "
                             "invalid date.");
  if ((value.kind == YOKE_TIME && !yoke_time_is_valid(value.as.time)) ||
      (value.kind == YOKE_DATETIME && !yoke_datetime_is_valid(value.as.datetime)))
    return yoke_complain_of(complaints, field, "invalid", "The date or time is out of range.",
                            NULL);
  return true;
}

static bool convert_decimal(yoke_complaints *complaints, const yoke_field *field,
                            const void *object, const yoke_value *value) {
  yoke_decimal_digits digits;
  return yoke_count_digits(value->as.text, &digits) ||
         complain_of_value(complaints, field, object, *value, "invalid",
                           "“%(value)s” value must be a decimal number.");
}

/* JSON's null is Python's None. */
static bool convert_json(yoke_complaints *complaints, const yoke_field *field, yoke_value *value) {
  yoke_buffer text = {0};
  bool is_json = yoke_json_normalise(value->as.text, &text), failed = text.failed;
  if (is_json && !failed && strcmp(text.text, "null") == 0) value->is_null = true;
  yoke_buffer_free(&text);
  if (failed) return yoke_fail_memory(complaints->db);
  return is_json ||
         yoke_complain_of(complaints, field, "invalid", "Value must be valid JSON.", NULL);
}

/* The text without the space around it; NULL: out of memory. */
static const char *stripped(yoke_arena *arena, const char *text) {
  const char *start = text, *end = text + strlen(text);
  for (const char *at = text; at < end && yoke_is_space(yoke_next_character(&at));)
    start = at;
  while (end > start && yoke_is_space((unsigned char)end[-1]))
    end--;
  return yoke_arena_copy(arena, start, (size_t)(end - start));
}

static bool convert_address(yoke_complaints *complaints, const yoke_field *field, void *object,
                            yoke_value *value) {
  yoke_arena *arena = ((yoke_object *)object)->from->arena;
  char address[YOKE_IP_MAX];
  const char *text = stripped(arena, value->as.text);
  if (!text) return yoke_fail_memory(complaints->db);
  if (strchr(text, ':')) {
    if (!yoke_clean_ipv6(text, field->flags & YOKE_FIELD_UNPACK_IPV4, address))
      return yoke_complain_of(complaints, field, "invalid", "Enter a valid IPv6 address.", NULL);
    text = address;
  }
  if (strcmp(text, value->as.text) == 0) return true;
  value->as.text = yoke_arena_text(arena, text);
  return (value->as.text && yoke_field_set(field, object, *value, arena)) ||
         yoke_fail_memory(complaints->db);
}

/* JSON, addresses with a colon and long decimals: what makes no sense is said before anything else,
 * and an address is brought into its one form, in the object too. */
static bool convert(yoke_complaints *complaints, const yoke_field *field, void *object,
                    yoke_value *value) {
  if (value->kind != YOKE_TEXT || value->is_null || field->format < YOKE_FORMAT_JSON) return true;
  if (field->format == YOKE_FORMAT_DECIMAL)
    return convert_decimal(complaints, field, object, value);
  if (field->format == YOKE_FORMAT_JSON) return convert_json(complaints, field, value);
  return convert_address(complaints, field, object, value);
}

bool yoke_clean_field(yoke_complaints *complaints, const yoke_field *field, void *object) {
  yoke_value value = value_of(field, object);
  if (field->flags & YOKE_FIELD_GENERATED) return true;
  if (is_empty(field, value) && field->flags & YOKE_FIELD_BLANK) return true;
  size_t before = complaints->count;
  bool is_auto = field->flags & YOKE_FIELD_AUTO;
  if (!check_calendar(complaints, field, object, value) ||
      !convert(complaints, field, object, &value))
    return false;
  if (complaints->count > before) return true;
  if (!is_auto && !validate(complaints, field, object, value)) return false;
  if (complaints->count == before && field->relation &&
      !validate_key(complaints, field, object, value))
    return false;
  if (complaints->count > before || is_empty(field, value) || field->relation) return true;
  return yoke_run_validators(complaints, field, object, value);
}
