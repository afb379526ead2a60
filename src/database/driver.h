/* What one kind of database is to the rest of the room: a table of functions. A file per database
 * fills one in; only it includes the database's own header.
 *
 * A function that can fail sets the error of `db` before it returns false, NULL or
 * YOKE_STEP_FAILED. */
#ifndef YOKE_DATABASE_DRIVER_H
#define YOKE_DATABASE_DRIVER_H

#include "database/connection.h"
#include "database/url.h"

struct yoke_driver {
  const char *dialect;
  /* What starts a transaction: see transaction.c. */
  const char *(*begin_text)(yoke_db *db);

  bool (*open)(yoke_db *db, const yoke_url *url);
  void (*close)(yoke_db *db); /* after a failed open too */
  bool (*execute)(yoke_db *db, const char *sql);
  bool (*has_table)(yoke_db *db, const char *table, bool *ret_has);
  /* False once the database has ended the transaction by itself, as SQLite does on a full disk. */
  bool (*in_transaction)(yoke_db *db);
  int64_t (*changed_rows)(yoke_db *db);
  int64_t (*last_insert_id)(yoke_db *db);

  void *(*prepare)(yoke_db *db, const char *sql);
  void (*finalize)(void *native);
  void (*reset)(void *native); /* ready to run again; its bindings stay */
  bool (*bind)(yoke_db *db, void *native, int index, yoke_value value);
  yoke_step (*step)(yoke_db *db, void *native);

  bool (*column_is_null)(void *native, int index);
  int64_t (*column_int)(void *native, int index);
  double (*column_float)(void *native, int index);
  const char *(*column_text)(void *native, int index, size_t *ret_size);
  bool (*column_value)(yoke_db *db, void *native, int index, yoke_kind kind, yoke_arena *arena,
                       yoke_value *ret);
  bool (*read_fields)(yoke_db *db, void *native, int index, const yoke_field *fields, size_t count,
                      void *object, yoke_arena *arena);
};

extern const yoke_driver yoke_sqlite_driver;

#endif
