/* def, lambda, and decorators. */
#include <string.h>

#include "interpret/run.h"

frame *inner_scope(frame *outer) {
  while (outer && outer->kind == FRAME_CLASS)
    outer = outer->outer;
  return outer && outer->kind == FRAME_MODULE ? NULL : outer;
}

static bool yields(const py_node *node);

static bool any_yields(py_node *const *nodes, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (yields(nodes[i])) return true;
  return false;
}

/* Whether there is a yield in it that is not that of a function within. */
static bool yields(const py_node *node) {
  if (!node || node->kind == PY_FUNCTION || node->kind == PY_LAMBDA || node->kind == PY_CLASS)
    return false;
  if (node->kind == PY_YIELD) return true;
  return yields(node->left) || yields(node->right) || yields(node->third) ||
         any_yields(node->items, node->item_count) || any_yields(node->body, node->body_count) ||
         any_yields(node->clauses->orelse, node->clauses->orelse_count) ||
         any_yields(node->clauses->final, node->clauses->final_count);
}

value *make_function(interpreter *in, frame *frame, const py_node *node) {
  bool is_lambda = node->kind == PY_LAMBDA;
  function made = {.name = is_lambda ? "<lambda>" : node->text,
                   .node = node,
                   .module = frame->module,
                   .class = frame->kind == FRAME_CLASS ? frame->class : NULL,
                   .scope = inner_scope(frame),
                   .where = is_lambda ? node->where : node->name_where};
  made.defaults = yoke_arena_alloc(in->arena, (node->item_count + 1) * sizeof *made.defaults);
  for (size_t i = 0; i < node->item_count; i++)
    if (node->items[i]->left) made.defaults[i] = evaluate(in, frame, node->items[i]->left);
  made.is_generator = !is_lambda && any_yields(node->body, node->body_count);
  return function_value(in, &made, made.where);
}

/* What decorators of Python's and Django's make of a function, as far as models are concerned. */
typedef enum decoration {
  MAKES_UNKNOWN,
  KEEPS,
  MAKES_PROPERTY,
  MAKES_CLASS,
  MAKES_STATIC
} decoration;

static const struct {
  const char *path;
  decoration decoration;
} decorators[] = {
    {"builtins.property", MAKES_PROPERTY},
    {"builtins.classmethod", MAKES_CLASS},
    {"builtins.staticmethod", MAKES_STATIC},
    {"functools.cached_property", MAKES_PROPERTY},
    {"django.utils.functional.cached_property", MAKES_PROPERTY},
    {"django.utils.functional.classproperty", MAKES_UNKNOWN},
    {"functools.lru_cache", KEEPS},
    {"functools.cache", KEEPS},
    {"functools.wraps", KEEPS},
    {"functools.total_ordering", KEEPS},
    {"functools.singledispatch", KEEPS},
    {"contextlib.contextmanager", MAKES_UNKNOWN},
    {"enum.property", MAKES_PROPERTY},
    {"enum.unique", KEEPS},
    {"enum.nonmember", KEEPS},
    {"abc.abstractmethod", KEEPS},
    {"abc.abstractproperty", MAKES_PROPERTY},
    {"typing.final", KEEPS},
    {"typing.overload", KEEPS},
    {"typing.override", KEEPS},
    {"typing_extensions.final", KEEPS},
    {"typing_extensions.override", KEEPS},
    {"typing_extensions.deprecated", KEEPS},
    {"warnings.deprecated", KEEPS},
    {"django.utils.deconstruct.deconstructible", KEEPS},
    {"django.utils.translation.override", KEEPS},
    {"django.contrib.admin.display", KEEPS},
    {"django.contrib.admin.action", KEEPS},
    {"django.dispatch.receiver", KEEPS},
    {"django.db.transaction.atomic", KEEPS},
    {"django.utils.encoding.python_2_unicode_compatible", KEEPS},
    {"six.python_2_unicode_compatible", KEEPS},
    {"django.utils.functional.keep_lazy_text", KEEPS},
};

static decoration decoration_of(const value *decorator) {
  const char *path = decorator->kind == IS_SYMBOL ? decorator->path : instance_path(decorator);
  for (size_t i = 0; path && i < sizeof decorators / sizeof *decorators; i++)
    if (strcmp(decorators[i].path, path) == 0) return decorators[i].decoration;
  return MAKES_UNKNOWN;
}

