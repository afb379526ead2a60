/* `yoke compile --keep-going`: what is wrong costs only the models that depend on it. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/run.h"
#include "support/cmocka_all.h"
#include "support/folder.h"

static void assert_has(const char *text, const char *part) {
  if (!strstr(text, part)) fail_msg("\"%s\" is not in:\n%s", part, text);
}

static void assert_has_not(const char *text, const char *part) {
  if (strstr(text, part)) fail_msg("\"%s\" is in:\n%s", part, text);
}

#define IMPORT "from django.db import models\n"
#define LOST IMPORT "from nowhere import Unknown, Base\n"

static bool is_there(const char *path) {
  FILE *file = fopen(path, "r");
  if (file) fclose(file);
  return file;
}

static char *header(const char *folder, const char *name) {
  size_t size;
  return test_read(inside(folder, name), &size);
}

/* Compiles FOLDER/accounts into FOLDER/gen. */
static ran compile(const char *folder, const char *option) {
  return run_yoke("compile", inside(folder, "accounts/models.py"), "-o", inside(folder, "gen"),
                  option, NULL);
}

static void nothing_is_written_unless_it_is_said_and_it_says_so(void **state) {
  (void)state;
  const char *folder =
      folder_with_models(LOST "class Whole(models.Model):\n    name = models.TextField()\n"
                              "class Broken(Base):\n    name = models.TextField()\n");
  ran ran = compile(folder, NULL);
  assert_int_equal(ran.code, 1);
  assert_has(ran.err,
             "nothing is written; --keep-going leaves out 1 model (accounts.Broken) and writes 1");
  assert_false(is_there(inside(folder, "gen/accounts.h")));
  free_ran(&ran);
}

/* The key is to the second one, which Django refuses. */
static void of_two_models_of_one_name_both_are_left_out(void **state) {
  (void)state;
  const char *folder = folder_with_models(
      IMPORT "class Twice(models.Model):\n    a = models.TextField()\n"
             "class Twice(models.Model):\n    b = models.TextField()\n"
             "class Lost(models.Model):\n    to = models.ForeignKey(Twice, models.CASCADE)\n"
             "class Whole(models.Model):\n    name = models.TextField()\n");
  ran ran = compile(folder, "--keep-going");
  assert_int_equal(ran.code, 1);
  assert_has(ran.err, "accounts.Lost is left out: its field to points at accounts.Twice, which is "
                      "not whole [yoke.W137]");
  char *made = header(folder, "gen/accounts.h");
  assert_has(made, "struct Whole {");
  assert_has_not(made, "struct Twice {");
  assert_has_not(made, "struct Lost {");
  free(made);
  free_ran(&ran);
}

static void the_models_that_are_whole_are_written(void **state) {
  (void)state;
  const char *folder =
      folder_with_models(LOST "class Whole(models.Model):\n    name = models.TextField()\n"
                              "class Broken(Base):\n    name = models.TextField()\n");
  ran ran = compile(folder, "--keep-going");
  assert_int_equal(ran.code, 1);
  assert_has(ran.err, "1 model left out: accounts.Broken\n");
  char *made = header(folder, "gen/accounts.h");
  assert_has(made, "typedef struct Whole Whole;");
  assert_has(made, "/* Left out, because of errors in them or in what they depend on: "
                   "accounts.Broken. */");
  assert_has_not(made, "struct Broken");
  free(made);
  free_ran(&ran);
}

/* Each of these depends on what is not known: its column, its rows or its join table would have to
 * be guessed. The order in the file does not matter. */
