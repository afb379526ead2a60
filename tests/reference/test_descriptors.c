/* The two ends of a one-to-one: reading, assigning, saving. */
#include "reference/reference_test.h"

static User *user_again(const char *username) {
  return User_get(db, .username = eq(username));
}

static Profile *profile_again(const char *phone) {
  return Profile_get(db, .phone = eq(phone));
}

/* ── Reading ────────────────────────────────────────────────────────────────────────────────── */

/* obj.user and obj.user_id. */
static void a_relation_is_an_object_and_a_raw_key(void **state) {
  (void)state;
  User *ada = new_user("ada");
  Profile *profile = new_profile(ada, "1");
  assert_ptr_equal(Profile_user(profile), ada);
  assert_int_equal(profile->user_id, ada->id);
}

/* RelatedObjectDoesNotExist is a DoesNotExist. */
static void an_absent_partner_is_a_kind_of_does_not_exist(void **state) {
  (void)state;
  assert_null(User_profile(new_user("ada")));
  assert_int_equal(yoke_error_code(db), YOKE_RELATED_OBJECT_DOES_NOT_EXIST);
  assert_true(yoke_error_is(yoke_error_code(db), YOKE_DOES_NOT_EXIST));
  assert_string_equal(yoke_error_name(yoke_error_code(db)), "RelatedObjectDoesNotExist");
  assert_string_equal(yoke_error(db)->model, "auth.User");
  assert_string_equal(yoke_error(db)->field, "profile");
}

/* "%s has no %s.": the field's model and name forward, the object's class and accessor reverse. */
static void the_message_names_the_model_and_the_end(void **state) {
  (void)state;
  assert_null(Profile_user(Profile_new(db, .phone = "1")));
  assert_error(YOKE_RELATED_OBJECT_DOES_NOT_EXIST, "Profile has no user.");
  assert_null(User_profile(new_user("ada")));
  assert_error(YOKE_RELATED_OBJECT_DOES_NOT_EXIST, "User has no profile.");
  assert_null(Person_called(new_person("ada")));
  assert_error(YOKE_RELATED_OBJECT_DOES_NOT_EXIST, "Person has no called.");
}

/* Forward get: one query, and both caches are filled. */
static void reading_forward_asks_once_and_fills_both_caches(void **state) {
  (void)state;
  new_profile(new_user("ada"), "1");
  Profile *profile = profile_again("1");
  User *user = NULL;
  assert_asks(1, user = Profile_user(profile));
  assert_string_equal(user->username, "ada");
  assert_asks(0, assert_ptr_equal(Profile_user(profile), user));
  assert_asks(0, assert_ptr_equal(User_profile(user), profile));
}

/* Without a key: a required end raises, a nullable one is None; neither asks. */
static void reading_forward_without_a_key_asks_nothing(void **state) {
  (void)state;
  Profile *profile = Profile_new(db, .phone = "1");
  assert_asks(0, assert_null(Profile_user(profile)));
  assert_error(YOKE_RELATED_OBJECT_DOES_NOT_EXIST, "Profile has no user.");
  Locker *locker = Locker_new(db, .number = 1);
  assert_asks(0, assert_null(Locker_owner(locker)));
  assert_fine();
}

/* A row that is not there: the target's DoesNotExist, not RelatedObject... */
static void reading_forward_a_missing_row_raises_the_targets_error(void **state) {
  (void)state;
  Profile *profile = Profile_new(db, .user_id = 99);
  assert_null(Profile_user(profile));
  assert_error(YOKE_DOES_NOT_EXIST, "User matching query does not exist.");
  assert_int_equal(Profile_user_state(profile), YOKE_DANGLING);
}

/* Reverse get: one query, and both caches are filled. */
static void reading_reverse_asks_once_and_fills_both_caches(void **state) {
  (void)state;
  new_profile(new_user("ada"), "1");
  User *user = user_again("ada");
  Profile *profile = NULL;
  assert_asks(1, profile = User_profile(user));
  assert_string_equal(profile->phone, "1");
  assert_asks(0, assert_ptr_equal(User_profile(user), profile));
  assert_asks(0, assert_ptr_equal(Profile_user(profile), user));
}

