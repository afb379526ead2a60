/* The descriptor tables of a model's fields: their choices and validators, and themselves. */
#include <inttypes.h>
#include <string.h>

#include "generate/output.h"
#include "generate/row.h"
#include "generate/value.h"

static const char *flags_of(yoke_arena *arena, const field *field) {
  const struct {
    bool set;
    const char *name;
  } flags[] = {
      {field->primary_key, "PRIMARY_KEY"},
      {field->type->traits & TRAIT_AUTO, "AUTO"},
      {field->null, "NULLABLE"},
      {field->unique || field->primary_key, "UNIQUE"},
      {field->blank, "BLANK"},
      {field->auto_now, "AUTO_NOW"},
      {field->auto_now_add, "AUTO_NOW_ADD"},
      {has_default(field), "HAS_DEFAULT"},
      {declared_default(field)->source == VALUE_NOW ||
           declared_default(field)->source == VALUE_TODAY,
       "DEFAULT_NOW"},
      {field->type->traits & TRAIT_POSITIVE, "POSITIVE"},
      {!field->editable, "NOT_EDITABLE"},
      {declared_default(field)->source == VALUE_UUID4, "DEFAULT_UUID4"},
      {field->class == FIELD_GeneratedField, "GENERATED"},
      {value_field(field)->unpack_ipv4, "UNPACK_IPV4"},
      {declared_default(field)->source == VALUE_EXPRESSION, "DB_DEFAULT"},
  };
  const char *text = NULL;
  for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
    if (flags[i].set)
      text = yoke_arena_printf(arena, "%s%sYOKE_FIELD_%s", text ? text : "", text ? " | " : "",
                               flags[i].name);
  return text;
}

static const char *format_name(yoke_text_format format) {
  static const char *const names[] = {
      [YOKE_FORMAT_ANY] = "ANY",         [YOKE_FORMAT_EMAIL] = "EMAIL",
      [YOKE_FORMAT_SLUG] = "SLUG",       [YOKE_FORMAT_UNICODE_SLUG] = "UNICODE_SLUG",
      [YOKE_FORMAT_URL] = "URL",         [YOKE_FORMAT_USERNAME] = "USERNAME",
      [YOKE_FORMAT_JSON] = "JSON",       [YOKE_FORMAT_IP] = "IP",
      [YOKE_FORMAT_IPV4] = "IPV4",       [YOKE_FORMAT_IPV6] = "IPV6",
      [YOKE_FORMAT_DECIMAL] = "DECIMAL",
  };
  return names[format];
}

static void write_choices(writer *to, const c_model *model) {
  for (size_t i = 0; i < model->column_count; i++) {
    const field *field = model->columns[i].field;
    if (field->choice_count == 0) continue;
    write_line(to, "static const yoke_choice choices_of_%s_%s[] = {", model->type,
               model->columns[i].member);
    for (size_t j = 0; j < field->choice_count; j++) {
      row row = begin_row(to);
      if (field->choices[j].value.is_null)
        add_item(&row.line, ".is_null = true");
      else
        add_item(&row.line, ".value = %s", union_in_c(to->arena, &field->choices[j].value));
      add_item(&row.line, ".label = %s", literal(to->arena, field->choices[j].label));
      end_row(&row);
    }
    write_line(to, "};\n");
  }
}

/* ── Validators ─────────────────────────────────────────────────────────────────────────────── */

static const char *const validator_kinds[] = {
    [YOKE_VALIDATE_MIN_VALUE] = "MIN_VALUE",
    [YOKE_VALIDATE_MAX_VALUE] = "MAX_VALUE",
    [YOKE_VALIDATE_STEP] = "STEP",
    [YOKE_VALIDATE_MIN_LENGTH] = "MIN_LENGTH",
    [YOKE_VALIDATE_MAX_LENGTH] = "MAX_LENGTH",
    [YOKE_VALIDATE_DECIMAL] = "DECIMAL",
    [YOKE_VALIDATE_FORMAT] = "FORMAT",
    [YOKE_VALIDATE_INTEGERS] = "INTEGERS",
    [YOKE_VALIDATE_EXTENSION] = "EXTENSION",
    [YOKE_VALIDATE_PATTERN] = "PATTERN",
};

