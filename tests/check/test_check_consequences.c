/* One mistake, one message: what is missing because of it is not missed a second time. */
#include "check/check.h"
#include "model/models_test.h"

static void expect_checked(const char *text, const char *expected) {
  test_models read;
  read_shop(&read, text);
  check_graph(read.graph, NULL, &read.list);
  assert_string_equal(said(&read), expected);
  forget_models(&read);
}

static void a_field_that_is_not_read_is_missed_nowhere(void **state) {
  (void)state;
  expect_checked("class Item(models.Model):\n"
                 "    name = models.CharField('Name' max_length=10)\n"
                 "    class Meta:\n"
                 "        ordering = ['name']\n"
                 "        unique_together = [('name',)]\n"
                 "        indexes = [models.Index(fields=['name'], name='x')]\n"
                 "class Other(models.Model):\n"
                 "    item = models.ForeignKey(Item, models.CASCADE, to_field='name')\n"
                 "    class Meta:\n"
                 "        ordering = ['item__name', 'nmae']\n",
                 "3:29 error python.E003 invalid syntax. Perhaps you forgot a comma?\n"
                 "11:35 error models.E015 'ordering' refers to the nonexistent field, related "
                 "field, or lookup 'nmae'.\n");
  expect_checked("class Item(models.Model):\n"
                 "    name = models.CharField(max_length=10\n"
                 "    class Meta:\n"
                 "        ordering = ['name']\n",
                 "3:28 error python.E003 '(' was never closed\n");
}

static void a_model_that_is_not_read_is_missed_nowhere(void **state) {
  (void)state;
  expect_checked("class Other(models.Model:\n"
                 "    x = models.TextField()\n"
                 "class Item(models.Model):\n"
                 "    a = models.ForeignKey('Other', models.CASCADE)\n"
                 "    b = models.ForeignKey('shop.Other', models.CASCADE, related_name='+')\n"
                 "    c = models.ManyToManyField('self', through='Other')\n"
                 "    d = models.ForeignKey('blog.Post', models.CASCADE)\n",
                 "2:12 error python.E003 '(' was never closed\n"
                 "8:27 error fields.E300 Field defines a relation with model 'blog.Post', which is "
                 "either not installed, or is abstract.\n"
                 "8:27 error fields.E307 The field shop.Item.d was declared with a lazy reference "
                 "to 'blog.post', but app 'blog' isn't installed.\n");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_field_that_is_not_read_is_missed_nowhere),
      cmocka_unit_test(a_model_that_is_not_read_is_missed_nowhere),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
