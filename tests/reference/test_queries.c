/* Queries across a one-to-one: what is joined, and what is read along. */
#include "reference/reference_test.h"

#include <stdlib.h>

static User *ada, *bob, *cleo;

/* ada and bob have a profile, cleo has none. */
static int open_with_users(void **state) {
  if (open_database(state) != 0) return -1;
  ada = new_user("ada");
  bob = new_user("bob");
  cleo = new_user("cleo");
  Profile_create(db, .user = ada, .phone = "1", .bio = "poet");
  Profile_create(db, .user = bob, .phone = "2", .bio = "builder");
  return 0;
}

#define users_test(name) cmocka_unit_test_setup_teardown(name, open_with_users, close_database)

/* ── Filters ────────────────────────────────────────────────────────────────────────────────── */

/* user=obj|pk, user_id, user__id: no join. */
static void a_filter_by_key_joins_nothing(void **state) {
  (void)state;
  const char *expected = "FROM town_profile WHERE town_profile.user_id = ?";
  const char *sql = sql_of(Profile_filter(db, .where = {.user = &(User_where){.is = ada}}));
  assert_in(sql, expected);
  sql = sql_of(Profile_filter(db, .where = {.user = &(User_where){.id = eq(ada->id)}}));
  assert_in(sql, expected);
  sql = sql_of(Profile_filter(db, .where = {.user_id = eq(ada->id)}));
  assert_in(sql, expected);
  Profile_list *found = Profile_filter(db, .where = {.user = &(User_where){.is = ada}});
  assert_int_equal(found->count, 1);
  assert_string_equal(found->items[0]->phone, "1");
}

/* user=None: no join either. */
static void a_filter_for_no_partner_looks_at_the_key(void **state) {
  (void)state;
  Locker_create(db, .number = 1);
  assert_in(sql_of(Locker_filter(db, .where = {.owner = ABSENT})),
            "FROM town_locker WHERE town_locker.owned_by IS NULL");
  assert_in(sql_of(Locker_filter(db, .where = {.owner_id = IS_NULL})),
            "FROM town_locker WHERE town_locker.owned_by IS NULL");
  assert_int_equal(Locker_count(db, .where = {.owner = ABSENT}), 1);
}

/* user__name=: INNER JOIN. */
static void a_filter_by_the_partners_field_is_an_inner_join(void **state) {
  (void)state;
  const char *sql =
      sql_of(Profile_filter(db, .where = {.user = &(User_where){.username = eq("ada")}}));
  assert_in(sql, "FROM town_profile INNER JOIN auth_user ON (town_profile.user_id = auth_user.id) "
                 "WHERE auth_user.username = ?");
  assert_string_equal(Profile_get(db, .user = &(User_where){.username = eq("bob")})->phone, "2");
}

/* An unsaved object: ValueError. */
static void a_filter_by_an_unsaved_object_is_refused(void **state) {
  (void)state;
  User *dora = User_new(db, .username = "dora");
  assert_null(Profile_filter(db, .where = {.user = &(User_where){.is = dora}}));
  assert_error(YOKE_VALUE_ERROR, "Model instances passed to related filters must be saved.");
}

/* A wrong class: ValueError. The compiler says so first; this goes around it. */
static void a_filter_by_an_object_of_another_model_is_refused(void **state) {
  (void)state;
  const void *person = new_person("ada");
  assert_null(Profile_filter(db, .where = {.user = &(User_where){.is = person}}));
  assert_error(YOKE_VALUE_ERROR, "Cannot query \"Person object\": Must be \"User\" instance.");
}

/* profile__bio=: INNER JOIN. */
static void a_filter_by_the_reverse_partners_field_is_an_inner_join(void **state) {
  (void)state;
  const char *sql =
      sql_of(User_filter(db, .where = {.profile = &(Profile_where){.bio = eq("poet")}}));
  assert_in(sql, "FROM auth_user INNER JOIN town_profile ON (auth_user.id = "
                 "town_profile.user_id) WHERE town_profile.bio = ?");
  assert_string_equal(User_get(db, .profile = &(Profile_where){.bio = eq("poet")})->username,
                      "ada");
}

