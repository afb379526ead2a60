/* What the tests of this folder share: a database with the tables of places/models.py. */
#ifndef TESTS_INHERITANCE_PLACES_TEST_H
#define TESTS_INHERITANCE_PLACES_TEST_H

#include "places.h"
#include "support/outcome.h"

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

/* Which rows a deletion counted: "places.Place", 1, ..., NULL. In any order. */
void assert_deleted(const yoke_deleted *deleted, const char *label, ...);

#endif
