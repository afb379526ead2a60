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

typedef struct schema {
  schema_statement *items;
  size_t count;
} schema;

/* The statements of one app, in an order that runs: every table, then the indexes. */
schema schema_of(const app *app, const yoke_dialect *dialect, yoke_arena *arena);

/* The apps of a graph, those that others point at first; where they point at each other in a
 * circle, in the order of the graph. As many as the graph has, in the arena. */
const app **schema_order(const graph *graph, yoke_arena *arena);

/* A column's type: "varchar(15)", "bigint". A relation has the type that refers to its target's:
 * "bigint" for a BigAutoField. */
const char *schema_column_type(const field *field, yoke_arena *arena);

#endif
