/* Nothing is lost in silence: a model or a field that only running Python would show is told of. */
#include "model/models_test.h"

#define HOST "import socket\nX = socket.gethostname()\n" /* lines 2 and 3 */

static void a_field_that_a_condition_leaves_open_is_told_of(void **state) {
  (void)state;
  expect_said("import socket\n"
              "class Item(models.Model):\n"
              "    a = models.TextField().clone() if hasattr(socket.it(), 'a') else None\n"
              "    b = [models.TextField(), None][socket.has_ipv6]\n"
              "    c = {1: models.TextField()}.get(socket.has_ipv6)\n"
              "    d = socket.wrapped(models.TextField())\n",
              "4:5 error yoke.E102 what it gives is not known: shop.Item.a, shop.Item.c and "
              "shop.Item.d need it\n"
              "5:5 error yoke.E102 the index is not known: shop.Item.b needs it\n");
}

static void a_function_that_returns_one_field_or_another_is_told_of(void **state) {
  (void)state;
  expect_said(HOST "def chosen():\n"
                   "    if X:\n        return models.IntegerField()\n"
                   "    return models.TextField()\n"
                   "class Item(models.Model):\n    a = chosen()\n",
              "9:5 error yoke.E102 it depends on a condition that is not known: shop.Item.a needs "
              "it\n");
}

static void what_only_asks_the_database_is_no_field(void **state) {
  (void)state;
  expect_said("import socket\n"
              "class Item(models.Model):\n"
              "    total = socket.summed(output_field=models.IntegerField())\n",
              "");
}

static void names_that_are_not_known_cost_their_model(void **state) {
  (void)state;
  expect_said("import socket\n"
              "class Item(models.Model):\n"
              "    for n in socket.names():\n        locals()[n] = models.TextField()\n",
              "4:14 error yoke.E102 it is not known what is in it: shop.Item needs it\n");
  expect_said("import socket\n"
              "class Item(models.Model):\n    locals().update(socket.more())\n",
              "4:5 error yoke.E102 what it gives is not known: shop.Item needs it\n");
  expect_said("import socket\n"
              "Item = type('Item', (models.Model,), {'__module__': __name__, **socket.more()})\n",
              "3:63 error yoke.E102 it is not known: shop.Item needs it\n");
  expect_said("import socket\nnames = {'__module__': __name__}\nnames.update(socket.more())\n"
              "Item = type('Item', (models.Model,), names)\n",
              "5:8 error yoke.E102 what the class has is not known: shop.Item needs it\n");
}

static void code_that_is_not_known_is_told_of(void **state) {
  (void)state;
  expect_said(HOST "import importlib\n"
                   "importlib.import_module('shop.' + X)\n"
                   "__import__(X)\n"
                   "exec(X)\n"
                   "type(X, (models.Model,), {'__module__': __name__})\n",
              "1:1 warning yoke.W100 the file declares no model\n"
              "5:1 warning yoke.W139 which module is imported is not known without running Python: "
              "models that it makes are missing\n"
              "6:1 warning yoke.W139 which module is imported is not known without running Python: "
              "models that it makes are missing\n"
              "7:1 warning yoke.W139 what exec() runs is not known without running Python: models "
              "that it makes are missing\n"
              "8:1 warning yoke.W139 the name of the class that is made is not known without "
              "running Python: models that it makes are missing\n");
}

static void what_is_behind_an_else_is_told_of(void **state) {
  (void)state;
  expect_said(HOST "if X:\n    class A(models.Model):\n        pass\n"
                   "elif X > 3:\n    class B(models.Model):\n        pass\n"
                   "else:\n    class C(models.Model):\n        pass\n"
                   "    class D:\n        pass\n"
                   "    from .other import E\n",
              "5:11 warning yoke.W114 shop.A is declared under a condition: it is taken as always "
              "there\n"
              "8:11 warning yoke.W114 B is declared under a condition that is not known: it is "
              "taken as not there\n"
              "11:11 warning yoke.W114 C is declared under a condition that is not known: it is "
              "taken as not there\n"
              "15:5 warning yoke.W114 what .other has is imported under a condition that is not "
              "known: it is taken as not there\n");
}