/* Absence is remembered: the second look asks nothing. */
static void an_absent_reverse_partner_is_remembered(void **state) {
  (void)state;
  new_user("ada");
  User *user = user_again("ada");
  assert_asks(1, assert_null(User_profile(user)));
  assert_asks(0, assert_null(User_profile(user)));
  assert_error(YOKE_RELATED_OBJECT_DOES_NOT_EXIST, "User has no profile.");
}

/* An unsaved object's reverse end raises without a query. */
static void the_reverse_of_an_unsaved_object_asks_nothing(void **state) {
  (void)state;
  User *user = User_new(db, .username = "ada");
  assert_asks(0, assert_null(User_profile(user)));
  assert_error(YOKE_RELATED_OBJECT_DOES_NOT_EXIST, "User has no profile.");
}

/* ── Assigning ──────────────────────────────────────────────────────────────────────────────── */

/* Forward set: the key is copied, both caches are set, nothing is saved. */
static void assigning_forward_fills_key_and_caches_and_saves_nothing(void **state) {
  (void)state;
  User *ada = new_user("ada");
  Profile *profile = Profile_new(db, .phone = "1");
  assert_asks(0, assert_true(Profile_set_user(profile, ada)));
  assert_int_equal(profile->user_id, ada->id);
  assert_asks(0, assert_ptr_equal(Profile_user(profile), ada));
  assert_asks(0, assert_ptr_equal(User_profile(ada), profile));
  assert_int_equal(Profile_count(db), 0);
}

/* A wrong type: ValueError. The compiler says so first; this goes around it. */
static void assigning_forward_another_model_is_refused(void **state) {
  (void)state;
  Profile *profile = Profile_new(db, .phone = "1");
  void *person = new_person("ada");
  assert_false(Profile_set_user(profile, person));
  assert_error(YOKE_VALUE_ERROR, "Cannot assign \"<Person: Person object (1)>\": \"Profile.user\" "
                                 "must be a \"User\" instance.");
}

/* A router may veto: here, an object of another connection. */
static void assigning_across_connections_is_refused(void **state) {
  (void)state;
  yoke_db *other = yoke_open(":memory:");
  assert_true(yoke_create_tables(other, &town));
  User *ada = User_create(other, .username = "ada");
  Profile *profile = Profile_new(db, .phone = "1");
  assert_false(Profile_set_user(profile, ada));
  assert_error(YOKE_VALUE_ERROR, "Cannot assign \"<User: ada>\": the current database router "
                                 "prevents this relation.");
  yoke_close(other);
}

/* Forward set None: the key goes, the old partner's cache says none, so does the own one. */
static void assigning_forward_nothing_clears_both_caches(void **state) {
  (void)state;
  Person *ada = new_person("ada");
  Locker *locker = Locker_create(db, .owner = ada);
  assert_asks(0, assert_true(Locker_set_owner(locker, NULL)));
  assert_null(locker->owner_id);
  assert_asks(0, assert_null(Locker_owner(locker)));
  assert_asks(0, assert_null(Person_locker(ada)));
}

/* ...also where the key is required: saving fails. */
static void assigning_nothing_to_a_required_end_fails_at_save(void **state) {
  (void)state;
  Profile *profile = new_profile(new_user("ada"), "1");
  assert_true(Profile_set_user(profile, NULL));
  assert_false(Profile_save(profile));
  assert_error(YOKE_INTEGRITY_ERROR, "NOT NULL constraint failed: town_profile.user_id");
  assert_string_equal(Profile_user(profile_again("1"))->username, "ada");
}

/* Reverse set: writes the child's key and both caches; saves nothing. */
static void assigning_reverse_fills_the_childs_key_and_both_caches(void **state) {
  (void)state;
  User *ada = new_user("ada");
  Profile *profile = Profile_new(db, .phone = "1");
  assert_asks(0, assert_true(User_set_profile(ada, profile)));
  assert_int_equal(profile->user_id, ada->id);
  assert_asks(0, assert_ptr_equal(User_profile(ada), profile));
  assert_asks(0, assert_ptr_equal(Profile_user(profile), ada));
  assert_int_equal(Profile_count(db), 0);
}

/* ...and does not detach the partner that was there: it still names the parent. */
static void assigning_reverse_does_not_detach_the_previous_partner(void **state) {
  (void)state;
  User *ada = new_user("ada");
  Profile *first = new_profile(ada, "1"), *second = new_profile(new_user("bob"), "2");
  assert_true(User_set_profile(ada, second));
  assert_ptr_equal(User_profile(ada), second);
  assert_ptr_equal(Profile_user(first), ada);
  assert_int_equal(first->user_id, ada->id);
}

