/* if, for, while, with and match: and what they do when it is not known which way they go. */
#include <string.h>

#include "interpret/run.h"

typedef struct body {
  frame *frame;
  py_node *const *items;
  size_t count;
  flow flow;
} body;

static void run_all(interpreter *in, void *data) {
  body *of = data;
  of->flow = run_body(in, of->frame, of->items, of->count);
}

/* Runs what may or may not run. An exception, a break or a return in it does not hold for certain:
 * what stands behind it runs too. */
flow run_doubtfully(interpreter *in, frame *frame, py_node *const *items, size_t count,
                    place doubt) {
  body of = {frame, items, count, FLOW_NEXT};
  place outer = in->doubt;
  if (!outer.file) in->doubt = doubt;
  if (!attempt(in, (recovery){0}, run_all, &of)) {
    in->doubt = outer;
    if (in->is_exhausted) reraise(in);
    return FLOW_NEXT;
  }
  in->doubt = outer;
  if (of.flow == FLOW_RETURN) frame->returns_doubtfully = true;
  return FLOW_NEXT;
}

flow run_if(interpreter *in, frame *frame, const py_node *node) {
  int truth = truth_of(in, evaluate(in, frame, node->left));
  if (truth == 1) return run_body(in, frame, node->body, node->body_count);
  if (truth == 0) return run_body(in, frame, node->clauses->orelse, node->clauses->orelse_count);
  flow flow = run_doubtfully(in, frame, node->body, node->body_count, node->left->where);
  bind_unrun(in, frame, node->clauses->orelse, node->clauses->orelse_count,
             "it is bound only under a condition that cannot be known");
  tell_of_other_way(in, frame, node);
  note_unrun(in, node->clauses->orelse, node->clauses->orelse_count);
  return flow;
}

static flow finish_loop(interpreter *in, frame *frame, const py_node *node, flow flow) {
  in->repeats--;
  if (flow == FLOW_RETURN || flow == FLOW_STOP) return flow;
  if (flow == FLOW_BREAK) return FLOW_NEXT;
  return run_body(in, frame, node->clauses->orelse, node->clauses->orelse_count);
}

flow run_loop(interpreter *in, frame *frame, const py_node *node) {
  value *over = evaluate(in, frame, node->right);
  value *items = items_of(in, over, node->right->where);
  if (is_unknown(items)) {
    assign(in, frame, node->left, items);
    note_unrun(in, node->body, node->body_count);
    return run_doubtfully(in, frame, node->body, node->body_count, node->right->where);
  }
  bool is_live = over->kind == IS_LIST; /* a list may grow while it is gone through */
  flow flow = FLOW_NEXT;
  in->repeats++;
  for (size_t i = 0; i < (is_live ? over : items)->count; i++) {
    spend(in, 1);
    assign(in, frame, node->left, (is_live ? over : items)->items[i]);
    flow = run_body(in, frame, node->body, node->body_count);
    if (flow != FLOW_NEXT && flow != FLOW_CONTINUE) break;
  }
  return finish_loop(in, frame, node, flow);
}

flow run_while(interpreter *in, frame *frame, const py_node *node) {
  flow flow = FLOW_NEXT;
  in->repeats++;
  for (;;) {
    spend(in, 1);
    int truth = truth_of(in, evaluate(in, frame, node->left));
    if (truth == 0) break;
    if (truth < 0) {
      in->repeats--;
      note_unrun(in, node->body, node->body_count);
      return run_doubtfully(in, frame, node->body, node->body_count, node->left->where);
    }
    flow = run_body(in, frame, node->body, node->body_count);
    if (flow != FLOW_NEXT && flow != FLOW_CONTINUE) break;
  }
  return finish_loop(in, frame, node, flow);
}

/* `with suppress(A, B):` is a `try:` with `except (A, B): pass`. */
static flow run_suppressing(interpreter *in, frame *frame, const py_node *with,
                            const py_node *suppress) {
  py_node *nodes = yoke_arena_alloc(in->arena, 3 * sizeof *nodes);
  py_node *try = &nodes[0], *except = &nodes[1], *types = &nodes[2];
  *try = (py_node){.kind = PY_TRY, .where = with->where, .clauses = with->clauses};
  *except = (py_node){
      .kind = PY_EXCEPT, .where = suppress->where, .clauses = with->clauses, .left = types};
  *types = (py_node){.kind = PY_TUPLE, .where = suppress->where, .clauses = with->clauses};
  types->items = suppress->items;
  types->item_count = suppress->item_count;
  try->body = with->body;
  try->body_count = with->body_count;
  try->items = yoke_arena_alloc(in->arena, sizeof *try->items);
  try->items[0] = except;
  try->item_count = 1;
  return run_try(in, frame, try);
}

static bool is_suppress(const py_node *with, const py_node *item, const value *manager) {
  const char *path = instance_path(manager);
  return with->item_count == 1 && item->left->kind == PY_CALL && path &&
         strcmp(path, "contextlib.suppress") == 0;
}

/* What a context manager does is not known; nearly all let the body run once. */
flow run_with(interpreter *in, frame *frame, const py_node *node) {
  for (size_t i = 0; i < node->item_count; i++) {
    const py_node *item = node->items[i];
    value *manager = evaluate(in, frame, item->left);
    if (is_suppress(node, item, manager)) return run_suppressing(in, frame, node, item->left);
    if (!item->right) continue;
    value *enter_method = find_attribute(in, manager, "__enter__", item->where);
    value *entered = enter_method ? call_with(in, enter_method, NULL, 0, item->where)
                                  : value_unknown(in, item->where, "it is what a `with` gives");
    assign(in, frame, item->right, entered);
  }
  return run_body(in, frame, node->body, node->body_count);
}

/* Whether a case is the one: 1, 0, or -1 when it cannot be known. */
static int takes(interpreter *in, frame *frame, const py_node *one, value *subject) {
  int matches = match_pattern(in, frame, one->left, subject);
  if (matches == 0 || !one->right) return matches;
  int truth = truth_of(in, evaluate(in, frame, one->right));
  return truth == 1 ? matches : truth;
}

flow run_match(interpreter *in, frame *frame, const py_node *node) {
  value *subject = evaluate(in, frame, node->left);
  for (size_t i = 0; i < node->item_count; i++) {
    const py_node *one = node->items[i];
    int truth = takes(in, frame, one, subject);
    if (truth == 1) return run_body(in, frame, one->body, one->body_count);
    if (truth == 0) continue;
    for (size_t k = i + 1; k < node->item_count; k++)
      note_unrun(in, node->items[k]->body, node->items[k]->body_count);
    flow flow = run_doubtfully(in, frame, one->body, one->body_count, node->left->where);
    for (i++; i < node->item_count; i++)
      bind_unrun(in, frame, node->items[i]->body, node->items[i]->body_count,
                 "it is bound only under a condition that cannot be known");
    return flow;
  }
  return FLOW_NEXT;
}