static value *mark(interpreter *in, const value *of, decoration as) {
  value *made = function_value(in, of->function, of->where);
  made->function->is_property = as == MAKES_PROPERTY;
  made->function->is_class_method = as == MAKES_CLASS;
  made->function->is_static_method = as == MAKES_STATIC;
  return made;
}

/* @name.setter, @name.deleter: the property stays what reading it gives. */
static value *property_of_setter(interpreter *in, frame *frame, const py_node *decorator) {
  if (decorator->kind != PY_ATTRIBUTE) return NULL;
  bool is_one = strcmp(decorator->text, "setter") == 0 || strcmp(decorator->text, "deleter") == 0;
  if (!is_one) return NULL;
  value *of = evaluate(in, frame, decorator->left);
  return of->kind == IS_FUNCTION && of->function->is_property ? of : NULL;
}

typedef struct decorating {
  value *by, *plain, *made;
  place where;
} decorating;

static void run_decorator(interpreter *in, void *data) {
  decorating *of = data;
  of->made = call_with(in, of->by, &of->plain, 1, of->where);
}

static void tell_of_decorator(interpreter *in, const py_node *decorator, const value *plain,
                              const char *why) {
  report(in->to, WARNING, "yoke.W135", decorator->where,
         "what this makes of %s is not known, and left out: %s", plain->class->name, why);
}

/* A decorator that fails most likely asks for more than is known here: its class stays. */
static value *decorate_model(interpreter *in, value *by, const py_node *decorator, value *plain) {
  decorating of = {.by = by, .plain = plain, .where = decorator->where};
  if (attempt(in, (recovery){.is_module = true}, run_decorator, &of)) return of.made;
  if (in->is_exhausted || would_catch(in, in->raised)) reraise(in);
  tell_of_decorator(in, decorator, plain, exception_text(in, in->raised));
  return plain;
}

/* An instance of a class of the files that has __call__(). */
static bool is_callable_object(interpreter *in, value *by, place where) {
  return by->kind == IS_INSTANCE && !is_symbolic(by) && find_attribute(in, by, "__call__", where);
}

static value *decorate_once(interpreter *in, value *by, const py_node *decorator, value *plain) {
  decoration as = decoration_of(by);
  if (as == KEEPS) return plain;
  bool callable = by->kind == IS_FUNCTION || by->kind == IS_METHOD || by->kind == IS_CLASS ||
                  is_callable_object(in, by, decorator->where);
  if (plain->kind == IS_FUNCTION && as != MAKES_UNKNOWN) return mark(in, plain, as);
  bool is_model = plain->kind == IS_CLASS && class_derives(plain->class, "django.db.models.Model");
  if (callable && is_model) return decorate_model(in, by, decorator, plain);
  if (callable) return call_with(in, by, &plain, 1, decorator->where);
  argument only = {.value = plain, .where = decorator->where};
  value *known;
  if (by->kind == IS_SYMBOL &&
      world_call(in, by, &(arguments){.items = &only, .count = 1}, decorator->where, &known))
    return known;
  if (is_model && is_unknown(by)) tell_of_decorator(in, decorator, plain, by->text);
  if (plain->kind == IS_CLASS) return plain; /* nearly all class decorators give the class back */
  if (is_unknown(by)) return value_unknown(in, plain->where, "%s", by->text);
  return call_with(in, by, &plain, 1, decorator->where);
}

/* What stands behind each @, from the top; NULL for @name.setter. */
value **evaluate_decorators(interpreter *in, frame *frame, const py_node *node) {
  value **all = yoke_arena_alloc(in->arena, (node->clauses->decorator_count + 1) * sizeof *all);
  for (size_t i = 0; i < node->clauses->decorator_count; i++)
    if (!property_of_setter(in, frame, node->clauses->decorators[i]))
      all[i] = evaluate(in, frame, node->clauses->decorators[i]);
  return all;
}

value *decorate(interpreter *in, frame *frame, const py_node *node, value *const *decorators,
                value *plain) {
  for (size_t i = node->clauses->decorator_count; i-- > 0;) {
    const py_node *decorator = node->clauses->decorators[i];
    value *made = decorators[i] ? decorate_once(in, decorators[i], decorator, plain)
                                : property_of_setter(in, frame, decorator);
    bool lost = plain->kind == IS_CLASS && made->kind != IS_CLASS && made->kind != IS_FUNCTION;
    plain = lost ? plain : made;
  }
  return plain;
}
