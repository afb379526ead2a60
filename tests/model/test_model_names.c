/* Names in the database against Django's _create_index_name(), which gave the expected values; and
 * names in C. */
#include <string.h>

#include "model/models_test.h"
#include "model/names.h"

static const char *repeated(yoke_arena *arena, const char *text, int times) {
  const char *all = "";
  while (times-- > 0)
    all = yoke_arena_printf(arena, "%s%s", all, text);
  return all;
}

static void expect_index(const char *table, const char *column, const char *suffix, size_t max,
                         const char *expected) {
  yoke_arena arena = {0};
  assert_string_equal(name_index(&arena, table, &column, 1, suffix, max), expected);
  yoke_arena_free(&arena);
}

static void a_short_index_name_is_table_columns_and_digest(void **state) {
  (void)state;
  yoke_arena arena = {0};
  expect_index("app_profile", "user_id", "", 0, "app_profile_user_id_87d292a0");
  const char *columns[] = {"a", "b"};
  assert_string_equal(name_index(&arena, "shop_item", columns, 2, "_uniq", 0),
                      "shop_item_a_b_5356df3f_uniq");
  yoke_arena_free(&arena);
}

static void a_long_index_name_is_cut_as_django_cuts(void **state) {
  (void)state;
  yoke_arena arena = {0};
  expect_index(repeated(&arena, "t", 120), repeated(&arena, "c", 90), "_uniq", 63,
               "tttttttttttttttttttttttt_cccccccccccccccccccccccc_7811e9e9_uniq");
  const char *suffix = yoke_arena_printf(&arena, "_fk_%s_id", repeated(&arena, "z", 80));
  expect_index(repeated(&arena, "_t", 70), repeated(&arena, "c", 80), suffix, 63,
               "D_t_t_t_t_t_t_t_t_t_t_cccccccccccccccccccc_90c56fc5_fk_zzzzzzzz");
  expect_index(repeated(&arena, "9", 150), repeated(&arena, "x", 60), "", 63,
               "D99999999999999999999999999_xxxxxxxxxxxxxxxxxxxxxxxxxx_e71b15c");
  yoke_arena_free(&arena);
}

static void lengths_are_counted_in_characters(void **state) {
  (void)state;
  yoke_arena arena = {0};
  expect_index(repeated(&arena, "größe_", 20), repeated(&arena, "ä", 100), "", 63,
               "größe_größe_größe_größe_gr_ääääääääääääääääääääääääää_54995926");
  yoke_arena_free(&arena);
}

/* Without a limit of the database Django's own is 200. */
static void sqlites_names_end_at_200_characters(void **state) {
  (void)state;
  yoke_arena arena = {0};
  const char *column = repeated(&arena, "c", 90);
  const char *name = name_index(&arena, repeated(&arena, "t", 120), &column, 1, "_uniq", 0);
  assert_string_equal(
      name, yoke_arena_printf(&arena, "%s_%s_7811e9e9_uniq", repeated(&arena, "t", 92), column));
  yoke_arena_free(&arena);
}

static void names_that_c_has_taken_get_an_underscore(void **state) {
  (void)state;
  yoke_arena arena = {0};
  static const char *const members[][2] = {
      {"phone", "phone"},        {"default", "default_"}, {"int", "int_"},
      {"register", "register_"}, {"alignas", "alignas_"}, {"while", "while_"},
      {"ABSENT", "ABSENT_"},     {"unix", "unix_"},       {"all", "all_"},
      {"yoke", "yoke_"},         {"bool", "bool_"},       {"errno", "errno_"},
      {"linux", "linux_"},       {"yoke", "yoke_"},       {"all", "all_"},
      {"end", "end_"},           {"class", "class"},      {"size_t", "size_t"},
      {"_Bool", "_Bool_"},       {"_hidden", "_hidden"},  {"YOKE_END", "YOKE_END_"}};
  for (size_t i = 0; i < sizeof members / sizeof *members; i++)
    assert_string_equal(name_c_member(&arena, members[i][0]), members[i][1]);
  static const char *const types[][2] = {
      {"Profile", "Profile"}, {"FILE", "FILE_"}, {"size_t", "size_t_"}, {"default", "default_"},
      {"NULL", "NULL_"},      {"File", "File"},  {"yoke", "yoke_"},     {"yoke_db", "yoke_db_"},
      {"Yoke", "Yoke"},       {"yokes", "yokes"}};
  for (size_t i = 0; i < sizeof types / sizeof *types; i++)
    assert_string_equal(name_c_type(&arena, &(model){.name = types[i][0]}), types[i][1]);
  static const char *const apps[][2] = {{"accounts", "accounts"}, {"string", "string_"},
                                        {"time", "time_"},        {"main", "main_"},
                                        {"search", "search_"},    {"int", "int_"}};
  for (size_t i = 0; i < sizeof apps / sizeof *apps; i++)
    assert_string_equal(name_c_app(&arena, &(app){.label = apps[i][0]}), apps[i][1]);
  yoke_arena_free(&arena);
}