/* Of what kind the limit is; false: it has none but its text. */
static bool kind_of_limit(const field *field, const validator *from, yoke_kind *ret) {
  switch (from->kind) {
  case YOKE_VALIDATE_MIN_VALUE:
  case YOKE_VALIDATE_MAX_VALUE:
  case YOKE_VALIDATE_STEP:
    *ret = field_kind(field);
    return true;
  case YOKE_VALIDATE_MIN_LENGTH:
  case YOKE_VALIDATE_MAX_LENGTH:
    *ret = YOKE_INT;
    return true;
  case YOKE_VALIDATE_DECIMAL:
    *ret = YOKE_DECIMAL;
    return true;
  default:
    return false;
  }
}

static void add_pattern(row *row, const validator *from) {
  static const struct {
    uint32_t flag;
    const char *name;
  } flags[] = {
      {YOKE_PATTERN_IGNORE_CASE, "IGNORE_CASE"},
      {YOKE_PATTERN_MULTILINE, "MULTILINE"},
      {YOKE_PATTERN_DOT_ALL, "DOT_ALL"},
      {YOKE_PATTERN_VERBOSE, "VERBOSE"},
      {YOKE_PATTERN_ASCII, "ASCII"},
  };
  yoke_arena *arena = row->to->arena;
  const char *all = NULL;
  for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
    if (from->pattern_flags & flags[i].flag)
      all = yoke_arena_printf(arena, "%s%sYOKE_PATTERN_%s", all ? all : "", all ? " | " : "",
                              flags[i].name);
  add_item(&row->line, ".pattern = %s", literal(arena, from->pattern));
  if (all) add_item(&row->line, ".pattern_flags = %s", all);
  if (from->is_inverse) add_item(&row->line, ".is_inverse = true");
  add_item(&row->line, ".search = yoke_search_pattern");
}

static void write_validator(writer *to, const field *field, const validator *from) {
  yoke_arena *arena = to->arena;
  row row = begin_row(to);
  yoke_kind kind;
  add_item(&row.line, ".kind = YOKE_VALIDATE_%s", validator_kinds[from->kind]);
  if (from->kind == YOKE_VALIDATE_FORMAT)
    add_item(&row.line, ".format = YOKE_FORMAT_%s", format_name(from->format));
  if (kind_of_limit(field, from, &kind))
    add_item(&row.line, ".limit = %s",
             union_in_c(arena, &(yoke_value){.kind = kind, .as = from->limit}));
  if (from->has_offset)
    add_item(&row.line, ".has_offset = true, .offset = %s",
             union_in_c(arena, &(yoke_value){.kind = field_kind(field), .as = from->offset}));
  if (from->limit_text) add_item(&row.line, ".limit_text = %s", literal(arena, from->limit_text));
  if (from->message) add_item(&row.line, ".message = %s", literal(arena, from->message));
  if (from->code) add_item(&row.line, ".code = %s", literal(arena, from->code));
  if (from->pattern) add_pattern(&row, from);
  end_row(&row);
}

static void write_validators(writer *to, const c_model *model) {
  for (size_t i = 0; i < model->column_count; i++) {
    const c_column *column = &model->columns[i];
    if (column->field->rule_count == 0) continue;
    write_line(to, "static const yoke_validator validators_of_%s_%s[] = {", model->type,
               column->member);
    for (size_t k = 0; k < column->field->rule_count; k++)
      write_validator(to, column->field, &column->field->rules[k]);
    write_line(to, "};\n");
  }
}

static void write_messages(writer *to, const c_model *model) {
  for (size_t i = 0; i < model->column_count; i++) {
    const c_column *column = &model->columns[i];
    if (column->field->message_count == 0) continue;
    write_line(to, "static const yoke_message messages_of_%s_%s[] = {", model->type,
               column->member);
    for (size_t k = 0; k < column->field->message_count; k++) {
      row row = begin_row(to);
      add_item(&row.line, "%s", literal(to->arena, column->field->messages[k].code));
      add_item(&row.line, "%s", literal(to->arena, column->field->messages[k].text));
      end_row(&row);
    }
    write_line(to, "};\n");
  }
}

/* ── Fields ─────────────────────────────────────────────────────────────────────────────────── */

static void add_names(row *row, const field *field) {
  yoke_arena *arena = row->to->arena;
  add_item(&row->line, ".name = %s", literal(arena, field->name));
  add_item(&row->line, ".attname = %s", literal(arena, field->attname));
  add_item(&row->line, ".column = %s", literal(arena, field->column));
  add_item(&row->line, ".verbose_name = %s", literal(arena, field->verbose_name));
  end_row_line(row);
}

/* A key has the form that its target is stored in, and is not asked for any other. */
static yoke_text_format stored_format(const field *field) {
  yoke_text_format format = field_format(field);
  return field->relation && format < YOKE_FORMAT_JSON ? field->format : format;
}

