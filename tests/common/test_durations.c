/* Durations. What is expected is what Django's parse_duration() and duration_string(), and Python's
 * str() and repr() say. */
#include <string.h>

#include "common/reprs.h"
#include "support/cmocka_all.h"

typedef struct duration_case {
  const char *text;
  int64_t microseconds;
  const char *formatted, *str, *repr;
} duration_case;

static const duration_case all[] = {
    {"1", 1000000, "00:00:01", "0:00:01", "datetime.timedelta(seconds=1)"},
    {"5:30", 330000000, "00:05:30", "0:05:30", "datetime.timedelta(seconds=330)"},
    {"100:200:300", 372300000000, "4 07:25:00", "4 days, 7:25:00",
     "datetime.timedelta(days=4, seconds=26700)"},
    {"4 15:30", 346530000000, "4 00:15:30", "4 days, 0:15:30",
     "datetime.timedelta(days=4, seconds=930)"},
    {"1 day, 0:15:30", 87330000000, "1 00:15:30", "1 day, 0:15:30",
     "datetime.timedelta(days=1, seconds=930)"},
    {"-4 15:30", -344670000000, "-4 00:15:30", "-4 days, 0:15:30",
     "datetime.timedelta(days=-4, seconds=930)"},
    {"-15:30", -930000000, "-1 23:44:30", "-1 day, 23:44:30",
     "datetime.timedelta(days=-1, seconds=85470)"},
    {"-30.1", -30100000, "-1 23:59:29.900000", "-1 day, 23:59:29.900000",
     "datetime.timedelta(days=-1, seconds=86369, microseconds=900000)"},
    {"15:30.0000011", 930000001, "00:15:30.000001", "0:15:30.000001",
     "datetime.timedelta(seconds=930, microseconds=1)"},
    {"P4DT1H15M20S", 350120000000, "4 01:15:20", "4 days, 1:15:20",
     "datetime.timedelta(days=4, seconds=4520)"},
    {"P0,5D", 43200000000, "12:00:00", "12:00:00", "datetime.timedelta(seconds=43200)"},
    {"-PT0.000005S", -5, "-1 23:59:59.999995", "-1 day, 23:59:59.999995",
     "datetime.timedelta(days=-1, seconds=86399, microseconds=999995)"},
    {"PT", 0, "00:00:00", "0:00:00", "datetime.timedelta(0)"},
    {"-3 days +04:05:06", -244494000000, "-3 04:05:06", "-3 days, 4:05:06",
     "datetime.timedelta(days=-3, seconds=14706)"},
    {"-3 days -04:05:06", -273906000000, "-4 19:54:54", "-4 days, 19:54:54",
     "datetime.timedelta(days=-4, seconds=71694)"},
    {"", 0, "00:00:00", "0:00:00", "datetime.timedelta(0)"},
    {"3 days", 259200000000, "3 00:00:00", "3 days, 0:00:00", "datetime.timedelta(days=3)"},
};

static void what_django_reads_is_read_and_written(void **state) {
  (void)state;
  char buffer[YOKE_TEXT_MAX];
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
    yoke_duration read = {0};
    yoke_buffer repr = {0};
    if (!yoke_parse_duration(all[i].text, &read)) fail_msg("%s", all[i].text);
    assert_int_equal(read.microseconds, all[i].microseconds);
    assert_string_equal(yoke_format_duration(read, buffer), all[i].formatted);
    assert_string_equal(yoke_duration_str(read, buffer), all[i].str);
    yoke_add_duration_repr(&repr, read);
    assert_string_equal(repr.text, all[i].repr);
    yoke_buffer_free(&repr);
  }
}

static void what_is_no_duration_is_refused(void **state) {
  (void)state;
  static const char *const wrong[] = {
      "abc", "15:",    "15:30:",         "1:2:3:4", "P4Y",   "P5H",    "3 ",   "1e5",
      " 1",  "1 ",     "3 days 96",      "-",       "P1D1D", "PT1S1H", "P1.D", "1.",
      "1,",  "+1:2:3", "1.1234567890123"};
  yoke_duration kept = {7};
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
    if (yoke_parse_duration(wrong[i], &kept)) fail_msg("%s", wrong[i]);
  assert_false(yoke_parse_duration(NULL, &kept));
  assert_int_equal(kept.microseconds, 7);
}

static void what_does_not_fit_is_refused(void **state) {
  (void)state;
  yoke_duration read;
  assert_true(yoke_parse_duration("106751991 04:00:54.775807", &read));
  assert_true(read.microseconds == INT64_MAX);
  assert_false(yoke_parse_duration("106751991 04:00:54.775808", &read));
  assert_false(yoke_parse_duration("999999999 00:00:00", &read));
  assert_false(yoke_parse_duration("99999999999999999999999999", &read));
  assert_false(yoke_parse_duration("P999999999D", &read));
}

static void the_longest_fit_their_buffer(void **state) {
  (void)state;
  char buffer[YOKE_TEXT_MAX];
  assert_string_equal(yoke_format_duration((yoke_duration){INT64_MIN}, buffer),
                      "-106751992 19:59:05.224192");
  assert_string_equal(yoke_duration_str((yoke_duration){INT64_MIN}, buffer),
                      "-106751992 days, 19:59:05.224192");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_django_reads_is_read_and_written),
      cmocka_unit_test(what_is_no_duration_is_refused),
      cmocka_unit_test(what_does_not_fit_is_refused),
      cmocka_unit_test(the_longest_fit_their_buffer),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
