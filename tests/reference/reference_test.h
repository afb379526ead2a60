/* What the tests of this folder share: a database with the tables of town/models.py. */
#ifndef TESTS_REFERENCE_REFERENCE_TEST_H
#define TESTS_REFERENCE_REFERENCE_TEST_H

#include <string.h>

#include "support/outcome.h"
#include "town.h"

int open_database(void **state);
int close_database(void **state);

/* A test with a fresh database. */
#define database_test(name) cmocka_unit_test_setup_teardown(name, open_database, close_database)

/* The statements that run meanwhile, a line each, without double quotes and the numbers of
 * parameters; those of transactions are left out. */
#define sql_of(...) (start_listening(), (void)(__VA_ARGS__), what_was_heard())
void start_listening(void);
const char *what_was_heard(void);

/* Whether a text is in the SQL, or not. */
#define assert_in(text, part)                                                                      \
  do {                                                                                             \
    const char *all = (text), *wanted = (part);                                                    \
    if (!strstr(all, wanted)) fail_msg("no \"%s\" in:\n%s", wanted, all);                          \
  } while (0)
#define assert_not_in(text, part)                                                                  \
  do {                                                                                             \
    const char *all = (text), *unwanted = (part);                                                  \
    if (strstr(all, unwanted)) fail_msg("\"%s\" in:\n%s", unwanted, all);                          \
  } while (0)

/* Objects for a test, saved. */
User *new_user(const char *username);
Profile *new_profile(User *user, const char *phone);
Person *new_person(const char *name);

#endif
