/* Statements: what is kept of them, and that nothing valid is in the way. */
#include "parsed.h"

static parsed *parse_valid(const char *text) {
  return parse_with_error(text, "");
}

static void imports_name_what_they_bind(void **state) {
  (void)state;
  parsed *p = parse_valid("import a . \\\n b, c as d\n"
                          "from ..x.y import (e, f as g,)\n"
                          "from ... import *\n");
  const py_node *import = p->module->body[0], *from = p->module->body[1];
  assert_int_equal(import->kind, PY_IMPORT);
  assert_int_equal(import->item_count, 2);
  assert_string_equal(import->items[0]->text, "a.b");
  assert_string_equal(import->items[0]->other_text, "a");
  assert_string_equal(import->items[1]->text, "c");
  assert_string_equal(import->items[1]->other_text, "d");
  assert_int_equal(from->kind, PY_IMPORT_FROM);
  assert_string_equal(from->text, "..x.y");
  assert_int_equal(from->item_count, 2);
  assert_string_equal(from->items[0]->other_text, "e");
  assert_string_equal(from->items[1]->text, "f");
  assert_string_equal(from->items[1]->other_text, "g");
  assert_string_equal(p->module->body[2]->text, "...");
  assert_string_equal(p->module->body[2]->items[0]->text, "*");
  forget(p);
}

static void a_class_has_bases_keywords_decorators_docstring_and_body(void **state) {
  (void)state;
  const char *text = "@first\n@second(1)\nclass Profile(models.Model, Mixin, metaclass=M):\n"
                     "    '''A profile.\n\n        Deeper.\n    '''\n"
                     "    class Meta: ordering = ['-id']\n"
                     "    phone = 1\n";
  parsed *p = parse_valid(text);
  const py_node *class = p->module->body[0];
  assert_int_equal(class->kind, PY_CLASS);
  assert_string_equal(class->text, "Profile");
  assert_memory_equal(text + class->name_where.start, "Profile", 7);
  assert_memory_equal(text + class->where.start, "class", 5);
  assert_int_equal(class->item_count, 3);
  assert_int_equal(class->items[2]->kind, PY_KEYWORD);
  assert_int_equal(class->clauses->decorator_count, 2);
  assert_string_equal(class->clauses->doc, "A profile.\n\nDeeper.");
  assert_int_equal(class->body_count, 3);
  assert_string_equal(class->body[1]->text, "Meta");
  assert_int_equal(class->body[1]->body_count, 1);
  forget(p);
}

static void a_function_has_parameters_defaults_and_body(void **state) {
  (void)state;
  parsed *p = parse_valid("async def f(self, a: int = 1, *args: int, b, **kw) -> str:\n"
                          "    'Doc.'\n    return a\n"
                          "def g(): return\n");
  const py_node *function = p->module->body[0];
  assert_int_equal(function->kind, PY_FUNCTION);
  assert_true(function->is_async);
  assert_string_equal(function->text, "f");
  assert_string_equal(function->clauses->doc, "Doc.");
  assert_int_equal(function->item_count, 5);
  assert_string_equal(function->items[1]->text, "a");
  assert_int_equal(function->items[1]->left->integer, 1);
  assert_string_equal(function->items[2]->text, "*args");
  assert_string_equal(function->items[4]->text, "**kw");
  assert_int_equal(function->body[1]->kind, PY_RETURN);
  assert_string_equal(function->body[1]->left->text, "a");
  assert_null(p->module->body[1]->body[0]->left);
  forget(p);
}

static void assignments_keep_targets_value_and_annotation(void **state) {
  (void)state;
  parsed *p = parse_valid("a = b, c = *d, 1\nx: int\ny: str = 'v'\nn += 1\nz = yield\n");
  py_node **body = p->module->body;
  assert_int_equal(body[0]->item_count, 2);
  assert_int_equal(body[0]->items[1]->kind, PY_TUPLE);
  assert_int_equal(body[0]->left->kind, PY_TUPLE);
  assert_null(body[1]->left);
  assert_string_equal(body[1]->right->text, "int");
  assert_string_equal(body[2]->left->text, "v");
  assert_int_equal(body[3]->kind, PY_AUGMENTED);
  assert_string_equal(body[3]->text, "+=");
  assert_int_equal(body[3]->right->integer, 1);
  assert_int_equal(body[4]->left->kind, PY_YIELD);
  forget(p);
}

static void branches_are_kept(void **state) {
  (void)state;
  parsed *p = parse_valid("if a:\n  x = 1\nelif b:\n  x = 2\nelse:\n  x = 3\n"
                          "try:\n  import a\nexcept ImportError as e:\n  a = None\nelse: b\n"
                          "finally:\n  c\n"
                          "try: a\nexcept* (B, C): pass\n");
  const py_node *first = p->module->body[0], *guarded = p->module->body[1];
  assert_int_equal(first->kind, PY_IF);
  assert_int_equal(first->clauses->orelse_count, 1);
  assert_int_equal(first->clauses->orelse[0]->kind, PY_IF);
  assert_string_equal(first->clauses->orelse[0]->left->text, "b");
  assert_int_equal(first->clauses->orelse[0]->clauses->orelse[0]->left->integer, 3);
  assert_int_equal(guarded->kind, PY_TRY);
  assert_int_equal(guarded->item_count, 1);
  assert_string_equal(guarded->items[0]->left->text, "ImportError");
  assert_string_equal(guarded->items[0]->text, "e");
  assert_int_equal(guarded->clauses->orelse_count, 1);
  assert_int_equal(guarded->clauses->final_count, 1);
  assert_int_equal(p->module->body[2]->items[0]->left->item_count, 2);
  forget(p);
}

