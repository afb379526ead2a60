/* Runs the top level of Python files as far as it can be known without Python: what names mean,
 * what constants are, which classes there are and what stands in their bodies.
 *
 * Django and the standard library are not run. What is imported from them is a symbol, known by its
 * path ("django.db.models.CharField"); calling a symbol makes an instance that remembers the symbol
 * and the arguments, and an operator on such instances is remembered too: Q(a=1) & ~Q(b=2) is a
 * tree to read, not a result. What cannot be known is a value of its own, IS_UNKNOWN, that says
 * why; it spreads through expressions and is told of only where a model depends on it. */
#ifndef YOKE_INTERPRET_INTERPRET_H
#define YOKE_INTERPRET_INTERPRET_H

#include "python/python.h"

typedef struct interpreter interpreter;
typedef struct module module;
typedef struct class class;
typedef struct function function;
typedef struct value value;

typedef enum value_kind {
  IS_UNKNOWN, /* text: why ("the module 'phonenumber_field' was not found"), for messages */
  IS_NONE,
  IS_BOOL,      /* integer: 0 or 1 */
  IS_INT,       /* integer; text: the decimal digits, when it does not fit (is_big) */
  IS_FLOAT,     /* real */
  IS_TEXT,      /* text, size; is_lazy: gettext_lazy("...") and kin, which is its own text here */
  IS_BYTES,     /* text, size */
  IS_TUPLE,     /* items */
  IS_LIST,      /* items; may be changed in place */
  IS_SET,       /* items, each once, in the order they came */
  IS_DICT,      /* items: key, value, key, value, ... in the order they came */
  IS_FUNCTION,  /* function: def or lambda of a file */
  IS_METHOD,    /* function or symbol bound to `self` */
  IS_CLASS,     /* class: a class statement that has run */
  IS_INSTANCE,  /* what calling a class or a symbol made: see struct instance */
  IS_SYMBOL,    /* path; or an attribute of something symbolic: `of` and text */
  IS_MODULE,    /* module */
  IS_OPERATION, /* an operator on something symbolic; text: "+", "&", "~", "[]"; items: operands */
  IS_SUPER,     /* super(): `class`, behind which to look, and `of`, the instance or class */
  IS_SLICE,     /* items: start, stop and step, each perhaps None: the key of an operation "[]" */
} value_kind;

/* A name bound to a value: of a class body, a module, an instance. */
typedef struct binding {
  const char *name;
  value *value; /* NULL: deleted */
  place where;  /* of the name where it was bound last */
} binding;

/* Bindings in the order in which the names were bound first, as Python's dicts keep them. */
typedef struct namespace namespace;

typedef struct argument {
  const char *name; /* NULL: positional */
  value *value;
  place where;       /* of the keyword, or of the value when positional */
  place value_where; /* of the value as the call has it: models.CASCADE; or nowhere */
} argument;

typedef struct arguments {
  argument *items;
  size_t count;
  value *unknown; /* *rest or **rest that cannot be known: anything may be among them; or NULL */
} arguments;

/* What a call of a class or symbol made. Of a class that derives from a symbol (a field class of
 * the project's own) `call` are the arguments that reached the symbol's constructor, after all
 * __init__() of the files between had their say; of a direct call, those of the call. */
typedef struct instance {
  value *type;   /* IS_CLASS or IS_SYMBOL */
  value *symbol; /* the symbol at the root of the type ("django.db.models.CharField"), or NULL */
  arguments call;
  namespace *attributes;  /* self.x = ...; NULL: none */
  uint64_t order;         /* counts instances as they are made: Field.creation_counter */
  place doubt;            /* the condition, not known, under which it was made; or nowhere */
  const char *field_name; /* under which a model had it first, and which it keeps; or NULL */
} instance;

struct value {
  value_kind kind;
  bool is_big, is_lazy;
  bool holds_field; /* IS_UNKNOWN: a field was made on the way to it */
  place where; /* of the expression that made it, for messages; of a constant where it is written */
  int64_t integer;
  double real;
  const char *text;
  size_t size;
  value **items;
  size_t count;
  struct index *index; /* of a large IS_SET or IS_DICT */
  const char *path; /* IS_SYMBOL: canonical, see canonical_path(); "django.db.models.CharField" */
  value *of;        /* IS_SYMBOL: an attribute of this; IS_METHOD: self; IS_DICT: of a defaultdict
                       what makes its values, or NULL */
  namespace *names; /* IS_DICT: of globals() and locals(): where an item is bound, too; IS_SYMBOL:
                       its attributes that were asked for; or NULL */
  class *class;
  function *function;
  module *module;
  instance *instance;
  const struct value *member_of; /* a member of an enumeration: its IS_CLASS; and then: */
  const char *member_name, *member_label;
  const struct value *member; /* in choices and values of an enumeration: whose value it is */
};

