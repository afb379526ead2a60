/* What a user of the command line relies on: output, messages and exit codes. */
#define _XOPEN_SOURCE 700 /* posix_openpt() */

#include "support/cmocka_all.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/cli.h"
#include "cli/run.h"
#include "support/folder.h"

static void assert_has(const char *text, const char *part) {
  if (!strstr(text, part)) fail_msg("\"%s\" is not in:\n%s", part, text);
}

static void assert_has_not(const char *text, const char *part) {
  if (strstr(text, part)) fail_msg("\"%s\" is in:\n%s", part, text);
}

static void without_a_command_it_shows_how_to_use_it(void **state) {
  (void)state;
  ran ran = run_yoke(NULL);
  assert_int_equal(ran.code, 2);
  assert_string_equal(ran.out, "");
  assert_has(ran.err, "Usage: yoke COMMAND");
  free_ran(&ran);
}

static void help_lists_every_command(void **state) {
  (void)state;
  static const char *const ways[] = {"--help", "-h", "help"};
  for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
    ran ran = run_yoke(ways[i], NULL);
    assert_int_equal(ran.code, 0);
    assert_string_equal(ran.err, "");
    assert_has(ran.out, "  compile   make C from Django models\n");
    assert_has(ran.out, "  check     ");
    assert_has(ran.out, "  sql       ");
    assert_has(ran.out, "  plan      ");
    assert_has(ran.out, "  help      ");
    free_ran(&ran);
  }
}

static void help_explains_one_command(void **state) {
  (void)state;
  ran ran = run_yoke("help", "compile", NULL), other = run_yoke("compile", "--help", NULL);
  assert_int_equal(ran.code, 0);
  assert_has(ran.out, "Usage: yoke compile PATH... -o DIR\n");
  assert_has(ran.out, "  -o, --output DIR");
  assert_has(ran.out, "  --default-auto-field CLASS");
  assert_has(ran.out, "\nPATH is a models.py, the folder of an app, or the folder of a project");
  assert_has_not(ran.out, "--database");
  assert_int_equal(other.code, 0);
  assert_string_equal(ran.out, other.out);
  free_ran(&ran);
  free_ran(&other);
}

static void version_is_one_line(void **state) {
  (void)state;
  ran ran = run_yoke("--version", NULL);
  assert_int_equal(ran.code, 0);
  assert_string_equal(ran.out, "yoke " YOKE_VERSION "\n");
  free_ran(&ran);
}

static void a_wrong_command_line_ends_with_2(void **state) {
  (void)state;
  const char *models = inside(folder_with_models(good_models), "accounts/models.py");
  const struct {
    const char *arguments[5];
    const char *message;
  } wrong[] = {
      {{"comple"}, "yoke: there is no command comple: did you mean compile?\n"},
      {{"help", "comple"}, "yoke: there is no command comple: did you mean compile?\n"},
      {{"help", "models"}, "yoke: there is no command models\n"},
      {{"compile", models}, "yoke: compile needs -o DIR\n"},
      {{"compile", models, "-o"}, "yoke: --output needs a value: DIR\n"},
      {{"compile", models, "-o", ""}, "yoke: --output needs a value: DIR\n"},
      {{"compile", "-o", "gen"}, "yoke: which models? Name a models.py, an app or a project\n"},
      {{"check"}, "yoke: which models? Name a models.py, an app or a project\n"},
      {{"check", models, "-o", "x"}, "yoke: check has no option -o\n"},
      {{"check", models, "--fast"}, "yoke: check has no option --fast\n"},
      {{"check", models, "--databse=sqlite"},
       "yoke: check has no option --databse=sqlite: did you mean --database?\n"},
      {{"check", models, "--app=a", "--app=b"}, "yoke: --app is given twice\n"},
      {{"check", models, "--default-auto-field", "UUIDField"},
       "yoke: --default-auto-field takes BigAutoField, AutoField or SmallAutoField, not "
       "UUIDField\n"},
      {{"check", models, "--fail-level", "FATAL"},
       "yoke: --fail-level takes CRITICAL, ERROR, WARNING, INFO or DEBUG, not FATAL\n"},
      {{"check", models, "--database", "oracle"},
       "yoke: there is no database oracle; there are sqlite, postgresql and mariadb\n"},
      {{"check", models, "--json=yes"}, "yoke: check has no option --json=yes\n"},
      {{"check", models, "--silence", "python.E003"},
       "yoke: python.E003 cannot be silenced: nothing can be made of such models\n"},
      {{"sql", models, "--silence", "fields.E300"},
       "yoke: fields.E300 cannot be silenced: nothing can be made of such models\n"},
      {{"sql", models, "--database", "oracle"},
       "yoke: there is no database oracle; there are sqlite, postgresql and mariadb\n"},
      {{"plan", models}, "yoke: plan takes PATH... and a MODEL\n"},
      {{"plan", models, "Nobody"}, "yoke: there is no model Nobody; there are accounts.Profile, "},
      {{"check", models, models}, "models.py is named twice\n"},
      {{"check", models, "-I", "/nowhere"}, "yoke: -I /nowhere: there is no such folder\n"},
  };
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    const char *const *given = wrong[i].arguments;
    ran ran = run_yoke(given[0], given[1], given[2], given[3], NULL);
    assert_int_equal(ran.code, 2);
    assert_string_equal(ran.out, "");
    assert_has(ran.err, wrong[i].message);
    char help[40];
    bool is_command = strcmp(given[0], "comple") != 0 && strcmp(given[0], "help") != 0;
    snprintf(help, sizeof help, "Try `yoke %s%s--help`.\n", is_command ? given[0] : "",
             is_command ? " " : "");
    assert_has(ran.err, help);
    free_ran(&ran);
  }
}

