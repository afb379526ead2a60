/* Where names of Django's are documented, and what derives from what. */
#include "interpret/world.h"
#include "support/cmocka_all.h"

static void names_are_found_where_django_documents_them(void **state) {
  (void)state;
  static const char *const pairs[][2] = {
      {"django.db.models.CharField", "django.db.models.CharField"},
      {"django.db.models.fields.CharField", "django.db.models.CharField"},
      {"django.db.models.fields.related.ForeignKey", "django.db.models.ForeignKey"},
      {"django.db.models.fields.json.JSONField", "django.db.models.JSONField"},
      {"django.db.models.base.Model", "django.db.models.Model"},
      {"django.db.models.deletion.CASCADE", "django.db.models.CASCADE"},
      {"django.db.models.expressions.F", "django.db.models.F"},
      {"django.db.models.query_utils.Q", "django.db.models.Q"},
      {"django.db.models.enums.TextChoices", "django.db.models.TextChoices"},
      {"django.db.models.functions.text.Lower", "django.db.models.functions.Lower"},
      {"django.db.models.functions.Func", "django.db.models.Func"},
      {"django.db.models.lookups.Exact", "django.db.models.lookups.Exact"},
      {"django.contrib.postgres.fields.array.ArrayField",
       "django.contrib.postgres.fields.ArrayField"},
      {"django.contrib.postgres.fields.ranges.DateRangeField",
       "django.contrib.postgres.fields.DateRangeField"},
      {"django.contrib.gis.db.models.CharField", "django.db.models.CharField"},
      {"django.contrib.gis.db.models.fields.PointField", "django.contrib.gis.db.models.PointField"},
      {"django.core.validators.MinValueValidator", "django.core.validators.MinValueValidator"},
      {"django.core.files.storage.filesystem.FileSystemStorage",
       "django.core.files.storage.FileSystemStorage"},
      {"django.contrib.contenttypes.generic.GenericForeignKey",
       "django.contrib.contenttypes.fields.GenericForeignKey"},
      {"django.utils.translation.ugettext_lazy", "django.utils.translation.gettext_lazy"},
      {"django.apps.registry.apps", "django.apps.apps"},
      {"django.dispatch.dispatcher.receiver", "django.dispatch.receiver"},
      {"posixpath.join", "os.path.join"},
      {"shop.models.Product", "shop.models.Product"},
  };
  yoke_arena arena = {0};
  for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
    assert_string_equal(canonical_path(&arena, pairs[i][0]), pairs[i][1]);
  yoke_arena_free(&arena);
}

static void classes_derive_as_in_django(void **state) {
  (void)state;
  assert_true(world_derives("django.db.models.EmailField", "django.db.models.Field"));
  assert_true(world_derives("django.db.models.OneToOneField", "django.db.models.ForeignKey"));
  assert_true(world_derives("django.db.models.ImageField", "django.db.models.FileField"));
  assert_true(world_derives("django.db.models.TextChoices", "enum.Enum"));
  assert_true(world_derives("django.contrib.postgres.indexes.GinIndex", "django.db.models.Index"));
  assert_true(world_derives("django.contrib.postgres.constraints.ExclusionConstraint",
                            "django.db.models.BaseConstraint"));
  assert_true(world_derives("builtins.KeyError", "builtins.Exception"));
  assert_false(world_derives("django.db.models.Field", "django.db.models.CharField"));
  assert_false(world_derives("shop.Anything", "django.db.models.Model"));
}

static void classes_are_told_from_constants(void **state) {
  (void)state;
  assert_true(world_is_class("django.db.models.CharField"));
  assert_true(world_is_class("django.db.models.F"));
  assert_true(world_is_class("django.db.models.functions.MD5"));
  assert_true(world_is_class("decimal.Decimal"));
  assert_false(world_is_class("django.db.models.CASCADE"));
  assert_false(world_is_class("django.db.models"));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(names_are_found_where_django_documents_them),
      cmocka_unit_test(classes_derive_as_in_django),
      cmocka_unit_test(classes_are_told_from_constants),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
