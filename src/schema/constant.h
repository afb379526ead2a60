/* Constants, as Python has them when a schema is made, and as SQL. Inside the room only. */
#ifndef YOKE_SCHEMA_CONSTANT_H
#define YOKE_SCHEMA_CONSTANT_H

#include "schema/sql.h"
#include "yoke/value.h"

typedef enum constant_kind {
  CONSTANT_UNKNOWN, /* text: why */
  CONSTANT_NONE,
  CONSTANT_BOOL,
  CONSTANT_INT, /* text: its digits */
  CONSTANT_FLOAT,
  CONSTANT_DECIMAL, /* text */
  CONSTANT_TEXT,
  CONSTANT_BYTES,
  CONSTANT_DATE,
  CONSTANT_TIME,
  CONSTANT_DATETIME,
  CONSTANT_DURATION, /* integer: microseconds */
  CONSTANT_UUID,     /* text: 32 digits */
  CONSTANT_JSON,     /* text */
  CONSTANT_ADDRESS,  /* text: of the internet */
  CONSTANT_LIST,
} constant_kind;

typedef struct constant constant;
struct constant {
  constant_kind kind;
  int64_t integer; /* also of CONSTANT_BOOL */
  double real;
  const char *text;
  size_t size;
  yoke_date date;
  yoke_time time;
  yoke_datetime datetime;
  bool is_naive;  /* a datetime without a zone */
  int64_t offset; /* of its zone, in seconds */
  constant *items;
  size_t count;
  const char *cast; /* of what stands in for it: "$1::integer[]"; or NULL */
};

/* What a value is; instances of Decimal, timedelta, date and their kin too. */
constant read_constant(compiler *compiler, const value *value);

/* field.get_db_prep_value(): what the driver is given. */
constant prepare_constant(compiler *compiler, constant constant, const field *field);

/* str() of it, for patterns; NULL when that is not known. */
const char *constant_as_text(compiler *compiler, const constant *constant);

/* schema_editor.quote_value(). */
sql quote_constant(compiler *compiler, const constant *constant, place where);

/* '...' as the database reads it. */
const char *quote_text(compiler *compiler, const char *text, size_t size);

/* repr() of a float. */
const char *real_text(yoke_arena *arena, double real);

/* json.dumps(); NULL when it cannot be said. */
const char *value_as_json(compiler *compiler, const value *value);

/* A Value(): compiled with the type that is given, or that it has by itself. */
sql compile_value(compiler *compiler, const value *value, const field *output, place where);

#endif
