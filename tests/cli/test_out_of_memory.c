/* Every allocation fails once, through the whole of a compilation. */
#include "support/cmocka_all.h"

#include <string.h>
#include <unistd.h>

#include "cli/run.h"
#include "support/allocator.h"
#include "support/folder.h"

static void compile_fails_cleanly(void **state) {
  (void)state;
  const char *folder = folder_with_models(
      "from django.db import models\n"
      "class A(models.Model):\n"
      "    one = models.OneToOneField('self', models.SET_NULL, null=True)\n"
      "    name = models.CharField(max_length=3, default='x', choices=[('x', 'X')])\n"
      "    def __str__(self):\n"
      "        return f'{self.name} {self.one.name}'\n");
  const char *models = inside(folder, "accounts/models.py"), *gen = inside(folder, "gen");
  every_allocation_fails {
    ran ran = run_yoke("compile", models, "-o", gen, NULL);
    if (allocation_failed()) {
      assert_int_equal(ran.code, 1);
      assert_non_null(strstr(ran.err, "yoke: out of memory\n"));
      assert_int_equal(access(inside(folder, "gen/accounts.h"), F_OK), -1);
    } else {
      assert_int_equal(ran.code, 0);
    }
    free_ran(&ran);
  }
  assert_int_equal(access(inside(folder, "gen/accounts.h"), F_OK), 0);
}

static void sql_and_plan_fail_cleanly(void **state) {
  (void)state;
  const char *models = inside(folder_with_models("from django.db import models\n"
                                                 "class A(models.Model):\n"
                                                 "    name = models.TextField(db_index=True)\n"),
                              "accounts/models.py");
  every_allocation_fails {
    ran sql = run_yoke("sql", models, NULL);
    assert_int_equal(sql.code, allocation_failed() ? 1 : 0);
    free_ran(&sql);
  }
  every_allocation_fails {
    ran plan = run_yoke("plan", models, "A", NULL);
    assert_int_equal(plan.code, allocation_failed() ? 1 : 0);
    free_ran(&plan);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(compile_fails_cleanly),
      cmocka_unit_test(sql_and_plan_fail_cleanly),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
