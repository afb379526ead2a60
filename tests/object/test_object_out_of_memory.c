/* Every allocation fails once, SQLite's own too: a call either works or says why, nothing leaks and
 * nothing is half-written. */
#include <string.h>

#include "object/object_test.h"
#include "support/allocator.h"
#include "support/trial.h"

/* What the calls work on; made anew, without failures, for each round. */
static User *ada, *bob;
static Profile *first, *second;
static IDCard *card;
static Student *student;

static void make_objects(void) {
  ada = User_create(db, .username = "ada");
  bob = User_create(db, .username = "bob");
  first = Profile_create(db, .user = ada, .phone = "1");
  second = Profile_create(db, .user = bob, .phone = "2");
  student = Student_create(db, .name = "eve");
  card = IDCard_create(db, .code = "A");
  assert_non_null(card);
}

static yoke_db *start_round(void) {
  assert_int_equal(open_database(NULL), 0);
  make_objects();
  return db;
}

static void try_call(bool (*act)(void), void (*check)(bool worked)) {
  try_everywhere(&(trial){start_round, act, check});
}

static bool create_two(void) {
  Tag *tag = Tag_create(db, .slug = "red");
  return tag && Label_create(db, .tag = tag, .text = "stop");
}
static void check_two(bool worked) {
  if (worked) assert_int_equal(Label_count(db), 1);
  if (Label_count(db)) assert_string_equal(Label_tag(Label_first(db))->slug, "red");
}
static void creating(void **state) {
  (void)state;
  try_call(create_two, check_two);
}

static bool save_first(void) {
  first->phone = "7";
  return Profile_save(first) && Profile_save_fields(first, "phone, address");
}
static void check_saved(bool worked) {
  Profile *profile = Profile_get(db, .id = eq(first->id));
  assert_true(!worked || strcmp(profile->phone, "7") == 0);
}
static void saving(void **state) {
  (void)state;
  try_call(save_first, check_saved);
}

static bool insert_new(void) {
  card = IDCard_new(db, .code = "B", .student = student);
  return card && IDCard_save(card);
}
static void check_inserted(bool worked) {
  assert_int_equal(IDCard_count(db), worked ? 2 : 1);
  if (card && !worked) assert_true(card->id == 0 && !yoke_is_saved(card));
}
static void inserting(void **state) {
  (void)state;
  try_call(insert_new, check_inserted);
}

static bool read_all(void) {
  User_list *users = User_filter(db, .order_by = "id");
  if (!users) return false;
  for (size_t i = 0; i < users->count; i++) {
    Profile *profile = User_profile(users->items[i]);
    if (!profile || Profile_user(profile) != users->items[i]) return false;
  }
  Profile_list *profiles = Profile_filter(db);
  return profiles && Profile_user(profiles->items[0]) && Profile_user(profiles->items[1]);
}
static void check_nothing(bool worked) {
  (void)worked;
}
static void reading_relations(void **state) {
  (void)state;
  try_call(read_all, check_nothing);
}

static bool assign(void) {
  return IDCard_set_student(card, student);
}
static void check_assigned(bool worked) {
  assert_true(worked ? *card->student_id == student->id : !card->student_id);
  assert_int_equal(IDCard_student_state(card), worked ? YOKE_LOADED : YOKE_NOT_LOADED);
  assert_int_equal(Student_card_state(student), worked ? YOKE_LOADED : YOKE_NOT_LOADED);
}
static void assigning(void **state) {
  (void)state;
  try_call(assign, check_assigned);
}

enum { SOME = 5 };
static User users[SOME];

static bool create_some(void) {
  User *pointers[SOME];
  for (int i = 0; i < SOME; i++) {
    users[i] = (User){.username = (const char *[]){"a", "b", "c", "d", "e"}[i]};
    pointers[i] = &users[i];
  }
  return User_bulk_create(db, pointers, SOME);
}
static void check_some(bool worked) {
  assert_int_equal(User_count(db), worked ? 2 + SOME : 2);
  for (int i = 0; i < SOME; i++) {
    assert_int_equal(yoke_is_saved(&users[i]), worked);
    assert_int_equal(users[i].id != 0, worked);
  }
}
static void creating_in_bulk(void **state) {
  (void)state;
  try_call(create_some, check_some);
}

static bool swap(void) {
  return Profile_swap_user(first, second);
}
static void check_swapped(bool worked) {
  assert_int_equal(first->user_id, worked ? bob->id : ada->id);
  assert_ptr_equal(Profile_user(first), worked ? bob : ada);
  assert_ptr_equal(User_profile(ada), worked ? second : first);
  assert_int_equal(Profile_get(db, .phone = eq("1"))->user_id, first->user_id);
  assert_int_equal(Profile_get(db, .phone = eq("2"))->user_id, second->user_id);
}
static void swapping(void **state) {
  (void)state;
  try_call(swap, check_swapped);
}

static bool replace(void) {
  return User_replace_profile(ada, second);
}
static void check_replaced(bool worked) {
  assert_int_equal(Profile_count(db), worked ? 1 : 2);
  assert_int_equal(Profile_get(db, .phone = eq("2"))->user_id, worked ? ada->id : bob->id);
  assert_ptr_equal(User_profile(ada), worked ? second : first);
  assert_int_equal(second->user_id, worked ? ada->id : bob->id);
}
static void replacing(void **state) {
  (void)state;
  try_call(replace, check_replaced);
}

static bool get_or_create(void) {
  return IDCard_get_or_create(db, NULL, .where = {.code = eq("B")},
                              .defaults = {.student = &(Student_where){.is = student}}) &&
         IDCard_update_or_create(db, NULL, .where = {.code = eq("B")},
                                 .defaults = {.student = ABSENT});
}
static void check_got(bool worked) {
  IDCard_list *cards = IDCard_filter(db, .where = {.code = eq("B")});
  assert_true(cards->count == 1 || (cards->count == 0 && !worked));
  if (worked) assert_null(cards->items[0]->student_id);
}
static void getting_or_creating(void **state) {
  (void)state;
  try_call(get_or_create, check_got);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(creating),
      cmocka_unit_test(saving),
      cmocka_unit_test(inserting),
      cmocka_unit_test(reading_relations),
      cmocka_unit_test(assigning),
      cmocka_unit_test(creating_in_bulk),
      cmocka_unit_test(swapping),
      cmocka_unit_test(replacing),
      cmocka_unit_test(getting_or_creating),
  };
  return cmocka_run_group_tests(tests, start_failing_sqlite, NULL);
}
