/* Lookups by name: the operators of each database. Inside the room only. */
#ifndef YOKE_SCHEMA_LOOKUP_TYPE_H
#define YOKE_SCHEMA_LOOKUP_TYPE_H

#include "schema/sql.h"

typedef struct lookup_type {
  const char *name;
  const char *operators[DATABASE_COUNT]; /* $1: the right side */
  const char *patterns[DATABASE_COUNT];  /* when the right side is an expression, $1 */
  const char *before, *after;            /* what LIKE takes around a constant; NULL: no pattern */
} lookup_type;

/* NULL: none that every field has. */
const lookup_type *lookup_type_named(const char *name);

/* "@>" of "contains": of arrays, ranges, hstore and texts of PostgreSQL; NULL: none. */
const char *container_operator(const char *name);

#endif
