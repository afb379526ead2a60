#include <sqlite3.h>
#include <stdlib.h>

#include "database_test.h"
#include "support/allocator.h"

static int open_database(void **state) {
  yoke_db *db = yoke_open(":memory:");
  *state = db;
  if (!db) return 1;
  run(db, "CREATE TABLE auth_user (id integer PRIMARY KEY, username text NOT NULL);"
          "CREATE TABLE accounts_profile (id integer PRIMARY KEY,"
          " user_id integer NOT NULL UNIQUE REFERENCES auth_user (id),"
          " phone text CONSTRAINT phone_is_short CHECK (length(phone) < 16));"
          "INSERT INTO auth_user VALUES (1, 'ada');"
          "INSERT INTO accounts_profile VALUES (1, 1, '1')");
  return 0;
}

static int close_database(void **state) {
  yoke_close(*state);
  return 0;
}

static void constraints_are_named_in_django_s_words(void **state) {
  yoke_db *db = *state;
  static const struct {
    const char *sql, *message, *constraint, *sqlstate;
    int code;
  } cases[] = {
      {"INSERT INTO accounts_profile VALUES (2, 1, '1')",
       "UNIQUE constraint failed: accounts_profile.user_id", "accounts_profile.user_id", "23505",
       SQLITE_CONSTRAINT_UNIQUE},
      {"INSERT INTO accounts_profile VALUES (1, 2, '1')",
       "UNIQUE constraint failed: accounts_profile.id", "accounts_profile.id", "23505",
       SQLITE_CONSTRAINT_PRIMARYKEY},
      {"INSERT INTO accounts_profile VALUES (2, 99, '1')", "FOREIGN KEY constraint failed", NULL,
       "23503", SQLITE_CONSTRAINT_FOREIGNKEY},
      {"INSERT INTO accounts_profile VALUES (2, NULL, '1')",
       "NOT NULL constraint failed: accounts_profile.user_id", "accounts_profile.user_id", "23502",
       SQLITE_CONSTRAINT_NOTNULL},
      {"UPDATE accounts_profile SET phone = '0123456789012345'",
       "CHECK constraint failed: phone_is_short", "phone_is_short", "23514",
       SQLITE_CONSTRAINT_CHECK},
  };
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    assert_false(yoke_execute(db, cases[i].sql));
    assert_error(db, YOKE_INTEGRITY_ERROR, cases[i].message);
    const struct yoke_error *error = yoke_error(db);
    assert_int_equal(error->database_code, cases[i].code);
    assert_string_equal(error->sqlstate, cases[i].sqlstate);
    assert_int_equal(!error->constraint, !cases[i].constraint);
    if (error->constraint) assert_string_equal(error->constraint, cases[i].constraint);
    assert_null(error->model);
    assert_null(error->field);
  }
}

static void other_errors_have_the_code_that_django_gives_them(void **state) {
  yoke_db *db = *state;
  static const struct {
    const char *sql, *message;
    yoke_code code;
  } cases[] = {
      {"SELECT * FROM nowhere", "no such table: nowhere", YOKE_OPERATIONAL_ERROR},
      {"SELEC", "near \"SELEC\": syntax error", YOKE_OPERATIONAL_ERROR},
      {"SELECT zeroblob(2000000000)", "string or blob too big", YOKE_DATA_ERROR},
      {"INSERT INTO auth_user VALUES ('one', 'bob')", "datatype mismatch", YOKE_INTEGRITY_ERROR},
      {"SELECT abs(-9223372036854775808)", "integer overflow", YOKE_OPERATIONAL_ERROR},
  };
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    assert_false(yoke_execute(db, cases[i].sql));
    assert_error(db, cases[i].code, cases[i].message);
  }
}

static void a_call_resets_what_the_one_before_left(void **state) {
  yoke_db *db = *state;
  assert_false(yoke_execute(db, "SELEC"));
  assert_true(yoke_execute(db, "SELECT 1"));
  assert_no_error(db);
  assert_null(yoke_error(db)->sqlstate);
  assert_int_equal(yoke_error(db)->database_code, 0);
}

