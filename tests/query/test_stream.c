/* Streams: flat memory, batched lazy reads, and nothing else disturbed. */
#include <stdio.h>
#include <stdlib.h>

#include "query/query_test.h"
#include "support/allocator.h"

static void make_users(int count) {
  assert_true(yoke_begin(db));
  for (int i = 0; i < count; i++) {
    char sql[200];
    snprintf(sql, sizeof sql, "INSERT INTO library_user (username, is_active) VALUES ('u%d', 1)",
             i);
    assert_true(yoke_execute(db, sql));
    snprintf(sql, sizeof sql, "INSERT INTO library_profile (user_id, phone) VALUES (%d, '%d')",
             i + 1, i);
    assert_true(yoke_execute(db, sql));
  }
  assert_true(yoke_commit(db));
}

static void a_stream_gives_every_row_in_order(void **state) {
  (void)state;
  make_users(1001);
  User_iterator *users = User_iterate(db, .order_by = "id");
  int count = 0;
  for (User *user; (user = User_next(users)); count++)
    assert_int_equal(user->id, count + 1);
  assert_int_equal(count, 1001);
  assert_fine();
}

static void memory_stays_flat(void **state) {
  (void)state;
  make_users(5000);
  Profile_iterator *profiles = Profile_iterate(db, .select_related = "user");
  for (int i = 0; i < 1000; i++)
    assert_non_null(Profile_next(profiles));
  long before = live_allocations();
  for (int i = 0; i < 3000; i++)
    assert_non_null(Profile_user(Profile_next(profiles)));
  assert_int_equal(live_allocations(), before);
  Profile_stop(profiles);
}

static void a_million_rows_take_no_more_memory_than_a_thousand(void **state) {
  (void)state;
  assert_true(yoke_execute(db, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                               "WHERE i < 1000000) INSERT INTO library_user (username, is_active) "
                               "SELECT 'user' || i, 1 FROM n"));
  User_iterator *users = User_iterate(db);
  long before = 0;
  int count = 0;
  for (User *user; (user = User_next(users)); count++) {
    if (count == 1000) before = live_allocations();
    if (count == 999000) assert_int_equal(live_allocations(), before);
  }
  assert_fine();
  assert_int_equal(count, 1000000);
}

static void a_lazy_read_serves_the_whole_chunk(void **state) {
  (void)state;
  make_users(250);
  Profile_iterator *profiles = Profile_iterate(db, .order_by = "id");
  /* The stream itself, and the users of 100, 100 and 50 profiles. */
  assert_asks(4, for (Profile *profile; (profile = Profile_next(profiles));)
                     assert_int_equal(Profile_user(profile)->id, profile->user_id));
}

static void other_queries_run_inside_the_loop(void **state) {
  (void)state;
  make_users(300);
  int rounds = 0;
  User_iterator *outer = User_iterate(db, .order_by = "id");
  for (User *user; (user = User_next(outer)) && rounds < 150; rounds++) {
    User_iterator *inner = User_iterate(db, .order_by = "id");
    assert_int_equal(User_next(inner)->id, 1);
    User_stop(inner);
    assert_int_equal(User_filter(db, .order_by = "id")->count, 300);
    assert_int_equal(User_update(db, .where = {.is = user}, .set = {.age = to(rounds)}), 1);
    assert_int_equal(user->id, rounds + 1);
  }
  User_stop(outer);
}

static void the_end_of_a_scope_does_not_end_a_stream(void **state) {
  (void)state;
  make_users(300);
  assert_true(yoke_push(db));
  char *name = strdup("u0");
  User_iterator *users = User_iterate(db, .where = {.username = gte(name)}, .order_by = "id");
  memset(name, 'z', 2); /* borrowed for the call only */
  free(name);
  assert_int_equal(User_next(users)->id, 1);
  yoke_pop(db);
  int count = 1;
  while (User_next(users))
    count++;
  assert_int_equal(count, 300);
}

