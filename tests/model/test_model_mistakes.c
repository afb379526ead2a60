/* What cannot be honoured is said, at its place, in Python's or Django's words where they have
 * some; and costs no more than it must. */
#include <string.h>

#include "common/memory.h"
#include "model/models_test.h"

/* A model with one field, on line 3, at column 5. */
static void expect_field(const char *field, const char *expected) {
  yoke_buffer text = {0};
  yoke_buffer_printf(&text, "class Item(models.Model):\n    %s\n", field);
  expect_said(text.text, expected);
  yoke_buffer_free(&text);
}

static void an_unknown_keyword_is_an_error(void **state) {
  (void)state;
  expect_field("a = models.CharField(max_length=3, nul=True)",
               "3:40 error yoke.E106 Field.__init__() got an unexpected keyword argument 'nul'\n");
  expect_field("a = models.IntegerField(auto_now=True)",
               "3:29 error yoke.E106 Field.__init__() got an unexpected keyword argument "
               "'auto_now'\n");
}

static void a_misspelt_keyword_is_guessed(void **state) {
  (void)state;
  test_models read;
  read_shop(&read,
            "class Item(models.Model):\n"
            "    a = models.OneToOneField('Item', on_delete=models.CASCADE, relate_name='x')\n");
  assert_int_equal(read.list.count, 1);
  assert_string_equal(read.list.items[0].hint, "Did you mean related_name?");
  assert_string_equal(read.list.items[0].object, "shop.Item.a");
  forget_models(&read);
}

static void an_argument_given_twice_is_an_error(void **state) {
  (void)state;
  expect_field("a = models.IntegerField('name', verbose_name='other')",
               "3:37 error yoke.E106 Field.__init__() got multiple values for argument "
               "'verbose_name'\n");
}

static void a_missing_on_delete_is_an_error_in_pythons_words(void **state) {
  (void)state;
  expect_field("a = models.OneToOneField('self')",
               "3:9 error yoke.E109 OneToOneField.__init__() missing 1 required positional "
               "argument: 'on_delete'\n");
  expect_field("a = models.ForeignKey()",
               "3:9 error yoke.E109 ForeignKey.__init__() missing 2 required positional "
               "arguments: 'to' and 'on_delete'\n");
}

static void a_relation_without_a_column_costs_nothing(void **state) {
  (void)state;
  expect_said("from django.db.models.fields.related import RelatedField\n"
              "class Tags(RelatedField):\n"
              "    many_to_many = True\n"
              "class Item(models.Model):\n"
              "    tags = Tags()\n",
              "6:12 warning yoke.W105 the relation Item.tags is left out: only the Python of Tags "
              "follows it, no column does\n");
}

static void on_delete_must_be_a_policy(void **state) {
  (void)state;
  expect_field("a = models.OneToOneField('self', on_delete='CASCADE')",
               "3:48 error yoke.E109 on_delete must be callable.\n");
  expect_field("a = models.OneToOneField('self', None)",
               "3:38 error yoke.E109 on_delete must be callable.\n");
  expect_field("a = models.OneToOneField('self', models.CASCADES)",
               "3:38 error yoke.E109 module 'django.db.models' has no on_delete policy "
               "'CASCADES'\n");
  expect_field("a = models.OneToOneField('self', lambda c, f, s, u: None)",
               "3:38 warning yoke.W109 an on_delete function of your own would have to be run as "
               "Python, which C cannot: it is taken for PROTECT\n");
  expect_field("a = models.OneToOneField('self', models.SET(lambda: 1))",
               "3:49 warning yoke.W109 SET() with a callable would have to be run as Python, which "
               "C cannot: it is taken for PROTECT\n");
}

static void a_target_must_be_a_model(void **state) {
  (void)state;
  expect_field("a = models.OneToOneField(5, models.CASCADE)",
               "3:30 error yoke.E105 OneToOneField(5) is invalid. First parameter to "
               "OneToOneField must be either a model, a model name, or the string 'self'\n");
  expect_field("a = models.OneToOneField('a.b.c', models.CASCADE)",
               "3:30 error yoke.E105 Invalid model reference 'a.b.c'. String model references "
               "must be of the form 'app_label.ModelName'.\n");
  expect_field("a = models.OneToOneField(Nowhere, models.CASCADE)",
               "3:30 error yoke.E108 name 'Nowhere' is not defined\n");
  expect_said("class Plain:\n    pass\n"
              "class Item(models.Model):\n    a = models.ForeignKey(Plain, models.CASCADE)\n",
              "5:27 error yoke.E105 ForeignKey(Plain) is invalid. First parameter to ForeignKey "
              "must be either a model, a model name, or the string 'self'\n");
}

static void a_target_of_a_file_that_is_not_given_is_named(void **state) {
  (void)state;
  expect_said("from library.models import Book\n"
              "class Item(models.Model):\n    a = models.ForeignKey(Book, models.CASCADE)\n",
              "2:1 error yoke.E102 the module 'library.models' was not found: shop.Item.a needs "
              "it\n");
}

static void a_class_is_not_known_before_its_end(void **state) {
  (void)state;
  expect_field("a = models.ForeignKey(Item, models.CASCADE)",
               "3:27 error yoke.E108 name 'Item' is not defined\n");
}

static void a_key_that_leads_back_to_itself_has_no_type(void **state) {
  (void)state;
  expect_said("class A(models.Model):\n"
              "    b = models.OneToOneField('B', models.CASCADE, primary_key=True)\n"
              "class B(models.Model):\n"
              "    a = models.OneToOneField('A', models.CASCADE, primary_key=True)\n",
              "3:5 error yoke.E115 the key of shop.A.b leads back to itself: its column has no "
              "type\n");
}

/* `count` lines, each of a format with its number and that of the one before. */
static char *chain_of(const char *first, const char *format, int count) {
  yoke_buffer text = {0};
  yoke_buffer_puts(&text, first);
  for (int i = 1; i < count; i++)
    yoke_buffer_printf(&text, format, i, i - 1);
  return text.text;
}

static void a_chain_of_keys_may_be_a_hundred_long(void **state) {
  (void)state;
  static const char first[] = "class M0(models.Model): pass\n";
  static const char next[] = "class M%d(models.Model): k = models.OneToOneField('M%d', "
                             "models.CASCADE, primary_key=True)\n";
  char *fine = chain_of(first, next, 101), *longer = chain_of(first, next, 102);
  expect_said(fine, "");
  expect_said(longer, "53:26 error yoke.E115 more than 100 keys, that of shop.M51.k among them, "
                      "are each another's key\n");
  yoke_free(fine);
  yoke_free(longer);
}

