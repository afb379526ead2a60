/* The statements of one app while they are made. Inside the room only. */
#ifndef YOKE_SCHEMA_BUILDER_H
#define YOKE_SCHEMA_BUILDER_H

#include "schema/schema.h"
#include "schema/sql.h"

typedef struct schema_builder {
  const backend *backend;
  yoke_arena *arena;
  bool for_running; /* leave out what needs Django's own connection */
  schema tables;    /* what is made at once: tables, and comments on them */
  schema deferred;  /* what Django does when the editor is left: keys, indexes */
  schema_problem *problems;
  size_t problem_count;
} schema_builder;

/* A compiler for the statements of a model. */
compiler new_compiler(const schema_builder *builder, const model *model);

/* Adds a statement to builder->tables, or to what comes last. */
void add_now(schema_builder *builder, const model *model, const char *sql);
void add_last(schema_builder *builder, const model *model, const char *sql);

/* Whether what was compiled can stand in the schema; else why not is noted. */
bool is_usable(schema_builder *builder, const compiler *compiler, const model *model, sql text);

/* ── Names ──────────────────────────────────────────────────────────────────────────────────── */

/* db_table, as long as the database lets it be. */
const char *table_name(const schema_builder *builder, const model *model);

/* _create_index_name(). */
const char *name_on_table(const schema_builder *builder, const model *model,
                          const char *const *columns, size_t count, const char *suffix);

/* table_name() without the schema that may stand before it: what other names are made of. */
const char *bare_table_name(const schema_builder *builder, const model *model);

/* ── Parts ──────────────────────────────────────────────────────────────────────────────────── */

/* "a", "b" */
const char *column_list(const compiler *compiler, field *const *fields, size_t count);

/* The definition of a column; NULL: the field has none. */
const char *column_definition(schema_builder *builder, compiler *compiler, const field *field);

void build_table(schema_builder *builder, const model *model);
void build_foreign_key(schema_builder *builder, const model *model, const field *field);
void build_field_indexes(schema_builder *builder, const model *model, const field *field);
void build_meta_index(schema_builder *builder, const model *model, const model_index *index);

/* UNIQUE of several columns, without a name of its own. */
void build_unique_together(schema_builder *builder, const model *model,
                           const unique_together *unique);

/* A constraint as a part of CREATE TABLE; NULL: it is a statement of its own, made here, or none.
 */
const char *inline_constraint(schema_builder *builder, const model *model,
                              const constraint *constraint);

/* The same as a statement of its own. */
void build_constraint(schema_builder *builder, const model *model, const constraint *constraint);

/* ` TABLESPACE "x"` behind an index; "" where there is none. */
const char *index_tablespace(const compiler *compiler, const model *model,
                             const char *db_tablespace, const field *only);

/* A limited type is one that MariaDB cannot index or give a default: text, blob, json. */
bool is_limited_type(const compiler *compiler, const field *field);

#endif
