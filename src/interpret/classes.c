/* Class statements: bases, the body, the order in which bases are asked. */
#include <string.h>

#include "interpret/run.h"

/* What may come next in a merge: the head of a list that is in no other's tail. */
typedef struct merge {
  value **items;
  size_t next, count;
} merge;

static bool same_class(const value *left, const value *right) {
  return left == right || values_same(left, right) == 1;
}

static bool in_a_tail(interpreter *in, const merge *lists, size_t count, const value *head) {
  for (size_t i = 0; i < count; i++) {
    spend(in, (lists[i].count - lists[i].next) / 8);
    for (size_t k = lists[i].next + 1; k < lists[i].count; k++)
      if (same_class(lists[i].items[k], head)) return true;
  }
  return false;
}

static void drop_head(merge *lists, size_t count, const value *head) {
  for (size_t i = 0; i < count; i++)
    if (lists[i].next < lists[i].count && same_class(lists[i].items[lists[i].next], head))
      lists[i].next++;
}

static void add_to_mro(interpreter *in, class *class, value *one) {
  class->mro = yoke_arena_grow(in->arena, class->mro, class->mro_count, sizeof *class->mro);
  class->mro[class->mro_count++] = one;
}

/* Of a symbol what is known is its own; `object` is last in every order and stays out of it. */
static merge order_of(interpreter *in, value *base) {
  if (base->kind == IS_CLASS) return (merge){base->class->mro, 0, base->class->mro_count};
  value **one = yoke_arena_alloc(in->arena, sizeof *one);
  *one = base;
  return (merge){one, 0, 1};
}

static bool in_order(const class *class, const value *one) {
  for (size_t i = 0; i < class->mro_count; i++)
    if (same_class(class->mro[i], one)) return true;
  return false;
}

/* With one base there is nothing to merge: itself, then what the base has. */
static void linearize_one(interpreter *in, class *class) {
  merge rest = order_of(in, class->bases[0]);
  spend(in, rest.count / 8);
  add_to_mro(in, class, class->value);
  for (size_t i = 0; i < rest.count; i++)
    add_to_mro(in, class, rest.items[i]);
}

/* Of two symbols the order does not know which derives from the other: a TextField is a Field, and
 * what is derived comes first. */
static void settle_symbols(class *class) {
  for (size_t i = 0; i < class->mro_count;) {
    value *base = class->mro[i];
    size_t last = i;
    bool is_known = base->kind == IS_SYMBOL && base->path;
    for (size_t j = i + 1; is_known && j < class->mro_count; j++) {
      const value *other = class->mro[j];
      if (other->kind == IS_SYMBOL && other->path && world_derives(other->path, base->path))
        last = j;
    }
    memmove(class->mro + i, class->mro + i + 1, (last - i) * sizeof *class->mro);
    class->mro[last] = base;
    if (last == i) i++; /* else another has come to stand here */
  }
}

/* C3. Where there is no order that suits all bases, Python raises a TypeError; the rest is taken as
 * it comes, and the class says so. */
static void linearize(interpreter *in, class *class) {
  size_t count = class->base_count + 1;
  if (class->base_count == 1) {
    linearize_one(in, class);
    return;
  }
  merge *lists = yoke_arena_alloc(in->arena, count * sizeof *lists);
  for (size_t i = 0; i < class->base_count; i++)
    lists[i] = order_of(in, class->bases[i]);
  lists[count - 1] = (merge){class->bases, 0, class->base_count};
  add_to_mro(in, class, class->value);
  for (bool forced = false;;) {
    value *next = NULL;
    bool left = false;
    for (size_t i = 0; i < count && !next; i++) {
      if (lists[i].next == lists[i].count) continue;
      value *head = lists[i].items[lists[i].next];
      left = true;
      if (forced || !in_a_tail(in, lists, count, head)) next = head;
    }
    if (!left) break;
    if (!next) {
      class->is_inconsistent = forced = true;
      continue;
    }
    drop_head(lists, count, next);
    if (!forced || !in_order(class, next)) add_to_mro(in, class, next);
  }
  settle_symbols(class);
}

