#include <stdint.h>
#include <string.h>

#include "common/arena.h"
#include "support/allocator.h"
#include "support/cmocka_all.h"

static void all_zero_is_an_empty_arena(void **state) {
  (void)state;
  yoke_arena arena = {0};
  assert_int_equal(yoke_arena_size(&arena), 0);
  yoke_arena_reset(&arena);
  yoke_arena_free(&arena);
}

static void memory_is_zeroed_aligned_and_apart(void **state) {
  (void)state;
  yoke_arena arena = {0};
  static const char zeros[300];
  char *before = NULL;
  size_t size_before = 0;
  for (size_t size = 1; size < sizeof zeros; size++) {
    char *memory = yoke_arena_alloc(&arena, size);
    assert_int_equal((uintptr_t)memory % _Alignof(max_align_t), 0);
    assert_memory_equal(memory, zeros, size);
    if (before) assert_memory_equal(before, memset((char[300]){0}, 'x', 300), size_before);
    before = memset(memory, 'x', size);
    size_before = size;
    yoke_arena_text(&arena, "odd"); /* leaves the next one unaligned */
  }
  yoke_arena_free(&arena);
}

static void memory_is_zeroed_again_after_a_reset(void **state) {
  (void)state;
  yoke_arena arena = {0};
  memset(yoke_arena_alloc(&arena, 100), 'x', 100);
  yoke_arena_reset(&arena);
  assert_memory_equal(yoke_arena_alloc(&arena, 100), (char[100]){0}, 100);
  yoke_arena_free(&arena);
}

static void copies_may_hold_nuls_and_end_in_one(void **state) {
  (void)state;
  yoke_arena arena = {0};
  assert_memory_equal(yoke_arena_copy(&arena, "a\0b", 3), "a\0b", 4);
  assert_string_equal(yoke_arena_copy(&arena, NULL, 0), "");
  assert_string_equal(yoke_arena_text(&arena, "profile"), "profile");
  assert_string_equal(yoke_arena_printf(&arena, "%s_%d", "user", 7), "user_7");
  assert_string_equal(yoke_arena_printf(&arena, "plain"), "plain");
  assert_string_equal(yoke_arena_printf(&arena, "%s", ""), "");
  assert_string_equal(yoke_arena_printf(&arena, "<%s.%s>%s", "auth", "User", "!"), "<auth.User>!");
  assert_string_equal(yoke_arena_printf(&arena, "%s%%", "7"), "7%");
  assert_string_equal(yoke_arena_join(&arena, "auth", ".", "User", NULL), "auth.User");
  assert_string_equal(yoke_arena_join(&arena, "", NULL), "");
  for (int size = 250; size < 260; size++) {
    const char *long_one = yoke_arena_printf(&arena, "%*d", size, 7);
    assert_int_equal(strlen(long_one), size);
    assert_int_equal(long_one[size - 1], '7');
  }
  yoke_arena_free(&arena);
}

static void an_inner_arena_is_emptied_alone_and_freed_with_its_outer_one(void **state) {
  (void)state;
  yoke_arena arena = {0};
  char *kept = yoke_arena_text(&arena, "kept");
  yoke_arena *inner = yoke_arena_inner(&arena), *other = yoke_arena_inner(&arena);
  char *text = yoke_arena_text(inner, "while");
  memset(yoke_arena_alloc(other, 10000), 'x', 10000);
  yoke_arena_reset(inner);
  assert_ptr_equal(yoke_arena_text(inner, "again"), text);
  assert_string_equal(kept, "kept");
  yoke_arena_reset(&arena); /* a leak would be told of by the sanitizer */
  memset(yoke_arena_alloc(yoke_arena_inner(&arena), 10000), 'x', 10000);
  yoke_arena_free(&arena);
}

static void large_requests_leave_the_small_blocks_in_use(void **state) {
  (void)state;
  yoke_arena arena = {0};
  char *small = yoke_arena_copy(&arena, "a", 1);
  memset(yoke_arena_alloc(&arena, 5000000), 'x', 5000000);
  assert_ptr_equal(yoke_arena_copy(&arena, "b", 1), small + 2);
  yoke_arena_free(&arena);
}