static void check_is_content_with_good_models(void **state) {
  (void)state;
  const char *models = inside(folder_with_models(good_models), "accounts/models.py");
  ran ran = run_yoke("check", models, NULL);
  assert_int_equal(ran.code, 0);
  assert_string_equal(ran.err, "");
  assert_string_equal(ran.out, "No problems found.\n");
  free_ran(&ran);
}

static void check_says_what_compile_would_say(void **state) {
  (void)state;
  const char *folder = folder_with_models("from django.db import models\n"
                                          "class Profile(models.Model):\n"
                                          "    def __str__(self):\n"
                                          "        return self.name()\n");
  const char *models = inside(folder, "accounts/models.py");
  ran checked = run_yoke("check", models, NULL);
  ran compiled = run_yoke("compile", models, "-o", folder, NULL);
  assert_int_equal(checked.code, 0);
  assert_string_equal(checked.out, "");
  assert_has(checked.err, "[yoke.W101]\n");
  assert_string_equal(checked.err, compiled.err);
  free_ran(&checked);
  free_ran(&compiled);
}

static void what_queries_are_not_sorted_by_is_told(void **state) {
  (void)state;
  const char *folder =
      folder_with_models("from django.db import models\n"
                         "from django.db.models.functions import ExtractYear, Lower\n"
                         "class Book(models.Model):\n"
                         "    name = models.CharField(max_length=9)\n"
                         "    born = models.DateField()\n"
                         "    class Meta:\n"
                         "        ordering = [Lower('name'), ExtractYear('born')]\n");
  const char *models = inside(folder, "accounts/models.py");
  ran ran = run_yoke("compile", models, "-o", folder, NULL);
  assert_int_equal(ran.code, 0);
  assert_has(ran.err, "models.py:7:36: warning: queries in C are not sorted by this term of "
                      "Meta.ordering: it needs more than SQLite has by itself [yoke.W115]\n");
  assert_has(ran.err, "1 warning");
  struct ran checked = run_yoke("check", models, NULL);
  assert_string_equal(checked.err, ran.err);
  free_ran(&checked);
  free_ran(&ran);
}

