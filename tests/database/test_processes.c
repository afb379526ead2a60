/* Several connections and several processes on one file. */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "database_test.h"
#include "support/folder.h"

static const char *with(const char *path, const char *options) {
  static char url[4200];
  snprintf(url, sizeof url, "%s?%s", path, options);
  return url;
}

static yoke_db *must_open(const char *url) {
  yoke_db *db = yoke_open(url);
  if (!db) fail_msg("%s: %s", url, yoke_error(NULL)->message);
  return db;
}

static const char *counter_file(const char *options) {
  const char *path = test_new_path("counter", ".db");
  yoke_db *db = must_open(with(path, options));
  run(db, "CREATE TABLE counter (id integer PRIMARY KEY, value integer);"
          "INSERT INTO counter VALUES (1, 0)");
  yoke_close(db);
  return path;
}

static double seconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* ── Locked ─────────────────────────────────────────────────────────────────────────────────── */

static void a_file_locked_past_the_timeout_is_told(void **state) {
  (void)state;
  static const char *const journals[] = {"journal=wal&timeout=0.2", "journal=delete&timeout=0.2"};
  for (size_t i = 0; i < 2; i++) {
    const char *path = counter_file(journals[i]);
    yoke_db *holder = must_open(with(path, journals[i]));
    yoke_db *db = must_open(with(path, journals[i]));
    assert_true(yoke_begin(holder));
    run(holder, "UPDATE counter SET value = 7");
    double before = seconds_now();
    assert_false(yoke_execute(db, "UPDATE counter SET value = 8"));
    assert_error(db, YOKE_OPERATIONAL_ERROR, "database is locked");
    assert_string_equal(yoke_error(db)->sqlstate, "55P03");
    assert_true(seconds_now() - before >= 0.15);
    assert_false(yoke_begin(db));
    assert_error(db, YOKE_OPERATIONAL_ERROR, "database is locked");
    assert_int_equal(yoke_transaction_depth(db), 0);
    assert_true(yoke_commit(holder));
    assert_true(yoke_begin(db));
    run(db, "UPDATE counter SET value = value + 1");
    assert_true(yoke_commit(db));
    assert_int_equal(number(holder, "SELECT value FROM counter"), 8);
    yoke_close(db);
    yoke_close(holder);
  }
}

static void a_file_locked_as_a_whole_cannot_be_opened(void **state) {
  (void)state;
  const char *path = counter_file("journal=delete");
  yoke_db *holder = must_open(with(path, "journal=delete"));
  run(holder, "BEGIN EXCLUSIVE");
  assert_null(yoke_open(with(path, "timeout=0.1")));
  assert_error(NULL, YOKE_OPERATIONAL_ERROR, "database is locked");
  run(holder, "COMMIT");
  yoke_close(must_open(path));
  yoke_close(holder);
}

static void readers_do_not_wait_for_a_writer(void **state) {
  (void)state;
  const char *path = counter_file("timeout=5");
  yoke_db *writer = must_open(path), *reader = must_open(with(path, "timeout=0"));
  assert_true(yoke_begin(writer));
  run(writer, "UPDATE counter SET value = 7");
  assert_int_equal(number(reader, "SELECT value FROM counter"), 0);
  assert_true(yoke_commit(writer));
  assert_int_equal(number(reader, "SELECT value FROM counter"), 7);
  yoke_close(reader);
  yoke_close(writer);
}

/* With transaction_mode=deferred, as Django by default, this is "database is locked" at once. */
static void a_transaction_that_reads_first_can_still_write(void **state) {
  (void)state;
  const char *path = counter_file("timeout=5");
  yoke_db *late = must_open(with(path, "transaction_mode=deferred&timeout=5"));
  yoke_db *other = must_open(path);
  assert_true(yoke_begin(late));
  assert_int_equal(number(late, "SELECT value FROM counter"), 0);
  run(other, "UPDATE counter SET value = 1");
  assert_false(yoke_execute(late, "UPDATE counter SET value = 2"));
  assert_error(late, YOKE_OPERATIONAL_ERROR, "database is locked");
  assert_string_equal(yoke_error(late)->sqlstate, "40001");
  assert_true(yoke_rollback(late));
  yoke_close(late);

  yoke_db *db = must_open(with(path, "timeout=0.1"));
  assert_true(yoke_begin(db));
  assert_int_equal(number(db, "SELECT value FROM counter"), 1);
  yoke_close(other);
  other = must_open(with(path, "timeout=0.1"));
  assert_false(
      yoke_execute(other, "UPDATE counter SET value = 3")); /* it is the other that waits */
  run(db, "UPDATE counter SET value = 2");
  assert_true(yoke_commit(db));
  run(other, "UPDATE counter SET value = value + 1");
  assert_int_equal(number(db, "SELECT value FROM counter"), 3);
  yoke_close(other);
  yoke_close(db);
}

