/* Which rows lookups find: expected as Django 5.2 finds them on SQLite. */
#include <math.h>

#include "query/query_test.h"

#define assert_finds(expected, ...)                                                                \
  assert_string_equal(names(User_filter(db, __VA_ARGS__)), expected)

static void comparisons_find_what_they_say(void **state) {
  (void)state;
  assert_finds("ada", .where = {.age = eq(36)});
  assert_finds("ada", .where = {.age = gt(20)});
  assert_finds("ada bob", .where = {.age = gte(20)});
  assert_finds("bob", .where = {.age = lt(36)});
  assert_finds("ada bob", .where = {.age = lte(36)});
  assert_finds("ada bob", .where = {.age = range(20, 36)});
  assert_finds("", .where = {.age = range(21, 35)});
  assert_finds("cleo", .where = {.age = IS_NULL});
  assert_finds("ada bob", .where = {.age = IS_NOT_NULL});
  assert_finds("ada", .where = {.rating = eq(4.5)});
  assert_finds("bob", .where = {.is_active = eq(false)});
  assert_finds("ada cleo", .where = {.is_active = eq(true)});
}

static void text_lookups_ignore_the_case_of_ascii_letters(void **state) {
  (void)state;
  assert_finds("", .where = {.username = eq("ADA")});
  assert_finds("ada", .where = {.username = iexact("ADA")});
  assert_finds("ada", .where = {.username = contains("D")});
  assert_finds("ada", .where = {.username = icontains("d")});
  assert_finds("bob", .where = {.username = startswith("b")});
  assert_finds("bob", .where = {.username = istartswith("B")});
  assert_finds("cleo", .where = {.username = endswith("eo")});
  assert_finds("cleo", .where = {.username = iendswith("EO")});
}

static void wildcards_and_the_escape_stand_for_themselves(void **state) {
  (void)state;
  User_create(db, .username = "100%");
  User_create(db, .username = "a_b");
  User_create(db, .username = "a\\b");
  assert_finds("100%", .where = {.username = contains("%")});
  assert_finds("a_b", .where = {.username = startswith("a_")});
  assert_finds("a\\b", .where = {.username = contains("\\")});
  assert_finds("", .where = {.username = iexact("a%")});
}

static void arguments_are_evaluated_once(void **state) {
  (void)state;
  int64_t id = ada->id;
  assert_finds("ada", .where = {.id = eq(id++)});
  assert_finds("bob cleo", .where = {.id = gte(id++)});
  int64_t low = --id;
  assert_finds("bob", .where = {.id = range(low++, id)});
  const char *name = "xada";
  assert_finds("ada", .where = {.username = startswith(++name)});
  assert_int_equal(User_update(db, .where = {.id = eq(id)}, .set = {.age = to(low++)}), 1);
  assert_int_equal(User_get(db, .username = eq("bob"))->age[0], low - 1);
  assert_int_equal(low, id + 2);
}

static void no_text_is_null(void **state) {
  (void)state;
  Profile_list *found = Profile_filter(db, .where = {.bio = eq((const char *)NULL)});
  assert_int_equal(found->count, 1);
  assert_string_equal(found->items[0]->phone, "2");
  found = Profile_filter(db, .where = {.bio = iexact(NULL)});
  assert_int_equal(found->count, 1);
  assert_null(Profile_filter(db, .where = {.bio = gt((const char *)NULL)}));
  assert_error(YOKE_VALUE_ERROR, "Cannot use None as a query value");
  assert_null(Profile_filter(db, .where = {.bio = contains(NULL)}));
  assert_error(YOKE_VALUE_ERROR, "Cannot use None as a query value");
}

static void in_finds_each_of_a_list(void **state) {
  (void)state;
  assert_finds("ada cleo", .where = {.username = in_texts("cleo", "ada", "ada", "nobody")});
  assert_finds("ada bob", .where = {.age = in_ints(36, 20)});
  double ratings[] = {4.5, INFINITY, NAN};
  assert_finds("ada", .where = {.rating = in(ratings, 3)});
  const char *quoted[] = {"a\"b", "c\\d", "e\nf", "ü"};
  for (int i = 0; i < 4; i++) {
    User_create(db, .username = quoted[i]);
    User_list *found = User_filter(db, .where = {.username = in(&quoted[i], 1)});
    assert_int_equal(found->count, 1);
    assert_string_equal(found->items[0]->username, quoted[i]);
  }
  yoke_date born = {1815, 12, 10};
  Profile_update(db, .where = {.phone = eq("1")}, .set = {.born = to(born)});
  assert_int_equal(Profile_count(db, .where = {.born = in(&born, 1)}), 1);
  yoke_datetime joined = {INT64_C(1000000123456)};
  User_update(db, .where = {.is = ada}, .set = {.joined = to(joined)});
  assert_finds("ada", .where = {.joined = in(&joined, 1)});
  assert_finds("bob", .where = {.is_active = in_ints(0)});
}

