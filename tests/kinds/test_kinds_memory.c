/* Every allocation fails once, SQLite's own too: a call either works or says why, nothing leaks and
 * nothing is half-written. */
#include "kinds/kinds_test.h"
#include "support/allocator.h"
#include "support/cmocka_all.h"

/* One round; false when nothing failed in it. */
static bool try_with(bool (*act)(void), size_t number, bool from) {
  long live = live_allocations();
  assert_int_equal(open_database(NULL), 0);
  if (from)
    fail_from(number);
  else
    fail_at(number);
  bool worked = act();
  bool failed = allocation_failed();
  yoke_code code = yoke_error_code(db);
  fail_at(0);
  if (!failed && !worked) fail_msg("%s", yoke_error(db)->message);
  /* Without memory SQLite's own JSON_VALID() says that nothing is JSON. */
  bool is_sqlites = code == YOKE_INTEGRITY_ERROR && strstr(yoke_error(db)->message, "JSON_VALID");
  if (!worked && code != YOKE_NO_MEMORY && !is_sqlites)
    fail_msg("allocation %zu: %s: %s", number, yoke_error_name(code), yoke_error(db)->message);
  assert_int_equal(yoke_transaction_depth(db), 0);
  yoke_close(db);
  if (live_allocations() != live) fail_msg("allocation %zu leaks", number);
  return failed;
}

static void try_everywhere(bool (*act)(void)) {
  for (size_t number = 1; try_with(act, number, false); number++)
    continue;
  for (size_t number = 1; try_with(act, number, true); number++)
    continue;
}

static Thing *make(void) {
  return Thing_create(db, .data = BYTES("\0a"), .price = decimal("1.5"), .exact = "7.25",
                      .maybe_wait = &(yoke_duration){5}, .token = &(yoke_uuid){{1}},
                      .meta = "{\"a\":[1,2]}", .ip = "::0001");
}

static bool create_and_read(void) {
  const Thing *made = make();
  const Thing *read = made ? Thing_get(db, .id = eq(made->id)) : NULL;
  if (!read) return false;
  assert_string_equal(read->meta, "{\"a\": [1, 2]}");
  assert_string_equal(read->ip, "::1");
  assert_string_equal(read->exact, "7.2500000000");
  assert_int_equal(read->data.size, 2);
  return true;
}

static bool find(void) {
  const yoke_bytes list[] = {BYTES("\0a"), BYTES("b")};
  if (!make()) return false;
  Thing_list *found = Thing_filter(db, .where = {.data = in(list, 2),
                                                 .meta = eq("{\"a\":[1,2]}"),
                                                 .ip = in_texts("0::1"),
                                                 .exact = eq("7.250")});
  if (!found) return false;
  assert_int_equal(found->count, 1);
  return true;
}

static bool update(void) {
  if (!make()) return false;
  return Thing_update(db, .set = {.data = to(BYTES("x")),
                                  .meta = to(" [ ] "),
                                  .ip = to("1::0"),
                                  .exact = to("3")}) == 1;
}

static bool attach_and_save(void) {
  Thing own = {.meta = "{}"};
  return Thing_attach(db, &own) && Thing_save(&own);
}

static bool get_or_create(void) {
  bool created;
  return Thing_get_or_create(db, &created, .where = {.data = eq(BYTES("a"))},
                             .defaults = {.meta = to("[1]")});
}

static bool clean(void) {
  Form *form = Form_new(db, .needed = "[1]", .ip = " 1::0 ", .unpacked = "::ffff:1.2.3.4",
                        .exact = "1.5", .doc = "a.PDF", .code = "abc");
  if (!form || !Form_full_clean(form)) return false;
  assert_string_equal(form->ip, "1::");
  return true;
}

/* A complaint is no failure: it is told as it is, or the memory ran out. */
static bool complain(void) {
  Form *form = Form_new(db, .needed = "x", .price = decimal("100"), .code = "a b c d", .doc = "a",
                        .many = "a");
  if (!form || Form_full_clean(form) || yoke_error_code(db) != YOKE_VALIDATION_ERROR) return false;
  assert_int_equal(yoke_error(db)->invalid_count, 8);
  return true;
}

static bool clean_dates(void) {
  if (!Entry_create(db, .title = "a", .slug = "b", .posted = {1})) return false;
  Entry *entry = Entry_new(db, .title = "a", .slug = "b", .posted = {2});
  if (!entry || Entry_full_clean(entry) || yoke_error_code(db) != YOKE_VALIDATION_ERROR)
    return false;
  assert_int_equal(yoke_error(db)->invalid_count, 2);
  return true;
}

static bool leave_to_database(void) {
  Stamp own[] = {{.number = 5}, {.id = 50, .word = "own"}, {.word = "two"}};
  return Stamp_bulk_create(db, (Stamp *[]){&own[0], &own[1], &own[2]}, 3) && Stamp_create(db);
}

#define memory_test(name)                                                                          \
  static void failing_##name(void **state) {                                                       \
    (void)state;                                                                                   \
    try_everywhere(name);                                                                          \
  }

memory_test(create_and_read) memory_test(find) memory_test(update) memory_test(attach_and_save)
    memory_test(get_or_create) memory_test(clean) memory_test(complain) memory_test(clean_dates)
        memory_test(leave_to_database)

            int main(void) {
  use_allocator_for_sqlite();
  yoke_set_allocator(counting_reallocate);
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(failing_create_and_read),
      cmocka_unit_test(failing_find),
      cmocka_unit_test(failing_update),
      cmocka_unit_test(failing_attach_and_save),
      cmocka_unit_test(failing_get_or_create),
      cmocka_unit_test(failing_clean),
      cmocka_unit_test(failing_complain),
      cmocka_unit_test(failing_clean_dates),
      cmocka_unit_test(failing_leave_to_database),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
