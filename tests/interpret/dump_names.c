/* Runs a file as a module and prints its names as "name = repr", one a line; what is not known as
 * "name ? why", and what is reported as "! message". For compare_with_python.py. */
#include <stdio.h>
#include <stdlib.h>

#include "interpret/interpret.h"

static void print_names(interpreter *in, const module *module) {
  for (size_t i = 0; i < namespace_count(module->names); i++) {
    const binding *one = namespace_at(module->names, i);
    if (!one->value || one->name[0] == '_') continue;
    if (one->value->kind == IS_UNKNOWN)
      printf("%s ? %s\n", one->name, one->value->text);
    else
      printf("%s = %s\n", one->name, value_repr(in, one->value));
  }
}

static void print_reports(const diagnostics *found) {
  for (size_t i = 0; i < found->count; i++) {
    unsigned line = 0, column = 0;
    if (found->items[i].where.file) place_line_column(found->items[i].where, &line, &column);
    printf("! %u: %s\n", line, found->items[i].message);
  }
}

int main(int argc, char **argv) {
  if (argc != 2) return 2;
  jmp_buf out_of_memory;
  yoke_arena arena = {.on_failure = &out_of_memory};
  if (setjmp(out_of_memory)) return 3;
  diagnostics found = {.arena = &arena};
  interpreter_options options = {0};
  interpreter *in = interpreter_new(&options, &arena, &found);
  interpreter_add_file(in, "snippet", argv[1]);
  const module *module = interpret_module(in, "snippet");
  if (module) print_names(in, module);
  print_reports(&found);
  yoke_arena_free(&arena);
  return !module;
}
