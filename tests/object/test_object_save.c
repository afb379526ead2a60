/* save() and create(): INSERT or UPDATE as Django 5.2 decides, and what can go wrong. Counts and
 * texts are Django's, run with the same models. */
#include <stdio.h>
#include <string.h>

#include "object/object_test.h"

static char last_sql[1024];
static void remember(void *argument, const char *sql) {
  (void)argument;
  snprintf(last_sql, sizeof last_sql, "%s", sql);
}

static User *new_user(const char *name) {
  User *user = User_create(db, .username = name);
  assert_non_null(user);
  return user;
}

/* ── Which statement ────────────────────────────────────────────────────────────────────────── */

static void a_new_object_is_inserted_and_gets_its_key(void **state) {
  (void)state;
  User *user = User_new(db, .username = "ada");
  assert_false(yoke_is_saved(user));
  assert_int_equal(user->id, 0);
  yoke_watch(db, remember, NULL);
  assert_asks(1, assert_true(User_save(user)));
  assert_string_equal(last_sql, "INSERT INTO \"pairs_user\" (\"username\") VALUES (?)");
  assert_true(yoke_is_saved(user));
  assert_int_equal(user->id, 1);
}

static void a_saved_object_is_updated(void **state) {
  (void)state;
  Profile *profile = Profile_create(db, .user = new_user("ada"), .phone = "1");
  profile->phone = "2";
  yoke_watch(db, remember, NULL);
  assert_asks(1, assert_true(Profile_save(profile)));
  assert_string_equal(last_sql, "UPDATE \"pairs_profile\" SET \"user_id\" = ?, \"phone\" = ?, "
                                "\"address\" = ? WHERE \"pairs_profile\".\"id\" = ?");
  assert_string_equal(Profile_get(db, .id = eq(profile->id))->phone, "2");
}

static void a_new_object_with_a_key_is_updated_or_else_inserted(void **state) {
  (void)state;
  User *user = User_new(db, .id = 77, .username = "ada");
  assert_asks(2, assert_true(User_save(user)));
  assert_int_equal(user->id, 77);
  User *same = User_new(db, .id = 77, .username = "bob");
  assert_asks(1, assert_true(User_save(same)));
  assert_true(yoke_is_saved(same));
  assert_int_equal(User_count(db), 1);
  assert_string_equal(User_get(db, .id = eq(77))->username, "bob");
}

static void create_never_updates(void **state) {
  (void)state;
  new_user("ada");
  assert_asks(1, assert_null(User_create(db, .id = 1, .username = "bob")));
  assert_error(YOKE_INTEGRITY_ERROR, "UNIQUE constraint failed: pairs_user.id");
}

static void a_key_with_a_default_makes_a_new_object_an_insert(void **state) {
  (void)state;
  Code *code = Code_new(db);
  assert_string_equal(code->code, "fresh");
  assert_asks(1, assert_true(Code_save(code)));
  Code *same = Code_new(db, .number = 5);
  assert_asks(1, assert_false(Code_save(same)));
  assert_error(YOKE_INTEGRITY_ERROR, "UNIQUE constraint failed: pairs_code.code");
  assert_about("pairs.Code", "code");
  code->number = 9;
  assert_asks(1, assert_true(Code_save(code)));
  assert_int_equal(Code_get(db, .code = eq("fresh"))->number, 9);
  /* Django's save(update_fields=...) of one that is new inserts it, too. */
  Code *partial = Code_new(db, .code = "y", .number = 3);
  assert_asks(1, assert_true(Code_save_fields(partial, "number")));
  assert_int_equal(Code_get(db, .code = eq("y"))->number, 3);
}

static void a_key_of_zero_is_a_key_where_the_caller_numbers(void **state) {
  (void)state;
  Plain *plain = Plain_new(db, .key = 0, .name = "zero");
  assert_asks(2, assert_true(Plain_save(plain)));
  assert_string_equal(Plain_get(db, .key = eq(0))->name, "zero");
}

static void a_model_of_a_key_alone(void **state) {
  (void)state;
  Alone *alone = Alone_new(db);
  yoke_watch(db, remember, NULL);
  assert_asks(1, assert_true(Alone_save(alone)));
  assert_int_equal(alone->id, 1);
  assert_asks(1, assert_true(Alone_save(alone)));
  Alone *nine = Alone_new(db, .id = 9);
  assert_asks(2, assert_true(Alone_save(nine)));
  assert_int_equal(Alone_count(db), 2);
}

