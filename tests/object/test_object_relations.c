/* Reading both ends of a relation: Django's descriptors, line by line. */
#include "object/object_test.h"

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

/* ── Reading ────────────────────────────────────────────────────────────────────────────────── */

static void the_forward_end_loads_once_and_fills_both_caches(void **state) {
  (void)state;
  int64_t id = new_profile(new_user("ada"))->id;
  Profile *profile = Profile_get(db, .id = eq(id));
  assert_int_equal(Profile_user_state(profile), YOKE_NOT_LOADED);
  User *user = NULL;
  assert_asks(1, user = Profile_user(profile));
  assert_string_equal(user->username, "ada");
  assert_int_equal(Profile_user_state(profile), YOKE_LOADED);
  assert_asks(0, assert_ptr_equal(Profile_user(profile), user));
  assert_asks(0, assert_ptr_equal(User_profile(user), profile));
  assert_fine();
}

static void the_reverse_end_loads_once_and_fills_both_caches(void **state) {
  (void)state;
  new_profile(new_user("ada"));
  User *user = User_get(db, .username = eq("ada"));
  Profile *profile = NULL;
  assert_asks(1, profile = User_profile(user));
  assert_non_null(profile);
  assert_asks(0, assert_ptr_equal(User_profile(user), profile));
  assert_asks(0, assert_ptr_equal(Profile_user(profile), user));
}

static void a_missing_reverse_is_remembered(void **state) {
  (void)state;
  new_user("ada");
  User *user = User_get(db, .username = eq("ada"));
  assert_asks(1, assert_null(User_profile(user)));
  assert_error(YOKE_RELATED_OBJECT_DOES_NOT_EXIST, "User has no profile.");
  assert_about("pairs.User", "profile");
  assert_true(yoke_error_is(yoke_error_code(db), YOKE_DOES_NOT_EXIST));
  assert_int_equal(User_profile_state(user), YOKE_MISSING);
  assert_asks(0, assert_null(User_profile(user)));
  assert_error(YOKE_RELATED_OBJECT_DOES_NOT_EXIST, "User has no profile.");
}

static void the_reverse_of_an_unsaved_object_asks_nothing(void **state) {
  (void)state;
  User *user = User_new(db, .username = "ada");
  assert_asks(0, assert_null(User_profile(user)));
  assert_error(YOKE_RELATED_OBJECT_DOES_NOT_EXIST, "User has no profile.");
  /* Remembered, also once it is saved: as Django does. */
  assert_true(User_save(user));
  assert_asks(0, assert_null(User_profile(user)));
}

static void a_required_end_without_a_key_raises_and_asks_nothing(void **state) {
  (void)state;
  Profile *profile = Profile_new(db, .phone = "1");
  assert_asks(0, assert_null(Profile_user(profile)));
  assert_error(YOKE_RELATED_OBJECT_DOES_NOT_EXIST, "Profile has no user.");
  assert_about("pairs.Profile", "user");
}

static void a_nullable_end_without_a_key_is_none(void **state) {
  (void)state;
  IDCard *card = IDCard_create(db, .code = "A");
  assert_asks(0, assert_null(IDCard_student(card)));
  assert_fine();
  assert_int_equal(IDCard_student_state(card), YOKE_MISSING);
}

static void a_dangling_key_is_told_from_an_absent_partner(void **state) {
  (void)state;
  User *user = new_user("ada");
  int64_t id = Ghost_create(db, .user_id = 99)->id;
  Ghost *ghost = Ghost_get(db, .id = eq(id));
  assert_asks(1, assert_null(Ghost_user(ghost)));
  assert_error(YOKE_DOES_NOT_EXIST, "User matching query does not exist.");
  assert_about("pairs.User", NULL);
  assert_int_equal(Ghost_user_state(ghost), YOKE_DANGLING);
  assert_asks(0, assert_null(Ghost_user(ghost)));
  assert_error(YOKE_DOES_NOT_EXIST, "User matching query does not exist.");

  ghost->user_id = user->id; /* another key: dangling no longer known */
  assert_int_equal(Ghost_user_state(ghost), YOKE_NOT_LOADED);
  assert_string_equal(Ghost_user(ghost)->username, "ada");
}