static void circles_of_keys_are_found_whatever_leads_to_them(void **state) {
  (void)state;
  expect_said("class C(models.Model):\n"
              "    k = models.OneToOneField('A', models.CASCADE, primary_key=True)\n"
              "class A(models.Model):\n"
              "    p = models.OneToOneField('B', models.CASCADE, to_field='q', primary_key=True)\n"
              "    q = models.OneToOneField('B', models.CASCADE, to_field='r')\n"
              "    r = models.OneToOneField('B', models.CASCADE, to_field='p')\n"
              "class B(models.Model):\n"
              "    p = models.OneToOneField('A', models.CASCADE, to_field='p', primary_key=True)\n"
              "    q = models.OneToOneField('A', models.CASCADE, to_field='q')\n"
              "    r = models.OneToOneField('A', models.CASCADE, to_field='r')\n",
              "5:5 error yoke.E115 the key of shop.A.p leads back to itself: its column has no "
              "type\n");
}

static void a_model_may_derive_from_a_hundred(void **state) {
  (void)state;
  static const char first[] = "class M0(models.Model): pass\n";
  static const char next[] = "class M%d(M%d): pass\n";
  static const char abstract_first[] =
      "class M0(models.Model):\n    class Meta:\n        abstract = True\n";
  static const char abstract_next[] = "class M%d(M%d):\n    class Meta:\n        abstract = True\n";
  char *fine = chain_of(first, next, 101), *longer = chain_of(first, next, 110);
  char *abstract = chain_of(abstract_first, abstract_next, 110);
  expect_said(fine, "");
  expect_said(longer, "103:7 error yoke.E123 shop.M101 derives from more than 100 models, directly "
                      "or through others\n");
  expect_said(abstract, "305:7 error yoke.E123 shop.M101 derives from more than 100 models, "
                        "directly or through others\n");
  yoke_free(fine);
  yoke_free(longer);
  yoke_free(abstract);
}

static void a_field_class_that_is_not_known_is_an_error(void **state) {
  (void)state;
  expect_said("from phones import PhoneField\n"
              "class Odd(PhoneField):\n    pass\n"
              "class Item(models.Model):\n    a = PhoneField()\n    b = Odd(max_length=3)\n",
              "2:1 error yoke.E102 the module 'phones' was not found: shop.Item.a and shop.Item.b "
              "need it\n");
  expect_said("from django.contrib.gis.db.models import PointField\n"
              "class Item(models.Model):\n    a = PointField()\n",
              "4:9 error yoke.E104 the field Item.a is of a class that is not supported: "
              "PointField\n");
}

static void what_may_be_a_field_is_not_lost_in_silence(void **state) {
  (void)state;
  expect_said("from phones import Phone, PhoneManager, PhoneQuerySet, number\n"
              "class Item(models.Model):\n    a = Phone()\n"
              "    objects = PhoneManager()\n    others = PhoneQuerySet()\n"
              "    more = PhoneQuerySet.as_manager()\n    b = number()\n    c = number\n",
              "2:1 warning yoke.W102 the module 'phones' was not found: if shop.Item.a and "
              "shop.Item.b are fields, they are left out\n");
  expect_said("from phones import Phone, PhoneField\n"
              "class Item(models.Model):\n    a = Phone()\n    b = PhoneField()\n    c = Phone()\n",
              "2:1 warning yoke.W102 the module 'phones' was not found: if shop.Item.a and "
              "shop.Item.c are fields, they are left out\n"
              "2:1 error yoke.E102 the module 'phones' was not found: shop.Item.b needs it\n");
}

/* A field is still a field where one of its arguments fails; where the whole call does, it is lost,
 * and says so. */
static void a_call_that_fails_is_told_of(void **state) {
  (void)state;
  expect_said("class Sizes:\n    small = 3\n"
              "class Item(models.Model):\n"
              "    a = models.CharField(max_length=Sizes.large)\n"
              "    b = models.TextField()\n",
              "5:37 error yoke.E107 max_length must be a number that can be read without running "
              "the file\n");
  expect_said("class Sizes:\n    pass\n"
              "class Item(models.Model):\n    a = Sizes.field(max_length=3)\n",
              "5:9 error yoke.E104 the field Item.a cannot be made: AttributeError: type object "
              "'Sizes' has no attribute 'field'\n");
}

static void a_misspelt_field_class_is_an_error(void **state) {
  (void)state;
  test_models read;
  read_shop(&read, "class Item(models.Model):\n    a = models.CharFeild(max_length=3)\n");
  assert_int_equal(read.list.count, 1);
  assert_string_equal(read.list.items[0].message,
                      "module 'django.db.models' has no attribute 'CharFeild'");
  assert_string_equal(read.list.items[0].hint, "Did you mean CharField?");
  forget_models(&read);
  expect_said("from django.db.models import Strnig\n"
              "class Item(models.Model):\n    a = Strnig()\n",
              "4:9 error yoke.E108 module 'django.db.models' has no attribute 'Strnig'\n");
}

static void expect_hint(const char *models, const char *said, const char *hint) {
  test_models read;
  expect_said(models, said);
  read_shop(&read, models);
  assert_string_equal(read.list.items[0].hint, hint);
  forget_models(&read);
}

static void a_field_class_that_is_not_defined_is_an_error(void **state) {
  (void)state;
  expect_hint("class Item(models.Model):\n    a = CharFeild(max_length=3)\n",
              "3:9 error yoke.E108 name 'CharFeild' is not defined\n",
              "Did you mean models.CharField?");
  expect_hint("from django.db.models import CharField\n"
              "class Item(models.Model):\n    a = CharFeild(max_length=3)\n",
              "4:9 error yoke.E108 name 'CharFeild' is not defined\n", "Did you mean CharField?");
  expect_hint("class Item(models.Model):\n    a = CharField(max_length=3)\n",
              "3:9 error yoke.E108 name 'CharField' is not defined\n",
              "Did you mean models.CharField?");
  expect_hint("class Item(models.Model):\n    a = modles.CharField(max_length=3)\n",
              "3:9 error yoke.E108 name 'modles' is not defined\n", "Did you mean models?");
  expect_hint("class Item(models.Model):\n    a = models.CharFeild\n",
              "3:5 error yoke.E108 module 'django.db.models' has no attribute 'CharFeild'\n",
              "Did you mean CharField?");
}

