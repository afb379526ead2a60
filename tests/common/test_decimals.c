/* Exact decimals. What is expected is what Python's decimal module says. */
#include <math.h>
#include <string.h>

#include "common/decimals.h"
#include "support/cmocka_all.h"

static yoke_decimal decimal(const char *text) {
  yoke_decimal made = {0};
  if (!yoke_parse_decimal(text, &made)) fail_msg("%s is no decimal", text);
  return made;
}

static const char *formatted(yoke_decimal of) {
  static char buffer[YOKE_TEXT_MAX];
  return yoke_format_decimal(of, buffer);
}

static void what_is_written_is_read(void **state) {
  (void)state;
  static const struct {
    const char *text, *expected;
    int64_t coefficient;
    int places;
  } all[] = {
      {"12.50", "12.50", 1250, 2},
      {"-3", "-3", -3, 0},
      {"+.5", "0.5", 5, 1},
      {"5.", "5", 5, 0},
      {"1e3", "1000", 1000, 0},
      {"1.5E-3", "0.0015", 15, 4},
      {"-0.00", "0.00", 0, 2},
      {"0e-18", "0.000000000000000000", 0, 18},
      {"0e999999999", "0", 0, 0},
      {"000000000000000000000000012", "12", 12, 0},
      {"999999999999999999", "999999999999999999", INT64_C(999999999999999999), 0},
      {"-0.999999999999999999", "-0.999999999999999999", -INT64_C(999999999999999999), 18},
  };
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
    yoke_decimal read = decimal(all[i].text);
    assert_int_equal(read.coefficient, all[i].coefficient);
    assert_int_equal(read.places, all[i].places);
    assert_string_equal(formatted(read), all[i].expected);
  }
}

static void what_is_no_decimal_or_too_long_is_refused(void **state) {
  (void)state;
  static const char *const all[] = {"",
                                    ".",
                                    "-",
                                    "abc",
                                    "1,5",
                                    "1.5.",
                                    "1e",
                                    "1e+",
                                    " 1",
                                    "1 ",
                                    "NaN",
                                    "Infinity",
                                    "0x10",
                                    "1000000000000000000",
                                    "1.000000000000000000",
                                    "1e18",
                                    "1e-19",
                                    "0.0000000000000000001",
                                    "1e99999999999999999999"};
  yoke_decimal kept = {7, 1};
  for (size_t i = 0; i < sizeof all / sizeof *all; i++)
    assert_false(yoke_parse_decimal(all[i], &kept));
  assert_false(yoke_parse_decimal(NULL, &kept));
  assert_int_equal(kept.coefficient, 7);
}

static void equal_numbers_are_equal_with_any_places(void **state) {
  (void)state;
  assert_int_equal(yoke_compare_decimals(decimal("1.5"), decimal("1.50")), 0);
  assert_true(yoke_compare_decimals(decimal("-1.5"), decimal("-1.49")) < 0);
  assert_true(yoke_compare_decimals(decimal("0.000000000000000001"), decimal("0")) > 0);
  assert_true(yoke_compare_decimals(decimal("999999999999999999"), decimal("0.1")) > 0);
  assert_true(yoke_compare_decimals(decimal("-999999999999999999"), decimal("-0.1")) < 0);
}

static void halves_are_rounded_to_even(void **state) {
  (void)state;
  static const struct {
    const char *text, *expected;
    unsigned places;
  } all[] = {
      {"1.005", "1.00", 2},   {"1.015", "1.02", 2},      {"1.0051", "1.01", 2},
      {"-1.005", "-1.00", 2}, {"-2.5", "-2", 0},         {"-3.5", "-4", 0},
      {"0.5", "0", 0},        {"999.995", "1000.00", 2}, {"7", "7.00", 2},
  };
  yoke_decimal rounded;
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
    assert_true(yoke_round_decimal(decimal(all[i].text), all[i].places, &rounded));
    assert_string_equal(formatted(rounded), all[i].expected);
  }
  assert_false(yoke_round_decimal(decimal("99999999999999999.9"), 2, &rounded));
  assert_false(yoke_round_decimal(decimal("1"), 18, &rounded));
  assert_false(yoke_round_decimal(decimal("1"), 19, &rounded));
}

