/* Objects in memory: values by field, names, results in chunks, caches. */
#include <string.h>

#include "kinds.h"
#include "record/record.h"
#include "support/cmocka_all.h"

static yoke_db *db;

static int open_database(void **state) {
  (void)state;
  db = yoke_open(":memory:");
  return db ? 0 : -1;
}

static int close_database(void **state) {
  (void)state;
  yoke_close(db);
  return 0;
}

static const yoke_field *field_called(const char *name) {
  const yoke_field *field = yoke_find_field(&Everything_model, name, strlen(name));
  assert_non_null(field);
  return field;
}

static yoke_value value_of(const char *name, const Everything *object) {
  return yoke_field_get(field_called(name), object);
}

static void values_are_read_by_kind(void **state) {
  (void)state;
  Everything object = {.flag = true,
                       .number = -5,
                       .real = 2.5,
                       .text = "x",
                       .day = {2026, 11, 22},
                       .hour = {1000},
                       .instant = {-7},
                       .other_id = 9,
                       .maybe_number = &(int64_t){3}};
  assert_true(value_of("flag", &object).as.boolean);
  assert_int_equal(value_of("number", &object).as.integer, -5);
  assert_true(value_of("real", &object).as.real == 2.5);
  assert_string_equal(value_of("text", &object).as.text, "x");
  assert_int_equal(value_of("day", &object).as.date.day, 22);
  assert_int_equal(value_of("hour", &object).as.time.microseconds, 1000);
  assert_int_equal(value_of("instant", &object).as.datetime.microseconds, -7);
  assert_int_equal(value_of("other", &object).as.integer, 9);
  assert_int_equal(value_of("maybe_number", &object).as.integer, 3);
  assert_true(value_of("maybe_flag", &object).is_null);
  assert_true(value_of("maybe_text", &object).is_null);
}

static void a_zero_is_none_only_where_it_is_a_key(void **state) {
  (void)state;
  Everything object = {.maybe_number = &(int64_t){0}};
  assert_true(value_of("id", &object).is_null);
  assert_true(value_of("other_id", &object).is_null);
  assert_false(value_of("number", &object).is_null);
  assert_false(value_of("flag", &object).is_null);
  assert_false(value_of("maybe_number", &object).is_null);
}

static void what_was_set_is_read_again(void **state) {
  (void)state;
  Everything object = {0};
  Everything source = {.id = 4,
                       .flag = true,
                       .number = 1,
                       .real = -0.5,
                       .text = "t",
                       .day = {1, 1, 1},
                       .hour = {5},
                       .instant = {6},
                       .other_id = 7,
                       .maybe_flag = &(bool){true},
                       .maybe_number = &(int64_t){8},
                       .maybe_text = "m",
                       .maybe_instant = &(yoke_datetime){9},
                       .twin_id = &(int64_t){10}};
  for (size_t i = 0; i < Everything_model.field_count; i++) {
    const yoke_field *field = &Everything_model.fields[i];
    yoke_value value = yoke_field_get(field, &source);
    assert_true(yoke_field_set(field, &object, value, yoke_scope(db)));
    assert_true(yoke_value_equal(yoke_field_get(field, &object), value));
  }
  assert_ptr_not_equal(object.maybe_number, source.maybe_number);
  assert_true(yoke_field_set(field_called("maybe_number"), &object, (yoke_value){.is_null = true},
                             yoke_scope(db)));
  assert_null(object.maybe_number);
  assert_true(yoke_field_set(field_called("number"), &object, (yoke_value){.is_null = true},
                             yoke_scope(db)));
  assert_int_equal(object.number, 0);
}

static void null_equals_nothing(void **state) {
  (void)state;
  yoke_value null = {.kind = YOKE_INT, .is_null = true}, one = {.kind = YOKE_INT, .as.integer = 1};
  assert_false(yoke_value_equal(null, null));
  assert_false(yoke_value_equal(one, null));
  assert_true(yoke_value_equal(one, one));
  assert_false(yoke_value_equal(one, (yoke_value){.kind = YOKE_BOOL, .as.boolean = true}));
}

static void fields_are_found_by_either_name(void **state) {
  (void)state;
  assert_ptr_equal(field_called("other"), field_called("other_id"));
  assert_null(yoke_find_field(&Everything_model, "othe", 4));
  assert_null(yoke_find_field(&Everything_model, "", 0));
  assert_non_null(yoke_find_field(&Everything_model, "text, number", 4));
}

static void relations_are_found_by_accessor_or_query_name(void **state) {
  (void)state;
  const yoke_relation *forward = yoke_find_relation(&Everything_model, "twin", 4);
  assert_non_null(forward);
  assert_false(forward->is_reverse);
  const yoke_relation *reverse = yoke_find_relation(&Everything_model, "others", 6);
  assert_true(reverse && reverse->is_reverse);
  assert_null(yoke_find_relation(&Everything_model, "nope", 4));
}

static void a_result_holds_its_objects_in_order_and_in_place(void **state) {
  (void)state;
  enum { MANY = 5000 };
  static Everything *added[MANY];
  yoke_peers *peers = yoke_peers_new(db, &Everything_model, yoke_scope(db));
  for (int i = 0; i < MANY; i++) {
    added[i] = yoke_peers_add(peers);
    assert_non_null(added[i]);
    assert_int_equal(added[i]->id, 0);
    assert_ptr_equal(yoke_object_db(added[i]), db);
    added[i]->id = i + 1;
  }
  assert_int_equal(peers->count, MANY);
  size_t at = 0;
  for (const yoke_chunk *chunk = peers->first; chunk; chunk = chunk->next)
    for (size_t i = 0; i < chunk->count; i++, at++)
      assert_ptr_equal(chunk->objects + i * sizeof(Everything), added[at]);
  assert_int_equal(at, MANY);
}

static void an_object_of_ones_own_is_in_no_database(void **state) {
  (void)state;
  Everything object = {0};
  assert_null(yoke_object_db(&object));
}

static void caches_are_filled_and_forgotten(void **state) {
  (void)state;
  const yoke_relation *twin = yoke_find_relation(&Everything_model, "twin", 4);
  Everything object = {0}, partner = {0};
  yoke_cache_partner(twin, &object, &partner, YOKE_LOADED);
  assert_ptr_equal(object.twin, &partner);
  yoke_cache_partner(twin, &object, NULL, YOKE_MISSING);
  assert_null(object.twin);
  yoke_cache_partner(twin, &object, &partner, YOKE_LOADED);
  yoke_forget_partners(&Everything_model, &object);
  assert_null(object.twin);
  /* The many end has no slot: nothing is written. */
  const yoke_relation *others = yoke_find_relation(&Everything_model, "others", 6);
  Everything before = object;
  yoke_cache_partner(others, &object, &partner, YOKE_LOADED);
  assert_memory_equal(&object, &before, sizeof object);
}

#define record_test(name) cmocka_unit_test_setup_teardown(name, open_database, close_database)

int main(void) {
  const struct CMUnitTest tests[] = {
      record_test(values_are_read_by_kind),
      record_test(a_zero_is_none_only_where_it_is_a_key),
      record_test(what_was_set_is_read_again),
      record_test(null_equals_nothing),
      record_test(fields_are_found_by_either_name),
      record_test(relations_are_found_by_accessor_or_query_name),
      record_test(a_result_holds_its_objects_in_order_and_in_place),
      record_test(an_object_of_ones_own_is_in_no_database),
      record_test(caches_are_filled_and_forgotten),
  };
  return cmocka_run_group_tests_name("records", tests, NULL, NULL);
}