static void a_base_that_is_none_is_an_error(void **state) {
  (void)state;
  expect_hint("class Item(models.Models):\n    a = models.IntegerField()\n",
              "2:12 error yoke.E108 module 'django.db.models' has no attribute 'Models'\n",
              "Did you mean models.Model?");
  expect_hint("class Item(models):\n    a = models.IntegerField()\n",
              "2:12 error yoke.E108 module() takes at most 2 arguments (3 given)\n",
              "Did you mean models.Model?");
  expect_hint("class Item(Model):\n    a = models.IntegerField()\n",
              "2:12 error yoke.E108 name 'Model' is not defined\n", "Did you mean models.Model?");
  expect_said("class A(B):\n    a = models.IntegerField()\nclass B(A):\n    pass\n",
              "2:9 error yoke.E108 name 'B' is not defined\n");
}

static void a_field_takes_the_managers_place_where_there_is_another(void **state) {
  (void)state;
  expect_field("objects = models.IntegerField()",
               "3:5 error yoke.E103 Model Item must specify a custom Manager, because it has a "
               "field named 'objects'.\n");
  expect_said("class Set(models.QuerySet):\n    pass\n"
              "class Base(models.Model):\n    objects = models.IntegerField()\n"
              "    class Meta:\n        abstract = True\n"
              "class A(Base):\n    items = models.Manager()\n"
              "class B(Base):\n    items = Set.as_manager()\n"
              "class C(Base):\n    items = models.Manager.from_queryset(Set)()\n",
              "");
}

static void what_django_takes_no_notice_of_is_warned_of(void **state) {
  (void)state;
  expect_hint("class A(models.Model):\n    a = models.IntegerField(),\n",
              "3:5 warning yoke.W120 A.a is a tuple with a field in it, and so no field\n",
              "Take away the comma behind it.");
  expect_hint("class A(models.Model):\n    a = models.TextField\n",
              "3:5 warning yoke.W120 A.a is a class of fields, and so no field\n",
              "Did you mean models.TextField()?");
  expect_hint("class A(models.Model):\n    class meta:\n        abstract = True\n",
              "3:11 warning yoke.W120 A.meta is not what Django reads options from\n",
              "Did you mean class Meta?");
  expect_hint("from django import forms\nclass A(models.Model):\n    a = forms.CharField()\n",
              "4:5 warning yoke.W120 A.a is a field of a form, and so none of the model\n",
              "Did you mean models.CharField()?");
  expect_hint("class A(models.Model):\n    a: models.IntegerField()\n",
              "3:5 warning yoke.W120 A.a is only annotated with a field, and so none\n",
              "Did you mean a = ...?");
  expect_hint(
      "class A(models.Model):\n    ordering = ['id']\n",
      "3:5 warning yoke.W120 A.ordering is an attribute of the model, and no option of it\n",
      "Options stand in its class Meta.");
  expect_said("class A(models.Model):\n    a = 1,\n    b = models.IntegerField(), 2\n"
              "    c: int\n    d: list = []\n    e: models.Field\n"
              "    indexes = models.IntegerField()\n    Meta = {}\n",
              "");
  expect_said("import django.db.modles as m\nclass A(m.Model):\n    a = models.IntegerField()\n",
              "3:7 error yoke.E108 A is no model: Django has no django.db.modles.Model\n");
}

static void what_is_meant_by_a_wrong_policy_is_said(void **state) {
  (void)state;
  expect_hint("class A(models.Model):\n    a = models.ForeignKey('A', 'CASCADE')\n",
              "3:32 error yoke.E109 on_delete must be callable.\n", "Did you mean models.CASCADE?");
  expect_hint("class A(models.Model):\n    a = models.ForeignKey('A', models.set_null)\n",
              "3:32 error yoke.E109 module 'django.db.models' has no on_delete policy 'set_null'\n",
              "Did you mean models.SET_NULL?");
  expect_hint("class A(models.Model):\n    a = models.ForeignKey('A', models.CASCADE())\n",
              "3:32 error yoke.E109 CASCADE() missing 4 required positional arguments: "
              "'collector', 'field', 'sub_objs', and 'using'\n",
              "Did you mean models.CASCADE?");
}

static void a_path_to_a_model_is_no_label(void **state) {
  (void)state;
  static const char *const paths[] = {"django.contrib.auth.models.User", "auth.models.User"};
  for (size_t i = 0; i < 2; i++) {
    char text[200], expected[300];
    snprintf(text, sizeof text,
             "class A(models.Model):\n    a = models.ForeignKey('%s', models.CASCADE)\n", paths[i]);
    snprintf(expected, sizeof expected,
             "3:27 error yoke.E105 Invalid model reference '%s'. String model references must be "
             "of the form 'app_label.ModelName'.\n",
             paths[i]);
    expect_hint(text, expected, "Did you mean 'auth.User'?");
  }
}

static void an_option_that_is_known_and_wrong_is_no_riddle(void **state) {
  (void)state;
  expect_field("a = models.TextField(db_column=5)",
               "3:36 error yoke.E107 db_column must be a text, not int\n");
  expect_field("a = models.CharField(10, max_length=3)",
               "3:26 warning yoke.W113 verbose_name is not honoured: it is no text, but int\n");
}

static void a_validator_of_an_undefined_name_is_one_mistake(void **state) {
  (void)state;
  expect_field("a = models.TextField(validators=[MinValue(3)])",
               "3:38 error yoke.E108 name 'MinValue' is not defined\n");
  expect_said("from nowhere import good\n"
              "class A(models.Model):\n    a = models.TextField(validators=[good])\n",
              "4:26 warning yoke.W116 validators is not honoured in full: full_clean() leaves out "
              "what is not known: the module 'nowhere' was not found\n");
}

static void what_fields_are_called_elsewhere_is_guessed(void **state) {
  (void)state;
  expect_hint("del models\nmodel = 1\nclass A(models.Model):\n    pass\n",
              "4:9 error yoke.E108 name 'models' is not defined\n",
              "It is imported so: from django.db import models");
  expect_hint("class A(models.Model):\n    a = models.ManyToMany('self')\n",
              "3:9 error yoke.E108 module 'django.db.models' has no attribute 'ManyToMany'\n",
              "Did you mean ManyToManyField?");
  expect_hint("class A(models.Model):\n    a = models.StringField()\n",
              "3:9 error yoke.E108 module 'django.db.models' has no attribute 'StringField'\n",
              "Did you mean CharField?");
}

