/* What the tests of this folder share: a database with the tables of places/models.py. */
#ifndef TESTS_INHERITANCE_PLACES_TEST_H
#define TESTS_INHERITANCE_PLACES_TEST_H

#include "places.h"
#include "support/cmocka_all.h"

extern yoke_db *db;

int open_database(void **state);
int close_database(void **state);

/* A park, a restaurant and a trattoria of one owner, a waiter in each, tags, a sign. */
typedef struct town {
  Owner *ada;
  Tag *red, *blue;
  Place *park;
  Restaurant *roma;
  Trattoria *nina;
} town;
town new_town(void);

/* A test with a fresh database. */
#define database_test(name) cmocka_unit_test_setup_teardown(name, open_database, close_database)

/* The outcome of the last call. */
#define assert_fine() assert_error(YOKE_OK, "")
#define assert_error(expected, text)                                                               \
  do {                                                                                             \
    assert_string_equal(yoke_error(db)->message, text);                                            \
    assert_string_equal(yoke_error_name(yoke_error_code(db)), yoke_error_name(expected));          \
  } while (0)

/* How many statements the database is asked meanwhile. */
#define assert_asks(count, ...)                                                                    \
  do {                                                                                             \
    uint64_t asked_before = yoke_statement_count(db);                                              \
    __VA_ARGS__;                                                                                   \
    assert_int_equal(yoke_statement_count(db) - asked_before, count);                              \
  } while (0)

/* Which rows a deletion counted: "places.Place", 1, ..., NULL. In any order. */
void assert_deleted(const yoke_deleted *deleted, const char *label, ...);

#endif
