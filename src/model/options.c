/* The options of a field, each read from its argument. */
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "common/same.h"
#include "common/utf8.h"
#include "model/fields.h"

bool about_field(const field *field, diagnostic *said, const char *hint) {
  if (said) {
    said->object = field_label(field);
    if (hint) said->hint = hint;
  }
  return false;
}

/* ── Values of options ──────────────────────────────────────────────────────────────────────── */

/* Whether what is given is told by its type; None and texts are wrong in more ways. */
static bool is_told_by_type(const value *held) {
  return value_is_plain(held) && held->kind != IS_NONE && held->kind != IS_TEXT;
}

/* Says that an argument's value is not what it must be. */
static bool refuse(builder *builder, const argument *argument, const char *wanted) {
  const value *held = argument->value;
  if (is_undefined_name(held)) return false;
  diagnostic *said =
      is_told_by_type(held)
          ? complain(builder, ERROR, "yoke.E107", held->where, "%s must be %s, not %s",
                     argument->name, wanted, value_type_name(held))
          : complain(builder, ERROR, "yoke.E107", held->where,
                     "%s must be %s that can be read without running the file", argument->name,
                     wanted);
  if (said && held->kind == IS_UNKNOWN) said->hint = held->text;
  return false;
}

bool option_bool(builder *builder, const argument *argument, bool *ret) {
  int truth = value_truth(argument->value);
  if (truth < 0) return refuse(builder, argument, "True or False");
  *ret = truth;
  return true;
}

bool is_plain_text(const value *value) {
  return value->kind == IS_TEXT && strlen(value->text) == value->size &&
         yoke_utf8_is_valid(value->text, value->size);
}

bool option_text(builder *builder, const argument *argument, const char **ret) {
  const value *held = argument->value;
  if (is_plain_text(held))
    *ret = held->text;
  else if (held->kind == IS_NONE)
    *ret = NULL;
  else
    return refuse(builder, argument, "a text");
  return true;
}

/* Of an option that is for people or for checks only: what cannot be read is left out. */
static const char *text_or_null(const value *held) {
  return is_plain_text(held) ? held->text : NULL;
}

static bool cannot_be_known(const value *held) {
  return held->kind == IS_UNKNOWN || held->kind == IS_SYMBOL || held->kind == IS_OPERATION;
}

/* ── Those of any field ─────────────────────────────────────────────────────────────────────── */

/* What reading options of one field takes. */
typedef struct reader {
  builder *builder;
  field *field;
  draft *draft;
} reader;

static bool warn(reader *reader, const argument *argument, const char *what) {
  if (is_undefined_name(argument->value)) return true;
  about_field(reader->field,
              complain(reader->builder, WARNING, "yoke.W113", argument->where,
                       "%s is not honoured: %s", argument->name, what),
              NULL);
  return true;
}

/* Field.set_attributes_from_name() keeps a name that was given. */
static bool read_name(reader *reader, const argument *argument) {
  if (is_plain_text(argument->value)) reader->field->name = argument->value->text;
  return true;
}

static bool read_verbose_name(reader *reader, const argument *argument) {
  const value *held = argument->value;
  if (is_plain_text(held) || held->kind == IS_NONE) {
    reader->field->verbose_name = text_or_null(held);
    return true;
  }
  if (!is_told_by_type(held))
    return warn(reader, argument, "it cannot be read without running the file");
  return warn(
      reader, argument,
      yoke_arena_printf(reader->builder->arena, "it is no text, but %s", value_type_name(held)));
}

/* max_length="50": a check refuses it, and the column has it all the same; 0: no number. */
static uint32_t length_in_text(const value *held) {
  enum { MOST_DIGITS = 9 };
  if (!is_plain_text(held) || held->size > MOST_DIGITS) return 0;
  return strspn(held->text, "0123456789") == held->size ? (uint32_t)atoi(held->text) : 0;
}

static bool read_max_length(reader *reader, const argument *argument) {
  field *field = reader->field;
  const value *held = argument->value;
  field->max_length = 0;
  field->max_length_declared = held->kind != IS_NONE;
  if (held->kind == IS_NONE) return true;
  if (cannot_be_known(held)) return refuse(reader->builder, argument, "a number");
  bool is_int = held->kind == IS_INT && !held->is_big;
  field->max_length_invalid = !is_int || held->integer <= 0 || held->integer > UINT32_MAX;
  if (is_int) field->max_length_written = held->integer;
  field->max_length = field->max_length_invalid ? length_in_text(held) : (uint32_t)held->integer;
  return true;
}

