/* What running a file leaves behind, where no Python can be asked: what is symbolic, what is not
 * known and why, what is reported, and that nothing runs without an end. */
#include <stdlib.h>

#include "common/buffer.h"
#include "interpret/interpret.h"
#include "support/cmocka_all.h"

typedef struct ran {
  yoke_arena arena;
  diagnostics found;
  interpreter *in;
  const module *module;
} ran;

/* With a second module, shop.other. */
static ran *run_beside(const char *text, const char *other) {
  ran *made = calloc(1, sizeof *made);
  assert_non_null(made);
  made->found.arena = &made->arena;
  interpreter_options options = {0};
  made->in = interpreter_new(&options, &made->arena, &made->found);
  interpreter_add_text(made->in, "shop.models", text);
  interpreter_add_text(made->in, "shop", "");
  interpreter_add_text(made->in, "shop.other", other);
  made->module = interpret_module(made->in, "shop.models");
  assert_non_null(made->module);
  return made;
}

static ran *run(const char *text) {
  return run_beside(text, "");
}

static void forget(ran *made) {
  yoke_arena_free(&made->arena);
  free(made);
}

static value *value_in(const ran *made, const char *name) {
  const binding *found = namespace_find(made->module->names, name);
  if (!found) fail_msg("no name %s", name);
  return found->value;
}

static class *class_in(const ran *made, const char *name) {
  value *found = value_in(made, name);
  assert_int_equal(found->kind, IS_CLASS);
  return found->class;
}

static void expect_repr(const ran *made, const char *name, const char *expected) {
  assert_string_equal(value_repr(made->in, value_in(made, name)), expected);
}

static void expect_unknown(const ran *made, const char *name, const char *why) {
  value *found = value_in(made, name);
  assert_int_equal(found->kind, IS_UNKNOWN);
  assert_string_equal(found->text, why);
}

/* ── Symbols ────────────────────────────────────────────────────────────────────────────────── */

static void calling_a_symbol_remembers_the_arguments(void **state) {
  (void)state;
  ran *made = run("from django.db import models\n"
                  "name = models.CharField('the name', max_length=10 * 2, **{'null': True})\n");
  value *name = value_in(made, "name");
  assert_string_equal(instance_path(name), "django.db.models.CharField");
  const arguments *call = &name->instance->call;
  assert_int_equal(call->count, 3);
  assert_string_equal(find_argument(call, "verbose_name", 0)->value->text, "the name");
  assert_int_equal(find_argument(call, "max_length", SIZE_MAX)->value->integer, 20);
  assert_int_equal(find_argument(call, "null", SIZE_MAX)->value->kind, IS_BOOL);
  assert_null(find_argument(call, "blank", SIZE_MAX));
  forget(made);
}

static void operators_on_symbols_make_a_tree(void **state) {
  (void)state;
  ran *made = run("from django.db.models import F, Q\n"
                  "q = Q(a=1) & ~Q(b=2) | Q()\nf = 1 + F('n') * 2\nd = F('n').desc()\n");
  expect_repr(made, "q", "Q(a=1) & ~Q(b=2) | Q()");
  expect_repr(made, "f", "1 + F('n') * 2");
  value *sum = value_in(made, "f"), *desc = value_in(made, "d");
  assert_int_equal(sum->kind, IS_OPERATION);
  assert_string_equal(sum->text, "+");
  assert_int_equal(sum->items[0]->integer, 1);
  assert_int_equal(desc->kind, IS_INSTANCE);
  assert_string_equal(desc->instance->symbol->text, "desc");
  assert_string_equal(instance_path(desc->instance->symbol->of), "django.db.models.F");
  forget(made);
}

static void the_order_of_instances_is_that_of_their_making(void **state) {
  (void)state;
  ran *made = run("from django.db import models\na = models.TextField()\nb = models.TextField()\n");
  assert_true(value_in(made, "a")->instance->order < value_in(made, "b")->instance->order);
  forget(made);
}

