/* What the tests of this folder share: a database with the tables of library/models.py. */
#ifndef TESTS_QUERY_QUERY_TEST_H
#define TESTS_QUERY_QUERY_TEST_H

#include <string.h>

#include "library.h"
#include "support/outcome.h"

int open_database(void **state);
int close_database(void **state);

/* A test with a fresh database, empty or with a few users: ada with a profile "1" and a badge, bob
 * with a profile "2", cleo with nothing. */
#define empty_test(name) cmocka_unit_test_setup_teardown(name, open_database, close_database)
#define users_test(name) cmocka_unit_test_setup_teardown(name, open_with_users, close_database)
int open_with_users(void **state);
extern User *ada, *bob, *cleo;

/* What the error names; "none": no field. */
#define assert_about(named_model, named_field)                                                     \
  do {                                                                                             \
    assert_string_equal(yoke_error(db)->model, named_model);                                       \
    const char *field_of_error = yoke_error(db)->field;                                            \
    assert_string_equal(field_of_error ? field_of_error : "none", named_field);                    \
  } while (0)

/* The usernames of a result, "ada bob cleo"; valid until the next call. NULL gives the error. */
const char *names(const User_list *users);

/* The last statement that was run, without quotes and from FROM on; numbers of values left out. */
const char *last_sql(void);
void forget_sql(void);

#endif
