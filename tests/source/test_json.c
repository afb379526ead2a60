/* What a program sees of a diagnostic. Read back by Jansson, so that only the meaning counts. */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "source/source.h"
#include "support/cmocka_all.h"

static json_t *printed_json(const diagnostics *list) {
  char *text = NULL;
  size_t size = 0;
  FILE *out = open_memstream(&text, &size);
  assert_true(print_diagnostics_as_json(list, out));
  fclose(out);
  json_error_t error;
  json_t *read = json_loads(text, JSON_REJECT_DUPLICATES, &error);
  if (!read) fail_msg("%s in: %s", error.text, text);
  free(text);
  return read;
}

static place place_of(const source *file, const char *part) {
  uint32_t begin = (uint32_t)(strstr(file->text, part) - file->text);
  return (place){file, begin, begin + (uint32_t)strlen(part)};
}

static void assert_json(const json_t *item, const char *expected) {
  json_t *wanted = json_loads(expected, 0, NULL);
  assert_non_null(wanted);
  char *text = json_dumps(item, 0);
  if (!json_equal(item, wanted)) fail_msg("%s is not %s", text, expected);
  free(text);
  json_decref(wanted);
}

static void an_empty_list_is_an_empty_array(void **state) {
  (void)state;
  yoke_arena arena = {0};
  diagnostics list = {.arena = &arena};
  json_t *read = printed_json(&list);
  assert_json(read, "[]");
  json_decref(read);
}

static void columns_are_characters_and_ends_are_behind(void **state) {
  (void)state;
  yoke_arena arena = {0};
  diagnostics list = {.arena = &arena};
  source file = {.path = "a \"b\"/models.py", .text = "\xE5\x90\x8D = (x,\n  y)\nz\n", .size = 0};
  file.size = strlen(file.text);
  diagnostic *said = report(&list, WARNING, "x.W001", place_of(&file, "(x,\n  y)"), "\t\"\\");
  said->object = "shop.Item";
  said->hint = "\xE5\x90\x8D";
  said->other = place_of(&file, "z");
  said->other_message = "here";
  json_t *read = printed_json(&list);
  assert_json(read, "[{\"file\": \"a \\\"b\\\"/models.py\", \"line\": 1, \"column\": 5, "
                    "\"end_line\": 2, \"end_column\": 5, \"severity\": \"warning\", "
                    "\"id\": \"x.W001\", \"object\": \"shop.Item\", \"message\": \"\\t\\\"\\\\\", "
                    "\"hint\": \"\\u540d\", \"suggestion\": null, \"related\": "
                    "[{\"file\": \"a \\\"b\\\"/models.py\", \"line\": 3, \"column\": 1, "
                    "\"end_line\": 3, \"end_column\": 2, \"message\": \"here\"}]}]");
  json_decref(read);
  yoke_arena_free(&arena);
}

static void every_object_has_its_own_in_the_order_reported(void **state) {
  (void)state;
  yoke_arena arena = {0};
  diagnostics list = {
      .arena = &arena, .silenced = (const char *const[]){"e2"}, .silenced_count = 1};
  source file = {.path = "m.py", .text = "a\nb\n", .size = 4};
  report(&list, ERROR, "e", place_of(&file, "b"), "same")->object = "s.B";
  report(&list, ERROR, "e", place_of(&file, "b"), "same")->object = "s.A";
  report(&list, ERROR, "e2", place_of(&file, "a"), "quiet");
  report(&list, CRITICAL, NULL, (place){0}, "nowhere");
  json_t *read = printed_json(&list);
  assert_int_equal(json_array_size(read), 3);
  json_t *first = json_object_get(json_array_get(read, 0), "object");
  assert_string_equal(json_string_value(first), "s.B");
  assert_json(json_array_get(read, 2),
              "{\"file\": null, \"line\": null, \"column\": null, \"end_line\": null, "
              "\"end_column\": null, \"severity\": \"critical\", \"id\": null, "
              "\"object\": null, \"message\": \"nowhere\", \"hint\": null, "
              "\"suggestion\": null, \"related\": []}");
  json_decref(read);
  yoke_arena_free(&arena);
}

static void a_path_that_is_no_utf8_is_readable(void **state) {
  (void)state;
  yoke_arena arena = {0};
  diagnostics list = {.arena = &arena};
  source file = {.path = "b\xFC"
                         "cher\xE9.py",
                 .text = "a\n",
                 .size = 2};
  report(&list, ERROR, "e", place_of(&file, "a"), "wrong");
  json_t *read = printed_json(&list);
  json_t *path = json_object_get(json_array_get(read, 0), "file");
  assert_string_equal(json_string_value(path), "b\xEF\xBF\xBD"
                                               "cher\xEF\xBF\xBD.py");
  json_decref(read);
  yoke_arena_free(&arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(an_empty_list_is_an_empty_array),
      cmocka_unit_test(columns_are_characters_and_ends_are_behind),
      cmocka_unit_test(every_object_has_its_own_in_the_order_reported),
      cmocka_unit_test(a_path_that_is_no_utf8_is_readable),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