/* enum.unique(), which Django's metaclass of choices calls. */
static void choices_have_one_name_for_a_value(void **state) {
  (void)state;
  expect_said(
      "import enum\n"
      "class Plain(enum.Enum):\n    A = 1\n    B = 1\n"
      "class Kind(models.TextChoices):\n    A = 'a', 'First'\n    B = 'a', 'Second'\n"
      "class A(models.Model):\n    kind = models.CharField(max_length=1, choices=Kind)\n",
      "8:5 error python.E006 ValueError: duplicate values found in <enum 'Kind'>: B -> A\n");
}

static void meta_has_to_be_a_class(void **state) {
  (void)state;
  expect_hint("class A(models.Model):\n    Meta = {'ordering': ['id']}\n",
              "3:5 error yoke.E112 'dict' object has no attribute '__dict__': A.Meta has to be a "
              "class\n",
              "Options are attributes of a class in the model: class Meta.");
}

static void a_field_of_an_unknown_name_is_not_lost_unsaid(void **state) {
  (void)state;
  static const char *const additions[] = {
      "for n in NAMES:\n    A.add_to_class(n, models.IntegerField())\n",
      "for n in NAMES:\n    models.IntegerField().contribute_to_class(A, 'x' + n)\n",
      "setattr(A, NAMES[0], models.IntegerField())\n",
      "class A(models.Model):\n    for n in NAMES:\n        vars()[n] = models.IntegerField()\n"};
  for (size_t i = 0; i < sizeof additions / sizeof *additions; i++) {
    char text[400];
    snprintf(text, sizeof text, "from nowhere import NAMES\n%s%s",
             *additions[i] == 'c' ? "" : "class A(models.Model):\n    pass\n", additions[i]);
    expect_said(text, "2:1 error yoke.E102 the module 'nowhere' was not found: shop.A needs it\n");
  }
  expect_said("from nowhere import HAS\nclass A(models.Model):\n"
              "    a = models.IntegerField() if HAS else None\n",
              "2:1 error yoke.E102 the module 'nowhere' was not found: shop.A.a needs it\n");
  expect_said("from nowhere import NAMES\nclass A(models.Model):\n    pass\n"
              "for n in NAMES:\n    setattr(A, n, 5)\n",
              "");
}

static void a_name_that_is_not_defined_is_told_once(void **state) {
  (void)state;
  expect_hint("class Item(models.Model):\n    a = models.IntegerField(_('a'), default=_('b'))\n"
              "    b = models.CharField(_('c'), max_length=3, choices=_)\n",
              "3:29 error yoke.E108 name '_' is not defined\n",
              "It is imported so: from django.utils.translation import gettext_lazy as _");
  expect_hint("class Item(models.Model):\n    a = models.IntegerField(null=true)\n",
              "3:34 error yoke.E108 name 'true' is not defined\n", "Did you mean True?");
  expect_hint("class Author(models.Model):\n    pass\n"
              "class Item(models.Model):\n    a = models.ForeignKey(Auhtor, models.CASCADE)\n",
              "5:27 error yoke.E108 name 'Auhtor' is not defined\n", "Did you mean Author?");
  expect_hint("class Item(models.Model):\n    a = models.ForeignKey(Item, models.CASCADE)\n",
              "3:27 error yoke.E108 name 'Item' is not defined\n",
              "The model itself is written \"self\".");
  expect_said("from shop import (\nclass Item(models.Model):\n    a = Price(max_digits=3)\n",
              "2:18 error python.E003 '(' was never closed\n");
}

/* Where Python may know the name, nothing is said. */
static void a_name_close_to_a_field_class_may_be_defined(void **state) {
  (void)state;
  static const char *const definitions[] = {
      "try:\n    from nowhere import *\nexcept ImportError:\n    pass\n",
      "def CharFeild():\n    pass\n",
      "class CharFeild:\n    pass\n",
      "import os\nif os.getpid() > 3:\n    CharFeild = dict\n",
      "try:\n    a = 1\nfinally:\n    CharFeild = dict\n",
      "while True:\n    CharFeild = dict\n    break\n",
      "CharFeild: type = dict\n",
      "a, CharFeild = dict, dict\n",
  };
  for (size_t i = 0; i < sizeof definitions / sizeof *definitions; i++) {
    yoke_buffer text = {0};
    yoke_buffer_printf(&text, "%sclass Item(models.Model):\n    a = CharFeild()\n", definitions[i]);
    expect_said(text.text, "");
    yoke_buffer_free(&text);
  }
  expect_said(
      "from nowhere import CharFeild\nclass Item(models.Model):\n    a = CharFeild()\n",
      "2:1 warning yoke.W102 the module 'nowhere' was not found: if shop.Item.a is a field, "
      "it is left out\n");
  expect_said("from tools import decorated\n@decorated\ndef CharFeild():\n    pass\n"
              "class Item(models.Model):\n    a = CharFeild()\n",
              "2:1 warning yoke.W102 the module 'tools' was not found: if shop.Item.a is a field, "
              "it is left out\n");
  expect_said("class Item(models.Model):\n    CharFeild = dict\n    a = CharFeild()\n", "");
  expect_field("a = models.Manager", "");
  expect_field("a = [CharFeild() for CharFeild in (int, str)]", "");
  expect_field("a = property(lambda self: CharFeild())", "");
}

static void what_is_no_field_is_left_alone(void **state) {
  (void)state;
  expect_field("objects = models.Manager()", "");
  expect_field("objects = models.Manager.from_queryset(models.QuerySet)()", "");
  expect_field("cheap = models.Q(price__lt=5)", "");
  expect_said("from taxes import make_tax, tax_manager, taxed\n"
              "class Item(models.Model):\n    objects = make_tax()\n    tax = tax_manager()\n"
              "    _tax = make_tax()\n    @taxed(3)\n    def tax_of(self):\n        pass\n",
              "");
}

static void a_field_may_be_made_elsewhere(void **state) {
  (void)state;
  test_models read;
  read_shop(&read, "def money():\n    return models.IntegerField(null=True)\n"
                   "class Item(models.Model):\n    a = money()\n");
  assert_string_equal(said(&read), "");
  assert_true(field_named(&read, "Item", "a")->null);
  forget_models(&read);
}