/* ── Field classes of the project's own ─────────────────────────────────────────────────────── */

static const char own_fields[] =
    "from django.db import models\n"
    "class Short(models.CharField):\n"
    "  def __init__(self, *args, upper=False, **kwargs):\n"
    "    self.upper = upper\n"
    "    kwargs.setdefault('max_length', 7)\n"
    "    kwargs['db_index'] = True\n"
    "    super().__init__(*args, **kwargs)\n"
    "class Shorter(Short):\n"
    "  def __init__(self, *args, **kwargs):\n"
    "    kwargs.pop('null', None)\n"
    "    super(Shorter, self).__init__(*args, **dict(kwargs, max_length=3))\n"
    "  def half(self): return self.max_length // 2\n"
    "a = Short('name', upper=True, blank=True)\n"
    "b = Shorter(null=True)\nc = b.half()\nd = a.upper\n";

static void the_arguments_that_count_are_those_that_reach_the_symbol(void **state) {
  (void)state;
  ran *made = run(own_fields);
  expect_repr(made, "a", "Short('name', blank=True, max_length=7, db_index=True)");
  expect_repr(made, "b", "Shorter(max_length=3, db_index=True)");
  assert_string_equal(instance_path(value_in(made, "b")), "django.db.models.CharField");
  assert_int_equal(value_in(made, "c")->integer, 1);
  assert_int_equal(value_in(made, "d")->integer, 1);
  forget(made);
}

static void classes_know_their_order(void **state) {
  (void)state;
  ran *made =
      run("from django.db import models\n"
          "class A(models.Model): pass\nclass B(A): pass\nclass C(A): pass\n"
          "class D(B, C, models.Model): pass\nclass X: pass\nclass Y(X, models.EmailField): pass\n"
          "class Bad(A, B): pass\n");
  const class *d = class_in(made, "D"), *y = class_in(made, "Y");
  static const char *const names[] = {"D", "B", "C", "A"};
  assert_int_equal(d->mro_count, 5);
  for (size_t i = 0; i < 4; i++)
    assert_string_equal(d->mro[i]->class->name, names[i]);
  assert_true(value_is_symbol(d->mro[4], "django.db.models.Model"));
  assert_true(class_derives(y, "django.db.models.EmailField"));
  assert_true(class_derives(y, "django.db.models.CharField"));
  assert_false(class_derives(y, "django.db.models.Model"));
  assert_false(d->is_inconsistent);
  assert_true(class_in(made, "Bad")->is_inconsistent);
  forget(made);
}

static void enumerations_give_choices(void **state) {
  (void)state;
  ran *made =
      run("from django.db import models\nfrom django.utils.translation import gettext_lazy as _\n"
          "class Color(models.TextChoices):\n"
          "  RED = 'r', _('Red')\n  DARK_BLUE = 'b'\n  __empty__ = '-'\n"
          "class Size(models.IntegerChoices):\n  S = 1\n  L = 2, 'Large'\n"
          "a, b, c, d = Color.choices, Size.choices, Color.labels, Size.names\n"
          "e, f, g = Color.RED, Color('b').label, str(Color.RED) + Size.L.label\n"
          "Medal = models.TextChoices('Medal', 'GOLD SILVER')\nh = Medal.choices\n"
          "i = Color.RED == 'r', Size.L > 1, max(Size.values), Color.RED in Color\n");
  expect_repr(made, "a", "[(None, '-'), ('r', 'Red'), ('b', 'Dark Blue')]");
  expect_repr(made, "b", "[(1, 'S'), (2, 'Large')]");
  expect_repr(made, "c", "['-', 'Red', 'Dark Blue']");
  expect_repr(made, "d", "['S', 'L']");
  expect_repr(made, "e", "Color.RED");
  expect_repr(made, "f", "'Dark Blue'");
  expect_repr(made, "g", "'rLarge'");
  expect_repr(made, "h", "[('GOLD', 'Gold'), ('SILVER', 'Silver')]");
  expect_repr(made, "i", "(True, True, 2, True)");
  const value *member = value_in(made, "e"), *chosen = value_in(made, "a")->items[1]->items[0];
  assert_ptr_equal(member->member_of, value_in(made, "Color"));
  assert_string_equal(member->member_name, "RED");
  assert_string_equal(member->member_label, "Red");
  assert_ptr_equal(chosen->member, member);
  assert_null(chosen->member_of);
  forget(made);
}

