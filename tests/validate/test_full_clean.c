/* full_clean(). The texts are what Django 5.2 says of the same objects: str(error) after
 * `Form(...).full_clean()` on the models of models.py. */
#include <string.h>

#include "auth.h"
#include "forms.h"
#include "support/allocator.h"
#include "support/cmocka_all.h"

static const yoke_date new_year = {2000, 1, 1};

static yoke_db *open_forms(void) {
  yoke_db *db = yoke_open(":memory:");
  assert_non_null(db);
  if (!yoke_create_tables(db, &forms)) fail_msg("%s", yoke_error(db)->message);
  return db;
}

#define assert_valid(db, call)                                                                     \
  do {                                                                                             \
    bool valid = (call);                                                                           \
    assert_string_equal(yoke_error(db)->message, "");                                              \
    assert_true(valid);                                                                            \
  } while (0)

#define assert_invalid(db, call, expected)                                                         \
  do {                                                                                             \
    assert_false(call);                                                                            \
    assert_string_equal(yoke_error(db)->message, expected);                                        \
    assert_int_equal(yoke_error_code(db), YOKE_VALIDATION_ERROR);                                  \
  } while (0)

/* A valid form but for what is given. */
#define make_form(db, ...)                                                                         \
  Form_new(db, .one = "1", .email = "a@b.co", .text = "t", .colour = "red", .day = &new_year,      \
           .born = new_year, __VA_ARGS__)

/* ── Fields by themselves ───────────────────────────────────────────────────────────────────── */

static void what_is_complete_is_valid(void **state) {
  (void)state;
  yoke_db *db = open_forms();
  assert_valid(db, Form_full_clean(make_form(db, .one = "é")));
  assert_int_equal(yoke_error(db)->invalid_count, 0);
  yoke_close(db);
}

static void what_is_empty_is_named_in_field_order(void **state) {
  (void)state;
  yoke_db *db = open_forms();
  assert_invalid(db, Form_full_clean(Form_new(db)),
                 "{'one': ['This field cannot be blank.'], 'email': ['This field cannot be "
                 "blank.'], 'text': ['This field cannot be blank.'], 'colour': ['This field cannot "
                 "be blank.'], 'day': ['This field cannot be blank.'], 'born': ['This field cannot "
                 "be null.']}");
  const struct yoke_error *error = yoke_error(db);
  const char *codes[] = {"blank", "blank", "blank", "blank", "blank", "null"};
  assert_int_equal(error->invalid_count, 6);
  for (size_t i = 0; i < 6; i++)
    assert_string_equal(error->invalid[i].code, codes[i]);
  assert_string_equal(error->invalid[5].field, "born");
  assert_string_equal(error->invalid[5].message, "This field cannot be null.");
  assert_string_equal(error->model, "forms.Form");
  yoke_close(db);
}

static void required_text_cannot_be_null(void **state) {
  (void)state;
  yoke_db *db = open_forms();
  assert_invalid(db, Form_full_clean(make_form(db, .one = NULL)),
                 "{'one': ['This field cannot be null.']}");
  yoke_close(db);
}

static void lengths_are_counted_in_characters(void **state) {
  (void)state;
  yoke_db *db = open_forms();
  assert_invalid(db,
                 Form_full_clean(make_form(
                     db, .one = "éé", .email = "no",
                     .slug = "a bcccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc",
                     .word = "a b", .url = "x", .text = "longer")),
                 "{'one': ['Ensure this value has at most 1 character (it has 2).'], 'email': "
                 "['Enter a valid email address.'], 'slug': ['Enter a valid “slug” consisting of "
                 "letters, numbers, underscores or hyphens.', 'Ensure this value has at most 50 "
                 "characters (it has 63).'], 'word': ['Enter a valid “slug” consisting of Unicode "
                 "letters, numbers, underscores, or hyphens.'], 'url': ['Enter a valid URL.']}");
  const struct yoke_error *error = yoke_error(db);
  assert_int_equal(error->invalid_count, 6);
  assert_string_equal(error->invalid[2].code, "invalid");
  assert_string_equal(error->invalid[3].field, "slug");
  assert_string_equal(error->invalid[3].code, "max_length");
  yoke_close(db);
}

static void a_value_must_be_one_of_the_choices(void **state) {
  (void)state;
  yoke_db *db = open_forms();
  int64_t three = 3, two = 2;
  assert_invalid(db,
                 Form_full_clean(make_form(db, .colour = "it's", .size = &three, .price = 2.25)),
                 "{'colour': ['Value \"it\\'s\" is not a valid choice.'], 'size': ['Value 3 is not "
                 "a valid choice.'], 'price': ['Value 2.25 is not a valid choice.']}");
  assert_string_equal(yoke_error(db)->invalid[0].message, "Value \"it's\" is not a valid choice.");
  assert_string_equal(yoke_error(db)->invalid[0].code, "invalid_choice");
  assert_valid(db, Form_full_clean(make_form(db, .colour = "blue", .size = &two)));
  yoke_close(db);
}

