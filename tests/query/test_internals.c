/* What the rooms above ask of the query room. */
#include "common/buffer.h"
#include "query/query.h"
#include "query/query_test.h"

static const yoke_field *field_of(const yoke_model *model, const char *name) {
  const yoke_field *field = yoke_find_field(model, name, strlen(name));
  assert_non_null(field);
  return field;
}

static yoke_value text_of(const char *text) {
  return (yoke_value){.kind = YOKE_TEXT, .as.text = text};
}

static yoke_value int_of(int64_t integer) {
  return (yoke_value){.kind = YOKE_INT, .as.integer = integer};
}

static const yoke_value no_value = {.is_null = true};

static void rows_are_fetched_by_any_number_of_keys(void **state) {
  (void)state;
  yoke_buffer keys = {0};
  yoke_buffer_putc(&keys, '[');
  yoke_keys_add(&keys, int_of(ada->id));
  yoke_keys_add(&keys, int_of(cleo->id));
  yoke_keys_add(&keys, int_of(99));
  yoke_buffer_putc(&keys, ']');
  yoke_peers *found = NULL;
  assert_asks(1, found = yoke_fetch_by_keys(db, field_of(&Profile_model, "user"), &Profile_model,
                                            keys.text, yoke_scope(db)));
  assert_int_equal(found->count, 1);
  assert_string_equal(((Profile *)found->first->objects)->phone, "1");
  assert_string_equal(last_sql(), "FROM library_profile WHERE library_profile.user_id IN "
                                  "(SELECT value FROM json_each(?))");
  yoke_buffer_free(&keys);
  found = yoke_fetch_by_keys(db, User_model.pk, &User_model, "[]", yoke_scope(db));
  assert_int_equal(found->count, 0);
}

static void meta_ordering_does_not_order_rows_fetched_by_keys(void **state) {
  (void)state;
  assert_non_null(yoke_fetch_by_keys(db, Node_model.pk, &Node_model, "[1]", yoke_scope(db)));
  assert_null(strstr(last_sql(), "ORDER BY"));
}

static void a_row_is_read_again_into_its_object(void **state) {
  (void)state;
  bool found = false;
  assert_true(yoke_execute(db, "UPDATE library_user SET username = 'lady', age = NULL"
                               " WHERE username = 'ada'"));
  assert_asks(1, assert_true(yoke_fetch_again(&User_model, ada, &found)));
  assert_true(found);
  assert_string_equal(ada->username, "lady");
  assert_null(ada->age);
  assert_true(yoke_execute(db, "DELETE FROM library_user WHERE username = 'cleo'"));
  assert_true(yoke_fetch_again(&User_model, cleo, &found));
  assert_false(found);
  assert_string_equal(cleo->username, "cleo");
}

static void a_row_with_given_values_exists_or_not(void **state) {
  (void)state;
  const yoke_field *fields[] = {field_of(&User_model, "username"), field_of(&User_model, "age")};
  bool exists = false;
  assert_true(yoke_row_exists(db, &User_model, fields, (yoke_value[]){text_of("ada"), int_of(36)},
                              2, NULL, &exists));
  assert_true(exists);
  assert_true(yoke_row_exists(db, &User_model, fields, (yoke_value[]){text_of("ada"), int_of(36)},
                              2, ada, &exists));
  assert_false(exists);
  assert_true(yoke_row_exists(db, &User_model, fields, (yoke_value[]){text_of("cleo"), no_value}, 2,
                              NULL, &exists));
  assert_true(exists);
}

static void fields_of_matching_rows_are_read(void **state) {
  (void)state;
  const yoke_field *fields[] = {User_model.pk, field_of(&User_model, "username")};
  char name[] = "b";
  User_where where = {.profile = &(Profile_where){.phone = eq("2")}, .username = startswith(name)};
  yoke_statement *statement =
      yoke_select_fields(db, &User_model, &(yoke_query){.where = &where}, fields, 2);
  assert_non_null(statement);
  name[0] = 'x'; /* borrowed for the call only */
  assert_int_equal(yoke_step_row(statement), YOKE_STEP_ROW);
  assert_int_equal(yoke_column_int(statement, 0), bob->id);
  size_t size;
  assert_string_equal(yoke_column_text(statement, 1, &size), "bob");
  assert_int_equal(yoke_step_row(statement), YOKE_STEP_DONE);
  yoke_release(statement);
}

static void fields_of_no_rows_are_read_as_none(void **state) {
  (void)state;
  int64_t none[1];
  User_where where = {.id = in(none, 0)};
  yoke_statement *statement =
      yoke_select_fields(db, &User_model, &(yoke_query){.where = &where}, &User_model.pk, 1);
  assert_non_null(statement);
  assert_int_equal(yoke_step_row(statement), YOKE_STEP_DONE);
  yoke_release(statement);
}

static void matching_rows_are_deleted_by_one_statement(void **state) {
  (void)state;
  int64_t count = -1;
  Badge_where where = {.user = &(User_where){.username = eq("ada")}};
  assert_asks(1, assert_true(yoke_delete_matching(db, &Badge_model, &(yoke_query){.where = &where},
                                                  &count)));
  assert_int_equal(count, 1);
  assert_string_equal(last_sql(), "FROM library_badge WHERE library_badge.id IN (SELECT U0.id FROM "
                                  "library_badge U0 INNER JOIN library_user U1 ON "
                                  "(U0.user_id = U1.id) WHERE U1.username = ?)");
  assert_true(yoke_delete_matching(db, &Badge_model, &(yoke_query){0}, &count));
  assert_int_equal(count, 1);
  assert_string_equal(last_sql(), "FROM library_badge");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      users_test(rows_are_fetched_by_any_number_of_keys),
      users_test(meta_ordering_does_not_order_rows_fetched_by_keys),
      users_test(a_row_is_read_again_into_its_object),
      users_test(a_row_with_given_values_exists_or_not),
      users_test(fields_of_matching_rows_are_read),
      users_test(fields_of_no_rows_are_read_as_none),
      users_test(matching_rows_are_deleted_by_one_statement),
  };
  return cmocka_run_group_tests_name("what other rooms ask of queries", tests, NULL, NULL);
}
