/* Values of every kind into the database and out again. */
#include "kinds/kinds_test.h"
#include "support/cmocka_all.h"

#define assert_bytes(is, literal)                                                                  \
  do {                                                                                             \
    assert_int_equal((is).size, sizeof(literal) - 1);                                              \
    assert_memory_equal((is).data, literal, sizeof(literal) - 1);                                  \
  } while (0)

#define assert_fails(call, expected_code, expected_field, text)                                    \
  do {                                                                                             \
    assert_false(call);                                                                            \
    assert_int_equal(yoke_error_code(db), expected_code);                                          \
    assert_string_equal(yoke_error(db)->message, text);                                            \
    if (expected_field) assert_string_equal(yoke_error(db)->field, expected_field);                \
  } while (0)

static Thing *again(const Thing *thing) {
  Thing *read = Thing_get(db, .id = eq(thing->id));
  if (!read) fail_msg("%s", yoke_error(db)->message);
  return read;
}

static void every_kind_is_read_as_it_was_written(void **state) {
  (void)state;
  const Thing *thing = Thing_create(
      db, .data = BYTES("\0\xff'x"), .maybe_data = BYTES(""), .price = decimal("-1234.5"),
      .maybe_price = &(yoke_decimal){INT64_C(999999999999999), 0}, .exact = "1234.5", .wait = {-5},
      .maybe_wait = &(yoke_duration){INT64_MAX}, .token = &(yoke_uuid){{0xab, 1, 2, 3}},
      .meta = "{\"a\":[1,2.50,\"é\"]}", .maybe_meta = "null", .ip = "2001:0DB8::0001",
      .ip4 = "::ffff:10.0.0.1", .doc = "docs/a.pdf", .color = Color_DARK_GREEN,
      .status = Thing_Status_DONE);
  if (!thing) fail_msg("%s", yoke_error(db)->message);
  const Thing *read = again(thing);
  assert_memory_equal(&read->id, &thing->id, sizeof read->id);
  assert_bytes(read->data, "\0\xff'x");
  assert_non_null(read->maybe_data.data);
  assert_bytes(read->maybe_data, "");
  assert_string_equal(decimal_text(read->price), "-1234.50");
  assert_string_equal(decimal_text(*read->maybe_price), "999999999999999");
  assert_string_equal(read->exact, "1234.5000000000");
  assert_int_equal(read->wait.microseconds, -5);
  assert_true(read->maybe_wait->microseconds == INT64_MAX);
  assert_int_equal(read->token->bytes[0], 0xab);
  assert_string_equal(read->meta, "{\"a\": [1, 2.5, \"\\u00e9\"]}");
  assert_string_equal(read->maybe_meta, "null");
  assert_string_equal(read->ip, "2001:db8::1");
  assert_string_equal(read->ip4, "10.0.0.1");
  assert_string_equal(read->doc, "docs/a.pdf");
  assert_int_equal(read->color, Color_DARK_GREEN);
  assert_string_equal(read->status, "do");
}

static void what_is_not_given_starts_as_the_model_says(void **state) {
  (void)state;
  const Thing *one = Thing_create(db), *other = Thing_create(db);
  assert_non_null(one);
  assert_non_null(other);
  assert_memory_not_equal(&one->id, &other->id, sizeof one->id);
  assert_int_equal(one->id.bytes[6] >> 4, 4);
  const Thing *read = again(one);
  assert_bytes(read->data, "");
  assert_null(read->maybe_data.data);
  assert_null(read->maybe_price);
  assert_null(read->exact);
  assert_int_equal(read->wait.microseconds, 86400000005);
  assert_null(read->maybe_wait);
  assert_null(read->token);
  assert_string_equal(read->meta, "{}");
  assert_null(read->maybe_meta);
  assert_null(read->ip);
  assert_string_equal(read->doc, "");
  assert_int_equal(read->color, 1);
  assert_string_equal(read->status, "dr");
  assert_string_equal(decimal_text(*read->rate), "0.500");
}

