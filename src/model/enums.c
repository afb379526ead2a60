/* TextChoices and IntegerChoices: enumerations whose members serve as choices and defaults. */
#include <ctype.h>
#include <string.h>

#include "model/build.h"

static bool is_enum(const class_info *class) {
  return class->kind == CLASS_TEXT_CHOICES || class->kind == CLASS_INT_CHOICES;
}

/* Django's label where none is given: "IN_PROGRESS" is "In Progress". */
static const char *made_label(builder *builder, const char *name) {
  char *label = yoke_arena_text(builder->arena, name);
  bool inside = false;
  for (char *at = label; *at; at++) {
    if (*at == '_') *at = ' ';
    *at = (char)(inside ? tolower((unsigned char)*at) : toupper((unsigned char)*at));
    inside = isalpha((unsigned char)*at);
  }
  return label;
}

/* A member as written: `A = "a", _("Label")` or `A = "a"` or `A = auto()`. */
static bool enum_member(builder *builder, class_info *class, const binding *binding, value *ret) {
  if (binding->kind != BIND_VALUE || !binding->node || binding->name[0] == '_') return false;
  value held = evaluate(builder, &class->scope, binding->node);
  const char *label = made_label(builder, binding->name);
  if (held.kind == VALUE_IS_LIST && held.count == 2 && held.items[1].kind == VALUE_IS_TEXT) {
    label = held.items[1].text;
    held = held.items[0];
  }
  value_kind_of wanted = class->kind == CLASS_TEXT_CHOICES ? VALUE_IS_TEXT : VALUE_IS_INT;
  if (held.kind != wanted) held.kind = VALUE_IS_UNKNOWN;
  held.label = label;
  *ret = held;
  return true;
}

static value pair(builder *builder, value first, const char *label) {
  value both = {.kind = VALUE_IS_LIST, .is_tuple = true, .where = first.where};
  value second = lazy_value_text(label, first.where);
  first.label = NULL;
  APPEND(builder, both.items, both.count) = first;
  APPEND(builder, both.items, both.count) = second;
  return both;
}

value enum_choices(builder *builder, class_info *class) {
  value all = {.kind = VALUE_IS_LIST, .where = class->node->name_where};
  const binding *empty = scope_find(&class->scope, "__empty__", AT_END);
  if (empty && empty->node) {
    value label = evaluate(builder, &class->scope, empty->node);
    if (label.kind == VALUE_IS_TEXT) {
      value first = pair(builder, value_none(empty->where), label.text);
      APPEND(builder, all.items, all.count) = first;
    }
  }
  for (size_t i = 0; i < class->scope.count; i++) {
    value member;
    if (!enum_member(builder, class, &class->scope.items[i], &member)) continue;
    value one = pair(builder, member, member.label);
    APPEND(builder, all.items, all.count) = one;
  }
  return all;
}

bool enum_attribute(builder *builder, class_info *class, const char *name, place where,
                    value *ret_value) {
  if (!is_enum(class)) return false;
  if (strcmp(name, "choices") == 0) {
    *ret_value = enum_choices(builder, class);
    return true;
  }
  size_t column = strcmp(name, "values") == 0 ? 0 : strcmp(name, "labels") == 0 ? 1 : 2;
  if (column < 2) {
    value all = enum_choices(builder, class);
    for (size_t i = 0; i < all.count; i++)
      all.items[i] = all.items[i].items[column];
    *ret_value = all;
    return true;
  }
  const binding *binding = scope_find(&class->scope, name, AT_END);
  if (!binding || !enum_member(builder, class, binding, ret_value)) return false;
  ret_value->where = where;
  return true;
}
