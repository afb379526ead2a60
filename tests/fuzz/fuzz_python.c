/* Any bytes as a Python file: parsed, dumped, its errors printed. Nothing may crash, leak or hang.
 */
#include <stdlib.h>

#include "common/buffer.h"
#include "python/python.h"
#include "target.h"

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
  check_nodes(node->clauses->decorators, node->clauses->decorator_count, file, node->height);
  check_nodes(node->body, node->body_count, file, node->height);
  check_nodes(node->clauses->orelse, node->clauses->orelse_count, file, node->height);
  check_nodes(node->clauses->final, node->clauses->final_count, file, node->height);
}

void try_input(const char *data, size_t size, diagnostics *found, FILE *sink) {
  (void)sink;
  source *file = yoke_arena_alloc(found->arena, sizeof *file);
  *file =
      (source){.path = "fuzz.py", .text = yoke_arena_copy(found->arena, data, size), .size = size};
  source_measure(file, found->arena);
  py_node *module = py_parse(file, found->arena, found);
  check_nodes(module->body, module->body_count, file, PY_HEIGHT_LIMIT + 1);

  yoke_buffer text = {0};
  py_dump(module, &text);
  yoke_buffer_free(&text);
}
