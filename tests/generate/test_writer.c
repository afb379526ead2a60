/* How generated text is laid out: within the line, and safe whatever the models hold. */
#include "support/cmocka_all.h"

#include <stdbool.h>
#include <string.h>

#include "generate/template.h"
#include "generate/writer.h"

static yoke_arena arena;

static writer new_writer(void) {
  return (writer){.arena = &arena};
}

static items list_of(const char *text, size_t count) {
  items list = {.arena = &arena};
  for (size_t i = 0; i < count; i++)
    add_item(&list, "%s", text);
  return list;
}

/* Every line is within the width, and none ends in a space. */
static void assert_laid_out(const char *text) {
  while (*text) {
    size_t size = strcspn(text, "\n");
    const char *line = yoke_arena_copy(&arena, text, size);
    if (text_width(line) > LINE_MAX_WIDTH) fail_msg("too wide: %s", line);
    if (size && line[size - 1] == ' ') fail_msg("ends in a space: %s", line);
    text += size + (text[size] == '\n');
  }
}

static void a_short_list_is_one_line(void **state) {
  (void)state;
  writer to = new_writer();
  items list = list_of("int a", 2);
  write_call(&to, "void f", &list, ";");
  assert_string_equal(to.text, "void f(int a, int a);\n");
}

static void a_long_list_goes_on_below_its_first_item(void **state) {
  (void)state;
  writer to = new_writer();
  items list = list_of("const char *text", 7);
  write_call(&to, "void f", &list, ";");
  assert_laid_out(to.text);
  assert_non_null(strstr(to.text, ",\n       const char *text"));
}

static void a_line_is_broken_only_when_it_is_too_long(void **state) {
  (void)state;
  writer fits = new_writer(), too_long = new_writer();
  items list = list_of("aaaaaaaaa", 9); /* "f(", nine times 9, eight times ", ", ")": 100 */
  write_call(&fits, "f", &list, "");
  write_call(&too_long, "f", &list, ";");
  assert_int_equal(strcspn(fits.text, "\n"), LINE_MAX_WIDTH);
  assert_true(strcspn(too_long.text, "\n") < LINE_MAX_WIDTH);
  assert_laid_out(too_long.text);
}

static void a_macro_goes_on_with_backslashes_in_one_column(void **state) {
  (void)state;
  writer to = new_writer();
  items list = list_of(".member = \"text\"", 12);
  write_define(&to, "X_DEFAULTS", &list);
  assert_laid_out(to.text);
  size_t lines = 0;
  for (const char *at = to.text; (at = strstr(at, "\\\n")); at++)
    lines++;
  assert_true(lines >= 2);
  const char *first = strchr(to.text, '\n');
  assert_int_equal(first - to.text, LINE_MAX_WIDTH);
}

static void a_literal_is_cut_at_spaces_and_says_the_same(void **state) {
  (void)state;
  writer to = new_writer();
  char text[400];
  for (size_t i = 0; i < sizeof text - 1; i++)
    text[i] = i % 7 ? 'x' : ' ';
  text[sizeof text - 1] = '\0';
  write_literal(&to, 4, text);
  assert_laid_out(to.text);

  size_t at = 0;
  bool inside = false;
  for (const char *c = to.text; *c; c++) {
    if (*c == '"') inside = !inside;
    if (inside && *c != '"') assert_int_equal(*c, text[at++]);
  }
  assert_int_equal(at, sizeof text - 1);
}

static void a_literal_without_spaces_is_cut_too(void **state) {
  (void)state;
  writer to = new_writer();
  char text[300];
  memset(text, 'x', sizeof text);
  text[sizeof text - 1] = '\0';
  write_literal(&to, 4, text);
  assert_laid_out(to.text);
}

static void code_is_not_cut_inside_an_escape(void **state) {
  (void)state;
  writer to = new_writer();
  char text[160];
  memset(text, '\\', sizeof text);
  text[sizeof text - 1] = '\0';
  write_code(&to, 4, 0, yoke_arena_printf(&arena, "{%s, .label = \"x\"}", literal(&arena, text)));
  assert_laid_out(to.text);
  size_t backslashes = 0;
  for (const char *c = to.text; *c; c++) {
    if (*c == '\\') backslashes++;
    if (*c == '"') assert_int_equal(backslashes % 2, 0);
  }
  assert_int_equal(backslashes, 2 * (sizeof text - 1));
  assert_non_null(strstr(to.text, ".label = \"x\"}"));
}