static void a_default_function_is_called_once_for_each_object(void **state) {
  (void)state;
  const Thing *one = Thing_create(db), *other = Thing_create(db);
  assert_int_equal(codes_made, 2);
  assert_string_equal(one->code, "made1");
  assert_string_equal(other->code, "made2");
  const Thing *given = Thing_create(db, .code = "mine", .rate = NULL);
  assert_int_equal(codes_made, 2);
  assert_string_equal(again(given)->code, "mine");
  assert_null(again(given)->rate);
  bool created;
  const Thing *third = Thing_get_or_create(db, &created, .where = {.doc = eq("third")});
  assert_true(created);
  assert_int_equal(codes_made, 3);
  assert_string_equal(third->code, "made3");
  assert_string_equal(third->doc, "third");
  assert_string_equal(decimal_text(*third->rate), "0.5");
}

static void objects_of_ones_own_get_keys_and_texts(void **state) {
  (void)state;
  Thing own[2] = {{.doc = "a"}, {.doc = "b", .code = "mine"}};
  Thing *objects[] = {&own[0], &own[1]};
  if (!Thing_bulk_create(db, objects, 2)) fail_msg("%s", yoke_error(db)->message);
  assert_string_equal(own[0].code, "made1");
  assert_string_equal(own[1].code, "mine");
  assert_memory_not_equal(&own[0].id, &own[1].id, sizeof own[0].id);
  assert_string_equal(again(&own[1])->doc, "b");
  assert_bytes(again(&own[0])->data, "");
  Thing single = {0};
  assert_true(Thing_attach(db, &single) && Thing_save(&single));
  assert_int_equal(Thing_count(db), 3);
}

static void saving_writes_what_changed(void **state) {
  (void)state;
  Thing *thing = Thing_create(db, .price = decimal("1.00"), .token = &(yoke_uuid){{1}});
  thing->price = decimal("2.25");
  thing->token = NULL;
  thing->maybe_wait = &(yoke_duration){60000000};
  thing->meta = " [ 1,2 ] ";
  assert_true(Thing_save(thing));
  assert_string_equal(decimal_text(again(thing)->price), "2.25");
  assert_null(again(thing)->token);
  assert_string_equal(again(thing)->meta, "[1, 2]");
  assert_true(Thing_refresh(thing));
  assert_string_equal(thing->meta, "[1, 2]");
  thing->data = BYTES("new");
  assert_true(Thing_save_fields(thing, "data"));
  assert_bytes(again(thing)->data, "new");
}

/* The exact text of Django's errors where it has one. */
static void what_cannot_be_stored_is_refused(void **state) {
  (void)state;
  Thing *thing = Thing_create(db);
  thing->meta = "{a:1}";
  assert_fails(Thing_save(thing), YOKE_VALIDATION_ERROR, "meta", "Value must be valid JSON.");
  thing->meta = NULL;
  assert_fails(Thing_save(thing), YOKE_INTEGRITY_ERROR, "meta",
               "NOT NULL constraint failed: kinds_thing.meta");
  thing->meta = "{}";
  thing->exact = "abc";
  assert_fails(Thing_save(thing), YOKE_VALIDATION_ERROR, "exact",
               "“abc” value must be a decimal number.");
  thing->exact = NULL;
  thing->price = (yoke_decimal){INT64_MAX, 0};
  assert_fails(Thing_save(thing), YOKE_DATA_ERROR, "price", "the decimal has more than 18 digits");
  thing->price = (yoke_decimal){1, 200};
  assert_false(Thing_save(thing));
  thing->price = (yoke_decimal){1, 0};
  thing->data = (yoke_bytes){NULL, 0};
  assert_fails(Thing_save(thing), YOKE_INTEGRITY_ERROR, "data",
               "NOT NULL constraint failed: kinds_thing.data");
  thing->data = BYTES("");
  assert_true(Thing_save(thing));
  assert_null(Thing_create(db, .meta = "nul"));
  assert_int_equal(Thing_count(db), 1);
}

