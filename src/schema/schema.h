/* From the model graph to the statements that build its tables, as Django 5.2's schema editor makes
 * them. */
#ifndef YOKE_SCHEMA_SCHEMA_H
#define YOKE_SCHEMA_SCHEMA_H

#include "dialect/dialect.h"
#include "model/graph.h"

typedef struct schema_statement {
  const model *model; /* whose table it makes or belongs to */
  const char *sql;    /* without a semicolon */
} schema_statement;

/* An index, a constraint or a default that is left out, because it cannot be said in SQL. */
typedef struct schema_problem {
  const model *model;
  const char *reason;
  place where;
} schema_problem;

typedef struct schema {
  schema_statement *items;
  size_t count;
  schema_problem *problems;
  size_t problem_count;
} schema;

/* What the statements are for. */
typedef enum schema_purpose {
  SCHEMA_TO_READ, /* what Django's schema editor would run, word for word */
  SCHEMA_TO_RUN,  /* by Yoke itself: without what only Django's connection understands */
} schema_purpose;

/* The statements of one app, in the order in which Django runs them: tables, then keys and indexes.
 */
schema schema_of(const app *app, const yoke_dialect *dialect, schema_purpose purpose,
                 yoke_arena *arena);

/* A piece of an expression of a query: SQL as it stands, or the column that a path leads to. */
typedef struct schema_part {
  const char *sql, *path;
} schema_part;

/* A term of Meta.ordering or get_latest_by: see yoke_ordering. */
typedef struct schema_expression {
  const char *path;
  schema_part *parts;
  size_t part_count;
  bool descending, nulls_first, nulls_last, is_fixed;
  const char *problem; /* why it cannot be said to SQLite, or NULL */
  bool is_reported;    /* by those who read the file */
} schema_expression;
schema_expression schema_ordering(const model *model, const ordering_term *term, yoke_arena *arena);

/* The apps of a graph, those that others point at first; where they point at each other in a
 * circle, in the order of the graph. As many as the graph has, in the arena. */
const app **schema_order(const graph *graph, yoke_arena *arena);

/* A column's type on SQLite: "varchar(15)", "bigint". A relation has the type that refers to its
 * target's: "bigint" for a BigAutoField. */
const char *schema_column_type(const field *field, yoke_arena *arena);

#endif
