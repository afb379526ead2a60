/* Moving, swapping and replacing partners: one call each, all or nothing. */
#include "object/object_test.h"

static User *new_user(const char *name) {
  User *user = User_create(db, .username = name);
  assert_non_null(user);
  return user;
}

static Profile *new_profile(User *user, const char *phone) {
  Profile *profile = Profile_create(db, .user = user, .phone = phone);
  assert_non_null(profile);
  return profile;
}

/* ── Swapping ───────────────────────────────────────────────────────────────────────────────── */

static void two_children_exchange_required_partners(void **state) {
  (void)state;
  User *ada = new_user("ada"), *bob = new_user("bob");
  Profile *first = new_profile(ada, "1"), *second = new_profile(bob, "2");
  assert_true(Profile_swap_user(first, second));
  assert_int_equal(first->user_id, bob->id);
  assert_int_equal(second->user_id, ada->id);
  assert_asks(0, {
    assert_ptr_equal(Profile_user(first), bob);
    assert_ptr_equal(Profile_user(second), ada);
    assert_ptr_equal(User_profile(ada), second);
    assert_ptr_equal(User_profile(bob), first);
  });
  assert_int_equal(Profile_get(db, .phone = eq("1"))->user_id, bob->id);
  assert_int_equal(Profile_get(db, .phone = eq("2"))->user_id, ada->id);
}

static void partners_that_were_not_loaded_are_swapped_too(void **state) {
  (void)state;
  User *ada = new_user("ada"), *bob = new_user("bob");
  new_profile(ada, "1"), new_profile(bob, "2");
  Profile *first = Profile_get(db, .phone = eq("1")), *second = Profile_get(db, .phone = eq("2"));
  assert_true(Profile_swap_user(first, second));
  assert_int_equal(Profile_user_state(first), YOKE_NOT_LOADED);
  assert_string_equal(Profile_user(first)->username, "bob");
  assert_string_equal(Profile_user(second)->username, "ada");
}

static void nullable_partners_are_exchanged_by_way_of_null(void **state) {
  (void)state;
  Student *ada = Student_create(db, .name = "ada"), *bob = Student_create(db, .name = "bob");
  IDCard *first = IDCard_create(db, .student = ada, .code = "A"),
         *second = IDCard_create(db, .student = bob, .code = "B");
  assert_asks(3, assert_true(IDCard_swap_student(first, second)));
  assert_ptr_equal(IDCard_student(first), bob);
  assert_ptr_equal(Student_card(ada), second);
  assert_int_equal(*IDCard_get(db, .code = eq("A"))->student_id, bob->id);
  assert_int_equal(*IDCard_get(db, .code = eq("B"))->student_id, ada->id);
}

static void a_partner_is_exchanged_for_none(void **state) {
  (void)state;
  Student *ada = Student_create(db, .name = "ada");
  IDCard *first = IDCard_create(db, .student = ada, .code = "A"),
         *second = IDCard_create(db, .code = "B");
  assert_asks(2, assert_true(IDCard_swap_student(first, second)));
  assert_null(first->student_id);
  assert_asks(0, assert_null(IDCard_student(first)));
  assert_ptr_equal(Student_card(ada), second);
  assert_asks(2, assert_true(IDCard_swap_student(first, second)));
  assert_ptr_equal(IDCard_student(first), ada);
  assert_null(IDCard_get(db, .code = eq("B"))->student_id);
  IDCard *third = IDCard_create(db, .code = "C");
  assert_asks(0, assert_true(IDCard_swap_student(second, third)));
}

static void text_keys_are_swapped(void **state) {
  (void)state;
  Tag *red = Tag_create(db, .slug = "red"), *blue = Tag_create(db, .slug = "blue");
  Label *first = Label_create(db, .tag = red, .text = "1"),
        *second = Label_create(db, .tag = blue, .text = "2");
  assert_true(Label_swap_tag(first, second));
  assert_string_equal(first->tag_id, "blue");
  assert_ptr_equal(Tag_label(red), second);
  assert_string_equal(Label_get(db, .text = eq("2"))->tag_id, "red");
}

