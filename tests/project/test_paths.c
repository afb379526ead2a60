/* What a path of the command line means, and what is told of a project that is wrong. */
#include "project/reading.h"

static void assert_said(const reading *reading, const char *id, const char *message) {
  for (size_t i = 0; i < reading->list.count; i++)
    if (strcmp(reading->list.items[i].id, id) == 0) {
      assert_string_equal(reading->list.items[i].message, message);
      return;
    }
  fail_msg("nothing is said with %s", id);
}

static void a_file_is_an_app_of_its_folder(void **state) {
  (void)state;
  WRITE({"f1/blog/models.py", "X = 1\n"});
  reading reading;
  read_one(&reading, test_path("f1/blog/models.py"));
  assert_string_equal(reading.project->apps[0].label, "blog");
  assert_string_equal(reading.project->apps[0].models_name, "blog.models");
  assert_true(reading.project->apps[0].is_requested);
  assert_non_null(interpret_module(reading.project->interpreter, "blog.models"));
  assert_string_equal(reading.project->default_auto_field, "django.db.models.BigAutoField");
  yoke_arena_free(&reading.arena);
}

static void packages_above_are_part_of_the_name(void **state) {
  (void)state;
  WRITE({"f2/site/__init__.py", ""}, {"f2/site/apps/__init__.py", ""},
        {"f2/site/apps/blog/__init__.py", ""},
        {"f2/site/apps/blog/models.py", "from ..shared import X\n"},
        {"f2/site/apps/shared.py", "X = 7\n"});
  reading reading;
  read_one(&reading, test_path("f2/site/apps/blog"));
  assert_string_equal(reading.project->apps[0].name, "site.apps.blog");
  assert_string_equal(reading.project->apps[0].label, "blog");
  const module *models =
      interpret_module(reading.project->interpreter, reading.project->apps[0].models_name);
  assert_int_equal(namespace_find(models->names, "X")->value->integer, 7);
  yoke_arena_free(&reading.arena);
}

static void several_files_of_a_folder_are_one_app(void **state) {
  (void)state;
  WRITE({"f3/blog/posts.py", "class Post:\n    pass\n"},
        {"f3/blog/people.py", "class Person:\n    pass\n"});
  const char *paths[] = {test_path("f3/blog/posts.py"), test_path("f3/blog/people.py")};
  reading reading;
  read_with(&reading, (project_options){.paths = paths, .path_count = 2, .label = "diary"});
  assert_string_equal(reading.project->apps[0].label, "diary");
  assert_false(reading.project->apps[1].is_requested);
  interpret_module(reading.project->interpreter, reading.project->apps[0].models_name);
  size_t count;
  class *const *classes = interpreter_classes(reading.project->interpreter, &count);
  assert_string_equal(classes[count - 2]->name, "Post");
  assert_string_equal(classes[count - 1]->name, "Person");
  yoke_arena_free(&reading.arena);
}

static void apps_py_beside_a_file_is_read(void **state) {
  (void)state;
  WRITE({"f4/blog/models.py", ""},
        {"f4/blog/apps.py", "from django.apps import AppConfig\n"
                            "class C(AppConfig):\n"
                            "    name = 'blog'\n"
                            "    label = 'weblog'\n"
                            "    default_auto_field = 'django.db.models.AutoField'\n"});
  reading reading;
  read_one(&reading, test_path("f4/blog/models.py"));
  assert_string_equal(reading.project->apps[0].label, "weblog");
  assert_string_equal(reading.project->apps[0].default_auto_field, "django.db.models.AutoField");
  yoke_arena_free(&reading.arena);
}

static void djangos_own_apps_are_there_without_settings(void **state) {
  (void)state;
  WRITE({"f5/blog/models.py", ""});
  reading reading;
  read_one(&reading, test_path("f5/blog"));
  const project_app *auth = &reading.project->apps[1];
  assert_string_equal(auth->name, "django.contrib.auth");
  assert_string_equal(auth->label, "auth");
  assert_true(auth->is_builtin);
  assert_false(auth->is_requested);
  assert_string_equal(auth->default_auto_field, "django.db.models.AutoField");
  yoke_arena_free(&reading.arena);
}

#define MANAGE "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'conf.settings')\n"

static void labels_must_differ(void **state) {
  (void)state;
  WRITE({"p1/manage.py", MANAGE}, {"p1/a/blog/__init__.py", ""}, {"p1/b/blog/__init__.py", ""},
        {"p1/conf/settings.py", "INSTALLED_APPS = ['a.blog', 'b.blog']\n"});
  reading reading;
  read_one(&reading, test_path("p1"));
  assert_said(&reading, "yoke.E114", "Application labels aren't unique, duplicates: blog");
  yoke_arena_free(&reading.arena);
}

