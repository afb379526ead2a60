/* How the models look in C, decided once for the header and the source: types, members, accessors,
 * and the places of fields and relations in their tables. */
#ifndef YOKE_GENERATE_SHAPE_H
#define YOKE_GENERATE_SHAPE_H

#include "model/graph.h"
#include "model/table.h"
#include "schema/schema.h"

typedef struct c_model c_model;
typedef struct c_many c_many;
typedef struct c_app c_app;

/* An enumeration of the project's own that fields take their choices from: Color_RED, ... */
typedef struct c_enum {
  const choices_enum *source;
  const char *name; /* "Color"; "Book_Status" */
  table *members_by_value;
  const c_app
      *home; /* whose header has it: the app whose code it is, or else the first to use it */
} c_enum;

/* A function of the project's own that gives a default: the program supplies it in C. */
typedef struct c_default {
  const char *path; /* in Python: "shop.models.make_code"; of a lambda its field's,
                       "shop.models.Book.code_default" */
  const char *name; /* "shop_make_code" */
  yoke_kind kind;   /* of what it returns */
  bool is_of_other_kind;
} c_default;

/* A member that holds a column. */
typedef struct c_column {
  const field *field;
  const char *member;    /* "user_id" */
  const char *type;      /* "int64_t", "const char *": ends in a star or else wants a space */
  const char *lookup;    /* "yoke_int_lookup" */
  bool is_pointer;       /* NULL stands for SQL NULL */
  const c_enum *choices; /* or NULL */
  const c_default *default_function; /* or NULL */
  const c_model *owner; /* the parent whose table has the column; NULL: the model's own table */
} c_column;

/* One end of a relation: an entry of the relations table. */
typedef struct c_end {
  const relation *relation;
  bool is_reverse;
  const c_model *owner, *target;
  size_t index;             /* in the owner's table */
  const char *accessor;     /* in C: "user", "profile", "book_set"; NULL when hidden */
  const char *slot;         /* the member that caches the partner; NULL: none */
  const char *partner;      /* the parameter for the partner, when there is a slot: "user" */
  size_t state;             /* which byte of `states`, when there is a slot */
  const char *where_member; /* in the where struct; NULL: none */
} c_end;

/* One end of a many-to-many relation: an entry of that table. */
struct c_many {
  const many_to_many *many;
  bool is_reverse;
  const c_model *owner, *target;
  const c_end *near, *far;  /* the way over the join table */
  size_t index;             /* in the owner's table */
  const char *accessor;     /* in C; NULL when hidden */
  const char *where_member; /* in the where struct; NULL: none */
};

/* A parent in multi-table inheritance, direct or not. */
typedef struct c_parent {
  const c_model *model;
  const field *link; /* the column that names its row: of the model, or of a parent in between */
} c_parent;

/* Meta.ordering or get_latest_by: the terms that SQLite can sort by. */
typedef struct c_ordering {
  schema_expression *terms;
  size_t count;
} c_ordering;

struct c_model {
  const model *model;
  const c_app *app;
  size_t number;        /* among all models, from 0 */
  const char *type;     /* "Profile" */
  const char *variable; /* "profile" */
  c_column *columns;    /* one for each of model->fields, in that order */
  size_t column_count;
  c_end *ends; /* forward ends in the order of fields, then reverse ends */
  size_t end_count;
  table *forward_ends, *reverse_ends; /* by relation, where there are many; or NULL */
  size_t slot_count;
  const many_to_many **incoming; /* that point at the very model */
  size_t incoming_count;
  c_many *many;
  size_t many_count;
  c_parent *parents; /* grandparents first */
  size_t parent_count;
  c_ordering ordering, latest_by;
};

struct c_app {
  const app *app;
  const char *name; /* "accounts": header, source and descriptor */
  c_model *models;  /* concrete ones */
  size_t model_count;
};

typedef struct c_graph {
  const graph *graph;
  yoke_arena *arena;
  diagnostics *diagnostics;
  c_model **by_model; /* all of them, by the address of their model */
  size_t model_count;
  c_app *apps;
  size_t app_count;
  table *app_names; /* in C */
  c_enum **enums;
  size_t enum_count;
  table *enum_of; /* by choices_enum */
  c_default **defaults;
  size_t default_count;
  table *default_of; /* by kind and path */
} c_graph;

/* What cannot be said in C is told to `to`. */
c_graph *shape_graph(const graph *graph, yoke_arena *arena, diagnostics *to);

/* Steps of it: ends whose name another has keep none; terms to sort by; enumerations and default
 * functions. */
void shape_names(const c_graph *shapes, c_model *to, yoke_arena *arena);
void shape_orderings(const c_graph *shapes, c_model *to, yoke_arena *arena);
void shape_values(c_graph *shapes);

const c_model *shape_of(const c_graph *shapes, const model *model);
const c_column *column_of(const c_model *model, const field *field);
const c_end *end_of(const c_model *model, const relation *relation, bool is_reverse);
const c_many *many_of(const c_model *model, const many_to_many *many, bool is_reverse);

/* What the functions of an end are called: "Profile_user", and with a verb "Profile_set_user". */
const char *accessor_function(yoke_arena *arena, const c_end *end, const char *verb);
const char *many_function(yoke_arena *arena, const c_many *many, const char *verb);

/* "Book_get_status_display" */
const char *display_function(yoke_arena *arena, const c_model *model, const field *field);

/* Apps other than `app` that its models name: in relations of their own, or, with `reverse`, in
 * relations that point at them too. In the order of the graph; returns how many. `*ret` has room
 * for every app. */
size_t apps_named(const c_graph *shapes, const c_app *app, bool reverse, yoke_arena *arena,
                  const c_app ***ret);

#endif