static void add_type(row *row, const field *field) {
  yoke_arena *arena = row->to->arena;
  const struct field *value = value_field(field);
  yoke_kind kind = field_kind(field);
  yoke_text_format format = stored_format(field);
  const char *flags = flags_of(arena, field);
  add_item(&row->line, ".kind = %s", kind_in_c(kind));
  if (flags) add_item(&row->line, ".flags = %s", flags);
  add_item(&row->line, ".db_type = %s", literal(arena, schema_column_type(field, arena)));
  if (value->max_length) add_item(&row->line, ".max_length = %u", value->max_length);
  if (format != YOKE_FORMAT_ANY)
    add_item(&row->line, ".format = YOKE_FORMAT_%s", format_name(format));
  if (kind == YOKE_INT) {
    add_item(&row->line, ".min = %s", integer_in_c(arena, value->type->min));
    add_item(&row->line, ".max = %s", integer_in_c(arena, value->type->max));
  }
  if (value->class == FIELD_DecimalField) {
    add_item(&row->line, ".max_digits = %" PRId64, value->max_digits);
    add_item(&row->line, ".decimal_places = %" PRId64, value->decimal_places);
  }
  end_row_line(row);
}

/* The date a field's values are unique for, by its name. */
static void add_unique_for(row *row, const c_model *model, const char *part, const char *name) {
  for (size_t i = 0; name && i < model->column_count; i++) {
    const field *date = model->columns[i].field;
    yoke_kind kind = field_kind(date);
    if (strcmp(date->name, name) != 0 || (kind != YOKE_DATE && kind != YOKE_DATETIME)) continue;
    add_item(&row->line, ".unique_for_%s = &%s_fields[%zu] /* %s */", part, model->type, i, name);
  }
}

static void add_extras(row *row, const c_model *model, const c_column *column) {
  yoke_arena *arena = row->to->arena;
  const field *field = column->field;
  yoke_value constant;
  if (field->choice_count) {
    add_item(&row->line, ".choices = choices_of_%s_%s", model->type, column->member);
    add_item(&row->line, ".choice_count = %zu", field->choice_count);
  }
  if (field->rule_count) {
    add_item(&row->line, ".validators = validators_of_%s_%s", model->type, column->member);
    add_item(&row->line, ".validator_count = %zu", field->rule_count);
  }
  add_unique_for(row, model, "date", field->unique_for_date);
  add_unique_for(row, model, "year", field->unique_for_year);
  add_unique_for(row, model, "month", field->unique_for_month);
  if (default_constant(field, &constant))
    add_item(&row->line, ".default_value = %s", value_in_c(arena, &constant));
  if (column->default_function)
    add_item(&row->line, ".make_default = default_of_%s_%s", model->type, column->member);
  if (field->message_count) {
    add_item(&row->line, ".messages = messages_of_%s_%s", model->type, column->member);
    add_item(&row->line, ".message_count = %zu", field->message_count);
  }
  if (field->relation)
    add_item(&row->line, ".relation = %s", end_at(arena, end_of(model, field->relation, false)));
  if (column->owner) add_item(&row->line, ".owner = &%s_model", column->owner->type);
  end_row_line(row);
}

/* What calls the program's function for libyoke, which does not know its type. */
static void write_default_functions(writer *to, const c_model *model) {
  for (size_t i = 0; i < model->column_count; i++) {
    const c_column *column = &model->columns[i];
    if (!column->default_function) continue;
    write_line(to, "static void default_of_%s_%s(yoke_scalar *ret) {", model->type, column->member);
    write_line(to, "  ret->%s = %s();", member_in_c(column->default_function->kind),
               column->default_function->name);
    write_line(to, "}\n");
  }
}

static void write_fields(writer *to, const c_model *model) {
  write_line(to, "const yoke_field %s_fields[] = {", model->type);
  for (size_t i = 0; i < model->column_count; i++) {
    const c_column *column = &model->columns[i];
    row row = begin_row(to);
    add_names(&row, column->field);
    add_type(&row, column->field);
    add_item(&row.line, ".offset = offsetof(%s, %s)", model->type, column->member);
    add_item(&row.line, ".where_offset = offsetof(%s_where, %s)", model->type, column->member);
    end_row_line(&row);
    add_extras(&row, model, column);
    end_row(&row);
  }
  write_line(to, "};\n");
}

void write_field_tables(writer *to, const c_model *model) {
  write_choices(to, model);
  write_validators(to, model);
  write_messages(to, model);
  write_default_functions(to, model);
  write_fields(to, model);
}
