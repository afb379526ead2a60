/* Rows of a statement as objects: those of the query's model and the partners that select_related
 * put beside them. */
#ifndef YOKE_QUERY_ROWS_H
#define YOKE_QUERY_ROWS_H

#include "query/shape.h"

typedef struct yoke_rows {
  yoke_statement *statement;
  const yoke_shape *shape;
  yoke_arena *arena;      /* where the objects go */
  yoke_peers **peers;     /* one result for each selected model */
  void **row;             /* the objects of the row being read */
  yoke_peers *only_peers; /* the room for these where one model is selected */
  void *only_row;
} yoke_rows;

/* Makes the results, empty, in `arena`; false when out of memory (error set). */
bool yoke_rows_init(yoke_rows *rows, yoke_db *db, yoke_statement *statement,
                    const yoke_shape *shape, yoke_arena *arena);

/* The object of the row the statement stands at, its partners in its caches; NULL: failed. */
void *yoke_rows_read(yoke_rows *rows);

#endif
