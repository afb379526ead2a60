/* What the tests of this folder share: a database with the tables of shelf/models.py and the rows
 * of rows.inc. */
#ifndef TESTS_META_META_TEST_H
#define TESTS_META_META_TEST_H

#include "shelf.h"
#include "support/outcome.h"

int open_database(void **state);
int open_with_rows(void **state);
int close_database(void **state);

#define empty_test(name) cmocka_unit_test_setup_teardown(name, open_database, close_database)
#define rows_test(name) cmocka_unit_test_setup_teardown(name, open_with_rows, close_database)

/* The objects as str() shows them, "one, two"; the error's text where there are none. */
const char *shown(const yoke_model *model, const void *list);
const char *shown_one(const yoke_model *model, const void *object);

#endif