static void compile_refuses_a_composite_key_that_c_cannot_have(void **state) {
  (void)state;
  const char *folder = folder_with_models("from django.db import models\n"
                                          "class Base(models.Model):\n"
                                          "    x = models.IntegerField()\n"
                                          "class Derived(Base):\n"
                                          "    pk = models.CompositePrimaryKey('y', 'z')\n"
                                          "    y = models.IntegerField()\n"
                                          "    z = models.IntegerField()\n");
  const char *models = inside(folder, "accounts/models.py");
  ran checked = run_yoke("check", models, NULL);
  ran compiled = run_yoke("compile", models, "-o", folder, NULL);
  assert_int_equal(checked.code, 0);
  assert_int_equal(compiled.code, 1);
  assert_has(compiled.err, "models.py:5:5: error: a CompositePrimaryKey of a model that has a "
                           "parent's table, too, is in the schema, but not yet in C [yoke.E122]");
  free_ran(&checked);
  free_ran(&compiled);
}

/* Meta.app_label alone makes an app, which has no folder: its C is said to come from the class's
 * file. */
static void an_app_may_be_nothing_but_a_label(void **state) {
  (void)state;
  const char *folder = folder_with_models("from django.db import models\n"
                                          "class Map(models.Model):\n"
                                          "    class Meta:\n"
                                          "        app_label = 'atlas'\n");
  ran compiled = run_yoke("compile", inside(folder, "accounts/models.py"), "-o", folder, NULL);
  assert_int_equal(compiled.code, 0);
  char line[100] = "";
  FILE *header = fopen(inside(folder, "atlas.h"), "r");
  assert_non_null(header);
  assert_non_null(fgets(line, sizeof line, header));
  assert_has(line, " from accounts/models.py.");
  fclose(header);
  free_ran(&compiled);
}

static void wrong_models_end_with_1_and_point_at_the_place(void **state) {
  (void)state;
  const char *models = inside(folder_with_models(wrong_models), "accounts/models.py");
  static const char *const names[] = {"check", "sql"};
  for (size_t i = 0; i < 2; i++) {
    ran ran = run_yoke(names[i], models, NULL);
    assert_int_equal(ran.code, 1);
    if (i == 0) assert_string_equal(ran.out, "");
    assert_has(ran.err, "models.py:3:46: error: Field specifies on_delete=SET_NULL, but cannot be "
                        "null. [fields.E320]\n");
    assert_has(ran.err, "^~~~");
    assert_has(ran.err, "\n1 error\n");
    free_ran(&ran);
  }
}

static void sql_leaves_out_only_what_could_not_be_read(void **state) {
  (void)state;
  const char *models = inside(folder_with_models("from django.db import models\n"
                                                 "from missing.fields import MoneyField\n"
                                                 "class Price(models.Model):\n"
                                                 "    amount = MoneyField()\n"
                                                 "class Tag(models.Model):\n"
                                                 "    name = models.CharField(max_length=9)\n"),
                              "accounts/models.py");
  ran ran = run_yoke("sql", models, NULL);
  assert_int_equal(ran.code, 1);
  assert_has(ran.out, "CREATE TABLE \"accounts_tag\"");
  assert_null(strstr(ran.out, "accounts_price"));
  assert_has(ran.err, "MoneyField");
  free_ran(&ran);
}

static void the_summary_counts_errors_and_warnings(void **state) {
  (void)state;
  const char *models =
      inside(folder_with_models("from django.db import models\n"
                                "class A(models.Model):\n"
                                "    b = models.ForeignKey('A', models.CASCADE, unique=True)\n"
                                "    c = models.ForeignKey('A', models.SET_NULL)\n"
                                "    d = models.CharField(max_length=0)\n"),
             "accounts/models.py");
  ran ran = run_yoke("check", models, NULL);
  assert_int_equal(ran.code, 1);
  const char *summary = strstr(ran.err, " errors and 1 warning\n");
  assert_non_null(summary);
  assert_string_equal(summary, " errors and 1 warning\n");
  free_ran(&ran);
}

static void warnings_alone_are_fine(void **state) {
  (void)state;
  const char *folder =
      folder_with_models("from django.db import models\n"
                         "class A(models.Model):\n"
                         "    b = models.ForeignKey('A', models.CASCADE, unique=True)\n");
  ran ran =
      run_yoke("compile", inside(folder, "accounts/models.py"), "-o", inside(folder, "gen"), NULL);
  assert_int_equal(ran.code, 0);
  assert_has(ran.err, "[fields.W342]");
  assert_has(ran.err, "\n1 warning\n");
  free_ran(&ran);
}

