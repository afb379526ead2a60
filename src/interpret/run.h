/* What the files of the interpreter's core share. Inside the room only.
 *
 *   interpreter.c  making one, running modules, what it has seen
 *   raise.c        exceptions: raising, and what they jump to
 *   values.c       makers of values; equal.c compares and hashes them; repr.c writes them
 *   names.c        looking names up and binding them
 *   statements.c   assignments.c, blocks.c, try.c, imports.c: statements
 *   expressions.c  operators.c, numbers.c, subscripts.c, comprehensions.c: expressions
 *   calls.c        arguments and parameters; functions.c: def, lambda and decorators
 *   classes.c      class statements; construct.c: what calling a class makes; enums.c
 *   attributes.c   getattr() and setattr(); metaclasses.c: those of the files, and Model._meta
 *   contributions.c  what contribute_to_class() and class_prepared do to a model
 *   builtins.c     what every file knows; the functions in builtin_functions.c and beside it
 *   containers.c   sets and dicts; container_methods.c, text_methods.c, text_parts.c,
 *                  number_methods.c: methods of what is built in; formats.c: f-strings, %, format()
 *   modules.c      and others behind world.h: modules, Django and the standard library
 *
 * Every function returns a value or jumps away: an exception of Python is a longjmp() to what
 * catches it, so that no step has to look whether the one before it raised. What runs without an
 * end is cut off: loops and calls take from `fuel`, and nesting is bounded by `depth`. */
#ifndef YOKE_INTERPRET_RUN_H
#define YOKE_INTERPRET_RUN_H

#include <setjmp.h>

#include "interpret/interpret.h"
#include "interpret/world.h"

enum {
  DEEPEST = 1500,              /* expressions in calls in expressions: CPython allows 1000 calls */
  DEEPEST_CALL = 150,          /* functions that call functions of the files */
  FUEL_OF_STATEMENT = 400000,  /* steps of one statement of a module, in its loops and calls */
  FUEL_OF_ALL = 4000000,       /* ... of all of them together */
  LARGEST_VALUE = 1024 * 1024, /* bytes of a text */
  MOST_ITEMS = 100000,         /* of a sequence */
};

typedef enum frame_kind {
  FRAME_MODULE,
  FRAME_CLASS,
  FRAME_FUNCTION,
  FRAME_COMPREHENSION
} frame_kind;

/* A body that runs, and the names it binds. It lives on in the functions that were made in it. */
typedef struct frame {
  frame_kind kind;
  module *module;
  struct frame *outer;  /* of a function: where its free names are; no class body, no module */
  struct frame *parent; /* FRAME_COMPREHENSION: the body it stands in */
  namespace *names;
  class *class;   /* FRAME_CLASS: whose body; FRAME_FUNCTION: in whose body the function stands */
  value *first;   /* FRAME_FUNCTION: its first argument, for super() */
  value *yielded; /* of a generator: the list of what it yielded */
  value *returned;
  bool returns_doubtfully; /* a `return` under a condition that is not known has been passed */
  bool
      is_lenient; /* an argument of a call that fails is not known; the call is made all the same */
  namespace *elsewhere; /* names declared global or nonlocal: bound to the text of which; or NULL */
} frame;

/* What an exception may jump to. */
typedef struct recovery {
  jmp_buf here;
  struct recovery *outer;
  const py_node *try; /* PY_TRY whose handlers may catch it; NULL: catches all */
  frame *frame;       /* that the handlers are looked up in */
  bool is_module;     /* a `try` further out, in whoever imports or calls, is not asked */
} recovery;

struct interpreter {
  yoke_arena *arena;
  diagnostics *to;
  world *world;
  class **classes;
  size_t class_count;
  missing **missing;
  size_t missing_count;
  namespace *missing_names;
  uint64_t next_class, next_instance;
  uint64_t fields_made; /* so far: of Django's classes, by their names */
  uint64_t doubts;      /* so far: calls of what is not known, bodies that did not run and would do
                           something */
  class *making;        /* that a metaclass is looking at; NULL: none */
  module *running;      /* whose statements run */
  namespace *symbols, *builtins; /* by path, by name */
  value *none, *unknown_depth;
  recovery *recovery;
  value *raised;     /* the exception that is on its way, or being handled */
  value *handled;    /* that the innermost `except` around what runs has caught; or NULL */
  place raised_at;   /* where it was raised */
  bool is_exhausted; /* it is no exception: fuel or depth has run out */
  bool is_forgiving; /* a `raise` of a file is told of, and does not end it */
  bool is_certain;   /* Python raises it too: it did not fail because too little is known here */
  bool lacks_module; /* it is an ImportError, or was raised while one was handled */
  place doubt;       /* of the condition that is not known, around what runs now; or nowhere */
  unsigned depth, calls, repeats;
  int64_t fuel, fuel_of_all;
};