static bool read_db_index(reader *reader, const argument *argument) {
  field *field = reader->field;
  const value *held = argument->value;
  bool is_right = held->kind == IS_NONE || held->kind == IS_BOOL;
  if (cannot_be_known(held)) return refuse(reader->builder, argument, "True or False");
  field->db_index_invalid = !is_right;
  if (is_right) field->db_index_declared = true;
  return option_bool(reader->builder, argument, &field->db_index);
}

static bool read_error_messages(reader *reader, const argument *argument) {
  const value *held = argument->value;
  for (size_t i = 0; held->kind == IS_DICT && i + 1 < held->count; i += 2) {
    const value *key = held->items[i], *text = held->items[i + 1];
    if (!is_plain_text(key) || !is_plain_text(text)) continue;
    APPEND(reader->builder, reader->field->messages, reader->field->message_count) =
        (error_message){key->text, text->text};
  }
  return true;
}

static bool is_username_validator(const value *one) {
  const char *path = instance_path(one);
  bool is_derived = one->kind == IS_INSTANCE && one->instance->type->kind == IS_CLASS;
  return path && !is_derived &&
         strcmp(path, "django.contrib.auth.validators.UnicodeUsernameValidator") == 0;
}

static bool read_validators(reader *reader, const argument *argument) {
  const value *held = argument->value;
  field *field = reader->field;
  bool is_list = held->kind == IS_LIST || held->kind == IS_TUPLE || held->kind == IS_SET;
  for (size_t i = 0; is_list && i < held->count; i++) {
    const value *one = held->items[i];
    APPEND(reader->builder, field->validators, field->validator_count) = one;
    if (is_username_validator(one)) field->format = YOKE_FORMAT_USERNAME;
  }
  return !cannot_be_known(held) || warn(reader, argument, "it cannot be known without Python");
}

static bool read_unique_for(reader *reader, const argument *argument) {
  field *field = reader->field;
  const char **place = strcmp(argument->name, "unique_for_date") == 0    ? &field->unique_for_date
                       : strcmp(argument->name, "unique_for_month") == 0 ? &field->unique_for_month
                                                                         : &field->unique_for_year;
  *place = text_or_null(argument->value);
  return true;
}

static bool read_default(reader *reader, const argument *argument) {
  if (value_is_symbol(argument->value, "django.db.models.NOT_PROVIDED")) return true;
  reader->field->default_declared = true;
  reader->draft->default_value = argument->value;
  return true;
}

static bool read_db_default(reader *reader, const argument *argument) {
  if (value_is_symbol(argument->value, "django.db.models.NOT_PROVIDED")) return true;
  reader->field->db_default_declared = true;
  reader->draft->db_default = argument->value;
  return true;
}

static bool read_choices(reader *reader, const argument *argument) {
  if (argument->value->kind != IS_NONE) reader->draft->choices = argument->value;
  return true;
}

static bool read_help_text(reader *reader, const argument *argument) {
  reader->field->help_text = text_or_null(argument->value);
  return true;
}

static bool read_unique(reader *reader, const argument *argument) {
  reader->field->unique_declared = true;
  return option_bool(reader->builder, argument, &reader->field->unique);
}

/* ── Those of some classes ──────────────────────────────────────────────────────────────────── */

static bool read_number(reader *reader, const argument *argument) {
  field *field = reader->field;
  const value *held = argument->value;
  int64_t *number = strcmp(argument->name, "max_digits") == 0       ? &field->max_digits
                    : strcmp(argument->name, "decimal_places") == 0 ? &field->decimal_places
                                                                    : &field->array_size;
  if (cannot_be_known(held)) return refuse(reader->builder, argument, "a number");
  if (held->kind == IS_INT) *number = held->integer;
  return true;
}

static bool read_upload_to(reader *reader, const argument *argument) {
  field *field = reader->field;
  field->upload_to = text_or_null(argument->value);
  field->upload_to_is_callable =
      argument->value->kind == IS_FUNCTION || argument->value->kind == IS_METHOD ||
      argument->value->kind == IS_CLASS || argument->value->kind == IS_SYMBOL ||
      argument->value->kind == IS_INSTANCE;
  return true;
}

static bool read_protocol(reader *reader, const argument *argument) {
  const char *written = text_or_null(argument->value);
  if (!written) return true;
  static const char *const known[] = {"both", "ipv4", "ipv6"};
  const char *protocol = lower_case(reader->builder->arena, written);
  for (size_t i = 0; i < 3; i++)
    if (strcmp(known[i], protocol) == 0) {
      reader->field->protocol = written;
      return true;
    }
  return about_field(reader->field,
                     complain(reader->builder, ERROR, "yoke.E106", argument->value->where,
                              "The protocol '%s' is unknown. Supported: ['both', 'ipv4', 'ipv6']",
                              written),
                     NULL);
}

