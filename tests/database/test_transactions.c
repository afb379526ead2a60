/* Transactions as Django's atomic(); what each test expects was read in its documentation and
 * source: django/db/transaction.py. */
#include <stdio.h>

#include "database_test.h"
#include "support/folder.h"

static const char broken[] = "An error occurred in the current transaction. You can't execute "
                             "queries until the end of the 'atomic' block.";
static const char twice[] = "UNIQUE constraint failed: item.name";

static int open_database(void **state) {
  yoke_db *db = yoke_open(":memory:");
  *state = db;
  if (!db) return 1;
  run(db, "CREATE TABLE item (id integer PRIMARY KEY, name text UNIQUE,"
          " parent integer REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED)");
  return 0;
}

static int close_database(void **state) {
  yoke_close(*state);
  return 0;
}

static bool add(yoke_db *db, const char *name) {
  yoke_enter(db);
  yoke_statement *statement = yoke_prepare(db, "INSERT INTO item (name) VALUES (?)");
  bool added = statement && yoke_bind(statement, 1, text_value(name)) && yoke_run(statement);
  yoke_release(statement);
  return added;
}

/* "a,b": the names in the table. */
static const char *names(yoke_db *db) {
  return text(db, "SELECT coalesce(group_concat(name), '') FROM"
                  " (SELECT name FROM item ORDER BY name)");
}

static void a_commit_keeps_and_a_rollback_undoes(void **state) {
  yoke_db *db = *state;
  assert_true(yoke_begin(db) && add(db, "a") && yoke_commit(db));
  assert_true(yoke_begin(db) && add(db, "b") && yoke_rollback(db));
  assert_no_error(db);
  assert_string_equal(names(db), "a");
}

static void levels_nest_by_savepoints(void **state) {
  yoke_db *db = *state;
  assert_int_equal(yoke_transaction_depth(db), 0);
  assert_true(yoke_begin(db) && add(db, "a"));
  assert_true(yoke_begin(db) && add(db, "b"));
  assert_true(yoke_begin(db) && add(db, "c"));
  assert_int_equal(yoke_transaction_depth(db), 3);
  assert_true(yoke_commit(db));
  assert_true(yoke_rollback(db)); /* takes the level that was committed into it along */
  assert_true(yoke_begin(db) && add(db, "d") && yoke_commit(db));
  assert_true(yoke_commit(db));
  assert_int_equal(yoke_transaction_depth(db), 0);
  assert_string_equal(names(db), "a,d");
}

static void levels_nest_a_hundred_deep(void **state) {
  yoke_db *db = *state;
  char name[20];
  for (int i = 0; i < 100; i++) {
    snprintf(name, sizeof name, "%d", i);
    assert_true(yoke_begin(db) && add(db, name));
  }
  assert_true(yoke_rollback(db));
  for (int i = 0; i < 99; i++)
    assert_true(yoke_commit(db));
  assert_int_equal(number(db, "SELECT count(*) FROM item"), 99);
}

static void ending_what_was_not_begun_is_an_error(void **state) {
  yoke_db *db = *state;
  assert_false(yoke_commit(db));
  assert_error(db, YOKE_TRANSACTION_MANAGEMENT_ERROR, "There is no transaction to end.");
  assert_false(yoke_rollback(db));
  assert_error(db, YOKE_TRANSACTION_MANAGEMENT_ERROR, "There is no transaction to end.");
}

static void an_error_outside_a_transaction_breaks_nothing(void **state) {
  yoke_db *db = *state;
  assert_true(add(db, "a"));
  assert_false(add(db, "a"));
  assert_true(add(db, "b"));
}

