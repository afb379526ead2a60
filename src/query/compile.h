/* From a shape key to SQL. */
#ifndef YOKE_QUERY_COMPILE_H
#define YOKE_QUERY_COMPILE_H

#include "common/buffer.h"
#include "query/conditions.h"
#include "query/selection.h"

/* What a compilation works with and gives. */
typedef struct yoke_compilation {
  yoke_compiler compiler;
  yoke_select *select;
  yoke_selection selection;
  yoke_orders orders;
  yoke_buffer sql;
  bool matches_nothing;
} yoke_compilation;

/* False: failed, with the error set. End with yoke_compilation_free() either way. */
bool yoke_compile(yoke_compilation *compilation, const yoke_request *request);
void yoke_compilation_free(yoke_compilation *compilation);

/* ── SQL text ───────────────────────────────────────────────────────────────────────────────── */

/* What a condition comes to when it is written: text, or one of two answers known beforehand. */
typedef enum yoke_written { YOKE_WRITTEN, YOKE_MATCHES_NOTHING, YOKE_MATCHES_ALL } yoke_written;

/* " WHERE ..." with the SELECT's conditions; nothing is appended when they match all or nothing. */
yoke_written yoke_write_where(yoke_buffer *sql, const yoke_select *select);

/* " FROM ..." with every join in use. */
void yoke_write_from(yoke_buffer *sql, const yoke_select *select);

/* A column of one of the SELECT's tables. */
void yoke_write_column(yoke_buffer *sql, const yoke_select *select, int table,
                       const yoke_field *column);
void yoke_write_name(yoke_buffer *sql, const char *name);

#endif