static void what_depends_on_a_lost_model_is_lost_too_and_says_why(void **state) {
  (void)state;
  const char *folder = folder_with_models(
      LOST
      "class Far(models.Model):\n    near = models.ForeignKey('Near', models.CASCADE)\n"
      "class Near(models.Model):\n    to = models.OneToOneField('Broken', models.CASCADE)\n"
      "class Many(models.Model):\n    all = models.ManyToManyField('Broken')\n"
      "class Through(models.Model):\n    rows = models.ManyToManyField('Whole', through='Near2')\n"
      "class Near2(models.Model):\n    b = models.ForeignKey('Broken', models.CASCADE)\n"
      "    t = models.ForeignKey(Through, models.CASCADE)\n"
      "    w = models.ForeignKey('Whole', models.CASCADE)\n"
      "class Sorted(models.Model):\n    whole = models.ForeignKey('Whole', models.CASCADE)\n"
      "    class Meta:\n        ordering = ['whole__near2__b']\n"
      "class Broken(models.Model):\n    what = Unknown(max_length=3)\n"
      "class Child(Broken):\n    pass\n"
      "class Proxy(Broken):\n    class Meta:\n        proxy = True\n"
      "class Whole(models.Model):\n    name = models.TextField()\n");
  ran ran = compile(folder, "--keep-going");
  assert_int_equal(ran.code, 1);
  assert_has(ran.err, "accounts.Far is left out: its field near points at accounts.Near, which is "
                      "not whole [yoke.W137]");
  assert_has(ran.err, "accounts.Near is left out: its field to points at accounts.Broken");
  assert_has(ran.err, "accounts.Many is left out: its field all points at accounts.Broken");
  assert_has(ran.err, "accounts.Through is left out: the rows of its field rows are those of "
                      "accounts.Near2");
  assert_has(ran.err, "accounts.Sorted is left out: its Meta.ordering leads to accounts.Broken");
  assert_has(ran.err, "accounts.Child is left out: it derives from accounts.Broken");
  assert_has(ran.err, "accounts.Proxy is left out: it derives from accounts.Broken");
  assert_has(ran.err, "9 models left out: ");
  char *made = header(folder, "gen/accounts.h");
  assert_has(made, "typedef struct Whole Whole;");
  assert_has_not(made, "struct Far");
  assert_has_not(made, "typedef struct Many Many;");
  free(made);
  free_ran(&ran);
}

static void an_abstract_base_that_is_lost_costs_those_that_derive_from_it(void **state) {
  (void)state;
  const char *folder =
      folder_with_models(LOST "class Stamped(models.Model):\n    at = Unknown(null=True)\n"
                              "    class Meta:\n        abstract = True\n"
                              "class Letter(Stamped):\n    pass\n"
                              "class Whole(models.Model):\n    name = models.TextField()\n");
  ran ran = compile(folder, "--keep-going");
  assert_has(ran.err, "accounts.Letter is left out: it derives from accounts.Stamped");
  assert_has(ran.err, "1 model left out: accounts.Letter\n");
  free_ran(&ran);
}

static void what_deletions_no_longer_know_is_said(void **state) {
  (void)state;
  const char *folder = folder_with_models(
      LOST "class Whole(models.Model):\n    name = models.TextField()\n"
           "class Broken(Base):\n    a = models.ForeignKey(Whole, models.CASCADE)\n"
           "    b = models.ForeignKey(Whole, models.SET_NULL, null=True, related_name='+',\n"
           "                          db_constraint=False)\n"
           "    c = models.ForeignKey(Whole, models.DO_NOTHING, related_name='+')\n");
  ran ran = compile(folder, "--keep-going");
  assert_has(ran.err, "deleting an object of accounts.Whole takes no notice of accounts.Broken.a "
                      "(CASCADE): accounts.Broken is left out [yoke.W138]");
  assert_has(ran.err, "hint: The database refuses to delete what rows of it point at.");
  assert_has(ran.err, "accounts.Broken.b (SET_NULL)");
  assert_has(ran.err, "hint: It has no constraint in the database: rows of it may be left that "
                      "point at nothing.");
  assert_has_not(ran.err, "accounts.Broken.c"); /* which a deletion never looks at */
  free_ran(&ran);
}

/* Django's own checks cost what they are about, as what cannot be found does. */
static void a_check_that_fails_costs_its_model(void **state) {
  (void)state;
  const char *folder = folder_with_models(
      IMPORT "class Whole(models.Model):\n    name = models.TextField()\n"
             "class Wrong(models.Model):\n    to = models.ForeignKey('Nobody', models.CASCADE)\n");
  ran ran = compile(folder, "--keep-going");
  assert_int_equal(ran.code, 1);
  assert_has(ran.err, "[fields.E300]");
  assert_has(ran.err, "1 model left out: accounts.Wrong\n");
  assert_true(is_there(inside(folder, "gen/accounts.h")));
  free_ran(&ran);
}

static void an_error_that_is_about_no_model_costs_all(void **state) {
  (void)state;
  const char *folder =
      folder_with_models(IMPORT "class Whole(models.Model):\n    name = models.TextField()\n"
                                "class Wrong(models.Model:\n    pass\n");
  ran ran = compile(folder, "--keep-going");
  assert_int_equal(ran.code, 1);
  assert_has(ran.err, "[python.E003]");
  assert_has_not(ran.err, "left out");
  assert_has_not(ran.err, "--keep-going");
  assert_false(is_there(inside(folder, "gen/accounts.h")));
  free_ran(&ran);
}