typedef enum flow { FLOW_NEXT, FLOW_BREAK, FLOW_CONTINUE, FLOW_RETURN, FLOW_STOP } flow;

/* ── raise.c ── */
_Noreturn void raise_value(interpreter *in, value *exception, place where);
value *make_exception(interpreter *in, const char *type, const char *message, place where);
_Noreturn void reraise(interpreter *in);
_Noreturn void run_out(interpreter *in); /* of fuel or depth: to what runs the statement */

/* Runs `body`; false when it raised: `in->raised` is what. `as` says what may catch it. */
typedef void attempted(interpreter *in, void *data);
bool attempt(interpreter *in, recovery as, attempted *body, void *data);

/* Whether a `try` of the module that runs would catch a builtin exception. */
bool is_caught(interpreter *in, const char *type);
bool would_catch(interpreter *in, value *exception);

/* Whether one of the modules that are importing the one that runs would. */
bool importer_would_catch(interpreter *in, value *exception);

bool exception_matches(interpreter *in, const value *exception, const value *type);
bool handler_matches(interpreter *in, frame *frame, const py_node *handler, value *exception);
const char *exception_text(interpreter *in, const value *exception); /* "ValueError: no" */
value *unknown_because_raised(interpreter *in, place where);

/* Takes from the fuel; jumps away when there is none. */
void spend(interpreter *in, size_t steps);
void enter(interpreter *in); /* one deeper; leave with in->depth-- */

