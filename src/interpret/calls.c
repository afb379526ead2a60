/* Calls: arguments, and the parameters they are bound to. */
#include <string.h>

#include "interpret/run.h"

void add_argument(interpreter *in, arguments *to, const char *name, value *of, place where) {
  to->items = yoke_arena_grow(in->arena, to->items, to->count, sizeof *to->items);
  to->items[to->count++] = (argument){.name = name, .value = of, .where = where};
}

/* One that stands in the call by itself. */
static void add_written(interpreter *in, arguments *to, const char *name, value *of, place where,
                        const py_node *node) {
  add_argument(in, to, name, of, where);
  to->items[to->count - 1].value_where = node->where;
}

static void add_starred(interpreter *in, arguments *to, value *of, place where) {
  value *items = items_of(in, of, where);
  if (is_unknown(items)) to->unknown = items;
  for (size_t i = 0; i < items->count; i++)
    add_argument(in, to, NULL, items->items[i], where);
}

static void add_double_starred(interpreter *in, arguments *to, value *of, place where) {
  if (of->kind != IS_DICT) {
    to->unknown = is_unknown(of) ? of : value_unknown(in, where, "it is not known what is in it");
    return;
  }
  for (size_t i = 0; i < of->count; i += 2) {
    if (of->items[i]->kind == IS_TEXT)
      add_argument(in, to, of->items[i]->text, of->items[i + 1], where);
    else if (is_unknown(of->items[i]))
      to->unknown = of->items[i];
    else
      raise_error(in, "TypeError", where, "keywords must be strings");
  }
}

/* Where the call is to be had even if an argument fails, that is just not known. */
static value *evaluate_argument(interpreter *in, frame *frame, const py_node *node) {
  return frame->is_lenient ? evaluate_doubtfully(in, frame, node) : evaluate(in, frame, node);
}

arguments evaluate_arguments(interpreter *in, frame *frame, py_node *const *items, size_t count) {
  arguments given = {0};
  for (size_t i = 0; i < count; i++) {
    const py_node *item = items[i];
    if (item->kind == PY_STARRED)
      add_starred(in, &given, evaluate_argument(in, frame, item->left), item->where);
    else if (item->kind != PY_KEYWORD)
      add_written(in, &given, NULL, evaluate_argument(in, frame, item), item->where, item);
    else if (!item->text)
      add_double_starred(in, &given, evaluate_argument(in, frame, item->left), item->where);
    else
      add_written(in, &given, item->text, evaluate_argument(in, frame, item->left), item->where,
                  item->left);
  }
  return given;
}

/* ── Parameters ─────────────────────────────────────────────────────────────────────────────── */

typedef struct binder {
  interpreter *in;
  const function *function;
  const arguments *given;
  frame *frame;
  bool *taken; /* of each argument */
  place where;
} binder;

static const argument *next_positional(binder *of) {
  for (size_t i = 0; i < of->given->count; i++)
    if (!of->taken[i] && !of->given->items[i].name) {
      of->taken[i] = true;
      return &of->given->items[i];
    }
  return NULL;
}

static const argument *by_keyword(binder *of, const char *name) {
  for (size_t i = 0; i < of->given->count; i++)
    if (!of->taken[i] && of->given->items[i].name && strcmp(of->given->items[i].name, name) == 0) {
      of->taken[i] = true;
      return &of->given->items[i];
    }
  return NULL;
}

static void bind_rest(binder *of, const char *name, bool keywords) {
  interpreter *in = of->in;
  if (of->given->unknown) {
    value *unknown = of->given->unknown;
    if (!keywords || unknown->kind != IS_UNKNOWN) {
      namespace_set(of->frame->names, name, unknown, of->where);
      return;
    }
  }
  value *rest = value_new(in, keywords ? IS_DICT : IS_TUPLE, of->where);
  for (size_t i = 0; i < of->given->count; i++) {
    const argument *one = &of->given->items[i];
    if (of->taken[i] || (one->name != NULL) != keywords) continue;
    of->taken[i] = true;
    if (keywords)
      dict_set(in, rest, value_text(in, one->name, one->where), one->value);
    else
      value_append(in, rest, one->value);
  }
  if (of->given->unknown) rest = of->given->unknown;
  namespace_set(of->frame->names, name, rest, of->where);
}