struct function {
  const char *name; /* "make_code"; "<lambda>" */
  const py_node *node;
  module *module;
  class *class; /* whose body it stands in, or NULL */
  bool is_property, is_class_method, is_static_method;
  bool is_generator;     /* has a yield: calling it gives the list of all it yields */
  struct frame *scope;   /* where its free names are looked for */
  value **defaults;      /* of each parameter, NULL where there is none */
  namespace *attributes; /* make_code.short_description = ...; NULL: none */
  place where;
};

struct class {
  const char *name, *qualified_name; /* "Meta", "Profile.Meta" */
  module *module;
  const py_node *node; /* its name, doc and body can be pointed at */
  value **bases;       /* IS_CLASS, IS_SYMBOL or IS_UNKNOWN */
  size_t base_count;
  value **mro; /* Python's C3 order, itself first; symbols and unknown bases too */
  size_t mro_count;
  bool is_temporary;     /* of with_metaclass(): stands for its bases, and is no class of its own */
  bool is_prepared;      /* a model: contribute_to_class() and class_prepared have been */
  bool is_carried_out;   /* all that these do was known */
  bool is_inconsistent;  /* its bases have no order that suits all: a TypeError in Python */
  namespace *names;      /* of its body */
  arguments keywords;    /* class X(..., metaclass=M) */
  value *value;          /* the one IS_CLASS value that is this class */
  struct value *options; /* Model._meta once it was asked for; NULL: not yet */
  bool is_enumeration;   /* derives from enum.Enum or Django's Choices */
  bool members_are_plain; /* they are not equal to their values: no type is mixed in */
  value **members;        /* of an enumeration, in order, without aliases */
  size_t member_count;
  value *members_by_value;    /* an IS_DICT of them, as long as all are constants; or NULL */
  uint64_t order;             /* counts class statements as they run */
  uint64_t next_contribution; /* the order of what contribute_to_class() makes next for it */
  bool is_doubtful; /* in the body of an `if` whose condition is not known: `doubt` is its place */
  place doubt;
  place where; /* of the name */
};

struct module {
  interpreter *interpreter;
  const char *name; /* "accounts.models" */
  const source *file;
  const py_node *tree;
  bool is_package;     /* an __init__.py: `package` is its own name */
  bool is_library;     /* of a folder of -I */
  bool is_builtin;     /* compiled into the tool: of django.contrib */
  bool is_broken;      /* it has syntax errors: a name may have been in what was not read */
  value *unknown_star; /* why: `from x import *` may have brought names; NULL: all are known */
  namespace *names;
};

/* An import that found nothing. */
typedef struct missing {
  const char *name; /* "phonenumber_field.modelfields" */
  place where;      /* of the first import of it */
  bool is_whole;    /* all that it has is missing, not only the names that somebody needs */
} missing;

typedef struct interpreter_options {
  const char *const *search_path; /* folders, in order */
  size_t search_path_count;
  size_t
      own_count; /* so many of them, the first ones, have what the user writes; others libraries */
} interpreter_options;

interpreter *interpreter_new(const interpreter_options *options, yoke_arena *arena,
                             diagnostics *to);

/* Runs a module if it has not run, with its packages' __init__.py first, as `import` does. NULL
 * when there is none of that name. Syntax errors are reported; what could be read is run. */
module *interpret_module(interpreter *interpreter, const char *name);

/* Gives the file of a module that is on no search path, or overrules the path. Before it is run. */
void interpreter_add_file(interpreter *interpreter, const char *name, const char *path);

/* Gives a module that is in no file: `text` is its Python. Before it is run. */
void interpreter_add_text(interpreter *interpreter, const char *name, const char *text);

/* The path of a module's file, whose packages are run but not itself; "" of one that is compiled in
 * or is a folder; NULL when there is none of that name. */
const char *interpreter_find_module(interpreter *interpreter, const char *name);

/* Every file that has been read, in that order: what the result depends on. */
const source *const *interpreter_files(const interpreter *interpreter, size_t *ret_count);

/* From now on a `raise` does not end a file: settings complain of what the environment lacks. */
void interpreter_forgive(interpreter *interpreter, bool forgive);

