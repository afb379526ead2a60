#include <malloc.h>
#include <sqlite3.h>

#include "support/allocator.h"
#include "support/cmocka_all.h"

static void *allocate(int size) {
  return counting_reallocate(NULL, (size_t)size);
}

static void release(void *pointer) {
  counting_reallocate(pointer, 0);
}

static void *reallocate(void *pointer, int size) {
  return counting_reallocate(pointer, (size_t)size);
}

static int size_of(void *pointer) {
  return pointer ? (int)malloc_usable_size(pointer) : 0;
}

static int round_up(int size) {
  return (size + 7) & ~7;
}

static int start(void *argument) {
  (void)argument;
  return SQLITE_OK;
}

static void stop(void *argument) {
  (void)argument;
}

/* Without lookaside memory, which would serve small requests that are to fail; and initialized now,
 * so that what SQLite keeps for good is not counted against a test. */
void use_allocator_for_sqlite(void) {
  static const sqlite3_mem_methods methods = {allocate, release, reallocate, size_of,
                                              round_up, start,   stop,       NULL};
  assert_int_equal(sqlite3_config(SQLITE_CONFIG_MALLOC, &methods), SQLITE_OK);
  assert_int_equal(sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0), SQLITE_OK);
  assert_int_equal(sqlite3_initialize(), SQLITE_OK);
}

int start_failing_sqlite(void **state) {
  (void)state;
  use_allocator_for_sqlite();
  return 0;
}
