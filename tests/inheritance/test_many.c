/* Many-to-many: partners read, added, removed, set and cleared, over join tables that Django makes
 * and over one of the project's own. Counts and texts are Django's, run with the same models. */
#include <string.h>

#include "inheritance/places_test.h"

static void add_ties_each_partner_once(void **state) {
  (void)state;
  town town = new_town();
  assert_int_equal(Restaurant_tags(town.roma)->count, 2);
  assert_true(Restaurant_add_tags(town.roma, town.red, town.red, town.blue));
  assert_int_equal(Place_tags_through_count(db), 3);
  assert_int_equal(Tag_places(town.red)->count, 2);
  assert_int_equal(Tag_places(town.blue)->count, 1);
}

static void a_query_narrows_the_partners(void **state) {
  (void)state;
  town town = new_town();
  Tag_list *tags =
      Restaurant_tags_query(town.roma, .where = {.label = startswith("b")}, .order_by = "label");
  assert_int_equal(tags->count, 1);
  assert_string_equal(tags->items[0]->label, "blue");
  assert_string_equal(Tag_places_query(town.red, .order_by = "-name", .limit = 1)->items[0]->name,
                      "roma");
}

static void remove_set_and_clear_untie(void **state) {
  (void)state;
  town town = new_town();
  assert_true(Restaurant_remove_tags(town.roma, town.red));
  assert_int_equal(Restaurant_tags(town.roma)->count, 1);
  assert_true(Restaurant_set_tags(town.roma, town.red));
  assert_string_equal(Restaurant_tags(town.roma)->items[0]->label, "red");
  assert_true(Tag_clear_places(town.red));
  assert_int_equal(Place_tags_through_count(db), 0);
  assert_int_equal(Tag_count(db), 2);
}

static void an_array_of_partners_is_taken_whole(void **state) {
  (void)state;
  town town = new_town();
  Tag_list *all = Tag_filter(db);
  assert_true(Place_add_all_tags(town.park, all->items, all->count));
  assert_int_equal(Place_tags(town.park)->count, 2);
  assert_true(Place_set_all_tags(town.park, NULL, 0));
  assert_int_equal(Place_tags(town.park)->count, 0);
}

static uint64_t statements_to_remove(Place *from, Tag **tags, size_t count) {
  assert_true(Place_add_all_tags(from, tags, count));
  uint64_t before = yoke_statement_count(db);
  assert_true(Place_remove_all_tags(from, tags, count));
  uint64_t asked = yoke_statement_count(db) - before;
  assert_int_equal(Place_tags(from)->count, 0);
  return asked;
}

static void many_are_removed_as_fast_as_one(void **state) {
  (void)state;
  town town = new_town();
  Tag_list *all = Tag_filter(db);
  assert_true(all->count > 1);
  assert_true(Place_clear_tags(town.park));
  uint64_t for_one = statements_to_remove(town.park, all->items, 1);
  assert_int_equal(statements_to_remove(town.park, all->items, all->count), for_one);
  assert_asks(0, assert_true(Place_remove_all_tags(town.park, NULL, 0)));
}

static void both_ends_are_conditions(void **state) {
  (void)state;
  new_town();
  const Tag_where *red = &(Tag_where){.label = eq("red")};
  assert_int_equal(Place_count(db, .where = {.tags = red}), 2);
  assert_int_equal(Restaurant_count(db, .where = {.tags = &(Tag_where){.label = eq("blue")}}), 1);
  assert_int_equal(Place_count(db, .exclude = {.tags = red}), 1);
  assert_int_equal(Place_count(db, .where = {.tags = ABSENT}), 1);
  assert_int_equal(
      Tag_count(db, .where = {.places = &(Place_where){.restaurant =
                                                           &(Restaurant_where){.serves_pizza =
                                                                                   eq(false)}}}),
      3);
  assert_string_equal(Tag_first(db, .order_by = "-places__name, label")->label, "blue");
}