static void the_level_of_failure_can_be_said(void **state) {
  (void)state;
  const char *folder =
      folder_with_models("from django.db import models\n"
                         "class A(models.Model):\n"
                         "    b = models.ForeignKey('A', models.CASCADE, unique=True)\n");
  const char *models = inside(folder, "accounts/models.py");
  ran strict = run_yoke("check", models, "--fail-level", "warning", NULL);
  assert_int_equal(strict.code, 1);
  ran made = run_yoke("compile", models, "-o", inside(folder, "gen"), "--fail-level=WARNING", NULL);
  assert_int_equal(made.code, 1);
  assert_int_not_equal(access(inside(folder, "gen"), F_OK), 0);
  const char *wrong = inside(folder_with_models(wrong_models), "accounts/models.py");
  ran lax = run_yoke("check", wrong, "--fail-level", "CRITICAL", NULL);
  assert_int_equal(lax.code, 0);
  assert_has(lax.err, "[fields.E320]");
  ran sql = run_yoke("sql", wrong, "--fail-level", "CRITICAL", NULL);
  assert_int_equal(sql.code, 1);
  free_ran(&strict);
  free_ran(&made);
  free_ran(&lax);
  free_ran(&sql);
}

static void ids_can_be_silenced(void **state) {
  (void)state;
  const char *models = inside(folder_with_models(wrong_models), "accounts/models.py");
  ran quiet = run_yoke("check", models, "--silence", "fields.E320", NULL);
  assert_int_equal(quiet.code, 0);
  assert_string_equal(quiet.out, "No problems found (1 silenced).\n");
  assert_string_equal(quiet.err, "");
  const char *two =
      inside(folder_with_models("from django.db import models\n"
                                "class A(models.Model):\n"
                                "    b = models.ForeignKey('A', models.CASCADE, unique=True)\n"
                                "    c = models.ForeignKey('A', models.SET_NULL)\n"),
             "accounts/models.py");
  ran ran = run_yoke("check", two, "--silence=fields.W342", "--silence=fields.E304",
                     "--silence=fields.E305", NULL);
  assert_int_equal(ran.code, 1);
  assert_has_not(ran.err, "fields.W342");
  assert_has(ran.err, "\n1 error (");
  assert_has(ran.err, " silenced)\n");
  free_ran(&quiet);
  free_ran(&ran);
}

/* A project with one app and these settings; returns its folder. */
static const char *project_with(const char *settings, const char *models) {
  const char *folder = folder_with_models(models);
  const struct {
    const char *name, *text;
  } files[] = {{"manage.py",
                "import os\n"
                "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings')\n"},
               {"accounts/__init__.py", ""},
               {"mysite/__init__.py", ""},
               {"mysite/settings.py", settings}};
  mkdir(inside(folder, "mysite"), 0777);
  for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
    FILE *file = fopen(inside(folder, files[i].name), "w");
    assert_non_null(file);
    fputs(files[i].text, file);
    fclose(file);
  }
  return folder;
}

static void settings_silence_ids(void **state) {
  (void)state;
  ran ran = run_yoke("check",
                     project_with("INSTALLED_APPS = ['accounts']\n"
                                  "SILENCED_SYSTEM_CHECKS = ['models.W042', 'fields.E121']\n",
                                  "from django.db import models\n"
                                  "class A(models.Model):\n"
                                  "    b = models.CharField(max_length=0)\n"),
                     NULL);
  assert_string_equal(ran.out, "No problems found (2 silenced).\n");
  assert_int_equal(ran.code, 0);
  free_ran(&ran);
}

/* The texts are those of Django's source: no case of tests/check can leave the setting out. */
static void settings_should_say_the_class_of_implicit_keys(void **state) {
  (void)state;
  static const char models[] = "from django.db import models\n"
                               "class A(models.Model):\n"
                               "    pass\n";
  ran ran = run_yoke("check", project_with("INSTALLED_APPS = ['accounts']\n", models), NULL);
  assert_int_equal(ran.code, 0);
  assert_has(ran.err, "warning: Auto-created primary key used when not defining a primary key "
                      "type, by default 'django.db.models.AutoField'. [models.W042]\n");
  assert_has(ran.err, "hint: Configure the DEFAULT_AUTO_FIELD setting or the "
                      "AppConfig.default_auto_field attribute to point to a subclass of AutoField, "
                      "e.g. 'django.db.models.BigAutoField'.\n");
  struct ran said = run_yoke("check",
                             project_with("INSTALLED_APPS = ['accounts']\n"
                                          "DEFAULT_AUTO_FIELD = 'django.db.models.AutoField'\n",
                                          models),
                             NULL);
  assert_string_equal(said.err, "");
  free_ran(&ran);
  free_ran(&said);
}

