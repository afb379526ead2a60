/* Expected values are those of Django 5.2: parse_date(), parse_time() and parse_datetime() of
 * django.utils.dateparse, and what DatabaseOperations.adapt_...field_value() of its SQLite backend
 * gives. */
#include <string.h>

#include "common/dates.h"
#include "support/cmocka_all.h"

static char buffer[YOKE_TEXT_MAX];

static const char *date_read(const char *written) {
  yoke_date date;
  return yoke_parse_date(written, &date) ? yoke_format_date(date, buffer) : "none";
}

static const char *time_read(const char *written) {
  yoke_time time;
  return yoke_parse_time(written, &time) ? yoke_format_time(time, buffer) : "none";
}

static const char *datetime_read(const char *written) {
  yoke_datetime datetime;
  return yoke_parse_datetime(written, &datetime) ? yoke_format_datetime(datetime, buffer) : "none";
}

static void dates_are_read_as_django_reads_them(void **state) {
  (void)state;
  assert_string_equal(date_read("2026-11-22"), "2026-11-22");
  assert_string_equal(date_read("2026-1-2"), "2026-01-02");
  assert_string_equal(date_read("0001-01-01"), "0001-01-01");
  assert_string_equal(date_read("9999-12-31"), "9999-12-31");
  static const char *const wrong[] = {"",
                                      "soon",
                                      "2026",
                                      "2026-11",
                                      "26-11-22",
                                      "02026-1-1",
                                      "2026-11-22 ",
                                      " 2026-11-22",
                                      "2026/11/22",
                                      "2026-11-222",
                                      "2026-11-22 00:00:00"};
  for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
    assert_string_equal(date_read(wrong[i]), "none");
}

static void days_that_do_not_exist_are_refused(void **state) {
  (void)state;
  assert_string_equal(date_read("2024-02-29"), "2024-02-29");
  assert_string_equal(date_read("2000-02-29"), "2000-02-29");
  static const char *const wrong[] = {"2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01",
                                      "2026-00-01", "2026-01-00", "2026-01-32", "0000-01-01"};
  for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
    assert_string_equal(date_read(wrong[i]), "none");
}

static void times_are_read_as_django_reads_them(void **state) {
  (void)state;
  assert_string_equal(time_read("10:20"), "10:20:00");
  assert_string_equal(time_read("1:2"), "01:02:00");
  assert_string_equal(time_read("10:20:30"), "10:20:30");
  assert_string_equal(time_read("10:20:30.5"), "10:20:30.500000");
  assert_string_equal(time_read("10:20:30,000001"), "10:20:30.000001");
  assert_string_equal(time_read("10:20:30.1234567"), "10:20:30.123456");
  assert_string_equal(time_read("23:59:59.999999"), "23:59:59.999999");
  static const char *const wrong[] = {"",
                                      "noon",
                                      "10:",
                                      "24:00",
                                      "10:60",
                                      "10:20:60",
                                      "10:20:",
                                      "10:20:30.",
                                      "10:20:30x",
                                      "-1:00",
                                      "10:20:30.1234567890123"};
  for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
    assert_string_equal(time_read(wrong[i]), "none");
}

static void instants_are_read_as_django_reads_them(void **state) {
  (void)state;
  assert_string_equal(datetime_read("2026-11-22"), "2026-11-22 00:00:00");
  assert_string_equal(datetime_read("2026-11-22 10:20"), "2026-11-22 10:20:00");
  assert_string_equal(datetime_read("2026-11-22T10:20:30.12"), "2026-11-22 10:20:30.120000");
  assert_string_equal(datetime_read("2026-11-22 1:2:3,5"), "2026-11-22 01:02:03.500000");
  assert_string_equal(datetime_read("2026-11-22 10:20:30.1234567"), "2026-11-22 10:20:30.123456");
  static const char *const wrong[] = {"",
                                      "soon",
                                      "10:20:30",
                                      "2026-11-22 ",
                                      "2026-11-22T",
                                      " 2026-11-22 10:20:30",
                                      "2026-11-22 24:00",
                                      "2026-02-30 00:00",
                                      "2026-11-22 10:20:30.",
                                      "2026-11-22 10:20 UTC"};
  for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
    assert_string_equal(datetime_read(wrong[i]), "none");
}

static void offsets_are_turned_into_utc(void **state) {
  (void)state;
  assert_string_equal(datetime_read("2026-11-22 10:20:30Z"), "2026-11-22 10:20:30");
  assert_string_equal(datetime_read("2026-11-22 10:20:30 Z"), "2026-11-22 10:20:30");
  assert_string_equal(datetime_read("2026-11-22 10:20 +01"), "2026-11-22 09:20:00");
  assert_string_equal(datetime_read("2026-11-22 10:20:30+0130"), "2026-11-22 08:50:30");
  assert_string_equal(datetime_read("2026-11-22 10:20:30+01:30"), "2026-11-22 08:50:30");
  assert_string_equal(datetime_read("2026-12-31 23:00-02:00"), "2027-01-01 01:00:00");
  assert_string_equal(datetime_read("2026-11-22 10:20:30-24:00"), "none");
  assert_string_equal(datetime_read("2026-11-22 10:20:30+01:"), "none");
  assert_string_equal(datetime_read("2026-11-22 10:20:30+01:60"), "none");
  /* An instant before the year 1 has no name. */
  assert_string_equal(datetime_read("0001-01-01 00:00:00+01:00"), "none");
  assert_string_equal(datetime_read("9999-12-31 23:59:59-00:01"), "none");
}

