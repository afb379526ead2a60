/* What stands in the class itself beside fields: a check() of its own, properties. */
#include "check/checks.h"
#include "interpret/interpret.h"

/* What Python shows of what the class has under "check", without an address. */
static const char *shown(checker *c, const class *owner, const value *found) {
  if (found->kind == IS_FUNCTION && found->function->is_property) return "<property object>";
  if (found->kind == IS_FUNCTION)
    return text(c, "<function %s.%s>", owner->qualified_name, found->function->name);
  return value_repr(owner->module->interpreter, found);
}

static bool say_overridden(checker *c, const model *model, place where, const char *by) {
  say_model(c, model, ERROR, "models.E020", place_or(where, model->where), NULL,
            "The '%s.check()' class method is currently overridden by %s.", model->name, by);
  return true;
}

/* What stands in the class for a field, as Python shows it. */
static const char *descriptor_of(const field *field) {
  if (field->class == FIELD_ForeignKey)
    return "<django.db.models.fields.related_descriptors.ForwardManyToOneDescriptor object>";
  if (field->class == FIELD_OneToOneField)
    return "<django.db.models.fields.related_descriptors.ForwardOneToOneDescriptor object>";
  if (field->class == FIELD_FileField)
    return "<django.db.models.fields.files.FileDescriptor object>";
  if (field->class == FIELD_ImageField)
    return "<django.db.models.fields.files.ImageFileDescriptor object>";
  return "<django.db.models.query_utils.DeferredAttribute object>";
}

/* Django calls check() on the class: what is no class method hides the checks. */
bool check_is_overridden(checker *c, const model *model) {
  if (!model->class || model->app->is_builtin) return false;
  named named = forward_named(model, "check");
  if (named.field) return say_overridden(c, model, named.field->where, descriptor_of(named.field));
  const class *owner = NULL;
  const binding *found = class_attribute(model->class, "check", &owner);
  if (!found || !found->value || !owner || found->value->kind == IS_UNKNOWN) return false;
  bool is_function = found->value->kind == IS_FUNCTION;
  if (is_function && found->value->function->is_class_method) return false;
  if (!is_function && found->value->kind != IS_INT && found->value->kind != IS_TEXT &&
      found->value->kind != IS_NONE && found->value->kind != IS_BOOL)
    return false;
  return say_overridden(c, model, found->where, shown(c, owner, found->value));
}

/* A field of the model itself takes the name from the property; one that is inherited does not. */
static void check_property(checker *c, const model *model, const struct model *of,
                           const char *accessor) {
  const class *owner = NULL;
  const binding *found = class_attribute(model->class, accessor, &owner);
  if (!found || !found->value || owner == of->class || found->value->kind != IS_FUNCTION ||
      !found->value->function->is_property)
    return;
  say_model(c, model, ERROR, "models.E025", place_or(found->where, model->where), NULL,
            "The property '%s' clashes with a related field accessor.", accessor);
}

static void check_properties_of(checker *c, const model *model, const struct model *of) {
  for (size_t i = 0; i < of->parent_count; i++)
    check_properties_of(c, model, of->parents[i]);
  if (of == model) return;
  size_t count;
  field *const *fields = local_fields(of, &count);
  for (size_t i = 0; i < count; i++)
    if (fields[i]->relation) check_property(c, model, of, fields[i]->attname);
  for (size_t i = 0; i < of->many_to_many_count; i++)
    check_property(c, model, of, of->many_to_many[i]->name);
}

void check_properties(checker *c, const model *model) {
  if (model->class) check_properties_of(c, model, model);
}
