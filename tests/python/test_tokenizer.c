/* Indentation, joining of lines, names, numbers, strings. */
#include "parsed.h"

#define VALUE(text) text, sizeof text - 1

static void lines_join_inside_brackets_and_by_backslash(void **state) {
  (void)state;
  assert_expression("f(a,  # comment\n\n  b\n)\n", "f(a, b)");
  assert_expression("a + \\\n  b\n", "(a + b)");
  assert_expression("[\n1,\n]", "[1]");
  assert_no_error("if a: \\\n  b\nc\n");
  assert_no_error("if a:\n\\\n    b\n");
  assert_no_error("if a:\n  b\n  \\\n      c\n");
}

static void every_line_end_and_a_missing_last_one_are_fine(void **state) {
  (void)state;
  parsed *p = parse("class A:\r\n  x = 1\r\nclass B:\r  y = 2\r\rclass C: pass");
  assert_int_equal(p->found.count, 0);
  assert_int_equal(p->module->body_count, 3);
  assert_int_equal(p->module->body[1]->body_count, 1);
  forget(p);
}

static void blank_lines_comments_and_form_feeds_do_not_indent(void **state) {
  (void)state;
  parsed *p = parse("class A:\n  x = 1\n\n# comment\n      # deep\n\f\n  y = 2\n\f\nz = 3\n");
  assert_int_equal(p->found.count, 0);
  assert_int_equal(p->module->body_count, 2);
  assert_int_equal(p->module->body[0]->body_count, 2);
  forget(p);
}

static void a_tab_reaches_the_next_multiple_of_eight(void **state) {
  (void)state;
  assert_no_error("if a:\n\tb\n\tif c:\n\t  d\n");
  assert_no_error("if a:\n  if b:\n  \tc\n  \td\n");
  assert_error("if a:\n\tb\n        c\n",
               "3:9: inconsistent use of tabs and spaces in indentation");
  assert_error("if a:\n        b\n\tc\n",
               "3:2: inconsistent use of tabs and spaces in indentation");
}

static void wrong_indentation_is_reported_once(void **state) {
  (void)state;
  assert_error("x = 1\n  y = 2\n  z = 3\nw = 4\n", "2:3: unexpected indent");
  assert_error("if a:\n    b\n  c\n  d\n",
               "3:3: unindent does not match any outer indentation level");
  assert_error("class A:\nx = 1\n", "2:1: expected an indented block after class definition on "
                                    "line 1");
  assert_error("class A:\n", "1:9: expected an indented block after class definition on line 1");
  assert_error("def f():\n# only a comment\n",
               "1:9: expected an indented block after function definition on line 1");
}

static void names_may_be_of_any_script(void **state) {
  (void)state;
  assert_expression("名前.größe", "名前.größe");
  assert_error("x = “a”", "1:5: invalid character '“' (U+201C)");
  assert_error("x = 1 €", "1:7: invalid character '€' (U+20AC)");
  assert_error("x\xC2\xA0= 1", "1:2: invalid non-printable character U+00A0");
}

static void numbers_of_every_form(void **state) {
  (void)state;
  assert_expression("[0, 00, 1_000, 0x_fF, 0o17, 0B11]", "[0, 00, 1000, 0xfF, 0o17, 0B11]");
  assert_expression("[1.5, .5, 5., 1e3, 1_0.0_1e-1_0, 012.5]",
                    "[1.5, 0.5, 5, 1000, 1.001e-09, 12.5]");
  assert_expression("[1j, 1.5J, 012j]", "[1j, 1.5J, 012j]");
  assert_expression("1if x else 2", "(1 if x) else 2");
  assert_expression("1 .real", "1.real");
}

