/* One column of CREATE TABLE. */
#include <string.h>

#include "schema/builder.h"
#include "schema/constant.h"

/* SQLite takes no parameters here, so that Django puts the values in at once. */
static const char *with_literals(const compiler *compiler, const char *text) {
  return compiler->backend->literal_defaults ? finish_sql(compiler->arena, text, true) : text;
}

/* A decimal is a text to SQLite until it is cast. */
static sql constant_default(compiler *compiler, const field *field) {
  const model_value *value = &field->db_default;
  sql text = value->written ? compile_value(compiler, value->written, field, value->where)
                            : sql_failed(compiler, value->where, "the db_default is not known");
  bool is_number =
      compiler->backend->database == DB_SQLITE && internal_class(field) == FIELD_DecimalField;
  if (text.outcome == WRITTEN && is_number)
    text.text = yoke_arena_printf(compiler->arena, "(CAST(%s AS NUMERIC))", text.text);
  return text;
}

/* DEFAULT 1, DEFAULT (CURRENT_TIMESTAMP(6)): a constant stands by itself, an expression in
 * parentheses. */
static const char *default_clause(schema_builder *builder, compiler *compiler, const field *field) {
  const expression *expression = field->db_default.expression;
  if (field->db_default.source == VALUE_NONE) return "";
  bool is_constant = !expression || expression->kind == EXPRESSION_VALUE;
  sql text =
      expression ? compile_expression(compiler, expression) : constant_default(compiler, field);
  if (!is_usable(builder, compiler, field->model, text)) return "";
  return yoke_arena_printf(builder->arena, is_constant ? " DEFAULT %s" : " DEFAULT (%s)",
                           with_literals(compiler, text.text));
}

/* GENERATED ALWAYS AS (...) STORED; NULL when it cannot be said. */
static const char *generated_clause(schema_builder *builder, compiler *compiler,
                                    const field *field) {
  sql text = field->generated ? compile_expression(compiler, field->generated)
                              : sql_failed(compiler, field->where, "the expression is not known");
  if (!is_usable(builder, compiler, field->model, text)) return NULL;
  return yoke_arena_printf(builder->arena, " GENERATED ALWAYS AS (%s) %s",
                           with_literals(compiler, text.text),
                           field->db_persist ? "STORED" : "VIRTUAL");
}

static const char *null_clause(schema_builder *builder, compiler *compiler, const field *field) {
  const char *generated =
      field->class == FIELD_GeneratedField ? generated_clause(builder, compiler, field) : NULL;
  return generated ? generated : field->null ? " NULL" : " NOT NULL";
}

/* Only the DB_ policies are the database's business. */
static const char *on_delete_clause(const relation *relation) {
  switch (relation->on_delete) {
  case YOKE_DB_CASCADE:
    return " ON DELETE CASCADE";
  case YOKE_DB_SET_NULL:
    return " ON DELETE SET NULL";
  case YOKE_DB_SET_DEFAULT:
    return " ON DELETE SET DEFAULT";
  default:
    return "";
  }
}

static const char *references_clause(const schema_builder *builder, const compiler *compiler,
                                     const relation *relation) {
  if (!relation || !relation->db_constraint || !relation->to || !relation->to_field) return "";
  const model *to = relation->to->concrete ? relation->to->concrete : relation->to;
  return yoke_arena_printf(builder->arena, " REFERENCES %s (%s)%s DEFERRABLE INITIALLY DEFERRED",
                           quoted_name(compiler, table_name(builder, to)),
                           quoted_name(compiler, relation->to_field->column),
                           on_delete_clause(relation));
}

static const char *tablespace_clause(const schema_builder *builder, const compiler *compiler,
                                     const field *field) {
  const char *tablespace =
      field->db_tablespace ? field->db_tablespace : field->model->db_tablespace;
  bool is_unique = field->unique || field->primary_key;
  if (!tablespace || !*tablespace || !is_unique || !builder->backend->tablespaces) return "";
  return yoke_arena_printf(builder->arena, " USING INDEX TABLESPACE %s",
                           quoted_name(compiler, tablespace));
}

/* Django does not quote one for SQLite; Yoke does if it is more than a word. */
static const char *collation_clause(const schema_builder *builder, const compiler *compiler,
                                    const field *field) {
  const char *collation = column_collation(compiler, field);
  if (!collation || !*collation) return "";
  if (builder->for_running && !sqlite_has_collation(collation)) return "";
  bool is_word = strspn(collation, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_"
                                   "0123456789-") == strlen(collation);
  if (builder->backend->database != DB_SQLITE || !is_word)
    collation = quoted_name(compiler, collation);
  return yoke_arena_printf(builder->arena, " COLLATE %s", collation);
}

static const char *comment_clause(const schema_builder *builder, compiler *compiler,
                                  const field *field) {
  if (!builder->backend->comments_inline || !field->db_comment || !*field->db_comment) return "";
  bool had_values = compiler->has_values;
  const char *comment = quote_text(compiler, field->db_comment, strlen(field->db_comment));
  compiler->has_values = had_values; /* it is no parameter */
  return yoke_arena_printf(builder->arena, "  COMMENT %s", comment);
}

const char *column_definition(schema_builder *builder, compiler *compiler, const field *field) {
  const char *type = column_type(compiler, field);
  if (!type || !field->column) return NULL;
  compiler->where = field->where;
  if (builder->for_running && strchr(type, '[')) type = "text"; /* SQLite has no arrays */
  const char *collation = collation_clause(builder, compiler, field);
  const char *comment = comment_clause(builder, compiler, field);
  const char *default_ = default_clause(builder, compiler, field);
  const char *null = null_clause(builder, compiler, field);
  const char *key = field->primary_key ? " PRIMARY KEY" : field->unique ? " UNIQUE" : "";
  const char *check = column_type_check(compiler, field);
  const char *suffix = column_type_suffix(compiler, field);
  yoke_arena *arena = builder->arena;
  return yoke_arena_printf(
      arena, "%s %s%s%s%s%s%s%s%s%s%s", quoted_name(compiler, field->column), type, collation,
      comment, default_, null, key, tablespace_clause(builder, compiler, field),
      check ? yoke_arena_printf(arena, " CHECK (%s)", check) : "",
      suffix ? yoke_arena_printf(arena, " %s", suffix) : "",
      builder->backend->keys_inline ? references_clause(builder, compiler, field->relation) : "");
}