static void an_error_breaks_its_level(void **state) {
  yoke_db *db = *state;
  assert_true(yoke_begin(db) && add(db, "a"));
  assert_false(yoke_get_rollback(db));
  assert_false(add(db, "a"));
  assert_error(db, YOKE_INTEGRITY_ERROR, twice);
  assert_true(yoke_get_rollback(db));
  assert_false(add(db, "b"));
  assert_error(db, YOKE_TRANSACTION_MANAGEMENT_ERROR, broken);
  assert_false(yoke_execute(db, "SELECT 1"));
  assert_error(db, YOKE_TRANSACTION_MANAGEMENT_ERROR, broken);
  assert_false(yoke_begin(db));
  assert_error(db, YOKE_TRANSACTION_MANAGEMENT_ERROR, broken);
  assert_false(yoke_commit(db)); /* rolls back, and says because of what */
  assert_error(db, YOKE_INTEGRITY_ERROR, twice);
  assert_string_equal(yoke_error(db)->constraint, "item.name");
  assert_int_equal(yoke_transaction_depth(db), 0);
  assert_string_equal(names(db), "");
  assert_true(yoke_begin(db) && add(db, "c") && yoke_commit(db));
}

static void an_error_in_a_savepoint_leaves_the_outer_level_whole(void **state) {
  yoke_db *db = *state;
  assert_true(yoke_begin(db) && add(db, "a"));
  assert_true(yoke_begin(db) && add(db, "b"));
  assert_false(add(db, "a"));
  assert_true(yoke_rollback(db));
  assert_no_error(db);
  assert_false(yoke_get_rollback(db));
  assert_true(add(db, "c") && yoke_commit(db));
  assert_string_equal(names(db), "a,c");
}

static void a_refused_statement_text_breaks_the_level_too(void **state) {
  yoke_db *db = *state;
  assert_true(yoke_begin(db));
  assert_false(yoke_execute(db, "SELECT * FROM nowhere"));
  assert_error(db, YOKE_OPERATIONAL_ERROR, "no such table: nowhere");
  assert_true(yoke_get_rollback(db));
  assert_true(yoke_rollback(db));
}

static void a_deferred_foreign_key_refuses_the_commit_and_rolls_back(void **state) {
  yoke_db *db = *state;
  assert_true(yoke_begin(db));
  run(db, "INSERT INTO item (name, parent) VALUES ('orphan', 99)");
  assert_false(yoke_commit(db));
  assert_error(db, YOKE_INTEGRITY_ERROR, "FOREIGN KEY constraint failed");
  assert_string_equal(yoke_error(db)->sqlstate, "23503");
  assert_int_equal(yoke_transaction_depth(db), 0);
  assert_string_equal(names(db), "");
  assert_true(yoke_begin(db) && add(db, "a") && yoke_commit(db));
}

static void a_deferred_foreign_key_may_be_mended_before_the_commit(void **state) {
  yoke_db *db = *state;
  assert_true(yoke_begin(db));
  run(db, "INSERT INTO item (id, name, parent) VALUES (1, 'child', 2)");
  run(db, "INSERT INTO item (id, name) VALUES (2, 'parent')");
  assert_true(yoke_commit(db));
  assert_string_equal(names(db), "child,parent");
}

static void set_rollback_undoes_without_an_error(void **state) {
  yoke_db *db = *state;
  yoke_atomic(db) {
    assert_true(add(db, "a"));
    yoke_set_rollback(db, true);
    assert_true(yoke_get_rollback(db));
  }
  assert_no_error(db);
  assert_string_equal(names(db), "");
  assert_true(yoke_begin(db) && add(db, "b"));
  yoke_set_rollback(db, true);
  assert_false(yoke_commit(db));
  assert_error(db, YOKE_TRANSACTION_MANAGEMENT_ERROR,
               "The transaction was rolled back, as yoke_set_rollback() had asked.");
  assert_string_equal(names(db), "");
}

static void set_rollback_to_false_mends_a_level(void **state) {
  yoke_db *db = *state;
  assert_true(yoke_begin(db) && add(db, "a"));
  assert_false(add(db, "a"));
  yoke_set_rollback(db, false);
  assert_true(add(db, "b") && yoke_commit(db));
  assert_string_equal(names(db), "a,b");
}

static void set_rollback_outside_a_transaction_is_an_error(void **state) {
  yoke_db *db = *state;
  yoke_set_rollback(db, true);
  assert_error(db, YOKE_TRANSACTION_MANAGEMENT_ERROR,
               "The rollback flag doesn't work outside of an 'atomic' block.");
  assert_true(add(db, "a"));
}

