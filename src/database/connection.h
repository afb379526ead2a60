/* The inside of a connection, for the rooms above it: statements, errors, scopes. Nothing here
 * knows of models but the names in an error. */
#ifndef YOKE_DATABASE_CONNECTION_H
#define YOKE_DATABASE_CONNECTION_H

#include <stdarg.h>

#include "common/arena.h"
#include "yoke/database.h"

typedef struct yoke_statement yoke_statement;
typedef struct yoke_driver yoke_driver;

/* ── Entering and failing ───────────────────────────────────────────────────────────────────── */

/* Every public call begins with this: resets the error, the thread's own with db NULL. True. (What
 * a broken transaction forbids is running statements: yoke_prepare() fails there.) */
bool yoke_enter(yoke_db *db);

/* The same for a call that needs a connection: false, with the error set, when there is none. */
bool yoke_enter_db(yoke_db *db);

/* Sets the error of `db` (of the thread when NULL) and returns false. The message is made as by
 * printf(). */
bool yoke_fail(yoke_db *db, yoke_code code, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
bool yoke_fail_memory(yoke_db *db);

/* Adds to the error that was set what it is about; each may be NULL. Texts must be static or live
 * as long as the tables. */
void yoke_fail_about(yoke_db *db, const char *model, const char *field);

/* Where the error's lists (invalid, obstacles) are built: emptied by the next yoke_enter(). */
yoke_arena *yoke_error_arena(yoke_db *db);
struct yoke_error *yoke_error_edit(yoke_db *db);

/* ── Memory ─────────────────────────────────────────────────────────────────────────────────── */

yoke_arena *
yoke_scope(yoke_db *db); /* the current scope's arena; returns NULL on failure, never jumps */

/* A place on the connection for the query room's cache of compiled shapes; freed by `free_cache` in
 * yoke_close(). */
typedef struct yoke_cache_slot {
  void *cache;
  void (*free_cache)(void *cache);
} yoke_cache_slot;
yoke_cache_slot *yoke_cache(yoke_db *db);

/* The same for the object room's INSERTs and UPDATEs. */
yoke_cache_slot *yoke_object_cache(yoke_db *db);

/* The same for the validate room's regular expressions. */
yoke_cache_slot *yoke_pattern_cache(yoke_db *db);

/* Whether what lives in `arena` may be gone while what lives in `other` is still there: an inner
 * scope, or an arena that is no scope's (a stream's). */
bool yoke_scope_ends_before(const yoke_db *db, const yoke_arena *arena, const yoke_arena *other);

/* ── Statements ───────────────────────────────────────────────────────────────────────────────
 * yoke_prepare() finds the statement by its text in the connection's cache, or makes it; it belongs
 * to the cache. A statement that is still being stepped (an open iterator) is not handed out twice:
 * a second one is made. Take, bind from 1, step, read columns from 0, release; release also resets.
 */
typedef enum yoke_step { YOKE_STEP_FAILED, YOKE_STEP_DONE, YOKE_STEP_ROW } yoke_step;

yoke_statement *yoke_prepare(yoke_db *db, const char *sql); /* NULL: failed, error set */

/* The same of a text that was put together; it is freed. */
struct yoke_buffer;
yoke_statement *yoke_prepare_text(yoke_db *db, struct yoke_buffer *sql);

/* As yoke_prepare(), but remembers the statement in *kept (NULL before the first call), so that the
 * text need not be looked up again. One `kept` belongs to one text and one connection, for as long
 * as that is open. */
yoke_statement *yoke_prepare_kept(yoke_db *db, yoke_statement **kept, const char *sql);

void yoke_release(yoke_statement *statement); /* NULL is fine */
bool yoke_bind(yoke_statement *statement, int index,
               yoke_value value);                   /* text is borrowed until release */
yoke_step yoke_step_row(yoke_statement *statement); /* sets the error when it fails */
bool yoke_run(
    yoke_statement *statement); /* steps to the end, then resets (bindings stay); not released */
int64_t yoke_changed_rows(yoke_db *db); /* rows that the last INSERT, UPDATE or DELETE touched */
int64_t yoke_last_insert_id(yoke_db *db);

bool yoke_column_is_null(yoke_statement *statement, int index);
int64_t yoke_column_int(yoke_statement *statement, int index);
double yoke_column_float(yoke_statement *statement, int index);
const char *yoke_column_text(yoke_statement *statement, int index,
                             size_t *ret_size); /* until the next step */

/* Reads column `index` as `kind` and writes it, text copied into `arena`, to *ret. False with an
 * error (YOKE_DATA_ERROR, YOKE_NO_MEMORY) when the column holds something that is not of that kind,
 * e.g. "soon" in a date. */
bool yoke_column_value(yoke_statement *statement, int index, yoke_kind kind, yoke_arena *arena,
                       yoke_value *ret);

/* Reads `count` columns from `index` on into the members of `object` that `fields` describe, NULL
 * as 0 or a NULL pointer; texts and nullable values are put into `arena`. Fails as
 * yoke_column_value(). One call for a whole row: this is the fast way. */
bool yoke_read_fields(yoke_statement *statement, int index, const yoke_field *fields, size_t count,
                      void *object, yoke_arena *arena);

/* The dialect's name, "sqlite". */
const char *yoke_dialect_name(const yoke_db *db);

/* ── Transactions within a call ───────────────────────────────────────────────────────────────────
 * For a call that takes several statements (save, delete, bulk_create): Django's
 * atomic(savepoint=False). Outside a transaction it is one; inside, it is no savepoint, and failing
 * breaks the level that the user opened. Every begin that returned true needs its end.
 *
 *   if (!yoke_begin_internal(db)) return false;
 *   bool saved = save_parent(...) && save_child(...);
 *   return yoke_end_internal(db, saved);
 */
bool yoke_begin_internal(yoke_db *db);

/* True when `succeeded` and committed; else everything is undone, or the user's level is broken,
 * and the error that was set stays. */
bool yoke_end_internal(yoke_db *db, bool succeeded);

/* Breaks the user's level, if there is one, because of the error that is set: Django's
 * mark_for_rollback_on_error(), for a call of one statement that fails before it reaches the
 * database. A statement that the database refuses does it by itself. */
void yoke_transaction_failed(yoke_db *db);

#endif
