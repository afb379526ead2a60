/* settings.AUTH_USER_MODEL, which stands in no models file. */
#include "check/check.h"
#include "model/models_test.h"
#include "project/project.h"
#include "support/folder.h"

static void expect_checked(const char *user_model, const char *expected) {
  yoke_arena arena = {0};
  test_models read = {.list = {.arena = &arena}};
  const char *path = test_write("models.py", "from django.db import models\n"
                                             "class Member(models.Model):\n    pass\n");
  project_options options = {
      .paths = &path, .path_count = 1, .label = "shop", .auth_user_model = user_model};
  read.graph = graph_read(&options, &arena, &read.list);
  check_graph(read.graph, NULL, &read.list);
  assert_string_equal(said(&read), expected);
  yoke_arena_free(&read.arena);
  yoke_arena_free(&arena);
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

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_user_model_must_be_there),
      cmocka_unit_test(the_user_model_must_name_app_and_model),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
