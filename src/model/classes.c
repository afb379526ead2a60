/* Which classes of the files are models: those that derive from models.Model, directly or through
 * others; and the models made of them. */
#include <string.h>

#include "model/build.h"

/* ── What a class is ────────────────────────────────────────────────────────────────────────── */

static class_kind kind_of_base(const char *path) {
  static const char *const plain[] = {"builtins.",
                                      "abc.",
                                      "typing.",
                                      "enum.",
                                      "collections.",
                                      "dataclasses.",
                                      "django.db.models.Manager",
                                      "django.db.models.QuerySet",
                                      "django.contrib.auth.models.Base",
                                      "django.contrib.auth.models.UserManager",
                                      NULL};
  const char *name = models_name(path);
  if (name && strcmp(name, "Model") == 0) return CLASS_MODEL;
  if (name && strcmp(name, "TextChoices") == 0) return CLASS_TEXT_CHOICES;
  if (name && strcmp(name, "IntegerChoices") == 0) return CLASS_INT_CHOICES;
  if (name && (strcmp(name, "ForeignKey") == 0 || strstr(name, "Field"))) return CLASS_FIELD;
  for (size_t i = 0; plain[i]; i++)
    if (strncmp(path, plain[i], strlen(plain[i])) == 0) return CLASS_PLAIN;
  return CLASS_UNKNOWN;
}

/* A model wins over a mixin, and what is known over what is not. */
static class_kind stronger(class_kind one, class_kind other) {
  static const int rank[] = {[CLASS_PLAIN] = 0,        [CLASS_UNKNOWN] = 1,     [CLASS_FIELD] = 2,
                             [CLASS_TEXT_CHOICES] = 3, [CLASS_INT_CHOICES] = 3, [CLASS_MODEL] = 4};
  return rank[other] > rank[one] ? other : one;
}

static void resolve_class(builder *builder, class_info *class);

static void resolve_base(builder *builder, class_info *class, const py_node *node) {
  if (node->kind == PY_SUBSCRIPT) node = node->left; /* Generic[T] */
  value base = evaluate(builder, &class->module->scope, node);
  class_kind kind = CLASS_UNKNOWN;
  if (base.kind == VALUE_IS_CLASS && base.class->is_resolved) {
    kind = base.class->kind;
    APPEND(builder, class->bases, class->base_count) = base.class;
    if (base.class->unknown_base && !class->unknown_base) class->unknown_base = node;
  } else if (base.kind == VALUE_IS_NAME || base.kind == VALUE_IS_CALL) {
    kind = kind_of_base(base.path);
  }
  if (kind == CLASS_UNKNOWN && !class->unknown_base) class->unknown_base = node;
  class->kind = stronger(class->kind, kind);
}

static bool is_in(class_info *const *list, size_t count, const class_info *class) {
  for (size_t i = 0; i < count; i++)
    if (list[i] == class) return true;
  return false;
}

/* Python's order in all but contrived cases: depth first, left to right, a common base behind all
 * that derive from it. */
static void order_bases(builder *builder, class_info *class) {
  class_info **all = NULL;
  size_t count = 0;
  APPEND(builder, all, count) = class;
  for (size_t i = 0; i < class->base_count; i++)
    for (size_t k = 0; k < class->bases[i]->mro_count; k++)
      APPEND(builder, all, count) = class->bases[i]->mro[k];
  for (size_t i = 0; i < count; i++)
    if (!is_in(all + i + 1, count - i - 1, all[i]))
      APPEND(builder, class->mro, class->mro_count) = all[i];
}

static void resolve_class(builder *builder, class_info *class) {
  if (class->is_resolved || class->is_resolving) return;
  class->is_resolving = true;
  for (size_t i = 0; i < class->node->item_count; i++) {
    const py_node *item = class->node->items[i];
    if (item->kind == PY_KEYWORD || item->kind == PY_STARRED) continue;
    resolve_base(builder, class, item);
  }
  order_bases(builder, class);
  class->is_resolving = false;
  class->is_resolved = true;
}

class_info *class_of(builder *builder, const scope *scope, const py_node *node) {
  module *module = scope->module;
  for (size_t i = 0; i < module->class_count; i++)
    if (module->classes[i]->node == node) return module->classes[i];
  class_info *class = yoke_arena_alloc(builder->arena, sizeof *class);
  class->module = module;
  class->node = node;
  class->scope = (struct scope){.module = module, .outer = &module->scope, .class = class};
  APPEND(builder, module->classes, module->class_count) = class;
  scope_fill(&class->scope, node->body, node->body_count);
  resolve_class(builder, class);
  return class;
}

const binding *lazy_class_attribute(const class_info *class, const char *name,
                                    const class_info **ret_owner) {
  for (size_t i = 0; i < class->mro_count; i++) {
    const binding *binding = scope_find(&class->mro[i]->scope, name, AT_END);
    if (!binding) continue;
    *ret_owner = class->mro[i];
    return binding;
  }
  return NULL;
}

/* ── The model of a class ───────────────────────────────────────────────────────────────────── */

static bool declares_fields(builder *builder, const class_info *class) {
  const char *type;
  field_class field_class;
  bool known;
  for (size_t i = 0; i < class->scope.count; i++) {
    const binding *binding = &class->scope.items[i];
    if (binding->kind == BIND_CLASS && strcmp(binding->name, "Meta") == 0) return true;
    if (binding->kind == BIND_VALUE && binding->node &&
        is_field_call(builder, &class->scope, binding->node, &type, &field_class, &known) && known)
      return true;
  }
  return false;
}

