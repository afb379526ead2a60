/* The pieces of a column's definition. Inside the room only. */
#ifndef YOKE_SCHEMA_COLUMN_H
#define YOKE_SCHEMA_COLUMN_H

#include "schema/schema.h"

/* An identifier, quoted. */
const char *quoted(const yoke_dialect *dialect, const char *identifier, yoke_arena *arena);

/* "user_id" bigint NOT NULL UNIQUE REFERENCES ...: Django's table_sql(), one column of it. */
const char *column_definition(const field *field, const yoke_dialect *dialect, yoke_arena *arena);

/* A constant as SQL text, as Django's quote_value() writes it. */
const char *sql_literal(const yoke_value *value, yoke_arena *arena);

#endif
