#include "inheritance/places_test.h"

#include <stdarg.h>
#include <string.h>

yoke_db *db;

int open_database(void **state) {
  (void)state;
  db = yoke_open(":memory:");
  return db && yoke_create_tables(db, &places) ? 0 : -1;
}

int close_database(void **state) {
  (void)state;
  yoke_close(db);
  return 0;
}

town new_town(void) {
  town town = {0};
  town.ada = Owner_create(db, .name = "ada");
  town.red = Tag_create(db, .label = "red");
  town.blue = Tag_create(db, .label = "blue");
  town.park = Place_create(db, .name = "park");
  town.roma = Restaurant_create(db, .name = "roma", .licence = "r1", .owner = town.ada);
  town.nina = Trattoria_create(db, .name = "nina", .licence = "x1", .owner = town.ada);
  assert_non_null(town.nina);
  assert_non_null(Waiter_create(db, .name = "wpark", .place_id = town.park->id));
  assert_non_null(Waiter_create(db, .name = "wroma", .place_id = town.roma->id));
  assert_non_null(Waiter_create(db, .name = "wnina", .place_id = town.nina->id));
  assert_non_null(Sign_create(db, .text = "open", .place_id = town.roma->id));
  assert_true(Restaurant_add_tags(town.roma, town.red, town.blue));
  assert_true(Trattoria_add_tags(town.nina, town.red));
  return town;
}

static size_t counted(const yoke_deleted *deleted, const char *label) {
  for (size_t i = 0; i < deleted->model_count; i++)
    if (strcmp(deleted->models[i].label, label) == 0) return deleted->models[i].count;
  return 0;
}

void assert_deleted(const yoke_deleted *deleted, const char *label, ...) {
  va_list rest;
  va_start(rest, label);
  size_t total = 0, models = 0;
  for (; label; label = va_arg(rest, const char *)) {
    int count = va_arg(rest, int);
    if (counted(deleted, label) != (size_t)count)
      fail_msg("%zu rows of %s, not %d", counted(deleted, label), label, count);
    total += (size_t)count;
    models++;
  }
  va_end(rest);
  assert_int_equal(deleted->total, total);
  assert_int_equal(deleted->model_count, models);
}
