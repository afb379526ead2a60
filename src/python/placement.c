/* Statements that are well formed and stand where they may not, which CPython finds when a file is
 * parsed: `return` outside a function, `from __future__` behind other statements. */
#include "python/parser.h"

typedef struct surroundings {
  bool function, loop;
} surroundings;

static void check_all(py_parser *p, py_node *const *nodes, size_t count, surroundings in);

static void misplaced(py_parser *p, const py_node *node, const char *message) {
  report(p->to, ERROR, PY_SYNTAX_ERROR, node->where, "%s", message);
}

static bool is_future_import(const py_node *node) {
  return node->kind == PY_IMPORT_FROM && strcmp(node->text, "__future__") == 0;
}

static void check_parts(py_parser *p, const py_node *node, surroundings in) {
  bool loops = node->kind == PY_LOOP || node->kind == PY_WHILE;
  check_all(p, node->body, node->body_count, (surroundings){in.function, in.loop || loops});
  if (node->kind == PY_TRY || node->kind == PY_MATCH)
    check_all(p, node->items, node->item_count, in);
  check_all(p, node->clauses->orelse, node->clauses->orelse_count, in);
  check_all(p, node->clauses->final, node->clauses->final_count, in);
}

static void check(py_parser *p, const py_node *node, surroundings in) {
  switch (node->kind) {
  case PY_RETURN:
    if (!in.function) misplaced(p, node, "'return' outside function");
    break;
  case PY_BREAK:
    if (!in.loop) misplaced(p, node, "'break' outside loop");
    break;
  case PY_CONTINUE:
    if (!in.loop) misplaced(p, node, "'continue' not properly in loop");
    break;
  case PY_IMPORT_FROM:
    if (is_future_import(node))
      misplaced(p, node, "from __future__ imports must occur at the beginning of the file");
    break;
  case PY_CLASS:
    check_parts(p, node, (surroundings){false, false});
    break;
  case PY_FUNCTION:
    check_parts(p, node, (surroundings){true, false});
    break;
  default:
    check_parts(p, node, in);
  }
}

static void check_all(py_parser *p, py_node *const *nodes, size_t count, surroundings in) {
  for (size_t i = 0; i < count; i++)
    check(p, nodes[i], in);
}

void py_check_placement(py_parser *p, const py_node *module) {
  size_t first = module->clauses->doc ? 1 : 0;
  while (first < module->body_count && is_future_import(module->body[first]))
    first++;
  for (size_t i = first; i < module->body_count; i++)
    check(p, module->body[i], (surroundings){false, false});
}