/* A wrong type: the same ValueError with the reverse end's name. */
static void assigning_reverse_another_model_is_refused(void **state) {
  (void)state;
  void *person = new_person("ada");
  assert_false(User_set_profile(new_user("ada"), person));
  assert_error(YOKE_VALUE_ERROR, "Cannot assign \"<Person: Person object (1)>\": \"User.profile\" "
                                 "must be a \"Profile\" instance.");
}

/* Reverse set None: a cached partner loses its key in memory. */
static void assigning_reverse_nothing_takes_the_cached_partners_key(void **state) {
  (void)state;
  Person *ada = new_person("ada");
  Locker *locker = Locker_create(db, .owner = ada);
  assert_asks(0, assert_true(Person_set_locker(ada, NULL)));
  assert_null(locker->owner_id);
  assert_asks(0, assert_null(Person_locker(ada)));
  assert_asks(0, assert_null(Locker_owner(locker)));
}

/* ...and if none is cached nothing happens. */
static void assigning_reverse_nothing_to_what_is_not_cached_does_nothing(void **state) {
  (void)state;
  Locker_create(db, .owner = new_person("ada"), .number = 7);
  Person *ada = Person_get(db, .name = eq("ada"));
  assert_asks(0, assert_true(Person_set_locker(ada, NULL)));
  assert_asks(1, assert_int_equal(Person_locker(ada)->number, 7));
}

/* Writing user_id drops the cache only if the value changed. */
static void writing_the_key_drops_the_cache_if_it_changed(void **state) {
  (void)state;
  User *ada = new_user("ada"), *bob = new_user("bob");
  Profile *profile = new_profile(ada, "1");
  profile->user_id = ada->id;
  assert_asks(0, assert_ptr_equal(Profile_user(profile), ada));
  profile->user_id = bob->id;
  assert_asks(1, assert_string_equal(Profile_user(profile)->username, "bob"));
}

/* ── Partners that are not saved ────────────────────────────────────────────────────────────── */

/* Assigning one is fine; saving is not, and undoes the partner's cache. */
static void saving_with_an_unsaved_partner_is_prohibited(void **state) {
  (void)state;
  User *ada = User_new(db, .username = "ada");
  Profile *profile = Profile_new(db, .user = ada, .phone = "1");
  assert_ptr_equal(User_profile(ada), profile);
  assert_asks(0, assert_false(Profile_save(profile)));
  assert_error(YOKE_VALUE_ERROR,
               "save() prohibited to prevent data loss due to unsaved related object 'user'.");
  assert_null(User_profile(ada));
}

static void bulk_creating_with_an_unsaved_partner_is_prohibited(void **state) {
  (void)state;
  Profile *profile = Profile_new(db, .user = User_new(db, .username = "ada"));
  assert_false(Profile_bulk_create(db, &profile, 1));
  assert_error(
      YOKE_VALUE_ERROR,
      "bulk_create() prohibited to prevent data loss due to unsaved related object 'user'.");
}

/* If the partner was saved in between, the key is filled in. */
static void a_partner_saved_since_gives_its_key_at_save(void **state) {
  (void)state;
  User *ada = User_new(db, .username = "ada");
  Profile *profile = Profile_new(db, .user = ada, .phone = "1");
  assert_int_equal(profile->user_id, 0);
  assert_true(User_save(ada));
  assert_true(Profile_save(profile));
  assert_int_equal(profile->user_id, ada->id);
  assert_int_equal(profile_again("1")->user_id, ada->id);
}

/* If the keys disagree, the cache is dropped. */
static void a_partner_whose_key_disagrees_is_dropped_at_save(void **state) {
  (void)state;
  User *ada = new_user("ada"), *bob = new_user("bob");
  Profile *profile = Profile_new(db, .user = ada, .phone = "1");
  profile->user_id = bob->id;
  assert_true(Profile_save(profile));
  assert_asks(1, assert_string_equal(Profile_user(profile)->username, "bob"));
}

