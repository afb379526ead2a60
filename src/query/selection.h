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

/* A term of ORDER BY; the one without a column is random. */
typedef struct yoke_order {
  int table;
  const yoke_field *column;
  bool descending;
} yoke_order;

typedef struct yoke_orders {
  yoke_order *terms;
  size_t count;
} yoke_orders;

void yoke_order_by(yoke_select *select, yoke_orders *orders, const char *terms);
void yoke_order_by_meta(yoke_select *select, yoke_orders *orders);
void yoke_order_by_pk(yoke_select *select, yoke_orders *orders);

#endif