static void what_select_related_found_dangling_is_known(void **state) {
  (void)state;
  Ghost_create(db, .user_id = 99);
  Ghost_list *ghosts = Ghost_filter(db, .select_related = "user");
  assert_int_equal(ghosts->count, 1);
  assert_asks(0, assert_null(Ghost_user(ghosts->items[0])));
  assert_error(YOKE_DOES_NOT_EXIST, "User matching query does not exist.");
}

static void a_relation_by_another_field_than_the_key(void **state) {
  (void)state;
  Tag *tag = Tag_create(db, .slug = "red");
  Label_create(db, .tag = tag, .text = "stop");
  Label *label = Label_get(db, .text = eq("stop"));
  assert_string_equal(label->tag_id, "red");
  assert_asks(1, assert_int_equal(Label_tag(label)->id, tag->id));
  Tag *again = Tag_get(db, .slug = eq("red"));
  assert_asks(1, assert_string_equal(Tag_label(again)->text, "stop"));
}

static void a_primary_key_relation(void **state) {
  (void)state;
  Person *person = Person_create(db, .name = "ada");
  Passport *passport = Passport_create(db, .person = person, .number = "X1");
  assert_int_equal(passport->person_id, person->id);
  Passport *again = Passport_get(db, .person_id = eq(person->id));
  assert_string_equal(Passport_person(again)->name, "ada");
  assert_string_equal(Person_passport(Person_get(db, .id = eq(person->id)))->number, "X1");
}

static void a_hidden_reverse_end_has_no_cache(void **state) {
  (void)state;
  User *user = new_user("ada");
  Hidden *hidden = Hidden_create(db, .user = user);
  assert_ptr_equal(Hidden_user(hidden), user);
  Hidden *again = Hidden_get(db, .id = eq(hidden->id));
  assert_string_equal(Hidden_user(again)->username, "ada");
  assert_true(Hidden_set_user(again, NULL));
}

static void a_filtered_list_of_children_knows_its_parent(void **state) {
  (void)state;
  Publisher *publisher = Publisher_create(db, .name = "P");
  Publisher *other = Publisher_create(db, .name = "Q");
  Book_create(db, .publisher = publisher, .title = "A");
  Book_create(db, .publisher = publisher, .title = "B");
  Book_create(db, .publisher = other, .title = "C");
  Book_list *books = NULL;
  assert_asks(1, books = Publisher_book_set(publisher));
  assert_int_equal(books->count, 2);
  assert_asks(0, assert_ptr_equal(Book_publisher(books->items[0]), publisher));
  assert_asks(1, books = Publisher_book_set_query(publisher, .where = {.title = eq("B")}));
  assert_int_equal(books->count, 1);
  assert_string_equal(books->items[0]->title, "B");
  books = Publisher_book_set_query(
      publisher,
      .where = {.any = (Book_where[]){{.title = eq("A")}, {.title = eq("C")}, YOKE_END}});
  assert_int_equal(books->count, 1);
  assert_string_equal(books->items[0]->title, "A");
}

static void children_of_an_unsaved_parent_are_an_error(void **state) {
  (void)state;
  Publisher *publisher = Publisher_new(db, .name = "P");
  assert_asks(0, assert_null(Publisher_book_set(publisher)));
  assert_error(YOKE_VALUE_ERROR, "'Publisher' instance needs to have a primary key value before "
                                 "this relationship can be used.");
}

/* ── Refresh and delete ─────────────────────────────────────────────────────────────────────── */

static void refresh_clears_the_caches(void **state) {
  (void)state;
  User *user = new_user("ada");
  Profile *profile = new_profile(user);
  assert_true(Profile_refresh(profile));
  assert_int_equal(Profile_user_state(profile), YOKE_NOT_LOADED);
  assert_true(User_refresh(user));
  assert_int_equal(User_profile_state(user), YOKE_NOT_LOADED);
  assert_int_equal(User_profile(user)->id, profile->id);
}

