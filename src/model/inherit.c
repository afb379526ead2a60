/* The fields of a model class: what it declares, and what it takes over from its abstract bases, as
 * ModelBase.__new__() does. Rules:
 *   1. A model's own declarations come first; of two with one name the later one counts.
 *   2. Then each direct base gives its fields, in Python's order of bases; a base has by then those
 *      of its own bases.
 *   3. A field is left out when its name is an attribute of the class itself (`name = None` too),
 * of a base that comes before and is no direct model base, or of a field taken over already.
 *   4. In the model they stand in the order in which Python would have made them (add_field()). */
#include <string.h>

#include "model/build.h"

static bool has_declaration(const class_info *class, const char *name) {
  for (size_t i = 0; i < class->declaration_count; i++)
    if (strcmp(class->declarations[i].name, name) == 0) return true;
  return false;
}

/* As it has to be written where `scope` is: "CharField" when that is imported. */
static const char *field_in_scope(builder *builder, const scope *scope, const char *field) {
  for (const struct scope *at = scope; at; at = at->outer)
    if (scope_find(at, field, AT_END)) return field;
  return yoke_arena_printf(builder->arena, "models.%s", field);
}

static void report_unknown_type(builder *builder, class_info *class, const binding *binding,
                                const char *type) {
  const py_node *callee = binding->node->left;
  const char *meant = closest_field(type);
  value called = evaluate(builder, &class->scope, callee);
  diagnostic *said;
  class->model->is_incomplete = true;
  if (called.kind == VALUE_IS_UNDEFINED && !has_unknown_star(builder, &class->scope)) {
    said = complain(builder, ERROR, "yoke.E108", callee->where, "name '%s' is not defined",
                    called.text);
    if (meant) meant = field_in_scope(builder, &class->scope, meant);
  } else {
    said = complain(builder, ERROR, "yoke.E104", callee->where,
                    "the field %s.%s is of a class that is not supported: %s", class->node->text,
                    binding->name, type);
  }
  if (!said) return;
  said->object =
      yoke_arena_printf(builder->arena, "%s.%s", model_label(class->model), binding->name);
  if (meant) said->hint = yoke_arena_printf(builder->arena, "Did you mean %s?", meant);
}

/* `name = models.CharFeild`, without a call. */
static void report_misspelt_field(builder *builder, class_info *class, const binding *binding) {
  if (binding->node->kind != PY_ATTRIBUTE) return;
  value named = evaluate(builder, &class->scope, binding->node);
  const char *name = named.kind == VALUE_IS_NAME ? models_name(named.path) : NULL;
  const char *meant = name && !has_field_name(name) ? closest_field(name) : NULL;
  if (!meant) return;
  class->model->is_incomplete = true;
  diagnostic *said = complain(builder, ERROR, "yoke.E108", binding->node->where,
                              "module 'django.db.models' has no attribute '%s'", name);
  if (said) said->hint = yoke_arena_printf(builder->arena, "Did you mean %s?", meant);
}

/* A field that is made elsewhere: `price = money()`, or `price = PRICE`. It cannot be pointed at,
 * and is no guess of ours to make. */
static void report_hidden_field(builder *builder, class_info *class, const binding *binding) {
  const char *type;
  field_class field_class;
  bool known, hidden = false;
  value made = evaluate(builder, &class->scope, binding->node);
  if (binding->node->kind == PY_CALL) {
    value callee = evaluate(builder, &class->scope, binding->node->left);
    const py_node *function = callee.method ? callee.method->node : NULL;
    for (size_t i = 0; function && i < function->body_count && !hidden; i++) {
      const py_node *last = function->body[i];
      hidden =
          last->kind == PY_RETURN && last->left &&
          is_field_call(builder, &class->module->scope, last->left, &type, &field_class, &known);
    }
  } else if (made.kind == VALUE_IS_CALL && made.node) {
    hidden = is_field_call(builder, made.scope, made.node, &type, &field_class, &known);
  }
  if (!hidden) return;
  class->model->is_incomplete = true;
  diagnostic *said = complain(builder, ERROR, "yoke.E104", binding->where,
                              "the field %s.%s is not written here, so it cannot be read",
                              class->node->text, binding->name);
  if (said) said->hint = "Write the field's class and options in the model itself.";
}

