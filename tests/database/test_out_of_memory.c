/* Every allocation of Yoke and of SQLite made to fail, one after the other: each call either works
 * or says YOKE_NO_MEMORY, nothing leaks, and the connection can be used on. */
#include <stdio.h>

#include "database_test.h"
#include "support/allocator.h"
#include "support/folder.h"

static int start(void **state) {
  (void)state;
  use_allocator_for_sqlite();
  test_folder();
  return 0;
}

/* A call that failed did so for want of memory; without a failed allocation it worked. */
static void check(yoke_db *db, bool worked) {
  if (!allocation_failed() && !worked) fail_msg("%s", yoke_error(db)->message);
  if (worked) return;
  yoke_code code = yoke_error_code(db);
  if (code != YOKE_NO_MEMORY && code != YOKE_TRANSACTION_MANAGEMENT_ERROR)
    fail_msg("%s: %s", yoke_error_name(code), yoke_error(db)->message);
}

static void opening_fails_cleanly(void **state) {
  (void)state;
  char url[4200];
  snprintf(url, sizeof url, "sqlite://%s?mode=rwc&timeout=1", test_new_path("oom", ".db"));
  every_allocation_fails {
    yoke_db *db = yoke_open(url);
    if (db) {
      assert_no_error(db);
    } else {
      check(NULL, false);
    }
    yoke_close(db);
    yoke_enter(NULL);
  }
}

static bool insert(yoke_db *db, const char *name) {
  yoke_enter(db);
  yoke_statement *statement = yoke_prepare(db, "INSERT INTO item (name) VALUES (?)");
  bool inserted = statement && yoke_bind(statement, 1, text_value(name)) && yoke_run(statement);
  yoke_release(statement);
  return inserted;
}

/* Opened and given its table before anything fails. */
static yoke_db *open_with_table(void) {
  yoke_db *db = yoke_open(":memory:");
  assert_non_null(db);
  run(db, "CREATE TABLE item (id integer PRIMARY KEY, name text UNIQUE)");
  return db;
}

static size_t rows(yoke_db *db) {
  return (size_t)number(db, "SELECT count(*) FROM item");
}

static void note(void *argument) {
  ++*(int *)argument;
}

/* What worked is kept, what failed is not: for every allocation of a whole transaction. */
static void a_transaction_works_or_undoes(void **state) {
  (void)state;
  bool finished = false;
  for (size_t at = 1; !finished; at++) {
    long live = live_allocations();
    yoke_db *db = open_with_table();
    int called = 0;
    fail_at(at);
    bool began = yoke_begin(db);
    check(db, began);
    bool worked = began && insert(db, "a");
    if (began) check(db, worked);
    bool registered = began && yoke_on_commit(db, note, &called);
    if (began) check(db, registered);
    if (began && yoke_begin(db)) {
      check(db, insert(db, "b"));
      bool undone = yoke_rollback(db);
      if (!undone) check(db, false);
    }
    bool committed = began && yoke_commit(db);
    if (began) check(db, committed);
    finished = !allocation_failed();
    fail_at(0);
    assert_int_equal(yoke_transaction_depth(db), 0);
    assert_int_equal(rows(db), committed && worked ? 1 : 0);
    assert_int_equal(called, committed && registered ? 1 : 0);
    assert_true(yoke_begin(db) && insert(db, "after") && yoke_commit(db));
    yoke_close(db);
    assert_int_equal(live_allocations(), live);
  }
}

static void statements_fail_cleanly(void **state) {
  (void)state;
  bool finished = false;
  for (size_t at = 1; !finished; at++) {
    long live = live_allocations();
    yoke_db *db = open_with_table();
    fail_at(at);
    bool inserted = insert(db, "a name that is long enough to need memory of its own");
    check(db, inserted);
    yoke_enter(db);
    yoke_statement *kept = NULL;
    yoke_statement *read = yoke_prepare_kept(
        db, &kept, "SELECT name, '2026-11-22 10:20:30' FROM item ORDER BY name || 'x'");
    if (!read) check(db, false);
    yoke_step step = read ? yoke_step_row(read) : YOKE_STEP_FAILED;
    if (step == YOKE_STEP_FAILED) check(db, false);
    yoke_value value;
    if (step == YOKE_STEP_ROW)
      check(db, yoke_column_value(read, 0, YOKE_TEXT, yoke_scope(db), &value));
    yoke_release(read);
    check(db, yoke_execute(db, "SELECT 1; UPDATE item SET name = name || '!'"));
    finished = !allocation_failed();
    fail_at(0);
    assert_int_equal(rows(db), inserted);
    yoke_close(db);
    assert_int_equal(live_allocations(), live);
  }
}

static void scopes_fail_cleanly(void **state) {
  (void)state;
  every_allocation_fails {
    yoke_db *db = yoke_open(":memory:");
    if (!db) {
      yoke_enter(NULL);
      continue;
    }
    for (int i = 0; i < 3; i++) {
      bool pushed = yoke_push(db);
      check(db, pushed);
      check(db, yoke_alloc(db, 3000));
      check(db, yoke_text(db, "some text"));
      check(db, yoke_printf(db, "%05000d", i));
      if (pushed && i == 1) yoke_pop(db);
    }
    yoke_close(db);
  }
}

static const yoke_ddl sqlite[] = {
    {"a", "CREATE TABLE \"a\" (\"id\" integer PRIMARY KEY)"},
    {"a", "CREATE INDEX \"a_id\" ON \"a\" (\"id\")"},
};
static const yoke_app needed = {
    .label = "needed", .sqlite = sqlite, .sqlite_count = 2, .abi = YOKE_ABI};
static const yoke_ddl own_sqlite[] = {{"b", "CREATE TABLE \"b\" (\"id\" integer PRIMARY KEY)"}};
static const yoke_app app = {.label = "app",
                             .needs = (const yoke_app *const[]){&needed},
                             .need_count = 1,
                             .sqlite = own_sqlite,
                             .sqlite_count = 1,
                             .abi = YOKE_ABI};

static void tables_are_all_made_or_none(void **state) {
  (void)state;
  bool finished = false;
  for (size_t at = 1; !finished; at++) {
    yoke_db *db = yoke_open(":memory:");
    assert_non_null(db);
    fail_at(at);
    bool made = yoke_create_tables(db, &app);
    check(db, made);
    finished = !allocation_failed();
    fail_at(0);
    assert_int_equal(number(db, "SELECT count(*) FROM sqlite_master"), made ? 3 : 0);
    assert_int_equal(yoke_transaction_depth(db), 0);
    yoke_close(db);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(opening_fails_cleanly),
      cmocka_unit_test(a_transaction_works_or_undoes),
      cmocka_unit_test(statements_fail_cleanly),
      cmocka_unit_test(scopes_fail_cleanly),
      cmocka_unit_test(tables_are_all_made_or_none),
  };
  return cmocka_run_group_tests(tests, start, NULL);
}
