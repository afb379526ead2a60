#include "database_test.h"

static int open_database(void **state) {
  yoke_db *db = yoke_open(":memory:");
  *state = db;
  return !db;
}

static int close_database(void **state) {
  yoke_close(*state);
  return 0;
}

/* accounts needs auth, which needs contenttypes, which needs auth again. */

static const yoke_app contenttypes, auth;

static const yoke_ddl contenttypes_sqlite[] = {
    {"django_content_type", "CREATE TABLE \"django_content_type\" (\"id\" integer PRIMARY KEY)"},
};
static const yoke_app contenttypes = {
    .label = "contenttypes",
    .needs = (const yoke_app *const[]){&auth},
    .need_count = 1,
    .sqlite = contenttypes_sqlite,
    .sqlite_count = 1,
    .abi = YOKE_ABI,
};

static const yoke_ddl auth_sqlite[] = {
    {"auth_user", "CREATE TABLE \"auth_user\" (\"id\" integer PRIMARY KEY, \"username\" text)"},
    {"auth_group", "CREATE TABLE \"auth_group\" (\"id\" integer PRIMARY KEY, \"name\" text)"},
    {"auth_user", "CREATE INDEX \"auth_user_username\" ON \"auth_user\" (\"username\")"},
    {"auth_group", "CREATE INDEX \"auth_group_name\" ON \"auth_group\" (\"name\")"},
};
static const yoke_app auth = {
    .label = "auth",
    .needs = (const yoke_app *const[]){&contenttypes},
    .need_count = 1,
    .sqlite = auth_sqlite,
    .sqlite_count = 4,
    .abi = YOKE_ABI,
};

static const yoke_ddl accounts_sqlite[] = {
    {"accounts_profile",
     "CREATE TABLE \"accounts_profile\" (\"id\" integer PRIMARY KEY, \"user_id\" bigint NOT NULL "
     "UNIQUE REFERENCES \"auth_user\" (\"id\") DEFERRABLE INITIALLY DEFERRED)"},
    {"accounts_note", "CREATE TABLE \"accounts_note\" (\"id\" integer PRIMARY KEY)"},
};
static const yoke_app accounts = {
    .label = "accounts",
    .needs = (const yoke_app *const[]){&auth, &contenttypes},
    .need_count = 2,
    .sqlite = accounts_sqlite,
    .sqlite_count = 2,
    .abi = YOKE_ABI,
};

static const char *made(yoke_db *db) {
  return text(db, "SELECT coalesce(group_concat(name), '') FROM (SELECT name FROM sqlite_master"
                  " WHERE name NOT LIKE 'sqlite_%' ORDER BY name)");
}

static const char everything[] = "accounts_note,accounts_profile,auth_group,auth_group_name,"
                                 "auth_user,auth_user_username,django_content_type";

static void an_app_is_made_with_all_that_it_needs(void **state) {
  yoke_db *db = *state;
  assert_true(yoke_create_tables(db, &accounts));
  assert_no_error(db);
  assert_string_equal(made(db), everything);
}

static void needed_tables_that_are_there_already_are_left_alone(void **state) {
  yoke_db *db = *state;
  run(db, "CREATE TABLE auth_user (id integer PRIMARY KEY, username text, own text)");
  run(db, "INSERT INTO auth_user VALUES (1, 'ada', 'kept')");
  assert_true(yoke_create_tables(db, &accounts));
  assert_string_equal(made(db), "accounts_note,accounts_profile,auth_group,auth_group_name,"
                                "auth_user,django_content_type");
  assert_string_equal(text(db, "SELECT own FROM auth_user"), "kept");
}

static void two_apps_can_share_what_they_need(void **state) {
  yoke_db *db = *state;
  assert_true(yoke_create_tables(db, &auth));
  assert_true(yoke_create_tables(db, &accounts));
  assert_string_equal(made(db), everything);
}

static void an_own_table_that_exists_is_an_error_and_nothing_is_changed(void **state) {
  yoke_db *db = *state;
  run(db, "CREATE TABLE accounts_note (id integer)");
  assert_false(yoke_create_tables(db, &accounts));
  assert_error(db, YOKE_OPERATIONAL_ERROR, "table \"accounts_note\" already exists");
  assert_string_equal(made(db), "accounts_note");
  assert_int_equal(yoke_transaction_depth(db), 0);
}

static void a_second_time_is_an_error(void **state) {
  yoke_db *db = *state;
  assert_true(yoke_create_tables(db, &accounts));
  assert_false(yoke_create_tables(db, &accounts));
  assert_error(db, YOKE_OPERATIONAL_ERROR, "table \"accounts_profile\" already exists");
  assert_string_equal(made(db), everything);
}

static void inside_a_transaction_tables_go_with_it(void **state) {
  yoke_db *db = *state;
  assert_true(yoke_begin(db) && yoke_create_tables(db, &accounts) && yoke_rollback(db));
  assert_string_equal(made(db), "");
  assert_true(yoke_begin(db) && yoke_create_tables(db, &accounts) && yoke_commit(db));
  assert_string_equal(made(db), everything);
}

static void tables_of_another_version_are_refused(void **state) {
  yoke_db *db = *state;
  yoke_app old = accounts;
  old.abi = YOKE_ABI - 1;
  assert_false(yoke_create_tables(db, &old));
  assert_error(db, YOKE_IMPROPERLY_CONFIGURED,
               "app accounts was compiled by another version of yoke: compile it again");
  assert_string_equal(made(db), "");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_database, close_database)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(an_app_is_made_with_all_that_it_needs),
      TEST(needed_tables_that_are_there_already_are_left_alone),
      TEST(two_apps_can_share_what_they_need),
      TEST(an_own_table_that_exists_is_an_error_and_nothing_is_changed),
      TEST(a_second_time_is_an_error),
      TEST(inside_a_transaction_tables_go_with_it),
      TEST(tables_of_another_version_are_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
