/* get_or_create() and update_or_create(). */
#include "object/object_test.h"

static void what_matches_is_got(void **state) {
  (void)state;
  User *user = User_create(db, .username = "ada");
  bool created = true;
  User *got = NULL;
  assert_asks(1, got = User_get_or_create(db, &created, .where = {.username = eq("ada")}));
  assert_false(created);
  assert_int_equal(got->id, user->id);
  assert_fine();
}

static void what_is_not_there_is_created_from_equalities_and_values(void **state) {
  (void)state;
  Student *student = Student_create(db, .name = "bob");
  bool created = false;
  IDCard *card = IDCard_get_or_create(db, &created, .where = {.code = eq("B")},
                                      .defaults = {.student = &(Student_where){.is = student}});
  assert_non_null(card);
  assert_fine();
  assert_true(created);
  assert_true(yoke_is_saved(card));
  assert_string_equal(card->code, "B");
  assert_ptr_equal(IDCard_student(card), student);
  assert_ptr_equal(Student_card(student), card);
}

static void other_lookups_give_no_values(void **state) {
  (void)state;
  bool created = false;
  IDCard *card =
      IDCard_get_or_create(db, &created, .where = {.code = startswith("Z"), .student = ABSENT});
  assert_true(created);
  assert_string_equal(card->code, "");
  assert_null(card->student_id);
}

static void a_new_object_has_the_models_defaults(void **state) {
  (void)state;
  bool created;
  Moment *moment = Moment_get_or_create(db, &created, .where = {.note = eq("x")},
                                        .defaults = {.weight = to(1.5)});
  assert_true(created);
  assert_int_equal(moment->small, 7);
  assert_true(moment->open);
  assert_string_equal(moment->note, "x");
  assert_true(*moment->weight == 1.5);
  assert_true(moment->created.microseconds > 0);
  moment = Moment_get_or_create(db, &created, .where = {.note = IS_NULL},
                                .defaults = {.open = to(false), .small = to(0)});
  assert_true(created);
  assert_null(moment->note);
  assert_false(moment->open);
  assert_int_equal(moment->small, 0);
}

static void the_winner_of_a_conflict_may_be_somebody_else(void **state) {
  (void)state;
  Student *student = Student_create(db, .name = "bob");
  IDCard_create(db, .student = student, .code = "A");
  bool created;
  /* The code is new, the student taken: Django tells the IntegrityError. */
  assert_null(IDCard_get_or_create(db, &created, .where = {.code = eq("B")},
                                   .defaults = {.student = &(Student_where){.is = student}}));
  assert_error(YOKE_INTEGRITY_ERROR, "UNIQUE constraint failed: pairs_idcard.student_id");
  assert_about("pairs.IDCard", "student");
  assert_text(yoke_error(db)->constraint, "pairs_idcard.student_id");
  assert_int_equal(yoke_transaction_depth(db), 0);
}

static void several_that_match_are_an_error(void **state) {
  (void)state;
  Student_create(db, .name = "bob");
  Student_create(db, .name = "bob");
  bool created;
  assert_null(Student_get_or_create(db, &created, .where = {.name = eq("bob")}));
  assert_error(YOKE_MULTIPLE_OBJECTS_RETURNED,
               "get() returned more than one Student -- it returned 2!");
}

static void what_matches_is_updated(void **state) {
  (void)state;
  Student *student = Student_create(db, .name = "bob");
  IDCard_create(db, .student = student, .code = "A");
  bool created = true;
  IDCard *card = NULL;
  assert_asks(2, card = IDCard_update_or_create(db, &created, .where = {.code = eq("A")},
                                                .defaults = {.student = ABSENT}));
  assert_non_null(card);
  assert_fine();
  assert_false(created);
  assert_null(IDCard_get(db, .code = eq("A"))->student_id);
  assert_asks(1, card = IDCard_update_or_create(db, &created, .where = {.code = eq("A")}));
  assert_non_null(card);
}

static void update_or_create_creates(void **state) {
  (void)state;
  bool created = false;
  IDCard *card = IDCard_update_or_create(db, &created, .where = {.code = eq("C")},
                                         .defaults = {.code = to("D")});
  assert_true(created);
  assert_string_equal(card->code, "D");
  assert_string_equal(IDCard_get(db, .id = eq(card->id))->code, "D");
}

static void update_or_create_stamps_the_times(void **state) {
  (void)state;
  Moment *moment = Moment_create(db, .note = "x");
  int64_t changed = moment->changed.microseconds;
  while (yoke_now().microseconds == changed)
    continue;
  Moment *again =
      Moment_update_or_create(db, NULL, .where = {.note = eq("x")}, .defaults = {.small = to(1)});
  assert_true(again->changed.microseconds > changed);
  again = Moment_get(db, .id = eq(moment->id));
  assert_true(again->changed.microseconds > changed);
  assert_int_equal(again->small, 1);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      database_test(what_matches_is_got),
      database_test(what_is_not_there_is_created_from_equalities_and_values),
      database_test(other_lookups_give_no_values),
      database_test(a_new_object_has_the_models_defaults),
      database_test(the_winner_of_a_conflict_may_be_somebody_else),
      database_test(several_that_match_are_an_error),
      database_test(what_matches_is_updated),
      database_test(update_or_create_creates),
      database_test(update_or_create_stamps_the_times),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
