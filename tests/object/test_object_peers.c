/* A relation that was not selected is read for every object of the same result, in one statement.
 */
#include <stdio.h>
#include <string.h>

#include "object/object_test.h"

enum { USERS = 10, MANY = 5000 };

/* Users, every second of them with a profile. */
static void make_users(int count) {
  for (int i = 0; i < count; i++) {
    User *user = User_create(db, .username = yoke_printf(db, "user%d", i));
    if (i % 2 == 0) assert_non_null(Profile_create(db, .user = user));
  }
}

static void a_loop_over_the_forward_end_asks_once(void **state) {
  (void)state;
  make_users(USERS);
  Profile_list *profiles = Profile_filter(db);
  assert_asks(1, {
    yoke_each (Profile, profile, profiles) {
      assert_int_equal(Profile_user(profile)->id, profile->user_id);
      assert_ptr_equal(User_profile(Profile_user(profile)), profile);
}
});
}

static void a_loop_over_the_reverse_end_asks_once_absences_included(void **state) {
  (void)state;
  make_users(USERS);
  User_list *users = User_filter(db, .order_by = "id");
  assert_asks(1, {
    for (size_t i = 0; i < users->count; i++) {
      Profile *profile = User_profile(users->items[i]);
      if (i % 2 == 0) {
        assert_non_null(profile);
        assert_int_equal(profile->user_id, users->items[i]->id);
        assert_ptr_equal(Profile_user(profile), users->items[i]);
      } else {
        assert_null(profile);
        assert_error(YOKE_RELATED_OBJECT_DOES_NOT_EXIST, "User has no profile.");
      }
    }
  });
}

static void foreign_keys_share_one_partner_for_each_key(void **state) {
  (void)state;
  Publisher *publishers[] = {Publisher_create(db, .name = "P"), Publisher_create(db, .name = "Q")};
  for (int i = 0; i < USERS; i++)
    Book_create(db, .publisher = publishers[i % 2], .title = "T");
  Book_list *books = Book_filter(db, .order_by = "id");
  assert_asks(1, {
    for (size_t i = 2; i < books->count; i++)
      assert_ptr_equal(Book_publisher(books->items[i]), Book_publisher(books->items[i - 2]));
  });
  assert_string_equal(Book_publisher(books->items[0])->name, "P");
  assert_string_equal(Book_publisher(books->items[1])->name, "Q");
}

static void partners_are_peers_of_each_other(void **state) {
  (void)state;
  for (int i = 0; i < USERS; i++) {
    Person *person = Person_create(db, .name = "x");
    Passport *passport = Passport_create(db, .person = person, .number = yoke_printf(db, "%d", i));
    Visa_create(db, .passport = passport, .country = "y");
  }
  Visa_list *visas = Visa_filter(db);
  assert_asks(2, {
    yoke_each (Visa, visa, visas)
      assert_non_null(Passport_person(Visa_passport(visa)));
  });
}

static void what_is_known_is_not_read_again(void **state) {
  (void)state;
  make_users(USERS);
  User_list *users = User_filter(db, .order_by = "id");
  Profile *mine = Profile_new(db, .phone = "new");
  assert_true(User_set_profile(users->items[2], mine));
  assert_non_null(User_profile(users->items[0]));
  assert_ptr_equal(User_profile(users->items[2]), mine);
}

static void a_null_key_needs_no_partner(void **state) {
  (void)state;
  Student *student = Student_create(db, .name = "s");
  IDCard_create(db, .student = student, .code = "A");
  IDCard_create(db, .code = "B");
  IDCard_list *cards = IDCard_filter(db, .order_by = "code");
  assert_asks(1, {
    assert_non_null(IDCard_student(cards->items[0]));
    assert_null(IDCard_student(cards->items[1]));
  });
  assert_fine();
}

