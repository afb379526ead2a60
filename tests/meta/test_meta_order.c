/* Meta.order_with_respect_to: neighbours and the owner's order, and get_next_by_FOO() where there
 * is nothing to start from. The outcomes are Django's, run with the same models. */
#include <string.h>

#include "meta/meta_test.h"

static Question *question(int64_t id) {
  Question *found = Question_get(db, .id = eq(id));
  assert_non_null(found);
  return found;
}

static void assert_order(const int64_t *expected, size_t count) {
  size_t got;
  const int64_t *keys = Question_get_answer_order(question(1), &got);
  assert_non_null(keys);
  assert_int_equal(got, count);
  for (size_t i = 0; i < count; i++)
    assert_int_equal(keys[i], expected[i]);
}
#define assert_keys(...)                                                                           \
  assert_order((const int64_t[]){__VA_ARGS__}, sizeof((const int64_t[]){__VA_ARGS__}) / 8)

static bool set_order(const int64_t *keys, size_t count) {
  return Question_set_answer_order(question(1), keys, count);
}

static void an_order_is_read_and_set(void **state) {
  (void)state;
  assert_keys(2, 4, 1);
  assert_asks(2, assert_true(set_order((const int64_t[]){1, 2, 4}, 3)));
  assert_keys(1, 2, 4);
  assert_int_equal(Answer_get(db, .id = eq(4))->_order, 2);
  assert_int_equal(Answer_get(db, .id = eq(3))->_order, 1);
}

static void what_the_keys_leave_out_stays(void **state) {
  (void)state;
  assert_true(set_order((const int64_t[]){4, 3, 99, 1}, 4));
  assert_int_equal(Answer_get(db, .id = eq(4))->_order, 0);
  assert_int_equal(Answer_get(db, .id = eq(3))->_order, 1); /* of another question */
  assert_int_equal(Answer_get(db, .id = eq(1))->_order, 3);
  assert_int_equal(Answer_get(db, .id = eq(2))->_order, 0);
  assert_true(set_order(NULL, 0));
  assert_int_equal(Answer_get(db, .id = eq(1))->_order, 3);
}

static void a_key_given_twice_has_its_first_place(void **state) {
  (void)state;
  assert_true(set_order((const int64_t[]){2, 1, 4, 1}, 4));
  assert_keys(2, 1, 4);
}

static void keys_are_of_the_models_own_kind(void **state) {
  (void)state;
  size_t count;
  Question *second = question(2);
  assert_true(Question_set_remark_order(second, (const char *const[]){"k", "m"}, 2));
  const char *const *keys = Question_get_remark_order(second, &count);
  assert_int_equal(count, 2);
  assert_string_equal(keys[0], "k");
  assert_string_equal(keys[1], "m");
  assert_false(Question_set_remark_order(second, (const char *const[]){"k", NULL}, 2));
  assert_error(YOKE_VALUE_ERROR, "All bulk_update() objects must have a primary key set.");
}

static void a_child_of_the_owner_has_its_order(void **state) {
  (void)state;
  size_t count;
  Quiz *quiz = Quiz_get(db, .question_ptr_id = eq(2));
  const int64_t *keys = Quiz_get_answer_order(quiz, &count);
  assert_int_equal(count, 1);
  assert_int_equal(keys[0], 3);
  assert_true(Quiz_set_remark_order(quiz, (const char *const[]){"k", "m"}, 2));
  assert_int_equal(Remark_get(db, .code = eq("m"))->_order, 1);
}

static void none_is_an_empty_order(void **state) {
  (void)state;
  size_t count = 7;
  assert_non_null(Question_get_answer_order(question(3), &count));
  assert_int_equal(count, 0);
}

static void an_owner_that_is_not_saved_has_no_order(void **state) {
  (void)state;
  size_t count = 7;
  Question *fresh = Question_new(db, .text = "new");
  assert_null(Question_get_answer_order(fresh, &count));
  assert_int_equal(count, 0);
  assert_error(YOKE_VALUE_ERROR,
               "'Question' instance needs to have a primary key value before this "
               "relationship can be used.");
  assert_false(Question_set_answer_order(fresh, NULL, 0));
  assert_null(yoke_get_order(&Question_relations[0], NULL, NULL));
  assert_error_of(NULL, YOKE_VALUE_ERROR,
                  "There are no objects that are ordered with respect to it.");
}

static void the_database_knows_the_place(void **state) {
  (void)state;
  Answer *first = Answer_get(db, .id = eq(2));
  assert_true(set_order((const int64_t[]){1, 2, 4}, 3));
  assert_int_equal(first->_order, 0);
  assert_int_equal(Answer_get_next_in_order(first)->id, 4);
  assert_int_equal(Answer_get_previous_in_order(first)->id, 1);
}

static void who_has_no_row_has_no_neighbours(void **state) {
  (void)state;
  Answer *fresh = Answer_new(db, .question_id = 0);
  assert_null(Answer_get_next_in_order(fresh));
  assert_error(YOKE_DOES_NOT_EXIST, "Answer matching query does not exist.");
  Answer *gone = Answer_get(db, .id = eq(2));
  assert_true(Answer_delete_where(db, NULL, .where = {.id = eq(2)}));
  assert_null(Answer_get_previous_in_order(gone));
  assert_error(YOKE_DOES_NOT_EXIST, "Answer matching query does not exist.");
}

static void a_book_that_is_not_saved_has_no_next(void **state) {
  (void)state;
  Book *fresh = Book_new(db, .title = "new", .published = {2020, 1, 1});
  assert_null(Book_get_next_by_published(fresh));
  assert_error(YOKE_VALUE_ERROR, "get_next/get_previous cannot be used on unsaved objects.");
  Book on_stack = {.id = 1};
  assert_null(Book_get_previous_by_published(&on_stack));
  assert_int_equal(yoke_error_code(NULL), YOKE_VALUE_ERROR);
  assert_null(Book_get_previous_by_published(NULL));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      rows_test(an_order_is_read_and_set),
      rows_test(what_the_keys_leave_out_stays),
      rows_test(a_key_given_twice_has_its_first_place),
      rows_test(keys_are_of_the_models_own_kind),
      rows_test(a_child_of_the_owner_has_its_order),
      rows_test(none_is_an_empty_order),
      rows_test(an_owner_that_is_not_saved_has_no_order),
      rows_test(the_database_knows_the_place),
      rows_test(who_has_no_row_has_no_neighbours),
      rows_test(a_book_that_is_not_saved_has_no_next),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
