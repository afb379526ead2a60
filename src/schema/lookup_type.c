#include "schema/lookup_type.h"

#include <string.h>

#define EVERYWHERE(operator)                                                                       \
  { operator, operator, operator }
#define ESCAPED_SQLITE "REPLACE(REPLACE(REPLACE($1, '\\', '\\\\'), '%%', '\\%%'), '_', '\\_')"
#define ESCAPED_POSTGRESQL                                                                         \
  "REPLACE(REPLACE(REPLACE($1, E'\\\\', E'\\\\\\\\'), E'%%', E'\\\\%%'), E'_', E'\\\\_')"
#define ESCAPED_MARIADB                                                                            \
  "REPLACE(REPLACE(REPLACE($1, '\\\\', '\\\\\\\\'), '%%', '\\%%'), '_', '\\_')"
#define LIKE_ESCAPED "LIKE $1 ESCAPE '\\'"

static const lookup_type lookup_types[] = {
    {"exact", EVERYWHERE("= $1"), {NULL}, NULL, NULL},
    {"iexact", {LIKE_ESCAPED, "= UPPER($1)", "LIKE $1"}, {NULL}, NULL, NULL},
    {"gt", EVERYWHERE("> $1"), {NULL}, NULL, NULL},
    {"gte", EVERYWHERE(">= $1"), {NULL}, NULL, NULL},
    {"lt", EVERYWHERE("< $1"), {NULL}, NULL, NULL},
    {"lte", EVERYWHERE("<= $1"), {NULL}, NULL, NULL},
    {"in", EVERYWHERE("IN $1"), {NULL}, NULL, NULL},
    {"range", EVERYWHERE("BETWEEN $1"), {NULL}, NULL, NULL},
    {"isnull", EVERYWHERE("IS NULL"), {NULL}, NULL, NULL},
    {"regex", {"REGEXP $1", "~ $1", "REGEXP BINARY $1"}, {NULL}, NULL, NULL},
    {"iregex", {"REGEXP '(?i)' || $1", "~* $1", "REGEXP $1"}, {NULL}, NULL, NULL},
    {"contains",
     {LIKE_ESCAPED, "LIKE $1", "LIKE BINARY $1"},
     {"LIKE '%%' || " ESCAPED_SQLITE " || '%%' ESCAPE '\\'",
      "LIKE '%%' || " ESCAPED_POSTGRESQL " || '%%'",
      "LIKE BINARY CONCAT('%%', " ESCAPED_MARIADB ", '%%')"},
     "%",
     "%"},
    {"icontains",
     {LIKE_ESCAPED, "LIKE UPPER($1)", "LIKE $1"},
     {"LIKE '%%' || UPPER(" ESCAPED_SQLITE ") || '%%' ESCAPE '\\'",
      "LIKE '%%' || UPPER(" ESCAPED_POSTGRESQL ") || '%%'",
      "LIKE CONCAT('%%', " ESCAPED_MARIADB ", '%%')"},
     "%",
     "%"},
    {"startswith",
     {LIKE_ESCAPED, "LIKE $1", "LIKE BINARY $1"},
     {"LIKE " ESCAPED_SQLITE " || '%%' ESCAPE '\\'", "LIKE " ESCAPED_POSTGRESQL " || '%%'",
      "LIKE BINARY CONCAT(" ESCAPED_MARIADB ", '%%')"},
     "",
     "%"},
    {"istartswith",
     {LIKE_ESCAPED, "LIKE UPPER($1)", "LIKE $1"},
     {"LIKE UPPER(" ESCAPED_SQLITE ") || '%%' ESCAPE '\\'",
      "LIKE UPPER(" ESCAPED_POSTGRESQL ") || '%%'", "LIKE CONCAT(" ESCAPED_MARIADB ", '%%')"},
     "",
     "%"},
    {"endswith",
     {LIKE_ESCAPED, "LIKE $1", "LIKE BINARY $1"},
     {"LIKE '%%' || " ESCAPED_SQLITE " ESCAPE '\\'", "LIKE '%%' || " ESCAPED_POSTGRESQL,
      "LIKE BINARY CONCAT('%%', " ESCAPED_MARIADB ")"},
     "%",
     ""},
    {"iendswith",
     {LIKE_ESCAPED, "LIKE UPPER($1)", "LIKE $1"},
     {"LIKE '%%' || UPPER(" ESCAPED_SQLITE ") ESCAPE '\\'",
      "LIKE '%%' || UPPER(" ESCAPED_POSTGRESQL ")", "LIKE CONCAT('%%', " ESCAPED_MARIADB ")"},
     "%",
     ""},
};

/* Of arrays, ranges and hstore: PostgreSQL alone has them. */
static const struct {
  const char *name, *operator;
} container_lookups[] = {
    {"contains", "@>"},
    {"contained_by", "<@"},
    {"overlap", "&&"},
    {"fully_lt", "<<"},
    {"fully_gt", ">>"},
    {"not_lt", "&>"},
    {"not_gt", "&<"},
    {"adjacent_to", "-|-"},
    {"trigram_similar", "%%"},
    {"trigram_word_similar", "%%>"},
    {"trigram_strict_word_similar", "%%>>"},
    {"has_key", "?"},
    {"has_keys", "?&"},
    {"has_any_keys", "?|"},
};

const lookup_type *lookup_type_named(const char *name) {
  for (size_t i = 0; i < sizeof lookup_types / sizeof *lookup_types; i++)
    if (strcmp(lookup_types[i].name, name) == 0) return &lookup_types[i];
  return NULL;
}

bool is_lookup_name(const char *name) {
  if (lookup_type_named(name)) return true;
  return container_operator(name) != NULL;
}

const char *container_operator(const char *name) {
  for (size_t i = 0; i < sizeof container_lookups / sizeof *container_lookups; i++)
    if (strcmp(container_lookups[i].name, name) == 0) return container_lookups[i].operator;
  return NULL;
}
