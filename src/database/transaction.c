/* Nested transactions, as Django's atomic().
 *
 * 1. The first level is a transaction, each further one a savepoint. An internal level inside
 *    another is transparent: it has no savepoint (Django: atomic(savepoint=False)).
 * 2. `needs_rollback` says that the innermost level is broken. A broken level runs no statement and
 *    ends by being undone. Undoing a transparent one breaks the level around it.
 * 3. A transaction takes SQLite's write lock at once (BEGIN IMMEDIATE): one that reads first and
 *    writes later would else be refused with "database is locked", without waiting, when another
 *    process wrote in between. "?transaction_mode=deferred" asks for SQLite's own way, which is
 *    also Django's default.
 * 4. SQLite ends the transaction by itself after some errors (a full disk): every level is then
 *    broken and none has anything left to undo. */
#include <stdio.h>

#include "common/memory.h"
#include "database/state.h"

static const char broken_text[] = "An error occurred in the current transaction. You can't execute "
                                  "queries until the end of the 'atomic' block.";

bool yoke_transaction_is_broken(yoke_db *db) {
  if (!db->needs_rollback) return false;
  yoke_fail(db, YOKE_TRANSACTION_MANAGEMENT_ERROR, "%s", broken_text);
  return true;
}

void yoke_transaction_failed(yoke_db *db) {
  if (db->depth == 0 || db->needs_rollback) return;
  db->needs_rollback = true;
  db->has_cause = true;
  yoke_failure_copy(&db->cause, &db->failure);
}

/* The error of a call that ended a broken level: why it was broken. */
static bool fail_with_cause(yoke_db *db) {
  if (db->has_cause) {
    yoke_failure_copy(&db->failure, &db->cause);
    return false;
  }
  return yoke_fail(db, YOKE_TRANSACTION_MANAGEMENT_ERROR,
                   "The transaction was rolled back, as yoke_set_rollback() had asked.");
}

/* ── One level's statements ─────────────────────────────────────────────────────────────────── */

static bool run_control(yoke_statement *statement) {
  yoke_db *db = statement->db;
  if (db->watch) db->watch(db->watch_argument, statement->sql);
  yoke_step step = db->driver->step(db, statement->native);
  db->driver->reset(statement->native);
  return step == YOKE_STEP_DONE;
}

/* A statement that is never handed out to anybody else. */
static bool own_statement(yoke_db *db, yoke_statement **statement, const char *sql) {
  if (!*statement) *statement = yoke_prepare_any(db, sql);
  if (*statement) yoke_statement_keep(*statement);
  return *statement;
}

static bool own_savepoint_statement(yoke_db *db, yoke_statement **statement, const char *verb) {
  char sql[64];
  snprintf(sql, sizeof sql, "%s yoke_%zu", verb, db->depth);
  return own_statement(db, statement, sql);
}

static bool prepare_level(yoke_db *db, yoke_level *level) {
  if (db->depth == 0) {
    return own_statement(db, &level->start, db->driver->begin_text(db)) &&
           own_statement(db, &level->keep, "COMMIT") && own_statement(db, &level->undo, "ROLLBACK");
  }
  return own_savepoint_statement(db, &level->start, "SAVEPOINT") &&
         own_savepoint_statement(db, &level->keep, "RELEASE SAVEPOINT") &&
         own_savepoint_statement(db, &level->undo, "ROLLBACK TO SAVEPOINT");
}

static bool renew(yoke_db *db, yoke_statement *statement) {
  void *native = statement ? db->driver->prepare(db, statement->sql) : NULL;
  if (!native) return !statement;
  db->driver->finalize(statement->native);
  statement->native = native;
  return true;
}

bool yoke_execute_text(yoke_db *db, const char *sql) {
  bool done = db->driver->execute(db, sql);
  for (size_t i = 0; done && i < db->level_capacity; i++) {
    yoke_level *level = &db->levels[i];
    done = renew(db, level->start) && renew(db, level->keep) && renew(db, level->undo);
  }
  return done;
}

static bool reserve_level(yoke_db *db) {
  if (db->depth < db->level_capacity) return true;
  size_t capacity = db->level_capacity ? db->level_capacity * 2 : 4;
  yoke_level *levels = yoke_reallocate(db->levels, capacity * sizeof *levels);
  if (!levels) return yoke_fail_memory(db);
  for (size_t i = db->level_capacity; i < capacity; i++)
    levels[i] = (yoke_level){0};
  db->levels = levels;
  db->level_capacity = capacity;
  return true;
}

/* ── Callbacks ──────────────────────────────────────────────────────────────────────────────── */

static bool reserve_callback(yoke_db *db) {
  if (db->callback_count < db->callback_capacity) return true;
  size_t capacity = db->callback_capacity ? db->callback_capacity * 2 : 4;
  yoke_commit_callback *callbacks = yoke_reallocate(db->callbacks, capacity * sizeof *callbacks);
  if (!callbacks) return yoke_fail_memory(db);
  db->callbacks = callbacks;
  db->callback_capacity = capacity;
  return true;
}