static void a_relation_does_not_take_the_place_of_a_function(void **state) {
  (void)state;
  yoke_arena arena = {0};
  const model profile = {.name = "Profile"};
  assert_string_equal(name_c_accessor(&arena, &profile, NULL, "user"), "Profile_user");
  assert_string_equal(name_c_accessor(&arena, &profile, "set", "user"), "Profile_set_user");
  assert_string_equal(name_c_accessor(&arena, &profile, NULL, "delete"), "Profile_delete_");
  assert_string_equal(name_c_accessor(&arena, &profile, NULL, "list"), "Profile_list_");
  yoke_arena_free(&arena);
}

static void expect_clash(const char *text, const char *expected) {
  test_models read;
  read_shop(&read, text);
  names_check(read.graph, &read.list);
  assert_string_equal(said(&read), expected);
  forget_models(&read);
}

static void two_members_of_one_name_are_an_error(void **state) {
  (void)state;
  expect_clash("class Item(models.Model):\n"
               "    int = models.IntegerField()\n    int_ = models.IntegerField()\n",
               "4:5 error yoke.E120 the field shop.Item.int and the field shop.Item.int_ would "
               "both be called int_ in C\n");
}

/* No message, and these names: a model's type, or with an attribute its function. */
static void expect_names(const char *text, const char *const expected[][3]) {
  test_models read;
  read_shop(&read, text);
  names_check(read.graph, &read.list);
  assert_int_equal(read.list.count, 0);
  for (size_t i = 0; expected[i][0]; i++) {
    const model *model = graph_model(read.graph, "shop", expected[i][0]);
    yoke_arena *arena = read.graph->arena;
    const char *name = expected[i][1] ? name_c_accessor(arena, model, NULL, expected[i][1])
                                      : name_c_type(arena, model);
    assert_string_equal(name, expected[i][2]);
  }
  forget_models(&read);
}

static void a_model_named_like_a_function_has_its_app_in_front(void **state) {
  (void)state;
  expect_names("class Item(models.Model):\n"
               "    part = models.OneToOneField('self', models.CASCADE, related_name='+')\n"
               "class Item_part(models.Model):\n    pass\n"
               "class Item_list(models.Model):\n    pass\n"
               "class Item_part_state(models.Model):\n    pass\n",
               (const char *const[][3]){{"Item", NULL, "Item"},
                                        {"Item", "part", "Item_part"},
                                        {"Item_part", NULL, "shop_Item_part"},
                                        {"Item_list", NULL, "shop_Item_list"},
                                        {"Item_part_state", NULL, "shop_Item_part_state"},
                                        {NULL}});
}

static void a_model_named_like_an_app_has_its_app_in_front(void **state) {
  (void)state;
  expect_names("class shop(models.Model):\n    pass\n"
               "class shop_shop(models.Model):\n    pass\n",
               (const char *const[][3]){
                   {"shop", NULL, "shop_shop"}, {"shop_shop", NULL, "shop_shop_shop"}, {NULL}});
}

static void of_two_functions_of_one_model_the_later_has_an_underscore(void **state) {
  (void)state;
  expect_names("class Item(models.Model):\n"
               "    kind = models.ForeignKey('self', models.CASCADE, related_name='+')\n"
               "    kind_state = models.ForeignKey('self', models.CASCADE, related_name='+')\n"
               "    message = models.ManyToManyField('self', related_name='+', symmetrical=False)\n"
               "    message_from = models.ForeignKey('self', models.CASCADE, related_name='+')\n",
               (const char *const[][3]){{"Item", "kind", "Item_kind"},
                                        {"Item", "kind_state", "Item_kind_state_"},
                                        {"Item", "message", "Item_message"},
                                        {"Item", "message_from", "Item_message_from_"},
                                        {NULL}});
}

static void models_of_one_name_have_their_apps_in_front(void **state) {
  (void)state;
  static const char text[] = "from django.db import models\nclass Item(models.Model):\n    pass\n";
  test_models read;
  read_files(&read, (const char *const[]){"shop/models.py", text, "store/models.py", text, NULL});
  names_check(read.graph, &read.list);
  assert_int_equal(read.list.count, 0);
  const model *one = graph_model(read.graph, "shop", "Item");
  const model *other = graph_model(read.graph, "store", "Item");
  assert_string_equal(name_c_type(read.graph->arena, one), "shop_Item");
  assert_string_equal(name_c_type(read.graph->arena, other), "store_Item");
  forget_models(&read);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_short_index_name_is_table_columns_and_digest),
      cmocka_unit_test(a_long_index_name_is_cut_as_django_cuts),
      cmocka_unit_test(lengths_are_counted_in_characters),
      cmocka_unit_test(sqlites_names_end_at_200_characters),
      cmocka_unit_test(names_that_c_has_taken_get_an_underscore),
      cmocka_unit_test(a_relation_does_not_take_the_place_of_a_function),
      cmocka_unit_test(two_members_of_one_name_are_an_error),
      cmocka_unit_test(a_model_named_like_a_function_has_its_app_in_front),
      cmocka_unit_test(a_model_named_like_an_app_has_its_app_in_front),
      cmocka_unit_test(of_two_functions_of_one_model_the_later_has_an_underscore),
      cmocka_unit_test(models_of_one_name_have_their_apps_in_front),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
