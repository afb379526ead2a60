/* A NULL where a connection or an object belongs is an error that is told, whatever the call. */
#include "object/object_test.h"

#define assert_refused(call, text)                                                                 \
  do {                                                                                             \
    assert_true((call) == 0);                                                                      \
    assert_error_of(NULL, YOKE_VALUE_ERROR, text);                                                 \
  } while (0)

static void without_a_connection(void **state) {
  (void)state;
  static const char no_connection[] = "There is no connection.";
  assert_refused(User_get(NULL, .id = eq(1)), no_connection);
  assert_refused(User_filter(NULL), no_connection);
  assert_refused(User_first(NULL), no_connection);
  assert_refused(User_exists(NULL), no_connection);
  assert_refused(User_count(NULL) + 1, no_connection);
  assert_refused(User_iterate(NULL), no_connection);
  assert_refused(User_new(NULL, .username = "ada"), no_connection);
  assert_refused(User_create(NULL, .username = "ada"), no_connection);
  assert_refused(User_bulk_create(NULL, NULL, 0), no_connection);
  assert_refused(User_attach(NULL, &(User){0}), no_connection);
  assert_refused(User_update(NULL, .set = {.username = to("ada")}) + 1, no_connection);
  assert_refused(User_get_or_create(NULL, NULL, .where = {.id = eq(1)}), no_connection);
  assert_refused(User_update_or_create(NULL, NULL, .where = {.id = eq(1)}), no_connection);
  assert_refused(User_delete_where(NULL, NULL), no_connection);
}

static void without_an_object(void **state) {
  (void)state;
  assert_refused(Profile_save(NULL), "There is no object to save.");
  assert_refused(Profile_save_fields(NULL, "phone"), "There is no object to save.");
  assert_refused(Profile_refresh(NULL), "There is no object to refresh.");
  assert_refused(Profile_delete(NULL, NULL), "There is no object to delete.");
  assert_refused(Profile_full_clean(NULL), "There is no object to validate.");
  assert_refused(Profile_user(NULL), "There is no object to read from.");
  assert_refused(User_profile(NULL), "There is no object to read from.");
  assert_refused(Profile_set_user(NULL, NULL), "There is no object to set.");
  assert_refused(Profile_swap_user(NULL, NULL), "There are no two objects to swap.");
  assert_refused(User_replace_profile(NULL, NULL),
                 "There is no object that could have another partner.");
  assert_refused(Passport_stamp_set(NULL), "There is no object to read from, or no list of it.");
  assert_int_equal(Profile_user_state(NULL), YOKE_NOT_LOADED);
  assert_false(yoke_is_saved(NULL));
  assert_non_null(Profile_str(NULL));
}

/* A program that looks at the answer before the outcome reads no garbage. */
static void what_a_failed_call_gives_back_is_empty(void **state) {
  (void)state;
  yoke_deleted deleted = {.total = 7, .model_count = 7};
  assert_false(Profile_delete(NULL, &deleted));
  assert_int_equal(deleted.total + deleted.model_count, 0);
  deleted = (yoke_deleted){.total = 7, .model_count = 7};
  assert_false(Profile_delete_where(NULL, &deleted));
  assert_int_equal(deleted.total + deleted.model_count, 0);
  bool created = true, updated = true;
  assert_null(Profile_get_or_create(NULL, &created));
  assert_null(Profile_update_or_create(NULL, &updated));
  assert_false(created || updated);
}

/* A stream that could not start is one without objects. */
static void without_an_iterator(void **state) {
  (void)state;
  assert_null(User_next(NULL));
  User_stop(NULL);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(without_a_connection),
      cmocka_unit_test(without_an_object),
      cmocka_unit_test(what_a_failed_call_gives_back_is_empty),
      cmocka_unit_test(without_an_iterator),
  };
  return cmocka_run_group_tests_name("missing", tests, NULL, NULL);
}
