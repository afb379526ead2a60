/* The inside of graph_build(): what the files of this room share while a graph is being made.
 *
 *   imports.c    which name is bound to what in a file or class body
 *   evaluate.c   the value of an expression, as far as it is constant
 *   calculate.c  operators and f-strings on constants
 *   enums.c      TextChoices and IntegerChoices
 *   classes.c    which classes are models, and their bases in order
 *   inherit.c    what a model declares itself and takes over from abstract bases
 *   meta.c       class Meta
 *   arguments.c  a field's call, its arguments by name
 *   fields.c     a field and its options
 *   values.c     defaults and choices: values of the field's kind
 *   relations.c  the options of ForeignKey and OneToOneField
 *   python_names.c  what every Python file knows
 *   text.c       helpers with names and texts
 *   names.c      names in the database; c_names.c in C; c_clashes.c whether two are the same
 *   build.c      graph_build(): all of it, in order
 *   resolve.c    what the relations point at, once all models are known
 *   many.c       the join tables of ManyToManyField
 *   reverse.c    the reverse ends, in Django's order
 *   builtin.c    the apps of Django that are compiled in
 */
#ifndef YOKE_MODEL_BUILD_H
#define YOKE_MODEL_BUILD_H

#include <stdarg.h>

#include "model/graph.h"
#include "model/names.h"

typedef struct builder builder;
typedef struct module module;
typedef struct scope scope;
typedef struct class_info class_info;
typedef struct value value;
typedef struct declaration declaration;
typedef struct draft draft;

/* ── What is known of names ─────────────────────────────────────────────────────────────────── */

typedef enum binding_kind { BIND_IMPORT, BIND_CLASS, BIND_VALUE, BIND_FUNCTION } binding_kind;

typedef struct binding {
  const char *name;
  binding_kind kind;
  const char *path; /* BIND_IMPORT: "django.db.models" */
  const py_node
      *node;   /* the class, the function, or the value assigned; NULL: it cannot be known */
  place where; /* of the name */
  uint32_t at; /* where in the file it comes to hold */
  bool is_conditional; /* in an if, a try, a loop or a with */
  value **memo;        /* BIND_VALUE: what it evaluated to, once it has been */
} binding;

/* The names of a file, or of a class body within it. */
struct scope {
  module *module;
  scope *outer;      /* NULL for a file */
  class_info *class; /* whose body it is; NULL for a file */
  binding *items;    /* in the order of the source */
  size_t count;
  const char **stars; /* from PATH import * */
  size_t star_count;
  unsigned
      conditions; /* while it is being filled: how many statements that may not run are around */
};

/* One models file. */
struct module {
  builder *builder;
  const source *file;
  const py_node *tree;
  app *app;
  scope scope;
  const char *dotted; /* "accounts.models", from its path */
  unsigned rank;      /* when Python would run it: after what it imports */
  bool is_builtin, is_ranked;
  bool is_package; /* an __init__.py */
  class_info **classes;
  size_t class_count;
};

struct builder {
  graph *graph;
  yoke_arena *arena;
  diagnostics *to;
  module **modules; /* the files given, then built-in ones */
  size_t module_count;
  unsigned next_rank, depth;
  draft *drafts; /* fields whose values wait until all models are known */
  size_t draft_count, drafts_done;
  model **models; /* every model made, abstract ones too; those before `models_resolved` are done */
  size_t model_count, models_resolved;
};

/* Fills a scope with the names that `body` binds. */
void scope_fill(scope *scope, py_node *const *body, size_t count);

/* The binding of `name` that holds at `at`: the last one before it. NULL when there is none. */
const binding *scope_find(const scope *scope, const char *name, uint32_t at);
#define AT_END UINT32_MAX

/* The file an import path means ("accounts.models", "app.models.person"), or NULL. Loads built-in
 * files. */
module *module_by_path(builder *builder, const char *path);

/* Sets the rank of each file: a file comes after the files it imports. */
void rank_modules(builder *builder);

/* Parses a file's text into a module of `app` and fills its scope. */
module *module_add(builder *builder, const source *file, const char *dotted, app *app);

/* ── Values ─────────────────────────────────────────────────────────────────────────────────── */

typedef enum value_kind_of {
  VALUE_IS_UNKNOWN,   /* cannot be worked out here */
  VALUE_IS_UNDEFINED, /* a name that nothing binds: text */
  VALUE_IS_NONE,
  VALUE_IS_BOOL,
  VALUE_IS_INT,
  VALUE_IS_FLOAT,
  VALUE_IS_TEXT,
  VALUE_IS_LIST, /* items; a tuple too */
  VALUE_IS_DICT, /* items: key, value, key, value, ... */
  VALUE_IS_DATE, /* date, time, datetime: scalar */
  VALUE_IS_TIME,
  VALUE_IS_DATETIME,
  VALUE_IS_NAME,     /* something imported: path "django.db.models.CASCADE" */
  VALUE_IS_CLASS,    /* a class of the files */
  VALUE_IS_FUNCTION, /* a function of the files, or a lambda */
  VALUE_IS_CALL,     /* a call of something imported: path, node, scope to evaluate arguments in */
} value_kind_of;