/* profile=pk|obj. */
static void a_filter_by_the_reverse_partner_itself(void **state) {
  (void)state;
  Profile *profile = Profile_get(db, .phone = eq("2"));
  assert_string_equal(User_get(db, .profile = &(Profile_where){.is = profile})->username, "bob");
  assert_string_equal(User_get(db, .profile = &(Profile_where){.id = eq(profile->id)})->username,
                      "bob");
}

/* profile__isnull=True, profile=None: LEFT JOIN ... IS NULL. */
static void a_filter_for_no_reverse_partner_is_a_left_join(void **state) {
  (void)state;
  const char *sql = sql_of(User_filter(db, .where = {.profile = ABSENT}));
  assert_in(sql, "FROM auth_user LEFT OUTER JOIN town_profile ON (auth_user.id = "
                 "town_profile.user_id) WHERE town_profile.id IS NULL");
  assert_string_equal(User_get(db, .profile = ABSENT)->username, "cleo");
}

/* profile__isnull=False: INNER JOIN ... IS NOT NULL. */
static void a_filter_for_any_reverse_partner_is_an_inner_join(void **state) {
  (void)state;
  const char *sql = sql_of(User_filter(db, .where = {.profile = PRESENT}));
  assert_in(sql, "FROM auth_user INNER JOIN town_profile ON (auth_user.id = "
                 "town_profile.user_id) WHERE town_profile.id IS NOT NULL");
  assert_int_equal(User_count(db, .where = {.profile = PRESENT}), 2);
}

/* exclude(profile__bio=): LEFT JOIN and a NOT that keeps those without. */
static void excluding_by_the_reverse_partner_keeps_those_without(void **state) {
  (void)state;
  const char *sql =
      sql_of(User_filter(db, .exclude = {.profile = &(Profile_where){.bio = eq("poet")}}));
  assert_in(sql, "FROM auth_user LEFT OUTER JOIN town_profile ON (auth_user.id = "
                 "town_profile.user_id) WHERE NOT (town_profile.bio = ? AND town_profile.bio IS "
                 "NOT NULL)");
  User_list *others = User_filter(db, .exclude = {.profile = &(Profile_where){.bio = eq("poet")}},
                                  .order_by = "id");
  assert_int_equal(others->count, 2);
  assert_string_equal(others->items[0]->username, "bob");
  assert_string_equal(others->items[1]->username, "cleo");
}

/* Two .filter() on a one-to-one reuse one join. */
static void two_conditions_share_one_join(void **state) {
  (void)state;
  const char *sql = sql_of(User_filter(
      db, .where = {.all = (User_where[]){{.profile = &(Profile_where){.bio = eq("poet")}},
                                          {.profile = &(Profile_where){.phone = eq("1")}},
                                          YOKE_END}}));
  const char *join = strstr(sql, "JOIN town_profile");
  assert_non_null(join);
  assert_null(strstr(join + 1, "JOIN"));
}

/* order_by('profile__bio'): LEFT JOIN. */
static void ordering_by_a_reverse_partner_keeps_those_without(void **state) {
  (void)state;
  const char *sql = sql_of(User_filter(db, .order_by = "profile__bio"));
  assert_in(sql, "FROM auth_user LEFT OUTER JOIN town_profile ON (auth_user.id = "
                 "town_profile.user_id) ORDER BY town_profile.bio ASC");
  User_list *users = User_filter(db, .order_by = "-profile__bio");
  assert_int_equal(users->count, 3);
  assert_string_equal(users->items[0]->username, "ada");
  assert_string_equal(users->items[2]->username, "cleo");
}

