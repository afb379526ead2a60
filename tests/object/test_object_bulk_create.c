/* bulk_create(): all or none, keys set, one statement for any number of objects. */
#include <stdlib.h>
#include <string.h>

#include "object/object_test.h"

enum { MANY = 1000 };

static void many_pairs_are_inserted_with_their_keys(void **state) {
  (void)state;
  User *users[MANY];
  Profile *profiles[MANY];
  for (int i = 0; i < MANY; i++) {
    users[i] = User_new(db, .username = yoke_printf(db, "user%d", i));
    profiles[i] = Profile_new(db, .user = users[i]);
  }
  assert_true(User_bulk_create(db, users, MANY));
  assert_true(Profile_bulk_create(db, profiles, MANY));
  for (int i = 0; i < MANY; i++) {
    assert_true(yoke_is_saved(users[i]) && yoke_is_saved(profiles[i]));
    assert_int_equal(users[i]->id, i + 1);
    assert_int_equal(profiles[i]->user_id, users[i]->id);
  }
  assert_int_equal(Profile_count(db), MANY);
  assert_string_equal(Profile_user(Profile_get(db, .id = eq(MANY)))->username, "user999");
}

static void those_with_a_key_go_first(void **state) {
  (void)state;
  Moment *moments[] = {Moment_new(db), Moment_new(db, .id = 5)};
  assert_true(Moment_bulk_create(db, moments, 2));
  assert_int_equal(moments[0]->id, 6); /* Django's number, too */
  assert_int_equal(moments[1]->id, 5);
  assert_true(moments[0]->created.microseconds > 0);
}

static void one_that_fails_undoes_all(void **state) {
  (void)state;
  User *users[] = {User_new(db, .username = "a"), User_new(db, .username = "b"),
                   User_new(db, .username = "b")};
  assert_false(User_bulk_create(db, users, 3));
  assert_error(YOKE_INTEGRITY_ERROR, "UNIQUE constraint failed: pairs_user.username");
  assert_about("pairs.User", "username");
  for (int i = 0; i < 3; i++) {
    assert_int_equal(users[i]->id, 0);
    assert_false(yoke_is_saved(users[i]));
  }
  assert_int_equal(User_count(db), 0);
}

static void within_a_transaction_a_failure_breaks_it(void **state) {
  (void)state;
  User *users[] = {User_new(db, .username = "a"), User_new(db, .username = "a")};
  yoke_begin(db);
  assert_false(User_bulk_create(db, users, 2));
  assert_true(yoke_get_rollback(db));
  yoke_rollback(db);
  assert_int_equal(User_count(db), 0);
}

static void a_value_out_of_range_undoes_all(void **state) {
  (void)state;
  Moment *moments[] = {Moment_new(db), Moment_new(db, .small = 40000)};
  assert_false(Moment_bulk_create(db, moments, 2));
  assert_int_equal(yoke_error_code(db), YOKE_DATA_ERROR);
  assert_int_equal(Moment_count(db), 0);
}

static void objects_of_ones_own_are_attached(void **state) {
  (void)state;
  User users[3] = {{.username = "a"}, {.username = "b"}, {.username = "c"}};
  User *pointers[] = {&users[0], &users[1], &users[2]};
  assert_true(User_bulk_create(db, pointers, 3));
  assert_int_equal(users[2].id, 3);
  users[2].username = "d";
  assert_true(User_save(&users[2]));
  assert_true(User_exists(db, .where = {.username = eq("d")}));
}

static void nothing_is_created_from_nothing(void **state) {
  (void)state;
  assert_asks(0, assert_true(User_bulk_create(db, NULL, 0)));
}

static int begins, inserts;
static void count(void *argument, const char *sql) {
  (void)argument;
  begins += strncmp(sql, "BEGIN", 5) == 0;
  inserts += strncmp(sql, "INSERT", 6) == 0;
}

static void it_is_one_transaction(void **state) {
  (void)state;
  User *users[] = {User_new(db, .username = "a"), User_new(db, .username = "b")};
  yoke_watch(db, count, NULL);
  assert_true(User_bulk_create(db, users, 2));
  assert_int_equal(begins, 1);
  assert_int_equal(inserts, 2);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      database_test(many_pairs_are_inserted_with_their_keys),
      database_test(those_with_a_key_go_first),
      database_test(one_that_fails_undoes_all),
      database_test(within_a_transaction_a_failure_breaks_it),
      database_test(a_value_out_of_range_undoes_all),
      database_test(objects_of_ones_own_are_attached),
      database_test(nothing_is_created_from_nothing),
      database_test(it_is_one_transaction),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
