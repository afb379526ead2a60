/* How expressions bind, and what becomes of each form. */
#include "parsed.h"

static void operators_bind_as_in_python(void **state) {
  (void)state;
  assert_expression("a + b * c - d", "((a + (b * c)) - d)");
  assert_expression("-a ** -b ** c", "(- (a ** (- (b ** c))))");
  assert_expression("~a << b & c ^ d | e", "(((((~ a) << b) & c) ^ d) | e)");
  assert_expression("a // b % c @ d / e", "((((a // b) % c) @ d) / e)");
  assert_expression("not a == b", "(not <==>(a, b))");
  assert_expression("a or b and not c or d", "((a or (b and (not c))) or d)");
  assert_expression("(a + b) * c", "((a + b) * c)");
  assert_expression("- - a", "(- (- a))");
}

static void comparisons_chain(void **state) {
  (void)state;
  assert_expression("a < b <= c != d", "<< <= !=>(a, b, c, d)");
  assert_expression("a not in b", "<not in>(a, b)");
  assert_expression("a is not b is c", "<is not is>(a, b, c)");
  assert_expression("a in b == c | d", "<in ==>(a, b, (c | d))");
}

static void conditionals_lambdas_and_walrus(void **state) {
  (void)state;
  assert_expression("a if b else c if d else e", "(a if b) else (c if d) else e");
  assert_expression("lambda: 0", "lambda(): 0");
  assert_expression("lambda a, /, b=1, *c, d, e=2, **f: a",
                    "lambda(a, /, b=1, *c, d, e=2, **f): a");
  assert_expression("lambda *, a: a", "lambda(*, a): a");
  assert_expression("(a := b)", "(a := b)");
  assert_expression("f(a := 1, b=2)", "f((a := 1), b=2)");
}

static void calls_attributes_and_subscripts(void **state) {
  (void)state;
  assert_expression("a.b(c)(d)[e].f", "a.b(c)(d)[e].f");
  assert_expression("f(a, *b, c=1, *d, **e,)", "f(a, *b, c=1, *d, **e)");
  assert_expression("f(x for x in y)", "f(generator(x for x in y))");
  assert_expression("a[1:2]", "a[1:2]");
  assert_expression("a[:]", "a[_]");
  assert_expression("a[::2, b, ...]", "a[(_::2, b, ...,)]");
  assert_expression("a[*b]", "a[(*b,)]");
  assert_expression("a[b,]", "a[(b,)]");
}

static void displays_and_comprehensions(void **state) {
  (void)state;
  assert_expression("()", "(,)");
  assert_expression("(a,)", "(a,)");
  assert_expression("a, *b", "(a, *b,)");
  assert_expression("[]", "[]");
  assert_expression("[*a, b]", "[*a, b]");
  assert_expression("{}", "{}");
  assert_expression("{a: b, **c, 1: 2,}", "{a: b, **c, 1: 2}");
  assert_expression("{a, *b}", "set{a, *b}");
  assert_expression("[a for b, c in d if e if f for g in h]",
                    "list(a for (b, c,) in d if e if f, for g in h)");
  assert_expression("{a: b async for c in d}", "dict(a: b async for c in d)");
  assert_expression("{a for b in c}", "set(a for b in c)");
  assert_expression("(a for b in c)", "generator(a for b in c)");
}

static void constants_and_what_has_no_declarative_meaning(void **state) {
  (void)state;
  assert_expression("[True, False, None, ...]", "[True, False, None, ...]");
  assert_expression("(yield)", "opaque");
  assert_expression("(yield from a)", "opaque");
  assert_expression("await a.b(c)", "opaque");
  assert_expression("match + case + type + _", "(((match + case) + type) + _)");
}

static void assert_place(const char *text, const char *part) {
  parsed *p = parse(text);
  place where = p->module->body[0]->left->where;
  assert_int_equal(where.end - where.start, strlen(part));
  assert_memory_equal(text + where.start, part, strlen(part));
  forget(p);
}

static void places_are_those_of_cpython(void **state) {
  (void)state;
  assert_place("  # c\n(a + b)", "a + b");
  assert_place("(a) + (b) ;", "(a) + (b)");
  assert_place("( a, b )", "( a, b )");
  assert_place("a . b ( c ) # d", "a . b ( c )");
  assert_place("'a'\\\n 'b'\n", "'a'\\\n 'b'");
}

static void a_name_of_an_attribute_and_a_keyword_has_its_place(void **state) {
  (void)state;
  parsed *p = parse("models.Field(null=True)");
  const py_node *call = p->module->body[0]->left;
  assert_int_equal(call->left->name_where.start, 7);
  assert_int_equal(call->left->name_where.end, 12);
  assert_int_equal(call->items[0]->name_where.start, 13);
  assert_int_equal(call->items[0]->name_where.end, 17);
  assert_int_equal(call->items[0]->where.end, 22);
  forget(p);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(operators_bind_as_in_python),
      cmocka_unit_test(comparisons_chain),
      cmocka_unit_test(conditionals_lambdas_and_walrus),
      cmocka_unit_test(calls_attributes_and_subscripts),
      cmocka_unit_test(displays_and_comprehensions),
      cmocka_unit_test(constants_and_what_has_no_declarative_meaning),
      cmocka_unit_test(places_are_those_of_cpython),
      cmocka_unit_test(a_name_of_an_attribute_and_a_keyword_has_its_place),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
