/* The model graph: what a set of models.py files means, as Django understands it. Everything in it
 * remembers its place in the source. `check`, `schema`, `plan` and `generate` read it and never
 * change it. */
#ifndef YOKE_MODEL_GRAPH_H
#define YOKE_MODEL_GRAPH_H

#include "model/expression.h"
#include "python/python.h"
#include "source/source.h"
#include "yoke/descriptor.h"

#define YOKE_NO_SHORT_NAMES /* words like to() and contains() are for programs */
#include "yoke/lookup.h"

/* What was written, as values: see interpret/interpret.h. */
typedef struct value value;
typedef struct arguments arguments;
typedef struct class class;
struct project;
struct project_options;
struct table;

typedef struct graph graph;
typedef struct app app;
typedef struct model model;
typedef struct field field;
typedef struct relation relation;

typedef enum field_traits {
  TRAIT_AUTO = 1 << 0,
  TRAIT_LENGTH = 1 << 1,   /* max_length matters */
  TRAIT_INDEXED = 1 << 2,  /* db_index defaults to True */
  TRAIT_POSITIVE = 1 << 3, /* CHECK ("x" >= 0) */
  TRAIT_RELATION = 1 << 4,
  TRAIT_NO_COLUMN = 1 << 5, /* ManyToManyField, CompositePrimaryKey */
  TRAIT_POSTGRES = 1 << 6,  /* of django.contrib.postgres: other databases have no such type */
} field_traits;

typedef enum field_class {
#define FIELD_TYPE(name, kind, sqlite, min, max, traits) FIELD_##name,
#include "model/field_types.def"
#undef FIELD_TYPE
  FIELD_CLASS_COUNT,
} field_class;

/* One line of field_types.def. */
typedef struct field_type {
  const char *name; /* "CharField" */
  yoke_kind kind;
  const char *sqlite;
  int64_t min, max;
  unsigned traits;
} field_type;
extern const field_type field_types[FIELD_CLASS_COUNT];

/* Where a default or the value of SET(...) comes from. */
typedef enum value_source {
  VALUE_NONE,
  VALUE_CONSTANT,
  VALUE_NOW, /* timezone.now and its kin */
  VALUE_TODAY,
  VALUE_UUID4,      /* uuid.uuid4 */
  VALUE_EMPTY_LIST, /* default=list, default=dict: JSON, arrays, hstore */
  VALUE_EMPTY_DICT,
  VALUE_FUNCTION,   /* a callable that only Python could run: the user supplies it in C */
  VALUE_EXPRESSION, /* db_default=Now(), db_default=F("x") + 1 */
} value_source;
typedef struct model_value {
  value_source source;
  yoke_value constant;    /* of the field's kind */
  const char *function;   /* VALUE_FUNCTION: its dotted name, "shop.models.make_code" */
  expression *expression; /* VALUE_EXPRESSION */
  const value *written;   /* NULL: not written */
  place where;
} model_value;

typedef struct choice {
  yoke_value value;
  const char *label;
  const char *group; /* of the named group it stands in, or NULL */
} choice;

/* An enumeration whose members are the choices: choices=Color, choices=Color.choices. All fields
 * with that class share one. */
typedef struct choices_member {
  const char *name;  /* "RED" */
  const char *label; /* "Red" */
  yoke_value value;
} choices_member;
typedef struct choices_enum {
  const class *class;
  const char *name; /* "Color"; "Car.Color" when it stands in another class */
  app *app;         /* whose code has it; NULL: none's */
  choices_member *members;
  size_t member_count;
  const char *empty_label; /* of __empty__, or NULL */
} choices_enum;

/* One of Django's validators with constant arguments: see yoke_validator. */
typedef struct validator {
  yoke_validator_kind kind;
  yoke_text_format format;
  bool has_offset;
  yoke_scalar limit, offset;
  const char *limit_text, *message, *code;
  const char *pattern; /* PCRE2's */
  uint32_t pattern_flags;
  bool is_inverse;
} validator;

