/* Bad input: each has a clear error, and nothing is lost. */
#include "reference/reference_test.h"
#include "reference/tool_test.h"

#include <stdio.h>
#include <stdlib.h>

#include "support/folder.h"
#include "support/full_disk.h"

/* ── Models files ───────────────────────────────────────────────────────────────────────────── */

static void a_file_that_is_not_python(void **state) {
  (void)state;
  assert_in(said_of("\177ELF\2\1\1\1\377\376\n"), "models.py:1:9: error: Non-UTF-8 code");
  assert_in(said_of("echo \"hello\" | grep x\n"), "models.py:1:6: error: invalid syntax");
}

static void a_file_that_is_cut_off(void **state) {
  (void)state;
  assert_in(said_of(MODELS("class A(models.Model):\n"
                           "    b = models.OneToOneField(\"self\", models.CAS")),
            "models.py:3:29: error: '(' was never closed");
  assert_in(said_of(MODELS("class A(models.Model):\n"
                           "    b = models.CharField(max_length=3, default='x")),
            "models.py:3:48: error: unterminated string literal");
}

static void tabs_mixed_with_spaces(void **state) {
  (void)state;
  assert_in(said_of(MODELS("class A(models.Model):\n"
                           "\tb = models.IntegerField()\n"
                           "        c = models.IntegerField()\n")),
            "models.py:4:9: error: inconsistent use of tabs and spaces in indentation");
}

static void a_hundred_thousand_brackets(void **state) {
  (void)state;
  enum { MANY = 100000 };
  char *text = malloc(MANY + 1);
  assert_non_null(text);
  memset(text, '[', MANY);
  text[MANY] = '\0';
  assert_in(said_of(text), "error: too many nested parentheses");
  free(text);
}

static void a_file_without_models(void **state) {
  (void)state;
  assert_in(said_of(""), "models.py:1:1: warning: the file declares no model");
  assert_in(said_of("import os\n"), "models.py:1:1: warning: the file declares no model");
}

/* They are fine in Django, so they are here: with an underscore, in C only. */
static void names_that_c_has_taken(void **state) {
  (void)state;
  const char *models = MODELS("class int(models.Model):\n"
                              "    default = models.IntegerField()\n"
                              "    register = models.OneToOneField('size_t', models.CASCADE)\n"
                              "class size_t(models.Model):\n"
                              "    pass\n");
  assert_in(sql_for(models), "CREATE TABLE accounts_int (id integer NOT NULL PRIMARY KEY "
                             "AUTOINCREMENT, default integer NOT NULL, register_id bigint");
  const char *header = header_for(models);
  assert_in(header, "struct int_ {");
  assert_in(header, "int64_t default_;");
  assert_in(header, "size_t_ *YOKE_NULLABLE register_;");
}

static void two_models_of_one_name(void **state) {
  (void)state;
  const char *said = said_of(MODELS("class A(models.Model):\n    pass\n"
                                    "class A(models.Model):\n    pass\n"));
  assert_in(said, "models.py:4:7: error: Conflicting 'a' models in application 'accounts'");
  assert_in(said, "models.py:2:7: note: the other one is declared here");
}

static void a_relation_to_a_model_that_does_not_exist(void **state) {
  (void)state;
  assert_in(said_of(MODELS("class A(models.Model):\n"
                           "    b = models.OneToOneField('Nobody', models.CASCADE)\n")),
            "models.py:3:30: error: Field defines a relation with model 'Nobody', which is either "
            "not installed, or is abstract. [fields.E300]");
}

static void a_reverse_name_that_clashes(void **state) {
  (void)state;
  assert_in(said_of(PROFILE("models.OneToOneField(User, models.CASCADE, related_name='name')")),
            "error: Reverse accessor 'User.name' for 'accounts.Profile.user' clashes with field "
            "name 'accounts.User.name'. [fields.E302]");
}

/* ── Database files ─────────────────────────────────────────────────────────────────────────── */

static const char *with(const char *path, const char *options) {
  static char url[4200];
  snprintf(url, sizeof url, "sqlite:%s?%s", path, options);
  return url;
}

/* A file with one person in it. */
static const char *town_with_ada(void) {
  const char *path = test_new_path("town", ".db");
  yoke_db *made = yoke_open(path);
  assert_non_null(made);
  assert_true(yoke_create_tables(made, &town));
  assert_non_null(Person_create(made, .name = "ada"));
  yoke_close(made);
  return path;
}

static void assert_holds(const char *path, int64_t people) {
  yoke_db *again = yoke_open(path);
  assert_non_null(again);
  assert_int_equal(Person_count(again), people);
  yoke_close(again);
}

static void assert_told(yoke_db *of, const char *part) {
  assert_string_equal(yoke_error_name(yoke_error_code(of)), "OperationalError");
  assert_in(yoke_error(of)->message, part);
}

static void a_file_that_may_only_be_read(void **state) {
  (void)state;
  const char *path = town_with_ada();
  yoke_db *reader = yoke_open(with(path, "mode=ro"));
  assert_non_null(reader);
  assert_null(Person_create(reader, .name = "bob"));
  assert_told(reader, "attempt to write a readonly database");
  assert_int_equal(Person_count(reader), 1);
  yoke_close(reader);
  assert_holds(path, 1);
}

static void a_file_that_is_missing(void **state) {
  (void)state;
  assert_null(yoke_open(with(test_path("nowhere/at/all.db"), "mode=rw")));
  assert_told(NULL, "unable to open database file: ");
  assert_told(NULL, "No such file or directory");
}

