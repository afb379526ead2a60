/* What is asked of some classes of fields only, behind what is asked of all. */
#include <stdlib.h>
#include <string.h>

#include "check/checks.h"
#include "interpret/interpret.h"

static const char *class_of(const field *field) {
  return field->class_name ? field->class_name : field->type->name;
}

/* CharField and its kin need a length where the database does. */
static void check_char(checker *c, const field *field) {
  place where = place_of_option(field, "max_length");
  bool may_be_unlimited = database_has(c->connection, field->model, UNLIMITED_CHARFIELD);
  if (field->max_length_invalid)
    say_field(c, field, ERROR, "fields.E121", where, NULL,
              "'max_length' must be a positive integer.");
  else if (!field->max_length && !may_be_unlimited)
    say_field(c, field, ERROR, "fields.E120", where, NULL,
              "CharFields must define a 'max_length' attribute.");
}

static void check_integer(checker *c, const field *field) {
  if (!is_written(field, "max_length")) return;
  say_field(c, field, WARNING, "fields.W122", place_of_option(field, "max_length"),
            "Remove 'max_length' from field", "'max_length' is ignored when used with %s.",
            class_of(field));
}

static void check_auto(checker *c, const field *field) {
  if (!field->primary_key)
    say_field(c, field, ERROR, "fields.E100", field->where, NULL,
              "AutoFields must set primary_key=True.");
}

static void check_date(checker *c, const field *field) {
  if (field->auto_now + field->auto_now_add + field->default_declared > 1)
    say_field(c, field, ERROR, "fields.E160", field->where, NULL,
              "The options auto_now, auto_now_add, and default are mutually exclusive. Only one "
              "of these options may be present.");
  if (field->default_is_fixed)
    say_field(c, field, WARNING, "fields.W161", place_of_option(field, "default"),
              "It seems you set a fixed date / time / datetime value as default for this field. "
              "This may not be what you want. If you want to have the current date as default, "
              "use `django.utils.timezone.now`",
              "Fixed default value provided.");
}

/* ── Decimals ───────────────────────────────────────────────────────────────────────────────── */

typedef enum reading { NUMBER, NO_NUMBER, NOTHING, UNKNOWN } reading;

static bool read_digits(const char *text, int64_t *ret) {
  char *end;
  *ret = strtoll(text, &end, 10);
  return end != text && end[strspn(end, " \t\n")] == '\0';
}

/* As int() reads what is written. */
static reading read_number(const value *value, int64_t *ret) {
  if (!value || value->kind == IS_NONE) return NOTHING;
  switch (value->kind) {
  case IS_INT:
  case IS_BOOL:
    *ret = value->integer;
    return NUMBER;
  case IS_FLOAT:
    *ret = (int64_t)value->real;
    return NUMBER;
  case IS_TEXT:
    return read_digits(value->text, ret) ? NUMBER : NO_NUMBER;
  case IS_LIST:
  case IS_TUPLE:
  case IS_DICT:
  case IS_SET:
    return NOTHING;
  default:
    return UNKNOWN;
  }
}

/* Whether the option is a number from `least` on. */
static bool check_number(checker *c, const field *field, const char *option, int64_t least,
                         const char *missing_id, const char *wrong_id, int64_t *ret) {
  reading found = read_number(written(field, option), ret);
  place where = place_of_option(field, option);
  if (found == NOTHING)
    say_field(c, field, ERROR, missing_id, where, NULL,
              "DecimalFields must define a '%s' attribute.", option);
  else if (found == NO_NUMBER || (found == NUMBER && *ret < least))
    say_field(c, field, ERROR, wrong_id, where, NULL, "'%s' must be a %s integer.", option,
              least ? "positive" : "non-negative");
  return found == NUMBER && *ret >= least;
}

static void check_decimal(checker *c, const field *field) {
  int64_t places, digits;
  bool has_places =
      check_number(c, field, "decimal_places", 0, "fields.E130", "fields.E131", &places);
  bool has_digits = check_number(c, field, "max_digits", 1, "fields.E132", "fields.E133", &digits);
  if (has_places && has_digits && places > digits)
    say_field(c, field, ERROR, "fields.E134", place_of_option(field, "max_digits"), NULL,
              "'max_digits' must be greater or equal to 'decimal_places'.");
}