/* update() across a relation: pk IN (subquery). */
static void an_update_across_a_relation_is_by_a_subquery(void **state) {
  (void)state;
  int64_t changed = 0;
  const char *sql =
      sql_of(changed = Profile_update(db, .where = {.user = &(User_where){.username = eq("ada")}},
                                      .set = {.phone = to("9")}));
  assert_in(sql, "UPDATE town_profile SET phone = ? WHERE town_profile.id IN (SELECT ");
  assert_in(sql, "FROM town_profile U0 INNER JOIN auth_user U1");
  assert_int_equal(changed, 1);
  assert_int_equal(Profile_count(db, .where = {.phone = eq("9")}), 1);
}

/* ── select_related ─────────────────────────────────────────────────────────────────────────── */

/* Forward and required: INNER JOIN, both caches set. */
static void selecting_a_required_partner_is_one_query_with_an_inner_join(void **state) {
  (void)state;
  Profile_list *profiles = NULL;
  const char *sql =
      sql_of(profiles = Profile_filter(db, .select_related = "user", .order_by = "id"));
  assert_in(sql, "FROM town_profile INNER JOIN auth_user ON");
  assert_int_equal(profiles->count, 2);
  yoke_each (Profile, profile, profiles) {
    User *user = NULL;
    assert_asks(0, user = Profile_user(profile));
    assert_asks(0, assert_ptr_equal(User_profile(user), profile));
  }
}

/* Forward and nullable: LEFT JOIN. */
static void selecting_a_nullable_partner_is_a_left_join(void **state) {
  (void)state;
  Locker_create(db, .number = 1);
  Locker_create(db, .owner = new_person("ada"), .number = 2);
  Locker_list *lockers = NULL;
  const char *sql =
      sql_of(lockers = Locker_filter(db, .select_related = "owner", .order_by = "number"));
  assert_in(sql, "FROM town_locker LEFT OUTER JOIN town_person ON");
  assert_int_equal(lockers->count, 2);
  assert_asks(0, assert_null(Locker_owner(lockers->items[0])));
  assert_asks(0, assert_string_equal(Locker_owner(lockers->items[1])->name, "ada"));
}

/* Reverse: LEFT JOIN, and a NULL key is a remembered absence. */
static void selecting_a_reverse_partner_remembers_absences(void **state) {
  (void)state;
  User_list *users = NULL;
  const char *sql = sql_of(users = User_filter(db, .select_related = "profile", .order_by = "id"));
  assert_in(sql, "FROM auth_user LEFT OUTER JOIN town_profile ON");
  assert_int_equal(users->count, 3);
  Profile *profile = NULL;
  assert_asks(0, profile = User_profile(users->items[0]));
  assert_asks(0, assert_ptr_equal(Profile_user(profile), users->items[0]));
  assert_asks(0, assert_null(User_profile(users->items[2])));
  assert_error(YOKE_RELATED_OBJECT_DOES_NOT_EXIST, "User has no profile.");
}

/* Nested: one query for the whole path. */
static void selecting_a_path_is_one_query(void **state) {
  (void)state;
  Passport *passport = Passport_create(db, .person = new_person("ada"), .number = "X1");
  Visa_create(db, .passport = passport, .country = "IT");
  Visa *visa = NULL;
  assert_asks(1, visa = Visa_first(db, .select_related = "passport__person__locker"));
  assert_asks(0, assert_string_equal(Passport_person(Visa_passport(visa))->name, "ada"));
  assert_asks(0, assert_null(Person_locker(Passport_person(Visa_passport(visa)))));
}

/* A name that is no relation of the model. */
static void selecting_an_unknown_name_is_refused_with_the_choices(void **state) {
  (void)state;
  assert_null(Profile_filter(db, .select_related = "nope"));
  assert_error(YOKE_FIELD_ERROR,
               "Invalid field name(s) given in select_related: 'nope'. Choices are: user");
}

/* A field that is no relation. */
static void selecting_a_plain_field_is_refused_with_the_choices(void **state) {
  (void)state;
  assert_null(Profile_filter(db, .select_related = "phone"));
  assert_error(YOKE_FIELD_ERROR, "Non-relational field given in select_related: 'phone'. Choices "
                                 "are: user");
}

/* ── Peers ──────────────────────────────────────────────────────────────────────────────────── */

