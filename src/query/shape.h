/* Inside the query room: from a where struct to SQL.
 *
 *   where struct ──describe──▶ shape key + values ──cache──▶ shape: SQL and what its columns are
 *                                     │ a new key only             ▲
 *                                     └────────compile─────────────┘
 *
 * A shape key is a run of bytes that says all the SQL depends on and nothing else; the compiler
 * reads only the key, so two queries with one key have one SQL text. Values are numbered in the
 * order they are described and stand in the SQL as ?1, ?2, ... wherever they are needed. */
#ifndef YOKE_QUERY_SHAPE_H
#define YOKE_QUERY_SHAPE_H

#include "query/query.h"

/* ── What a call asks ───────────────────────────────────────────────────────────────────────── */

typedef enum yoke_query_kind {
  YOKE_SELECT_OBJECTS,
  YOKE_SELECT_FIELDS,
  YOKE_SELECT_COUNT,
  YOKE_SELECT_EXISTS,
  YOKE_UPDATE_ROWS,
  YOKE_DELETE_ROWS,
} yoke_query_kind;

/* What a shape key is made of, behind its head (model and kind). A number is two bytes. */
typedef enum yoke_token {
  YOKE_T_END,         /* of a relation, a member, a group, a where struct */
  YOKE_T_FIELD,       /* number of the field, yoke_lookup_op: one value; two for YOKE_RANGE */
  YOKE_T_NULL,        /* number of the field: IS NULL */
  YOKE_T_NOT_NULL,    /* number of the field */
  YOKE_T_NOTHING,     /* number of the field: a comparison that no row can meet */
  YOKE_T_ANYTHING,    /* number of the field: one that every row meets */
  YOKE_T_IS,          /* this object: one value */
  YOKE_T_IS_NULL,     /* this object, which has nothing in the column that is compared */
  YOKE_T_RELATION,    /* number of the relation, then the partner's conditions up to END */
  YOKE_T_MANY,        /* number of the many-to-many end, then the partner's conditions up to END */
  YOKE_T_ABSENT,      /* number of the relation */
  YOKE_T_PRESENT,     /* number of the relation */
  YOKE_T_MANY_ABSENT, /* number of the many-to-many end */
  YOKE_T_MANY_PRESENT,
  YOKE_T_ALL,    /* members up to END */
  YOKE_T_ANY,    /* members up to END */
  YOKE_T_NONE,   /* members up to END */
  YOKE_T_MEMBER, /* of a group: conditions up to END */
  YOKE_T_SET,    /* number of the field: one value */
  YOKE_T_COLUMN, /* number of the field: it is read */
  YOKE_T_ORDER,  /* text and its NUL */
  YOKE_T_UNORDERED,
  YOKE_T_ORDER_BY_PK, /* unless Meta.ordering says otherwise */
  YOKE_T_LATEST_BY,   /* by Meta.get_latest_by */
  YOKE_T_REVERSED,    /* the order turned around */
  YOKE_T_RELATED,     /* text and its NUL */
  YOKE_T_LIMIT,       /* one value */
  YOKE_T_OFFSET,      /* one value */
} yoke_token;

/* A call described: its key and values. The room inside serves all but unusually long ones. */
typedef struct yoke_request {
  yoke_db *db;
  const yoke_model *model;
  yoke_query_kind kind;
  unsigned char *key;
  size_t key_size, key_capacity;
  yoke_value *values;
  size_t value_count, value_capacity;
  bool is_negated;    /* in what is excluded, or in .none */
  int crossed;        /* relations, from the request's model to where it is being described */
  int depth;          /* of the where struct that is being described */
  yoke_arena scratch; /* patterns, key lists, and what outgrew the room inside */
  unsigned char key_room[240];
  yoke_value value_room[8];
} yoke_request;

/* How the rows of a request are ordered when it names no order itself. */
typedef enum yoke_default_order {
  YOKE_ORDER_META, /* Meta.ordering */
  YOKE_ORDER_META_OR_PK,
  YOKE_ORDER_LATEST_BY, /* Meta.get_latest_by */
  YOKE_ORDER_NONE,
} yoke_default_order;

void yoke_request_init(yoke_request *request, yoke_db *db, const yoke_model *model,
                       yoke_query_kind kind);
void yoke_request_free(yoke_request *request);

/* Each adds to the description, in this order; false with the error set. */
bool yoke_describe_where(yoke_request *request, const yoke_query *query);
bool yoke_describe_among(yoke_request *request, const yoke_query *query, const yoke_many *many,
                         yoke_value key);
bool yoke_describe_same(yoke_request *request, const yoke_field *const *fields,
                        const yoke_value *values, size_t count, const void *except);
/* The row that has the object's primary key. */
bool yoke_describe_row(yoke_request *request, const void *object);

/* The rows that meet `where` and have the value in the field. */
bool yoke_describe_meeting(yoke_request *request, const yoke_field *field, yoke_value value,
                           const void *where);

/* The rows that meet `where` and stand beyond a position. */
bool yoke_describe_beyond(yoke_request *request, const yoke_position *position, const void *where);

bool yoke_describe_keys(yoke_request *request, const yoke_field *field, const char *keys);

/* The values of update() that are for the request's own table. `of` is the model whose where struct
 * `values` is: the request's, or one that derives from it. */
bool yoke_describe_set(yoke_request *request, const yoke_model *of, const void *values);
bool yoke_describe_order(yoke_request *request, const char *order_by, yoke_default_order otherwise);
bool yoke_describe_reversed(yoke_request *request);
bool yoke_describe_related(yoke_request *request, const char *select_related);
bool yoke_describe_columns(yoke_request *request, const yoke_field *const *fields, size_t count);
bool yoke_describe_slice(yoke_request *request, int64_t limit, int64_t offset);

/* Copies the texts among the values to `arena`: for a statement that outlives the call. */
bool yoke_request_keep_values(yoke_request *request, yoke_arena *arena);

/* ── What it compiles to ────────────────────────────────────────────────────────────────────── */

/* A model whose columns a row holds: the query's own first, then those of select_related, parents
 * before their partners. */
typedef struct yoke_selected {
  const yoke_model *model;
  const yoke_relation *relation; /* from the parent's model; NULL for the first */
  int parent;                    /* its place among the selected */
  int column;                    /* its first */
  int pk_column;
  bool is_always_there; /* joined by INNER */
} yoke_selected;

typedef struct yoke_shape {
  struct yoke_shape *next; /* in its bucket; itself while it is in none */
  uint64_t hash;
  const char *sql;    /* NULL: no row can match, nothing needs to be asked */
  size_t value_count; /* how many of the request's values it uses */
  const yoke_selected *selected;
  size_t selected_count;
  yoke_statement *statement; /* kept for the next call */
  size_t key_size;
  const unsigned char *key;
} yoke_shape;

/* The shape of a request, from the connection's cache or compiled; to be ended with
 * yoke_shape_release(). NULL: failed. */
yoke_shape *yoke_shape_find(yoke_request *request);
void yoke_shape_release(yoke_shape *shape);

/* The statement of a shape that has SQL, with the request's values bound; NULL: failed. Texts among
 * them are borrowed until it is released. */
yoke_statement *yoke_request_start(yoke_request *request, yoke_shape *shape);

/* Says in the error which model and field the value `number` of the request, from 0, is for. */
void yoke_fail_about_value(yoke_request *request, size_t number);

/* The column by which .is compares beyond a relation: the one it points at, else the key; NULL for
 * a key of several columns. */
static inline const yoke_field *yoke_partner_column(const yoke_relation *relation) {
  return relation->is_reverse ? relation->target->pk : relation->to_field;
}

#endif
