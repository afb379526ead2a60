/* Models with a CompositePrimaryKey: rows deleted, with what hangs on them and under what they hang
 * on, and rows that tie a many-to-many relation. Counts and texts are Django's, run with the same
 * models. */
#include <string.h>

#include "composite/ledger_test.h"

static size_t counted(const yoke_deleted *deleted, const char *label) {
  for (size_t i = 0; i < deleted->model_count; i++)
    if (strcmp(deleted->models[i].label, label) == 0) return deleted->models[i].count;
  return 0;
}

static void one_object_is_deleted_by_its_whole_key(void **state) {
  (void)state;
  books books = new_books();
  yoke_deleted deleted;
  assert_non_null(Remark_create(db, .order = books.a1, .text = "r"));
  assert_true(Order_delete(books.a1, &deleted));
  assert_int_equal(deleted.total, 2);
  assert_int_equal(counted(&deleted, "ledger.Remark"), 1);
  assert_int_equal(counted(&deleted, "ledger.Order"), 1);
  assert_codes(Order_filter(db), "b1 a2");
  assert_false(Order_delete(books.a1, NULL));
  assert_error(YOKE_VALUE_ERROR,
               "Order object can't be deleted because its pk attribute is set to None.");
}

static void one_object_nothing_hangs_on_is_deleted_unread(void **state) {
  (void)state;
  books books = new_books();
  Guard *guard = Guard_create(db, .name = "g", .tenant = books.a);
  assert_non_null(Guard_create(db, .name = "g", .tenant = books.b));
  yoke_deleted deleted;
  assert_asks(1, assert_true(Guard_delete(guard, &deleted)));
  assert_int_equal(deleted.total, 1);
  assert_int_equal(Guard_first(db)->tenant_id, books.b->id);
}

static void a_query_deletes_the_rows_it_finds(void **state) {
  (void)state;
  books books = new_books();
  yoke_deleted deleted;
  assert_non_null(Remark_create(db, .order = books.a2, .text = "r"));
  assert_true(
      Order_delete_where(db, &deleted, .where = {.tenant = &(Tenant_where){.is = books.a}}));
  assert_int_equal(deleted.total, 3);
  assert_codes(Order_filter(db), "b1");
  assert_true(
      Lease_delete_where(db, &deleted, .where = {.owner = &(Owner_where){.name = eq("x")}}));
  assert_int_equal(deleted.total, 0);
}

/* The key's columns apart would name a1 and b2, too. */
static void a_query_deletes_no_row_of_another_key(void **state) {
  (void)state;
  books books = new_books();
  assert_non_null(Order_create(db, .tenant = books.b, .number = 2, .code = "b2"));
  yoke_deleted deleted;
  assert_true(Order_delete_where(
      db, &deleted,
      .where = {.any = (Order_where[]){{.is = books.a2}, {.is = books.b1}, YOKE_END}}));
  assert_int_equal(deleted.total, 2);
  assert_codes(Order_filter(db, .order_by = "pk"), "a1 b2");
}

static void cascade_takes_rows_along(void **state) {
  (void)state;
  books books = new_books();
  yoke_deleted deleted;
  assert_non_null(Seat_create(db, .tenant = books.a, .row = 1));
  assert_non_null(Remark_create(db, .order = books.a1, .text = "r"));
  assert_true(Tenant_delete(books.a, &deleted));
  assert_int_equal(deleted.total, 5);
  assert_int_equal(counted(&deleted, "ledger.Order"), 2);
  assert_int_equal(counted(&deleted, "ledger.Seat"), 1);
  assert_int_equal(counted(&deleted, "ledger.Remark"), 1);
  assert_codes(Order_filter(db), "b1");
}

static void set_null_and_protect_see_the_rows(void **state) {
  (void)state;
  books books = new_books();
  yoke_deleted deleted;
  assert_true(Owner_delete(books.ada, &deleted));
  assert_int_equal(deleted.total, 1);
  assert_int_equal(Order_count(db, .where = {.owner = ABSENT}), 3);
  Guard *guard = Guard_create(db, .name = "g", .tenant = books.a);
  assert_false(Tenant_delete(books.a, NULL));
  assert_error(YOKE_PROTECTED_ERROR, "Cannot delete some instances of model 'Tenant' because they "
                                     "are referenced through protected foreign keys: "
                                     "'Guard.tenant'.");
  assert_int_equal(yoke_error(db)->obstacle_count, 1);
  assert_string_equal(Guard_str(yoke_error(db)->obstacles[0].object), "Guard object (('g', 1))");
  assert_true(Guard_delete(guard, NULL));
  assert_true(Tenant_delete(books.a, NULL));
}

