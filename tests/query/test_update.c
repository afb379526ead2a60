/* update() by query. */
#include "query/query_test.h"

static void update_changes_what_matches_and_counts_it(void **state) {
  (void)state;
  int64_t changed = 0;
  assert_asks(1, changed = User_update(db, .where = {.age = gt(30)},
                                       .set = {.username = to("countess"), .rating = to(5.0)}));
  assert_int_equal(changed, 1);
  assert_int_equal(User_count(db, .where = {.username = eq("countess"), .rating = eq(5.0)}), 1);
  assert_int_equal(User_update(db, .set = {.age = TO_NULL}), 3);
  assert_int_equal(User_count(db, .where = {.age = IS_NULL}), 3);
  assert_int_equal(User_update(db, .where = {.age = gt(99)}, .set = {.age = to(1)}), 0);
  assert_fine();
}

static void update_across_a_relation_is_by_keys(void **state) {
  (void)state;
  int64_t changed = 0;
  assert_asks(1, changed = User_update(db, .where = {.profile = &(Profile_where){.phone = eq("2")}},
                                       .set = {.age = to(21)}));
  assert_int_equal(changed, 1);
  assert_string_equal(last_sql(), "FROM library_user U0 INNER JOIN library_profile U1 ON "
                                  "(U0.id = U1.user_id) WHERE U1.phone = ?)");
  assert_int_equal(User_get(db, .age = eq(21))->id, bob->id);
}

static void update_by_what_is_not_there_goes_beyond_many(void **state) {
  (void)state;
  Publisher *acme = Publisher_create(db, .name = "Acme");
  Book_create(db, .publisher = acme, .editor = bob, .title = "a");
  User_where without_books = {.none = (User_where[]){{.edited = PRESENT}, YOKE_END}};
  assert_int_equal(User_update(db, .where = without_books, .set = {.age = to(1)}), 2);
  assert_int_equal(
      User_update(
          db,
          .where = {.profile = PRESENT,
                    .none = (User_where[]){{.edited = &(Book_where){.title = eq("a")}}, YOKE_END}},
          .set = {.age = to(2)}),
      1);
  assert_int_equal(User_get(db, .age = eq(2))->id, ada->id);
  assert_int_equal(User_get(db, .age = eq(20))->id, bob->id);
}

static void update_sets_a_relation_to_an_object_or_to_nothing(void **state) {
  (void)state;
  assert_int_equal(
      Badge_update(db, .where = {.number = eq(8)}, .set = {.user = &(User_where){.is = cleo}}), 1);
  assert_int_equal(Badge_get(db, .user = &(User_where){.is = cleo})->number, 8);
  assert_int_equal(Badge_update(db, .where = {.number = eq(8)}, .set = {.user = ABSENT}), 1);
  assert_int_equal(Badge_count(db, .where = {.user = ABSENT}), 1);
  assert_int_equal(Badge_update(db, .where = {.number = eq(8)}, .set = {.user_id = to(bob->id)}),
                   1);
  assert_int_equal(Badge_update(db, .set = {.user_id = TO_NULL}), 2);
}

static void update_asks_nothing_when_no_row_can_match(void **state) {
  (void)state;
  int64_t none[1];
  assert_asks(
      0, assert_int_equal(User_update(db, .where = {.id = in(none, 0)}, .set = {.age = to(1)}), 0));
}

static void the_database_refuses_what_breaks_a_rule(void **state) {
  (void)state;
  assert_int_equal(User_update(db, .set = {.username = TO_NULL}), -1);
  assert_error(YOKE_INTEGRITY_ERROR, "NOT NULL constraint failed: library_user.username");
  assert_about("library.User", "username");
  assert_int_equal(User_update(db, .set = {.username = to("same")}), -1);
  assert_error(YOKE_INTEGRITY_ERROR, "UNIQUE constraint failed: library_user.username");
  assert_about("library.User", "username");
  assert_int_equal(User_count(db, .where = {.username = eq("same")}), 0);
}

