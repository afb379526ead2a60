/* Nesting without end, and memory that runs out: an error, quickly, and no crash. */
#include "parsed.h"
#include "support/allocator.h"

/* `start`, `part` so many times, `end`. */
static char *repeated(yoke_buffer *to, const char *start, const char *part, int times,
                      const char *end) {
  yoke_buffer_puts(to, start);
  for (int i = 0; i < times; i++)
    yoke_buffer_puts(to, part);
  yoke_buffer_puts(to, end);
  return to->text;
}

static void assert_repeated(const char *start, const char *part, int times, const char *end,
                            const char *expected) {
  yoke_buffer text = {0};
  assert_error(repeated(&text, start, part, times, end), expected);
  yoke_buffer_free(&text);
}

static void brackets_without_end(void **state) {
  (void)state;
  static const char too_many[] = "1:205: too many nested parentheses";
  assert_repeated("x = ", "(", 100000, "", too_many);
  assert_repeated("x = ", "[", 100000, "", too_many);
  assert_repeated("x = ", "{", 100000, "", too_many);
  assert_repeated("x = ", "f(", 100000, "", "1:406: too many nested parentheses");
  assert_repeated("x = ", "(", 200, "", "1:204: '(' was never closed");
}

static void as_many_brackets_as_cpython_allows(void **state) {
  (void)state;
  yoke_buffer text = {0};
  repeated(&text, "x = ", "(", 200, "1");
  assert_no_error(repeated(&text, "", ")", 200, "\n"));
  yoke_buffer_free(&text);
}

static void fstrings_in_fstrings_without_end(void **state) {
  (void)state;
  assert_repeated("x = ", "f'{", 100000, "", "1:305: too many nested parentheses");
  assert_repeated("x = f'{a", ":{a", 100000, "", "1:306: too many nested parentheses");
}

static void rows_of_signs_and_operators(void **state) {
  (void)state;
  static const char too_many[] = "1:5: too many nested expressions";
  assert_repeated("x = ", "not ", 1000, "a\n", "");
  assert_repeated("x = ", "- ", 1000, "a\n", "");
  assert_repeated("x = a", " + a", 1000, "\n", "");
  assert_repeated("x = a", ".a", 1000, "\n", "");
  assert_repeated("x = a", "()", 1000, "\n", "");
  assert_repeated("x = a", " < a", 100000, "\n", "");
  assert_repeated("x = a", ", a", 100000, "\n", "");
  assert_repeated("x = 'a'", " 'a'", 100000, "\n", "");
  assert_repeated("x = a", " + a", 100000, "\n", too_many);
  assert_repeated("x = a", ".a", 100000, "\n", too_many);
  assert_repeated("x = a", "()", 100000, "\n", too_many);
  assert_repeated("x = a", "[0]", 100000, "\n", too_many);
}

/* Where it stops depends on how deep the parser got. */
static void assert_too_deep(const char *start, const char *part, const char *end) {
  yoke_buffer text = {0};
  parsed *p = parse(repeated(&text, start, part, 100000, end));
  assert_int_equal(p->found.count, 1);
  assert_string_equal(p->found.items[0].message, "too many nested expressions");
  forget(p);
  yoke_buffer_free(&text);
}

static void rules_that_call_themselves(void **state) {
  (void)state;
  assert_too_deep("x = ", "not ", "a\n");
  assert_too_deep("x = ", "- ", "a\n");
  assert_too_deep("x = ", "lambda: ", "a\n");
  assert_too_deep("x = ", "a ** ", "a\n");
  assert_too_deep("x = ", "a if a else ", "a\n");
  assert_too_deep("if a: b\n", "elif a: b\n", "");
}

static void blocks_in_blocks_without_end(void **state) {
  (void)state;
  yoke_buffer text = {0};
  for (int depth = 0; depth < 2000; depth++) {
    for (int i = 0; i < depth; i++)
      yoke_buffer_putc(&text, ' ');
    yoke_buffer_puts(&text, "if a:\n");
  }
  parsed *p = parse(text.text);
  assert_string_equal(p->found.items[0].message, "too many levels of indentation");
  assert_true(p->found.count <= 3);
  forget(p);
  yoke_buffer_free(&text);
}

static void the_tree_is_never_higher_than_the_limit(void **state) {
  (void)state;
  yoke_buffer text = {0};
  parsed *p = parse(repeated(&text, "x = a", ".a", PY_HEIGHT_LIMIT - 1, "\ny = a.b\n"));
  assert_int_equal(p->found.count, 0);
  assert_int_equal(p->module->body[0]->height, PY_HEIGHT_LIMIT);
  assert_int_equal(p->module->body[1]->height, 2);
  forget(p);
  yoke_buffer_free(&text);
}

static void what_follows_a_line_that_is_too_deep_is_read(void **state) {
  (void)state;
  yoke_buffer text = {0};
  parsed *p = parse(repeated(&text, "x = ", "(", 1000, "\ny = 1\nclass A: pass\n"));
  assert_int_equal(p->found.count, 1);
  assert_int_equal(p->module->body[p->module->body_count - 1]->kind, PY_CLASS);
  forget(p);
  yoke_buffer_free(&text);
}

static const char sample[] = "'''Doc.'''\nfrom a import (b as c)\n@d\nclass A(B, m=C):\n"
                             "  x = f('a' \"b\", 1, y=[1, 2], **{'k': v})\n"
                             "  def g(self, a=1): return f'{a!r:>{w}}' if a < b <= c else -d\n"
                             "  z = (1 2)\n  w = (\nclass D: 'x\n";

static void parse_and_dump(yoke_arena *arena, yoke_buffer *text) {
  diagnostics found = {.arena = arena};
  source file = {.path = "models.py", .text = sample, .size = sizeof sample - 1};
  py_dump(py_parse(&file, arena, &found), text);
  assert_int_equal(found.errors, 3);
}

static void parse_once(void) {
  jmp_buf out_of_memory;
  yoke_arena arena = {.on_failure = &out_of_memory};
  yoke_buffer text = {0};
  if (setjmp(out_of_memory) == 0)
    parse_and_dump(&arena, &text);
  else
    assert_true(allocation_failed());
  yoke_buffer_free(&text);
  yoke_arena_free(&arena);
}

static void every_allocation_may_fail(void **state) {
  (void)state;
  every_allocation_fails parse_once();
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(brackets_without_end),
      cmocka_unit_test(as_many_brackets_as_cpython_allows),
      cmocka_unit_test(fstrings_in_fstrings_without_end),
      cmocka_unit_test(rows_of_signs_and_operators),
      cmocka_unit_test(rules_that_call_themselves),
      cmocka_unit_test(blocks_in_blocks_without_end),
      cmocka_unit_test(the_tree_is_never_higher_than_the_limit),
      cmocka_unit_test(what_follows_a_line_that_is_too_deep_is_read),
      cmocka_unit_test(every_allocation_may_fail),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
