/* What differs between databases, as text: quoting, types, limits. It opens no connection and
 * serves both sides. */
#ifndef YOKE_DIALECT_DIALECT_H
#define YOKE_DIALECT_DIALECT_H

#include "common/buffer.h"

typedef struct yoke_dialect {
  const char *name;                                       /* "sqlite" */
  size_t name_length;                                     /* the longest identifier; 0: no limit */
  void (*quote)(yoke_buffer *to, const char *identifier); /* appends it quoted, quotes inside
                                                             doubled; what is quoted stays */
} yoke_dialect;

extern const yoke_dialect yoke_sqlite_dialect, yoke_postgresql_dialect, yoke_mariadb_dialect;

/* By name; NULL when there is none. */
const yoke_dialect *yoke_dialect_named(const char *name);

#endif
