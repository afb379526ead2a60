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

/* A `raise` that the file itself runs ends it; what failed in another way most likely failed
 * because too little is known here, and costs only its statement. */
static bool ends_module(interpreter *in) {
  if (!in->is_explicit || in->is_exhausted) return false;
  if (in->is_forgiving) {
    diagnostic *said = report(in->to, WARNING, "yoke.W134", in->raised_at, "the settings raise %s",
                              exception_text(in, in->raised));
    said->hint = "They are read on, as if the environment were as they want it.";
    return false;
  }
  report(in->to, ERROR, "python.E006", in->raised_at, "%s", exception_text(in, in->raised));
  return true;
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

void module_run(module *module) {
  interpreter *in = module->interpreter;
  frame *frame = yoke_arena_alloc(in->arena, sizeof *frame);
  *frame = (struct frame){.kind = FRAME_MODULE, .module = module, .names = module->names};
  running of = {.frame = frame};
  place doubt = in->doubt;
  int64_t fuel = in->fuel;
  unsigned repeats = in->repeats;
  size_t first_class = in->class_count;
  struct module *importer = in->running;
  in->running = module;
  in->doubt = (place){0};
  in->repeats = 0;
  while (of.next < module->tree->body_count && of.flow != FLOW_STOP) {
    if (attempt(in, (recovery){.is_module = true}, run_rest, &of)) break;
    py_node *const *failed = &module->tree->body[of.next - 1];
    if (ends_module(in)) break;
    bind_unrun(in, frame, failed, 1, exception_text(in, in->raised));
  }
  settle_all(in, first_class);
  in->running = importer;
  in->doubt = doubt;
  in->repeats = repeats;
  in->fuel = fuel;
}
