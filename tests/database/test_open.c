#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "database_test.h"
#include "support/folder.h"

/* printf() into a buffer that lives on. */
static const char *url(const char *format, const char *path) {
  static char made[4200];
  snprintf(made, sizeof made, format, path);
  return made;
}

static yoke_db *must_open(const char *at) {
  yoke_db *db = yoke_open(at);
  if (!db) fail_msg("%s: %s", at, yoke_error(NULL)->message);
  assert_no_error(db);
  return db;
}

static bool is_file(const char *path) {
  return access(path, F_OK) == 0;
}

static void make_database(const char *path) {
  yoke_db *db = must_open(url("%s?journal=delete", path));
  run(db, "CREATE TABLE item (id integer PRIMARY KEY, name text)");
  yoke_close(db);
}

static void every_spelling_of_a_url_opens_the_file_it_names(void **state) {
  (void)state;
  static const char *const forms[] = {"%s", "sqlite:%s", "sqlite://%s"};
  for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
    const char *path = test_new_path("spelling", ".db");
    yoke_close(must_open(url(forms[i], path)));
    assert_true(is_file(path));
  }
}

static void a_relative_path_starts_at_the_working_folder(void **state) {
  (void)state;
  assert_int_equal(chdir(test_folder()), 0);
  yoke_close(must_open("sqlite:relative.db"));
  yoke_close(must_open("plain.db"));
  assert_true(is_file(test_path("relative.db")));
  assert_true(is_file(test_path("plain.db")));
}

static void memory_leaves_no_file(void **state) {
  (void)state;
  assert_int_equal(chdir(test_folder()), 0);
  static const char *const urls[] = {":memory:", "sqlite::memory:", "sqlite://:memory:"};
  for (size_t i = 0; i < sizeof urls / sizeof urls[0]; i++) {
    yoke_db *db = must_open(urls[i]);
    run(db, "CREATE TABLE item (id integer)");
    yoke_close(db);
  }
  assert_false(is_file(test_path(":memory:")));
}

static void percent_codes_are_decoded_behind_a_scheme_only(void **state) {
  (void)state;
  yoke_close(must_open(url("sqlite:%s/what%%3F.db", test_folder())));
  assert_true(is_file(test_path("what?.db")));
  yoke_close(must_open(url("%s/100%%25.db", test_folder())));
  assert_true(is_file(test_path("100%25.db")));
}

static void foreign_keys_are_on_and_the_journal_is_a_wal(void **state) {
  (void)state;
  yoke_db *db = must_open(test_new_path("wal", ".db"));
  assert_int_equal(number(db, "PRAGMA foreign_keys"), 1);
  assert_string_equal(text(db, "PRAGMA journal_mode"), "wal");
  assert_int_equal(number(db, "PRAGMA busy_timeout"), 5000);
  yoke_close(db);
}

static void options_change_the_journal_and_the_timeout(void **state) {
  (void)state;
  yoke_db *db = must_open(url("%s?journal=delete&timeout=0.25", test_new_path("own", ".db")));
  assert_string_equal(text(db, "PRAGMA journal_mode"), "delete");
  assert_int_equal(number(db, "PRAGMA busy_timeout"), 250);
  yoke_close(db);
}

