/* What a call on the test's database came to. */
#ifndef TESTS_SUPPORT_OUTCOME_H
#define TESTS_SUPPORT_OUTCOME_H

#include "support/cmocka_all.h"
#include "yoke/yoke.h"

extern yoke_db *db; /* the test's own */

/* The outcome of the last call: code and text. */
#define assert_fine() assert_error(YOKE_OK, "")
#define assert_error(expected, text) assert_error_of(db, expected, text)
#define assert_error_of(connection, expected, text)                                                \
  do {                                                                                             \
    assert_string_equal(yoke_error(connection)->message, text);                                    \
    assert_string_equal(yoke_error_name(yoke_error_code(connection)), yoke_error_name(expected));  \
  } while (0)

/* How many statements the database is asked meanwhile. */
#define assert_asks(count, ...)                                                                    \
  do {                                                                                             \
    uint64_t asked_before = yoke_statement_count(db);                                              \
    __VA_ARGS__;                                                                                   \
    assert_int_equal(yoke_statement_count(db) - asked_before, count);                              \
  } while (0)

#endif
