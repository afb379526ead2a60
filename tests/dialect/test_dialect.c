/* What each dialect does with names. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "dialect/dialect.h"

static void assert_quoted_by(const yoke_dialect *dialect, const char *identifier,
                             const char *expected) {
  yoke_buffer buffer = {0};
  dialect->quote(&buffer, identifier);
  assert_false(buffer.failed);
  assert_string_equal(buffer.text, expected);
  yoke_buffer_free(&buffer);
}

static void assert_quoted(const char *identifier, const char *expected) {
  assert_quoted_by(&yoke_sqlite_dialect, identifier, expected);
}

static void quotes_a_plain_name(void **state) {
  (void)state;
  assert_quoted("accounts_profile", "\"accounts_profile\"");
  assert_quoted("order", "\"order\"");
  assert_quoted("", "\"\"");
}

static void a_quote_in_a_name_cannot_end_it(void **state) {
  (void)state;
  assert_quoted("a\"; DROP TABLE b; --", "\"a\"\"; DROP TABLE b; --\"");
  assert_quoted("\"", "\"\"\"\"");
}

/* db_table = '"archive"."book"', and the join tables that Django names after it. */
static void what_is_quoted_stays(void **state) {
  (void)state;
  assert_quoted("\"archive\".\"book\"", "\"archive\".\"book\"");
  assert_quoted("\"book\"", "\"book\"");
  assert_quoted("\"a\"\"b\"", "\"a\"\"b\"");
  assert_quoted("archive\".\"book_authors", "\"archive\".\"book_authors\"");
  assert_quoted("\"a\" (b); --\"", "\"\"\"a\"\" (b); --\"\"\"");
  assert_quoted("\"a\".b\"", "\"\"\"a\"\".b\"\"\"");
  assert_quoted("a\".\"b\" (c", "\"a\"\".\"\"b\"\" (c\"");
  assert_quoted("a\".\"", "\"a\"\".\"\"\"");
}

static void each_has_its_marks_and_lengths(void **state) {
  (void)state;
  assert_quoted_by(&yoke_postgresql_dialect, "a\"`b", "\"a\"\"`b\"");
  assert_quoted_by(&yoke_mariadb_dialect, "a\"`b", "`a\"``b`");
  assert_int_equal(yoke_sqlite_dialect.name_length, 0);
  assert_int_equal(yoke_postgresql_dialect.name_length, 63);
  assert_int_equal(yoke_mariadb_dialect.name_length, 64);
}

static void finds_a_dialect_by_name(void **state) {
  (void)state;
  assert_ptr_equal(yoke_dialect_named("sqlite"), &yoke_sqlite_dialect);
  assert_null(yoke_dialect_named("oracle"));
  assert_null(yoke_dialect_named(""));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(quotes_a_plain_name),     cmocka_unit_test(a_quote_in_a_name_cannot_end_it),
      cmocka_unit_test(what_is_quoted_stays),    cmocka_unit_test(each_has_its_marks_and_lengths),
      cmocka_unit_test(finds_a_dialect_by_name),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
