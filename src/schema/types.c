/* What a field's column is in each database: Django's data_types, db_type() and its kin. */
#include <inttypes.h>
#include <string.h>
#include <strings.h>

#include "schema/sql.h"

/* L: of max_length; D: of max_digits and decimal_places. */
typedef struct column_types {
  const char *types[DATABASE_COUNT];
  const char *casts[DATABASE_COUNT]; /* CAST(... AS this), where it is another */
  const char *check[DATABASE_COUNT]; /* $1: the column's name, quoted */
} column_types;

#define EVERYWHERE(type)                                                                           \
  { type, type, type }
#define AT_LEAST_ZERO                                                                              \
  { "$1 >= 0", "$1 >= 0", "$1 >= 0" }

static const column_types all_types[FIELD_CLASS_COUNT] = {
    [FIELD_AutoField] = {.types = {"integer", "integer", "integer AUTO_INCREMENT"},
                         .casts = {NULL, "integer", "signed integer"}},
    [FIELD_BigAutoField] = {.types = {"integer", "bigint", "bigint AUTO_INCREMENT"},
                            .casts = {NULL, "bigint", "signed integer"}},
    [FIELD_SmallAutoField] = {.types = {"integer", "smallint", "smallint AUTO_INCREMENT"},
                              .casts = {NULL, "smallint", "signed integer"}},
    [FIELD_BinaryField] = {.types = {"BLOB", "bytea", "longblob"}},
    [FIELD_BooleanField] = {.types = {"bool", "boolean", "bool"}},
    [FIELD_NullBooleanField] = {.types = {"bool", "boolean", "bool"}},
    [FIELD_CharField] = {.types = EVERYWHERE("varchar(L)"), .casts = {NULL, NULL, "char(L)"}},
    [FIELD_SlugField] = {.types = EVERYWHERE("varchar(L)")},
    [FIELD_CommaSeparatedIntegerField] = {.types = EVERYWHERE("varchar(L)"),
                                          .casts = {NULL, NULL, "char(L)"}},
    [FIELD_FileField] = {.types = EVERYWHERE("varchar(L)")},
    [FIELD_FilePathField] = {.types = EVERYWHERE("varchar(L)")},
    [FIELD_TextField] = {.types = {"text", "text", "longtext"}, .casts = {NULL, NULL, "char"}},
    [FIELD_DateField] = {.types = EVERYWHERE("date"), .casts = {"TEXT", NULL, NULL}},
    [FIELD_DateTimeField] = {.types = {"datetime", "timestamp with time zone", "datetime(6)"},
                             .casts = {"TEXT", NULL, NULL}},
    [FIELD_TimeField] = {.types = {"time", "time", "time(6)"}},
    [FIELD_DecimalField] = {.types = {"decimal", "numeric(D)", "numeric(D)"},
                            .casts = {NULL, NULL, "decimal(D)"}},
    [FIELD_DurationField] = {.types = {"bigint", "interval", "bigint"},
                             .casts = {NULL, NULL, "signed integer"}},
    [FIELD_FloatField] = {.types = {"real", "double precision", "double precision"}},
    [FIELD_SmallIntegerField] = {.types = EVERYWHERE("smallint"),
                                 .casts = {NULL, NULL, "signed integer"}},
    [FIELD_IntegerField] = {.types = EVERYWHERE("integer"),
                            .casts = {NULL, NULL, "signed integer"}},
    [FIELD_BigIntegerField] = {.types = EVERYWHERE("bigint"),
                               .casts = {NULL, NULL, "signed integer"}},
    [FIELD_PositiveSmallIntegerField] = {.types = {"smallint unsigned", "smallint",
                                                   "smallint UNSIGNED"},
                                         .casts = {NULL, NULL, "unsigned integer"},
                                         .check = AT_LEAST_ZERO},
    [FIELD_PositiveIntegerField] = {.types = {"integer unsigned", "integer", "integer UNSIGNED"},
                                    .casts = {NULL, NULL, "unsigned integer"},
                                    .check = AT_LEAST_ZERO},
    [FIELD_PositiveBigIntegerField] = {.types = {"bigint unsigned", "bigint", "bigint UNSIGNED"},
                                       .casts = {NULL, NULL, "unsigned integer"},
                                       .check = AT_LEAST_ZERO},
    [FIELD_IPAddressField] = {.types = {"char(15)", "inet", "char(15)"}},
    [FIELD_GenericIPAddressField] = {.types = {"char(39)", "inet", "char(39)"}},
    [FIELD_JSONField] = {.types = {"text", "jsonb", "json"},
                         .check = {"(JSON_VALID($1) OR $1 IS NULL)", NULL, NULL}},
    [FIELD_UUIDField] = {.types = {"char(32)", "uuid", "uuid"}},
    [FIELD_HStoreField] = {.types = EVERYWHERE("hstore")},
    [FIELD_SearchVectorField] = {.types = EVERYWHERE("tsvector")},
    [FIELD_IntegerRangeField] = {.types = EVERYWHERE("int4range")},
    [FIELD_BigIntegerRangeField] = {.types = EVERYWHERE("int8range")},
    [FIELD_DecimalRangeField] = {.types = EVERYWHERE("numrange")},
    [FIELD_DateTimeRangeField] = {.types = EVERYWHERE("tstzrange")},
    [FIELD_DateRangeField] = {.types = EVERYWHERE("daterange")},
};

field_class internal_class(const field *field) {
  switch (field->class) {
  case FIELD_EmailField:
  case FIELD_URLField:
  case FIELD_CICharField:
  case FIELD_CIEmailField:
    return FIELD_CharField;
  case FIELD_CITextField:
    return FIELD_TextField;
  case FIELD_ImageField:
    return FIELD_FileField;
  case FIELD_OrderWrt:
    return FIELD_IntegerField;
  case FIELD_GeneratedField:
    return field->output_field ? internal_class(field->output_field) : FIELD_GeneratedField;
  default:
    return field->class;
  }
}