struct value {
  value_kind_of kind;
  bool boolean, is_tuple;
  int64_t integer;
  double real;
  yoke_scalar scalar;
  const char *text; /* VALUE_IS_TEXT, VALUE_IS_UNDEFINED */
  size_t size;
  value *items;
  size_t count;
  const char *label;       /* of a member of TextChoices or IntegerChoices */
  const char *path;        /* VALUE_IS_NAME, VALUE_IS_CALL: dotted; normalised, see django_path() */
  const char *method_name; /* VALUE_IS_CALL: of a method called on its result, or NULL */
  class_info *class;       /* VALUE_IS_CLASS */
  const binding *method;   /* VALUE_IS_FUNCTION: where it is declared, or NULL */
  const py_node *node;
  const scope *scope;
  place where;
};

/* The value of an expression. Reports nothing. */
value evaluate(builder *builder, const scope *scope, const py_node *node);

/* Whether `from somewhere import *` may define names here that no file tells of. */
bool has_unknown_star(builder *builder, const scope *scope);

value value_none(place where);
value lazy_value_text(const char *text, place where);
value lazy_value_int(int64_t integer, place where);
value value_bool(bool boolean, place where);
value value_float(double real, place where);
value lazy_value_unknown(const py_node *node);

/* Parts of evaluate(). */
value evaluate_unary(builder *builder, const scope *scope, const py_node *node);
value evaluate_binary(builder *builder, const scope *scope, const py_node *node);
value evaluate_fstring(builder *builder, const scope *scope, const py_node *node);

/* Bytes of a text, items of a list: what doubles a name 30 times is no models file. */
enum { LARGEST_VALUE = 1024 * 1024 };

/* Whether every Python file knows the name without an import: "str". */
bool is_python_name(const char *name);

/* How Python would name its type: "str", "int", "NoneType", ... */
const char *lazy_value_type_name(const value *value);

/* repr(), for messages: 'text', 1, None, [1, 2]. */
const char *lazy_value_repr(builder *builder, const value *value);

/* `path` without what Django's packages add to the short name: "django.db.models.fields.CharField"
 * is "django.db.models.CharField". */
const char *django_path(builder *builder, const char *path);

/* The name behind "django.db.models." in a path; NULL when it is not of there. */
const char *models_name(const char *path);

/* Members of an enumeration class: [(value, label), ...]; and its attributes (.choices, .A). */
value enum_choices(builder *builder, class_info *class);
bool enum_attribute(builder *builder, class_info *class, const char *name, place where,
                    value *ret_value);

/* ── Classes ────────────────────────────────────────────────────────────────────────────────── */

typedef enum class_kind {
  CLASS_PLAIN,        /* of no meaning here; a mixin at most */
  CLASS_MODEL,        /* derives from models.Model; see class_info.model */
  CLASS_TEXT_CHOICES, /* models.TextChoices */
  CLASS_INT_CHOICES,  /* models.IntegerChoices */
  CLASS_FIELD,        /* a field class of the user's own */
  CLASS_UNKNOWN,      /* derives from something that is not in the files */
} class_kind;

struct class_info {
  module *module;
  const py_node *node;
  scope scope; /* of its body */
  class_kind kind;
  bool is_resolving, is_resolved;
  class_info **bases; /* the direct ones that are in the files */
  size_t base_count;
  class_info **mro; /* itself first */
  size_t mro_count;
  const py_node *unknown_base; /* the first base that is not known, or NULL */
  model *model;                /* of CLASS_MODEL, once it is made */
  declaration *declarations; /* of CLASS_MODEL: its fields, own and inherited, in Django's order */
  size_t declaration_count;
};

/* The class a class statement makes. */
class_info *class_of(builder *builder, const scope *scope, const py_node *node);

/* Makes the model of a class when it is one; a second call returns what the first made. */
model *class_model(builder *builder, class_info *class);

/* A class attribute along the bases; NULL when there is none. */
const binding *lazy_class_attribute(const class_info *class, const char *name,
                                    const class_info **ret_owner);

/* ── Models ─────────────────────────────────────────────────────────────────────────────────── */

/* A field where it is written: `name = models.CharField(...)`. */
struct declaration {
  const char *name;
  class_info *owner; /* the class whose body it is in */
  const py_node *call;
  const char *type;  /* "CharField" */
  field_class class; /* FIELD_CLASS_COUNT: a ManyToManyField */
  place where;       /* of the name */
};