static void an_empty_list_matches_nothing_and_asks_nothing(void **state) {
  (void)state;
  int64_t none[1];
  const char *nulls[] = {NULL};
  assert_asks(0, assert_finds("", .where = {.id = in(none, 0)}));
  assert_asks(0, assert_finds("", .where = {.username = in(nulls, 1)}));
  assert_asks(0, assert_int_equal(User_count(db, .where = {.id = in(none, 0)}), 0));
  assert_asks(0, assert_false(User_exists(db, .where = {.id = in(none, 0)})));
  assert_asks(0, assert_null(User_first(db, .where = {.id = in(none, 0)})));
  assert_fine();
  assert_asks(0, assert_null(User_get(db, .id = in(none, 0))));
  assert_error(YOKE_DOES_NOT_EXIST, "User matching query does not exist.");
  assert_finds("ada bob cleo", .exclude = {.id = in(none, 0)});
  assert_null(User_filter(db, .where = {.id = in((const int64_t *)NULL, 2)}));
  assert_error(YOKE_VALUE_ERROR, "Cannot use None as a query value");
}

static void more_values_than_parameters_are_no_limit(void **state) {
  (void)state;
  enum { MANY = 100000 };
  static int64_t ids[MANY];
  for (int i = 0; i < MANY; i++)
    ids[i] = i + 2;
  assert_asks(1, assert_finds("bob cleo", .where = {.id = in(ids, MANY)}));
}

static void a_positive_column_is_never_below_zero(void **state) {
  (void)state;
  assert_asks(0, assert_int_equal(Badge_count(db, .where = {.number = eq(-1)}), 0));
  assert_asks(0, assert_int_equal(Badge_count(db, .where = {.number = lt(-1)}), 0));
  assert_asks(1, assert_int_equal(Badge_count(db, .where = {.number = gt(-1)}), 2));
  assert_asks(1, assert_int_equal(Badge_count(db, .exclude = {.number = eq(-1)}), 2));
}

static void what_is_not_a_number_or_a_truth_is_told(void **state) {
  (void)state;
  assert_finds("", .where = {.rating = eq(NAN)});
  assert_finds("ada", .where = {.rating = lt(INFINITY)});
  assert_null(User_filter(db, .where = {.is_active = eq(5)}));
  assert_error(YOKE_VALIDATION_ERROR, "“5” value must be either True or False.");
  assert_null(User_filter(db, .where = {.is_active = in_ints(1, 5)}));
  assert_error(YOKE_VALIDATION_ERROR, "“5” value must be either True or False.");
  assert_null(User_filter(db, .where = {.age = to(3)}));
  assert_error(YOKE_FIELD_ERROR, "to(...) assigns in .set: it is not a condition.");
}

static void relations_are_asked_in_both_directions(void **state) {
  (void)state;
  assert_finds("ada", .where = {.profile = &(Profile_where){.phone = eq("1")}});
  assert_finds("ada bob", .where = {.profile = PRESENT});
  assert_finds("cleo", .where = {.profile = ABSENT});
  assert_finds("bob cleo", .exclude = {.profile = &(Profile_where){.phone = eq("1")}});
  assert_finds("ada", .where = {.profile = &(Profile_where){.bio = eq("poet")},
                                .badge = &(Badge_where){.number = eq(7)}});
  Profile *profile = Profile_get(db, .user = &(User_where){.username = eq("bob")});
  assert_finds("bob", .where = {.profile = &(Profile_where){.is = profile}});
  assert_int_equal(Badge_count(db, .where = {.user = ABSENT}), 1);
  assert_int_equal(Badge_count(db, .where = {.user = PRESENT}), 1);
}

static void an_unsaved_object_is_refused(void **state) {
  (void)state;
  User *unsaved = User_new(db, .username = "dora");
  assert_null(Profile_get(db, .user = &(User_where){.is = unsaved}));
  assert_error(YOKE_VALUE_ERROR, "Model instances passed to related filters must be saved.");
}

static void groups_combine_conditions(void **state) {
  (void)state;
  assert_finds("ada cleo", .where = {.any = (User_where[]){
                                         {.age = eq(36)}, {.username = eq("cleo")}, YOKE_END}});
  assert_finds("ada", .where = {.all = (User_where[]){{.age = gt(1)}, {.age = gt(30)}, YOKE_END}});
  assert_finds("bob", .where = {.none = (User_where[]){
                                    {.age = eq(36)}, {.username = eq("cleo")}, YOKE_END}});
  assert_finds("ada bob cleo", .where = {.any = (User_where[]){YOKE_END}});
  assert_finds("ada", .where = {.any = (User_where[]){{0}, {.age = eq(36)}, YOKE_END}});
  assert_finds("bob cleo", .exclude = {.age = eq(36)});
  assert_finds("ada bob cleo", .exclude = {.age = eq(36), .username = eq("bob")});
}

