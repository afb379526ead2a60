/* Conditions, in two forms: as asked (Django's Q objects), and as placed on the tables of a SELECT
 * (Django's WhereNode). */
#ifndef YOKE_QUERY_CONDITIONS_H
#define YOKE_QUERY_CONDITIONS_H

#include "query/tables.h"

/* What a comparison comes to. */
typedef enum yoke_test {
  YOKE_TEST_LOOKUP, /* column, op, value number */
  YOKE_TEST_NULL,
  YOKE_TEST_NOT_NULL,
  YOKE_TEST_NOTHING,
  YOKE_TEST_ANYTHING,
} yoke_test;

/* A condition as asked: a group, or one test at the end of a path. */
typedef struct yoke_condition {
  bool is_group;
  bool is_or, negated;                   /* of a group */
  const struct yoke_condition **members; /* of a group */
  size_t count;                          /* of a group */
  const yoke_relation *const *path;      /* of a test, from the query's model */
  size_t path_length;
  const yoke_field *column;
  yoke_test test;
  yoke_lookup_op op;
  int value; /* its number */
} yoke_condition;

typedef enum yoke_node_kind {
  YOKE_NODE_GROUP,
  YOKE_NODE_TEST,
  YOKE_NODE_EXISTS,
  YOKE_NODE_SAME, /* two columns are equal */
} yoke_node_kind;

/* A condition as placed. */
typedef struct yoke_node {
  yoke_node_kind kind;
  bool is_or, negated;        /* of a group */
  struct yoke_node **members; /* of a group */
  size_t count;               /* of a group */
  const yoke_select *select;  /* whose table it is */
  int table;
  const yoke_field *column;
  yoke_test test;
  yoke_lookup_op op;
  int value;
  const yoke_select *other_select; /* YOKE_NODE_SAME; YOKE_NODE_EXISTS: the subquery */
  int other_table;
  const yoke_field *other_column;
} yoke_node;

/* What is left of a key to be read. */
typedef struct yoke_key_reader {
  const unsigned char *at, *end;
  int values; /* numbered so far */
} yoke_key_reader;

unsigned char yoke_read_byte(yoke_key_reader *reader);
size_t yoke_read_number(yoke_key_reader *reader);
const char *yoke_read_text(yoke_key_reader *reader);

/* Reads the conditions on `model` up to their END into a group. */
yoke_condition *yoke_read_conditions(yoke_compiler *compiler, yoke_key_reader *reader,
                                     const yoke_model *model);

/* Adds a filter to a SELECT: joins what it needs, then decides INNER and LEFT. */
void yoke_add_filter(yoke_select *select, const yoke_condition *condition);

/* Adds one more requirement as it is. */
void yoke_require(yoke_select *select, yoke_node *node);

#endif
