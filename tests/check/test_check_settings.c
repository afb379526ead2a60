/* settings.AUTH_USER_MODEL, which stands in no models file. */
#include <string.h>

#include "check/check.h"
#include "model/models_test.h"
#include "project/project.h"
#include "support/folder.h"

static void read_member(test_models *read, project_options options) {
  const char *path = test_write("models.py", "from django.db import models\n"
                                             "class Member(models.Model):\n    pass\n");
  *read = (test_models){0};
  read->list.arena = &read->arena;
  options.paths = &path;
  options.path_count = 1;
  options.label = "shop";
  read->graph = graph_read(&options, &read->arena, &read->list);
  check_graph(read->graph, NULL, &read->list);
}

static void expect_checked(const char *user_model, const char *expected) {
  test_models read;
  read_member(&read, (project_options){.auth_user_model = user_model});
  assert_string_equal(said(&read), expected);
  yoke_arena_free(&read.arena);
}

/* Of a settings file with one line: it stands there, and this is meant. */
static void expect_at_setting(const char *line, const char *id, const char *suggestion) {
  const char *settings = test_write("conf/settings.py", line);
  const char *const search_path = test_folder();
  test_models read;
  read_member(&read, (project_options){.settings = "conf.settings",
                                       .search_path = &search_path,
                                       .search_path_count = 1});
  size_t found = 0;
  for (size_t i = 0; i < read.list.count; i++) {
    const diagnostic *said = &read.list.items[i];
    if (strcmp(said->id, id) != 0) continue;
    found++;
    assert_string_equal(said->where.file->path, settings);
    assert_string_equal(said->suggestion, suggestion);
  }
  assert_int_equal(found, 1);
  yoke_arena_free(&read.arena);
}

static void the_user_model_must_be_there(void **state) {
  (void)state;
  expect_checked("shop.Member", "");
  expect_checked("shop.member", "");
  expect_checked("shop.Nobody", "1:1 error yoke.E116 AUTH_USER_MODEL refers to model "
                                "'shop.Nobody' that has not been installed\n");
}

static void the_user_model_must_name_app_and_model(void **state) {
  (void)state;
  expect_checked("Member", "1:1 error yoke.E116 AUTH_USER_MODEL must be of the form "
                           "'app_label.model_name'\n");
}

static void what_is_wrong_with_a_setting_stands_there(void **state) {
  (void)state;
  expect_at_setting("AUTH_USER_MODEL = 'shop.Membr'\n", "yoke.E116", "shop.Member");
  expect_at_setting("AUTH_USER_MODEL = 'Member'\n", "yoke.E116", "shop.Member");
  expect_at_setting("AUTH_USER_MODEL = 'shop.models.Member'\n", "yoke.E116", "shop.Member");
  expect_at_setting("DEFAULT_AUTO_FIELD = 'django.db.models.BigAutFeld'\n", "yoke.E117",
                    "django.db.models.BigAutoField");
  expect_at_setting("DEFAULT_AUTO_FIELD = 'BigAutoField'\n", "yoke.E117",
                    "django.db.models.BigAutoField");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_is_wrong_with_a_setting_stands_there),
      cmocka_unit_test(the_user_model_must_be_there),
      cmocka_unit_test(the_user_model_must_name_app_and_model),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