static void another_primary_key_partner_means_another_row(void **state) {
  (void)state;
  Person *ada = Person_create(db, .name = "ada"), *bob = Person_create(db, .name = "bob");
  Passport *passport = Passport_create(db, .person = ada, .number = "X1");
  assert_true(Passport_set_person(passport, bob));
  passport->number = "X2";
  assert_asks(2, assert_true(Passport_save(passport)));
  assert_int_equal(Passport_count(db), 2);
}

/* ── Some fields ────────────────────────────────────────────────────────────────────────────── */

static void save_fields_writes_only_those(void **state) {
  (void)state;
  Profile *profile = Profile_create(db, .user = new_user("ada"), .phone = "1", .address = "here");
  profile->phone = "2";
  profile->address = "there";
  yoke_watch(db, remember, NULL);
  assert_asks(1, assert_true(Profile_save_fields(profile, "phone")));
  assert_string_equal(
      last_sql, "UPDATE \"pairs_profile\" SET \"phone\" = ? WHERE \"pairs_profile\".\"id\" = ?");
  Profile *again = Profile_get(db, .id = eq(profile->id));
  assert_string_equal(again->phone, "2");
  assert_string_equal(again->address, "here");
  assert_true(Profile_save_fields(profile, " address,user "));
  assert_string_equal(last_sql, "UPDATE \"pairs_profile\" SET \"user_id\" = ?, \"address\" = ? "
                                "WHERE \"pairs_profile\".\"id\" = ?");
  assert_asks(0, assert_true(Profile_save_fields(profile, "")));
}

static void save_fields_tells_what_it_does_not_know(void **state) {
  (void)state;
  Profile *profile = Profile_create(db, .user = new_user("ada"));
  assert_asks(0, assert_false(Profile_save_fields(profile, "phone, nope")));
  assert_error(YOKE_VALUE_ERROR, "The following fields do not exist in this model, are m2m fields, "
                                 "primary keys, or are non-concrete fields: nope");
  assert_false(Profile_save_fields(profile, "id"));
  assert_error(YOKE_VALUE_ERROR, "The following fields do not exist in this model, are m2m fields, "
                                 "primary keys, or are non-concrete fields: id");
}

static void save_fields_forces_an_update(void **state) {
  (void)state;
  User *user = new_user("ada");
  Profile *profile = Profile_new(db, .user = user);
  assert_asks(0, assert_false(Profile_save_fields(profile, "phone")));
  assert_error(YOKE_VALUE_ERROR, "Cannot force an update in save() with no primary key.");
  profile->id = 77;
  assert_asks(1, assert_false(Profile_save_fields(profile, "phone")));
  assert_error(YOKE_DATABASE_ERROR, "Save with update_fields did not affect any rows.");
  assert_false(yoke_is_saved(profile));
  yoke_begin(db);
  assert_false(Profile_save_fields(profile, "phone"));
  assert_int_equal(User_count(db), -1); /* it breaks the transaction, as in Django */
  assert_int_equal(yoke_error_code(db), YOKE_TRANSACTION_MANAGEMENT_ERROR);
  yoke_rollback(db);
}

/* ── Values ─────────────────────────────────────────────────────────────────────────────────── */

static void times_are_stamped(void **state) {
  (void)state;
  Moment *moment = Moment_new(db);
  int64_t before = yoke_now().microseconds;
  assert_true(Moment_save(moment));
  int64_t created = moment->created.microseconds, changed = moment->changed.microseconds;
  assert_true(created >= before && changed >= before);
  assert_int_equal(moment->day.year, yoke_today().year);
  assert_non_null(moment->clock);
  while (yoke_now().microseconds == changed)
    continue;
  assert_true(Moment_save(moment));
  assert_int_equal(moment->created.microseconds, created);
  assert_true(moment->changed.microseconds > changed);
  changed = moment->changed.microseconds;
  assert_true(Moment_save_fields(moment, "small"));
  assert_int_equal(moment->changed.microseconds, changed);
  assert_int_equal(Moment_get(db, .id = eq(moment->id))->changed.microseconds, changed);
}

