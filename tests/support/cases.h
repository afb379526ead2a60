/* Tests that are folders: each is a case with an expected.txt. */
#ifndef TESTS_SUPPORT_CASES_H
#define TESTS_SUPPORT_CASES_H

#include "support/cmocka_all.h"

/* Runs `check` once for each folder in `folder`; its state is the path of the case. Returns how
 * many failed. */
int run_case_folders(const char *group, const char *folder, CMUnitTestFunction check);

/* The text of expected.txt of a case, to be freed. */
char *expected_text(const char *case_path);

#endif