static void a_star_import_of_nothing_is_told_of(void **state) {
  (void)state;
  expect_said("from nowhere import *\nclass Item(models.Model):\n    pass\n",
              "2:1 warning yoke.W102 the module 'nowhere' was not found: all that it has is left "
              "out\n");
  expect_said("from .orders import Order\nclass Item(models.Model):\n    pass\n",
              "2:1 warning yoke.W102 the module 'shop.orders' was not found: all that it has is "
              "left out\n");
  expect_said("from ....orders import Order\nclass Item(models.Model):\n    pass\n",
              "2:1 warning yoke.W102 the module '....orders' was not found: all that it has is "
              "left out\n");
  expect_said("try:\n    from nowhere import *\nexcept ImportError:\n    pass\n"
              "class Item(models.Model):\n    pass\n",
              "");
}

static void a_class_of_an_unknown_base_may_be_a_model(void **state) {
  (void)state;
  expect_said("from nowhere import Page, PageMixin\n"
              "class Home(Page):\n    pass\n"
              "class PageManager(Page):\n    pass\n"
              "class Inner(PageMixin):\n    pass\n"
              "class Item(models.Model):\n    pass\n",
              "2:1 warning yoke.W102 the module 'nowhere' was not found: if shop.Home is a model, "
              "it is left out\n");
}

static void what_a_decorator_or_a_metaclass_makes_is_told_of(void **state) {
  (void)state;
  expect_said("from nowhere import tracked, Meta\n"
              "@tracked\nclass A(models.Model):\n    pass\n"
              "class B(models.Model, metaclass=Meta):\n    pass\n"
              "@tracked\nclass C:\n    pass\n",
              "3:2 warning yoke.W135 what this makes of A is not known, and left out: the module "
              "'nowhere' was not found\n"
              "6:7 warning yoke.W135 what the metaclass makes of B is not known, and left out: the "
              "module 'nowhere' was not found\n");
  expect_said("from django.db.models.base import ModelBase\n"
              "class Fails(ModelBase):\n"
              "    def __init__(cls, *given):\n        super().__init__(*given)\n"
              "        cls.add_to_class(None.name, models.TextField())\n"
              "class A(models.Model, metaclass=Fails):\n    pass\n",
              "7:7 warning yoke.W135 what the metaclass makes of A is not known, and left out: "
              "AttributeError: 'NoneType' object has no attribute 'name'\n");
}

/* In Django's words: the second name is another one for the same field. */
static void a_field_keeps_its_first_name(void **state) {
  (void)state;
  expect_said("class Item(models.Model):\n    x = y = models.IntegerField()\n", "");
  test_models read;
  read_shop(&read, "common = models.TextField()\n"
                   "class A(models.Model):\n    a = common\n"
                   "class B(models.Model):\n    b = common\n");
  assert_string_equal(said(&read), "");
  assert_string_equal(field_named(&read, "B", "a")->column, "a");
  assert_null(model_field(model_named(&read, "B"), "b"));
  forget_models(&read);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_field_that_a_condition_leaves_open_is_told_of),
      cmocka_unit_test(a_function_that_returns_one_field_or_another_is_told_of),
      cmocka_unit_test(what_only_asks_the_database_is_no_field),
      cmocka_unit_test(names_that_are_not_known_cost_their_model),
      cmocka_unit_test(code_that_is_not_known_is_told_of),
      cmocka_unit_test(what_is_behind_an_else_is_told_of),
      cmocka_unit_test(a_star_import_of_nothing_is_told_of),
      cmocka_unit_test(a_class_of_an_unknown_base_may_be_a_model),
      cmocka_unit_test(what_a_decorator_or_a_metaclass_makes_is_told_of),
      cmocka_unit_test(a_field_keeps_its_first_name),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