static bool read_expression_option(reader *reader, const argument *argument) {
  field *field = reader->field;
  field->generated = read_expression(reader->builder, argument->value, false, field_label(field));
  return field->generated->kind != EXPRESSION_UNREADABLE;
}

/* A field within a field: of a GeneratedField, of an ArrayField. */
static bool read_inner_field(reader *reader, const argument *argument) {
  field *outer = reader->field, *inner;
  if (kind_of_declaration(reader->builder, argument->value) != DECLARES_FIELD)
    return refuse(reader->builder, argument, "a field");
  inner = make_field(reader->builder, outer->model, outer->name, argument->value, outer->where);
  if (outer->class == FIELD_ArrayField)
    outer->base_field = inner;
  else
    outer->output_field = inner;
  return inner;
}

/* An option that is one member of struct field. */
static const struct plain_option {
  const char *name;
  size_t offset;
} bools[] = {{"primary_key", offsetof(field, primary_key)},
             {"blank", offsetof(field, blank)},
             {"null", offsetof(field, null)},
             {"editable", offsetof(field, editable)},
             {"auto_now", offsetof(field, auto_now)},
             {"auto_now_add", offsetof(field, auto_now_add)},
             {"allow_unicode", offsetof(field, allow_unicode)},
             {"unpack_ipv4", offsetof(field, unpack_ipv4)},
             {"recursive", offsetof(field, recursive)},
             {"allow_files", offsetof(field, allow_files)},
             {"allow_folders", offsetof(field, allow_folders)},
             {"db_persist", offsetof(field, db_persist)}},
  texts[] = {{"db_column", offsetof(field, column)},
             {"db_collation", offsetof(field, db_collation)},
             {"db_comment", offsetof(field, db_comment)},
             {"db_tablespace", offsetof(field, db_tablespace)}},
  loose_texts[] = {{"path", offsetof(field, path)}, {"match", offsetof(field, match)}};

static const struct {
  const char *name;
  bool (*read)(reader *reader, const argument *argument);
} readers[] = {
    {"verbose_name", read_verbose_name},
    {"name", read_name},
    {"max_length", read_max_length},
    {"db_index", read_db_index},
    {"unique", read_unique},
    {"help_text", read_help_text},
    {"error_messages", read_error_messages},
    {"validators", read_validators},
    {"unique_for_date", read_unique_for},
    {"unique_for_month", read_unique_for},
    {"unique_for_year", read_unique_for},
    {"default", read_default},
    {"db_default", read_db_default},
    {"choices", read_choices},
    {"max_digits", read_number},
    {"decimal_places", read_number},
    {"size", read_number},
    {"upload_to", read_upload_to},
    {"protocol", read_protocol},
    {"expression", read_expression_option},
    {"output_field", read_inner_field},
    {"base_field", read_inner_field},
};

static const struct plain_option *plain_option(const struct plain_option *list, size_t count,
                                               const char *name) {
  for (size_t i = 0; i < count; i++)
    if (yoke_same(list[i].name, name)) return &list[i];
  return NULL;
}
#define FIND(list, name) plain_option(list, sizeof(list) / sizeof *(list), name)

/* Those of relations are relations.c's; others say nothing to the schema or to C. */
static bool read_option(reader *reader, const argument *argument) {
  char *members = (char *)reader->field;
  const struct plain_option *found;
  if ((found = FIND(bools, argument->name)))
    return option_bool(reader->builder, argument, (bool *)(members + found->offset));
  if ((found = FIND(texts, argument->name)))
    return option_text(reader->builder, argument, (const char **)(members + found->offset));
  if ((found = FIND(loose_texts, argument->name))) {
    *(const char **)(members + found->offset) = text_or_null(argument->value);
    return true;
  }
  for (size_t i = 0; i < sizeof readers / sizeof *readers; i++)
    if (yoke_same(readers[i].name, argument->name)) return readers[i].read(reader, argument);
  return true;
}

bool read_options(builder *builder, field *field, draft *draft) {
  reader reader = {builder, field, draft};
  bool fine = true;
  for (size_t i = 0; i < field->arguments->count; i++)
    if (!read_option(&reader, &field->arguments->items[i])) fine = false;
  return fine;
}