static void what_cannot_be_read_leaves_the_result_alone(void **state) {
  (void)state;
  yoke_date date = {2026, 11, 22};
  yoke_time time = {7};
  yoke_datetime datetime = {7};
  assert_false(yoke_parse_date("2026-02-30", &date));
  assert_false(yoke_parse_time("10:20:30.5x", &time));
  assert_false(yoke_parse_datetime("2026-11-22 10:20x", &datetime));
  assert_false(yoke_parse_date(NULL, &date));
  assert_false(yoke_parse_time(NULL, &time));
  assert_false(yoke_parse_datetime(NULL, &datetime));
  assert_string_equal(yoke_format_date(date, buffer), "2026-11-22");
  assert_int_equal(time.microseconds, 7);
  assert_int_equal(datetime.microseconds, 7);
}

/* int(datetime(..., tzinfo=utc).timestamp()) in Python. */
static void instants_count_from_1970(void **state) {
  (void)state;
  static const struct {
    int64_t seconds;
    const char *written;
  } cases[] = {
      {0, "1970-01-01 00:00:00"},
      {-1, "1969-12-31 23:59:59"},
      {951782400, "2000-02-29 00:00:00"},
      {-2203977600, "1900-02-28 00:00:00"},
      {1795342830, "2026-11-22 10:20:30"},
      {-62135596800, "0001-01-01 00:00:00"},
      {253402300799, "9999-12-31 23:59:59"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    yoke_datetime datetime;
    assert_true(yoke_parse_datetime(cases[i].written, &datetime));
    assert_true(datetime.microseconds == cases[i].seconds * 1000000);
    assert_string_equal(yoke_format_datetime(datetime, buffer), cases[i].written);
  }
  assert_string_equal(yoke_format_datetime((yoke_datetime){-1}, buffer),
                      "1969-12-31 23:59:59.999999");
}

static void every_day_of_the_calendar_comes_back(void **state) {
  (void)state;
  yoke_datetime first, last;
  assert_true(yoke_parse_datetime("0001-01-01", &first));
  assert_true(yoke_parse_datetime("9999-12-31", &last));
  const int64_t day = INT64_C(86400000000);
  assert_int_equal((last.microseconds - first.microseconds) / day + 1,
                   3652059); /* date.max.toordinal() */
  char before[YOKE_TEXT_MAX] = "";
  for (int64_t at = first.microseconds; at <= last.microseconds; at += day) {
    yoke_datetime back;
    yoke_format_datetime((yoke_datetime){at}, buffer);
    if (!yoke_parse_datetime(buffer, &back) || back.microseconds != at)
      fail_msg("%s does not come back", buffer);
    if (strcmp(before, buffer) >= 0) fail_msg("%s is not after %s", buffer, before);
    strcpy(before, buffer);
  }
}

static void validity_is_pythons_range(void **state) {
  (void)state;
  assert_true(yoke_date_is_valid((yoke_date){1, 1, 1}));
  assert_false(yoke_date_is_valid((yoke_date){0}));
  assert_false(yoke_date_is_valid((yoke_date){10000, 1, 1}));
  assert_false(yoke_date_is_valid((yoke_date){2026, 2, 29}));
  assert_true(yoke_time_is_valid((yoke_time){86399999999}));
  assert_false(yoke_time_is_valid((yoke_time){86400000000}));
  assert_false(yoke_time_is_valid((yoke_time){-1}));
  assert_true(yoke_datetime_is_valid((yoke_datetime){INT64_C(-62135596800000000)}));
  assert_false(yoke_datetime_is_valid((yoke_datetime){INT64_C(-62135596800000001)}));
  assert_true(yoke_datetime_is_valid((yoke_datetime){INT64_C(253402300799999999)}));
  assert_false(yoke_datetime_is_valid((yoke_datetime){INT64_C(253402300800000000)}));
}

static void what_is_out_of_range_is_formatted_within_the_buffer(void **state) {
  (void)state;
  assert_true(strlen(yoke_format_datetime((yoke_datetime){INT64_MAX}, buffer)) < YOKE_TEXT_MAX);
  assert_true(strlen(yoke_format_datetime((yoke_datetime){INT64_MIN}, buffer)) < YOKE_TEXT_MAX);
  assert_true(strlen(yoke_format_time((yoke_time){INT64_MIN}, buffer)) < YOKE_TEXT_MAX);
  assert_true(strlen(yoke_format_date((yoke_date){INT16_MIN, 255, 255}, buffer)) < YOKE_TEXT_MAX);
}

static void now_and_today_agree(void **state) {
  (void)state;
  yoke_datetime now = yoke_now();
  assert_true(yoke_datetime_is_valid(now));
  char day[YOKE_TEXT_MAX];
  yoke_format_date(yoke_today(), day);
  yoke_format_datetime(now, buffer);
  char later[YOKE_TEXT_MAX];
  yoke_format_datetime(yoke_now(), later);
  assert_true(strncmp(buffer, day, 10) == 0 || strncmp(later, day, 10) == 0);
  assert_true(strcmp(buffer, "2026") > 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(dates_are_read_as_django_reads_them),
      cmocka_unit_test(days_that_do_not_exist_are_refused),
      cmocka_unit_test(times_are_read_as_django_reads_them),
      cmocka_unit_test(instants_are_read_as_django_reads_them),
      cmocka_unit_test(offsets_are_turned_into_utc),
      cmocka_unit_test(what_cannot_be_read_leaves_the_result_alone),
      cmocka_unit_test(instants_count_from_1970),
      cmocka_unit_test(every_day_of_the_calendar_comes_back),
      cmocka_unit_test(validity_is_pythons_range),
      cmocka_unit_test(what_is_out_of_range_is_formatted_within_the_buffer),
      cmocka_unit_test(now_and_today_agree),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
