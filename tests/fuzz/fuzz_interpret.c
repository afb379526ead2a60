/* Any bytes as a Python file: run as a module. Nothing may crash, leak or hang, and what is
 * reported can be shown. */
#include "interpret/interpret.h"
#include "target.h"

static void look_at(interpreter *in, const module *module) {
  for (size_t i = 0; i < namespace_count(module->names); i++) {
    value *bound = namespace_at(module->names, i)->value;
    if (!bound) continue;
    value_repr(in, bound);
    value_attribute(in, bound, "name");
    value_call(in, bound, NULL, 0);
    value_truth(bound);
    values_equal(bound, bound);
  }
}

static void look_at_classes(const interpreter *in) {
  size_t count;
  class *const *classes = interpreter_classes(in, &count);
  for (size_t i = 0; i < count; i++) {
    class_derives(classes[i], "django.db.models.Model");
    class_attribute(classes[i], "Meta", NULL);
  }
}

void try_input(const char *data, size_t size, diagnostics *found, FILE *sink) {
  (void)sink;
  interpreter_options options = {0};
  interpreter *in = interpreter_new(&options, found->arena, found);
  interpreter_add_text(in, "fuzz", yoke_arena_copy(found->arena, data, size));
  module *module = interpret_module(in, "fuzz");
  if (module) look_at(in, module);
  look_at_classes(in);
}