/* ── Files and others ───────────────────────────────────────────────────────────────────────── */

static void check_file_path(checker *c, const field *field) {
  if (!field->allow_files && !field->allow_folders)
    say_field(c, field, ERROR, "fields.E140", place_of_option(field, "allow_files"), NULL,
              "FilePathFields must have either 'allow_files' or 'allow_folders' set to True.");
}

static void check_file(checker *c, const field *field) {
  const value *upload_to = written(field, "upload_to");
  if (written(field, "primary_key"))
    say_field(c, field, ERROR, "fields.E201", place_of_option(field, "primary_key"), NULL,
              "'primary_key' is not a valid argument for a %s.", class_of(field));
  if (upload_to && upload_to->kind == IS_TEXT && upload_to->text[0] == '/')
    say_field(c, field, ERROR, "fields.E202", place_of_option(field, "upload_to"),
              "Remove the leading slash.",
              "%s's 'upload_to' argument must be a relative path, not an absolute path.",
              class_of(field));
}

static void check_ip(checker *c, const field *field) {
  if (field->blank && !field->null)
    say_field(c, field, ERROR, "fields.E150", place_of_option(field, "blank"), NULL,
              "GenericIPAddressFields cannot have blank=True if null=False, as blank values are "
              "stored as nulls.");
}

static void check_binary(checker *c, const field *field) {
  const value *given = written(field, "default");
  if (given && given->kind == IS_TEXT && !given->is_lazy)
    say_field(c, field, ERROR, "fields.E170", place_of_option(field, "default"), NULL,
              "BinaryField's default cannot be a string. Use bytes content instead.");
}

static void check_shared_default(checker *c, const field *field) {
  const value *given = written(field, "default");
  if (!given || given->kind == IS_NONE) return;
  if (!value_is_plain(given)) return; /* a callable, or not known */
  bool is_list = field->class == FIELD_ArrayField;
  say_field(c, field, WARNING, "fields.E010", place_of_option(field, "default"),
            is_list ? "Use a callable instead, e.g., use `list` instead of `[]`."
                    : "Use a callable instead, e.g., use `dict` instead of `{}`.",
            "%s default should be a callable instead of an instance so that it's not shared "
            "between all field instances.",
            class_of(field));
}

/* ── By class ───────────────────────────────────────────────────────────────────────────────── */

/* A CharField, or of a class that derives from it; classes of files do not. */
static bool is_char(const field *field) {
  return (field->type->traits & TRAIT_LENGTH) && field->class != FIELD_FileField &&
         field->class != FIELD_ImageField && field->class != FIELD_FilePathField;
}

static void check_class(checker *c, const field *field) {
  if (is_char(field)) check_char(c, field);
  if (field->type->kind == YOKE_INT && !field->relation) check_integer(c, field);
  if (field->type->traits & TRAIT_AUTO) check_auto(c, field);
  switch (field->class) {
  case FIELD_DateField:
  case FIELD_TimeField:
  case FIELD_DateTimeField:
    check_date(c, field);
    break;
  case FIELD_DecimalField:
    check_decimal(c, field);
    break;
  case FIELD_FilePathField:
    check_file_path(c, field);
    break;
  case FIELD_FileField:
  case FIELD_ImageField:
    check_file(c, field);
    break;
  case FIELD_GenericIPAddressField:
    check_ip(c, field);
    break;
  case FIELD_BinaryField:
    check_binary(c, field);
    break;
  case FIELD_JSONField:
  case FIELD_HStoreField:
  case FIELD_ArrayField:
    check_shared_default(c, field);
    break;
  default:
    break;
  }
}

/* The checks are methods of the class it derives from, whatever get_internal_type() says. */
static void check_kind(checker *c, const field *field) {
  struct field derived = *field;
  derived.class = field->derived_from;
  derived.type = &field_types[derived.class];
  check_class(c, &derived);
}

void check_field(checker *c, const field *field) {
  check_base(c, field);
  check_kind(c, field);
  check_composed(c, field);
  if (field->relation) check_relation(c, field);
}
