/* Defaults, choices and SET(...): the values behind what is written. */
#include <string.h>

#include "model/models_test.h"

static const model_value *default_of(test_models *read, const char *name) {
  return &field_named(read, "Item", name)->default_value;
}

static void constants_become_values_of_the_fields_kind(void **state) {
  (void)state;
  test_models read;
  read_shop(&read, "import datetime\n"
                   "SIZES = [('s', 'Small'), ('l', 'Large')]\n"
                   "class Item(models.Model):\n"
                   "    text = models.CharField(max_length=9, default='a' 'b' + 'c')\n"
                   "    number_text = models.CharField(max_length=9, default=5)\n"
                   "    number = models.IntegerField(default=-(2 ** 10) // 3)\n"
                   "    text_number = models.IntegerField(default='12')\n"
                   "    least = models.BigIntegerField(default=-9223372036854775808)\n"
                   "    real = models.FloatField(default=3)\n"
                   "    truth = models.BooleanField(default=True)\n"
                   "    day = models.DateField(default=datetime.date(2024, 2, 29))\n"
                   "    hour = models.TimeField(default='10:20')\n"
                   "    none = models.IntegerField(null=True, default=None)\n"
                   "    size = models.CharField(max_length=1, default=SIZES[-1][0])\n"
                   "    without = models.IntegerField()\n");
  assert_string_equal(said(&read), "");
  assert_string_equal(default_of(&read, "text")->constant.as.text, "abc");
  assert_string_equal(default_of(&read, "number_text")->constant.as.text, "5");
  assert_int_equal(default_of(&read, "number")->constant.as.integer, -342);
  assert_int_equal(default_of(&read, "text_number")->constant.as.integer, 12);
  assert_true(default_of(&read, "least")->constant.as.integer == INT64_MIN);
  assert_true(default_of(&read, "real")->constant.as.real == 3.0);
  assert_true(default_of(&read, "truth")->constant.as.boolean);
  assert_int_equal(default_of(&read, "day")->constant.as.date.day, 29);
  assert_int_equal(default_of(&read, "hour")->constant.as.time.microseconds, 37200000000);
  assert_int_equal(default_of(&read, "none")->source, VALUE_CONSTANT);
  assert_true(default_of(&read, "none")->constant.is_null);
  assert_string_equal(default_of(&read, "size")->constant.as.text, "l");
  assert_int_equal(default_of(&read, "without")->source, VALUE_NONE);
  forget_models(&read);
}

static void callables_that_tell_the_time_are_known(void **state) {
  (void)state;
  test_models read;
  read_shop(&read, "import datetime\nfrom datetime import date\n"
                   "from django.utils import timezone\n"
                   "class Item(models.Model):\n"
                   "    moment = models.DateTimeField(default=timezone.now)\n"
                   "    python = models.DateTimeField(default=datetime.datetime.now)\n"
                   "    day = models.DateField(default=date.today)\n"
                   "    now_day = models.DateField(default=timezone.now)\n"
                   "    fixed = models.DateTimeField(default=timezone.now())\n"
                   "    text = models.CharField(max_length=3, default=str)\n");
  assert_string_equal(said(&read), "");
  assert_int_equal(default_of(&read, "moment")->source, VALUE_NOW);
  assert_int_equal(default_of(&read, "python")->source, VALUE_NOW);
  assert_int_equal(default_of(&read, "day")->source, VALUE_TODAY);
  assert_int_equal(default_of(&read, "now_day")->source, VALUE_TODAY);
  assert_true(field_named(&read, "Item", "fixed")->default_is_fixed);
  assert_string_equal(default_of(&read, "text")->constant.as.text, "");
  forget_models(&read);
}

static void choices_keep_value_label_and_order(void **state) {
  (void)state;
  test_models read;
  read_shop(&read,
            "from django.utils.translation import gettext_lazy as _\n"
            "class Item(models.Model):\n"
            "    class Color(models.TextChoices):\n"
            "        RED = 'r', _('Bright red')\n"
            "        DARK_BLUE = 'b'\n"
            "    color = models.CharField(max_length=1, choices=Color.choices, "
            "default=Color.DARK_BLUE)\n"
            "    grouped = models.IntegerField(choices=[('Low', ((1, 'One'),)), (2, 'Two')])\n");
  assert_string_equal(said(&read), "");
  const field *color = field_named(&read, "Item", "color");
  assert_int_equal(color->choice_count, 2);
  assert_string_equal(color->choices[0].label, "Bright red");
  assert_string_equal(color->choices[1].value.as.text, "b");
  assert_string_equal(color->choices[1].label, "Dark Blue");
  assert_string_equal(color->default_value.constant.as.text, "b");
  const field *grouped = field_named(&read, "Item", "grouped");
  assert_int_equal(grouped->choice_count, 2);
  assert_int_equal(grouped->choices[0].value.as.integer, 1);
  assert_int_equal(grouped->choices[1].value.as.integer, 2);
  forget_models(&read);
}

