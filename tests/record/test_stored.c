/* The forms in which texts are stored. What is expected is what Python's json.dumps(json.loads(x))
 * and Django's clean_ipv6_address() say. */
#include <stdlib.h>
#include <string.h>

#include "record/stored.h"
#include "support/cmocka_all.h"

static void json_is_written_as_python_writes_it(void **state) {
  (void)state;
  static const char *const all[][2] = {
      {"{\"a\":1,\"b\":[1,2,{}],\n\"c\" : [ ]}", "{\"a\": 1, \"b\": [1, 2, {}], \"c\": []}"},
      {" null ", "null"},
      {"[true,false]", "[true, false]"},
      {"-0", "0"},
      {"12345678901234567890123", "12345678901234567890123"},
      {"[1.50,1E3,-0.0,1e-7,1e22]", "[1.5, 1000.0, -0.0, 1e-07, 1e+22]"},
      {"\"é\\/\\u00e9\\u0041\xF0\x9F\x98\x80\"", "\"\\u00e9/\\u00e9A\\ud83d\\ude00\""},
      {"\"\\b\\f\\n\\r\\t\\\"\\\\\\u0000\\u007F\"", "\"\\b\\f\\n\\r\\t\\\"\\\\\\u0000\\u007f\""},
      {"\"\\ud800\"", "\"\\ud800\""},
  };
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
    yoke_buffer made = {0};
    if (!yoke_json_normalise(all[i][0], &made)) fail_msg("%s", all[i][0]);
    assert_string_equal(made.text, all[i][1]);
    yoke_buffer_free(&made);
  }
}

static void what_is_no_json_is_refused(void **state) {
  (void)state;
  static const char *const wrong[] = {
      "",           " ",           "{",      "[1,]",     "[,1]",       "[1 2]", "{\"a\"}",
      "{\"a\":}",   "{a:1}",       "'a'",    "\"a",      "01",         "1.",    ".5",
      "+1",         "1e",          "NaN",    "Infinity", "1e400",      "tru",   "nulls",
      "\"\\x\"",    "\"\\u12g4\"", "\"\n\"", "[1]]",     "{\"a\":1,}", "[[1}",  "\"\xff\"",
      "[\"\x80\"]", "[[[",         "\"\\u12"};
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    yoke_buffer made = {0};
    if (yoke_json_normalise(wrong[i], &made)) fail_msg("%s", wrong[i]);
    yoke_buffer_free(&made);
  }
}

/* A copy of each size, so that a sanitizer sees who reads behind the end. */
static void what_is_cut_off_is_refused(void **state) {
  (void)state;
  static const char whole[] = "{\"a\": [\"\\u00e9\\n\", 1.5e3, -1, true, null, {}]}";
  for (size_t size = 0; size < sizeof whole - 1; size++) {
    char *start = strndup(whole, size);
    yoke_buffer made = {0};
    if (yoke_json_normalise(start, &made)) fail_msg("%s", start);
    yoke_buffer_free(&made);
    free(start);
  }
}

static void json_may_be_a_thousand_deep(void **state) {
  (void)state;
  enum { DEEPEST = 1000 };
  char text[2 * DEEPEST + 3];
  yoke_buffer made = {0};
  memset(text, '[', DEEPEST);
  memset(text + DEEPEST, ']', DEEPEST);
  text[2 * DEEPEST] = '\0';
  assert_true(yoke_json_normalise(text, &made));
  assert_string_equal(made.text, text);
  memset(text, '[', DEEPEST + 1);
  memset(text + DEEPEST + 1, ']', DEEPEST + 1);
  text[2 * DEEPEST + 2] = '\0';
  yoke_buffer_clear(&made);
  assert_false(yoke_json_normalise(text, &made));
  yoke_buffer_free(&made);
}

static void addresses_have_one_form(void **state) {
  (void)state;
  static const struct {
    const char *text, *expected;
    bool unpack;
  } all[] = {
      {"2001:0DB8:0:0:0:0:0:1", "2001:db8::1", false},
      {"::", "::", false},
      {"1:0:0:2:0:0:0:3", "1:0:0:2::3", false},
      {"1:0:0:2:0:0:3:4", "1::2:0:0:3:4", false},
      {"1:0:2:3:4:5:6:7", "1:0:2:3:4:5:6:7", false},
      {"::1.2.3.4", "::102:304", false},
      {"::ffff:1.2.3.4", "::ffff:1.2.3.4", false},
      {"::FFFF:0102:0304", "::ffff:1.2.3.4", false},
      {"::ffff:1.2.3.4", "1.2.3.4", true},
      {"fe80::1%eth0", "fe80::1", false},
      {"ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", true},
  };
  char buffer[YOKE_IP_MAX];
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
    assert_true(yoke_clean_ipv6(all[i].text, all[i].unpack, buffer));
    assert_string_equal(buffer, all[i].expected);
  }
  static const char *const wrong[] = {"",
                                      ":",
                                      "1:2",
                                      "::1::",
                                      "12345::",
                                      "g::",
                                      "fe80::1%",
                                      "::1 ",
                                      "1:2:3:4:5:6:7:8:9",
                                      "0001:0001:0001:0001:0001:0001:192.168.100.100"};
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
    assert_false(yoke_clean_ipv6(wrong[i], false, buffer));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(json_is_written_as_python_writes_it),
      cmocka_unit_test(what_is_no_json_is_refused),
      cmocka_unit_test(what_is_cut_off_is_refused),
      cmocka_unit_test(json_may_be_a_thousand_deep),
      cmocka_unit_test(addresses_have_one_form),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