static void a_symmetrical_relation_goes_both_ways(void **state) {
  (void)state;
  Person *a = Person_create(db, .name = "a"), *b = Person_create(db, .name = "b"),
         *c = Person_create(db, .name = "c");
  assert_true(Person_add_friends(a, b, c));
  assert_string_equal(Person_friends(b)->items[0]->name, "a");
  assert_int_equal(Person_friends_through_count(db), 4);
  assert_true(Person_remove_friends(a, b));
  assert_int_equal(Person_friends(b)->count, 0);
  assert_int_equal(Person_friends_through_count(db), 2);
  assert_true(Person_add_follows(a, b));
  assert_int_equal(Person_followers(a)->count, 0);
  assert_int_equal(Person_followers(b)->count, 1);
  assert_int_equal(Person_follows(b)->count, 0);
}

static void a_join_table_of_ones_own_gets_its_defaults(void **state) {
  (void)state;
  Person *a = Person_create(db, .name = "a"), *b = Person_create(db, .name = "b"),
         *c = Person_create(db, .name = "c");
  Club *chess = Club_create(db, .name = "chess");
  assert_true(Club_add_members(chess, a, b));
  assert_int_equal(Membership_count(db, .where = {.role = eq("member")}), 2);
  assert_true(Club_set_members(chess, b, c));
  assert_int_equal(Club_members(chess)->count, 2);
  assert_int_equal(Person_clubs(a)->count, 0);
  assert_string_equal(Person_clubs(c)->items[0]->name, "chess");
}

static void deleting_a_partner_deletes_its_rows(void **state) {
  (void)state;
  town town = new_town();
  yoke_deleted deleted;
  assert_true(Tag_delete(town.red, &deleted));
  assert_deleted(&deleted, "places.Place_tags", 2, "places.Tag", 1, NULL);
}

/* Meta.order_with_respect_to */
static void a_new_row_comes_last_among_its_like(void **state) {
  (void)state;
  town town = new_town();
  Step *first = Step_create(db, .place = town.park, .text = "come");
  Step *other = Step_create(db, .place_id = town.roma->id, .text = "sit");
  Step *second = Step_create(db, .place = town.park, .text = "go");
  assert_int_equal(first->_order, 0);
  assert_int_equal(other->_order, 0);
  assert_int_equal(second->_order, 1);
  Step *more[] = {Step_new(db, .place = town.park, .text = "a"),
                  Step_new(db, .place = town.park, .text = "b")};
  assert_true(Step_bulk_create(db, more, 2));
  assert_int_equal(more[1]->_order, 3);
  first->_order = 9;
  assert_true(Step_save(first));
  Step_list *steps = Step_filter(db, .where = {.place_id = eq(town.park->id)});
  assert_string_equal(steps->items[3]->text, "come");
}

static void both_sides_must_be_saved(void **state) {
  (void)state;
  town town = new_town();
  Place *unsaved = Place_new(db, .name = "n");
  assert_false(Place_add_tags(unsaved, town.red));
  assert_error(YOKE_VALUE_ERROR,
               "\"<Place: Place object (None)>\" needs to have a value for field \"id\" before "
               "this many-to-many relationship can be used.");
  assert_null(Place_tags(unsaved));
  Tag *loose = Tag_new(db, .label = "loose");
  assert_false(Place_add_tags(town.park, town.red, loose));
  assert_error(YOKE_VALUE_ERROR,
               "Cannot add \"<Tag: Tag object (None)>\": the value for field \"tag\" is None");
  assert_int_equal(Place_tags(town.park)->count, 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      database_test(add_ties_each_partner_once),
      database_test(a_query_narrows_the_partners),
      database_test(remove_set_and_clear_untie),
      database_test(an_array_of_partners_is_taken_whole),
      database_test(many_are_removed_as_fast_as_one),
      database_test(both_ends_are_conditions),
      database_test(a_symmetrical_relation_goes_both_ways),
      database_test(a_join_table_of_ones_own_gets_its_defaults),
      database_test(deleting_a_partner_deletes_its_rows),
      database_test(a_new_row_comes_last_among_its_like),
      database_test(both_sides_must_be_saved),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
