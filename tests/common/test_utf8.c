#include <string.h>

#include "common/utf8.h"
#include "support/cmocka_all.h"

static bool is_valid(const char *text) {
  return yoke_utf8_is_valid(text, strlen(text));
}

static void text_of_every_length_is_valid(void **state) {
  (void)state;
  assert_true(is_valid(""));
  assert_true(is_valid("plain text that is longer than eight bytes"));
  assert_true(is_valid("größer, 日本語, Ελλάδα, 😀 at the end 😀"));
  assert_true(is_valid("\x7F \xC2\x80 \xDF\xBF \xE0\xA0\x80 \xEF\xBF\xBF"));
  assert_true(is_valid("\xF0\x90\x80\x80 \xF4\x8F\xBF\xBF"));
}

static void bytes_that_are_no_character_are_not(void **state) {
  (void)state;
  static const char *const wrong[] = {
      "\x80", /* a continuation with nothing before it */
      "\xBF",
      "\xC3", /* cut off */
      "abcdefgh\xE2\x82",
      "\xF0\x9F\x98",
      "\xC0\x80", /* longer than it need be */
      "\xC1\xBF",
      "\xE0\x9F\xBF",
      "\xF0\x8F\xBF\xBF",
      "\xED\xA0\x80", /* a surrogate */
      "\xED\xBF\xBF",
      "\xF4\x90\x80\x80", /* above U+10FFFF */
      "\xF5\x80\x80\x80",
      "\xFF",
      "caf\xE9 in Latin-1",
      "\xE2(\xA1",
  };
  for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
    if (is_valid(wrong[i])) fail_msg("case %zu was taken for UTF-8", i);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(text_of_every_length_is_valid),
      cmocka_unit_test(bytes_that_are_no_character_are_not),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
