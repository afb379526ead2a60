/* The DDL that no released Django makes to compare with, and what must hold for any models. The
 * rest is compared with Django itself: compare_with_django.py. */
#include "support/cmocka_all.h"

#include <string.h>

#include "project/project.h"
#include "schema/schema.h"
#include "support/folder.h"

static yoke_arena arena;

static graph *read_models(const char *name, const char *text) {
  diagnostics *list = yoke_arena_alloc(&arena, sizeof *list);
  list->arena = &arena;
  const char *path = test_write(name, text);
  project_options options = {.paths = &path, .path_count = 1, .label = "shop"};
  graph *graph = graph_read(&options, &arena, list);
  assert_int_equal(list->errors, 0);
  return graph;
}

/* The column definition of `column` in the table of `model_name`. */
static const char *definition(const graph *graph, const char *model_name, const char *column) {
  schema schema = schema_of(graph_app(graph, "shop"), &yoke_sqlite_dialect, SCHEMA_TO_READ, &arena);
  const model *model = graph_model(graph, "shop", model_name);
  const char *wanted = yoke_arena_printf(&arena, "\"%s\" ", column);
  for (size_t i = 0; i < schema.count; i++) {
    const char *found = schema.items[i].model == model ? strstr(schema.items[i].sql, wanted) : NULL;
    if (!found) continue;
    const char *end = strstr(found, ", \"");
    size_t size = end ? (size_t)(end - found) : strlen(found) - 1;
    return yoke_arena_copy(&arena, found, size);
  }
  return NULL;
}

static void database_policies_are_in_the_schema(void **state) {
  (void)state;
  graph *graph = read_models(
      "policies.py",
      "from django.db import models\n"
      "class Person(models.Model):\n"
      "    pass\n"
      "class Card(models.Model):\n"
      "    one = models.OneToOneField(Person, models.DB_CASCADE, related_name='+')\n"
      "    two = models.ForeignKey(Person, models.DB_SET_NULL, null=True, related_name='+')\n"
      "    three = models.ForeignKey(Person, models.DB_SET_DEFAULT, db_default=1,\n"
      "                              related_name='+')\n");
  assert_string_equal(definition(graph, "Card", "one_id"),
                      "\"one_id\" bigint NOT NULL UNIQUE REFERENCES \"shop_person\" (\"id\") "
                      "ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED");
  assert_string_equal(definition(graph, "Card", "two_id"),
                      "\"two_id\" bigint NULL REFERENCES \"shop_person\" (\"id\") "
                      "ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED");
  assert_string_equal(definition(graph, "Card", "three_id"),
                      "\"three_id\" bigint DEFAULT 1 NOT NULL REFERENCES \"shop_person\" (\"id\") "
                      "ON DELETE SET DEFAULT DEFERRABLE INITIALLY DEFERRED");
}

static void other_policies_are_not(void **state) {
  (void)state;
  graph *graph =
      read_models("cascade.py", "from django.db import models\n"
                                "class Person(models.Model):\n"
                                "    pass\n"
                                "class Card(models.Model):\n"
                                "    one = models.OneToOneField(Person, models.CASCADE)\n");
  assert_null(strstr(definition(graph, "Card", "one_id"), "ON DELETE"));
}

static void a_quote_in_a_name_cannot_end_it(void **state) {
  (void)state;
  graph *graph = read_models("quotes.py", "from django.db import models\n"
                                          "class Person(models.Model):\n"
                                          "    name = models.TextField(db_column='a\"b')\n"
                                          "    class Meta:\n"
                                          "        db_table = 'x\" (y); --'\n");
  schema schema = schema_of(graph_app(graph, "shop"), &yoke_sqlite_dialect, SCHEMA_TO_READ, &arena);
  assert_int_equal(schema.count, 1);
  assert_string_equal(schema.items[0].sql,
                      "CREATE TABLE \"x\"\" (y); --\" (\"id\" integer NOT NULL PRIMARY KEY "
                      "AUTOINCREMENT, \"a\"\"b\" text NOT NULL)");
}

static void apps_come_after_what_they_point_at(void **state) {
  (void)state;
  graph *graph = read_models("needs.py", "from django.db import models\n"
                                         "class Card(models.Model):\n"
                                         "    user = models.OneToOneField('auth.User',\n"
                                         "                                models.CASCADE)\n");
  const app **order = schema_order(graph, &arena);
  assert_int_equal(graph->app_count, 3);
  assert_string_equal(order[0]->label, "contenttypes");
  assert_string_equal(order[1]->label, "auth");
  assert_string_equal(order[2]->label, "shop");
}

static schema statements(const char *text, const yoke_dialect *dialect, schema_purpose purpose) {
  graph *graph = read_models("some.py", text);
  return schema_of(graph_app(graph, "shop"), dialect, purpose, &arena);
}

static const char hostile[] =
    "from django.db import models\n"
    "class Person(models.Model):\n"
    "    name = models.TextField(db_column='a\"`b', db_comment=\"it's\\\\ 100%\",\n"
    "                            db_default=\"'; DROP TABLE x; --%s\")\n"
    "    class Meta:\n"
    "        db_table = 'x\"`%s (y)'\n"
    "        constraints = [models.CheckConstraint(\n"
    "            condition=~models.Q(name='%s'), name='c\"`')]\n";