static void primary_key_partners_are_swapped_and_their_children_follow(void **state) {
  (void)state;
  Person *ada = Person_create(db, .name = "ada"), *bob = Person_create(db, .name = "bob"),
         *eve = Person_create(db, .name = "eve");
  Passport *first = Passport_create(db, .person = ada, .number = "A"),
           *second = Passport_create(db, .person = bob, .number = "B"),
           *third = Passport_create(db, .person = eve, .number = "E");
  Visa_create(db, .passport = first, .country = "of A");
  Visa_create(db, .passport = third, .country = "of E");
  Stamp_create(db, .passport = first, .place = "of A");
  Stamp_create(db, .passport = second, .place = "of B");
  Stamp_create(db, .passport = second, .place = "of B too");
  assert_true(Passport_swap_person(first, second));
  assert_int_equal(first->person_id, bob->id);
  assert_ptr_equal(Passport_person(first), bob);
  assert_ptr_equal(Person_passport(ada), second);
  assert_int_equal(Passport_get(db, .number = eq("A"))->person_id, bob->id);
  assert_int_equal(Passport_get(db, .number = eq("B"))->person_id, ada->id);
  assert_string_equal(Passport_visa(Passport_get(db, .number = eq("A")))->country, "of A");
  assert_string_equal(Passport_visa(Passport_get(db, .number = eq("E")))->country, "of E");
  assert_int_equal(Passport_stamp_set(Passport_get(db, .number = eq("B")))->count, 2);
  assert_string_equal(Passport_stamp_set(Passport_get(db, .number = eq("A")))->items[0]->place,
                      "of A");
}

static void a_swap_that_fails_changes_nothing(void **state) {
  (void)state;
  User *ada = new_user("ada"), *bob = new_user("bob");
  Profile *first = new_profile(ada, "1"), *second = new_profile(bob, "2");
  assert_true(yoke_execute(db, "DELETE FROM pairs_profile WHERE phone = '2'"));
  assert_false(Profile_swap_user(first, second));
  assert_error(YOKE_DATABASE_ERROR, "Save with update_fields did not affect any rows.");
  assert_int_equal(first->user_id, ada->id);
  assert_ptr_equal(Profile_user(first), ada);
  assert_ptr_equal(User_profile(ada), first);
  assert_int_equal(Profile_get(db, .phone = eq("1"))->user_id, ada->id);
  assert_int_equal(yoke_transaction_depth(db), 0);
}

static void a_swap_within_a_transaction_is_a_savepoint(void **state) {
  (void)state;
  User *ada = new_user("ada"), *bob = new_user("bob");
  Profile *first = new_profile(ada, "1"), *second = new_profile(bob, "2");
  yoke_begin(db);
  assert_true(Profile_swap_user(first, second));
  assert_true(Profile_swap_user(first, second));
  assert_true(Profile_swap_user(second, first));
  assert_true(yoke_commit(db));
  assert_int_equal(Profile_get(db, .phone = eq("1"))->user_id, bob->id);
}

static void only_saved_objects_are_swapped(void **state) {
  (void)state;
  User *ada = new_user("ada");
  Profile *first = new_profile(ada, "1"), *second = Profile_new(db, .phone = "2");
  assert_asks(0, assert_false(Profile_swap_user(first, second)));
  assert_error(YOKE_VALUE_ERROR,
               "Only two saved objects of one connection can exchange their user.");
  assert_asks(0, assert_true(Profile_swap_user(first, first)));
  assert_ptr_equal(Profile_user(first), ada);
}

/* ── Moving ─────────────────────────────────────────────────────────────────────────────────── */

static void a_child_moves_to_another_parent(void **state) {
  (void)state;
  User *ada = new_user("ada"), *bob = new_user("bob");
  Profile *profile = new_profile(ada, "1");
  assert_true(User_replace_profile(bob, profile));
  assert_ptr_equal(User_profile(bob), profile);
  assert_asks(0, assert_null(User_profile(ada)));
  assert_int_equal(Profile_get(db, .phone = eq("1"))->user_id, bob->id);
  assert_int_equal(Profile_count(db), 1);
}

static void a_primary_key_child_moves_with_its_row(void **state) {
  (void)state;
  Person *ada = Person_create(db, .name = "ada"), *bob = Person_create(db, .name = "bob");
  Passport *passport = Passport_create(db, .person = ada, .number = "A");
  assert_true(Person_replace_passport(bob, passport));
  assert_int_equal(passport->person_id, bob->id);
  assert_int_equal(Passport_count(db), 1);
  assert_int_equal(Passport_get(db, .number = eq("A"))->person_id, bob->id);
}

/* ── Replacing ──────────────────────────────────────────────────────────────────────────────── */

