/* What the databases differ in when tables are made, beyond quoting: Django's features and
 * operators of its backends. Inside the room only. */
#ifndef YOKE_SCHEMA_BACKEND_H
#define YOKE_SCHEMA_BACKEND_H

#include "dialect/dialect.h"
#include "model/graph.h"

enum { DATABASE_COUNT = 3 };

typedef struct backend {
  const yoke_dialect *dialect;
  int database;       /* DB_SQLITE, DB_POSTGRESQL, DB_MARIADB: an index of tables */
  const char *vendor; /* "mysql" is MariaDB's */
  bool keys_inline;   /* REFERENCES stands in the column */
  bool comments, comments_inline, tablespaces;
  bool partial_indexes, covering_indexes, expression_indexes;
  bool deferrable_unique, nulls_distinct;
  bool literal_defaults; /* a DEFAULT takes no parameters */
  bool logical_xor, nulls_modifier;
  bool native_duration, native_uuid, native_json;
  bool related_types_match; /* a key to an unsigned integer is unsigned */
  bool collation_is_expression;
  bool json_contains;
} backend;

const backend *backend_of(const yoke_dialect *dialect);

/* Meta.required_db_features: connection.features has it and it is true. */
bool backend_has_feature(const backend *backend, const char *feature);

/* Whether Django makes the table of a model there: Options.can_migrate(). */
bool backend_can_migrate(const backend *backend, const model *model);

#endif