static void a_stream_outlives_the_end_of_a_transaction(void **state) {
  (void)state;
  make_users(300);
  assert_true(yoke_begin(db));
  User_iterator *users = User_iterate(db, .order_by = "id");
  assert_int_equal(User_next(users)->id, 1);
  assert_int_equal(User_update(db, .set = {.age = to(1)}), 300);
  assert_true(yoke_commit(db));
  int count = 1;
  while (User_next(users))
    count++;
  assert_int_equal(count, 300);
  assert_fine();
}

static void a_stream_left_open_ends_with_the_connection(void **state) {
  (void)state;
  make_users(300);
  assert_non_null(User_next(User_iterate(db)));
}

/* An order_by that is made up anew for each call is a new shape each time. */
static void shapes_without_end_are_no_leak(void **state) {
  (void)state;
  make_users(300);
  char order[1200] = "id";
  User_iterator *users = NULL;
  for (int i = 0; i < 1100; i++) {
    order[2 + i] = ' ';
    User_stop(users);
    users = User_iterate(db, .order_by = order);
    assert_int_equal(User_next(users)->id, 1);
  }
  order[2] = '\0';
  assert_int_equal(User_filter(db, .order_by = order, .limit = 2)->count, 2);
  assert_int_equal(User_next(users)->id, 2);
}

static void an_empty_stream_ends_at_once(void **state) {
  (void)state;
  User_iterator *users = User_iterate(db);
  assert_non_null(users);
  assert_null(User_next(users));
  assert_fine();
  int64_t none[1];
  assert_asks(0, users = User_iterate(db, .where = {.id = in(none, 0)}));
  assert_asks(0, assert_null(User_next(users)));
  assert_fine();
  User_stop(NULL);
}

static void a_wrong_query_gives_no_stream(void **state) {
  (void)state;
  assert_null(User_iterate(db, .order_by = "nope"));
  assert_string_equal(yoke_error_name(yoke_error_code(db)), "FieldError");
}

static void a_closed_stream_has_no_more_and_may_be_closed_again(void **state) {
  (void)state;
  make_users(3);
  User_iterator *users = User_iterate(db, .order_by = "id");
  while (User_next(users))
    continue;
  assert_null(User_next(users));
  User_stop(users);
  User_stop(users);
  users = User_iterate(db, .order_by = "id");
  assert_string_equal(User_next(users)->username, "u0");
  User_stop(users);
  assert_null(User_next(users));
  User_stop(users);
}

static void a_stream_tells_why_it_failed(void **state) {
  (void)state;
  make_users(300);
  assert_true(yoke_execute(db, "UPDATE library_user SET joined = 'soon' WHERE id = 250"));
  User_iterator *users = User_iterate(db, .order_by = "id");
  int count = 0;
  while (User_next(users))
    count++;
  assert_int_equal(count, 200);
  assert_string_equal(yoke_error_name(yoke_error_code(db)), "DataError");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      empty_test(a_stream_gives_every_row_in_order),
      empty_test(memory_stays_flat),
      empty_test(a_million_rows_take_no_more_memory_than_a_thousand),
      empty_test(a_lazy_read_serves_the_whole_chunk),
      empty_test(other_queries_run_inside_the_loop),
      empty_test(the_end_of_a_scope_does_not_end_a_stream),
      empty_test(a_stream_outlives_the_end_of_a_transaction),
      empty_test(a_stream_left_open_ends_with_the_connection),
      empty_test(shapes_without_end_are_no_leak),
      empty_test(an_empty_stream_ends_at_once),
      empty_test(a_wrong_query_gives_no_stream),
      empty_test(a_closed_stream_has_no_more_and_may_be_closed_again),
      empty_test(a_stream_tells_why_it_failed),
  };
  return cmocka_run_group_tests_name("streams", tests, NULL, NULL);
}
