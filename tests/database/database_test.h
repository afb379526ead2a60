/* What the tests of the database room share. */
#ifndef TESTS_DATABASE_DATABASE_TEST_H
#define TESTS_DATABASE_DATABASE_TEST_H

#include <string.h>

#include "database/connection.h"
#include "support/cmocka_all.h"

/* The error of `db` (NULL: of the thread) has that code and that text. */
#define assert_error(db, expected_code, expected_text)                                             \
  do {                                                                                             \
    assert_string_equal(yoke_error(db)->message, expected_text);                                   \
    assert_string_equal(yoke_error_name(yoke_error_code(db)), yoke_error_name(expected_code));     \
  } while (0)

#define assert_no_error(db) assert_error(db, YOKE_OK, "")

/* Runs `sql`, which must work. */
static inline void run(yoke_db *db, const char *sql) {
  if (!yoke_execute(db, sql)) fail_msg("%s: %s", sql, yoke_error(db)->message);
}

/* The first column of the first row of `sql`, an integer; fails the test without one. */
static inline int64_t number(yoke_db *db, const char *sql) {
  yoke_statement *statement = yoke_prepare(db, sql);
  if (!statement || yoke_step_row(statement) != YOKE_STEP_ROW)
    fail_msg("%s: %s", sql, yoke_error(db)->message);
  int64_t found = yoke_column_int(statement, 0);
  yoke_release(statement);
  return found;
}

/* As number(), a text; valid until the next call. */
static inline const char *text(yoke_db *db, const char *sql) {
  static char found[1000];
  yoke_statement *statement = yoke_prepare(db, sql);
  if (!statement || yoke_step_row(statement) != YOKE_STEP_ROW)
    fail_msg("%s: %s", sql, yoke_error(db)->message);
  size_t size;
  const char *column = yoke_column_text(statement, 0, &size);
  assert_true(column && size < sizeof found);
  memcpy(found, column, size + 1);
  yoke_release(statement);
  return found;
}

static inline yoke_value int_value(int64_t integer) {
  return (yoke_value){.kind = YOKE_INT, .as.integer = integer};
}

static inline yoke_value text_value(const char *of) {
  return (yoke_value){.kind = YOKE_TEXT, .as.text = of};
}

static inline yoke_value null_value(yoke_kind kind) {
  return (yoke_value){.kind = kind, .is_null = true};
}

#endif