static void a_relations_values_are_of_its_targets_kind(void **state) {
  (void)state;
  test_models read;
  read_shop(&read, "class Code(models.Model):\n"
                   "    code = models.CharField(max_length=5, primary_key=True)\n"
                   "class Item(models.Model):\n"
                   "    a = models.ForeignKey(Code, models.SET('none'), related_name='+')\n"
                   "    b = models.OneToOneField(Code, models.SET_DEFAULT, default=7)\n"
                   "    c = models.ForeignKey(Code, models.DB_SET_DEFAULT, db_default='d', "
                   "related_name='+')\n");
  assert_string_equal(said(&read), "");
  const relation *a = field_named(&read, "Item", "a")->relation;
  assert_int_equal(a->on_delete, YOKE_SET_VALUE);
  assert_string_equal(a->set_value.constant.as.text, "none");
  assert_string_equal(field_named(&read, "Item", "b")->relation->set_value.constant.as.text, "7");
  const field *c = field_named(&read, "Item", "c");
  assert_int_equal(c->relation->on_delete, YOKE_DB_SET_DEFAULT);
  assert_string_equal(c->db_default.constant.as.text, "d");
  assert_ptr_equal(value_field(c)->type, &field_types[FIELD_CharField]);
  forget_models(&read);
}

static void texts_of_the_built_in_user_are_djangos(void **state) {
  (void)state;
  test_models read;
  read_shop(&read, "class Item(models.Model):\n"
                   "    user = models.OneToOneField('auth.User', models.CASCADE)\n");
  const field *username = model_field(graph_model(read.graph, "auth", "User"), "username");
  assert_int_equal(username->message_count, 1);
  assert_string_equal(username->messages[0].code, "unique");
  assert_string_equal(username->messages[0].text, "A user with that username already exists.");
  assert_int_equal(username->format, YOKE_FORMAT_USERNAME);
  forget_models(&read);
}

static void built_in_apps_are_there_only_when_used(void **state) {
  (void)state;
  test_models read;
  read_shop(&read, "from django.contrib.auth.models import User\n"
                   "class Item(models.Model):\n    pass\n");
  assert_int_equal(read.graph->app_count, 1);
  forget_models(&read);
  read_shop(&read, "class Item(models.Model):\n"
                   "    type = models.ForeignKey('contenttypes.ContentType', models.CASCADE)\n");
  assert_int_equal(read.graph->app_count, 2);
  assert_string_equal(read.graph->apps[0]->label, "contenttypes");
  forget_models(&read);
}

static void a_package_of_models_is_one_app(void **state) {
  (void)state;
  test_models read;
  read_files(&read, (const char *const[]){
                        "shop/models/__init__.py", "from .item import Item\nfrom .part import *\n",
                        "shop/models/part.py",
                        "from django.db import models\n"
                        "from . import Item\nfrom ..models.item import Item as Again\n"
                        "class Part(models.Model):\n"
                        "    item = models.ForeignKey(Item, models.CASCADE)\n"
                        "    again = models.OneToOneField(Again, models.CASCADE)\n",
                        "shop/models/item.py",
                        "from django.db import models\nclass Item(models.Model):\n    pass\n",
                        "store/models.py",
                        "from django.db import models\nfrom shop.models import Part\n"
                        "class Shelf(models.Model):\n"
                        "    part = models.ForeignKey(Part, models.CASCADE)\n",
                        NULL});
  assert_string_equal(said(&read), "");
  assert_int_equal(read.graph->app_count, 2);
  const model *item = model_named(&read, "Item");
  assert_ptr_equal(field_named(&read, "Part", "item")->relation->to, item);
  assert_ptr_equal(field_named(&read, "Part", "again")->relation->to, item);
  assert_ptr_equal(graph_model(read.graph, "store", "Shelf")->fields[1]->relation->to,
                   model_named(&read, "Part"));
  forget_models(&read);
}

static void docstrings_and_str_come_along(void **state) {
  (void)state;
  test_models read;
  read_shop(&read, "class Base(models.Model):\n"
                   "    class Meta:\n        abstract = True\n"
                   "    def __str__(self):\n        return 'x'\n"
                   "class Item(Base):\n    '''What is sold.'''\n"
                   "class Plain(models.Model):\n    pass\n");
  assert_string_equal(model_named(&read, "Item")->doc, "What is sold.");
  assert_non_null(model_named(&read, "Item")->str);
  assert_null(model_named(&read, "Plain")->str);
  forget_models(&read);
}

/* uuid.uuid1().hex is no callable, and what it is only Python knows: a function that goes by its
 * field. */
static void a_default_may_be_a_part_of_what_a_call_gives(void **state) {
  (void)state;
  test_models read;
  read_shop(&read, "import uuid, secrets\n"
                   "class Item(models.Model):\n"
                   "    a = models.CharField(max_length=32, default=uuid.uuid1().hex)\n"
                   "    b = models.IntegerField(default=secrets.SystemRandom().randint)\n");
  assert_int_equal(field_named(&read, "Item", "a")->default_value.source, VALUE_FUNCTION);
  assert_string_equal(field_named(&read, "Item", "a")->default_value.function,
                      "shop.models.Item.a_default");
  assert_int_equal(field_named(&read, "Item", "b")->default_value.source, VALUE_FUNCTION);
  assert_string_equal(field_named(&read, "Item", "b")->default_value.function,
                      "shop.models.Item.b_default");
  forget_models(&read);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(constants_become_values_of_the_fields_kind),
      cmocka_unit_test(callables_that_tell_the_time_are_known),
      cmocka_unit_test(choices_keep_value_label_and_order),
      cmocka_unit_test(a_relations_values_are_of_its_targets_kind),
      cmocka_unit_test(texts_of_the_built_in_user_are_djangos),
      cmocka_unit_test(built_in_apps_are_there_only_when_used),
      cmocka_unit_test(a_package_of_models_is_one_app),
      cmocka_unit_test(docstrings_and_str_come_along),
      cmocka_unit_test(a_default_may_be_a_part_of_what_a_call_gives),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