static void an_error_can_say_what_it_is_about(void **state) {
  yoke_db *db = *state;
  assert_false(yoke_execute(db, "INSERT INTO accounts_profile VALUES (2, 1, '1')"));
  yoke_fail_about(db, "accounts.Profile", NULL);
  yoke_fail_about(db, NULL, "user");
  assert_string_equal(yoke_error(db)->model, "accounts.Profile");
  assert_string_equal(yoke_error(db)->field, "user");
  assert_string_equal(yoke_error(db)->constraint, "accounts_profile.user_id");
  yoke_fail(db, YOKE_VALUE_ERROR, "another");
  assert_null(yoke_error(db)->model);
}

static void a_message_may_be_long_and_may_quote_the_one_it_replaces(void **state) {
  yoke_db *db = *state;
  char *expected = calloc(1, 5001);
  memset(expected, 'x', 5000);
  yoke_fail(db, YOKE_VALUE_ERROR, "%s", expected);
  assert_string_equal(yoke_error(db)->message, expected);
  free(expected);
  yoke_fail(db, YOKE_VALUE_ERROR, "inner");
  yoke_fail(db, YOKE_VALUE_ERROR, "outer: %s, twice %s", yoke_error(db)->message,
            yoke_error(db)->message);
  assert_error(db, YOKE_VALUE_ERROR, "outer: inner, twice inner");
}

/* "é" is two bytes: 511 bytes hold 255 of them and half of one more. */
static void without_memory_a_long_message_is_cut_between_characters(void **state) {
  yoke_db *db = *state;
  char *expected = calloc(1, 10001);
  for (int i = 0; i < 10000; i += 2)
    memcpy(expected + i, "é", 2);
  fail_from(1);
  yoke_fail(db, YOKE_VALUE_ERROR, "%s", expected);
  fail_at(0);
  expected[510] = '\0';
  assert_error(db, YOKE_VALUE_ERROR, expected);
  free(expected);
}

static void lists_last_until_the_next_call(void **state) {
  yoke_db *db = *state;
  yoke_fail(db, YOKE_VALIDATION_ERROR, "invalid");
  yoke_invalid *invalid = yoke_arena_alloc(yoke_error_arena(db), sizeof *invalid);
  *invalid = (yoke_invalid){.field = "user", .code = "unique", .message = "taken"};
  yoke_error_edit(db)->invalid = invalid;
  yoke_error_edit(db)->invalid_count = 1;
  assert_string_equal(yoke_error(db)->invalid[0].code, "unique");
  yoke_enter(db);
  assert_no_error(db);
  assert_null(yoke_error(db)->invalid);
  assert_int_equal(yoke_error(db)->invalid_count, 0);
}

static void without_a_connection_the_thread_has_an_error_of_its_own(void **state) {
  yoke_db *db = *state;
  yoke_enter(NULL);
  assert_no_error(NULL);
  yoke_fail(NULL, YOKE_VALUE_ERROR, "%0600d", 7); /* too long for its own buffer */
  assert_int_equal(strlen(yoke_error(NULL)->message), 600);
  assert_int_equal(yoke_error_code(NULL), YOKE_VALUE_ERROR);
  assert_no_error(db);
  yoke_enter(NULL);
  assert_no_error(NULL);
}

#define assert_refused(call)                                                                       \
  do {                                                                                             \
    assert_false(call);                                                                            \
    assert_error(NULL, YOKE_VALUE_ERROR, "There is no connection.");                               \
    yoke_enter(NULL);                                                                              \
  } while (0)