/* "AbstractBaseSession", "TimeStampedModel". */
static bool sounds_like_model(const char *base) {
  const char *dot = strrchr(base, '.');
  const char *name = dot ? dot + 1 : base;
  size_t size = strlen(name);
  return strncmp(name, "Abstract", 8) == 0 || (size > 5 && strcmp(name + size - 5, "Model") == 0);
}

static void report_unknown_base(builder *builder, const class_info *class, severity severity,
                                const char *object) {
  place where = class->unknown_base->where;
  const char *base = lazy_value_repr(builder, &(value){.kind = VALUE_IS_UNKNOWN, .where = where});
  diagnostic *said =
      complain(builder, severity, severity == ERROR ? "yoke.E102" : "yoke.W102", where,
               "the base %s of %s is in none of the files, so its fields are unknown", base,
               class->node->text);
  if (!said) return;
  said->object = object;
  said->hint = "Give the file that declares it too.";
}

/* A class with an unknown base may be a model all the same: it is when it declares fields or a
 * Meta, and the base's name may tell. */
static void check_unknown(builder *builder, class_info *class) {
  place where = class->unknown_base->where;
  const char *base = lazy_value_repr(builder, &(value){.kind = VALUE_IS_UNKNOWN, .where = where});
  if (declares_fields(builder, class))
    report_unknown_base(builder, class, ERROR, NULL);
  else if (sounds_like_model(base))
    report_unknown_base(builder, class, WARNING, NULL);
}

/* Proxies, as Python words it when there is nothing to be a proxy of. */
static void report_idle_proxy(builder *builder, class_info *class, model *model) {
  for (size_t i = 0; i < class->base_count; i++)
    if (class->bases[i]->model && !class->bases[i]->model->is_abstract) return;
  if (!meta_is_true(builder, class, "proxy")) return;
  model->is_incomplete = true;
  diagnostic *said =
      complain(builder, ERROR, "yoke.E103", model->where,
               "Proxy model '%s' has no non-abstract model base class.", model->name);
  if (said) said->object = model_label(model);
}

/* Multi-table inheritance and proxies. */
static void report_concrete_base(builder *builder, class_info *class, model *model) {
  for (size_t i = 0; i < class->base_count; i++) {
    const struct model *base = class->bases[i]->model;
    if (!base || base->is_abstract) continue;
    bool is_proxy = meta_is_true(builder, class, "proxy");
    model->is_incomplete = true;
    diagnostic *said = complain(builder, ERROR, "yoke.E103", model->where,
                                is_proxy ? "%s is a proxy of %s: proxy models are not supported"
                                         : "%s derives from the concrete model %s: multi-table "
                                           "inheritance is not supported",
                                model->name, base->name);
    if (!said) continue;
    said->object = model_label(model);
    said->hint = "Derive from an abstract model, or declare a OneToOneField to the other one.";
    said->other = base->where;
    said->other_message = "the base is declared here";
  }
}

static const py_node *find_str(const class_info *class) {
  const class_info *owner;
  const binding *binding = lazy_class_attribute(class, "__str__", &owner);
  return binding && binding->kind == BIND_FUNCTION ? binding->node : NULL;
}

static void build_fields(builder *builder, class_info *class, model *model) {
  for (size_t i = 0; i < class->declaration_count; i++) {
    const declaration *declaration = &class->declarations[i];
    if (declaration->class == FIELD_CLASS_COUNT) {
      build_many_to_many(builder, model, declaration);
      continue;
    }
    field *field = build_field(builder, model, declaration);
    if (field)
      add_field(builder, model, field);
    else
      model->is_incomplete = true;
  }
  if (!model->is_abstract && !model->pk)
    add_auto_key(builder, model,
                 class->module->is_builtin ? FIELD_AutoField : builder->graph->default_auto_field);
}

static bool is_swapped_out(builder *builder, const class_info *class) {
  const char *user = builder->graph->auth_user_model;
  return class->module->is_builtin && meta_option(builder, class, "swappable", &(value){0}) &&
         !same_name(user, yoke_arena_printf(builder->arena, "%s.%s", class->module->app->label,
                                            class->node->text));
}

model *class_model(builder *builder, class_info *class) {
  resolve_class(builder, class);
  if (class->kind == CLASS_UNKNOWN) check_unknown(builder, class);
  if (class->kind != CLASS_MODEL || class->model) return class->model;
  for (size_t i = 0; i < class->base_count; i++) {
    if (class->bases[i]->module->is_builtin) builtin_use(builder, class->bases[i]->module);
    class_model(builder, class->bases[i]);
  }

  model *model = class->model = yoke_arena_alloc(builder->arena, sizeof *model);
  model->name = class->node->text;
  model->node = class->node;
  model->where = class->node->name_where;
  model->doc = class->node->doc;
  model->str = find_str(class);
  model->is_abstract = meta_is_true(builder, class, "abstract");
  meta_identity(builder, class, model);
  model->is_swapped = !model->is_abstract && is_swapped_out(builder, class);
  if (class->unknown_base) {
    model->is_incomplete = true;
    report_unknown_base(builder, class, ERROR, model_label(model));
  }
  report_concrete_base(builder, class, model);
  report_idle_proxy(builder, class, model);
  inherit_declarations(builder, class);
  if (!model->is_swapped) build_fields(builder, class, model);
  meta_fields(builder, class, model);
  register_model(builder, model);
  return model;
}
