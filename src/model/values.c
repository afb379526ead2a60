/* Defaults and choices: what was written, as values of the field's kind. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "model/build.h"

/* ── Constants ──────────────────────────────────────────────────────────────────────────────── */

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

static bool constant_bool(const value *from, bool *ret) {
  *ret = from->kind == VALUE_IS_BOOL ? from->boolean : from->integer == 1;
  return from->kind == VALUE_IS_BOOL ||
         (from->kind == VALUE_IS_INT && (from->integer == 0 || from->integer == 1));
}

static bool constant_int(const value *from, int64_t *ret) {
  if (from->kind == VALUE_IS_TEXT) return text_to_int(from->text, ret);
  *ret = from->kind == VALUE_IS_BOOL ? from->boolean : from->integer;
  return from->kind == VALUE_IS_INT || from->kind == VALUE_IS_BOOL;
}

static bool constant_float(const value *from, double *ret) {
  if (from->kind == VALUE_IS_TEXT) return text_to_real(from->text, ret);
  *ret = from->kind == VALUE_IS_FLOAT ? from->real : (double)from->integer;
  return from->kind == VALUE_IS_FLOAT || from->kind == VALUE_IS_INT;
}

static bool constant_text(builder *builder, const value *from, const char **ret) {
  if (from->kind == VALUE_IS_TEXT) {
    *ret = from->text;
    return true;
  }
  *ret = lazy_value_repr(builder, from); /* CharField.get_prep_value() is str() */
  return from->kind == VALUE_IS_INT || from->kind == VALUE_IS_BOOL;
}

/* A constant as a value of `kind`; false when it cannot be one. */
static bool constant(builder *builder, const value *from, yoke_kind kind, yoke_value *ret) {
  bool is_text = from->kind == VALUE_IS_TEXT;
  *ret = (yoke_value){.kind = kind, .is_null = from->kind == VALUE_IS_NONE};
  if (ret->is_null) return true;
  switch (kind) {
  case YOKE_BOOL:
    return constant_bool(from, &ret->as.boolean);
  case YOKE_INT:
    return constant_int(from, &ret->as.integer);
  case YOKE_FLOAT:
    return constant_float(from, &ret->as.real);
  case YOKE_TEXT:
    return constant_text(builder, from, &ret->as.text);
  case YOKE_DATE:
    ret->as.date = from->scalar.date;
    return is_text ? yoke_parse_date(from->text, &ret->as.date) : from->kind == VALUE_IS_DATE;
  case YOKE_TIME:
    ret->as.time = from->scalar.time;
    return is_text ? yoke_parse_time(from->text, &ret->as.time) : from->kind == VALUE_IS_TIME;
  case YOKE_DATETIME:
    ret->as.datetime = from->scalar.datetime;
    return is_text ? yoke_parse_datetime(from->text, &ret->as.datetime)
                   : from->kind == VALUE_IS_DATETIME;
  case YOKE_DECIMAL:
    return is_text && yoke_parse_decimal(from->text, &ret->as.decimal);
  case YOKE_DURATION:
    return is_text && yoke_parse_duration(from->text, &ret->as.duration);
  case YOKE_UUID:
    return is_text && yoke_parse_uuid(from->text, &ret->as.uuid);
  case YOKE_BYTES:
    break;
  }
  return false;
}

/* ── Callables ──────────────────────────────────────────────────────────────────────────────── */

static bool is_one_of(const char *path, const char *const *list) {
  for (; *list; list++)
    if (strcmp(*list, path) == 0) return true;
  return false;
}

/* The callables that are known: those that tell the time, and empty values of Python's types. */
static bool known_callable(const char *path, yoke_kind kind, model_value *ret) {
  static const char *const now[] = {"django.utils.timezone.now",
                                    "django.utils.timezone.localtime",
                                    "datetime.datetime.now",
                                    "datetime.datetime.utcnow",
                                    "datetime.datetime.today",
                                    "django.db.models.functions.Now",
                                    NULL};
  static const char *const today[] = {"datetime.date.today", "django.utils.timezone.localdate",
                                      NULL};
  bool is_moment = kind == YOKE_DATE || kind == YOKE_TIME || kind == YOKE_DATETIME;
  if (is_one_of(path, now) && is_moment)
    ret->source = kind == YOKE_DATE ? VALUE_TODAY : VALUE_NOW;
  else if (is_one_of(path, today) && kind == YOKE_DATE)
    ret->source = VALUE_TODAY;
  else if ((strcmp(path, "builtins.str") == 0 && kind == YOKE_TEXT) ||
           (strcmp(path, "builtins.int") == 0 && kind == YOKE_INT) ||
           (strcmp(path, "builtins.bool") == 0 && kind == YOKE_BOOL) ||
           (strcmp(path, "builtins.float") == 0 && kind == YOKE_FLOAT)) {
    ret->source = VALUE_CONSTANT;
    ret->constant = (yoke_value){.kind = kind};
    if (kind == YOKE_TEXT) ret->constant.as.text = "";
  }
  return ret->source != VALUE_NONE;
}

static const char *written(builder *builder, const value *value) {
  struct value raw = *value;
  raw.kind = VALUE_IS_UNKNOWN;
  return lazy_value_repr(builder, &raw);
}

