/* An interpreter, the modules it runs and what it has seen. */
#include <string.h>

#include "interpret/run.h"

interpreter *interpreter_new(const interpreter_options *options, yoke_arena *arena,
                             diagnostics *to) {
  interpreter *in = yoke_arena_alloc(arena, sizeof *in);
  in->arena = arena;
  in->to = to;
  in->symbols = namespace_new(arena);
  in->builtins = namespace_new(arena);
  in->missing_names = namespace_new(arena);
  in->fuel = FUEL_OF_STATEMENT;
  in->fuel_of_all = FUEL_OF_ALL;
  in->world = world_new(in, options);
  return in;
}

yoke_arena *interpreter_arena(const interpreter *in) {
  return in->arena;
}

diagnostics *interpreter_diagnostics(const interpreter *in) {
  return in->to;
}

world *interpreter_world(const interpreter *in) {
  return in->world;
}

class *const *interpreter_classes(const interpreter *in, size_t *ret_count) {
  *ret_count = in->class_count;
  return in->classes;
}

missing *const *interpreter_missing(const interpreter *in, size_t *ret_count) {
  *ret_count = in->missing_count;
  return in->missing;
}

/* A new statement has fuel of its own, so that one that never ends takes nothing from the next. */
static void refuel(interpreter *in) {
  int64_t spent = FUEL_OF_STATEMENT - in->fuel;
  in->fuel_of_all -= spent;
  in->fuel = in->fuel_of_all < FUEL_OF_STATEMENT ? in->fuel_of_all : FUEL_OF_STATEMENT;
  if (in->fuel < 0) in->fuel = 0;
  in->fuel_of_all += FUEL_OF_STATEMENT - in->fuel;
}

typedef struct running {
  frame *frame;
  size_t next; /* statement */
  flow flow;
} running;

static void run_rest(interpreter *in, void *data) {
  running *of = data;
  const py_node *tree = of->frame->module->tree;
  while (of->next < tree->body_count && of->flow != FLOW_STOP) {
    if (!in->repeats) refuel(in);
    of->flow = run_statement(in, of->frame, tree->body[of->next++]);
  }
}

/* What Python raises too ends a module; what failed in another way most likely failed because too
 * little is known here, and costs only its statement. */
static bool ends_module(interpreter *in) {
  if (!in->is_certain || in->is_exhausted) return false;
  if (!in->is_forgiving || importer_would_catch(in, in->raised)) return true;
  diagnostic *said = report(in->to, WARNING, "yoke.W134", in->raised_at, "the settings raise %s",
                            exception_text(in, in->raised));
  said->hint = "They are read on, as if the environment were as they want it.";
  return false;
}

/* Nobody catches it. Where it is for want of a module, only who needs a name of this one is told;
 * the file of an app itself cannot do without. */
static void tell_end(interpreter *in, module *module) {
  const char *why = exception_text(in, in->raised);
  bool is_optional = in->lacks_module && in->running;
  report(in->to, is_optional ? WARNING : ERROR, is_optional ? "python.W006" : "python.E006",
         in->raised_at, "%s", why);
  if (is_optional) module->unknown_star = value_unknown(in, in->raised_at, "%s", why);
}

void interpreter_forgive(interpreter *in, bool forgive) {
  in->is_forgiving = forgive;
}

static void settle_classes(interpreter *in, void *data) {
  for (size_t *next = data; *next < in->class_count;)
    settle_options(in, in->classes[(*next)++]);
}

/* What was added to lists of Model._meta, at the end of the module. */
static void settle_all(interpreter *in, size_t first_class) {
  while (first_class < in->class_count)
    attempt(in, (recovery){.is_module = true}, settle_classes, &first_class);
}

typedef struct around {
  place doubt;
  value *handled;
  struct module *running;
  int64_t fuel;
  unsigned repeats;
} around;

static around enter_module(interpreter *in, module *module) {
  around before = {in->doubt, in->handled, in->running, in->fuel, in->repeats};
  in->running = module;
  in->doubt = (place){0};
  in->handled = NULL;
  in->repeats = 0;
  return before;
}

static void leave_module(interpreter *in, around before) {
  in->running = before.running;
  in->doubt = before.doubt;
  in->handled = before.handled;
  in->repeats = before.repeats;
  in->fuel = before.fuel;
}

value *module_run(module *module) {
  interpreter *in = module->interpreter;
  frame *frame = yoke_arena_alloc(in->arena, sizeof *frame);
  *frame = (struct frame){.kind = FRAME_MODULE, .module = module, .names = module->names};
  running of = {.frame = frame};
  size_t first_class = in->class_count;
  value *thrown = NULL;
  around before = enter_module(in, module);
  bool is_ended = false;
  while (!is_ended && of.next < module->tree->body_count && of.flow != FLOW_STOP) {
    if (attempt(in, (recovery){.is_module = true}, run_rest, &of)) break;
    py_node *const *failed = &module->tree->body[of.next - 1];
    is_ended = ends_module(in);
    if (!is_ended) bind_unrun(in, frame, failed, 1, exception_text(in, in->raised));
  }
  in->running = before.running;
  if (is_ended && importer_would_catch(in, in->raised))
    thrown = in->raised;
  else if (is_ended)
    tell_end(in, module);
  settle_all(in, first_class);
  leave_module(in, before);
  return thrown;
}
