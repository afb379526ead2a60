/* Statements, one after the other. */
#include <string.h>

#include "interpret/run.h"

static void run_raise(interpreter *in, frame *frame, const py_node *node) {
  if (!node->left) {
    if (in->raised) reraise(in);
    raise_error(in, "RuntimeError", node->where, "No active exception to reraise");
  }
  value *exception = evaluate(in, frame, node->left);
  bool is_type = exception->kind == IS_CLASS || exception->kind == IS_SYMBOL;
  if (is_type) exception = call_with(in, exception, NULL, 0, node->where);
  if (frame->kind == FRAME_MODULE && !in->doubt.file) raise_certainly(in, exception, node->where);
  raise_value(in, exception, node->where);
}

static void run_assert(interpreter *in, frame *frame, const py_node *node) {
  value *test = evaluate(in, frame, node->left);
  if (truth_of(in, test) == 0) raise_error(in, "AssertionError", node->where, "%s", "");
}

static void declare_elsewhere(interpreter *in, frame *frame, const py_node *node) {
  if (frame->kind == FRAME_MODULE) return;
  if (!frame->elsewhere) frame->elsewhere = namespace_new(in->arena);
  for (size_t i = 0; i < node->item_count; i++)
    namespace_set(frame->elsewhere, node->items[i]->text, value_text(in, node->text, node->where),
                  node->where);
}

static flow run_return(interpreter *in, frame *frame, const py_node *node) {
  frame->returned = node->left ? evaluate(in, frame, node->left) : value_none(in, node->where);
  return FLOW_RETURN;
}

static void run_function(interpreter *in, frame *frame, const py_node *node) {
  value **decorators = evaluate_decorators(in, frame, node);
  value *made = decorate(in, frame, node, decorators, make_function(in, frame, node));
  bind_name(in, frame, node->text, made, node->name_where);
}

static flow run_one(interpreter *in, frame *frame, const py_node *node) {
  switch (node->kind) {
  case PY_IMPORT:
    return run_import(in, frame, node), FLOW_NEXT;
  case PY_IMPORT_FROM:
    return run_import_from(in, frame, node), FLOW_NEXT;
  case PY_CLASS:
    return run_class(in, frame, node), FLOW_NEXT;
  case PY_FUNCTION:
    return run_function(in, frame, node), FLOW_NEXT;
  case PY_ASSIGN:
    return run_assignment(in, frame, node), FLOW_NEXT;
  case PY_AUGMENTED:
    return run_augmented(in, frame, node), FLOW_NEXT;
  case PY_RETURN:
    return run_return(in, frame, node);
  case PY_IF:
    return run_if(in, frame, node);
  case PY_TRY:
    return run_try(in, frame, node);
  case PY_LOOP:
    return run_loop(in, frame, node);
  case PY_WHILE:
    return run_while(in, frame, node);
  case PY_WITH:
    return run_with(in, frame, node);
  case PY_MATCH:
    return run_match(in, frame, node);
  case PY_RAISE:
    return run_raise(in, frame, node), FLOW_NEXT;
  case PY_ASSERT:
    return run_assert(in, frame, node), FLOW_NEXT;
  case PY_DELETE:
    return run_delete(in, frame, node), FLOW_NEXT;
  case PY_GLOBAL:
    return declare_elsewhere(in, frame, node), FLOW_NEXT;
  case PY_BREAK:
    return FLOW_BREAK;
  case PY_CONTINUE:
    return FLOW_CONTINUE;
  case PY_TYPE_ALIAS:
    bind_name(in, frame, node->text, symbol_value(in, "typing.TypeAliasType"), node->name_where);
    return FLOW_NEXT;
  case PY_EXPRESSION:
    return evaluate(in, frame, node->left), FLOW_NEXT;
  default:
    return FLOW_NEXT;
  }
}

flow run_statement(interpreter *in, frame *frame, const py_node *node) {
  enter(in);
  spend(in, 1);
  flow flow = run_one(in, frame, node);
  in->depth--;
  return flow;
}

flow run_body(interpreter *in, frame *frame, py_node *const *body, size_t count) {
  flow flow = FLOW_NEXT;
  for (size_t i = 0; i < count && flow == FLOW_NEXT; i++)
    flow = run_statement(in, frame, body[i]);
  return flow;
}
