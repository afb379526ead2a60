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

static void check_name(builder *builder, const model *model, const binding *one) {
  const value *held = one->value;
  bool is_pointed_at = one->where.file != NULL;
  if (!is_pointed_at) return;
  if (held->kind == IS_TUPLE && held->count == 1 && is_field(builder, held->items[0]))
    say(builder, model, one, "a tuple with a field in it, and so no field",
        "Take away the comma behind it.");
  const char *name = held->kind == IS_SYMBOL && held->path ? models_name(held->path) : NULL;
  if (name && field_class_named(name) != FIELD_CLASS_COUNT)
    say(builder, model, one, "a class of fields, and so no field",
        yoke_arena_printf(builder->arena, "Did you mean models.%s()?", name));
  if (held->kind == IS_CLASS && strcmp(one->name, "Meta") != 0 && same_letters(one->name, "Meta"))
    say(builder, model, one, "not what Django reads options from", "Did you mean class Meta?");
}

void warn_of_overlooked(builder *builder, const class *class, const model *model) {
  if (model->app->is_builtin) return;
  for (size_t i = 0; i < namespace_count(class->names); i++)
    check_name(builder, model, namespace_at(class->names, i));
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
