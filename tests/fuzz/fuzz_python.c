/* Any bytes as a Python file: parsed, dumped, its errors printed. Nothing may crash, leak or hang.
 */
#include <stdlib.h>
#include <string.h>

#include "common/buffer.h"
#include "python/python.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Every place of a diagnostic lies in the file, or it cannot be shown. */
static void check_places(const diagnostics *found, const source *file) {
  for (size_t i = 0; i < found->count; i++) {
    place where = found->items[i].where;
    if (where.file != file || where.start > where.end || where.start > file->size) abort();
  }
}

static void check_node(const py_node *node, const source *file, unsigned height);

static void check_nodes(py_node *const *nodes, size_t count, const source *file, unsigned height) {
  for (size_t i = 0; i < count; i++)
    check_node(nodes[i], file, height);
}

/* Every node lies in the file, and is lower than the one above it. */
static void check_node(const py_node *node, const source *file, unsigned height) {
  if (!node) return;
  if (node->where.start > node->where.end || node->where.end > file->size) abort();
  if (node->name_where.end > file->size || node->height >= height) abort();
  check_node(node->left, file, node->height);
  check_node(node->right, file, node->height);
  check_node(node->third, file, node->height);
  check_nodes(node->items, node->item_count, file, node->height);
  check_nodes(node->decorators, node->decorator_count, file, node->height);
  check_nodes(node->body, node->body_count, file, node->height);
  check_nodes(node->orelse, node->orelse_count, file, node->height);
  check_nodes(node->final, node->final_count, file, node->height);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static FILE *sink;
  if (!sink) sink = fopen("/dev/null", "w");
  jmp_buf out_of_memory;
  yoke_arena arena = {.on_failure = &out_of_memory};
  if (setjmp(out_of_memory)) abort();

  diagnostics found = {.arena = &arena};
  source file = {"fuzz.py", yoke_arena_copy(&arena, (const char *)data, size), size};
  py_node *module = py_parse(&file, &arena, &found);
  for (size_t i = 0; i < module->body_count; i++)
    check_node(module->body[i], &file, PY_HEIGHT_LIMIT + 1);
  check_places(&found, &file);
  print_diagnostics(&found, sink, true);

  yoke_buffer text = {0};
  py_dump(module, &text);
  yoke_buffer_free(&text);
  yoke_arena_free(&arena);
  return 0;
}
