/* Models with a CompositePrimaryKey: rows made, found, ordered, changed and checked. Counts, orders
 * and texts are Django's, run with the same models. */
#include <string.h>

#include "composite/ledger_test.h"

/* ── Making and showing ─────────────────────────────────────────────────────────────────────── */

static void a_key_is_taken_as_a_whole(void **state) {
  (void)state;
  books books = new_books();
  assert_null(Order_create(db, .tenant = books.a, .number = 1, .code = "x"));
  assert_error(YOKE_INTEGRITY_ERROR,
               "UNIQUE constraint failed: ledger_order.tenant_id, ledger_order.number");
  assert_int_equal(Order_count(db), 3);
  assert_null(Order_create(db, .number = 3, .code = "x"));
  assert_error(YOKE_INTEGRITY_ERROR, "NOT NULL constraint failed: ledger_order.tenant_id");
}

static void the_key_is_shown_as_a_tuple(void **state) {
  (void)state;
  books books = new_books();
  assert_string_equal(Order_str(books.a2), "Order object ((1, 2))");
  assert_string_equal(Guard_str(Guard_new(db, .name = "it's", .tenant = books.a)),
                      "Guard object ((\"it's\", 1))");
  Lease lease = {.label = "x", .started = {2024, 1, 2}};
  assert_string_equal(Lease_str(&lease), "Lease object (('x', datetime.date(2024, 1, 2)))");
  Pair pair = {.left = "a", .right = {.bytes = {[15] = 1}}};
  assert_string_equal(Pair_str(&pair),
                      "Pair object (('a', UUID('00000000-0000-0000-0000-000000000001')))");
  Order unset = {.number = 4};
  assert_string_equal(Order_str(&unset), "Order object ((None, 4))");
}

/* ── Finding ────────────────────────────────────────────────────────────────────────────────── */

static void rows_are_found_by_their_columns(void **state) {
  (void)state;
  books books = new_books();
  Order *found;
  assert_asks(1, found = Order_get(db, .tenant_id = eq(books.a->id), .number = eq(2)));
  assert_string_equal(found->code, "a2");
  assert_string_equal(Order_tenant(found)->name, "a");
  assert_true(Order_exists(db, .where = {.number = eq(2)}));
  assert_int_equal(Order_count(db, .where = {.tenant = &(Tenant_where){.name = eq("a")}}), 2);
  assert_null(Order_get(db, .number = eq(1)));
  assert_error(YOKE_MULTIPLE_OBJECTS_RETURNED,
               "get() returned more than one Order -- it returned 2!");
}

static void an_object_is_met_by_its_whole_key(void **state) {
  (void)state;
  books books = new_books();
  assert_codes(Order_filter(db, .where = {.is = books.a1}), "a1");
  assert_int_equal(Order_count(db, .exclude = {.is = books.a1}), 2);
  assert_int_equal(
      Order_count(db,
                  .where = {.none = (Order_where[]){{.is = books.a1}, {.is = books.b1}, YOKE_END}}),
      1);
  assert_codes(
      Order_filter(db,
                   .where = {.any = (Order_where[]){{.is = books.a1}, {.is = books.b1}, YOKE_END}}),
      "b1 a1");
  Order unset = {.number = 4};
  assert_null(Order_filter(db, .where = {.is = &unset}));
  assert_error(YOKE_VALUE_ERROR, "Model instances passed to related filters must be saved.");
}

static void an_object_is_met_across_a_relation(void **state) {
  (void)state;
  books books = new_books();
  const Order_where *is_a1 = &(Order_where){.is = books.a1};
  Tenant_list *tenants = Tenant_filter(db, .where = {.orders = is_a1});
  assert_int_equal(tenants->count, 1);
  assert_string_equal(tenants->items[0]->name, "a");
  assert_int_equal(Tenant_count(db, .where = {.orders = ABSENT}), 0);
  assert_int_equal(Tenant_count(db, .where = {.seat = ABSENT}), 2);
  assert_non_null(Remark_create(db, .order = books.a1, .text = "r"));
  assert_int_equal(Remark_count(db, .where = {.order = is_a1}), 1);
  assert_int_equal(Remark_count(db, .exclude = {.order = is_a1}), 0);
}

