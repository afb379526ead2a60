/* Methods of Django's classes that change what they are called on: a model that gets a field after
 * its class statement, a field whose base is initialized by name. */
#include <string.h>

#include "interpret/state.h"

/* Item.add_to_class("size", models.IntegerField()). */
static bool add_to_class(value *class, const arguments *given, place where) {
  const argument *name = find_argument(given, "name", 0), *added = find_argument(given, "value", 1);
  if (class->kind != IS_CLASS || !name || !added || name->value->kind != IS_TEXT) return false;
  namespace_set(class->class->names, name->value->text, added->value, where);
  return true;
}

/* models.IntegerField().contribute_to_class(Item, "size"). */
static bool contribute_to_class(value *field, const arguments *given, place where) {
  const argument *class = find_argument(given, "cls", 0), *name = find_argument(given, "name", 1);
  if (field->kind != IS_INSTANCE || !class || class->value->kind != IS_CLASS || !name ||
      name->value->kind != IS_TEXT)
    return false;
  namespace_set(class->value->class->names, name->value->text, field, where);
  return true;
}

/* models.CharField.__init__(self, *args, **kwargs). */
static bool initialize(const arguments *given) {
  value *self = given->count && !given->items[0].name ? given->items[0].value : NULL;
  if (!self || self->kind != IS_INSTANCE) return false;
  self->instance->call = (arguments){given->items + 1, given->count - 1, given->unknown};
  return true;
}

static const char *method_of(const value *callee) {
  if (callee->of) return callee->text;
  const char *dot = callee->path ? strrchr(callee->path, '.') : NULL;
  return dot ? dot + 1 : NULL;
}

bool call_symbol_method(value *callee, const arguments *given, place where) {
  const char *name = method_of(callee);
  if (!name) return false;
  if (strcmp(name, "__init__") == 0) return initialize(given);
  if (!callee->of) return false;
  if (strcmp(name, "add_to_class") == 0) return add_to_class(callee->of, given, where);
  return strcmp(name, "contribute_to_class") == 0 && contribute_to_class(callee->of, given, where);
}
