/* What the tables look like in the file that yoke_create_tables() makes. */
#include "reference/reference_test.h"
#include "reference/tool_test.h"

#include <sqlite3.h>
#include <stdio.h>

#include "support/folder.h"

/* ── Looking into the file ──────────────────────────────────────────────────────────────────── */

static char found[4000];

/* What a query on the file finds: a line per row. */
static const char *look_up(const char *path, const char *query) {
  sqlite3 *file;
  sqlite3_stmt *statement;
  found[0] = '\0';
  assert_int_equal(sqlite3_open(path, &file), SQLITE_OK);
  assert_int_equal(sqlite3_prepare_v2(file, query, -1, &statement, NULL), SQLITE_OK);
  while (sqlite3_step(statement) == SQLITE_ROW) {
    size_t size = strlen(found);
    snprintf(found + size, sizeof found - size, "%s\n", sqlite3_column_text(statement, 0));
  }
  sqlite3_finalize(statement);
  sqlite3_close(file);
  return found;
}

static const char *town_file(void) {
  static const char *path;
  if (path) return path;
  path = test_path("town.db");
  yoke_db *made = yoke_open(path);
  assert_non_null(made);
  assert_true(yoke_create_tables(made, &town));
  yoke_close(made);
  return path;
}

static const char *table(const char *name) {
  char query[200];
  snprintf(query, sizeof query, "SELECT sql FROM sqlite_master WHERE name = '%s'", name);
  return look_up(town_file(), query);
}

/* ── Columns ────────────────────────────────────────────────────────────────────────────────── */

/* <field>_id of the target's type; UNIQUE and REFERENCES inline. */
static void the_key_has_the_targets_type_and_is_unique_inline(void **state) {
  (void)state;
  assert_in(table("town_profile"), "\"user_id\" integer NOT NULL UNIQUE REFERENCES \"auth_user\" "
                                   "(\"id\") DEFERRABLE INITIALLY DEFERRED");
  assert_in(table("town_secret"), "\"person_id\" bigint NOT NULL UNIQUE REFERENCES "
                                  "\"town_person\" (\"id\") DEFERRABLE INITIALLY DEFERRED");
}

/* Nullable: NULL UNIQUE. */
static void a_nullable_key_is_null_unique(void **state) {
  (void)state;
  assert_in(table("town_locker"), "\"owned_by\" bigint NULL UNIQUE REFERENCES \"town_person\" "
                                  "(\"id\") DEFERRABLE INITIALLY DEFERRED");
}

/* Primary key: no UNIQUE beside it, no id. */
static void a_primary_key_is_not_unique_twice(void **state) {
  (void)state;
  assert_string_equal(table("town_passport"),
                      "CREATE TABLE \"town_passport\" (\"person_id\" bigint NOT NULL PRIMARY KEY "
                      "REFERENCES \"town_person\" (\"id\") DEFERRABLE INITIALLY DEFERRED, "
                      "\"number\" varchar(20) NOT NULL)\n");
}

/* A key of a key has that key's type. */
static void a_key_to_a_key_has_the_first_ones_type(void **state) {
  (void)state;
  assert_in(table("town_visa"), "\"passport_id\" bigint NULL UNIQUE REFERENCES "
                                "\"town_passport\" (\"person_id\")");
}

/* to_field: the type of the field that it names. */
static void a_key_to_a_text_is_a_text_of_its_length(void **state) {
  (void)state;
  assert_in(table("town_badge"), "\"holder_id\" varchar(20) NOT NULL UNIQUE REFERENCES "
                                 "\"town_person\" (\"code\") DEFERRABLE INITIALLY DEFERRED");
}

/* db_constraint=False: UNIQUE, and no REFERENCES. */
static void a_key_that_is_not_watched_refers_to_nothing(void **state) {
  (void)state;
  assert_in(table("town_ghost"), "\"person_id\" bigint NOT NULL UNIQUE)");
}

/* [ON DELETE ...] stands before DEFERRABLE. */
static void the_databases_own_policies_stand_before_deferrable(void **state) {
  (void)state;
  assert_in(table("town_sail"), "(\"id\") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED");
  assert_in(table("town_anchor"), "(\"id\") ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED");
  assert_in(table("town_flag"), "\"ship_id\" bigint DEFAULT 1 NOT NULL UNIQUE REFERENCES "
                                "\"town_ship\" (\"id\") ON DELETE SET DEFAULT DEFERRABLE");
}

