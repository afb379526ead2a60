/* Scopes: an arena each. A popped one keeps a block of memory and is used again, so that a server
 * that pushes and pops around each request allocates nothing. */
#include "common/memory.h"
#include "database/state.h"

bool yoke_push(yoke_db *db) {
  if (!yoke_enter_db(db)) return false;
  yoke_scope_link *scope = db->spare_scopes;
  if (scope) {
    db->spare_scopes = scope->outer;
  } else {
    scope = yoke_reallocate(NULL, sizeof *scope);
    if (!scope) return yoke_fail_memory(db);
    scope->arena = (yoke_arena){0};
  }
  scope->outer = db->scope;
  db->scope = scope;
  return true;
}

void yoke_pop(yoke_db *db) {
  if (!yoke_enter_db(db)) return;
  yoke_scope_link *scope = db->scope;
  if (!scope->outer) {
    yoke_fail(db, YOKE_VALUE_ERROR,
              "There is no scope to end: the outermost one ends with yoke_close().");
    return;
  }
  db->scope = scope->outer;
  yoke_arena_reset(&scope->arena);
  scope->outer = db->spare_scopes;
  db->spare_scopes = scope;
}

static void free_links(yoke_scope_link *scope, const yoke_scope_link *end) {
  for (yoke_scope_link *outer; scope != end; scope = outer) {
    outer = scope->outer;
    yoke_arena_free(&scope->arena);
    yoke_free(scope);
  }
}

void yoke_scopes_free(yoke_db *db) {
  free_links(db->scope, &db->outermost);
  free_links(db->spare_scopes, NULL);
  yoke_arena_free(&db->outermost.arena);
}

yoke_arena *yoke_scope(yoke_db *db) {
  return &db->scope->arena;
}

/* 1 for the innermost scope, more for those around it, 0 for an arena that is no scope's. */
static size_t rank_of(const yoke_db *db, const yoke_arena *arena) {
  size_t rank = 1;
  for (const yoke_scope_link *scope = db->scope; scope; scope = scope->outer, rank++)
    if (&scope->arena == arena) return rank;
  return 0;
}

bool yoke_scope_ends_before(const yoke_db *db, const yoke_arena *arena, const yoke_arena *other) {
  if (arena == other) return false;
  size_t rank = rank_of(db, arena), other_rank = rank_of(db, other);
  return rank == 0 || rank < other_rank;
}

/* These leave the error of the last call alone, so they do not enter as the others do. */
static bool has_scope(const yoke_db *db) {
  return db || yoke_enter_db(NULL);
}

void *yoke_alloc(yoke_db *db, size_t size) {
  if (!has_scope(db)) return NULL;
  void *memory = yoke_arena_alloc(yoke_scope(db), size);
  if (!memory) yoke_fail_memory(db);
  return memory;
}

const char *yoke_text(yoke_db *db, const char *text) {
  if (!has_scope(db) || !text) return NULL;
  const char *copy = yoke_arena_text(yoke_scope(db), text);
  if (!copy) yoke_fail_memory(db);
  return copy;
}

const char *yoke_printf(yoke_db *db, const char *format, ...) {
  if (!has_scope(db)) return NULL;
  va_list arguments;
  va_start(arguments, format);
  const char *text = yoke_arena_vprintf(yoke_scope(db), format, arguments);
  va_end(arguments);
  if (!text) yoke_fail_memory(db);
  return text;
}