/* Column by column it would exclude tenant b, too, whose order 1 is another one. */
static void excluding_across_a_relation_is_refused(void **state) {
  (void)state;
  books books = new_books();
  const Order_where *is_a1 = &(Order_where){.is = books.a1};
  const char *text = "An object with a composite primary key cannot be excluded across a relation.";
  assert_int_equal(Tenant_count(db, .exclude = {.orders = is_a1}), -1);
  assert_error(YOKE_NOT_SUPPORTED_ERROR, text);
  assert_int_equal(
      Tenant_count(db, .where = {.none = (Tenant_where[]){{.orders = is_a1}, YOKE_END}}), -1);
  assert_error(YOKE_NOT_SUPPORTED_ERROR, text);
}

static void pk_orders_by_every_column(void **state) {
  (void)state;
  new_books();
  assert_codes(Order_filter(db), "b1 a2 a1"); /* Meta.ordering */
  assert_codes(Order_filter(db, .order_by = "pk"), "a1 a2 b1");
  assert_codes(Order_filter(db, .order_by = "number,-pk"), "b1 a1 a2");
  assert_string_equal(Tenant_filter(db, .order_by = "-orders__pk")->items[0]->name, "b");
  assert_int_equal(Tenant_filter(db, .order_by = "orders")->count, 3);
  assert_int_equal(Person_filter(db, .order_by = "membership")->count, 0);
  assert_null(Order_filter(db, .order_by = "pk__tenant"));
  assert_error(YOKE_FIELD_ERROR,
               "Cannot resolve keyword 'tenant' into field. Join on 'pk' not permitted.");
}

static void first_is_the_least_key(void **state) {
  (void)state;
  books books = new_books();
  assert_null(Guard_first(db));
  assert_non_null(Guard_create(db, .name = "b", .tenant = books.a));
  assert_non_null(Guard_create(db, .name = "a", .tenant = books.b));
  assert_non_null(Guard_create(db, .name = "a", .tenant = books.a));
  Guard *first = Guard_first(db);
  assert_string_equal(first->name, "a");
  assert_int_equal(first->tenant_id, books.a->id);
}

static void rows_are_streamed(void **state) {
  (void)state;
  new_books();
  Order_iterator *orders = Order_iterate(db, .order_by = "pk");
  assert_string_equal(Order_next(orders)->code, "a1");
  assert_string_equal(Order_next(orders)->code, "a2");
  assert_string_equal(Order_next(orders)->code, "b1");
  assert_null(Order_next(orders));
}

static void partners_are_read_along(void **state) {
  (void)state;
  books books = new_books();
  assert_non_null(Seat_create(db, .tenant = books.a, .row = 7));
  Tenant_list *tenants = Tenant_filter(db, .select_related = "seat", .order_by = "name");
  assert_asks(0, {
    assert_int_equal(Tenant_seat(tenants->items[0])->row, 7);
    assert_null(Tenant_seat(tenants->items[1]));
  });
  Order_list *orders = Order_filter(db, .select_related = "tenant,owner", .order_by = "pk");
  assert_asks(0, assert_string_equal(Order_tenant(orders->items[2])->name, "b"));
  assert_codes(Tenant_orders(books.a), "a2 a1");
}

static void a_proxy_has_the_key(void **state) {
  (void)state;
  new_books();
  assert_string_equal(NamedOrder_str(NamedOrder_first(db, .order_by = "pk")),
                      "NamedOrder object ((1, 1))");
}

/* ── Writing ────────────────────────────────────────────────────────────────────────────────── */

