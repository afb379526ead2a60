/* What each dialect does with names. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "dialect/dialect.h"

static void assert_quoted(const char *identifier, const char *expected) {
  yoke_buffer buffer = {0};
  yoke_sqlite_dialect.quote(&buffer, identifier);
  assert_false(buffer.failed);
  assert_string_equal(buffer.text, expected);
  yoke_buffer_free(&buffer);
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

static void finds_a_dialect_by_name(void **state) {
  (void)state;
  assert_ptr_equal(yoke_dialect_named("sqlite"), &yoke_sqlite_dialect);
  assert_null(yoke_dialect_named("oracle"));
  assert_null(yoke_dialect_named(""));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(quotes_a_plain_name),
      cmocka_unit_test(a_quote_in_a_name_cannot_end_it),
      cmocka_unit_test(finds_a_dialect_by_name),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
