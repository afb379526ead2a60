#include "composite/ledger_test.h"

#include <stdio.h>
#include <string.h>

yoke_db *db;

int open_database(void **state) {
  (void)state;
  db = yoke_open(":memory:");
  return db && yoke_create_tables(db, &ledger) ? 0 : -1;
}

int close_database(void **state) {
  (void)state;
  yoke_close(db);
  return 0;
}

books new_books(void) {
  books books = {0};
  books.a = Tenant_create(db, .name = "a");
  books.b = Tenant_create(db, .name = "b");
  books.ada = Owner_create(db, .name = "ada");
  books.a1 = Order_create(db, .tenant = books.a, .number = 1, .code = "a1", .owner = books.ada);
  books.a2 = Order_create(db, .tenant = books.a, .number = 2, .code = "a2");
  books.b1 = Order_create(db, .tenant = books.b, .number = 1, .code = "b1", .owner = books.ada);
  assert_non_null(books.b1);
  return books;
}

void assert_codes(const Order_list *orders, const char *codes) {
  char found[200] = "";
  assert_non_null(orders);
  for (size_t i = 0; i < orders->count; i++)
    snprintf(found + strlen(found), sizeof found - strlen(found), "%s%s", i ? " " : "",
             orders->items[i]->code);
  assert_string_equal(found, codes);
}