/* A manager that leaves rows out, which Profile_filter() and its kin do not. */
static void warn_of_manager(builder *builder, const class_info *class, const binding *binding) {
  if (binding->node->kind != PY_CALL) return;
  value callee = evaluate(builder, &class->scope, binding->node->left);
  if (callee.kind != VALUE_IS_CLASS || class->module->is_builtin) return;
  const class_info *manager = callee.class;
  bool chooses = scope_find(&manager->scope, "get_queryset", AT_END);
  for (size_t i = 0; i < manager->mro_count && !chooses; i++)
    chooses = scope_find(&manager->mro[i]->scope, "get_queryset", AT_END);
  if (!chooses) return;
  diagnostic *said = complain(builder, WARNING, "yoke.W113", binding->where,
                              "the manager %s.%s is not honoured: queries see every row",
                              class->node->text, binding->name);
  if (said) said->object = model_label(class->model);
}

static void warn_of_condition(builder *builder, class_info *class, const binding *binding) {
  if (!binding->is_conditional) return;
  diagnostic *said = complain(builder, WARNING, "yoke.W114", binding->where,
                              "the field %s.%s is declared under a condition: it is taken as "
                              "always there",
                              class->node->text, binding->name);
  if (said) said->object = model_label(class->model);
}

static void declare_own(builder *builder, class_info *class) {
  for (size_t i = 0; i < class->scope.count; i++) {
    const binding *binding = &class->scope.items[i];
    if (binding->kind != BIND_VALUE || !binding->node) continue;
    if (scope_find(&class->scope, binding->name, AT_END) != binding) continue;
    declaration made = {
        .name = binding->name, .owner = class, .call = binding->node, .where = binding->where};
    bool known;
    if (!is_field_call(builder, &class->scope, binding->node, &made.type, &made.class, &known)) {
      report_hidden_field(builder, class, binding);
      report_misspelt_field(builder, class, binding);
      warn_of_manager(builder, class, binding);
      continue;
    }
    warn_of_condition(builder, class, binding);
    if (!known)
      report_unknown_type(builder, class, binding, made.type);
    else
      APPEND(builder, class->declarations, class->declaration_count) = made;
  }
}

static bool is_direct_model(const class_info *class, const class_info *base) {
  for (size_t i = 0; i < class->base_count; i++)
    if (class->bases[i] == base) return base->kind == CLASS_MODEL;
  return false;
}

/* Rule 3, for a field of the base that is number `rank` in the order of bases. */
static bool is_overridden(const class_info *class, size_t rank, const char *name) {
  if (scope_find(&class->scope, name, AT_END) || has_declaration(class, name)) return true;
  for (size_t i = 1; i < rank; i++) {
    const class_info *before = class->mro[i];
    if (is_direct_model(class, before)) continue;
    if (scope_find(&before->scope, name, AT_END) || has_declaration(before, name)) return true;
  }
  return false;
}

void inherit_declarations(builder *builder, class_info *class) {
  declare_own(builder, class);
  for (size_t rank = 1; rank < class->mro_count; rank++) {
    const class_info *base = class->mro[rank];
    if (!is_direct_model(class, base) || !base->model || !base->model->is_abstract) continue;
    if (base->model->is_incomplete) class->model->is_incomplete = true;
    for (size_t i = 0; i < base->declaration_count; i++)
      if (!is_overridden(class, rank, base->declarations[i].name))
        APPEND(builder, class->declarations, class->declaration_count) = base->declarations[i];
  }
}
