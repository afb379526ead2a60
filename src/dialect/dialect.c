#include "dialect/dialect.h"

#include <string.h>

const yoke_dialect *yoke_dialect_named(const char *name) {
  static const yoke_dialect *const dialects[] = {&yoke_sqlite_dialect, &yoke_postgresql_dialect,
                                                 &yoke_mariadb_dialect};
  for (size_t i = 0; i < sizeof dialects / sizeof *dialects; i++)
    if (strcmp(dialects[i]->name, name) == 0) return dialects[i];
  return NULL;
}
