#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "model/describe.h"

static void describe_relation(yoke_buffer *to, const relation *relation) {
  static const char *const policies[] = {"CASCADE",     "PROTECT", "RESTRICT",  "SET_NULL",
                                         "SET_DEFAULT", "SET",     "DO_NOTHING"};
  yoke_buffer_printf(to, " -> %s.%s %s %s %s", model_label(relation->to), relation->to_field->name,
                     relation->accessor ? relation->accessor : "None", relation->query_name,
                     policies[relation->on_delete]);
  if (!relation->db_constraint) yoke_buffer_puts(to, " unconstrained");
}

static void describe_bytes(yoke_buffer *to, const unsigned char *bytes, size_t size) {
  for (size_t i = 0; i < size; i++)
    yoke_buffer_printf(to, "%02x", bytes[i]);
}

static void describe_value(yoke_buffer *to, const yoke_value *value) {
  char text[YOKE_TEXT_MAX];
  if (value->is_null) {
    yoke_buffer_puts(to, "None");
    return;
  }
  switch (value->kind) {
  case YOKE_BOOL:
    yoke_buffer_puts(to, value->as.boolean ? "True" : "False");
    break;
  case YOKE_INT:
    yoke_buffer_printf(to, "%" PRId64, value->as.integer);
    break;
  case YOKE_FLOAT:
    yoke_buffer_printf(to, "%.1f", value->as.real);
    break;
  case YOKE_TEXT:
    yoke_buffer_puts(to, value->as.text);
    break;
  case YOKE_DATE:
    yoke_buffer_puts(to, yoke_format_date(value->as.date, text));
    break;
  case YOKE_TIME:
    yoke_buffer_puts(to, yoke_format_time(value->as.time, text));
    break;
  case YOKE_DATETIME:
    yoke_buffer_puts(to, yoke_format_datetime(value->as.datetime, text));
    break;
  case YOKE_BYTES:
    describe_bytes(to, value->as.bytes.data, value->as.bytes.size);
    break;
  case YOKE_DECIMAL:
    yoke_buffer_puts(to, yoke_format_decimal(value->as.decimal, text));
    break;
  case YOKE_DURATION:
    yoke_buffer_puts(to, yoke_format_duration(value->as.duration, text));
    break;
  case YOKE_UUID:
    describe_bytes(to, value->as.uuid.bytes, sizeof value->as.uuid.bytes);
    break;
  }
}

static void describe_default(yoke_buffer *to, const field *field) {
  static const char *const callables[] = {[VALUE_NOW] = "now",
                                          [VALUE_TODAY] = "today",
                                          [VALUE_UUID4] = "uuid4",
                                          [VALUE_EMPTY_LIST] = "list",
                                          [VALUE_EMPTY_DICT] = "dict"};
  const model_value *value = &field->default_value;
  if (!field->default_declared) return;
  yoke_buffer_puts(to, " default=");
  if (value->source == VALUE_CONSTANT)
    describe_value(to, &value->constant);
  else if (value->source == VALUE_FUNCTION)
    yoke_buffer_puts(to, strstr(value->function, "_default") ? "callable" : value->function);
  else
    yoke_buffer_puts(to, callables[value->source]);
}

static void describe_db_default(yoke_buffer *to, const field *field) {
  if (!field->db_default_declared) return;
  yoke_buffer_puts(to, " db_default");
  if (field->db_default.source != VALUE_CONSTANT) return;
  yoke_buffer_puts(to, "=");
  describe_value(to, &field->db_default.constant);
}

static void describe_choices(yoke_buffer *to, const field *field) {
  for (size_t i = 0; i < field->choice_count; i++) {
    const choice *choice = &field->choices[i];
    yoke_buffer_puts(to, " '");
    if (choice->group) yoke_buffer_printf(to, "%s/", choice->group);
    describe_value(to, &choice->value);
    yoke_buffer_printf(to, "=%s'", choice->label);
  }
}