/* decimal.Context(prec=15).create_decimal_from_float() */
static void fifteen_digits_of_a_double_count(void **state) {
  (void)state;
  static const struct {
    double real;
    const char *expected;
  } all[] = {{0.1, "0.1"},
             {2.675, "2.675"},
             {1234567890.12345, "1234567890.12345"},
             {-0.30000000000000004, "-0.3"},
             {1e17, "100000000000000000"},
             {123456789012345678.0, "123456789012346000"},
             {1e-30, "0.000000000000000000"}};
  yoke_decimal read;
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
    assert_true(yoke_decimal_from_double(all[i].real, &read));
    assert_string_equal(formatted(read), all[i].expected);
  }
  assert_false(yoke_decimal_from_double(1e18, &read));
  assert_false(yoke_decimal_from_double(NAN, &read));
  assert_false(yoke_decimal_from_double(-INFINITY, &read));
}

static void longer_ones_are_texts(void **state) {
  (void)state;
  yoke_arena arena = {0};
  assert_string_equal(yoke_decimal_text(0.1, 3, &arena), "0.100");
  assert_string_equal(yoke_decimal_text(1.23456789012345e20, 2, &arena),
                      "123456789012345000000.00");
  assert_string_equal(yoke_decimal_text(-123456789012345.0, 10, &arena),
                      "-123456789012345.0000000000");
  assert_string_equal(yoke_decimal_text(0.5, 20, &arena), "0.50000000000000000000");
  yoke_arena_free(&arena);
}

/* django.core.validators.DecimalValidator */
static void digits_are_counted_as_django_does(void **state) {
  (void)state;
  static const struct {
    const char *text;
    size_t digits, places;
  } all[] = {{"0", 1, 0},     {"0.00", 2, 2}, {"12.50", 4, 2}, {"0.001", 3, 3},
             {"100", 3, 0},   {"1e3", 4, 0},  {"0e3", 1, 0},   {"-123456789012345678901.5", 22, 1},
             {"000.10", 2, 2}};
  yoke_decimal_digits counted;
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
    assert_true(yoke_count_digits(all[i].text, &counted));
    assert_int_equal(counted.digits, all[i].digits);
    assert_int_equal(counted.places, all[i].places);
  }
  assert_false(yoke_count_digits("ten", &counted));
  assert_int_equal(yoke_digits_of(decimal("0.05")).digits, 2);
  assert_int_equal(yoke_digits_of(decimal("-12.50")).digits, 4);
}

static void small_ones_have_an_exponent_in_python(void **state) {
  (void)state;
  char buffer[YOKE_TEXT_MAX];
  assert_string_equal(yoke_decimal_str(decimal("0.0000001"), buffer), "1E-7");
  assert_string_equal(yoke_decimal_str(decimal("-0.00000012"), buffer), "-1.2E-7");
  assert_string_equal(yoke_decimal_str(decimal("0.000001"), buffer), "0.000001");
  assert_string_equal(yoke_decimal_str(decimal("12.50"), buffer), "12.50");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_is_written_is_read),
      cmocka_unit_test(what_is_no_decimal_or_too_long_is_refused),
      cmocka_unit_test(equal_numbers_are_equal_with_any_places),
      cmocka_unit_test(halves_are_rounded_to_even),
      cmocka_unit_test(fifteen_digits_of_a_double_count),
      cmocka_unit_test(longer_ones_are_texts),
      cmocka_unit_test(digits_are_counted_as_django_does),
      cmocka_unit_test(small_ones_have_an_exponent_in_python),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
