/* Values of every kind in conditions and in update(). */
#include "kinds/kinds_test.h"
#include "support/cmocka_all.h"

static yoke_uuid first_token, second_token;

/* Two rows: what is cheap and short, what is dear and long. */
static int make_rows(void **state) {
  if (open_database(state) != 0) return -1;
  first_token = uuid("11111111111141118111111111111111");
  second_token = uuid("f1111111111141118111111111111111");
  bool made = Thing_create(db, .doc = "one", .data = BYTES("\0a"), .price = decimal("1.50"),
                           .exact = "0.1", .wait = {1000}, .token = &first_token,
                           .meta = "{\"a\": 1}", .ip = "::1", .maybe_data = BYTES("")) &&
              Thing_create(db, .doc = "two", .data = BYTES("b"), .price = decimal("10.25"),
                           .exact = "20000000000000000000", .wait = {-1}, .token = &second_token,
                           .meta = "[]", .maybe_meta = "1", .ip = "10.0.0.1");
  return made ? 0 : -1;
}

/* Which of the rows a condition finds. */
#define found(...) names(Thing_filter(db, .where = {__VA_ARGS__}, .order_by = "doc"))

static const char *names(const Thing_list *list) {
  if (!list) fail_msg("%s", yoke_error(db)->message);
  if (list->count == 2) return "both";
  return list->count ? list->items[0]->doc : "none";
}

static void decimals_are_compared_as_numbers(void **state) {
  (void)state;
  assert_string_equal(found(.price = eq(decimal("1.5"))), "one");
  assert_string_equal(found(.price = eq(decimal("1.500"))), "one");
  assert_string_equal(found(.price = gt(decimal("2"))), "two");
  assert_string_equal(found(.price = lte(decimal("10.25"))), "both");
  assert_string_equal(found(.price = range(decimal("1.49"), decimal("1.51"))), "one");
  const yoke_decimal list[] = {decimal("10.250"), decimal("3")};
  assert_string_equal(found(.price = in(list, 2)), "two");
  assert_string_equal(found(.exact = eq("0.10")), "one");
  assert_string_equal(found(.exact = gt("5e18")), "two");
  assert_string_equal(found(.exact = in_texts("20000000000000000000.0")), "two");
  assert_string_equal(found(.maybe_price = IS_NULL), "both");
}

static void bytes_durations_and_uuids_are_found(void **state) {
  (void)state;
  const yoke_bytes list[] = {BYTES("\0a"), BYTES("c"), {NULL, 0}};
  assert_string_equal(found(.data = eq(BYTES("\0a"))), "one");
  assert_string_equal(found(.data = in(list, 3)), "one");
  assert_string_equal(found(.data = gt(BYTES("a"))), "two");
  assert_string_equal(found(.maybe_data = IS_NULL), "two");
  assert_string_equal(found(.maybe_data = eq(BYTES(""))), "one");
  assert_string_equal(found(.maybe_data = eq(((yoke_bytes){NULL, 0}))), "two");
  assert_string_equal(found(.wait = eq(((yoke_duration){1000}))), "one");
  assert_string_equal(found(.wait = lt(((yoke_duration){0}))), "two");
  const yoke_duration waits[] = {{-1}, {1000}};
  assert_string_equal(found(.wait = in(waits, 2)), "both");
  assert_string_equal(found(.token = eq(first_token)), "one");
  const yoke_uuid tokens[] = {second_token, {{9}}};
  assert_string_equal(found(.token = in(tokens, 2)), "two");
  assert_string_equal(found(.token = gt(first_token)), "two");
  assert_string_equal(found(.token = IS_NOT_NULL), "both");
}

