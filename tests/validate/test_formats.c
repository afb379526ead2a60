/* Forms of texts, repr() and capfirst(): each line of formats.txt is an answer of Django's. */
#include "validate/formats.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/unicode.h"
#include "support/cmocka_all.h"

static const char *from_hexadecimal(const char *digits, char *text) {
  size_t size = strlen(digits) / 2;
  for (size_t i = 0; i < size; i++) {
    unsigned byte;
    assert_int_equal(sscanf(digits + 2 * i, "%2x", &byte), 1);
    text[i] = (char)byte;
  }
  text[size] = '\0';
  return text;
}

typedef void answer(const char *form, const char *expected, const char *text);

/* Calls `check` for every line whose form is `form`; fails when there is none. */
static void for_each_line(const char *form, answer *check) {
  static char line[20000], text[10000];
  FILE *file = fopen(FORMATS_FILE, "r");
  assert_non_null(file);
  size_t count = 0;
  while (fgets(line, sizeof line, file)) {
    line[strcspn(line, "\n")] = '\0';
    char *expected = strchr(line, ' ');
    char *digits = strchr(expected + 1, ' ');
    *expected++ = *digits++ = '\0';
    if (strcmp(line, form) != 0) continue;
    check(form, expected, from_hexadecimal(digits, text));
    count++;
  }
  fclose(file);
  assert_true(count > 0);
}

static void check_format(const char *form, const char *expected, const char *text) {
  yoke_text_format format = strcmp(form, "email") == 0  ? YOKE_FORMAT_EMAIL
                            : strcmp(form, "url") == 0  ? YOKE_FORMAT_URL
                            : strcmp(form, "slug") == 0 ? YOKE_FORMAT_SLUG
                            : strcmp(form, "word") == 0 ? YOKE_FORMAT_UNICODE_SLUG
                                                        : YOKE_FORMAT_USERNAME;
  if (yoke_has_format(text, format) != (*expected == '1'))
    fail_msg("%s: Django says %s of <%s>", form, expected, text);
}

static void check_repr(const char *form, const char *expected, const char *text) {
  static char answer[10000];
  yoke_buffer made = {0};
  (void)form;
  yoke_add_repr(&made, (yoke_value){.kind = YOKE_TEXT, .as.text = text});
  assert_string_equal(made.text, from_hexadecimal(expected, answer));
  yoke_buffer_free(&made);
}

static void check_capfirst(const char *form, const char *expected, const char *text) {
  static char answer[10000];
  yoke_buffer made = {0};
  (void)form;
  yoke_add_capitalised(&made, text);
  assert_string_equal(made.text, from_hexadecimal(expected, answer));
  yoke_buffer_free(&made);
}

static void emails_are_what_django_takes(void **state) {
  (void)state;
  for_each_line("email", check_format);
}

static void urls_are_what_django_takes(void **state) {
  (void)state;
  for_each_line("url", check_format);
}

static void slugs_are_what_django_takes(void **state) {
  (void)state;
  for_each_line("slug", check_format);
  for_each_line("word", check_format);
}

static void usernames_are_what_django_takes(void **state) {
  (void)state;
  for_each_line("username", check_format);
}

static void texts_are_shown_as_python_shows_them(void **state) {
  (void)state;
  for_each_line("repr", check_repr);
  for_each_line("capfirst", check_capfirst);
}

static void assert_repr(yoke_value value, const char *expected) {
  yoke_buffer made = {0};
  yoke_add_repr(&made, value);
  assert_string_equal(made.text, expected);
  yoke_buffer_free(&made);
}

#define FLOAT(number) ((yoke_value){.kind = YOKE_FLOAT, .as.real = number})
#define INSTANT(number) ((yoke_value){.kind = YOKE_DATETIME, .as.datetime = {number}})
#define TIME(number) ((yoke_value){.kind = YOKE_TIME, .as.time = {number}})

/* python3 -c "print(repr(0.1), ...)" */
static void values_are_shown_as_python_shows_them(void **state) {
  (void)state;
  assert_repr((yoke_value){.kind = YOKE_BOOL, .as.boolean = true}, "True");
  assert_repr((yoke_value){.kind = YOKE_INT, .as.integer = INT64_MIN}, "-9223372036854775808");
  assert_repr((yoke_value){.kind = YOKE_INT, .is_null = true}, "None");
  assert_repr(FLOAT(0.1), "0.1");
  assert_repr(FLOAT(-0.0), "-0.0");
  assert_repr(FLOAT(100.0), "100.0");
  assert_repr(FLOAT(1e15), "1000000000000000.0");
  assert_repr(FLOAT(1e16), "1e+16");
  assert_repr(FLOAT(1.5e-5), "1.5e-05");
  assert_repr(FLOAT(0.0001), "0.0001");
  assert_repr(FLOAT(1e100), "1e+100");
  assert_repr(FLOAT(2.0 / 3), "0.6666666666666666");
  assert_repr(FLOAT(1e308 * 10), "inf");
  assert_repr((yoke_value){.kind = YOKE_DATE, .as.date = {2026, 11, 2}},
              "datetime.date(2026, 11, 2)");
  assert_repr(TIME(0), "datetime.time(0, 0)");
  assert_repr(TIME(37230000001), "datetime.time(10, 20, 30, 1)");
  assert_repr(TIME(37200000001), "datetime.time(10, 20, 0, 1)");
  assert_repr(INSTANT(0), "datetime.datetime(1970, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)");
  assert_repr(INSTANT(-1),
              "datetime.datetime(1969, 12, 31, 23, 59, 59, 999999, tzinfo=datetime.timezone.utc)");
}

/* No crash and no reading beyond the end, whatever the bytes. */
static void what_is_no_utf8_is_taken_byte_by_byte(void **state) {
  (void)state;
  const char *broken[] = {"\xff", "\xc3", "a\xe2\x82", "\xf0\x9f\x98", "\xed\xa0\x80", "\xc0\xaf"};
  const size_t lengths[] = {1, 1, 3, 3, 3, 2};
  for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
    char *copy = strdup(broken[i]);
    assert_int_equal(yoke_count_characters(copy, strlen(copy)), lengths[i]);
    for (int format = YOKE_FORMAT_EMAIL; format <= YOKE_FORMAT_USERNAME; format++)
      assert_false(yoke_has_format(copy, format));
    free(copy);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(emails_are_what_django_takes),
      cmocka_unit_test(urls_are_what_django_takes),
      cmocka_unit_test(slugs_are_what_django_takes),
      cmocka_unit_test(usernames_are_what_django_takes),
      cmocka_unit_test(texts_are_shown_as_python_shows_them),
      cmocka_unit_test(values_are_shown_as_python_shows_them),
      cmocka_unit_test(what_is_no_utf8_is_taken_byte_by_byte),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
