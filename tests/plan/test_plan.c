/* The plan of a deletion, from the model graph, and its print for a person. */
#include "plan/plan.h"
#include "project/project.h"

#include <stdlib.h>
#include <string.h>

#include "support/cmocka_all.h"
#include "support/folder.h"

/* A graph made from a models file, and its plans. */
typedef struct planned {
  yoke_arena arena;
  jmp_buf on_failure;
  diagnostics diagnostics;
  graph *graph;
  delete_plans *plans;
} planned;

static void plan_text(planned *planned, const char *text) {
  *planned = (struct planned){.arena = {.on_failure = &planned->on_failure}};
  if (setjmp(planned->on_failure)) fail_msg("out of memory");
  planned->diagnostics.arena = &planned->arena;
  const char *path = test_write("models.py", text);
  project_options options = {.paths = &path, .path_count = 1, .label = "app"};
  planned->graph = graph_read(&options, &planned->arena, &planned->diagnostics);
  if (planned->diagnostics.errors) {
    print_diagnostics(&planned->diagnostics, stderr, false);
    fail();
  }
  planned->plans = plan_graph(planned->graph, &planned->arena);
}

static const delete_plan *plan_named(const planned *planned, const char *name) {
  return plan_of(planned->plans, graph_model(planned->graph, "app", name));
}

static void assert_printed(planned *planned, const char *name, const char *expected) {
  char *text = NULL;
  size_t size;
  FILE *out = open_memstream(&text, &size);
  plan_print(planned->plans, graph_model(planned->graph, "app", name), &planned->arena, out);
  fclose(out);
  assert_string_equal(text, expected);
  free(text);
}

#define MODEL(name) "class " name "(models.Model):\n"
#define KEY(name, to, policy)                                                                      \
  "    " name " = models.ForeignKey('" to "', models." policy ", related_name='+')\n"

static const char policies[] = "from django.db import models\n" MODEL("Parent") "    pass\n" MODEL(
    "Fast") KEY("a", "Parent", "CASCADE") KEY("b", "Parent", "CASCADE") MODEL("Child")
    KEY("parent", "Parent", "CASCADE") MODEL("Grandchild") KEY("child", "Child", "CASCADE") MODEL(
        "Guard") KEY("child", "Child", "PROTECT") MODEL("Lock") KEY("child", "Child", "RESTRICT")
        KEY("parent", "Parent", "CASCADE") MODEL(
            "Loose") "    parent = models.ForeignKey(Parent, models.SET_NULL, null=True)\n"
                     "    five = models.ForeignKey(Parent, models.SET(5), related_name='+')\n"
                     "    child = models.ForeignKey(Child, models.SET_DEFAULT, default=7)\n"
                     "    left = models.ForeignKey(Child, models.DO_NOTHING, related_name='+')\n"
                     "    gone = models.ForeignKey(Child, models.DB_CASCADE, related_name='+')\n";

static void only_what_yoke_handles_is_followed(void **state) {
  (void)state;
  planned planned;
  plan_text(&planned, policies);
  const delete_plan *parent = plan_named(&planned, "Parent");
  const char *expected[] = {"a", "b", "parent", "parent", "parent", "five"};
  assert_int_equal(parent->follow_count, 6);
  for (size_t i = 0; i < 6; i++)
    assert_string_equal(parent->follow[i]->field->name, expected[i]);
  assert_int_equal(plan_named(&planned, "Child")->follow_count, 4);
  assert_false(parent->fast);
  assert_false(plan_named(&planned, "Child")->fast);
  assert_true(plan_named(&planned, "Loose")->fast);
  assert_true(plan_named(&planned, "Fast")->fast);
  yoke_arena_free(&planned.arena);
}

static void children_rank_above_their_parents(void **state) {
  (void)state;
  planned planned;
  plan_text(&planned, policies);
  assert_int_equal(plan_named(&planned, "Parent")->order, 0);
  assert_int_equal(plan_named(&planned, "Child")->order, 1);
  assert_int_equal(plan_named(&planned, "Grandchild")->order, 2);
  assert_int_equal(plan_named(&planned, "Lock")->order, 2);
  assert_false(plan_named(&planned, "Child")->in_cycle);
  yoke_arena_free(&planned.arena);
}