static void what_depends_on_the_database_is_asked_of_it(void **state) {
  (void)state;
  const char *models =
      inside(folder_with_models("from django.db import models\n"
                                "class A(models.Model):\n"
                                "    b = models.CharField(max_length=5, db_comment='b')\n"),
             "accounts/models.py");
  ran any = run_yoke("check", models, NULL),
      sqlite = run_yoke("check", models, "--database=sqlite", NULL);
  ran postgresql = run_yoke("check", models, "--database", "postgresql", NULL);
  assert_string_equal(any.err, "");
  assert_has(sqlite.err, "SQLite does not support comments on columns (db_comment). [fields.W163]");
  assert_string_equal(postgresql.err, "");
  free_ran(&any);
  free_ran(&sqlite);
  free_ran(&postgresql);
}

static void programs_get_json(void **state) {
  (void)state;
  const char *models = inside(folder_with_models(wrong_models), "accounts/models.py");
  ran checked = run_yoke("check", models, "--json", NULL);
  assert_int_equal(checked.code, 1);
  assert_string_equal(checked.err, "");
  assert_has(checked.out, "\"line\":3,\"column\":46,\"end_line\":3,\"end_column\":71,"
                          "\"severity\":\"error\",\"id\":\"fields.E320\"");
  ran sql = run_yoke("sql", models, "--json", NULL); /* its result is the statements */
  assert_int_equal(sql.code, 1);
  assert_string_equal(sql.err, checked.out);
  free_ran(&checked);
  free_ran(&sql);
  const char *good = inside(folder_with_models(good_models), "accounts/models.py");
  ran fine = run_yoke("check", good, "--json", NULL);
  assert_int_equal(fine.code, 0);
  assert_string_equal(fine.out, "[]\n");
  free_ran(&fine);
}

static void sql_prints_statements_in_an_order_that_runs(void **state) {
  (void)state;
  const char *models = inside(folder_with_models(good_models), "accounts/models.py");
  ran ran = run_yoke("sql", models, "--database", "sqlite", NULL);
  assert_int_equal(ran.code, 0);
  assert_has(ran.out,
             "CREATE TABLE \"accounts_profile\" (\"id\" integer NOT NULL PRIMARY KEY "
             "AUTOINCREMENT, \"user_id\" integer NOT NULL UNIQUE REFERENCES \"auth_user\" (\"id\") "
             "DEFERRABLE INITIALLY DEFERRED, \"phone\" varchar(15) NOT NULL);\n");
  assert_true(strstr(ran.out, "\"django_content_type\"") < strstr(ran.out, "\"auth_permission\""));
  assert_true(strstr(ran.out, "TABLE \"auth_user\"") < strstr(ran.out, "\"accounts_profile\""));
  free_ran(&ran);
}

static void the_app_and_the_key_can_be_said(void **state) {
  (void)state;
  const char *models = inside(folder_with_models(good_models), "accounts/models.py");
  ran ran = run_yoke("sql", models, "--app=people",
                     "--default-auto-field=django.db.models.SmallAutoField", NULL);
  assert_int_equal(ran.code, 0);
  assert_has(ran.out, "\"people_profile\"");
  free_ran(&ran);
}

static void plan_says_what_deleting_does(void **state) {
  (void)state;
  const char *models = inside(folder_with_models(good_models), "accounts/models.py");
  static const char *const names[] = {"User", "auth.User", "auth.user"};
  for (size_t i = 0; i < 3; i++) {
    ran ran = run_yoke("plan", models, names[i], NULL);
    assert_int_equal(ran.code, 0);
    assert_string_equal(ran.err, "");
    assert_has(ran.out, "auth.User");
    assert_has(ran.out, "accounts_profile");
    free_ran(&ran);
  }
}

