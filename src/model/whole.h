/* Which models of a graph with errors are whole, and the graph without the others: for
 * `yoke compile --keep-going`. */
#ifndef YOKE_MODEL_WHOLE_H
#define YOKE_MODEL_WHOLE_H

#include "model/graph.h"

/* A model that is not whole: it has an error, or it depends on one that is not whole. */
typedef struct loss {
  const model *model;
  const struct model *because; /* what it depends on; NULL: an error is about itself */
  const char *how;             /* "its field buyer points at" */
  place where;                 /* what depends on it */
} loss;

typedef struct losses {
  loss *items; /* in the order of the graph */
  size_t count;
  size_t kept;            /* models of the files, with a table, that are whole */
  bool has_general_error; /* one that is about no model: nobody can tell what it costs */
} losses;

losses graph_losses(const graph *graph);

/* Takes them out of the graph, and says which were lost for another's sake (yoke.W137), and of what
 * deletions will take no notice (yoke.W138). */
void graph_leave_out(graph *graph, const losses *losses);

#endif