static void save_updates_the_row_of_the_key_or_makes_it(void **state) {
  (void)state;
  books books = new_books();
  books.a1->note = "changed";
  assert_asks(1, assert_true(Order_save(books.a1)));
  assert_string_equal(Order_get(db, .code = eq("a1"))->note, "changed");
  assert_string_equal(Order_get(db, .code = eq("a2"))->note, "-");
  Order *made = Order_new(db, .tenant = books.b, .number = 2, .code = "b2");
  assert_asks(2, assert_true(Order_save(made)));
  books.a2->number = 9;
  assert_false(Order_save(books.a2));
  assert_error(YOKE_INTEGRITY_ERROR, "UNIQUE constraint failed: ledger_order.code");
  books.a2->code = "a9";
  assert_true(Order_save(books.a2));
  assert_int_equal(Order_count(db), 5);
}

static void a_table_of_a_key_alone_is_looked_into(void **state) {
  (void)state;
  const yoke_uuid five = {.bytes = {[15] = 5}};
  Pair *pair = Pair_new(db, .left = "x", .right = five);
  assert_asks(2, assert_true(Pair_save(pair)));
  assert_asks(1, assert_true(Pair_save(Pair_new(db, .left = "x", .right = five))));
  assert_int_equal(Pair_count(db), 1);
}

static void save_fields_leaves_the_key_alone(void **state) {
  (void)state;
  books books = new_books();
  assert_false(Order_save_fields(books.a1, "number"));
  assert_error(YOKE_VALUE_ERROR,
               "The following fields do not exist in this model, are m2m fields, primary keys, or "
               "are non-concrete fields: number");
  books.a1->note = "n";
  assert_asks(1, assert_true(Order_save_fields(books.a1, "note")));
  assert_string_equal(Order_get(db, .code = eq("a1"))->note, "n");
  Order *made = Order_new(db, .tenant = books.a, .number = 77, .code = "zz");
  assert_false(Order_save_fields(made, "note"));
  assert_error(YOKE_DATABASE_ERROR, "Save with update_fields did not affect any rows.");
}

static void refresh_reads_the_row_of_the_key(void **state) {
  (void)state;
  books books = new_books();
  assert_int_equal(Order_update(db, .where = {.is = books.a2}, .set = {.note = to("new")}), 1);
  assert_asks(1, assert_true(Order_refresh(books.a2)));
  assert_string_equal(books.a2->note, "new");
  assert_true(Order_refresh(books.a1));
  assert_string_equal(books.a1->note, "-");
  books.a1->number = 50;
  assert_false(Order_refresh(books.a1));
  assert_error(YOKE_DOES_NOT_EXIST, "Order matching query does not exist.");
}

static void update_finds_rows_by_other_tables_too(void **state) {
  (void)state;
  books books = new_books();
  const Tenant_where *is_a = &(Tenant_where){.is = books.a};
  assert_int_equal(Order_update(db, .where = {.tenant = is_a}, .set = {.note = to("u")}), 2);
  assert_int_equal(Order_update(db, .where = {.owner = &(Owner_where){.name = eq("ada")}},
                                .set = {.note = to("w")}),
                   2);
  assert_codes(Order_filter(db, .where = {.note = eq("w")}, .order_by = "pk"), "a1 b1");
  assert_int_equal(Order_update(db, .where = {.is = books.a1}, .set = {.number = to(8)}), 1);
}

static void get_or_create_looks_for_the_key(void **state) {
  (void)state;
  books books = new_books();
  const Tenant_where *is_a = &(Tenant_where){.is = books.a};
  bool created;
  Order *order = Order_get_or_create(db, &created, .where = {.tenant = is_a, .number = eq(3)},
                                     .defaults = {.code = to("a3")});
  assert_true(created);
  assert_string_equal(Order_str(order), "Order object ((1, 3))");
  assert_asks(1, Order_get_or_create(db, &created, .where = {.tenant = is_a, .number = eq(3)}));
  assert_false(created);
  order = Order_update_or_create(db, &created, .where = {.tenant = is_a, .number = eq(3)},
                                 .defaults = {.note = to("new")});
  assert_false(created);
  assert_string_equal(Order_get(db, .code = eq("a3"))->note, "new");
}

