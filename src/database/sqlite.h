/* The SQLite driver's own: what its files share. */
#ifndef YOKE_DATABASE_SQLITE_H
#define YOKE_DATABASE_SQLITE_H

#include <sqlite3.h>

#include "database/state.h"

typedef struct yoke_sqlite {
  sqlite3 *handle;
  size_t longest_text;
  bool deferred;
} yoke_sqlite;

/* Sets the error of `db` from what SQLite says; returns false. */
bool yoke_sqlite_fail(yoke_db *db);

/* Columns: see connection.h. */
bool yoke_sqlite_column_value(yoke_db *db, void *native, int index, yoke_kind kind,
                              yoke_arena *arena, yoke_value *ret);
bool yoke_sqlite_read_fields(yoke_db *db, void *native, int index, const yoke_field *fields,
                             size_t count, void *object, yoke_arena *arena);

bool yoke_sqlite_bind(yoke_db *db, void *native, int index, yoke_value value);

#endif
