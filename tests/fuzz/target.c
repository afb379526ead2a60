#include "target.h"

#include <stdlib.h>

#include "common/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_place(place where) {
  if (where.file && (where.start > where.end || where.start > where.file->size)) abort();
}

/* JSON is made of texts alone; of other bytes the tool reads nothing. */
static void look_at_diagnostics(const diagnostics *found, bool is_text, FILE *sink) {
  for (size_t i = 0; i < found->count; i++) {
    check_place(found->items[i].where);
    check_place(found->items[i].other);
  }
  print_diagnostics(found, sink, true);
  if (!print_diagnostics_as_json(found, sink) && is_text) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static FILE *sink;
  if (!sink) sink = fopen("/dev/null", "w");
  jmp_buf out_of_memory;
  yoke_arena arena = {.on_failure = &out_of_memory};
  if (!sink || setjmp(out_of_memory)) abort();
  diagnostics found = {.arena = &arena};
  try_input(size ? (const char *)data : "", size, &found, sink);
  look_at_diagnostics(&found, yoke_utf8_is_valid((const char *)data, size), sink);
  yoke_arena_free(&arena);
  return 0;
}
