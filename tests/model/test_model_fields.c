/* What the graph keeps of a field beyond what Django's _meta tells: enumerations, functions, types
 * of classes of one's own, PostgreSQL's fields. */
#include <string.h>

#include "model/models_test.h"

/* ── Enumerations ───────────────────────────────────────────────────────────────────────────── */

static void choices_keep_their_enumeration(void **state) {
  (void)state;
  test_models read;
  read_shop(&read, "class Size(models.IntegerChoices):\n"
                   "    SMALL = 1\n"
                   "    BIG = 10, 'Very big'\n"
                   "    __empty__ = 'Any'\n"
                   "class Item(models.Model):\n"
                   "    class Kind(models.TextChoices):\n"
                   "        A = 'a'\n"
                   "    size = models.IntegerField(choices=Size, default=Size.BIG)\n"
                   "    same = models.IntegerField(choices=Size.choices)\n"
                   "    kind = models.CharField(max_length=1, choices=Kind)\n"
                   "    some = models.IntegerField(choices=[(1, 'One')])\n"
                   "    called = models.IntegerField(choices=lambda: Size.choices)\n");
  assert_string_equal(said(&read), "");
  const choices_enum *size = field_named(&read, "Item", "size")->choices_enum;
  assert_non_null(size);
  assert_string_equal(size->name, "Size");
  assert_string_equal(size->empty_label, "Any");
  assert_int_equal(size->member_count, 2);
  assert_string_equal(size->members[1].name, "BIG");
  assert_string_equal(size->members[1].label, "Very big");
  assert_int_equal(size->members[1].value.as.integer, 10);
  assert_ptr_equal(field_named(&read, "Item", "same")->choices_enum, size);
  assert_ptr_equal(field_named(&read, "Item", "called")->choices_enum, size);
  assert_string_equal(field_named(&read, "Item", "kind")->choices_enum->name, "Item.Kind");
  assert_null(field_named(&read, "Item", "some")->choices_enum);
  assert_int_equal(field_named(&read, "Item", "same")->choice_count, 3);
  forget_models(&read);
}

/* ── Functions as defaults ──────────────────────────────────────────────────────────────────── */

static const char *function_of(test_models *read, const char *name) {
  const model_value *value = &field_named(read, "Item", name)->default_value;
  assert_int_equal(value->source, VALUE_FUNCTION);
  return value->function;
}

static void functions_have_their_dotted_names(void **state) {
  (void)state;
  test_models read;
  read_shop(&read, "import functools, secrets, uuid\n"
                   "def code():\n    return 'x'\n"
                   "class Maker:\n"
                   "    @staticmethod\n    def make():\n        return 'y'\n"
                   "    def __call__(self):\n        return 'z'\n"
                   "class Item(models.Model):\n"
                   "    plain = models.CharField(max_length=3, default=code)\n"
                   "    method = models.CharField(max_length=3, default=Maker.make)\n"
                   "    object = models.CharField(max_length=3, default=Maker())\n"
                   "    library = models.CharField(max_length=3, default=secrets.token_hex)\n"
                   "    without = models.CharField(max_length=3, default=lambda: 'x')\n"
                   "    partial = models.CharField(max_length=3, default=functools.partial(code))\n"
                   "    one = models.UUIDField(default=uuid.uuid1)\n"
                   "    text = models.CharField(max_length=36, default=uuid.uuid4)\n");
  assert_string_equal(said(&read), "");
  assert_string_equal(function_of(&read, "plain"), "shop.models.code");
  assert_string_equal(function_of(&read, "method"), "shop.models.Maker.make");
  assert_string_equal(function_of(&read, "object"), "shop.models.Maker");
  assert_string_equal(function_of(&read, "library"), "secrets.token_hex");
  assert_string_equal(function_of(&read, "without"), "shop.models.Item.without_default");
  assert_string_equal(function_of(&read, "partial"), "shop.models.Item.partial_default");
  assert_string_equal(function_of(&read, "one"), "uuid.uuid1");
  assert_string_equal(function_of(&read, "text"), "uuid.uuid4");
  forget_models(&read);
}

