/* Assigning to both ends of a relation, and saving what was assigned. */
#include "object/object_test.h"

#define user_of (&Profile_relations[0])
#define profile_of (&User_relations[0])

static User *new_user(const char *name) {
  User *user = User_create(db, .username = name);
  assert_non_null(user);
  return user;
}

static Profile *new_profile(User *user) {
  Profile *profile = Profile_create(db, .user = user);
  assert_non_null(profile);
  return profile;
}

static void assigning_forward_sets_the_key_and_both_caches_and_saves_nothing(void **state) {
  (void)state;
  User *user = new_user("ada");
  Profile *profile = Profile_new(db, .phone = "1");
  assert_asks(0, assert_true(Profile_set_user(profile, user)));
  assert_int_equal(profile->user_id, user->id);
  assert_ptr_equal(Profile_user(profile), user);
  assert_ptr_equal(User_profile(user), profile);
  assert_false(yoke_is_saved(profile));
}

static void assigning_none_forward_clears_the_key_and_the_old_partners_cache(void **state) {
  (void)state;
  User *user = new_user("ada");
  Profile *profile = new_profile(user);
  assert_asks(0, assert_true(Profile_set_user(profile, NULL)));
  assert_int_equal(profile->user_id, 0);
  assert_int_equal(User_profile_state(user), YOKE_MISSING);
  assert_asks(0, assert_null(Profile_user(profile)));
  assert_error(YOKE_RELATED_OBJECT_DOES_NOT_EXIST, "Profile has no user.");
  assert_false(Profile_save(profile)); /* allowed although NOT NULL; it fails at save */
  assert_error(YOKE_INTEGRITY_ERROR, "NOT NULL constraint failed: pairs_profile.user_id");
  assert_about("pairs.Profile", "user");
}

static void assigning_none_to_a_nullable_end_is_saved_as_null(void **state) {
  (void)state;
  Student *student = Student_create(db, .name = "bob");
  IDCard *card = IDCard_create(db, .student = student, .code = "A");
  assert_int_equal(*card->student_id, student->id);
  assert_true(IDCard_set_student(card, NULL));
  assert_null(card->student_id);
  assert_true(IDCard_save(card));
  assert_null(Student_card(student));
  assert_error(YOKE_RELATED_OBJECT_DOES_NOT_EXIST, "Student has no card.");
  assert_null(IDCard_get(db, .code = eq("A"))->student_id);
}

static void assigning_reverse_neither_saves_nor_detaches_the_previous_partner(void **state) {
  (void)state;
  User *user = new_user("ada");
  Profile *first = new_profile(user), *second = Profile_new(db, .phone = "2");
  assert_asks(0, assert_true(User_set_profile(user, second)));
  assert_int_equal(second->user_id, user->id);
  assert_ptr_equal(User_profile(user), second);
  assert_ptr_equal(Profile_user(second), user);
  assert_ptr_equal(Profile_user(first), user);
  assert_false(yoke_is_saved(second));
}

static void assigning_none_reverse_clears_the_cached_partners_key(void **state) {
  (void)state;
  Student *student = Student_create(db, .name = "bob");
  IDCard *card = IDCard_create(db, .student = student, .code = "A");
  assert_asks(0, assert_true(Student_set_card(student, NULL)));
  assert_null(card->student_id);
  assert_int_equal(Student_card_state(student), YOKE_MISSING);
  assert_asks(0, assert_null(Student_card(student)));
  assert_int_equal(IDCard_student_state(card), YOKE_MISSING);
}

static void assigning_none_reverse_without_a_cached_partner_does_nothing(void **state) {
  (void)state;
  Student *student = Student_create(db, .name = "bob");
  IDCard_create(db, .student_id = &student->id, .code = "A");
  student = Student_get(db, .name = eq("bob"));
  assert_asks(0, assert_true(Student_set_card(student, NULL)));
  assert_int_equal(Student_card_state(student), YOKE_NOT_LOADED);
  assert_asks(1, assert_non_null(Student_card(student)));
}

static void a_key_written_directly_drops_the_stale_partner(void **state) {
  (void)state;
  User *ada = new_user("ada"), *bob = new_user("bob");
  Profile *profile = new_profile(ada);
  profile->user_id = ada->id; /* the same: the partner stays */
  assert_asks(0, assert_ptr_equal(Profile_user(profile), ada));
  profile->user_id = bob->id;
  assert_int_equal(Profile_user_state(profile), YOKE_NOT_LOADED);
  assert_asks(1, assert_string_equal(Profile_user(profile)->username, "bob"));
  profile->user_id = 0;
  assert_null(Profile_user(profile));
  assert_error(YOKE_RELATED_OBJECT_DOES_NOT_EXIST, "Profile has no user.");
  profile->user_id = ada->id; /* nor is an absence believed that has another key */
  assert_string_equal(Profile_user(profile)->username, "ada");
}

static void a_partner_in_an_initialiser_is_assigned(void **state) {
  (void)state;
  User *user = new_user("ada");
  Profile *profile = Profile_new(db, .user = user, .phone = "1");
  assert_int_equal(profile->user_id, user->id);
  assert_ptr_equal(User_profile(user), profile);
  User *other = User_new(db, .username = "bob", .profile = profile);
  assert_ptr_equal(User_profile(other), profile);
  assert_ptr_equal(Profile_user(profile), other);
}

static void create_rejects_a_reverse_end(void **state) {
  (void)state;
  Profile *profile = Profile_new(db, .phone = "1");
  assert_asks(0, assert_null(User_create(db, .username = "bob", .profile = profile)));
  assert_error(YOKE_VALUE_ERROR, "The following fields do not exist in this model: profile");
}

