/* Functions of django.db.models.functions, one line each, and what combining two expressions gives.
 * Inside the room only. */
#ifndef YOKE_SCHEMA_FUNCTION_H
#define YOKE_SCHEMA_FUNCTION_H

#include "schema/sql.h"

enum { DEEPEST_EXPRESSION = 100 };

/* What a function's result is. */
typedef enum output_rule {
  OUTPUT_AS_SOURCES, /* what its arguments are */
  OUTPUT_AS_FIRST,
  OUTPUT_NUMERIC, /* a decimal if one of them is, a float where they are integers */
  OUTPUT_INTEGER,
  OUTPUT_CHAR,
  OUTPUT_TEXT,
  OUTPUT_FLOAT,
  OUTPUT_DATE,
  OUTPUT_TIME,
  OUTPUT_DATETIME,
  OUTPUT_JSON,
  OUTPUT_UUID,
  OUTPUT_VECTOR,
  OUTPUT_BOOLEAN,
  OUTPUT_OF_BOUND, /* of a range's first and last */
  OUTPUT_OF_ITEM,  /* of an array */
} output_rule;

typedef enum function_traits {
  FUNCTION_NO_NUMERIC = 1 << 0, /* a decimal result is not cast for SQLite */
  FUNCTION_DECIMAL = 1 << 1,    /* floats become decimals for PostgreSQL */
  FUNCTION_DJANGO = 1 << 2,     /* SQLite has it from Django's connection alone */
} function_traits;

/* A line of functions.def. */
typedef struct function_type {
  const char *class_name;
  const char *names[DATABASE_COUNT];     /* NULL: that of SQLite */
  const char *templates[DATABASE_COUNT]; /* NULL: $1($2), the name and the arguments */
  output_rule output;
  unsigned traits;
} function_type;

/* NULL: none of Django's, or one that takes more than a line. */
const function_type *function_named(const char *class_name);

/* Whether the class of a function says what its result is, whatever its arguments are. */
bool has_own_output(const expression *expression);

const field *output_of_function(compiler *compiler, const expression *expression);
const field *output_of_combined(compiler *compiler, const expression *expression);
sql compile_combined(compiler *compiler, const expression *expression);

/* An array, a range or an hstore of PostgreSQL. */
bool is_container(const field *field);
bool is_range(const field *field);

/* Concat, Cast, JSONObject and others that need more than a template; false: not one of them. */
bool compile_special_function(compiler *compiler, const expression *expression, sql *ret);

#endif
