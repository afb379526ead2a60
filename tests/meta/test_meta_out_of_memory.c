/* Every allocation fails once, SQLite's own too: the latest row, neighbours and orders are found,
 * or the error says why not, and an order is set whole or not at all. */
#include "meta/meta_test.h"
#include "support/allocator.h"
#include "support/trial.h"

static Book *book;
static Answer *answer;
static Question *question;

static yoke_db *start_round(void) {
  assert_int_equal(open_with_rows(NULL), 0);
  book = Book_get(db, .id = eq(2));
  answer = Answer_get(db, .id = eq(4));
  question = Question_get(db, .id = eq(1));
  assert_true(book && answer && question);
  return db;
}

static void nothing_changed(bool worked) {
  assert_int_equal(Answer_get(db, .id = eq(2))->_order, 0);
  if (!worked) assert_int_equal(yoke_transaction_depth(db), 0);
}

static bool find_latest(void) {
  return Book_latest(db, .where = {.author_id = eq(2)}) && ByAuthor_filter(db);
}

static bool find_neighbours(void) {
  return Book_get_next_by_published(book) && Book_get_previous_by_published(book, .id = eq(1)) &&
         Answer_get_next_in_order(answer);
}

static bool read_order(void) {
  size_t count;
  return Question_get_answer_order(question, &count) && count == 3;
}

static bool turn_order(void) {
  return Question_set_answer_order(question, (const int64_t[]){1, 4, 2}, 3);
}

static void turned_or_not(bool worked) {
  assert_int_equal(Answer_get(db, .id = eq(2))->_order, worked ? 2 : 0);
  assert_int_equal(Answer_get(db, .id = eq(1))->_order, worked ? 0 : 2);
}

static void reading_leaks_nothing(void **state) {
  (void)state;
  try_everywhere(&(trial){start_round, find_latest, nothing_changed});
  try_everywhere(&(trial){start_round, find_neighbours, nothing_changed});
  try_everywhere(&(trial){start_round, read_order, nothing_changed});
}

static void an_order_is_set_whole_or_not_at_all(void **state) {
  (void)state;
  try_everywhere(&(trial){start_round, turn_order, turned_or_not});
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(reading_leaks_nothing),
      cmocka_unit_test(an_order_is_set_whole_or_not_at_all),
  };
  return cmocka_run_group_tests(tests, start_failing_sqlite, NULL);
}
