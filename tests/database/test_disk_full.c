#include <stdio.h>

#include "database_test.h"
#include "support/folder.h"
#include "support/full_disk.h"

static const char full[] = "database or disk is full";

static yoke_db *open_with_table(const char *path) {
  yoke_db *db = yoke_open(path);
  if (!db) fail_msg("%s", yoke_error(NULL)->message);
  run(db, "CREATE TABLE item (id integer PRIMARY KEY, body text)");
  run(db, "INSERT INTO item (body) VALUES ('before')");
  return db;
}

/* Every statement of a program that writes until the disk is full either works or tells; afterwards
 * the file is whole and holds what was committed. */
static void fill(const char *options, long bytes) {
  char url[4200];
  const char *path = test_new_path("full", ".db");
  snprintf(url, sizeof url, "%s%s", path, options);
  set_disk_space(-1);
  yoke_db *db = open_with_table(url);
  set_disk_space(bytes);
  int kept = 1;
  bool was_full = false;
  for (int i = 0; i < 50 && !was_full; i++) {
    if (!yoke_begin(db)) break;
    bool added = true;
    for (int row = 0; added && row < 10; row++)
      added = yoke_execute(db, "INSERT INTO item (body) SELECT hex(zeroblob(3000))");
    was_full = !added;
    if (added && yoke_commit(db)) {
      kept += 10;
      continue;
    }
    was_full = true;
    assert_error(db, YOKE_OPERATIONAL_ERROR, full);
    assert_string_equal(yoke_error(db)->sqlstate, "53100");
    if (yoke_transaction_depth(db) > 0) {
      assert_true(yoke_get_rollback(db));
      assert_true(yoke_rollback(db));
    }
  }
  assert_true(was_full);
  set_disk_space(-1);
  assert_int_equal(yoke_transaction_depth(db), 0);
  assert_int_equal(number(db, "SELECT count(*) FROM item"), kept);
  assert_true(yoke_begin(db)); /* and there is room again */
  run(db, "INSERT INTO item (body) VALUES ('after')");
  assert_true(yoke_commit(db));
  yoke_close(db);
  db = yoke_open(path);
  assert_string_equal(text(db, "PRAGMA integrity_check"), "ok");
  assert_int_equal(number(db, "SELECT count(*) FROM item"), kept + 1);
  yoke_close(db);
}

static void nothing_committed_is_lost_when_the_disk_is_full(void **state) {
  (void)state;
  for (long bytes = 0; bytes < 300000; bytes += 30011) {
    fill("", bytes);
    fill("?journal=delete", bytes);
  }
}

static void a_full_disk_in_a_savepoint_is_told_at_every_level(void **state) {
  (void)state;
  set_disk_space(-1);
  yoke_db *db = open_with_table(test_new_path("full", ".db"));
  run(db, "PRAGMA cache_size = 1"); /* so that the pages are written before the commit */
  assert_true(yoke_begin(db) && yoke_begin(db));
  set_disk_space(20000);
  bool added = true;
  for (int i = 0; added && i < 100; i++)
    added = yoke_execute(db, "INSERT INTO item (body) SELECT hex(zeroblob(3000))");
  assert_false(added);
  assert_error(db, YOKE_OPERATIONAL_ERROR, full);
  set_disk_space(-1);
  assert_true(yoke_rollback(db));
  yoke_rollback(db);
  assert_int_equal(yoke_transaction_depth(db), 0);
  assert_int_equal(number(db, "SELECT count(*) FROM item"), 1);
  yoke_close(db);
}

static void a_disk_without_room_for_the_first_page_is_told(void **state) {
  (void)state;
  set_disk_space(0);
  yoke_db *db = yoke_open(test_new_path("none", ".db"));
  if (db) {
    assert_false(yoke_execute(db, "CREATE TABLE item (id integer)"));
    assert_error(db, YOKE_OPERATIONAL_ERROR, full);
  } else {
    assert_error(NULL, YOKE_OPERATIONAL_ERROR, full);
  }
  yoke_close(db);
}

static int start(void **state) {
  (void)state;
  use_small_disk();
  return 0;
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(nothing_committed_is_lost_when_the_disk_is_full),
      cmocka_unit_test(a_full_disk_in_a_savepoint_is_told_at_every_level),
      cmocka_unit_test(a_disk_without_room_for_the_first_page_is_told),
  };
  return cmocka_run_group_tests(tests, start, NULL);
}
