/* Order: by fields, across relations, by Meta.ordering; texts and rows as Django 5.2 gives them. */
#include "query/query_test.h"

static void fields_and_directions_order(void **state) {
  (void)state;
  assert_string_equal(names(User_filter(db, .order_by = "username")), "ada bob cleo");
  assert_string_equal(names(User_filter(db, .order_by = "-username")), "cleo bob ada");
  assert_string_equal(names(User_filter(db, .order_by = "-pk")), "cleo bob ada");
  assert_string_equal(names(User_filter(db, .order_by = "is_active, -age")), "bob ada cleo");
  assert_string_equal(names(User_filter(db, .order_by = "is_active -username")), "bob cleo ada");
}

static void a_path_orders_by_the_partner_and_keeps_those_without(void **state) {
  (void)state;
  assert_string_equal(names(User_filter(db, .order_by = "-profile__phone")), "bob ada cleo");
  assert_string_equal(names(User_filter(db, .order_by = "profile__phone")), "cleo ada bob");
}

static void random_order_keeps_every_row(void **state) {
  (void)state;
  assert_int_equal(User_filter(db, .order_by = "?")->count, 3);
  assert_non_null(strstr(last_sql(), "ORDER BY RANDOM() ASC"));
}

static void meta_ordering_orders_unless_another_order_is_asked(void **state) {
  (void)state;
  Publisher_create(db, .name = "b");
  Publisher_create(db, .name = "a");
  assert_string_equal(Publisher_filter(db)->items[0]->name, "a");
  assert_string_equal(Publisher_filter(db, .order_by = "id")->items[0]->name, "b");
  Publisher_filter(db, .order_by = "");
  assert_string_equal(last_sql(), "FROM library_publisher");
  Node_filter(db);
  assert_string_equal(
      last_sql(), "FROM library_node LEFT OUTER JOIN library_node T2 ON "
                  "(library_node.parent_id = T2.id) ORDER BY T2.name ASC, library_node.name DESC");
}

static void first_orders_by_the_key_when_nothing_else_does(void **state) {
  (void)state;
  assert_string_equal(User_first(db)->username, "ada");
  assert_non_null(strstr(last_sql(), "ORDER BY library_user.id ASC LIMIT ?"));
  assert_string_equal(User_first(db, .order_by = "-username")->username, "cleo");
  assert_string_equal(User_first(db, .order_by = "id", .offset = 1)->username, "bob");
  assert_null(User_first(db, .where = {.age = gt(99)}));
  assert_fine();
  Publisher_first(db);
  assert_non_null(strstr(last_sql(), "ORDER BY library_publisher.name ASC"));
  User_first(db, .order_by = "");
  assert_non_null(strstr(last_sql(), "ORDER BY library_user.id ASC"));
}

static void a_relations_own_ordering_that_goes_in_a_circle_is_refused(void **state) {
  (void)state;
  static const yoke_ordering by_parent[] = {{.path = "parent"}};
  yoke_model circular = Node_model;
  yoke_relation relations[8];
  assert_in_range(Node_model.relation_count, 1, 8);
  memcpy(relations, Node_model.relations, Node_model.relation_count * sizeof *relations);
  relations[0].target = &circular;
  yoke_field fields[8];
  memcpy(fields, Node_model.fields, Node_model.field_count * sizeof *fields);
  for (size_t i = 0; i < Node_model.field_count; i++)
    if (fields[i].relation == &Node_model.relations[0]) fields[i].relation = &relations[0];
  circular.fields = fields;
  circular.relations = relations;
  circular.ordering = by_parent;
  circular.ordering_count = 1;
  assert_null(yoke_filter(db, &circular, NULL));
  assert_error(YOKE_FIELD_ERROR, "Infinite loop caused by ordering.");
}

#define assert_refuses(Model, order, text)                                                         \
  do {                                                                                             \
    assert_null(Model##_filter(db, .order_by = order));                                            \
    assert_error(YOKE_FIELD_ERROR, text);                                                          \
  } while (0)
#define CHOICES_OF_USER                                                                            \
  "Choices are: age, badge, edited, id, is_active, joined, nick, passport, profile, rating, "      \
  "username"

static void unknown_names_are_refused_with_the_choices(void **state) {
  (void)state;
  assert_refuses(User, "nope", "Cannot resolve keyword 'nope' into field. " CHOICES_OF_USER);
  assert_refuses(User, "id, -nope", "Cannot resolve keyword 'nope' into field. " CHOICES_OF_USER);
  assert_refuses(Profile, "user__nope",
                 "Cannot resolve keyword 'nope' into field. " CHOICES_OF_USER);
  assert_refuses(Profile, "user__", "Cannot resolve keyword '' into field. " CHOICES_OF_USER);
  assert_refuses(Profile, "-",
                 "Cannot resolve keyword '' into field. "
                 "Choices are: bio, born, id, phone, user, user_id");
  assert_refuses(User, "username__x",
                 "Cannot resolve keyword 'x' into field. Join on 'username' not permitted.");
  assert_refuses(User, "shadow", "Cannot resolve keyword 'shadow' into field. " CHOICES_OF_USER);
  assert_refuses(User, "edited_books",
                 "Cannot resolve keyword 'edited_books' into field. " CHOICES_OF_USER);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      users_test(fields_and_directions_order),
      users_test(a_path_orders_by_the_partner_and_keeps_those_without),
      users_test(random_order_keeps_every_row),
      empty_test(meta_ordering_orders_unless_another_order_is_asked),
      users_test(first_orders_by_the_key_when_nothing_else_does),
      empty_test(a_relations_own_ordering_that_goes_in_a_circle_is_refused),
      empty_test(unknown_names_are_refused_with_the_choices),
  };
  return cmocka_run_group_tests_name("order", tests, NULL, NULL);
}