static void a_missing_file_is_named(void **state) {
  (void)state;
  const char *models = test_path("nowhere/models.py");
  ran ran = run_yoke("check", models, NULL);
  assert_int_equal(ran.code, 1);
  assert_has(ran.err, models);
  assert_has(ran.err, "No such file or directory");
  free_ran(&ran);
}

static void arguments_behind_two_dashes_are_files(void **state) {
  (void)state;
  ran ran = run_yoke("check", "--", "--app", NULL);
  assert_int_equal(ran.code, 1);
  assert_has(ran.err, "--app");
  free_ran(&ran);
}

/* What the tool says on a terminal; to be freed. */
static char *said_on_a_terminal(const char *models) {
  int terminal = posix_openpt(O_RDWR | O_NOCTTY);
  assert_true(terminal >= 0);
  assert_int_equal(grantpt(terminal) | unlockpt(terminal), 0);
  int end = open(ptsname(terminal), O_RDWR | O_NOCTTY);
  FILE *err = fdopen(end, "w"), *out = tmpfile();
  char *arguments[] = {(char *)"yoke", (char *)"check", (char *)models};
  assert_int_equal(yoke_tool(3, arguments, out, err), 1);
  fflush(err);
  char *said = calloc(1, 4096);
  assert_true(read(terminal, said, 4095) > 0);
  fclose(err);
  fclose(out);
  close(terminal);
  return said;
}

static void need_terminals(void) {
  int terminal = posix_openpt(O_RDWR | O_NOCTTY);
  if (terminal < 0) {
    print_message("skipped: there are no pseudo-terminals here: %s\n", strerror(errno));
    skip();
  }
  close(terminal);
}

static void colour_is_for_terminals_that_want_it(void **state) {
  (void)state;
  need_terminals();
  const char *models = inside(folder_with_models(wrong_models), "accounts/models.py");
  unsetenv("NO_COLOR");
  char *coloured = said_on_a_terminal(models);
  assert_has(coloured, "\033[");
  setenv("NO_COLOR", "1", 1);
  char *plain = said_on_a_terminal(models);
  assert_has_not(plain, "\033[");
  unsetenv("NO_COLOR");
  ran ran = run_yoke("check", models, NULL);
  assert_has_not(ran.err, "\033[");
  free_ran(&ran);
  free(coloured);
  free(plain);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(without_a_command_it_shows_how_to_use_it),
      cmocka_unit_test(help_lists_every_command),
      cmocka_unit_test(help_explains_one_command),
      cmocka_unit_test(version_is_one_line),
      cmocka_unit_test(a_wrong_command_line_ends_with_2),
      cmocka_unit_test(check_is_content_with_good_models),
      cmocka_unit_test(check_says_what_compile_would_say),
      cmocka_unit_test(what_queries_are_not_sorted_by_is_told),
      cmocka_unit_test(compile_refuses_a_composite_key_that_c_cannot_have),
      cmocka_unit_test(an_app_may_be_nothing_but_a_label),
      cmocka_unit_test(wrong_models_end_with_1_and_point_at_the_place),
      cmocka_unit_test(sql_leaves_out_only_what_could_not_be_read),
      cmocka_unit_test(the_summary_counts_errors_and_warnings),
      cmocka_unit_test(warnings_alone_are_fine),
      cmocka_unit_test(the_level_of_failure_can_be_said),
      cmocka_unit_test(ids_can_be_silenced),
      cmocka_unit_test(settings_silence_ids),
      cmocka_unit_test(settings_should_say_the_class_of_implicit_keys),
      cmocka_unit_test(what_depends_on_the_database_is_asked_of_it),
      cmocka_unit_test(programs_get_json),
      cmocka_unit_test(sql_prints_statements_in_an_order_that_runs),
      cmocka_unit_test(the_app_and_the_key_can_be_said),
      cmocka_unit_test(plan_says_what_deleting_does),
      cmocka_unit_test(a_missing_file_is_named),
      cmocka_unit_test(arguments_behind_two_dashes_are_files),
      cmocka_unit_test(colour_is_for_terminals_that_want_it),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
