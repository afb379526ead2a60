/* Lines and columns of places. */
#include <string.h>

#include "source/source.h"
#include "support/cmocka_all.h"

static void assert_place(const char *text, uint32_t at, unsigned line, unsigned column) {
  source file = {"models.py", text, strlen(text)};
  unsigned got_line, got_column;
  place_line_column((place){&file, at, at}, &got_line, &got_column);
  assert_int_equal(got_line, line);
  assert_int_equal(got_column, column);
}

static void lines_and_columns_count_from_one(void **state) {
  (void)state;
  assert_place("", 0, 1, 1);
  assert_place("ab\ncd", 0, 1, 1);
  assert_place("ab\ncd", 1, 1, 2);
  assert_place("ab\ncd", 2, 1, 3);
  assert_place("ab\ncd", 3, 2, 1);
  assert_place("ab\ncd", 5, 2, 3);
}

static void every_line_end_of_python_counts(void **state) {
  (void)state;
  assert_place("a\r\nb\rc\nd", 3, 2, 1);
  assert_place("a\r\nb\rc\nd", 5, 3, 1);
  assert_place("a\r\nb\rc\nd", 7, 4, 1);
  assert_place("\r\n\r\nx", 4, 3, 1);
}

static void columns_count_characters(void **state) {
  (void)state;
  const char *text = "\xC3\xA9\xE5\x90\x8D\xF0\x9F\x98\x80x"; /* é, a Chinese one, a face, x */
  assert_place(text, 2, 1, 2);
  assert_place(text, 5, 1, 3);
  assert_place(text, 9, 1, 4);
  assert_place("\tx", 1, 1, 2);
}

static void a_place_behind_the_end_is_the_end(void **state) {
  (void)state;
  assert_place("ab", 99, 1, 3);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(lines_and_columns_count_from_one),
      cmocka_unit_test(every_line_end_of_python_counts),
      cmocka_unit_test(columns_count_characters),
      cmocka_unit_test(a_place_behind_the_end_is_the_end),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