/* json.dumps() */
static void json_is_written_as_python_writes_it(void **state) {
  (void)state;
  test_models read;
  read_shop(&read, "DATA = {'a': [1, 2.5, None, True], 'b': '\\u00e9\\n\"\\U0001f600'}\n"
                   "class Item(models.Model):\n"
                   "    data = models.JSONField(db_default=DATA)\n");
  assert_string_equal(field_named(&read, "Item", "data")->db_default.constant.as.text,
                      "{\"a\": [1, 2.5, null, true], \"b\": \"\\u00e9\\n\\\"\\ud83d\\ude00\"}");
  forget_models(&read);
}

/* ── Classes of the project's own ───────────────────────────────────────────────────────────── */

static void a_class_of_ones_own_says_its_types(void **state) {
  (void)state;
  test_models read;
  read_shop(&read,
            "class Point(models.Field):\n"
            "    def __init__(self, srid=4326, **kwargs):\n"
            "        self.srid = srid\n"
            "        super().__init__(**kwargs)\n"
            "    def db_type(self, connection):\n"
            "        if connection.vendor == 'mysql':\n"
            "            return None\n"
            "        return f'point({self.srid})'\n"
            "class Citext(models.TextField):\n"
            "    def db_type(self, connection):\n"
            "        if connection.vendor == 'postgresql':\n"
            "            return 'citext'\n"
            "        return super().db_type(connection)\n"
            "class Number(models.Field):\n"
            "    def get_internal_type(self):\n        return 'IntegerField'\n"
            "    def db_check(self, connection):\n        return '\"%s\" < 9' % self.column\n"
            "class Item(models.Model):\n"
            "    point = Point(3, null=True)\n"
            "    text = Citext()\n"
            "    number = Number(db_column='no')\n");
  assert_int_equal(read.list.errors + read.list.warnings, 0);
  const field *point = field_named(&read, "Item", "point");
  assert_true(point->is_custom);
  assert_string_equal(point->class_name, "Point");
  assert_string_equal(point->own_db_type[DB_SQLITE], "point(3)");
  assert_string_equal(point->own_db_type[DB_MARIADB], "");
  const field *text = field_named(&read, "Item", "text");
  assert_null(text->own_db_type[DB_SQLITE]);
  assert_string_equal(text->own_db_type[DB_POSTGRESQL], "citext");
  const field *number = field_named(&read, "Item", "number");
  assert_int_equal(number->class, FIELD_IntegerField);
  assert_string_equal(number->own_db_check[DB_SQLITE], "\"no\" < 9");
  forget_models(&read);
}

static void a_class_of_ones_own_is_noted_once(void **state) {
  (void)state;
  expect_said("class Money(models.DecimalField):\n"
              "    def __init__(self, **kwargs):\n"
              "        super().__init__(max_digits=9, decimal_places=2, **kwargs)\n"
              "class Item(models.Model):\n"
              "    price = Money()\n"
              "    cost = Money(null=True)\n",
              "2:7 info yoke.N104 the field class Money is treated as DecimalField\n");
  expect_said("class Point(models.Field):\n"
              "    def db_type(self, connection):\n"
              "        return 'point'\n"
              "class Item(models.Model):\n"
              "    at = Point()\n",
              "2:7 info yoke.N104 the field class Point is a text in C, of the column type that it "
              "says\n");
}

