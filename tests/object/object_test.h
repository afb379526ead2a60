/* What the tests of this folder share: a database with the tables of pairs/models.py. */
#ifndef TESTS_OBJECT_OBJECT_TEST_H
#define TESTS_OBJECT_OBJECT_TEST_H

#include "pairs.h"
#include "support/outcome.h"

int open_database(void **state);
int close_database(void **state);

/* A test with a fresh database. */
#define database_test(name) cmocka_unit_test_setup_teardown(name, open_database, close_database)

/* Which model and field the error is about; NULL for none. */
#define assert_about(label, name)                                                                  \
  do {                                                                                             \
    assert_text(yoke_error(db)->model, label);                                                     \
    assert_text(yoke_error(db)->field, name);                                                      \
  } while (0)
void assert_text(const char *text, const char *expected);

#endif
