/* What the tests of deletion share: a database with the models of models.py, and what is asserted
 * about a deletion. */
#ifndef TESTS_DELETE_DELETE_TEST_H
#define TESTS_DELETE_DELETE_TEST_H

#include <stdio.h>
#include <string.h>

#include "support/cmocka_all.h"
#include "zoo.h"

static inline yoke_db *open_zoo(void) {
  yoke_db *db = yoke_open(":memory:");
  assert_non_null(db);
  if (!yoke_create_tables(db, &zoo)) fail_msg("%s", yoke_error(db)->message);
  return db;
}

/* "3: zoo.Song 1, zoo.Album 1, zoo.Artist 1", in the order of the answer; to be copied before the
 * next call. */
static inline const char *counts(const yoke_deleted *deleted) {
  static char text[500];
  int size = snprintf(text, sizeof text, "%zu:", deleted->total);
  for (size_t i = 0; i < deleted->model_count; i++)
    size += snprintf(text + size, sizeof text - (size_t)size, "%s %s %zu", i ? "," : "",
                     deleted->models[i].label, deleted->models[i].count);
  return text;
}

/* The call works, answers that, and takes so many statements. */
#define assert_deleted(db, call, expected_counts, expected_statements)                             \
  do {                                                                                             \
    yoke_deleted deleted = {0};                                                                    \
    uint64_t before = yoke_statement_count(db);                                                    \
    if (!(call)) fail_msg("%s", yoke_error(db)->message);                                          \
    assert_string_equal(counts(&deleted), expected_counts);                                        \
    assert_int_equal(yoke_statement_count(db) - before, expected_statements);                      \
  } while (0)

/* The call fails with that code and that text. */
#define assert_refused(db, call, expected_code, expected_text)                                     \
  do {                                                                                             \
    yoke_deleted deleted = {0};                                                                    \
    (void)deleted;                                                                                 \
    assert_false(call);                                                                            \
    assert_string_equal(yoke_error(db)->message, expected_text);                                   \
    assert_int_equal(yoke_error_code(db), expected_code);                                          \
  } while (0)

#endif