static void an_app_is_listed_once(void **state) {
  (void)state;
  WRITE({"p9/manage.py", MANAGE}, {"p9/blog/__init__.py", ""},
        {"p9/conf/settings.py", "INSTALLED_APPS = ['blog', 'blog']\n"});
  reading reading;
  read_one(&reading, test_path("p9"));
  assert_int_equal(reading.list.count, 1);
  assert_said(&reading, "yoke.E114", "Application labels aren't unique, duplicates: blog");
  assert_string_equal(reading.list.items[0].hint, "It is listed twice: take one of them out.");
  yoke_arena_free(&reading.arena);
}

static void an_app_is_a_text(void **state) {
  (void)state;
  WRITE({"p10/manage.py", MANAGE}, {"p10/blog/__init__.py", ""},
        {"p10/conf/settings.py", "INSTALLED_APPS = [None, 'blog', ['blog']]\n"});
  reading reading;
  read_one(&reading, test_path("p10"));
  assert_int_equal(reading.project->app_count, 1);
  assert_int_equal(reading.list.count, 2);
  assert_said(&reading, "yoke.E131",
              "what stands in INSTALLED_APPS has to be a text, not NoneType");
  assert_string_equal(reading.list.items[1].message,
                      "what stands in INSTALLED_APPS has to be a text, not list");
  yoke_arena_free(&reading.arena);
}

/* Nothing is asked of the label of a file that is not there: python.E001 follows. */
static void a_path_that_is_not_there_is_one_mistake(void **state) {
  (void)state;
  reading reading;
  read_one(&reading, test_path("not-a-label/models.py"));
  assert_int_equal(reading.list.count, 0);
  yoke_arena_free(&reading.arena);
}

static void an_app_that_is_nowhere_is_left_out(void **state) {
  (void)state;
  WRITE({"p2/manage.py", MANAGE}, {"p2/blog/__init__.py", ""},
        {"p2/conf/settings.py", "INSTALLED_APPS = ['crispy_forms', 'blog']\n"});
  reading reading;
  read_one(&reading, test_path("p2"));
  assert_int_equal(reading.project->app_count, 1);
  assert_said(&reading, "yoke.W133",
              "the app 'crispy_forms' was not found; its models are left out");
  yoke_arena_free(&reading.arena);
}

static void expect_missing(const reading *reading, size_t at, const char *entry,
                           const char *suggestion) {
  const diagnostic *said = &reading->list.items[at];
  char message[200];
  snprintf(message, sizeof message, "the app '%s' was not found; its models are left out", entry);
  assert_string_equal(said->id, "yoke.W133");
  assert_string_equal(said->message, message);
  if (suggestion)
    assert_string_equal(said->suggestion, suggestion);
  else
    assert_null(said->suggestion);
  assert_true(!said->hint == !!suggestion);
}

static void what_an_app_that_is_nowhere_probably_means(void **state) {
  (void)state;
  WRITE({"p7/manage.py", MANAGE}, {"p7/shop/__init__.py", ""}, {"p7/shop/models.py", "X = 1\n"},
        {"p7/conf/settings.py", "INSTALLED_APPS = ['django.contrib.humanize', 'shpo',\n"
                                "  'django.contrib.ath',\n"
                                "  'django.contrib.auth' 'django.contrib.sessions',\n"
                                "  'django.contrib.admin.apps.SimpleAdminConfig']\n"});
  reading reading;
  read_one(&reading, test_path("p7"));
  assert_int_equal(reading.list.count, 3);
  expect_missing(&reading, 0, "shpo", "shop");
  expect_missing(&reading, 1, "django.contrib.ath", "django.contrib.auth");
  expect_missing(&reading, 2, "django.contrib.authdjango.contrib.sessions", NULL);
  assert_int_equal(reading.project->app_count, 2);
  yoke_arena_free(&reading.arena);
}