static void restrict_names_the_rows_it_keeps(void **state) {
  (void)state;
  Owner *eve = Owner_create(db, .name = "eve");
  Owner *bob = Owner_create(db, .name = "bob");
  assert_non_null(Lease_create(db, .label = "x", .started = {2024, 1, 2}, .owner = eve));
  assert_non_null(Lease_create(db, .label = "x", .started = {2024, 1, 3}, .owner = eve));
  assert_non_null(Lease_create(db, .label = "x", .started = {2024, 1, 4}, .owner = bob));
  assert_false(Owner_delete(eve, NULL));
  assert_error(YOKE_RESTRICTED_ERROR, "Cannot delete some instances of model 'Owner' because they "
                                      "are referenced through restricted foreign keys: "
                                      "'Lease.owner'.");
  assert_int_equal(yoke_error(db)->obstacle_count, 2);
  assert_int_equal(Owner_count(db), 2);
}

static Step *new_step(const char *plan, int number, const char *code, Step *before) {
  Step *step = Step_create(db, .plan = plan, .number = number, .code = code, .before = before,
                           .day = {2024, 1, 1}, .title = code);
  assert_non_null(step);
  return step;
}

static void a_chain_of_one_model_is_deleted_whole(void **state) {
  (void)state;
  Step *first = new_step("p", 1, "p1", NULL);
  Step *second = new_step("p", 2, "p2", first);
  new_step("q", 1, "q1", second);
  new_step("q", 2, "q2", NULL);
  assert_int_equal(Step_count(db, .where = {.after = &(Step_where){.is = second}}), 1);
  assert_int_equal(Step_count(db, .where = {.before = &(Step_where){.is = second}}), 1);
  assert_int_equal(Step_count(db, .where = {.after = ABSENT}), 2);
  assert_int_equal(Step_count(db, .exclude = {.after = &(Step_where){.is = second}}), -1);
  assert_error(YOKE_NOT_SUPPORTED_ERROR,
               "An object with a composite primary key cannot be excluded across a relation.");
  yoke_deleted deleted;
  assert_true(Step_delete(first, &deleted));
  assert_int_equal(deleted.total, 3);
  assert_string_equal(Step_first(db)->code, "q2");
}

/* A partner whose key the row's is a part of: the old row goes, the new one is moved. */
static void a_one_to_one_within_the_key_is_replaced(void **state) {
  (void)state;
  books books = new_books();
  assert_non_null(Seat_create(db, .tenant = books.a, .row = 1));
  Seat *other = Seat_create(db, .tenant = books.b, .row = 2);
  assert_true(Tenant_replace_seat(books.a, other));
  assert_int_equal(Seat_count(db), 1);
  Seat *seat = Seat_get(db, .tenant_id = eq(books.a->id));
  assert_int_equal(seat->row, 2);
}

static void a_part_of_a_key_is_not_swapped(void **state) {
  (void)state;
  books books = new_books();
  Seat *first = Seat_create(db, .tenant = books.a, .row = 1);
  Seat *second = Seat_create(db, .tenant = books.b, .row = 2);
  assert_false(Seat_swap_tenant(first, second));
  assert_error(YOKE_NOT_SUPPORTED_ERROR,
               "Objects cannot swap a part of their composite primary keys.");
  assert_int_equal(Seat_count(db, .where = {.tenant_id = eq(books.a->id), .row = eq(1)}), 1);
  assert_int_equal(yoke_transaction_depth(db), 0);
}

/* ── Rows that tie a many-to-many relation ──────────────────────────────────────────────────── */

static void a_tie_may_have_a_composite_key(void **state) {
  (void)state;
  Person *ada = Person_create(db, .name = "ada");
  Group *red = Group_create(db, .name = "red");
  Group *blue = Group_create(db, .name = "blue");
  assert_true(Person_add_groups(ada, red, blue));
  assert_true(Person_add_groups(ada, red));
  assert_int_equal(Person_groups(ada)->count, 2);
  assert_int_equal(Person_count(db, .where = {.groups = &(Group_where){.is = red}}), 1);
  assert_int_equal(Person_count(db, .where = {.groups = ABSENT}), 0);
  assert_true(Person_remove_groups(ada, red));
  assert_true(Person_set_groups(ada, red));
  Membership *tie = Membership_get(db, .role = eq("member"));
  assert_string_equal(Membership_str(tie), "Membership object ((1, 1))");
  yoke_deleted deleted;
  assert_true(Person_delete(ada, &deleted));
  assert_int_equal(deleted.total, 2);
  assert_int_equal(counted(&deleted, "ledger.Membership"), 1);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      database_test(one_object_is_deleted_by_its_whole_key),
      database_test(one_object_nothing_hangs_on_is_deleted_unread),
      database_test(a_query_deletes_the_rows_it_finds),
      database_test(a_query_deletes_no_row_of_another_key),
      database_test(cascade_takes_rows_along),
      database_test(set_null_and_protect_see_the_rows),
      database_test(restrict_names_the_rows_it_keeps),
      database_test(a_chain_of_one_model_is_deleted_whole),
      database_test(a_one_to_one_within_the_key_is_replaced),
      database_test(a_part_of_a_key_is_not_swapped),
      database_test(a_tie_may_have_a_composite_key),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
