/* What a connection holds: seen by this room alone. */
#ifndef YOKE_DATABASE_STATE_H
#define YOKE_DATABASE_STATE_H

#include "database/driver.h"

/* An error and the memory of its texts. A message needs no allocation unless it is long, so that
 * running out of memory can be told. */
typedef struct yoke_failure {
  struct yoke_error error;
  bool used; /* something is to be emptied by the next yoke_enter() */
  yoke_arena arena;
  char message[512];
} yoke_failure;

/* The one of `db`, or with NULL the thread's own. */
yoke_failure *yoke_failure_of(yoke_db *db);
void yoke_failure_clear(yoke_failure *failure);
void yoke_failure_free(yoke_failure *failure);

/* Makes `to` tell what `from` tells, but for the lists. */
void yoke_failure_copy(yoke_failure *to, const yoke_failure *from);

typedef struct yoke_scope_link {
  struct yoke_scope_link *outer;
  yoke_arena arena;
} yoke_scope_link;

struct yoke_statement {
  yoke_db *db;
  void *native;
  bool busy;    /* handed out */
  bool running; /* stepped, and not yet at its end */
  bool kept;    /* someone holds its address: stays until yoke_close() */
  uint64_t hash, last_use;
  struct yoke_statement *next; /* in its bucket */
  char sql[];
};

/* Every statement by its text; several of one text while one of them is busy. */
typedef struct yoke_statement_cache {
  yoke_statement **buckets;
  size_t bucket_count, count, kept_count;
  uint64_t clock;
} yoke_statement_cache;

/* One level of transaction; the statements are made when a level of that depth is first opened and
 * stay, so that ending one needs no memory. */
typedef struct yoke_level {
  yoke_statement *start, *keep, *undo;
  bool transparent; /* an internal one inside another: it has no savepoint of its own */
  size_t callbacks_at_start;
} yoke_level;

typedef struct yoke_commit_callback {
  void (*function)(void *argument);
  void *argument;
} yoke_commit_callback;

struct yoke_db {
  const yoke_driver *driver;
  void *native;
  yoke_failure failure;

  yoke_scope_link outermost;
  yoke_scope_link *scope;        /* the innermost */
  yoke_scope_link *spare_scopes; /* popped ones, empty, with a block each */

  yoke_statement_cache statements;
  uint64_t statement_count;
  void (*watch)(void *argument, const char *sql);
  void *watch_argument;

  yoke_level *levels;
  size_t depth, level_capacity;
  bool needs_rollback;
  bool has_cause; /* `cause` tells why */
  yoke_failure cause;
  yoke_commit_callback *callbacks;
  size_t callback_count, callback_capacity;

  yoke_cache_slot cache, object_cache, pattern_cache;
};

/* A statement of `sql` is about to run: counts it and shows it to the watcher. False, with the
 * error set, when the transaction is broken. */
bool yoke_statement_starts(yoke_db *db, const char *sql);

/* As yoke_prepare(), in a broken transaction too. */
yoke_statement *yoke_prepare_any(yoke_db *db, const char *sql);
/* It stays until yoke_close(). */
void yoke_statement_keep(yoke_statement *statement);
void yoke_statements_free(yoke_db *db);

bool yoke_transaction_is_broken(yoke_db *db); /* sets the error when it is */
void yoke_transactions_free(yoke_db *db);

/* Runs SQL text that may change the schema: SQLite then has to prepare every statement again before
 * it runs, so those that end the open levels are made anew here and not when there may be no memory
 * for it. */
bool yoke_execute_text(yoke_db *db, const char *sql);

void yoke_scopes_free(yoke_db *db);

#endif