/* Django's words, at the line of apps.py that is wrong. */
static void a_config_is_wrong_where_it_says_so(void **state) {
  (void)state;
  WRITE({"p8/manage.py", MANAGE}, {"p8/shop/__init__.py", ""}, {"p8/shop/models.py", "X = 1\n"},
        {"p8/shop/apps.py", "from django.apps import AppConfig\n"
                            "class ShopConfig(AppConfig):\n    name = 'shopp'\n"},
        {"p8/blog/__init__.py", ""},
        {"p8/blog/apps.py", "from django.apps import AppConfig\n"
                            "class BlogConfig(AppConfig):\n    name = 'blog'\n"
                            "    label = 'my-blog'\n"},
        {"p8/conf/settings.py", "INSTALLED_APPS = ['shop', 'blog']\n"});
  reading reading;
  read_one(&reading, test_path("p8"));
  assert_int_equal(reading.list.count, 2);
  const char *const expected[][2] = {
      {"Cannot import 'shopp'. Check that 'shop.apps.ShopConfig.name' is correct.", "shop/apps.py"},
      {"The app label 'my-blog' is not a valid Python identifier.", "blog/apps.py"}};
  for (size_t i = 0; i < 2; i++) {
    const diagnostic *said = &reading.list.items[i];
    unsigned line, column;
    place_line_column(said->where, &line, &column);
    assert_string_equal(said->id, "yoke.E132");
    assert_string_equal(said->message, expected[i][0]);
    assert_non_null(strstr(said->where.file->path, expected[i][1]));
    assert_int_equal(line, i ? 4 : 3);
  }
  yoke_arena_free(&reading.arena);
}

static void a_config_must_be_there_and_have_a_name(void **state) {
  (void)state;
  WRITE({"p3/manage.py", MANAGE}, {"p3/blog/__init__.py", ""},
        {"p3/blog/apps.py", "from django.apps import AppConfig\n"
                            "class BlogConfig(AppConfig):\n    name = 'blog'\n"
                            "class Nameless(AppConfig):\n    pass\n"
                            "class Plain:\n    pass\n"},
        {"p3/conf/settings.py", "INSTALLED_APPS = ['blog.apps.Missing']\n"},
        {"p3/conf/nameless.py", "INSTALLED_APPS = ['blog.apps.Nameless']\n"},
        {"p3/conf/plain.py", "INSTALLED_APPS = ['blog.apps.Plain']\n"});
  const char *path = test_path("p3");
  reading reading;
  read_one(&reading, path);
  assert_said(&reading, "yoke.E132",
              "Module 'blog.apps' does not contain a 'Missing' class. Choices are: 'BlogConfig', "
              "'Nameless'.");
  yoke_arena_free(&reading.arena);
  read_with(&reading,
            (project_options){.paths = &path, .path_count = 1, .settings = "conf.nameless"});
  assert_said(&reading, "yoke.E132", "'blog.apps.Nameless' must supply a name attribute.");
  yoke_arena_free(&reading.arena);
  read_with(&reading, (project_options){.paths = &path, .path_count = 1, .settings = "conf.plain"});
  assert_said(&reading, "yoke.E132", "'blog.apps.Plain' isn't a subclass of AppConfig.");
  yoke_arena_free(&reading.arena);
}

static void settings_are_found_and_overridden(void **state) {
  (void)state;
  WRITE({"p4/conf/__init__.py", ""},
        {"p4/conf/settings.py",
         "INSTALLED_APPS = ()\nAUTH_USER_MODEL = 'a.B'\n"
         "DATABASES = {'default': {'ENGINE': 'django.db.backends.mysql'}}\n"});
  const char *path = test_path("p4/conf");
  reading reading;
  read_one(&reading, path);
  assert_string_equal(reading.project->auth_user_model, "a.B");
  assert_string_equal(reading.project->engine, "mariadb");
  assert_string_equal(reading.project->default_auto_field, "django.db.models.AutoField");
  yoke_arena_free(&reading.arena);
  read_with(&reading, (project_options){.paths = &path, .path_count = 1, .auth_user_model = "c.D"});
  assert_string_equal(reading.project->auth_user_model, "c.D");
  yoke_arena_free(&reading.arena);
}

static void settings_read_an_environment_where_nothing_is_set(void **state) {
  (void)state;
  WRITE({"p7/conf/__init__.py", ""},
        {"p7/conf/settings.py",
         "import environ\nfrom decouple import config, Csv\nimport dj_database_url\n"
         "env = environ.Env(DEBUG=(bool, False))\nenviron.Env.read_env('.env')\n"
         "SECRET_KEY = env('SECRET_KEY')\nDEBUG = env('DEBUG')\n"
         "ALLOWED_HOSTS = config('HOSTS', default='a, b', cast=Csv())\n"
         "USE_TZ = config('USE_TZ', default=0, cast=bool)\n"
         "INSTALLED_APPS = env.list('APPS', default=['django.contrib.sites'])\n"
         "if DEBUG:\n    INSTALLED_APPS += ['nowhere']\n"
         "DATABASES = {'default': dj_database_url.config(default='postgres://u@h/n')}\n"});
  reading reading;
  read_one(&reading, test_path("p7/conf"));
  assert_int_equal(reading.list.count, 0);
  assert_int_equal(reading.project->app_count, 1);
  assert_string_equal(reading.project->engine, "postgresql");
  assert_false(reading.project->use_tz);
  yoke_arena_free(&reading.arena);
}

