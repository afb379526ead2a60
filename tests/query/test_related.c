/* select_related: partners read in the same row, missing ones remembered. */
#include "query/query_test.h"

static void a_required_partner_comes_by_an_inner_join(void **state) {
  (void)state;
  Profile_list *profiles = NULL;
  assert_asks(1, profiles = Profile_filter(db, .select_related = "user", .order_by = "id"));
  assert_non_null(strstr(last_sql(), "INNER JOIN library_user"));
  assert_int_equal(profiles->count, 2);
  Profile *first = profiles->items[0];
  assert_asks(0, assert_string_equal(Profile_user(first)->username, "ada"));
  assert_asks(0, assert_ptr_equal(User_profile(Profile_user(first)), first));
  assert_true(yoke_is_saved(Profile_user(first)));
}

static void a_nullable_partner_comes_by_a_left_join(void **state) {
  (void)state;
  Badge_list *badges = NULL;
  assert_asks(1, badges = Badge_filter(db, .select_related = "user", .order_by = "id"));
  assert_non_null(strstr(last_sql(), "LEFT OUTER JOIN library_user"));
  assert_asks(0, assert_string_equal(Badge_user(badges->items[0])->username, "ada"));
  assert_asks(0, assert_null(Badge_user(badges->items[1])));
  assert_int_equal(Badge_user_state(badges->items[1]), YOKE_MISSING);
}

static void a_reverse_partner_that_is_missing_is_remembered(void **state) {
  (void)state;
  User_list *users = NULL;
  assert_asks(1, users = User_filter(db, .select_related = "profile, badge", .order_by = "id"));
  assert_asks(0, assert_string_equal(User_profile(users->items[0])->phone, "1"));
  assert_asks(0, assert_int_equal(User_badge(users->items[0])->number, 7));
  assert_asks(0, assert_null(User_badge(users->items[1])));
  assert_asks(0, assert_null(User_profile(users->items[2])));
  assert_error(YOKE_RELATED_OBJECT_DOES_NOT_EXIST, "User has no profile.");
  assert_asks(0, assert_ptr_equal(Profile_user(User_profile(users->items[0])), users->items[0]));
}

static void a_dangling_key_does_not_make_its_owner_vanish(void **state) {
  (void)state;
  assert_true(yoke_execute(db, "INSERT INTO library_shadow (user_id) VALUES (99)"));
  Shadow_list *shadows = NULL;
  assert_asks(1, shadows = Shadow_filter(db, .select_related = "user"));
  assert_int_equal(shadows->count, 1);
  assert_int_equal(Shadow_user_state(shadows->items[0]), YOKE_DANGLING);
  assert_asks(0, assert_null(Shadow_user(shadows->items[0])));
  assert_error(YOKE_DOES_NOT_EXIST, "User matching query does not exist.");
}

static void partners_of_partners_come_along(void **state) {
  (void)state;
  Publisher *acme = Publisher_create(db, .name = "Acme");
  Book_create(db, .publisher = acme, .editor = bob, .title = "a");
  Book_create(db, .publisher = acme, .title = "b");
  Book_list *books = NULL;
  assert_asks(
      1, books = Book_filter(db, .select_related = "editor__profile publisher", .order_by = "id"));
  assert_asks(0, assert_string_equal(User_profile(Book_editor(books->items[0]))->phone, "2"));
  assert_asks(0, assert_string_equal(Book_publisher(books->items[1])->name, "Acme"));
  assert_asks(0, assert_null(Book_editor(books->items[1])));
  /* As in Django, each row has a partner object of its own. */
  assert_ptr_not_equal(Book_publisher(books->items[0]), Book_publisher(books->items[1]));
}

static void partners_are_peers_so_that_reading_from_them_is_one_query(void **state) {
  (void)state;
  Profile_list *profiles = Profile_filter(db, .select_related = "user", .order_by = "id");
  assert_asks(1, assert_non_null(User_badge(Profile_user(profiles->items[0]))));
  assert_asks(0, assert_null(User_badge(Profile_user(profiles->items[1]))));
}

static void a_path_that_goes_back_ends_at_the_object_it_came_from(void **state) {
  (void)state;
  Profile *profile = Profile_first(db, .select_related = "user__profile__user");
  assert_asks(0, assert_ptr_equal(User_profile(Profile_user(profile)), profile));
  User *user = User_first(db, .select_related = "profile__user");
  assert_asks(0, assert_ptr_equal(Profile_user(User_profile(user)), user));
}

static void get_and_first_take_it_too(void **state) {
  (void)state;
  Profile *profile = Profile_get_query(db, .where = {.phone = eq("2")}, .select_related = "user");
  assert_asks(0, assert_string_equal(Profile_user(profile)->username, "bob"));
  profile = Profile_first(db, .select_related = "user");
  assert_asks(0, assert_string_equal(Profile_user(profile)->username, "ada"));
}

#define assert_refuses(Model, names, text)                                                         \
  do {                                                                                             \
    assert_asks(0, assert_null(Model##_filter(db, .select_related = names)));                      \
    assert_error(YOKE_FIELD_ERROR, text);                                                          \
  } while (0)

static void wrong_names_are_refused_with_the_choices(void **state) {
  (void)state;
  assert_refuses(Profile, "nope",
                 "Invalid field name(s) given in select_related: 'nope'. Choices are: user");
  assert_refuses(Profile, "user_id",
                 "Invalid field name(s) given in select_related: 'user_id'. Choices are: user");
  assert_refuses(Profile, "phone",
                 "Non-relational field given in select_related: 'phone'. Choices are: user");
  assert_refuses(Profile, "user__username",
                 "Non-relational field given in select_related: 'username'. "
                 "Choices are: profile, badge, passport, nick");
  assert_refuses(Profile, "user__nope, zip",
                 "Invalid field name(s) given in select_related: 'nope'. "
                 "Choices are: profile, badge, passport, nick");
  assert_refuses(Profile, "user__",
                 "Invalid field name(s) given in select_related: ''. "
                 "Choices are: profile, badge, passport, nick");
  assert_refuses(Profile, "__user",
                 "Invalid field name(s) given in select_related: ''. Choices are: user");
  assert_refuses(Profile, "__",
                 "Invalid field name(s) given in select_related: ''. Choices are: user");
  assert_refuses(Publisher, "book",
                 "Invalid field name(s) given in select_related: 'book'. Choices are: (none)");
  assert_refuses(User, "edited",
                 "Invalid field name(s) given in select_related: 'edited'. "
                 "Choices are: profile, badge, passport, nick");
  assert_refuses(Node, "nope",
                 "Invalid field name(s) given in select_related: 'nope'. "
                 "Choices are: parent, follows, followed_by");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      users_test(a_required_partner_comes_by_an_inner_join),
      users_test(a_nullable_partner_comes_by_a_left_join),
      users_test(a_reverse_partner_that_is_missing_is_remembered),
      users_test(a_dangling_key_does_not_make_its_owner_vanish),
      users_test(partners_of_partners_come_along),
      users_test(partners_are_peers_so_that_reading_from_them_is_one_query),
      users_test(a_path_that_goes_back_ends_at_the_object_it_came_from),
      users_test(get_and_first_take_it_too),
      empty_test(wrong_names_are_refused_with_the_choices),
  };
  return cmocka_run_group_tests_name("select_related", tests, NULL, NULL);
}
