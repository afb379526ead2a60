/* UUIDs, and bytes as Python shows them. */
#include <string.h>

#include "common/reprs.h"
#include "support/cmocka_all.h"

static const yoke_uuid known = {{0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef, 0x01, 0x23, 0x45,
                                 0x67, 0x89, 0xab, 0xcd, 0xef}};

static void every_way_to_write_one_is_read(void **state) {
  (void)state;
  static const char *const ways[] = {
      "0123456789abcdef0123456789abcdef", "01234567-89ab-cdef-0123-456789abcdef",
      "{01234567-89AB-CDEF-0123-456789ABCDEF}", "urn:uuid:01234567-89ab-cdef-0123-456789abcdef"};
  char buffer[YOKE_TEXT_MAX];
  for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
    yoke_uuid read = {{0}};
    assert_true(yoke_parse_uuid(ways[i], &read));
    assert_memory_equal(&read, &known, sizeof known);
  }
  assert_string_equal(yoke_format_uuid(known, buffer), "01234567-89ab-cdef-0123-456789abcdef");
}

static void what_is_none_is_refused(void **state) {
  (void)state;
  static const char *const wrong[] = {
      "", "0123456789abcdef0123456789abcde", "0123456789abcdef0123456789abcdef0",
      "0123456789abcdef0123456789abcdeg", "0123456789abcdef 0123456789abcdef"};
  yoke_uuid kept = known;
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
    assert_false(yoke_parse_uuid(wrong[i], &kept));
  assert_false(yoke_parse_uuid(NULL, &kept));
  assert_memory_equal(&kept, &known, sizeof known);
}

static void new_ones_are_random_and_of_version_4(void **state) {
  (void)state;
  enum { MANY = 1000 };
  static yoke_uuid made[MANY];
  for (size_t i = 0; i < MANY; i++) {
    made[i] = yoke_uuid4();
    assert_int_equal(made[i].bytes[6] >> 4, 4);
    assert_int_equal(made[i].bytes[8] >> 6, 2);
    for (size_t k = 0; k < i; k++)
      assert_memory_not_equal(&made[i], &made[k], sizeof *made);
  }
}

static void bytes_are_shown_as_python_does(void **state) {
  (void)state;
  static const struct {
    const char *bytes;
    size_t size;
    const char *expected;
  } all[] = {{"", 0, "b''"},
             {"abc", 3, "b'abc'"},
             {"\0\n\t\r\x7f\xff\\", 7, "b'\\x00\\n\\t\\r\\x7f\\xff\\\\'"},
             {"it's", 4, "b\"it's\""},
             {"'\"", 2, "b'\\'\"'"}};
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
    yoke_buffer shown = {0};
    yoke_add_bytes_repr(&shown, (yoke_bytes){all[i].bytes, all[i].size});
    assert_string_equal(shown.text, all[i].expected);
    yoke_buffer_free(&shown);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_way_to_write_one_is_read),
      cmocka_unit_test(what_is_none_is_refused),
      cmocka_unit_test(new_ones_are_random_and_of_version_4),
      cmocka_unit_test(bytes_are_shown_as_python_does),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
