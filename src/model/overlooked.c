/* What was meant to be of a model, and is not as Python reads it: Django takes no notice of it. */
#include <string.h>

#include "model/classes.h"
#include "model/fields.h"
#include "model/meta.h"

static bool is_field(builder *builder, const value *of) {
  declaration_kind kind = kind_of_declaration(builder, of);
  return kind != DECLARES_NOTHING && kind != DECLARES_UNREADABLE;
}

static void say(builder *builder, const model *model, const binding *one, const char *what,
                const char *hint) {
  diagnostic *said = complain(builder, WARNING, "yoke.W120", one->where, "%s.%s is %s", model->name,
                              one->name, what);
  about_model(model, said, hint);
}

/* What a value that stands in the place of a field is instead; NULL: nothing that is known here. */
static const char *instead_of_field(builder *builder, const value *held, const char **ret_hint) {
  const char *called = instance_path(held), *form = "django.forms.";
  if (held->kind == IS_TUPLE && held->count == 1 && is_field(builder, held->items[0])) {
    *ret_hint = "Take away the comma behind it.";
    return "a tuple with a field in it, and so no field";
  }
  const char *name = held->kind == IS_SYMBOL && held->path ? models_name(held->path) : NULL;
  if (name && field_class_named(name) != FIELD_CLASS_COUNT) {
    *ret_hint = yoke_arena_printf(builder->arena, "Did you mean models.%s()?", name);
    return "a class of fields, and so no field";
  }
  if (!called || strncmp(called, form, strlen(form)) != 0 || !sounds_like_a_field(called))
    return NULL;
  const char *of_form = strrchr(called, '.') + 1;
  if (field_class_named(of_form) != FIELD_CLASS_COUNT)
    *ret_hint = yoke_arena_printf(builder->arena, "Did you mean models.%s()?", of_form);
  return "a field of a form, and so none of the model";
}

/* Of the options of class Meta, those that a model has no other use for. */
static bool is_lost_option(const binding *one) {
  static const char *const options[] = {
      "constraints", "db_table",        "get_latest_by",      "indexes",
      "ordering",    "unique_together", "verbose_name_plural"};
  value_kind kind = one->value->kind;
  if (kind != IS_TEXT && kind != IS_LIST && kind != IS_TUPLE) return false;
  for (size_t i = 0; i < sizeof options / sizeof *options; i++)
    if (strcmp(options[i], one->name) == 0) return true;
  return false;
}

static bool is_plain_data(const value *of) {
  return of->kind == IS_DICT || of->kind == IS_LIST || of->kind == IS_TUPLE ||
         of->kind == IS_TEXT || of->kind == IS_INT;
}

/* Python raises where Django looks at what stands in it. */
static void refuse_meta(builder *builder, const model *model, const binding *meta) {
  diagnostic *said = complain(builder, ERROR, "yoke.E112", meta->where,
                              "'%s' object has no attribute '__dict__': %s.Meta has to be a class",
                              value_type_name(meta->value), model->name);
  about_model(model, said, "Options are attributes of a class in the model: class Meta.");
}

static void check_name(builder *builder, const model *model, const binding *one) {
  const value *held = one->value;
  const char *hint = NULL;
  if (!one->where.file || !held) return;
  const char *what = instead_of_field(builder, held, &hint);
  bool is_meta = strcmp(one->name, "Meta") == 0;
  if (what) say(builder, model, one, what, hint);
  if (is_meta && is_plain_data(held) && value_truth(held) == 1) refuse_meta(builder, model, one);
  if (held->kind == IS_CLASS && !is_meta && same_letters(one->name, "Meta"))
    say(builder, model, one, "not what Django reads options from", "Did you mean class Meta?");
  if (is_lost_option(one))
    say(builder, model, one, "an attribute of the model, and no option of it",
        "Options stand in its class Meta.");
}

/* "a: models.IntegerField()" says only what type `a` has. */
static void check_annotation(builder *builder, const model *model, const py_node *node) {
  if (node->kind != PY_ASSIGN || node->left || !node->right || node->right->kind != PY_CALL) return;
  const py_node *called = node->right->left, *target = node->items[0];
  if (called->kind != PY_ATTRIBUTE && called->kind != PY_NAME) return;
  if (target->kind != PY_NAME || field_class_named(called->text) == FIELD_CLASS_COUNT) return;
  const binding one = {.name = target->text, .where = target->where};
  say(builder, model, &one, "only annotated with a field, and so none",
      yoke_arena_printf(builder->arena, "Did you mean %s = ...?", target->text));
}

void warn_of_overlooked(builder *builder, const class *class, const model *model) {
  if (model->app->is_builtin) return;
  for (size_t i = 0; i < namespace_count(class->names); i++)
    check_name(builder, model, namespace_at(class->names, i));
  for (size_t i = 0; class->node && i < class->node->body_count; i++)
    check_annotation(builder, model, class->node->body[i]);
}

static bool has_field(builder *builder, const class *class) {
  for (size_t i = 0; i < namespace_count(class->names); i++)
    if (kind_of_declaration(builder, namespace_at(class->names, i)->value) != DECLARES_NOTHING)
      return true;
  return false;
}

/* A class with fields whose base is called like a model of Django's, from where there is none. */
void report_lost_model(builder *builder, const class *class) {
  for (size_t i = 0; i < class->base_count; i++) {
    const value *base = class->bases[i];
    const char *path = base->kind == IS_SYMBOL ? base->path : NULL,
               *dot = path ? strrchr(path, '.') : NULL;
    bool is_called_model = dot && strncmp(path, "django.", 7) == 0 && strcmp(dot, ".Model") == 0;
    if (!is_called_model || !has_field(builder, class)) continue;
    complain(builder, ERROR, "yoke.E108", class->where, "%s is no model: Django has no %s",
             class->name, path);
  }
}