static void a_literal_escapes_what_c_would_read_otherwise(void **state) {
  (void)state;
  assert_string_equal(literal(&arena, "a\"b\\c\n\t\r\x01\x7F"),
                      "\"a\\\"b\\\\c\\n\\t\\r\\001\\177\"");
  assert_string_equal(literal(&arena, "?\?="), "\"\\?\\?=\"");
  assert_string_equal(literal(&arena, "é"), "\"é\"");
  assert_string_equal(literal(&arena, NULL), "NULL");
}

static void a_comment_cannot_be_ended_by_its_text(void **state) {
  (void)state;
  writer to = new_writer();
  write_comment(&to, 0, "a */ int b; /* c");
  const char *end = strstr(to.text, "*/");
  assert_string_equal(end, "*/\n");
  assert_null(strstr(to.text + 2, "/*"));
}

static void a_comment_keeps_lines_and_indentation(void **state) {
  (void)state;
  writer to = new_writer();
  write_comment(&to, 0, "One.\n\n    two\nthree");
  assert_string_equal(to.text, "/* One.\n *\n *     two\n * three */\n");
}

static void a_long_comment_is_wrapped(void **state) {
  (void)state;
  writer to = new_writer();
  char word[250];
  memset(word, 'w', sizeof word);
  word[sizeof word - 1] = '\0';
  write_comment(&to, 2,
                "many words many words many words many words many words many words many "
                "words many words many words many words many words");
  write_comment(&to, 2, word);
  assert_laid_out(to.text);
}

static void a_wrapped_line_is_filled_up_with_the_next(void **state) {
  (void)state;
  writer to = new_writer();
  write_comment(&to, 0,
                "This line is one of a sentence that is a little too long for what a line of "
                "generated code may have, so\nit is wrapped.\n\nThis one\nis not.\n- a list");
  assert_string_equal(to.text,
                      "/* This line is one of a sentence that is a little too long for what a line "
                      "of generated code may\n * have, so it is wrapped.\n *\n * This one\n * is "
                      "not.\n * - a list */\n");
}

static void a_template_breaks_lines_that_names_made_long(void **state) {
  (void)state;
  writer to = new_writer();
  const substitution with[] = {
      {'T', "AModelWhoseNameIsAboutAsLongAsAnybodyWouldWantToType"}, {'v', "model"}, {0, NULL}};
  write_template(&to,
                 "#define @T_get_or_create(...) YOKE_CALL_WITH(@T_get_from, @T_lookup, x)\n"
                 "@T *@T_get_or_create_from(yoke_db *db, bool *ret_created, const @T_lookup *l);\n"
                 "/* @T and @T and @T. */\n",
                 with);
  assert_laid_out(to.text);
}

static int free_arena(void **state) {
  (void)state;
  yoke_arena_free(&arena);
  return 0;
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_teardown(a_short_list_is_one_line, free_arena),
      cmocka_unit_test_teardown(a_long_list_goes_on_below_its_first_item, free_arena),
      cmocka_unit_test_teardown(a_line_is_broken_only_when_it_is_too_long, free_arena),
      cmocka_unit_test_teardown(a_macro_goes_on_with_backslashes_in_one_column, free_arena),
      cmocka_unit_test_teardown(a_literal_is_cut_at_spaces_and_says_the_same, free_arena),
      cmocka_unit_test_teardown(a_literal_without_spaces_is_cut_too, free_arena),
      cmocka_unit_test_teardown(code_is_not_cut_inside_an_escape, free_arena),
      cmocka_unit_test_teardown(a_literal_escapes_what_c_would_read_otherwise, free_arena),
      cmocka_unit_test_teardown(a_comment_cannot_be_ended_by_its_text, free_arena),
      cmocka_unit_test_teardown(a_comment_keeps_lines_and_indentation, free_arena),
      cmocka_unit_test_teardown(a_long_comment_is_wrapped, free_arena),
      cmocka_unit_test_teardown(a_wrapped_line_is_filled_up_with_the_next, free_arena),
      cmocka_unit_test_teardown(a_template_breaks_lines_that_names_made_long, free_arena),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