/* As a failed yoke_open() gives it, when nobody looked. */
static void a_missing_connection_is_an_error(void **state) {
  (void)state;
  assert_refused(yoke_begin(NULL));
  assert_refused(yoke_commit(NULL));
  assert_refused(yoke_rollback(NULL));
  assert_refused((yoke_set_rollback(NULL, true), yoke_get_rollback(NULL)));
  assert_refused(yoke_on_commit(NULL, NULL, NULL));
  assert_refused(yoke_execute(NULL, "SELECT 1"));
  assert_refused(yoke_create_tables(NULL, NULL));
  assert_refused(yoke_push(NULL));
  assert_refused((yoke_pop(NULL), yoke_transaction_depth(NULL)));
  assert_refused(yoke_alloc(NULL, 1));
  assert_refused(yoke_text(NULL, "a"));
  assert_refused(yoke_printf(NULL, "a"));
  yoke_watch(NULL, NULL, NULL);
  assert_int_equal(yoke_statement_count(NULL), 0);
  bool ran = false;
  yoke_atomic(NULL) ran = true;
  assert_refused(ran);
}

static void what_is_missing_is_named(void **state) {
  yoke_db *db = *state;
  assert_false(yoke_execute(db, NULL));
  assert_error(db, YOKE_PROGRAMMING_ERROR, "There is no statement.");
  assert_false(yoke_create_tables(db, NULL));
  assert_error(db, YOKE_VALUE_ERROR, "There is no app to make tables of.");
  assert_false(yoke_on_commit(db, NULL, NULL));
  assert_error(db, YOKE_VALUE_ERROR, "There is no function to call.");
  assert_null(yoke_text(db, NULL));
  assert_null(yoke_open(NULL));
  assert_error(NULL, YOKE_IMPROPERLY_CONFIGURED, "There is no database URL.");
}

static void kinds_are_those_of_django_s_classes(void **state) {
  (void)state;
  assert_true(yoke_error_is(YOKE_RELATED_OBJECT_DOES_NOT_EXIST, YOKE_DOES_NOT_EXIST));
  assert_true(yoke_error_is(YOKE_PROTECTED_ERROR, YOKE_INTEGRITY_ERROR));
  assert_true(yoke_error_is(YOKE_RESTRICTED_ERROR, YOKE_DATABASE_ERROR));
  assert_true(yoke_error_is(YOKE_TRANSACTION_MANAGEMENT_ERROR, YOKE_DATABASE_ERROR));
  assert_true(yoke_error_is(YOKE_OK, YOKE_OK));
  assert_false(yoke_error_is(YOKE_DOES_NOT_EXIST, YOKE_RELATED_OBJECT_DOES_NOT_EXIST));
  assert_false(yoke_error_is(YOKE_OK, YOKE_DATABASE_ERROR));
  assert_false(yoke_error_is(YOKE_DATABASE_ERROR, YOKE_OK));
  assert_false(yoke_error_is((yoke_code)1000, YOKE_DATABASE_ERROR));
}

static void codes_are_named_after_django_s_exceptions(void **state) {
  (void)state;
  assert_string_equal(yoke_error_name(YOKE_OK), "OK");
  assert_string_equal(yoke_error_name(YOKE_INTEGRITY_ERROR), "IntegrityError");
  assert_string_equal(yoke_error_name(YOKE_NO_MEMORY), "MemoryError");
  assert_string_equal(yoke_error_name((yoke_code)1000), "unknown");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_database, close_database)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(constraints_are_named_in_django_s_words),
      TEST(other_errors_have_the_code_that_django_gives_them),
      TEST(a_call_resets_what_the_one_before_left),
      TEST(an_error_can_say_what_it_is_about),
      TEST(a_message_may_be_long_and_may_quote_the_one_it_replaces),
      TEST(without_memory_a_long_message_is_cut_between_characters),
      TEST(lists_last_until_the_next_call),
      TEST(without_a_connection_the_thread_has_an_error_of_its_own),
      TEST(a_missing_connection_is_an_error),
      TEST(what_is_missing_is_named),
      TEST(kinds_are_those_of_django_s_classes),
      TEST(codes_are_named_after_django_s_exceptions),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