static void what_is_not_of_the_kind_is_not_read(void **state) {
  (void)state;
  static const char *const all[][3] = {
      {"price", "'abc'", "“abc” value must be a decimal number."},
      {"price", "1e9", "“1000000000” value has more digits than the field."},
      {"price", "1e300", "“1.0e+300” value must be a decimal number."},
      {"wait", "'soon'",
       "“soon” value has an invalid format. It must be in [DD] [[HH:]MM:]ss[.uuuuuu] format."},
      {"token", "'xyz'", "“xyz” value is not a valid UUID."},
      {"meta", "CAST(X'ff' AS TEXT)", "the text is not valid UTF-8"},
  };
  assert_true(yoke_execute(db, "PRAGMA ignore_check_constraints = 1"));
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
    char sql[200];
    const Thing *thing = Thing_create(db);
    assert_non_null(thing);
    snprintf(sql, sizeof sql, "UPDATE kinds_thing SET %s = %s", all[i][0], all[i][1]);
    if (!yoke_execute(db, sql)) fail_msg("%s", yoke_error(db)->message);
    assert_fails(Thing_first(db), YOKE_DATA_ERROR, all[i][0], all[i][2]);
    assert_true(yoke_execute(db, "DELETE FROM kinds_thing"));
  }
}

/* Django's converter: 15 digits, then the field's places, halves to even. Whole numbers are exact
 * here, where Django would cut them to 15 digits too. */
static void decimals_are_read_with_the_fields_places(void **state) {
  (void)state;
  static const char *const all[][3] = {
      {"price", "0.1", "0.10"},
      {"price", "2.675", "2.68"},
      {"price", "2.665", "2.66"},
      {"price", "'7'", "7.00"},
      {"price", "1e-30", "0.00"},
      {"maybe_price", "123456789012345678", "123456789012345678"},
      {"maybe_price", "1234567890123456.5", "1234567890123460"},
  };
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
    char sql[200];
    Thing_create(db);
    snprintf(sql, sizeof sql, "UPDATE kinds_thing SET %s = %s", all[i][0], all[i][1]);
    assert_true(yoke_execute(db, sql));
    const Thing *thing = Thing_first(db);
    if (!thing) fail_msg("%s", yoke_error(db)->message);
    yoke_decimal read = i < 5 ? thing->price : *thing->maybe_price;
    assert_string_equal(decimal_text(read), all[i][2]);
    assert_true(yoke_execute(db, "DELETE FROM kinds_thing"));
  }
}

static void keys_may_be_of_any_kind(void **state) {
  (void)state;
  Thing *thing = Thing_create(db);
  for (int i = 1; i <= 3; i++) {
    char digest[] = {(char)i, '\0', '\''};
    Part *part = Part_create(db, .thing = thing, .digest = {digest, 3},
                             .weight = {.coefficient = 1500 + i, .places = 3});
    if (!part) fail_msg("%s", yoke_error(db)->message);
    Bolt_create(db, .of_digest = part, .of_weight = part);
  }
  Bolt_list *bolts = Bolt_filter(db, .order_by = "id");
  int64_t id = 1;
  yoke_each (Bolt, bolt, bolts) {
    assert_int_equal(Bolt_of_digest(bolt)->id, id);
    assert_int_equal(Bolt_of_weight(bolt)->id, id);
    assert_memory_equal(&Part_thing(Bolt_of_weight(bolt))->id, &thing->id, sizeof thing->id);
    id++;
  }
  Part *part = Part_get(db, .weight = eq(decimal("1.502")));
  assert_int_equal(Part_bolt_set(part)->count, 1);
  assert_int_equal(Part_heavy_bolts(part)->items[0]->id, 2);
  assert_int_equal(Thing_part_set(thing)->count, 3);
  yoke_deleted deleted;
  if (!Thing_delete(thing, &deleted)) fail_msg("%s", yoke_error(db)->message);
  assert_int_equal(deleted.total, 7);
  assert_int_equal(Bolt_count(db), 0);
}

static void what_the_database_computes_is_read_and_never_written(void **state) {
  (void)state;
  Square *square = Square_create(db, .side = 3, .name = "three");
  if (!square) fail_msg("%s", yoke_error(db)->message);
  assert_true(Square_refresh(square));
  assert_int_equal(square->area, 9);
  assert_string_equal(square->shout, "THREE");
  square->side = 4;
  square->area = 7; /* not written, and not an error */
  if (!Square_full_clean(square)) fail_msg("%s", yoke_error(db)->message);
  assert_true(Square_save(square));
  const Square *found = Square_get(db, .area = eq(16), .shout = startswith("TH"));
  assert_non_null(found);
  Square own = {.side = 5, .name = "five"};
  assert_true(Square_bulk_create(db, (Square *[]){&own}, 1));
  assert_int_equal(Square_get(db, .name = eq("five"))->area, 25);
  assert_true(Square_save_fields(square, "area")); /* as in Django: there is nothing to write */
  assert_int_equal(Square_count(db, .where = {.area = eq(16)}), 1);
}

