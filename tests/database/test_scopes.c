#include <stdlib.h>

#include "database_test.h"
#include "support/allocator.h"

static int open_database(void **state) {
  yoke_db *db = yoke_open(":memory:");
  *state = db;
  return !db;
}

static int close_database(void **state) {
  yoke_close(*state);
  return 0;
}

static void what_is_made_lives_until_its_scope_ends(void **state) {
  yoke_db *db = *state;
  const char *outer = yoke_text(db, "outer");
  assert_true(yoke_push(db));
  const char *inner = yoke_printf(db, "%s %d", "inner", 1);
  assert_true(yoke_push(db));
  assert_memory_equal(yoke_alloc(db, 20), (char[20]){0}, 20);
  yoke_pop(db);
  assert_string_equal(inner, "inner 1");
  yoke_pop(db);
  assert_string_equal(outer, "outer");
}

static void the_outermost_scope_is_not_popped(void **state) {
  yoke_db *db = *state;
  const char *kept = yoke_text(db, "kept");
  assert_true(yoke_push(db));
  yoke_pop(db);
  assert_int_equal(yoke_error_code(db), YOKE_OK);
  yoke_pop(db);
  assert_int_equal(yoke_error_code(db), YOKE_VALUE_ERROR);
  assert_string_equal(yoke_error(db)->message,
                      "There is no scope to end: the outermost one ends with yoke_close().");
  assert_string_equal(kept, "kept");
  assert_non_null(yoke_text(db, "more"));
}

static void a_server_that_pushes_and_pops_stops_allocating(void **state) {
  yoke_db *db = *state;
  for (int round = 0; round < 100; round++) {
    if (round == 3) fail_from(1);
    assert_true(yoke_push(db));
    for (int i = 0; i < 100; i++)
      assert_non_null(yoke_alloc(db, 100));
    assert_true(yoke_push(db));
    assert_non_null(yoke_text(db, "nested"));
    yoke_pop(db);
    yoke_pop(db);
  }
  fail_at(0);
}

static void closing_frees_every_scope(void **state) {
  yoke_db *db = *state;
  long before = live_allocations();
  yoke_db *other = yoke_open(":memory:");
  for (int i = 0; i < 10; i++) {
    assert_true(yoke_push(other));
    assert_non_null(yoke_alloc(other, 100000));
  }
  yoke_pop(other);
  yoke_close(other);
  assert_int_equal(live_allocations(), before);
  assert_no_error(db);
}

static void without_memory_a_call_says_so_and_changes_nothing(void **state) {
  yoke_db *db = *state;
  assert_non_null(yoke_text(db, "x"));
  fail_from(1);
  assert_null(yoke_alloc(db, 100000));
  assert_error(db, YOKE_NO_MEMORY, "out of memory");
  assert_false(yoke_push(db));
  assert_error(db, YOKE_NO_MEMORY, "out of memory");
  assert_null(yoke_printf(db, "%0100000d", 1));
  assert_error(db, YOKE_NO_MEMORY, "out of memory");
  fail_at(0);
  assert_non_null(yoke_alloc(db, 100000));
}

static void a_text_can_be_made_of_the_error_of_the_last_call(void **state) {
  yoke_db *db = *state;
  assert_false(yoke_execute(db, "SELEC"));
  const char *told = yoke_printf(db, "%s!", yoke_error(db)->message);
  assert_string_equal(told, "near \"SELEC\": syntax error!");
  assert_error(db, YOKE_OPERATIONAL_ERROR, "near \"SELEC\": syntax error");
}

static void scopes_know_which_ends_first(void **state) {
  yoke_db *db = *state;
  yoke_arena *outer = yoke_scope(db), stream = {0};
  assert_true(yoke_push(db));
  yoke_arena *inner = yoke_scope(db);
  assert_true(yoke_scope_ends_before(db, inner, outer));
  assert_false(yoke_scope_ends_before(db, outer, inner));
  assert_false(yoke_scope_ends_before(db, inner, inner));
  assert_true(yoke_scope_ends_before(db, &stream, inner));
  yoke_pop(db);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_database, close_database)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(what_is_made_lives_until_its_scope_ends),
      TEST(the_outermost_scope_is_not_popped),
      TEST(a_server_that_pushes_and_pops_stops_allocating),
      TEST(closing_frees_every_scope),
      TEST(without_memory_a_call_says_so_and_changes_nothing),
      TEST(a_text_can_be_made_of_the_error_of_the_last_call),
      TEST(scopes_know_which_ends_first),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
