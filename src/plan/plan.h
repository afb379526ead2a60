/* What deleting rows of a model takes, worked out from the model graph: it becomes the constant
 * yoke_delete_plan of the generated code, and `yoke plan` prints it for a person. */
#ifndef YOKE_PLAN_PLAN_H
#define YOKE_PLAN_PLAN_H

#include <stdio.h>

#include "model/graph.h"

typedef struct delete_plan {
  const model *model;
  relation *const *follow; /* reverse ends that Yoke handles, in Django's order: not DO_NOTHING, not
                              DB_CASCADE and its kin */
  size_t follow_count;
  const size_t *children;     /* of each one's model, the place of its plan among all */
  const bool *first_cascades; /* whether each is a CASCADE, and the first one from its model: where
                                 they are fast, all of them share one DELETE, joined by OR */
  bool fast;                  /* nothing to follow: one DELETE, nothing is read first */
  uint32_t order;      /* children have a higher one than their parents: they are deleted first */
  bool in_cycle;       /* it is its own descendant, so `order` cannot put it before itself */
  uint32_t statements; /* the most one call takes for objects already read; 0: a circle of CASCADEs
                          sets no bound */
} delete_plan;

/* The plans of every model of a graph. */
typedef struct delete_plans {
  delete_plan *items;
  size_t count;
} delete_plans;

delete_plans *plan_graph(const graph *graph, yoke_arena *arena);

/* The plan of one model; NULL for an abstract one. */
const delete_plan *plan_of(const delete_plans *plans, const model *model);

/* Prints what deleting one row of `model` does: what is followed, what refuses, and the statements
 * in the order they run. */
void plan_print(const delete_plans *plans, const model *model, yoke_arena *arena, FILE *out);

#endif