/* As Django says with PostgreSQL; with SQLite it takes any 64 bits for `small`. */
static void numbers_must_be_in_range(void **state) {
  (void)state;
  yoke_db *db = open_forms();
  assert_invalid(db, Form_full_clean(make_form(db, .count = -1, .small = 32768)),
                 "{'count': ['Ensure this value is greater than or equal to 0.'], 'small': "
                 "['Ensure this value is less than or equal to 32767.']}");
  assert_string_equal(yoke_error(db)->invalid[0].code, "min_value");
  assert_string_equal(yoke_error(db)->invalid[1].code, "max_value");
  assert_invalid(db, Form_full_clean(make_form(db, .small = -32769)),
                 "{'small': ['Ensure this value is greater than or equal to -32768.']}");
  assert_valid(db, Form_full_clean(make_form(db, .small = -32768, .count = 2147483647)));
  yoke_close(db);
}

static void a_day_must_exist(void **state) {
  (void)state;
  yoke_db *db = open_forms();
  yoke_time late = {INT64_MAX};
  assert_invalid(db,
                 Form_full_clean(make_form(db, .count = -1, .born = {2026, 2, 31}, .at = &late)),
                 "{'born': ['“2026-02-31” value has the correct format (YYYY-MM-DD) but it is an "
                 "invalid date.'], 'at': ['The date or time is out of range.'], 'count': ['Ensure "
                 "this value is greater than or equal to 0.']}");
  assert_string_equal(yoke_error(db)->invalid[0].code, "invalid_date");
  yoke_close(db);
}

static void what_is_not_editable_may_be_empty_but_not_too_long(void **state) {
  (void)state;
  yoke_db *db = open_forms();
  assert_invalid(db, Form_full_clean(make_form(db, .hidden = "toolong")),
                 "{'hidden': ['Ensure this value has at most 3 characters (it has 7).']}");
  yoke_close(db);
}

/* ── Keys ───────────────────────────────────────────────────────────────────────────────────── */

static void a_key_must_name_a_row(void **state) {
  (void)state;
  yoke_db *db = open_forms();
  assert_invalid(db, Form_full_clean(make_form(db, .country_id = "it's")),
                 "{'country': ['country instance with code \"it\\'s\" is not a valid choice.']}");
  assert_invalid(db, Profile_full_clean(Profile_new(db, .user_id = 99, .phone = "1")),
                 "{'user': ['user instance with id 99 is not a valid choice.']}");
  assert_string_equal(yoke_error(db)->invalid[0].code, "invalid");
  assert_invalid(db, Profile_full_clean(Profile_new(db)),
                 "{'user': ['This field cannot be null.'], 'phone': ['This field cannot be "
                 "blank.']}");
  yoke_close(db);
}

/* ── Uniqueness ─────────────────────────────────────────────────────────────────────────────── */

static void a_second_profile_of_a_user_is_found(void **state) {
  (void)state;
  yoke_db *db = open_forms();
  User *ada = User_create(db, .username = "ada", .password = "x");
  Profile *first = Profile_create(db, .user = ada, .phone = "1");
  assert_valid(db, Profile_full_clean(first));
  uint64_t before = yoke_statement_count(db);
  assert_invalid(db, Profile_full_clean(Profile_new(db, .user = ada, .phone = "1")),
                 "{'user': ['Profile with this User already exists.']}");
  assert_int_equal(yoke_statement_count(db) - before, 2); /* the user is there; the key is taken */
  assert_string_equal(yoke_error(db)->invalid[0].code, "unique");
  assert_invalid(db, Profile_full_clean(Profile_new(db, .user = ada, .phone = "1111111111111111")),
                 "{'phone': ['Ensure this value has at most 15 characters (it has 16).'], 'user': "
                 "['Profile with this User already exists.']}");
  assert_invalid(db, Profile_full_clean(Profile_new(db, .id = 1, .user = ada, .phone = "1")),
                 "{'id': ['Profile with this ID already exists.'], 'user': ['Profile with this "
                 "User already exists.']}");
  yoke_close(db);
}

static void users_have_their_own_texts(void **state) {
  (void)state;
  yoke_db *db = open_forms();
  User_create(db, .username = "ada", .password = "x");
  assert_invalid(db, User_full_clean(User_new(db, .username = "ada", .password = "x")),
                 "{'username': ['A user with that username already exists.']}");
  assert_invalid(db, User_full_clean(User_new(db, .username = "a b", .password = "x")),
                 "{'username': ['Enter a valid username. This value may contain only letters, "
                 "numbers, and @/./+/-/_ characters.']}");
  assert_invalid(db, User_full_clean(User_new(db, .email = "x")),
                 "{'password': ['This field cannot be blank.'], 'username': ['This field cannot be "
                 "blank.'], 'email': ['Enter a valid email address.']}");
  yoke_close(db);
}