static void a_wrong_url_says_what_is_wrong(void **state) {
  (void)state;
  static const char *const cases[][2] = {
      {"postgresql://localhost/app", "no driver for the database URL \"postgresql://\""},
      {"", "the database URL names no file"},
      {"sqlite:", "the database URL names no file"},
      {"app.db?mode=rx", "the database URL's option mode cannot be \"rx\""},
      {"app.db?timeout=soon", "the database URL's option timeout cannot be \"soon\""},
      {"app.db?timeout=-1", "the database URL's option timeout cannot be \"-1\""},
      {"app.db?timeout=nan", "the database URL's option timeout cannot be \"nan\""},
      {"app.db?journal=off", "the database URL's option journal cannot be \"off\""},
      {"app.db?transaction_mode", "the database URL's option transaction_mode cannot be \"\""},
      {"app.db?mod=ro", "unknown option \"mod\" in the database URL"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    assert_null(yoke_open(cases[i][0]));
    assert_error(NULL, YOKE_IMPROPERLY_CONFIGURED, cases[i][1]);
  }
}

static void assert_cannot_open(const char *at, const char *path, const char *reason) {
  char expected[5000];
  assert_null(yoke_open(at));
  snprintf(expected, sizeof expected, "unable to open database file: %s: %s", path, reason);
  assert_error(NULL, YOKE_OPERATIONAL_ERROR, expected);
  assert_int_equal(yoke_error(NULL)->database_code & 0xFF, SQLITE_CANTOPEN);
}

static void a_missing_file_is_made_only_where_that_was_asked(void **state) {
  (void)state;
  const char *path = test_new_path("missing", ".db");
  assert_cannot_open(url("%s?mode=rw", path), path, "No such file or directory");
  assert_cannot_open(url("%s?mode=ro", path), path, "No such file or directory");
  assert_false(is_file(path));
  yoke_close(must_open(url("%s?mode=rwc", path)));
  assert_true(is_file(path));
}

static void a_missing_folder_is_told(void **state) {
  (void)state;
  const char *path = test_path("no/such/folder/app.db");
  assert_cannot_open(path, path, "No such file or directory");
}

static void a_file_that_is_no_database_is_told_when_it_is_opened(void **state) {
  (void)state;
  const char *path = test_write("notes.txt", "These are notes, quite a few of them, and not at all "
                                             "a database that anyone could open.\n");
  assert_null(yoke_open(path));
  assert_error(NULL, YOKE_DATABASE_ERROR, "file is not a database");
  size_t size;
  char *content = test_read(path, &size);
  assert_memory_equal(content, "These are notes", 15); /* and it was left as it is */
  free(content);
}

static void reading_only_reads_and_refuses_to_write(void **state) {
  (void)state;
  const char *path = test_new_path("read-only", ".db");
  make_database(path);
  yoke_db *db = must_open(url("%s?mode=ro", path));
  assert_int_equal(number(db, "SELECT count(*) FROM item"), 0);
  assert_false(yoke_execute(db, "INSERT INTO item (name) VALUES ('a')"));
  assert_error(db, YOKE_OPERATIONAL_ERROR, "attempt to write a readonly database");
  assert_string_equal(yoke_error(db)->sqlstate, "25006");
  assert_true(yoke_begin(db)); /* a transaction that only reads is fine */
  assert_int_equal(number(db, "SELECT count(*) FROM item"), 0);
  assert_true(yoke_commit(db));
  yoke_close(db);
}

/* What a process that may not write the file is told; 0 when all is as it should be. */
static int write_without_permission(const char *path) {
  enum { NOBODY = 65534 };
  if (geteuid() == 0 && setuid(NOBODY) != 0) return 2; /* root may write any file */
  yoke_db *db = yoke_open(path);
  if (!db) return 3;
  if (!yoke_begin(db) || yoke_execute(db, "INSERT INTO item (name) VALUES ('a')")) return 4;
  if (strcmp(yoke_error(db)->message, "attempt to write a readonly database") != 0) return 5;
  if (yoke_error_code(db) != YOKE_OPERATIONAL_ERROR || !yoke_rollback(db)) return 6;
  yoke_close(db);
  return 0;
}

static void a_file_without_write_permission_refuses_to_be_written(void **state) {
  (void)state;
  const char *path = test_new_path("protected", ".db");
  make_database(path);
  assert_int_equal(chmod(path, 0444), 0);
  assert_int_equal(chmod(test_folder(), 0755), 0);
  pid_t child = fork();
  if (child == 0) _exit(write_without_permission(path));
  int status;
  assert_int_equal(waitpid(child, &status, 0), child);
  assert_true(WIFEXITED(status));
  assert_int_equal(WEXITSTATUS(status), 0);
}

static void closing_nothing_is_fine(void **state) {
  (void)state;
  yoke_close(NULL);
}

static void closing_rolls_back_what_is_open(void **state) {
  (void)state;
  const char *path = test_new_path("closed", ".db");
  make_database(path);
  yoke_db *db = must_open(path);
  assert_true(yoke_begin(db) && yoke_begin(db));
  run(db, "INSERT INTO item (name) VALUES ('lost')");
  yoke_close(db);
  db = must_open(path);
  assert_int_equal(number(db, "SELECT count(*) FROM item"), 0);
  yoke_close(db);
}

static void count(void *cache) {
  ++*(int *)cache;
}

static void caches_of_upper_rooms_are_freed_with_the_connection(void **state) {
  (void)state;
  int freed = 0;
  yoke_db *db = must_open(":memory:");
  *yoke_cache(db) = *yoke_object_cache(db) = (yoke_cache_slot){&freed, count};
  assert_int_equal(freed, 0);
  yoke_close(db);
  assert_int_equal(freed, 2);
}

static void the_version_is_that_of_the_project(void **state) {
  (void)state;
  assert_string_equal(yoke_version(), "0.1.0");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_spelling_of_a_url_opens_the_file_it_names),
      cmocka_unit_test(a_relative_path_starts_at_the_working_folder),
      cmocka_unit_test(memory_leaves_no_file),
      cmocka_unit_test(percent_codes_are_decoded_behind_a_scheme_only),
      cmocka_unit_test(foreign_keys_are_on_and_the_journal_is_a_wal),
      cmocka_unit_test(options_change_the_journal_and_the_timeout),
      cmocka_unit_test(a_wrong_url_says_what_is_wrong),
      cmocka_unit_test(a_missing_file_is_made_only_where_that_was_asked),
      cmocka_unit_test(a_missing_folder_is_told),
      cmocka_unit_test(a_file_that_is_no_database_is_told_when_it_is_opened),
      cmocka_unit_test(reading_only_reads_and_refuses_to_write),
      cmocka_unit_test(a_file_without_write_permission_refuses_to_be_written),
      cmocka_unit_test(closing_nothing_is_fine),
      cmocka_unit_test(closing_rolls_back_what_is_open),
      cmocka_unit_test(caches_of_upper_rooms_are_freed_with_the_connection),
      cmocka_unit_test(the_version_is_that_of_the_project),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