static void bind_parameter(binder *of, size_t index, bool positional, bool keyword) {
  const py_node *parameter = of->function->node->items[index];
  const argument *found = positional ? next_positional(of) : NULL;
  if (!found && keyword) found = by_keyword(of, parameter->text);
  value *bound = found ? found->value : of->function->defaults[index];
  if (!bound && of->given->unknown) bound = of->given->unknown;
  if (!bound)
    raise_error(of->in, "TypeError", of->where, "%s() missing 1 required %s argument: '%s'",
                of->function->name, positional ? "positional" : "keyword-only", parameter->text);
  namespace_set(of->frame->names, parameter->text, bound, of->where);
}

static size_t position_of_slash(const py_node *node) {
  for (size_t i = node->item_count; i-- > 0;)
    if (strcmp(node->items[i]->text, "/") == 0) return i;
  return 0;
}

static void check_all_taken(binder *of) {
  for (size_t i = 0; i < of->given->count; i++) {
    const argument *one = &of->given->items[i];
    if (of->taken[i]) continue;
    if (one->name)
      raise_error(of->in, "TypeError", one->where, "%s() got an unexpected keyword argument '%s'",
                  of->function->name, one->name);
    raise_error(of->in, "TypeError", one->where, "%s() takes fewer positional arguments",
                of->function->name);
  }
}

static void bind_parameters(binder *of) {
  const py_node *node = of->function->node;
  size_t slash = position_of_slash(node);
  bool positional = true;
  const char *rest = NULL;
  for (size_t i = 0; i < node->item_count; i++) {
    const char *name = node->items[i]->text;
    if (strcmp(name, "/") == 0) continue;
    if (name[0] == '*' && name[1] == '*') {
      rest = name + 2;
    } else if (name[0] == '*') {
      if (name[1]) bind_rest(of, name + 1, false);
      positional = false;
    } else {
      bind_parameter(of, i, positional, i >= slash);
    }
  }
  if (rest) bind_rest(of, rest, true);
  check_all_taken(of);
}

/* ── Running a function ─────────────────────────────────────────────────────────────────────── */

static arguments with_self(interpreter *in, value *self, const arguments *given) {
  arguments all = {.unknown = given->unknown};
  if (self) add_argument(in, &all, NULL, self, self->where);
  for (size_t i = 0; i < given->count; i++) {
    add_argument(in, &all, given->items[i].name, given->items[i].value, given->items[i].where);
    all.items[all.count - 1] = given->items[i];
  }
  return all;
}

static frame *frame_of(interpreter *in, const function *function) {
  frame *made = yoke_arena_alloc(in->arena, sizeof *made);
  *made = (frame){.kind = FRAME_FUNCTION,
                  .module = function->module,
                  .outer = function->scope,
                  .names = namespace_new(in->arena),
                  .class = function->class};
  if (!made->class && made->outer) {
    made->class = made->outer->class; /* a function in a method: super() is the method's */
  }
  return made;
}

static value *run_function_body(interpreter *in, const function *function, frame *frame,
                                place where) {
  const py_node *node = function->node;
  if (node->kind == PY_LAMBDA) return evaluate(in, frame, node->left);
  if (function->is_generator) frame->yielded = value_new(in, IS_LIST, where);
  run_body(in, frame, node->body, node->body_count);
  if (frame->yielded) return frame->yielded;
  if (frame->returns_doubtfully)
    return value_unknown(in, where, "it depends on a condition that is not known");
  return frame->returned ? frame->returned : value_none(in, where);
}