/* The reverse name is no keyword of create(). */
static void creating_with_a_reverse_end_is_refused(void **state) {
  (void)state;
  Profile *profile = new_profile(new_user("ada"), "1");
  assert_asks(0, assert_null(User_create(db, .username = "bob", .profile = profile)));
  assert_error(YOKE_VALUE_ERROR, "The following fields do not exist in this model: profile");
}

/* ...and none of the constructor in Django; here it is an assignment, as the forward one is. */
static void a_new_object_takes_a_reverse_end_as_an_assignment(void **state) {
  (void)state;
  Profile *profile = Profile_new(db, .phone = "1");
  User *bob = User_new(db, .username = "bob", .profile = profile);
  assert_asks(0, assert_ptr_equal(User_profile(bob), profile));
  assert_true(User_save(bob));
  assert_true(Profile_save(profile));
  assert_string_equal(User_profile(user_again("bob"))->phone, "1");
}

/* ── What the caches forget ─────────────────────────────────────────────────────────────────── */

/* refresh_from_db() clears both ends. */
static void refreshing_clears_forward_and_reverse_caches(void **state) {
  (void)state;
  User *ada = new_user("ada");
  Profile *profile = new_profile(ada, "1");
  assert_true(Profile_refresh(profile));
  assert_int_equal(Profile_user_state(profile), YOKE_NOT_LOADED);
  assert_asks(1, Profile_user(profile));
  assert_true(User_refresh(ada));
  assert_int_equal(User_profile_state(ada), YOKE_NOT_LOADED);
  assert_asks(1, User_profile(ada));
}

/* Django's parent goes on showing a deleted child. Here it does not. */
static void deleting_the_child_clears_its_partners_cache(void **state) {
  (void)state;
  User *ada = new_user("ada");
  Profile *profile = new_profile(ada, "1");
  assert_ptr_equal(User_profile(ada), profile);
  assert_true(Profile_delete(profile, NULL));
  assert_int_equal(profile->id, 0);
  assert_null(User_profile(ada));
  assert_error(YOKE_RELATED_OBJECT_DOES_NOT_EXIST, "User has no profile.");
}

/* ── What is refused ────────────────────────────────────────────────────────────────────────── */

/* full_clean(): a duplicate. */
static void a_second_profile_is_a_complaint_of_full_clean(void **state) {
  (void)state;
  User *ada = new_user("ada");
  new_profile(ada, "1");
  assert_false(Profile_full_clean(Profile_new(db, .user = ada, .phone = "2")));
  assert_int_equal(yoke_error_code(db), YOKE_VALIDATION_ERROR);
  assert_int_equal(yoke_error(db)->invalid_count, 1);
  assert_string_equal(yoke_error(db)->invalid[0].field, "user");
  assert_string_equal(yoke_error(db)->invalid[0].message, "Profile with this User already exists.");
}

/* full_clean(): a dangling key. */
static void a_dangling_key_is_a_complaint_of_full_clean(void **state) {
  (void)state;
  assert_false(Profile_full_clean(Profile_new(db, .user_id = 99, .phone = "1")));
  assert_int_equal(yoke_error(db)->invalid_count, 1);
  assert_string_equal(yoke_error(db)->invalid[0].message,
                      "user instance with id 99 is not a valid choice.");
}

/* ...and the database's IntegrityError names model, field and constraint. */
static void a_second_profile_is_refused_by_the_database(void **state) {
  (void)state;
  User *ada = new_user("ada");
  new_profile(ada, "1");
  assert_null(Profile_create(db, .user = ada, .phone = "2"));
  assert_error(YOKE_INTEGRITY_ERROR, "UNIQUE constraint failed: town_profile.user_id");
  assert_string_equal(yoke_error(db)->model, "town.Profile");
  assert_string_equal(yoke_error(db)->field, "user");
  assert_string_equal(yoke_error(db)->constraint, "town_profile.user_id");
}

/* One save after the other cannot exchange partners: each hits the constraint. */
static void saving_one_by_one_cannot_exchange_partners(void **state) {
  (void)state;
  User *ada = new_user("ada"), *bob = new_user("bob");
  Profile *first = new_profile(ada, "1"), *second = new_profile(bob, "2");
  Profile_set_user(first, bob);
  Profile_set_user(second, ada);
  assert_false(Profile_save(first));
  assert_error(YOKE_INTEGRITY_ERROR, "UNIQUE constraint failed: town_profile.user_id");
  assert_false(Profile_save(second));
}