static void models_may_be_changed_after_they_were_made(void **state) {
  (void)state;
  ran *made =
      run("from django.db import models\nfrom django.db.models.base import ModelBase\n"
          "class TreeBase(ModelBase):\n  def __new__(meta, name, bases, attrs):\n"
          "    made = super().__new__(meta, name, bases, attrs)\n"
          "    if not made._meta.abstract:\n"
          "      if 'left' not in [f.name for f in made._meta.local_fields]:\n"
          "        models.IntegerField().contribute_to_class(made, 'left')\n"
          "      made._meta.indexes.append(models.Index(fields=['left'], name='i'))\n"
          "    return made\n"
          "class Tree(models.Model, metaclass=TreeBase):\n  class Meta:\n    abstract = True\n"
          "class A(Tree):\n  name = models.CharField(max_length=5)\n"
          "A._meta.get_field('name').max_length = 50\nA._meta.ordering = ['name']\n"
          "A.add_to_class('extra', models.TextField())\n"
          "a, b, c, d, e = A.name, A.left, A.extra, A.Meta.ordering, A.Meta.indexes\n"
          "f = 'left' in Tree.__dict__, A.Meta.abstract\n");
  expect_repr(made, "a", "CharField(max_length=50)");
  expect_repr(made, "b", "IntegerField()");
  expect_repr(made, "c", "TextField()");
  expect_repr(made, "d", "['name']");
  expect_repr(made, "e", "[Index(fields=['left'], name='i')]");
  expect_repr(made, "f", "(False, False)");
  forget(made);
}

/* ── What is not known ──────────────────────────────────────────────────────────────────────── */

static void a_module_that_is_not_there_is_noted_once(void **state) {
  (void)state;
  ran *made = run("from nowhere.fields import Fancy\nimport nowhere.fields\n"
                  "a = Fancy(1) + 2\nclass B(Fancy): pass\n"
                  "try:\n  import other\nexcept ImportError:\n  other = None\n");
  size_t count;
  missing *const *missing = interpreter_missing(made->in, &count);
  assert_int_equal(count, 1);
  assert_string_equal(missing[0]->name, "nowhere.fields");
  expect_unknown(made, "a", "the module 'nowhere.fields' was not found");
  assert_int_equal(class_in(made, "B")->bases[0]->kind, IS_UNKNOWN);
  expect_repr(made, "other", "None");
  assert_int_equal(made->found.count, 0);
  forget(made);
}

static void under_an_unknown_condition_the_body_runs_with_doubt(void **state) {
  (void)state;
  ran *made = run("import nowhere\n"
                  "if nowhere.flag:\n  class A: pass\n  x = 1\n  raise ValueError\n"
                  "else:\n  class B: pass\n"
                  "def f():\n  if nowhere.flag: return 1\n  return 2\n"
                  "y = f()\nclass C: pass\n");
  assert_true(class_in(made, "A")->is_doubtful);
  assert_false(class_in(made, "C")->is_doubtful);
  expect_repr(made, "x", "1");
  expect_unknown(made, "B", "it is bound only under a condition that cannot be known");
  expect_unknown(made, "y", "it depends on a condition that is not known");
  assert_int_equal(made->found.count, 0);
  forget(made);
}

