/* The model graph: what a set of models.py files means, as Django understands it. Everything in it
 * remembers its place in the source. `check`, `schema`, `plan` and `generate` read it and never
 * change it. */
#ifndef YOKE_MODEL_GRAPH_H
#define YOKE_MODEL_GRAPH_H

#include "python/python.h"
#include "source/source.h"
#include "yoke/descriptor.h"

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

/* A default, a choice or a SET(...): a constant, or the current time. */
typedef enum value_source { VALUE_NONE, VALUE_CONSTANT, VALUE_NOW, VALUE_TODAY } value_source;
typedef struct model_value {
  value_source source;
  yoke_value constant; /* of the field's kind */
  place where;
} model_value;

typedef struct choice {
  yoke_value value;
  const char *label;
} choice;

/* Whether what was written has the shape it must have; `check` has the words for it. What has not
 * is left out of the graph. */
typedef enum shape { SHAPE_RIGHT, SHAPE_NOT_A_LIST, SHAPE_WRONG_ELEMENTS } shape;

struct field {
  model *model;
  const char *name;         /* "user" */
  const char *attname;      /* "user_id" */
  const char *column;       /* "user_id", or db_column */
  const char *verbose_name; /* "user", underscores turned to spaces */
  const char *help_text;    /* or NULL */
  field_class class;
  const field_type *type; /* its own line; for a relation see value_field() */
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
  bool db_index_invalid;      /* not None, True or False */
  const char *unique_message; /* error_messages={"unique": ...}, or NULL */
  relation *relation;         /* its forward end, or NULL */
  const py_node *call;        /* models.CharField(...): its arguments can be pointed at */
  place where;                /* of the field's name */
  uint64_t creation_counter;  /* orders the fields of a model: where Python would have made it */
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
  model_value set_value; /* SET(value); SET_DEFAULT: the default */
  place target_where, on_delete_where, related_name_where;
};

typedef struct ordering_term {
  const char *path; /* "user__username" */
  bool descending;
  place where;
} ordering_term;

typedef struct unique_together {
  field **fields;
  size_t count;
  const char **names; /* as written; those that no field has are not in `fields` */
  size_t name_count;
  place where;
} unique_together;

/* A ManyToManyField: only as far as its names can clash with others. Its rows are in `through`. */
typedef struct many_to_many {
  model *from, *to; /* to NULL: could not be found (reported) */
  const char *name; /* "groups" */
  const char *to_name;
  const char *related_name; /* as written, interpolated, or NULL */
  const char *accessor;     /* "user_set"; NULL when hidden */
  const char *query_name;   /* "user" */
  model *through;
  place where;
} many_to_many;

struct model {
  app *app;
  const char *name; /* "Profile" */
  const char *table;
  const char *verbose_name; /* "profile" */
  const char *doc;          /* docstring or NULL */
  bool is_abstract;
  bool is_auto_created; /* a many-to-many join table */
  bool is_unmanaged;    /* Meta.managed = False: its table is not ours to make */
  bool is_swapped;      /* auth.User where settings.AUTH_USER_MODEL is another: of no app */
  bool is_incomplete;   /* something of it could not be read and is left out: reported */
  field **fields;       /* concrete, in Django's order: _meta.concrete_fields */
  size_t field_count;
  field *pk;
  relation **reverse; /* relations that point here, hidden ones too, in the order of Django's
                         _meta.get_fields() */
  size_t reverse_count;
  ordering_term *ordering;
  size_t ordering_count;
  unique_together *unique_together;
  size_t unique_together_count;
  shape ordering_shape, unique_together_shape;
  place ordering_where, unique_together_where;
  many_to_many **many_to_many;
  size_t many_to_many_count;
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
  model *
      *models; /* in order of declaration; abstract ones too; of a built-in app only what is used */
  size_t model_count;
};

struct graph {
  yoke_arena *arena;
  diagnostics *diagnostics;
  field_class default_auto_field;
  const char *auth_user_model; /* "auth.User" */
  app **apps;                  /* built-in ones first, then as given */
  size_t app_count;
};

/* A file to read and the app it is for; label NULL: the folder that holds the file. */
typedef struct model_file {
  const char *path;
  const char *label;
} model_file;

typedef struct graph_options {
  field_class default_auto_field; /* FIELD_BigAutoField */
  const char *auth_user_model;    /* NULL: "auth.User" */
} graph_options;

/* Reads files into a graph. Always returns one; what is wrong is in `to`. */
graph *graph_build(const model_file *files, size_t count, const graph_options *options,
                   yoke_arena *arena, diagnostics *to);

/* Look-ups by name; NULL when there is none. */
app *graph_app(const graph *graph, const char *label);
model *graph_model(const graph *graph, const char *app_label,
                   const char *name); /* name without regard to case, as Django */
field *model_field(const model *model, const char *name); /* by name or attname */

/* The field whose type the column has: for a relation its target's, followed to the end; else
 * itself. */
const field *value_field(const field *field);

/* "accounts.Profile"; "accounts.Profile.user". */
const char *model_label(const model *model);
const char *field_label(const field *field);

#endif
