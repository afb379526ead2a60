/* Ordering, latest(), get_next_by_FOO() and get_next_in_order() give what Django gives. */
#include <string.h>

#include "meta/meta_test.h"

/* Each case is a function of its own: an object lives in its scope. */
static unsigned wrong;

static void compare(const char *call, const char *expected, const char *got) {
  if (strcmp(expected, got) == 0) return;
  print_error("%s\n  Django: %s\n  Yoke:   %s\n", call, expected, got);
  wrong++;
}

static void everything_is_as_in_django(void **state) {
  (void)state;
#define ALL(call, expected, type, ...) compare(call, expected, shown(&type##_model, __VA_ARGS__));
#define ONE(call, expected, type, ...)                                                             \
  compare(call, expected, shown_one(&type##_model, __VA_ARGS__));
#include "meta/django_results.inc"
  assert_int_equal(wrong, 0);
}

static void which_is_latest_is_found_in_one_query(void **state) {
  (void)state;
  assert_asks(1, assert_non_null(Book_latest(db, .select_related = "author")));
  assert_asks(0, assert_null(Note_latest(db)));
  assert_error(YOKE_VALUE_ERROR, "earliest() and latest() require either fields as positional "
                                 "arguments or 'get_latest_by' in the model's Meta.");
  assert_null(Book_earliest(db, .where = {.title = eq("none")}));
  assert_error(YOKE_DOES_NOT_EXIST, "Book matching query does not exist.");
  assert_string_equal(yoke_error(db)->model, "shelf.Book");
}

static void a_shuffled_order_has_every_row(void **state) {
  (void)state;
  assert_int_equal(Shuffled_filter(db)->count, 6);
  assert_non_null(Shuffled_first(db));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      rows_test(everything_is_as_in_django),
      rows_test(which_is_latest_is_found_in_one_query),
      rows_test(a_shuffled_order_has_every_row),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
