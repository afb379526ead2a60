/* Every allocation of a deletion may fail: nothing leaks, nothing is half deleted. */
#include "delete/delete_test.h"
#include "support/allocator.h"

/* The rows of every table together. */
static int64_t count_rows(yoke_db *db) {
  return Artist_count(db) + Album_count(db) + Song_count(db) + Student_count(db) + Card_count(db) +
         Team_count(db) + Coach_count(db) + Player_count(db) + Continent_count(db) +
         Country_count(db) + City_count(db);
}

/* A deletion that may fail for want of memory: all of it was done, or nothing. */
static void assert_all_or_nothing(yoke_db *db, bool ok, int64_t rows_before, int64_t rows_deleted) {
  bool failed = allocation_failed();
  if (!ok) assert_true(failed);
  if (!ok) assert_int_equal(yoke_error_code(db), YOKE_NO_MEMORY);
  fail_at(0);
  assert_int_equal(count_rows(db), ok ? rows_before - rows_deleted : rows_before);
  assert_int_equal(yoke_transaction_depth(db), 0);
}

static void fill(yoke_db *db) {
  fail_at(0);
  Artist *artist = Artist_create(db);
  Album *album = Album_create(db, .artist = artist);
  Song_create(db, .artist = artist, .album = album);
  Song_create(db, .artist = artist, .album = album);
  Student *student = Student_create(db);
  Card_create(db, .student = student);
  Team *team = Team_create(db, .code = "red");
  Coach_create(db, .team = team);
  Player_create(db, .team = team);
}

typedef bool deletion(yoke_db *db);

static bool delete_artists(yoke_db *db) {
  yoke_deleted deleted;
  return Artist_delete_where(db, &deleted);
}

static bool delete_a_team(yoke_db *db) {
  yoke_deleted deleted;
  Team *team = Team_get(db, .code = eq("red"));
  return team && Team_delete(team, &deleted);
}

static bool delete_students(yoke_db *db) {
  return Student_delete_where(db, NULL);
}

static bool delete_players(yoke_db *db) {
  return Player_delete_where(db, NULL);
}

/* One database serves all rounds: making a new one each time would take too long. */
static void each_allocation_fails(deletion *delete, int64_t rows_deleted) {
  yoke_db *db = open_zoo();
  for (int from = 0; from < 2; from++) {
    bool failed = true;
    for (size_t number = 1; failed; number++) {
      yoke_push(db);
      fill(db);
      int64_t rows = count_rows(db);
      (from ? fail_from : fail_at)(number);
      bool ok = delete (db);
      failed = allocation_failed();
      assert_all_or_nothing(db, ok, rows, rows_deleted);
      yoke_pop(db);
      assert_true(yoke_execute(db, "DELETE FROM zoo_song; DELETE FROM zoo_album; "
                                   "DELETE FROM zoo_artist; DELETE FROM zoo_card; "
                                   "DELETE FROM zoo_student; DELETE FROM zoo_coach; "
                                   "DELETE FROM zoo_player; DELETE FROM zoo_team"));
    }
  }
  yoke_close(db);
}

static void a_cascade_is_done_or_not(void **state) {
  (void)state;
  each_allocation_fails(delete_artists, 4);
}

static void an_object_is_deleted_or_not(void **state) {
  (void)state;
  each_allocation_fails(delete_a_team, 3);
}

static void updates_are_done_or_not(void **state) {
  (void)state;
  each_allocation_fails(delete_students, 1);
}

static void a_fast_delete_is_done_or_not(void **state) {
  (void)state;
  each_allocation_fails(delete_players, 1);
}

/* Being refused needs memory too, for the list of obstacles. */
static void a_refusal_that_lacks_memory_is_a_failure_all_the_same(void **state) {
  (void)state;
  yoke_db *db = open_zoo();
  Country *laos = Country_create(db, .continent = Continent_create(db));
  for (int i = 0; i < 3; i++)
    City_create(db, .country = laos);
  bool failed = true;
  for (size_t number = 1; failed; number++) {
    yoke_push(db);
    fail_at(number);
    assert_false(Continent_delete_where(db, NULL));
    failed = allocation_failed();
    assert_int_equal(yoke_error_code(db), failed ? YOKE_NO_MEMORY : YOKE_PROTECTED_ERROR);
    fail_at(0);
    yoke_pop(db);
  }
  assert_int_equal(count_rows(db), 5);
  yoke_close(db);
}

static void nothing_leaks(void **state) {
  (void)state;
  every_allocation_fails {
    yoke_db *db = yoke_open(":memory:");
    if (db && yoke_create_tables(db, &zoo)) {
      Author *author = Author_create(db, .name = "a");
      if (author && Biography_create(db, .author = author)) Author_delete(author, NULL);
    }
    yoke_close(db);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_cascade_is_done_or_not),
      cmocka_unit_test(an_object_is_deleted_or_not),
      cmocka_unit_test(updates_are_done_or_not),
      cmocka_unit_test(a_fast_delete_is_done_or_not),
      cmocka_unit_test(a_refusal_that_lacks_memory_is_a_failure_all_the_same),
      cmocka_unit_test(nothing_leaks),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