static void what_stands_under_a_condition_is_a_warning(void **state) {
  (void)state;
  expect_said("if True:\n    class Item(models.Model):\n        pass\n", "");
  expect_said("import os\n"
              "if os.getpid() > 3:\n    class Item(models.Model):\n        pass\n",
              "4:11 warning yoke.W114 shop.Item is declared under a condition: it is taken as "
              "always there\n");
  expect_said("class Item(models.Model):\n    if True:\n        a = models.IntegerField()\n", "");
  expect_said("import os\n"
              "class Item(models.Model):\n"
              "    if os.getpid() > 3:\n        a = models.IntegerField()\n",
              "5:9 warning yoke.W114 the field Item.a is declared under a condition: it is taken "
              "as always there\n");
}

static void a_default_that_must_be_run_is_a_function_of_the_users(void **state) {
  (void)state;
  expect_field("a = models.CharField(max_length=3, default=lambda: 'x')", "");
  expect_said("from other import LIMIT\n"
              "class Item(models.Model):\n"
              "    a = models.IntegerField(default=LIMIT)\n",
              "4:37 warning yoke.W110 default=LIMIT would have to be run as Python: it becomes a C "
              "function that you write\n");
}

static void a_default_of_another_kind_is_a_warning(void **state) {
  (void)state;
  expect_field("a = models.IntegerField(default='many')",
               "3:37 warning yoke.W110 default='many' is not a value for IntegerField\n");
  expect_field("a = models.DateField(default='2023-02-29')",
               "3:34 warning yoke.W110 default='2023-02-29' is not a value for DateField\n");
  expect_field("a = models.BooleanField(default=2)",
               "3:37 warning yoke.W110 default=2 is not a value for BooleanField\n");
}

/* A NUL, or half a surrogate pair. */
static void a_text_that_c_cannot_hold_is_never_cut(void **state) {
  (void)state;
  expect_field("a = models.CharField(max_length=3, default='a\\0b')",
               "3:48 error yoke.E110 default='a\\0b' is not a value for CharField\n");
  expect_field("a = models.CharField(max_length=3, default='\\ud800')",
               "3:48 error yoke.E110 default='\\ud800' is not a value for CharField\n");
  expect_field("a = models.CharField(max_length=3, choices=[('a', 'b\\0')])",
               "3:55 error yoke.E110 choices='b\\0' is not a value for CharField\n");
  expect_field("a = models.CharField(max_length=3, db_column='a\\0b')",
               "3:50 error yoke.E107 db_column must be a text that can be read without running "
               "the file\n");
  expect_field("a = models.OneToOneField('Item\\0', models.CASCADE)",
               "3:30 error yoke.E105 what a relates to cannot be read without running the file\n");
  expect_said("class Item(models.Model):\n"
              "    class Meta:\n"
              "        ordering = ['id\\0']\n",
              "4:21 error yoke.E112 a term of Meta.ordering must be a field's name, e.g. "
              "\"-id\"\n");
}

static void options_that_are_not_honoured_are_warned_of(void **state) {
  (void)state;
  expect_field("a = models.IntegerField(validators=[print])",
               "3:29 warning yoke.W116 validators is not honoured in full: full_clean() leaves out "
               "print\n");
  expect_field("a = models.IntegerField(validators=[lambda n: n, 7])",
               "3:29 warning yoke.W116 validators is not honoured in full: full_clean() leaves out "
               "<function <lambda>>\n");
  expect_said("from django.core.validators import MinValueValidator\n"
              "class Item(models.Model):\n"
              "    a = models.IntegerField(validators=[MinValueValidator(1)])\n",
              "");
  expect_said("from django.core.validators import MinValueValidator, RegexValidator\n"
              "class Item(models.Model):\n"
              "    a = models.CharField(max_length=2, validators=[RegexValidator('a')])\n"
              "    b = models.IntegerField(validators=[MinValueValidator(lambda: 1)])\n",
              "5:29 warning yoke.W116 validators is not honoured in full: full_clean() leaves out "
              "MinValueValidator\n");
  expect_said("from django.core.validators import RegexValidator\n"
              "from os import getpid\n"
              "class Item(models.Model):\n"
              "    a = models.CharField(max_length=2, validators=[RegexValidator('(a')])\n"
              "    b = models.CharField(max_length=2, validators=[RegexValidator(getpid())])\n"
              "    c = models.CharField(max_length=2, validators=[RegexValidator('(?a:b)')])\n",
              "5:40 warning yoke.W116 validators is not honoured in full: full_clean() leaves out "
              "RegexValidator: missing closing parenthesis, at 2\n"
              "6:40 warning yoke.W116 validators is not honoured in full: full_clean() leaves out "
              "RegexValidator: its expression cannot be known without running the file\n"
              "7:40 warning yoke.W116 validators is not honoured in full: full_clean() leaves out "
              "RegexValidator: (?a:...) changes what \\w means\n");
  expect_field("a = models.ForeignKey('self', models.CASCADE, limit_choices_to={'a': 1})", "");
  expect_field("a = models.ForeignKey('self', models.CASCADE, limit_choices_to={'nosuch': 1})",
               "3:51 warning yoke.W119 limit_choices_to is not honoured: full_clean() takes any "
               "row\n");
  expect_field("a = models.ForeignKey('self', models.CASCADE, limit_choices_to=dict)",
               "3:51 warning yoke.W119 limit_choices_to is not honoured: full_clean() takes any "
               "row\n");
  expect_field("a = models.ForeignKey('self', models.CASCADE, limit_choices_to=lambda: {'a': 1})",
               "");
  expect_said("from django.utils import timezone\n"
              "def now():\n    return {'a__lt': timezone.now()}\n"
              "class Item(models.Model):\n    a = models.DateTimeField()\n"
              "    b = models.ForeignKey('self', models.CASCADE, limit_choices_to=now)\n",
              "7:51 warning yoke.W119 limit_choices_to is not honoured: full_clean() takes any "
              "row\n");
  expect_said("from other import checks\n"
              "from django.core.validators import EmailValidator, URLValidator\n"
              "class A(models.CharField):\n    default_validators = checks\n"
              "class B(models.CharField):\n    default_validators = [checks.one]\n"
              "class C(URLValidator):\n    def __call__(self, value):\n        pass\n"
              "class Item(models.Model):\n    a = A(max_length=3)\n    b = B(max_length=3)\n"
              "    c = models.CharField(max_length=3, validators=[URLValidator(checks)])\n"
              "    d = models.CharField(max_length=3, validators=[EmailValidator(allowlist='a')])\n"
              "    e = models.CharField(max_length=3, validators=[C()])\n",
              "4:7 info yoke.N104 the field class A is treated as CharField\n"
              "6:7 info yoke.N104 the field class B is treated as CharField\n"
              "12:5 warning yoke.W116 default_validators is not honoured in full: full_clean() "
              "leaves out what is not known: the module 'other' was not found\n"
              "13:5 warning yoke.W116 default_validators is not honoured in full: full_clean() "
              "leaves out what is not known: the module 'other' was not found\n"
              "14:40 warning yoke.W116 validators is not honoured in full: full_clean() leaves out "
              "URLValidator\n"
              "15:40 warning yoke.W116 validators is not honoured in full: full_clean() leaves out "
              "EmailValidator\n"
              "16:40 warning yoke.W116 validators is not honoured in full: full_clean() leaves out "
              "URLValidator\n");
  expect_said("from other import sizes\n"
              "class Item(models.Model):\n    a = models.IntegerField(choices=sizes())\n",
              "4:37 warning yoke.W117 choices are not honoured: they cannot be read without "
              "running the file\n");
}

