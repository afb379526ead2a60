/* SQLite: opening, running, failing. Values go through sqlite_value.c. */
#include "database/sqlite.h"

#include <string.h>

#include "common/memory.h"

static yoke_sqlite *sqlite_of(yoke_db *db) {
  return db->native;
}

/* ── Errors ─────────────────────────────────────────────────────────────────────────────────── */

/* As Python's sqlite3 module does, which Django relies on. */
static yoke_code code_of(int result) {
  switch (result & 0xFF) {
  case SQLITE_NOMEM:
    return YOKE_NO_MEMORY;
  case SQLITE_ERROR:
  case SQLITE_PERM:
  case SQLITE_ABORT:
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
  case SQLITE_READONLY:
  case SQLITE_INTERRUPT:
  case SQLITE_IOERR:
  case SQLITE_FULL:
  case SQLITE_CANTOPEN:
  case SQLITE_PROTOCOL:
  case SQLITE_SCHEMA:
    return YOKE_OPERATIONAL_ERROR;
  case SQLITE_CONSTRAINT:
  case SQLITE_MISMATCH:
    return YOKE_INTEGRITY_ERROR;
  case SQLITE_TOOBIG:
    return YOKE_DATA_ERROR;
  default:
    return YOKE_DATABASE_ERROR;
  }
}

/* The SQL standard's class of error, in PostgreSQL's terms; NULL where none fits. */
static const char *sqlstate_of(int result) {
  switch (result) {
  case SQLITE_CONSTRAINT_UNIQUE:
  case SQLITE_CONSTRAINT_PRIMARYKEY:
  case SQLITE_CONSTRAINT_ROWID:
    return "23505";
  case SQLITE_CONSTRAINT_FOREIGNKEY:
    return "23503";
  case SQLITE_CONSTRAINT_NOTNULL:
    return "23502";
  case SQLITE_CONSTRAINT_CHECK:
    return "23514";
  case SQLITE_BUSY_SNAPSHOT:
    return "40001";
  }
  switch (result & 0xFF) {
  case SQLITE_CONSTRAINT:
    return "23000";
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return "55P03";
  case SQLITE_READONLY:
    return "25006";
  case SQLITE_FULL:
    return "53100";
  case SQLITE_NOMEM:
    return "53200";
  case SQLITE_IOERR:
    return "58030";
  case SQLITE_CANTOPEN:
    return "08001";
  case SQLITE_CORRUPT:
  case SQLITE_NOTADB:
    return "XX001";
  default:
    return NULL;
  }
}

/* "UNIQUE constraint failed: accounts_profile.user_id" names it behind the colon. */
static const char *constraint_of(yoke_db *db, const char *message) {
  static const char separator[] = " constraint failed: ";
  const char *at = strstr(message, separator);
  return at ? yoke_arena_text(yoke_error_arena(db), at + sizeof separator - 1) : NULL;
}

bool yoke_sqlite_fail(yoke_db *db) {
  sqlite3 *handle = sqlite_of(db)->handle;
  int result = sqlite3_extended_errcode(handle);
  const char *message = sqlite3_errmsg(handle);
  yoke_fail(db, code_of(result), "%s", message);
  struct yoke_error *error = yoke_error_edit(db);
  error->database_code = result;
  error->sqlstate = sqlstate_of(result);
  if ((result & 0xFF) == SQLITE_CONSTRAINT) error->constraint = constraint_of(db, message);
  return false;
}

/* Tells also which file, and what the system has against it. */
static bool fail_to_open(yoke_db *db, const char *path) {
  sqlite3 *handle = sqlite_of(db)->handle;
  if (!handle) return yoke_fail_memory(db);
  int system_error = sqlite3_system_errno(handle);
  if ((sqlite3_errcode(handle) & 0xFF) != SQLITE_CANTOPEN || !system_error)
    return yoke_sqlite_fail(db);
  yoke_sqlite_fail(db);
  struct yoke_error about = *yoke_error(db);
  yoke_fail(db, about.code, "%s: %s: %s", about.message, path, strerror(system_error));
  struct yoke_error *error = yoke_error_edit(db);
  error->database_code = about.database_code;
  error->sqlstate = about.sqlstate;
  return false;
}

/* ── Opening and closing ────────────────────────────────────────────────────────────────────── */

static int open_flags(yoke_open_mode mode) {
  static const int flags[] = {
      [YOKE_OPEN_CREATE] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
      [YOKE_OPEN_READ_WRITE] = SQLITE_OPEN_READWRITE,
      [YOKE_OPEN_READ_ONLY] = SQLITE_OPEN_READONLY,
  };
  return flags[mode] | SQLITE_OPEN_NOMUTEX;
}

static int run_quietly(yoke_db *db, const char *sql) {
  return sqlite3_exec(sqlite_of(db)->handle, sql, NULL, NULL, NULL);
}

/* Opening a file reads nothing of it yet; this does, so that what is no database is told at once.
 */
static bool touch_file(yoke_db *db) {
  return run_quietly(db, "PRAGMA schema_version") == SQLITE_OK || yoke_sqlite_fail(db);
}

/* A file that others are using keeps its journal, and so does one that cannot have a WAL beside
 * it. */
static bool use_wal(yoke_db *db) {
  int result = run_quietly(db, "PRAGMA journal_mode = WAL");
  return (result & 0xFF) != SQLITE_NOMEM || yoke_sqlite_fail(db);
}

