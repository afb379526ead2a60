/* What a SELECT gives: the columns of its models, and their order. */
#ifndef YOKE_QUERY_SELECTION_H
#define YOKE_QUERY_SELECTION_H

#include "query/tables.h"

/* The models whose columns are selected, and the table of each. */
typedef struct yoke_selection {
  yoke_selected *models;
  int *tables;
  size_t count;
  int column_count;
} yoke_selection;

/* The query's own model. */
void yoke_select_model(yoke_select *select, yoke_selection *selection);

/* And what select_related names: "user, profile__user". */
void yoke_select_related(yoke_select *select, yoke_selection *selection, const char *names);

/* What a term of ORDER BY is made of: SQL as it stands, or a column. */
typedef struct yoke_order_piece {
  const char *sql;
  int table;
  const yoke_field *column;
} yoke_order_piece;

typedef struct yoke_order {
  const yoke_order_piece *pieces;
  size_t piece_count;
  bool descending, nulls_first, nulls_last;
} yoke_order;

typedef struct yoke_orders {
  yoke_order *terms;
  size_t count;
  bool is_reversed; /* each term that is added is turned around */
} yoke_orders;

void yoke_order_by(yoke_select *select, yoke_orders *orders, const char *terms);

/* Meta.ordering or get_latest_by. */
void yoke_order_by_meta(yoke_select *select, yoke_orders *orders, const yoke_ordering *terms,
                        size_t count);
void yoke_order_by_pk(yoke_select *select, yoke_orders *orders);

#endif
