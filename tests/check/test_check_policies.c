/* Django 6.1's checks of policies that the database carries out. The texts are those of its source;
 * Django 5.2 knows no such policy. */
#include "check/check.h"
#include "model/models_test.h"

static void expect_checked(const char *fields, const char *expected) {
  yoke_buffer text = {0};
  yoke_buffer_printf(&text,
                     "class Parent(models.Model):\n    pass\n"
                     "class Child(models.Model):\n    %s\n",
                     fields);
  test_models read;
  read_shop(&read, text.text);
  check_graph(read.graph, NULL, &read.list);
  assert_string_equal(said(&read), expected);
  forget_models(&read);
  yoke_buffer_free(&text);
}

static void db_set_null_needs_null(void **state) {
  (void)state;
  expect_checked("parent = models.OneToOneField(Parent, models.DB_SET_NULL)",
                 "5:43 error fields.E320 Field specifies on_delete=DB_SET_NULL, but cannot be "
                 "null.\n");
  expect_checked("parent = models.OneToOneField(Parent, models.DB_SET_NULL, null=True)", "");
}

static void db_set_default_needs_a_default_of_the_database(void **state) {
  (void)state;
  expect_checked("parent = models.OneToOneField(Parent, models.DB_SET_DEFAULT, default=1)",
                 "5:43 error fields.E322 Field specifies on_delete=DB_SET_DEFAULT, but has no "
                 "db_default value.\n");
  expect_checked("parent = models.OneToOneField(Parent, models.DB_SET_DEFAULT, db_default=1)", "");
}

static void one_chain_of_references_has_one_kind_of_policy(void **state) {
  (void)state;
  expect_checked("parent = models.OneToOneField(Parent, models.DB_CASCADE)\n"
                 "class Grandchild(models.Model):\n"
                 "    child = models.OneToOneField(Child, models.CASCADE)\n",
                 "7:41 error fields.E323 Field specifies Python-level on_delete variant, but "
                 "referenced model uses database-level variant.\n");
  expect_checked("parent = models.OneToOneField(Parent, models.DB_CASCADE)\n"
                 "class Grandchild(models.Model):\n"
                 "    child = models.OneToOneField(Child, models.DO_NOTHING)\n",
                 "");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(db_set_null_needs_null),
      cmocka_unit_test(db_set_default_needs_a_default_of_the_database),
      cmocka_unit_test(one_chain_of_references_has_one_kind_of_policy),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