bool yoke_on_commit(yoke_db *db, void (*function)(void *argument), void *argument) {
  if (!yoke_enter_db(db)) return false;
  if (!function) return yoke_fail(db, YOKE_VALUE_ERROR, "There is no function to call.");
  if (db->depth == 0) {
    function(argument);
    return true;
  }
  if (!reserve_callback(db)) return false;
  db->callbacks[db->callback_count++] = (yoke_commit_callback){function, argument};
  return true;
}

/* A callback may begin transactions and register callbacks of its own: the list is taken first. */
static void run_callbacks(yoke_db *db) {
  yoke_commit_callback *callbacks = db->callbacks;
  size_t count = db->callback_count;
  if (count == 0) return;
  db->callbacks = NULL;
  db->callback_count = db->callback_capacity = 0;
  for (size_t i = 0; i < count; i++)
    callbacks[i].function(callbacks[i].argument);
  yoke_free(callbacks);
}

/* ── Levels ─────────────────────────────────────────────────────────────────────────────────── */

static bool open_level(yoke_db *db, bool internal) {
  if (yoke_transaction_is_broken(db) || !reserve_level(db)) return false;
  yoke_level *level = &db->levels[db->depth];
  level->transparent = internal && db->depth > 0;
  level->callbacks_at_start = db->callback_count;
  if (!level->transparent && !(prepare_level(db, level) && run_control(level->start))) {
    yoke_transaction_failed(db);
    return false;
  }
  db->depth++;
  return true;
}

static void set_broken(yoke_db *db, bool broken) {
  db->needs_rollback = broken && db->depth > 0;
  if (!db->needs_rollback) db->has_cause = false;
}

/* Undoes the level that was just taken off. An error set before stays, unless undoing fails. */
static bool undo_level(yoke_db *db, const yoke_level *level) {
  db->callback_count = level->callbacks_at_start;
  bool gone = !db->driver->in_transaction(db);
  bool undone = level->transparent || gone ||
                (run_control(level->undo) && (db->depth == 0 || run_control(level->keep)));
  set_broken(db, level->transparent || gone || !undone);
  return undone;
}

static bool keep_level(yoke_db *db, const yoke_level *level) {
  if (level->transparent) return true;
  if (!run_control(level->keep)) {
    undo_level(db, level);
    return false;
  }
  if (db->depth == 0) run_callbacks(db);
  return true;
}

/* Takes off the innermost level; `keep` does not help one that is broken. */
static bool close_level(yoke_db *db, bool keep) {
  yoke_level level = db->levels[--db->depth]; /* a callback may make the array move */
  if (keep && !db->needs_rollback) return keep_level(db, &level);
  return undo_level(db, &level);
}

static bool require_level(yoke_db *db) {
  if (db->depth > 0) return true;
  return yoke_fail(db, YOKE_TRANSACTION_MANAGEMENT_ERROR, "There is no transaction to end.");
}

static bool commit_level(yoke_db *db) {
  bool broken = db->needs_rollback;
  if (broken) fail_with_cause(db);
  return close_level(db, true) && !broken;
}

bool yoke_begin(yoke_db *db) {
  return yoke_enter_db(db) && open_level(db, false);
}

bool yoke_commit(yoke_db *db) {
  if (!yoke_enter_db(db) || !require_level(db) || !commit_level(db)) return false;
  return yoke_enter(db); /* what a callback left behind is not this call's outcome */
}

bool yoke_rollback(yoke_db *db) {
  return yoke_enter_db(db) && require_level(db) && close_level(db, false);
}

bool yoke_begin_internal(yoke_db *db) {
  return open_level(db, true);
}

bool yoke_end_internal(yoke_db *db, bool succeeded) {
  if (succeeded) return commit_level(db);
  bool transparent = db->levels[db->depth - 1].transparent;
  if (transparent) yoke_transaction_failed(db);
  close_level(db, false);
  return false;
}

int yoke_transaction_depth(const yoke_db *db) {
  return db ? (int)db->depth : 0;
}

bool yoke_get_rollback(const yoke_db *db) {
  return db && db->needs_rollback;
}

void yoke_set_rollback(yoke_db *db, bool rollback) {
  if (!yoke_enter_db(db)) return;
  if (db->depth == 0) {
    yoke_fail(db, YOKE_TRANSACTION_MANAGEMENT_ERROR,
              "The rollback flag doesn't work outside of an 'atomic' block.");
    return;
  }
  if (!rollback || !db->needs_rollback) set_broken(db, rollback);
}

yoke_atomic_level yoke_atomic_begin(yoke_db *db) {
  bool open = yoke_begin(db);
  return (yoke_atomic_level){.db = db, .open = open, .depth = yoke_transaction_depth(db)};
}

void yoke_atomic_end(yoke_atomic_level *level) {
  yoke_db *db = level->db;
  if (!level->open) return;
  level->open = false;
  while ((int)db->depth > level->depth)
    close_level(db, false);
  if ((int)db->depth < level->depth) return;
  bool asked = db->needs_rollback && !db->has_cause;
  if (asked) {
    close_level(db, false);
  } else {
    commit_level(db);
  }
}

void yoke_transactions_free(yoke_db *db) {
  yoke_free(db->levels);
  yoke_free(db->callbacks);
  yoke_failure_free(&db->cause);
}
