/* Lines and columns of places. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "source/source.h"
#include "support/cmocka_all.h"

/* Every place of a text is the same whether the source was measured or not. */
static void assert_measured(const char *text) {
  yoke_arena arena = {0};
  source plain = {.path = "models.py", .text = text, .size = strlen(text)}, measured = plain;
  source_measure(&measured, &arena);
  for (uint32_t at = 0; at <= plain.size; at++) {
    unsigned line, column, measured_line, measured_column;
    place_line_column((place){&plain, at, at}, &line, &column);
    place_line_column((place){&measured, at, at}, &measured_line, &measured_column);
    assert_int_equal(measured_line, line);
    assert_int_equal(measured_column, column);
  }
  yoke_arena_free(&arena);
}

static void assert_place(const char *text, uint32_t at, unsigned line, unsigned column) {
  source file = {.path = "models.py", .text = text, .size = strlen(text)};
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
  assert_place("a\r\nb\rc\nd", 2, 1, 2); /* between the two of one break */
  assert_place("a\r\nb\rc\nd", 3, 2, 1);
  assert_place("a\r\nb\rc\nd", 5, 3, 1);
  assert_place("a\r\nb\rc\nd", 7, 4, 1);
  assert_place("\r\n\r\nx", 4, 3, 1);
  assert_place("a\nb\n", 4, 3, 1);
  assert_place("a\nb\n", 3, 2, 2);
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

static void measuring_a_source_changes_no_place(void **state) {
  (void)state;
  static const char *const parts[] = {"a = 1\n", "\r\n", "\r", "\xC3\xA9", "\xF0\x9F\x98\x80", "x"};
  char text[3000];
  for (size_t k = 0; k < sizeof parts / sizeof *parts; k++) {
    size_t size = 0;
    for (size_t i = k; size < sizeof text - 8; i += k + 1)
      size += (size_t)snprintf(text + size, 8, "%s", parts[i % (sizeof parts / sizeof *parts)]);
    assert_measured(text);
  }
  assert_measured("");
  memset(text, 'x', 512);
  text[512] = '\0';
  char *whole = strdup(text); /* of whole steps, and nothing behind it that could be read */
  assert_non_null(whole);
  assert_measured(whole);
  free(whole);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(lines_and_columns_count_from_one),
      cmocka_unit_test(every_line_end_of_python_counts),
      cmocka_unit_test(columns_count_characters),
      cmocka_unit_test(a_place_behind_the_end_is_the_end),
      cmocka_unit_test(measuring_a_source_changes_no_place),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