/* ── Two processes ──────────────────────────────────────────────────────────────────────────── */

enum { PROCESSES = 4, INCREMENTS = 50 };

/* Reads, then writes what it read plus one: loses updates unless transactions keep others out.
 * 0 when every step worked. */
static int increment(const char *url) {
  yoke_db *db = yoke_open(url);
  if (!db) return 2;
  for (int i = 0; i < INCREMENTS; i++) {
    if (!yoke_begin(db)) return 3;
    yoke_statement *read = yoke_prepare(db, "SELECT value FROM counter");
    if (!read || yoke_step_row(read) != YOKE_STEP_ROW) return 4;
    int64_t value = yoke_column_int(read, 0);
    yoke_release(read);
    yoke_statement *write = yoke_prepare(db, "UPDATE counter SET value = ?");
    if (!write || !yoke_bind(write, 1, int_value(value + 1)) || !yoke_run(write)) return 5;
    yoke_release(write);
    if (!yoke_commit(db)) return 6;
  }
  yoke_close(db);
  return 0;
}

static void run_in_processes(int (*work)(const char *), const char *url) {
  pid_t children[PROCESSES];
  for (int i = 0; i < PROCESSES; i++) {
    children[i] = fork();
    if (children[i] == 0) _exit(work(url));
  }
  for (int i = 0; i < PROCESSES; i++) {
    int status;
    assert_int_equal(waitpid(children[i], &status, 0), children[i]);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
  }
}

static void no_update_is_lost_between_processes(void **state) {
  (void)state;
  static const char *const options[] = {"timeout=60", "journal=delete&timeout=60"};
  for (size_t i = 0; i < 2; i++) {
    const char *path = counter_file(options[i]);
    run_in_processes(increment, with(path, options[i]));
    yoke_db *db = must_open(path);
    assert_int_equal(number(db, "SELECT value FROM counter"), PROCESSES * INCREMENTS);
    assert_string_equal(text(db, "PRAGMA integrity_check"), "ok");
    yoke_close(db);
  }
}

static int open_and_add(const char *url) {
  yoke_db *db = yoke_open(url);
  if (!db) return 2;
  if (!yoke_execute(db, "CREATE TABLE IF NOT EXISTS item (id integer PRIMARY KEY)")) return 3;
  if (!yoke_execute(db, "INSERT INTO item DEFAULT VALUES")) return 4;
  yoke_close(db);
  return 0;
}

static void processes_may_make_the_same_file_at_once(void **state) {
  (void)state;
  for (int round = 0; round < 10; round++) {
    const char *path = test_new_path("together", ".db");
    run_in_processes(open_and_add, with(path, "timeout=60"));
    yoke_db *db = must_open(path);
    assert_int_equal(number(db, "SELECT count(*) FROM item"), PROCESSES);
    yoke_close(db);
  }
}

/* Killed at any moment, a process leaves a file that holds each of its transactions whole or not at
 * all. */
static int write_pairs_until_killed(const char *url) {
  yoke_db *db = yoke_open(url);
  while (db) {
    if (!yoke_begin(db)) return 3;
    if (!yoke_execute(db, "UPDATE counter SET value = value + 1")) return 4;
    if (!yoke_execute(db, "UPDATE counter SET value = value + 1")) return 5;
    if (!yoke_commit(db)) return 6;
  }
  return 2;
}

static void a_killed_process_leaves_whole_transactions(void **state) {
  (void)state;
  const char *path = counter_file("timeout=60");
  for (int round = 0; round < 5; round++) {
    pid_t child = fork();
    if (child == 0) _exit(write_pairs_until_killed(path));
    nanosleep(&(struct timespec){.tv_nsec = 20000000 + round * 7000000}, NULL);
    assert_int_equal(kill(child, SIGKILL), 0);
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status));
    yoke_db *db = must_open(path);
    assert_int_equal(number(db, "SELECT value FROM counter") % 2, 0);
    assert_string_equal(text(db, "PRAGMA integrity_check"), "ok");
    yoke_close(db);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_file_locked_past_the_timeout_is_told),
      cmocka_unit_test(a_file_locked_as_a_whole_cannot_be_opened),
      cmocka_unit_test(readers_do_not_wait_for_a_writer),
      cmocka_unit_test(a_transaction_that_reads_first_can_still_write),
      cmocka_unit_test(no_update_is_lost_between_processes),
      cmocka_unit_test(processes_may_make_the_same_file_at_once),
      cmocka_unit_test(a_killed_process_leaves_whole_transactions),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