static void loops_with_and_match_keep_their_blocks(void **state) {
  (void)state;
  parsed *p = parse_valid("for a, *b in c, d:\n  x = 1\nelse:\n  y = 2\n"
                          "while a := b: break\n"
                          "with a as b, c as (d, e): f\n"
                          "with (a as b, c as d,): f\n"
                          "with (a, b) as c: d\n"
                          "with (yield): d\n"
                          "with (a): d\n"
                          "match a := c, *b:\n"
                          "  case {'k': [1, *_]} | None if (lambda: 1)(): x\n"
                          "  case A(b=1) as c:\n    y\n    z\n"
                          "  case _: pass\n");
  static const py_kind kinds[] = {PY_LOOP, PY_WHILE, PY_WITH, PY_WITH,
                                  PY_WITH, PY_WITH,  PY_WITH, PY_MATCH};
  assert_int_equal(p->module->body_count, 8);
  for (size_t i = 0; i < p->module->body_count; i++)
    assert_int_equal(p->module->body[i]->kind, kinds[i]);
  assert_int_equal(p->module->body[3]->item_count, 2);
  assert_string_equal(p->module->body[3]->items[0]->right->text, "b");
  assert_int_equal(p->module->body[0]->body_count, 1);
  assert_int_equal(p->module->body[0]->clauses->orelse_count, 1);
  assert_int_equal(p->module->body[7]->item_count, 3);
  assert_int_equal(p->module->body[7]->items[1]->body_count, 2);
  forget(p);
}

static void what_statements_name_is_kept(void **state) {
  (void)state;
  parsed *p = parse_valid("raise A from b\nraise\nassert a, 'm'\ndel a, b[0]\nglobal c, d\n");
  py_node **body = p->module->body;
  assert_int_equal(body[0]->kind, PY_RAISE);
  assert_string_equal(body[0]->left->text, "A");
  assert_string_equal(body[0]->right->text, "b");
  assert_null(body[1]->left);
  assert_string_equal(body[2]->left->text, "a");
  assert_int_equal(body[3]->kind, PY_DELETE);
  assert_int_equal(body[3]->item_count, 2);
  assert_string_equal(body[4]->text, "global");
  assert_string_equal(body[4]->items[1]->text, "d");
  forget(p);
}

static void soft_keywords_are_names_elsewhere(void **state) {
  (void)state;
  parsed *p = parse_valid("match = 1\ncase = 2\ntype = 3\nmatch(a, b)\nmatch[a]\nmatch: int = 1\n"
                          "type(x)\nprint(type, match)\nmatch * a\ntype in a\n");
  assert_int_equal(p->module->body_count, 10);
  for (size_t i = 0; i < p->module->body_count; i++)
    assert_true(p->module->body[i]->kind == PY_ASSIGN || p->module->body[i]->kind == PY_EXPRESSION);
  forget(p);
}

static void what_is_not_needed_gets_through(void **state) {
  (void)state;
  assert_no_error("try:\n  a\nexcept A, B:\n  c\ntry:\n  a\nexcept* A, B.c,:\n  d\n");
  assert_no_error("type A[T: (int, str), *Ts, **P = [int]] = dict[T, P]\n"
                  "class B[T = int, *U = *A](C[T]): ...\n"
                  "def f[T](a: T) -> T: ...\n");
  assert_no_error(
      "def f():\n  global a, b\n  nonlocal c\n  del a, b[0], (c, d)\n"
      "  assert a, 'b'\n  raise\n  raise A from b\n  while a: pass; continue; break;\n");
  assert_no_error("async def f():\n  async for a in b: pass\n  async with a: pass\n"
                  "  return [c async for c in d if await e]\n");
  assert_no_error("@(a if b else c)\ndef f(): pass\n@x.y[0]()\nasync def g(): pass\n");
  assert_no_error("x = a if b else lambda: (yield)\nx = *a, *b\nfor x in *a, *b: pass\n"
                  "def f(): return *a, b\nx[a:=1]\nprint(*a, sep='')\n");
  assert_no_error("");
  assert_no_error("\n\n# only a comment");
}

static void statements_on_one_line(void **state) {
  (void)state;
  parsed *p = parse_valid("a = 1; b = 2;\nif c: d = 3; e = 4\n");
  assert_int_equal(p->module->body_count, 3);
  assert_int_equal(p->module->body[2]->body_count, 2);
  forget(p);
}

static void the_module_has_its_docstring(void **state) {
  (void)state;
  parsed *p = parse_valid("'''\n  First.\n\n    Second.\n\tThird.\n  '''\nx = 1\n");
  assert_string_equal(p->module->clauses->doc, "First.\n\n  Second.\n      Third.");
  forget(p);
  p = parse_valid("'''\u00a0Wide.\n \u3000Narrow.\n  \u00a0.'''\n");
  assert_string_equal(p->module->clauses->doc, "Wide.\nNarrow.\n\u00a0.");
  forget(p);
  p = parse_valid("x = 1\n'not one'\n");
  assert_null(p->module->clauses->doc);
  forget(p);
  p = parse_valid("f'not {one}'\n");
  assert_null(p->module->clauses->doc);
  forget(p);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(imports_name_what_they_bind),
      cmocka_unit_test(a_class_has_bases_keywords_decorators_docstring_and_body),
      cmocka_unit_test(a_function_has_parameters_defaults_and_body),
      cmocka_unit_test(assignments_keep_targets_value_and_annotation),
      cmocka_unit_test(branches_are_kept),
      cmocka_unit_test(loops_with_and_match_keep_their_blocks),
      cmocka_unit_test(what_statements_name_is_kept),
      cmocka_unit_test(soft_keywords_are_names_elsewhere),
      cmocka_unit_test(what_is_not_needed_gets_through),
      cmocka_unit_test(statements_on_one_line),
      cmocka_unit_test(the_module_has_its_docstring),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
