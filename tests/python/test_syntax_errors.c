/* Errors in CPython's words, and what is read in spite of them. The expected texts are those of
 * CPython 3.11 and, for f-strings, 3.12. */
#include "parsed.h"

static void brackets(void **state) {
  (void)state;
  assert_error("x = (\n", "1:5: '(' was never closed");
  assert_error("x = {1: [2, 3}\n", "1:14: closing parenthesis '}' does not match opening "
                                   "parenthesis '['");
  assert_error("x = (\n1]\n", "2:2: closing parenthesis ']' does not match opening parenthesis "
                              "'(' on line 1");
  assert_error("x = )\n", "1:5: unmatched ')'");
}

static void missing_colons_and_commas(void **state) {
  (void)state;
  assert_error("class A\n  x = 1\n", "1:8: expected ':'");
  assert_error("if a\n  b\n", "1:5: expected ':'");
  assert_error("def f()\n  pass\n", "1:8: expected ':'");
  assert_error("f(a b)\n", "1:3: invalid syntax. Perhaps you forgot a comma?");
  assert_error("x = [1, 'a' b]\n", "1:9: invalid syntax. Perhaps you forgot a comma?");
  assert_error("x = {1: 2, 3}\n", "1:12: ':' expected after dictionary key");
  assert_error("x = {1:}\n", "1:7: expression expected after dictionary key and ':'");
}

static void arguments_and_parameters(void **state) {
  (void)state;
  assert_error("f(a=1, b)\n", "1:8: positional argument follows keyword argument");
  assert_error("f(**a, b)\n", "1:8: positional argument follows keyword argument unpacking");
  assert_error("f(**a, *b)\n",
               "1:8: iterable argument unpacking follows keyword argument unpacking");
  assert_error("f(a=1, a=2)\n", "1:8: keyword argument repeated: a");
  assert_error("f(a.b=1)\n", "1:3: expression cannot contain assignment, perhaps you meant "
                             "\"==\"?");
  assert_error("f(True=1)\n", "1:3: cannot assign to True");
  assert_error("f(a for a in b, c)\n", "1:3: Generator expression must be parenthesized");
  assert_error("def f(a=1, b): pass\n", "1:12: non-default argument follows default argument");
  assert_error("def f(*a, *b): pass\n", "1:11: * argument may appear only once");
  assert_error("def f(*, *a): pass\n", "1:10: * argument may appear only once");
  assert_error("def f(*): pass\n", "1:7: named arguments must follow bare *");
  assert_error("def f(**a, b): pass\n", "1:12: arguments cannot follow var-keyword argument");
}

static void assignments(void **state) {
  (void)state;
  assert_error("1 = x\n", "1:1: cannot assign to literal here. Maybe you meant '==' instead of "
                          "'='?");
  assert_error("f() = x\n", "1:1: cannot assign to function call here. Maybe you meant '==' "
                            "instead of '='?");
  assert_error("None = x\n", "1:1: cannot assign to None");
  assert_error("(a, 1) = x\n", "1:5: cannot assign to literal");
  assert_error("a + 1 += 2\n", "1:1: 'expression' is an illegal expression for augmented "
                               "assignment");
  assert_error("a, b: int\n", "1:1: only single target (not tuple) can be annotated");
  assert_error("f(): int\n", "1:1: illegal target for annotation");
  assert_error("if x = 1: pass\n", "1:4: invalid syntax. Maybe you meant '==' or ':=' instead of "
                                   "'='?");
}

static void other_statements(void **state) {
  (void)state;
  assert_error("nonlocal(x)\n", "1:9: invalid syntax");
  assert_error("global x.y\n", "1:9: invalid syntax");
  assert_error("global x, 1\n", "1:11: invalid syntax");
  assert_error("x = a := 1\n", "1:7: invalid syntax");
  assert_error("x = 1 2\n", "1:7: invalid syntax");
  assert_error("x = \n", "1:5: invalid syntax");
  assert_error("x = a if b\n", "1:5: expected 'else' after 'if' expression");
  assert_error("from a import b,\n",
               "1:17: trailing comma not allowed without surrounding parentheses");
  assert_error("print 'x'\n", "1:1: Missing parentheses in call to 'print'. Did you mean "
                              "print(...)?");
  assert_error("try:\n  a\nb\n", "3:1: expected 'except' or 'finally' block");
  assert_error("try:\n  a\nexcept A, B as c:\n  c\n",
               "3:8: multiple exception types must be parenthesized when using 'as'");
  assert_error("else:\n  x\n", "1:1: invalid syntax");
  assert_error("@a\nx = 1\n", "2:1: invalid syntax");
  assert_error("class 1: pass\n", "1:7: invalid syntax");
  assert_error("class A: class B: pass\n", "1:10: invalid syntax");
  assert_error("match a:\n  x = 1\n", "2:3: invalid syntax");
}

