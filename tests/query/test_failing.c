/* Every allocation may fail: the call then says so, nothing leaks, and the next call works. */
#include "query/query_test.h"
#include "support/allocator.h"

/* A database that is open before memory runs out. */
static void assert_out_of_memory(void) {
  assert_string_equal(yoke_error_name(yoke_error_code(db)), "MemoryError");
}

static void one_query_of_each_kind(void) {
  const char *long_names[40];
  for (int i = 0; i < 40; i++)
    long_names[i] = "a name that is longer than the room for keys is wide, by some";
  bool fine =
      User_filter(db,
                  .where = {.username = in(long_names, 40),
                            .any = (User_where[]){{.username = contains("a")},
                                                  {.age = gt(1)},
                                                  {.profile = &(Profile_where){.phone = eq("1")}},
                                                  {.profile = ABSENT},
                                                  YOKE_END}},
                  .exclude = {.edited = &(Book_where){.title = eq("x")}},
                  .select_related = "profile badge passport", .order_by = "-profile__phone id",
                  .limit = 3) &&
      User_get(db, .username = eq("ada")) && User_first(db) && User_count(db) >= 0 &&
      User_exists(db) && User_update(db, .set = {.age = to(3)}) >= 0;
  if (!fine) assert_out_of_memory();
  User_iterator *users = User_iterate(db, .where = {.username = gt("a")});
  if (!users) assert_out_of_memory();
  while (users && User_next(users))
    continue;
  if (!User_filter(db, .order_by = "nope")) assert_int_not_equal(yoke_error_code(db), YOKE_OK);
  if (!User_filter(db, .select_related = "nope"))
    assert_int_not_equal(yoke_error_code(db), YOKE_OK);
}

static void every_allocation_may_fail(void **state) {
  (void)state;
  every_allocation_fails {
    if (open_with_users(NULL) == 0) one_query_of_each_kind();
    yoke_close(db);
    db = NULL;
  }
}

static void a_query_works_after_one_that_ran_out_of_memory(void **state) {
  (void)state;
  for (size_t number = 1;; number++) {
    assert_int_equal(open_with_users(NULL), 0);
    fail_at(number);
    const User_list *users = User_filter(db, .where = {.profile = PRESENT}, .order_by = "id");
    bool failed = allocation_failed();
    fail_at(0);
    if (!users) assert_out_of_memory();
    assert_string_equal(names(User_filter(db, .where = {.profile = PRESENT}, .order_by = "id")),
                        "ada bob");
    yoke_close(db);
    if (!failed) return;
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_allocation_may_fail),
      cmocka_unit_test(a_query_works_after_one_that_ran_out_of_memory),
  };
  use_allocator_for_sqlite();
  return cmocka_run_group_tests_name("queries out of memory", tests, NULL, NULL);
}