static void several_fields_are_unique_together(void **state) {
  (void)state;
  yoke_db *db = open_forms();
  int64_t one = 1;
  Booking *first =
      Booking_create(db, .room = &one, .day = new_year, .guest = "g", .code = "c", .badge = &one);
  assert_valid(db, Booking_full_clean(first));
  assert_invalid(db,
                 Booking_full_clean(Booking_new(db, .room = &one, .day = new_year, .guest = "g",
                                                .code = "c", .badge = &one)),
                 "{'__all__': ['Booking with this Room number and Day already exists.', 'Booking "
                 "with this Room number, Day and Élève already exists.'], 'code': ['Booking with "
                 "this Code already exists.'], 'badge': ['100% taken: Badge']}");
  assert_string_equal(yoke_error(db)->invalid[1].code, "unique_together");
  assert_invalid(db,
                 Booking_full_clean(Booking_new(db, .room = &one, .day = new_year, .guest = "",
                                                .code = "toolong")),
                 "{'guest': ['This field cannot be blank.'], 'code': ['Ensure this value has at "
                 "most 5 characters (it has 7).'], 'badge': ['This field cannot be blank.'], "
                 "'__all__': ['Booking with this Room number and Day already exists.']}");
  yoke_close(db);
}

static void null_is_never_taken(void **state) {
  (void)state;
  yoke_db *db = open_forms();
  for (int i = 0; i < 2; i++)
    Booking_create(db, .room = NULL, .day = new_year, .guest = "g", .code = i ? "a" : "b");
  assert_invalid(
      db,
      Booking_full_clean(Booking_new(db, .room = NULL, .day = new_year, .guest = "g", .code = "d")),
      "{'room': ['This field cannot be blank.'], 'badge': ['This field cannot be "
      "blank.']}");
  yoke_close(db);
}

static void a_saved_row_is_not_in_its_own_way(void **state) {
  (void)state;
  yoke_db *db = open_forms();
  int64_t one = 1, two = 2;
  Booking_create(db, .room = &one, .day = new_year, .guest = "g", .code = "c", .badge = &one);
  Booking *other =
      Booking_create(db, .room = &two, .day = new_year, .guest = "g", .code = "d", .badge = &two);
  other->room = &one;
  other->guest = "x";
  assert_invalid(db, Booking_full_clean(other),
                 "{'__all__': ['Booking with this Room number and Day already exists.']}");
  Country *country = Country_create(db, .code = "de");
  assert_valid(db, Country_full_clean(country));
  assert_invalid(db, Country_full_clean(Country_new(db, .code = "de")),
                 "{'code': ['Country with this Code already exists.']}");
  yoke_close(db);
}

/* ── Failures ───────────────────────────────────────────────────────────────────────────────── */

static void an_object_in_no_database_cannot_be_validated(void **state) {
  (void)state;
  Country country = {.code = "de"};
  assert_false(Country_full_clean(&country));
  assert_int_equal(yoke_error_code(NULL), YOKE_VALUE_ERROR);
}

static void a_failure_is_not_a_complaint(void **state) {
  (void)state;
  yoke_db *db = open_forms();
  Country *country = Country_new(db, .code = "de");
  assert_true(yoke_execute(db, "DROP TABLE forms_form; DROP TABLE forms_country"));
  assert_false(Country_full_clean(country));
  assert_int_equal(yoke_error_code(db), YOKE_OPERATIONAL_ERROR);
  yoke_close(db);
}

static void without_memory_it_says_so(void **state) {
  (void)state;
  yoke_db *db = open_forms();
  User *ada = User_create(db, .username = "ada", .password = "x");
  Profile_create(db, .user = ada, .phone = "1");
  bool failed = true;
  for (size_t number = 1; failed; number++) {
    yoke_push(db);
    Profile *second = Profile_new(db, .user = ada, .phone = "1111111111111111");
    fail_at(number);
    assert_false(Profile_full_clean(second));
    failed = allocation_failed();
    assert_int_equal(yoke_error_code(db), failed ? YOKE_NO_MEMORY : YOKE_VALIDATION_ERROR);
    fail_at(0);
    yoke_pop(db);
  }
  yoke_close(db);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_is_complete_is_valid),
      cmocka_unit_test(what_is_empty_is_named_in_field_order),
      cmocka_unit_test(required_text_cannot_be_null),
      cmocka_unit_test(lengths_are_counted_in_characters),
      cmocka_unit_test(a_value_must_be_one_of_the_choices),
      cmocka_unit_test(numbers_must_be_in_range),
      cmocka_unit_test(a_day_must_exist),
      cmocka_unit_test(what_is_not_editable_may_be_empty_but_not_too_long),
      cmocka_unit_test(a_key_must_name_a_row),
      cmocka_unit_test(a_second_profile_of_a_user_is_found),
      cmocka_unit_test(users_have_their_own_texts),
      cmocka_unit_test(several_fields_are_unique_together),
      cmocka_unit_test(null_is_never_taken),
      cmocka_unit_test(a_saved_row_is_not_in_its_own_way),
      cmocka_unit_test(an_object_in_no_database_cannot_be_validated),
      cmocka_unit_test(a_failure_is_not_a_complaint),
      cmocka_unit_test(without_memory_it_says_so),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
