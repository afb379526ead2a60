/* Statements, kept by their text: preparing one costs more than running it. */
#include <string.h>

#include "common/buffer.h"
#include "common/memory.h"
#include "database/state.h"

enum {
  FIRST_BUCKETS = 64,
  /* Beyond this many that nobody keeps, the one unused for longest makes room: a program whose
   * texts differ without end must not grow without end. */
  MOST_STATEMENTS = 512,
};

/* FNV-1a. */
static uint64_t hash_text(const char *text) {
  uint64_t hash = UINT64_C(14695981039346656037);
  for (const unsigned char *at = (const unsigned char *)text; *at; at++)
    hash = (hash ^ *at) * UINT64_C(1099511628211);
  return hash;
}

static yoke_statement **bucket_of(const yoke_statement_cache *cache, uint64_t hash) {
  return &cache->buckets[hash & (cache->bucket_count - 1)];
}

static yoke_statement *find_free(const yoke_statement_cache *cache, const char *sql,
                                 uint64_t hash) {
  if (!cache->buckets) return NULL;
  yoke_statement *at = *bucket_of(cache, hash);
  while (at && (at->busy || at->hash != hash || strcmp(at->sql, sql) != 0))
    at = at->next;
  return at;
}

static bool grow_buckets(yoke_statement_cache *cache) {
  size_t count = cache->bucket_count ? cache->bucket_count * 2 : FIRST_BUCKETS;
  yoke_statement **buckets = yoke_reallocate(NULL, count * sizeof *buckets);
  if (!buckets) return false;
  for (size_t i = 0; i < count; i++)
    buckets[i] = NULL;
  yoke_statement_cache larger = {.buckets = buckets, .bucket_count = count};
  for (size_t i = 0; i < cache->bucket_count; i++) {
    for (yoke_statement *at = cache->buckets[i], *next; at; at = next) {
      next = at->next;
      yoke_statement **bucket = bucket_of(&larger, at->hash);
      at->next = *bucket;
      *bucket = at;
    }
  }
  yoke_free(cache->buckets);
  cache->buckets = buckets;
  cache->bucket_count = count;
  return true;
}

static void free_statement(yoke_statement *statement) {
  statement->db->driver->finalize(statement->native);
  yoke_free(statement);
}

static void drop_least_used(yoke_statement_cache *cache) {
  yoke_statement **oldest = NULL;
  for (size_t i = 0; i < cache->bucket_count; i++) {
    for (yoke_statement **at = &cache->buckets[i]; *at; at = &(*at)->next) {
      if ((*at)->busy || (*at)->kept) continue;
      if (!oldest || (*at)->last_use < (*oldest)->last_use) oldest = at;
    }
  }
  if (!oldest) return;
  yoke_statement *dropped = *oldest;
  *oldest = dropped->next;
  cache->count--;
  free_statement(dropped);
}

static yoke_statement *make_statement(yoke_db *db, const char *sql, uint64_t hash) {
  yoke_statement_cache *cache = &db->statements;
  if (cache->count - cache->kept_count >= MOST_STATEMENTS) drop_least_used(cache);
  if (cache->count >= cache->bucket_count && !grow_buckets(cache)) {
    yoke_fail_memory(db);
    return NULL;
  }
  size_t size = strlen(sql) + 1;
  yoke_statement *statement = yoke_reallocate(NULL, sizeof *statement + size);
  if (!statement) {
    yoke_fail_memory(db);
    return NULL;
  }
  *statement = (yoke_statement){.db = db, .hash = hash};
  memcpy(statement->sql, sql, size);
  statement->native = db->driver->prepare(db, statement->sql);
  if (!statement->native) {
    yoke_free(statement);
    yoke_transaction_failed(db);
    return NULL;
  }
  yoke_statement **bucket = bucket_of(cache, hash);
  statement->next = *bucket;
  *bucket = statement;
  cache->count++;
  return statement;
}

static yoke_statement *hand_out(yoke_statement *statement) {
  statement->busy = true;
  statement->last_use = ++statement->db->statements.clock;
  return statement;
}

yoke_statement *yoke_prepare_any(yoke_db *db, const char *sql) {
  uint64_t hash = hash_text(sql);
  yoke_statement *statement = find_free(&db->statements, sql, hash);
  if (!statement) statement = make_statement(db, sql, hash);
  return statement ? hand_out(statement) : NULL;
}