static void a_manager_that_leaves_rows_out_is_warned_of(void **state) {
  (void)state;
  expect_said("class Open(models.Manager):\n"
              "    def get_queryset(self):\n"
              "        return super().get_queryset().filter(open=True)\n"
              "class Newest(Open):\n"
              "    pass\n"
              "class Tall(models.Manager):\n"
              "    def tall(self):\n"
              "        return self.filter(height=9)\n"
              "class Item(models.Model):\n"
              "    objects = Open()\n"
              "    newest = Newest()\n"
              "    plain = models.Manager()\n"
              "    tall = Tall()\n",
              "11:5 warning yoke.W118 the manager Item.objects is not honoured: queries see every "
              "row\n"
              "12:5 warning yoke.W118 the manager Item.newest is not honoured: queries see every "
              "row\n");
}

static void what_must_be_run_is_not_guessed(void **state) {
  (void)state;
  expect_said("import secrets\n"
              "class Item(models.Model):\n"
              "    a = models.IntegerField(null=secrets.choice([True, False]))\n",
              "4:34 error yoke.E107 null must be True or False that can be read without running "
              "the file\n");
}

static void an_unknown_base_costs_its_model_only(void **state) {
  (void)state;
  test_models read;
  read_shop(&read,
            "from nowhere import Base\n"
            "class Lost(Base, models.Model):\n    a = models.IntegerField()\n"
            "class Kept(models.Model):\n    lost = models.ForeignKey(Lost, models.CASCADE)\n");
  assert_string_equal(
      said(&read), "2:1 error yoke.E102 the module 'nowhere' was not found: shop.Lost needs it\n");
  assert_ptr_equal(field_named(&read, "Kept", "lost")->relation->to, model_named(&read, "Lost"));
  forget_models(&read);
}

static void a_package_that_is_not_found_is_told_of_once(void **state) {
  (void)state;
  expect_said(
      "from nowhere import Base, Field\n"
      "class A(Base, models.Model):\n    pass\n"
      "class B(Base):\n    size = models.IntegerField()\n"
      "class C(A):\n    pass\n"
      "class D(Base, models.Model):\n    class Meta:\n        unheard_of = 1\n"
      "class E(Base, models.Model):\n    pass\n",
      "2:1 error yoke.E102 the module 'nowhere' was not found: shop.A, shop.B, shop.D and 1 "
      "more need it\n");
}

static void what_may_make_models_is_told_of_once(void **state) {
  (void)state;
  expect_said(
      "from history import track\n"
      "class History:\n"
      "    def contribute_to_class(self, cls, name):\n        track(cls)\n"
      "class Plain:\n    pass\n"
      "class A(models.Model):\n    history = History()\n    plain = Plain()\n"
      "class B(models.Model):\n    history = History()\n",
      "9:5 warning yoke.W136 what contribute_to_class() of History makes is left out, other "
      "models perhaps\n");
}

/* As it runs, it is known what it makes; also what waits for the class to be ready. */
static void what_contributes_is_not_suspected_for_it(void **state) {
  (void)state;
  expect_said("from django.db.models.signals import class_prepared, post_init\n"
              "class Tracker:\n"
              "    def contribute_to_class(self, cls, name):\n"
              "        self.name, self.fields = name, None\n"
              "        class_prepared.connect(self.finalize, sender=cls)\n"
              "    def finalize(self, sender, **options):\n"
              "        if self.fields is None:\n"
              "            self.fields = [field.attname for field in sender._meta.fields]\n"
              "        post_init.connect(self.start)\n"
              "        setattr(sender, self.name, self)\n"
              "    def start(self, sender, instance, **options):\n        pass\n"
              "class A(models.Model):\n    tracker = Tracker()\n",
              "");
  expect_said("from history import is_on\n"
              "class Tracker:\n"
              "    def contribute_to_class(self, cls, name):\n"
              "        if is_on:\n            self.name = name\n"
              "        else:\n            type('B', (models.Model,), {})\n"
              "class A(models.Model):\n    tracker = Tracker()\n",
              "10:5 warning yoke.W136 what contribute_to_class() of Tracker makes is left out, "
              "other models perhaps\n");
}

static void a_class_that_may_be_a_model_is_told_of(void **state) {
  (void)state;
  expect_said("from sessions import AbstractSession\n"
              "class Session(AbstractSession):\n    pass\n"
              "class Item(models.Model):\n    pass\n",
              "2:1 error yoke.E102 the module 'sessions' was not found: shop.Session needs it\n");
  expect_said("from library import Thing\n"
              "class Book(Thing):\n    pages = models.IntegerField()\n",
              "2:1 error yoke.E102 the module 'library' was not found: shop.Book needs it\n");
}

static void classes_that_are_no_models_are_passed_over(void **state) {
  (void)state;
  expect_said("from nowhere import Base\n"
              "class HelperMixin(Base):\n    size = 3\n"
              "class Item(models.Model):\n"
              "    objects = models.Manager()\n"
              "    class Inner:\n        a = 5\n",
              "");
}

static void a_field_may_not_be_a_parents(void **state) {
  (void)state;
  expect_said("class A(models.Model):\n    size = models.IntegerField()\n"
              "class B(A):\n    size = models.IntegerField()\n",
              "4:7 error yoke.E103 Local field 'size' in class 'B' clashes with field of the same "
              "name from base class 'A'.\n");
  expect_said("class A(models.Model):\n    pass\n"
              "class B(A):\n    a_ptr = models.IntegerField()\n",
              "4:7 error yoke.E103 Auto-generated field 'a_ptr' in class 'B' for parent_link to "
              "base class 'A' clashes with declared field of the same name.\n");
}