/* Of Parent: reads Child, Guard, Lock and what Lock loses by the other CASCADE; deletes Fast, Lock
 * and Grandchild unread; three updates; deletes Child and Parent. */
static void the_most_statements_are_counted(void **state) {
  (void)state;
  planned planned;
  plan_text(&planned, policies);
  assert_int_equal(plan_named(&planned, "Parent")->statements, 4 + 3 + 3 + 2);
  assert_int_equal(plan_named(&planned, "Child")->statements, 2 + 1 + 1 + 1);
  assert_int_equal(plan_named(&planned, "Fast")->statements, 1);
  yoke_arena_free(&planned.arena);
}

static void a_plan_is_printed_step_by_step(void **state) {
  (void)state;
  planned planned;
  plan_text(&planned, policies);
  assert_printed(
      &planned, "Parent",
      "Deleting app.Parent\n"
      "|- app.Fast.a: CASCADE, deleted unread: nothing depends on them\n"
      "|- app.Fast.b: CASCADE, deleted unread: nothing depends on them\n"
      "|- app.Child.parent: CASCADE, read and deleted too\n"
      "|  |- app.Grandchild.child: CASCADE, deleted unread: nothing depends on them\n"
      "|  |- app.Guard.child: PROTECT, one such row refuses the deletion (ProtectedError)\n"
      "|  |- app.Lock.child: RESTRICT, refuses (RestrictedError) what is not also deleted by a "
      "CASCADE\n"
      "|  |- app.Loose.child: SET_DEFAULT, updated to the default\n"
      "|  |- app.Loose.left: DO_NOTHING, nothing is done: the database refuses a key that would "
      "dangle\n"
      "|  `- app.Loose.gone: DB_CASCADE, left to the database, and not counted\n"
      "|- app.Lock.parent: CASCADE, deleted unread: nothing depends on them\n"
      "|- app.Loose.parent: SET_NULL, updated to NULL\n"
      "`- app.Loose.five: SET(value), updated to the value\n"
      "\n"
      "Statements, in one transaction, at most 12:\n"
      "  1. SELECT id FROM app_child WHERE parent_id IN (id of app_parent)\n"
      "  2. SELECT * FROM app_guard WHERE child_id IN (id of app_child)\n"
      "  3. SELECT id FROM app_lock WHERE child_id IN (id of app_child)\n"
      "  4. SELECT id FROM app_lock WHERE (parent_id IN (id of app_parent)) AND id IN "
      "(restricted)\n"
      "  5. DELETE FROM app_grandchild WHERE child_id IN (id of app_child)\n"
      "  6. DELETE FROM app_fast WHERE a_id IN (id of app_parent) OR b_id IN (id of app_parent)\n"
      "  7. DELETE FROM app_lock WHERE parent_id IN (id of app_parent)\n"
      "  8. UPDATE app_loose SET child_id = 7 WHERE child_id IN (id of app_child)\n"
      "  9. UPDATE app_loose SET parent_id = NULL WHERE parent_id IN (id of app_parent)\n"
      " 10. UPDATE app_loose SET five_id = 5 WHERE five_id IN (id of app_parent)\n"
      " 11. DELETE FROM app_child WHERE id IN (keys)\n"
      " 12. DELETE FROM app_parent WHERE id IN (keys)\n");
  yoke_arena_free(&planned.arena);
}

static void a_model_nothing_points_at_takes_one_delete(void **state) {
  (void)state;
  planned planned;
  plan_text(&planned, policies);
  assert_printed(&planned, "Fast",
                 "Deleting app.Fast\n"
                 "`- no relation points at it\n"
                 "\n"
                 "Statements, at most 1:\n"
                 "  1. DELETE FROM app_fast WHERE id IN (keys)\n");
  yoke_arena_free(&planned.arena);
}

