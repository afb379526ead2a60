#include "schema/column.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *quoted(const yoke_dialect *dialect, const char *identifier, yoke_arena *arena) {
  /* The buffer starts with all the room that quoting can take, so that it never grows out of the
   * arena: every character doubled, two quotes and the end. */
  size_t capacity = 2 * strlen(identifier) + 8;
  yoke_buffer buffer = {.text = yoke_arena_alloc(arena, capacity), .capacity = capacity};
  dialect->quote(&buffer, identifier);
  return buffer.text;
}

/* What a foreign key to an auto or positive field is: Django's rel_db_type(). */
static const char *type_that_refers_to(const field *target, yoke_arena *arena) {
  switch (target->class) {
  case FIELD_BigAutoField:
  case FIELD_PositiveBigIntegerField:
    return "bigint";
  case FIELD_SmallAutoField:
  case FIELD_PositiveSmallIntegerField:
    return "smallint";
  case FIELD_AutoField:
  case FIELD_PositiveIntegerField:
    return "integer";
  default:
    return schema_column_type(target, arena);
  }
}

const char *schema_column_type(const field *field, yoke_arena *arena) {
  if (field->relation) return type_that_refers_to(value_field(field), arena);
  if (!(field->type->traits & TRAIT_LENGTH)) return field->type->sqlite;
  if (field->max_length == 0) return "varchar";
  return yoke_arena_printf(arena, "varchar(%u)", field->max_length);
}

static const char *sql_text(const char *text, yoke_arena *arena) {
  char *out = yoke_arena_alloc(arena, 2 * strlen(text) + 3), *end = out;
  *end++ = '\'';
  for (; *text; text++) {
    if (*text == '\'') *end++ = '\'';
    *end++ = *text;
  }
  *end++ = '\'';
  return out;
}

/* As Python writes a float: the fewest digits that read back as the same number. */
static const char *sql_real(double value, yoke_arena *arena) {
  char text[40];
  for (int digits = 1; digits <= 17; digits++) {
    snprintf(text, sizeof text, "%.*g", digits, value);
    if (strtod(text, NULL) == value) break;
  }
  return yoke_arena_printf(arena, "%s%s", text, strpbrk(text, ".en") ? "" : ".0");
}

static const char *sql_bytes(yoke_bytes bytes, yoke_arena *arena) {
  const char *text = "X'";
  for (size_t i = 0; i < bytes.size; i++)
    text = yoke_arena_printf(arena, "%s%02x", text, ((const unsigned char *)bytes.data)[i]);
  return yoke_arena_printf(arena, "%s'", text);
}

/* Without dashes, as it is stored. */
static const char *sql_uuid(yoke_uuid uuid, yoke_arena *arena) {
  const char *text = "'";
  for (size_t i = 0; i < sizeof uuid.bytes; i++)
    text = yoke_arena_printf(arena, "%s%02x", text, uuid.bytes[i]);
  return yoke_arena_printf(arena, "%s'", text);
}

const char *sql_literal(const yoke_value *value, yoke_arena *arena) {
  char *text = yoke_arena_alloc(arena, YOKE_TEXT_MAX);
  if (value->is_null) return "NULL";
  switch (value->kind) {
  case YOKE_BOOL:
    return value->as.boolean ? "1" : "0";
  case YOKE_INT:
    return yoke_arena_printf(arena, "%" PRId64, value->as.integer);
  case YOKE_FLOAT:
    return sql_real(value->as.real, arena);
  case YOKE_TEXT:
    return sql_text(value->as.text, arena);
  case YOKE_DATE:
    return sql_text(yoke_format_date(value->as.date, text), arena);
  case YOKE_TIME:
    return sql_text(yoke_format_time(value->as.time, text), arena);
  case YOKE_DATETIME:
    return sql_text(yoke_format_datetime(value->as.datetime, text), arena);
  case YOKE_BYTES:
    return sql_bytes(value->as.bytes, arena);
  case YOKE_DECIMAL:
    return yoke_format_decimal(value->as.decimal, text);
  case YOKE_DURATION:
    return yoke_arena_printf(arena, "%" PRId64, value->as.duration.microseconds);
  case YOKE_UUID:
    return sql_uuid(value->as.uuid, arena);
  }
  return "NULL";
}

static const char *default_clause(const field *field, yoke_arena *arena) {
  switch (field->db_default.source) {
  case VALUE_CONSTANT:
    return yoke_arena_printf(arena, " DEFAULT %s", sql_literal(&field->db_default.constant, arena));
  case VALUE_NOW:
  case VALUE_TODAY:
    return " DEFAULT (STRFTIME('%Y-%m-%d %H:%M:%f', 'NOW'))";
  default:
    break;
  }
  return "";
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

static const char *references_clause(const relation *relation, const yoke_dialect *dialect,
                                     yoke_arena *arena) {
  if (!relation || !relation->db_constraint) return "";
  return yoke_arena_printf(arena, " REFERENCES %s (%s)%s DEFERRABLE INITIALLY DEFERRED",
                           quoted(dialect, relation->to->table, arena),
                           quoted(dialect, relation->to_field->column, arena),
                           on_delete_clause(relation));
}

const char *column_definition(const field *field, const yoke_dialect *dialect, yoke_arena *arena) {
  const char *name = quoted(dialect, field->column, arena);
  const char *check = field->type->traits & TRAIT_POSITIVE
                          ? yoke_arena_printf(arena, " CHECK (%s >= 0)", name)
                          : "";
  return yoke_arena_printf(arena, "%s %s%s%s%s%s%s%s", name, schema_column_type(field, arena),
                           default_clause(field, arena), field->null ? " NULL" : " NOT NULL",
                           field->primary_key ? " PRIMARY KEY"
                           : field->unique    ? " UNIQUE"
                                              : "",
                           check, field->type->traits & TRAIT_AUTO ? " AUTOINCREMENT" : "",
                           references_clause(field->relation, dialect, arena));
}
