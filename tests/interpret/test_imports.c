/* Imports, against a real Python's (python_imports.py wrote expected.txt). */
#include <stdlib.h>
#include <string.h>

#include "common/buffer.h"
#include "interpret/interpret.h"
#include "support/cases.h"

static void show(interpreter *interpreter, const value *value, yoke_buffer *to) {
  if (value->kind == IS_MODULE)
    yoke_buffer_printf(to, "module %s", value->module->name);
  else if (value->kind == IS_SYMBOL)
    yoke_buffer_printf(to, "module %s", value->path);
  else if (value->kind == IS_CLASS)
    yoke_buffer_printf(to, "class %s.%s", value->class->module->name, value->class->qualified_name);
  else if (value->kind == IS_FUNCTION)
    yoke_buffer_printf(to, "function %s", value->function->name);
  else
    yoke_buffer_puts(to, value_repr(interpreter, value));
}

static void show_names(const module *module, yoke_buffer *to) {
  for (size_t i = 0; i < namespace_count(module->names); i++) {
    const binding *one = namespace_at(module->names, i);
    if (!one->value || strncmp(one->name, "__", 2) == 0) continue;
    yoke_buffer_printf(to, "%s = ", one->name);
    show(module->interpreter, one->value, to);
    yoke_buffer_puts(to, "\n");
  }
}

static void check_case(void **state) {
  const char *path = *state;
  yoke_arena arena = {0};
  diagnostics list = {.arena = &arena};
  interpreter_options options = {.search_path = &path, .search_path_count = 1};
  interpreter *interpreter = interpreter_new(&options, &arena, &list);
  const module *module = interpret_module(interpreter, "main");
  assert_non_null(module);
  yoke_buffer said = {0};
  show_names(module, &said);
  print_diagnostics(&list, stderr, false);
  char *expected = expected_text(path);
  assert_string_equal(said.text, expected);
  assert_int_equal(list.count, 0);
  size_t missing;
  interpreter_missing(interpreter, &missing);
  assert_int_equal(missing, 0);
  free(expected);
  yoke_buffer_free(&said);
  yoke_arena_free(&arena);
}

int main(void) {
  return run_case_folders("imports as Python imports", IMPORTS, check_case);
}