/* error_messages={code: text} */
typedef struct error_message {
  const char *code, *text;
} error_message;

/* Whether what was written has the shape it must have; `check` has the words for it. What has not
 * is left out of the graph. */
typedef enum shape { SHAPE_RIGHT, SHAPE_NOT_A_LIST, SHAPE_WRONG_ELEMENTS } shape;

enum { DB_SQLITE, DB_POSTGRESQL, DB_MARIADB };

struct field {
  model *model;
  const char *name;         /* "user" */
  const char *attname;      /* "user_id" */
  const char *column;       /* "user_id", or db_column */
  const char *verbose_name; /* "user", underscores turned to spaces */
  const char *help_text;    /* or NULL */
  field_class class;
  const field_type *type;   /* its own line; for a relation see value_field() */
  field_class derived_from; /* of a class of the files: before get_internal_type() named another */
  bool primary_key, null, blank, unique, db_index, auto_now, auto_now_add, editable;
  bool unique_declared, db_index_declared;      /* written by the user */
  bool auto_created;                            /* the implicit id */
  uint32_t max_length;                          /* 0: none */
  bool max_length_declared, max_length_invalid; /* written; not a positive integer */
  int64_t max_length_written;                   /* 0 or less, when that is what makes it invalid */
  bool allow_unicode;                           /* SlugField */
  yoke_text_format format;
  model_value default_value;
  bool default_declared, db_default_declared; /* written, readable or not */
  bool default_is_fixed;                      /* default=timezone.now(), with the parentheses */
  model_value db_default;
  choice *choices;
  size_t choice_count;
  shape choices_shape;
  const choices_enum *choices_enum; /* or NULL */
  bool db_index_invalid;            /* not None, True or False */
  error_message *messages;          /* error_messages= */
  size_t message_count;
  relation *relation;             /* its forward end, or NULL */
  const char *class_name;         /* as written: "CharField", or a project's own "AutoSlugField" */
  const arguments *arguments;     /* all of them, each with its parameter's name, as written */
  bool is_custom;                 /* of a class of the project's own, treated as its base */
  bool has_own_internal_type;     /* a custom relation: get_internal_type() is not its base's */
  bool is_order_wrt;              /* the implicit _order of Meta.order_with_respect_to */
  const char *own_db_type[3];     /* what its db_type() returns (DB_SQLITE ...), or NULL */
  const char *own_rel_db_type[3]; /* what rel_db_type() of keys that point at it returns, or NULL */
  const char *own_db_check[3];    /* what its db_check() returns: "" for none; or NULL */
  const char *own_collation[3];   /* what its db_parameters() adds: "" for none; or NULL */
  const char *db_comment, *db_collation, *db_tablespace;            /* or NULL */
  const char *unique_for_date, *unique_for_month, *unique_for_year; /* or NULL */
  int64_t max_digits, decimal_places;                               /* -1: not given */
  const char *upload_to;                                            /* FileField; or NULL */
  bool upload_to_is_callable;
  const char *path, *match; /* FilePathField; NULL: not given, or a callable */
  bool recursive, allow_files, allow_folders;
  const char *protocol; /* GenericIPAddressField: "both", "IPv4", "IPv6" */
  bool unpack_ipv4;
  const value **validators; /* those of the option, not those of the class */
  size_t validator_count;
  const value *own_validators; /* default_validators of a class of the project's own, or NULL */
  validator *rules;            /* those of them that full_clean() runs */
  size_t rule_count;
  expression *generated; /* GeneratedField; its value has the type of `output_field` */
  field *output_field;
  bool db_persist;
  field *base_field;            /* ArrayField */
  int64_t array_size;           /* or -1 */
  field **composite;            /* CompositePrimaryKey */
  const char **composite_names; /* as written; composite[i] NULL: no field has that name */
  size_t composite_count;
  place where;              /* of the field's name */
  int64_t creation_counter; /* orders the fields of a model; of those that Django makes, negative */
};