static void fields_may_come_after_the_class(void **state) {
  (void)state;
  test_models read;
  read_shop(&read, "class Priced(models.IntegerField):\n"
                   "    def contribute_to_class(self, cls, name, **kwargs):\n"
                   "        super().contribute_to_class(cls, name, **kwargs)\n"
                   "        if not cls._meta.abstract:\n"
                   "            models.CharField(max_length=3).contribute_to_class(\n"
                   "                cls, f'{name}_currency')\n"
                   "class Base(models.Model):\n"
                   "    price = Priced()\n"
                   "    class Meta:\n        abstract = True\n"
                   "class Item(Base):\n    pass\n"
                   "Item.add_to_class('late', models.TextField())\n");
  assert_int_equal(read.list.errors + read.list.warnings, 0);
  assert_int_equal(field_named(&read, "Item", "price_currency")->max_length, 3);
  assert_int_equal(field_named(&read, "Item", "late")->class, FIELD_TextField);
  assert_int_equal(model_named(&read, "Item")->field_count, 4);
  forget_models(&read);
}

/* ── What Django raises ─────────────────────────────────────────────────────────────────────── */

static void expect_refused(const char *field, const char *message) {
  yoke_buffer text = {0}, expected = {0};
  yoke_buffer_printf(
      &text, "from django.db.models import F\nclass Item(models.Model):\n    a = %s\n", field);
  yoke_buffer_printf(&expected, "4:%s\n", message);
  expect_said(text.text, expected.text);
  yoke_buffer_free(&text);
  yoke_buffer_free(&expected);
}

static void what_a_constructor_refuses_is_an_error(void **state) {
  (void)state;
  expect_refused("models.GeneratedField(expression=F('id'), output_field=models.IntegerField(), "
                 "db_persist=True, editable=True)",
                 "5 error yoke.E106 GeneratedField cannot be editable.");
  expect_refused("models.GeneratedField(expression=F('id'), output_field=models.IntegerField())",
                 "5 error yoke.E106 GeneratedField.db_persist must be True or False.");
  expect_refused("models.GeneratedField(db_persist=True)",
                 "9 error yoke.E109 GeneratedField.__init__() missing 2 required keyword-only "
                 "arguments: 'expression' and 'output_field'");
  expect_refused("models.CompositePrimaryKey('a')",
                 "9 error yoke.E106 CompositePrimaryKey must include at least two fields.");
  expect_refused("models.CompositePrimaryKey('a', 'a')",
                 "41 error yoke.E106 CompositePrimaryKey args must be unique strings.");
  expect_refused("models.GenericIPAddressField(protocol='ipv5')",
                 "47 error yoke.E106 The protocol 'ipv5' is unknown. Supported: ['both', 'ipv4', "
                 "'ipv6']");
  expect_refused("models.URLField('a', 'b', 'c')",
                 "35 error yoke.E106 URLField.__init__() takes from 1 to 3 positional arguments "
                 "but 4 were given");
}

/* ── PostgreSQL's ───────────────────────────────────────────────────────────────────────────── */

static void fields_of_postgresql_are_read(void **state) {
  (void)state;
  test_models read;
  read_shop(&read,
            "from django.contrib.postgres.fields import (\n"
            "    ArrayField, DateRangeField, DecimalRangeField, HStoreField)\n"
            "from django.contrib.postgres.search import SearchVectorField\n"
            "class Item(models.Model):\n"
            "    board = ArrayField(ArrayField(models.CharField(max_length=9), size=8), size=3)\n"
            "    names = ArrayField(models.TextField(), default=list, blank=True)\n"
            "    map = HStoreField(default=dict)\n"
            "    days = DateRangeField(null=True)\n"
            "    rate = DecimalRangeField(default_bounds='(]')\n"
            "    search = SearchVectorField(null=True)\n");
  assert_string_equal(said(&read), "");
  const field *board = field_named(&read, "Item", "board");
  assert_int_equal(board->class, FIELD_ArrayField);
  assert_int_equal(board->array_size, 3);
  assert_int_equal(board->base_field->array_size, 8);
  assert_int_equal(board->base_field->base_field->max_length, 9);
  const field *names = field_named(&read, "Item", "names");
  assert_int_equal(names->array_size, -1);
  assert_int_equal(names->default_value.source, VALUE_EMPTY_LIST);
  assert_int_equal(field_named(&read, "Item", "map")->default_value.source, VALUE_EMPTY_DICT);
  assert_int_equal(field_named(&read, "Item", "search")->class, FIELD_SearchVectorField);
  forget_models(&read);
}

