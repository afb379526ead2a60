/* SQL while it is put together, as Django's compiler does: expressions, conditions and constants
 * become text, with every value in its place. Inside the room only. */
#ifndef YOKE_SCHEMA_SQL_H
#define YOKE_SCHEMA_SQL_H

#include "interpret/interpret.h"
#include "project/project.h"
#include "schema/backend.h"
#include "schema/schema.h"

/* Django writes a percent sign of its own templates twice, and halves it when the values are put
 * in. A percent sign of a name or a value must not take part in that: until finish_sql() it is this
 * byte, which no UTF-8 text has. */
enum { LITERAL_PERCENT = 0xFF };

/* What is being compiled: the parts of one statement. */
typedef struct compiler {
  const backend *backend;
  yoke_arena *arena;
  const model *model;     /* whose fields F() means */
  const project *project; /* its settings; or NULL */
  bool has_values;        /* a value stands in it: Django passes parameters */
  bool needs_more;        /* than SQLite has by itself: Django's functions, other collations */
  const char *problem;    /* why it could not be compiled: the first reason */
  place problem_where;
  bool is_reported; /* by those who read the file */
  place where;      /* of what is compiled, for want of a better one */
  bool is_left;     /* inside the left side of a comparison */
  unsigned depth;
  bool in_query;      /* not in a table's own statements: F() may cross relations */
  const char **paths; /* of the columns that a query's text names */
  size_t path_count;
} compiler;

/* Django tells by exceptions that a condition holds for no row at all, or for every row. */
typedef enum outcome { FAILED, WRITTEN, NO_ROWS, ALL_ROWS } outcome;

typedef struct sql {
  outcome outcome;
  const char *text;
} sql;

sql sql_written(const char *text);

/* Notes why; returns what says so. */
sql sql_failed(compiler *compiler, place where, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* A template with the parts put in for $1, $2, ... */
const char *fill_sql(yoke_arena *arena, const char *template, const char *const parts[]);

/* With every percent sign as it is to be: halved when `interpolated`. */
const char *finish_sql(yoke_arena *arena, const char *text, bool interpolated);

/* finish_sql() as Django finishes what it always passes parameters to: conditions, indexes. */
const char *finish_with_values(compiler *compiler, sql text);

/* An identifier, quoted. */
const char *quoted_name(const compiler *compiler, const char *name);

/* BINARY, NOCASE and RTRIM. */
bool sqlite_has_collation(const char *collation);

/* ── Time zones ─────────────────────────────────────────────────────────────────────────────── */

/* settings.TIME_ZONE; NULL when USE_TZ is off. */
const char *time_zone_of(const compiler *compiler);

/* How many seconds a time of a zone is ahead of UTC. */
int64_t zone_offset(const char *zone, int64_t local_seconds);

/* ── Expressions ────────────────────────────────────────────────────────────────────────────── */

sql compile_expression(compiler *compiler, const expression *expression);

/* Func and all its subclasses. */
sql compile_function(compiler *compiler, const expression *expression);

/* items, each compiled, with `joiner` between. */
sql compile_items(compiler *compiler, expression *const *items, size_t count, const char *joiner);

/* Round, Log, Mod on PostgreSQL: a float becomes a decimal first. */
sql compile_cast(compiler *compiler, const expression *from, const field *to);

/* Extract..., Trunc..., Now. */
bool is_date_function(const expression *expression);
sql compile_date_function(compiler *compiler, const expression *expression);

/* __year and __iso_year of a column are the bounds of that year; false: it is no such lookup. */
struct lookup;
bool compile_year_lookup(compiler *compiler, const struct lookup *lookup, sql *ret);

/* The path of F("..."): its field, and how many of its characters name it; the rest are transforms.
 */
const field *field_of_path(const compiler *compiler, const char *path, size_t *ret_length);

/* The column of the field that a path leads to: quoted, or in a query a mark for the path. */
const char *column_of_path(compiler *compiler, const field *field, const char *path);

/* A query's text with the marks taken out. */
schema_expression split_query(const compiler *compiler, const char *text);

/* `of` with the transforms of "__lower__trim"; NULL: one of them is none. */
const expression *with_transforms(compiler *compiler, const expression *of, const char *path);

/* Made here, not written in a file. */
expression *node_of(compiler *compiler, expression_kind kind, const char *text, place where);
expression *call_of(compiler *compiler, const char *name, place where, size_t count,
                    const expression *const items[]);
expression *text_node(compiler *compiler, const char *text, place where);
expression *integer_node(compiler *compiler, int64_t integer, place where);

/* An argument of a call by its name, or its place among those without; NULL: not given. */
const argument *call_argument(const arguments *call, const char *name, size_t position);

/* "decimal.Decimal": what a value is an instance of, or the symbol it is; or NULL. */
const char *symbol_path(const value *value);

/* An argument of its call by name or place; NULL: not given, or None. */
const value *option_of(const expression *expression, const char *name, size_t position);
const char *text_option(const expression *expression, const char *name, size_t position);

/* ── Types of expressions ───────────────────────────────────────────────────────────────────── */

/* Django's output_field; NULL when it is not known. */
const field *output_of(compiler *compiler, const expression *expression);
const field *plain_field(field_class class);
const field *field_of_value(compiler *compiler, const value *value); /* output_field=CharField() */

/* Whether the type is known before anybody knows what model the fields are of. */
bool knows_output(compiler *compiler, const expression *expression);

/* isinstance(field, Class) of Django's classes; field may be NULL. */
bool is_a(const field *field, field_class class);

/* get_internal_type(), as the class of that name. */
field_class internal_class(const field *field);

/* ── Conditions ─────────────────────────────────────────────────────────────────────────────── */

/* WhereNode.as_sql() of Query.build_where(condition). */
sql compile_condition(compiler *compiler, const expression *condition);

/* Q as an expression: a condition of When(), what an ExpressionWrapper() wraps. Django puts
 * parentheses around it on the left side of a comparison. */
sql compile_inner_condition(compiler *compiler, const expression *condition);

/* A lookup whose left side stands: left name right. */
typedef struct lookup {
  const expression *left, *right;
  const char *name; /* "gte" */
  place where;
} lookup;
sql compile_lookup(compiler *compiler, const lookup *lookup);
bool is_lookup_name(const char *name);

/* GreaterThan(F("a"), 1). */
lookup lookup_of_call(compiler *compiler, const expression *expression);

/* Of a JSONField or one of its keys. */
bool is_json_lookup(compiler *compiler, const lookup *lookup);
sql compile_json_lookup(compiler *compiler, const lookup *lookup);
sql compile_json_key(compiler *compiler, const expression *key, bool as_text);

/* The expressions of an index or a constraint: IndexExpression. */
sql compile_index_expression(compiler *compiler, const expression *expression);

/* ── Types of columns ───────────────────────────────────────────────────────────────────────── */

const char *column_type(const compiler *compiler, const field *field);
const char *cast_type(const compiler *compiler, const field *field);
const char *column_collation(const compiler *compiler, const field *field);   /* or NULL */
const char *column_type_suffix(const compiler *compiler, const field *field); /* or NULL */
const char *column_type_check(const compiler *compiler, const field *field);  /* or NULL */

#endif