/* limit_choices_to= as a query asks it: a group, or a lookup of a field that relations lead to. */
typedef enum limit_kind { LIMIT_ALL, LIMIT_ANY, LIMIT_TEST } limit_kind;
typedef struct limit limit;
struct limit {
  limit_kind kind;
  bool negated;
  limit **items; /* of a group */
  size_t item_count;
  const char **path; /* the relations on the way, as queries call them */
  size_t path_count;
  const field *field;
  yoke_lookup_op lookup;
  yoke_value *values; /* of the field's kind */
  size_t value_count;
  bool is_null; /* of ISNULL */
};

/* A ForeignKey or OneToOneField: one struct for both ends. */
struct relation {
  field *field;         /* the child's column */
  model *from;          /* the child: field->model */
  model *to;            /* the parent; NULL when it could not be found (reported) */
  field *to_field;      /* the parent's column; its primary key unless to_field says otherwise */
  const char *to_name;  /* as written: "User", "auth.User", "self" */
  const char *to_label; /* what that means: "auth.User"; of no known app too */
  const char *to_field_name; /* as written, or NULL */
  bool is_one_to_one, hidden /* related_name ends with + */, db_constraint, parent_link, swappable;
  const char *related_name; /* as written, interpolated, or NULL */
  const char *related_query_name;
  const char *accessor;   /* "profile", "book_set"; NULL when hidden */
  const char *query_name; /* "profile", "book"; hidden and with no name of its own: "x+", which no
                             filter can say */
  yoke_on_delete on_delete;
  model_value set_value;         /* SET(value); SET_DEFAULT: the default */
  const value *limit_choices_to; /* or NULL */
  limit *limit;                  /* the same, where C can ask it; or NULL */
  place target_where, on_delete_where, related_name_where;
};

typedef struct ordering_term {
  const char *path; /* "user__username"; NULL: `expression` is more than a path */
  bool descending;
  expression *expression; /* F("name").asc(), Lower("name"); NULL: a text */
  place where;
} ordering_term;

typedef struct unique_together {
  field **fields;
  size_t count;
  const char **names; /* as written; those that no field has are not in `fields` */
  size_t name_count;
  place where;
} unique_together;

/* A ManyToManyField. Its rows are in `through`; it is not among the fields of its model. */
typedef struct many_to_many {
  field *field;                   /* its general options; class FIELD_ManyToManyField */
  model *from, *to;               /* to NULL: could not be found (reported) */
  const char *name;               /* "groups" */
  const char *to_name, *to_label; /* as those of a relation */
  const char *related_name;       /* as written, interpolated, or NULL */
  const char *related_query_name; /* or NULL */
  const char *accessor;           /* "user_set"; NULL when hidden */
  const char *query_name;         /* "user" */
  bool symmetrical, hidden, db_constraint, swappable;
  model *through; /* NULL: could not be found (reported) */
  bool through_is_auto;
  const char *through_name, *through_label; /* through= as those of a relation, or NULL */
  const char *through_fields[2];            /* as written, or NULL */
  field *from_key, *to_key;                 /* the keys in `through`; NULL: none that fits */
  const char *db_table;                     /* as written, or NULL */
  const value *limit_choices_to;
  place where, target_where, through_where;
} many_to_many;

/* A GenericForeignKey or GenericRelation: no column, no join table. */
typedef struct generic_key {
  model *model;
  const char *name;
  bool is_relation;                               /* GenericRelation */
  const char *content_type_name, *object_id_name; /* "content_type", "object_id" */
  field *content_type, *object_id;                /* of GenericForeignKey; or NULL */
  model *to;                                      /* of GenericRelation; or NULL */
  const char *to_name, *to_label, *related_query_name;
  bool for_concrete_model;
  const arguments *arguments; /* bound to their parameters' names */
  int64_t creation_counter;
  place where;
} generic_key;