static bool sqlite_open(yoke_db *db, const yoke_url *url) {
  yoke_sqlite *sqlite = yoke_reallocate(NULL, sizeof *sqlite);
  if (!sqlite) return yoke_fail_memory(db);
  *sqlite = (yoke_sqlite){.deferred = url->deferred};
  db->native = sqlite;
  if (sqlite3_open_v2(url->path, &sqlite->handle, open_flags(url->mode), NULL) != SQLITE_OK)
    return fail_to_open(db, url->path);
  sqlite3_extended_result_codes(sqlite->handle, 1);
  sqlite3_busy_timeout(sqlite->handle, url->timeout_ms);
  sqlite3_db_config(sqlite->handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  sqlite->longest_text = (size_t)sqlite3_limit(sqlite->handle, SQLITE_LIMIT_LENGTH, -1);
  if (!touch_file(db)) return false;
  bool read_only = sqlite3_db_readonly(sqlite->handle, "main") == 1;
  sqlite->deferred = sqlite->deferred || read_only;
  return !url->wal || read_only || use_wal(db);
}

static void sqlite_close(yoke_db *db) {
  yoke_sqlite *sqlite = sqlite_of(db);
  if (!sqlite) return;
  sqlite3_close(sqlite->handle);
  yoke_free(sqlite);
}

/* A transaction that can write nothing asks for no write lock: its writes then fail for the reason
 * that is true, "attempt to write a readonly database". */
static const char *begin_text(yoke_db *db) {
  return sqlite_of(db)->deferred ? "BEGIN" : "BEGIN IMMEDIATE";
}

static bool in_transaction(yoke_db *db) {
  return !sqlite3_get_autocommit(sqlite_of(db)->handle);
}

/* ── Statements ─────────────────────────────────────────────────────────────────────────────── */

static void *prepare(yoke_db *db, const char *sql) {
  sqlite3_stmt *statement = NULL;
  int result = sqlite3_prepare_v3(sqlite_of(db)->handle, sql, -1, SQLITE_PREPARE_PERSISTENT,
                                  &statement, NULL);
  if (result != SQLITE_OK) {
    yoke_sqlite_fail(db);
  } else if (!statement) {
    yoke_fail(db, YOKE_PROGRAMMING_ERROR, "the statement is empty");
  }
  return statement;
}

static void finalize(void *native) {
  sqlite3_finalize(native);
}

static void reset(void *native) {
  sqlite3_reset(native);
}

static yoke_step step(yoke_db *db, void *native) {
  int result = sqlite3_step(native);
  if (result == SQLITE_ROW) return YOKE_STEP_ROW;
  if (result == SQLITE_DONE) return YOKE_STEP_DONE;
  yoke_sqlite_fail(db);
  return YOKE_STEP_FAILED;
}

/* Runs one statement to its end, whatever rows it gives. */
static bool run_once(yoke_db *db, sqlite3_stmt *statement) {
  if (!yoke_statement_starts(db, sqlite3_sql(statement))) return false;
  yoke_step last;
  do
    last = step(db, statement);
  while (last == YOKE_STEP_ROW);
  return last == YOKE_STEP_DONE;
}

static bool execute(yoke_db *db, const char *sql) {
  bool fine = true;
  while (fine && *sql) {
    sqlite3_stmt *statement = NULL;
    fine = sqlite3_prepare_v2(sqlite_of(db)->handle, sql, -1, &statement, &sql) == SQLITE_OK ||
           yoke_sqlite_fail(db);
    if (fine && statement) fine = run_once(db, statement); /* none: only a comment or space */
    sqlite3_finalize(statement);
  }
  return fine;
}

static int64_t changed_rows(yoke_db *db) {
  return sqlite3_changes64(sqlite_of(db)->handle);
}

static int64_t last_insert_id(yoke_db *db) {
  return sqlite3_last_insert_rowid(sqlite_of(db)->handle);
}

static bool has_table(yoke_db *db, const char *table, bool *ret_has) {
  yoke_statement *statement =
      yoke_prepare(db, "SELECT 1 FROM sqlite_master WHERE type IN ('table', 'view') AND name = ?");
  yoke_value name = {.kind = YOKE_TEXT, .as.text = table};
  bool bound = statement && yoke_bind(statement, 1, name);
  yoke_step found = bound ? yoke_step_row(statement) : YOKE_STEP_FAILED;
  yoke_release(statement);
  *ret_has = found == YOKE_STEP_ROW;
  return found != YOKE_STEP_FAILED;
}

/* ── Columns ────────────────────────────────────────────────────────────────────────────────── */

static bool column_is_null(void *native, int index) {
  return sqlite3_column_type(native, index) == SQLITE_NULL;
}

static int64_t column_int(void *native, int index) {
  return sqlite3_column_int64(native, index);
}

static double column_float(void *native, int index) {
  return sqlite3_column_double(native, index);
}

static const char *column_text(void *native, int index, size_t *ret_size) {
  const char *text = (const char *)sqlite3_column_text(native, index);
  if (ret_size) *ret_size = (size_t)sqlite3_column_bytes(native, index);
  return text;
}

const yoke_driver yoke_sqlite_driver = {
    .dialect = "sqlite",
    .begin_text = begin_text,
    .open = sqlite_open,
    .close = sqlite_close,
    .execute = execute,
    .has_table = has_table,
    .in_transaction = in_transaction,
    .changed_rows = changed_rows,
    .last_insert_id = last_insert_id,
    .prepare = prepare,
    .finalize = finalize,
    .reset = reset,
    .bind = yoke_sqlite_bind,
    .step = step,
    .column_is_null = column_is_null,
    .column_int = column_int,
    .column_float = column_float,
    .column_text = column_text,
    .column_value = yoke_sqlite_column_value,
    .read_fields = yoke_sqlite_read_fields,
};
