/* An allocator that counts and fails when told to. A program that uses anything of this header has
 * it under yoke_set_allocator() from before main().
 *
 *   every_allocation_fails {
 *     yoke_db *db = yoke_open(":memory:");
 *     if (!allocation_failed()) assert_non_null(db);
 *     yoke_close(db);
 *   }
 *
 * runs the block with its first allocation failing, then its second, and so on until none did; each
 * is done twice: with that one allocation failing, and with all from there on. After each round as
 * many allocations must be live as before it. */
#ifndef TESTS_SUPPORT_ALLOCATOR_H
#define TESTS_SUPPORT_ALLOCATOR_H

#include <stdbool.h>
#include <stddef.h>

/* The `number`-th allocation from now on fails, 1 being the next; 0: none. */
void fail_at(size_t number);

/* It and all after it. */
void fail_from(size_t number);

/* Whether one failed since fail_at() or fail_from(). */
bool allocation_failed(void);

/* How many are live now. */
long live_allocations(void);

/* SQLite's own memory comes from here too, so that it fails as well. Before SQLite is used. */
void use_allocator_for_sqlite(void);

/* The same as a group's setup. */
int start_failing_sqlite(void **state);

typedef struct failing_rounds {
  size_t number;
  bool from, started;
  long live;
  const char *file;
  int line;
} failing_rounds;

/* Ends a round, with cmocka's fail_msg() if it leaked, and starts the next; false after the last.
 */
bool next_failing_round(failing_rounds *rounds);

#define every_allocation_fails                                                                     \
  for (failing_rounds failing_now = {.file = __FILE__, .line = __LINE__};                          \
       next_failing_round(&failing_now);)

/* realloc(), and free() with size 0. */
void *counting_reallocate(void *pointer, size_t size);

#endif