static void bulk_create_makes_all_or_none(void **state) {
  (void)state;
  books books = new_books();
  Order *fine[] = {Order_new(db, .tenant = books.a, .number = 20, .code = "x1"),
                   Order_new(db, .tenant = books.a, .number = 21, .code = "x2")};
  assert_true(Order_bulk_create(db, fine, 2));
  Order *taken[] = {Order_new(db, .tenant = books.a, .number = 30, .code = "x3"),
                    Order_new(db, .tenant = books.a, .number = 21, .code = "x4")};
  assert_false(Order_bulk_create(db, taken, 2));
  assert_error(YOKE_INTEGRITY_ERROR,
               "UNIQUE constraint failed: ledger_order.tenant_id, ledger_order.number");
  Order *keyless[] = {Order_new(db, .number = 31, .code = "x5")};
  assert_false(Order_bulk_create(db, keyless, 1));
  assert_error(YOKE_INTEGRITY_ERROR, "NOT NULL constraint failed: ledger_order.tenant_id");
  assert_int_equal(Order_count(db), 5);
}

/* ── Checking ───────────────────────────────────────────────────────────────────────────────── */

static void assert_complains(Order *order, const char *field, const char *message) {
  assert_false(Order_full_clean(order));
  assert_int_equal(yoke_error(db)->invalid_count, 1);
  assert_string_equal(yoke_error(db)->invalid[0].field, field);
  assert_string_equal(yoke_error(db)->invalid[0].message, message);
}

static void full_clean_looks_for_the_whole_key(void **state) {
  (void)state;
  books books = new_books();
  assert_true(Order_full_clean(books.a1));
  assert_complains(Order_new(db, .tenant = books.a, .number = 1, .code = "new", .owner = books.ada),
                   "__all__", "Order with this Tenant and Number already exists.");
  assert_true(Order_full_clean(
      Order_new(db, .tenant = books.b, .number = 2, .code = "new", .owner = books.ada)));
  assert_complains(Order_new(db, .tenant = books.a, .number = 5, .code = "a1", .owner = books.ada),
                   "code", "Order with this Code already exists.");
  assert_complains(Order_new(db, .number = 1, .code = "new", .owner = books.ada), "tenant",
                   "This field cannot be null.");
}

static void unique_for_a_year_leaves_out_the_row_itself(void **state) {
  (void)state;
  Step *step =
      Step_create(db, .plan = "p", .number = 1, .code = "p1", .day = {2024, 1, 1}, .title = "t");
  assert_true(Step_full_clean(step));
  assert_false(Step_full_clean(
      Step_new(db, .plan = "p", .number = 2, .code = "p2", .day = {2024, 5, 5}, .title = "t")));
  assert_string_equal(yoke_error(db)->invalid[0].message, "Title must be unique for Day year.");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      database_test(a_key_is_taken_as_a_whole),
      database_test(the_key_is_shown_as_a_tuple),
      database_test(rows_are_found_by_their_columns),
      database_test(an_object_is_met_by_its_whole_key),
      database_test(an_object_is_met_across_a_relation),
      database_test(excluding_across_a_relation_is_refused),
      database_test(pk_orders_by_every_column),
      database_test(first_is_the_least_key),
      database_test(rows_are_streamed),
      database_test(partners_are_read_along),
      database_test(a_proxy_has_the_key),
      database_test(save_updates_the_row_of_the_key_or_makes_it),
      database_test(a_table_of_a_key_alone_is_looked_into),
      database_test(save_fields_leaves_the_key_alone),
      database_test(refresh_reads_the_row_of_the_key),
      database_test(update_finds_rows_by_other_tables_too),
      database_test(get_or_create_looks_for_the_key),
      database_test(bulk_create_makes_all_or_none),
      database_test(full_clean_looks_for_the_whole_key),
      database_test(unique_for_a_year_leaves_out_the_row_itself),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