/* Meta.indexes. `model_index`, for <strings.h> has an index() of its own. */
typedef struct index_column {
  field *field;     /* NULL: no field has that name */
  const char *name; /* as written, without the minus */
  bool descending;
} index_column;
typedef struct model_index {
  const char *name; /* as given, or made: final */
  bool name_given;
  size_t max_name_length; /* of its class */
  const char *class_name; /* "Index", "GinIndex", "BrinIndex", ... */
  index_column *columns;
  size_t column_count;
  expression **expressions;
  size_t expression_count;
  expression *condition; /* or NULL */
  const char **include;
  field **include_fields; /* one for each of `include`; NULL: no field has that name */
  size_t include_count;
  const char **opclasses;
  size_t opclass_count;
  const char *db_tablespace; /* or NULL */
  const arguments *call;     /* fillfactor=, fastupdate=, ... */
  place where;
} model_index;

typedef enum constraint_kind {
  CONSTRAINT_CHECK,
  CONSTRAINT_UNIQUE,
  CONSTRAINT_EXCLUDE,
} constraint_kind;

typedef enum deferrable { NOT_DEFERRABLE, DEFERRABLE_DEFERRED, DEFERRABLE_IMMEDIATE } deferrable;

/* Meta.constraints. */
typedef struct constraint {
  constraint_kind kind;
  const char *name, *class_name;
  const char **names; /* UniqueConstraint(fields=) */
  field **fields;     /* one for each of `names`; NULL: no field has that name */
  size_t field_count;
  expression **expressions;
  size_t expression_count;
  const char **operators; /* ExclusionConstraint: one for each of `expressions` */
  expression *condition;  /* check=, condition=; or NULL */
  deferrable deferrable;
  const char **include;
  field **include_fields;
  size_t include_count;
  const char **opclasses;
  size_t opclass_count;
  int nulls_distinct;                             /* 1, 0, or -1 for None */
  const char *violation_message, *violation_code; /* or NULL */
  const arguments *call;
  place where;
} constraint;

/* The other end of a relation or of a ManyToManyField: one of the two. */
typedef struct reverse_end {
  relation *relation;
  many_to_many *many_to_many;
} reverse_end;

struct model {
  app *app;
  const char *name; /* "Profile" */
  const char
      *c_name; /* "blog_Profile", where another app has a Profile too; or NULL: see names.h */
  const char *c_type; /* what name_c_type() gives, once names_tell_apart() has run; NULL before */
  struct table *c_suffixes; /* underscores behind the functions of an attribute, by its name: where
                               they would clash with others; or NULL */
  const char *table;
  bool table_is_made; /* of no Meta.db_table: cut off where the database takes no longer names */
  const char *verbose_name; /* "profile" */
  const char *doc;          /* docstring or NULL */
  bool is_abstract;
  bool is_auto_created; /* a many-to-many join table */
  bool is_unmanaged;    /* Meta.managed = False: its table is not ours to make */
  bool is_swapped;      /* auth.User where settings.AUTH_USER_MODEL is another: of no app */
  bool is_incomplete;   /* something of it could not be read and is left out: reported */
  bool is_proxy;
  model *concrete;      /* itself, or what a proxy is a proxy of, to the end */
  model *proxy_for;     /* the direct one; or NULL */
  model **parents;      /* concrete ones, direct ones: multi-table inheritance */
  field **parent_links; /* the one-to-one field that leads to each */
  size_t parent_count;
  model **bases; /* all models it derives from, abstract ones too, in the MRO's order */
  size_t base_count;
  field **fields; /* concrete, in Django's order: _meta.concrete_fields. Those of parents come
                     first; a column is the model's own when field->model is the model */
  size_t field_count;
  struct table *field_names;    /* model_field()'s, where there are many; or NULL */
  struct table *declared_names; /* the last of `declared` with a name or attname: the same */
  field **declared; /* _meta.local_fields, in order: own fields with columns or composite */
  size_t declared_count;
  field *composite_key; /* CompositePrimaryKey, not among `fields`: then `pk` is NULL */
  field *pk;
  relation **reverse; /* relations that point here, hidden ones too, in the order of Django's
                         _meta.get_fields() */
  size_t reverse_count;
  reverse_end *reverse_ends; /* all that Django's _meta.get_fields(include_hidden=True) has: those
                                of the parents first, those of its proxies too */
  size_t reverse_end_count;
  ordering_term *ordering;
  size_t ordering_count;
  unique_together *unique_together;
  size_t unique_together_count;
  bool ordering_clashes; /* ordering and order_with_respect_to were both given */
  shape ordering_shape, unique_together_shape;
  place ordering_where, unique_together_where;
  many_to_many **many_to_many;
  size_t many_to_many_count;
  generic_key **generic_keys;
  size_t generic_key_count;
  model_index *indexes;
  size_t index_count;
  constraint *constraints;
  size_t constraint_count;
  shape indexes_shape, constraints_shape;
  field *order_with_respect_to; /* NULL: none, or no field has that name */
  const char *order_with_respect_to_name;
  ordering_term *get_latest_by;
  size_t get_latest_by_count;
  const char *default_permissions[8]; /* add, change, delete, view; as far as there are */
  size_t default_permission_count;
  const value *permissions;       /* as written, or NULL */
  const char *db_table_comment;   /* or NULL */
  const char *db_tablespace;      /* or NULL */
  const char *required_db_vendor; /* or NULL */
  const char **required_db_features;
  size_t required_db_feature_count;
  const char *swappable;            /* "AUTH_USER_MODEL", or NULL */
  const char *swapped;              /* the label of the model it is swapped for, or NULL */
  const class *class;               /* NULL when auto-created */
  const char *default_related_name; /* Meta.default_related_name, or NULL */
  const char *verbose_name_plural;
  const py_node *str;  /* def __str__, own or inherited, or NULL */
  const py_node *node; /* the class; NULL when auto-created */
  place where;         /* of the class's name */
};

