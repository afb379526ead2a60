/* limit_choices_to in full_clean(): whom a key may name is what Django says. */
#include <string.h>

#include "allowed.h"
#include "support/allocator.h"
#include "support/cmocka_all.h"
#include "support/trial.h"

static yoke_db *db;

static int open_allowed(void **state) {
  static const char *const rows[] = {
#define ROW(...) __VA_ARGS__,
#include "validate/allowed_rows.inc"
#undef ROW
  };
  (void)state;
  db = yoke_open(":memory:");
  if (!db || !yoke_create_tables(db, &allowed)) return -1;
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    if (!yoke_execute(db, rows[i])) return -1;
  return 0;
}

static int close_allowed(void **state) {
  (void)state;
  yoke_close(db);
  return 0;
}

static unsigned wrong;

static void compare(const char *key, int person, const char *expected, Choice *choice) {
  static char got[500];
  got[0] = '\0';
  if (!Choice_full_clean(choice)) {
    const struct yoke_error *error = yoke_error(db);
    const char *code = error->invalid_count == 1 ? error->invalid[0].code : "?";
    const char *message = error->invalid_count == 1 ? error->invalid[0].message : error->message;
    strcat(strcat(strcpy(got, code), ": "), message);
  }
  if (strcmp(expected, got) == 0) return;
  print_error("%s = %d\n  Django: %s\n  Yoke:   %s\n", key, person, expected, got);
  wrong++;
}

static void whom_a_key_may_name_is_as_in_django(void **state) {
  (void)state;
#define SAYS(key, expected, person)                                                                \
  compare(#key, person, expected, Choice_new(db, .key = &(int64_t){person}));
#include "validate/allowed.inc"
  assert_int_equal(wrong, 0);
}

static void a_limit_takes_no_more_queries(void **state) {
  (void)state;
  uint64_t before = yoke_statement_count(db);
  assert_true(Choice_full_clean(Choice_new(db, .in_team_id = &(int64_t){1})));
  assert_int_equal(yoke_statement_count(db) - before, 1);
}

/* ── Without memory ─────────────────────────────────────────────────────────────────────────── */

static Choice *choice;

static yoke_db *start_round(void) {
  assert_int_equal(open_allowed(NULL), 0);
  choice = Choice_new(db, .deep_id = &(int64_t){1});
  assert_non_null(choice);
  return db;
}

static bool complains(void) {
  return !Choice_full_clean(choice) && yoke_error_code(db) == YOKE_VALIDATION_ERROR;
}

static void all_are_there(bool worked) {
  (void)worked;
  assert_int_equal(Person_count(db), 4);
}

static void complaining_leaks_nothing(void **state) {
  (void)state;
  try_everywhere(&(trial){start_round, complains, all_are_there});
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(whom_a_key_may_name_is_as_in_django, open_allowed,
                                      close_allowed),
      cmocka_unit_test_setup_teardown(a_limit_takes_no_more_queries, open_allowed, close_allowed),
      cmocka_unit_test(complaining_leaks_nothing),
  };
  return cmocka_run_group_tests(tests, start_failing_sqlite, NULL);
}
