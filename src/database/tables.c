/* Making the tables of an app and of those it needs. */
#include "database/state.h"

/* Runs the statements of an app that is needed, but for the tables that are there already. What is
 * missing is looked up before anything is made: an index belongs to a table made just before. */
static bool create_missing(yoke_db *db, const yoke_app *app, yoke_arena *scratch) {
  bool *missing = yoke_arena_alloc(scratch, app->sqlite_count * sizeof *missing);
  if (!missing) return yoke_fail_memory(db);
  for (size_t i = 0; i < app->sqlite_count; i++) {
    bool has;
    if (!db->driver->has_table(db, app->sqlite[i].table, &has)) return false;
    missing[i] = !has;
  }
  for (size_t i = 0; i < app->sqlite_count; i++) {
    if (missing[i] && !yoke_execute_text(db, app->sqlite[i].sql)) return false;
  }
  return true;
}

static bool create_all(yoke_db *db, const yoke_app *app) {
  for (size_t i = 0; i < app->sqlite_count; i++) {
    if (!yoke_execute_text(db, app->sqlite[i].sql)) return false;
  }
  return true;
}

typedef struct app_list {
  const yoke_app **items;
  size_t count;
} app_list;

/* Adds `app` and all that it needs, needed ones first, each once: the needs may run in a circle. */
static bool list_apps(yoke_db *db, const yoke_app *app, app_list *seen, app_list *ordered,
                      yoke_arena *scratch) {
  for (size_t i = 0; i < seen->count; i++) {
    if (seen->items[i] == app) return true;
  }
  if (app->abi != YOKE_ABI)
    return yoke_fail(db, YOKE_IMPROPERLY_CONFIGURED,
                     "app %s was compiled by another version of yoke: compile it again",
                     app->label);
  seen->items = yoke_arena_grow(scratch, seen->items, seen->count, sizeof *seen->items);
  if (!seen->items) return yoke_fail_memory(db);
  seen->items[seen->count++] = app;
  for (size_t i = 0; i < app->need_count; i++) {
    if (!list_apps(db, app->needs[i], seen, ordered, scratch)) return false;
  }
  ordered->items = yoke_arena_grow(scratch, ordered->items, ordered->count, sizeof *seen->items);
  if (!ordered->items) return yoke_fail_memory(db);
  ordered->items[ordered->count++] = app;
  return true;
}

static bool create_tables(yoke_db *db, const yoke_app *app, yoke_arena *scratch) {
  app_list seen = {0}, ordered = {0};
  if (!list_apps(db, app, &seen, &ordered, scratch)) return false;
  for (size_t i = 0; i < ordered.count; i++) {
    bool made = ordered.items[i] == app ? create_all(db, app)
                                        : create_missing(db, ordered.items[i], scratch);
    if (!made) return false;
  }
  return true;
}

bool yoke_create_tables(yoke_db *db, const yoke_app *app) {
  if (!yoke_enter_db(db)) return false;
  if (!app) return yoke_fail(db, YOKE_VALUE_ERROR, "There is no app to make tables of.");
  if (!yoke_begin_internal(db)) return false;
  yoke_arena scratch = {0};
  bool made = create_tables(db, app, &scratch);
  yoke_arena_free(&scratch);
  return yoke_end_internal(db, made);
}
