/* Prints the tree of a Python file as py_dump() has it, and its errors: what the comparison with
 * CPython reads. Exit code 1: there were errors. */
#include <stdio.h>

#include "common/buffer.h"
#include "python/python.h"

int main(int argc, char **argv) {
  if (argc != 2) {
    fprintf(stderr, "usage: %s FILE.py\n", argv[0]);
    return 2;
  }
  jmp_buf out_of_memory;
  yoke_arena arena = {.on_failure = &out_of_memory};
  diagnostics found = {.arena = &arena};
  yoke_buffer text = {0};
  if (setjmp(out_of_memory)) {
    fputs("out of memory\n", stderr);
    return 2;
  }
  const source *file = py_read_file(argv[1], &arena, &found);
  if (file) py_dump(py_parse(file, &arena, &found), &text);
  if (text.text) fwrite(text.text, 1, text.size, stdout);
  print_diagnostics(&found, stderr, false);
  bool wrong = found.errors > 0 || text.failed;
  yoke_buffer_free(&text);
  yoke_arena_free(&arena);
  return wrong;
}
