#include <stdio.h>

#include "database_test.h"

static int open_database(void **state) {
  yoke_db *db = yoke_open(":memory:");
  *state = db;
  if (!db) return 1;
  run(db, "CREATE TABLE item (id integer PRIMARY KEY, name text UNIQUE)");
  run(db, "INSERT INTO item VALUES (1, 'a'), (2, 'b'), (3, 'c')");
  return 0;
}

static int close_database(void **state) {
  yoke_close(*state);
  return 0;
}

static const char by_id[] = "SELECT name FROM item WHERE id >= ? ORDER BY id";

static yoke_statement *started(yoke_db *db, int64_t from) {
  yoke_statement *statement = yoke_prepare(db, by_id);
  assert_non_null(statement);
  assert_true(yoke_bind(statement, 1, int_value(from)));
  assert_int_equal(yoke_step_row(statement), YOKE_STEP_ROW);
  return statement;
}

static void a_released_statement_is_handed_out_again(void **state) {
  yoke_db *db = *state;
  yoke_statement *first = started(db, 1);
  yoke_release(first);
  yoke_statement *again = started(db, 2);
  assert_ptr_equal(again, first);
  assert_string_equal(yoke_column_text(again, 0, NULL), "b"); /* it was reset */
  yoke_release(again);
  yoke_release(NULL);
}

static void a_busy_statement_is_not_handed_out_twice(void **state) {
  yoke_db *db = *state;
  yoke_statement *outer = started(db, 1), *inner = started(db, 3);
  assert_ptr_not_equal(outer, inner);
  assert_string_equal(yoke_column_text(inner, 0, NULL), "c");
  assert_string_equal(yoke_column_text(outer, 0, NULL), "a");
  assert_int_equal(yoke_step_row(outer), YOKE_STEP_ROW);
  assert_string_equal(yoke_column_text(outer, 0, NULL), "b");
  yoke_release(inner);
  yoke_release(outer);
}

static void a_kept_statement_needs_no_look_up_and_is_not_shared_while_busy(void **state) {
  yoke_db *db = *state;
  yoke_statement *kept = NULL;
  yoke_statement *first = yoke_prepare_kept(db, &kept, by_id);
  assert_ptr_equal(first, kept);
  yoke_statement *second = yoke_prepare_kept(db, &kept, by_id);
  assert_ptr_not_equal(second, first);
  assert_ptr_equal(first, kept);
  yoke_release(first);
  yoke_release(second);
  assert_ptr_equal(yoke_prepare_kept(db, &kept, by_id), kept);
  yoke_release(kept);
}

static void any_number_of_texts_can_be_used_and_kept_ones_stay(void **state) {
  yoke_db *db = *state;
  yoke_statement *kept = NULL, *busy = started(db, 1);
  yoke_release(yoke_prepare_kept(db, &kept, "SELECT 'kept'"));
  for (int i = 0; i < 2000; i++) {
    char sql[40];
    snprintf(sql, sizeof sql, "SELECT %d", i);
    assert_int_equal(number(db, sql), i);
  }
  assert_string_equal(text(db, "SELECT 'kept'"), "kept");
  assert_ptr_equal(yoke_prepare_kept(db, &kept, "SELECT 'kept'"), kept);
  yoke_release(kept);
  assert_int_equal(yoke_step_row(busy), YOKE_STEP_ROW);
  assert_string_equal(yoke_column_text(busy, 0, NULL), "b");
  yoke_release(busy);
}

static void run_resets_and_keeps_the_bindings(void **state) {
  yoke_db *db = *state;
  yoke_statement *insert = yoke_prepare(db, "INSERT INTO item (name) VALUES (? || '-' || "
                                            "(SELECT count(*) FROM item))");
  assert_true(yoke_bind(insert, 1, text_value("n")));
  assert_true(yoke_run(insert) && yoke_run(insert));
  yoke_release(insert);
  assert_int_equal(yoke_last_insert_id(db), 5);
  assert_string_equal(text(db, "SELECT name FROM item WHERE id = 4"), "n-3");
  assert_string_equal(text(db, "SELECT name FROM item WHERE id = 5"), "n-4");
}

static void a_statement_can_be_bound_again_after_its_end_and_after_a_failure(void **state) {
  yoke_db *db = *state;
  yoke_statement *insert = yoke_prepare(db, "INSERT INTO item (name) VALUES (?)");
  assert_true(yoke_bind(insert, 1, text_value("a")));
  assert_false(yoke_run(insert));
  assert_error(db, YOKE_INTEGRITY_ERROR, "UNIQUE constraint failed: item.name");
  assert_true(yoke_bind(insert, 1, text_value("d")) && yoke_run(insert));
  assert_true(yoke_bind(insert, 1, text_value("e")) && yoke_run(insert));
  yoke_release(insert);
  assert_int_equal(number(db, "SELECT count(*) FROM item"), 5);
}

