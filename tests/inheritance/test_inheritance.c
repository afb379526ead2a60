/* Multi-table inheritance and proxies: a row in each table, read, found, changed and deleted as one
 * object. Counts and texts are Django's, run with the same models. */
#include <string.h>

#include "inheritance/places_test.h"

/* ── Making and reading ─────────────────────────────────────────────────────────────────────── */

static void create_writes_a_row_in_each_table(void **state) {
  (void)state;
  assert_asks(3, assert_non_null(Trattoria_create(db, .name = "nina", .licence = "x1")));
  Place *place = Place_get(db, .name = eq("nina"));
  Trattoria *trattoria = Trattoria_get(db, .chef = eq("Nonna"));
  assert_non_null(place);
  assert_int_equal(trattoria->id, place->id);
  assert_int_equal(trattoria->place_ptr_id, place->id);
  assert_int_equal(trattoria->restaurant_ptr_id, place->id);
  assert_string_equal(trattoria->name, "nina");
  assert_string_equal(trattoria->licence, "x1");
}

static void a_failed_create_leaves_no_row_in_any_table(void **state) {
  (void)state;
  new_town();
  assert_null(Restaurant_create(db, .name = "dup", .licence = "r1"));
  assert_error(YOKE_INTEGRITY_ERROR, "UNIQUE constraint failed: places_restaurant.licence");
  assert_int_equal(Place_count(db, .where = {.name = eq("dup")}), 0);
  Restaurant *unsaved = Restaurant_new(db, .name = "dup", .licence = "r1");
  assert_false(Restaurant_save(unsaved));
  assert_int_equal(unsaved->id, 0);
  assert_int_equal(unsaved->place_ptr_id, 0);
  assert_false(yoke_is_saved(unsaved));
  unsaved->licence = "r2";
  assert_true(Restaurant_save(unsaved));
  assert_int_equal(unsaved->id, unsaved->place_ptr_id);
}

static void a_parent_that_is_there_gets_a_child(void **state) {
  (void)state;
  Place *park = Place_create(db, .name = "park");
  Restaurant *kiosk = Restaurant_create(db, .place_ptr = park, .name = "kiosk", .licence = "k");
  assert_non_null(kiosk);
  assert_int_equal(kiosk->id, park->id);
  assert_int_equal(Place_count(db), 1);
  assert_true(Place_refresh(park));
  assert_string_equal(park->name, "kiosk");
}

static void a_result_reads_all_tables_in_one_query(void **state) {
  (void)state;
  new_town();
  Restaurant_list *all = NULL;
  assert_asks(1, all = Restaurant_filter(db));
  assert_int_equal(all->count, 2);
  assert_string_equal(all->items[0]->name, "nina"); /* Place's ordering */
  assert_string_equal(all->items[1]->licence, "r1");
}

static void columns_of_parents_are_conditions_and_order(void **state) {
  (void)state;
  town town = new_town();
  assert_int_equal(Restaurant_count(db, .where = {.name = eq("roma")}), 1);
  assert_int_equal(Restaurant_count(db, .where = {.owner_id = eq(town.ada->id)}), 2);
  assert_true(Trattoria_exists(db, .where = {.name = eq("nina"), .licence = eq("x1")}));
  Restaurant *last = Restaurant_first(db, .order_by = "-name, licence");
  assert_string_equal(last->name, "roma");
}

/* ── The parent ─────────────────────────────────────────────────────────────────────────────── */

static void the_parent_is_an_object_without_a_query(void **state) {
  (void)state;
  new_town();
  Trattoria *nina = Trattoria_get(db, .chef = eq("Nonna"));
  Restaurant *restaurant = NULL;
  Place *place = NULL;
  assert_asks(0, restaurant = Trattoria_restaurant_ptr(nina));
  assert_asks(0, place = Restaurant_place_ptr(restaurant));
  assert_string_equal(place->name, "nina");
  assert_string_equal(restaurant->licence, "x1");
  assert_ptr_equal(Restaurant_trattoria(restaurant), nina);
}

static void a_parent_reaches_its_child(void **state) {
  (void)state;
  town town = new_town();
  Place *roma = Place_get(db, .id = eq(town.roma->id));
  Restaurant *restaurant = Place_restaurant(roma);
  assert_string_equal(restaurant->licence, "r1");
  assert_string_equal(restaurant->name, "roma");
  assert_null(Place_restaurant(town.park));
  assert_error(YOKE_RELATED_OBJECT_DOES_NOT_EXIST, "Place has no restaurant.");
  Place_list *all = Place_filter(db, .select_related = "restaurant__trattoria");
  assert_asks(0, assert_string_equal(Place_restaurant(all->items[0])->licence, "x1"));
}

/* ── Relations that the parent declares ─────────────────────────────────────────────────────── */