struct app {
  graph *graph;
  const char *label; /* "accounts" */
  const char *path;  /* of its models file */
  bool is_builtin;   /* django.contrib.*: there because a project uses it */
  bool
      is_absent; /* Meta.app_label names it, but INSTALLED_APPS does not: it is not in graph.apps */
  field_class default_auto_field;
  model *
      *models; /* in order of declaration; abstract ones too; of a built-in app only what is used */
  size_t model_count;
};

struct graph {
  yoke_arena *arena;
  diagnostics *diagnostics;
  const struct project *project;
  struct table *models_by_label; /* "accounts.profile" */
  const char *auth_user_model;   /* "auth.User" */
  app **apps;                    /* built-in ones first, then as given */
  size_t app_count;
  const model **left_out; /* those that graph_leave_out() took out of it */
  size_t left_out_count;
};

/* Runs the models of a project's apps and makes them a graph. Always returns one; what is wrong is
 * in `to`. */
graph *graph_build(struct project *project, yoke_arena *arena, diagnostics *to);

/* The same of what project_read() finds. */
graph *graph_read(const struct project_options *options, yoke_arena *arena, diagnostics *to);

/* Look-ups by name; NULL when there is none. */
app *graph_app(const graph *graph, const char *label);
model *graph_model(const graph *graph, const char *app_label,
                   const char *name); /* name without regard to case, as Django */
field *model_field(const model *model, const char *name); /* by name or attname */

/* The model that a relation to many, or a reverse end, leads to by the name that queries use. */
const model *model_behind(const model *from, const char *name);

/* The field whose type the column has: for a relation its target's, for a GeneratedField its
 * output_field, followed to the end; else itself. */
const field *value_field(const field *field);

/* How C holds the values of a field: the kind of its type, but text for a DecimalField of more
 * digits than a yoke_decimal has. Constants (defaults, choices) are of this kind. */
yoke_kind field_kind(const field *field);

/* What form its texts have. */
yoke_text_format field_format(const field *field);

/* "accounts.Profile"; "accounts.Profile.user". */
const char *model_label(const model *model);
const char *field_label(const field *field);

#endif
