/* The SQL of a query is Django's: which tables are joined and how, what is negated and how. */
#include "query/query_test.h"

static void the_sql_is_djangos(void **state) {
  (void)state;
#define SQL_CASE(django, expected, Model, ...)                                                     \
  forget_sql();                                                                                    \
  if (!Model##_filter(db, __VA_ARGS__)) fail_msg("%s: %s", django, yoke_error(db)->message);       \
  if (strcmp(last_sql(), expected) != 0)                                                           \
    fail_msg("%s\nDjango: %s\nYoke:   %s", django, expected, last_sql());
#include "query/django_sql.inc"
#undef SQL_CASE
}

/* What the order of Django's keyword arguments, or a difference on purpose, keeps out of
 * django_sql.inc. */

static void a_key_that_the_database_does_not_watch_is_joined_left(void **state) {
  (void)state;
  Shadow_filter(db, .select_related = "user");
  assert_string_equal(last_sql(), "FROM library_shadow LEFT OUTER JOIN library_user ON "
                                  "(library_shadow.user_id = library_user.id)");
  Shadow_filter(db, .order_by = "user__username");
  assert_non_null(strstr(last_sql(), "LEFT OUTER JOIN library_user"));
}

static void an_object_is_compared_by_its_key_without_a_join(void **state) {
  (void)state;
  Profile_filter(db, .where = {.user = &(User_where){.is = ada}});
  assert_string_equal(last_sql(), "FROM library_profile WHERE library_profile.user_id = ?");
  Nickname_filter(db, .where = {.user = &(User_where){.is = ada}});
  assert_string_equal(last_sql(), "FROM library_nickname WHERE library_nickname.user_id = ?");
  User_filter(db, .where = {.is = ada});
  assert_string_equal(last_sql(), "FROM library_user WHERE library_user.id = ?");
}

static void any_number_of_values_is_one_parameter(void **state) {
  (void)state;
  User_filter(db, .where = {.id = in_ints(1, 2, 3)});
  assert_string_equal(last_sql(), "FROM library_user WHERE library_user.id IN "
                                  "(SELECT value FROM json_each(?))");
}

static void counting_asks_for_no_columns_order_or_partners(void **state) {
  (void)state;
  User_count(db, .select_related = "profile", .order_by = "profile__phone");
  assert_string_equal(last_sql(), "FROM library_user");
  User_count(db, .where = {.age = gt(1)}, .limit = 2, .offset = 1);
  assert_string_equal(last_sql(), "FROM (SELECT 1 FROM library_user WHERE library_user.age > ? "
                                  "LIMIT ? OFFSET ?) subquery");
  User_exists(db, .where = {.profile = &(Profile_where){.phone = eq("1")}}, .order_by = "age");
  assert_string_equal(last_sql(), "FROM library_user INNER JOIN library_profile ON "
                                  "(library_user.id = library_profile.user_id) "
                                  "WHERE library_profile.phone = ? LIMIT 1");
}

static void more_tables_than_sqlite_joins_are_refused(void **state) {
  (void)state;
  Node_where path[70] = {0};
  for (int i = 0; i < 69; i++)
    path[i].parent = &path[i + 1];
  path[69].name = yoke_eq("x");
  assert_null(yoke_filter(db, &Node_model, &(yoke_query){.where = &path[0]}));
  assert_error(YOKE_OPERATIONAL_ERROR, "at most 64 tables in a join");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      users_test(the_sql_is_djangos),
      users_test(a_key_that_the_database_does_not_watch_is_joined_left),
      users_test(an_object_is_compared_by_its_key_without_a_join),
      users_test(any_number_of_values_is_one_parameter),
      users_test(counting_asks_for_no_columns_order_or_partners),
      users_test(more_tables_than_sqlite_joins_are_refused),
  };
  return cmocka_run_group_tests_name("the SQL of queries", tests, NULL, NULL);
}
