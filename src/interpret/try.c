/* try: except, else and finally. */
#include "interpret/run.h"

/* What is on its way, while something else runs. */
typedef struct thrown {
  value *exception;
  place where;
  bool is_certain, lacks_module;
} thrown;

static thrown thrown_now(const interpreter *in) {
  return (thrown){in->raised, in->raised_at, in->is_certain, in->lacks_module};
}

static _Noreturn void throw_again(interpreter *in, thrown what) {
  in->raised = what.exception;
  in->raised_at = what.where;
  in->is_certain = what.is_certain;
  in->lacks_module = what.lacks_module;
  reraise(in);
}

typedef struct tried {
  frame *frame;
  const py_node *node;
  flow flow;
  value *exception; /* that the handlers are for */
} tried;

static void run_tried(interpreter *in, void *data) {
  tried *of = data;
  of->flow = run_body(in, of->frame, of->node->body, of->node->body_count);
}

static flow run_handler(interpreter *in, tried *of, const py_node *handler) {
  value *exception = of->exception;
  value *outer = in->handled;
  in->handled = exception;
  if (handler->text) bind_name(in, of->frame, handler->text, exception, handler->where);
  flow flow = run_body(in, of->frame, handler->body, handler->body_count);
  if (handler->text && namespace_find(of->frame->names, handler->text))
    namespace_delete(of->frame->names, handler->text);
  in->handled = outer;
  return flow;
}

static flow run_handlers(interpreter *in, tried *of) {
  thrown what = thrown_now(in);
  for (size_t i = 0; !in->is_exhausted && i < of->node->item_count; i++)
    if (handler_matches(in, of->frame, of->node->items[i], of->exception)) {
      in->raised = of->exception;
      return run_handler(in, of, of->node->items[i]);
    }
  throw_again(in, what);
}

static void run_guarded(interpreter *in, void *data) {
  tried *of = data;
  recovery as = {.try = of->node, .frame = of->frame};
  if (attempt(in, as, run_tried, of)) {
    if (of->flow == FLOW_NEXT)
      of->flow =
          run_body(in, of->frame, of->node->clauses->orelse, of->node->clauses->orelse_count);
    return;
  }
  of->exception = in->raised;
  of->flow = run_handlers(in, of);
}

flow run_try(interpreter *in, frame *frame, const py_node *node) {
  tried of = {.frame = frame, .node = node};
  if (!node->clauses->final_count) {
    run_guarded(in, &of);
    return of.flow;
  }
  /* What goes past the handlers waits for `finally`; a try without handlers says so to is_caught().
   */
  bool done = attempt(in, (recovery){.try = node, .frame = frame}, run_guarded, &of);
  if (!done && in->is_exhausted) reraise(in);
  thrown what = thrown_now(in);
  flow last = run_body(in, frame, node->clauses->final, node->clauses->final_count);
  if (last != FLOW_NEXT) return last;
  if (done) return of.flow;
  throw_again(in, what);
}
