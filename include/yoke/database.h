/* Connections, scopes and transactions. A connection serves one thread at a time, and the process
 * that opened it: after fork() the child opens its own.
 *
 * A NULL connection, as a failed yoke_open() gives, makes every call fail with YOKE_VALUE_ERROR in
 * yoke_error(NULL); only yoke_close() takes it in its stride. */
#ifndef YOKE_DATABASE_H
#define YOKE_DATABASE_H

#include "yoke/descriptor.h"
#include "yoke/error.h"

YOKE_API_BEGIN

/* Opens the database at `url`: "app.db", "sqlite:app.db", "sqlite:///abs/app.db" or ":memory:".
 * Returns the caller's connection, to be ended with yoke_close(); NULL on failure, with
 * yoke_error(NULL). Foreign keys are on. Behind a "?", joined by "&":
 *
 *   mode=rwc             a missing file is made (the default); rw: never; ro: reading only
 *   timeout=SECONDS      how long to wait for a file that is locked (5)
 *   journal=wal          a write-ahead log where the file allows (the default)
 *   journal=delete       the journal is left as it is
 *   transaction_mode=immediate
 *                        a transaction takes the write lock when it starts (the default), so that
 *                        it cannot fail later because another process wrote in between
 *   transaction_mode=deferred
 *                        it takes it at its first write: Django's default
 *
 * Behind "sqlite:" a path may hold "%3F" and its kin. Django: DATABASES["default"]. */
yoke_db *yoke_open(const char *url);

/* Ends a connection and frees everything that came from it. An open transaction is rolled back.
 * NULL is fine. */
void yoke_close(yoke_db *db);

/* Opens a scope: what later calls return lives until the yoke_pop() that ends it. False when out of
 * memory. */
bool yoke_push(yoke_db *db);

/* Ends the innermost scope and frees all that was returned in it. The outermost one ends with
 * yoke_close() only: here it stays, and the error is YOKE_VALUE_ERROR. */
void yoke_pop(yoke_db *db);

/* Zeroed memory of `size` bytes in the current scope; NULL when out of memory. */
void *yoke_alloc(yoke_db *db, size_t size);

/* A copy of `text` in the current scope, or a text made as printf() does. NULL when out of memory;
 * of a NULL text the copy is NULL.
 * These, and yoke_alloc(), leave the last call's error alone unless they fail: a message can be
 * made of it. */
const char *yoke_text(yoke_db *db, const char *text);
const char *yoke_printf(yoke_db *db, const char *format, ...)
#if defined(__GNUC__)
    __attribute__((format(printf, 2, 3)))
#endif
    ;

/* Runs SQL text of your own, without results and without parameters: one or more statements.
 * False on failure, and inside a transaction also when the text ended it (COMMIT, ROLLBACK).
 * Django: connection.cursor().execute(). */
bool yoke_execute(yoke_db *db, const char *sql);

/* Makes the tables and indexes of `app`, and those of the apps it needs that are not there yet, in
 * one transaction. An existing table of `app` itself is an error and nothing is changed.
 * Django: migrate on an empty database. */
bool yoke_create_tables(yoke_db *db, const yoke_app *app);

/* ── Transactions ─────────────────────────────────────────────────────────────────────────────
 * Without one, each call commits by itself. yoke_begin() starts a transaction, and inside one a
 * savepoint, so they nest: Django's transaction.atomic(). A database error inside leaves that level
 * broken: every statement then fails with YOKE_TRANSACTION_MANAGEMENT_ERROR until the level ends,
 * and ending it rolls it back. To go on after an error, put the risky call into a level of its own.
 */

/* Starts a transaction or a savepoint. False on failure. */
bool yoke_begin(yoke_db *db);

/* Ends the innermost level and keeps its changes. False when it was rolled back instead: it was
 * broken (the error is the one that broke it), or the database refuses (a deferred foreign key). */
bool yoke_commit(yoke_db *db);

/* Ends the innermost level and undoes its changes. */
bool yoke_rollback(yoke_db *db);

/* Whether the innermost level will be rolled back; set it by hand to leave yoke_atomic() without
 * keeping anything, or clear it once what failed has been undone. Django:
 * transaction.get_rollback(), set_rollback(). */
bool yoke_get_rollback(const yoke_db *db);
void yoke_set_rollback(yoke_db *db, bool rollback);

/* How many levels are open; 0 outside a transaction. */
int yoke_transaction_depth(const yoke_db *db);

/* Calls `function(argument)` once the outermost transaction has committed; at once outside one;
 * never if the level it was registered in is rolled back. False when out of memory. Django:
 * transaction.on_commit(). */
bool yoke_on_commit(yoke_db *db, void (*function)(void *argument), void *argument);

/* yoke_atomic(db) { ... } runs its block in a transaction (inside one: in a savepoint) and commits
 * at its end, also when left by break, continue, return or goto; rolls back if the level is broken
 * or yoke_set_rollback(db, true) was called. The block is skipped when the transaction cannot
 * start. Afterwards the error is the one that rolled it back; else that of the block's last call.
 * Django: with transaction.atomic(). */
#define yoke_atomic(db) YOKE_ATOMIC(db, __LINE__)
#define YOKE_ATOMIC(db, line) YOKE_ATOMIC_(db, line) /* a level inside another hides no name */
#define YOKE_ATOMIC_(db, line)                                                                     \
  for (yoke_atomic_level yoke_level_##line                                                         \
       __attribute__((cleanup(yoke_atomic_end))) = yoke_atomic_begin(db);                          \
       yoke_level_##line.open; yoke_atomic_end(&yoke_level_##line))

typedef struct yoke_atomic_level {
  yoke_db *db;
  bool open;
  int depth;
} yoke_atomic_level;
yoke_atomic_level yoke_atomic_begin(yoke_db *db);
void yoke_atomic_end(yoke_atomic_level *level);

/* ── Looking on ─────────────────────────────────────────────────────────────────────────────── */

/* Calls `watch(argument, sql)` before each statement that is run, BEGIN and its kin too; NULL stops
 * it. Values are not in
 * the text: they are bound. Django: CaptureQueriesContext. */
void yoke_watch(yoke_db *db, void (*watch)(void *argument, const char *sql), void *argument);

/* How many statements the connection has run, transaction statements (BEGIN, SAVEPOINT, ...) not
 * counted. Django: len(connection.queries). */
uint64_t yoke_statement_count(const yoke_db *db);

/* ── Memory ─────────────────────────────────────────────────────────────────────────────────── */

/* Where all of Yoke's memory comes from: `reallocate(pointer, size)` behaves as realloc(), and as
 * free() when size is 0. Set it before the first yoke_open(); NULL restores the C library's. */
typedef void *(*yoke_allocator)(void *pointer, size_t size);
void yoke_set_allocator(yoke_allocator reallocate);

/* The library's version: "0.1.0". */
const char *yoke_version(void);

YOKE_API_END

#endif
