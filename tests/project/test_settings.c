/* Where settings are found, and the ways in which projects say them. */
#include "project/reading.h"

#define MANAGE(settings)                                                                           \
  "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', '" settings "')\n"
#define SHOP(folder)                                                                               \
  {folder "/shop/__init__.py", ""}, {                                                              \
    folder "/shop/models.py", "X = 1\n"                                                            \
  }
#define APPS "INSTALLED_APPS = ['shop']\n"

static void assert_shop(const char *path) {
  reading reading;
  read_one(&reading, path);
  print_diagnostics(&reading.list, stderr, false);
  assert_int_equal(reading.list.count, 0);
  assert_int_equal(reading.project->app_count, 1);
  assert_string_equal(reading.project->apps[0].name, "shop");
  assert_string_equal(reading.project->apps[0].models_name, "shop.models");
  yoke_arena_free(&reading.arena);
}

static void assert_refused(const char *path, const char *id, const char *message,
                           const char *hint) {
  reading reading;
  read_one(&reading, path);
  assert_int_equal(reading.list.count, 1);
  assert_int_equal(reading.list.items[0].severity, ERROR);
  assert_string_equal(reading.list.items[0].id, id);
  assert_string_equal(reading.list.items[0].message, message);
  assert_string_equal(reading.list.items[0].hint, hint);
  yoke_arena_free(&reading.arena);
}

static void a_project_may_stand_further_down(void **state) {
  (void)state;
  WRITE({"s1/docs/x.txt", ""}, {"s1/src/server/manage.py", MANAGE("conf")}, SHOP("s1/src/server"),
        {"s1/src/server/conf.py", APPS}, {"s1/node_modules/x/manage.py", ""},
        {"s1/{{name}}/manage.py", ""});
  assert_shop(test_path("s1"));
}

static void of_several_projects_one_has_to_be_named(void **state) {
  (void)state;
  WRITE({"s2/a/manage.py", ""}, {"s2/b/manage.py", ""});
  char hint[1000], message[1000];
  snprintf(message, sizeof message, "%s holds several projects", test_path("s2"));
  snprintf(hint, sizeof hint, "Name one of them: %s, %s.", test_path("s2/a"), test_path("s2/b"));
  assert_refused(test_path("s2"), "yoke.E130", message, hint);
}

static void modules_may_be_in_a_folder_below_manage_py(void **state) {
  (void)state;
  WRITE({"s3/manage.py", MANAGE("site_.settings")}, SHOP("s3/src"),
        {"s3/src/site_/settings.py", APPS});
  assert_shop(test_path("s3"));
}

static void manage_py_may_find_the_settings_by_running(void **state) {
  (void)state;
  WRITE({"s4/manage.py", "from start import initialize\n"
                         "if __name__ == '__main__':\n    initialize()\n"},
        {"s4/start.py", "import os\nkind = os.environ.get('KIND', 'production')\n"
                        "def initialize():\n"
                        "    os.environ['DJANGO_SETTINGS_MODULE'] = f'conf.{kind}'\n"},
        {"s4/conf/production.py", APPS}, {"s4/conf/test.py", ""}, SHOP("s4"));
  assert_shop(test_path("s4"));
}

static void settings_may_be_of_several_files(void **state) {
  (void)state;
  WRITE({"s5/manage.py", MANAGE("conf.settings")},
        {"s5/conf/settings.py", "from split_settings.tools import include, optional\n"
                                "include('parts/*.py', optional('local.py'))\n"},
        {"s5/conf/parts/10_base.py", "INSTALLED_APPS = []\n"},
        {"s5/conf/parts/20_apps.py", "INSTALLED_APPS += ['shop']\n"}, SHOP("s5"));
  assert_shop(test_path("s5"));
}

static void settings_may_be_a_class(void **state) {
  (void)state;
  WRITE({"s6/manage.py", MANAGE("conf") "os.environ.setdefault('DJANGO_CONFIGURATION', 'Local')\n"},
        {"s6/conf.py", "from configurations import Configuration\n"
                       "class Base(Configuration):\n    INSTALLED_APPS = ['shop']\n"
                       "class Local(Base):\n    AUTH_USER_MODEL = 'shop.User'\n"},
        SHOP("s6"));
  assert_shop(test_path("s6"));
  reading reading;
  read_one(&reading, test_path("s6"));
  assert_string_equal(reading.project->auth_user_model, "shop.User");
  yoke_arena_free(&reading.arena);
}