static void a_required_child_is_deleted_when_replaced(void **state) {
  (void)state;
  User *ada = new_user("ada");
  Profile *old = new_profile(ada, "old"), *fresh = Profile_new(db, .phone = "fresh");
  assert_true(User_replace_profile(ada, fresh));
  assert_true(yoke_is_saved(fresh));
  assert_asks(0, assert_ptr_equal(User_profile(ada), fresh));
  assert_asks(0, assert_ptr_equal(Profile_user(fresh), ada));
  assert_false(yoke_is_saved(old));
  assert_int_equal(old->id, 0);
  assert_int_equal(Profile_count(db), 1);
  assert_int_equal(Profile_get(db, .phone = eq("fresh"))->user_id, ada->id);
}

static void a_nullable_child_is_let_go_when_replaced(void **state) {
  (void)state;
  Student *ada = Student_create(db, .name = "ada");
  IDCard *old = IDCard_create(db, .student = ada, .code = "A");
  IDCard *fresh = IDCard_create(db, .code = "B");
  assert_true(Student_replace_card(ada, fresh));
  assert_ptr_equal(Student_card(ada), fresh);
  assert_null(old->student_id);
  assert_asks(0, assert_null(IDCard_student(old)));
  assert_null(IDCard_get(db, .code = eq("A"))->student_id);
  assert_int_equal(*IDCard_get(db, .code = eq("B"))->student_id, ada->id);
}

static void a_child_that_was_never_read_is_replaced_too(void **state) {
  (void)state;
  User *ada = new_user("ada");
  new_profile(ada, "old");
  User *again = User_get(db, .username = eq("ada"));
  assert_true(User_replace_profile(again, Profile_new(db, .phone = "fresh")));
  assert_string_equal(Profile_get(db, .user_id = eq(ada->id))->phone, "fresh");
}

static void replacing_by_none_only_lets_go(void **state) {
  (void)state;
  User *ada = new_user("ada");
  new_profile(ada, "old");
  assert_true(User_replace_profile(ada, NULL));
  assert_asks(0, assert_null(User_profile(ada)));
  assert_int_equal(Profile_count(db), 0);
  Student *bob = Student_create(db, .name = "bob");
  IDCard_create(db, .student = bob, .code = "A");
  assert_true(Student_replace_card(bob, NULL));
  assert_int_equal(IDCard_count(db), 1);
}

static void replacing_by_itself_keeps_the_row(void **state) {
  (void)state;
  User *ada = new_user("ada");
  Profile *profile = new_profile(ada, "1");
  profile->phone = "2";
  assert_true(User_replace_profile(ada, profile));
  assert_int_equal(Profile_count(db), 1);
  assert_string_equal(Profile_get(db, .id = eq(profile->id))->phone, "2");
}

static void a_replacement_that_fails_changes_nothing(void **state) {
  (void)state;
  Student *ada = Student_create(db, .name = "ada");
  IDCard *old = IDCard_create(db, .student = ada, .code = "A");
  IDCard *fresh = IDCard_new(db, .code = "A"); /* its code is taken */
  assert_false(Student_replace_card(ada, fresh));
  assert_error(YOKE_INTEGRITY_ERROR, "UNIQUE constraint failed: pairs_idcard.code");
  assert_about("pairs.IDCard", "code");
  assert_ptr_equal(Student_card(ada), old);
  assert_ptr_equal(IDCard_student(old), ada);
  assert_int_equal(*old->student_id, ada->id);
  assert_null(fresh->student_id);
  assert_false(yoke_is_saved(fresh));
  assert_int_equal(fresh->id, 0);
  assert_int_equal(*IDCard_get(db, .code = eq("A"))->student_id, ada->id);
  assert_int_equal(yoke_transaction_depth(db), 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      database_test(two_children_exchange_required_partners),
      database_test(partners_that_were_not_loaded_are_swapped_too),
      database_test(nullable_partners_are_exchanged_by_way_of_null),
      database_test(a_partner_is_exchanged_for_none),
      database_test(text_keys_are_swapped),
      database_test(primary_key_partners_are_swapped_and_their_children_follow),
      database_test(a_swap_that_fails_changes_nothing),
      database_test(a_swap_within_a_transaction_is_a_savepoint),
      database_test(only_saved_objects_are_swapped),
      database_test(a_child_moves_to_another_parent),
      database_test(a_primary_key_child_moves_with_its_row),
      database_test(a_required_child_is_deleted_when_replaced),
      database_test(a_nullable_child_is_let_go_when_replaced),
      database_test(a_child_that_was_never_read_is_replaced_too),
      database_test(replacing_by_none_only_lets_go),
      database_test(replacing_by_itself_keeps_the_row),
      database_test(a_replacement_that_fails_changes_nothing),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
