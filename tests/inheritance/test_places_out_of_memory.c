/* Every allocation fails once, SQLite's own too: rows of several tables are written all or none,
 * and nothing leaks. */
#include "inheritance/places_test.h"
#include "support/allocator.h"
#include "support/trial.h"

static town objects;

static yoke_db *start_round(void) {
  assert_int_equal(open_database(NULL), 0);
  objects = new_town();
  return db;
}

static void try_call(bool (*act)(void), void (*check)(bool worked)) {
  try_everywhere(&(trial){start_round, act, check});
}

static bool create_three_rows(void) {
  return Trattoria_create(db, .name = "new", .licence = "n", .owner = objects.ada);
}

static void all_or_no_rows(bool worked) {
  int64_t places = Place_count(db, .where = {.name = eq("new")});
  assert_int_equal(places, worked);
  assert_int_equal(Restaurant_count(db, .where = {.licence = eq("n")}), worked);
  assert_int_equal(Trattoria_count(db), 1 + worked);
}

static void create_is_all_or_nothing(void **state) {
  (void)state;
  try_call(create_three_rows, all_or_no_rows);
}

static bool change_both_tables(void) {
  return Restaurant_update(db, .set = {.name = to("u"), .licence = to("u")},
                           .where = {.licence = eq("r1")}) == 1;
}

static void both_or_neither(bool worked) {
  assert_int_equal(Place_count(db, .where = {.name = eq("u")}), worked);
  assert_int_equal(Restaurant_count(db, .where = {.licence = eq("u")}), worked);
}

static void update_is_all_or_nothing(void **state) {
  (void)state;
  try_call(change_both_tables, both_or_neither);
}

static bool delete_restaurant(void) {
  return Restaurant_delete(objects.roma, NULL);
}

static void gone_or_whole(bool worked) {
  assert_int_equal(Place_count(db), 3 - worked);
  assert_int_equal(Restaurant_count(db), 2 - worked);
  assert_int_equal(Place_tags_through_count(db), worked ? 1 : 3);
}

static void delete_is_all_or_nothing(void **state) {
  (void)state;
  try_call(delete_restaurant, gone_or_whole);
}

static bool tie_tags(void) {
  return Trattoria_set_tags(objects.nina, objects.blue) && Trattoria_tags(objects.nina);
}

static void red_or_blue(bool worked) {
  Tag_list *tags = Trattoria_tags(objects.nina);
  assert_int_equal(tags->count, 1);
  if (worked) assert_string_equal(tags->items[0]->label, "blue");
}

static void set_is_all_or_nothing(void **state) {
  (void)state;
  try_call(tie_tags, red_or_blue);
}

static bool reach_parent(void) {
  Restaurant *roma = Restaurant_get(db, .licence = eq("r1"));
  return roma && Restaurant_place_ptr(roma);
}

static void still_there(bool worked) {
  (void)worked;
  assert_int_equal(Restaurant_count(db), 2);
}

static void reading_the_parent_leaks_nothing(void **state) {
  (void)state;
  try_call(reach_parent, still_there);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(create_is_all_or_nothing),
      cmocka_unit_test(update_is_all_or_nothing),
      cmocka_unit_test(delete_is_all_or_nothing),
      cmocka_unit_test(set_is_all_or_nothing),
      cmocka_unit_test(reading_the_parent_leaks_nothing),
  };
  return cmocka_run_group_tests(tests, start_failing_sqlite, NULL);
}
