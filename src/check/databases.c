/* What the databases can do, as Django's backends say: those of their newest versions. */
#include <string.h>

#include "check/checks.h"

static const char *const feature_names[FEATURE_COUNT] = {
    [UNLIMITED_CHARFIELD] = "supports_unlimited_charfield",
    [COMMENTS] = "supports_comments",
    [VIRTUAL_GENERATED_COLUMNS] = "supports_virtual_generated_columns",
    [PARTIAL_INDEXES] = "supports_partial_indexes",
    [COVERING_INDEXES] = "supports_covering_indexes",
    [EXPRESSION_INDEXES] = "supports_expression_indexes",
    [DEFERRABLE_UNIQUE_CONSTRAINTS] = "supports_deferrable_unique_constraints",
    [NULLS_DISTINCT_UNIQUE_CONSTRAINTS] = "supports_nulls_distinct_unique_constraints",
};

static const database databases[] = {
    {
        .name = "sqlite",
        .display_name = "SQLite",
        .vendor = "sqlite",
        .has = 1 << UNLIMITED_CHARFIELD | 1 << VIRTUAL_GENERATED_COLUMNS | 1 << PARTIAL_INDEXES |
               1 << EXPRESSION_INDEXES,
        .dialect = DB_SQLITE,
    },
    {
        .name = "postgresql",
        .display_name = "PostgreSQL",
        .vendor = "postgresql",
        .has = 1 << UNLIMITED_CHARFIELD | 1 << COMMENTS | 1 << PARTIAL_INDEXES |
               1 << COVERING_INDEXES | 1 << EXPRESSION_INDEXES |
               1 << DEFERRABLE_UNIQUE_CONSTRAINTS | 1 << NULLS_DISTINCT_UNIQUE_CONSTRAINTS,
        .max_name_length = 63,
        .dialect = DB_POSTGRESQL,
    },
    {
        .name = "mariadb",
        .display_name = "MariaDB",
        .vendor = "mysql",
        .has = 1 << COMMENTS | 1 << VIRTUAL_GENERATED_COLUMNS,
        .max_name_length = 64,
        .dialect = DB_MARIADB,
    },
};

const database *database_named(const char *name) {
  for (size_t i = 0; name && i < sizeof databases / sizeof *databases; i++)
    if (strcmp(databases[i].name, name) == 0) return &databases[i];
  return NULL;
}

static bool requires(const model *model, const char *feature) {
  for (size_t i = 0; i < model->required_db_feature_count; i++)
    if (strcmp(model->required_db_features[i], feature) == 0) return true;
  return false;
}

bool database_has(const database *database, const model *model, feature feature) {
  return (database && database->has >> feature & 1) || requires(model, feature_names[feature]);
}

bool is_for_another(const database *database, const model *model) {
  return model->required_db_vendor && strcmp(model->required_db_vendor, database->vendor) != 0;
}

bool has_all_required(const database *database, const model *model) {
  for (int i = 0; i < FEATURE_COUNT; i++)
    if (!(database->has >> i & 1) && requires(model, feature_names[i])) return false;
  return true;
}