/* Deferred: the key is checked when the transaction ends. */
static void a_key_is_checked_when_the_transaction_ends(void **state) {
  (void)state;
  assert_true(yoke_begin(db));
  assert_non_null(Secret_create(db, .person_id = 1));
  assert_non_null(new_person("ada"));
  assert_true(yoke_commit(db));
  assert_true(yoke_begin(db));
  assert_non_null(Secret_create(db, .person_id = 99));
  assert_false(yoke_commit(db));
  assert_error(YOKE_INTEGRITY_ERROR, "FOREIGN KEY constraint failed");
}

/* ── Names ──────────────────────────────────────────────────────────────────────────────────── */

/* An inline UNIQUE is named by the database; a plain key's index and a unique_together by
 * Django's rule: the digest is the start of md5(table + columns). */
static void indexes_are_named_by_djangos_rule(void **state) {
  (void)state;
  assert_string_equal(look_up(town_file(), "SELECT name FROM sqlite_master WHERE type = 'index' "
                                           "AND tbl_name LIKE 'town_%' AND sql IS NOT NULL "
                                           "ORDER BY name"),
                      "town_letter_place_id_f950df81\n"
                      "town_letter_writer_id_9c757de4\n"
                      "town_letter_writer_id_place_id_491ce4e6_uniq\n");
  assert_string_equal(look_up(town_file(), "SELECT name FROM sqlite_master WHERE type = 'index' "
                                           "AND tbl_name = 'town_profile'"),
                      "sqlite_autoindex_town_profile_1\n");
}

/* A key in a table and a column of these names. */
static const char *index_of(const char *table_name, const char *column) {
  static char models[1000];
  snprintf(models, sizeof models,
           MODELS(TARGET "class Score(models.Model):\n"
                         "    user = models.ForeignKey(User, models.CASCADE, db_column='%s')\n"
                         "    class Meta:\n"
                         "        db_table = '%s'\n"),
           column, table_name);
  return strstr(sql_for(models), "CREATE INDEX");
}

/* More than 200 characters are cut; a cut name that starts with "_" or a digit is given a D, and
 * loses its last character for it. */
static void long_index_names_are_cut_as_django_does(void **state) {
  (void)state;
  char table_name[151] = {0}, column[121] = {0}, expected[300];
  memset(table_name, 't', 150);
  memset(column, 'c', 120);
  snprintf(expected, sizeof expected, "CREATE INDEX %.95s_%.95s_7a9ab63f ON ", table_name, column);
  assert_in(index_of(table_name, column), expected);
  memset(table_name + 1, 's', 149);
  table_name[0] = '_';
  snprintf(expected, sizeof expected, "CREATE INDEX D%.95s_%.95s_0ea1e75 ON ", table_name, column);
  assert_in(index_of(table_name, column), expected);
  assert_in(index_of("9lives", "owner_id"), "CREATE INDEX 9lives_owner_id_e3e09e0c ON ");
}

/* <app>_<model>. */
static void a_table_is_named_after_app_and_model(void **state) {
  (void)state;
  assert_string_equal(look_up(town_file(), "SELECT name FROM sqlite_master WHERE type = 'table' "
                                           "AND name LIKE 'town_profile'"),
                      "town_profile\n");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      database_test(the_key_has_the_targets_type_and_is_unique_inline),
      database_test(a_nullable_key_is_null_unique),
      database_test(a_primary_key_is_not_unique_twice),
      database_test(a_key_to_a_key_has_the_first_ones_type),
      database_test(a_key_to_a_text_is_a_text_of_its_length),
      database_test(a_key_that_is_not_watched_refers_to_nothing),
      database_test(the_databases_own_policies_stand_before_deferrable),
      database_test(a_key_is_checked_when_the_transaction_ends),
      database_test(indexes_are_named_by_djangos_rule),
      database_test(long_index_names_are_cut_as_django_does),
      database_test(a_table_is_named_after_app_and_model),
  };
  return cmocka_run_group_tests_name("the schema", tests, NULL, NULL);
}
