#include "database/connection.h"

#include <string.h>

#include "common/memory.h"
#include "database/state.h"
#include "yoke/lookup.h"

const char yoke_absent[] = "absent", yoke_present[] = "present";

const char *yoke_version(void) {
  return YOKE_VERSION;
}

static yoke_db *new_connection(const yoke_driver *driver) {
  yoke_db *db = yoke_reallocate(NULL, sizeof *db);
  if (!db) {
    yoke_fail_memory(NULL);
    return NULL;
  }
  memset(db, 0, sizeof *db);
  db->driver = driver;
  db->scope = &db->outermost;
  db->failure.error.message = db->cause.error.message = "";
  return db;
}

yoke_db *yoke_open(const char *url) {
  yoke_enter(NULL);
  if (!url) {
    yoke_fail(NULL, YOKE_IMPROPERLY_CONFIGURED, "There is no database URL.");
    return NULL;
  }
  yoke_db *db = new_connection(&yoke_sqlite_driver);
  if (!db) return NULL;
  yoke_url parts;
  if (yoke_url_parse(db, url, yoke_scope(db), &parts) && db->driver->open(db, &parts)) return db;
  yoke_failure_copy(yoke_failure_of(NULL), &db->failure);
  yoke_close(db);
  return NULL;
}

void yoke_close(yoke_db *db) {
  if (!db) return;
  if (db->cache.free_cache) db->cache.free_cache(db->cache.cache);
  if (db->object_cache.free_cache) db->object_cache.free_cache(db->object_cache.cache);
  if (db->pattern_cache.free_cache) db->pattern_cache.free_cache(db->pattern_cache.cache);
  yoke_statements_free(db);
  db->driver->close(db);
  yoke_transactions_free(db);
  yoke_scopes_free(db);
  yoke_failure_free(&db->failure);
  yoke_free(db);
}

bool yoke_execute(yoke_db *db, const char *sql) {
  if (!yoke_enter_db(db) || yoke_transaction_is_broken(db)) return false;
  if (!sql) return yoke_fail(db, YOKE_PROGRAMMING_ERROR, "There is no statement.");
  bool done = yoke_execute_text(db, sql);
  if (done && db->depth > 0 && !db->driver->in_transaction(db))
    done = yoke_fail(db, YOKE_PROGRAMMING_ERROR,
                     "The SQL ended the transaction: that is for yoke_commit() and "
                     "yoke_rollback() to do.");
  if (!done) yoke_transaction_failed(db);
  return done;
}

void yoke_watch(yoke_db *db, void (*watch)(void *argument, const char *sql), void *argument) {
  if (!db) return;
  db->watch = watch;
  db->watch_argument = argument;
}

uint64_t yoke_statement_count(const yoke_db *db) {
  return db ? db->statement_count : 0;
}

yoke_cache_slot *yoke_cache(yoke_db *db) {
  return &db->cache;
}

yoke_cache_slot *yoke_object_cache(yoke_db *db) {
  return &db->object_cache;
}

yoke_cache_slot *yoke_pattern_cache(yoke_db *db) {
  return &db->pattern_cache;
}

const char *yoke_dialect_name(const yoke_db *db) {
  return db->driver->dialect;
}
