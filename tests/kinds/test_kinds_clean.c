/* full_clean() of the kinds and of the validators option. The texts are what Django 5.2 says of the
 * same objects: str(error) after `Form(...).full_clean()` on the models of models.py. */
#include "kinds/kinds_test.h"
#include "support/cmocka_all.h"

/* A valid form but for what is given. */
#define form(...) Form_new(db, .needed = "[1]", __VA_ARGS__)

static void expect(bool valid, const char *text) {
  if (valid != (*text == '\0') || strcmp(yoke_error(db)->message, text) != 0)
    fail_msg("%s\n  instead of\n%s", yoke_error(db)->message, text);
}

#define expect_form(text, ...) expect(Form_full_clean(form(__VA_ARGS__)), text)

static void what_is_right_is_valid(void **state) {
  (void)state;
  expect_form("", .code = "abc");
  expect_form("", .data = BYTES("123"));
  expect_form("", .exact = "123456789012345678.25");
  expect_form("", .meta = "{}", .tags = NULL);
  expect_form("", .step = -10, .narrow = 2, .real = 1.5, .many = "1,2", .doc = "a.b.PDF");
}

static void json_must_be_json_and_something(void **state) {
  (void)state;
  expect_form("{'needed': ['This field cannot be null.']}", .needed = NULL);
  expect_form("{'needed': ['This field cannot be null.']}", .needed = " null ");
  expect_form("{'needed': ['This field cannot be blank.']}", .needed = " { } ");
  expect_form("{'needed': ['This field cannot be blank.']}", .needed = "[]");
  expect_form("{'needed': ['This field cannot be blank.']}", .needed = "\"\"");
  expect_form("", .needed = "0");
  expect_form("{'meta': ['Value must be valid JSON.'], 'needed': ['Value must be valid JSON.']}",
              .code = "abc", .needed = "{", .meta = "x");
}

static void decimals_have_digits_and_limits(void **state) {
  (void)state;
  static const char *const all[][2] = {
      {"100", "{'price': ['No more than 99.', 'Ensure that there are no more than 2 digits before "
              "the decimal point.']}"},
      {"1.234", "{'price': ['Ensure that there are no more than 2 decimal places.']}"},
      {"0.04", "{'price': ['Ensure this value is greater than or equal to 0.05.']}"},
      {"99.01", "{'price': ['No more than 99.']}"},
      {"0.0000001", "{'price': ['Ensure this value is greater than or equal to 0.05.', 'Ensure "
                    "that there are no more than 4 digits in total.']}"},
  };
  for (size_t i = 0; i < sizeof all / sizeof *all; i++)
    expect_form(all[i][1], .price = decimal(all[i][0]));
  static const char *const longer[][2] = {
      {"123456789012345678901",
       "{'exact': ['Ensure that there are no more than 20 digits in total.']}"},
      {"1.234", "{'exact': ['Ensure that there are no more than 2 decimal places.']}"},
      {"1234567890123456789.1",
       "{'exact': ['Ensure that there are no more than 18 digits before the decimal point.']}"},
      {"ten", "{'exact': ['“ten” value must be a decimal number.']}"},
  };
  for (size_t i = 0; i < sizeof longer / sizeof *longer; i++)
    expect_form(longer[i][1], .exact = longer[i][0]);
}

/* What each field says of an address; NULL: it is valid and becomes `clean`. */
typedef struct address_case {
  const char *address, *ip, *ip4, *ip6, *clean, *unpacked;
} address_case;

#define EITHER "Enter a valid IPv4 or IPv6 address."
#define FOUR "Enter a valid IPv4 address."
#define SIX "Enter a valid IPv6 address."

static void expect_address(bool valid, const char *field, const char *complaint, const char *is,
                           const char *clean) {
  char text[200] = "";
  if (complaint) snprintf(text, sizeof text, "{'%s': ['%s']}", field, complaint);
  expect(valid, text);
  if (!complaint) assert_string_equal(is, clean);
}

static void addresses_are_valid_and_brought_into_one_form(void **state) {
  (void)state;
  static const address_case all[] = {
      {"1.2.3", EITHER, FOUR, SIX, NULL, NULL},
      {"::g", SIX, SIX, SIX, NULL, NULL},
      {"2001:0DB8::1", NULL, FOUR, NULL, "2001:db8::1", "2001:db8::1"},
      {" 10.0.0.1 ", NULL, NULL, SIX, "10.0.0.1", "10.0.0.1"},
      {"1.2.3.4.5", EITHER, FOUR, SIX, NULL, NULL},
      {"::ffff:1.2.3.4", NULL, FOUR, NULL, "::ffff:1.2.3.4", "1.2.3.4"},
      {"01.2.3.4", EITHER, FOUR, SIX, NULL, NULL},
  };
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
    const address_case *one = &all[i];
    Form *made = form(.ip = one->address);
    bool valid = Form_full_clean(made);
    expect_address(valid, "ip", one->ip, made->ip, one->clean);
    made = form(.ip4 = one->address);
    valid = Form_full_clean(made);
    expect_address(valid, "ip4", one->ip4, made->ip4, one->clean);
    made = form(.ip6 = one->address);
    valid = Form_full_clean(made);
    expect_address(valid, "ip6", one->ip6, made->ip6, one->clean);
    made = form(.unpacked = one->address);
    valid = Form_full_clean(made);
    expect_address(valid, "unpacked", one->ip, made->unpacked, one->unpacked);
  }
}