value *call_function(interpreter *in, const function *function, value *self, const arguments *given,
                     place where) {
  if (function->node->is_async)
    return value_unknown(in, where, "%s() is a coroutine", function->name);
  arguments all = with_self(in, self, given);
  frame *frame = frame_of(in, function);
  binder of = {in, function, &all, frame, NULL, where};
  of.taken = yoke_arena_alloc(in->arena, all.count + 1);
  bind_parameters(&of);
  if (all.count && !all.items[0].name) frame->first = all.items[0].value;
  if (++in->calls > DEEPEST_CALL)
    raise_error(in, "RecursionError", where, "maximum recursion depth exceeded");
  in->repeats++;
  enter(in);
  value *result = run_function_body(in, function, frame, where);
  in->depth--;
  in->repeats--;
  in->calls--;
  return result;
}

static value *call_method_value(interpreter *in, value *callee, const arguments *given,
                                place where) {
  if (callee->function) return call_function(in, callee->function, callee->of, given, where);
  if (callee->path) return call_root_method(in, callee, given, where);
  return call_method(in, callee->of, callee->text, given, where);
}

static value *call_symbol(interpreter *in, value *callee, const arguments *given, place where) {
  value *result;
  if (call_of_django(in, callee, given, where, &result)) return result;
  if (callee->path && strncmp(callee->path, "builtins.", 9) == 0)
    return call_builtin(in, callee, given, where);
  if (world_call(in, callee, given, where, &result)) return result;
  if (is_enumeration_symbol(callee)) return enum_from_call(in, callee, given, where);
  return make_instance(in, callee, given, where);
}

/* What a decorator or a factory of something symbolic gives: known by what it was called on. */
static value *call_instance(interpreter *in, value *callee, const arguments *given, place where) {
  value *method = find_attribute(in, callee, "__call__", where);
  if (method && method->kind == IS_METHOD) return call_value(in, method, given, where);
  if (!is_symbolic(callee))
    raise_error(in, "TypeError", where, "'%s' object is not callable", value_type_name(callee));
  return make_instance(in, symbol_attribute(in, callee, "()", where), given, where);
}

value *call_value(interpreter *in, value *callee, const arguments *given, place where) {
  switch (callee->kind) {
  case IS_UNKNOWN: /* of the call, so that it can be seen what is called */
    in->doubts++;
    return value_unknown(in, where, "%s", callee->text);
  case IS_FUNCTION:
    return call_function(in, callee->function, NULL, given, where);
  case IS_METHOD:
    return call_method_value(in, callee, given, where);
  case IS_CLASS:
    return construct(in, callee->class, given, where);
  case IS_SYMBOL:
    return call_symbol(in, callee, given, where);
  case IS_INSTANCE:
  case IS_OPERATION:
    return call_instance(in, callee, given, where);
  default:
    raise_error(in, "TypeError", where, "'%s' object is not callable", value_type_name(callee));
  }
}

value *call_with(interpreter *in, value *callee, value *const *positional, size_t count,
                 place where) {
  arguments given = {0};
  for (size_t i = 0; i < count; i++)
    add_argument(in, &given, NULL, positional[i], where);
  return call_value(in, callee, &given, where);
}

/* ── From outside ───────────────────────────────────────────────────────────────────────────── */

typedef struct outside_call {
  value *callee;
  value *const *positional;
  size_t count;
  value *result;
} outside_call;

static void call_it(interpreter *in, void *data) {
  outside_call *of = data;
  of->result = call_with(in, of->callee, of->positional, of->count, of->callee->where);
}

value *value_call(interpreter *in, value *callee, value *const *positional, size_t count) {
  outside_call of = {callee, positional, count, NULL};
  in->fuel = in->fuel_of_all < FUEL_OF_STATEMENT ? in->fuel_of_all : FUEL_OF_STATEMENT;
  if (attempt(in, (recovery){.is_module = true}, call_it, &of)) return of.result;
  return unknown_because_raised(in, callee->where);
}

value *value_contribute(interpreter *in, class *class, value *callee, value *const *positional,
                        size_t count) {
  uint64_t last = in->next_instance;
  in->next_instance = class->next_contribution;
  value *result = value_call(in, callee, positional, count);
  class->next_contribution = in->next_instance;
  in->next_instance = last;
  return result;
}
