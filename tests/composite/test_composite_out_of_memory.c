/* Every allocation fails once, SQLite's own too: rows with a composite key are written all
 * or none, and nothing leaks. */
#include "composite/ledger_test.h"
#include "support/allocator.h"
#include "support/trial.h"

static books objects;

static yoke_db *start_trial(void) {
  assert_int_equal(open_database(NULL), 0);
  objects = new_books();
  return db;
}

static bool create_order(void) {
  return Order_create(db, .tenant = objects.b, .number = 5, .code = "new");
}

static void created_or_not(bool worked) {
  assert_int_equal(Order_count(db), 3 + worked);
}

static void create_is_all_or_nothing(void **state) {
  (void)state;
  try_everywhere(&(trial){start_trial, create_order, created_or_not});
}

static bool save_and_read(void) {
  objects.a1->note = "n";
  return Order_save(objects.a1) && Order_refresh(objects.a1) &&
         Order_filter(db, .where = {.is = objects.a1}, .order_by = "-pk") &&
         Pair_save(Pair_new(db, .left = "x", .right = {.bytes = {1}}));
}

static void saved_or_not(bool worked) {
  assert_true(Pair_count(db) == 1 || !worked);
  assert_int_equal(Order_count(db), 3);
}

static void saving_and_reading_leak_nothing(void **state) {
  (void)state;
  try_everywhere(&(trial){start_trial, save_and_read, saved_or_not});
}

static bool create_two(void) {
  Order *orders[] = {Order_new(db, .tenant = objects.a, .number = 8, .code = "x8"),
                     Order_new(db, .tenant = objects.a, .number = 9, .code = "x9")};
  return orders[0] && orders[1] && Order_bulk_create(db, orders, 2);
}

static void both_or_neither(bool worked) {
  assert_int_equal(Order_count(db), worked ? 5 : 3);
}

static void bulk_create_is_all_or_nothing(void **state) {
  (void)state;
  try_everywhere(&(trial){start_trial, create_two, both_or_neither});
}

static bool delete_tenant(void) {
  return Tenant_delete(objects.a, NULL);
}

static void gone_or_whole(bool worked) {
  assert_int_equal(Tenant_count(db), 2 - worked);
  assert_int_equal(Order_count(db), worked ? 1 : 3);
}

static void delete_is_all_or_nothing(void **state) {
  (void)state;
  try_everywhere(&(trial){start_trial, delete_tenant, gone_or_whole});
}

/* Refused, or out of memory on the way there. */
static bool be_restricted(void) {
  if (!Lease_create(db, .label = "x", .started = {2024, 1, 2}, .owner = objects.ada) ||
      !Lease_create(db, .label = "x", .started = {2024, 1, 3}, .owner = objects.ada))
    return false;
  return !Owner_delete(objects.ada, NULL) && yoke_error_code(db) == YOKE_RESTRICTED_ERROR;
}

static void owner_stays(bool worked) {
  (void)worked;
  assert_int_equal(Owner_count(db), 1);
}

static void what_is_restricted_stays(void **state) {
  (void)state;
  try_everywhere(&(trial){start_trial, be_restricted, owner_stays});
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(create_is_all_or_nothing),
      cmocka_unit_test(saving_and_reading_leak_nothing),
      cmocka_unit_test(bulk_create_is_all_or_nothing),
      cmocka_unit_test(delete_is_all_or_nothing),
      cmocka_unit_test(what_is_restricted_stays),
  };
  return cmocka_run_group_tests(tests, start_failing_sqlite, NULL);
}