static void integers_have_their_value_when_it_fits(void **state) {
  (void)state;
  static const struct {
    const char *text;
    int64_t value;
    bool is_big;
  } cases[] = {
      {"0", 0, false},       {"1_000", 1000, false},
      {"0x_ff", 255, false}, {"0o17", 15, false},
      {"0b101", 5, false},   {"9223372036854775807", INT64_MAX, false},
      {"0000", 0, false},    {"9223372036854775808", INT64_MAX, true},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    parsed *p = parse(cases[i].text);
    const py_node *number = p->module->body[0]->left;
    assert_int_equal(number->kind, PY_INTEGER);
    assert_int_equal(number->integer, cases[i].value);
    assert_int_equal(number->is_big, cases[i].is_big);
    forget(p);
  }
}

static void wrong_numbers_are_named(void **state) {
  (void)state;
  assert_error("x = 012", "1:5: leading zeros in decimal integer literals are not permitted; use "
                          "an 0o prefix for octal integers");
  assert_error("x = 1__0", "1:6: invalid decimal literal");
  assert_error("x = 1_", "1:6: invalid decimal literal");
  assert_error("x = 1a", "1:6: invalid decimal literal");
  assert_error("x = 0xg", "1:7: invalid hexadecimal literal");
  assert_error("x = 0b2", "1:7: invalid digit '2' in binary literal");
  assert_error("x = 0o8", "1:7: invalid digit '8' in octal literal");
}

static void strings_of_every_prefix_and_quote(void **state) {
  (void)state;
  assert_expression("'a' \"b\" '''c''' \"\"\"d'\"e\"\"\"", "'abcd'\"e'");
  assert_string("r'\\n\\''", VALUE("\\n\\'"));
  assert_string("R\"\\\\\"", VALUE("\\\\"));
  assert_string("u'a' U'b'", VALUE("ab"));
  assert_string("b'a' B'b' rb'\\n' Rb'' bR'x'", VALUE("ab\\nx"));
  assert_string("('a'\n  'b'  # comment\n  'c')", VALUE("abc"));
  assert_string("''", VALUE(""));
  assert_string("''''''", VALUE(""));
}

static void escapes_are_decoded(void **state) {
  (void)state;
  assert_string("'\\a\\b\\f\\n\\r\\t\\v\\\\\\'\\\"'", VALUE("\a\b\f\n\r\t\v\\'\""));
  assert_string("'\\x41\\u00e9\\U0001F600'", VALUE("A\xC3\xA9\xF0\x9F\x98\x80"));
  assert_string("'\\0\\101\\377\\1018'", VALUE("\0A\xC3\xBF"
                                               "A8"));
  assert_string("b'\\x00\\xff\\377\\u0041'", VALUE("\0\xFF\xFF\\u0041"));
  assert_string("'a\\\nb\\\r\nc'", VALUE("abc"));
  assert_string("'\\d\\.'", VALUE("\\d\\."));
  assert_string("'''a\r\nb\rc\n'''", VALUE("a\nb\nc\n"));
}

static void names_of_characters_stay_as_written_and_are_marked(void **state) {
  (void)state;
  parsed *p = parse("'a\\N{BULLET}b'\n'plain'\n");
  assert_string_equal(p->module->body[0]->left->text, "a\\N{BULLET}b");
  assert_true(p->module->body[0]->left->is_incomplete);
  assert_false(p->module->body[1]->left->is_incomplete);
  forget(p);
}

static void wrong_strings_are_named(void **state) {
  (void)state;
  assert_error("x = 'abc\n", "1:5: unterminated string literal (detected at line 1)");
  assert_error("x = 'it's'\n", "1:10: unterminated string literal (detected at line 1)");
  assert_error("x = '''abc\n\n", "1:5: unterminated triple-quoted string literal (detected at "
                                 "line 2)");
  assert_error("x = '\\x4'", "1:5: (unicode error) truncated \\xXX escape");
  assert_error("x = '\\u12'", "1:5: (unicode error) truncated \\uXXXX escape");
  assert_error("x = '\\U00110000'", "1:5: (unicode error) illegal Unicode character");
  assert_error("x = '\\N{'", "1:5: (unicode error) malformed \\N character escape");
  assert_error("x = b'\\x4'", "1:5: (value error) invalid \\x escape");
  assert_error("x = b'é'", "1:5: bytes can only contain ASCII literal characters");
  assert_error("x = 'a' b'b'", "1:5: cannot mix bytes and nonbytes literals");
}

