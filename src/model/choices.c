/* choices=: pairs, groups, dicts, enumerations, functions that return any of these. */
#include <string.h>

#include "model/fields.h"

/* ── Enumerations ───────────────────────────────────────────────────────────────────────────── */

static bool is_enumeration(const class *class) {
  return class_derives(class, "django.db.models.Choices");
}

/* A member's value on its own: integers as integers, texts as texts; what is neither as the field
 * that uses it first. */
static bool member_value(builder *builder, const field *user, const value *from, yoke_value *ret) {
  field natural = {.class = FIELD_TextField, .type = &field_types[FIELD_TextField]};
  if (from->kind == IS_INT || from->kind == IS_BOOL) natural.class = FIELD_BigIntegerField;
  if (from->kind == IS_FLOAT) natural.class = FIELD_FloatField;
  natural.type = &field_types[natural.class];
  return field_constant(builder, &natural, from, ret) || field_constant(builder, user, from, ret);
}

static void read_members(builder *builder, const field *user, choices_enum *made) {
  const class *class = made->class;
  const binding *empty = class_attribute(class, "__empty__", NULL);
  if (empty && is_plain_text(empty->value)) made->empty_label = empty->value->text;
  for (size_t i = 0; i < class->member_count; i++) {
    const value *value = class->members[i];
    choices_member member = {.name = value->member_name, .label = value->member_label};
    if (!member.label) member.label = member.name;
    if (member_value(builder, user, value, &member.value))
      APPEND(builder, made->members, made->member_count) = member;
  }
}

static const choices_enum *enum_of(builder *builder, const field *user, const class *class) {
  choices_enum *made = table_get_at(builder->enums, class);
  if (made) return made;
  made = yoke_arena_alloc(builder->arena, sizeof *made);
  made->class = class;
  made->name = class->qualified_name;
  made->app = app_of_class(builder, class);
  read_members(builder, user, made);
  table_put_at(builder->enums, class, made);
  return made;
}

/* The class of whose members all values of a list are: what Color.choices is. */
static const class *class_of_choices(const value *list) {
  const class *found = NULL;
  for (size_t i = 0; i < list->count; i++) {
    const value *pair = list->items[i];
    bool is_pair = (pair->kind == IS_TUPLE || pair->kind == IS_LIST) && pair->count == 2;
    const value *key = is_pair ? pair->items[0] : NULL;
    if (key && key->kind == IS_NONE) continue;
    const value *member = key && key->member ? key->member : key;
    const class *class = member && member->member_of ? member->member_of->class : NULL;
    if (!class || (found && found != class)) return NULL;
    found = class;
  }
  return found;
}

/* ── Pairs ──────────────────────────────────────────────────────────────────────────────────── */

static bool is_sequence(const value *value) {
  return value->kind == IS_LIST || value->kind == IS_TUPLE || value->kind == IS_SET;
}

static void add_choice(builder *builder, field *field, const value *key, const value *label,
                       const char *group) {
  choice made = {.group = group};
  bool is_bad_label = label->kind == IS_TEXT && !is_plain_text(label);
  if (is_bad_label || !field_constant(builder, field, key, &made.value)) {
    refuse_value(builder, field, is_bad_label ? label : key, "choices");
    return;
  }
  made.label = label->kind == IS_TEXT ? label->text : value_repr(builder->interpreter, label);
  APPEND(builder, field->choices, field->choice_count) = made;
}

static void add_choices(builder *builder, field *field, const value *list, const char *group);

/* (value, label), or (group name, [(value, label), ...]). */
static void add_pair(builder *builder, field *field, const value *key, const value *label,
                     const char *group) {
  bool is_group = is_sequence(label) || label->kind == IS_DICT;
  if (is_group && group)
    field->choices_shape = SHAPE_WRONG_ELEMENTS;
  else if (is_group)
    add_choices(builder, field, label,
                is_plain_text(key) ? key->text : value_repr(builder->interpreter, key));
  else
    add_choice(builder, field, key, label, group);
}

static void add_choices(builder *builder, field *field, const value *list, const char *group) {
  if (list->kind == IS_DICT) {
    for (size_t i = 0; i + 1 < list->count; i += 2)
      add_pair(builder, field, list->items[i], list->items[i + 1], group);
    return;
  }
  for (size_t i = 0; i < list->count; i++) {
    const value *pair = list->items[i];
    if (is_sequence(pair) && pair->count == 2)
      add_pair(builder, field, pair->items[0], pair->items[1], group);
    else
      field->choices_shape = SHAPE_WRONG_ELEMENTS;
  }
}

/* ── All of them ────────────────────────────────────────────────────────────────────────────── */

/* Choices that only running Python would tell: any value is taken. */
static void leave_out(builder *builder, const field *field, const value *from) {
  if (is_undefined_name(from)) return;
  diagnostic *said = complain(builder, WARNING, "yoke.W117", from->where,
                              "choices are not honoured: they cannot be read without running the "
                              "file");
  about_field(field, said, from->kind == IS_UNKNOWN ? from->text : NULL);
}

/* What a function returns, and what a class of choices has. */
static const value *called(builder *builder, const value *from) {
  value *callee = (value *)from;
  if (from->kind == IS_FUNCTION || from->kind == IS_METHOD)
    return value_call(builder->interpreter, callee, NULL, 0);
  if (from->kind == IS_CLASS && is_enumeration(from->class))
    return value_attribute(builder->interpreter, callee, "choices");
  if (from->kind == IS_CLASS) return value_call(builder->interpreter, callee, NULL, 0);
  return from;
}

void settle_choices(builder *builder, field *field, const value *from) {
  const class *class = from->kind == IS_CLASS && is_enumeration(from->class) ? from->class : NULL;
  const value *list = called(builder, from);
  if (!list) return;
  switch (list->kind) {
  case IS_LIST:
  case IS_TUPLE:
  case IS_SET:
    if (!class) class = class_of_choices(list);
    if (class) field->choices_enum = enum_of(builder, field, class);
    add_choices(builder, field, list, NULL);
    break;
  case IS_DICT:
    add_choices(builder, field, list, NULL);
    break;
  case IS_TEXT:
  case IS_INT:
  case IS_FLOAT:
  case IS_BOOL:
    field->choices_shape = SHAPE_NOT_A_LIST;
    break;
  case IS_NONE:
    break;
  default:
    leave_out(builder, field, from);
  }
}