static void what_fails_costs_its_statement(void **state) {
  (void)state;
  ran *made = run("a = {'k': 1}['l']\nb = 2\nclass C:\n  d = 1 / 0\n  e = 3\n");
  expect_unknown(made, "a", "KeyError: 'l'");
  expect_repr(made, "b", "2");
  const class *c = class_in(made, "C");
  assert_int_equal(class_attribute(c, "d", NULL)->value->kind, IS_UNKNOWN);
  assert_int_equal(class_attribute(c, "e", NULL)->value->integer, 3);
  forget(made);
}

static void undefined_names_and_raises_are_reported(void **state) {
  (void)state;
  ran *made = run("a = nothing\nraise ValueError('no')\nb = 1\n");
  assert_int_equal(made->found.count, 2);
  assert_string_equal(made->found.items[0].id, "yoke.E108");
  assert_string_equal(made->found.items[0].message, "name 'nothing' is not defined");
  assert_string_equal(made->found.items[1].id, "python.E006");
  assert_string_equal(made->found.items[1].message, "ValueError: no");
  assert_null(namespace_find(made->module->names, "b"));
  forget(made);
}

static void a_module_that_ends_for_want_of_another_costs_who_needs_it(void **state) {
  (void)state;
  ran *made = run_beside("from .other import THING\nfrom . import other\na = 1\n",
                         "try:\n  import a_library\nexcept ImportError:\n"
                         "  raise ValueError('install a library')\nTHING = 2\n");
  assert_int_equal(made->found.count, 1);
  assert_string_equal(made->found.items[0].id, "python.W006");
  assert_string_equal(made->found.items[0].message, "ValueError: install a library");
  expect_unknown(made, "THING", "ValueError: install a library");
  expect_repr(made, "a", "1");
  forget(made);
}

static void what_ends_a_module_is_its_importers_to_catch(void **state) {
  (void)state;
  ran *made = run_beside("try:\n  from .other import THING\nexcept ValueError as e:\n"
                         "  THING = e.args[0]\n"
                         "try:\n  from . import other\nexcept ValueError: again = True\n",
                         "raise ValueError('no')\n");
  assert_int_equal(made->found.count, 0);
  expect_repr(made, "THING", "'no'");
  expect_repr(made, "again", "True");
  forget(made);
}

/* ── Bounds ─────────────────────────────────────────────────────────────────────────────────── */

static void what_never_ends_is_cut_off(void **state) {
  (void)state;
  static const char *const texts[] = {
      "def g():\n  while True: yield 1\nx = list(g())\n",
      "def f():\n  while True: pass\nx = f()\n",
      "def f():\n  try:\n    while True: pass\n  except BaseException: return 1\nx = f()\n",
  };
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    yoke_buffer text = {0};
    yoke_buffer_puts(&text, texts[i]);
    yoke_buffer_puts(&text, "y = 1\n");
    ran *made = run(text.text);
    expect_unknown(made, "x", "it takes too long to run");
    expect_repr(made, "y", "1");
    forget(made);
    yoke_buffer_free(&text);
  }
}

static void what_calls_itself_without_an_end_raises(void **state) {
  (void)state;
  ran *made = run("def f(n): return f(n + 1)\nx = f(0)\n"
                  "class A:\n  def __getattr__(self, n): return getattr(self, n + 'x')\n"
                  "class B:\n  def __iter__(self): return self\n"
                  "y = A().q\nz = list(B())\n"
                  "try:\n  f(0)\nexcept RecursionError:\n  w = 1\n");
  expect_unknown(made, "x", "RecursionError: maximum recursion depth exceeded");
  expect_unknown(made, "y", "RecursionError: maximum recursion depth exceeded");
  expect_unknown(made, "z", "RecursionError: maximum recursion depth exceeded");
  expect_repr(made, "w", "1");
  forget(made);
}