static void dangling_ones_are_told_for_all(void **state) {
  (void)state;
  User *user = User_create(db, .username = "ada");
  Ghost_create(db, .user_id = 98);
  Ghost_create(db, .user_id = user->id);
  Ghost_create(db, .user_id = 99);
  Ghost_list *ghosts = Ghost_filter(db, .order_by = "id");
  assert_asks(1, {
    assert_null(Ghost_user(ghosts->items[0]));
    assert_non_null(Ghost_user(ghosts->items[1]));
    assert_null(Ghost_user(ghosts->items[2]));
  });
  assert_error(YOKE_DOES_NOT_EXIST, "User matching query does not exist.");
  assert_int_equal(Ghost_user_state(ghosts->items[0]), YOKE_DANGLING);
  assert_int_equal(Ghost_user_state(ghosts->items[1]), YOKE_LOADED);
}

static void text_keys_find_their_partners(void **state) {
  (void)state;
  const char *slugs[] = {"a", "\"q\"", "b\\c", "\xc3\xa9\n", "x,y", ""};
  enum { SLUGS = sizeof slugs / sizeof *slugs };
  for (int i = 0; i < SLUGS; i++)
    Label_create(db, .tag = Tag_create(db, .slug = slugs[i]), .text = slugs[i]);
  Label_list *labels = Label_filter(db);
  assert_int_equal(labels->count, SLUGS);
  assert_asks(1, {
    yoke_each (Label, label, labels) {
      assert_string_equal(Label_tag(label)->slug, label->text);
}
});
Tag_list *tags = Tag_filter(db);
assert_asks(1, {
  yoke_each (Tag, tag, tags)
    assert_string_equal(Tag_label(tag)->text, tag->slug);
});
}

static char text[256];
static void remember(void *argument, const char *sql) {
  (void)argument;
  snprintf(text, sizeof text, "%s", sql);
}

static void the_statement_is_the_same_for_any_number_of_keys(void **state) {
  (void)state;
  yoke_begin(db);
  make_users(MANY);
  yoke_commit(db);
  Profile_list *two = Profile_filter(db, .limit = 2), *all = Profile_filter(db);
  yoke_watch(db, remember, NULL);
  Profile_user(two->items[0]);
  char of_two[sizeof text];
  strcpy(of_two, text);
  assert_asks(1, {
    yoke_each (Profile, profile, all)
      assert_int_equal(Profile_user(profile)->id, profile->user_id);
  });
  assert_int_equal(all->count, MANY / 2);
  assert_string_equal(text, of_two);
  assert_non_null(strstr(text, "json_each("));
}

static void what_is_loaded_lives_as_long_as_the_result(void **state) {
  (void)state;
  make_users(USERS);
  Profile_list *profiles = Profile_filter(db, .order_by = "id");
  assert_true(yoke_push(db));
  User *user = Profile_user(profiles->items[0]);
  yoke_pop(db);
  assert_string_equal(user->username, "user0");
  assert_asks(0, assert_string_equal(Profile_user(profiles->items[1])->username, "user2"));
}

static void nobody_keeps_a_copy_of_a_struct(void **state) {
  (void)state;
  make_users(1);
  Profile_list *profiles = Profile_filter(db);
  Profile copy = *profiles->items[0]; /* it knows the result, but may go at any time */
  User *user = Profile_user(&copy);
  assert_asks(0, assert_ptr_equal(Profile_user(profiles->items[0]), user));
  assert_ptr_equal(User_profile(user), profiles->items[0]);
}

static void a_stream_reads_relations_too(void **state) {
  (void)state;
  make_users(USERS);
  Profile_iterator *iterator = Profile_iterate(db, .order_by = "id");
  int count = 0;
  for (Profile *profile; (profile = Profile_next(iterator)); count++)
    assert_int_equal(Profile_user(profile)->id, profile->user_id);
  assert_int_equal(count, USERS / 2);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      database_test(a_loop_over_the_forward_end_asks_once),
      database_test(a_loop_over_the_reverse_end_asks_once_absences_included),
      database_test(foreign_keys_share_one_partner_for_each_key),
      database_test(partners_are_peers_of_each_other),
      database_test(what_is_known_is_not_read_again),
      database_test(a_null_key_needs_no_partner),
      database_test(dangling_ones_are_told_for_all),
      database_test(text_keys_find_their_partners),
      database_test(the_statement_is_the_same_for_any_number_of_keys),
      database_test(what_is_loaded_lives_as_long_as_the_result),
      database_test(nobody_keeps_a_copy_of_a_struct),
      database_test(a_stream_reads_relations_too),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