static void a_proxy_is_of_one_model_without_fields_beside_it(void **state) {
  (void)state;
  expect_said("class A(models.Model):\n    pass\n"
              "class B(models.Model):\n    pass\n"
              "class C(A, B):\n    class Meta:\n        proxy = True\n",
              "6:7 error yoke.E103 Proxy model 'C' has more than one non-abstract model base "
              "class.\n");
  expect_said("class C(models.Model):\n    class Meta:\n        proxy = True\n",
              "2:7 error yoke.E103 Proxy model 'C' has no non-abstract model base class.\n");
  expect_said("class A(models.Model):\n    pass\n"
              "class B(models.Model):\n    size = models.IntegerField()\n"
              "    class Meta:\n        abstract = True\n"
              "class C(A, B):\n    class Meta:\n        proxy = True\n",
              "8:7 error yoke.E103 Abstract base class containing model fields not permitted for "
              "proxy model 'C'.\n");
}

static void an_index_is_refused_as_by_django(void **state) {
  (void)state;
  static const char *const refused[][2] = {
      {"models.Index(name='x')",
       "At least one field or expression is required to define an index."},
      {"models.Index(fields='id')", "Index.fields must be a list or tuple."},
      {"models.Index('id', fields=['id'])", "Index.fields and expressions are mutually exclusive."},
      {"models.Index('id')", "An index must be named to use expressions."},
      {"models.Index(fields=['id'], condition=models.Q(id=1))",
       "An index must be named to use condition."},
      {"models.Index(fields=['id'], include=['id'])", "A covering index must be named."},
      {"models.Index(fields=['size'])",
       "Item has no field named 'size'. The app cache isn't ready yet, so if this is an "
       "auto-created related field, it won't be available yet."},
      {"models.Index(fields=['id'], unheard_of=1)",
       "Index.__init__() got an unexpected keyword argument 'unheard_of'"},
  };
  for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
    yoke_buffer text = {0}, said = {0};
    yoke_buffer_printf(&text,
                       "class Item(models.Model):\n    class Meta:\n        indexes = [%s]\n",
                       refused[i][0]);
    yoke_buffer_printf(&said, "4:20 error yoke.E106 %s\n", refused[i][1]);
    expect_said(text.text, said.text);
    yoke_buffer_free(&text);
    yoke_buffer_free(&said);
  }
}

static void a_constraint_is_refused_as_by_django(void **state) {
  (void)state;
  static const char *const refused[][2] = {
      {"models.UniqueConstraint(fields=['id'])", "A unique constraint must be named."},
      {"models.UniqueConstraint(name='x')",
       "At least one field or expression is required to define a unique constraint."},
      {"models.UniqueConstraint('id', fields=['id'], name='x')",
       "UniqueConstraint.fields and expressions are mutually exclusive."},
      {"models.UniqueConstraint(fields=['id'], name='x', condition=models.Q(id=1), "
       "deferrable=models.Deferrable.DEFERRED)",
       "UniqueConstraint with conditions cannot be deferred."},
      {"models.UniqueConstraint(fields=['id'], name='x', nulls_distinct=3)",
       "UniqueConstraint.nulls_distinct must be a bool."},
      {"models.CheckConstraint(name='x', condition=5)",
       "CheckConstraint.condition must be a Q instance or boolean expression."},
      {"models.CheckConstraint(condition=models.Q(id=1))",
       "CheckConstraint.__init__() missing 1 required keyword-only argument: 'name'"},
  };
  for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
    yoke_buffer text = {0}, said = {0};
    yoke_buffer_printf(&text,
                       "class Item(models.Model):\n    class Meta:\n        constraints = [%s]\n",
                       refused[i][0]);
    yoke_buffer_printf(&said, "4:24 error yoke.E106 %s\n", refused[i][1]);
    expect_said(text.text, said.text);
    yoke_buffer_free(&text);
    yoke_buffer_free(&said);
  }
}

static void two_models_of_one_name_are_an_error_with_both_places(void **state) {
  (void)state;
  test_models read;
  read_shop(&read, "class Item(models.Model):\n    pass\nclass ITEM(models.Model):\n    pass\n");
  assert_string_equal(said(&read),
                      "4:7 error yoke.E101 Conflicting 'item' models in application 'shop': "
                      "<class 'shop.models.Item'> and <class 'shop.models.ITEM'>.\n");
  unsigned line, column;
  place_line_column(read.list.items[0].other, &line, &column);
  assert_int_equal(line, 2);
  forget_models(&read);
}

static void meta_takes_only_what_django_knows(void **state) {
  (void)state;
  expect_said("class Item(models.Model):\n    class Meta:\n        orderin = ['x']\n",
              "4:9 error yoke.E111 'class Meta' got invalid attribute(s): orderin\n");
  expect_said("class Item(models.Model):\n    class Meta:\n        ordering = ['id']\n"
              "        a = 1\n        b = 2\n        _c = 3\n",
              "5:9 error yoke.E111 'class Meta' got invalid attribute(s): a,b\n");
  expect_said("class Item(models.Model):\n    class Meta:\n        indexes = [5]\n"
              "        constraints = 5\n",
              "4:20 error yoke.E112 what stands in Meta.indexes must be of class Index, not int\n"
              "5:23 error yoke.E112 Meta.constraints must be a list, not int\n");
  expect_said("class Item(models.Model):\n    class Meta:\n        db_table = 5\n",
              "4:20 error yoke.E112 Meta.db_table must be a text, not int\n");
  expect_said("class Item(models.Model):\n    class Meta:\n"
              "        order_with_respect_to = 'size'\n",
              "4:33 error yoke.E119 Item has no field named 'size'\n");
}

static void a_related_name_may_only_name_what_stands_for_something(void **state) {
  (void)state;
  expect_field("a = models.ForeignKey('self', models.CASCADE, related_name='%(klass)s')",
               "3:64 error yoke.E107 the name '%(klass)s' has a % that stands for nothing\n");
}

static void a_file_without_models_is_a_warning(void **state) {
  (void)state;
  expect_said("LIMIT = 5\n", "1:1 warning yoke.W100 the file declares no model\n");
}