/* The names of the classes at the top and, behind a colon, of what each assigns. */
static void assert_read(const char *text, const char *errors, const char *expected) {
  parsed *p = parse_with_error(text, errors);
  yoke_buffer read = {0};
  yoke_buffer_puts(&read, "");
  for (size_t i = 0; i < p->module->body_count; i++) {
    const py_node *class = p->module->body[i];
    if (class->kind != PY_CLASS) continue;
    yoke_buffer_printf(&read, "%s%s:", read.size ? " " : "", class->text);
    for (size_t j = 0; j < class->body_count; j++)
      if (class->body[j]->kind == PY_ASSIGN)
        yoke_buffer_puts(&read, class->body[j]->items[0]->text);
  }
  assert_string_equal(read.text, expected);
  yoke_buffer_free(&read);
  forget(p);
}

static void the_statements_behind_an_error_are_read(void **state) {
  (void)state;
  assert_read("class A:\n    a = f(\n        1 2)\n    b = 1\nclass B:\n    c = 1\n",
              "3:9: invalid syntax. Perhaps you forgot a comma?", "A:b B:c");
  assert_read("class A:\n    a = 'x\n    b = 1\n",
              "2:9: unterminated string literal (detected at line 2)", "A:b");
  assert_read("class A\n    a = 1\nclass B:\n    b = 1\n", "1:8: expected ':'", "A:a B:b");
}

static void an_open_bracket_does_not_swallow_the_next_statement(void **state) {
  (void)state;
  assert_read("class A:\n    a = f(User, on_delete=C\n    b = f(1)\n    c = 2\n\n"
              "    def g(self): pass\n\nclass B:\n    d = 1\n",
              "2:10: '(' was never closed", "A:bc B:d");
  assert_read("class A(B\n    a = 1\nclass C:\n    b = 1\n", "1:8: '(' was never closed", "C:b");
  assert_read("class A:\n    a = [1,\n    @property\n    def f(self): pass\n    b = 1\n",
              "2:9: '[' was never closed", "A:b");
  assert_read("class A:\n    a = (1, 2]\n    b = 1\n",
              "2:14: closing parenthesis ']' does not match opening parenthesis '('", "A:b");
}

static void the_block_of_a_wrong_header_is_skipped(void **state) {
  (void)state;
  assert_read("class A:\n    def f(self, 1):\n        x = 1\n        if y:\n            z\n"
              "    a = 1\n",
              "2:17: invalid syntax", "A:a");
  assert_read("class 1:\n    a = 1\nclass B:\n    b = 1\n", "1:7: invalid syntax", "B:b");
  assert_read("match x:\n    case 1 1 if:\n        y\nclass B:\n    b = 1\n",
              "2:12: invalid syntax", "B:b");
}

static void wrong_indentation_loses_nothing(void **state) {
  (void)state;
  assert_read("class A:\n    a = 1\n      b = 2\n    c = 3\nclass B:\n    d = 4\n",
              "3:7: unexpected indent", "A:abc B:d");
  assert_read("class A:\n        a = 1\n\tb = 2\nclass B:\n  c = 3\n d = 4\n",
              "3:2: inconsistent use of tabs and spaces in indentation\n"
              "6:2: unindent does not match any outer indentation level",
              "A:ab B:c");
}

static void several_errors_are_all_reported(void **state) {
  (void)state;
  assert_error("a = )\nb = 1\nc = 'x\nd = f(a b)\n",
               "1:5: unmatched ')'\n"
               "3:5: unterminated string literal (detected at line 3)\n"
               "4:7: invalid syntax. Perhaps you forgot a comma?");
}

