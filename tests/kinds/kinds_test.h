/* What the tests of this folder share: a database with the tables, and values to put into it. */
#ifndef TESTS_KINDS_KINDS_TEST_H
#define TESTS_KINDS_KINDS_TEST_H

#include <stdio.h>
#include <string.h>

#include "kinds.h"

extern yoke_db *db;
extern int codes_made; /* how often the program's own default function was called */

int open_database(void **state);
int close_database(void **state);

/* What a text means; zero of the kind when it means nothing. */
yoke_uuid uuid(const char *text);
yoke_decimal decimal(const char *text);
const char *decimal_text(yoke_decimal value);

#define BYTES(literal) ((yoke_bytes){literal, sizeof(literal) - 1})

#endif