static void refresh_reads_what_others_wrote(void **state) {
  (void)state;
  Profile *profile = new_profile(new_user("ada"));
  assert_true(yoke_execute(db, "UPDATE pairs_profile SET phone = '42'"));
  assert_asks(1, assert_true(Profile_refresh(profile)));
  assert_string_equal(profile->phone, "42");
  assert_true(yoke_execute(db, "DELETE FROM pairs_profile"));
  assert_false(Profile_refresh(profile));
  assert_error(YOKE_DOES_NOT_EXIST, "Profile matching query does not exist.");
  assert_string_equal(profile->phone, "42");
  Profile *unsaved = Profile_new(db, .phone = "1");
  assert_asks(1, assert_false(Profile_refresh(unsaved)));
  assert_error(YOKE_DOES_NOT_EXIST, "Profile matching query does not exist.");
}

static void deleting_a_child_clears_its_partners_cache(void **state) {
  (void)state;
  User *user = new_user("ada");
  Profile *profile = new_profile(user);
  assert_true(Profile_delete(profile, NULL));
  assert_asks(1, assert_null(User_profile(user)));
  assert_error(YOKE_RELATED_OBJECT_DOES_NOT_EXIST, "User has no profile.");
}

static void an_object_that_is_its_own_partner_forgets_itself_when_deleted(void **state) {
  (void)state;
  Node *node = Node_create(db, .name = "n");
  assert_true(Node_set_after(node, node));
  assert_ptr_equal(Node_after(node), node);
  assert_ptr_equal(Node_before(node), node);
  assert_true(Node_save(node));
  assert_true(Node_delete(node, NULL));
  assert_int_equal(Node_after_state(node), YOKE_NOT_LOADED);
  assert_int_equal(Node_before_state(node), YOKE_NOT_LOADED);
}

/* ── Without a connection ───────────────────────────────────────────────────────────────────── */

static void objects_in_no_database_have_relations_too(void **state) {
  (void)state;
  User user = {.username = "ada"};
  Profile profile = {.phone = "1"};
  assert_null(User_profile(&user));
  assert_error_of(NULL, YOKE_RELATED_OBJECT_DOES_NOT_EXIST, "User has no profile.");
  assert_true(Profile_set_user(&profile, &user));
  assert_ptr_equal(Profile_user(&profile), &user);
  assert_ptr_equal(User_profile(&user), &profile);
  assert_true(User_set_profile(&user, NULL));
  assert_null(Profile_user(&profile));
  assert_error_of(NULL, YOKE_RELATED_OBJECT_DOES_NOT_EXIST, "Profile has no user.");

  Student student = {.id = 5};
  IDCard card = {.code = "A", .student = &student};
  assert_ptr_equal(IDCard_student(&card), &student);
  assert_int_equal(*card.student_id, 5);
}

static void an_object_in_no_database_cannot_load(void **state) {
  (void)state;
  Profile profile = {.user_id = 1};
  assert_null(Profile_user(&profile));
  assert_error_of(NULL, YOKE_VALUE_ERROR,
                  "\"Profile object (None)\" belongs to no connection: attach it to one first.");
  assert_false(Profile_save(&profile));
  assert_int_equal(yoke_error_code(NULL), YOKE_VALUE_ERROR);
  assert_false(Profile_refresh(&profile));
  assert_int_equal(yoke_error_code(NULL), YOKE_VALUE_ERROR);
}

static void an_assigned_partner_brings_its_connection(void **state) {
  (void)state;
  User *user = new_user("ada");
  Profile profile = {.phone = "1", .address = "here"};
  assert_true(Profile_set_user(&profile, user));
  assert_true(Profile_save(&profile));
  assert_int_equal(profile.id, 1);
}

static void no_object_is_an_error_and_no_crash(void **state) {
  (void)state;
  User *user = new_user("ada");
  assert_null(Profile_user(NULL));
  assert_int_equal(yoke_error_code(NULL), YOKE_VALUE_ERROR);
  assert_null(User_profile(NULL));
  assert_false(Profile_set_user(NULL, user));
  assert_int_equal(yoke_error_code(NULL), YOKE_VALUE_ERROR);
  assert_false(Profile_save(NULL));
  assert_false(Profile_refresh(NULL));
  assert_false(Profile_delete(NULL, NULL));
  assert_int_equal(yoke_error_code(NULL), YOKE_VALUE_ERROR);
  assert_false(Profile_swap_user(NULL, NULL));
  assert_false(User_replace_profile(NULL, NULL));
  assert_null(Publisher_book_set(NULL));
  assert_null(Profile_new(NULL, .phone = "1"));
  assert_null(Profile_create(NULL, .phone = "1"));
  assert_false(Profile_attach(db, NULL));
  assert_false(Profile_bulk_create(db, NULL, 3));
  assert_false(Profile_bulk_create(db, (Profile *[]){NULL}, 1));
  assert_error(YOKE_VALUE_ERROR, "Object 1 of 1 is NULL.");
  assert_int_equal(Profile_user_state(NULL), YOKE_NOT_LOADED);
  assert_false(yoke_is_saved(NULL));
  assert_string_equal(Profile_str(NULL), "None");
  /* A chain that ends in the middle leaves the reason on the connection. */
  assert_null(Profile_user(User_profile(user)));
  assert_error(YOKE_RELATED_OBJECT_DOES_NOT_EXIST, "User has no profile.");
}