static void validators_of_the_model_run(void **state) {
  (void)state;
  expect_form("{'data': ['Ensure this value has at most 3 characters (it has 4).']}",
              .data = BYTES("1234"));
  expect_form("{'wait': ['Ensure this value is less than or equal to 1 day, 2:00:00.']}",
              .wait = &(yoke_duration){200000000000});
  expect_form("{'day': ['Ensure this value is greater than or equal to 2000-01-01.']}",
              .day = {1999, 12, 31});
  expect_form("{'many': ['Enter only digits separated by commas.']}", .many = "1,,2");
  expect_form("{'many': ['Enter only digits separated by commas.']}", .many = ",");
  expect_form("{'step': ['Ensure this value is a multiple of step size 5.']}", .step = 7);
  expect_form("{'real': ['Ensure this value is less than or equal to 1.5.']}", .real = 1.6);
  expect_form("{'narrow': ['Ensure this value is less than or equal to 2.']}", .narrow = 3);
  expect_form("{'narrow': ['Ensure this value is greater than or equal to -2.']}", .narrow = -3);
  expect_form("{'color': ['Value 5 is not a valid choice.']}", .color = 5);
}

static void lengths_and_formats_are_said_in_djangos_order(void **state) {
  (void)state;
  static const char *const all[][2] = {
      {"ab", "{'code': ['Ensure this value has at least 3 characters (it has 2).']}"},
      {"abcdef", "{'code': ['6 is more than 5']}"},
      {"a b c d", "{'code': ['Enter a valid “slug” consisting of letters, numbers, underscores or "
                  "hyphens.', '7 is more than 5', 'Ensure this value has at most 6 characters (it "
                  "has 7).']}"},
  };
  for (size_t i = 0; i < sizeof all / sizeof *all; i++)
    expect_form(all[i][1], .code = all[i][0]);
  expect_form("{'doc': ['File extension “doc” is not allowed. Allowed extensions are: pdf, txt.']}",
              .doc = "a.doc");
  static const char *const without[] = {"a", "a.", "dir.txt/a", ".txt"};
  for (size_t i = 0; i < sizeof without / sizeof *without; i++)
    expect_form("{'doc': ['File extension “” is not allowed. Allowed extensions are: pdf, txt.']}",
                .doc = without[i]);
}

static void codes_are_djangos(void **state) {
  (void)state;
  expect_form("{'price': ['No more than 99.', 'Ensure that there are no more than 2 digits before "
              "the decimal point.']}",
              .price = decimal("100"));
  assert_int_equal(yoke_error(db)->invalid_count, 2);
  assert_string_equal(yoke_error(db)->invalid[0].code, "max_value");
  assert_string_equal(yoke_error(db)->invalid[1].code, "max_whole_digits");
  Form_full_clean(form(.doc = "a.doc"));
  assert_string_equal(yoke_error(db)->invalid[0].code, "invalid_extension");
  Form_full_clean(form(.step = 7));
  assert_string_equal(yoke_error(db)->invalid[0].code, "step_size");
}

static yoke_datetime at(const char *text) {
  yoke_datetime made = {0};
  yoke_parse_datetime(text, &made);
  return made;
}

#define expect_entry(text, ...) expect(Entry_full_clean(Entry_new(db, __VA_ARGS__)), text)

static void values_are_unique_for_dates(void **state) {
  (void)state;
  static const char title[] = "{'title': ['Title must be unique for Posting time date.']}";
  static const char year[] = "{'slug': ['Slug must be unique for Posting time year.']}";
  static const char month[] = "{'slug': ['Slug must be unique for Day month.']}";
  const yoke_datetime posted = at("2020-05-06 23:00");
  Entry *entry = Entry_create(db, .title = "a", .slug = "s", .posted = posted,
                              .day = &(yoke_date){2019, 7, 1});
  expect(Entry_full_clean(entry), "");
  expect_entry(title, .title = "a", .slug = "x", .posted = at("2020-05-06 01:00"));
  expect_entry("", .title = "a", .slug = "x", .posted = at("2020-05-07 23:00"));
  expect_entry(year, .title = "b", .slug = "s", .posted = at("2020-12-07 23:00"));
  expect_entry(month, .title = "b", .slug = "s", .posted = at("2021-05-06 23:00"),
               .day = &(yoke_date){2030, 7, 9});
  expect_entry("", .title = "b", .slug = "s", .posted = at("2021-05-06 23:00"));
  expect_entry("{'title': ['This field cannot be blank.'], 'slug': ['Slug must be unique for "
               "Posting time year.', 'Slug must be unique for Day month.']}",
               .title = "", .slug = "s", .posted = posted, .day = &(yoke_date){2030, 7, 9});
  assert_string_equal(yoke_error(db)->invalid[1].code, "unique_for_date");
}

#define clean_test(name) cmocka_unit_test_setup_teardown(name, open_database, close_database)

int main(void) {
  const struct CMUnitTest tests[] = {
      clean_test(what_is_right_is_valid),
      clean_test(json_must_be_json_and_something),
      clean_test(decimals_have_digits_and_limits),
      clean_test(addresses_are_valid_and_brought_into_one_form),
      clean_test(validators_of_the_model_run),
      clean_test(lengths_and_formats_are_said_in_djangos_order),
      clean_test(codes_are_djangos),
      clean_test(values_are_unique_for_dates),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