/* varchar without a length where that is a type; MariaDB gets what Django gives it. */
static const char *length_text(const compiler *compiler, const field *field) {
  if (field->max_length)
    return yoke_arena_printf(compiler->arena, "(%" PRIu32 ")", field->max_length);
  return compiler->backend->database == DB_MARIADB ? "(None)" : "";
}

static const char *number_text(yoke_arena *arena, int64_t number) {
  return number < 0 ? "None" : yoke_arena_printf(arena, "%" PRId64, number);
}

static const char *with_parameters(const compiler *compiler, const char *type, const field *field) {
  size_t size = strlen(type);
  yoke_arena *arena = compiler->arena;
  if (size < 3 || type[size - 1] != ')') return type;
  const char *base = yoke_arena_copy(arena, type, size - 3);
  if (strcmp(type + size - 3, "(L)") == 0)
    return yoke_arena_printf(arena, "%s%s", base, length_text(compiler, field));
  if (strcmp(type + size - 3, "(D)") == 0)
    return yoke_arena_printf(arena, "%s(%s, %s)", base, number_text(arena, field->max_digits),
                             number_text(arena, field->decimal_places));
  return type;
}

/* "varchar(10)[]", "integer[3]" */
static const char *array_of(const compiler *compiler, const field *field, const char *type) {
  if (field->array_size > 0)
    return yoke_arena_printf(compiler->arena, "%s[%" PRId64 "]", type, field->array_size);
  return yoke_arena_printf(compiler->arena, "%s[]", type);
}

/* rel_db_type(): a key has the type of what it points at, but it does not count by itself. */
static const char *type_that_refers_to(const compiler *compiler, const field *target) {
  int database = compiler->backend->database;
  bool matches = compiler->backend->related_types_match;
  if (target->own_rel_db_type[database]) return target->own_rel_db_type[database];
  switch (target->class) {
  case FIELD_BigAutoField:
    return "bigint";
  case FIELD_SmallAutoField:
    return "smallint";
  case FIELD_AutoField:
    return "integer";
  case FIELD_PositiveBigIntegerField:
    return matches ? "bigint UNSIGNED" : "bigint";
  case FIELD_PositiveSmallIntegerField:
    return matches ? "smallint UNSIGNED" : "smallint";
  case FIELD_PositiveIntegerField:
    return matches ? "integer UNSIGNED" : "integer";
  default:
    return column_type(compiler, target);
  }
}

const char *column_type(const compiler *compiler, const field *field) {
  int database = compiler->backend->database;
  if (field->own_db_type[database]) return field->own_db_type[database];
  if (field->relation) {
    const struct field *target = field->relation->to_field;
    return target ? type_that_refers_to(compiler, target) : "integer";
  }
  if (field->class == FIELD_GeneratedField && field->output_field)
    return column_type(compiler, field->output_field);
  if (field->class == FIELD_ArrayField && field->base_field)
    return array_of(compiler, field, column_type(compiler, field->base_field));
  const char *type = all_types[internal_class(field)].types[database];
  return type ? with_parameters(compiler, type, field) : NULL;
}

const char *cast_type(const compiler *compiler, const field *field) {
  static const char *const text_types[DATABASE_COUNT] = {"text", "varchar", "char"};
  int database = compiler->backend->database;
  if (field->own_db_type[database]) return field->own_db_type[database];
  if (field->class == FIELD_ArrayField && field->base_field)
    return array_of(compiler, field, cast_type(compiler, field->base_field));
  if (is_a(field, FIELD_CharField) && field->max_length == 0) return text_types[database];
  const char *type = all_types[internal_class(field)].casts[database];
  return type ? with_parameters(compiler, type, field) : column_type(compiler, field);
}

bool sqlite_has_collation(const char *collation) {
  return strcasecmp(collation, "binary") == 0 || strcasecmp(collation, "nocase") == 0 ||
         strcasecmp(collation, "rtrim") == 0;
}

const char *column_collation(const compiler *compiler, const field *field) {
  if (field->relation)
    return field->relation->to_field ? column_collation(compiler, field->relation->to_field) : NULL;
  if (field->class == FIELD_GeneratedField && field->output_field)
    return column_collation(compiler, field->output_field);
  if (field->class == FIELD_ArrayField && field->base_field)
    return column_collation(compiler, field->base_field);
  const char *own = field->own_collation[compiler->backend->database];
  return own ? own : field->db_collation;
}

const char *column_type_suffix(const compiler *compiler, const field *field) {
  static const char *const suffixes[DATABASE_COUNT] = {"AUTOINCREMENT",
                                                       "GENERATED BY DEFAULT AS IDENTITY", NULL};
  bool counts = field_types[internal_class(field)].traits & TRAIT_AUTO;
  return counts ? suffixes[compiler->backend->database] : NULL;
}

const char *column_type_check(const compiler *compiler, const field *field) {
  const char *own = field->own_db_check[compiler->backend->database];
  if (own) return *own ? own : NULL;
  /* A GeneratedField's output_field has no column, and Django gives up on its check. */
  if (field->relation || field->class == FIELD_GeneratedField) return NULL;
  const char *check = all_types[internal_class(field)].check[compiler->backend->database];
  const char *name = quoted_name(compiler, field->column);
  return check ? fill_sql(compiler->arena, check, (const char *const[]){name}) : NULL;
}

const char *schema_column_type(const field *field, yoke_arena *arena) {
  compiler compiler = {.backend = backend_of(&yoke_sqlite_dialect), .arena = arena};
  const char *type = column_type(&compiler, field);
  return type ? type : "";
}
