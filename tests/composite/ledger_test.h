/* What the tests of this folder share: a database with the tables of ledger/models.py. */
#ifndef TESTS_COMPOSITE_LEDGER_TEST_H
#define TESTS_COMPOSITE_LEDGER_TEST_H

#include "ledger.h"
#include "support/outcome.h"

int open_database(void **state);
int close_database(void **state);

/* Tenant a with the orders 1 and 2, tenant b with order 1; the first of each is ada's. */
typedef struct books {
  Tenant *a, *b;
  Owner *ada;
  Order *a1, *a2, *b1;
} books;
books new_books(void);

/* A test with a fresh database. */
#define database_test(name) cmocka_unit_test_setup_teardown(name, open_database, close_database)

/* The codes of orders, in their order: "a1 a2 b1". */
void assert_codes(const Order_list *orders, const char *codes);

#endif