static void fstrings_hold_text_and_expressions(void **state) {
  (void)state;
  assert_expression("f'a{b}c'", "f('a', {b}, 'c')");
  assert_expression("f'{a.b!r:>10}' 'x'", "f({a.b!r:'>10'}, 'x')");
  assert_expression("f'{a:{w}.{p}}'", "f({a:f({w}, '.', {p})})");
  assert_expression("f'{{}}'", "f('{}')");
  assert_expression("f'{x = }'", "f('x = ', {x!r})");
  assert_expression("f'{x=:5}'", "f('x=', {x:'5'})");
  assert_expression("f'{a != b} {d[\"k\"]} {(lambda: 1)}'",
                    "f({<!=>(a, b)}, ' ', {d['k']}, ' ', {lambda(): 1})");
  assert_expression("rf'\\{a}\\n'", "f('\\', {a}, '\\n')");
  assert_expression("f'''{\na,\n}'''", "f({(a,)})");
  assert_expression("f'{a:d\n}'", "f({a:'d'})");
  assert_expression("f'\\N{BULLET}{a}'", "f('\\N{BULLET}', {a})");
}

static void fstrings_may_use_the_same_quotes_inside(void **state) {
  (void)state;
  assert_expression("f'{a['b']}'", "f({a['b']})");
  assert_expression("f\"{f\"{f\"{1}\"}\"}\"", "f({f({f({1})})})");
  assert_expression("f'{'\\n'.join(a)}'", "f({'\n'.join(a)})");
}

static void wrong_fstrings_are_named(void **state) {
  (void)state;
  assert_error("x = f'{a'", "1:9: f-string: expecting '}'");
  assert_error("x = f'{}'", "1:8: f-string: valid expression required before '}'");
  assert_error("x = f'}'", "1:7: f-string: single '}' is not allowed");
  assert_error("x = f'{a!x}'", "1:10: f-string: invalid conversion character 'x': expected 's', "
                               "'r', or 'a'");
  assert_error("x = f'a\n", "1:5: unterminated f-string literal (detected at line 1)");
  assert_error("x = f'''{a}\n", "1:5: unterminated triple-quoted f-string literal (detected at "
                                "line 1)");
}

static void odd_characters_and_continuations_are_errors(void **state) {
  (void)state;
  assert_error("x = $", "1:5: invalid syntax");
  assert_error("x = 1 ?", "1:7: invalid syntax");
  assert_error("x = \\ 1", "1:6: unexpected character after line continuation character");
  assert_error("x = 1 \\", "1:8: unexpected EOF while parsing");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(lines_join_inside_brackets_and_by_backslash),
      cmocka_unit_test(every_line_end_and_a_missing_last_one_are_fine),
      cmocka_unit_test(blank_lines_comments_and_form_feeds_do_not_indent),
      cmocka_unit_test(a_tab_reaches_the_next_multiple_of_eight),
      cmocka_unit_test(wrong_indentation_is_reported_once),
      cmocka_unit_test(names_may_be_of_any_script),
      cmocka_unit_test(numbers_of_every_form),
      cmocka_unit_test(integers_have_their_value_when_it_fits),
      cmocka_unit_test(wrong_numbers_are_named),
      cmocka_unit_test(strings_of_every_prefix_and_quote),
      cmocka_unit_test(escapes_are_decoded),
      cmocka_unit_test(names_of_characters_stay_as_written_and_are_marked),
      cmocka_unit_test(wrong_strings_are_named),
      cmocka_unit_test(fstrings_hold_text_and_expressions),
      cmocka_unit_test(fstrings_may_use_the_same_quotes_inside),
      cmocka_unit_test(wrong_fstrings_are_named),
      cmocka_unit_test(odd_characters_and_continuations_are_errors),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