/* What a field declares that can be turned into values of its kind only when its target is known.
 */
struct draft {
  field *field;
  value default_value, db_default, choices, set_value;
  bool has_default, has_db_default, has_choices, has_set_value;
};

/* Finds the fields of a model class, own and inherited. */
void inherit_declarations(builder *builder, class_info *class);

/* Which field class a call makes, if any. False: it is no field. With an unknown field class: true,
 * and *ret_known false. */
bool is_field_call(builder *builder, const scope *scope, const py_node *call, const char **ret_type,
                   field_class *ret_class, bool *ret_known);

/* Whether a class of that name sounds like a field; and the field class a misspelt one means, or
 * NULL. */
bool has_field_name(const char *name);
const char *closest_field(const char *name);

/* Makes the field of a declaration; NULL when it could not (reported). */
field *build_field(builder *builder, model *model, const declaration *declaration);

/* Puts a field into its model at Django's place. */
void add_field(builder *builder, model *model, field *field);

/* The implicit primary key, where the model has none of its own. */
void add_auto_key(builder *builder, model *model, field_class class);

/* Reads class Meta, inherited or own, into the model. In two steps: what names the model, then what
 * names its fields. */
void meta_identity(builder *builder, class_info *class, model *model);
void meta_fields(builder *builder, class_info *class, model *model);
bool meta_is_true(builder *builder, const class_info *class, const char *option);

/* An option of class Meta as the model sees it; false when it is not set. */
bool meta_option(builder *builder, const class_info *class, const char *name, value *ret_value);

/* Points every relation that has no target yet at its model, and brings built-in apps in. */
void resolve_relations(builder *builder);

/* Turns drafts into values. */
void settle_drafts(builder *builder);

/* The ManyToManyField of a declaration, with its join table. */
void build_many_to_many(builder *builder, model *model, const declaration *declaration);

/* Fills each model's reverse ends. */
void collect_reverse(builder *builder);

/* The built-in app of a label: parsed on the first call; NULL when there is none. */
module *builtin_module(builder *builder, const char *label);
module *builtin_module_by_path(builder *builder, const char *path);

/* Puts a built-in app with all its models into the graph, if it is not there yet. */
void builtin_use(builder *builder, module *module);

/* The app with a label, made when there is none yet. */
app *app_of(builder *builder, const char *label, const char *path);

/* Adds a model to its app and to the builder, or reports the other one of that name. */
void register_model(builder *builder, model *model);

/* ── Arguments of a call ────────────────────────────────────────────────────────────────────── */

typedef struct argument {
  const char *name; /* of the parameter it is bound to */
  value value;
  place where; /* of the keyword, or of the value when it is positional */
} argument;

typedef struct arguments {
  argument *items;
  size_t count;
} arguments;

/* Binds a call's arguments to parameters; `positional` ends with NULL. False when that fails
 * (reported, with Python's texts). `callee` is for messages: "Field", "ForeignKey". */
bool bind_arguments(builder *builder, const scope *scope, const py_node *call, const char *callee,
                    const char *const *positional, arguments *ret_arguments);
const argument *lazy_find_argument(const arguments *arguments, const char *name);

/* ── Options ────────────────────────────────────────────────────────────────────────────────── */

/* Each reads one option's value; when the value cannot be that, reports and returns false. */
bool option_bool(builder *builder, const argument *argument, bool *ret);
bool option_text(builder *builder, const argument *argument, const char **ret);

/* Relation options of ForeignKey and OneToOneField. False: the field cannot be made (reported). */
bool build_relation(builder *builder, field *field, const declaration *declaration,
                    const arguments *arguments, draft *draft);

/* "%(class)s" and its kin in a related name. Reports what is wrong; then returns NULL. */
const char *interpolate_name(builder *builder, const char *text, const model *model, place where);

/* ── Helpers ────────────────────────────────────────────────────────────────────────────────── */

/* As report(), but silent when the same was said of the same place: an abstract model's mistake is
 * met once for each of its children. Returns NULL then. */
diagnostic *complain(builder *builder, severity severity, const char *id, place where,
                     const char *format, ...) __attribute__((format(printf, 5, 6)));

/* The new last item of an array in the builder's arena, to be assigned to. */
#define APPEND(builder, items, count)                                                              \
  (*((items) = yoke_arena_grow((builder)->arena, (items), (count), sizeof *(items)),               \
     &(items)[(count)++]))

char *lower_text(yoke_arena *arena, const char *text);             /* ASCII letters */
bool same_name(const char *left, const char *right);               /* without regard to case */
bool is_identifier(const char *text);                              /* Python's str.isidentifier() */
const char *closest(const char *name, const char *const *choices); /* for "did you mean"; or NULL */
const char *spaced_words(yoke_arena *arena, const char *camel);    /* "IDCard" is "id card" */

#endif
