/* Validators by name say what Django's say: regular expressions above all. */
#include <stdio.h>
#include <string.h>

#include "rules.h"
#include "support/allocator.h"
#include "support/cmocka_all.h"
#include "support/trial.h"

static yoke_db *db;

static int open_rules(void **state) {
  (void)state;
  db = yoke_open(":memory:");
  return db && yoke_create_tables(db, &rules) ? 0 : -1;
}

static int close_rules(void **state) {
  (void)state;
  yoke_close(db);
  return 0;
}

/* "code: message; code: message" */
static const char *said_of(Rules *object) {
  static char text[1000];
  size_t size = 0;
  text[0] = '\0';
  if (Rules_full_clean(object)) return text;
  const struct yoke_error *error = yoke_error(db);
  if (error->code != YOKE_VALIDATION_ERROR) return error->message;
  for (size_t i = 0; i < error->invalid_count; i++)
    size += (size_t)snprintf(text + size, sizeof text - size, "%s%s: %s", i ? "; " : "",
                             error->invalid[i].code, error->invalid[i].message);
  return text;
}

static unsigned wrong;

static void compare(const char *value, const char *expected, Rules *object) {
  const char *got = said_of(object);
  if (strcmp(expected, got) == 0) return;
  print_error("%s\n  Django: %s\n  Yoke:   %s\n", value, expected, got);
  wrong++;
}

static void everything_is_as_in_django(void **state) {
  (void)state;
#define SAYS(field, expected, ...)                                                                 \
  compare(#field " = " #__VA_ARGS__, expected, Rules_new(db, .field = __VA_ARGS__));
#include "validate/rules.inc"
  assert_int_equal(wrong, 0);
}

static void what_is_no_utf8_has_no_pattern(void **state) {
  (void)state;
  assert_string_equal(said_of(Rules_new(db, .inverse = "spam \xff")), "");
  assert_string_equal(said_of(Rules_new(db, .digits = "1\xff")), "digits: No digits.");
}

static void a_pattern_is_compiled_once(void **state) {
  (void)state;
  for (int i = 0; i < 3; i++)
    assert_string_equal(said_of(Rules_new(db, .digits = "x")), "digits: No digits.");
}

/* ── Without memory ─────────────────────────────────────────────────────────────────────────── */

static Rules *object;

static yoke_db *start_round(void) {
  assert_int_equal(open_rules(NULL), 0);
  object = Rules_new(db, .digits = "x", .phone = "12", .price = &(yoke_decimal){155, 2});
  assert_non_null(object);
  return db;
}

static bool complains(void) {
  return !Rules_full_clean(object) && yoke_error_code(db) == YOKE_VALIDATION_ERROR &&
         yoke_error(db)->invalid_count == 3;
}

static void nothing_is_left(bool worked) {
  (void)worked;
  assert_true(Rules_full_clean(Rules_new(db, .digits = "1", .phone = "123456789")));
}

static void complaining_leaks_nothing(void **state) {
  (void)state;
  try_everywhere(&(trial){start_round, complains, nothing_is_left});
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(everything_is_as_in_django, open_rules, close_rules),
      cmocka_unit_test_setup_teardown(what_is_no_utf8_has_no_pattern, open_rules, close_rules),
      cmocka_unit_test_setup_teardown(a_pattern_is_compiled_once, open_rules, close_rules),
      cmocka_unit_test(complaining_leaks_nothing),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
