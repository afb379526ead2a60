/* Any bytes as a Python file: run as a module. Nothing may crash, leak or hang, and what is
 * reported can be shown. */
#include <stdlib.h>

#include "interpret/interpret.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

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

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static FILE *sink;
  if (!sink) sink = fopen("/dev/null", "w");
  jmp_buf out_of_memory;
  yoke_arena arena = {.on_failure = &out_of_memory};
  if (setjmp(out_of_memory)) abort();

  diagnostics found = {.arena = &arena};
  interpreter_options options = {0};
  interpreter *in = interpreter_new(&options, &arena, &found);
  interpreter_add_text(in, "fuzz", yoke_arena_copy(&arena, (const char *)data, size));
  module *module = interpret_module(in, "fuzz");
  if (module) look_at(in, module);
  look_at_classes(in);
  print_diagnostics(&found, sink, true);
  yoke_arena_free(&arena);
  return 0;
}