bool class_derives(const class *of, const char *path) {
  for (size_t i = 0; i < of->mro_count; i++)
    if (of->mro[i]->kind == IS_SYMBOL && of->mro[i]->path &&
        (strcmp(of->mro[i]->path, path) == 0 || world_derives(of->mro[i]->path, path)))
      return true;
  return false;
}

bool is_model_class(const value *of) {
  if (of->kind == IS_CLASS) return class_derives(of->class, "django.db.models.Model");
  return value_is_symbol(of, "django.db.models.Model");
}

/* All that django.db.models has is known. */
static bool is_misspelt_name(const value *of) {
  static const char module[] = "django.db.models.";
  if (of->kind != IS_SYMBOL || !of->path || strncmp(of->path, module, sizeof module - 1) != 0)
    return false;
  return !strchr(of->path + sizeof module - 1, '.') && !world_knows(of->path);
}

/* A base as it was written: typing.Generic[T] is Generic; a class that is called for, unknown. */
static value *as_base(interpreter *in, value *base, place where) {
  if (base->kind == IS_OPERATION && strcmp(base->text, "[]") == 0) base = base->items[0];
  if (value_is_symbol(base, "django.db.models"))
    return value_unknown(in, where, "module() takes at most 2 arguments (3 given)");
  if (is_misspelt_name(base))
    return value_unknown(in, where, "module 'django.db.models' has no attribute '%s'",
                         strrchr(base->path, '.') + 1);
  if (base->kind == IS_CLASS || base->kind == IS_SYMBOL || base->kind == IS_UNKNOWN) return base;
  if (base->kind == IS_INSTANCE && is_symbolic(base)) {
    value *made = symbol_attribute(in, base, "()", where);
    return made;
  }
  return value_unknown(in, where, "a base class cannot be worked out without running Python");
}

static void add_base(interpreter *in, class *class, value *base, place where) {
  base = as_base(in, base, where);
  if (value_is_symbol(base, "builtins.object")) return;
  if (base->kind == IS_CLASS && base->class->is_temporary) {
    const arguments *around = &base->class->keywords;
    for (size_t i = 0; i < base->class->base_count; i++)
      add_base(in, class, base->class->bases[i], where);
    for (size_t i = 0; i < around->count; i++)
      add_argument(in, &class->keywords, around->items[i].name, around->items[i].value, where);
    return;
  }
  class->bases = yoke_arena_grow(in->arena, class->bases, class->base_count, sizeof *class->bases);
  class->bases[class->base_count++] = base;
}

static void read_bases(interpreter *in, frame *frame, const py_node *node, class *class) {
  arguments given = evaluate_arguments(in, frame, node->items, node->item_count);
  for (size_t i = 0; i < given.count; i++) {
    if (given.items[i].name)
      add_argument(in, &class->keywords, given.items[i].name, given.items[i].value,
                   given.items[i].where);
    else
      add_base(in, class, given.items[i].value, given.items[i].where);
  }
  if (given.unknown) add_base(in, class, given.unknown, node->name_where);
}

static const char *qualified_name(interpreter *in, const frame *frame, const char *name) {
  if (frame->kind == FRAME_CLASS)
    return yoke_arena_printf(in->arena, "%s.%s", frame->class->qualified_name, name);
  if (frame->kind == FRAME_FUNCTION) return yoke_arena_printf(in->arena, "<locals>.%s", name);
  return name;
}

static class *new_class(interpreter *in, frame *frame, const char *name, place where) {
  class *made = yoke_arena_alloc(in->arena, sizeof *made);
  made->name = name;
  made->qualified_name = qualified_name(in, frame, name);
  made->module = frame->module;
  made->names = namespace_new(in->arena);
  made->is_doubtful = in->doubt.file != NULL;
  made->doubt = in->doubt;
  made->where = where;
  made->value = value_new(in, IS_CLASS, where);
  made->value->class = made;
  return made;
}

typedef struct naming {
  value *method;
  value *both[2];
} naming;

static void tell_name(interpreter *in, void *data) {
  naming *of = data;
  call_with(in, of->method, of->both, 2, of->both[1]->where);
}