/* Whether Django takes a name for a setting: INSTALLED_APPS. */
bool is_setting_name(const char *name);

/* What the files have set in os.environ so far; NULL: nothing. */
const char *interpreter_environment(interpreter *interpreter, const char *name);

/* What `django.conf.settings` has: each name of a settings module in capitals, over Django's own
 * defaults. */
void interpreter_set_settings(interpreter *interpreter, namespace *settings);

/* Gives such names a DATABASES that has nothing but a default database of this backend:
 * "django.db.backends.sqlite3". */
void interpreter_set_backend(interpreter *interpreter, namespace *settings, const char *backend);

/* Labels, names and AppConfigs (each perhaps NULL) of the installed apps: for apps.is_installed()
 * and its kin. `are_all`: settings say so, and there are no others. */
void interpreter_set_apps(interpreter *interpreter, const char *const *names,
                          const char *const *labels, const class *const *configs, size_t count,
                          bool are_all);

/* Every class statement that has run, of all modules, in the order in which they ran. */
class *const *interpreter_classes(const interpreter *interpreter, size_t *ret_count);
missing *const *interpreter_missing(const interpreter *interpreter, size_t *ret_count);

/* The bindings in order; a deleted one has no value. One by name: NULL when there is none. */
size_t namespace_count(const namespace *names);
const binding *namespace_at(const namespace *names, size_t index);
const binding *namespace_find(const namespace *names, const char *name);
void namespace_set(namespace *names, const char *name, value *value, place where);

/* Binds `name`, which may not be known: a field is lost then, and namespace_lost() tells why. */
void namespace_set_by(namespace *names, const value *name, value *value, place where);
void namespace_lose(namespace *names, const value *why);
const value *namespace_lost(const namespace *names);
void namespace_delete(namespace *names, const char *name);
namespace *namespace_new(yoke_arena *arena);

/* The first binding along the MRO, and the class that has it; NULL when there is none in the files.
 */
const binding *class_attribute(const class *class, const char *name,
                               const struct class **ret_owner);

/* Whether the MRO has the symbol: class_derives(c, "django.db.models.Model"). A symbol of Django's
 * that derives from another counts (an EmailField is a CharField). */
bool class_derives(const class *class, const char *path);

/* Whether it is a class of models, Django's Model itself among them. */
bool is_model_class(const value *value);
bool value_is_symbol(const value *value, const char *path);

/* The symbol called, or at the root of the class called: "django.db.models.CharField"; NULL when
 * `value` is no instance or has none. */
const char *instance_path(const value *value);

/* getattr(); NULL when there is none. Functions of instances come bound. */
value *value_attribute(interpreter *interpreter, value *of, const char *name);

/* Calls a function, method or class with values; IS_UNKNOWN when the result cannot be known, also
 * when it raises. Bounded: a call that runs too long is unknown. */
value *value_call(interpreter *interpreter, value *callee, value *const *positional, size_t count);

/* The same for contribute_to_class(class, name) of a field: Python calls it when the class is made,
 * and what it makes comes in order behind the body, before what a metaclass adds. */
value *value_contribute(interpreter *interpreter, class *class, value *callee,
                        value *const *positional, size_t count);

/* bool(value): 1, 0, or -1 when it cannot be known. */
int value_truth(const value *value);
bool values_equal(const value *left, const value *right);

/* Whether it is of a type of Python's own that holds things: None, a number, a text or bytes, a
 * tuple, a list, a set, a dictionary. */
bool value_is_plain(const value *value);

/* repr() for messages: 'text', 1, None, [1, 2], <class 'accounts.models.Profile'>, F(name). And the
 * name of its type as Python says it: "str", "NoneType". */
const char *value_repr(interpreter *interpreter, const value *value);
const char *value_type_name(const value *value);

/* An argument by its keyword, or by its position among the positional ones; NULL when not given. */
const argument *find_argument(const arguments *arguments, const char *name, size_t position);
value *given_value(const arguments *arguments, const char *name, size_t position);

/* Makers. */
value *value_new(interpreter *interpreter, value_kind kind, place where);
value *value_text(interpreter *interpreter, const char *text, place where);
value *value_int(interpreter *interpreter, int64_t integer, place where);
value *value_unknown(interpreter *interpreter, place where, const char *why, ...)
    __attribute__((format(printf, 3, 4)));

/* `path` as this room names symbols: where Django documents the name, not where it defines it.
 * "django.db.models.fields.related.ForeignKey" is "django.db.models.ForeignKey". */
const char *canonical_path(yoke_arena *arena, const char *path);

#endif