static void where_no_model_is_whole_nothing_is_written(void **state) {
  (void)state;
  const char *folder =
      folder_with_models(LOST "class Broken(models.Model):\n    to = Unknown(null=True)\n");
  ran ran = compile(folder, "--keep-going");
  assert_int_equal(ran.code, 1);
  assert_false(is_there(inside(folder, "gen/accounts.h")));
  free_ran(&ran);
}

static void models_without_errors_are_written_as_ever(void **state) {
  (void)state;
  const char *folder = folder_with_models(good_models);
  ran ran = compile(folder, "--keep-going");
  assert_int_equal(ran.code, 0);
  assert_string_equal(ran.err, "");
  char *made = header(folder, "gen/accounts.h");
  assert_has_not(made, "Left out");
  free(made);
  free_ran(&ran);
}

/* A warning that --fail-level makes a failure still stops everything. */
static void a_warning_that_is_a_failure_stops(void **state) {
  (void)state;
  const char *folder =
      folder_with_models(LOST "class Whole(models.Model):\n    name = models.TextField(),\n"
                              "class Broken(Base):\n    pass\n");
  ran ran = run_yoke("compile", inside(folder, "accounts/models.py"), "-o", inside(folder, "gen"),
                     "--keep-going", "--fail-level", "WARNING", NULL);
  assert_int_equal(ran.code, 1);
  assert_false(is_there(inside(folder, "gen/accounts.h")));
  free_ran(&ran);
  ran = compile(folder, "--keep-going");
  assert_true(is_there(inside(folder, "gen/accounts.h")));
  free_ran(&ran);
}

static void what_was_made_before_of_a_lost_model_goes(void **state) {
  (void)state;
  test_write("again/accounts/models.py",
             IMPORT "class Whole(models.Model):\n    name = models.TextField()\n"
                    "class Broken(models.Model):\n    pass\n");
  const char *folder = test_path("again");
  ran ran = compile(folder, NULL);
  assert_int_equal(ran.code, 0);
  free_ran(&ran);
  test_write("again/accounts/models.py",
             LOST "class Whole(models.Model):\n    name = models.TextField()\n"
                  "class Broken(models.Model):\n    name = Unknown(max_length=3)\n");
  ran = compile(folder, NULL);
  char *made = header(folder, "gen/accounts.h");
  assert_has(made, "struct Broken"); /* an error leaves what is there alone */
  free(made);
  free_ran(&ran);
  ran = compile(folder, "--keep-going");
  made = header(folder, "gen/accounts.h");
  assert_has_not(made, "struct Broken");
  free(made);
  free_ran(&ran);
}

static void an_editor_is_told_as_well(void **state) {
  (void)state;
  const char *folder =
      folder_with_models(LOST "class Whole(models.Model):\n    to = models.ForeignKey('Broken', "
                              "models.CASCADE)\n"
                              "class Other(models.Model):\n    pass\n"
                              "class Broken(Base):\n    to = models.TextField()\n");
  ran ran = run_yoke("compile", inside(folder, "accounts/models.py"), "-o", inside(folder, "gen"),
                     "--keep-going", "--json", NULL);
  assert_has(ran.err, "\"id\":\"yoke.W137\",\"object\":\"accounts.Whole\"");
  assert_string_equal(ran.err + strlen(ran.err) - 2, "]\n");
  free_ran(&ran);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(nothing_is_written_unless_it_is_said_and_it_says_so),
      cmocka_unit_test(of_two_models_of_one_name_both_are_left_out),
      cmocka_unit_test(the_models_that_are_whole_are_written),
      cmocka_unit_test(what_depends_on_a_lost_model_is_lost_too_and_says_why),
      cmocka_unit_test(an_abstract_base_that_is_lost_costs_those_that_derive_from_it),
      cmocka_unit_test(what_deletions_no_longer_know_is_said),
      cmocka_unit_test(a_check_that_fails_costs_its_model),
      cmocka_unit_test(an_error_that_is_about_no_model_costs_all),
      cmocka_unit_test(where_no_model_is_whole_nothing_is_written),
      cmocka_unit_test(models_without_errors_are_written_as_ever),
      cmocka_unit_test(a_warning_that_is_a_failure_stops),
      cmocka_unit_test(what_was_made_before_of_a_lost_model_goes),
      cmocka_unit_test(an_editor_is_told_as_well),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