static void describe_flags(yoke_buffer *to, const field *field) {
  const struct {
    bool is;
    const char *name;
  } flags[] = {{field->primary_key, "primary_key"},
               {field->null, "null"},
               {field->blank, "blank"},
               {field->unique, "unique"},
               {field->db_index, "db_index"},
               {field->editable, "editable"},
               {field->auto_created, "auto_created"},
               {field->auto_now, "auto_now"},
               {field->auto_now_add, "auto_now_add"}};
  for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
    if (flags[i].is) yoke_buffer_printf(to, " %s", flags[i].name);
}

static void describe_text_option(yoke_buffer *to, const char *name, const char *text) {
  if (text) yoke_buffer_printf(to, " %s=%s", name, text);
}

static void describe_options(yoke_buffer *to, const field *field) {
  if (field->max_digits >= 0) yoke_buffer_printf(to, " max_digits=%" PRId64, field->max_digits);
  if (field->decimal_places >= 0)
    yoke_buffer_printf(to, " decimal_places=%" PRId64, field->decimal_places);
  describe_text_option(to, "db_collation", field->db_collation);
  describe_text_option(to, "unique_for_date", field->unique_for_date);
  describe_text_option(to, "unique_for_month", field->unique_for_month);
  describe_text_option(to, "unique_for_year", field->unique_for_year);
  describe_text_option(to, "path", field->path);
  describe_text_option(to, "match", field->match);
  describe_text_option(to, "db_comment", field->db_comment);
  if (field->recursive) yoke_buffer_puts(to, " recursive");
  if (field->allow_folders) yoke_buffer_puts(to, " allow_folders");
  if (field->unpack_ipv4) yoke_buffer_puts(to, " unpack_ipv4");
  if (field->allow_unicode) yoke_buffer_puts(to, " allow_unicode");
  if (field->db_persist) yoke_buffer_puts(to, " db_persist");
  if (field->class == FIELD_GenericIPAddressField)
    yoke_buffer_printf(to, " protocol=%s", field->protocol);
  describe_text_option(to, "upload_to",
                       field->upload_to_is_callable ? "callable" : field->upload_to);
  describe_text_option(to, "db_tablespace", field->db_tablespace);
  if (field->validator_count) yoke_buffer_printf(to, " validators=%zu", field->validator_count);
  if (field->output_field) yoke_buffer_printf(to, " output=%s", field->output_field->class_name);
}

void describe_field(yoke_buffer *to, const model *model, const field *field) {
  yoke_buffer_printf(to, "  %s %s %s %s '%s'", field->name, field->attname, field->column,
                     field->class_name, field->verbose_name);
  describe_flags(to, field);
  describe_default(to, field);
  if (field->max_length) yoke_buffer_printf(to, " max_length=%u", field->max_length);
  describe_choices(to, field);
  describe_options(to, field);
  describe_db_default(to, field);
  if (field->relation) describe_relation(to, field->relation);
  if (field->model != model) yoke_buffer_printf(to, " of %s", model_label(field->model));
  yoke_buffer_puts(to, "\n");
}

void describe_many(yoke_buffer *to, const many_to_many *many) {
  yoke_buffer_printf(to, "  many %s '%s' %s %s %s %s %s %s%s%s\n", many->name,
                     many->field->verbose_name, model_label(many->to), model_label(many->through),
                     many->from_key->name, many->to_key->name,
                     many->accessor ? many->accessor : "None", many->query_name,
                     many->symmetrical ? " symmetrical" : "", many->through_is_auto ? " auto" : "");
}

void describe_generic(yoke_buffer *to, const generic_key *key) {
  yoke_buffer_printf(to, "  generic %s %s %s %s", key->is_relation ? "relation" : "key", key->name,
                     key->content_type_name, key->object_id_name);
  if (key->is_relation) yoke_buffer_printf(to, " %s", model_label(key->to));
  yoke_buffer_puts(to, "\n");
}

void describe_composite(yoke_buffer *to, const field *key) {
  yoke_buffer_puts(to, "  key");
  for (size_t i = 0; i < key->composite_count; i++)
    yoke_buffer_printf(to, " %s", key->composite[i]->name);
  yoke_buffer_puts(to, "\n");
}