static void a_circle_is_found_and_sets_no_bound(void **state) {
  (void)state;
  planned planned;
  plan_text(&planned,
            "from django.db import models\n" MODEL("Above") "    pass\n" MODEL("Hen")
                KEY("egg", "Egg", "CASCADE") KEY("above", "Above", "CASCADE") MODEL("Egg")
                    KEY("hen", "Hen", "CASCADE") MODEL("Chick") KEY("egg", "Egg", "CASCADE") MODEL(
                        "Node") "    up = models.ForeignKey('self', models.CASCADE, null=True)\n");
  assert_true(plan_named(&planned, "Hen")->in_cycle);
  assert_true(plan_named(&planned, "Egg")->in_cycle);
  assert_false(plan_named(&planned, "Above")->in_cycle);
  assert_false(plan_named(&planned, "Chick")->in_cycle);
  assert_false(plan_named(&planned, "Node")->in_cycle); /* nullable: sets no order */
  assert_int_equal(plan_named(&planned, "Hen")->order, 1);
  assert_int_equal(plan_named(&planned, "Above")->order, 0);
  assert_true(plan_named(&planned, "Chick")->order > plan_named(&planned, "Egg")->order);
  assert_int_equal(plan_named(&planned, "Above")->statements, 0);
  assert_int_equal(plan_named(&planned, "Node")->statements, 0);
  assert_int_equal(plan_named(&planned, "Chick")->statements, 1);
  assert_printed(
      &planned, "Egg",
      "Deleting app.Egg\n"
      "|- app.Hen.egg: CASCADE, read and deleted too\n"
      "|  `- app.Egg.hen: CASCADE, read and deleted too, as shown elsewhere\n"
      "`- app.Chick.egg: CASCADE, deleted unread: nothing depends on them\n"
      "\n"
      "Statements, in one transaction, without a bound (a circle is followed as long as it finds "
      "rows):\n"
      "  1. SELECT id FROM app_hen WHERE egg_id IN (id of app_egg)\n"
      "  2. SELECT id FROM app_egg WHERE hen_id IN (id of app_hen)\n"
      "  3. DELETE FROM app_chick WHERE egg_id IN (id of app_egg)\n"
      "  4. DELETE FROM app_egg WHERE id IN (keys)\n"
      "  5. DELETE FROM app_hen WHERE id IN (keys)\n");
  yoke_arena_free(&planned.arena);
}

/* Every model points twice at the one before: 2^40 ways lead from the first to the last. */
static void a_count_too_large_stays_at_the_largest(void **state) {
  (void)state;
  char text[8000] = "from django.db import models\n" MODEL("M0") "    pass\n";
  for (int i = 1; i <= 40; i++)
    sprintf(text + strlen(text), MODEL("M%d") KEY("a", "M%d", "CASCADE") KEY("b", "M%d", "CASCADE"),
            i, i - 1, i - 1);
  planned planned;
  plan_text(&planned, text);
  assert_int_equal(plan_named(&planned, "M0")->statements, UINT32_MAX);
  assert_int_equal(plan_named(&planned, "M0")->order, 0);
  assert_int_equal(plan_named(&planned, "M40")->order, 40);
  yoke_arena_free(&planned.arena);
}

static void an_abstract_model_has_no_plan(void **state) {
  (void)state;
  planned planned;
  plan_text(&planned, "from django.db import models\n" MODEL("Base") "    class Meta:\n"
                                                                     "        abstract = True\n"
                                                                     "class Real(Base):\n"
                                                                     "    pass\n");
  assert_null(plan_named(&planned, "Base"));
  assert_non_null(plan_named(&planned, "Real"));
  yoke_arena_free(&planned.arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(only_what_yoke_handles_is_followed),
      cmocka_unit_test(children_rank_above_their_parents),
      cmocka_unit_test(the_most_statements_are_counted),
      cmocka_unit_test(a_plan_is_printed_step_by_step),
      cmocka_unit_test(a_model_nothing_points_at_takes_one_delete),
      cmocka_unit_test(a_circle_is_found_and_sets_no_bound),
      cmocka_unit_test(a_count_too_large_stays_at_the_largest),
      cmocka_unit_test(an_abstract_model_has_no_plan),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
