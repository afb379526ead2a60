#include <stdint.h>
#include <string.h>

#include "common/buffer.h"
#include "support/allocator.h"
#include "support/cmocka_all.h"

static void what_is_appended_stands_in_a_row(void **state) {
  (void)state;
  yoke_buffer buffer = {0};
  yoke_buffer_puts(&buffer, "SELECT ");
  yoke_buffer_putc(&buffer, '"');
  yoke_buffer_add(&buffer, "phone number", 5);
  yoke_buffer_printf(&buffer, "\" LIMIT %d", 20);
  assert_string_equal(buffer.text, "SELECT \"phone\" LIMIT 20");
  assert_int_equal(buffer.size, strlen(buffer.text));
  yoke_buffer_free(&buffer);
  assert_null(buffer.text);
}

static void it_grows_as_far_as_needed(void **state) {
  (void)state;
  yoke_buffer buffer = {0};
  for (int i = 0; i < 10000; i++)
    yoke_buffer_printf(&buffer, "%d,", i % 10);
  assert_int_equal(buffer.size, 20000);
  assert_int_equal(strlen(buffer.text), 20000);
  yoke_buffer_free(&buffer);
}

static void cleared_it_keeps_its_memory(void **state) {
  (void)state;
  yoke_buffer buffer = {0};
  yoke_buffer_puts(&buffer, "first");
  yoke_buffer_clear(&buffer);
  assert_string_equal(buffer.text, "");
  fail_from(1);
  yoke_buffer_puts(&buffer, "second");
  fail_at(0);
  assert_string_equal(buffer.text, "second");
  yoke_buffer_free(&buffer);
}

static void a_failure_sticks_and_keeps_what_was_there(void **state) {
  (void)state;
  every_allocation_fails {
    yoke_buffer buffer = {0};
    for (int i = 0; i < 1000; i++)
      yoke_buffer_puts(&buffer, "text");
    assert_int_equal(buffer.failed, allocation_failed());
    if (!buffer.failed) assert_int_equal(buffer.size, 4000);
    yoke_buffer_free(&buffer);
  }
}

static void an_absurd_size_fails(void **state) {
  (void)state;
  yoke_buffer buffer = {0};
  yoke_buffer_puts(&buffer, "some");
  yoke_buffer_add(&buffer, "", SIZE_MAX - 2);
  assert_true(buffer.failed);
  assert_string_equal(buffer.text, "some");
  yoke_buffer_free(&buffer);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_is_appended_stands_in_a_row),
      cmocka_unit_test(it_grows_as_far_as_needed),
      cmocka_unit_test(cleared_it_keeps_its_memory),
      cmocka_unit_test(a_failure_sticks_and_keeps_what_was_there),
      cmocka_unit_test(an_absurd_size_fails),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