/* ── values.c ── */
bool is_symbolic(const value *value);
bool is_unknown(const value *value);
bool is_number(const value *value); /* bool, int, float; no big one */
value *copy_value(interpreter *in, const value *value, place where);
value *value_bytes(interpreter *in, const char *bytes, size_t size, place where);
value *value_wide(interpreter *in, const char *digits, place where); /* an int of any size */
value *text_of(interpreter *in, place where, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
value *value_operation(interpreter *in, const char *operator, value * left, value *right,
                       place where);
value *symbol_attribute(interpreter *in, value *of, const char *name, place where);
value *text_item(interpreter *in, const value *text, size_t index, place where);
value *function_value(interpreter *in, const function *function, place where);
value *bound_method(interpreter *in, value *self, const value *callable, place where);

/* ── equal.c ── */
int values_same(const value *left, const value *right);   /* `is`: 1, 0, -1 not known */
int equality(interpreter *in, value *left, value *right); /* ==: 1, 0, -1 not known */
int values_order(const value *left, const value *right,
                 int *ret); /* 1: *ret as strcmp(); 0: TypeError; -1 */
uint64_t value_hash(const value *value);
bool is_hashable(const value *value);
int truth_of(interpreter *in, value *value); /* also runs __bool__ and __len__ */
int contains(interpreter *in, value *container, value *item, place where);

/* ── repr.c ── */
value *str_of(interpreter *in, value *value, place where); /* IS_TEXT or IS_UNKNOWN */
value *repr_of(interpreter *in, value *value, place where);
const char *float_text(interpreter *in, double real);
const char *int_text(interpreter *in, const value *value);

/* ── names.c ── */
value *find_name(interpreter *in, frame *frame, const char *name); /* NULL: none */
value *name_value(interpreter *in, frame *frame, const py_node *node);

/* undefined.c: reports it, once for a file, and gives an unknown value. */
value *undefined_name(interpreter *in, const frame *frame, const py_node *node);
void bind_name(interpreter *in, frame *frame, const char *name, value *value, place where);
void delete_name(interpreter *in, frame *frame, const char *name, place where);
value *builtin_value(interpreter *in, const char *name); /* NULL: none */

/* Binds the names that statements would bind if they ran, where nothing else has: unknown. */
void bind_unrun(interpreter *in, frame *frame, py_node *const *body, size_t count, const char *why);

/* ── statements ── */
flow run_body(interpreter *in, frame *frame, py_node *const *body, size_t count);
flow run_statement(interpreter *in, frame *frame, const py_node *node);
void assign(interpreter *in, frame *frame, const py_node *target, value *value);
void run_assignment(interpreter *in, frame *frame, const py_node *node);
void run_augmented(interpreter *in, frame *frame, const py_node *node);
void run_delete(interpreter *in, frame *frame, const py_node *node);
flow run_if(interpreter *in, frame *frame, const py_node *node);
flow run_loop(interpreter *in, frame *frame, const py_node *node);
flow run_while(interpreter *in, frame *frame, const py_node *node);
flow run_with(interpreter *in, frame *frame, const py_node *node);
int match_pattern(interpreter *in, frame *frame, const py_node *pattern, value *subject);
flow run_match(interpreter *in, frame *frame, const py_node *node);
flow run_try(interpreter *in, frame *frame, const py_node *node);
flow run_doubtfully(interpreter *in, frame *frame, py_node *const *body, size_t count, place doubt);
/* unrun.c: says which models the branch behind the `else` of an `if` may declare, that did not run;
 * and notes that a body did not run, or not as often as Python runs it, if it does anything. */
void tell_of_other_way(interpreter *in, frame *frame, const py_node *node);
void note_unrun(interpreter *in, py_node *const *body, size_t count);

void run_import(interpreter *in, frame *frame, const py_node *node);
void run_import_from(interpreter *in, frame *frame, const py_node *node);

/* ── expressions ── */
value *evaluate(interpreter *in, frame *frame, const py_node *node);
value *operate(interpreter *in, const char *operator, value * left, value *right, place where);
value *operate_unary(interpreter *in, const char *operator, value * of, place where);
value *operate_on_numbers(interpreter *in, const char *operator, value * left, value *right,
                          place where);
value *negated_number(interpreter *in, const char *operator, const value * of, place where);
int order_of_numbers(const value *left, const value *right);
value *compare(interpreter *in, const char *operator, value * left, value *right, place where);
value *evaluate_doubtfully(interpreter *in, frame *frame, const py_node *node);
frame *inner_scope(frame *outer); /* where functions made in `outer` look for free names */
value *set_from(interpreter *in, const value *items, place where);
void set_add(interpreter *in, value *set, value *item);
bool container_has(const value *of, const value *key);
bool set_has(interpreter *in, value *set, const value *item);
void dict_update(interpreter *in, value *dict, const value *more);
bool dict_remove(interpreter *in, value *dict, const value *key);
size_t character_size(const char *text, size_t size, size_t at);
size_t character_count(const char *text, size_t size);
value *super_of_frame(interpreter *in, frame *frame, place where);
bool is_frame_builtin(const value *callee); /* vars(), locals(), globals(): of where they stand */
value *call_frame_builtin(interpreter *in, frame *frame, value *callee, const arguments *given,
                          place where);
value *subscript(interpreter *in, value *of, value *key, place where);
void set_item(interpreter *in, value *of, value *key, value *item, place where);
void delete_item(interpreter *in, value *of, value *key, place where);
value *run_comprehension(interpreter *in, frame *frame, const py_node *node);
value *evaluate_fstring(interpreter *in, frame *frame, const py_node *node);
value *format_value(interpreter *in, value *value, const char *spec, place where);
value *percent_format(interpreter *in, value *format, value *given, place where);
value *brace_format(interpreter *in, value *format, const arguments *given, place where);

/* The items of anything that can be gone through: a new IS_LIST, or IS_UNKNOWN. Raises TypeError.
 */
value *items_of(interpreter *in, value *of, place where);

/* ── calls.c ── */
value *call_value(interpreter *in, value *callee, const arguments *given, place where);
value *call_with(interpreter *in, value *callee, value *const *positional, size_t count,
                 place where);
value *call_function(interpreter *in, const function *function, value *self, const arguments *given,
                     place where);
arguments evaluate_arguments(interpreter *in, frame *frame, py_node *const *items, size_t count);
void add_argument(interpreter *in, arguments *to, const char *name, value *value, place where);

/* field_calls.c: what field.remote_field of a relation is; NULL: not known. */
value *remote_field(interpreter *in, value *of, place where);

/* Calls what changes a class or makes a field anew: add_to_class(), contribute_to_class(), clone(),
 * CharField.__init__(). False: it is none of these. */
bool call_of_django(interpreter *in, value *callee, const arguments *given, place where,
                    value **ret);

/* Decorators and def. Decorators are worked out before what they decorate. */
value *make_function(interpreter *in, frame *frame, const py_node *node);
value **evaluate_decorators(interpreter *in, frame *frame, const py_node *node);
value *decorate(interpreter *in, frame *frame, const py_node *node, value *const *decorators,
                value *plain);

/* ── classes ── */
void run_class(interpreter *in, frame *frame, const py_node *node);
value *make_class(interpreter *in, class *class, place where); /* bases, names are set */
value *construct(interpreter *in, class *class, const arguments *given, place where);
value *super_attribute(interpreter *in, value *super, const char *name, place where);
value *class_symbol(const class *of); /* what it is at its root; NULL: nothing of Django's */
value *root_method(interpreter *in, value *self, const char *name, place where);
value *call_root_method(interpreter *in, value *method, const arguments *given, place where);
value *class_of_metaclass(interpreter *in, const arguments *given, place where);
value *class_from_call(interpreter *in, frame *frame, const arguments *given, place where);
value *enum_item(interpreter *in, class *class, const char *name); /* Color["RED"], or NULL */
value *bind_to_instance(interpreter *in, value *self, value *found, place where);
const char *member_text(interpreter *in, const value *member); /* str(); NULL: that of its value */
bool is_enumeration_symbol(const value *symbol);
value *enum_from_call(interpreter *in, value *symbol, const arguments *given, place where);
bool is_enumeration(const class *class);
void make_members(interpreter *in, class *class);
value *enum_attribute(interpreter *in, class *class, const char *name, place where); /* or NULL */
value *member_attribute(interpreter *in, value *member, const char *name, place where);
value *enum_call(interpreter *in, class *class, const arguments *given, place where);
value *type_of(interpreter *in, value *value, place where);
int is_subclass(interpreter *in, const value *type, const value *base); /* 1, 0, -1 */
int is_instance(interpreter *in, value *value, const struct value *type);

/* ── field_attributes.c ── */
/* An attribute of a field of Django's; *ret NULL: it has none of that name. False: what any has. */
bool field_attribute(interpreter *in, const value *of, const char *name, place where, value **ret);

/* Model.id and Model.author_id, which Django makes; or NULL. */
value *key_attribute(interpreter *in, class *of, const char *name, place where);

/* Whether setting an attribute of a class to that, or deleting it, leaves a model's field alone. */
bool keeps_field(const class *of, const char *name, const value *to);

/* What setting an attribute does to an instance of a class; false: nothing but to remember it. */
bool change_instance(interpreter *in, instance *of, const char *name, value *to, place where);

/* ── metaclasses.c ── */
class *metaclass_of(const class *of); /* of the files; NULL: none */
void apply_metaclass(interpreter *in, class *class);
void prepare_names(interpreter *in, class *class); /* __prepare__() of the files */
void prepare_model(interpreter *in, class *class); /* contributions.c */
void refuse_without_app(interpreter *in, const class *class, place where);
bool is_made_by_metaclass(const class *of);
value *class_with_names(interpreter *in, class *class, const value *names);
value *options_of(interpreter *in, class *of, place where); /* NULL: not known */
void settle_options(interpreter *in, class *of);

/* ── attributes.c ── */
value *find_attribute(interpreter *in, value *of, const char *name, place where);   /* NULL: none */
value *metaclass_method(interpreter *in, value *of, const char *name, place where); /* or NULL */
value *ask_attribute(interpreter *in, value *of, const char *name, place where);    /* NULL: none */
value *get_attribute(interpreter *in, value *of, const char *name, place where);    /* or raises */
value *get_plain_attribute(interpreter *in, value *of, const char *name,
                           place where); /* past __getattribute__() of the files; or raises */
void set_attribute(interpreter *in, value *of, const char *name, value *value, place where);
void set_plain_attribute(interpreter *in, value *of, const char *name, value *value, place where);

/* ── execute.c ── */

/* Whether models that a module loses are told of: those of the project's own files, and of the
 * models of packages ("shop.models", "shop.models.orders"). */
bool is_told_of(const module *of);

/* exec() and eval(), by name. */
value *execute_text(interpreter *in, frame *around, const char *name, const arguments *given,
                    place where);

/* ── builtins ── */
bool is_builtin_name(const char *name);
value *call_builtin(interpreter *in, value *symbol, const arguments *given, place where);
value *call_method(interpreter *in, value *self, const char *name, const arguments *given,
                   place where);
bool has_method(const value *self, const char *name);
bool builtin_derives(const char *path,
                     const char *base); /* "builtins.KeyError", "builtins.Exception" */

#endif
