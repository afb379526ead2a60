/* App folders, projects, and where imports are found: what a user of the command line relies on. */
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

#define MODEL(name, field) "class " name "(models.Model):\n    " field "\n"
#define IMPORT "from django.db import models\n"

/* A project with two apps, one of which has another label, and an app of a library beside it. */
static const char *write_project(const char *name) {
  static const char *const files[][2] = {
      {"manage.py",
       "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'site_.settings')\n"},
      {"site_/__init__.py", ""},
      {"site_/settings.py", "INSTALLED_APPS = ['shop.apps.ShopConfig', 'people', 'tags']\n"
                            "AUTH_USER_MODEL = 'people.Person'\n"
                            "DEFAULT_AUTO_FIELD = 'django.db.models.SmallAutoField'\n"},
      {"site_/other.py", "from .settings import *\nINSTALLED_APPS.remove('tags')\n"},
      {"shop/__init__.py", ""},
      {"shop/apps.py", "from django.apps import AppConfig\n"
                       "class ShopConfig(AppConfig):\n"
                       "    name = 'shop'\n"
                       "    label = 'store'\n"
                       "    default_auto_field = 'django.db.models.BigAutoField'\n"},
      {"shop/models.py",
       IMPORT "from django.conf import settings\n" MODEL(
           "Order", "buyer = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)")},
      {"people/__init__.py", ""},
      {"people/models/__init__.py", "from .person import Person\n"},
      {"people/models/person.py", IMPORT MODEL("Person", "name = models.TextField()")},
      {"../library/tags/__init__.py", ""},
      {"../library/tags/models.py", IMPORT MODEL("Tag", "name = models.TextField()")},
  };
  const char *folder = test_path(name);
  for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
    char path[512];
    snprintf(path, sizeof path, "%s/site/%s", name, files[i][0]);
    if (strncmp(files[i][0], "../", 3) == 0)
      snprintf(path, sizeof path, "%s/%s", name, files[i][0] + 3);
    test_write(path, files[i][1]);
  }
  return folder;
}

static void a_project_is_its_installed_apps(void **state) {
  (void)state;
  const char *folder = write_project("p1");
  ran ran = run_yoke("sql", inside(folder, "site"), "-I", inside(folder, "library"), NULL);
  assert_string_equal(ran.err, "");
  assert_int_equal(ran.code, 0);
  assert_has(ran.out, "CREATE TABLE \"store_order\" (\"id\" integer NOT NULL PRIMARY KEY");
  assert_has(ran.out, "\"buyer_id\" smallint NOT NULL REFERENCES \"people_person\" (\"id\")");
  assert_has(ran.out, "CREATE TABLE \"tags_tag\"");
  assert_has_not(ran.out, "auth_user");
  free_ran(&ran);
}

static void an_app_that_is_not_found_is_told_of(void **state) {
  (void)state;
  const char *folder = write_project("p2");
  ran ran = run_yoke("sql", inside(folder, "site"), NULL);
  assert_int_equal(ran.code, 0);
  assert_has(ran.err, "site_/settings.py:1:53: warning: the app 'tags' was not found");
  assert_has(ran.err, "[yoke.W133]");
  assert_has_not(ran.out, "tags_tag");
  free_ran(&ran);
}

static void settings_can_be_said(void **state) {
  (void)state;
  const char *folder = write_project("p3");
  ran ran = run_yoke("sql", inside(folder, "site"), "--settings", "site_.other", NULL);
  assert_string_equal(ran.err, "");
  assert_int_equal(ran.code, 0);
  free_ran(&ran);
  ran = run_yoke("check", inside(folder, "site"), "--settings=site_.nothing", NULL);
  assert_int_equal(ran.code, 1);
  assert_has(ran.err, "error: the settings module 'site_.nothing' was not found [yoke.E131]");
  free_ran(&ran);
}

static void an_app_is_a_folder(void **state) {
  (void)state;
  const char *folder = write_project("p4");
  ran ran = run_yoke("sql", inside(folder, "site/people"), inside(folder, "site/shop"),
                     "--auth-user-model", "people.Person", NULL);
  assert_string_equal(ran.err, "");
  assert_int_equal(ran.code, 0);
  assert_has(ran.out, "CREATE TABLE \"people_person\"");
  assert_has(ran.out, "CREATE TABLE \"store_order\"");
  free_ran(&ran);
}

static void a_depfile_names_every_file_that_was_read(void **state) {
  (void)state;
  const char *folder = write_project("p5");
  ran ran = run_yoke("compile", inside(folder, "site/people"), "-o", inside(folder, "gen"),
                     "--depfile", inside(folder, "made.d"), NULL);
  assert_int_equal(ran.code, 0);
  char *text = test_read(inside(folder, "made.d"), NULL);
  assert_has(text, "site/people/models/__init__.py");
  assert_has(text, "site/people/models/person.py");
  free(text);
  free_ran(&ran);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_project_is_its_installed_apps),
      cmocka_unit_test(an_app_that_is_not_found_is_told_of),
      cmocka_unit_test(settings_can_be_said),
      cmocka_unit_test(an_app_is_a_folder),
      cmocka_unit_test(a_depfile_names_every_file_that_was_read),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