yoke_statement *yoke_prepare(yoke_db *db, const char *sql) {
  return yoke_transaction_is_broken(db) ? NULL : yoke_prepare_any(db, sql);
}

yoke_statement *yoke_prepare_text(yoke_db *db, yoke_buffer *sql) {
  yoke_statement *statement = NULL;
  if (sql->failed)
    yoke_fail_memory(db);
  else
    statement = yoke_prepare(db, sql->text);
  yoke_buffer_free(sql);
  return statement;
}

void yoke_statement_keep(yoke_statement *statement) {
  if (!statement->kept) statement->db->statements.kept_count++;
  statement->kept = true;
}

yoke_statement *yoke_prepare_kept(yoke_db *db, yoke_statement **kept, const char *sql) {
  if (yoke_transaction_is_broken(db)) return NULL;
  if (*kept && !(*kept)->busy) return hand_out(*kept);
  yoke_statement *statement = yoke_prepare_any(db, sql);
  if (statement && !*kept) {
    yoke_statement_keep(statement);
    *kept = statement;
  }
  return statement;
}

void yoke_release(yoke_statement *statement) {
  if (!statement) return;
  if (statement->running) statement->db->driver->reset(statement->native);
  statement->running = false;
  statement->busy = false;
}

void yoke_statements_free(yoke_db *db) {
  yoke_statement_cache *cache = &db->statements;
  for (size_t i = 0; i < cache->bucket_count; i++) {
    for (yoke_statement *at = cache->buckets[i], *next; at; at = next) {
      next = at->next;
      free_statement(at);
    }
  }
  yoke_free(cache->buckets);
  *cache = (yoke_statement_cache){0};
}

bool yoke_bind(yoke_statement *statement, int index, yoke_value value) {
  return statement->db->driver->bind(statement->db, statement->native, index, value);
}

bool yoke_statement_starts(yoke_db *db, const char *sql) {
  if (yoke_transaction_is_broken(db)) return false;
  db->statement_count++;
  if (db->watch) db->watch(db->watch_argument, sql);
  return true;
}

/* The end of a run: the statement can be bound again. */
static void end_run(yoke_statement *statement) {
  statement->db->driver->reset(statement->native);
  statement->running = false;
}

yoke_step yoke_step_row(yoke_statement *statement) {
  yoke_db *db = statement->db;
  if (!statement->running && !yoke_statement_starts(db, statement->sql)) return YOKE_STEP_FAILED;
  statement->running = true;
  yoke_step step = db->driver->step(db, statement->native);
  if (step == YOKE_STEP_ROW) return step;
  end_run(statement);
  if (step == YOKE_STEP_FAILED) yoke_transaction_failed(db);
  return step;
}

bool yoke_run(yoke_statement *statement) {
  yoke_step step;
  do
    step = yoke_step_row(statement);
  while (step == YOKE_STEP_ROW);
  return step == YOKE_STEP_DONE;
}

bool yoke_column_is_null(yoke_statement *statement, int index) {
  return statement->db->driver->column_is_null(statement->native, index);
}

int64_t yoke_column_int(yoke_statement *statement, int index) {
  return statement->db->driver->column_int(statement->native, index);
}

double yoke_column_float(yoke_statement *statement, int index) {
  return statement->db->driver->column_float(statement->native, index);
}

const char *yoke_column_text(yoke_statement *statement, int index, size_t *ret_size) {
  return statement->db->driver->column_text(statement->native, index, ret_size);
}

bool yoke_column_value(yoke_statement *statement, int index, yoke_kind kind, yoke_arena *arena,
                       yoke_value *ret) {
  yoke_db *db = statement->db;
  return db->driver->column_value(db, statement->native, index, kind, arena, ret);
}

bool yoke_read_fields(yoke_statement *statement, int index, const yoke_field *fields, size_t count,
                      void *object, yoke_arena *arena) {
  yoke_db *db = statement->db;
  return db->driver->read_fields(db, statement->native, index, fields, count, object, arena);
}

int64_t yoke_changed_rows(yoke_db *db) {
  return db->driver->changed_rows(db);
}

int64_t yoke_last_insert_id(yoke_db *db) {
  return db->driver->last_insert_id(db);
}