static void defaults_are_in_and_an_explicit_zero_stays(void **state) {
  (void)state;
  Moment *moment = Moment_create(db);
  assert_int_equal(moment->small, 7);
  assert_true(moment->open);
  assert_null(moment->note);
  moment = Moment_create(db, .small = 0, .open = false, .note = "");
  moment = Moment_get(db, .id = eq(moment->id));
  assert_int_equal(moment->small, 0);
  assert_false(moment->open);
  assert_string_equal(moment->note, "");
}

static void created_objects_own_their_values(void **state) {
  (void)state;
  char phone[] = "1";
  double weight = 1.5;
  Profile *profile = Profile_create(db, .user = new_user("ada"), .phone = phone);
  Moment *moment = Moment_create(db, .weight = &weight);
  phone[0] = '9';
  weight = 0;
  assert_string_equal(profile->phone, "1");
  assert_true(*moment->weight == 1.5);
}

static void an_integer_out_of_range_is_refused(void **state) {
  (void)state;
  assert_asks(0, assert_null(Moment_create(db, .small = 40000)));
  assert_error(YOKE_DATA_ERROR, "small: 40000 is out of range, which is -32768 to 32767.");
  assert_about("pairs.Moment", "small");
  assert_null(Moment_create(db, .height = -1));
  assert_error(YOKE_INTEGRITY_ERROR, "CHECK constraint failed: height");
  assert_about("pairs.Moment", "height");
  assert_int_equal(Moment_count(db), 0);
}

static void text_that_is_not_utf_8_is_refused(void **state) {
  (void)state;
  assert_asks(0, assert_null(User_create(db, .username = "a\xff")));
  assert_int_equal(yoke_error_code(db), YOKE_DATA_ERROR);
  assert_about("pairs.User", "username");
  assert_int_equal(User_count(db), 0);
}

static void a_date_that_was_never_set_is_null(void **state) {
  (void)state;
  assert_null(Event_create(db));
  assert_error(YOKE_INTEGRITY_ERROR, "NOT NULL constraint failed: pairs_event.day");
  assert_about("pairs.Event", "day");
  assert_null(Event_create(db, .day = {.year = 2026, .month = 2, .day = 30}));
  assert_int_equal(yoke_error_code(db), YOKE_DATA_ERROR);
  assert_about("pairs.Event", "day");
}

/* ── Failing ────────────────────────────────────────────────────────────────────────────────── */

static void a_second_profile_for_the_same_user(void **state) {
  (void)state;
  User *user = new_user("ada");
  assert_non_null(Profile_create(db, .user = user));
  Profile *second = Profile_new(db, .user = user);
  assert_false(Profile_save(second));
  assert_error(YOKE_INTEGRITY_ERROR, "UNIQUE constraint failed: pairs_profile.user_id");
  assert_about("pairs.Profile", "user");
  assert_text(yoke_error(db)->constraint, "pairs_profile.user_id");
  assert_text(yoke_error(db)->sqlstate, "23505");
  assert_int_equal(second->id, 0);
  assert_false(yoke_is_saved(second));
}

static void the_transaction_goes_on_after_a_savepoint(void **state) {
  (void)state;
  User *user = new_user("ada");
  Profile_create(db, .user = user);
  yoke_begin(db);
  yoke_begin(db);
  assert_null(Profile_create(db, .user = user));
  yoke_rollback(db);
  assert_non_null(new_user("bob"));
  assert_true(yoke_commit(db));
  assert_int_equal(User_count(db), 2);
}

static void the_end_of_a_broken_transaction_says_what_broke_it(void **state) {
  (void)state;
  User *user = new_user("ada");
  Profile_create(db, .user = user);
  yoke_begin(db);
  assert_null(Profile_create(db, .user = user));
  assert_int_equal(User_count(db), -1);
  assert_false(yoke_commit(db));
  assert_error(YOKE_INTEGRITY_ERROR, "UNIQUE constraint failed: pairs_profile.user_id");
  assert_about("pairs.Profile", "user");
  yoke_atomic(db) {
    Profile_create(db, .user = user);
  }
  assert_error(YOKE_INTEGRITY_ERROR, "UNIQUE constraint failed: pairs_profile.user_id");
  assert_about("pairs.Profile", "user");
}

static void none_in_a_required_text_is_refused(void **state) {
  (void)state;
  assert_null(Profile_create(db, .user = new_user("ada"), .phone = NULL));
  assert_error(YOKE_INTEGRITY_ERROR, "NOT NULL constraint failed: pairs_profile.phone");
  assert_about("pairs.Profile", "phone");
}