static void refuse(builder *builder, const field *field, const value *from, const char *option) {
  diagnostic *said;
  bool is_bad_text = from->kind == VALUE_IS_UNKNOWN && from->node && from->node->kind == PY_STRING;
  bool runs = from->kind == VALUE_IS_FUNCTION || from->kind == VALUE_IS_NAME ||
              from->kind == VALUE_IS_CLASS || from->kind == VALUE_IS_CALL;
  if (from->kind == VALUE_IS_UNDEFINED)
    said =
        complain(builder, ERROR, "yoke.E108", from->where, "name '%s' is not defined", from->text);
  else if (runs || (from->kind == VALUE_IS_UNKNOWN && !is_bad_text))
    said = complain(builder, ERROR, "yoke.E110", from->where,
                    "%s=%s would have to be run as Python, which C cannot", option,
                    written(builder, from));
  else
    said = complain(builder, ERROR, "yoke.E110", from->where, "%s=%s is not a value for %s", option,
                    written(builder, from), value_field(field)->type->name);
  if (!said) return;
  said->object = field_label(field);
  if (runs)
    said->hint = "Use a constant or timezone.now, or leave it out and give the value where the "
                 "object is created.";
}

/* A default or the value of SET(...). */
static model_value settle(builder *builder, const field *field, const value *from,
                          const char *option, bool *ret_is_fixed) {
  model_value made = {.where = from->where};
  yoke_kind kind = field_kind(field);
  bool calls = from->kind == VALUE_IS_CALL && !from->method_name && from->node->item_count == 0;
  if ((calls || from->kind == VALUE_IS_NAME) && known_callable(from->path, kind, &made)) {
    *ret_is_fixed = calls;
    return made;
  }
  if (constant(builder, from, kind, &made.constant))
    made.source = VALUE_CONSTANT;
  else
    refuse(builder, field, from, option);
  return made;
}

/* ── Choices ────────────────────────────────────────────────────────────────────────────────── */

static void add_choice(builder *builder, field *field, const value *key, const value *label) {
  choice made;
  if (!constant(builder, key, field_kind(field), &made.value)) {
    refuse(builder, field, key, "choices");
    return;
  }
  if (label->kind == VALUE_IS_TEXT) {
    made.label = label->text;
  } else if (label->kind == VALUE_IS_INT || label->kind == VALUE_IS_BOOL ||
             label->kind == VALUE_IS_NONE) {
    made.label = lazy_value_repr(builder, label);
  } else {
    refuse(builder, field, label, "choices");
    return;
  }
  APPEND(builder, field->choices, field->choice_count) = made;
}

static void add_choices(builder *builder, field *field, const value *list, bool in_group);

/* (value, label), or (group name, [(value, label), ...]). */
static void add_pair(builder *builder, field *field, const value *key, const value *label,
                     bool in_group) {
  bool is_group = label->kind == VALUE_IS_LIST || label->kind == VALUE_IS_DICT;
  if (is_group && in_group)
    field->choices_shape = SHAPE_WRONG_ELEMENTS;
  else if (is_group)
    add_choices(builder, field, label, true);
  else
    add_choice(builder, field, key, label);
}

static void add_choices(builder *builder, field *field, const value *list, bool in_group) {
  if (list->kind == VALUE_IS_DICT) {
    for (size_t i = 0; i + 1 < list->count; i += 2)
      add_pair(builder, field, &list->items[i], &list->items[i + 1], in_group);
    return;
  }
  for (size_t i = 0; i < list->count; i++) {
    const value *pair = &list->items[i];
    bool is_pair = pair->kind == VALUE_IS_LIST && pair->count == 2;
    if (is_pair)
      add_pair(builder, field, &pair->items[0], &pair->items[1], in_group);
    else
      field->choices_shape = SHAPE_WRONG_ELEMENTS;
  }
}

static void settle_choices(builder *builder, field *field, value from) {
  if (from.kind == VALUE_IS_CLASS &&
      (from.class->kind == CLASS_TEXT_CHOICES || from.class->kind == CLASS_INT_CHOICES))
    from = enum_choices(builder, from.class);
  switch (from.kind) {
  case VALUE_IS_LIST:
  case VALUE_IS_DICT:
    add_choices(builder, field, &from, false);
    break;
  case VALUE_IS_TEXT:
  case VALUE_IS_INT:
  case VALUE_IS_FLOAT:
  case VALUE_IS_BOOL:
    field->choices_shape = SHAPE_NOT_A_LIST;
    break;
  default:
    refuse(builder, field, &from, "choices");
  }
}

void settle_drafts(builder *builder) {
  for (; builder->drafts_done < builder->draft_count; builder->drafts_done++) {
    draft draft = builder->drafts[builder->drafts_done];
    field *field = draft.field;
    bool ignored;
    if (field->model->is_abstract) continue; /* settled in each model that inherits it */
    if (field->relation && !field->relation->to_field) continue; /* reported by check */
    if (draft.has_default)
      field->default_value =
          settle(builder, field, &draft.default_value, "default", &field->default_is_fixed);
    if (draft.has_db_default)
      field->db_default = settle(builder, field, &draft.db_default, "db_default", &ignored);
    if (draft.has_choices) settle_choices(builder, field, draft.choices);
    if (!field->relation) continue;
    if (draft.has_set_value)
      field->relation->set_value = settle(builder, field, &draft.set_value, "SET", &ignored);
    if (field->relation->on_delete == YOKE_SET_DEFAULT)
      field->relation->set_value = field->default_value;
  }
}