static void manage_py_may_add_to_the_search_path(void **state) {
  (void)state;
  WRITE({"p8/manage.py",
         "import os\nimport sys\nfrom pathlib import Path\n\n"
         "def main():\n"
         "    os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'config.settings.local')\n"
         "    try:\n"
         "        from django.core.management import execute_from_command_line\n"
         "    except ImportError as error:\n"
         "        raise ImportError('no Django') from error\n"
         "    sys.path.append(str(Path(__file__).parent.resolve() / 'inner'))\n"
         "    execute_from_command_line(sys.argv)\n\n"
         "if __name__ == '__main__':\n    main()\n"},
        {"p8/config/__init__.py", ""}, {"p8/config/settings/__init__.py", ""},
        {"p8/config/settings/local.py", "INSTALLED_APPS = ['users']\n"},
        {"p8/inner/users/__init__.py", ""}, {"p8/inner/users/models.py", ""});
  reading reading;
  read_one(&reading, test_path("p8"));
  assert_int_equal(reading.list.count, 0);
  assert_string_equal(reading.project->apps[0].models_name, "users.models");
  yoke_arena_free(&reading.arena);
}

static void a_folder_of_apps_is_all_of_them(void **state) {
  (void)state;
  WRITE({"f6/zebra/models.py", ""}, {"f6/ant/models/__init__.py", ""}, {"f6/other/x.py", ""});
  reading reading;
  read_one(&reading, test_path("f6"));
  assert_string_equal(reading.project->apps[0].name, "ant");
  assert_string_equal(reading.project->apps[1].name, "zebra");
  assert_false(reading.project->apps[2].is_requested);
  yoke_arena_free(&reading.arena);
}

static void a_folder_of_neither_is_refused(void **state) {
  (void)state;
  test_write("p5/readme.txt", "");
  const char *path = test_path("p5");
  reading reading;
  read_one(&reading, path);
  assert_int_equal(reading.list.items[0].severity, ERROR);
  assert_string_equal(reading.list.items[0].id, "yoke.E130");
  yoke_arena_free(&reading.arena);
}

static void apps_are_found_along_the_search_path(void **state) {
  (void)state;
  WRITE({"p6/site/manage.py", MANAGE}, {"p6/lib/tags/__init__.py", ""},
        {"p6/lib/tags/models.py", "X = 1\n"},
        {"p6/site/conf/settings.py", "INSTALLED_APPS = ['tags']\n"});
  const char *path = test_path("p6/site"), *library = test_path("p6/lib");
  reading reading;
  read_with(&reading,
            (project_options){
                .paths = &path, .path_count = 1, .search_path = &library, .search_path_count = 1});
  assert_string_equal(reading.project->apps[0].folder, test_path("p6/lib/tags"));
  assert_int_equal(reading.list.count, 0);
  yoke_arena_free(&reading.arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_file_is_an_app_of_its_folder),
      cmocka_unit_test(packages_above_are_part_of_the_name),
      cmocka_unit_test(several_files_of_a_folder_are_one_app),
      cmocka_unit_test(apps_py_beside_a_file_is_read),
      cmocka_unit_test(djangos_own_apps_are_there_without_settings),
      cmocka_unit_test(labels_must_differ),
      cmocka_unit_test(an_app_is_listed_once),
      cmocka_unit_test(an_app_is_a_text),
      cmocka_unit_test(a_path_that_is_not_there_is_one_mistake),
      cmocka_unit_test(an_app_that_is_nowhere_is_left_out),
      cmocka_unit_test(what_an_app_that_is_nowhere_probably_means),
      cmocka_unit_test(a_config_is_wrong_where_it_says_so),
      cmocka_unit_test(a_config_must_be_there_and_have_a_name),
      cmocka_unit_test(settings_are_found_and_overridden),
      cmocka_unit_test(settings_read_an_environment_where_nothing_is_set),
      cmocka_unit_test(manage_py_may_add_to_the_search_path),
      cmocka_unit_test(a_folder_of_apps_is_all_of_them),
      cmocka_unit_test(a_folder_of_neither_is_refused),
      cmocka_unit_test(apps_are_found_along_the_search_path),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
