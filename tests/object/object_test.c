#include "object/object_test.h"

yoke_db *db;

int open_database(void **state) {
  (void)state;
  db = yoke_open(":memory:");
  return db && yoke_create_tables(db, &pairs) ? 0 : -1;
}

int close_database(void **state) {
  (void)state;
  yoke_close(db);
  return 0;
}

void assert_text(const char *text, const char *expected) {
  if (!expected) {
    assert_null(text);
    return;
  }
  assert_non_null(text);
  assert_string_equal(text, expected);
}