static void a_group_may_be_long(void **state) {
  (void)state;
  enum { MANY = 900 };
  static User_where any[MANY + 1];
  for (int i = 0; i < MANY; i++)
    any[i].username = yoke_eq(i ? "nobody" : "bob");
  any[MANY].end = true;
  assert_finds("bob", .where = {.any = any});
}

static void conditions_that_lead_back_to_themselves_are_refused(void **state) {
  (void)state;
  User_where user = {.username = eq("ada")};
  Profile_where profile = {.user = &user};
  user.profile = &profile;
  assert_null(Profile_filter(db, .where = {.user = &user}));
  assert_error(YOKE_VALUE_ERROR, "Conditions are more than 200 deep.");
  User_where any[] = {{.age = eq(36)}, YOKE_END};
  any[0].any = any;
  assert_int_equal(User_count(db, .where = {.none = any}), -1);
  assert_error(YOKE_VALUE_ERROR, "Conditions are more than 200 deep.");
}

static void groups_may_be_deep(void **state) {
  (void)state;
  enum { DEEP = 150 };
  static User_where all[DEEP][2];
  all[0][0].username = yoke_eq("bob");
  for (int i = 0; i < DEEP; i++) {
    all[i][1].end = true;
    if (i) all[i][0].all = all[i - 1];
  }
  assert_finds("bob", .where = {.all = all[DEEP - 1]});
}

static void a_filter_on_many_repeats_the_one(void **state) {
  (void)state;
  Publisher *publisher = Publisher_create(db, .name = "Acme");
  Book_create(db, .publisher = publisher, .title = "a", .price = 1);
  Book_create(db, .publisher = publisher, .title = "a", .price = 2);
  Publisher_create(db, .name = "Zero");
#define by_title(name) .book = &(Book_where){.title = eq(name)}
  assert_int_equal(Publisher_count(db, .where = {by_title("a")}), 2);
  assert_int_equal(Publisher_count(db, .exclude = {by_title("a")}), 1);
  assert_int_equal(Publisher_count(db, .exclude = {by_title("b")}), 2);
  assert_int_equal(Publisher_count(db, .where = {.book = ABSENT}), 1);
#undef by_title
}

static void get_finds_one_or_says_why_not(void **state) {
  (void)state;
  assert_asks(1, assert_string_equal(User_get(db, .username = eq("bob"))->username, "bob"));
  assert_null(User_get(db, .username = eq("dora")));
  assert_error(YOKE_DOES_NOT_EXIST, "User matching query does not exist.");
  assert_string_equal(yoke_error(db)->model, "library.User");
  assert_null(User_get(db, .age = IS_NOT_NULL));
  assert_error(YOKE_MULTIPLE_OBJECTS_RETURNED,
               "get() returned more than one User -- it returned 2!");
  for (int i = 0; i < 20; i++)
    assert_non_null(Badge_create(db));
  assert_null(Badge_get(db));
  assert_error(YOKE_MULTIPLE_OBJECTS_RETURNED,
               "get() returned more than one Badge -- it returned more than 20!");
}

static void slices_leave_out_rows(void **state) {
  (void)state;
  assert_finds("ada bob", .order_by = "id", .limit = 2);
  assert_finds("bob cleo", .order_by = "id", .offset = 1);
  assert_finds("cleo", .order_by = "-age", .limit = 2, .offset = 2);
  assert_int_equal(User_count(db, .limit = 2, .offset = 2), 1);
  assert_true(User_exists(db, .offset = 2));
  assert_false(User_exists(db, .offset = 3));
  assert_null(User_filter(db, .limit = -1));
  assert_error(YOKE_VALUE_ERROR, "Negative indexing is not supported.");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      users_test(comparisons_find_what_they_say),
      users_test(text_lookups_ignore_the_case_of_ascii_letters),
      users_test(wildcards_and_the_escape_stand_for_themselves),
      users_test(arguments_are_evaluated_once),
      users_test(no_text_is_null),
      users_test(in_finds_each_of_a_list),
      users_test(an_empty_list_matches_nothing_and_asks_nothing),
      users_test(more_values_than_parameters_are_no_limit),
      users_test(a_positive_column_is_never_below_zero),
      users_test(what_is_not_a_number_or_a_truth_is_told),
      users_test(relations_are_asked_in_both_directions),
      users_test(an_unsaved_object_is_refused),
      users_test(groups_combine_conditions),
      users_test(a_group_may_be_long),
      users_test(conditions_that_lead_back_to_themselves_are_refused),
      users_test(groups_may_be_deep),
      users_test(a_filter_on_many_repeats_the_one),
      users_test(get_finds_one_or_says_why_not),
      users_test(slices_leave_out_rows),
  };
  return cmocka_run_group_tests_name("lookups", tests, NULL, NULL);
}