static void values_of_such_a_class_are_settled_later(void **state) {
  (void)state;
  WRITE(
      {"s6v/manage.py", MANAGE("conf") "os.environ.setdefault('DJANGO_CONFIGURATION', 'Local')\n"},
      {"s6v/conf.py",
       "from configurations import Configuration, importer, values\n"
       "importer.install(check_options=True)\n"
       "class Base(Configuration):\n    INSTALLED_APPS = values.ListValue([])\n"
       "    USER = values.Value('shop.User', environ_name='USER_MODEL')\n"
       "class Local(Base):\n"
       "    INSTALLED_APPS = values.ListValue(Base.INSTALLED_APPS.default + ['shop'])\n"
       "    AUTH_USER_MODEL = values.Value(Base.USER)\n"},
      SHOP("s6v"));
  assert_shop(test_path("s6v"));
  reading reading;
  read_one(&reading, test_path("s6v"));
  assert_string_equal(reading.project->auth_user_model, "shop.User");
  yoke_arena_free(&reading.arena);
}

static void settings_that_raise_are_read_on(void **state) {
  (void)state;
  WRITE({"s7/manage.py", MANAGE("conf")},
        {"s7/conf.py", "import os\nKEY = os.environ.get('KEY')\nif not KEY:\n"
                       "    raise ValueError('no key')\n" APPS},
        SHOP("s7"));
  reading reading;
  read_one(&reading, test_path("s7"));
  assert_int_equal(reading.project->app_count, 1);
  assert_int_equal(reading.list.count, 1);
  assert_int_equal(reading.list.items[0].severity, WARNING);
  assert_string_equal(reading.list.items[0].message, "the settings raise ValueError: no key");
  yoke_arena_free(&reading.arena);
}

static void assert_warned(const char *path, const char *id, const char *message) {
  reading reading;
  read_one(&reading, path);
  assert_int_equal(reading.project->app_count, 1);
  assert_int_equal(reading.list.count, 1);
  assert_int_equal(reading.list.items[0].severity, WARNING);
  assert_string_equal(reading.list.items[0].id, id);
  assert_string_equal(reading.list.items[0].message, message);
  yoke_arena_free(&reading.arena);
}

static void settings_without_a_part_are_read_on(void **state) {
  (void)state;
  WRITE({"s14/manage.py", MANAGE("conf.local")}, {"s14/conf/__init__.py", ""},
        {"s14/conf/local.py",
         "import sentry_sdk\nfrom .bsae import *\n"
         "try:\n    from .secret import *\nexcept ImportError:\n    pass\n" APPS},
        SHOP("s14"));
  assert_warned(test_path("s14"), "yoke.W134",
                "the module 'conf.bsae' was not found: the settings are read without it");
}

static void other_settings_than_manage_py_names_are_told_of(void **state) {
  (void)state;
  WRITE({"s15/manage.py", MANAGE("site_.local")}, {"s15/site_/settings.py", APPS}, SHOP("s15"));
  assert_warned(test_path("s15"), "yoke.W134",
                "the settings 'site_.local', which manage.py names, were not "
                "found: 'site_.settings' are read");
}

static void a_database_that_is_not_known_is_told_of(void **state) {
  (void)state;
  WRITE({"s16/manage.py", MANAGE("conf")},
        {"s16/conf.py", "DATABASES = {'default': {'ENGINE': 'django.db.backends.oracle'}}\n" APPS},
        SHOP("s16"));
  assert_warned(test_path("s16"), "yoke.W140",
                "the database 'django.db.backends.oracle' is not known: SQLite is taken for it");
  const char *path = test_path("s16");
  reading reading;
  read_with(&reading, (project_options){.paths = &path, .path_count = 1, .engine = "mariadb"});
  assert_int_equal(reading.list.count, 0);
  yoke_arena_free(&reading.arena);
}

static void settings_without_apps_are_told_of(void **state) {
  (void)state;
  WRITE({"s8/manage.py", ""}, {"s8/site_/settings/__init__.py", ""},
        {"s8/site_/settings/base.py", "DEBUG = True\n" APPS},
        {"s8/site_/settings/tools.py", "X = 1\n"}, SHOP("s8"));
  assert_refused(test_path("s8"), "yoke.E131",
                 "the settings 'site_.settings' have no "
                 "INSTALLED_APPS",
                 "Name others with --settings. Settings that are here: site_.settings.base.");
}