static void forward_relations_of_the_parent_are_the_childs(void **state) {
  (void)state;
  new_town();
  Restaurant *roma =
      Restaurant_get_query(db, .where = {.licence = eq("r1")}, .select_related = "owner");
  assert_asks(0, assert_string_equal(Restaurant_owner(roma)->name, "ada"));
  Owner *bob = Owner_create(db, .name = "bob");
  assert_true(Restaurant_set_owner(roma, bob));
  assert_true(Restaurant_save(roma));
  assert_int_equal(Place_get(db, .name = eq("roma"))->owner_id[0], bob->id);
  assert_int_equal(Owner_places(bob)->count, 1);
  assert_int_equal(Restaurant_count(db, .where = {.owner = &(Owner_where){.name = eq("bob")}}), 1);
}

static void reverse_relations_of_the_parent_are_the_childs(void **state) {
  (void)state;
  town town = new_town();
  assert_int_equal(Restaurant_waiter_set(town.roma)->count, 1);
  assert_string_equal(Trattoria_waiter_set(town.nina)->items[0]->name, "wnina");
  assert_string_equal(Restaurant_sign(town.roma)->text, "open");
  assert_null(Trattoria_sign(town.nina));
  assert_error(YOKE_RELATED_OBJECT_DOES_NOT_EXIST, "Trattoria has no sign.");
  Sign *moved = Sign_get(db, .text = eq("open"));
  assert_true(Trattoria_set_sign(town.nina, moved));
  assert_true(Sign_save(moved));
  assert_string_equal(Sign_place(moved)->name, "nina");
}

static void conditions_cross_inheritance_in_both_directions(void **state) {
  (void)state;
  new_town();
  const Waiter_where *wroma = &(Waiter_where){.name = eq("wroma")};
  assert_int_equal(Restaurant_count(db, .where = {.waiter = wroma}), 1);
  assert_int_equal(Restaurant_count(db, .exclude = {.waiter = wroma}), 1);
  const Restaurant_where *r1 = &(Restaurant_where){.licence = eq("r1")};
  assert_int_equal(Place_count(db, .exclude = {.restaurant = r1}), 2);
  assert_int_equal(Place_count(db, .where = {.restaurant = ABSENT}), 1);
  const Trattoria_where *nonna = &(Trattoria_where){.chef = eq("Nonna")};
  assert_int_equal(
      Place_count(db, .where = {.restaurant = &(Restaurant_where){.trattoria = nonna}}), 1);
  assert_int_equal(Trattoria_count(db, .where = {.restaurant_ptr = r1}), 0);
  assert_int_equal(
      Waiter_count(
          db,
          .where = {.place = &(Place_where){.restaurant =
                                                &(Restaurant_where){
                                                    .owner = &(Owner_where){.name = eq("ada")}}}}),
      2);
}

/* ── Changing ───────────────────────────────────────────────────────────────────────────────── */

static void save_updates_every_table(void **state) {
  (void)state;
  town town = new_town();
  town.nina->name = "lina";
  town.nina->licence = "x2";
  town.nina->chef = "Ugo";
  assert_true(Trattoria_save(town.nina));
  assert_true(Place_exists(db, .where = {.name = eq("lina")}));
  assert_true(Restaurant_exists(db, .where = {.licence = eq("x2")}));
  assert_true(Trattoria_exists(db, .where = {.chef = eq("Ugo")}));
  assert_int_equal(Place_count(db), 3);
}

static void save_fields_writes_only_those(void **state) {
  (void)state;
  town town = new_town();
  town.roma->name = "remo";
  town.roma->licence = "lost";
  assert_true(Restaurant_save_fields(town.roma, "name"));
  assert_true(Restaurant_refresh(town.roma));
  assert_string_equal(town.roma->name, "remo");
  assert_string_equal(town.roma->licence, "r1");
}

static void update_changes_columns_of_several_tables(void **state) {
  (void)state;
  new_town();
  int64_t count = Restaurant_update(db, .where = {.owner = &(Owner_where){.name = eq("ada")}},
                                    .set = {.name = to("z"), .serves_pizza = to(true)});
  assert_int_equal(count, 2);
  assert_int_equal(Place_count(db, .where = {.name = eq("z")}), 2);
  assert_int_equal(Restaurant_count(db, .where = {.serves_pizza = eq(true)}), 2);
  assert_int_equal(Restaurant_update(db, .where = {.name = eq("z")}, .set = {.name = to("y")}), 2);
  assert_int_equal(Restaurant_update(db, .set = {.owner = ABSENT}), 2);
  assert_int_equal(Place_count(db, .where = {.owner_id = IS_NULL}), 3);
}