static void what_grows_too_large_is_not_known(void **state) {
  (void)state;
  ran *made = run("a = 'a' * 10 ** 12\nb = [0] * 10 ** 12\nc = 10 ** 1000\nd = range(10 ** 12)\n"
                  "e = '{:99999999}'.format(1)\nf = 1 << 10 ** 9\ng = 1\n");
  for (const char *name = "abcdef"; *name; name++)
    assert_int_equal(value_in(made, (char[]){*name, 0})->kind, IS_UNKNOWN);
  expect_repr(made, "g", "1");
  forget(made);
}

static void a_type_statement_binds_its_name(void **state) {
  (void)state;
  ran *made = run("type Both = One | Other\nall = [Both]\ndef f(x: Both) -> Both: return 1\n"
                  "g = f(2)\n");
  expect_repr(made, "g", "1");
  assert_int_equal(made->found.count, 0);
  forget(made);
}

static void a_model_outlives_a_decorator_that_fails(void **state) {
  (void)state;
  ran *made = run("from django.db import models\n"
                  "def tracked(model): return {}[model.__name__]\n"
                  "@tracked\nclass Book(models.Model):\n  title = models.TextField()\n"
                  "@tracked\nclass Plain: pass\n");
  assert_non_null(namespace_find(class_in(made, "Book")->names, "title"));
  assert_int_equal(value_in(made, "Plain")->kind, IS_UNKNOWN);
  assert_int_equal(made->found.count, 1);
  assert_int_equal(made->found.items[0].severity, WARNING);
  assert_string_equal(made->found.items[0].message,
                      "what this makes of Book is not known, and left out: KeyError: 'Book'");
  forget(made);
}

/* ── From outside ───────────────────────────────────────────────────────────────────────────── */

static void functions_can_be_called(void **state) {
  (void)state;
  ran *made = run("def double(x): return x * 2\ndef bad(x): raise ValueError(x)\n"
                  "class A:\n  n = 3\n  def m(self, k): return self.n * k\n  @property\n"
                  "  def p(self): return 'p'\na = A()\n");
  value *four = value_int(made->in, 4, (place){0});
  assert_int_equal(value_call(made->in, value_in(made, "double"), &four, 1)->integer, 8);
  assert_int_equal(value_call(made->in, value_in(made, "bad"), &four, 1)->kind, IS_UNKNOWN);
  value *method = value_attribute(made->in, value_in(made, "a"), "m");
  assert_int_equal(value_call(made->in, method, &four, 1)->integer, 12);
  assert_string_equal(value_attribute(made->in, value_in(made, "a"), "p")->text, "p");
  assert_null(value_attribute(made->in, value_in(made, "a"), "q"));
  forget(made);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(calling_a_symbol_remembers_the_arguments),
      cmocka_unit_test(operators_on_symbols_make_a_tree),
      cmocka_unit_test(the_order_of_instances_is_that_of_their_making),
      cmocka_unit_test(the_arguments_that_count_are_those_that_reach_the_symbol),
      cmocka_unit_test(classes_know_their_order),
      cmocka_unit_test(enumerations_give_choices),
      cmocka_unit_test(models_may_be_changed_after_they_were_made),
      cmocka_unit_test(a_module_that_is_not_there_is_noted_once),
      cmocka_unit_test(under_an_unknown_condition_the_body_runs_with_doubt),
      cmocka_unit_test(what_fails_costs_its_statement),
      cmocka_unit_test(undefined_names_and_raises_are_reported),
      cmocka_unit_test(a_module_that_ends_for_want_of_another_costs_who_needs_it),
      cmocka_unit_test(what_ends_a_module_is_its_importers_to_catch),
      cmocka_unit_test(what_never_ends_is_cut_off),
      cmocka_unit_test(what_calls_itself_without_an_end_raises),
      cmocka_unit_test(what_grows_too_large_is_not_known),
      cmocka_unit_test(a_type_statement_binds_its_name),
      cmocka_unit_test(a_model_outlives_a_decorator_that_fails),
      cmocka_unit_test(functions_can_be_called),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