static void settings_that_are_not_there_have_others_beside_them(void **state) {
  (void)state;
  WRITE({"s9/manage.py", MANAGE("site_.local")}, {"s9/site_/base.py", "DEBUG = True\n" APPS},
        SHOP("s9"));
  assert_refused(test_path("s9"), "yoke.E131", "the settings module 'site_.local' was not found",
                 "Name another with --settings, or the folder it is in with -I. Settings that are "
                 "here: site_.base.");
}

static void a_project_without_settings_is_told_of(void **state) {
  (void)state;
  WRITE({"s10/manage.py", ""}, SHOP("s10"));
  assert_refused(test_path("s10"), "yoke.E131", "the project has no settings",
                 "Name others with --settings.");
}

static void an_app_that_is_not_known_is_told_of(void **state) {
  (void)state;
  WRITE({"s11/manage.py", MANAGE("conf")},
        {"s11/conf.py", "import os\nINSTALLED_APPS = ['shop', open('more').read()]\n"},
        SHOP("s11"));
  reading reading;
  read_one(&reading, test_path("s11"));
  assert_int_equal(reading.project->app_count, 1);
  assert_int_equal(reading.list.count, 1);
  assert_string_equal(reading.list.items[0].id, "yoke.W133");
  yoke_arena_free(&reading.arena);
}

static void an_app_may_keep_its_models_from_django(void **state) {
  (void)state;
  WRITE({"s13/manage.py", MANAGE("conf")},
        {"s13/conf.py", "INSTALLED_APPS = ['shop', 'tools']\nKEPT = True\n"}, SHOP("s13"),
        {"s13/tools/__init__.py", ""}, {"s13/tools/models.py", "X = 1\n"},
        {"s13/tools/apps.py", "from django.apps import AppConfig\n"
                              "from django.conf import settings\n"
                              "class ToolsConfig(AppConfig):\n    name = 'tools'\n"
                              "    def import_models(self):\n"
                              "        if not settings.KEPT:\n"
                              "            return super().import_models()\n"
                              "        self.models = {}\n"},
        {"s13/open.py", "INSTALLED_APPS = ['tools']\nKEPT = False\n"});
  reading reading;
  read_one(&reading, test_path("s13"));
  assert_non_null(reading.project->apps[0].models_name);
  assert_null(reading.project->apps[1].models_name);
  yoke_arena_free(&reading.arena);
  const char *path = test_path("s13");
  reading = (struct reading){.list.arena = &reading.arena};
  const project_options options = {.paths = &path, .path_count = 1, .settings = "open"};
  reading.project = project_read(&options, &reading.arena, &reading.list);
  assert_string_equal(reading.project->apps[0].models_name, "tools.models");
  yoke_arena_free(&reading.arena);
}

static void a_library_is_not_the_users_to_mend(void **state) {
  (void)state;
  WRITE({"s12/site/manage.py", MANAGE("conf")}, {"s12/site/conf.py", APPS "import helper\n"},
        SHOP("s12/site"), {"s12/lib/helper.py", "class Fast(_made_elsewhere): pass\n"});
  const char *path = test_path("s12/site"), *library = test_path("s12/lib");
  reading reading = {.list.arena = &reading.arena};
  const project_options options = {
      .paths = &path, .path_count = 1, .search_path = &library, .search_path_count = 1};
  reading.project = project_read(&options, &reading.arena, &reading.list);
  assert_int_equal(reading.list.count, 0);
  yoke_arena_free(&reading.arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_project_may_stand_further_down),
      cmocka_unit_test(of_several_projects_one_has_to_be_named),
      cmocka_unit_test(modules_may_be_in_a_folder_below_manage_py),
      cmocka_unit_test(manage_py_may_find_the_settings_by_running),
      cmocka_unit_test(settings_may_be_of_several_files),
      cmocka_unit_test(settings_may_be_a_class),
      cmocka_unit_test(values_of_such_a_class_are_settled_later),
      cmocka_unit_test(settings_that_raise_are_read_on),
      cmocka_unit_test(settings_without_a_part_are_read_on),
      cmocka_unit_test(other_settings_than_manage_py_names_are_told_of),
      cmocka_unit_test(a_database_that_is_not_known_is_told_of),
      cmocka_unit_test(settings_without_apps_are_told_of),
      cmocka_unit_test(settings_that_are_not_there_have_others_beside_them),
      cmocka_unit_test(a_project_without_settings_is_told_of),
      cmocka_unit_test(an_app_that_is_not_known_is_told_of),
      cmocka_unit_test(an_app_may_keep_its_models_from_django),
      cmocka_unit_test(a_library_is_not_the_users_to_mend),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