static void wrong_values_are_refused(void **state) {
  (void)state;
  assert_int_equal(User_update(db), -1);
  assert_error(YOKE_FIELD_ERROR, "update() was given no value to set.");
  assert_int_equal(User_update(db, .set = {.age = eq(3)}), -1);
  assert_error(YOKE_FIELD_ERROR, "Values of update() are set with to(...) or TO_NULL.");
  assert_int_equal(User_update(db, .set = {.profile = ABSENT}), -1);
  assert_error(YOKE_FIELD_ERROR, "update() sets fields and forward relations, not reverse ones.");
  assert_int_equal(Badge_update(db, .set = {.user = &(User_where){.age = eq(3)}}), -1);
  assert_error(YOKE_FIELD_ERROR, "A relation is set with { .is = object } or ABSENT in update().");
  assert_int_equal(User_update(db, .set = {.is = ada, .age = to(3)}), -1);
  assert_error(YOKE_FIELD_ERROR, "Conditions of update() belong in .where, values in .set.");
  User *unsaved = User_new(db, .username = "dora");
  assert_int_equal(Badge_update(db, .set = {.user = &(User_where){.is = unsaved}}), -1);
  assert_error(YOKE_VALUE_ERROR,
               "Unsaved model instance <User: User object (None)> cannot be used in an ORM query.");
  assert_about("library.Badge", "user");
  assert_int_equal(User_update(db, .set = {.is_active = to(7)}), -1);
  assert_error(YOKE_VALIDATION_ERROR, "“7” value must be either True or False.");
  assert_about("library.User", "is_active");
  assert_asks(0, assert_int_equal(User_update(db, .set = {.age = to(INT64_C(3000000000))}), -1));
  assert_error(YOKE_DATA_ERROR,
               "age: 3000000000 is out of range, which is -2147483648 to 2147483647.");
  assert_about("library.User", "age");
}

/* As save() names them, and whichever value of the call it is. */
static void a_value_the_database_cannot_hold_names_its_field(void **state) {
  (void)state;
  assert_int_equal(Profile_update(db, .where = {.user = &(User_where){.age = gt(1)}, .id = gt(0)},
                                  .set = {.bio = to("\xff")}),
                   -1);
  assert_error(YOKE_DATA_ERROR, "the text is not valid UTF-8");
  assert_about("library.Profile", "bio");
  assert_int_equal(Profile_count(db, .where = {.id = range(1, 9),
                                               .user = &(User_where){.username = eq("\xff")}}),
                   -1);
  assert_about("library.User", "username");
  User_where members[] = {{.age = gt(1), .edited = &(Book_where){.title = contains("\xff")}},
                          YOKE_END};
  assert_null(User_filter(db, .where = {.any = members, .id = gt(0)}));
  assert_about("library.Book", "title");
  assert_null(User_filter(db, .where = {.is = ada}, .exclude = {.username = startswith("\xff")}));
  assert_about("library.User", "username");
  assert_null(Profile_filter(db, .where = {.user = &(User_where){.is_active = eq(3)}}));
  assert_error(YOKE_VALIDATION_ERROR, "“3” value must be either True or False.");
  assert_about("library.User", "is_active");
  assert_null(Profile_filter(db, .where = {.born = eq(((yoke_date){2000, 2, 30}))}));
  assert_about("library.Profile", "born");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      users_test(update_changes_what_matches_and_counts_it),
      users_test(update_across_a_relation_is_by_keys),
      users_test(update_by_what_is_not_there_goes_beyond_many),
      users_test(update_sets_a_relation_to_an_object_or_to_nothing),
      users_test(update_asks_nothing_when_no_row_can_match),
      users_test(the_database_refuses_what_breaks_a_rule),
      users_test(wrong_values_are_refused),
      users_test(a_value_the_database_cannot_hold_names_its_field),
  };
  return cmocka_run_group_tests_name("update", tests, NULL, NULL);
}