static bool leave_by_return(yoke_db *db) {
  yoke_atomic(db) {
    return add(db, "returned");
  }
  return false;
}

static void atomic_commits_however_it_is_left(void **state) {
  yoke_db *db = *state;
  yoke_atomic(db) add(db, "to the end");
  yoke_atomic(db) {
    add(db, "by break");
    break;
  }
  yoke_atomic(db) {
    if (add(db, "by continue")) continue;
    add(db, "never");
  }
  assert_true(leave_by_return(db));
  yoke_atomic(db) {
    add(db, "by goto");
    goto out;
  }
out:
  assert_int_equal(yoke_transaction_depth(db), 0);
  assert_string_equal(names(db), "by break,by continue,by goto,returned,to the end");
}

static void atomic_runs_its_block_once_and_nests(void **state) {
  yoke_db *db = *state;
  int runs = 0;
  yoke_atomic(db) {
    runs++;
    add(db, "a");
    yoke_atomic(db) {
      add(db, "b");
      assert_int_equal(yoke_transaction_depth(db), 2);
      yoke_set_rollback(db, true);
    }
    assert_int_equal(yoke_transaction_depth(db), 1);
  }
  assert_int_equal(runs, 1);
  assert_string_equal(names(db), "a");
}

static void atomic_rolls_back_what_failed_and_tells_why(void **state) {
  yoke_db *db = *state;
  yoke_atomic(db) {
    add(db, "a");
    if (!add(db, "a")) break;
    fail();
  }
  assert_error(db, YOKE_INTEGRITY_ERROR, twice);
  assert_string_equal(names(db), "");
  yoke_atomic(db) {
    add(db, "a");
    add(db, "a");
    yoke_pop(db); /* a call that works, and resets the error */
  }
  assert_error(db, YOKE_INTEGRITY_ERROR, twice);
  assert_string_equal(names(db), "");
}

static void atomic_is_skipped_when_it_cannot_begin(void **state) {
  yoke_db *db = *state;
  assert_true(yoke_begin(db));
  assert_false(yoke_execute(db, "nonsense"));
  yoke_atomic(db) fail();
  assert_error(db, YOKE_TRANSACTION_MANAGEMENT_ERROR, broken);
  assert_true(yoke_rollback(db));
}

static void atomic_rolls_back_levels_left_open_inside(void **state) {
  yoke_db *db = *state;
  yoke_atomic(db) {
    add(db, "a");
    assert_true(yoke_begin(db) && add(db, "b"));
    break;
  }
  assert_int_equal(yoke_transaction_depth(db), 0);
  assert_string_equal(names(db), "a");
}

/* ── What upper rooms use: atomic(savepoint=False) ──────────────────────────────────────────── */

static void an_internal_level_alone_is_a_transaction(void **state) {
  yoke_db *db = *state;
  assert_true(yoke_begin_internal(db) && add(db, "a") && add(db, "b"));
  assert_true(yoke_end_internal(db, true));
  assert_true(yoke_begin_internal(db) && add(db, "c"));
  assert_false(yoke_end_internal(db, add(db, "a")));
  assert_error(db, YOKE_INTEGRITY_ERROR, twice);
  assert_string_equal(names(db), "a,b");
}

static void an_internal_level_that_fails_breaks_the_users(void **state) {
  yoke_db *db = *state;
  assert_true(yoke_begin(db) && add(db, "a"));
  assert_true(yoke_begin_internal(db) && add(db, "b"));
  yoke_fail(db, YOKE_VALUE_ERROR, "no database error at all");
  assert_false(yoke_end_internal(db, false));
  assert_error(db, YOKE_VALUE_ERROR, "no database error at all");
  assert_true(yoke_get_rollback(db));
  assert_false(yoke_commit(db));
  assert_error(db, YOKE_VALUE_ERROR, "no database error at all");
  assert_string_equal(names(db), "");
}

static void a_long_error_is_told_whole_when_the_level_ends(void **state) {
  yoke_db *db = *state;
  char expected[3001];
  memset(expected, 'x', 3000);
  expected[3000] = '\0';
  assert_true(yoke_begin(db));
  yoke_fail(db, YOKE_PROTECTED_ERROR, "%s", expected);
  yoke_transaction_failed(db);
  assert_false(yoke_commit(db));
  assert_error(db, YOKE_PROTECTED_ERROR, expected);
}

