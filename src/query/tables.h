/* The tables of one SELECT and how they are joined: Django's Query.alias_map.
 *
 * A table is joined once for each path, and again only where a filter of its own must not share
 * rows with another (a reverse foreign key in two filters). A join starts as LEFT where a partner
 * may be missing, and the conditions then decide: one that no missing partner can meet makes it
 * INNER. Sets of tables are bit masks: SQLite joins 64 at most. */
#ifndef YOKE_QUERY_TABLES_H
#define YOKE_QUERY_TABLES_H

#include "query/shape.h"

enum { YOKE_MOST_TABLES = 64 };

typedef uint64_t yoke_table_set;

typedef enum yoke_join_type { YOKE_BASE_TABLE, YOKE_INNER_JOIN, YOKE_LEFT_JOIN } yoke_join_type;

typedef struct yoke_table {
  const yoke_model *model;
  const yoke_relation *via; /* from the parent's model; NULL for the base table */
  int parent;
  yoke_join_type type;
  bool nullable;       /* there may be no partner */
  bool has_table_name; /* the first one of its table, not called T3 */
  int uses;            /* 0: left out */
} yoke_table;

/* What compiling works with, and where it stops when it fails. */
typedef struct yoke_compiler {
  yoke_db *db;
  yoke_arena arena; /* its on_failure is `failed` */
  jmp_buf failed;   /* left with 1: out of memory; with 2: the error is set */
} yoke_compiler;

_Noreturn void yoke_compile_fails(yoke_compiler *compiler);

struct yoke_node;

typedef struct yoke_select {
  yoke_compiler *compiler;
  const yoke_model *model;
  struct yoke_select *outer; /* the one it is a subquery of */
  yoke_table tables[YOKE_MOST_TABLES];
  int table_count;
  yoke_table_set reusable; /* by reverse foreign keys of the filter being added */
  struct yoke_node *where; /* NULL: all rows */
} yoke_select;

yoke_select *yoke_select_new(yoke_compiler *compiler, const yoke_model *model);

/* One more use of the base table. */
void yoke_use_base(yoke_select *select);

/* A path resolved: the column it ends at and the tables on the way. */
typedef struct yoke_joined {
  int table; /* that holds the column */
  const yoke_field *column;
  yoke_table_set passed; /* every table of the path, the base included */
  yoke_table_set kept;   /* those that the column does not make needless */
} yoke_joined;

/* The table that holds a column of the model of `table`: itself, or one of a parent, joined by its
 * link (multi-table inheritance). */
int yoke_table_of(yoke_select *select, int table, const yoke_field *column);

/* Joins along `path` from `table` and returns the last table. Tables passed are added to *passed.
 * With `any_reuse` false a reverse foreign key uses a table of select->reusable or a new one. */
int yoke_join_path(yoke_select *select, int table, const yoke_relation *const *path, size_t length,
                   bool any_reuse, yoke_table_set *passed);

/* Joins along `path` to `column` of its end, then gives up the last tables where the column stands
 * in the one before: profile.user.id is profile.user_id. */
yoke_joined yoke_join_column(yoke_select *select, int table, const yoke_relation *const *path,
                             size_t length, const yoke_field *column, bool any_reuse);

/* Makes joins LEFT, as far as there can be no partner, and all that hang on them; or INNER, and all
 * that they hang on. */
void yoke_promote(yoke_select *select, yoke_table_set tables);
void yoke_demote(yoke_select *select, yoke_table_set tables);

yoke_table_set yoke_inner_tables(const yoke_select *select);
int yoke_used_tables(const yoke_select *select);

static inline yoke_table_set yoke_table_bit(int table) {
  return (yoke_table_set)1 << table;
}

/* A forward relation leads from the column that holds the key, a reverse one to it. */
static inline const yoke_field *yoke_near_column(const yoke_relation *relation) {
  return relation->is_reverse ? relation->to_field : relation->field;
}
static inline const yoke_field *yoke_far_column(const yoke_relation *relation) {
  return relation->is_reverse ? relation->field : relation->to_field;
}
static inline bool yoke_is_to_many(const yoke_relation *relation) {
  return relation->is_reverse && !relation->is_one_to_one;
}

#endif