static void an_app_label_must_be_an_identifier(void **state) {
  (void)state;
  test_models read;
  read_files(&read, (const char *const[]){"my-app/models.py",
                                          "from django.db import models\n"
                                          "class A(models.Model):\n    pass\n",
                                          NULL});
  assert_string_equal(said(&read), "1:1 error yoke.E132 The app label 'my-app' is not a valid "
                                   "Python identifier.\n");
  forget_models(&read);
  expect_said("class A(models.Model):\n    class Meta:\n        app_label = 'my-app'\n",
              "2:7 error yoke.E114 the app label my-app is not a valid Python identifier\n");
}

static void one_mistake_in_a_base_is_said_once(void **state) {
  (void)state;
  expect_said("class Base(models.Model):\n    a = models.CharField(max_length=3, nul=True)\n"
              "    class Meta:\n        abstract = True\n"
              "class A(Base):\n    pass\nclass B(Base):\n    pass\n",
              "3:40 error yoke.E106 Field.__init__() got an unexpected keyword argument 'nul'\n");
}

static void constants_that_run_in_circles_or_double_end(void **state) {
  (void)state;
  yoke_buffer text = {0};
  yoke_buffer_puts(&text, "X0 = 'xxxxxxxx'\n");
  for (int i = 1; i < 60; i++)
    yoke_buffer_printf(&text, "X%d = X%d + X%d\n", i, i - 1, i - 1);
  yoke_buffer_puts(&text,
                   "class Item(models.Model):\n    a = models.CharField(X59, max_length=3)\n");
  expect_said(text.text, "63:26 warning yoke.W113 verbose_name is not honoured: it cannot be read "
                         "without running the file\n");
  yoke_buffer_free(&text);
  test_models read;
  read_files(&read,
             (const char *const[]){"one/models.py",
                                   "from django.db import models\n"
                                   "from two.models import B\nA = B\n"
                                   "class M(models.Model):\n"
                                   "    a = models.IntegerField(default=A)\n",
                                   "two/models.py", "from one.models import A\nB = A\n", NULL});
  assert_string_equal(said(&read),
                      "5:37 warning yoke.W110 default=A would have to be run as Python: "
                      "it becomes a C function that you write\n");
  forget_models(&read);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(an_unknown_keyword_is_an_error),
      cmocka_unit_test(a_misspelt_keyword_is_guessed),
      cmocka_unit_test(an_argument_given_twice_is_an_error),
      cmocka_unit_test(a_missing_on_delete_is_an_error_in_pythons_words),
      cmocka_unit_test(a_relation_without_a_column_costs_nothing),
      cmocka_unit_test(on_delete_must_be_a_policy),
      cmocka_unit_test(a_target_must_be_a_model),
      cmocka_unit_test(a_target_of_a_file_that_is_not_given_is_named),
      cmocka_unit_test(a_class_is_not_known_before_its_end),
      cmocka_unit_test(a_key_that_leads_back_to_itself_has_no_type),
      cmocka_unit_test(a_chain_of_keys_may_be_a_hundred_long),
      cmocka_unit_test(circles_of_keys_are_found_whatever_leads_to_them),
      cmocka_unit_test(a_model_may_derive_from_a_hundred),
      cmocka_unit_test(a_field_class_that_is_not_known_is_an_error),
      cmocka_unit_test(what_may_be_a_field_is_not_lost_in_silence),
      cmocka_unit_test(a_call_that_fails_is_told_of),
      cmocka_unit_test(a_misspelt_field_class_is_an_error),
      cmocka_unit_test(a_field_class_that_is_not_defined_is_an_error),
      cmocka_unit_test(a_base_that_is_none_is_an_error),
      cmocka_unit_test(a_field_takes_the_managers_place_where_there_is_another),
      cmocka_unit_test(a_name_that_is_not_defined_is_told_once),
      cmocka_unit_test(what_is_meant_by_a_wrong_policy_is_said),
      cmocka_unit_test(a_path_to_a_model_is_no_label),
      cmocka_unit_test(an_option_that_is_known_and_wrong_is_no_riddle),
      cmocka_unit_test(a_validator_of_an_undefined_name_is_one_mistake),
      cmocka_unit_test(what_fields_are_called_elsewhere_is_guessed),
      cmocka_unit_test(choices_have_one_name_for_a_value),
      cmocka_unit_test(meta_has_to_be_a_class),
      cmocka_unit_test(a_field_of_an_unknown_name_is_not_lost_unsaid),
      cmocka_unit_test(what_django_takes_no_notice_of_is_warned_of),
      cmocka_unit_test(a_name_close_to_a_field_class_may_be_defined),
      cmocka_unit_test(what_is_no_field_is_left_alone),
      cmocka_unit_test(a_field_may_be_made_elsewhere),
      cmocka_unit_test(what_stands_under_a_condition_is_a_warning),
      cmocka_unit_test(a_default_that_must_be_run_is_a_function_of_the_users),
      cmocka_unit_test(a_default_of_another_kind_is_a_warning),
      cmocka_unit_test(a_text_that_c_cannot_hold_is_never_cut),
      cmocka_unit_test(options_that_are_not_honoured_are_warned_of),
      cmocka_unit_test(a_manager_that_leaves_rows_out_is_warned_of),
      cmocka_unit_test(what_must_be_run_is_not_guessed),
      cmocka_unit_test(an_unknown_base_costs_its_model_only),
      cmocka_unit_test(a_package_that_is_not_found_is_told_of_once),
      cmocka_unit_test(what_may_make_models_is_told_of_once),
      cmocka_unit_test(what_contributes_is_not_suspected_for_it),
      cmocka_unit_test(a_class_that_may_be_a_model_is_told_of),
      cmocka_unit_test(classes_that_are_no_models_are_passed_over),
      cmocka_unit_test(a_field_may_not_be_a_parents),
      cmocka_unit_test(a_proxy_is_of_one_model_without_fields_beside_it),
      cmocka_unit_test(an_index_is_refused_as_by_django),
      cmocka_unit_test(a_constraint_is_refused_as_by_django),
      cmocka_unit_test(two_models_of_one_name_are_an_error_with_both_places),
      cmocka_unit_test(meta_takes_only_what_django_knows),
      cmocka_unit_test(a_related_name_may_only_name_what_stands_for_something),
      cmocka_unit_test(a_file_without_models_is_a_warning),
      cmocka_unit_test(an_app_label_must_be_an_identifier),
      cmocka_unit_test(one_mistake_in_a_base_is_said_once),
      cmocka_unit_test(constants_that_run_in_circles_or_double_end),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