static void changed_rows_are_counted(void **state) {
  yoke_db *db = *state;
  yoke_statement *update = yoke_prepare(db, "UPDATE item SET name = name || '!' WHERE id > ?");
  assert_true(yoke_bind(update, 1, int_value(1)) && yoke_run(update));
  assert_int_equal(yoke_changed_rows(db), 2);
  assert_true(yoke_bind(update, 1, int_value(9)) && yoke_run(update));
  assert_int_equal(yoke_changed_rows(db), 0);
  yoke_release(update);
}

static void a_changed_schema_is_noticed(void **state) {
  yoke_db *db = *state;
  assert_string_equal(text(db, "SELECT * FROM item WHERE id = 1"), "1");
  run(db, "ALTER TABLE item RENAME TO thing");
  run(db, "CREATE TABLE item (name text, id integer)");
  run(db, "INSERT INTO item VALUES ('first', 1)");
  assert_string_equal(text(db, "SELECT * FROM item WHERE id = 1"), "first");
}

static void empty_text_is_no_statement(void **state) {
  yoke_db *db = *state;
  assert_null(yoke_prepare(db, "-- nothing"));
  assert_error(db, YOKE_PROGRAMMING_ERROR, "the statement is empty");
  assert_true(yoke_execute(db, "")); /* no statements are no error */
  assert_true(yoke_execute(db, " ; -- nothing\n;"));
}

static void a_parameter_that_is_not_there_is_an_error(void **state) {
  yoke_db *db = *state;
  yoke_statement *statement = yoke_prepare(db, "SELECT ?");
  assert_false(yoke_bind(statement, 2, int_value(1)));
  assert_error(db, YOKE_DATABASE_ERROR, "column index out of range");
  yoke_release(statement);
}

static void more_parameters_than_sqlite_takes_are_an_error(void **state) {
  yoke_db *db = *state;
  assert_null(yoke_prepare(db, "SELECT ?1000000000"));
  assert_true(yoke_error_is(yoke_error_code(db), YOKE_DATABASE_ERROR));
}

static void execute_runs_every_statement_up_to_the_one_that_fails(void **state) {
  yoke_db *db = *state;
  assert_false(yoke_execute(db, "INSERT INTO item (name) VALUES ('d'); SELECT 1;"
                                " INSERT INTO item (name) VALUES ('d');"
                                " INSERT INTO item (name) VALUES ('e')"));
  assert_error(db, YOKE_INTEGRITY_ERROR, "UNIQUE constraint failed: item.name");
  assert_int_equal(number(db, "SELECT count(*) FROM item"), 4);
}

/* ── Looking on ─────────────────────────────────────────────────────────────────────────────── */

static char seen[1000];

static void see(void *argument, const char *sql) {
  strcat(strcat(seen, sql), argument);
}

static void the_watcher_sees_each_statement_before_it_runs(void **state) {
  yoke_db *db = *state;
  seen[0] = '\0';
  yoke_watch(db, see, "|");
  assert_true(yoke_begin(db) && yoke_begin(db));
  run(db, "SELECT 1; SELECT 2");
  yoke_release(started(db, 1));
  assert_true(yoke_rollback(db) && yoke_commit(db));
  yoke_watch(db, NULL, NULL);
  run(db, "SELECT 3");
  assert_string_equal(seen, "BEGIN IMMEDIATE|SAVEPOINT yoke_1|SELECT 1;| SELECT 2|"
                            "SELECT name FROM item WHERE id >= ? ORDER BY id|"
                            "ROLLBACK TO SAVEPOINT yoke_1|RELEASE SAVEPOINT yoke_1|COMMIT|");
}

static void statements_are_counted_but_not_those_of_transactions(void **state) {
  yoke_db *db = *state;
  uint64_t before = yoke_statement_count(db);
  assert_true(yoke_begin(db));
  run(db, "SELECT 1; SELECT 2");
  yoke_release(yoke_prepare(db, by_id)); /* prepared is not run */
  yoke_statement *statement = started(db, 1);
  assert_int_equal(yoke_step_row(statement), YOKE_STEP_ROW); /* a second row is the same run */
  yoke_release(statement);
  assert_true(yoke_commit(db));
  assert_int_equal(yoke_statement_count(db), before + 3);
}

static void the_dialect_is_named(void **state) {
  assert_string_equal(yoke_dialect_name(*state), "sqlite");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_database, close_database)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(a_released_statement_is_handed_out_again),
      TEST(a_busy_statement_is_not_handed_out_twice),
      TEST(a_kept_statement_needs_no_look_up_and_is_not_shared_while_busy),
      TEST(any_number_of_texts_can_be_used_and_kept_ones_stay),
      TEST(run_resets_and_keeps_the_bindings),
      TEST(a_statement_can_be_bound_again_after_its_end_and_after_a_failure),
      TEST(changed_rows_are_counted),
      TEST(a_changed_schema_is_noticed),
      TEST(empty_text_is_no_statement),
      TEST(a_parameter_that_is_not_there_is_an_error),
      TEST(more_parameters_than_sqlite_takes_are_an_error),
      TEST(execute_runs_every_statement_up_to_the_one_that_fails),
      TEST(the_watcher_sees_each_statement_before_it_runs),
      TEST(statements_are_counted_but_not_those_of_transactions),
      TEST(the_dialect_is_named),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