static void what_is_written_cannot_end_a_literal(void **state) {
  (void)state;
  schema postgresql = statements(hostile, &yoke_postgresql_dialect, SCHEMA_TO_READ);
  assert_int_equal(postgresql.count, 3);
  assert_string_equal(postgresql.items[0].sql,
                      "CREATE TABLE \"x\"\"`%s (y)\" (\"id\" bigint NOT NULL PRIMARY KEY GENERATED "
                      "BY DEFAULT AS IDENTITY, \"a\"\"`b\" text DEFAULT '''; DROP TABLE x; --%s' "
                      "NOT NULL)");
  assert_string_equal(postgresql.items[1].sql,
                      "COMMENT ON COLUMN \"x\"\"`%s (y)\".\"a\"\"`b\" IS  E'it''s\\\\ 100%'");
  assert_string_equal(postgresql.items[2].sql,
                      "ALTER TABLE \"x\"\"`%s (y)\" ADD CONSTRAINT \"c\"\"`\" CHECK (NOT "
                      "(\"a\"\"`b\" = '%s'))");
  schema mariadb = statements(hostile, &yoke_mariadb_dialect, SCHEMA_TO_READ);
  assert_string_equal(mariadb.items[0].sql,
                      "CREATE TABLE `x\"``%s (y)` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY "
                      "KEY, `a\"``b` longtext  COMMENT 'it\\'s\\\\ 100%' DEFAULT '\\'; DROP TABLE "
                      "x; --%s' NOT NULL)");
}

static const char beyond_sqlite[] =
    "from django.db import models\n"
    "from django.db.models.functions import MD5, Lower\n"
    "from django.contrib.postgres.fields import ArrayField\n"
    "from django.contrib.postgres.indexes import GinIndex\n"
    "class Card(models.Model):\n"
    "    name = models.CharField(max_length=5, db_collation='my_own')\n"
    "    tags = ArrayField(models.CharField(max_length=5), size=3)\n"
    "    class Meta:\n"
    "        constraints = [\n"
    "            models.CheckConstraint(condition=models.Q(name__regex='a'), name='matches'),\n"
    "            models.CheckConstraint(condition=models.Q(name__gt='a'), name='greater')]\n"
    "        indexes = [GinIndex(fields=['tags'], fastupdate=False, name='tags'),\n"
    "                   models.Index(MD5('name'), name='digest'),\n"
    "                   models.Index(Lower('name').desc(nulls_last=True), name='last')]\n";

static void what_runs_needs_nothing_of_django(void **state) {
  (void)state;
  schema schema = statements(beyond_sqlite, &yoke_sqlite_dialect, SCHEMA_TO_RUN);
  assert_int_equal(schema.count, 2);
  assert_string_equal(schema.items[0].sql,
                      "CREATE TABLE \"shop_card\" (\"id\" integer NOT NULL PRIMARY KEY "
                      "AUTOINCREMENT, \"name\" varchar(5) NOT NULL, \"tags\" text NOT NULL, "
                      "CONSTRAINT \"greater\" CHECK (\"name\" > 'a'))");
  assert_string_equal(schema.items[1].sql, "CREATE INDEX \"tags\" ON \"shop_card\" (\"tags\")");
  assert_int_equal(schema.problem_count, 3);
  for (size_t i = 0; i < schema.problem_count; i++) {
    assert_string_equal(schema.problems[i].model->name, "Card");
    assert_non_null(schema.problems[i].where.file);
  }
}

static void deep_conditions_end(void **state) {
  (void)state;
  const char *condition = "models.Q(id=1)";
  for (int i = 0; i < 25; i++)
    condition = yoke_arena_printf(&arena, "~(models.Q(id=%d) | %s)", i, condition);
  const char *text = yoke_arena_printf(&arena,
                                       "from django.db import models\n"
                                       "class Card(models.Model):\n"
                                       "    class Meta:\n"
                                       "        constraints = [models.CheckConstraint(\n"
                                       "            condition=%s, name='deep')]\n",
                                       condition);
  assert_int_equal(statements(text, &yoke_sqlite_dialect, SCHEMA_TO_READ).count, 1);
}

static int free_arena(void **state) {
  (void)state;
  yoke_arena_free(&arena);
  return 0;
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_teardown(database_policies_are_in_the_schema, free_arena),
      cmocka_unit_test_teardown(other_policies_are_not, free_arena),
      cmocka_unit_test_teardown(a_quote_in_a_name_cannot_end_it, free_arena),
      cmocka_unit_test_teardown(what_is_written_cannot_end_a_literal, free_arena),
      cmocka_unit_test_teardown(what_runs_needs_nothing_of_django, free_arena),
      cmocka_unit_test_teardown(deep_conditions_end, free_arena),
      cmocka_unit_test_teardown(apps_come_after_what_they_point_at, free_arena),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