static void the_database_gives_what_nobody_else_does(void **state) {
  (void)state;
  Stamp *stamp = Stamp_create(db);
  if (!stamp || !Stamp_refresh(stamp)) fail_msg("%s", yoke_error(db)->message);
  assert_int_equal(stamp->number, 4);
  assert_string_equal(stamp->word, "WORD");
  assert_int_equal(*stamp->maybe, 2);
  assert_int_equal(stamp->plain, 7);
  stamp = Stamp_create(db, .number = 1, .maybe = &(int64_t){0}, .plain = 0);
  assert_true(Stamp_refresh(stamp));
  assert_int_equal(stamp->number, 1);
  assert_string_equal(stamp->word, "WORD");
  assert_int_equal(*stamp->maybe, 0);
  assert_int_equal(stamp->plain, 0);
  stamp->number = 0; /* an UPDATE writes what it is */
  assert_true(Stamp_save(stamp) && Stamp_refresh(stamp));
  assert_int_equal(stamp->number, 0);
  Stamp own[] = {{.number = 5}, {.id = 50, .word = "own"}, {.word = "two"}, {.number = 6}};
  assert_true(Stamp_bulk_create(db, (Stamp *[]){&own[0], &own[1], &own[2], &own[3]}, 4));
  assert_int_equal(Stamp_count(db, .where = {.number = eq(4), .word = in_texts("own", "two")}), 2);
  assert_int_equal(Stamp_count(db, .where = {.number = in_ints(5, 6), .word = eq("WORD")}), 2);
}

static void str_is_pythons(void **state) {
  (void)state;
  const Thing thing = {.id = uuid("0123456789abcdef0123456789abcdef"),
                       .data = BYTES("a\0"),
                       .price = decimal("1.50"),
                       .wait = {-5},
                       .meta = "{}"};
  static const char *const all[][2] = {
      {"id", "01234567-89ab-cdef-0123-456789abcdef"},
      {"data", "b'a\\x00'"},
      {"maybe_data", "None"},
      {"price", "1.50"},
      {"wait", "-1 day, 23:59:59.999995"},
      {"token", "None"},
  };
  for (size_t i = 0; i < sizeof all / sizeof *all; i++)
    for (size_t k = 0; k < Thing_model.field_count; k++)
      if (strcmp(Thing_fields[k].name, all[i][0]) == 0)
        assert_string_equal(yoke_field_str(&Thing_fields[k], &thing), all[i][1]);
  assert_string_equal(Thing_str(&thing), "Thing object (01234567-89ab-cdef-0123-456789abcdef)");
}

static void a_choice_shows_its_label(void **state) {
  (void)state;
  Thing thing = {.color = Color_DARK_GREEN, .status = Thing_Status_DRAFT};
  assert_string_equal(Thing_get_color_display(&thing), "Dark Green");
  assert_string_equal(Thing_get_status_display(&thing), "Draft");
  thing.color = 7;
  thing.status = NULL;
  assert_string_equal(Thing_get_color_display(&thing), "7");
  assert_string_equal(Thing_get_status_display(&thing), "None");
}

#define kinds_test(name) cmocka_unit_test_setup_teardown(name, open_database, close_database)

int main(void) {
  const struct CMUnitTest tests[] = {
      kinds_test(every_kind_is_read_as_it_was_written),
      kinds_test(what_is_not_given_starts_as_the_model_says),
      kinds_test(a_default_function_is_called_once_for_each_object),
      kinds_test(objects_of_ones_own_get_keys_and_texts),
      kinds_test(saving_writes_what_changed),
      kinds_test(what_cannot_be_stored_is_refused),
      kinds_test(what_is_not_of_the_kind_is_not_read),
      kinds_test(decimals_are_read_with_the_fields_places),
      kinds_test(keys_may_be_of_any_kind),
      kinds_test(what_the_database_computes_is_read_and_never_written),
      kinds_test(the_database_gives_what_nobody_else_does),
      kinds_test(str_is_pythons),
      kinds_test(a_choice_shows_its_label),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