/* ── Relations ──────────────────────────────────────────────────────────────────────────────── */

static void targets_may_be_said_in_many_ways(void **state) {
  (void)state;
  test_models read;
  read_shop(&read, "from django.apps import apps\n"
                   "from django.conf import settings\n"
                   "from django.contrib.auth import get_user_model\n"
                   "class Other(models.Model):\n    pass\n"
                   "class Item(models.Model):\n"
                   "    a = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, "
                   "related_name='+')\n"
                   "    b = models.ForeignKey(get_user_model(), models.CASCADE, related_name='+')\n"
                   "    c = models.ForeignKey('shop.other', models.CASCADE, related_name='+')\n"
                   "    d = models.ForeignKey(apps.get_model('shop', 'Other'), models.CASCADE, "
                   "related_name='+')\n"
                   "    e = models.ForeignKey('Item', models.CASCADE, related_name='+')\n"
                   "    f = models.ForeignKey('self', models.CASCADE, related_name='+')\n");
  assert_string_equal(said(&read), "");
  static const char *const labels[] = {"auth.User",  "auth.User", "shop.Other",
                                       "shop.Other", "shop.Item", "shop.Item"};
  for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
    const char name[] = {(char)('a' + i), '\0'};
    assert_string_equal(model_label(field_named(&read, "Item", name)->relation->to), labels[i]);
  }
  forget_models(&read);
}

/* A relation that makes no column of its own is told of, and is no error. */
static void a_relation_without_a_column_is_noted(void **state) {
  (void)state;
  expect_said(
      "class Virtual(models.ForeignObject):\n    pass\n"
      "class Item(models.Model):\n"
      "    tags = Virtual('self', models.CASCADE, from_fields=['id'], to_fields=['id'])\n",
      "5:12 info yoke.N105 a relation of the class Virtual has no column: it is left out\n");
}

/* Django's constructor sets null and blank whatever it is told; the class is refused by a check. */
static void an_old_boolean_may_be_null(void **state) {
  (void)state;
  test_models read;
  read_shop(&read, "class Item(models.Model):\n"
                   "    maybe = models.NullBooleanField(default=None, null=False)\n");
  assert_string_equal(said(&read), "");
  assert_true(field_named(&read, "Item", "maybe")->null);
  assert_true(field_named(&read, "Item", "maybe")->blank);
  forget_models(&read);
}

/* A check refuses it, and Django's schema has it. */
static void a_length_may_be_written_as_text(void **state) {
  (void)state;
  test_models read;
  read_shop(&read, "class Item(models.Model):\n"
                   "    code = models.CharField(max_length='50')\n"
                   "    name = models.CharField(max_length='many')\n");
  assert_int_equal(field_named(&read, "Item", "code")->max_length, 50);
  assert_true(field_named(&read, "Item", "code")->max_length_invalid);
  assert_int_equal(field_named(&read, "Item", "name")->max_length, 0);
  forget_models(&read);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(choices_keep_their_enumeration),
      cmocka_unit_test(functions_have_their_dotted_names),
      cmocka_unit_test(json_is_written_as_python_writes_it),
      cmocka_unit_test(a_class_of_ones_own_says_its_types),
      cmocka_unit_test(a_class_of_ones_own_is_noted_once),
      cmocka_unit_test(fields_may_come_after_the_class),
      cmocka_unit_test(what_a_constructor_refuses_is_an_error),
      cmocka_unit_test(fields_of_postgresql_are_read),
      cmocka_unit_test(targets_may_be_said_in_many_ways),
      cmocka_unit_test(a_relation_without_a_column_is_noted),
      cmocka_unit_test(an_old_boolean_may_be_null),
      cmocka_unit_test(a_length_may_be_written_as_text),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
