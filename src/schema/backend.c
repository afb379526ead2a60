#include "schema/backend.h"

#include <string.h>

static const backend backends[DATABASE_COUNT] = {
    [DB_SQLITE] = {.dialect = &yoke_sqlite_dialect,
                   .database = DB_SQLITE,
                   .vendor = "sqlite",
                   .keys_inline = true,
                   .partial_indexes = true,
                   .expression_indexes = true,
                   .literal_defaults = true,
                   .nulls_modifier = true},
    [DB_POSTGRESQL] = {.dialect = &yoke_postgresql_dialect,
                       .database = DB_POSTGRESQL,
                       .vendor = "postgresql",
                       .comments = true,
                       .tablespaces = true,
                       .partial_indexes = true,
                       .covering_indexes = true,
                       .expression_indexes = true,
                       .deferrable_unique = true,
                       .nulls_distinct = true,
                       .nulls_modifier = true,
                       .native_duration = true,
                       .native_uuid = true,
                       .native_json = true,
                       .json_contains = true},
    [DB_MARIADB] = {.dialect = &yoke_mariadb_dialect,
                    .database = DB_MARIADB,
                    .vendor = "mysql",
                    .comments = true,
                    .comments_inline = true,
                    .logical_xor = true,
                    .native_uuid = true,
                    .related_types_match = true,
                    .collation_is_expression = true,
                    .json_contains = true},
};

static const struct {
  const char *name;
  bool has[DATABASE_COUNT];
} features[] = {
#define FEATURE(name, sqlite, postgresql, mariadb) {#name, {sqlite, postgresql, mariadb}},
#include "schema/features.def"
#undef FEATURE
};

const backend *backend_of(const yoke_dialect *dialect) {
  for (size_t i = 0; i < DATABASE_COUNT; i++)
    if (backends[i].dialect == dialect) return &backends[i];
  return &backends[DB_SQLITE];
}

bool backend_has_feature(const backend *backend, const char *feature) {
  for (size_t i = 0; i < sizeof features / sizeof *features; i++)
    if (strcmp(features[i].name, feature) == 0) return features[i].has[backend->database];
  return false;
}

bool backend_can_migrate(const backend *backend, const model *model) {
  if (model->is_abstract || model->is_proxy || model->is_swapped || model->is_unmanaged ||
      model->is_incomplete)
    return false;
  if (model->required_db_vendor && strcmp(model->required_db_vendor, backend->vendor) != 0)
    return false;
  for (size_t i = 0; i < model->required_db_feature_count; i++)
    if (!backend_has_feature(backend, model->required_db_features[i])) return false;
  return true;
}
