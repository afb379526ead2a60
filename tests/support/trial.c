#include "support/trial.h"

#include "support/allocator.h"
#include "support/cmocka_all.h"

/* One round; false when nothing failed in it. */
static bool try_with(const trial *trial, size_t number, bool from) {
  long live = live_allocations();
  yoke_db *db = trial->start();
  if (from)
    fail_from(number);
  else
    fail_at(number);
  bool worked = trial->act();
  bool failed = allocation_failed();
  yoke_code code = yoke_error_code(db);
  fail_at(0);
  if (!failed) assert_true(worked);
  if (!worked && code != YOKE_NO_MEMORY && code != YOKE_TRANSACTION_MANAGEMENT_ERROR)
    fail_msg("allocation %zu: %s: %s", number, yoke_error_name(code), yoke_error(db)->message);
  assert_int_equal(yoke_transaction_depth(db), 0);
  trial->check(worked);
  yoke_close(db);
  if (live_allocations() != live) fail_msg("allocation %zu leaks", number);
  return failed;
}

void try_everywhere(const trial *trial) {
  for (int from = 0; from <= 1; from++)
    for (size_t number = 1; try_with(trial, number, from); number++)
      continue;
}