/* __set_name__() of what stands in the body. */
static void tell_names(interpreter *in, class *class) {
  size_t count = namespace_count(class->names);
  for (size_t i = 0; i < count && i < namespace_count(class->names); i++) {
    const binding one = *namespace_at(class->names, i);
    bool is_own = one.value && one.value->kind == IS_INSTANCE &&
                  one.value->instance->type->kind == IS_CLASS && !one.value->instance->symbol;
    if (!is_own) continue;
    naming of = {find_attribute(in, one.value, "__set_name__", one.where),
                 {class->value, value_text(in, one.name, one.where)}};
    if (of.method) attempt(in, (recovery){.is_module = true}, tell_name, &of);
  }
}

/* __init_subclass__() of the files. */
static void tell_bases(interpreter *in, class *class, place where) {
  for (size_t i = 1; i < class->mro_count; i++) {
    if (class->mro[i]->kind != IS_CLASS) continue;
    const binding *hook = namespace_find(class->mro[i]->class->names, "__init_subclass__");
    if (!hook || hook->value->kind != IS_FUNCTION) continue;
    arguments given = {0};
    for (size_t k = 0; k < class->keywords.count; k++)
      if (strcmp(class->keywords.items[k].name, "metaclass") != 0)
        add_argument(in, &given, class->keywords.items[k].name, class->keywords.items[k].value,
                     where);
    call_function(in, hook->value->function, class->value, &given, where);
    return;
  }
}

/* `__module__` among its names: the class counts as one of that module, which need not have run. */
static void settle_module(interpreter *in, class *class) {
  const binding *named = namespace_find(class->names, "__module__");
  if (!named || !named->value || named->value->kind != IS_TEXT) return;
  if (strcmp(named->value->text, class->module->name) == 0) return;
  module *other = world_module(in, named->value->text);
  if (!other) {
    other = yoke_arena_alloc(in->arena, sizeof *other);
    *other = *class->module;
    other->name = named->value->text;
  }
  class->module = other;
}

value *make_class(interpreter *in, class *class, place where) {
  enum { MOST_CONTRIBUTIONS = 1 << 20 };
  linearize(in, class);
  settle_module(in, class);
  refuse_without_app(in, class, where);
  class->order = in->next_class++;
  class->next_contribution = in->next_instance;
  in->next_instance += MOST_CONTRIBUTIONS; /* of one call of value_contribute() and the next */
  in->classes = yoke_arena_grow(in->arena, in->classes, in->class_count, sizeof *in->classes);
  in->classes[in->class_count++] = class;
  class->is_enumeration = is_enumeration(class);
  if (class->is_enumeration) make_members(in, class);
  tell_names(in, class);
  if (!is_made_by_metaclass(class)) prepare_model(in, class);
  apply_metaclass(in, class);
  prepare_model(in, class);
  tell_bases(in, class, where);
  return class->value;
}

typedef struct class_body {
  frame *frame;
  const py_node *node;
  size_t next;
} class_body;

static void run_class_rest(interpreter *in, void *data) {
  class_body *of = data;
  while (of->next < of->node->body_count)
    run_statement(in, of->frame, of->node->body[of->next++]);
}

/* Runs the statement that has failed once more: where an argument of a call failed, a field is
 * still a field, of which one thing is not known. */
static bool run_leniently(interpreter *in, class_body *of) {
  py_node *failed = of->node->body[of->next - 1];
  if (failed->kind != PY_ASSIGN) return false;
  class_body one = {of->frame, &(py_node){.body = &failed, .body_count = 1}, 0};
  value *raised = in->raised;
  of->frame->is_lenient = true;
  bool done = attempt(in, (recovery){0}, run_class_rest, &one);
  of->frame->is_lenient = false;
  if (in->is_exhausted) reraise(in);
  if (!done) in->raised = raised;
  return done;
}

/* A statement that fails costs what it would bind, not the class; unless a `try` around the class
 * is there to catch it. */
static void run_class_body(interpreter *in, frame *frame, const py_node *node) {
  class_body of = {frame, node, 0};
  while (of.next < node->body_count) {
    if (attempt(in, (recovery){0}, run_class_rest, &of)) return;
    if (in->is_exhausted || would_catch(in, in->raised)) reraise(in);
    if (!run_leniently(in, &of))
      bind_unrun(in, frame, &node->body[of.next - 1], 1, exception_text(in, in->raised));
  }
}

