/* Out of memory while models are read and checked: one jump out, and nothing leaks. */
#include "check/check.h"
#include "model/models_test.h"
#include "model/names.h"
#include "project/project.h"
#include "support/allocator.h"
#include "support/folder.h"

static const char models_text[] =
    "from django.contrib.auth.models import User\n"
    "from django.db import models\n"
    "SIZES = [('s', 'Small'), ('l', 'Large')]\n"
    "class Base(models.Model):\n"
    "    user = models.OneToOneField(User, models.CASCADE, related_name='%(class)s')\n"
    "    class Meta:\n"
    "        abstract = True\n"
    "        ordering = ['-user__username', 'nothing']\n"
    "class Item(Base):\n"
    "    size = models.CharField(max_length=1, choices=SIZES, default='s', nul=True)\n"
    "    next = models.ForeignKey('Item', models.SET_NULL)\n"
    "    lost = models.ForeignKey('Nowhere', models.CASCADE)\n"
    "    class Meta(Base.Meta):\n"
    "        unique_together = [['user', 'next']]\n"
    "class Group(models.Model):\n"
    "    items = models.ManyToManyField(Item, through='Pair', validators=['no'])\n"
    "    again = models.ManyToManyField(Item, db_table='shop_pair', related_name='items')\n"
    "    price = models.DecimalField(max_digits=1, decimal_places=2, db_comment='price')\n"
    "    class Meta:\n"
    "        indexes = [models.Index(fields=['gone'], name='_i'), models.Index('price', "
    "name='_i')]\n"
    "        constraints = [models.CheckConstraint(condition=models.Q(items__x=1), name='c')]\n"
    "        permissions = [('view_group', 'View')]\n"
    "class Pair(Item):\n"
    "    item = models.ForeignKey(Item, models.CASCADE, to_field='size')\n"
    "    class Meta:\n"
    "        db_table = 'shop_pair'\n"
    "        db_table_comment = 'pairs'\n";

static void read_and_check(const char *path) {
  jmp_buf out_of_memory;
  yoke_arena arena = {.on_failure = &out_of_memory};
  diagnostics list = {.arena = &arena};
  project_options options = {.paths = &path, .path_count = 1};
  if (setjmp(out_of_memory) == 0) {
    graph *graph = graph_read(&options, &arena, &list);
    check_graph(graph, &(check_options){.database = "sqlite"}, &list);
    names_check(graph, &list);
    assert_true(list.errors > 0);
  } else {
    assert_true(allocation_failed());
  }
  yoke_arena_free(&arena);
}

static void every_allocation_may_fail(void **state) {
  (void)state;
  const char *path = test_write("models.py", models_text);
  every_allocation_fails read_and_check(path);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(every_allocation_may_fail)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