static void get_or_create_makes_all_rows(void **state) {
  (void)state;
  bool created = false;
  Restaurant *made = Restaurant_get_or_create(db, &created, .where = {.licence = eq("n")},
                                              .defaults = {.name = to("new")});
  assert_true(created);
  assert_string_equal(Place_get(db, .id = eq(made->id))->name, "new");
  assert_non_null(Restaurant_get_or_create(db, &created, .where = {.name = eq("new")}));
  assert_false(created);
}

static void bulk_create_refuses_as_django_does(void **state) {
  (void)state;
  Restaurant *one = Restaurant_new(db, .name = "a", .licence = "a");
  assert_false(Restaurant_bulk_create(db, &one, 1));
  assert_error(YOKE_VALUE_ERROR, "Can't bulk create a multi-table inherited model");
}

/* ── Deleting ───────────────────────────────────────────────────────────────────────────────── */

static void deleting_a_child_takes_its_parents_along(void **state) {
  (void)state;
  town town = new_town();
  yoke_deleted deleted;
  assert_true(Restaurant_delete(town.roma, &deleted));
  assert_deleted(&deleted, "places.Place_tags", 2, "places.Waiter", 1, "places.Sign", 1,
                 "places.Restaurant", 1, "places.Place", 1, NULL);
  assert_int_equal(town.roma->place_ptr_id, 0);
  assert_true(Trattoria_delete(town.nina, &deleted));
  assert_deleted(&deleted, "places.Place_tags", 1, "places.Waiter", 1, "places.Trattoria", 1,
                 "places.Restaurant", 1, "places.Place", 1, NULL);
  assert_int_equal(Place_count(db), 1);
}

static void deleting_a_parent_takes_its_child_along(void **state) {
  (void)state;
  town town = new_town();
  yoke_deleted deleted;
  assert_true(Place_delete(Restaurant_place_ptr(town.roma), &deleted));
  assert_deleted(&deleted, "places.Place_tags", 2, "places.Waiter", 1, "places.Sign", 1,
                 "places.Restaurant", 1, "places.Place", 1, NULL);
}

static void deleting_by_query_takes_every_table(void **state) {
  (void)state;
  new_town();
  yoke_deleted deleted;
  assert_true(Place_delete_where(db, &deleted));
  assert_deleted(&deleted, "places.Place_tags", 3, "places.Waiter", 3, "places.Sign", 1,
                 "places.Trattoria", 1, "places.Restaurant", 2, "places.Place", 3, NULL);
}

static void a_policy_of_the_parents_key_holds_for_the_child(void **state) {
  (void)state;
  town town = new_town();
  yoke_deleted deleted;
  assert_true(Owner_delete(town.ada, &deleted));
  assert_deleted(&deleted, "places.Owner", 1, NULL);
  assert_true(Restaurant_refresh(town.roma));
  assert_null(town.roma->owner_id);
}

/* ── Proxies ────────────────────────────────────────────────────────────────────────────────── */

static void a_proxy_is_the_same_rows_in_another_order(void **state) {
  (void)state;
  new_town();
  CheapRestaurant_list *all = CheapRestaurant_filter(db);
  assert_int_equal(all->count, 2);
  assert_string_equal(all->items[0]->name, "roma");
  CheapRestaurant *made = CheapRestaurant_create(db, .name = "bar", .licence = "b");
  assert_string_equal(Restaurant_get(db, .id = eq(made->id))->licence, "b");
  assert_null(CheapRestaurant_get(db, .licence = eq("zz")));
  assert_error(YOKE_DOES_NOT_EXIST, "CheapRestaurant matching query does not exist.");
  yoke_deleted deleted;
  assert_true(CheapRestaurant_delete(made, &deleted));
  assert_int_equal(Restaurant_count(db), 2);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      database_test(create_writes_a_row_in_each_table),
      database_test(a_failed_create_leaves_no_row_in_any_table),
      database_test(a_parent_that_is_there_gets_a_child),
      database_test(a_result_reads_all_tables_in_one_query),
      database_test(columns_of_parents_are_conditions_and_order),
      database_test(the_parent_is_an_object_without_a_query),
      database_test(a_parent_reaches_its_child),
      database_test(forward_relations_of_the_parent_are_the_childs),
      database_test(reverse_relations_of_the_parent_are_the_childs),
      database_test(conditions_cross_inheritance_in_both_directions),
      database_test(save_updates_every_table),
      database_test(save_fields_writes_only_those),
      database_test(update_changes_columns_of_several_tables),
      database_test(get_or_create_makes_all_rows),
      database_test(bulk_create_refuses_as_django_does),
      database_test(deleting_a_child_takes_its_parents_along),
      database_test(deleting_a_parent_takes_its_child_along),
      database_test(deleting_by_query_takes_every_table),
      database_test(a_policy_of_the_parents_key_holds_for_the_child),
      database_test(a_proxy_is_the_same_rows_in_another_order),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