static void a_file_that_is_no_database(void **state) {
  (void)state;
  const char *path = test_write("letter.db", "Dear Sir or Madam, this is a letter, and no database "
                                             "at all, however long it is.\n");
  assert_null(yoke_open(path));
  assert_int_equal(yoke_error_is(yoke_error_code(NULL), YOKE_DATABASE_ERROR), true);
  assert_in(yoke_error(NULL)->message, "file is not a database");
}

static void a_file_that_is_locked(void **state) {
  (void)state;
  const char *path = town_with_ada();
  yoke_db *holder = yoke_open(path), *waiting = yoke_open(with(path, "timeout=0.1"));
  assert_true(yoke_begin(holder));
  assert_non_null(Person_create(holder, .name = "bob"));
  assert_null(Person_create(waiting, .name = "cleo"));
  assert_told(waiting, "database is locked");
  assert_true(yoke_commit(holder));
  assert_non_null(Person_create(waiting, .name = "cleo"));
  yoke_close(waiting);
  yoke_close(holder);
  assert_holds(path, 3);
}

static void a_disk_that_is_full(void **state) {
  (void)state;
  const char *path = town_with_ada();
  yoke_db *writer = yoke_open(path);
  set_disk_space(50000);
  int64_t created = 1;
  while (Person_create(writer, .name = "a name of thirty characters...") && created < 10000)
    created++;
  assert_told(writer, "database or disk is full");
  set_disk_space(-1);
  assert_int_equal(Person_count(writer), created);
  yoke_close(writer);
  assert_holds(path, created);
}

/* ── Values ─────────────────────────────────────────────────────────────────────────────────── */

static void a_text_that_is_not_utf_8(void **state) {
  (void)state;
  assert_null(Person_create(db, .name = "caf\xE9"));
  assert_int_equal(yoke_error_code(db), YOKE_DATA_ERROR);
  assert_string_equal(yoke_error(db)->model, "town.Person");
  assert_string_equal(yoke_error(db)->field, "name");
  assert_null(Person_filter(db, .where = {.name = eq("caf\xE9")}));
  assert_int_equal(yoke_error_code(db), YOKE_DATA_ERROR);
  assert_int_equal(Person_count(db), 0);
}

/* A text of C ends at a NUL, so none can be written; one that is in the file is not cut. */
static void a_text_with_a_nul_in_it(void **state) {
  (void)state;
  assert_true(yoke_execute(db, "INSERT INTO town_person (name) VALUES (CAST(x'610062' AS text))"));
  assert_null(Person_filter(db));
  assert_error(YOKE_DATA_ERROR, "the text holds a NUL");
  assert_string_equal(yoke_error(db)->model, "town.Person");
  assert_string_equal(yoke_error(db)->field, "name");
  assert_int_equal(Person_count(db), 1);
}

/* Django refuses it too: "Could not decode to UTF-8". */
static void a_text_in_the_file_that_is_not_utf8(void **state) {
  (void)state;
  assert_true(yoke_execute(db, "INSERT INTO town_person (name) VALUES (CAST(x'61ff62' AS text))"));
  assert_null(Person_filter(db));
  assert_error(YOKE_DATA_ERROR, "the text is not valid UTF-8");
  assert_string_equal(yoke_error(db)->model, "town.Person");
  assert_string_equal(yoke_error(db)->field, "name");
}

static void an_integer_that_its_column_cannot_hold(void **state) {
  (void)state;
  Locker *locker = Locker_create(db, .number = 7);
  locker->number = INT64_C(3000000000);
  assert_asks(0, assert_false(Locker_save(locker)));
  assert_error(YOKE_DATA_ERROR,
               "number: 3000000000 is out of range, which is -2147483648 to 2147483647.");
  assert_int_equal(Locker_get(db, .id = eq(locker->id))->number, 7);
  assert_int_equal(Locker_count(db, .where = {.number = eq(INT64_MAX)}), 0);
  assert_int_equal(Locker_update(db, .set = {.number = to(INT64_MIN)}), -1);
  assert_int_equal(yoke_error_code(db), YOKE_DATA_ERROR);
}

static void more_values_than_sqlite_takes_parameters(void **state) {
  (void)state;
  enum { MANY = 300000 }; /* SQLite takes 32,766, some builds 250,000 */
  static int64_t ids[MANY];
  for (int i = 0; i < MANY; i++)
    ids[i] = i + 1;
  new_person("ada");
  assert_asks(1, assert_int_equal(Person_count(db, .where = {.id = in(ids, MANY)}), 1));
  assert_true(Person_delete_where(db, NULL, .where = {.id = in(ids, MANY)}));
  assert_int_equal(Person_count(db), 0);
}

int main(void) {
  use_small_disk();
  const struct CMUnitTest tests[] = {
      database_test(a_file_that_is_not_python),
      database_test(a_file_that_is_cut_off),
      database_test(tabs_mixed_with_spaces),
      database_test(a_hundred_thousand_brackets),
      database_test(a_file_without_models),
      database_test(names_that_c_has_taken),
      database_test(two_models_of_one_name),
      database_test(a_relation_to_a_model_that_does_not_exist),
      database_test(a_reverse_name_that_clashes),
      database_test(a_file_that_may_only_be_read),
      database_test(a_file_that_is_missing),
      database_test(a_file_that_is_no_database),
      database_test(a_file_that_is_locked),
      database_test(a_disk_that_is_full),
      database_test(a_text_that_is_not_utf_8),
      database_test(a_text_with_a_nul_in_it),
      database_test(a_text_in_the_file_that_is_not_utf8),
      database_test(an_integer_that_its_column_cannot_hold),
      database_test(more_values_than_sqlite_takes_parameters),
  };
  return cmocka_run_group_tests_name("bad input", tests, NULL, NULL);
}