static void a_million_small_requests_waste_little(void **state) {
  (void)state;
  yoke_arena arena = {0};
  size_t asked = 0;
  for (int i = 0; i < 1000000; i++) {
    yoke_arena_alloc(&arena, 48);
    asked += 48;
  }
  assert_true(yoke_arena_size(&arena) < asked + (2 << 20));
  yoke_arena_free(&arena);
}

static void an_array_grows_by_doubling_and_keeps_its_items(void **state) {
  (void)state;
  yoke_arena arena = {0};
  int *items = NULL;
  for (size_t count = 0; count < 1000; count++) {
    items = yoke_arena_grow(&arena, items, count, sizeof *items);
    items[count] = (int)count;
  }
  for (int i = 0; i < 1000; i++)
    assert_int_equal(items[i], i);
  yoke_arena_free(&arena);
}

static void a_loop_that_recycles_stops_allocating(void **state) {
  (void)state;
  yoke_arena arena = {0};
  for (int round = 0; round < 10; round++) {
    for (int i = 0; i < 100; i++)
      yoke_arena_alloc(&arena, 500);
    yoke_arena_reset(&arena);
  }
  size_t settled = yoke_arena_size(&arena);
  fail_from(1);
  for (int round = 0; round < 10; round++) {
    for (int i = 0; i < 100; i++)
      assert_non_null(yoke_arena_alloc(&arena, 500));
    yoke_arena_reset(&arena);
  }
  fail_at(0);
  assert_int_equal(yoke_arena_size(&arena), settled);
  assert_true(settled <= 1 << 20);
  yoke_arena_free(&arena);
}

static void a_failed_allocation_returns_null_and_loses_nothing(void **state) {
  (void)state;
  every_allocation_fails {
    yoke_arena arena = {0};
    char *text = yoke_arena_text(&arena, "kept");
    void *large = yoke_arena_alloc(&arena, 100000);
    int *items = yoke_arena_grow(&arena, NULL, 0, 50000);
    if (!allocation_failed()) assert_true(text && large && items);
    if (text) assert_string_equal(text, "kept");
    yoke_arena_free(&arena);
  }
}

static void absurd_sizes_fail(void **state) {
  (void)state;
  yoke_arena arena = {0};
  assert_null(yoke_arena_alloc(&arena, SIZE_MAX));
  assert_null(yoke_arena_alloc(&arena, SIZE_MAX - 8));
  assert_null(yoke_arena_copy(&arena, "", SIZE_MAX));
  assert_null(yoke_arena_grow(&arena, &arena, (size_t)1 << 62, 16));
  yoke_arena_free(&arena);
}

static void on_failure_is_jumped_to_instead_of_null(void **state) {
  (void)state;
  jmp_buf on_failure;
  yoke_arena arena = {.on_failure = &on_failure};
  fail_at(1);
  volatile bool jumped = false;
  if (setjmp(on_failure)) {
    jumped = true;
  } else {
    yoke_arena_text(&arena, "never");
  }
  fail_at(0);
  assert_true(jumped);
  yoke_arena_free(&arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(all_zero_is_an_empty_arena),
      cmocka_unit_test(memory_is_zeroed_aligned_and_apart),
      cmocka_unit_test(memory_is_zeroed_again_after_a_reset),
      cmocka_unit_test(an_inner_arena_is_emptied_alone_and_freed_with_its_outer_one),
      cmocka_unit_test(copies_may_hold_nuls_and_end_in_one),
      cmocka_unit_test(large_requests_leave_the_small_blocks_in_use),
      cmocka_unit_test(a_million_small_requests_waste_little),
      cmocka_unit_test(an_array_grows_by_doubling_and_keeps_its_items),
      cmocka_unit_test(a_loop_that_recycles_stops_allocating),
      cmocka_unit_test(a_failed_allocation_returns_null_and_loses_nothing),
      cmocka_unit_test(absurd_sizes_fail),
      cmocka_unit_test(on_failure_is_jumped_to_instead_of_null),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