/* What Django cannot: one call does. */
static void one_call_exchanges_partners(void **state) {
  (void)state;
  User *ada = new_user("ada"), *bob = new_user("bob");
  Profile *first = new_profile(ada, "1"), *second = new_profile(bob, "2");
  assert_true(Profile_swap_user(first, second));
  assert_ptr_equal(Profile_user(first), bob);
  assert_ptr_equal(User_profile(ada), second);
  assert_string_equal(User_profile(user_again("ada"))->phone, "2");
  assert_string_equal(User_profile(user_again("bob"))->phone, "1");
}

/* ...and replaces one: the old one is let go, or deleted where its key is required. */
static void one_call_replaces_a_partner(void **state) {
  (void)state;
  Person *ada = new_person("ada");
  Locker *old = Locker_create(db, .owner = ada), *new = Locker_create(db, .number = 2);
  assert_true(Person_replace_locker(ada, new));
  assert_ptr_equal(Person_locker(ada), new);
  assert_true(Locker_refresh(old));
  assert_null(old->owner_id);

  User *user = new_user("ada");
  new_profile(user, "1");
  assert_true(User_replace_profile(user, Profile_new(db, .phone = "2")));
  assert_int_equal(Profile_count(db), 1);
  assert_string_equal(User_profile(user_again("ada"))->phone, "2");
}

/* ...and moves one: the child goes to another parent. */
static void one_call_moves_a_partner(void **state) {
  (void)state;
  User *ada = new_user("ada"), *bob = new_user("bob");
  Profile *profile = new_profile(ada, "1");
  assert_true(User_replace_profile(bob, profile));
  assert_ptr_equal(Profile_user(profile), bob);
  assert_null(User_profile(ada));
  assert_null(User_profile(user_again("ada")));
  assert_string_equal(User_profile(user_again("bob"))->phone, "1");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      database_test(a_relation_is_an_object_and_a_raw_key),
      database_test(an_absent_partner_is_a_kind_of_does_not_exist),
      database_test(the_message_names_the_model_and_the_end),
      database_test(reading_forward_asks_once_and_fills_both_caches),
      database_test(reading_forward_without_a_key_asks_nothing),
      database_test(reading_forward_a_missing_row_raises_the_targets_error),
      database_test(reading_reverse_asks_once_and_fills_both_caches),
      database_test(an_absent_reverse_partner_is_remembered),
      database_test(the_reverse_of_an_unsaved_object_asks_nothing),
      database_test(assigning_forward_fills_key_and_caches_and_saves_nothing),
      database_test(assigning_forward_another_model_is_refused),
      database_test(assigning_across_connections_is_refused),
      database_test(assigning_forward_nothing_clears_both_caches),
      database_test(assigning_nothing_to_a_required_end_fails_at_save),
      database_test(assigning_reverse_fills_the_childs_key_and_both_caches),
      database_test(assigning_reverse_does_not_detach_the_previous_partner),
      database_test(assigning_reverse_another_model_is_refused),
      database_test(assigning_reverse_nothing_takes_the_cached_partners_key),
      database_test(assigning_reverse_nothing_to_what_is_not_cached_does_nothing),
      database_test(writing_the_key_drops_the_cache_if_it_changed),
      database_test(saving_with_an_unsaved_partner_is_prohibited),
      database_test(bulk_creating_with_an_unsaved_partner_is_prohibited),
      database_test(a_partner_saved_since_gives_its_key_at_save),
      database_test(a_partner_whose_key_disagrees_is_dropped_at_save),
      database_test(creating_with_a_reverse_end_is_refused),
      database_test(a_new_object_takes_a_reverse_end_as_an_assignment),
      database_test(refreshing_clears_forward_and_reverse_caches),
      database_test(deleting_the_child_clears_its_partners_cache),
      database_test(a_second_profile_is_a_complaint_of_full_clean),
      database_test(a_dangling_key_is_a_complaint_of_full_clean),
      database_test(a_second_profile_is_refused_by_the_database),
      database_test(saving_one_by_one_cannot_exchange_partners),
      database_test(one_call_exchanges_partners),
      database_test(one_call_replaces_a_partner),
      database_test(one_call_moves_a_partner),
  };
  return cmocka_run_group_tests_name("the two ends of a one-to-one", tests, NULL, NULL);
}