/* FETCH_PEERS: one query for all objects of a result, forward. */
static void reading_forward_in_a_loop_is_one_query(void **state) {
  (void)state;
  Profile_list *profiles = Profile_filter(db, .order_by = "id");
  assert_asks(1, {
    assert_string_equal(Profile_user(profiles->items[0])->username, "ada");
    assert_string_equal(Profile_user(profiles->items[1])->username, "bob");
  });
}

/* ...and reverse, absences included. */
static void reading_reverse_in_a_loop_is_one_query_absences_included(void **state) {
  (void)state;
  User_list *users = User_filter(db, .order_by = "id");
  assert_asks(1, {
    assert_string_equal(User_profile(users->items[0])->phone, "1");
    assert_string_equal(User_profile(users->items[1])->phone, "2");
    assert_null(User_profile(users->items[2]));
  });
  assert_error(YOKE_RELATED_OBJECT_DOES_NOT_EXIST, "User has no profile.");
}

/* The mode goes on to the partners that were fetched. */
static void fetched_partners_are_peers_too(void **state) {
  (void)state;
  Account_create(db, .user = ada);
  Account_create(db, .user = bob);
  Profile_list *profiles = Profile_filter(db, .order_by = "id");
  Profile_user(profiles->items[0]);
  assert_asks(
      1, yoke_each (Profile, profile, profiles) {
        assert_non_null(User_account(Profile_user(profile)));
      });
}

/* In Django more keys than the database takes parameters fail. Here any number is one parameter. */
static void any_number_of_keys_is_one_query(void **state) {
  (void)state;
  enum { MANY = 40000 }; /* SQLite takes 32,766 */
  Person **people = calloc(MANY, sizeof *people);
  assert_non_null(people);
  for (int i = 0; i < MANY; i++)
    people[i] = Person_new(db, .name = "somebody");
  assert_true(Person_bulk_create(db, people, MANY));
  Locker_create(db, .owner = people[MANY - 1], .number = 7);
  free(people);

  Person_list *all = Person_filter(db, .order_by = "-id");
  assert_int_equal(all->count, MANY);
  const char *sql = sql_of(Person_locker(all->items[1]));
  assert_in(sql, "json_each(?)");
  assert_asks(0, assert_int_equal(Person_locker(all->items[0])->number, 7));
  assert_asks(0, assert_null(Person_locker(all->items[MANY - 1])));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      users_test(a_filter_by_key_joins_nothing),
      users_test(a_filter_for_no_partner_looks_at_the_key),
      users_test(a_filter_by_the_partners_field_is_an_inner_join),
      users_test(a_filter_by_an_unsaved_object_is_refused),
      users_test(a_filter_by_an_object_of_another_model_is_refused),
      users_test(a_filter_by_the_reverse_partners_field_is_an_inner_join),
      users_test(a_filter_by_the_reverse_partner_itself),
      users_test(a_filter_for_no_reverse_partner_is_a_left_join),
      users_test(a_filter_for_any_reverse_partner_is_an_inner_join),
      users_test(excluding_by_the_reverse_partner_keeps_those_without),
      users_test(two_conditions_share_one_join),
      users_test(ordering_by_a_reverse_partner_keeps_those_without),
      users_test(an_update_across_a_relation_is_by_a_subquery),
      users_test(selecting_a_required_partner_is_one_query_with_an_inner_join),
      users_test(selecting_a_nullable_partner_is_a_left_join),
      users_test(selecting_a_reverse_partner_remembers_absences),
      users_test(selecting_a_path_is_one_query),
      users_test(selecting_an_unknown_name_is_refused_with_the_choices),
      users_test(selecting_a_plain_field_is_refused_with_the_choices),
      users_test(reading_forward_in_a_loop_is_one_query),
      users_test(reading_reverse_in_a_loop_is_one_query_absences_included),
      users_test(fetched_partners_are_peers_too),
      users_test(any_number_of_keys_is_one_query),
  };
  return cmocka_run_group_tests_name("queries across a one-to-one", tests, NULL, NULL);
}