static void json_and_addresses_are_found_in_any_form(void **state) {
  (void)state;
  assert_string_equal(found(.meta = eq("{\"a\":1}")), "one");
  assert_string_equal(found(.meta = in_texts("[ ]", "7")), "two");
  assert_string_equal(found(.maybe_meta = IS_NULL), "one");
  assert_string_equal(found(.ip = eq("0:0::0001")), "one");
  assert_string_equal(found(.ip = eq("10.0.0.1")), "two");
  assert_string_equal(found(.ip = startswith("10.")), "two");
  assert_null(Thing_filter(db, .where = {.meta = contains("{}")}));
  assert_int_equal(yoke_error_code(db), YOKE_NOT_SUPPORTED_ERROR);
  assert_true(yoke_error_is(yoke_error_code(db), YOKE_DATABASE_ERROR));
  assert_string_equal(yoke_error(db)->message,
                      "contains lookup is not supported on this database backend.");
  assert_null(Thing_filter(db, .where = {.meta = eq("{")}));
  assert_int_equal(yoke_error_code(db), YOKE_VALIDATION_ERROR);
  assert_null(Thing_filter(db, .where = {.meta = in_texts("1", "{")}));
  assert_string_equal(yoke_error(db)->message, "Value must be valid JSON.");
  assert_string_equal(yoke_error(db)->field, "meta");
  assert_null(Thing_filter(db, .where = {.exact = eq("much")}));
  assert_string_equal(yoke_error(db)->message, "“much” value must be a decimal number.");
}

static void rows_are_ordered_by_value(void **state) {
  (void)state;
  assert_string_equal(Thing_first(db, .order_by = "-price")->doc, "two");
  assert_string_equal(Thing_first(db, .order_by = "wait")->doc, "two");
  assert_string_equal(Thing_first(db, .order_by = "token")->doc, "one");
}

static void values_are_set_by_update(void **state) {
  (void)state;
  int64_t count = Thing_update(db, .where = {.doc = eq("one")},
                               .set = {.data = to(BYTES("\xff")),
                                       .price = to(decimal("7.77")),
                                       .exact = to("3.5"),
                                       .wait = to(((yoke_duration){5})),
                                       .token = TO_NULL,
                                       .meta = to("[1,2]"),
                                       .ip = to("::FFFF"),
                                       .maybe_data = TO_NULL});
  if (count != 1) fail_msg("%s", yoke_error(db)->message);
  const Thing *one = Thing_get(db, .doc = eq("one"));
  assert_int_equal(*(const unsigned char *)one->data.data, 0xff);
  assert_string_equal(decimal_text(one->price), "7.77");
  assert_string_equal(one->exact, "3.5000000000");
  assert_int_equal(one->wait.microseconds, 5);
  assert_null(one->token);
  assert_string_equal(one->meta, "[1, 2]");
  assert_string_equal(one->ip, "::ffff");
  assert_null(one->maybe_data.data);
  assert_int_equal(Thing_update(db, .set = {.meta = to("{")}), -1);
  assert_string_equal(yoke_error(db)->message, "Value must be valid JSON.");
  assert_int_equal(Thing_update(db, .set = {.price = to(((yoke_decimal){INT64_MAX, 3}))}), -1);
  assert_int_equal(yoke_error_code(db), YOKE_DATA_ERROR);
}

static void a_new_object_takes_what_was_looked_for(void **state) {
  (void)state;
  bool created;
  const Thing *made = Thing_get_or_create(
      db, &created, .where = {.data = eq(BYTES("new\0")), .price = eq(decimal("5.00"))},
      .defaults = {.token = to(uuid("abababababab4bab8bababababababab"))});
  if (!made) fail_msg("%s", yoke_error(db)->message);
  assert_true(created);
  assert_int_equal(made->data.size, 4);
  assert_int_equal(made->token->bytes[0], 0xab);
  const Thing *same = Thing_get_or_create(
      db, &created, .where = {.data = eq(BYTES("new\0")), .price = eq(decimal("5"))});
  assert_false(created);
  assert_memory_equal(&same->id, &made->id, sizeof same->id);
}

#define where_test(name) cmocka_unit_test_setup_teardown(name, make_rows, close_database)

int main(void) {
  const struct CMUnitTest tests[] = {
      where_test(decimals_are_compared_as_numbers),
      where_test(bytes_durations_and_uuids_are_found),
      where_test(json_and_addresses_are_found_in_any_form),
      where_test(rows_are_ordered_by_value),
      where_test(values_are_set_by_update),
      where_test(a_new_object_takes_what_was_looked_for),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