/* ── Scopes ─────────────────────────────────────────────────────────────────────────────────── */

static void an_outer_object_forgets_what_an_inner_scope_held(void **state) {
  (void)state;
  User *user = new_user("ada");
  assert_true(yoke_push(db));
  Profile *profile = new_profile(user);
  assert_asks(0, assert_ptr_equal(Profile_user(profile), user));
  assert_int_equal(User_profile_state(user), YOKE_NOT_LOADED);
  yoke_pop(db);
  assert_asks(1, assert_int_equal(User_profile(user)->user_id, user->id));
}

static void an_outer_child_keeps_only_the_key_of_an_inner_parent(void **state) {
  (void)state;
  Label *label = Label_new(db, .text = "stop");
  assert_true(yoke_push(db));
  assert_true(Label_set_tag(label, Tag_create(db, .slug = "red")));
  yoke_pop(db);
  assert_string_equal(label->tag_id, "red");
  assert_int_equal(Label_tag_state(label), YOKE_NOT_LOADED);
  Profile *profile = Profile_new(db, .phone = "1");
  assert_true(yoke_push(db));
  assert_false(Profile_set_user(profile, User_new(db, .username = "eve")));
  assert_error(YOKE_VALUE_ERROR,
               "Cannot assign \"<User: User object (None)>\": it is not saved, and its scope may "
               "end before this object's.");
  yoke_pop(db);
}

static void a_streamed_object_is_not_held_by_one_that_stays(void **state) {
  (void)state;
  User *user = new_user("ada");
  new_profile(new_user("bob"));
  Profile_iterator *iterator = Profile_iterate(db);
  for (Profile *profile; (profile = Profile_next(iterator));) {
    assert_true(Profile_set_user(profile, user));
    assert_asks(0, assert_ptr_equal(Profile_user(profile), user));
    assert_int_equal(User_profile_state(user), YOKE_NOT_LOADED);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      database_test(the_forward_end_loads_once_and_fills_both_caches),
      database_test(the_reverse_end_loads_once_and_fills_both_caches),
      database_test(a_missing_reverse_is_remembered),
      database_test(the_reverse_of_an_unsaved_object_asks_nothing),
      database_test(a_required_end_without_a_key_raises_and_asks_nothing),
      database_test(a_nullable_end_without_a_key_is_none),
      database_test(a_dangling_key_is_told_from_an_absent_partner),
      database_test(what_select_related_found_dangling_is_known),
      database_test(a_relation_by_another_field_than_the_key),
      database_test(a_primary_key_relation),
      database_test(a_hidden_reverse_end_has_no_cache),
      database_test(a_filtered_list_of_children_knows_its_parent),
      database_test(children_of_an_unsaved_parent_are_an_error),
      database_test(refresh_clears_the_caches),
      database_test(refresh_reads_what_others_wrote),
      database_test(deleting_a_child_clears_its_partners_cache),
      database_test(an_object_that_is_its_own_partner_forgets_itself_when_deleted),
      database_test(objects_in_no_database_have_relations_too),
      database_test(an_object_in_no_database_cannot_load),
      database_test(an_assigned_partner_brings_its_connection),
      database_test(no_object_is_an_error_and_no_crash),
      database_test(an_outer_object_forgets_what_an_inner_scope_held),
      database_test(an_outer_child_keeps_only_the_key_of_an_inner_parent),
      database_test(a_streamed_object_is_not_held_by_one_that_stays),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