/* SQLite's ON CONFLICT ROLLBACK leaves nothing to undo, at any level. */
static void a_transaction_that_the_database_ended_breaks_every_level(void **state) {
  yoke_db *db = *state;
  assert_true(yoke_begin(db) && add(db, "a") && yoke_begin(db));
  assert_false(yoke_execute(db, "INSERT OR ROLLBACK INTO item (name) VALUES ('a')"));
  assert_true(yoke_rollback(db));
  assert_true(yoke_get_rollback(db));
  assert_false(add(db, "b"));
  assert_error(db, YOKE_TRANSACTION_MANAGEMENT_ERROR, broken);
  assert_false(yoke_commit(db));
  assert_error(db, YOKE_INTEGRITY_ERROR, twice);
  assert_int_equal(yoke_transaction_depth(db), 0);
  assert_string_equal(names(db), "");
}

static void sql_that_ends_the_transaction_breaks_every_level(void **state) {
  static const char ended[] = "The SQL ended the transaction: that is for yoke_commit() and "
                              "yoke_rollback() to do.";
  yoke_db *db = *state;
  assert_true(yoke_begin(db) && add(db, "a") && yoke_begin(db));
  assert_false(yoke_execute(db, "ROLLBACK"));
  assert_error(db, YOKE_PROGRAMMING_ERROR, ended);
  assert_false(add(db, "b"));
  assert_false(yoke_commit(db));
  assert_error(db, YOKE_PROGRAMMING_ERROR, ended);
  assert_false(add(db, "c"));
  assert_false(yoke_commit(db));
  assert_string_equal(names(db), "");
  assert_true(yoke_execute(db, "BEGIN; INSERT INTO item (name) VALUES ('d'); COMMIT"));
  assert_string_equal(names(db), "d");
}

static void internal_levels_nest_and_the_innermost_error_breaks_all(void **state) {
  yoke_db *db = *state;
  assert_true(yoke_begin_internal(db) && add(db, "a"));
  assert_true(yoke_begin_internal(db));
  assert_false(yoke_end_internal(db, add(db, "a")));
  assert_false(yoke_end_internal(db, true)); /* an inner one failed unnoticed */
  assert_error(db, YOKE_INTEGRITY_ERROR, twice);
  assert_int_equal(yoke_transaction_depth(db), 0);
  assert_string_equal(names(db), "");
}

static void a_call_that_fails_before_the_database_breaks_the_level_when_told(void **state) {
  yoke_db *db = *state;
  yoke_fail(db, YOKE_DATA_ERROR, "bad");
  yoke_transaction_failed(db); /* outside: nothing to break */
  assert_true(add(db, "a"));
  assert_true(yoke_begin(db));
  yoke_fail(db, YOKE_DATA_ERROR, "bad");
  yoke_transaction_failed(db);
  assert_false(yoke_commit(db));
  assert_error(db, YOKE_DATA_ERROR, "bad");
}

/* ── on_commit ──────────────────────────────────────────────────────────────────────────────── */

static char calls[100];

static void note(void *argument) {
  strcat(calls, argument);
}

static void callbacks_run_in_order_after_the_outermost_commit(void **state) {
  yoke_db *db = *state;
  calls[0] = '\0';
  assert_true(yoke_begin(db) && yoke_on_commit(db, note, "1"));
  assert_true(yoke_begin(db) && yoke_on_commit(db, note, "2") && yoke_commit(db));
  assert_true(yoke_on_commit(db, note, "3"));
  assert_string_equal(calls, "");
  assert_true(yoke_commit(db));
  assert_string_equal(calls, "123");
  assert_true(yoke_begin(db) && yoke_commit(db)); /* once only */
  assert_string_equal(calls, "123");
}

static void outside_a_transaction_a_callback_runs_at_once(void **state) {
  calls[0] = '\0';
  assert_true(yoke_on_commit(*state, note, "now"));
  assert_string_equal(calls, "now");
}

