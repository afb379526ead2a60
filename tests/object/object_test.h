/* What the tests of this folder share: a database with the tables of pairs/models.py. */
#ifndef TESTS_OBJECT_OBJECT_TEST_H
#define TESTS_OBJECT_OBJECT_TEST_H

#include "pairs.h"
#include "support/cmocka_all.h"

extern yoke_db *db;

int open_database(void **state);
int close_database(void **state);

/* A test with a fresh database. */
#define database_test(name) cmocka_unit_test_setup_teardown(name, open_database, close_database)

/* The outcome of the last call. */
#define assert_fine() assert_error_of(db, YOKE_OK, "")
#define assert_error(expected, text) assert_error_of(db, expected, text)
#define assert_error_of(connection, expected, text)                                                \
  do {                                                                                             \
    assert_string_equal(yoke_error(connection)->message, text);                                    \
    assert_string_equal(yoke_error_name(yoke_error_code(connection)), yoke_error_name(expected));  \
  } while (0)

/* Which model and field the error is about; NULL for none. */
#define assert_about(label, name)                                                                  \
  do {                                                                                             \
    assert_text(yoke_error(db)->model, label);                                                     \
    assert_text(yoke_error(db)->field, name);                                                      \
  } while (0)
void assert_text(const char *text, const char *expected);

/* How many statements the database is asked meanwhile. */
#define assert_asks(count, ...)                                                                    \
  do {                                                                                             \
    uint64_t asked_before = yoke_statement_count(db);                                              \
    __VA_ARGS__;                                                                                   \
    assert_int_equal(yoke_statement_count(db) - asked_before, count);                              \
  } while (0)

#endif
