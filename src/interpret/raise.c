/* Exceptions: raising them, and what catches them. */
#include <stdarg.h>
#include <string.h>

#include "interpret/run.h"

static _Noreturn void jump(interpreter *in) {
  longjmp(in->recovery->here, 1);
}

void raise_value(interpreter *in, value *exception, place where) {
  in->raised = exception;
  in->raised_at = where;
  in->is_certain = in->is_exhausted = in->lacks_module = false;
  jump(in);
}

static bool is_import_error(interpreter *in, const value *exception) {
  return exception && exception->kind == IS_INSTANCE &&
         exception_matches(in, exception, symbol_value(in, "builtins.ImportError"));
}

void raise_certainly(interpreter *in, value *exception, place where) {
  in->raised = exception;
  in->raised_at = where;
  in->is_certain = true;
  in->is_exhausted = false;
  in->lacks_module = is_import_error(in, exception) || is_import_error(in, in->handled);
  jump(in);
}

void reraise(interpreter *in) {
  jump(in);
}

value *make_exception(interpreter *in, const char *type, const char *message, place where) {
  value *symbol = symbol_value(in, yoke_arena_printf(in->arena, "builtins.%s", type));
  arguments given = {0};
  add_argument(in, &given, NULL, value_text(in, message, where), where);
  return make_instance(in, symbol, &given, where);
}

void raise_error(interpreter *in, const char *type, place where, const char *message, ...) {
  va_list arguments;
  va_start(arguments, message);
  const char *text = yoke_arena_vprintf(in->arena, message, arguments);
  va_end(arguments);
  raise_value(in, make_exception(in, type, text, where), where);
}

void run_out(interpreter *in) {
  in->raised = value_unknown(in, (place){0}, "it takes too long to run");
  in->is_exhausted = true;
  jump(in);
}

void spend(interpreter *in, size_t steps) {
  if (!in->repeats && steps < 64) return; /* what stands in the file once is bounded by the file */
  in->fuel -= (int64_t)steps;
  if (in->fuel < 0) run_out(in);
}

void enter(interpreter *in) {
  if (++in->depth > DEEPEST)
    raise_error(in, "RecursionError", (place){0}, "maximum recursion depth exceeded");
}

bool attempt(interpreter *in, recovery as, attempted *body, void *data) {
  recovery here = as;
  unsigned depth = in->depth, calls = in->calls, repeats = in->repeats;
  place doubt = in->doubt;
  value *handled = in->handled;
  here.outer = in->recovery;
  in->recovery = &here;
  bool done = setjmp(here.here) == 0;
  if (done) body(in, data);
  in->recovery = here.outer;
  in->depth = depth;
  in->calls = calls;
  in->repeats = repeats;
  in->doubt = doubt;
  in->handled = handled;
  return done;
}

static value *type_of_exception(interpreter *in, const value *exception) {
  (void)in;
  return exception->kind == IS_INSTANCE ? exception->instance->type : NULL;
}

bool exception_matches(interpreter *in, const value *exception, const value *type) {
  if (type->kind == IS_TUPLE) {
    for (size_t i = 0; i < type->count; i++)
      if (exception_matches(in, exception, type->items[i])) return true;
    return false;
  }
  value *raised = type_of_exception(in, exception);
  if (!raised || type->kind == IS_UNKNOWN) return true; /* caught is likelier than not */
  return is_subclass(in, raised, type) == 1;
}

typedef struct evaluated {
  frame *frame;
  const py_node *node;
  value *value;
} evaluated;

static void evaluate_type(interpreter *in, void *data) {
  evaluated *of = data;
  of->value = evaluate(in, of->frame, of->node);
}

bool handler_matches(interpreter *in, frame *frame, const py_node *handler, value *exception) {
  if (!handler->left) return true;
  evaluated type = {.frame = frame, .node = handler->left};
  if (!attempt(in, (recovery){0}, evaluate_type, &type)) return false;
  return exception_matches(in, exception, type.value);
}

bool is_caught(interpreter *in, const char *type) {
  return would_catch(in, make_exception(in, type, "", (place){0}));
}

static bool is_caught_by(interpreter *in, const recovery *at, value *exception) {
  bool caught = false;
  if (!at->try) return false;
  recovery *innermost = in->recovery;
  in->recovery = at->outer ? at->outer : innermost;
  for (size_t i = 0; i < at->try->item_count && !caught; i++)
    caught = handler_matches(in, at->frame, at->try->items[i], exception);
  in->recovery = innermost;
  return caught;
}

bool would_catch(interpreter *in, value *exception) {
  for (const recovery *at = in->recovery; at && !at->is_module; at = at->outer)
    if (is_caught_by(in, at, exception)) return true;
  return false;
}

bool importer_would_catch(interpreter *in, value *exception) {
  for (const recovery *at = in->recovery; at; at = at->outer)
    if (is_caught_by(in, at, exception)) return true;
  return false;
}

const char *exception_text(interpreter *in, const value *exception) {
  if (exception->kind != IS_INSTANCE) return exception->text ? exception->text : "it raises";
  const value *type = exception->instance->type;
  const char *name = type->kind == IS_CLASS ? type->class->name : type->path;
  const char *dot = name ? strrchr(name, '.') : NULL;
  const argument *first = find_argument(&exception->instance->call, NULL, 0);
  if (!first || first->value->kind != IS_TEXT || !first->value->size)
    return dot ? dot + 1 : name ? name : "it raises";
  return yoke_arena_printf(in->arena, "%s: %s",
                           dot    ? dot + 1
                           : name ? name
                                  : "",
                           first->value->text);
}

value *unknown_because_raised(interpreter *in, place where) {
  return value_unknown(in, where, "%s", exception_text(in, in->raised));
}