void run_class(interpreter *in, frame *outer, const py_node *node) {
  value **decorators = evaluate_decorators(in, outer, node);
  class *class = new_class(in, outer, node->text, node->name_where);
  class->node = node;
  read_bases(in, outer, node, class);
  prepare_names(in, class);
  frame *body = yoke_arena_alloc(in->arena, sizeof *body);
  *body = (frame){.kind = FRAME_CLASS,
                  .module = outer->module,
                  .outer = inner_scope(outer),
                  .names = class->names,
                  .class = class};
  run_class_body(in, body, node);
  value *made = make_class(in, class, node->name_where);
  bind_name(in, outer, node->text, decorate(in, outer, node, decorators, made), node->name_where);
}

/* type.__new__(metaclass, "temporary_class", (), {}), the last line of with_metaclass(meta, *bases)
 * in six and in its many copies: this metaclass makes what is derived with the arguments of the
 * function around it instead, meta(name, bases, names). NULL: it is none of these. */
static const frame *frame_around(const value *metaclass) {
  if (metaclass->kind != IS_CLASS) return NULL;
  const binding *maker = namespace_find(metaclass->class->names, "__new__");
  const frame *around =
      maker && maker->value->kind == IS_FUNCTION ? maker->value->function->scope : NULL;
  const binding *bases = around ? namespace_find(around->names, "bases") : NULL;
  return bases && bases->value->kind == IS_TUPLE ? around : NULL;
}

/* The class that with_metaclass() gives: none of what derives from it has it among its bases. */
static value *temporary_class(interpreter *in, frame *outer, const frame *around, place where) {
  class *made = new_class(in, outer, "temporary_class", where);
  const value *bases = namespace_find(around->names, "bases")->value;
  made->is_temporary = true;
  for (size_t i = 0; i < bases->count; i++)
    add_base(in, made, bases->items[i], where);
  if (around->first && around->first->kind == IS_CLASS)
    add_argument(in, &made->keywords, "metaclass", around->first, where);
  linearize(in, made);
  return made->value;
}

value *class_of_metaclass(interpreter *in, const arguments *given, place where) {
  frame outer = {.kind = FRAME_MODULE, .module = in->running};
  arguments rest = {given->items + 1, given->count - 1, NULL};
  if (given->count != 4 || !in->running)
    return value_unknown(in, where, "the class is made of what is not known");
  bool is_made = in->making && rest.items[0].value->kind == IS_TEXT &&
                 rest.items[2].value->kind == IS_DICT &&
                 strcmp(rest.items[0].value->text, in->making->name) == 0;
  if (is_made) return class_with_names(in, in->making, rest.items[2].value);
  const frame *around = frame_around(given->items[0].value);
  bool temporary = around && rest.items[1].value->kind == IS_TUPLE && !rest.items[1].value->count;
  return temporary ? temporary_class(in, &outer, around, where)
                   : class_from_call(in, &outer, &rest, where);
}

static bool may_make_models(const value *bases) {
  for (size_t i = 0; i < bases->count; i++)
    if (is_model_class(bases->items[i])) return true;
  return false;
}

/* type(name, bases, dict) */
value *class_from_call(interpreter *in, frame *frame, const arguments *given, place where) {
  const value *name = given->items[0].value, *bases = given->items[1].value,
              *names = given->items[2].value;
  if (bases->kind != IS_TUPLE || (name->kind != IS_TEXT && !may_make_models(bases)))
    return value_unknown(in, where, "the class is made of what is not known");
  if (name->kind != IS_TEXT) {
    tell_of_unknown_code(in, where, "the name of the class that is made");
    return value_unknown(in, where, "the name of the class is not known");
  }
  class *made = new_class(in, frame, name->text, where);
  for (size_t i = 0; i < bases->count; i++)
    add_base(in, made, bases->items[i], where);
  if (names->kind != IS_DICT || names->is_lazy)
    namespace_lose(made->names, is_unknown(names)
                                    ? names
                                    : value_unknown(in, where, "what the class has is not known"));
  for (size_t i = 0; names->kind == IS_DICT && i < names->count; i += 2)
    namespace_set_by(made->names, names->items[i], names->items[i + 1], names->items[i + 1]->where);
  return make_class(in, made, where);
}