static void a_partner_of_another_model_is_refused(void **state) {
  (void)state;
  Profile *profile = Profile_new(db, .phone = "1");
  Person *person = Person_create(db, .name = "x");
  assert_false(yoke_set_related(user_of, profile, person));
  assert_error(YOKE_VALUE_ERROR, "Cannot assign \"<Person: Person object (1)>\": \"Profile.user\" "
                                 "must be a \"User\" instance.");
  assert_about("pairs.Profile", "user");
  User *user = new_user("ada");
  assert_false(yoke_set_related(profile_of, user, person));
  assert_error(YOKE_VALUE_ERROR, "Cannot assign \"<Person: Person object (1)>\": \"User.profile\" "
                                 "must be a \"Profile\" instance.");
}

static void a_partner_of_another_connection_is_refused(void **state) {
  (void)state;
  yoke_db *other = yoke_open(":memory:");
  assert_true(yoke_create_tables(other, &pairs));
  User *user = User_create(other, .username = "ada");
  Profile *profile = Profile_new(db, .phone = "1");
  assert_false(Profile_set_user(profile, user));
  assert_error(YOKE_VALUE_ERROR, "Cannot assign \"<User: User object (1)>\": the current database "
                                 "router prevents this relation.");
  assert_int_equal(profile->user_id, 0);
  assert_null(Profile_create(db, .user = user));
  assert_int_equal(yoke_error_code(db), YOKE_VALUE_ERROR);
  yoke_close(other);
}

/* ── Unsaved partners ───────────────────────────────────────────────────────────────────────── */

static void saving_with_an_unsaved_partner_is_prohibited(void **state) {
  (void)state;
  User *user = User_new(db, .username = "ada");
  Profile *profile = Profile_new(db, .user = user);
  assert_int_equal(Profile_user_state(profile), YOKE_ASSIGNED);
  assert_asks(0, assert_false(Profile_save(profile)));
  assert_error(YOKE_VALUE_ERROR, "save() prohibited to prevent data loss due to unsaved related "
                                 "object 'user'.");
  assert_about("pairs.Profile", "user");
  assert_int_equal(User_profile_state(user), YOKE_NOT_LOADED); /* undone */
  assert_ptr_equal(Profile_user(profile), user);
}

static void bulk_create_with_an_unsaved_partner_is_prohibited(void **state) {
  (void)state;
  User *user = User_new(db, .username = "ada");
  Profile *profiles[] = {Profile_new(db, .user = user)};
  assert_asks(0, assert_false(Profile_bulk_create(db, profiles, 1)));
  assert_error(YOKE_VALUE_ERROR, "bulk_create() prohibited to prevent data loss due to unsaved "
                                 "related object 'user'.");
}

static void the_key_of_a_partner_saved_since_is_taken_over(void **state) {
  (void)state;
  User *user = User_new(db, .username = "ada");
  Profile *profile = Profile_new(db, .user = user);
  assert_true(User_save(user));
  assert_int_equal(profile->user_id, 0);
  assert_ptr_equal(Profile_user(profile), user);
  assert_true(Profile_save(profile));
  assert_int_equal(profile->user_id, user->id);
  assert_int_equal(Profile_user_state(profile), YOKE_LOADED);
  assert_ptr_equal(User_profile(user), profile);
}

static void a_partner_whose_key_disagrees_is_dropped_at_save(void **state) {
  (void)state;
  User *ada = new_user("ada"), *bob = new_user("bob");
  Profile *profile = Profile_new(db, .user = ada);
  profile->user_id = bob->id;
  assert_true(Profile_save(profile));
  assert_int_equal(Profile_get(db, .id = eq(profile->id))->user_id, bob->id);
  assert_int_equal(Profile_user_state(profile), YOKE_NOT_LOADED);
}

static void an_unsaved_nullable_partner_is_no_silent_loss(void **state) {
  (void)state;
  Student *student = Student_new(db, .name = "bob");
  IDCard *card = IDCard_new(db, .code = "A", .student = student);
  assert_false(IDCard_save(card));
  assert_error(YOKE_VALUE_ERROR, "save() prohibited to prevent data loss due to unsaved related "
                                 "object 'student'.");
  assert_true(Student_save(student));
  assert_true(IDCard_save(card));
  assert_int_equal(*IDCard_get(db, .code = eq("A"))->student_id, student->id);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      database_test(assigning_forward_sets_the_key_and_both_caches_and_saves_nothing),
      database_test(assigning_none_forward_clears_the_key_and_the_old_partners_cache),
      database_test(assigning_none_to_a_nullable_end_is_saved_as_null),
      database_test(assigning_reverse_neither_saves_nor_detaches_the_previous_partner),
      database_test(assigning_none_reverse_clears_the_cached_partners_key),
      database_test(assigning_none_reverse_without_a_cached_partner_does_nothing),
      database_test(a_key_written_directly_drops_the_stale_partner),
      database_test(a_partner_in_an_initialiser_is_assigned),
      database_test(create_rejects_a_reverse_end),
      database_test(a_partner_of_another_model_is_refused),
      database_test(a_partner_of_another_connection_is_refused),
      database_test(saving_with_an_unsaved_partner_is_prohibited),
      database_test(bulk_create_with_an_unsaved_partner_is_prohibited),
      database_test(the_key_of_a_partner_saved_since_is_taken_over),
      database_test(a_partner_whose_key_disagrees_is_dropped_at_save),
      database_test(an_unsaved_nullable_partner_is_no_silent_loss),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
