/* A field by itself: its name, its choices, its options. */
#include <string.h>

#include "check/checks.h"

static void check_name(const field *field, diagnostics *to) {
  size_t size = strlen(field->name);
  if (field->name[size - 1] == '_')
    field_error(to, field, ERROR, "fields.E001", field->where, NULL,
                "Field names must not end with an underscore.");
  else if (strstr(field->name, "__"))
    field_error(to, field, ERROR, "fields.E002", field->where, NULL,
                "Field names must not contain \"__\".");
  else if (strcmp(field->name, "pk") == 0)
    field_error(to, field, ERROR, "fields.E003", field->where, NULL,
                "'pk' is a reserved word that cannot be used as a field name.");
}

static size_t characters(const char *value) {
  size_t count = 0;
  for (; *value; value++)
    count += ((unsigned char)*value & 0xC0) != 0x80;
  return count;
}

static void check_choices(const field *field, diagnostics *to) {
  place where = place_of_option(field, "choices");
  if (field->choices_shape == SHAPE_NOT_A_LIST) {
    field_error(to, field, ERROR, "fields.E004", where, NULL,
                "'choices' must be a mapping (e.g. a dictionary) or an iterable (e.g. a list or "
                "tuple).");
    return;
  }
  if (field->choices_shape == SHAPE_WRONG_ELEMENTS) {
    field_error(to, field, ERROR, "fields.E005", where, NULL,
                "'choices' must be a mapping of actual values to human readable names or an "
                "iterable containing (actual value, human readable name) tuples.");
    return;
  }
  int64_t longest = 0;
  for (size_t i = 0; i < field->choice_count; i++) {
    const yoke_value *value = &field->choices[i].value;
    if (value->kind != YOKE_TEXT || value->is_null) continue;
    int64_t count = (int64_t)characters(value->as.text);
    if (count > longest) longest = count;
  }
  int64_t room = field->max_length_invalid ? field->max_length_written : field->max_length;
  if (field->choice_count && field->max_length_declared && longest > room)
    field_error(
        to, field, ERROR, "fields.E009", where, NULL,
        "'max_length' is too small to fit the longest value in 'choices' (%lld characters).",
        (long long)longest);
}

static void check_options(const field *field, diagnostics *to) {
  if (field->db_index_invalid)
    field_error(to, field, ERROR, "fields.E006", place_of_option(field, "db_index"), NULL,
                "'db_index' must be None, True or False.");
  if (field->primary_key && field->null)
    field_error(to, field, ERROR, "fields.E007", place_of_option(field, "null"),
                "Set null=False on the field, or remove primary_key=True argument.",
                "Primary keys must not have null=True.");
  if ((field->type->traits & TRAIT_AUTO) && !field->primary_key)
    field_error(to, field, ERROR, "fields.E100", field->where, NULL,
                "AutoFields must set primary_key=True.");
}

/* CharField and its kin need a length; integers have none. Django asks it of SQLite only since the
 * other databases do: the schema is made for all of them. */
static void check_max_length(const field *field, diagnostics *to) {
  yoke_kind kind = field->type->kind;
  place where = place_of_option(field, "max_length");
  if (field->type->traits & TRAIT_LENGTH) {
    if (field->max_length_invalid)
      field_error(to, field, ERROR, "fields.E121", where, NULL,
                  "'max_length' must be a positive integer.");
    else if (!field->max_length_declared)
      field_error(to, field, ERROR, "fields.E120", where, NULL,
                  "CharFields must define a 'max_length' attribute.");
  }
  bool is_integer = kind == YOKE_INT && !field->relation;
  if (is_integer && field->max_length_declared)
    field_error(to, field, WARNING, "fields.W122", where, "Remove 'max_length' from field",
                "'max_length' is ignored when used with %s.", field->type->name);
}

static void check_dates(const field *field, diagnostics *to) {
  yoke_kind kind = field->type->kind;
  if (kind != YOKE_DATE && kind != YOKE_TIME && kind != YOKE_DATETIME) return;
  if (field->auto_now + field->auto_now_add + field->default_declared > 1)
    field_error(to, field, ERROR, "fields.E160", field->where, NULL,
                "The options auto_now, auto_now_add, and default are mutually exclusive. Only one "
                "of these options may be present.");
  if (field->default_is_fixed)
    field_error(to, field, WARNING, "fields.W161", place_of_option(field, "default"),
                "It seems you set a fixed date / time / datetime value as default for this field. "
                "This may not be what you want. If you want to have the current date as default, "
                "use `django.utils.timezone.now`",
                "Fixed default value provided.");
}

void check_field(const field *field, diagnostics *to) {
  check_name(field, to);
  check_choices(field, to);
  check_options(field, to);
  check_max_length(field, to);
  check_dates(field, to);
}