static void a_single_insert_runs_without_a_transaction(void **state) {
  (void)state;
  yoke_watch(db, remember, NULL);
  new_user("ada");
  assert_non_null(strstr(last_sql, "INSERT"));
}

/* ── Objects of one's own ───────────────────────────────────────────────────────────────────── */

static void an_object_on_the_stack_is_attached_and_saved(void **state) {
  (void)state;
  User *user = new_user("ada");
  Profile profile = {.phone = "1", .user = user};
  assert_true(Profile_attach(db, &profile));
  assert_int_equal(profile.user_id, user->id);
  assert_ptr_equal(User_profile(user), &profile);
  assert_true(Profile_save(&profile));
  assert_true(yoke_is_saved(&profile));
  assert_string_equal(Profile_get(db, .id = eq(profile.id))->address, "");
  assert_true(Profile_attach(db, &profile)); /* again: nothing changes */
  yoke_db *other = yoke_open(":memory:");
  assert_false(Profile_attach(other, &profile));
  assert_error_of(other, YOKE_VALUE_ERROR, "The Profile belongs to another connection.");
  yoke_close(other);
}

static void an_object_is_called_by_its_model_and_key(void **state) {
  (void)state;
  Profile *profile = Profile_new(db, .phone = "1");
  assert_string_equal(Profile_str(profile), "Profile object (None)");
  profile->id = 1;
  assert_string_equal(Profile_str(profile), "Profile object (1)");
  assert_string_equal(Code_str(&(Code){.code = "x"}), "Code object (x)");
}

static const yoke_field *moment_field(const char *name) {
  const yoke_field *field = Moment_model.fields;
  while (strcmp(field->name, name) != 0)
    field++;
  return field;
}

static void a_field_is_written_as_python_does(void **state) {
  (void)state;
  const double weights[] = {1, 0.1, 100, 1e16, 1.5e-7, -2.5, 123456789012345680.0, 0};
  const char *texts[] = {
      "1.0", "0.1", "100.0", "1e+16", "1.5e-07", "-2.5", "1.2345678901234568e+17", "0.0"};
  Moment moment = {.open = true, .day = {2026, 11, 22}, .created = {1}};
  const yoke_field *weight = moment_field("weight");
  for (size_t i = 0; i < sizeof weights / sizeof *weights; i++) {
    moment.weight = &weights[i];
    assert_string_equal(yoke_field_str(weight, &moment), texts[i]);
  }
  assert_string_equal(yoke_field_str(moment_field("open"), &moment), "True");
  assert_string_equal(yoke_field_str(moment_field("note"), &moment), "None");
  assert_string_equal(yoke_field_str(moment_field("day"), &moment), "2026-11-22");
  assert_string_equal(yoke_field_str(moment_field("created"), &moment),
                      "1970-01-01 00:00:00.000001+00:00");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      database_test(a_new_object_is_inserted_and_gets_its_key),
      database_test(a_saved_object_is_updated),
      database_test(a_new_object_with_a_key_is_updated_or_else_inserted),
      database_test(create_never_updates),
      database_test(a_key_with_a_default_makes_a_new_object_an_insert),
      database_test(a_key_of_zero_is_a_key_where_the_caller_numbers),
      database_test(a_model_of_a_key_alone),
      database_test(another_primary_key_partner_means_another_row),
      database_test(save_fields_writes_only_those),
      database_test(save_fields_tells_what_it_does_not_know),
      database_test(save_fields_forces_an_update),
      database_test(times_are_stamped),
      database_test(defaults_are_in_and_an_explicit_zero_stays),
      database_test(created_objects_own_their_values),
      database_test(an_integer_out_of_range_is_refused),
      database_test(text_that_is_not_utf_8_is_refused),
      database_test(a_date_that_was_never_set_is_null),
      database_test(a_second_profile_for_the_same_user),
      database_test(the_transaction_goes_on_after_a_savepoint),
      database_test(the_end_of_a_broken_transaction_says_what_broke_it),
      database_test(none_in_a_required_text_is_refused),
      database_test(a_single_insert_runs_without_a_transaction),
      database_test(an_object_on_the_stack_is_attached_and_saved),
      database_test(an_object_is_called_by_its_model_and_key),
      database_test(a_field_is_written_as_python_does),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