static void a_callback_goes_with_the_level_it_was_registered_in(void **state) {
  yoke_db *db = *state;
  calls[0] = '\0';
  assert_true(yoke_begin(db) && yoke_on_commit(db, note, "1"));
  assert_true(yoke_begin(db) && yoke_on_commit(db, note, "2"));
  assert_true(yoke_begin(db) && yoke_on_commit(db, note, "3") && yoke_commit(db));
  assert_true(yoke_rollback(db)); /* 3 had been committed into it */
  assert_true(yoke_begin(db) && yoke_on_commit(db, note, "4") && yoke_commit(db));
  assert_true(yoke_begin(db) && yoke_rollback(db)); /* of the same depth as 4's, but another */
  assert_true(yoke_commit(db));
  assert_string_equal(calls, "14");
  assert_true(yoke_begin(db) && yoke_on_commit(db, note, "5") && yoke_rollback(db));
  assert_true(yoke_begin(db) && yoke_commit(db));
  assert_string_equal(calls, "14");
}

static void a_refused_commit_runs_no_callback(void **state) {
  yoke_db *db = *state;
  calls[0] = '\0';
  assert_true(yoke_begin(db) && yoke_on_commit(db, note, "never"));
  run(db, "INSERT INTO item (name, parent) VALUES ('orphan', 99)");
  assert_false(yoke_commit(db));
  assert_string_equal(calls, "");
}

static void write_and_register(void *argument) {
  yoke_db *db = argument;
  assert_int_equal(yoke_transaction_depth(db), 0);
  assert_true(yoke_begin(db) && yoke_on_commit(db, note, "inner"));
  assert_true(add(db, "by callback") && yoke_commit(db));
  assert_false(add(db, "by callback"));
}

static void a_callback_may_use_the_connection(void **state) {
  yoke_db *db = *state;
  calls[0] = '\0';
  assert_true(yoke_begin(db) && yoke_on_commit(db, write_and_register, db));
  assert_true(yoke_on_commit(db, note, "outer"));
  assert_true(yoke_commit(db));
  assert_no_error(db); /* what the callback ran into is not the commit's outcome */
  assert_string_equal(calls, "innerouter");
  assert_string_equal(names(db), "by callback");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_database, close_database)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(a_commit_keeps_and_a_rollback_undoes),
      TEST(levels_nest_by_savepoints),
      TEST(levels_nest_a_hundred_deep),
      TEST(ending_what_was_not_begun_is_an_error),
      TEST(an_error_outside_a_transaction_breaks_nothing),
      TEST(an_error_breaks_its_level),
      TEST(an_error_in_a_savepoint_leaves_the_outer_level_whole),
      TEST(a_refused_statement_text_breaks_the_level_too),
      TEST(a_deferred_foreign_key_refuses_the_commit_and_rolls_back),
      TEST(a_deferred_foreign_key_may_be_mended_before_the_commit),
      TEST(set_rollback_undoes_without_an_error),
      TEST(set_rollback_to_false_mends_a_level),
      TEST(set_rollback_outside_a_transaction_is_an_error),
      TEST(atomic_commits_however_it_is_left),
      TEST(atomic_runs_its_block_once_and_nests),
      TEST(atomic_rolls_back_what_failed_and_tells_why),
      TEST(atomic_is_skipped_when_it_cannot_begin),
      TEST(atomic_rolls_back_levels_left_open_inside),
      TEST(an_internal_level_alone_is_a_transaction),
      TEST(an_internal_level_that_fails_breaks_the_users),
      TEST(a_long_error_is_told_whole_when_the_level_ends),
      TEST(a_transaction_that_the_database_ended_breaks_every_level),
      TEST(sql_that_ends_the_transaction_breaks_every_level),
      TEST(internal_levels_nest_and_the_innermost_error_breaks_all),
      TEST(a_call_that_fails_before_the_database_breaks_the_level_when_told),
      TEST(callbacks_run_in_order_after_the_outermost_commit),
      TEST(outside_a_transaction_a_callback_runs_at_once),
      TEST(a_callback_goes_with_the_level_it_was_registered_in),
      TEST(a_refused_commit_runs_no_callback),
      TEST(a_callback_may_use_the_connection),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