static void one_mistake_is_reported_once(void **state) {
  (void)state;
  assert_read("class A:\n    a = f('x',\n        _(\"y),\n        z=1,\n    )\n    b = 1\n",
              "3:11: unterminated string literal (detected at line 3)", "A:b");
  assert_read("class A:\n    a = [\n        f(\n            'x,\n        ),\n    ]\n    b = 1\n",
              "4:13: unterminated string literal (detected at line 4)", "A:b");
  assert_read("class A:\n    a = f(1)) (\n        2,\n    )\n    b = 1\n", "2:13: unmatched ')'",
              "A:b");
  assert_read("class A:\n    a = f(1),\n        b=2,\n    )\n    c = 1\n", "3:9: unexpected indent",
              "A:abc");
  assert_error("x = 1\n  This is a text.\n", "2:3: unexpected indent");
  assert_error("Some text\nthat goes on.\n", "1:6: invalid syntax");
  assert_error("class A:\n    b = 1\n  This is a text.\n",
               "3:3: unindent does not match any outer indentation level");
}

static void a_misspelt_keyword_is_named(void **state) {
  (void)state;
  static const struct {
    const char *text, *hint;
  } cases[] = {{"Class A(B):\n    a = 1\n", "Did you mean class?"},
               {"form a import b\n", "Did you mean from?"},
               {"improt a\n", "Did you mean import?"},
               {"some text\n", NULL}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    parsed *p = parse(cases[i].text);
    assert_int_equal(p->found.count, 1);
    const char *hint = p->found.items[0].hint;
    assert_true(hint ? cases[i].hint && strcmp(hint, cases[i].hint) == 0 : !cases[i].hint);
    forget(p);
  }
}

static void statements_stand_where_they_may(void **state) {
  (void)state;
  assert_error("class A:\n    def f(self): pass\n    return 1\n", "3:5: 'return' outside function");
  assert_error("if a:\n    return\n", "2:5: 'return' outside function");
  assert_error("for a in b:\n    def f():\n        break\n", "3:9: 'break' outside loop");
  assert_error("for a in b: pass\nelse: continue\n", "2:7: 'continue' not properly in loop");
  assert_error("import a\nfrom __future__ import annotations\n",
               "2:1: from __future__ imports must occur at the beginning of the file");
  assert_no_error(
      "'A text.'\nfrom __future__ import division\nfrom __future__ import annotations\n");
  assert_no_error(
      "while a:\n  try:\n    continue\n  except B:\n    break\n  match c:\n    case 1: break\n");
  assert_no_error("def f():\n  for a in b: return (yield)\n  yield\n");
}

static void a_file_that_is_no_python_has_few_errors(void **state) {
  (void)state;
  yoke_buffer text = {0};
  for (int i = 0; i < 1000; i++)
    yoke_buffer_puts(&text, "<p>This is no Python</p>\n");
  assert_error(text.text, "1:1: invalid syntax");
  yoke_buffer_free(&text);
}

static void a_file_with_many_errors_is_not_read_to_its_end(void **state) {
  (void)state;
  yoke_buffer text = {0};
  for (int i = 0; i < 1000; i++)
    yoke_buffer_puts(&text, "x = )\nx = 1\n");
  parsed *p = parse(text.text);
  assert_int_equal(p->found.errors, 20);
  assert_string_equal(p->found.items[20].message,
                      "too many errors: the rest of this file is not read");
  forget(p);
  yoke_buffer_free(&text);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(brackets),
      cmocka_unit_test(missing_colons_and_commas),
      cmocka_unit_test(arguments_and_parameters),
      cmocka_unit_test(assignments),
      cmocka_unit_test(other_statements),
      cmocka_unit_test(the_statements_behind_an_error_are_read),
      cmocka_unit_test(an_open_bracket_does_not_swallow_the_next_statement),
      cmocka_unit_test(the_block_of_a_wrong_header_is_skipped),
      cmocka_unit_test(wrong_indentation_loses_nothing),
      cmocka_unit_test(several_errors_are_all_reported),
      cmocka_unit_test(one_mistake_is_reported_once),
      cmocka_unit_test(a_misspelt_keyword_is_named),
      cmocka_unit_test(statements_stand_where_they_may),
      cmocka_unit_test(a_file_that_is_no_python_has_few_errors),
      cmocka_unit_test(a_file_with_many_errors_is_not_read_to_its_end),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
