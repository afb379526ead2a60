/* Indexes and foreign keys: the statements that come after the tables. */
#include <string.h>
#include <strings.h>

#include "schema/builder.h"

bool is_limited_type(const compiler *compiler, const field *field) {
  static const char *const limited[] = {"tinyblob",   "blob",     "mediumblob",
                                        "longblob",   "tinytext", "text",
                                        "mediumtext", "longtext", "json"};
  const char *type = column_type(compiler, field);
  for (size_t i = 0; type && i < sizeof limited / sizeof *limited; i++)
    if (strcasecmp(limited[i], type) == 0) return true;
  return false;
}

const char *index_tablespace(const compiler *compiler, const model *model,
                             const char *db_tablespace, const field *only) {
  const char *name = db_tablespace;
  if (!name && only && only->db_tablespace && *only->db_tablespace) name = only->db_tablespace;
  if (!name && compiler->project && *compiler->project->default_index_tablespace)
    name = compiler->project->default_index_tablespace;
  if (!name && model->db_tablespace && *model->db_tablespace) name = model->db_tablespace;
  if (!name) return "";
  /* Where there are no tablespaces, Django leaves the space that stands before one. */
  if (!compiler->backend->tablespaces) return " ";
  return yoke_arena_printf(compiler->arena, " TABLESPACE %s", quoted_name(compiler, name));
}

/* ── Foreign keys ───────────────────────────────────────────────────────────────────────────── */

void build_foreign_key(schema_builder *builder, const model *model, const field *field) {
  const relation *relation = field->relation;
  if (!relation || !relation->db_constraint || !relation->to || !relation->to_field) return;
  compiler compiler = new_compiler(builder, model);
  const struct model *to = relation->to_field->model;
  const char *suffix = yoke_arena_printf(builder->arena, "_fk_%s_%s", bare_table_name(builder, to),
                                         relation->to_field->column);
  const char *name = name_on_table(builder, model, &field->column, 1, suffix);
  const char *sql = yoke_arena_printf(
      builder->arena, "ALTER TABLE %s ADD CONSTRAINT %s FOREIGN KEY (%s) REFERENCES %s (%s)%s",
      quoted_name(&compiler, table_name(builder, model)), quoted_name(&compiler, name),
      quoted_name(&compiler, field->column), quoted_name(&compiler, table_name(builder, to)),
      quoted_name(&compiler, relation->to_field->column),
      builder->backend->database == DB_POSTGRESQL ? " DEFERRABLE INITIALLY DEFERRED" : "");
  add_last(builder, model, sql);
}

/* ── Of one field ───────────────────────────────────────────────────────────────────────────── */

static void add_field_index(schema_builder *builder, const model *model, const field *field,
                            const char *suffix, const char *operator_class) {
  compiler compiler = new_compiler(builder, model);
  const char *name = name_on_table(builder, model, &field->column, 1, suffix);
  add_last(builder, model,
           yoke_arena_printf(builder->arena, "CREATE INDEX %s ON %s (%s%s)%s",
                             quoted_name(&compiler, name),
                             quoted_name(&compiler, table_name(builder, model)),
                             quoted_name(&compiler, field->column), operator_class,
                             index_tablespace(&compiler, model, NULL, field)));
}

static bool should_be_indexed(const compiler *compiler, const field *field) {
  if (!field->db_index || field->unique || field->primary_key) return false;
  if (compiler->backend->database != DB_MARIADB) return true;
  /* A foreign key of InnoDB has an index by itself. */
  if (field->class == FIELD_ForeignKey && !field->has_own_internal_type &&
      field->relation->db_constraint)
    return false;
  return !is_limited_type(compiler, field);
}

/* Whether PostgreSQL brings the collation along: then it is a deterministic one, and LIKE can use
 * an index. A project that makes a collation of its own makes it because it is not. */
static bool is_deterministic(const char *collation) {
  static const char *const known[] = {"C",       "POSIX",  "default", "ucs_basic",
                                      "unicode", "C.utf8", "C.UTF-8"};
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (strcmp(known[i], collation) == 0) return true;
  size_t size = strlen(collation), language = strspn(collation, "abcdefghijklmnopqrstuvwxyz");
  if (size > 6 && strcmp(collation + size - 6, "-x-icu") == 0) return true;
  if (language < 2 || language > 3 || collation[language] != '_') return false;
  const char *country = collation + language + 1;
  if (strspn(country, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != 2) return false;
  const char *rest = country + 2;
  if (strncmp(rest, ".utf8", 5) == 0) rest += 5;
  return *rest == '\0' || *rest == '@';
}

/* LIKE 'a%' can use an index of PostgreSQL only if it has the operator class for it. */
static void add_like_index(schema_builder *builder, const model *model, const field *field) {
  compiler compiler = new_compiler(builder, model);
  const char *type = column_type(&compiler, field);
  if (!type || !(field->db_index || field->unique || field->primary_key) || strchr(type, '['))
    return;
  const struct field *target = field->relation ? field->relation->to_field : NULL;
  const char *collation = (target ? target : field)->db_collation;
  if (collation && *collation && !is_deterministic(collation)) return;
  if (strncmp(type, "varchar", 7) == 0)
    add_field_index(builder, model, field, "_like", " varchar_pattern_ops");
  else if (strncmp(type, "text", 4) == 0)
    add_field_index(builder, model, field, "_like", " text_pattern_ops");
}

void build_field_indexes(schema_builder *builder, const model *model, const field *field) {
  compiler compiler = new_compiler(builder, model);
  if (!field->column || !column_type(&compiler, field)) return;
  if (should_be_indexed(&compiler, field)) add_field_index(builder, model, field, "", "");
  if (builder->backend->database == DB_POSTGRESQL) add_like_index(builder, model, field);
}
